/* rd-unknown-names.c — names in texts that belong to nobody of the review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-unknown-names.h"

#include <string.h>

#include "core/review/rd-name-tokens.h"
#include "core/review/rd-name-words.h"

struct _RdUnknownNames
{
  GHashTable *names;      /* text → RdUnknownName, owned */
};

/* Words in which a pair of words with capital letters is an organisation, a place or a thing. */
static const char * const things[] = {
  "social", "services", "service", "school", "hospital", "surgery", "centre", "center", "team", "plan", "order", "road", "street", "close",
  "lane", "avenue", "row", "court", "house", "housing", "police", "council", "board", "trust", "department", "officer", "worker", "visitor",
  "conference", "meeting", "assessment", "protection", "support", "health", "care", "child", "children", "childrens", "family", "primary", "nursery", "general",
  "emergency", "universal", "programme", "operation", "north", "south", "east", "west", "st", "saint", "new", "duty", "early", "help", "act",
  "public", "law", "crown", "prosecution", "mental", "liaison", "community", "partnership", "plus", "market", "place", "monday", "tuesday",
  "wednesday", "thursday", "friday", "saturday", "sunday", "christmas", "easter", "homes", "clinic", "unit", "ward", NULL
};

static void
free_name (gpointer data)
{
  RdUnknownName *name = data;

  g_free (name->text);
  g_free (name);
}

RdUnknownNames *
rd_unknown_names_new (void)
{
  RdUnknownNames *self = g_new0 (RdUnknownNames, 1);

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_name);
  return self;
}

void
rd_unknown_names_free (RdUnknownNames *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->names);
  g_free (self);
}

static gboolean
is_hit (const GArray *hits, const RdNameToken *token)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const RdNameHit *hit = &g_array_index (hits, RdNameHit, i);

      if (token->start_byte < hit->start_byte + hit->n_bytes && hit->start_byte < token->end_byte)
        return TRUE;
    }
  return FALSE;
}

/* A word that could be part of a name. */
static gboolean
is_name_word (const RdNameTokens *tokens, guint i, const GArray *hits)
{
  const RdNameToken *token = &g_array_index (tokens->tokens, RdNameToken, i);
  const char *word = rd_name_tokens_get_word (tokens, i);

  return (token->flags & RD_TOKEN_UPPER) != 0 && (token->flags & (RD_TOKEN_CAPITALS | RD_TOKEN_ADDRESS)) == 0 && token->n_chars > 1
         && (rd_name_word_lookup (word) & (RD_NAME_WORD_LITTLE | RD_NAME_WORD_TITLE | RD_NAME_WORD_MONTH | RD_NAME_WORD_BEFORE_MONTH)) == 0
         && !g_strv_contains (things, word) && !is_hit (hits, token);
}

static gboolean
follows (const RdNameTokens *tokens, guint i, gboolean after_title)
{
  RdNameGap gap = g_array_index (tokens->tokens, RdNameToken, i).gap;

  return gap == RD_GAP_BLANK || gap == RD_GAP_HYPHEN || gap == RD_GAP_DASH || (after_title && gap == RD_GAP_DOT);
}

static void
count (RdUnknownNames *self, const char *text, const RdNameToken *first, const RdNameToken *last, gboolean is_titled)
{
  g_autofree char *found = g_strndup (text + first->start_byte, last->end_byte - first->start_byte);
  RdUnknownName *name;

  g_strdelimit (found, "\n\t", ' ');
  name = g_hash_table_lookup (self->names, found);
  if (name == NULL)
    {
      name = g_new0 (RdUnknownName, 1);
      name->text = g_steal_pointer (&found);
      name->is_titled = is_titled;
      g_hash_table_insert (self->names, name->text, name);
    }
  name->n++;
}

/* The token after a name that begins at @i; @i where none does. */
static guint
add_at (RdUnknownNames *self, const char *text, const RdNameTokens *tokens, guint i, const GArray *hits)
{
  const RdNameToken *all = (const RdNameToken *) (gpointer) tokens->tokens->data;
  gboolean is_titled = (all[i].flags & RD_TOKEN_UPPER) != 0
                       && (rd_name_word_lookup (rd_name_tokens_get_word (tokens, i)) & RD_NAME_WORD_TITLE) != 0;
  guint end = is_titled ? i + 1 : i;

  while (end < tokens->tokens->len && end < i + 4 && (end == i || follows (tokens, end, is_titled && end == i + 1))
         && is_name_word (tokens, end, hits))
    end++;
  if (end - i < 2 || is_hit (hits, &all[i]))
    return i;
  count (self, text, &all[i], &all[end - 1], is_titled);
  return end;
}

void
rd_unknown_names_add (RdUnknownNames *self, const char *text, const GArray *hits)
{
  g_autoptr(RdNameTokens) tokens = NULL;

  g_return_if_fail (self != NULL && text != NULL && hits != NULL);

  tokens = rd_name_tokens_new (text, strlen (text));
  for (guint i = 0; i + 1 < tokens->tokens->len;)
    {
      guint end = add_at (self, text, tokens, i, hits);

      i = end > i ? end : i + 1;
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const RdUnknownName *first = *(RdUnknownName * const *) a, *second = *(RdUnknownName * const *) b;

  if (first->n != second->n)
    return first->n > second->n ? -1 : 1;
  return strcmp (first->text, second->text);
}

GPtrArray *
rd_unknown_names_list (const RdUnknownNames *self, guint min)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_name);
  GHashTableIter iter;
  gpointer value;

  g_return_val_if_fail (self != NULL, list);

  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const RdUnknownName *name = value;
      RdUnknownName *copy;

      if (!name->is_titled && name->n < min)
        continue;
      copy = g_new0 (RdUnknownName, 1);
      copy->text = g_strdup (name->text);
      copy->n = name->n;
      copy->is_titled = name->is_titled;
      g_ptr_array_add (list, copy);
    }
  g_ptr_array_sort (list, compare_names);
  return list;
}
