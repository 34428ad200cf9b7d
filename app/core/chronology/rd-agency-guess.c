/* rd-agency-guess.c — whose chronology a file is, by its name and what stands at its top
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-agency-guess.h"

#include <string.h>

/* What stands above a table of headings is looked at so far. */
#define TITLE_ROWS 8
#define TITLE_CELLS 4
#define TITLE_MAX 400

/* What many agencies have in their names, or files in theirs: tells nothing. */
static const char * const common_words[] = {
  "and", "the", "of", "for", "nhs", "trust", "foundation", "service", "services", "team", "council", "county", "borough", "city",
  "board", "partnership", "agency", "department", "chronology", "chronologies", "final", "draft", "version", "copy", "addendum",
  "template", "review", "scr", NULL,
};

/* --- words */

/* "Children's Services" → children, services: letters in lower case, of three and more, apostrophes aside, an s at the end too. */
static void
add_words (GHashTable *words, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar sign = g_utf8_get_char (p);

      if (g_unichar_isalpha (sign))
        g_string_append_unichar (word, sign);
      else if (sign != '\'' && sign != 0x2019)
        {
          if (word->len > 3 && word->str[word->len - 1] == 's' && !g_strv_contains (common_words, word->str))
            g_string_truncate (word, word->len - 1);
          if (word->len > 1 && !g_strv_contains (common_words, word->str))
            g_hash_table_add (words, g_strdup (word->str));
          g_string_truncate (word, 0);
        }
      if (sign == 0)
        break;
    }
}

static GHashTable *
find_words (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_words (words, text);
  return words;
}

static guint
count_shared (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer word;
  guint n = 0;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    n += g_hash_table_contains (b, word);
  return n;
}

/* The name with most words in @heard; of two, the one that has fewer others. */
static guint
find_best (const char * const *names, GHashTable *heard)
{
  guint best = RD_AGENCY_GUESS_NONE, best_score = 0;
  gboolean is_tie = FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GHashTable) words = find_words (names[i]);
      guint shared = count_shared (words, heard);
      guint score = shared > 0 ? shared * 100 + 99 - MIN (99, g_hash_table_size (words) - shared) : 0;

      if (score == 0 || score < best_score)
        continue;
      is_tie = score == best_score;
      best = i;
      best_score = score;
    }
  return is_tie ? RD_AGENCY_GUESS_NONE : best;
}

/* Public API */

guint
rd_agency_guess (const char * const *names, const char *file, const char * const *titles)
{
  g_autoptr (GHashTable) of_name = NULL;
  g_autoptr (GHashTable) of_titles = NULL;
  guint best;

  g_return_val_if_fail (names != NULL && file != NULL, RD_AGENCY_GUESS_NONE);

  of_name = find_words (file);
  best = find_best (names, of_name);
  if (best != RD_AGENCY_GUESS_NONE)
    return best;
  of_titles = find_words (file);
  for (guint i = 0; titles != NULL && titles[i] != NULL; i++)
    add_words (of_titles, titles[i]);
  return find_best (names, of_titles);
}

GStrv
rd_agency_guess_titles (const RdTableSet *tables, const RdColumnMap *map)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  const RdTable *table;

  g_return_val_if_fail (tables != NULL && map != NULL, NULL);

  for (guint t = 0; t <= map->table && t < rd_table_set_get_n_tables (tables); t++)
    {
      table = rd_table_set_get_table (tables, t);
      if (rd_table_get_name (table) != NULL && t == map->table)
        g_strv_builder_add (titles, rd_table_get_name (table));
      for (guint i = 0; i < MIN (TITLE_ROWS, rd_table_get_n_rows (table)); i++)
        {
          const RdTableRow *row = rd_table_get_row (table, i);

          if (t == map->table && rd_table_row_get_number (row) >= map->heading_row)
            break;
          for (guint column = 0; column < TITLE_CELLS; column++)
            {
              const char *text = rd_table_row_get_cell (row, column)->text;

              if (*text != '\0' && strlen (text) <= TITLE_MAX)
                g_strv_builder_add (titles, text);
            }
        }
    }
  return g_strv_builder_end (titles);
}

char *
rd_agency_guess_propose (const char *file)
{
  char *name, *dot;
  gunichar first;
  g_autofree char *rest = NULL;
  char begin[8] = { 0 };

  g_return_val_if_fail (file != NULL, NULL);

  name = g_utf8_make_valid (file, -1);
  dot = strrchr (name, '.');
  if (dot != NULL && dot > name)
    *dot = '\0';
  g_strstrip (g_strdelimit (name, "_-", ' '));
  if (*name == '\0')
    return name;
  first = g_unichar_toupper (g_utf8_get_char (name));
  g_unichar_to_utf8 (first, begin);
  rest = g_strdup (g_utf8_next_char (name));
  g_free (name);
  return g_strconcat (begin, rest, NULL);
}
