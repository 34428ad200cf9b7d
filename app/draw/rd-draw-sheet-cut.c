/* rd-draw-sheet-cut.c — a text too long for one page, line by line on several
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-sheet-cut.h"

/* piece and y: where the line at hand begins. */
typedef struct
{
  PangoLayoutIter *iter;
  double           first, room;
  guint            piece;
  double           y;
  double           height;      /* of the line */
} Walk;

static void
place_line (Walk *walk)
{
  int top, bottom;

  pango_layout_iter_get_line_yrange (walk->iter, &top, &bottom);
  walk->height = (double) (bottom - top) / PANGO_SCALE;
  if (walk->y > 0.0 && walk->y + walk->height > (walk->piece == 0 ? walk->first : walk->room))
    {
      walk->piece++;
      walk->y = 0.0;
    }
}

static gboolean
go_on (Walk *walk)
{
  walk->y += walk->height;
  if (!pango_layout_iter_next_line (walk->iter))
    return FALSE;
  place_line (walk);
  return TRUE;
}

static void
begin (Walk *walk, PangoLayout *layout, double first, double room)
{
  *walk = (Walk) { .iter = pango_layout_get_iter (layout), .first = first, .room = room };
  place_line (walk);
}

guint
rd_draw_sheet_cut_measure (PangoLayout *layout, double first, double room, guint piece, double *out_height)
{
  Walk walk;
  double height = 0.0;

  begin (&walk, layout, first, room);
  do
    if (walk.piece == piece)
      height = walk.y + walk.height;
  while (go_on (&walk));
  pango_layout_iter_free (walk.iter);
  if (out_height != NULL)
    *out_height = height;
  return walk.piece + 1;
}

void
rd_draw_sheet_cut_show (cairo_t *cr, PangoLayout *layout, double first, double room, guint piece, double x, double y)
{
  Walk walk;

  begin (&walk, layout, first, room);
  do
    {
      PangoRectangle line;
      int top, baseline = pango_layout_iter_get_baseline (walk.iter);

      if (walk.piece != piece)
        continue;
      pango_layout_iter_get_line_yrange (walk.iter, &top, NULL);
      pango_layout_iter_get_line_extents (walk.iter, NULL, &line);
      cairo_move_to (cr, x + (double) line.x / PANGO_SCALE, y + walk.y + (double) (baseline - top) / PANGO_SCALE);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (walk.iter));
    }
  while (go_on (&walk));
  pango_layout_iter_free (walk.iter);
}
