/* rd-milestone-editor.h — the form in which a milestone is recorded or planned
 *
 * Asks only what the framework wants to know: the day, what was decided, who was
 * told and when.  What is wrong is said in the form; nothing is changed before.
 *
 * Signals: "saved" (string: what was done and what moved by it), "closed": it is
 * finished with, saved or not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-milestone-form.h"

G_BEGIN_DECLS

#define RD_TYPE_MILESTONE_EDITOR (rd_milestone_editor_get_type ())
G_DECLARE_FINAL_TYPE (RdMilestoneEditor, rd_milestone_editor, RD, MILESTONE_EDITOR, GtkWidget)

GtkWidget             *rd_milestone_editor_new            (RdRegister *reg, RdReviewItem *review,
                                                           const char *milestone, gboolean planned);
void                   rd_milestone_editor_set_show_title (RdMilestoneEditor *self, gboolean show_title);

/* The values as they stand. (transfer none) */
const RdMilestoneForm *rd_milestone_editor_get_form       (RdMilestoneEditor *self);

G_END_DECLS
