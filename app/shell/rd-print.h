/* rd-print.h — the timescales on paper, by the desktop's printers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-gantt-sheet.h"
#include "shell/rd-window.h"

G_BEGIN_DECLS

/* Of the review that the window shows, else of the whole register. Asks for printer and paper. */
/* What is printed and exported of the review that @window shows: its deadlines, and its actions where the chart shows
 * them, named as it names them. (transfer full)
 */
RdGanttSheet      *rd_print_new_sheet    (RdWindow *window);

void               rd_print_timescales   (RdWindow *window);

/* The operation by itself: landscape A4 unless the user chooses otherwise. Takes @sheet. (transfer full) */
GtkPrintOperation *rd_print_new_operation (RdGanttSheet *sheet);

/* The same for any drawing. Takes @owner, which keeps @chart and is given to @destroy in the end; @job_name is seen in the
 * printer's queue. (transfer full)
 */
GtkPrintOperation *rd_print_new_drawing_operation (const RdDrawingType *type, gconstpointer chart,
                                                   gpointer owner, GDestroyNotify destroy, const char *job_name);

/* Asks for printer and paper, and says what went wrong. */
void               rd_print_run            (RdWindow *window, GtkPrintOperation *operation);

G_END_DECLS
