/* rd-command-chronology-list.c — chronology list: what agencies tell, in one order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-agency.h"
#include "command/rd-command-chronology-import.h"
#include "command/rd-command-output.h"
#include "command/rd-command-person.h"
#include "core/review/rd-person.h"
#include "model/rd-naming.h"
#include "model/rd-register-chronology.h"
#include "model/rd-wording-chronology.h"

/* Characters of what happened, in a table. */
#define SHOWN_MAX 70

static char *agency_text, *from_text, *to_text, *person_text, *search_text;

const GOptionEntry rd_chronology_list_options[] = {
  { "agency", 0, 0, G_OPTION_ARG_STRING, &agency_text, N_("Only what that agency tells"), N_("A") },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("Only what can have been on that day or later"), N_("D") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("Only what can have been on that day or before"), N_("D") },
  { "person", 0, 0, G_OPTION_ARG_STRING, &person_text, N_("Only what names that person; a name or pseudonym"), N_("P") },
  { "search", 0, 0, G_OPTION_ARG_STRING, &search_text, N_("Only what has these words"), N_("TEXT") },
  { NULL }
};

static const RdColumn columns[] = {
  { "id" },
  { "date_text", N_("Date") },
  { "earliest", N_("Earliest") },
  { "latest", N_("Latest") },
  { "precision" },
  { "qualifier" },
  { "time", N_("Time") },
  { "agency", N_("Agency") },
  { "source" },
  { "event", N_("What happened") },
  { "response" },
  { "comment" },
  { "people" },
  { "file", N_("File") },
  { "row", N_("Row") },
  { "reference" },
  { "extra" },
  { "analysis" },
  { "significance" },
  { "tags" },
  { "is_note" },
  { NULL }
};

/* --- rows */

static void
set_where (JsonObject    *row,
           RdReviewItem  *review,
           const RdEntry *entry)
{
  const RdAgency *agency = rd_review_item_find_row (review, RD_ROWS_AGENCIES, entry->agency_id);
  const RdChronologyImport *import = entry->import_id != NULL
                                     ? rd_review_item_find_row (review, RD_ROWS_CHRONOLOGY_IMPORTS, entry->import_id) : NULL;

  rd_row_set_text (row, "agency", agency != NULL ? agency->code : NULL);
  rd_row_set_text (row, "file", import != NULL ? import->file : NULL);
  if (entry->row > 0)
    rd_row_set_number (row, "row", entry->row);
}

static const char *
get_text (const RdEntry *entry,
          const char    *name)
{
  return rd_record_get_text (entry, rd_record_find_field (&rd_entry_type, name));
}

/* What a file tells in a column of its own is "" where nothing stands there; all else null. */
static JsonObject *
make_row (RdReviewItem  *review,
          const RdEntry *entry)
{
  static const char * const told[] = { "source", "event", "response", "comment", "people" };
  static const char * const others[] = { "id", "date_text", "precision", "time", "reference", "extra", "analysis", "significance", "tags" };
  JsonObject *row = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    rd_row_set_text (row, others[i], get_text (entry, others[i]));
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    rd_row_set_text (row, told[i], get_text (entry, told[i]) != NULL ? get_text (entry, told[i]) : "");
  rd_row_set_text (row, "qualifier", entry->qualifier != NULL ? entry->qualifier : rd_qualifier_get_name (RD_QUALIFIER_NONE));
  rd_row_set_day (row, "earliest", entry->earliest);
  rd_row_set_day (row, "latest", entry->latest);
  rd_row_set_flag (row, "is_note", entry->is_note);
  set_where (row, review, entry);

  return row;
}

/* For people: the date in words where none was written, and the beginning of long texts. */
static void
shorten (JsonObject    *row,
         const RdEntry *entry)
{
  g_autofree char *start = NULL;
  g_autofree char *line = NULL;

  rd_row_take_text (row, "date_text", rd_wording_entry_date (entry));
  line = g_strdelimit (g_strdup (entry->event), "\n", ' ');
  if (g_utf8_strlen (line, -1) <= SHOWN_MAX)
    return;
  start = g_utf8_substring (line, 0, SHOWN_MAX);
  rd_row_take_text (row, "event", g_strdup_printf ("%s…", start));
}

/* --- which */

/* What that person is called in the entries; one of whom only a pseudonym is known may be called by that. */
static void
set_person (RdReviewItem   *review,
            const RdPerson *person,
            RdEntryFilter  *filter)
{
  g_autoptr (RdNaming) naming = rd_naming_new_for_review (review, RD_NAMING_REAL);
  const char *written[] = { person_text, NULL };

  filter->phrases = rd_naming_list_names (naming, person->id);
  if (filter->phrases != NULL && filter->phrases[0] != NULL)
    return;
  g_clear_pointer (&filter->phrases, g_strfreev);
  filter->phrases = g_strdupv ((char **) written);
}

static gboolean
read_filter (RdCall        *call,
             RdReviewItem  *review,
             RdEntryFilter *filter)
{
  const RdAgency *agency = agency_text != NULL ? rd_call_find_agency (review, agency_text) : NULL;
  const char *agencies[] = { agency != NULL ? agency->id : NULL, NULL };
  const RdPerson *person = NULL;

  if (person_text != NULL)
    person = rd_call_find_person (review, person_text);
  if ((agency_text != NULL && agency == NULL) || (person_text != NULL && person == NULL)
      || !rd_call_read_option_day (call, from_text, &filter->first_day)
      || !rd_call_read_option_day (call, to_text, &filter->last_day)
      || !rd_call_check_order (filter->first_day, filter->last_day))
    return FALSE;

  if (agency != NULL)
    filter->agencies = g_strdupv ((char **) agencies);
  filter->search = g_strdup (search_text);
  if (person != NULL)
    set_person (review, person, filter);

  return TRUE;
}

RdExit
rd_chronology_list (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (RdEntryFilter) filter = rd_entry_filter_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *rows;

  if (review == NULL || !read_filter (call, review, filter))
    return RD_EXIT_USAGE;

  entries = rd_register_list_entries (call->reg, review, filter, &error);
  if (entries == NULL)
    return rd_call_fail (error, call->args[0]);

  rows = json_array_new ();
  for (guint i = 0; i < entries->len; i++)
    {
      JsonObject *row = make_row (review, g_ptr_array_index (entries, i));

      if (call->format == RD_FORMAT_TABLE)
        shorten (row, g_ptr_array_index (entries, i));
      json_array_add_object_element (rows, row);
    }

  return rd_output_rows (call, columns, rows, _("No entries."));
}
