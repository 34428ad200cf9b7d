/* rd-report-side-pane.h — what stands beside the text of a report
 *
 * Checks, comments, evidence, versions and the quality markers, a tab each.  Follows the register by itself.
 * Signals:
 *  "jump" (section id, paragraph, start, end): show that place, in characters as rd-paragraphs.h counts them;
 *  "jump-comment" (section id, comment id): show the words that have that comment;
 *  "add-comment" (text) → boolean: put a comment on the words that are chosen, with rd_register_put_comment(); FALSE where none are,
 *    then it becomes one on the section;
 *  "insert-reference" (kind: "finding" or "entry", id): where the cursor is;
 *  "counted": the checks have looked again;
 *  "flush": keep what is being written, for something is about to be done with the whole report.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"
#include "views/report/rd-outline-row.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_SIDE_PANE (rd_report_side_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdReportSidePane, rd_report_side_pane, RD, REPORT_SIDE_PANE, GtkWidget)

GtkWidget *rd_report_side_pane_new         (void);

/* Both may be NULL. */
void       rd_report_side_pane_set_review  (RdReportSidePane *self, RdRegister *reg, RdReviewItem *review);

/* The section that is written in. NULL: none. */
void       rd_report_side_pane_set_section (RdReportSidePane *self, const char *section_id);

/* "checks", "comments", "evidence", "versions" or "markers". */
void       rd_report_side_pane_show_page   (RdReportSidePane *self, const char *name);

/* Shows the comments and opens the form for a new one. */
void       rd_report_side_pane_add_comment (RdReportSidePane *self);

/* Goes to the next (@by 1) or previous (-1) comment. */
void       rd_report_side_pane_step_comment (RdReportSidePane *self, int by);

/* What the checks found in a section, and whether they look for who shows that (rd-report-checks-pane.h). */
void       rd_report_side_pane_count_in    (RdReportSidePane *self, const char *section_id, RdOutlineState *out);
void       rd_report_side_pane_set_watched (RdReportSidePane *self, gboolean watched);

G_END_DECLS
