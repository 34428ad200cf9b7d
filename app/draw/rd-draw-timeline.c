/* rd-draw-timeline.c — the lanes of a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-timeline.h"

#include <math.h>
#include <string.h>

#include "draw/rd-draw-section.h"
#include "draw/rd-draw-shapes.h"
#include "draw/rd-draw-timeline-marks.h"

/* In letters' sizes. */
#define MARK_SIZE 0.85
#define ROW_HEIGHT 1.55
#define LANE_TOP 1.9
#define LANE_BOTTOM 0.35
#define CLUSTER_WIDTH 4.0
#define CLUSTER_HEIGHT 1.5
#define CLUSTER_PILL 1.2
#define LABEL_MIN 3.2
#define LABEL_MAX 18.0
#define SELECTED_MAX 34.0
#define NAME_BAR 0.3

#define LABEL_SCALE 0.92

/* Room for a label whose letters are wider than usual. */
#define LABEL_EASE 1.2
#define CLUSTER_SCALE 0.82

/* What the lanes of one drawing have in common. */
typedef struct
{
  RdPen                  *pen;
  cairo_t                *cr;
  const RdDrawStyle      *style;
  const RdTimelineChart  *chart;
  const RdTimelineLayout *layout;
  RdTimelineBrush         brush;
  double                  height;     /* of all lanes */
} Scene;

void
rd_draw_timeline_get_metrics (RdPen *pen, const RdDrawStyle *style, guint rows, RdTimelineMetrics *out)
{
  static const char sample[] = "The quick brown fox jumps over the lazy dog.";
  double size;

  g_return_if_fail (pen != NULL && style != NULL && out != NULL);

  size = style->font_size;
  *out = (RdTimelineMetrics) {
    .mark = size * MARK_SIZE,
    .char_width = rd_pen_text_width (pen, style, sample, FALSE, LABEL_SCALE) / (double) strlen (sample) * LABEL_EASE,
    .gap = size * 0.3,
    .label_min = size * LABEL_MIN, .label_max = size * LABEL_MAX,
    .row_height = size * ROW_HEIGHT,
    .lane_top = size * LANE_TOP, .lane_bottom = size * LANE_BOTTOM,
    .cluster_width = size * CLUSTER_WIDTH, .cluster_height = size * CLUSTER_HEIGHT,
    .rows = MAX (rows, 1),
  };
}

/* --- behind the marks */

static void
draw_vertical (const Scene *scene, RdDay day, double share, const RdColor *color, double width)
{
  const RdAxis *axis = rd_timeline_layout_get_axis (scene->layout);
  double x;

  if (!rd_day_is_valid (day))
    return;
  x = rd_axis_get_x_at (axis, day + share);
  if (x < scene->brush.clip_x0 || x > scene->brush.clip_x1)
    return;
  cairo_set_line_width (scene->cr, width);
  rd_draw_set_color (scene->cr, color, 1.0);
  cairo_move_to (scene->cr, x, 0.0);
  cairo_line_to (scene->cr, x, scene->height);
  cairo_stroke (scene->cr);
}

static void
draw_episode (const Scene *scene, const RdTimelineEpisode *episode)
{
  const RdAxis *axis = rd_timeline_layout_get_axis (scene->layout);
  double x0 = rd_day_is_valid (episode->first) ? rd_axis_get_x (axis, episode->first) : scene->brush.clip_x0;
  double x1 = rd_day_is_valid (episode->last) ? rd_axis_get_x_at (axis, episode->last + 1.0) : scene->brush.clip_x1;
  RdDrawBox box = { MAX (x0, scene->brush.clip_x0), 0.0, 0.0, scene->height };

  box.width = MIN (MAX (x1, x0 + 1.0), scene->brush.clip_x1) - box.x;
  if (box.width > 0.0)
    rd_draw_fill_box (scene->cr, &box, &scene->style->weekend);
}

static void
draw_gap (Scene *scene, const RdTimelineGap *gap)
{
  const RdAxis *axis = rd_timeline_layout_get_axis (scene->layout);
  const RdTimelineLane *lane;

  if (gap->lane >= rd_timeline_index_get_n_lanes (scene->chart->index))
    return;
  lane = rd_timeline_layout_get_lane (scene->layout, gap->lane);
  rd_timeline_brush_gap (&scene->brush, rd_axis_get_x (axis, gap->first), rd_axis_get_x_at (axis, gap->last + 1.0),
                         lane->y + rd_timeline_layout_get_metrics (scene->layout)->lane_top,
                         lane->rows * rd_timeline_layout_get_metrics (scene->layout)->row_height);
}

static void
draw_grid (const Scene *scene)
{
  g_auto (RdDrawSection) section = { 0 };
  RdMarkBrush brush = { scene->cr, scene->style, scene->height, scene->brush.clip_x0, scene->brush.clip_x1 };

  if (!rd_mark_brush_limit (&brush, rd_timeline_layout_get_axis (scene->layout)))
    return;
  rd_draw_section_init_hourly (&section, scene->style, rd_timeline_layout_get_axis (scene->layout),
                               brush.clip_x0, brush.clip_x1);
  rd_draw_section_lines (&section, &brush, section.fine, 0.55);
  rd_draw_section_lines (&section, &brush, section.coarse, 1.0);
}

static void
draw_lane_lines (const Scene *scene)
{
  guint n = rd_timeline_index_get_n_lanes (scene->chart->index);

  cairo_set_line_width (scene->cr, scene->style->line_width);
  rd_draw_set_color (scene->cr, &scene->style->grid, 1.0);
  for (guint i = 0; i < n; i++)
    {
      const RdTimelineLane *lane = rd_timeline_layout_get_lane (scene->layout, i);

      cairo_move_to (scene->cr, scene->brush.clip_x0, lane->y + lane->height);
      cairo_line_to (scene->cr, scene->brush.clip_x1, lane->y + lane->height);
    }
  cairo_stroke (scene->cr);
}

static void
draw_ground (Scene *scene)
{
  double line = scene->style->line_width;

  for (guint i = 0; i < scene->chart->n_episodes; i++)
    draw_episode (scene, &scene->chart->episodes[i]);
  draw_grid (scene);
  for (guint i = 0; i < scene->chart->n_gaps; i++)
    draw_gap (scene, &scene->chart->gaps[i]);
  draw_lane_lines (scene);
  draw_vertical (scene, scene->chart->born, 0.0, &scene->style->dim, line * 1.5);
  draw_vertical (scene, scene->chart->died, 0.5, &scene->style->foreground, line * 2.0);
  draw_vertical (scene, scene->chart->today, 0.5, &scene->style->today, line);
}

/* --- marks */

static const char *
get_label (const Scene *scene, guint place)
{
  const RdTimelineEntry *entry = rd_timeline_index_get (scene->chart->index, place);

  return scene->chart->get_label != NULL ? scene->chart->get_label (entry->key, scene->chart->label_data) : NULL;
}

static void
draw_cluster (Scene *scene, const RdTimelineMark *mark)
{
  g_autofree char *number = g_strdup_printf (mark->count < 10000 ? "+%u" : "%u", mark->count);
  double height = scene->style->font_size * CLUSTER_PILL;

  rd_timeline_brush_cluster (&scene->brush, mark->x0, mark->x1, mark->y, height);
  rd_pen_text (scene->pen, scene->style, &scene->style->foreground, number, (mark->x0 + mark->x1) / 2.0, mark->y,
               mark->x1 - mark->x0, RD_TEXT_CENTRE, FALSE, CLUSTER_SCALE);
}

static void
draw_mark (Scene *scene, const RdTimelineMark *mark)
{
  if (mark->kind == RD_TIMELINE_CLUSTER)
    {
      draw_cluster (scene, mark);
      return;
    }

  rd_timeline_brush_mark (&scene->brush, mark, rd_timeline_index_get (scene->chart->index, mark->place)->weight);
  if (mark->label_width > 0.0)
    rd_pen_text (scene->pen, scene->style, &scene->style->foreground, get_label (scene, mark->place),
                 mark->label_x, mark->y, mark->label_width, RD_TEXT_START, FALSE, LABEL_SCALE);
}

static void
scene_init (Scene *scene, RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart,
            const RdTimelineLayout *layout, double clip_x0, double clip_x1)
{
  *scene = (Scene) {
    .pen = pen, .cr = rd_pen_get_cairo (pen), .style = style, .chart = chart, .layout = layout,
    .height = rd_timeline_layout_get_height (layout),
  };
  scene->brush = (RdTimelineBrush) {
    .cr = scene->cr, .style = style, .size = rd_timeline_layout_get_metrics (layout)->mark,
    .clip_x0 = clip_x0, .clip_x1 = clip_x1,
  };
}

void
rd_draw_timeline_lanes (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart,
                        const RdTimelineLayout *layout, const GArray *marks, double clip_x0, double clip_x1)
{
  Scene scene;

  g_return_if_fail (pen != NULL && style != NULL && chart != NULL && layout != NULL && marks != NULL);
  g_return_if_fail (clip_x0 <= clip_x1);

  scene_init (&scene, pen, style, chart, layout, clip_x0, clip_x1);
  cairo_save (scene.cr);
  cairo_rectangle (scene.cr, clip_x0, 0.0, clip_x1 - clip_x0, scene.height);
  cairo_clip (scene.cr);
  draw_ground (&scene);
  for (guint i = 0; i < marks->len; i++)
    {
      const RdTimelineMark *mark = &g_array_index (marks, RdTimelineMark, i);

      rd_timeline_brush_take_colour (&scene.brush, chart->lanes[mark->lane].colour);
      draw_mark (&scene, mark);
    }
  cairo_restore (scene.cr);
}

/* --- the selected one */

/* A rounded box around mark and label, as a path. */
static void
add_frame (const Scene *scene, double x0, double x1, double y, double height)
{
  double radius = MIN (scene->style->font_size * 0.3, height / 2.0);

  cairo_new_path (scene->cr);
  cairo_arc (scene->cr, x1 - radius, y - height / 2.0 + radius, radius, -G_PI / 2.0, 0.0);
  cairo_arc (scene->cr, x1 - radius, y + height / 2.0 - radius, radius, 0.0, G_PI / 2.0);
  cairo_arc (scene->cr, x0 + radius, y + height / 2.0 - radius, radius, G_PI / 2.0, G_PI);
  cairo_arc (scene->cr, x0 + radius, y - height / 2.0 + radius, radius, G_PI, G_PI * 1.5);
  cairo_close_path (scene->cr);
}

/* The label goes to the left of its mark where it does not fit at the right and has more room there;
 * returns its width.
 */
static double
place_selected_label (const Scene *scene, RdTimelineMark *mark, double width)
{
  double pad = rd_timeline_layout_get_metrics (scene->layout)->gap;
  double right, left = mark->x0 - scene->brush.clip_x0 - 2.0 * pad;

  mark->label_x = MAX (mark->label_x, scene->brush.clip_x0 + 2.0 * pad);
  right = scene->brush.clip_x1 - pad - mark->label_x;
  if (right < width && left > right)
    {
      width = MIN (width, left);
      mark->label_x = mark->x0 - pad - width;
      return width;
    }
  return MAX (MIN (width, right), 1.0);
}

static void
draw_selected_entry (Scene *scene, RdTimelineMark *mark)
{
  const RdTimelineMetrics *metrics = rd_timeline_layout_get_metrics (scene->layout);
  const char *label = get_label (scene, mark->place);
  double width = rd_pen_text_width (scene->pen, scene->style, label, FALSE, LABEL_SCALE), pad = metrics->gap, x0, x1;

  width = place_selected_label (scene, mark, MIN (width, scene->style->font_size * SELECTED_MAX));
  x0 = MIN (mark->x0, mark->label_x) - pad;
  x1 = MAX (mark->x1, mark->label_x + width) + pad;
  add_frame (scene, MAX (x0, scene->brush.clip_x0 - pad), MIN (x1, scene->brush.clip_x1 + pad), mark->y, metrics->row_height);
  rd_draw_fill_and_stroke (scene->cr, &scene->style->background, &scene->style->foreground, scene->style->line_width * 1.6);
  rd_timeline_brush_mark (&scene->brush, mark, rd_timeline_index_get (scene->chart->index, mark->place)->weight);
  rd_pen_text (scene->pen, scene->style, &scene->style->foreground, label, mark->label_x, mark->y, width,
               RD_TEXT_START, FALSE, LABEL_SCALE);
}

void
rd_draw_timeline_selected (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart,
                           const RdTimelineLayout *layout, const RdTimelineMark *mark, double clip_x0, double clip_x1)
{
  RdTimelineMark copy;
  Scene scene;

  g_return_if_fail (pen != NULL && style != NULL && chart != NULL && layout != NULL && mark != NULL);

  if (mark->x1 < clip_x0 || mark->x0 > clip_x1)
    return;
  copy = *mark;
  scene_init (&scene, pen, style, chart, layout, clip_x0, clip_x1);
  rd_timeline_brush_take_colour (&scene.brush, chart->lanes[mark->lane].colour);
  cairo_save (scene.cr);
  cairo_rectangle (scene.cr, clip_x0, 0.0, clip_x1 - clip_x0, scene.height);
  cairo_clip (scene.cr);
  if (mark->kind == RD_TIMELINE_CLUSTER)
    {
      draw_cluster (&scene, mark);
      add_frame (&scene, mark->x0 - 2.0, mark->x1 + 2.0, mark->y, rd_timeline_layout_get_metrics (layout)->cluster_height);
      cairo_set_line_width (scene.cr, style->line_width * 1.6);
      rd_draw_set_color (scene.cr, &style->foreground, 1.0);
      cairo_stroke (scene.cr);
    }
  else
    draw_selected_entry (&scene, &copy);
  cairo_restore (scene.cr);
}

/* --- names */

static void
draw_lane_name (const Scene *scene, guint number, double x, double width)
{
  const RdTimelineLane *lane = rd_timeline_layout_get_lane (scene->layout, number);
  const RdTimelineLaneLook *look = &scene->chart->lanes[number];
  double size = scene->style->font_size, left = x + size * (NAME_BAR + 0.5);
  double y = lane->y + size * LANE_TOP * 0.5, name;
  RdDrawBox bar = { x, lane->y + scene->style->line_width, size * NAME_BAR, lane->height - 2.0 * scene->style->line_width };

  rd_draw_fill_box (scene->cr, &bar, &scene->brush.colour.ink);
  name = MIN (rd_pen_text_width (scene->pen, scene->style, look->name, TRUE, 1.0), width - size);
  rd_pen_text (scene->pen, scene->style, &scene->style->foreground, look->name, left, y, MAX (width - size, 1.0),
               RD_TEXT_START, TRUE, 1.0);
  left += name + size * 0.7;
  if (rd_pen_text_width (scene->pen, scene->style, look->detail, FALSE, LABEL_SCALE) <= x + width - left)
    rd_pen_text (scene->pen, scene->style, &scene->style->dim, look->detail, left, y, 0.0,
                 RD_TEXT_START, FALSE, LABEL_SCALE);
}

void
rd_draw_timeline_lane_names (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart,
                             const RdTimelineLayout *layout, guint first_lane, guint n_lanes,
                             double x, double width)
{
  Scene scene;

  g_return_if_fail (pen != NULL && style != NULL && chart != NULL && layout != NULL);

  scene_init (&scene, pen, style, chart, layout, x, x + width);
  for (guint i = first_lane; i < first_lane + n_lanes; i++)
    {
      rd_timeline_brush_take_colour (&scene.brush, chart->lanes[i].colour);
      draw_lane_name (&scene, i, x, width);
    }
}
