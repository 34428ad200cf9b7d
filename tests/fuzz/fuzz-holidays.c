/* fuzz-holidays.c — a file of bank holidays, JSON or iCalendar, is taken whole or refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include "formats/rd-holiday-list.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = rd_holiday_list_read (bytes, &error);

  fuzz_assert_error (list == NULL, error);
  if (list == NULL)
    return 0;

  g_assert_cmpuint (list->len, >, 0);
  g_assert_cmpuint (list->len, <=, RD_HOLIDAY_LIST_MAX_DAYS);
  for (guint i = 0; i < list->len; i++)
    {
      const RdListedHoliday *holiday = g_ptr_array_index (list, i);

      g_assert_true (rd_day_is_valid (holiday->day));
      g_assert_true (*holiday->name != '\0' && g_utf8_validate (holiday->name, -1, NULL));
      g_assert_true (i == 0 || ((RdListedHoliday *) g_ptr_array_index (list, i - 1))->day < holiday->day);
    }
  return 0;
}
