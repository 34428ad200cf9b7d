/* rd-like-texts.h — short texts by how much they say the same
 *
 * Of recommendations: the words that tell what one is about, without case, endings and what every
 * recommendation has (“the board should ensure that …”).  It knows nothing of reviews or of who wrote them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* So alike that a person should look whether they say the same. */
#define RD_LIKE_TEXTS_FLOOR 0.5

typedef struct _RdLikeTexts RdLikeTexts;

typedef struct
{
  guint  place;       /* in the order in which they were added, from 0 */
  double likeness;    /* 0–1 */
} RdLikeText;

RdLikeTexts *rd_like_texts_new     (void);
void         rd_like_texts_free    (RdLikeTexts *self);     /* NULL is fine */

/* NULL is as "": like nothing. Returns its place. */
guint        rd_like_texts_add     (RdLikeTexts *self, const char *text);

/* 0: no telling word shared; 1: the same ones (twice what both have, of all that each has). */
double       rd_like_texts_compare (const char *a, const char *b);

/* Those that are as like @text as @floor, or more; the most like first, then in their order. (transfer full): of RdLikeText */
GArray      *rd_like_texts_find    (const RdLikeTexts *self, const char *text, double floor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdLikeTexts, rd_like_texts_free)

G_END_DECLS
