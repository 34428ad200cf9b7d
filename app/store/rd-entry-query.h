/* rd-entry-query.h — a filter of entries as a condition of the database
 *
 * Internal to the store: a statement is made of pieces, and its values are bound
 * in the same order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-entry-filter.h"
#include "store/rd-entry-hits.h"
#include "store/rd-store-private.h"

G_BEGIN_DECLS

typedef struct
{
  GString   *sql;
  GPtrArray *values;     /* char *, owned: bound as ?1 … in their order */
} RdEntryQuery;

void         rd_entry_query_init      (RdEntryQuery *self, const char *select);
void         rd_entry_query_clear     (RdEntryQuery *self);

/* " WHERE …", @wanted of those that it leaves: of the review, or where @review_id is NULL of all, not undone, and what @filter says. */
gboolean     rd_entry_query_add_where (RdEntryQuery *self, RdStore *store, const char *review_id,
                                       const RdEntryFilter *filter, RdHitsWanted wanted, GError **error);

/* " AND …": one of these entries. */
void         rd_entry_query_add_numbers (RdEntryQuery *self, const gint64 *numbers, guint n_numbers);

/* " … ORDER BY …": those after the entry of that number in that order, 0 for all, at most @limit of them, 0 for all. */
void         rd_entry_query_add_place (RdEntryQuery *self, RdEntryOrder order, gint64 after, guint limit);

/* Whether the entry of @number comes after @other in that order. */
gboolean     rd_entry_query_is_after  (RdStore *store, RdEntryOrder order, gint64 number, gint64 other,
                                       gboolean *out, GError **error);

/* Prepared and bound. (transfer full): given back by g_autoptr; NULL on error */
RdStatement *rd_entry_query_prepare   (const RdEntryQuery *self, RdStore *store, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdEntryQuery, rd_entry_query_clear)

G_END_DECLS
