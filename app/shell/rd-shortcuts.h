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

/* Who gets the key first. */
typedef enum
{
  RD_SHORTCUT_PROGRAM,   /* the program */
  RD_SHORTCUT_WINDOW,    /* what is in focus, then the window: a field undoes its own typing */
  RD_SHORTCUT_WIDGET,    /* only the widget in focus, which binds the key itself */
} RdShortcutReach;

typedef struct
{
  RdShortcutReach reach;
  const char *action;    /* "win.undo"; NULL for RD_SHORTCUT_WIDGET */
  const char *keys;      /* as gtk_accelerator_parse() reads them, separated by spaces */
  const char *title;     /* in English, marked for translation */
  const char *group;     /* in English, marked for translation; rows of one group stand together */
} RdShortcut;

const RdShortcut *rd_shortcuts_list       (gsize *out_n);

/* Sets the keys: those of the program, those of a class of windows. */
void              rd_shortcuts_install    (GtkApplication *application);
void              rd_shortcuts_bind       (GtkWidgetClass *widget_class);

/* The first key of an action, for a menu; NULL where it has none. (transfer full) */
char             *rd_shortcuts_find_key   (const char *action);

/* (transfer none), a toplevel */
GtkWidget        *rd_shortcuts_window_new (void);

G_END_DECLS
