/* rd-draw-sheet.c — a table on sheets of paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-sheet.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "draw/rd-draw-shapes.h"
#include "draw/rd-draw-sheet-cut.h"

/* In letters' sizes. */
#define TITLE_SCALE 1.6
#define TITLE_HEIGHT 3.2
#define NOTE_HEIGHT 1.8
#define FOOTER_HEIGHT 2.6
#define COLUMN_GAP 1.2
#define ROW_PADDING 0.45

/* The widest that a column is made for each letter that it asks for, in letters' sizes. */
#define LETTER_WIDTH 0.75

/* Of the bar beside a cell's words, in points. */
#define BAR_WIDTH 3.0

/* A row as it was measured: one that no page could hold whole is cut into pieces, of which the first has
 * @first points of room.
 */
typedef struct
{
  double height;   /* of its last piece */
  double first;    /* 0: it is whole */
} Row;

/* Where a page begins. */
typedef struct
{
  guint row, piece;
} Place;

/* (1) rows holds the rows measured so far, pages where each page begins.
 * (2) y is where the next row would begin beneath the headings of the last page.
 */
struct _RdDrawSheet
{
  const RdSheet *sheet;
  const char    *as_at;
  RdDrawStyle    style;
  double         width, height;    /* of what the margins leave */
  double        *edges;            /* where columns begin, and where the last one ends */
  GArray        *rows;             /* Row */
  GArray        *pages;            /* Place */
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

static double
get_title_height (const RdDrawSheet *self)
{
  gboolean has_note = rd_sheet_get_note (self->sheet) != NULL || rd_sheet_get_warning (self->sheet) != NULL;

  return self->style.font_size * (has_note ? TITLE_HEIGHT + NOTE_HEIGHT : TITLE_HEIGHT);
}

static double
get_room (const RdDrawSheet *self)
{
  double taken = get_title_height (self) + self->style.font_size * FOOTER_HEIGHT + self->headings_height;

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
set_slant (PangoLayout *layout, gboolean is_slanted)
{
  PangoAttrList *list = is_slanted ? pango_attr_list_new () : NULL;

  if (list != NULL)
    pango_attr_list_insert (list, pango_attr_style_new (PANGO_STYLE_ITALIC));
  pango_layout_set_attributes (layout, list);
  g_clear_pointer (&list, pango_attr_list_unref);
}

static void
set_cell (const RdDrawSheet *self, PangoLayout *layout, guint column, const char *text)
{
  double width = self->edges[column + 1] - self->edges[column] - get_gap (self);

  pango_layout_set_width (layout, (int) (MAX (width, 1.0) * PANGO_SCALE));
  pango_layout_set_alignment (layout, rd_sheet_get_kind (self->sheet, column) == RD_SHEET_NUMBER ? PANGO_ALIGN_RIGHT
                                                                                                 : PANGO_ALIGN_LEFT);
  set_slant (layout, rd_sheet_get_look (self->sheet, column) & RD_SHEET_APART);
  pango_layout_set_text (layout, text, -1);
}

static double
get_height (PangoLayout *layout)
{
  int height = 0;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static double
set_row_cell (const RdDrawSheet *self, PangoLayout *layout, guint row, guint column)
{
  g_autofree char *text = make_cell_text (self, row, column);

  set_cell (self, layout, column, text);
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
    height = MAX (height, set_row_cell (self, layout, row, i));
  return height + 2.0 * get_padding (self);
}

static void
begin_page (RdDrawSheet *self, guint row, guint piece)
{
  Place place = { row, piece };

  g_array_append_val (self->pages, place);
  self->y = 0.0;
}

/* The number of a row's pieces, and how tall @piece is. */
static guint
measure_pieces (const RdDrawSheet *self, PangoLayout *layout, guint row, double first, guint piece, double *out_height)
{
  double padding = 2.0 * get_padding (self), height = 0.0;
  guint n = 1;

  for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
    {
      double taken;

      set_row_cell (self, layout, row, i);
      n = MAX (n, rd_draw_sheet_cut_measure (layout, first - padding, get_room (self) - padding, piece, &taken));
      height = MAX (height, taken);
    }
  *out_height = height + padding;
  return n;
}

/* A row that no page holds: it begins where a quarter of a page is left, and goes on over as many as it takes. */
static void
place_long_row (RdDrawSheet *self, PangoLayout *layout)
{
  guint row = self->rows->len, n;
  double room = get_room (self);
  Row placed = { 0.0, 0.0 };

  if (self->y > room * 0.75)
    begin_page (self, row, 0);
  placed.first = room - self->y;
  n = measure_pieces (self, layout, row, placed.first, 0, &placed.height);
  for (guint piece = 1; piece < n; piece++)
    begin_page (self, row, piece);
  measure_pieces (self, layout, row, placed.first, n - 1, &placed.height);
  g_array_append_val (self->rows, placed);
  self->y += placed.height;
}

static void
place_row (RdDrawSheet *self, PangoLayout *layout)
{
  Row placed = { measure_row (self, layout, self->rows->len), 0.0 };

  if (placed.height > get_room (self))
    {
      place_long_row (self, layout);
      return;
    }
  if (self->y > 0.0 && self->y + placed.height > get_room (self))
    begin_page (self, self->rows->len, 0);
  g_array_append_val (self->rows, placed);
  self->y += placed.height;
}

static Place
find_end (const RdDrawSheet *self, guint number)
{
  return number + 1 < self->pages->len ? g_array_index (self->pages, Place, number + 1) : (Place) { self->rows->len, 0 };
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

static RdColor
make_colour (guint32 rgb)
{
  return (RdColor) { ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1.0 };
}

/* The warning first, whatever is cut off at the line's end. */
static void
draw_note (RdDrawSheet *self, RdPen *pen)
{
  const char *warning = rd_sheet_get_warning (self->sheet), *note = rd_sheet_get_note (self->sheet);
  double y = self->style.font_size * (TITLE_HEIGHT * 0.36 + NOTE_HEIGHT), x = 0.0;

  if (warning != NULL)
    {
      rd_pen_text (pen, &self->style, &self->style.status[RD_STATUS_OVERDUE], warning, 0.0, y, self->width, RD_TEXT_START, TRUE, 1.1);
      x = rd_pen_text_width (pen, &self->style, warning, TRUE, 1.1) + self->style.font_size;
    }
  if (note != NULL && x < self->width)
    rd_pen_text (pen, &self->style, &self->style.dim, note, x, y, self->width - x, RD_TEXT_START, FALSE, 1.1);
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
  draw_note (self, pen);
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

/* What lies behind a cell: the tint and bar of its colour, or the ground of what stands apart. */
static void
draw_ground (RdDrawSheet *self, cairo_t *cr, guint row, guint column, double height)
{
  guint32 colour = rd_sheet_get_colour (self->sheet, row, column);
  double left = self->edges[column] - get_gap (self) * 0.5, right = self->edges[column + 1] - get_gap (self) * 0.5;
  RdColor ink = make_colour (colour), tint = make_colour (rd_sheet_make_tint (colour));

  if (colour != RD_SHEET_NO_COLOUR)
    {
      rd_draw_fill_box (cr, &(RdDrawBox) { left, 0.0, right - left, height }, &tint);
      rd_draw_fill_box (cr, &(RdDrawBox) { left, 0.0, BAR_WIDTH, height }, &ink);
    }
  else if (rd_sheet_get_look (self->sheet, column) & RD_SHEET_APART)
    rd_draw_fill_box (cr, &(RdDrawBox) { left, 0.0, right - left, height }, &self->style.header);
}

static void
draw_cell (RdDrawSheet *self, cairo_t *cr, PangoLayout *layout, Place place, guint column)
{
  double first = g_array_index (self->rows, Row, place.row).first, padding = get_padding (self);

  set_row_cell (self, layout, place.row, column);
  if (first <= 0.0)
    {
      show_layout (cr, &self->style.foreground, layout, self->edges[column], padding);
      return;
    }
  rd_draw_set_color (cr, &self->style.foreground, 1.0);
  rd_draw_sheet_cut_show (cr, layout, first - 2.0 * padding, get_room (self) - 2.0 * padding, place.piece,
                          self->edges[column], padding);
}

/* Returns how tall it is. */
static double
draw_row (RdDrawSheet *self, cairo_t *cr, PangoLayout *layout, Place place)
{
  const Row *row = &g_array_index (self->rows, Row, place.row);
  double height = row->height;

  if (row->first > 0.0)
    measure_pieces (self, layout, place.row, row->first, place.piece, &height);
  for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
    {
      draw_ground (self, cr, place.row, i, height);
      draw_cell (self, cr, layout, place, i);
    }
  draw_rule (self, cr, &self->style.grid, height);
  return height;
}

static void
draw_rows (RdDrawSheet *self, cairo_t *cr, guint number)
{
  g_autoptr (PangoLayout) layout = make_layout (self, cr, FALSE, 1.0);
  Place place = g_array_index (self->pages, Place, number), end = find_end (self, number);

  for (; place.row < end.row || (place.row == end.row && place.piece < end.piece); place = (Place) { place.row + 1, 0 })
    cairo_translate (cr, 0.0, draw_row (self, cr, layout, place));
}

/* Public API */

RdDrawSheet *
rd_draw_sheet_new (const RdSheet *sheet, const char *as_at, const RdDrawStyle *style, double width, double height)
{
  RdDrawSheet *self;
  Place first = { 0, 0 };

  g_return_val_if_fail (sheet != NULL && as_at != NULL && style != NULL, NULL);

  self = g_new0 (RdDrawSheet, 1);
  self->sheet = sheet;
  self->as_at = as_at;
  self->style = *style;
  self->width = MAX (width - 2.0 * RD_PAPER_MARGIN, 1.0);
  self->height = MAX (height - 2.0 * RD_PAPER_MARGIN, 1.0);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->pages = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_append_val (self->pages, first);
  place_columns (self);
  return self;
}

void
rd_draw_sheet_free (RdDrawSheet *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
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
  for (; n_rows > 0 && self->rows->len < total; n_rows--)
    place_row (self, layout);
  return self->rows->len >= total;
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
  cairo_translate (cr, 0.0, get_title_height (self));
  draw_headings (self, cr);
  cairo_translate (cr, 0.0, self->headings_height);
  draw_rows (self, cr, number);
  cairo_restore (cr);
}
