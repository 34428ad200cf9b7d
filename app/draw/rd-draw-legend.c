/* rd-draw-legend.c — what the marks of the Gantt mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-gantt.h"
#include "draw/rd-draw-marks.h"

/* In letters' sizes. */
#define LINE_HEIGHT 1.9
#define SWATCH_WIDTH 2.6
#define SWATCH_GAP 0.5
#define ENTRY_GAP 1.6

typedef enum
{
  SWATCH_MARK,
  SWATCH_TODAY,
  SWATCH_SHADES,
} SwatchKind;

typedef struct
{
  const char      *word;
  SwatchKind       kind;
  RdMarkKind       mark;
  RdDeadlineStatus status;
} Entry;

#define N_ENTRIES 10

static void
list_entries (const RdDrawWords *words, Entry entries[N_ENTRIES])
{
  const Entry all[N_ENTRIES] = {
    { words->legend_window, SWATCH_MARK, RD_MARK_WINDOW, RD_STATUS_UPCOMING },
    { words->legend_due, SWATCH_MARK, RD_MARK_DUE, RD_STATUS_UPCOMING },
    { words->legend_planned, SWATCH_MARK, RD_MARK_PLANNED_DONE, RD_STATUS_UPCOMING },
    { words->legend_done, SWATCH_MARK, RD_MARK_DONE, RD_STATUS_MET },
    { words->legend_overdue, SWATCH_MARK, RD_MARK_OVERRUN, RD_STATUS_OVERDUE },
    { words->legend_hold, SWATCH_MARK, RD_MARK_HOLD, RD_STATUS_HELD },
    { words->legend_original, SWATCH_MARK, RD_MARK_ORIGINAL, RD_STATUS_HELD },
    { words->legend_forecast, SWATCH_MARK, RD_MARK_FORECAST, RD_STATUS_HELD },
    { words->today, SWATCH_TODAY, RD_MARK_HOLD, RD_STATUS_UPCOMING },
    { words->legend_not_working, SWATCH_SHADES, RD_MARK_HOLD, RD_STATUS_UPCOMING },
  };

  for (guint i = 0; i < N_ENTRIES; i++)
    entries[i] = all[i];
}

/* --- samples, drawn in a row of their own from 0 to @width */

/* What is planned is a dotted bar with a dotted ring at its end. */
static void
draw_planned_sample (const RdMarkBrush *brush, RdDeadlineStatus status, double width)
{
  RdMark window = { .kind = RD_MARK_WINDOW_PLANNED, .x0 = 0.0, .x1 = width * 0.78 };
  RdMark ring = { .kind = RD_MARK_PLANNED_DONE, .x0 = width * 0.78, .x1 = width * 0.78 };

  rd_draw_mark (brush, &window, status);
  rd_draw_mark (brush, &ring, status);
}

static void
draw_mark_sample (const RdMarkBrush *brush, const Entry *entry, double width)
{
  RdMark mark = { .kind = entry->mark, .x0 = 0.0, .x1 = width };

  if (entry->mark == RD_MARK_PLANNED_DONE)
    {
      draw_planned_sample (brush, entry->status, width);
      return;
    }
  if (!rd_mark_is_stretch (&mark))
    mark.x0 = mark.x1 = width / 2.0;
  rd_draw_mark (brush, &mark, entry->status);
}

/* Weekend, holiday, closure side by side in a frame. */
static void
draw_shades_sample (const RdMarkBrush *brush, double width)
{
  static const RdDayKind kinds[] = { RD_DAY_WEEKEND, RD_DAY_HOLIDAY, RD_DAY_CLOSED };
  double cell = width / G_N_ELEMENTS (kinds);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    rd_draw_shade (brush, &(RdShade) { .x0 = i * cell, .x1 = (i + 1) * cell, .kind = kinds[i] });
  cairo_rectangle (brush->cr, 0.0, 0.0, width, brush->height);
  cairo_set_line_width (brush->cr, brush->style->line_width * 0.6);
  rd_draw_set_color (brush->cr, &brush->style->dim, 1.0);
  cairo_stroke (brush->cr);
}

static void
draw_sample (cairo_t *cr, const RdDrawStyle *style, const Entry *entry, double x, double y, double width)
{
  double height = style->font_size * LINE_HEIGHT * (entry->kind == SWATCH_SHADES ? 0.6 : 1.0);
  RdMarkBrush brush = { cr, style, height, -width, 2.0 * width };

  cairo_save (cr);
  cairo_translate (cr, x, y - height / 2.0);
  if (entry->kind == SWATCH_MARK)
    draw_mark_sample (&brush, entry, width);
  else if (entry->kind == SWATCH_TODAY)
    rd_draw_today_line (&brush, width / 2.0);
  else
    draw_shades_sample (&brush, width);
  cairo_restore (cr);
}

/* A point needs less room than a stretch. */
static double
get_sample_width (const RdDrawStyle *style, const Entry *entry)
{
  gboolean narrow = entry->kind == SWATCH_TODAY ||
                    (entry->kind == SWATCH_MARK && entry->mark >= RD_MARK_ORIGINAL &&
                     entry->mark != RD_MARK_PLANNED_DONE);

  return style->font_size * (narrow ? 1.3 : SWATCH_WIDTH);
}

/* --- the legend */

/* Places the entries one after the other and draws them where @draw; returns the height. */
static double
place_entries (RdPen *pen, const RdDrawStyle *style, double x, double y, double width, gboolean draw)
{
  double size = style->font_size, line = size * LINE_HEIGHT, pen_x = 0.0, used = 0.0;
  Entry entries[N_ENTRIES];

  list_entries (&style->words, entries);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      double sample = get_sample_width (style, &entries[i]), text = sample + size * SWATCH_GAP;
      double entry = text + rd_pen_text_width (pen, style, entries[i].word, FALSE, 1.0);

      if (entries[i].word == NULL || *entries[i].word == '\0')
        continue;
      if (used == 0.0 || pen_x + entry > width)
        {
          pen_x = 0.0;
          used += line;
        }
      if (draw)
        {
          draw_sample (rd_pen_get_cairo (pen), style, &entries[i], x + pen_x, y + used - line / 2.0, sample);
          rd_pen_text (pen, style, &style->foreground, entries[i].word, x + pen_x + text,
                       y + used - line / 2.0, MAX (width - text, size), RD_TEXT_START, FALSE, 1.0);
        }
      pen_x += entry + size * ENTRY_GAP;
    }
  return used;
}

double
rd_draw_gantt_legend (RdPen *pen, const RdDrawStyle *style, double x, double y, double width)
{
  g_return_val_if_fail (pen != NULL && style != NULL, 0.0);

  return place_entries (pen, style, x, y, width, TRUE);
}

double
rd_draw_gantt_legend_height (RdPen *pen, const RdDrawStyle *style, double width)
{
  g_return_val_if_fail (pen != NULL && style != NULL, 0.0);

  return place_entries (pen, style, 0.0, 0.0, width, FALSE);
}
