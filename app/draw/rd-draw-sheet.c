/* rd-draw-sheet.c — a table on sheets of paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-sheet.h"

#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "draw/rd-draw-output.h"
#include "draw/rd-draw-shapes.h"

/* In letters' sizes. */
#define TITLE_SCALE 1.6
#define TITLE_HEIGHT 3.2
#define FOOTER_HEIGHT 2.6
#define COLUMN_GAP 1.2
#define ROW_PADDING 0.45

/* The widest that a column is made for each letter that it asks for, in letters' sizes. */
#define LETTER_WIDTH 0.75

/* (1) heights holds the heights of the rows measured so far, pages the first row of each page.
 * (2) y is where the next row would begin beneath the headings of the last page.
 */
struct _RdDrawSheet
{
  const RdSheet *sheet;
  const char    *as_at;
  RdDrawStyle    style;
  double         width, height;    /* of what the margins leave */
  double        *edges;            /* where columns begin, and where the last one ends */
  GArray        *heights;          /* double */
  GArray        *pages;            /* guint */
  double         headings_height;  /* 0 until measured */
  double         y;
};

/* Auxiliary methods */

static double
get_gap (const RdDrawSheet *self)
{
  return self->style.font_size * COLUMN_GAP;
}

static double
get_padding (const RdDrawSheet *self)
{
  return self->style.font_size * ROW_PADDING;
}

/* Each column gets its share; a table of few and narrow columns does not fill the page. */
static void
place_columns (RdDrawSheet *self)
{
  guint n = rd_sheet_get_n_columns (self->sheet), letters = 0;
  double width, x = 0.0;

  for (guint i = 0; i < n; i++)
    letters += rd_sheet_get_letters (self->sheet, i);
  width = MIN (self->width, letters * self->style.font_size * LETTER_WIDTH + n * get_gap (self));

  self->edges = g_new0 (double, n + 1);
  for (guint i = 0; i < n; i++)
    {
      self->edges[i] = x;
      x += width * rd_sheet_get_letters (self->sheet, i) / MAX (letters, 1);
    }
  self->edges[n] = x;
}

/* What no page could hold whole is cut off at the page's end, with an ellipsis. */
static double
get_room (const RdDrawSheet *self)
{
  double taken = self->style.font_size * (TITLE_HEIGHT + FOOTER_HEIGHT) + self->headings_height;

  return MAX (self->height - taken, self->style.font_size * 4.0);
}

static char *
make_cell_text (const RdDrawSheet *self, guint row, guint column)
{
  int year, month, mday;

  if (rd_sheet_is_empty_cell (self->sheet, row, column))
    return g_strdup ("");
  if (rd_sheet_get_kind (self->sheet, column) != RD_SHEET_DAY)
    return rd_sheet_dup_cell (self->sheet, row, column);

  rd_day_get_ymd (rd_sheet_get_day (self->sheet, row, column), &year, &month, &mday);
  return g_strdup_printf ("%d %s %d", mday, self->style.words.months_short[month - 1], year);
}

static PangoLayout *
make_layout (const RdDrawSheet *self, cairo_t *cr, gboolean bold, double scale)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  /* A page breaks at the same row on a printer and in a file. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (pango_layout_get_context (layout), options);
  pango_layout_context_changed (layout);
  pango_font_description_set_family (font, self->style.font_family != NULL ? self->style.font_family : "Sans");
  pango_font_description_set_absolute_size (font, self->style.font_size * scale * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  cairo_font_options_destroy (options);
  pango_font_description_free (font);
  return layout;
}

static void
set_cell (const RdDrawSheet *self, PangoLayout *layout, guint column, const char *text)
{
  double width = self->edges[column + 1] - self->edges[column] - get_gap (self);

  pango_layout_set_width (layout, (int) (MAX (width, 1.0) * PANGO_SCALE));
  pango_layout_set_alignment (layout, rd_sheet_get_kind (self->sheet, column) == RD_SHEET_NUMBER ? PANGO_ALIGN_RIGHT
                                                                                                 : PANGO_ALIGN_LEFT);
  pango_layout_set_text (layout, text, -1);
}

static double
get_height (PangoLayout *layout)
{
  int height = 0;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

/* Sets a row's cell; text that no page could hold ends with an ellipsis. Returns the height. */
static double
fit_cell (const RdDrawSheet *self, PangoLayout *layout, guint row, guint column)
{
  g_autofree char *text = make_cell_text (self, row, column);
  g_autofree char *shortened = NULL;
  double height, room = get_room (self) - 2.0 * get_padding (self);
  PangoLayoutLine *line;
  int n_lines;

  set_cell (self, layout, column, text);
  height = get_height (layout);
  if (height <= room)
    return height;

  n_lines = pango_layout_get_line_count (layout);
  line = pango_layout_get_line_readonly (layout, MAX ((int) (n_lines * room / height) - 1, 1));
  text[line->start_index] = '\0';
  shortened = g_strconcat (g_strchomp (text), " …", NULL);
  pango_layout_set_text (layout, shortened, -1);
  return get_height (layout);
}

static double
measure_headings (RdDrawSheet *self, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = make_layout (self, cr, TRUE, 1.0);
  double height = 0.0;

  for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
    {
      set_cell (self, layout, i, rd_sheet_get_heading (self->sheet, i));
      height = MAX (height, get_height (layout));
    }
  return height + 2.0 * get_padding (self);
}

static double
measure_row (RdDrawSheet *self, PangoLayout *layout, guint row)
{
  double height = 0.0;

  for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
    height = MAX (height, fit_cell (self, layout, row, i));
  return height + 2.0 * get_padding (self);
}

static void
place_row (RdDrawSheet *self, double height)
{
  guint row = self->heights->len;

  if (self->y > 0.0 && self->y + height > get_room (self))
    {
      g_array_append_val (self->pages, row);
      self->y = 0.0;
    }
  g_array_append_val (self->heights, height);
  self->y += height;
}

static guint
find_end (const RdDrawSheet *self, guint number)
{
  return number + 1 < self->pages->len ? g_array_index (self->pages, guint, number + 1) : self->heights->len;
}

/* --- drawing; each at 0,0 of what it draws */

static void
show_layout (cairo_t *cr, const RdColor *color, PangoLayout *layout, double x, double y)
{
  rd_draw_set_color (cr, color, 1.0);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_rule (RdDrawSheet *self, cairo_t *cr, const RdColor *color, double y)
{
  cairo_set_line_width (cr, self->style.line_width * 0.75);
  rd_draw_set_color (cr, color, 1.0);
  cairo_move_to (cr, 0.0, y);
  cairo_line_to (cr, self->edges[rd_sheet_get_n_columns (self->sheet)], y);
  cairo_stroke (cr);
}

static void
draw_title (RdDrawSheet *self, cairo_t *cr)
{
  g_autoptr (RdPen) pen = rd_pen_new (cr, FALSE);
  double size = self->style.font_size, y = size * TITLE_HEIGHT * 0.36;
  double right = rd_pen_text_width (pen, &self->style, self->as_at, FALSE, 1.1);

  rd_pen_text (pen, &self->style, &self->style.foreground, rd_sheet_get_title (self->sheet), 0.0, y,
               MAX (self->width - right - size * 2.0, size), RD_TEXT_START, TRUE, TITLE_SCALE);
  rd_pen_text (pen, &self->style, &self->style.foreground, self->as_at, self->width, y, 0.0, RD_TEXT_END, FALSE, 1.1);
}

static void
draw_footer (RdDrawSheet *self, cairo_t *cr, guint number)
{
  g_autoptr (RdPen) pen = rd_pen_new (cr, FALSE);
  g_autofree char *text = rd_draw_words_make_page (&self->style.words, number + 1, rd_draw_sheet_count_pages (self));

  rd_pen_text (pen, &self->style, &self->style.dim, text, self->width,
               self->height - self->style.font_size * FOOTER_HEIGHT * 0.4, 0.0, RD_TEXT_END, FALSE, 1.0);
}

static void
draw_headings (RdDrawSheet *self, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = make_layout (self, cr, TRUE, 1.0);

  for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
    {
      set_cell (self, layout, i, rd_sheet_get_heading (self->sheet, i));
      show_layout (cr, &self->style.foreground, layout, self->edges[i], get_padding (self));
    }
  draw_rule (self, cr, &self->style.foreground, self->headings_height);
}

static void
draw_row (RdDrawSheet *self, cairo_t *cr, PangoLayout *layout, guint row)
{
  for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
    {
      fit_cell (self, layout, row, i);
      show_layout (cr, &self->style.foreground, layout, self->edges[i], get_padding (self));
    }
  draw_rule (self, cr, &self->style.grid, g_array_index (self->heights, double, row));
}

static void
draw_rows (RdDrawSheet *self, cairo_t *cr, guint number)
{
  g_autoptr (PangoLayout) layout = make_layout (self, cr, FALSE, 1.0);

  for (guint row = g_array_index (self->pages, guint, number); row < find_end (self, number); row++)
    {
      draw_row (self, cr, layout, row);
      cairo_translate (cr, 0.0, g_array_index (self->heights, double, row));
    }
}

/* --- PDF */

/* Title and author stay empty: they would carry the case out of the page. */
static void
set_metadata (cairo_surface_t *surface, RdDay day)
{
  g_autofree char *iso = rd_day_to_iso (day);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Review Desk");
  if (iso != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, iso);
}

static gboolean
draw_pages (RdDrawSheet *self, cairo_surface_t *surface, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  rd_draw_sheet_measure (self, cr, G_MAXUINT);
  for (guint i = 0; i < rd_draw_sheet_count_pages (self) && cairo_status (cr) == CAIRO_STATUS_SUCCESS; i++)
    {
      rd_draw_sheet_page (self, cr, i);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);

  /* Where writing failed the output says why, when it is committed. */
  if (status == CAIRO_STATUS_SUCCESS || status == CAIRO_STATUS_WRITE_ERROR)
    return TRUE;
  g_set_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_WRITE, "The table cannot be drawn: %s",
               cairo_status_to_string (status));
  return FALSE;
}

/* Public API */

RdDrawSheet *
rd_draw_sheet_new (const RdSheet *sheet, const char *as_at, const RdDrawStyle *style, double width, double height)
{
  RdDrawSheet *self;
  guint first = 0;

  g_return_val_if_fail (sheet != NULL && as_at != NULL && style != NULL, NULL);

  self = g_new0 (RdDrawSheet, 1);
  self->sheet = sheet;
  self->as_at = as_at;
  self->style = *style;
  self->width = MAX (width - 2.0 * RD_PAPER_MARGIN, 1.0);
  self->height = MAX (height - 2.0 * RD_PAPER_MARGIN, 1.0);
  self->heights = g_array_new (FALSE, FALSE, sizeof (double));
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->pages, first);
  place_columns (self);
  return self;
}

void
rd_draw_sheet_free (RdDrawSheet *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->heights);
  g_array_unref (self->pages);
  g_free (self->edges);
  g_free (self);
}

gboolean
rd_draw_sheet_measure (RdDrawSheet *self, cairo_t *cr, guint n_rows)
{
  g_autoptr (PangoLayout) layout = NULL;
  guint total;

  g_return_val_if_fail (self != NULL && cr != NULL, TRUE);

  if (self->headings_height <= 0.0)
    self->headings_height = measure_headings (self, cr);
  layout = make_layout (self, cr, FALSE, 1.0);
  total = rd_sheet_get_n_rows (self->sheet);
  for (; n_rows > 0 && self->heights->len < total; n_rows--)
    place_row (self, measure_row (self, layout, self->heights->len));
  return self->heights->len >= total;
}

guint
rd_draw_sheet_count_pages (RdDrawSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

void
rd_draw_sheet_page (RdDrawSheet *self, cairo_t *cr, guint number)
{
  g_return_if_fail (self != NULL && cr != NULL);
  g_return_if_fail (number < self->pages->len);

  cairo_save (cr);
  rd_draw_set_color (cr, &self->style.background, 1.0);
  cairo_paint (cr);
  cairo_translate (cr, RD_PAPER_MARGIN, RD_PAPER_MARGIN);
  draw_title (self, cr);
  draw_footer (self, cr, number);
  cairo_translate (cr, 0.0, self->style.font_size * TITLE_HEIGHT);
  draw_headings (self, cr);
  cairo_translate (cr, 0.0, self->headings_height);
  draw_rows (self, cr, number);
  cairo_restore (cr);
}

gboolean
rd_draw_sheet_to_pdf (const RdSheet *sheet, const char *as_at, const RdDrawStyle *style, const char *path,
                      RdPaper paper, GError **error)
{
  g_autoptr (RdDrawOutput) output = NULL;
  g_autoptr (RdDrawSheet) self = NULL;
  cairo_surface_t *surface;
  double width, height;
  gboolean drawn;

  g_return_val_if_fail (sheet != NULL && as_at != NULL && style != NULL && path != NULL, FALSE);

  output = rd_draw_output_new (path, error);
  if (output == NULL)
    return FALSE;
  rd_paper_get_size (paper, &width, &height);
  self = rd_draw_sheet_new (sheet, as_at, style, width, height);
  surface = cairo_pdf_surface_create_for_stream (rd_draw_output_write_cb, output, width, height);
  set_metadata (surface, rd_sheet_get_as_at (sheet));
  drawn = draw_pages (self, surface, error);
  cairo_surface_destroy (surface);
  return drawn && rd_draw_output_commit (output, error);
}
