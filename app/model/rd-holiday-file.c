/* rd-holiday-file.c — an official file of bank holidays against the register's calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-holiday-file.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "formats/rd-holiday-list.h"

/* A year of England and Wales has eight days or more; fewer than these are a part of one. */
#define COMPLETE 7

/* Auxiliary methods */

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rd_holiday_change_free);
}

static int
get_year (RdDay day)
{
  int year;

  rd_day_get_ymd (day, &year, NULL, NULL);
  return year;
}

static const RdListedHoliday *
find_listed (const GPtrArray *list, RdDay day)
{
  for (guint i = 0; i < list->len; i++)
    if (((const RdListedHoliday *) list->pdata[i])->day == day)
      return list->pdata[i];
  return NULL;
}

static gboolean
is_weekday (RdDay day)
{
  return rd_day_get_weekday (day) < RD_SATURDAY;
}

static gboolean
is_complete (const GPtrArray *list, int year)
{
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    n += get_year (((const RdListedHoliday *) list->pdata[i])->day) == year;
  return n >= COMPLETE;
}

/* (transfer full) */
static RdHolidayChange *
make_row (RdDay day, const char *name, gboolean is_holiday, const char *source)
{
  RdHolidayChange *row = rd_holiday_change_new (NULL);

  row->day = day;
  row->name = g_strdup (name != NULL ? name : "");
  row->is_holiday = is_holiday;
  row->source = g_strdup (source);
  return row;
}

/* --- what the file adds */

static void
take_listed (RdHolidayFile *self, const RdListedHoliday *listed, const RdWorkdays *workdays, const char *source)
{
  RdSkippedDay what = { 0 };

  if (!is_weekday (listed->day))
    return;
  if (rd_workdays_classify (workdays, listed->day, &what) != RD_DAY_HOLIDAY)
    g_ptr_array_add (self->added, make_row (listed->day, listed->name, TRUE, source));
  if (!rd_holidays_find (listed->day, NULL))
    g_ptr_array_add (self->rows, make_row (listed->day, listed->name, TRUE, source));
}

/* --- what it takes away */

static void
take_year (RdHolidayFile *self, const GPtrArray *list, int year, const RdWorkdays *workdays, const char *source)
{
  g_autoptr(GArray) calendar = rd_workdays_list_holidays (workdays, year);
  RdHoliday rules[RD_HOLIDAYS_MAX_PER_YEAR];
  guint n_rules = rd_holidays_for_year (year, rules);

  for (guint i = 0; i < calendar->len; i++)
    {
      RdDay day = g_array_index (calendar, RdHoliday, i).day;

      if (find_listed (list, day) == NULL)
        g_ptr_array_add (self->removed, make_row (day, rd_workdays_get_holiday_name (workdays, day), FALSE, source));
    }
  for (guint i = 0; i < n_rules; i++)
    if (find_listed (list, rules[i].day) == NULL)
      g_ptr_array_add (self->rows, make_row (rules[i].day, NULL, FALSE, source));
}

static gboolean
has_row (const GPtrArray *rows, RdDay day)
{
  for (guint i = 0; i < rows->len; i++)
    if (((const RdHolidayChange *) rows->pdata[i])->day == day)
      return TRUE;
  return FALSE;
}

/* What is kept already and of which the file does not speak. */
static void
keep_others (RdHolidayFile *self, const GPtrArray *list, const GPtrArray *kept)
{
  for (guint i = 0; i < kept->len; i++)
    {
      const RdHolidayChange *row = kept->pdata[i];

      if (!is_complete (list, get_year (row->day)) && find_listed (list, row->day) == NULL
          && !has_row (self->rows, row->day))
        g_ptr_array_add (self->rows, rd_holiday_change_copy (row));
    }
}

static GBytes *
read_bytes (const char *path, GError **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                 G_FILE_QUERY_INFO_NONE, NULL, error);
  g_autoptr(GFileInputStream) stream = NULL;

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "not an ordinary file");
      return NULL;
    }
  stream = g_file_read (file, NULL, error);
  /* One byte more than is taken, so that what grew meanwhile is noticed too. */
  return stream != NULL ? g_input_stream_read_bytes (G_INPUT_STREAM (stream), RD_HOLIDAY_LIST_MAX_BYTES + 1, NULL, error)
                        : NULL;
}

/* Public API */

RdHolidayFile *
rd_holiday_file_compare (GBytes *bytes, const char *source, const RdWorkdays *workdays, const GPtrArray *kept, GError **error)
{
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(RdHolidayFile) self = NULL;

  g_return_val_if_fail (bytes != NULL && source != NULL && workdays != NULL && kept != NULL, NULL);

  list = rd_holiday_list_read (bytes, error);
  if (list == NULL)
    return NULL;
  self = g_new0 (RdHolidayFile, 1);
  self->added = new_rows ();
  self->removed = new_rows ();
  self->rows = new_rows ();
  self->first_year = get_year (((const RdListedHoliday *) list->pdata[0])->day);
  self->last_year = get_year (((const RdListedHoliday *) list->pdata[list->len - 1])->day);
  for (guint i = 0; i < list->len; i++)
    take_listed (self, list->pdata[i], workdays, source);
  for (int year = self->first_year; year <= self->last_year; year++)
    if (is_complete (list, year))
      take_year (self, list, year, workdays, source);
  keep_others (self, list, kept);
  return g_steal_pointer (&self);
}

RdHolidayFile *
rd_holiday_file_read (const char *path, const RdWorkdays *workdays, const GPtrArray *kept, GError **error)
{
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = read_bytes (path, error);
  /* No name of a file is kept: it could say anything. */
  return bytes != NULL ? rd_holiday_file_compare (bytes, _("From a file of bank holidays"), workdays, kept, error) : NULL;
}

gboolean
rd_holiday_file_is_same (const RdHolidayFile *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->added->len == 0 && self->removed->len == 0;
}

void
rd_holiday_file_free (RdHolidayFile *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->added);
  g_ptr_array_unref (self->removed);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
