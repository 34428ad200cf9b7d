/* rd-entry.c — one row of a chronology
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-entry.h"

const char * const rd_entry_significances[] = { "key", "significant", "routine", "background", NULL };

static const RdField fields[] = {
  RD_FIELD (RdEntry, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdEntry, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdEntry, agency_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Agency"),
  RD_FIELD (RdEntry, import_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Import"),
  RD_FIELD (RdEntry, row, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Row"),
  RD_FIELD (RdEntry, date_text, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Date as written"),
  RD_FIELD (RdEntry, earliest, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Earliest"),
  RD_FIELD (RdEntry, latest, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Latest"),
  RD_FIELD (RdEntry, precision, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Precision"),
  RD_FIELD (RdEntry, qualifier, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Qualifier"),
  RD_FIELD (RdEntry, time, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Time"),
  RD_FIELD (RdEntry, sort_day, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Sorted by"),
  RD_FIELD (RdEntry, position, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Order in the day"),
  RD_FIELD (RdEntry, place, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Place"),
  RD_FIELD (RdEntry, source, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Source"),
  RD_FIELD (RdEntry, event, RD_FIELD_TEXT, RD_FIELD_PLAIN, "What happened"),
  RD_FIELD (RdEntry, response, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Response"),
  RD_FIELD (RdEntry, comment, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Agency’s comment"),
  RD_FIELD (RdEntry, people, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "People"),
  RD_FIELD (RdEntry, reference, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Reference"),
  RD_FIELD (RdEntry, extra, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Further columns"),
  RD_FIELD (RdEntry, analysis, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Reviewer’s analysis"),
  RD_FIELD (RdEntry, significance, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Significance"),
  RD_FIELD (RdEntry, episode_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Key practice episode"),
  RD_FIELD (RdEntry, tags, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Tags"),
  RD_FIELD (RdEntry, is_note, RD_FIELD_FLAG, RD_FIELD_PLAIN, "Author’s note"),
  RD_FIELD (RdEntry, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdEntry, rd_entry, "entries", fields)

void
rd_entry_set_date (RdEntry *self, const RdFuzzyDate *date)
{
  g_return_if_fail (self != NULL);

  self->earliest = date != NULL ? date->earliest : RD_DAY_NONE;
  self->latest = date != NULL ? date->latest : RD_DAY_NONE;
  self->sort_day = self->earliest != RD_DAY_NONE ? self->earliest : self->latest;
  g_free (self->precision);
  self->precision = date != NULL ? g_strdup (rd_precision_get_name (date->precision)) : NULL;
  g_free (self->qualifier);
  self->qualifier = date != NULL ? g_strdup (rd_qualifier_get_name (date->qualifier)) : NULL;
}

gboolean
rd_entry_get_date (const RdEntry *self, RdFuzzyDate *out)
{
  RdFuzzyDate date;

  g_return_val_if_fail (self != NULL && out != NULL, FALSE);

  date.earliest = self->earliest;
  date.latest = self->latest;
  if (!rd_precision_from_name (self->precision, &date.precision) || !rd_qualifier_from_name (self->qualifier, &date.qualifier))
    return FALSE;
  *out = date;
  return TRUE;
}

void
rd_entry_update_place (RdEntry *self)
{
  g_autofree char *day = NULL;

  g_return_if_fail (self != NULL);

  day = self->sort_day != RD_DAY_NONE ? rd_day_to_iso (self->sort_day) : g_strdup ("");
  g_free (self->place);
  self->place = g_strdup_printf ("%s+%07d%s %07d %.8s", day,
                                 1000000 + CLAMP (self->position, -RD_ENTRY_POSITION_MAX, RD_ENTRY_POSITION_MAX),
                                 self->time != NULL ? self->time : "", self->row, self->id != NULL ? self->id : "");
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

int
rd_entry_compare (const RdEntry *a, const RdEntry *b)
{
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  order = compare_numbers (a->sort_day, b->sort_day);
  if (order == 0)
    order = compare_numbers (a->position, b->position);
  if (order == 0)
    order = g_strcmp0 (a->time, b->time);
  if (order == 0)
    order = compare_numbers (a->row, b->row);
  return order != 0 ? order : g_strcmp0 (a->id, b->id);
}

gboolean
rd_entry_equal_record (const RdEntry *a, const RdEntry *b)
{
  static const char * const written[] = { "date_text", "earliest", "latest", "precision", "qualifier", "time", "source", "event",
                                          "response", "comment", "people", "reference", "extra", "is_note" };

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    if (!rd_record_equal_field (rd_record_find_field (&rd_entry_type, written[i]), a, b))
      return FALSE;
  return TRUE;
}
