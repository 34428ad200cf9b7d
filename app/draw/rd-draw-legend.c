/* rd-draw-legend.c — what the marks of the Gantt mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-gantt.h"
#include "draw/rd-draw-marks.h"
#include "draw/rd-draw-shapes.h"

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

/* Samples are never clipped. */
#define SEEN 1000.0

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
  g_autoptr (GArray) shades = g_array_new (FALSE, FALSE, sizeof (RdShade));
  double cell = width / G_N_ELEMENTS (kinds);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      RdShade shade = { .x0 = i * cell, .x1 = (i + 1) * cell, .kind = kinds[i] };

      g_array_append_val (shades, shade);
    }
  rd_draw_shades (brush, shades, 1.0);
  cairo_rectangle (brush->cr, 0.0, 0.0, width, brush->height);
  cairo_set_line_width (brush->cr, brush->style->line_width * 0.6);
  rd_draw_set_color (brush->cr, &brush->style->dim, 1.0);
  cairo_stroke (brush->cr);
}

static void
draw_sample (cairo_t *cr, const RdDrawStyle *style, const Entry *entry, double x, double y, double width)
{
  double height = style->font_size * LINE_HEIGHT * (entry->kind == SWATCH_SHADES ? 0.6 : 1.0);
  RdMarkBrush brush = { cr, style, height, -SEEN, SEEN };

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

/* Where the next entry goes, from the legend's corner. */
typedef struct
{
  RdPen             *pen;
  const RdDrawStyle *style;
  double             x, y, width;
  double             next, used;   /* along the line; down to the end of the line */
} Place;

static gboolean
is_shown (const RdDrawStyle *style, const RdAxis *axis, const Entry *entry)
{
  if (entry->word == NULL || *entry->word == '\0')
    return FALSE;
  return axis == NULL || entry->kind != SWATCH_SHADES || rd_draw_gantt_has_shades (style, axis);
}

static void
draw_entry (const Place *place, const Entry *entry, double sample)
{
  const RdDrawStyle *style = place->style;
  double x = place->x + place->next, y = place->y + place->used - style->font_size * LINE_HEIGHT / 2.0;
  double text = sample + style->font_size * SWATCH_GAP;

  draw_sample (rd_pen_get_cairo (place->pen), style, entry, x, y, sample);
  rd_pen_text (place->pen, style, &style->foreground, entry->word, x + text, y,
               MAX (place->width - text, style->font_size), RD_TEXT_START, FALSE, 1.0);
}

/* Goes on to another line where the entry does not fit. */
static void
place_entry (Place *place, const Entry *entry, gboolean draw)
{
  double size = place->style->font_size, sample = get_sample_width (place->style, entry);
  double width = sample + size * SWATCH_GAP +
                 rd_pen_text_width (place->pen, place->style, entry->word, FALSE, 1.0);

  if (place->used == 0.0 || place->next + width > place->width)
    {
      place->next = 0.0;
      place->used += size * LINE_HEIGHT;
    }
  if (draw)
    draw_entry (place, entry, sample);
  place->next += width + size * ENTRY_GAP;
}

static double
place_entries (Place *place, const RdAxis *axis, gboolean draw)
{
  Entry entries[N_ENTRIES];

  list_entries (&place->style->words, entries);
  for (guint i = 0; i < N_ENTRIES; i++)
    if (is_shown (place->style, axis, &entries[i]))
      place_entry (place, &entries[i], draw);
  return place->used;
}

double
rd_draw_gantt_legend (RdPen *pen, const RdDrawStyle *style, const RdAxis *axis, double x, double y, double width)
{
  g_return_val_if_fail (pen != NULL && style != NULL, 0.0);

  return place_entries (&(Place) { pen, style, x, y, width, 0.0, 0.0 }, axis, TRUE);
}

double
rd_draw_gantt_legend_height (RdPen *pen, const RdDrawStyle *style, double width)
{
  g_return_val_if_fail (pen != NULL && style != NULL, 0.0);

  return place_entries (&(Place) { pen, style, 0.0, 0.0, width, 0.0, 0.0 }, NULL, FALSE);
}
