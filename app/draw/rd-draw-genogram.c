/* rd-draw-genogram.c — a genogram drawn with Cairo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-genogram.h"

#include <math.h>
#include <string.h>

#include "draw/rd-draw-file.h"
#include "draw/rd-draw-shapes.h"

#define HALF          (RD_GENOGRAM_SYMBOL / 2)
#define LINE_HEIGHT   13.0
#define STROKE_LENGTH 7.0
#define TITLE_HEIGHT  44.0
#define LEGEND_ROW    26.0
#define LEGEND_ITEM   124.0

/* Below this scale names cannot be read: the picture goes on on another page. */
#define MIN_SCALE 0.6

/* Symbols */

static void
add_triangle (cairo_t *cr, double x, double y, double radius)
{
  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y + radius);
  cairo_line_to (cr, x - radius, y + radius);
  cairo_close_path (cr);
}

static void
add_shape (cairo_t *cr, RdGenogramShape shape, double x, double y, double radius)
{
  RdDrawBox box = { x - radius, y - radius, radius * 2, radius * 2 };

  cairo_new_path (cr);
  switch (shape)
    {
    case RD_GENOGRAM_MALE:
      rd_draw_add_box (cr, &box);
      break;
    case RD_GENOGRAM_FEMALE:
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      break;
    case RD_GENOGRAM_PREGNANCY:
      add_triangle (cr, x, y, radius * 0.8);
      break;
    case RD_GENOGRAM_UNKNOWN:
    default:
      rd_draw_add_diamond (cr, x, y, radius * 1.1);
    }
}

static void
draw_cross (cairo_t *cr, const RdDrawStyle *style, double x, double y, double radius)
{
  cairo_move_to (cr, x - radius, y - radius);
  cairo_line_to (cr, x + radius, y + radius);
  cairo_move_to (cr, x + radius, y - radius);
  cairo_line_to (cr, x - radius, y + radius);
  rd_draw_set_color (cr, &style->foreground, 1.0);
  cairo_set_line_width (cr, 1.4);
  cairo_stroke (cr);
}

static void
draw_symbol (RdPen *pen, const RdDrawStyle *style, const RdGenogramNode *node, double radius)
{
  cairo_t *cr = rd_pen_get_cairo (pen);

  add_shape (cr, node->shape, node->x, node->y, radius);
  rd_draw_fill_and_stroke (cr, &style->background, &style->foreground, style->high_contrast ? 2.4 : 1.6);
  if (node->is_subject)
    {
      add_shape (cr, node->shape, node->x, node->y, radius - 4);
      rd_draw_set_color (cr, &style->foreground, 1.0);
      cairo_stroke (cr);
    }
  if (node->is_dead)
    draw_cross (cr, style, node->x, node->y, radius * (node->shape == RD_GENOGRAM_MALE ? 1.0 : 0.7));
}

/* Labels */

/* The longest beginning of whole words that fits; its length in bytes, 0 where not even one does. */
static gsize
fit_words (RdPen *pen, const RdDrawStyle *style, const char *text, double width)
{
  gsize best = 0;

  for (const char *blank = strchr (text, ' '); blank != NULL; blank = strchr (blank + 1, ' '))
    {
      g_autofree char *part = g_strndup (text, (gsize) (blank - text));

      if (rd_pen_text_width (pen, style, part, FALSE, 1.0) > width)
        break;
      best = (gsize) (blank - text);
    }
  return best;
}

/* The name on one or two lines; gives where the next line stands. */
static double
draw_name (RdPen *pen, const RdDrawStyle *style, const char *name, gboolean bold, double x, double y)
{
  double width = RD_GENOGRAM_LABEL_WIDTH;
  gsize first = rd_pen_text_width (pen, style, name, bold, 1.0) > width ? fit_words (pen, style, name, width) : 0;
  g_autofree char *line = first > 0 ? g_strndup (name, first) : NULL;

  if (line == NULL)
    {
      rd_pen_text (pen, style, &style->foreground, name, x, y, width, RD_TEXT_CENTRE, bold, 1.0);
      return y + LINE_HEIGHT;
    }
  rd_pen_text (pen, style, &style->foreground, line, x, y, width, RD_TEXT_CENTRE, bold, 1.0);
  rd_pen_text (pen, style, &style->foreground, name + first + 1, x, y + LINE_HEIGHT, width, RD_TEXT_CENTRE, bold, 1.0);
  return y + 2 * LINE_HEIGHT;
}

static void
draw_label (RdPen *pen, const RdDrawStyle *style, const RdGenogramNode *node, const RdGenogramLabel *label)
{
  double y = draw_name (pen, style, label->name, node->is_subject, node->x, node->y + HALF + 11);

  if (label->detail != NULL)
    rd_pen_text (pen, style, &style->dim, label->detail, node->x, y, RD_GENOGRAM_LABEL_WIDTH, RD_TEXT_CENTRE, FALSE, 0.9);
}

/* Lines */

static void
set_bond (cairo_t *cr, const RdDrawStyle *style, const RdGenogramLine *line)
{
  static const double dashes[] = { 5, 4 }, dots[] = { 1.5, 3.5 };

  cairo_set_line_width (cr, style->high_contrast ? 2.2 : 1.4);
  rd_draw_set_color (cr, &style->foreground, 1.0);
  if (line->bond == RD_BOND_FOSTERED || line->bond == RD_BOND_STEP)
    cairo_set_dash (cr, dots, 2, 0);
  else if (line->bond == RD_BOND_ADOPTED || (line->is_union && (line->bond == RD_BOND_PARTNERS || line->bond == RD_BOND_NONE)))
    cairo_set_dash (cr, dashes, 2, 0);
  else
    cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_strokes (cairo_t *cr, const RdGenogramLine *line)
{
  cairo_set_dash (cr, NULL, 0, 0);
  for (guint i = 0; i < line->n_strokes; i++)
    {
      double x = line->stroke_x + i * 5.0;

      cairo_move_to (cr, x - STROKE_LENGTH / 2, line->stroke_y + STROKE_LENGTH);
      cairo_line_to (cr, x + STROKE_LENGTH / 2, line->stroke_y - STROKE_LENGTH);
    }
  cairo_stroke (cr);
}

static void
draw_line (RdPen *pen, const RdDrawStyle *style, const RdGenogramLine *line)
{
  cairo_t *cr = rd_pen_get_cairo (pen);

  set_bond (cr, style, line);
  cairo_new_path (cr);
  for (guint i = 0; i < line->n_points; i++)
    cairo_line_to (cr, line->x[i], line->y[i]);
  cairo_stroke (cr);
  draw_strokes (cr, line);
}

static void
draw_chosen (cairo_t *cr, const RdDrawStyle *style, const RdGenogramNode *node)
{
  RdDrawBox box = { node->x - RD_GENOGRAM_LABEL_WIDTH / 2 - 4, node->y - HALF - 6, RD_GENOGRAM_LABEL_WIDTH + 8,
                    RD_GENOGRAM_SYMBOL + RD_GENOGRAM_LABEL_HEIGHT + 4 };

  rd_draw_add_box (cr, &box);
  rd_draw_set_color (cr, &style->today, 1.0);
  cairo_set_line_width (cr, 2.0);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_stroke (cr);
}

void
rd_draw_genogram (RdPen *pen, const RdDrawStyle *style, const RdGenogramChart *chart, guint chosen)
{
  const GArray *lines = chart->genogram->lines, *nodes = chart->genogram->nodes;
  cairo_t *cr = rd_pen_get_cairo (pen);

  cairo_save (cr);
  for (guint i = 0; i < lines->len; i++)
    draw_line (pen, style, &g_array_index (lines, RdGenogramLine, i));
  cairo_set_dash (cr, NULL, 0, 0);
  for (guint i = 0; i < nodes->len; i++)
    {
      const RdGenogramNode *node = &g_array_index (nodes, RdGenogramNode, i);

      if (node->person == chosen)
        draw_chosen (cr, style, node);
      draw_symbol (pen, style, node, HALF);
      draw_label (pen, style, node, &chart->labels[node->person]);
    }
  cairo_restore (cr);
}

/* The legend */

static void
draw_legend_line (RdPen *pen, const RdDrawStyle *style, RdBond bond, guint n_strokes, double x, double y)
{
  RdGenogramLine line = { .is_union = bond != RD_BOND_ADOPTED, .bond = bond, .n_strokes = n_strokes, .stroke_x = x, .stroke_y = y,
                          .n_points = 2, .x = { x - 11, x + 11 }, .y = { y, y } };

  draw_line (pen, style, &line);
}

static void
draw_legend_mark (RdPen *pen, const RdDrawStyle *style, RdGenogramWord word, double x, double y)
{
  static const RdGenogramShape shapes[] = { RD_GENOGRAM_FEMALE, RD_GENOGRAM_MALE, RD_GENOGRAM_UNKNOWN, RD_GENOGRAM_PREGNANCY };
  static const RdBond bonds[] = { RD_BOND_MARRIED, RD_BOND_PARTNERS, RD_BOND_SEPARATED, RD_BOND_DIVORCED, RD_BOND_ADOPTED };
  RdGenogramNode node = { .x = x, .y = y, .shape = word < G_N_ELEMENTS (shapes) ? shapes[word] : RD_GENOGRAM_MALE,
                          .is_subject = word == RD_GENOGRAM_WORD_SUBJECT, .is_dead = word == RD_GENOGRAM_WORD_DEAD };

  if (word >= RD_GENOGRAM_WORD_MARRIED)
    draw_legend_line (pen, style, bonds[word - RD_GENOGRAM_WORD_MARRIED],
                      word == RD_GENOGRAM_WORD_DIVORCED ? 2 : word == RD_GENOGRAM_WORD_SEPARATED ? 1 : 0, x, y);
  else
    draw_symbol (pen, style, &node, 9);
}

static guint
count_legend_columns (double width)
{
  return MAX (1, (guint) (width / LEGEND_ITEM));
}

static double
get_legend_height (double width)
{
  guint columns = count_legend_columns (width);

  return ((RD_GENOGRAM_N_WORDS + columns - 1) / columns) * LEGEND_ROW;
}

static void
draw_legend (RdPen *pen, const RdDrawStyle *style, const RdGenogramChart *chart, double x, double y, double width)
{
  guint columns = count_legend_columns (width);

  for (guint i = 0; i < RD_GENOGRAM_N_WORDS; i++)
    {
      double left = x + (i % columns) * LEGEND_ITEM;
      double middle = y + (i / columns) * LEGEND_ROW + LEGEND_ROW / 2;

      draw_legend_mark (pen, style, i, left + 12, middle);
      rd_pen_text (pen, style, &style->foreground, chart->words[i], left + 30, middle, LEGEND_ITEM - 34, RD_TEXT_START, FALSE, 0.9);
    }
}

static void
draw_title (RdPen *pen, const RdDrawStyle *style, const RdGenogramChart *chart, double width)
{
  rd_pen_text (pen, style, &style->foreground, chart->title, 0, 12, width, RD_TEXT_START, TRUE, 1.3);
  rd_pen_text (pen, style, &style->dim, chart->subtitle, 0, 30, width, RD_TEXT_START, FALSE, 0.9);
}

/* One sheet */

static void
measure (RdPen *pen, const RdDrawStyle *style, gconstpointer data, double *out_width, double *out_height)
{
  const RdGenogramChart *chart = data;
  double width = MAX (chart->genogram->width, 3 * LEGEND_ITEM);

  *out_width = width + 2 * RD_GENOGRAM_MARGIN;
  *out_height = TITLE_HEIGHT + chart->genogram->height + get_legend_height (width) + 2 * RD_GENOGRAM_MARGIN;
}

static void
sheet (RdPen *pen, const RdDrawStyle *style, gconstpointer data, double width, double height)
{
  const RdGenogramChart *chart = data;
  cairo_t *cr = rd_pen_get_cairo (pen);
  RdDrawBox whole = { 0, 0, width, height };
  double inner = width - 2 * RD_GENOGRAM_MARGIN;

  rd_draw_fill_box (cr, &whole, &style->background);
  cairo_save (cr);
  cairo_translate (cr, RD_GENOGRAM_MARGIN, RD_GENOGRAM_MARGIN);
  draw_title (pen, style, chart, inner);
  draw_legend (pen, style, chart, 0, TITLE_HEIGHT + chart->genogram->height, inner);
  cairo_translate (cr, 0, TITLE_HEIGHT);
  rd_draw_genogram (pen, style, chart, G_MAXUINT);
  cairo_restore (cr);
}

/* Pages */

typedef struct
{
  double width, height;      /* of a page within its margins */
  double room;               /* for the picture, beneath the title and above the legend */
  double scale;
  guint  columns, rows;      /* of pages */
} Plan;

static gpointer
plan_pages (RdPen *pen, const RdDrawStyle *style, gconstpointer data, double width, double height, guint *out_n_pages)
{
  const RdGenogramChart *chart = data;
  Plan *plan = g_new0 (Plan, 1);

  plan->width = width - 2 * RD_PAPER_MARGIN;
  plan->height = height - 2 * RD_PAPER_MARGIN;
  plan->room = plan->height - TITLE_HEIGHT - get_legend_height (plan->width) - LINE_HEIGHT;
  plan->scale = MIN (plan->width / MAX (chart->genogram->width, 1), plan->room / MAX (chart->genogram->height, 1));
  plan->scale = CLAMP (plan->scale, MIN_SCALE, 1.2);
  plan->columns = MAX (1, (guint) ceil (chart->genogram->width * plan->scale / plan->width - 0.001));
  plan->rows = MAX (1, (guint) ceil (chart->genogram->height * plan->scale / plan->room - 0.001));
  *out_n_pages = plan->columns * plan->rows;
  return plan;
}

static void
draw_page (RdPen *pen, const RdDrawStyle *style, gconstpointer data, gconstpointer plan_data, guint number)
{
  const RdGenogramChart *chart = data;
  const Plan *plan = plan_data;
  cairo_t *cr = rd_pen_get_cairo (pen);
  RdDrawBox window = { 0, TITLE_HEIGHT, plan->width, plan->room };
  g_autofree char *words = rd_draw_words_make_page (&style->words, number + 1, plan->columns * plan->rows);

  draw_title (pen, style, chart, plan->width);
  draw_legend (pen, style, chart, 0, TITLE_HEIGHT + plan->room, plan->width);
  if (plan->columns * plan->rows > 1)
    rd_pen_text (pen, style, &style->dim, words, plan->width, plan->height - LINE_HEIGHT / 2, 0, RD_TEXT_END, FALSE, 0.9);
  cairo_save (cr);
  rd_draw_add_box (cr, &window);
  cairo_clip (cr);
  cairo_translate (cr, -(double) (number % plan->columns) * plan->width, TITLE_HEIGHT - (double) (number / plan->columns) * plan->room);
  cairo_scale (cr, plan->scale, plan->scale);
  rd_draw_genogram (pen, style, chart, G_MAXUINT);
  cairo_restore (cr);
}

const RdDrawingType rd_genogram_drawing = { .measure = measure, .sheet = sheet, .plan = plan_pages, .page = draw_page, .free_plan = g_free };
