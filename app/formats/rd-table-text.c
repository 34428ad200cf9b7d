/* rd-table-text.c — the text of a cell, as it is put together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-table-text.h"

/* Invariants:
 * 1. The text never ends in white space, but for tabs of a row that has ended.
 * 2. What is to stand before the next character (a line's end, tabs, a space) waits until it comes.
 */
struct _RdTableText
{
  GString  *text;
  gboolean  is_in_line;   /* the line has text already */
  gboolean  has_space;    /* white space came since */
  guint     depth;        /* rows of tables that have begun */
  guint     n_tabs;       /* cells that have ended since */
};

RdTableText *
rd_table_text_new (void)
{
  RdTableText *self = g_new0 (RdTableText, 1);

  self->text = g_string_new (NULL);
  return self;
}

void
rd_table_text_free (RdTableText *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_free (self);
}

void
rd_table_text_clear (RdTableText *self)
{
  g_return_if_fail (self != NULL);

  g_string_truncate (self->text, 0);
  self->is_in_line = self->has_space = FALSE;
  self->depth = self->n_tabs = 0;
}

static void
add_tabs (RdTableText *self)
{
  for (; self->n_tabs > 0; self->n_tabs--)
    g_string_append_c (self->text, '\t');
}

/* Puts what has waited before the next character. */
static void
open_line (RdTableText *self)
{
  if (!self->is_in_line && self->text->len > 0)
    g_string_append_c (self->text, '\n');
  else if (self->is_in_line && self->n_tabs == 0 && self->has_space)
    g_string_append_c (self->text, ' ');
  add_tabs (self);
  self->is_in_line = TRUE;
  self->has_space = FALSE;
}

/* Soft hyphens, marks of no width and control characters. */
static gboolean
is_unseen (gunichar c)
{
  return c == 0xad || c == 0x200b || c == 0x2060 || c == 0xfeff || g_unichar_iscntrl (c);
}

static gboolean
is_plain (char c)
{
  return c > ' ' && c < 0x7f;
}

void
rd_table_text_add (RdTableText *self, const char *text, gsize length)
{
  const char *end = text + length;

  g_return_if_fail (self != NULL && (text != NULL || length == 0));

  while (text < end && !rd_table_text_is_full (self))
    {
      const char *next = text;
      gunichar c;

      while (next < end && is_plain (*next))
        next++;
      if (next == text)
        {
          c = g_utf8_get_char (text);
          next = g_utf8_next_char (text);
          if (g_unichar_isspace (c))
            self->has_space = TRUE;
          if (g_unichar_isspace (c) || is_unseen (c))
            {
              text = next;
              continue;
            }
        }
      if (!self->is_in_line || self->has_space || self->n_tabs > 0)
        open_line (self);
      g_string_append_len (self->text, text, next - text);
      text = next;
    }
}

void
rd_table_text_add_space (RdTableText *self)
{
  g_return_if_fail (self != NULL);

  self->has_space = TRUE;
}

void
rd_table_text_end_line (RdTableText *self)
{
  g_return_if_fail (self != NULL);

  self->has_space = self->depth > 0;
  if (self->depth == 0)
    self->is_in_line = FALSE;
}

void
rd_table_text_begin_row (RdTableText *self)
{
  g_return_if_fail (self != NULL);

  rd_table_text_end_line (self);
  self->depth++;
}

void
rd_table_text_next_cell (RdTableText *self)
{
  g_return_if_fail (self != NULL);

  if (self->depth == 1)
    self->n_tabs++;
  self->has_space = self->depth > 1;
}

void
rd_table_text_end_row (RdTableText *self)
{
  g_return_if_fail (self != NULL && self->depth > 0);

  self->depth--;
  if (self->depth == 0 && self->is_in_line)
    add_tabs (self);
  if (self->depth == 0)
    self->n_tabs = 0;
  rd_table_text_end_line (self);
}

const char *
rd_table_text_get (RdTableText *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->text->str;
}

gsize
rd_table_text_get_length (const RdTableText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->text->len;
}

gboolean
rd_table_text_is_full (const RdTableText *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->text->len > RD_TABLE_TEXT_MAX;
}
