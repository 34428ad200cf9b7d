/* rd-report-checks-pane.h — what checks found in a report
 *
 * Looks while it is seen.  Signals: "jump" (section id, paragraph, start, end); "flush": what is being written is to be kept first; "counted".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"
#include "views/report/rd-outline-row.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_CHECKS_PANE (rd_report_checks_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdReportChecksPane, rd_report_checks_pane, RD, REPORT_CHECKS_PANE, GtkWidget)

GtkWidget *rd_report_checks_pane_new        (void);
void       rd_report_checks_pane_set_review (RdReportChecksPane *self, RdRegister *reg, RdReviewItem *review);
void       rd_report_checks_pane_refresh    (RdReportChecksPane *self);

/* Where “this section” is; NULL: nowhere. */
void       rd_report_checks_pane_set_section (RdReportChecksPane *self, const char *section_id);

/* What was found that stands in the way, or should be mended. */
guint      rd_report_checks_pane_count       (RdReportChecksPane *self);

/* The same of one section, and whether it is empty. */
void       rd_report_checks_pane_count_in    (RdReportChecksPane *self, const char *section_id, RdOutlineState *out);

/* Whether somebody else shows what is found: then it looks even where it is not seen itself, a little later. */
void       rd_report_checks_pane_set_watched (RdReportChecksPane *self, gboolean watched);

G_END_DECLS
