/* rd-entry-list.h — a review's chronology as a list model
 *
 * Holds the numbers of the entries that the filter leaves, in order, and fetches
 * records a page at a time when items are asked for.  The first numbers are read
 * at once, so that a page is there with the first frame; the rest follows in
 * turns of the main loop.  It follows the register: after a change only what
 * differs is spliced, and items that are shown are refreshed in place.
 *
 * Properties: "loading" (boolean, read-only, notified), "n-items" of GListModel's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-entry-item.h"
#include "model/rd-register-chronology.h"

G_BEGIN_DECLS

#define RD_TYPE_ENTRY_LIST (rd_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (RdEntryList, rd_entry_list, RD, ENTRY_LIST, GObject)

/* (transfer full): a GListModel of RdEntryItem; it holds a reference on the register. */
RdEntryList *rd_entry_list_new          (RdRegister *reg, RdReviewItem *review);

/* NULL: all entries. A copy is kept. */
void         rd_entry_list_set_filter   (RdEntryList *self, const RdEntryFilter *filter);
const RdEntryFilter *rd_entry_list_get_filter (RdEntryList *self);      /* NULL where none; (transfer none) */

gboolean     rd_entry_list_is_loading   (RdEntryList *self);

/* How many entries the review has, whatever the filter leaves of them; counted once after each action. */
gint64       rd_entry_list_count_all    (RdEntryList *self);

/* The numbers by position. (transfer none): until the next "items-changed" */
const gint64 *rd_entry_list_get_numbers (RdEntryList *self, guint *out_n);

/* The position of the entry with that id, or of that number; GTK_INVALID_LIST_POSITION (G_MAXUINT) where it is not in the list. */
guint        rd_entry_list_find         (RdEntryList *self, const char *id);
guint        rd_entry_list_find_number  (RdEntryList *self, gint64 number);

G_END_DECLS
