/* rd-draw-timeline-header.c — dates, the child's age and the episodes above the lanes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-timeline.h"

#include <string.h>

#include "core/layout/rd-age-scale.h"
#include "core/layout/rd-timeline-bands.h"
#include "draw/rd-draw-section.h"
#include "draw/rd-draw-shapes.h"

/* In letters' sizes. */
#define LINE_HEIGHT 1.75
#define BAND_HEIGHT 1.6
#define LABEL_PAD 0.35
#define CENTRED_PAD 0.08
#define AGE_WIDTH 5.5

#define MONTHS_A_YEAR 12

/* Tags of a line: birth, death, today. */
#define TAGS_MAX 3

/* A year up to which an age is told in months alone. */
#define MONTHS_ALONE 24

typedef struct
{
  RdPen                 *pen;
  cairo_t               *cr;
  const RdDrawStyle     *style;
  const RdTimelineChart *chart;
  const RdAxis          *axis;
  double                 middle;            /* of the line that is being drawn */
  double                 clip_x0, clip_x1;
  double                 tags[TAGS_MAX][2]; /* where tags stand in that line: from, to */
  guint                  n_tags;
} Header;

/* --- words */

/* The text of @words with its numbers for %d, whatever else it holds. (transfer full) */
static char *
put_numbers (const char *words, const int *numbers, guint n_numbers)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (const char *p = words; p != NULL && *p != '\0'; p++)
    if (p[0] == '%' && p[1] == 'd' && n < n_numbers)
      {
        g_string_append_printf (text, "%d", numbers[n++]);
        p++;
      }
    else
      g_string_append_c (text, *p);
  return g_string_free (text, FALSE);
}

static const char *
get_month (const Header *header, int month)
{
  const char *name = header->style->words.months_short[month - 1];

  return name != NULL ? name : "";
}

/* "Mon 14"; a day by itself where there are no words. */
static char *
name_day (const Header *header, RdDay day)
{
  const char *weekday = header->chart->words != NULL ? header->chart->words->weekdays_short[rd_day_get_weekday (day) - RD_MONDAY] : NULL;
  int mday;

  rd_day_get_ymd (day, NULL, NULL, &mday);
  return weekday != NULL ? g_strdup_printf ("%s %d", weekday, mday) : g_strdup_printf ("%d", mday);
}

static char *
make_label (const Header *header, const RdTick *tick, gboolean coarse)
{
  g_autofree char *day = name_day (header, tick->first);
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
      return g_strdup_printf ("%s–%s", get_month (header, month), get_month (header, month + 2));
    case RD_TICK_MONTH:
      return coarse ? g_strdup_printf ("%s %d", get_month (header, month), year) : g_strdup (get_month (header, month));
    case RD_TICK_DAY:
      return coarse ? g_strdup_printf ("%s %s %d", day, get_month (header, month), year) : g_steal_pointer (&day);
    case RD_TICK_SIX_HOURS:
    case RD_TICK_HOUR:
      return g_strdup_printf ("%02d:00", tick->hour);
    case RD_TICK_WEEK:
    default:
      return g_strdup_printf ("%d", mday);
    }
}

/* What is written where the full label does not fit; NULL for nothing. */
static char *
make_short_label (const Header *header, const RdTick *tick, gboolean coarse)
{
  int year, month, mday;

  rd_day_get_ymd (tick->first, &year, &month, &mday);
  if (tick->unit == RD_TICK_DECADE || tick->unit == RD_TICK_CENTURY)
    return g_strdup_printf ("%d", year);
  if (tick->unit == RD_TICK_QUARTER || (tick->unit == RD_TICK_MONTH && coarse))
    return g_strdup (get_month (header, month));
  if (tick->unit == RD_TICK_DAY && coarse)
    return g_strdup_printf ("%d %s", mday, get_month (header, month));
  return tick->unit == RD_TICK_DAY ? g_strdup_printf ("%d", mday) : NULL;
}

static char *
make_age (const Header *header, const RdAgeTick *tick)
{
  const RdTimelineWords *words = header->chart->words;
  int both[] = { tick->months / MONTHS_A_YEAR, tick->months % MONTHS_A_YEAR };

  if (words == NULL)
    return g_strdup_printf ("%d", both[0]);
  if (tick->step >= MONTHS_A_YEAR)
    return put_numbers (words->age_years, both, 1);
  if (tick->months < MONTHS_ALONE)
    return put_numbers (words->age_months, &tick->months, 1);
  return put_numbers (words->age_both, both, 2);
}

/* --- one line */

static gboolean
is_taken (const Header *header, double x0, double x1)
{
  for (guint i = 0; i < header->n_tags; i++)
    if (x0 < header->tags[i][1] && x1 > header->tags[i][0])
      return TRUE;
  return FALSE;
}

static gboolean
try_label (const Header *header, const char *label, double x0, double x1, gboolean strong, gboolean centred)
{
  double pad = header->style->font_size * (centred ? CENTRED_PAD : LABEL_PAD), width;

  if (label == NULL || *label == '\0')
    return FALSE;
  width = rd_pen_text_width (header->pen, header->style, label, strong, 1.0);
  if (width > x1 - x0 - 2.0 * pad || is_taken (header, x0, x0 + width + 2.0 * pad))
    return FALSE;

  if (centred)
    x0 = (x0 + x1 - width) / 2.0 - pad;
  rd_pen_text (header->pen, header->style, strong ? &header->style->foreground : &header->style->dim, label,
               x0 + pad, header->middle, 0.0, RD_TEXT_START, strong, 1.0);
  return TRUE;
}

static void
draw_ticks (const Header *header, const GArray *ticks, double offset, gboolean coarse)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const RdTick *tick = &g_array_index (ticks, RdTick, i);
      double x0 = MAX (offset + tick->x0, header->clip_x0), x1 = MIN (offset + tick->x1, header->clip_x1);
      gboolean centred = tick->unit == RD_TICK_DAY && !coarse;
      g_autofree char *label = NULL;
      g_autofree char *shorter = NULL;

      if (x1 - x0 < header->style->font_size * 0.5)
        continue;
      label = make_label (header, tick, coarse);
      if (try_label (header, label, x0, x1, coarse, centred))
        continue;
      shorter = make_short_label (header, tick, coarse);
      try_label (header, shorter, x0, x1, coarse, centred);
    }
}

/* A tag in the lower line of dates: "Today", "Born". */
static void
draw_tag (Header *header, RdDay day, double share, const char *word)
{
  const RdDrawStyle *style = header->style;
  double x, half, height = style->font_size * 1.4;

  if (!rd_day_is_valid (day) || word == NULL)
    return;
  x = rd_axis_get_x_at (header->axis, day + share);
  half = rd_pen_text_width (header->pen, style, word, TRUE, 0.9) / 2.0 + style->font_size * 0.4;
  if (x < header->clip_x0 || x > header->clip_x1 || 2.0 * half > header->clip_x1 - header->clip_x0)
    return;

  x = CLAMP (x, header->clip_x0 + half, header->clip_x1 - half);
  if (header->n_tags == TAGS_MAX || is_taken (header, x - half, x + half))
    return;
  cairo_rectangle (header->cr, x - half, header->middle - height / 2.0, 2.0 * half, height);
  rd_draw_set_color (header->cr, &style->foreground, 1.0);
  cairo_fill (header->cr);
  rd_pen_text (header->pen, style, &style->background, word, x, header->middle, 0.0, RD_TEXT_CENTRE, TRUE, 0.9);
  header->tags[header->n_tags][0] = x - half;
  header->tags[header->n_tags++][1] = x + half;
}

/* --- lines of the header */

/* Separators from @y over @height. */
static void
draw_separators (const Header *header, const RdDrawSection *section, const GArray *ticks, double y, double height)
{
  RdMarkBrush brush = { header->cr, header->style, height, header->clip_x0, header->clip_x1 };

  cairo_save (header->cr);
  cairo_translate (header->cr, 0.0, y);
  rd_draw_section_lines (section, &brush, ticks, 1.0);
  cairo_restore (header->cr);
}

static void
draw_dates (Header *header)
{
  g_auto (RdDrawSection) section = { 0 };
  const RdTimelineWords *words = header->chart->words;
  double line = header->style->font_size * LINE_HEIGHT;

  rd_draw_section_init_hourly (&section, header->style, header->axis, header->clip_x0, header->clip_x1);
  draw_separators (header, &section, section.coarse, 0.0, 2.0 * line);
  draw_separators (header, &section, section.fine, line, line);
  header->middle = line / 2.0;
  draw_ticks (header, section.coarse, section.offset, TRUE);

  header->middle = line * 1.5;
  if (words != NULL)
    {
      draw_tag (header, header->chart->died, 0.5, words->died);
      draw_tag (header, header->chart->today, 0.5, words->today);
      draw_tag (header, header->chart->born, 0.0, words->born);
    }
  draw_ticks (header, section.fine, section.offset, FALSE);
}

/* Until death, where that is known. */
static void
draw_ages (Header *header, double y)
{
  RdAxis part = *header->axis;
  double line = header->style->font_size * LINE_HEIGHT, offset;
  g_autoptr (GArray) ticks = NULL;

  part.first = rd_axis_get_day (header->axis, header->clip_x0);
  part.last = rd_axis_get_day (header->axis, header->clip_x1);
  if (rd_day_is_valid (header->chart->died))
    part.last = MIN (part.last, header->chart->died);
  if (part.last < part.first)
    return;

  offset = rd_axis_get_x (header->axis, part.first);
  ticks = rd_age_scale_get_ticks (&part, header->chart->born, header->style->font_size * AGE_WIDTH);
  header->middle = y + line / 2.0;
  for (guint i = 0; i < ticks->len; i++)
    {
      const RdAgeTick *tick = &g_array_index (ticks, RdAgeTick, i);
      g_autofree char *age = make_age (header, tick);
      RdDrawBox begin = { offset + tick->x0, y + line * 0.15, header->style->line_width, line * 0.7 };

      if (begin.x > header->clip_x0 && (i > 0 || tick->months == 0))
        rd_draw_fill_box (header->cr, &begin, &header->style->grid);
      try_label (header, age, MAX (offset + tick->x0, header->clip_x0), MIN (offset + tick->x1, header->clip_x1), FALSE, FALSE);
    }
}

/* --- episodes */

/* (transfer full); as many as the chart has. */
static RdTimelineBand *
arrange_bands (const RdTimelineChart *chart, const RdAxis *axis, guint *out_n_rows)
{
  RdTimelineBand *bands = g_new0 (RdTimelineBand, MAX (chart->n_episodes, 1));

  for (guint i = 0; i < chart->n_episodes; i++)
    {
      bands[i].first = chart->episodes[i].first;
      bands[i].last = chart->episodes[i].last;
    }
  *out_n_rows = rd_timeline_bands_arrange (bands, chart->n_episodes, axis, 0.0);
  return bands;
}

/* Where the next band of the row begins; the clip's end where there is none. */
static double
find_next_band (const Header *header, const RdTimelineBand *bands, const RdTimelineBand *band)
{
  double x = header->clip_x1;

  for (guint i = 0; i < header->chart->n_episodes; i++)
    if (bands[i].row == band->row && bands[i].x0 > band->x0)
      x = MIN (x, bands[i].x0);
  return x;
}

static void
draw_band (const Header *header, const RdTimelineBand *bands, guint number, double y)
{
  const RdTimelineBand *band = &bands[number];
  const RdDrawStyle *style = header->style;
  double height = style->font_size * BAND_HEIGHT, top = y + band->row * height, label_x;
  double x0 = MAX (band->x0, header->clip_x0), x1 = MIN (MAX (band->x1, band->x0 + 3.0), header->clip_x1);
  RdDrawBox box = { x0, top + height * 0.1, x1 - x0, height * 0.8 };

  if (x1 <= x0 || (rd_day_is_valid (band->last) && band->last < header->axis->first) ||
      (rd_day_is_valid (band->first) && band->first > header->axis->last))
    return;
  rd_draw_add_box (header->cr, &box);
  rd_draw_set_color (header->cr, &style->closed, 1.0);
  cairo_fill (header->cr);
  rd_draw_fill_box (header->cr, &(RdDrawBox) { x0, box.y, style->line_width * 2.0, box.height }, &style->dim);
  label_x = x0 + style->font_size * 0.5;
  if (find_next_band (header, bands, band) - label_x > style->font_size * 2.0)
    rd_pen_text (header->pen, style, &style->foreground, header->chart->episodes[number].name, label_x, top + height / 2.0,
                 find_next_band (header, bands, band) - label_x, RD_TEXT_START, FALSE, 0.92);
}

static void
draw_bands (const Header *header, double y)
{
  guint n_rows;
  g_autofree RdTimelineBand *bands = arrange_bands (header->chart, header->axis, &n_rows);

  for (guint i = 0; i < header->chart->n_episodes; i++)
    draw_band (header, bands, i, y);
}

/* --- the header */

double
rd_draw_timeline_header_height (const RdDrawStyle *style, const RdTimelineChart *chart)
{
  RdAxis axis = { RD_DAY_FIRST, RD_DAY_LAST, 1.0 };
  g_autofree RdTimelineBand *bands = NULL;
  guint n_rows;

  g_return_val_if_fail (style != NULL && chart != NULL, 0.0);

  bands = arrange_bands (chart, &axis, &n_rows);
  return style->font_size * (LINE_HEIGHT * (rd_day_is_valid (chart->born) ? 3 : 2) + BAND_HEIGHT * n_rows);
}

static void
fill_header (const Header *header, double height)
{
  RdDrawBox box = { header->clip_x0, 0.0, header->clip_x1 - header->clip_x0, height };
  RdDrawBox line = { box.x, height - header->style->line_width, box.width, header->style->line_width };

  rd_draw_fill_box (header->cr, &box, &header->style->header);
  rd_draw_fill_box (header->cr, &line, &header->style->grid);
}

void
rd_draw_timeline_header (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart,
                         const RdAxis *axis, double height, double clip_x0, double clip_x1)
{
  Header header = { .pen = pen, .style = style, .chart = chart, .axis = axis };
  double y;

  g_return_if_fail (pen != NULL && style != NULL && chart != NULL && axis != NULL);

  header.cr = rd_pen_get_cairo (pen);
  header.clip_x0 = MAX (clip_x0, 0.0);
  header.clip_x1 = MIN (clip_x1, rd_axis_get_width (axis));
  if (header.clip_x1 <= header.clip_x0)
    return;

  cairo_save (header.cr);
  cairo_rectangle (header.cr, header.clip_x0, 0.0, header.clip_x1 - header.clip_x0, height);
  cairo_clip (header.cr);
  fill_header (&header, height);
  draw_dates (&header);
  header.n_tags = 0;
  y = style->font_size * LINE_HEIGHT * 2.0;
  if (rd_day_is_valid (chart->born))
    {
      draw_ages (&header, y);
      y += style->font_size * LINE_HEIGHT;
    }
  draw_bands (&header, y);
  cairo_restore (header.cr);
}
