/* rd-letter-expand.h — a template's fields and sections put in place
 *
 * Internal to rd-letter-merge.  Works on the tree of one part; what goes wrong
 * is noted in the RdLetterMerged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-letter-merge.h"
#include "formats/rd-letter-text.h"

G_BEGIN_DECLS

/* More than any real letter has. */
#define RD_LETTER_MAX_MARKERS      5000
#define RD_LETTER_MAX_IN_PARAGRAPH 200
#define RD_LETTER_MAX_COPIES       20000    /* nodes that sections add */

typedef struct
{
  const RdLetterDialect      *dialect;
  const RdLetterValues       *values;
  const RdLetterMergeOptions *options;
  RdLetterMerged             *merged;
  GHashTable                 *inverted;   /* names (char *) that some {{^name}} speaks of */
  guint                       n_markers;
  guint                       n_copies;
} RdLetterExpansion;

/* Notes which fields the part uses, what is unknown, and what is broken. */
gboolean rd_letter_expand_look (RdLetterExpansion *self, xmlNode *root, RdLetterPart part, GError **error);

/* Puts the values in place. After every part has been looked at, and nothing was broken. */
gboolean rd_letter_expand      (RdLetterExpansion *self, xmlNode *root, RdLetterPart part, GError **error);

/* Appends the part's text to the merged letter's lines. */
void     rd_letter_expand_list_lines (const RdLetterExpansion *self, const xmlNode *root);

G_END_DECLS
