/* rd-entry-item.h — an entry of a chronology as lists show it
 *
 * Made when a row is about to be seen and dropped after; the record in it is
 * replaced when the register's changes, and "entry" notified.
 *
 * Properties, read-only: "entry" (pointer to the RdEntry, for binding: notified when it changes), "accessible-text"
 * (when it was; who tells what comes with the cell, which knows how names are shown).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/chronology/rd-entry.h"

G_BEGIN_DECLS

#define RD_TYPE_ENTRY_ITEM (rd_entry_item_get_type ())
G_DECLARE_FINAL_TYPE (RdEntryItem, rd_entry_item, RD, ENTRY_ITEM, GObject)

/* @number is the list's key (model/rd-register-chronology.h). (transfer full) */
RdEntryItem   *rd_entry_item_new        (gint64 number, const RdEntry *entry);

gint64         rd_entry_item_get_number (RdEntryItem *self);

/* (transfer none): until "entry" is notified. Never NULL. */
const RdEntry *rd_entry_item_get_entry  (RdEntryItem *self);

/* For the list. Notifies where it differs. */
void           rd_entry_item_set_entry  (RdEntryItem *self, const RdEntry *entry);

G_END_DECLS
