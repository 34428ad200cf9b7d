/* rd-draw-header.c — the date header
 *
 * Years above months, months above weeks or days: labels of the ticks that are
 * seen, and the label of the today line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-gantt.h"
#include "draw/rd-draw-section.h"
#include "draw/rd-draw-shapes.h"

/* The space between a label and the beginning of its tick, in letters' sizes. */
#define LABEL_PAD 0.35

/* --- labels of the header */

static const char *
get_month (const RdDrawStyle *style, int month)
{
  const char *name = style->words.months_short[month - 1];

  return name != NULL ? name : "";
}

static char *
make_month_label (const RdDrawStyle *style, int year, int month, gboolean coarse)
{
  if (coarse)
    return g_strdup_printf ("%s %d", get_month (style, month), year);
  return g_strdup (get_month (style, month));
}

/* The full label of a tick; (transfer full). */
static char *
make_label (const RdDrawStyle *style, const RdTick *tick, gboolean coarse)
{
  int year, month, mday;

  rd_day_get_ymd (tick->first, &year, &month, &mday);
  switch (tick->unit)
    {
    case RD_TICK_CENTURY:
      return g_strdup_printf ("%d–%d", year - year % 100, year - year % 100 + 99);
    case RD_TICK_DECADE:
      return g_strdup_printf ("%d–%d", year - year % 10, year - year % 10 + 9);
    case RD_TICK_YEAR:
      return g_strdup_printf ("%d", year);
    case RD_TICK_QUARTER:
      return g_strdup_printf ("%s–%s", get_month (style, month), get_month (style, month + 2));
    case RD_TICK_MONTH:
      return make_month_label (style, year, month, coarse);
    case RD_TICK_WEEK:
    case RD_TICK_DAY:
    case RD_TICK_SIX_HOURS:
    case RD_TICK_HOUR:
    default:
      return g_strdup_printf ("%d", mday);
    }
}

/* What is written where the full label does not fit: its beginning; NULL for none. */
static char *
make_short_label (const RdDrawStyle *style, const RdTick *tick, gboolean coarse)
{
  int year, month;

  rd_day_get_ymd (tick->first, &year, &month, NULL);
  if (tick->unit == RD_TICK_DECADE || tick->unit == RD_TICK_CENTURY)
    return g_strdup_printf ("%d", year);
  if (tick->unit == RD_TICK_QUARTER || (tick->unit == RD_TICK_MONTH && coarse))
    return g_strdup (get_month (style, month));
  return NULL;
}

/* --- the header */

/* A line of the header. */
typedef struct
{
  RdPen             *pen;
  const RdDrawStyle *style;
  double             middle;          /* of the line */
  double             clip_x0, clip_x1;
  double             taken_x0, taken_x1; /* where the today label stands */
  gboolean           coarse;
} Line;

static gboolean
try_label (const Line *line, const char *label, double x0, double x1, gboolean centred)
{
  const RdColor *color = line->coarse ? &line->style->foreground : &line->style->dim;
  double pad = line->style->font_size * (centred ? 0.1 : LABEL_PAD);
  double width, x;

  if (label == NULL || *label == '\0')
    return FALSE;

  width = rd_pen_text_width (line->pen, line->style, label, line->coarse, 1.0);
  if (width > x1 - x0 - 2.0 * pad)
    return FALSE;

  x = centred ? (x0 + x1 - width) / 2.0 : x0 + pad;
  if (x < line->taken_x1 && x + width > line->taken_x0)
    return FALSE;

  rd_pen_text (line->pen, line->style, color, label, x, line->middle, 0.0, RD_TEXT_START, line->coarse, 1.0);
  return TRUE;
}

/* A label stays within the visible part of its tick and beside the today label,
 * and goes where it does not fit; days have theirs in the middle, all others at
 * the beginning.
 */
static void
draw_label (const Line *line, const RdTick *tick, double offset)
{
  double x0 = MAX (offset + tick->x0, line->clip_x0);
  double x1 = MIN (offset + tick->x1, line->clip_x1);
  g_autofree char *full = NULL;
  g_autofree char *shorter = NULL;

  if (x1 - x0 < line->style->font_size * 0.5)
    return;
  full = make_label (line->style, tick, line->coarse);
  if (try_label (line, full, x0, x1, tick->unit == RD_TICK_DAY))
    return;
  shorter = make_short_label (line->style, tick, line->coarse);
  try_label (line, shorter, x0, x1, FALSE);
}

static void
draw_labels (const Line *line, const GArray *ticks, double offset)
{
  for (guint i = 0; i < ticks->len; i++)
    draw_label (line, &g_array_index (ticks, RdTick, i), offset);
}

/* Separators between the ticks of one line, from @y over @height. */
static void
draw_separators (const RdMarkBrush *brush, const GArray *ticks, const RdDrawSection *section, double y, double height)
{
  RdMarkBrush part = *brush;

  part.height = height;
  cairo_save (brush->cr);
  cairo_translate (brush->cr, 0.0, y);
  rd_draw_section_lines (section, &part, ticks, 1.0);
  cairo_restore (brush->cr);
}

/* The label of the today line: a filled tag, pushed inwards at the edges. */
static void
draw_today_tag (Line *line, const RdAxis *axis, RdDay today, double height)
{
  const RdDrawStyle *style = line->style;
  cairo_t *cr = rd_pen_get_cairo (line->pen);
  double x = rd_axis_get_middle (axis, today), tag = style->font_size * 1.45, half;
  double width = rd_pen_text_width (line->pen, style, style->words.today, TRUE, 0.92);

  if (today < axis->first || today > axis->last || x < line->clip_x0 || x > line->clip_x1)
    return;
  rd_draw_today_line (&(RdMarkBrush) { cr, style, height, line->clip_x0, line->clip_x1 }, x);
  half = width / 2.0 + style->font_size * 0.4;
  if (width <= 0.0 || 2.0 * half > line->clip_x1 - line->clip_x0)
    return;

  x = CLAMP (x, line->clip_x0 + half, line->clip_x1 - half);
  line->taken_x0 = x - half - style->font_size * 0.2;
  line->taken_x1 = x + half + style->font_size * 0.2;
  cairo_rectangle (cr, x - half, line->middle - tag / 2.0, 2.0 * half, tag);
  rd_draw_set_color (cr, &style->today, 1.0);
  cairo_fill (cr);
  rd_pen_text (line->pen, style, &style->background, style->words.today, x, line->middle, 0.0,
               RD_TEXT_CENTRE, TRUE, 0.92);
}

static void
fill_header (const RdMarkBrush *brush)
{
  double line = brush->style->line_width;

  cairo_rectangle (brush->cr, brush->clip_x0, 0.0, brush->clip_x1 - brush->clip_x0, brush->height);
  rd_draw_set_color (brush->cr, &brush->style->header, 1.0);
  cairo_fill (brush->cr);

  cairo_set_line_width (brush->cr, line);
  rd_draw_set_color (brush->cr, &brush->style->grid, 1.0);
  cairo_move_to (brush->cr, brush->clip_x0, brush->height - line / 2.0);
  cairo_line_to (brush->cr, brush->clip_x1, brush->height - line / 2.0);
  cairo_stroke (brush->cr);
}

/* The today line covers only the lower line of the header. */
static void
draw_header (const RdMarkBrush *brush, RdPen *pen, const RdAxis *axis, RdDay today)
{
  g_auto (RdDrawSection) section = { 0 };
  double half = brush->height / 2.0;
  Line line = { pen, brush->style, half / 2.0, brush->clip_x0, brush->clip_x1, 0.0, 0.0, TRUE };

  rd_draw_section_init (&section, brush->style, axis, brush->clip_x0, brush->clip_x1);
  fill_header (brush);
  draw_separators (brush, section.coarse, &section, 0.0, brush->height);
  draw_separators (brush, section.fine, &section, half, half);
  draw_labels (&line, section.coarse, section.offset);

  line.coarse = FALSE;
  cairo_save (brush->cr);
  cairo_translate (brush->cr, 0.0, half);
  draw_today_tag (&line, axis, today, half);
  draw_labels (&line, section.fine, section.offset);
  cairo_restore (brush->cr);
}

void
rd_draw_gantt_header (RdPen *pen, const RdDrawStyle *style, const RdAxis *axis, RdDay today,
                      double height, double clip_x0, double clip_x1)
{
  RdMarkBrush brush;

  g_return_if_fail (pen != NULL && style != NULL && axis != NULL);

  brush = (RdMarkBrush) { rd_pen_get_cairo (pen), style, height, clip_x0, clip_x1 };
  if (!rd_mark_brush_limit (&brush, axis))
    return;

  cairo_save (brush.cr);
  cairo_rectangle (brush.cr, brush.clip_x0, 0.0, brush.clip_x1 - brush.clip_x0, height);
  cairo_clip (brush.cr);
  draw_header (&brush, pen, axis, today);
  cairo_restore (brush.cr);
}
