/* rd-gantt-metrics.h — where the parts of a Gantt row stand on the screen
 *
 * Numbers only: the label column with state mark, name and due date, and the
 * chart beside it.  The time axis always runs from left to right; in a language
 * written from the right the label column changes sides.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  int      width;             /* of the whole row */
  double   line_height;       /* of a line of text */
  double   date_width;        /* of the longest date */
  gboolean right_to_left;
} RdGanttSpace;

typedef struct
{
  double   row_height;
  double   header_height;
  double   label_x, label_width;
  double   chart_x, chart_width;
  double   mark_x, mark_size;      /* the state's mark */
  double   top;                    /* of the first line */
  double   line_height;
  int      lines;                  /* of text in a row */
  int      name_lines;             /* how many of them the name may take */
  gboolean due_alone;              /* the due date has a line of its own, under the name */
  double   name_x, name_width;     /* the first line */
  double   detail_x, detail_width; /* the lines after it */
  double   due_x, due_width;       /* the due date on the first line; due_width 0: it comes after the name */
  gboolean right_to_left;
} RdGanttMetrics;

void rd_gantt_metrics_init (RdGanttMetrics *metrics, const RdGanttSpace *space);

G_END_DECLS
