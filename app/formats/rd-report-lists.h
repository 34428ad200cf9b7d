/* rd-report-lists.h — items that follow one another, as lists within lists
 *
 * A document has items with levels (core/report/rd-document.h); files have lists that are
 * opened and closed.  Another kind at the same level is another list, and each numbered
 * list begins with its first number.  Private to the writers of reports in app/formats.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"

G_BEGIN_DECLS

#define RD_REPORT_LIST_LEVELS (RD_ITEM_LEVEL_MAX + 1)

/* Any may be NULL.  @level is 0 for the outermost list; a @bare item is there only because one further in has to be
 * in something.
 */
typedef struct
{
  void (*open_list)  (gpointer user_data, int level, gboolean is_numbered);
  void (*close_list) (gpointer user_data, int level, gboolean is_numbered);
  void (*open_item)  (gpointer user_data, int level, gboolean bare);
  void (*close_item) (gpointer user_data, int level);
} RdReportListFuncs;

/* Set all to nothing before the first item. */
typedef struct
{
  const RdReportListFuncs *funcs;
  gpointer                 user_data;
  int                      depth;       /* of the lists that are open */
  gboolean                 is_numbered[RD_REPORT_LIST_LEVELS];
} RdReportLists;

/* Opens and closes what is needed before the text of @block, an item. */
void     rd_report_lists_enter (RdReportLists *self, const RdBlock *block);

/* Whether the block at @index is an item and the next is none. */
gboolean rd_report_lists_is_last (const GPtrArray *blocks, guint index);

/* Closes all: before a block that is no item, and at the end. */
void     rd_report_lists_leave (RdReportLists *self);

G_END_DECLS
