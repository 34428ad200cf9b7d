/* rd-entry.c — one row of a chronology
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-entry.h"

#include <string.h>

const char * const rd_entry_written[] = {
  "date_text", "earliest", "latest", "precision", "qualifier", "time", "source", "event",
  "response", "comment", "people", "reference", "extra", "is_note", NULL
};

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

/* @number in so many digits, at @out. Returns what follows. */
static char *
write_digits (char *out, int number, int n_digits)
{
  for (int i = n_digits - 1; i >= 0; i--, number /= 10)
    out[i] = (char) ('0' + number % 10);
  return out + n_digits;
}

/* "2016-05-22+100000009:30 0000012 1a2b3c4d": day, the user's order, time, row, and the first of the id. */
void
rd_entry_update_place (RdEntry *self)
{
  char text[64];
  char *end = text;

  g_return_if_fail (self != NULL);

  if (rd_day_write_iso (self->sort_day, text))
    end += RD_DAY_ISO_SIZE - 1;
  *end++ = '+';
  end = write_digits (end, 1000000 + CLAMP (self->position, -RD_ENTRY_POSITION_MAX, RD_ENTRY_POSITION_MAX), 7);
  if (self->time != NULL)
    end = g_stpcpy (end, self->time[0] != '\0' && strlen (self->time) <= 8 ? self->time : "");
  *end++ = ' ';
  end = write_digits (end, CLAMP (self->row, 0, 9999999), 7);
  *end++ = ' ';
  g_strlcpy (end, self->id != NULL ? self->id : "", 9);
  g_free (self->place);
  self->place = g_strdup (text);
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
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (guint i = 0; rd_entry_written[i] != NULL; i++)
    if (!rd_record_equal_field (rd_record_find_field (&rd_entry_type, rd_entry_written[i]), a, b))
      return FALSE;
  return TRUE;
}
