/* rd-holiday-list.c — bank holidays as an official file names them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-holiday-list.h"

#include <string.h>

#include "formats/rd-holidays-ics.h"
#include "formats/rd-holidays-json.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

G_DEFINE_QUARK (rd-holiday-list-error-quark, rd_holiday_list_error)

static void
free_holiday (gpointer data)
{
  RdListedHoliday *holiday = data;

  g_free (holiday->name);
  g_free (holiday);
}

static int
compare_holidays (gconstpointer a, gconstpointer b)
{
  const RdListedHoliday *first = *(const RdListedHoliday * const *) a;
  const RdListedHoliday *second = *(const RdListedHoliday * const *) b;

  return (first->day > second->day) - (first->day < second->day);
}

static gboolean
has_day (const GPtrArray *list, RdDay day)
{
  for (guint i = 0; i < list->len; i++)
    if (((const RdListedHoliday *) list->pdata[i])->day == day)
      return TRUE;
  return FALSE;
}

/* One line of text. (transfer full); NULL where it cannot be a name */
static char *
take_name (const char *name)
{
  g_autofree char *text = NULL;

  if (name == NULL || strlen (name) > RD_HOLIDAY_LIST_MAX_NAME || !g_utf8_validate (name, -1, NULL))
    return NULL;
  text = g_strstrip (g_strdup (name));
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return NULL;
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

GPtrArray *
rd_holiday_list_new (void)
{
  return g_ptr_array_new_with_free_func (free_holiday);
}

gboolean
rd_holiday_list_add (GPtrArray *list, RdDay day, const char *name, gboolean substitute, GError **error)
{
  g_autofree char *text = NULL;
  RdListedHoliday *holiday;

  g_return_val_if_fail (list != NULL, FALSE);

  text = take_name (name);
  if (day == RD_DAY_NONE || day < rd_day_from_ymd (RD_HOLIDAY_LIST_FIRST_YEAR, 1, 1)
      || day > rd_day_from_ymd (RD_HOLIDAY_LIST_LAST_YEAR, 12, 31))
    {
      g_set_error (error, RD_HOLIDAY_LIST_ERROR, RD_HOLIDAY_LIST_ERROR_VALUE,
                   "entry %u has a date that cannot be that of a bank holiday", list->len + 1);
      return FALSE;
    }
  if (text == NULL)
    {
      g_set_error (error, RD_HOLIDAY_LIST_ERROR, RD_HOLIDAY_LIST_ERROR_VALUE,
                   "entry %u has a name that cannot be that of a bank holiday", list->len + 1);
      return FALSE;
    }
  if (has_day (list, day))
    return TRUE;
  if (list->len >= RD_HOLIDAY_LIST_MAX_DAYS)
    {
      g_set_error (error, RD_HOLIDAY_LIST_ERROR, RD_HOLIDAY_LIST_ERROR_TOO_LARGE,
                   "more than %d days are in it", RD_HOLIDAY_LIST_MAX_DAYS);
      return FALSE;
    }
  holiday = g_new0 (RdListedHoliday, 1);
  holiday->day = day;
  holiday->name = g_steal_pointer (&text);
  holiday->substitute = substitute;
  g_ptr_array_add (list, holiday);
  return TRUE;
}

void
rd_holiday_list_sort (GPtrArray *list)
{
  g_return_if_fail (list != NULL);

  g_ptr_array_sort (list, compare_holidays);
}

/* Whether @bytes can be text of such a file: not too large, not empty, UTF-8, without NUL. */
static gboolean
check_text (GBytes *bytes, GError **error)
{
  gsize size;
  const char *text;

  text = g_bytes_get_data (bytes, &size);
  if (size > RD_HOLIDAY_LIST_MAX_BYTES)
    {
      g_set_error (error, RD_HOLIDAY_LIST_ERROR, RD_HOLIDAY_LIST_ERROR_TOO_LARGE,
                   "it has more than %d bytes", RD_HOLIDAY_LIST_MAX_BYTES);
      return FALSE;
    }
  if (size == 0)
    {
      g_set_error_literal (error, RD_HOLIDAY_LIST_ERROR, RD_HOLIDAY_LIST_ERROR_SYNTAX, "it is empty");
      return FALSE;
    }
  if (memchr (text, '\0', size) != NULL || !g_utf8_validate (text, (gssize) size, NULL))
    {
      g_set_error_literal (error, RD_HOLIDAY_LIST_ERROR, RD_HOLIDAY_LIST_ERROR_SYNTAX, "it is not text");
      return FALSE;
    }
  return TRUE;
}

GPtrArray *
rd_holiday_list_read (GBytes *bytes, GError **error)
{
  g_autofree char *text = NULL;
  const char *begin;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!check_text (bytes, error))
    return NULL;
  begin = g_bytes_get_data (bytes, &size);
  text = g_strndup (begin, size);
  begin = g_str_has_prefix (text, BYTE_ORDER_MARK) ? text + strlen (BYTE_ORDER_MARK) : text;
  while (g_ascii_isspace (*begin))
    begin++;
  if (g_ascii_strncasecmp (begin, "BEGIN:VCALENDAR", strlen ("BEGIN:VCALENDAR")) == 0)
    return rd_holidays_ics_read (begin, error);
  return rd_holidays_json_read (begin, error);
}
