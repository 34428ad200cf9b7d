/* rd-gantt-metrics.c — where the parts of a Gantt row stand on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/rd-gantt-metrics.h"

#include <string.h>

#define PADDING 12.0
#define GAP 8.0

/* Narrower than this many lines of text, the due date goes under the name. */
#define WIDE_IN_LINES 40.0
#define LABEL_IN_LINES 27.0

/* A label column narrower than this breaks its lines. */
#define SLIM_IN_LINES 15.0

/* The other side of the column, for a stretch of @width at @x. */
static double
mirror (const RdGanttMetrics *metrics, double x, double width)
{
  return metrics->label_x + metrics->label_width - (x - metrics->label_x) - width;
}

static void
turn_around (RdGanttMetrics *metrics, int width)
{
  double shift = width - metrics->label_width;

  metrics->label_x += shift;
  metrics->chart_x = 0;
  metrics->mark_x = mirror (metrics, metrics->mark_x + shift, metrics->mark_size);
  metrics->name_x = mirror (metrics, metrics->name_x + shift, metrics->name_width);
  metrics->detail_x = mirror (metrics, metrics->detail_x + shift, metrics->detail_width);
  metrics->due_x = mirror (metrics, metrics->due_x + shift, metrics->due_width);
}

static double
choose_label_width (const RdGanttSpace *space, gboolean wide)
{
  double wanted = space->line_height * LABEL_IN_LINES;

  if (!wide)
    return space->width * 0.5;
  return CLAMP (wanted, space->width * 0.25, space->width * 0.45);
}

/* How many lines of text a row has, so that all of it can be read: without a column
 * for the due date one more for it, and in a slim one what is broken in two.
 */
static void
choose_lines (RdGanttMetrics *metrics, gboolean wide)
{
  gboolean slim = !wide && metrics->label_width < metrics->line_height * SLIM_IN_LINES;

  metrics->name_lines = slim ? 2 : 1;
  metrics->due_alone = slim;
  metrics->lines = slim ? 5 : wide ? 2 : 3;
}

void
rd_gantt_metrics_init (RdGanttMetrics     *metrics,
                       const RdGanttSpace *space)
{
  g_return_if_fail (metrics != NULL);
  g_return_if_fail (space != NULL && space->line_height > 0);

  gboolean wide = space->width >= space->line_height * WIDE_IN_LINES;
  double padding = wide ? PADDING : PADDING / 2;

  /* Cleared to the last byte, so that two can be compared as memory. */
  memset (metrics, 0, sizeof *metrics);
  metrics->right_to_left = space->right_to_left;
  metrics->line_height = space->line_height;
  metrics->top = GAP * 0.75;
  metrics->header_height = space->line_height * 2 + GAP;
  metrics->label_width = choose_label_width (space, wide);
  choose_lines (metrics, wide);
  metrics->row_height = space->line_height * metrics->lines + GAP * 1.5;
  metrics->chart_x = metrics->label_width;
  metrics->chart_width = MAX (space->width - metrics->label_width, 1);
  metrics->mark_x = padding;
  metrics->mark_size = space->line_height;
  metrics->name_x = padding + metrics->mark_size + GAP;
  metrics->detail_x = metrics->name_x;
  metrics->detail_width = MAX (metrics->label_width - metrics->name_x - padding, 1);
  metrics->due_width = wide ? MIN (space->date_width, metrics->detail_width / 2) : 0;
  metrics->due_x = metrics->label_width - padding - metrics->due_width;
  metrics->name_width = MAX (metrics->detail_width - (wide ? metrics->due_width + GAP : 0), 1);
  if (space->right_to_left)
    turn_around (metrics, space->width);
}
