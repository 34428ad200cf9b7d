/* rd-names-search.h — a search for names in one text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-name-tokens.h"
#include "core/review/rd-names-private.h"

G_BEGIN_DECLS

/* 1. ids has the number of each token's word, 0 where no name has it.
 * 2. token is the tokens' first.
 */
typedef struct
{
  const RdNames      *names;
  const RdNameTokens *tokens;
  const RdNameToken  *token;
  guint               n;
  guint              *ids;
  guint               last_end;     /* the token after the last hit */
} RdNamesSearch;

/* Tokens @first … before @end are a name of those in @found (RdName, borrowed); with a title
 * that is not part of it, the name itself begins at @name.
 */
typedef struct
{
  guint           first, name, end;
  const GArray   *found;
  RdNameWordFlags title;      /* 0: none */
} RdNameMatch;

/* What token @i is besides a name. */
static inline RdNameWordFlags
rd_names_search_get_flags (const RdNamesSearch *search, guint i)
{
  guint id = search->ids[i];

  return id != 0 ? g_array_index (search->names->word_flags, RdNameWordFlags, id)
                 : rd_name_word_lookup (rd_name_tokens_get_word (search->tokens, i));
}

/* Whether token @i has all of @flags. */
static inline gboolean
rd_names_search_has (const RdNamesSearch *search, guint i, RdTokenFlags flags)
{
  return (search->token[i].flags & flags) == flags;
}

G_END_DECLS
