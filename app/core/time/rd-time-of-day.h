/* rd-time-of-day.h — a time of day as people write it
 *
 *   0930 · 930 · 9.30 · 9:30 · 09:30:15 · 9h30 · 14:30hrs · 1430 hrs · 0930h · 2.15pm · 2:15 PM · 2.15 p.m. · 4pm · 4 o’clock pm ·
 *   noon, midday, 12 noon (12:00) · midnight, 12am, 24:00 (00:00) · 23:00–01:30, 9-10am, between 9 and 10am (the beginning) ·
 *   ?1400 · approx 16:00 · c.0930 · from 0930 (that time) · 14;30 (a slip)
 *
 * "am", "Evening", "25:10", "24:30" and "9" are no times; nor is "after 4pm", which names none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-date-words.h"

G_BEGIN_DECLS

#define RD_MINUTES_NONE (-1)

/* The whole of @text as minutes since midnight, of a stretch the beginning; RD_MINUTES_NONE for anything else,
 * and for NULL.
 */
int      rd_time_of_day_parse   (const char *text);

/* The same at *@word, which is moved on.  FALSE and nothing changed where there is none. @out_is_plain, which may
 * be NULL, says that nothing but a time is written so: not three or four digits or "9.30".
 */
gboolean rd_time_of_day_read    (const RdDateWord **word, int *out_minutes, gboolean *out_is_plain);

/* "HH:MM". (transfer full); NULL for RD_MINUTES_NONE. */
char    *rd_time_of_day_to_text (int minutes);

G_END_DECLS
