/* rd-command.c — messages, exit statuses and arguments that commands share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "core/time/rd-fuzzy-date.h"
#include "draw/rd-draw-file.h"
#include "model/rd-leak-scan.h"
#include "model/rd-report-export.h"
#include "model/rd-report-scan.h"
#include "model/rd-wording.h"

/* As many characters of a user's word, and as many known names, as a message shows. */
#define QUOTE_MAX 80
#define KNOWN_MAX 24

/* A longer message loses its middle, which can only be a name: what is wrong
 * stands at its beginning, what to do at its end.
 */
#define LINE_MAX_CHARS 1900
#define LINE_HEAD 400
#define LINE_TAIL 600

/* Valid UTF-8 without control characters, so that nothing in a register or a
 * name can start a second line or speak to the terminal.
 */
static char *
make_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (line, g_unichar_iscntrl (c) ? ' ' : c);
    }

  return g_string_free (line, FALSE);
}

static char *
shorten (char *line)
{
  glong length = g_utf8_strlen (line, -1);
  g_autofree char *owned = line;
  g_autofree char *head = NULL;
  g_autofree char *tail = NULL;

  if (length <= LINE_MAX_CHARS)
    return g_steal_pointer (&owned);

  head = g_utf8_substring (line, 0, LINE_HEAD);
  tail = g_utf8_substring (line, length - LINE_TAIL, length);

  return g_strdup_printf ("%s … %s", head, tail);
}

static void
say (const char *format,
     va_list     args)
{
  g_autofree char *message = g_strdup_vprintf (format, args);
  g_autofree char *line = shorten (make_line (message));

  fprintf (stderr, "review-desk-cli: %s\n", line);
}

void
rd_call_warn (const char *format,
              ...)
{
  va_list args;

  va_start (args, format);
  say (format, args);
  va_end (args);
}

RdExit
rd_call_refuse (const char *format,
                ...)
{
  va_list args;

  va_start (args, format);
  say (format, args);
  va_end (args);

  return RD_EXIT_USAGE;
}

RdExit
rd_call_refuse_unknown (const char      *what,
                        const char      *text,
                        const GPtrArray *known)
{
  g_autofree char *quoted = rd_call_quote (text);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (known->len, KNOWN_MAX); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (known, i));
  if (known->len > KNOWN_MAX)
    g_string_append_printf (list, ngettext (" and %u more", " and %u more", known->len - KNOWN_MAX),
                            known->len - KNOWN_MAX);

  if (known->len == 0)
    return rd_call_refuse (_("no %s %s; there is none yet"), what, quoted);

  return rd_call_refuse (_("no %s %s; known: %s"), what, quoted, list->str);
}

static RdExit
exit_from_store_error (int code)
{
  switch (code)
    {
    case RD_STORE_ERROR_EXISTS:
    case RD_STORE_ERROR_DUPLICATE:
      return RD_EXIT_USAGE;
    case RD_STORE_ERROR_NOTHING:
      return RD_EXIT_FOUND;
    default:
      return RD_EXIT_REGISTER;
    }
}

RdExit
rd_exit_from_error (const GError *error)
{
  if (error->domain == RD_STORE_ERROR)
    return exit_from_store_error (error->code);
  if (g_error_matches (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED)
      || g_error_matches (error, RD_LEAK_ERROR, RD_LEAK_ERROR_NAME)
      || g_error_matches (error, RD_REPORT_SCAN_ERROR, RD_REPORT_SCAN_ERROR_FOUND)
      || g_error_matches (error, RD_REPORT_EXPORT_ERROR, RD_REPORT_EXPORT_ERROR_BLOCKED))
    return RD_EXIT_FOUND;

  return RD_EXIT_USAGE;
}

/* @words with the whole of the path @where in place of its last part; NULL where they do not speak of it. (transfer full) */
static char *
name_whole (const char *words,
            const char *where)
{
  g_autofree char *name = g_path_get_basename (where);
  g_autofree char *short_form = rd_call_quote (name);
  g_autofree char *whole = rd_call_quote (where);
  const char *at = strstr (words, whole) == NULL ? strstr (words, short_form) : NULL;

  if (at == NULL)
    return NULL;

  return g_strdup_printf ("%.*s%s%s", (int) (at - words), words, whole, at + strlen (short_form));
}

RdExit
rd_call_fail (const GError *error,
              const char   *where)
{
  g_autofree char *words = rd_wording_error (error);
  g_autofree char *quoted = where != NULL ? rd_call_quote (where) : NULL;
  g_autofree char *placed = where != NULL ? name_whole (words, where) : NULL;

  if (placed != NULL)
    rd_call_warn ("%s", placed);
  else if (quoted == NULL || strstr (words, quoted) != NULL)
    rd_call_warn ("%s", words);
  else
    rd_call_warn ("%s: %s", quoted, words);

  return rd_exit_from_error (error);
}

char *
rd_call_quote (const char *text)
{
  g_autofree char *line = make_line (text);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= QUOTE_MAX)
    return g_strdup_printf ("“%s”", line);

  start = g_utf8_substring (line, 0, QUOTE_MAX);

  return g_strdup_printf ("“%s…”", start);
}

/* What is wrong with @text, and how it would have to be written where that can be told. */
static void
refuse_day (RdCall     *call,
            const char *text)
{
  g_autofree char *quoted = rd_call_quote (text);
  g_autofree char *iso = NULL;
  RdFuzzyDate date;

  if (!rd_fuzzy_date_parse (text, call->today, &date, NULL) || date.earliest != date.latest)
    {
      rd_call_warn (_("%s is not a day that exists; write it as YYYY-MM-DD, for example 2016-02-29"), quoted);
      return;
    }

  iso = rd_day_to_iso (date.earliest);
  rd_call_warn (_("%s is not written as YYYY-MM-DD; if it means %s, write that"), quoted, iso);
}

gboolean
rd_call_read_day (RdCall     *call,
                  const char *text,
                  RdDay      *out)
{
  RdDay day = rd_day_parse_iso (text);

  if (day == RD_DAY_NONE)
    {
      refuse_day (call, text);
      return FALSE;
    }

  *out = day;
  return TRUE;
}

gboolean
rd_call_read_option_day (RdCall     *call,
                         const char *text,
                         RdDay      *out)
{
  if (text != NULL)
    return rd_call_read_day (call, text, out);

  *out = RD_DAY_NONE;
  return TRUE;
}

gboolean
rd_call_check_order (RdDay from,
                     RdDay to)
{
  if (from == RD_DAY_NONE || to == RD_DAY_NONE || from <= to)
    return TRUE;

  rd_call_warn (_("--from is later than --to; give the earlier day to --from"));
  return FALSE;
}

gboolean
rd_call_read_number (const char *text,
                     const char *what,
                     gint64      low,
                     gint64      high,
                     gint64     *out)
{
  g_autofree char *quoted = NULL;

  if (g_ascii_string_to_signed (text, 10, low, high, out, NULL))
    return TRUE;

  quoted = rd_call_quote (text);
  rd_call_warn (_("%s is no %s; give a whole number from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT),
                quoted, what, low, high);
  return FALSE;
}

gboolean
rd_call_require (const char *option,
                 const char *value)
{
  if (value != NULL && *value != '\0')
    return TRUE;

  rd_call_warn (_("%s is missing; --help says what the command needs"), option);
  return FALSE;
}

RdReviewItem *
rd_call_find_review (RdCall     *call,
                     const char *reference)
{
  GListModel *reviews = rd_register_get_reviews (call->reg);
  RdReviewItem *found = rd_register_find_review (call->reg, reference);
  g_autoptr (GPtrArray) known = NULL;

  if (found != NULL)
    return found;

  known = g_ptr_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) item = g_list_model_get_item (reviews, i);

      g_ptr_array_add (known, (gpointer) rd_review_item_get_reference (item));
    }
  rd_call_refuse_unknown (_("review"), reference, known);

  return NULL;
}

RdWorkdays *
rd_call_get_workdays (RdCall *call)
{
  if (call->reg != NULL)
    return rd_workdays_ref (rd_register_get_workdays (call->reg));

  return rd_workdays_new (NULL, 0);
}
