/* rd-report-blocks.h — paragraphs and tables that the program writes in a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"

G_BEGIN_DECLS

/* A block of @kind with @text, which is taken, at the end of @blocks; nothing where it is NULL or empty.  Line feeds and other control
 * characters become blanks.
 */
void     rd_report_blocks_add       (GPtrArray *blocks, RdBlockKind kind, char *text);

/* A table at the end of @blocks, with @caption, which is taken, and one row of headings, NULL-terminated. (transfer none) */
RdBlock *rd_report_blocks_add_table (GPtrArray *blocks, char *caption, const char * const *headings);

/* One more row: a text for each column, which are taken; NULL leaves a cell empty. */
void     rd_report_table_add_row    (RdBlock *table, char **texts);

G_END_DECLS
