/* rd-entry-table.h — the entries of a chronology as a table, or as cards where it is narrow
 *
 * Columns are shown and hidden by the actions "columns.NAME" that the table brings
 * with it for the widgets around it.  Ctrl and Shift choose several rows; the rows that are
 * chosen can be dragged: what is dragged is the table, of the type RD_TYPE_ENTRY_TABLE.
 *
 * Property "columns" (string list): the names of those that are shown.  Set to none, those that a table begins
 * with; a name that is not known is passed over.
 *
 * Signal "activated": Enter or a double click on a row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "views/chronology/rd-entry-look.h"
#include "views/chronology/rd-entry-selection.h"

G_BEGIN_DECLS

#define RD_TYPE_ENTRY_TABLE (rd_entry_table_get_type ())
G_DECLARE_FINAL_TYPE (RdEntryTable, rd_entry_table, RD, ENTRY_TABLE, GtkWidget)

GtkWidget    *rd_entry_table_new           (void);

/* Either may be NULL. */
void          rd_entry_table_set_look      (RdEntryTable *self, RdEntryLook *look);
void          rd_entry_table_set_selection (RdEntryTable *self, RdEntrySelection *selection);

RdEntryLook  *rd_entry_table_get_look      (RdEntryTable *self);      /* (transfer none) */

/* A menu that shows and hides columns, and the actions that it needs: as "columns". (transfer full); (transfer none) */
GMenuModel   *rd_entry_table_make_menu     (RdEntryTable *self);
GActionGroup *rd_entry_table_get_actions   (RdEntryTable *self);

/* Scrolls to a row; with @focus it takes the keyboard. */
void          rd_entry_table_show_row      (RdEntryTable *self, guint position, gboolean focus);

/* Chooses the row at a point of @view, the table or a part of it, unless it is among those that are chosen; FALSE where there is none. */
gboolean      rd_entry_table_choose_at     (RdEntryTable *self, GtkWidget *view, double x, double y);

/* Whether it stands as a table, and not as cards. */
gboolean      rd_entry_table_is_wide       (RdEntryTable *self);

G_END_DECLS
