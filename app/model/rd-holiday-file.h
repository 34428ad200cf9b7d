/* rd-holiday-file.h — an official file of bank holidays against the register's calendar
 *
 * A year counts as complete in a file that names at least seven of its days: there, what the
 * rules have and the file lacks is no bank holiday.  Of other years only what the file
 * adds is taken.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-holiday-change.h"
#include "core/time/rd-workdays.h"

G_BEGIN_DECLS

/* What keeping the file would change. Days are compared with the calendar as it is. */
typedef struct
{
  GPtrArray *added;      /* RdHolidayChange: bank holidays that the calendar does not have */
  GPtrArray *removed;    /* RdHolidayChange, is_holiday FALSE: days of the calendar that are none; named as before */
  GPtrArray *rows;       /* RdHolidayChange: all that is kept afterwards, as differences to the rules */
  int        first_year; /* what the file covers */
  int        last_year;
} RdHolidayFile;

/* Reads @path, which must be an ordinary file of no more than RD_HOLIDAY_LIST_MAX_BYTES, and compares
 * it with @workdays; @kept: the RdHolidayChange that are in the register. Errors of
 * RD_HOLIDAY_LIST_ERROR and G_IO_ERROR. (transfer full)
 */
RdHolidayFile *rd_holiday_file_read    (const char *path, const RdWorkdays *workdays, const GPtrArray *kept, GError **error);

/* The same from bytes; @source is what the rows say they came from. */
RdHolidayFile *rd_holiday_file_compare (GBytes *bytes, const char *source, const RdWorkdays *workdays,
                                        const GPtrArray *kept, GError **error);

/* Whether it says what the calendar says. */
gboolean       rd_holiday_file_is_same (const RdHolidayFile *self);
void           rd_holiday_file_free    (RdHolidayFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdHolidayFile, rd_holiday_file_free)

G_END_DECLS
