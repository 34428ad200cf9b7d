/* rd-draw-file.c — drawings as PDF, SVG and PNG files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#include "draw/rd-draw-output.h"

/* Pixels of a PNG for each point: sharp on screens of high resolution. */
#define PNG_SCALE 2.0

/* The widest and highest picture that Cairo can hold. */
#define PNG_MAX 32767.0

/* The most pixels in all, of four bytes each: what a usual computer can spare. */
#define PNG_MAX_AREA 96e6

G_DEFINE_QUARK (rd-draw-error-quark, rd_draw_error)

/* --- questions */

gboolean
rd_draw_file_kind_from_path (const char *path, RdDrawFileKind *out, GError **error)
{
  static const struct { const char *ending; RdDrawFileKind kind; } kinds[] = {
    { ".pdf", RD_FILE_PDF }, { ".svg", RD_FILE_SVG }, { ".png", RD_FILE_PNG },
  };
  const char *dot;

  g_return_val_if_fail (path != NULL && out != NULL, FALSE);

  dot = strrchr (path, '.');
  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_ascii_strcasecmp (dot, kinds[i].ending) == 0)
      {
        *out = kinds[i].kind;
        return TRUE;
      }

  g_set_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_UNKNOWN_KIND,
               "The name of the file has to end in .pdf, .svg or .png");
  return FALSE;
}

void
rd_paper_get_size (RdPaper paper, double *out_width, double *out_height)
{
  double width = paper == RD_PAPER_A3 ? 420.0 : 297.0;
  double height = paper == RD_PAPER_A3 ? 297.0 : 210.0;

  if (out_width != NULL)
    *out_width = width * 72.0 / 25.4;
  if (out_height != NULL)
    *out_height = height * 72.0 / 25.4;
}

/* --- surfaces */

static gboolean
check_status (cairo_status_t status, GError **error)
{
  /* The output knows better why writing failed. */
  if (status == CAIRO_STATUS_SUCCESS || status == CAIRO_STATUS_WRITE_ERROR)
    return TRUE;

  g_set_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_WRITE, "The chart cannot be drawn: %s",
               cairo_status_to_string (status));
  return FALSE;
}

/* A pen for measuring, before there is anything to draw on. */
static RdPen *
make_measuring_pen (void)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  RdPen *pen = rd_pen_new (cr, FALSE);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return pen;
}

static void
measure_picture (const RdDrawing *drawing, double *out_width, double *out_height)
{
  g_autoptr (RdPen) pen = make_measuring_pen ();

  drawing->type->measure (pen, drawing->style, drawing->chart, out_width, out_height);
}

/* --- PDF */

static void
draw_pages (cairo_t *cr, const RdDrawing *drawing, double width, double height)
{
  g_autoptr (RdPen) pen = rd_pen_new (cr, FALSE);
  const RdColor *ground = &drawing->style->background;
  guint n_pages = 0;
  gpointer plan = drawing->type->plan (pen, drawing->style, drawing->chart, width, height, &n_pages);

  for (guint i = 0; i < n_pages && cairo_status (cr) == CAIRO_STATUS_SUCCESS; i++)
    {
      cairo_save (cr);
      cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
      cairo_paint (cr);
      cairo_translate (cr, RD_PAPER_MARGIN, RD_PAPER_MARGIN);
      drawing->type->page (pen, drawing->style, drawing->chart, plan, i);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  drawing->type->free_plan (plan);
}

/* Title and author stay empty: they would carry the case out of the page.  The
 * date is the chart's own day, so that the same chart is the same file.
 */
static void
set_metadata (cairo_surface_t *surface, RdDay today)
{
  g_autofree char *day = rd_day_to_iso (today);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Review Desk");
  if (day != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, day);
}

static gboolean
write_pdf (const RdDrawing *drawing, RdPaper paper, RdDrawOutput *output, GError **error)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean drawn;

  rd_paper_get_size (paper, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (rd_draw_output_write_cb, output, width, height);
  set_metadata (surface, drawing->day);
  cr = cairo_create (surface);

  draw_pages (cr, drawing, width, height);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  drawn = check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return drawn;
}

/* --- SVG */

static cairo_status_t
bytes_written_cb (void *closure, const unsigned char *bytes, unsigned int n_bytes)
{
  g_string_append_len (closure, (const char *) bytes, n_bytes);
  return CAIRO_STATUS_SUCCESS;
}

/* The drawing without its text, which @out_text is. */
static gboolean
draw_svg (const RdDrawing *drawing, double width, double height, GString *svg, char **out_text, GError **error)
{
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (bytes_written_cb, svg, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (RdPen) pen = rd_pen_new (cr, TRUE);
  gboolean drawn;

  drawing->type->sheet (pen, drawing->style, drawing->chart, width, height);
  *out_text = rd_pen_get_svg_text (pen);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  drawn = check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return drawn;
}

/* Text goes last, above all else. */
static gboolean
write_svg (const RdDrawing *drawing, RdDrawOutput *output, GError **error)
{
  g_autoptr (GString) svg = g_string_new (NULL);
  g_autofree char *text = NULL;
  const char *end;
  double width, height;

  measure_picture (drawing, &width, &height);
  if (!draw_svg (drawing, width, height, svg, &text, error))
    return FALSE;

  end = g_strrstr (svg->str, "</svg>");
  g_return_val_if_fail (end != NULL, FALSE);
  rd_draw_output_write (output, svg->str, (gsize) (end - svg->str));
  rd_draw_output_write (output, text, strlen (text));
  rd_draw_output_write (output, end, strlen (end));
  return TRUE;
}

/* --- PNG */

static gboolean
check_picture_size (double width, double height, GError **error)
{
  double columns = ceil (width * PNG_SCALE);
  double rows = ceil (height * PNG_SCALE);

  if (columns <= PNG_MAX && rows <= PNG_MAX && columns * rows <= PNG_MAX_AREA)
    return TRUE;

  g_set_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_TOO_LARGE,
               "The picture would be %.0f × %.0f pixels; a PNG file can have %.0f each way and %.0f million in all at most. "
               "Choose PDF, which goes on over several pages, or show a shorter period or fewer rows",
               columns, rows, PNG_MAX, PNG_MAX_AREA / 1e6);
  return FALSE;
}

static cairo_surface_t *
draw_picture (const RdDrawing *drawing, double width, double height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * PNG_SCALE),
                                                         (int) ceil (height * PNG_SCALE));
  cairo_t *cr = cairo_create (surface);
  g_autoptr (RdPen) pen = NULL;

  cairo_scale (cr, PNG_SCALE, PNG_SCALE);
  pen = rd_pen_new (cr, FALSE);
  drawing->type->sheet (pen, drawing->style, drawing->chart, width, height);
  cairo_destroy (cr);
  return surface;
}

static gboolean
write_png (const RdDrawing *drawing, RdDrawOutput *output, GError **error)
{
  double width, height;
  cairo_surface_t *surface;
  gboolean drawn;

  measure_picture (drawing, &width, &height);
  if (!check_picture_size (width, height, error))
    return FALSE;

  surface = draw_picture (drawing, width, height);
  drawn = check_status (cairo_surface_status (surface), error) &&
          check_status (cairo_surface_write_to_png_stream (surface, rd_draw_output_write_cb, output), error);
  cairo_surface_destroy (surface);
  return drawn;
}

/* --- files */

static gboolean
write_kind (const RdDrawing *drawing, RdDrawFileKind kind, RdPaper paper, RdDrawOutput *output, GError **error)
{
  switch (kind)
    {
    case RD_FILE_PDF: return write_pdf (drawing, paper, output, error);
    case RD_FILE_SVG: return write_svg (drawing, output, error);
    case RD_FILE_PNG: return write_png (drawing, output, error);
    default:          g_return_val_if_reached (FALSE);
    }
}

gboolean
rd_drawing_to_file (const RdDrawing *drawing, const char *path, RdDrawFileKind kind, RdPaper paper, GError **error)
{
  g_autoptr (RdDrawOutput) output = NULL;

  g_return_val_if_fail (drawing != NULL && path != NULL, FALSE);
  g_return_val_if_fail (drawing->type != NULL && drawing->chart != NULL && drawing->style != NULL, FALSE);

  output = rd_draw_output_new (path, error);
  if (output == NULL)
    return FALSE;
  return write_kind (drawing, kind, paper, output, error) && rd_draw_output_commit (output, error);
}

gboolean
rd_draw_gantt_to_file (const RdGanttChart *chart, const RdDrawStyle *style, const char *path,
                       RdDrawFileKind kind, RdPaper paper, GError **error)
{
  RdDrawing drawing = { &rd_draw_gantt_type, chart, style, RD_DAY_NONE };

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (chart->n_rows == 0 || chart->rows != NULL, FALSE);

  drawing.day = chart->today;
  return rd_drawing_to_file (&drawing, path, kind, paper, error);
}
