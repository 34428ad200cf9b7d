/* rd-sheet-words.c — the few words that a table needs beside its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-sheet-words.h"

#include <string.h>

/* Lines that fit on a page with room to spare, and letters that a page is wide at least. */
#define LINES_MAX 24
#define PAGE_LETTERS 130

static guint
count_lines (const char *text, guint letters)
{
  guint n = 0;

  for (const char *line = text; line != NULL; line = strchr (line, '\n'), line = line != NULL ? line + 1 : NULL)
    n += (guint) (strcspn (line, "\n") / MAX (letters, 1)) + 1;
  return n;
}

char *
rd_sheet_words_make_cell (const RdSheetWords *self, const RdSheet *sheet, guint row, guint column)
{
  int year, month, mday;

  g_return_val_if_fail (self != NULL && sheet != NULL, NULL);

  if (rd_sheet_is_empty_cell (sheet, row, column) || rd_sheet_get_kind (sheet, column) != RD_SHEET_DAY)
    return rd_sheet_dup_cell (sheet, row, column);

  rd_day_get_ymd (rd_sheet_get_day (sheet, row, column), &year, &month, &mday);
  return g_strdup_printf ("%d %s %d", mday, self->months[month - 1], year);
}

char **
rd_sheet_words_split_page (const RdSheetWords *self)
{
  g_auto (GStrv) parts = NULL;
  char **three = g_new0 (char *, 4);

  g_return_val_if_fail (self != NULL, three);

  parts = g_strsplit (self->page_of != NULL ? self->page_of : "", "%u", 3);
  for (guint i = 0, n = g_strv_length (parts); i < 3; i++)
    three[i] = g_strdup (i < n ? parts[i] : "");
  return three;
}

gboolean
rd_sheet_words_is_long (const RdSheet *sheet, guint row)
{
  g_autofree guint *widths = rd_sheet_make_widths (sheet, PAGE_LETTERS);

  for (guint i = 0; i < rd_sheet_get_n_columns (sheet); i++)
    if (rd_sheet_get_kind (sheet, i) == RD_SHEET_TEXT && count_lines (rd_sheet_get_text (sheet, row, i), widths[i]) > LINES_MAX)
      return TRUE;
  return FALSE;
}
