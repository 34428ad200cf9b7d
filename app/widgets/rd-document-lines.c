/* rd-document-lines.c — what each line of a report's text is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-lines.h"

typedef struct
{
  RdLineStyle  style;
  RdKeptBlock *kept;
  guint        number;
} Line;

/* Numbers hold for the lines before @n_numbered. */
struct _RdDocumentLines
{
  GArray *lines;       /* Line */
  guint   n_numbered;
};

/* Helpers */

static Line *
get_line (const RdDocumentLines *self, guint i)
{
  g_assert (i < self->lines->len);

  return &g_array_index (self->lines, Line, i);
}

static void
clear_line (gpointer data)
{
  rd_kept_block_unref (((Line *) data)->kept);
}

static void
clear_kept (gpointer data)
{
  rd_block_free (((RdKeptBlock *) data)->block);
}

static void
forget_numbers (RdDocumentLines *self, guint from)
{
  self->n_numbered = MIN (self->n_numbered, from);
}

static guint
work_out_number (const RdDocumentLines *self, guint i)
{
  const Line *line = get_line (self, i);

  if (line->style.kind != RD_BLOCK_ITEM || !line->style.is_numbered)
    return 0;
  for (guint j = i; j-- > 0;)
    {
      const Line *above = get_line (self, j);

      if (above->style.kind != RD_BLOCK_ITEM || above->style.level < line->style.level)
        break;
      if (above->style.level == line->style.level)
        return above->style.is_numbered ? above->number + 1 : 1;
    }
  return 1;
}

/* Public API: styles */

gboolean
rd_line_style_equal (const RdLineStyle *a, const RdLineStyle *b)
{
  return a->kind == b->kind && a->level == b->level && a->is_numbered == b->is_numbered;
}

RdLineStyle
rd_line_style_of (const RdBlock *block)
{
  RdLineStyle style = { block->kind, block->level, block->is_numbered };

  return style;
}

gboolean
rd_line_style_is_object (const RdLineStyle *self)
{
  return self->kind == RD_BLOCK_TABLE || self->kind == RD_BLOCK_FIGURE;
}

/* Public API: kept blocks */

RdKeptBlock *
rd_kept_block_new (RdBlock *block)
{
  RdKeptBlock *self = g_rc_box_new0 (RdKeptBlock);

  self->block = block;
  return self;
}

RdKeptBlock *
rd_kept_block_ref (RdKeptBlock *self)
{
  return g_rc_box_acquire (self);
}

void
rd_kept_block_unref (RdKeptBlock *self)
{
  if (self != NULL)
    g_rc_box_release_full (self, clear_kept);
}

/* Public API: lines */

RdDocumentLines *
rd_document_lines_new (void)
{
  RdDocumentLines *self = g_new0 (RdDocumentLines, 1);

  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_array_set_clear_func (self->lines, clear_line);
  rd_document_lines_insert (self, 0, 1, &RD_LINE_PARAGRAPH);
  return self;
}

void
rd_document_lines_free (RdDocumentLines *self)
{
  g_array_unref (self->lines);
  g_free (self);
}

guint
rd_document_lines_get_n (const RdDocumentLines *self)
{
  return self->lines->len;
}

const RdLineStyle *
rd_document_lines_get_style (const RdDocumentLines *self, guint line)
{
  return &get_line (self, line)->style;
}

void
rd_document_lines_set_style (RdDocumentLines *self, guint line, const RdLineStyle *style)
{
  get_line (self, line)->style = *style;
  rd_document_lines_touch (self, line);
  forget_numbers (self, line);
}

void
rd_document_lines_insert (RdDocumentLines *self, guint line, guint n, const RdLineStyle *style)
{
  Line fresh = { *style, NULL, 0 };

  g_assert (line <= self->lines->len);

  for (guint i = 0; i < n; i++)
    g_array_insert_val (self->lines, line, fresh);
  if (n > 0)
    forget_numbers (self, line);
}

void
rd_document_lines_remove (RdDocumentLines *self, guint line, guint n)
{
  if (n == 0)
    return;
  g_array_remove_range (self->lines, line, n);
  forget_numbers (self, line);
}

RdKeptBlock *
rd_document_lines_get_kept (const RdDocumentLines *self, guint line)
{
  return get_line (self, line)->kept;
}

void
rd_document_lines_set_kept (RdDocumentLines *self, guint line, RdKeptBlock *kept)
{
  Line *at = get_line (self, line);
  RdKeptBlock *old = at->kept;

  at->kept = rd_kept_block_ref (kept);
  rd_kept_block_unref (old);
}

void
rd_document_lines_touch (RdDocumentLines *self, guint line)
{
  g_clear_pointer (&get_line (self, line)->kept, rd_kept_block_unref);
}

guint
rd_document_lines_get_number (RdDocumentLines *self, guint line)
{
  while (self->n_numbered <= line)
    {
      get_line (self, self->n_numbered)->number = work_out_number (self, self->n_numbered);
      self->n_numbered++;
    }
  return get_line (self, line)->number;
}
