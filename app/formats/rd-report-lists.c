/* rd-report-lists.c — items that follow one another, as lists within lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-lists.h"

static void
open_item (RdReportLists *self, int level, gboolean bare)
{
  if (self->funcs->open_item != NULL)
    self->funcs->open_item (self->user_data, level, bare);
}

static void
close_item (RdReportLists *self, int level)
{
  if (self->funcs->close_item != NULL)
    self->funcs->close_item (self->user_data, level);
}

static void
open_list (RdReportLists *self, gboolean is_numbered)
{
  self->is_numbered[self->depth] = is_numbered;
  if (self->funcs->open_list != NULL)
    self->funcs->open_list (self->user_data, self->depth, is_numbered);
  self->depth++;
}

/* The innermost, and the item in it. */
static void
close_list (RdReportLists *self)
{
  self->depth--;
  close_item (self, self->depth);
  if (self->funcs->close_list != NULL)
    self->funcs->close_list (self->user_data, self->depth, self->is_numbered[self->depth]);
}

void
rd_report_lists_enter (RdReportLists *self, const RdBlock *block)
{
  int level = CLAMP (block->level, 0, RD_ITEM_LEVEL_MAX);

  while (self->depth > level + 1)
    close_list (self);
  if (self->depth == level + 1 && self->is_numbered[level] != block->is_numbered)
    close_list (self);
  if (self->depth == level + 1)
    close_item (self, level);
  while (self->depth < level)
    {
      open_list (self, FALSE);
      open_item (self, self->depth - 1, TRUE);
    }
  if (self->depth == level)
    open_list (self, block->is_numbered);
  open_item (self, level, FALSE);
}

void
rd_report_lists_leave (RdReportLists *self)
{
  while (self->depth > 0)
    close_list (self);
}

gboolean
rd_report_lists_is_last (const GPtrArray *blocks, guint index)
{
  const RdBlock *block = blocks->pdata[index];
  const RdBlock *next = index + 1 < blocks->len ? blocks->pdata[index + 1] : NULL;

  return block->kind == RD_BLOCK_ITEM && (next == NULL || next->kind != RD_BLOCK_ITEM);
}
