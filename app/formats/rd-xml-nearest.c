/* rd-xml-nearest.c — what a misspelt word was probably meant to be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xml-nearest.h"

#include <string.h>

/* Words longer than this are not compared: they are no misspelt names. */
#define WORD_MAX 64

/* More candidates than these are not listed. */
#define LIST_MAX 20

/* The letters that have to be put in, taken out, changed or swapped with their neighbour. */
static guint
count_changes (const char *a,
               const char *b)
{
  guint rows[3][WORD_MAX + 1];
  gsize n_a = strlen (a), n_b = strlen (b);

  for (gsize j = 0; j <= n_b; j++)
    rows[0][j] = j;

  for (gsize i = 1; i <= n_a; i++)
    {
      guint *row = rows[i % 3], *above = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];

      row[0] = i;
      for (gsize j = 1; j <= n_b; j++)
        {
          row[j] = MIN (MIN (above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
    }

  return rows[n_a % 3][n_b];
}

const char *
rd_xml_find_nearest (const char      *word,
                     const GPtrArray *candidates)
{
  const char *nearest = NULL;
  guint least = G_MAXUINT;
  gsize length = 0;

  g_return_val_if_fail (word != NULL && candidates != NULL, NULL);

  length = strlen (word);
  if (length > WORD_MAX)
    return NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      const char *candidate = g_ptr_array_index (candidates, i);
      guint n = strlen (candidate) <= WORD_MAX ? count_changes (word, candidate) : G_MAXUINT;

      if (n < least)
        {
          least = n;
          nearest = candidate;
        }
    }

  /* A third of the letters, at most three: beyond that it is another word. */
  return least <= CLAMP ((length + 1) / 3, 1, 3) ? nearest : NULL;
}

/* " (id, label, stage)", or "" where there are none or too many to be of help. */
static char *
list_candidates (const GPtrArray *candidates)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (candidates->len == 0 || candidates->len > LIST_MAX)
    return g_strdup ("");

  for (guint i = 0; i < candidates->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : " (", (const char *) g_ptr_array_index (candidates, i));
  g_string_append_c (list, ')');

  return g_string_free (g_steal_pointer (&list), FALSE);
}

char *
rd_xml_suggest (const char      *word,
                const GPtrArray *candidates)
{
  const char *nearest = rd_xml_find_nearest (word, candidates);

  return nearest != NULL ? g_strdup_printf ("; did you mean “%s”?", nearest) : list_candidates (candidates);
}
