/* rd-drawing.h — something that can be drawn on pages and on one sheet
 *
 * What the Gantt, the timeline and every further chart have in common for the
 * printer and for PDF, SVG and PNG: a table of functions, the chart that they
 * draw, and its style.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-pen.h"

G_BEGIN_DECLS

/* Paper and sizes in points. @chart is what RdDrawing holds. */
typedef struct
{
  /* The chart on one sheet as large as it needs, background and margins included: SVG and PNG. */
  void     (*measure) (RdPen *pen, const RdDrawStyle *style, gconstpointer chart, double *out_width, double *out_height);
  void     (*sheet)   (RdPen *pen, const RdDrawStyle *style, gconstpointer chart, double width, double height);

  /* How the chart goes on over pages of @width × @height, margins (RD_PAPER_MARGIN) included, and how
   * many they are: at least one. (transfer full): for page(), then free_plan().
   */
  gpointer (*plan)    (RdPen *pen, const RdDrawStyle *style, gconstpointer chart, double width, double height, guint *out_n_pages);

  /* Page @number, from 0; the origin is where the margins end. */
  void     (*page)    (RdPen *pen, const RdDrawStyle *style, gconstpointer chart, gconstpointer plan, guint number);

  GDestroyNotify free_plan;
} RdDrawingType;

typedef struct
{
  const RdDrawingType *type;
  gconstpointer        chart;     /* borrowed */
  const RdDrawStyle   *style;     /* borrowed */
  RdDay                day;       /* the date of a file; the same chart makes the same file */
} RdDrawing;

G_END_DECLS
