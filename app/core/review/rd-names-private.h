/* rd-names-private.h — the matcher's tree of words
 *
 * Names that begin with the same words go the same way from the root; where one
 * ends, the node holds whose it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-name-words.h"
#include "core/review/rd-names.h"

G_BEGIN_DECLS

typedef struct
{
  guint      person;
  RdNameForm form;
  gboolean   capitals;     /* only in capital letters */
} RdName;

typedef struct
{
  char *id;
  char *sex;               /* may be NULL */
} RdNamed;

/* 1. Word 0 is a word that is in no name; node 0 is the root.
 * 2. word_flags has an element for each word, nodes for each node: a GArray of RdName, or NULL.
 */
struct _RdNames
{
  gatomicrefcount  n_refs;
  GArray          *people;       /* RdNamed */
  GHashTable      *words;        /* folded → number */
  GArray          *word_flags;   /* RdNameWordFlags */
  GHashTable      *edges;        /* guint64 → node */
  GPtrArray       *nodes;
};

/* The number of a word; 0 where no name has it. */
static inline guint
rd_names_find_word (const RdNames *self, const char *folded)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->words, folded));
}

/* Where @word leads from @node, after a comma or not; 0: nowhere. */
static inline guint
rd_names_follow (const RdNames *self, guint node, guint word, gboolean comma)
{
  guint64 key = ((guint64) node << 33) | ((guint64) (comma != FALSE) << 32) | word;

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, &key));
}

G_END_DECLS
