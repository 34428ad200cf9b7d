/* rd-draw-timeline-legend.c — what the marks of a timeline mean
 *
 * Only what is there is explained.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-timeline.h"

#include "draw/rd-draw-shapes.h"
#include "draw/rd-draw-timeline-marks.h"

/* In letters' sizes. */
#define LINE_HEIGHT 1.9
#define SWATCH_GAP 0.5
#define ENTRY_GAP 1.5
#define MARK_SIZE 0.85

/* Nothing of a sample is cut. */
#define SEEN 10000.0

typedef enum
{
  SAMPLE_WEIGHT,
  SAMPLE_BLURRED,
  SAMPLE_OPEN,
  SAMPLE_CIRCA,
  SAMPLE_UNCERTAIN,
  SAMPLE_CLUSTER,
  SAMPLE_GAP,
  SAMPLE_EPISODE,
} SampleKind;

typedef struct
{
  SampleKind       kind;
  RdTimelineWeight weight;
  double           width;      /* in letters' sizes */
  const char      *word;
} Sample;

/* Which kinds of entries there are. */
typedef struct
{
  gboolean weights[RD_N_WEIGHTS];
  gboolean blurred, open, circa, uncertain;
} Kinds;

static void
find_kinds (const RdTimelineIndex *index, Kinds *out)
{
  guint n = rd_timeline_index_get_n (index, RD_TIMELINE_ALL_LANES);

  *out = (Kinds) { 0 };
  for (guint i = 0; i < n; i++)
    {
      const RdTimelineEntry *entry = rd_timeline_index_get (index, i);

      out->weights[MIN (entry->weight, RD_N_WEIGHTS - 1)] = TRUE;
      out->open |= entry->qualifier == RD_QUALIFIER_BEFORE || entry->qualifier == RD_QUALIFIER_AFTER;
      out->circa |= entry->qualifier == RD_QUALIFIER_CIRCA;
      out->uncertain |= entry->qualifier == RD_QUALIFIER_UNCERTAIN;
      out->blurred |= entry->precision != RD_PRECISION_DAY && entry->precision != RD_PRECISION_RANGE;
    }
}

static void
add_sample (GArray *samples, gboolean wanted, Sample sample)
{
  if (wanted && sample.word != NULL)
    g_array_append_val (samples, sample);
}

/* (transfer full): of Sample. */
static GArray *
list_samples (const RdTimelineChart *chart)
{
  GArray *samples = g_array_new (FALSE, FALSE, sizeof (Sample));
  const RdTimelineWords *words = chart->words;
  Kinds kinds;

  if (words == NULL)
    return samples;
  find_kinds (chart->index, &kinds);
  for (guint i = 0; i < RD_N_WEIGHTS; i++)
    add_sample (samples, kinds.weights[i], (Sample) { SAMPLE_WEIGHT, i, 1.0, words->weights[i] });
  add_sample (samples, kinds.blurred, (Sample) { SAMPLE_BLURRED, RD_WEIGHT_NONE, 3.0, words->legend_blurred });
  add_sample (samples, kinds.open, (Sample) { SAMPLE_OPEN, RD_WEIGHT_NONE, 3.0, words->legend_open });
  add_sample (samples, kinds.circa, (Sample) { SAMPLE_CIRCA, RD_WEIGHT_NONE, 2.4, words->legend_circa });
  add_sample (samples, kinds.uncertain, (Sample) { SAMPLE_UNCERTAIN, RD_WEIGHT_NONE, 1.4, words->legend_uncertain });
  add_sample (samples, TRUE, (Sample) { SAMPLE_CLUSTER, RD_WEIGHT_NONE, 2.6, words->legend_cluster });
  add_sample (samples, chart->n_gaps > 0, (Sample) { SAMPLE_GAP, RD_WEIGHT_NONE, 2.2, words->legend_gap });
  add_sample (samples, chart->n_episodes > 0, (Sample) { SAMPLE_EPISODE, RD_WEIGHT_NONE, 2.2, words->legend_episode });
  return samples;
}

/* Between @x and @x + @width around @y. */
static void
draw_sample (RdPen *pen, const RdTimelineBrush *brush, const Sample *sample, double x, double width, double y)
{
  RdTimelineMark mark = { .kind = RD_TIMELINE_BAR, .x0 = x, .x1 = x + width, .y = y };
  double size = brush->style->font_size;

  switch (sample->kind)
    {
    case SAMPLE_BLURRED:
      mark.fade_in = mark.fade_out = width * 0.3;
      rd_timeline_brush_mark (brush, &mark, sample->weight);
      break;
    case SAMPLE_OPEN:
      mark.fade_in = width * 0.8;
      rd_timeline_brush_mark (brush, &mark, sample->weight);
      break;
    case SAMPLE_CIRCA:
      mark.kind = RD_TIMELINE_POINT;
      mark.fade_in = mark.fade_out = width * 0.3;
      rd_timeline_brush_mark (brush, &mark, sample->weight);
      break;
    case SAMPLE_UNCERTAIN:
      mark.kind = RD_TIMELINE_POINT;
      mark.is_uncertain = TRUE;
      rd_timeline_brush_mark (brush, &mark, sample->weight);
      break;
    case SAMPLE_CLUSTER:
      rd_timeline_brush_cluster (brush, x, x + width, y, size * 1.2);
      rd_pen_text (pen, brush->style, &brush->style->foreground, "+3", x + width / 2.0, y, 0.0, RD_TEXT_CENTRE, FALSE, 0.82);
      break;
    case SAMPLE_GAP:
      rd_timeline_brush_gap (brush, x, x + width, y - size * 0.5, size);
      break;
    case SAMPLE_EPISODE:
      rd_draw_fill_box (brush->cr, &(RdDrawBox) { x, y - size * 0.5, width, size }, &brush->style->closed);
      break;
    case SAMPLE_WEIGHT:
    default:
      rd_timeline_brush_shape (brush, sample->weight, x + width / 2.0, y);
      break;
    }
}

double
rd_draw_timeline_legend (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart,
                         double x, double y, double width, gboolean draw)
{
  g_autoptr (GArray) samples = NULL;
  RdTimelineBrush brush = { .style = style, .clip_x0 = -SEEN, .clip_x1 = SEEN };
  double left = 0.0, top = y, size, line;

  g_return_val_if_fail (pen != NULL && style != NULL && chart != NULL, 0.0);

  size = style->font_size;
  line = size * LINE_HEIGHT;
  brush.cr = rd_pen_get_cairo (pen);
  brush.size = size * MARK_SIZE;
  brush.colour.ink = style->foreground;
  brush.colour.tint = style->background;
  samples = list_samples (chart);
  if (samples->len == 0)
    return 0.0;

  for (guint i = 0; i < samples->len; i++)
    {
      const Sample *sample = &g_array_index (samples, Sample, i);
      double swatch = sample->width * size, word = rd_pen_text_width (pen, style, sample->word, FALSE, 1.0);

      if (left > 0.0 && left + swatch + SWATCH_GAP * size + word > width)
        {
          left = 0.0;
          y += line;
        }
      if (draw)
        {
          draw_sample (pen, &brush, sample, x + left, swatch, y + line / 2.0);
          rd_pen_text (pen, style, &style->foreground, sample->word, x + left + swatch + SWATCH_GAP * size,
                       y + line / 2.0, 0.0, RD_TEXT_START, FALSE, 1.0);
        }
      left += swatch + SWATCH_GAP * size + word + ENTRY_GAP * size;
    }
  return y + line - top;
}
