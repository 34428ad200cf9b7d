/* rd-import-problems-pane.h — what is odd about the rows of a file, row by row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-intake-item.h"

G_BEGIN_DECLS

#define RD_TYPE_IMPORT_PROBLEMS_PANE (rd_import_problems_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdImportProblemsPane, rd_import_problems_pane, RD, IMPORT_PROBLEMS_PANE, GtkWidget)

/* What is shown of @item, which may be NULL; call it again when the item has changed. @today reads what is typed. */
void     rd_import_problems_pane_set_item (RdImportProblemsPane *self, RdIntakeItem *item, RdDay today);

/* For its rows. */
gboolean rd_import_problems_pane_mend     (RdImportProblemsPane *self, RdIntakeProblem *problem, const char *text);
void     rd_import_problems_pane_leave    (RdImportProblemsPane *self, RdIntakeProblem *problem, gboolean is_left);

/* How @text would be understood. (transfer full) */
char    *rd_import_problems_pane_word_reading (RdImportProblemsPane *self, RdIntakeProblem *problem, const char *text);

G_END_DECLS
