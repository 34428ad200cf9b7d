/* rd-name-fold.h — a word as it is compared: whoever reads it sees no difference
 *
 * Case and accents do not count, nor do letters of which nothing is seen.  Ligatures,
 * full-width letters and mathematical signs are the letters they show.  A name typed
 * with a Cyrillic “а” shows the name all the same: where every letter of a word is
 * Latin or looks so it is read as Latin; words that are Greek, Russian … stay so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends the word of @n_bytes, valid UTF-8, folded: "Siân", "SIAN" and "ｓｉａｎ" are "sian", "Łukasz" is "lukasz". */
void     rd_name_fold_append (GString *out, const char *word, gsize n_bytes);

/* Whether nothing is seen of @c: a soft hyphen, a joiner, a mark of direction, a space without width … */
gboolean rd_name_is_unseen   (gunichar c);

/* Whether @c is an apostrophe or looks like one, whatever it is called: ’ ' ‘ ʼ ʹ ´ ` ′ … */
gboolean rd_name_is_apostrophe (gunichar c);

/* Whether @c is a hyphen of any kind: - ‐ ‑ and those of other scripts and widths. */
gboolean rd_name_is_hyphen   (gunichar c);

/* Whether @c is a short dash or a minus sign, which word processors put for a hyphen. No — long one. */
gboolean rd_name_is_dash     (gunichar c);

G_END_DECLS
