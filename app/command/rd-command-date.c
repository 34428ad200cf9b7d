/* rd-command-date.c — date TEXT…: dates as people write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-output.h"
#include "command/rd-command-table.h"
#include "command/rd-command-words.h"
#include "core/time/rd-fuzzy-date.h"

static const RdColumn columns[] = {
  { "text", N_("Text") },
  { "earliest", N_("Earliest") },
  { "latest", N_("Latest") },
  { "precision", N_("Precision") },
  { "qualifier", N_("Qualifier") },
  { NULL }
};

static gboolean
understand (RdCall      *call,
            const char  *text,
            RdFuzzyDate *out)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *quoted = NULL;

  if (rd_fuzzy_date_parse (text, call->today, out, &error))
    return TRUE;

  quoted = rd_call_quote (text);
  if (g_error_matches (error, RD_FUZZY_DATE_ERROR, RD_FUZZY_DATE_ERROR_IMPOSSIBLE))
    rd_call_warn (_("%s: there is no such day; check the day, the month and the year"), quoted);
  else
    rd_call_warn (_("%s: not understood as a date; write it as 22/05/2016, 22 May 2016, May 2016 or 2016"), quoted);
  return FALSE;
}

/* Whether @text was understood; where not its row has no dates. */
static gboolean
add_row (RdCall     *call,
         JsonArray  *rows,
         const char *text)
{
  JsonObject *row = json_object_new ();
  RdFuzzyDate date;
  gboolean understood = understand (call, text, &date);

  rd_row_set_text (row, "text", text);
  if (understood)
    {
      rd_row_set_day (row, "earliest", date.earliest);
      rd_row_set_day (row, "latest", date.latest);
      rd_row_set_text (row, "precision", rd_precision_get_name (date.precision));
      rd_row_set_text (row, "qualifier", rd_qualifier_get_name (date.qualifier));
    }
  json_array_add_object_element (rows, row);

  return understood;
}

static RdExit
run_date (RdCall *call)
{
  JsonArray *rows = json_array_new ();
  RdExit status = RD_EXIT_DONE;
  RdExit written;

  for (guint i = 0; i < call->n_args; i++)
    {
      g_autofree char *text = rd_words_to_utf8 (call->args[i]);
      g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : call->args[i], -1);

      if (!add_row (call, rows, valid))
        status = RD_EXIT_FOUND;
    }
  written = rd_output_rows (call, columns, rows, NULL);

  return MAX (status, written);
}

const RdCommand rd_command_date[] = {
  { "date", NULL, "TEXT…", N_("Understand dates as people write them"),
    1, G_MAXUINT, RD_NEEDS_NOTHING, TRUE, NULL, run_date },
  { NULL }
};
