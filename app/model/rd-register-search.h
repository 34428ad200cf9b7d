/* rd-register-search.h — the whole register searched for words
 *
 * Reviews, people, deadlines, milestones, agencies, contacts, reviewers,
 * decisions, letters, documents, learning points and entries of chronologies.  An index is a copy of the texts as
 * they were when it was made: searching it needs no register, and can be done
 * in a thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/search/rd-search-index.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* In the order in which equals are listed. */
typedef enum
{
  RD_FOUND_REVIEW,
  RD_FOUND_PERSON,
  RD_FOUND_DEADLINE,
  RD_FOUND_MILESTONE,
  RD_FOUND_AGENCY,
  RD_FOUND_CONTACT,
  RD_FOUND_REVIEWER,
  RD_FOUND_BOARD,
  RD_FOUND_DECISION,
  RD_FOUND_LETTER,
  RD_FOUND_DOCUMENT,
  RD_FOUND_LEARNING_POINT,
  RD_FOUND_ENTRY,
  RD_N_FOUND_KINDS,
} RdFoundKind;

/* As many as a person reads: of each kind, and in all. */
#define RD_SEARCH_PER_KIND 50
#define RD_SEARCH_LIMIT 200

/* Everything that can be found now. (transfer full) */
RdSearchIndex *rd_register_index              (RdRegister *self);

/* The same in short steps, between which a window answers.  It is what can be found of the reviews that there
 * were when it began; after a change of the register another one is begun.
 */
typedef struct _RdSearchGathering RdSearchGathering;

RdSearchGathering *rd_search_gathering_new    (RdRegister *reg);
void           rd_search_gathering_free       (RdSearchGathering *self);

/* Gathers for about two milliseconds.  FALSE when there is nothing left. */
gboolean       rd_search_gathering_step       (RdSearchGathering *self);

/* Gathers what is left. (transfer full) */
RdSearchIndex *rd_search_gathering_finish     (RdSearchGathering *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdSearchGathering, rd_search_gathering_free)

/* Entries of chronologies are too many to be gathered: those in which @words are found, by the register's own index of words, at
 * most @limit of them.  A search of it finds them again, the best first. (transfer full)
 */
RdSearchIndex *rd_register_index_entries      (RdRegister *self, const char *words, guint limit);

/* Sorts what an index gave by kinds: the kind of the best one first. */
void           rd_search_group                (GPtrArray *entries);

/* "agency", for programs; "Agencies", the heading of a list; "agencies", the page of the review where it is shown. */
const char    *rd_found_kind_get_name         (RdFoundKind kind);
const char    *rd_wording_found_kind          (RdFoundKind kind);
const char    *rd_found_kind_get_page         (RdFoundKind kind);

/* What is to be said beside its label: of a deadline the due date and its state, else the
 * text it was found with on one line.  (transfer full); "" where there is nothing, or it is gone.
 */
char          *rd_register_describe_found     (RdRegister *self, const RdSearchEntry *entry);

G_END_DECLS
