/* rd-entry.h — one row of a chronology
 *
 * What an agency recorded, as it wrote it, with the date understood beside it;
 * and apart from that what the reviewer makes of it.  The record of the fact is
 * never mixed with the analysis (R10: the view at the time, not hindsight).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"
#include "core/time/rd-fuzzy-date.h"

G_BEGIN_DECLS

/* 1. sort_day is what rd_entry_set_date() makes of the date, and nothing else.
 * 2. precision and qualifier are both set where there is a date, else both NULL.
 */
typedef struct
{
  char  *id;             /* UUID */
  char  *review_id;
  char  *agency_id;      /* the agency that tells it */
  char  *import_id;      /* of the RdChronologyImport that brought it; NULL: entered by hand */
  int    row;            /* in the file; 0 where entered by hand */
  char  *date_text;      /* as written; NULL where a real date, a number or the date above */
  RdDay  earliest;       /* RD_DAY_NONE: open, or not known */
  RdDay  latest;
  char  *precision;      /* a name of RdPrecision; NULL: no date */
  char  *qualifier;      /* a name of RdQualifier; NULL: no date */
  char  *time;           /* "HH:MM"; NULL: none */
  RdDay  sort_day;       /* where it stands in the order; RD_DAY_NONE: no date */
  int    position;       /* the user's order within a day: 0, unless set; RD_ENTRY_POSITION_MAX at most either way */
  char  *place;          /* rd_entry_update_place(): texts in the order of the integrated chronology */
  char  *source;         /* from here as the agency wrote it; each may be NULL but event */
  char  *event;
  char  *response;
  char  *comment;        /* the agency author's */
  char  *people;
  char  *reference;
  char  *extra;          /* further columns: "Heading: text", one a line */
  char  *analysis;       /* from here the reviewer's own; each may be NULL */
  char  *significance;   /* a code of rd_entry_significances; NULL: not weighed */
  char  *episode_id;     /* of an RdEpisode */
  char  *tags;           /* one a line */
  gboolean is_note;      /* an author's note, not an event */
  int    revision;
} RdEntry;

/* "key", "significant", "routine", "background"; NULL-terminated. */
extern const char * const rd_entry_significances[];

RD_DECLARE_RECORD (RdEntry, rd_entry)

/* Sets earliest, latest, precision, qualifier and sort_day; NULL: no date. */
void     rd_entry_set_date     (RdEntry *self, const RdFuzzyDate *date);

/* FALSE where it has none. */
gboolean rd_entry_get_date     (const RdEntry *self, RdFuzzyDate *out);

#define RD_ENTRY_POSITION_MAX 99999

/* Sets place from sort_day, position, time, row and id; the store does it whenever it keeps an entry. */
void     rd_entry_update_place (RdEntry *self);

/* The order of an integrated chronology: no date first, then by sort_day, the user's position, time
 * (none first: nothing says that it was later), file row, id.
 */
int      rd_entry_compare      (const RdEntry *a, const RdEntry *b);

/* The fields that the agency wrote, as names of the record; NULL-terminated. */
extern const char * const rd_entry_written[];

/* Whether what the agency wrote is the same: all but ids, row, position and the reviewer's own. */
gboolean rd_entry_equal_record (const RdEntry *a, const RdEntry *b);

G_END_DECLS
