/* rd-entry-pages.h — items of a long list of entries, read a page at a time and kept while they are used
 *
 * Internal to RdEntryList.  Positions are those of its numbers, which it hands in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-entry-item.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct _RdEntryPages RdEntryPages;

/* The register is borrowed. (transfer full) */
RdEntryPages *rd_entry_pages_new       (RdRegister *reg);
void          rd_entry_pages_free      (RdEntryPages *self);      /* NULL is fine */

/* The item at @position of @numbers (gint64); one with nothing in it where the entry cannot be read. (transfer none): until positions change */
RdEntryItem  *rd_entry_pages_get_item  (RdEntryPages *self, const GArray *numbers, guint position);

/* Forgets pages in which positions from @first on are: those behind a splice stand elsewhere now. */
void          rd_entry_pages_drop_from (RdEntryPages *self, guint first);

/* What is kept of @touched (gint64), NULL for all, is brought up to date in place. */
void          rd_entry_pages_refresh   (RdEntryPages *self, const GArray *numbers, const GArray *touched);

G_END_DECLS
