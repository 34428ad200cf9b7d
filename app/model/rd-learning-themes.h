/* rd-learning-themes.h — what reviews find again and again
 *
 * Findings are grouped across reviews by their theme, whatever its capitals and blanks.  A theme is renamed, or put together with
 * another, in all reviews in one step.
 *
 * Records are borrowed: a list holds until the register changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-finding.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct
{
  RdReviewItem    *review;      /* held */
  const RdFinding *finding;     /* borrowed */
  guint            number;      /* its place in its review, from 1 */
  int              year;        /* rd_review_item_get_learning_year() */
} RdThemeFinding;

typedef struct
{
  char      *name;              /* as it is written most often */
  GPtrArray *findings;          /* RdThemeFinding, in the order of the reviews */
  guint      n_reviews;
  int        first_year;        /* 0: of none is a year known */
  int        last_year;
} RdLearningTheme;

/* The year in which the review was published or completed; of one that runs, in which it was begun, or its incident was; 0: not known. */
int        rd_review_item_get_learning_year (RdReviewItem *review);

/* The years of reviews, the latest first, each once. (transfer full): of int */
GArray    *rd_register_list_learning_years  (RdRegister *self);

/* Those of reviews of @year, or of all years with 0; those of most reviews first. (transfer full): of RdLearningTheme */
GPtrArray *rd_register_list_themes          (RdRegister *self, int year);

/* The names of all themes, in their alphabetical order, to be offered. (transfer full); NULL-terminated */
char     **rd_register_list_theme_names     (RdRegister *self);

/* Findings of the theme @from get the theme @to in all reviews, as one action; @to may be one that there is already.
 * NOT_RECORDED where nothing has the theme; BAD_VALUE “theme”.  @out_n, which may be NULL, receives how many findings there are.
 */
gboolean   rd_register_rename_theme         (RdRegister *self, const char *from, const char *to, guint *out_n, GError **error);

void       rd_learning_theme_free           (RdLearningTheme *self);      /* NULL is fine */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdLearningTheme, rd_learning_theme_free)

G_END_DECLS
