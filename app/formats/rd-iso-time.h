/* rd-iso-time.h — dates and times as office files store them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-table.h"

G_BEGIN_DECLS

/* "2016-05-22" or "2016-05-22T09:30:00": makes @cell a date.  A midnight is no time: so a day without one is stored.
 * FALSE where @text is no date; @cell is as it was then.
 */
gboolean    rd_iso_time_read          (const char *text, RdCell *cell);

/* "PT09H40M00S": makes @cell a time of day.  FALSE where @text is none, or one of 24 hours and more. */
gboolean    rd_iso_time_read_duration (const char *text, RdCell *cell);

/* What a date or time of @cell looks like, "22/05/2016 09:30", into @out in place of what is there; its text. */
const char *rd_iso_time_show          (const RdCell *cell, GString *out);

G_END_DECLS
