/* rd-learning-editor.h — the form for a point that is learnt while a review is running
 *
 * Signals: "saved" (a message), "closed".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register-learning.h"

G_BEGIN_DECLS

#define RD_TYPE_LEARNING_EDITOR (rd_learning_editor_get_type ())
G_DECLARE_FINAL_TYPE (RdLearningEditor, rd_learning_editor, RD, LEARNING_EDITOR, GtkWidget)

/* @id: of the point that is changed; NULL: a new one. */
GtkWidget *rd_learning_editor_new (RdRegister *reg, RdReviewItem *review, const char *id);

G_END_DECLS
