/* rd-draw-figure.c — a drawing as a figure on a page of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-figure.h"

#include <math.h>

#include "draw/rd-draw-file.h"
#include "draw/rd-draw-gantt.h"

#define POINTS_PER_INCH 72.0

/* A day may be as narrow as it has to be: the figure is one, and the rows say the dates in words. */
#define FIGURE_DAY_MIN 0.001

/* Helpers */

/* A drawing's sheet, and where on it there is something. */
typedef struct
{
  double whole_width, whole_height;
  double x, y, width, height;
} Ink;

/* A pen over a surface that keeps what is drawn, which is no pixels. (transfer full) */
static RdPen *
make_recording_pen (cairo_surface_t **out_surface)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  RdPen *pen = rd_pen_new (cr, FALSE);

  cairo_destroy (cr);
  *out_surface = surface;
  return pen;
}

/* Margins and an empty title are for sheets by themselves: a figure is without.  To be found, it is drawn on no ground. */
static void
find_ink (const RdDrawing *drawing, Ink *out)
{
  RdDrawStyle style = *drawing->style;
  cairo_surface_t *surface;
  g_autoptr (RdPen) pen = make_recording_pen (&surface);
  Ink ink = { .whole_width = 1.0, .whole_height = 1.0 };

  style.background.alpha = 0.0;
  drawing->type->measure (pen, &style, drawing->chart, &ink.whole_width, &ink.whole_height);
  drawing->type->sheet (pen, &style, drawing->chart, ink.whole_width, ink.whole_height);
  cairo_recording_surface_ink_extents (surface, &ink.x, &ink.y, &ink.width, &ink.height);
  cairo_surface_destroy (surface);
  if (ink.width <= 0.0 || ink.height <= 0.0)
    ink = (Ink) { ink.whole_width, ink.whole_height, 0.0, 0.0, ink.whole_width, ink.whole_height };
  *out = ink;
}

static cairo_status_t
bytes_written_cb (void *closure, const unsigned char *bytes, unsigned int n_bytes)
{
  g_byte_array_append (closure, bytes, n_bytes);
  return CAIRO_STATUS_SUCCESS;
}

/* (transfer full) */
static cairo_surface_t *
draw_picture (const RdDrawing *drawing, double width, double height, double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale), (int) ceil (height * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  rd_draw_figure_draw (drawing, cr, width, height);
  cairo_destroy (cr);
  return surface;
}

/* The Gantt in a column of text */

static void
measure_gantt (RdPen *pen, const RdDrawStyle *style, const RdGanttChart *chart, RdPageMetrics *out)
{
  rd_draw_gantt_metrics (pen, style, chart, RD_FIGURE_WIDTH + 2.0 * RD_PAPER_MARGIN, RD_FIGURE_HEIGHT + 2.0 * RD_PAPER_MARGIN, out);
  out->title_height = 0.0;
  out->height = out->header_height + out->row_height * chart->n_rows + out->footer_height;
}

static void
measure_gantt_figure (RdPen *pen, const RdDrawStyle *style, gconstpointer chart, double *out_width, double *out_height)
{
  RdPageMetrics metrics;

  measure_gantt (pen, style, chart, &metrics);
  *out_width = metrics.width;
  *out_height = ceil (metrics.height);
}

static void
draw_gantt_figure (RdPen *pen, const RdDrawStyle *style, gconstpointer data, double width G_GNUC_UNUSED, double height G_GNUC_UNUSED)
{
  RdGanttChart chart = *(const RdGanttChart *) data;
  RdDrawStyle bare = *style;
  RdPageMetrics metrics, roomy;
  RdPages pages;

  chart.title = chart.subtitle = "";
  bare.words.page_of = NULL;
  measure_gantt (pen, &bare, &chart, &metrics);
  /* Half a row more, so that no row falls on a second sheet by a rounding. */
  roomy = metrics;
  roomy.height += metrics.row_height / 2.0;
  rd_gantt_pages_plan (&roomy, chart.n_rows, chart.first, chart.last, FIGURE_DAY_MIN, &pages);
  rd_draw_gantt_page (pen, &bare, &chart, &metrics, &pages, 0);
}

const RdDrawingType rd_draw_gantt_figure_type = { measure_gantt_figure, draw_gantt_figure, NULL, NULL, NULL };

/* Public API */

void
rd_draw_figure_measure (const RdDrawing *drawing, double max_width, double max_height, double *out_width, double *out_height)
{
  Ink ink;
  double scale;

  g_return_if_fail (drawing != NULL && out_width != NULL && out_height != NULL);

  find_ink (drawing, &ink);
  scale = MIN (1.0, MIN (max_width / ink.width, max_height / ink.height));
  *out_width = ink.width * scale;
  *out_height = ink.height * scale;
}

void
rd_draw_figure_draw (const RdDrawing *drawing, cairo_t *cr, double width, double height)
{
  g_autoptr (RdPen) pen = NULL;
  Ink ink;
  double scale;

  g_return_if_fail (drawing != NULL && cr != NULL);

  find_ink (drawing, &ink);
  scale = MIN (width / ink.width, height / ink.height);
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0.0, 0.0, ink.width, ink.height);
  cairo_clip (cr);
  cairo_translate (cr, -ink.x, -ink.y);
  pen = rd_pen_new (cr, FALSE);
  drawing->type->sheet (pen, drawing->style, drawing->chart, ink.whole_width, ink.whole_height);
  cairo_restore (cr);
}

GBytes *
rd_draw_figure_to_png (const RdDrawing *drawing, double max_width, double max_height, double dpi, guint *out_width, guint *out_height,
                       GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;

  g_return_val_if_fail (drawing != NULL && out_width != NULL && out_height != NULL && dpi > 0.0, NULL);

  rd_draw_figure_measure (drawing, max_width, max_height, &width, &height);
  surface = draw_picture (drawing, width, height, dpi / POINTS_PER_INCH);
  status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, bytes_written_cb, bytes);
  *out_width = (guint) cairo_image_surface_get_width (surface);
  *out_height = (guint) cairo_image_surface_get_height (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  g_set_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_WRITE, "The chart cannot be drawn: %s", cairo_status_to_string (status));
  return NULL;
}
