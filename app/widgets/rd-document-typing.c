/* rd-document-typing.c — what keys mean while a report is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-typing.h"

#include <string.h>

/* Helpers */

static void
get_cursor (RdDocumentBuffer *buffer, GtkTextIter *out)
{
  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (buffer), out, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (buffer)));
}

static RdLineStyle
get_style (RdDocumentBuffer *buffer)
{
  return rd_document_buffer_get_style (buffer, rd_document_buffer_get_cursor_line (buffer));
}

static gboolean
has_selection (RdDocumentBuffer *buffer)
{
  return gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (buffer));
}

/* What stands in the line before the cursor. (transfer full) */
static char *
get_before (RdDocumentBuffer *buffer)
{
  GtkTextIter start, at;

  get_cursor (buffer, &at);
  start = at;
  gtk_text_iter_set_line_offset (&start, 0);
  return gtk_text_iter_get_slice (&start, &at);
}

static void
set_style (RdDocumentBuffer *buffer, RdBlockKind kind, int level, gboolean is_numbered)
{
  RdLineStyle style = { kind, level, is_numbered };

  rd_document_buffer_set_line_style (buffer, rd_document_buffer_get_cursor_line (buffer), &style);
}

/* An item of the list around it, or no item any more; a heading or quotation becomes a paragraph. */
static void
lower (RdDocumentBuffer *buffer)
{
  RdLineStyle style = get_style (buffer);

  if (style.kind == RD_BLOCK_ITEM && style.level > 0)
    set_style (buffer, RD_BLOCK_ITEM, style.level - 1, style.is_numbered);
  else
    set_style (buffer, RD_BLOCK_PARAGRAPH, 0, FALSE);
}

/* The @n characters before the cursor become @text, as a step of its own. */
static void
put_instead (RdDocumentBuffer *buffer, int n, const char *text)
{
  GtkTextBuffer *base = GTK_TEXT_BUFFER (buffer);
  GtkTextIter start, end;

  rd_document_buffer_end_step (buffer);
  gtk_text_buffer_begin_user_action (base);
  get_cursor (buffer, &end);
  start = end;
  gtk_text_iter_backward_chars (&start, n);
  gtk_text_buffer_delete (base, &start, &end);
  gtk_text_buffer_insert (base, &start, text, -1);
  gtk_text_buffer_end_user_action (base);
  rd_document_buffer_end_step (buffer);
}

/* Lists by what is typed */

static gboolean
is_number (const char *text)
{
  return g_str_equal (text, "1. ") || g_str_equal (text, "1) ") || g_str_equal (text, "a) ");
}

static gboolean
begin_list (RdDocumentBuffer *buffer, const char *before)
{
  gboolean is_bullet = g_str_equal (before, "- ") || g_str_equal (before, "* ") || g_str_equal (before, "• ");
  GtkTextIter start, end;

  if ((!is_bullet && !is_number (before)) || get_style (buffer).kind != RD_BLOCK_PARAGRAPH)
    return FALSE;
  rd_document_buffer_end_step (buffer);
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (buffer));
  get_cursor (buffer, &end);
  start = end;
  gtk_text_iter_set_line_offset (&start, 0);
  gtk_text_buffer_delete (GTK_TEXT_BUFFER (buffer), &start, &end);
  set_style (buffer, RD_BLOCK_ITEM, 0, !is_bullet);
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
  rd_document_buffer_end_step (buffer);
  return TRUE;
}

/* Marks of print */

/* Whether a quotation mark after @before opens. */
static gboolean
opens (const char *before, gsize length)
{
  gunichar c;

  if (length == 0)
    return TRUE;
  c = g_utf8_get_char (g_utf8_prev_char (before + length));
  return g_unichar_isspace (c) || c == 0x2028 || strchr ("([{/", c < 128 ? (int) c : 'x') != NULL || c == 0x2013 || c == 0x2014 || c == 0x201c || c == 0x2018;
}

static void
put_quotation_mark (RdDocumentBuffer *buffer, const char *before, gunichar c)
{
  gboolean is_first = opens (before, strlen (before) - 1);

  if (c == '"')
    put_instead (buffer, 1, is_first ? "“" : "”");
  else
    put_instead (buffer, 1, is_first ? "‘" : "’");
}

static void
put_dash (RdDocumentBuffer *buffer, const char *before)
{
  if (g_str_has_suffix (before, " - ") && !g_str_equal (before, " - "))
    put_instead (buffer, 3, " – ");
  else if (g_str_has_suffix (before, " -- "))
    put_instead (buffer, 4, " – ");
}

/* Public API */

gboolean
rd_document_typing_enter (RdDocumentBuffer *buffer)
{
  RdLineStyle style = get_style (buffer);
  GtkTextIter at;

  get_cursor (buffer, &at);
  if (has_selection (buffer) || rd_line_style_is_object (&style) || style.kind == RD_BLOCK_PARAGRAPH)
    return FALSE;
  if (gtk_text_iter_starts_line (&at) && gtk_text_iter_ends_line (&at))
    {
      lower (buffer);
      return TRUE;
    }
  if (style.kind != RD_BLOCK_HEADING || !gtk_text_iter_ends_line (&at))
    return FALSE;
  rd_document_buffer_end_step (buffer);
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (buffer));
  gtk_text_buffer_insert_at_cursor (GTK_TEXT_BUFFER (buffer), "\n", 1);
  set_style (buffer, RD_BLOCK_PARAGRAPH, 0, FALSE);
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
  return TRUE;
}

gboolean
rd_document_typing_backspace (RdDocumentBuffer *buffer)
{
  RdLineStyle style = get_style (buffer);
  GtkTextIter at;

  get_cursor (buffer, &at);
  if (has_selection (buffer) || !gtk_text_iter_starts_line (&at) || rd_line_style_is_object (&style)
      || style.kind == RD_BLOCK_PARAGRAPH)
    return FALSE;
  lower (buffer);
  return TRUE;
}

gboolean
rd_document_typing_shift (RdDocumentBuffer *buffer, int by)
{
  gboolean any = FALSE;
  guint first, last;

  rd_document_buffer_get_selected_lines (buffer, &first, &last);
  rd_document_buffer_end_step (buffer);
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (buffer));
  for (guint i = first; i <= last; i++)
    {
      RdLineStyle style = rd_document_buffer_get_style (buffer, i);

      if (style.kind != RD_BLOCK_ITEM)
        continue;
      any = TRUE;
      style.level = CLAMP (style.level + by, 0, RD_ITEM_LEVEL_MAX);
      rd_document_buffer_set_line_style (buffer, i, &style);
    }
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
  rd_document_buffer_end_step (buffer);
  return any;
}

void
rd_document_typing_typed (RdDocumentBuffer *buffer, gunichar character)
{
  g_autofree char *before = get_before (buffer);

  if (character == ' ' && begin_list (buffer, before))
    return;
  if (character == '"' || character == '\'')
    put_quotation_mark (buffer, before, character);
  else if (character == ' ')
    put_dash (buffer, before);
  else if (character == '.' && g_str_has_suffix (before, "..."))
    put_instead (buffer, 3, "…");
}

char *
rd_document_typing_mark (int level, guint number)
{
  static const char *bullets[] = { "•", "◦", "▪" };
  static const char *romans[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii" };

  if (number == 0)
    return g_strdup (bullets[level % G_N_ELEMENTS (bullets)]);
  if (level % 3 == 1 && number <= 26)
    return g_strdup_printf ("%c)", 'a' + (int) number - 1);
  if (level % 3 == 2 && number <= G_N_ELEMENTS (romans))
    return g_strdup_printf ("%s.", romans[number - 1]);
  return g_strdup_printf ("%u.", number);
}
