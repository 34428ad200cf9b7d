/* rd-entry-filter.c — which entries of a chronology are wanted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-entry-filter.h"

/* More words than anybody types; the rest is left. */
#define MAX_WORDS 32

RdEntryFilter *
rd_entry_filter_new (void)
{
  RdEntryFilter *self = g_new0 (RdEntryFilter, 1);

  self->first_day = self->last_day = RD_DAY_NONE;
  return self;
}

RdEntryFilter *
rd_entry_filter_copy (const RdEntryFilter *self)
{
  RdEntryFilter *copy;

  if (self == NULL)
    return NULL;
  copy = g_memdup2 (self, sizeof *self);
  copy->agencies = g_strdupv (self->agencies);
  copy->search = g_strdup (self->search);
  copy->phrases = g_strdupv (self->phrases);
  copy->entries = g_strdupv (self->entries);
  copy->significances = g_strdupv (self->significances);
  copy->episode_id = g_strdup (self->episode_id);
  copy->tag = g_strdup (self->tag);
  copy->import_id = g_strdup (self->import_id);
  return copy;
}

void
rd_entry_filter_free (RdEntryFilter *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->agencies);
  g_free (self->search);
  g_strfreev (self->phrases);
  g_strfreev (self->entries);
  g_strfreev (self->significances);
  g_free (self->episode_id);
  g_free (self->tag);
  g_free (self->import_id);
  g_free (self);
}

static gboolean
equal_lists (char **a, char **b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char * const *) a, (const char * const *) b);
}

gboolean
rd_entry_filter_equal (const RdEntryFilter *a, const RdEntryFilter *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return equal_lists (a->agencies, b->agencies) && a->first_day == b->first_day && a->last_day == b->last_day
         && g_strcmp0 (a->search, b->search) == 0 && equal_lists (a->phrases, b->phrases)
         && equal_lists (a->entries, b->entries) && equal_lists (a->significances, b->significances)
         && g_strcmp0 (a->episode_id, b->episode_id) == 0 && g_strcmp0 (a->tag, b->tag) == 0
         && g_strcmp0 (a->import_id, b->import_id) == 0 && a->only_undated == b->only_undated
         && a->only_analysed == b->only_analysed && a->without_notes == b->without_notes
         && a->order == b->order;
}

gboolean
rd_entry_filter_is_empty (const RdEntryFilter *self)
{
  g_autoptr (RdEntryFilter) none = rd_entry_filter_new ();

  if (self == NULL)
    return TRUE;
  none->order = self->order;
  return rd_entry_filter_equal (self, none);
}

/* The end of the word or phrase that begins at @p, which is moved behind an opening quotation mark. */
static const char *
find_end (const char **p)
{
  gunichar close = 0;
  const char *end;

  if (**p == '"')
    close = '"';
  else if (g_utf8_get_char (*p) == 0x201c)
    close = 0x201d;
  if (close != 0)
    *p = g_utf8_next_char (*p);
  for (end = *p; *end != '\0'; end = g_utf8_next_char (end))
    {
      gunichar c = g_utf8_get_char (end);

      if (close != 0 ? c == close : g_unichar_isspace (c))
        break;
    }
  return end;
}

char **
rd_entry_filter_split_search (const char *search)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *p = search;
  guint n = 0;

  while (p != NULL && *p != '\0' && n < MAX_WORDS)
    {
      const char *end;
      g_autofree char *word = NULL;

      if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      end = find_end (&p);
      word = g_strndup (p, (gsize) (end - p));
      g_strstrip (word);
      if (*word != '\0')
        {
          g_strv_builder_add (words, word);
          n++;
        }
      p = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  return g_strv_builder_end (words);
}

gboolean
rd_entry_filter_goes_on (const char *text)
{
  gboolean is_over = TRUE;
  guint n = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        n = is_over ? 1 : n + 1;
      is_over = !g_unichar_isalnum (c) && !g_unichar_ismark (c);
    }
  return n > 1;
}
