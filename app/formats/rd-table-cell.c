/* rd-table-cell.c — a cell of a word processor's table, as it is put together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-table-cell.h"

struct _RdTableCell
{
  RdTableText *text;
  GString     *footnotes;   /* lines */
  GString     *comments;    /* lines */
  GString     *whole;       /* text and footnotes, once it is finished */
};

RdTableCell *
rd_table_cell_new (void)
{
  RdTableCell *self = g_new0 (RdTableCell, 1);

  self->text = rd_table_text_new ();
  self->footnotes = g_string_new (NULL);
  self->comments = g_string_new (NULL);
  self->whole = g_string_new (NULL);
  return self;
}

void
rd_table_cell_free (RdTableCell *self)
{
  if (self == NULL)
    return;
  rd_table_text_free (self->text);
  g_string_free (self->footnotes, TRUE);
  g_string_free (self->comments, TRUE);
  g_string_free (self->whole, TRUE);
  g_free (self);
}

void
rd_table_cell_clear (RdTableCell *self)
{
  g_return_if_fail (self != NULL);

  rd_table_text_clear (self->text);
  g_string_truncate (self->footnotes, 0);
  g_string_truncate (self->comments, 0);
}

RdTableText *
rd_table_cell_get_text (RdTableCell *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

static void
begin_line (GString *lines)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
}

void
rd_table_cell_add_footnote (RdTableCell *self, const char *text)
{
  g_return_if_fail (self != NULL);

  if (text == NULL || *text == '\0' || self->footnotes->len > RD_TABLE_TEXT_MAX)
    return;
  begin_line (self->footnotes);
  g_string_append_printf (self->footnotes, "[Footnote: %s]", text);
}

void
rd_table_cell_add_comment (RdTableCell *self, const char *text)
{
  g_return_if_fail (self != NULL);

  if (text == NULL || *text == '\0' || self->comments->len > RD_TABLE_TEXT_MAX)
    return;
  begin_line (self->comments);
  g_string_append (self->comments, text);
}

gboolean
rd_table_cell_is_full (const RdTableCell *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return rd_table_text_is_full (self->text) || self->footnotes->len > RD_TABLE_TEXT_MAX || self->comments->len > RD_TABLE_TEXT_MAX;
}

RdCell
rd_table_cell_finish (RdTableCell *self, gboolean is_tracked)
{
  RdCell cell = { RD_CELL_TEXT, RD_CELL_PLAIN, NULL, NULL, RD_DAY_NONE, RD_MINUTES_NONE, 0 };

  g_return_val_if_fail (self != NULL, cell);

  cell.text = rd_table_text_get (self->text);
  if (self->footnotes->len > 0)
    {
      g_string_assign (self->whole, cell.text);
      begin_line (self->whole);
      g_string_append (self->whole, self->footnotes->str);
      cell.text = self->whole->str;
      cell.flags |= RD_CELL_FOOTNOTE;
    }
  if (self->comments->len > 0)
    cell.comment = self->comments->str;
  if (is_tracked)
    cell.flags |= RD_CELL_TRACKED;
  return cell;
}
