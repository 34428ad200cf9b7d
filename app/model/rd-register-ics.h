/* rd-register-ics.h — a register's deadlines and actions for other calendars
 *
 * One all-day event for each deadline that has a due date, met ones included,
 * on that date.  Events name the review by its reference and the deadline by
 * its label, never a person; they are the same events in every export, so that
 * a calendar that takes a file again moves what has moved.  Open actions with a due
 * date can be events too: by the review’s reference and the action’s number, without a word of the case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register.h"

G_BEGIN_DECLS

/* Bits: what becomes an event. */
typedef enum
{
  RD_CALENDAR_DEADLINES = 1 << 0,
  RD_CALENDAR_ACTIONS   = 1 << 1,
} RdCalendarEvents;

/* The deadlines: of one review, or of all where @review is NULL; due @from … @to, where RD_DAY_NONE leaves a
 * side open.  @out_n_events may be NULL. (transfer full): an iCalendar file.
 */
char    *rd_register_make_calendar   (RdRegister *self, RdReviewItem *review, RdDay from, RdDay to, guint *out_n_events);

/* The same of what is asked for. */
char    *rd_register_make_calendar_of (RdRegister *self, RdCalendarEvents what, RdReviewItem *review, RdDay from, RdDay to,
                                       guint *out_n_events);

/* As the file @path, written beside its name and renamed: RD_DRAW_ERROR_WRITE. */
gboolean rd_register_export_calendar_of (RdRegister *self, RdCalendarEvents what, RdReviewItem *review, RdDay from, RdDay to,
                                         const char *path, guint *out_n_events, GError **error);

/* The deadlines as that file. */
gboolean rd_register_export_calendar (RdRegister *self, RdReviewItem *review, RdDay from, RdDay to, const char *path,
                                      guint *out_n_events, GError **error);

G_END_DECLS
