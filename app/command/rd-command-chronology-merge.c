/* rd-command-chronology-merge.c — chronology duplicates, conflicts, gaps: what is proposed, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-agency.h"
#include "command/rd-command-chronology-merge.h"
#include "model/rd-chronology-who.h"
#include "model/rd-register-chronology.h"
#include "model/rd-wording-chronology.h"
#include "model/rd-wording-merge.h"

/* Characters of what happened, in a table. */
#define SHOWN_MAX 60

#define MAX_GAP_DAYS 36525

static char *tolerance_text, *days_text, *agency_text;

const GOptionEntry rd_chronology_duplicates_options[] = {
  { "days", 0, 0, G_OPTION_ARG_STRING, &tolerance_text, N_("How many days two reports of one event may be apart; 2 otherwise"), N_("N") },
  { NULL }
};

const GOptionEntry rd_chronology_gaps_options[] = {
  { "days", 0, 0, G_OPTION_ARG_STRING, &days_text, N_("How many days without an entry make a gap; 28 otherwise"), N_("N") },
  { "agency", 0, 0, G_OPTION_ARG_STRING, &agency_text, N_("Only what that agency leaves open"), N_("A") },
  { NULL }
};

const RdColumn rd_chronology_entry_columns[] = {
  { "id" },
  { "agency", N_("Agency") },
  { "earliest", N_("Earliest") },
  { "latest", N_("Latest") },
  { "date_text", N_("Date") },
  { "time", N_("Time") },
  { "event", N_("What happened") },
  { "file" },
  { "row" },
  { NULL }
};

static const RdColumn duplicate_columns[] = {
  { "group", N_("Group") },
  { "likeness", N_("Likeness") },
  { "linked", N_("Linked") },
  { "reasons", N_("Why") },
  { "entries", NULL, rd_chronology_entry_columns },
  { NULL }
};

/* A group's entries one below the other. */
static const RdColumn duplicate_table_columns[] = {
  { "group", N_("Group") },
  { "agency", N_("Agency") },
  { "date_text", N_("Date") },
  { "time", N_("Time") },
  { "event", N_("What happened") },
  { "reasons", N_("Why") },
  { NULL }
};

static const RdColumn conflict_columns[] = {
  { "kind", N_("Kind") },
  { "words", N_("What differs") },
  { "in_a", N_("One says") },
  { "in_b", N_("The other says") },
  { "entries", NULL, rd_chronology_entry_columns },
  { NULL }
};

static const RdColumn gap_columns[] = {
  { "first", N_("First day") },
  { "last", N_("Last day") },
  { "days", N_("Days") },
  { "agency", N_("Agency") },
  { "before", NULL },
  { "after", NULL },
  { NULL }
};

/* --- rows */

static const char *
get_code (RdReviewItem *review,
          const char   *agency_id)
{
  const RdAgency *agency = agency_id != NULL ? rd_review_item_find_row (review, RD_ROWS_AGENCIES, agency_id) : NULL;

  return agency != NULL ? agency->code : NULL;
}

/* On one line, its beginning. */
static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= SHOWN_MAX)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, SHOWN_MAX);

  return g_strdup_printf ("%s…", start);
}

static JsonObject *
make_entry_row (RdCall        *call,
                RdReviewItem  *review,
                const RdEntry *entry)
{
  const RdChronologyImport *import = entry->import_id != NULL
                                     ? rd_review_item_find_row (review, RD_ROWS_CHRONOLOGY_IMPORTS, entry->import_id) : NULL;
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "id", entry->id);
  rd_row_set_text (row, "agency", get_code (review, entry->agency_id));
  rd_row_set_day (row, "earliest", entry->earliest);
  rd_row_set_day (row, "latest", entry->latest);
  rd_row_set_text (row, "date_text", entry->date_text);
  rd_row_set_text (row, "time", entry->time);
  rd_row_set_text (row, "event", entry->event);
  rd_row_set_text (row, "file", import != NULL ? import->file : NULL);
  if (entry->row > 0)
    rd_row_set_number (row, "row", entry->row);
  if (call->format == RD_FORMAT_TABLE)
    {
      rd_row_take_text (row, "date_text", rd_wording_entry_date (entry));
      rd_row_take_text (row, "event", shorten (entry->event));
    }

  return row;
}

static JsonArray *
list_entries (RdCall          *call,
              RdReviewItem    *review,
              const GPtrArray *entries,
              const guint     *places,
              guint            n)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < n; i++)
    json_array_add_object_element (rows, make_entry_row (call, review, entries->pdata[places[i]]));

  return rows;
}

/* --- what each needs */

/* All entries, in order; NULL where they cannot be read, which has been said. */
static GPtrArray *
read_entries (RdCall       *call,
              RdReviewItem *review,
              RdExit       *out_exit)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = rd_register_list_entries (call->reg, review, NULL, &error);

  if (entries == NULL)
    *out_exit = rd_call_fail (error, call->args[0]);

  return entries;
}

/* --- duplicates */

static JsonObject *
group_to_row (RdCall             *call,
              RdReviewItem       *review,
              const GPtrArray    *entries,
              const RdMergeGroup *group,
              guint               number)
{
  g_auto (GStrv) reasons = rd_wording_duplicate_reasons (group, NULL);
  JsonObject *row = json_object_new ();

  rd_row_set_number (row, "group", number);
  rd_row_set_number (row, "likeness", (gint64) (group->likeness * 100 + 0.5));
  rd_row_set_flag (row, "linked", group->is_linked);
  rd_row_set_texts (row, "reasons", (const char * const *) reasons);
  rd_row_take_rows (row, "entries", list_entries (call, review, entries, (const guint *) group->entries->data, group->entries->len));

  return row;
}

/* The group and why stand beside the first of its entries only. */
static void
add_table_rows (RdCall             *call,
                RdReviewItem       *review,
                const GPtrArray    *entries,
                const RdMergeGroup *group,
                guint               number,
                JsonArray          *rows)
{
  g_auto (GStrv) reasons = rd_wording_duplicate_reasons (group, NULL);
  g_autofree char *why = g_strjoinv (_("; "), reasons);

  for (guint i = 0; i < group->entries->len; i++)
    {
      JsonObject *row = make_entry_row (call, review, entries->pdata[g_array_index (group->entries, guint, i)]);

      if (i == 0)
        {
          rd_row_set_number (row, "group", number);
          rd_row_set_text (row, "reasons", why);
        }
      json_array_add_object_element (rows, row);
    }
}

RdExit
rd_chronology_duplicates (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  gboolean is_table = call->format == RD_FORMAT_TABLE;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  gint64 tolerance = RD_MERGE_TOLERANCE;
  RdExit status = RD_EXIT_USAGE;
  JsonArray *rows;

  if (review == NULL
      || (tolerance_text != NULL && !rd_call_read_number (tolerance_text, _("number of days"), 0, RD_MERGE_TOLERANCE_MAX, &tolerance)))
    return RD_EXIT_USAGE;
  entries = read_entries (call, review, &status);
  if (entries == NULL)
    return status;

  groups = rd_merge_find_duplicates (entries, rd_review_item_get_rows (review, RD_ROWS_ENTRY_LINKS), (int) tolerance, NULL);
  rows = json_array_new ();
  for (guint i = 0; i < groups->len; i++)
    if (is_table)
      add_table_rows (call, review, entries, groups->pdata[i], i + 1, rows);
    else
      json_array_add_object_element (rows, group_to_row (call, review, entries, groups->pdata[i], i + 1));

  return rd_output_rows (call, is_table ? duplicate_table_columns : duplicate_columns, rows, _("No event seems to be told twice."));
}

/* --- conflicts */

static JsonObject *
conflict_to_row (RdCall           *call,
                 RdReviewItem     *review,
                 const GPtrArray  *entries,
                 const RdConflict *conflict,
                 RdNaming         *naming)
{
  guint places[] = { conflict->a, conflict->b };
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "kind", rd_conflict_kind_get_name (conflict->kind));
  rd_row_set_text (row, "words", rd_wording_conflict_kind (conflict->kind));
  rd_row_take_text (row, "in_a", rd_wording_conflict_side (conflict, FALSE, naming));
  rd_row_take_text (row, "in_b", rd_wording_conflict_side (conflict, TRUE, naming));
  rd_row_take_rows (row, "entries", list_entries (call, review, entries, places, G_N_ELEMENTS (places)));

  return row;
}

RdExit
rd_chronology_conflicts (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const GPtrArray *links;
  g_autoptr (RdNaming) naming = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GArray) conflicts = NULL;
  RdExit status = RD_EXIT_USAGE;
  JsonArray *rows;
  char **who;

  if (review == NULL)
    return RD_EXIT_USAGE;
  entries = read_entries (call, review, &status);
  if (entries == NULL)
    return status;

  links = rd_review_item_get_rows (review, RD_ROWS_ENTRY_LINKS);
  naming = rd_naming_new_for_review (review, RD_NAMING_REAL);
  who = rd_chronology_who_list (naming, entries, links);
  conflicts = rd_merge_find_conflicts (entries, links, (const char * const *) who);
  rd_chronology_who_free (who, entries->len);
  rows = json_array_new ();
  for (guint i = 0; i < conflicts->len; i++)
    json_array_add_object_element (rows, conflict_to_row (call, review, entries, &g_array_index (conflicts, RdConflict, i), naming));

  return rd_output_rows (call, conflict_columns, rows, links->len > 0 ? _("The linked entries agree.") : _("No entries are linked yet: see “chronology duplicates” and “chronology link”."));
}

/* --- gaps */

static JsonObject *
gap_to_row (RdCall          *call,
            RdReviewItem    *review,
            const GPtrArray *entries,
            const RdGap     *gap)
{
  JsonObject *row = json_object_new ();

  rd_row_set_day (row, "first", gap->first);
  rd_row_set_day (row, "last", gap->last);
  rd_row_set_number (row, "days", gap->days);
  rd_row_set_text (row, "agency", get_code (review, gap->agency_id));
  rd_row_set_text (row, "before", ((const RdEntry *) entries->pdata[gap->before])->id);
  rd_row_set_text (row, "after", ((const RdEntry *) entries->pdata[gap->after])->id);
  if (call->format == RD_FORMAT_TABLE && gap->agency_id == NULL)
    rd_row_set_text (row, "agency", _("all"));

  return row;
}

/* Without --agency those of all together and of each; with it that agency's alone. */
static gboolean
is_wanted (const RdGap    *gap,
           const RdAgency *agency)
{
  return agency == NULL || g_strcmp0 (gap->agency_id, agency->id) == 0;
}

RdExit
rd_chronology_gaps (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const RdAgency *agency = review != NULL && agency_text != NULL ? rd_call_find_agency (review, agency_text) : NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GArray) gaps = NULL;
  gint64 days = RD_GAP_DAYS;
  RdExit status = RD_EXIT_USAGE;
  JsonArray *rows;

  if (review == NULL || (agency_text != NULL && agency == NULL)
      || (days_text != NULL && !rd_call_read_number (days_text, _("number of days"), 1, MAX_GAP_DAYS, &days)))
    return RD_EXIT_USAGE;
  entries = read_entries (call, review, &status);
  if (entries == NULL)
    return status;

  gaps = rd_merge_find_gaps (entries, (int) days, TRUE);
  rows = json_array_new ();
  for (guint i = 0; i < gaps->len; i++)
    if (is_wanted (&g_array_index (gaps, RdGap, i), agency))
      json_array_add_object_element (rows, gap_to_row (call, review, entries, &g_array_index (gaps, RdGap, i)));

  return rd_output_rows (call, gap_columns, rows, _("No gaps."));
}
