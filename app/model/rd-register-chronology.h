/* rd-register-chronology.h — the chronology of a review
 *
 * Entries are read from the register when they are wanted and not held; small
 * records beside them (imports, episodes, links, mentions) are rows of the review
 * (RD_ROWS_CHRONOLOGY_IMPORTS …).  Each change is one action that can be undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-chronology-import.h"
#include "core/chronology/rd-entry-filter.h"
#include "core/chronology/rd-entry-link.h"
#include "core/chronology/rd-entry-span.h"
#include "core/chronology/rd-entry.h"
#include "core/chronology/rd-episode.h"
#include "core/chronology/rd-mention.h"
#include "core/review/rd-agency.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* A text of an entry that is typed in, in bytes. */
#define RD_ENTRY_TEXT_MAX (256 * 1024)

/* --- questions */

/* In the order of the integrated chronology; @filter may be NULL. (transfer full): GPtrArray of RdEntry */
GPtrArray *rd_register_list_entries    (RdRegister *self, RdReviewItem *review, const RdEntryFilter *filter, GError **error);

/* How many @filter leaves; -1 on error. */
gint64     rd_register_count_entries   (RdRegister *self, RdReviewItem *review, const RdEntryFilter *filter, GError **error);

/* By id. (transfer full); NULL where there is none */
RdEntry   *rd_register_get_entry       (RdRegister *self, const char *id, GError **error);

/* What it said when its file brought it; NULL where it was not changed since, was entered by hand, or nobody knows. (transfer full) */
RdEntry   *rd_register_find_entry_brought (RdRegister *self, const RdEntry *entry);

/* For lists: numbers (gint64) in order, after the entry @after (0: from the first), at most @limit (0: all); and records
 * by their numbers, NULL in the place of one that is gone.  A number is good until the register is closed.
 */
gboolean   rd_register_list_entry_numbers (RdRegister *self, RdReviewItem *review, const RdEntryFilter *filter,
                                           gint64 after, guint limit, GArray *numbers, GError **error);
GPtrArray *rd_register_get_entries     (RdRegister *self, const gint64 *numbers, guint n_numbers, GError **error);
gint64     rd_register_find_entry_number (RdRegister *self, const char *id);                      /* 0 where there is none */

/* For lists that follow the register.  How many actions have begun since it was opened; the numbers (gint64) of the entries that
 * the last of them touched, NULL where they are many or not known, (transfer none): until the next; and @numbers, as they were
 * listed, all of them, before only @touched were touched, as they would be listed now.
 */
guint64    rd_register_get_n_actions   (RdRegister *self);
const GArray *rd_register_get_touched_entries (RdRegister *self);
gboolean   rd_register_update_entry_numbers (RdRegister *self, RdReviewItem *review, const RdEntryFilter *filter,
                                             const GArray *touched, GArray *numbers, GError **error);

/* For timelines: appends RdEntrySpans in order, without reading texts. @agencies and @episodes: ids, NULL-terminated, to whose
 * places spans refer.
 */
gboolean   rd_register_list_entry_spans (RdRegister *self, RdReviewItem *review, const RdEntryFilter *filter,
                                         const char * const *agencies, const char * const *episodes,
                                         GArray *spans, GError **error);

/* The tags of all entries, in alphabetical order. (transfer full); NULL where they cannot be read */
char     **rd_register_list_entry_tags (RdRegister *self, RdReviewItem *review);

/* The entries that stand at the same day as @entry, in order. (transfer full): GPtrArray of RdEntry */
GPtrArray *rd_register_list_day        (RdRegister *self, RdReviewItem *review, const RdEntry *entry, GError **error);

/* --- entries */

typedef struct
{
  const RdEntry *entry;         /* kept as it is said here; by its id where removed */
  gboolean       is_removal;
} RdEntryChange;

/* All of them or none, as one action of that @code ("entries-changed" where NULL).  What is removed takes its links and mentions
 * with it.  BAD_VALUE “event”, “agency”, “time”, “significance”, “episode” … where one cannot be kept; an entry needs words
 * or a date, and an agency of the review.
 */
gboolean   rd_register_change_entries  (RdRegister *self, RdReviewItem *review, const char *code,
                                        const RdEntryChange *changes, guint n_changes, GError **error);

/* One, new or changed. */
gboolean   rd_register_put_entry       (RdRegister *self, RdReviewItem *review, const RdEntry *entry, GError **error);

/* All that an agency's files and hands brought. */
gboolean   rd_register_remove_agency_entries (RdRegister *self, RdReviewItem *review, const char *agency_id, GError **error);

/* --- a file comes in */

typedef struct
{
  RdChronologyImport *import;      /* file, sha256, size, sheet, columns, problems; agency_id unless new_agency; the rest is set */
  const RdAgency     *new_agency;  /* an agency that is added with it; NULL: none */
  GPtrArray          *added;       /* RdEntry: ids, review, agency and import are set by it */
  GPtrArray          *changed;     /* RdEntry as merged (rd_import_merge); NULL: none */
  GPtrArray          *removed;     /* RdEntry that the file has no more; NULL: none */
} RdChronologyPlan;

/* One action. The plan's records are borrowed for the call. */
gboolean   rd_register_import_chronology (RdRegister *self, RdReviewItem *review, const RdChronologyPlan *plan, GError **error);

/* The same over several turns of the main loop; other changes are refused meanwhile (RD_STORE_ERROR_IO).  @progress, which may be NULL,
 * is told entries done and in all.  The plan and what it points to must live until it ends. Cancelled, nothing has changed.
 */
typedef void (*RdProgressFunc) (guint done, guint all, gpointer user_data);

void       rd_register_import_chronology_async  (RdRegister *self, RdReviewItem *review, const RdChronologyPlan *plan,
                                                 RdProgressFunc progress, GCancellable *cancellable,
                                                 GAsyncReadyCallback callback, gpointer user_data);
gboolean   rd_register_import_chronology_finish (RdRegister *self, GAsyncResult *result, GError **error);

/* Several files (RdChronologyPlan) as one action: all of them or none. An agency that is new with one of them can be named by those
 * after it.  No two of them may correct the same entries.  Finished like one.
 */
void       rd_register_import_chronologies_async (RdRegister *self, RdReviewItem *review, const GPtrArray *plans,
                                                  RdProgressFunc progress, GCancellable *cancellable,
                                                  GAsyncReadyCallback callback, gpointer user_data);

/* The agency's earlier import of a file with that SHA-256, or NULL. (transfer none): until the next "changed" */
const RdChronologyImport *rd_review_item_find_import (RdReviewItem *review, const char *agency_id, const char *sha256);

/* --- links, episodes, who is meant */


/* More than that is no one event. */
#define RD_LINKED_ENTRIES_MAX 50

/* Each two of these entries (ids, NULL-terminated, from 2 to RD_LINKED_ENTRIES_MAX of them) get a link of that kind, or the one that they
 * have becomes one, as one action; where all are there already nothing is done.  @note, where not NULL, is that of each.
 * BAD_VALUE “link” where they cannot be linked; MISSING where one of them is not there.
 */
gboolean   rd_register_link_entries       (RdRegister *self, RdReviewItem *review, const char *kind, const char * const *ids,
                                           const char *note, GError **error);

/* What was found of several that could be one event: @same are linked, each two of them, and each of @apart is told apart from each of
 * those, as one action.  Errors as above; @same may be of one.
 */
gboolean   rd_register_decide_entries     (RdRegister *self, RdReviewItem *review, const char * const *same, const char * const *apart,
                                           GError **error);

/* Every link between two of these entries goes, as one action; MISSING where there is none. */
gboolean   rd_register_unlink_entries     (RdRegister *self, RdReviewItem *review, const char * const *ids, GError **error);

/* An episode that is removed lets go of its entries; they stay. */
gboolean   rd_register_put_episode        (RdRegister *self, RdReviewItem *review, const RdEpisode *episode, GError **error);
/* One place earlier (@by -1) or later (1) among the episodes; nothing where there is no place. */
gboolean   rd_register_move_episode       (RdRegister *self, RdReviewItem *review, const char *id, int by, GError **error);
gboolean   rd_register_remove_episode     (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* Several decisions (RdMention) at once: each takes the place of the one at the same place. */
gboolean   rd_register_put_mentions       (RdRegister *self, RdReviewItem *review, const GPtrArray *mentions, GError **error);

G_END_DECLS
