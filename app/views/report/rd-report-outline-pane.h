/* rd-report-outline-pane.h — the sections of a report
 *
 * Number, title, words and what is open in each.  Sections are dragged, or moved with Alt and the arrow keys; F2 renames, Delete removes,
 * with a toast that undoes.
 *
 * Actions: "outline.add", "outline.rename", "outline.remove", "outline.up", "outline.down", "outline.deeper", "outline.higher".
 * Signal "chosen" (string: id of the section).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"
#include "views/report/rd-outline-row.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_OUTLINE_PANE (rd_report_outline_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdReportOutlinePane, rd_report_outline_pane, RD, REPORT_OUTLINE_PANE, GtkWidget)

GtkWidget  *rd_report_outline_pane_new        (void);
void        rd_report_outline_pane_set_review (RdReportOutlinePane *self, RdRegister *reg, RdReviewItem *review);

/* Without the signal. */
void        rd_report_outline_pane_choose     (RdReportOutlinePane *self, const char *id);
const char *rd_report_outline_pane_get_chosen (RdReportOutlinePane *self);      /* NULL where there is none */

/* The words of a section while it is written. */
void        rd_report_outline_pane_set_words  (RdReportOutlinePane *self, const char *id, guint words);

/* What was found in a section. */
void        rd_report_outline_pane_set_state  (RdReportOutlinePane *self, const char *id, const RdOutlineState *state);

G_END_DECLS
