/* rd-report-start.h — a report that was not begun yet: from which outline
 *
 * Signal "begun": there is a report now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_START (rd_report_start_get_type ())
G_DECLARE_FINAL_TYPE (RdReportStart, rd_report_start, RD, REPORT_START, GtkWidget)

GtkWidget *rd_report_start_new        (void);
void       rd_report_start_set_review (RdReportStart *self, RdRegister *reg, RdReviewItem *review);

/* From the outline that is chosen; a failure is told. */
void       rd_report_start_begin      (RdReportStart *self);

G_END_DECLS
