/* rd-wording-readability.h — readability formulas in words
 *
 * Each by its name, with what its figure means and where it comes from: information for who writes, and no score.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-readability.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;       /* "Flesch Reading Ease" */
  const char *meaning;    /* what a figure means; translated by who shows it */
  const char *source;     /* who made the formula, and where it was published */
  double    (*get) (const RdReadability *text);
} RdReadabilityFormula;

/* Flesch Reading Ease, Flesch–Kincaid grade, Gunning Fog, SMOG. (transfer none) */
const RdReadabilityFormula *rd_readability_formulas (gsize *out_n);

/* "Flesch Reading Ease: 62"; of a text that is long enough. (transfer full) */
char *rd_wording_readability       (const RdReadabilityFormula *formula, const RdReadability *text);

/* "1,204 words in 71 sentences, 17 words each", and that it is too little to say more where it is. (transfer full) */
char *rd_wording_readability_size  (const RdReadability *text);

G_END_DECLS
