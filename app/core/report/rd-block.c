/* rd-block.c — paragraphs, lists, tables and figures of a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-document.h"

/* Helpers */

static GPtrArray *
cells_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rd_report_cell_free);
}

static GPtrArray *
cells_copy (const GPtrArray *cells)
{
  GPtrArray *copy = cells_new ();

  for (guint i = 0; i < cells->len; i++)
    {
      const RdReportCell *cell = cells->pdata[i];
      RdReportCell *twin = rd_report_cell_new ();

      g_ptr_array_unref (twin->blocks);
      twin->blocks = rd_blocks_copy (cell->blocks);
      g_ptr_array_add (copy, twin);
    }
  return copy;
}

static gboolean
cells_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a == NULL || b == NULL || a->len != b->len)
    return a == b;
  for (guint i = 0; i < a->len; i++)
    if (!rd_blocks_equal (((const RdReportCell *) a->pdata[i])->blocks, ((const RdReportCell *) b->pdata[i])->blocks))
      return FALSE;
  return TRUE;
}

/* Public API: pictures and cells */

RdPicture *
rd_picture_new (GBytes *png, guint width, guint height)
{
  RdPicture *self = g_new0 (RdPicture, 1);

  self->png = g_bytes_ref (png);
  self->width = width;
  self->height = height;
  return self;
}

RdPicture *
rd_picture_copy (const RdPicture *self)
{
  return rd_picture_new (self->png, self->width, self->height);
}

void
rd_picture_free (RdPicture *self)
{
  if (self == NULL)
    return;
  g_bytes_unref (self->png);
  g_free (self);
}

RdReportCell *
rd_report_cell_new (void)
{
  RdReportCell *self = g_new0 (RdReportCell, 1);

  self->blocks = rd_blocks_new ();
  return self;
}

void
rd_report_cell_free (RdReportCell *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/* Public API: one block */

RdBlock *
rd_block_new (RdBlockKind kind)
{
  RdBlock *self = g_new0 (RdBlock, 1);

  self->kind = kind;
  self->level = kind == RD_BLOCK_HEADING ? 1 : 0;
  self->runs = rd_runs_new ();
  return self;
}

RdBlock *
rd_block_new_text (RdBlockKind kind, const char *text)
{
  RdBlock *self = rd_block_new (kind);

  if (text != NULL && *text != '\0')
    g_ptr_array_add (self->runs, rd_run_new (RD_RUN_TEXT, text, NULL));
  return self;
}

RdBlock *
rd_block_new_table (guint n_columns, guint n_rows, guint n_headers)
{
  RdBlock *self = rd_block_new (RD_BLOCK_TABLE);

  self->n_columns = n_columns;
  self->n_headers = n_headers;
  self->cells = cells_new ();
  for (guint i = 0; i < n_columns * n_rows; i++)
    {
      RdReportCell *cell = rd_report_cell_new ();

      g_ptr_array_add (cell->blocks, rd_block_new (RD_BLOCK_PARAGRAPH));
      g_ptr_array_add (self->cells, cell);
    }
  return self;
}

RdBlock *
rd_block_copy (const RdBlock *self)
{
  RdBlock *copy = g_new0 (RdBlock, 1);

  *copy = *self;
  copy->runs = rd_runs_copy (self->runs);
  copy->cells = self->cells != NULL ? cells_copy (self->cells) : NULL;
  copy->description = g_strdup (self->description);
  copy->content = self->content != NULL ? rd_blocks_copy (self->content) : NULL;
  copy->picture = self->picture != NULL ? rd_picture_copy (self->picture) : NULL;
  return copy;
}

void
rd_block_free (RdBlock *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->runs);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_free (self->description);
  g_clear_pointer (&self->content, g_ptr_array_unref);
  g_clear_pointer (&self->picture, rd_picture_free);
  g_free (self);
}

gboolean
rd_block_equal (const RdBlock *a, const RdBlock *b)
{
  return a->kind == b->kind && a->level == b->level && a->is_numbered == b->is_numbered && a->n_columns == b->n_columns
         && a->n_headers == b->n_headers && a->figure == b->figure && g_strcmp0 (a->description, b->description) == 0
         && rd_runs_equal (a->runs, b->runs) && cells_equal (a->cells, b->cells);
}

RdReportCell *
rd_block_get_cell (const RdBlock *self, guint row, guint column)
{
  g_return_val_if_fail (self->cells != NULL && column < self->n_columns, NULL);
  g_return_val_if_fail (row * self->n_columns + column < self->cells->len, NULL);

  return self->cells->pdata[row * self->n_columns + column];
}

guint
rd_block_get_n_rows (const RdBlock *self)
{
  return self->cells != NULL && self->n_columns > 0 ? self->cells->len / self->n_columns : 0;
}

/* Public API: several */

GPtrArray *
rd_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rd_block_free);
}

GPtrArray *
rd_blocks_copy (const GPtrArray *blocks)
{
  GPtrArray *copy = rd_blocks_new ();

  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (copy, rd_block_copy (blocks->pdata[i]));
  return copy;
}

gboolean
rd_blocks_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!rd_block_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}
