/* rd-hold-editor.h — the form in which a hold is recorded
 *
 * Signals: "saved" (string: what was done), "closed": it is finished with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-hold-form.h"

G_BEGIN_DECLS

#define RD_TYPE_HOLD_EDITOR (rd_hold_editor_get_type ())
G_DECLARE_FINAL_TYPE (RdHoldEditor, rd_hold_editor, RD, HOLD_EDITOR, GtkWidget)

/* @timescale: the id of the deadline that cannot be met; NULL lets it be chosen. */
GtkWidget *rd_hold_editor_new (RdRegister *reg, RdReviewItem *review, const char *timescale);

/* The same, for a hold that is there. */
GtkWidget *rd_hold_editor_new_for (RdRegister *reg, RdReviewItem *review, const RdHold *hold);

G_END_DECLS
