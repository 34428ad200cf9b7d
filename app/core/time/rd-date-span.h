/* rd-date-span.h — when, as written: dates, ranges of them and words of doubt
 *
 * Everything that names one stretch of days: a date of rd-date-point, a range
 * or list of them, a week, a spreadsheet's serial number, with the words around it that qualify it.
 *
 *   ranges    12–14/03/2016 · 5-6/8/17 · 28/02/17 - 03/03/17 · 29 Dec – 3 Jan 2016 (from 2015) · 7th/8th July 2018 ·
 *             between 3 and 17 May 2016 · from … to … · May–July 2016 · 2014–2016 · 2014-15, 2015/16, 2011–12 (two whole years;
 *             with a hyphen 2011-12 is December, as ISO has it)
 *   weeks     w/c 13 June 2016 (seven days) · week ending 19 June 2016 · week of 15 June 2016 (Monday to Sunday around it)
 *   several   03/02/17 & 10/02/17: from the first to the last; days that follow each other with one month (7th & 8th July 2018) are
 *             a range
 *   numbers   42512 as a serial number of a day; 220516 as 22/05/16 (mended); 20160522, 22052016
 *   uncertain ? · possibly · probably · perhaps · maybe · thought to be · believed to be
 *   circa     c. · ca · circa · approx · about · around · roughly · ~ · on or around · in or about: nothing is widened
 *   before    before, prior to, pre, <: until the day before what is named; by, until, up to, on or before, no later than, =<: until its last day
 *   after     after, following, post, >: from the day after what is named; since, from … onwards, on or after, =>: from its first day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-date-words.h"
#include "core/time/rd-fuzzy-date.h"

G_BEGIN_DECLS

typedef struct
{
  RdFuzzyDate date;                 /* where it is possible */
  gboolean    is_impossible;        /* 31/06/2016 */
  gboolean    is_out_of_range;      /* before 1583 */
  gboolean    is_several;           /* dates that are no range */
  gboolean    is_backwards;         /* the end is before the start; the date is the start alone */
  gboolean    is_us_order;          /* possible only as month/day */
  gboolean    is_ambiguous;         /* n/n/n that could be month/day too */
  gboolean    is_mended;            /* slips, and weekdays that are not the day's */
  gboolean    has_day;              /* names a day of a month of a year: other words may follow without making it another thing */
  gboolean    is_number;            /* a serial number: nothing but a time may stand beside it */
  int         minutes;              /* of a serial number with a time of day; -1 where there is none */
} RdDateSpan;

/* Reads the longest at *@word and moves it on; FALSE and nothing changed where there is none.  @out is a
 * finding also where the days are impossible.
 */
gboolean rd_date_span_read     (const RdDateWord **word, RdDay today, RdDateSpan *out);

/* What may stand after a date without meaning anything: a full stop, a comma, a dash at the end. */
void     rd_date_span_skip_end (const RdDateWord **word);

G_END_DECLS
