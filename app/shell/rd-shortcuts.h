/* rd-shortcuts.h — actions, their keys and what they are called: one table
 *
 * The keys of the program are set from it and the shortcuts window is made from
 * it, so that nothing is listed twice.  Keys that a widget binds itself, because
 * they mean something only there, are rows without an action.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *action;    /* "win.undo"; NULL: the widget in focus binds the key */
  const char *keys;      /* as gtk_accelerator_parse() reads them, separated by spaces */
  const char *title;     /* in English, marked for translation */
  const char *group;     /* in English, marked for translation; rows of one group stand together */
} RdShortcut;

const RdShortcut *rd_shortcuts_list       (gsize *out_n);
void              rd_shortcuts_install    (GtkApplication *application);

/* (transfer none), a toplevel */
GtkWidget        *rd_shortcuts_window_new (void);

G_END_DECLS
