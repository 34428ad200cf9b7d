/* rd-report-checks-pane-private.h — what the files of the pane share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-report-checks.h"
#include "views/report/rd-report-checks-pane.h"
#include "views/report/rd-report-readability.h"
#include "widgets/rd-record-pane.h"

G_BEGIN_DECLS

/* (1) findings are of checks; both are NULL until it has looked once.
 * (2) cancellable is set while it looks.
 */
struct _RdReportChecksPane
{
  GtkWidget            parent_instance;

  /* Owned */
  RdRegister          *reg;
  RdReviewItem        *review;
  char                *section_id;
  RdReportChecks      *checks;
  RdReportFindings    *findings;
  GCancellable        *cancellable;
  guint                wait_source;
  gboolean             is_stale;
  gboolean             is_watched;
  gboolean             is_unfilled;    /* the rows are of what was found before */

  /* Template children */
  GtkWidget           *scroller;
  RdRecordPane        *pane;

  /* Borrowed */
  GtkDropDown         *filter;
  GtkCheckButton      *this_section;
  GtkLabel            *status;
  RdReportReadability *readability;
};

/* In the order of the list: all, what blocks, then the groups, then what may stay. */
enum
{
  RD_FILTER_ALL,
  RD_FILTER_BLOCKING,
  RD_FILTER_GROUP,
  RD_FILTER_WAIVED = RD_FILTER_GROUP + RD_N_CHECK_GROUPS,
};

/* Rows for what is chosen, in the list that has begun; gives how many more there are than rows are shown. */
guint rd_report_checks_pane_append_rows (RdReportChecksPane *self);

/* Something was chosen in a row: its signals. */
void  rd_report_checks_pane_jump        (RdReportChecksPane *self, const RdCheckHit *hit);
void  rd_report_checks_pane_flush       (RdReportChecksPane *self);

G_END_DECLS
