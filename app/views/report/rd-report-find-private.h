/* rd-report-find-private.h — what the files of the search share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-find.h"
#include "views/report/rd-report-find.h"

G_BEGIN_DECLS

typedef struct
{
  guint section;       /* of self->document */
  guint paragraph;
  guint start, end;
} RdReportHit;

struct _RdReportFind
{
  GtkWidget        parent_instance;

  /* Owned */
  RdRegister      *reg;
  RdReviewItem    *review;
  char            *section_id;
  RdDocument      *document;      /* what was searched */
  GArray          *hits;
  GPtrArray       *marked;        /* GtkTextBuffer in which something is marked */
  guint            refreshing;

  /* Borrowed */
  RdDocumentView  *page;

  /* Template children */
  GtkWidget       *bar;
  GtkEditable     *needle;
  GtkEditable     *with;
  GtkWidget       *replace_row;
  GtkLabel        *count;
  GtkToggleButton *case_button;
  GtkToggleButton *word_button;
  GtkDropDown     *scope;
  GtkWidget       *previous_button;
  GtkWidget       *next_button;

  int              at;            /* the hit that is selected, or -1 */
};

RdDocumentBuffer *rd_report_find_get_text    (RdReportFind *self);
RdFindFlags       rd_report_find_get_flags   (RdReportFind *self);
gboolean          rd_report_find_is_whole    (RdReportFind *self);
gboolean          rd_report_find_may_change  (RdReportFind *self);

/* Searches anew: no hit is gone to. */
void              rd_report_find_search      (RdReportFind *self);

/* To the next hit (1) or the one before (-1). */
void              rd_report_find_step        (RdReportFind *self, int by);

const RdSection  *rd_report_find_get_section (RdReportFind *self, const RdReportHit *hit);
gboolean          rd_report_find_is_here     (RdReportFind *self, const RdReportHit *hit);      /* in the section that is shown */

/* Where a hit of the section that is shown stands, on the page or in a cell on it. */
gboolean          rd_report_find_get_place   (RdReportFind *self, const RdReportHit *hit, const GPtrArray *paragraphs,
                                              RdDocumentView **out_view, GtkTextIter *out_start, GtkTextIter *out_end);

/* --- rd-report-find-replace.c: the buttons */

void              rd_report_find_replace     (RdReportFind *self);
void              rd_report_find_replace_all (RdReportFind *self);

G_END_DECLS
