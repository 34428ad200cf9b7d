/* rd-entry-selection.h — which entries of a list are chosen
 *
 * As GtkMultiSelection, but it knows entries by their numbers and not by items,
 * which the list drops when they are out of sight: what is chosen stays chosen
 * when the list is sorted or filtered another way, and choosing all reads nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-entry-list.h"

G_BEGIN_DECLS

#define RD_TYPE_ENTRY_SELECTION (rd_entry_selection_get_type ())
G_DECLARE_FINAL_TYPE (RdEntrySelection, rd_entry_selection, RD, ENTRY_SELECTION, GObject)

/* A GtkSelectionModel of the list's items. (transfer full) */
RdEntrySelection *rd_entry_selection_new         (RdEntryList *list);

RdEntryList      *rd_entry_selection_get_list    (RdEntrySelection *self);      /* (transfer none) */

guint             rd_entry_selection_count       (RdEntrySelection *self);

/* The records, in the list's order; @limit (0: all) at most. (transfer full): RdEntry; NULL where they cannot be read */
GPtrArray        *rd_entry_selection_get_entries (RdEntrySelection *self, RdRegister *reg, guint limit);

/* Exactly the entry with that id; where it is not in the list, none. Returns its position, or GTK_INVALID_LIST_POSITION. */
guint             rd_entry_selection_choose      (RdEntrySelection *self, const char *id);

G_END_DECLS
