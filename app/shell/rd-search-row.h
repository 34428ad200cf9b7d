/* rd-search-row.h — one thing that was found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-naming.h"
#include "model/rd-register-search.h"

G_BEGIN_DECLS

#define RD_TYPE_SEARCH_ROW (rd_search_row_get_type ())
G_DECLARE_FINAL_TYPE (RdSearchRow, rd_search_row, RD, SEARCH_ROW, GtkListBoxRow)

/* @entry is borrowed, as long as @index is kept, which the row does; @naming is that of its review, and of what is shown. */
GtkWidget           *rd_search_row_new       (RdRegister *reg, const RdNaming *naming, RdSearchIndex *index, const RdSearchEntry *entry);
const RdSearchEntry *rd_search_row_get_entry (RdSearchRow *self);

G_END_DECLS
