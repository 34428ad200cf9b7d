/* rd-holidays-ics.h — bank holidays from an iCalendar file
 *
 * One all-day event a holiday, as GOV.UK publishes them.  An event that has a time of
 * day, lasts longer than a day or comes again is none of a list of bank holidays, and
 * the file is refused.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-holiday-list.h"

G_BEGIN_DECLS

/* @text: as rd_holiday_list_read() has checked it.  More or deeper components than such a
 * file has are refused before it is parsed. (transfer full): by day
 */
GPtrArray *rd_holidays_ics_read (const char *text, GError **error);

G_END_DECLS
