/* rd-draw-gantt.c — the chart part of a row, and the date header
 *
 * Both draw only what lies within the clip: ticks and shading are worked out
 * for the days seen, so that the cost depends neither on the length of the axis
 * nor on other rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-gantt.h"

#include <math.h>

#include "draw/rd-draw-marks.h"

/* The room that a label in the lower line of the header wants, in letters' sizes. */
#define LABEL_WIDTH 4.2

/* The space between a label and the beginning of its tick, in letters' sizes. */
#define LABEL_PAD 0.35

/* In widths of a line: days narrower than the first are not shaded, days wider
 * than the second in full; on the screen these are 2 and 8 pixels.
 */
#define SHADE_MIN 1.6
#define SHADE_FULL 6.4

/* How strong the shading of the narrowest days is. */
#define SHADE_FAINTEST 0.5

/* Ticks nearer to each other than this get no line. */
#define GRID_MIN 5.0

#define FINE_GRID 0.6

/* --- what is seen of an axis */

typedef struct
{
  RdAxis axis;      /* the days seen only */
  double offset;    /* of its beginning on the whole axis */
} Section;

static Section
find_section (const RdAxis *axis, double clip_x0, double clip_x1)
{
  Section section = { .axis = *axis };

  section.axis.first = rd_axis_get_day (axis, clip_x0);
  section.axis.last = MAX (rd_axis_get_day (axis, clip_x1), section.axis.first);
  section.offset = rd_axis_get_x (axis, section.axis.first);
  return section;
}

static void
get_ticks (const Section *section, const RdDrawStyle *style, GArray **out_coarse, GArray **out_fine)
{
  rd_axis_get_ticks (&section->axis, style->font_size * LABEL_WIDTH, out_coarse, out_fine);
}

static gboolean
clip_to (cairo_t *cr, const RdAxis *axis, double height, double *clip_x0, double *clip_x1)
{
  *clip_x0 = MAX (*clip_x0, 0.0);
  *clip_x1 = MIN (*clip_x1, rd_axis_get_width (axis));
  if (!(*clip_x0 < *clip_x1) || !(height > 0.0))
    return FALSE;

  cairo_rectangle (cr, *clip_x0, 0.0, *clip_x1 - *clip_x0, height);
  cairo_clip (cr);
  return TRUE;
}

/* --- rows */

gboolean
rd_draw_gantt_has_shades (const RdDrawStyle *style, const RdAxis *axis)
{
  g_return_val_if_fail (style != NULL && axis != NULL, FALSE);

  return axis->day_width >= SHADE_MIN * style->line_width;
}

/* Narrow days are shaded faintly: in full their stripes would drown the marks. */
static double
get_shade_strength (const RdDrawStyle *style, const RdAxis *axis)
{
  double lines = axis->day_width / style->line_width;
  double share = CLAMP ((lines - SHADE_MIN) / (SHADE_FULL - SHADE_MIN), 0.0, 1.0);

  return SHADE_FAINTEST + (1.0 - SHADE_FAINTEST) * share;
}

static void
draw_shades (const RdMarkBrush *brush, const RdAxis *axis, const RdWorkdays *workdays)
{
  double strength = get_shade_strength (brush->style, axis);
  g_autoptr (GArray) shades = NULL;

  if (workdays == NULL)
    return;

  shades = rd_gantt_layout_shades (axis, workdays, brush->clip_x0, brush->clip_x1,
                                   SHADE_MIN * brush->style->line_width);
  for (guint i = 0; i < shades->len; i++)
    rd_draw_shade (brush, &g_array_index (shades, RdShade, i), strength);
}

static gboolean
are_too_dense (const GArray *ticks)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const RdTick *tick = &g_array_index (ticks, RdTick, i);

      if (tick->x1 - tick->x0 >= GRID_MIN)
        return FALSE;
    }
  return TRUE;
}

/* A tick that began before the days seen has no line among them. */
static void
draw_ticks (const RdMarkBrush *brush, const GArray *ticks, const Section *section, double strength)
{
  if (are_too_dense (ticks))
    return;

  for (guint i = 0; i < ticks->len; i++)
    {
      const RdTick *tick = &g_array_index (ticks, RdTick, i);
      double x = section->offset + tick->x0;

      if (tick->first >= section->axis.first && x > 0.0)
        rd_draw_grid_line (brush, x, strength);
    }
}

static void
draw_grid (const RdMarkBrush *brush, const RdAxis *axis)
{
  Section section = find_section (axis, brush->clip_x0, brush->clip_x1);
  g_autoptr (GArray) coarse = NULL;
  g_autoptr (GArray) fine = NULL;

  get_ticks (&section, brush->style, &coarse, &fine);
  draw_ticks (brush, fine, &section, FINE_GRID);
  draw_ticks (brush, coarse, &section, 1.0);
}

static void
draw_marks (const RdMarkBrush *brush, const GArray *marks, const RdDeadline *deadline, gboolean stretches)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const RdMark *mark = &g_array_index (marks, RdMark, i);

      if (rd_mark_is_stretch (mark) == stretches)
        rd_draw_mark (brush, mark, deadline->status);
    }
}

/* The today line crosses bars and lies beneath points. */
static void
draw_row (const RdMarkBrush *brush, const RdAxis *axis, RdDay today, const RdDeadline *deadline)
{
  g_autoptr (GArray) marks = NULL;

  draw_grid (brush, axis);
  if (deadline != NULL)
    {
      marks = rd_gantt_layout_row (axis, deadline, today);
      draw_marks (brush, marks, deadline, TRUE);
    }
  if (today >= axis->first && today <= axis->last)
    rd_draw_today_line (brush, rd_axis_get_middle (axis, today));
  if (deadline != NULL)
    draw_marks (brush, marks, deadline, FALSE);
}

void
rd_draw_gantt_row (RdPen *pen, const RdDrawStyle *style, const RdAxis *axis,
                   const RdWorkdays *workdays, RdDay today, const RdDeadline *deadline,
                   double height, double clip_x0, double clip_x1)
{
  RdMarkBrush brush;

  g_return_if_fail (pen != NULL && style != NULL && axis != NULL);

  brush = (RdMarkBrush) { rd_pen_get_cairo (pen), style, height, clip_x0, clip_x1 };
  cairo_save (brush.cr);
  if (clip_to (brush.cr, axis, height, &brush.clip_x0, &brush.clip_x1))
    {
      draw_shades (&brush, axis, workdays);
      draw_row (&brush, axis, today, deadline);
    }
  cairo_restore (brush.cr);
}

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
draw_separators (const RdMarkBrush *brush, const GArray *ticks, const Section *section, double y, double height)
{
  RdMarkBrush part = *brush;

  part.height = height;
  cairo_save (brush->cr);
  cairo_translate (brush->cr, 0.0, y);
  draw_ticks (&part, ticks, section, 1.0);
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
  Section section = find_section (axis, brush->clip_x0, brush->clip_x1);
  g_autoptr (GArray) coarse = NULL;
  g_autoptr (GArray) fine = NULL;
  double half = brush->height / 2.0;
  Line line = { pen, brush->style, half / 2.0, brush->clip_x0, brush->clip_x1, 0.0, 0.0, TRUE };

  get_ticks (&section, brush->style, &coarse, &fine);
  fill_header (brush);
  draw_separators (brush, coarse, &section, 0.0, brush->height);
  draw_separators (brush, fine, &section, half, half);
  draw_labels (&line, coarse, section.offset);

  line.coarse = FALSE;
  cairo_save (brush->cr);
  cairo_translate (brush->cr, 0.0, half);
  draw_today_tag (&line, axis, today, half);
  draw_labels (&line, fine, section.offset);
  cairo_restore (brush->cr);
}

void
rd_draw_gantt_header (RdPen *pen, const RdDrawStyle *style, const RdAxis *axis, RdDay today,
                      double height, double clip_x0, double clip_x1)
{
  RdMarkBrush brush;

  g_return_if_fail (pen != NULL && style != NULL && axis != NULL);

  brush = (RdMarkBrush) { rd_pen_get_cairo (pen), style, height, clip_x0, clip_x1 };
  cairo_save (brush.cr);
  if (clip_to (brush.cr, axis, height, &brush.clip_x0, &brush.clip_x1))
    draw_header (&brush, pen, axis, today);
  cairo_restore (brush.cr);
}
