/* rd-store-entries.h — the entries of chronologies
 *
 * A review may have a hundred thousand of them: lists hold their numbers, in the
 * order of the integrated chronology, and fetch records a page at a time.  A
 * number is the place of an entry's row in the file; it belongs to the entry as
 * long as the register is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-chronology-import.h"
#include "core/chronology/rd-entry.h"
#include "core/chronology/rd-entry-filter.h"
#include "core/chronology/rd-entry-span.h"
#include "store/rd-store.h"

G_BEGIN_DECLS

/* --- questions */

/* Appends to @numbers (of gint64) those that @filter, which may be NULL, leaves, in order: at most @limit, where that is not 0,
 * that come after the entry @after, or from the first where that is 0.
 */
gboolean   rd_store_list_entry_numbers (RdStore *self, const char *review_id, const RdEntryFilter *filter,
                                        gint64 after, guint limit, GArray *numbers, GError **error);

gboolean   rd_store_count_entries      (RdStore *self, const char *review_id, const RdEntryFilter *filter,
                                        gint64 *out, GError **error);

/* Records by their numbers, in that order; NULL in the place of one that is gone. (transfer full) */
GPtrArray *rd_store_get_entries        (RdStore *self, const gint64 *numbers, guint n_numbers, GError **error);

/* All records that @filter leaves, in order. (transfer full) */
GPtrArray *rd_store_list_entries       (RdStore *self, const char *review_id, const RdEntryFilter *filter, GError **error);

/* Appends to @spans (of RdEntrySpan), in order, without reading texts. @agencies and @episodes: ids, NULL-terminated. */
gboolean   rd_store_list_entry_spans   (RdStore *self, const char *review_id, const RdEntryFilter *filter,
                                        const char * const *agencies, const char * const *episodes,
                                        GArray *spans, GError **error);

/* At most @limit records of all reviews in which @search is found, in no order: RdEntryFilter's search. (transfer full) */
GPtrArray *rd_store_search_entries     (RdStore *self, const char *search, guint limit, GError **error);

/* By id; NULL with UNKNOWN_ROW where there is none. (transfer full) */
RdEntry   *rd_store_get_entry          (RdStore *self, const char *id, GError **error);

/* 0 where there is none. */
gboolean   rd_store_find_entry_number  (RdStore *self, const char *id, gint64 *out, GError **error);

/* What the entry said when its file, or a corrected one, brought it, before it was first changed; NULL in @out where it was not
 * changed since, was entered by hand, or the history does not tell. (transfer full)
 */
gboolean   rd_store_find_entry_brought (RdStore *self, const RdEntry *entry, RdEntry **out, GError **error);

/* How many entries an agency of the review tells. */
gboolean   rd_store_count_agency_entries (RdStore *self, const char *agency_id, gint64 *out, GError **error);

/* Appends each tag (char *, owned by @tags) that an entry of the review has, once, in no order. */
gboolean   rd_store_list_entry_tags    (RdStore *self, const char *review_id, GPtrArray *tags, GError **error);

/* --- what an action touched */

/* How many actions have begun, also those that were given up. */
guint64    rd_store_get_n_actions      (RdStore *self);

/* The numbers (gint64) of the entries that the last of them wrote, changed or removed; NULL where they are many, or not known.
 * (transfer none): until the next action
 */
const GArray *rd_store_get_touched_entries (RdStore *self);

/* @numbers, as rd_store_list_entry_numbers() gave all of them before only @touched were touched, as it would give them now. */
gboolean   rd_store_update_entry_numbers (RdStore *self, const char *review_id, const RdEntryFilter *filter,
                                          const GArray *touched, GArray *numbers, GError **error);

/* --- inside an action */

gboolean   rd_store_put_entry          (RdStore *self, RdEntry *entry, GError **error);
gboolean   rd_store_remove_entry       (RdStore *self, const char *id, GError **error);

/* All entries of a review, undone ones too. */
gboolean   rd_store_remove_entries     (RdStore *self, const char *review_id, GError **error);

/* A file's row and its new entries, whose ids, review, agency and import are set by it: in bulk and in portions, as one change
 * of the history.  From the first portion to the end no other entry may be changed.  Their words are indexed after that, so many
 * entries at a time (0: all), then one at a time indexes that were put off, and what is left of both by the end.  Finishing
 * sets the count and digest of @import, which is borrowed, and keeps its row.
 */
typedef struct _RdStoreImport RdStoreImport;

RdStoreImport *rd_store_import_new     (RdStore *store, RdChronologyImport *import);      /* (transfer full) */
void       rd_store_import_free        (RdStoreImport *self);                             /* NULL is fine */

/* Before the first: how many entries will come, nearly.  Where these are more than are there, the indexes of entries are left out
 * of the rows' way and made afterwards; until then other questions about entries take long.
 */
void       rd_store_import_expect      (RdStoreImport *self, guint n_entries);

gboolean   rd_store_import_add         (RdStoreImport *self, RdEntry * const *entries, guint n_entries, GError **error);
gboolean   rd_store_import_index       (RdStoreImport *self, guint n_entries, gboolean *out_is_done, GError **error);
gboolean   rd_store_import_finish      (RdStoreImport *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdStoreImport, rd_store_import_free)

/* --- internal to the store */

/* What undone imports left, before something new is done. */
gboolean   rd_store_purge_entries      (RdStore *self, GError **error);

/* Triggers that note which entries the index of words is behind with. */
void       rd_store_append_entry_triggers (GString *sql);

/* The words of entries with a number above @after, up to @last, which were written without triggers. */
gboolean   rd_store_index_new_entries  (RdStore *self, gint64 after, gint64 last, GError **error);

/* Brings the index up to date, before a commit. */
gboolean   rd_store_index_entries      (RdStore *self, GError **error);

/* Whether each import's entries are those that came with it, each entry's agency is there, and the index of words fits. */
gboolean   rd_store_check_entries      (RdStore *self, GPtrArray *problems, GError **error);

G_END_DECLS
