/* rd-holiday-change.c — a bank holiday that differs from the rule
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-holiday-change.h"

static const RdField fields[] = {
  RD_FIELD (RdHolidayChange, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdHolidayChange, day, RD_FIELD_DAY, RD_FIELD_PLAIN, "Date"),
  RD_FIELD (RdHolidayChange, name, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Holiday"),
  RD_FIELD (RdHolidayChange, is_holiday, RD_FIELD_FLAG, RD_FIELD_PLAIN, "Bank holiday"),
  RD_FIELD (RdHolidayChange, source, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Source"),
  RD_FIELD (RdHolidayChange, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdHolidayChange, rd_holiday_change, "holiday_changes", fields)
