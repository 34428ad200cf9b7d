/* rd-date-entry.h — the day that a person types into a date field
 *
 * Everything that rd-date-point reads as one day, and what people type
 * relative to today: "today", "yesterday", "tomorrow", "last Friday", "Friday"
 * (the coming or the past one, as the field prefers), "next Tuesday", "3 days
 * ago", "in 5 days", "+7", "-2", "22 May" and "22/5" without a year.  English
 * words; it knows nothing about working days.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-day.h"

G_BEGIN_DECLS

/* Which day is meant where the words allow a past and a coming one. */
typedef enum
{
  RD_DATE_ENTRY_PAST,      /* something that happened: never after today */
  RD_DATE_ENTRY_COMING,    /* something planned: never before today */
} RdDateEntryLeaning;

#define RD_DATE_ENTRY_ERROR (rd_date_entry_error_quark ())
typedef enum
{
  RD_DATE_ENTRY_ERROR_EMPTY,
  RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD,
  RD_DATE_ENTRY_ERROR_IMPOSSIBLE,      /* 31 June */
  RD_DATE_ENTRY_ERROR_NOT_A_DAY,       /* "May 2016": a day is needed */
  RD_DATE_ENTRY_ERROR_OUT_OF_RANGE,    /* a year before 1900 or after 2199 */
} RdDateEntryError;
GQuark   rd_date_entry_error_quark (void);

/* @out_day is untouched on failure.  A leaning decides only what the words leave open. */
gboolean rd_date_entry_parse (const char *text, RdDay today, RdDateEntryLeaning leaning,
                              RdDay *out_day, GError **error);

G_END_DECLS
