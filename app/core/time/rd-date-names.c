/* rd-date-names.c — the names of months and weekdays, also misspelt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-date-names.h"

#include <string.h>

#define MAX_FORMS 4

/* A slip in a shorter word makes another word of it: "Mai", "Match". */
#define MIN_MISSPELT_LETTERS 4

typedef const char *Names[MAX_FORMS];

static const Names months[12] = {
  { "january", "jan" },
  { "february", "feb", "febr" },
  { "march", "mar" },
  { "april", "apr" },
  { "may" },
  { "june", "jun" },
  { "july", "jul" },
  { "august", "aug" },
  { "september", "sep", "sept" },
  { "october", "oct" },
  { "november", "nov" },
  { "december", "dec" },
};

static const Names weekdays[7] = {
  { "monday", "mon" },
  { "tuesday", "tue", "tues" },
  { "wednesday", "wed", "weds" },
  { "thursday", "thu", "thur", "thurs" },
  { "friday", "fri" },
  { "saturday", "sat" },
  { "sunday", "sun" },
};

/* Whether one letter more, less, other or changed with its neighbour makes @b of @a. */
static gboolean
is_one_slip_away (const char *a, const char *b)
{
  gsize length_a = strlen (a), length_b = strlen (b);
  gsize same = 0;

  while (a[same] != '\0' && a[same] == b[same])
    same++;
  if (length_a + 1 == length_b)
    return strcmp (a + same, b + same + 1) == 0;
  if (length_a == length_b + 1)
    return strcmp (a + same + 1, b + same) == 0;
  if (length_a != length_b || same == length_a)
    return FALSE;
  if (strcmp (a + same + 1, b + same + 1) == 0)
    return TRUE;
  return a[same] == b[same + 1] && a[same + 1] == b[same] && strcmp (a + same + 2, b + same + 2) == 0;
}

/* The one name that is a slip away, counted from 1; 0 where there is none or a choice.  The first letter is right. */
static int
find_misspelt (const Names *names, guint n_names, const char *letters)
{
  int found = 0;

  if (strlen (letters) < MIN_MISSPELT_LETTERS)
    return 0;
  for (guint i = 0; i < n_names; i++)
    {
      if (strlen (names[i][0]) < MIN_MISSPELT_LETTERS || names[i][0][0] != letters[0]
          || !is_one_slip_away (letters, names[i][0]))
        continue;
      if (found != 0)
        return 0;
      found = (int) i + 1;
    }
  return found;
}

static int
find_name (const Names *names, guint n_names, const char *letters, gboolean *is_mended)
{
  int found;

  for (guint i = 0; i < n_names; i++)
    {
      for (guint j = 0; j < MAX_FORMS && names[i][j] != NULL; j++)
        {
          if (strcmp (letters, names[i][j]) == 0)
            return (int) i + 1;
        }
    }
  if (is_mended == NULL)
    return 0;
  found = find_misspelt (names, n_names, letters);
  if (found != 0)
    *is_mended = TRUE;
  return found;
}

int
rd_date_names_find_month (const char *letters, gboolean *is_mended)
{
  g_return_val_if_fail (letters != NULL, 0);
  return find_name (months, G_N_ELEMENTS (months), letters, is_mended);
}

int
rd_date_names_find_weekday (const char *letters, gboolean *is_mended)
{
  g_return_val_if_fail (letters != NULL, 0);
  return find_name (weekdays, G_N_ELEMENTS (weekdays), letters, is_mended);
}
