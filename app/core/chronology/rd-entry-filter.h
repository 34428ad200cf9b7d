/* rd-entry-filter.h — which entries of a chronology are wanted
 *
 * What the filters of the chronology's page and the options of the command say,
 * as one value.  Every condition that is set has to hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-day.h"

G_BEGIN_DECLS

/* In which order they are wanted. */
typedef enum
{
  RD_ENTRY_ORDER_TIME,        /* that of the integrated chronology */
  RD_ENTRY_ORDER_NEWEST,      /* the same backwards */
  RD_ENTRY_ORDER_AGENCY,      /* agency by agency, each in that of the chronology */
  RD_ENTRY_ORDER_IMPORT,      /* as they came in */
} RdEntryOrder;

/* All texts are owned; NULL, RD_DAY_NONE and FALSE: that condition is not set. */
typedef struct
{
  char     **agencies;        /* ids; one of them */
  RdDay      first_day;       /* entries that can have been on or after it */
  RdDay      last_day;        /* entries that can have been on or before it; with either, those without a date are left out */
  char      *search;          /* words, all of them, the beginning of a word suffices; "words in quotation marks" stand together;
                                 rd_entry_filter_goes_on() */
  char     **phrases;         /* one of these texts as whole words: the names of a person */
  char     **entries;         /* ids: one of these entries */
  char     **significances;   /* codes; one of them */
  char      *episode_id;
  char      *tag;
  char      *import_id;
  gboolean   only_undated;
  gboolean   only_analysed;   /* with something of the reviewer's */
  gboolean   without_notes;   /* no author's notes */
  RdEntryOrder order;         /* no condition: rd_entry_filter_is_empty() does not look at it */
} RdEntryFilter;

/* Without a condition. (transfer full) */
RdEntryFilter *rd_entry_filter_new      (void);
RdEntryFilter *rd_entry_filter_copy     (const RdEntryFilter *self);      /* NULL gives NULL */
void           rd_entry_filter_free     (RdEntryFilter *self);            /* NULL is fine */
gboolean       rd_entry_filter_equal    (const RdEntryFilter *a, const RdEntryFilter *b);
gboolean       rd_entry_filter_is_empty (const RdEntryFilter *self);      /* no condition; also for NULL */

/* The words and phrases of a search, in the order of writing: what is to be highlighted. A word
 * stands for all that begin with it. (transfer full)
 */
char         **rd_entry_filter_split_search (const char *search);

/* Whether the last word of @text, one of those, stands for all that begin with it.  A letter or digit alone stands for itself: “child a”
 * is Child A, and not every child of whom something is said that begins with an A.
 */
gboolean       rd_entry_filter_goes_on  (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdEntryFilter, rd_entry_filter_free)

G_END_DECLS
