/* rd-name-search.h — a review's chronology looked through for names, some entries at a time
 *
 * What is sure is counted; what is to be confirmed becomes a question, one for each place;
 * names of nobody are listed.  Steps are short, so that a window goes on while it works.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-unknown-names.h"
#include "model/rd-naming.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct _RdNameSearch RdNameSearch;

/* One place in an entry. */
typedef struct
{
  char        *entry_id;
  const char  *field;
  char        *text;          /* the words in question */
  char        *before, *after;   /* some words around them, with … where there is more */
  char        *date;          /* the entry's, as written; may be NULL */
  int          start, length;
  RdNameDoubt  doubt;
  guint        n_candidates;
  char        *candidates[RD_NAME_MAX_CANDIDATES];     /* ids, the likeliest first */
} RdNameQuestion;

/* (transfer full) */
RdNameSearch    *rd_name_search_new           (RdRegister *reg, RdReviewItem *review);
void             rd_name_search_free          (RdNameSearch *self);      /* NULL is fine */

/* Some entries more; *@out_done once there are no more. */
gboolean         rd_name_search_step          (RdNameSearch *self, gboolean *out_done, GError **error);

guint            rd_name_search_get_n_read    (const RdNameSearch *self);
guint            rd_name_search_get_n_certain (const RdNameSearch *self);      /* places that are sure or decided */
const GPtrArray *rd_name_search_get_questions (const RdNameSearch *self);      /* RdNameQuestion */

/* (transfer full): RdUnknownName */
GPtrArray       *rd_name_search_list_unknown  (const RdNameSearch *self);

/* Answers the question: @person_id, or NULL for nobody; with @all every question with the same words and doubt too, as one
 * action.  What is answered is no question any more.
 */
gboolean         rd_name_search_answer        (RdNameSearch *self, const RdNameQuestion *question, const char *person_id, gboolean all,
                                               GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdNameSearch, rd_name_search_free)

G_END_DECLS
