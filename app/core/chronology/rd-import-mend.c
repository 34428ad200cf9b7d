/* rd-import-mend.c — a date or time as the user reads it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-import-private.h"

#define DATE_PROBLEMS ((1u << RD_IMPORT_IMPOSSIBLE_DATE) | (1u << RD_IMPORT_DATE_NOT_UNDERSTOOD) | (1u << RD_IMPORT_NO_DATE) \
                       | (1u << RD_IMPORT_DATE_AFTER_TODAY) | (1u << RD_IMPORT_SEVERAL_DATES) | (1u << RD_IMPORT_END_BEFORE_START) \
                       | (1u << RD_IMPORT_US_ORDER) | (1u << RD_IMPORT_AMBIGUOUS_ORDER))
#define TIME_PROBLEMS (1u << RD_IMPORT_TIME_NOT_UNDERSTOOD)

/* Takes the entry's problems of these kinds away; says where in the list the entry's stand or stood, and gives the column of the
 * first. (transfer full); NULL where there was none.
 */
static char *
settle (RdImport *self, guint entry, guint kinds, guint *out_place)
{
  char *column = NULL;
  guint i;

  for (i = 0; i < self->problems->len;)
    {
      const RdImportProblem *problem = &g_array_index (self->problems, RdImportProblem, i);

      if (problem->entry > entry)
        break;
      if (problem->entry < entry || (kinds & (1u << problem->kind)) == 0)
        {
          i++;
          continue;
        }
      if (column == NULL)
        column = g_strdup (problem->column);
      g_array_remove_index (self->problems, i);
    }
  *out_place = i;
  return column;
}

/* The date of one entry. */
static void
set_date (RdImport *self, guint index, const RdFuzzyDate *date, const char *text, RdDay today)
{
  RdEntry *entry = self->entries->pdata[index];
  RdImportProblem problem = { (guint) entry->row, NULL, NULL, RD_IMPORT_NO_DATE, index };
  guint place;

  problem.column = settle (self, index, DATE_PROBLEMS, &place);
  rd_entry_set_date (entry, date);
  if (date != NULL && (entry->is_note || !rd_import_is_far (date, today)))
    {
      g_free (problem.column);
      return;
    }
  if (date != NULL)
    problem.kind = RD_IMPORT_DATE_AFTER_TODAY;
  if (problem.column == NULL)
    problem.column = g_strdup ("");
  problem.text = g_strdup (text);
  g_array_insert_val (self->problems, place, problem);
}

gboolean
rd_import_mend_date (RdImport *self, guint entry, const char *text, RdDay today)
{
  g_autofree char *typed = NULL;
  RdDateReading reading = { .has_date = FALSE };

  g_return_val_if_fail (self != NULL && text != NULL && entry < self->entries->len, FALSE);

  typed = g_strstrip (g_strdup (text));
  if (*typed != '\0')
    {
      rd_date_reading_read (typed, today, &reading);
      if (!reading.has_date || reading.has_bad_time)
        return FALSE;
    }
  set_date (self, entry, reading.has_date ? &reading.date : NULL, typed, today);
  self->dates_above->data[entry] = FALSE;
  for (guint i = entry + 1; i < self->entries->len && self->dates_above->data[i]; i++)
    set_date (self, i, reading.has_date ? &reading.date : NULL, "", today);
  if (reading.has_date && reading.minutes != RD_MINUTES_NONE)
    {
      g_autofree char *time = rd_time_of_day_to_text (reading.minutes);

      rd_import_mend_time (self, entry, time);
    }
  return TRUE;
}

gboolean
rd_import_mend_time (RdImport *self, guint entry, const char *text)
{
  g_autofree char *typed = NULL, *column = NULL;
  int minutes = RD_MINUTES_NONE;
  RdEntry *record;
  guint place;

  g_return_val_if_fail (self != NULL && text != NULL && entry < self->entries->len, FALSE);

  typed = g_strstrip (g_strdup (text));
  if (*typed != '\0')
    {
      minutes = rd_time_of_day_parse (typed);
      if (minutes == RD_MINUTES_NONE)
        return FALSE;
    }
  record = self->entries->pdata[entry];
  g_free (record->time);
  record->time = rd_time_of_day_to_text (minutes);
  column = settle (self, entry, TIME_PROBLEMS, &place);
  return TRUE;
}
