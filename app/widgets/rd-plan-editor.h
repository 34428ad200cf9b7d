/* rd-plan-editor.h — the form for a milestone of the board's own
 *
 * For a review or, with none, for the board's template; a new one or one that is there.  Says
 * under the form which date it gives, before it is kept.  Signals: "saved" (a message), "closed".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register-plan.h"

G_BEGIN_DECLS

#define RD_TYPE_PLAN_EDITOR (rd_plan_editor_get_type ())
G_DECLARE_FINAL_TYPE (RdPlanEditor, rd_plan_editor, RD, PLAN_EDITOR, GtkWidget)

/* @review NULL: the template. @code NULL: a new one. */
GtkWidget *rd_plan_editor_new (RdRegister *reg, RdReviewItem *review, const char *code);

G_END_DECLS
