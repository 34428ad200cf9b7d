/* rd-entry-card.h — an entry beside others that it is compared with
 *
 * Signal "open" (string: the entry's id): its button was pressed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "views/chronology/rd-entry-look.h"

G_BEGIN_DECLS

#define RD_TYPE_ENTRY_CARD (rd_entry_card_get_type ())
G_DECLARE_FINAL_TYPE (RdEntryCard, rd_entry_card, RD, ENTRY_CARD, GtkWidget)

/* What differs in date and time from @other, which may be NULL, is marked; and so are @words, which may be NULL, where they stand in
 * the entry's texts.
 */
GtkWidget  *rd_entry_card_new        (RdEntryLook *look, const RdEntry *entry, const RdEntry *other, const char *words);

const char *rd_entry_card_get_id     (RdEntryCard *self);      /* (transfer none) */

/* A box to be ticked or not: whether it tells of the same event as the others. */
void        rd_entry_card_add_choice (RdEntryCard *self, gboolean chosen);
gboolean    rd_entry_card_is_chosen  (RdEntryCard *self);      /* TRUE without a box */

G_END_DECLS
