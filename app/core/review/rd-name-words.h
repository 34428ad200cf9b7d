/* rd-name-words.h — words that tell a name from what only looks like one
 *
 * Titles that stand before a name, names that are words of English too, months, and
 * abbreviations that look like initials.  Words are given folded, as
 * rd_name_fold_append() makes them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RD_NAME_WORD_TITLE        = 1 << 0,   /* "mrs", "dr", "pc" */
  RD_NAME_WORD_FEMALE       = 1 << 1,   /* of a title: only for women and girls */
  RD_NAME_WORD_MALE         = 1 << 2,
  RD_NAME_WORD_COMMON       = 1 << 3,   /* a name that is a word too: "grace", "will", "bright" */
  RD_NAME_WORD_MONTH        = 1 << 4,   /* a name that is a month too: "may", "june" */
  RD_NAME_WORD_ABBREVIATION = 1 << 5,   /* "gp", "sw", "nb": no initials, unless somebody says so */
  RD_NAME_WORD_BEFORE_MONTH = 1 << 6,   /* "in", "since", "early": what follows is a month */
  RD_NAME_WORD_LITTLE       = 1 << 7,   /* begins sentences and is no name: "the", "she", "on" */
} RdNameWordFlags;

/* What is known of the word; 0 for nothing. */
RdNameWordFlags rd_name_word_lookup (const char *folded);

G_END_DECLS
