/* rd-import-problem-row.h — something odd about a row of a file, and what can be done about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

/* Stands in an RdImportProblemsPane, which does what it asks for. */
#define RD_TYPE_IMPORT_PROBLEM_ROW (rd_import_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (RdImportProblemRow, rd_import_problem_row, RD, IMPORT_PROBLEM_ROW, RdItemCell)

G_END_DECLS
