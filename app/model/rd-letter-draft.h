/* rd-letter-draft.h — a letter worked out, to be looked at before anything is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-letter-sheet.h"

G_BEGIN_DECLS

/* What letter is wanted. */
typedef struct
{
  const char     *template;    /* its code */
  const char     *recipient;   /* an id of the framework's, or words; may be NULL */
  const char     *agency_id;   /* may be NULL */
  RdLetterFormat  format;
  gboolean        with_gaps;   /* make it although fields are unknown */
} RdLetterOrder;

typedef struct
{
  RdLetterSheet  *sheet;
  char           *recipient;        /* as ordered, or that of the template; may be NULL */
  char           *recipient_text;   /* "Ofsted"; "" where nobody is named */
  char           *agency_id;        /* may be NULL */
  RdLetterFormat  format;
  RdLetterMerged *merged;           /* its bytes are NULL where the letter could not be made */
  char           *name;             /* a file name that says nothing of anybody */
  gboolean        has_real_names;   /* uses a field that says who somebody is */
} RdLetterDraft;

/* Changes nothing. NULL where the template cannot be used at all. (transfer full) */
RdLetterDraft *rd_letter_draft_new  (RdRegister *reg, RdReviewItem *review, const RdLetterOrder *order, GError **error);

/* The same as it would have been on @day: the letter's date, and that in its name. */
RdLetterDraft *rd_letter_draft_new_on (RdRegister *reg, RdReviewItem *review, const RdLetterOrder *order, RdDay day, GError **error);
void           rd_letter_draft_free (RdLetterDraft *self);

/* Looks a template through that is no letter yet: which fields, what is wrong. NULL
 * where the file cannot be used. (transfer full)
 */
RdLetterMerged *rd_letter_check_template (GBytes *bytes, GError **error);

/* A gap as it stands in the letter's text: "[due.decide: not filled in]". (transfer full) */
char           *rd_letter_word_gap       (const RdLetterProblem *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdLetterDraft, rd_letter_draft_free)

G_END_DECLS
