/* rd-report-evidence-pane.h — what a report rests on: findings with their evidence, episodes, entries that are searched
 *
 * Signal "insert-reference" (kind: "finding" or "entry", id).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_EVIDENCE_PANE (rd_report_evidence_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdReportEvidencePane, rd_report_evidence_pane, RD, REPORT_EVIDENCE_PANE, GtkWidget)

GtkWidget *rd_report_evidence_pane_new        (void);
void       rd_report_evidence_pane_set_review (RdReportEvidencePane *self, RdRegister *reg, RdReviewItem *review);
void       rd_report_evidence_pane_refresh    (RdReportEvidencePane *self);

G_END_DECLS
