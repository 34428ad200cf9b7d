/* rd-decision-editor.h — the form for the Chair’s decision, or a recommendation to the Chair
 *
 * Signals: "saved" (what to say), after it was kept; "closed", after that and on
 * Cancel or Escape: whoever holds the form takes it away then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/review/rd-decision-entry.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_DECISION_EDITOR (rd_decision_editor_get_type ())
G_DECLARE_FINAL_TYPE (RdDecisionEditor, rd_decision_editor, RD, DECISION_EDITOR, GtkWidget)

/* @entry, a decision or a recommendation about initiation, is copied. */
GtkWidget *rd_decision_editor_new (RdRegister *reg, RdReviewItem *review, const RdDecisionEntry *entry);

G_END_DECLS
