/* rd-closures-editor.h — the board's closures: added, changed, removed
 *
 * Says which deadlines would move, of which review, before anything is kept, and what moved
 * afterwards.  Signal "saved" (a message): something was changed and can be undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register-calendar.h"

G_BEGIN_DECLS

#define RD_TYPE_CLOSURES_EDITOR (rd_closures_editor_get_type ())
G_DECLARE_FINAL_TYPE (RdClosuresEditor, rd_closures_editor, RD, CLOSURES_EDITOR, GtkWidget)

GtkWidget *rd_closures_editor_new          (void);

/* NULL is fine. */
void       rd_closures_editor_set_register (RdClosuresEditor *self, RdRegister *reg);

/* Takes away what is said of the last change. */
void       rd_closures_editor_forget_moves (RdClosuresEditor *self);

G_END_DECLS
