/* rd-command-person-find.c — person find: the people's names in a review's chronology
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-person.h"
#include "model/rd-naming.h"
#include "model/rd-register-chronology.h"

static const RdColumn columns[] = {
  { "entry" },
  { "date", N_("Date") },
  { "field", N_("Field") },
  { "start" },
  { "length" },
  { "text", N_("Text") },
  { "name", N_("Name") },
  { "pseudonym", N_("Pseudonym") },
  { "certainty", N_("Certainty") },
  { "candidates" },
  { NULL }
};

/* The fields of an entry in which people are named. */
static const char * const fields[] = { "source", "event", "response", "comment", "people", "reference", "extra", "analysis" };

static const char *
find_certainty (const RdNamingFind *find)
{
  if (find->is_confirmed)
    return find->person_id != NULL ? "confirmed" : "nobody";
  return rd_name_doubt_get_code (find->hit.doubt);
}

static JsonArray *
list_candidates (const RdNaming *naming, const RdNamingFind *find)
{
  JsonArray *candidates = json_array_new ();

  for (guint i = 0; i < find->hit.n_candidates; i++)
    json_array_add_string_element (candidates, rd_naming_show_person (naming, rd_naming_get_candidate (naming, &find->hit, i)));
  return candidates;
}

static JsonObject *
make_row (const RdNaming *naming, const RdEntry *entry, const char *field, const char *text, const RdNamingFind *find)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "entry", entry->id);
  rd_row_set_text (row, "date", entry->date_text);
  if (entry->date_text == NULL)
    rd_row_set_day (row, "date", entry->earliest);
  rd_row_set_text (row, "field", field);
  rd_row_set_number (row, "start", find->hit.start);
  rd_row_set_number (row, "length", find->hit.length);
  rd_row_take_text (row, "text", g_strndup (text + find->hit.start_byte, find->hit.n_bytes));
  rd_row_set_text (row, "name", rd_naming_show_person (naming, find->person_id));
  rd_row_set_text (row, "pseudonym", rd_naming_get_pseudonym (naming, find->person_id));
  rd_row_set_text (row, "certainty", find_certainty (find));
  json_object_set_array_member (row, "candidates", list_candidates (naming, find));

  return row;
}

static void
add_rows (JsonArray *rows, const RdNaming *naming, const RdEntry *entry, const char *field)
{
  const char *text = rd_record_get_text (entry, rd_record_find_field (&rd_entry_type, field));
  g_autoptr (GArray) finds = rd_naming_find (naming, entry->id, field, text);

  for (guint i = 0; i < finds->len; i++)
    json_array_add_object_element (rows, make_row (naming, entry, field, text, &g_array_index (finds, RdNamingFind, i)));
}

RdExit
rd_person_find (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (RdNaming) naming = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *rows;

  if (review == NULL)
    return RD_EXIT_USAGE;

  entries = rd_register_list_entries (call->reg, review, NULL, &error);
  if (entries == NULL)
    return rd_call_fail (error, NULL);

  naming = rd_naming_new_for_review (review, RD_NAMING_REAL);
  rows = json_array_new ();
  for (guint i = 0; i < entries->len; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (fields); j++)
      add_rows (rows, naming, g_ptr_array_index (entries, i), fields[j]);

  return rd_output_rows (call, columns, rows, _("Nobody is named."));
}
