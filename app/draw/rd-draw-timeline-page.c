/* rd-draw-timeline-page.c — the timeline on sheets of paper and as one picture
 *
 * Title and as-at date, the header, the lanes, the legend and the page's number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-timeline.h"

#include <math.h>

#include "draw/rd-draw-file.h"
#include "draw/rd-draw-shapes.h"

/* In letters' sizes. */
#define TITLE_SCALE 1.6
#define TITLE_HEIGHT 3.2
#define FOOTER_LINE 1.9
#define FOOTER_GAP 0.7
#define SHEET_MARGIN 1.6

/* So many sheets beside each other at most that have an entry; as few as show (nearly) every entry by itself.  Those
 * of years of which nothing is told do not count, and are left out.
 */
#define SHEETS_ACROSS_MAX 8
#define SHEETS_AND_EMPTY_MAX 40
#define HIDDEN_SHARE_MAX 0.01

/* Lanes have at least so many rows, although they may then go on over sheets beneath each other. */
#define PAGE_ROWS_MIN 4u

/* A picture is so many of this width, in points. */
#define PICTURE_WIDTH 900.0
#define PICTURE_WIDTHS_MAX 6
#define PICTURE_ROWS 14

/* The whole timeline at one scale.  Heights are those of a page, or of the picture. */
typedef struct
{
  RdTimelinePages   pages;
  RdTimelineLayout *layout;
  GArray           *told;       /* the pages' numbers; NULL of a picture */
  double            width;
  double            height;
  double            title, header, footer;
} Plan;

static void
plan_free (gpointer data)
{
  Plan *plan = data;

  g_clear_pointer (&plan->layout, rd_timeline_layout_free);
  g_clear_pointer (&plan->told, g_array_unref);
  g_free (plan);
}

/* --- choosing a scale */

static RdTimelineLayout *
make_layout (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart, const RdAxis *axis, guint rows)
{
  RdTimelineMetrics metrics;

  rd_draw_timeline_get_metrics (pen, style, rows, &metrics);
  metrics.shrink = TRUE;
  return rd_timeline_layout_new (chart->index, axis, &metrics);
}

static gboolean
shows_enough (const RdTimelineLayout *layout)
{
  guint n = rd_timeline_index_get_n (rd_timeline_layout_get_index (layout), RD_TIMELINE_ALL_LANES);

  return rd_timeline_layout_get_n_hidden (layout) <= n * HIDDEN_SHARE_MAX;
}

/* How many rows a lane may have: all lanes on one page, where that leaves enough. */
static guint
choose_rows (const Plan *plan, const RdTimelineMetrics *metrics, guint n_lanes)
{
  RdTimelinePages share = plan->pages;
  guint most = rd_timeline_pages_get_rows (&plan->pages, metrics);

  share.height /= n_lanes;
  return MIN (MAX (rd_timeline_pages_get_rows (&share, metrics), PAGE_ROWS_MIN), most);
}

static void
set_heights (Plan *plan, RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart)
{
  plan->title = style->font_size * TITLE_HEIGHT;
  plan->header = rd_draw_timeline_header_height (style, chart);
  plan->footer = style->font_size * FOOTER_GAP +
                 rd_draw_timeline_legend (pen, style, chart, 0.0, 0.0, plan->width, FALSE);
}

/* At the scale of so many sheets, of which those that tell nothing are left out. */
static void
plan_sheets (Plan *plan, RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart, guint across, double room)
{
  RdTimelineMetrics metrics;

  rd_draw_timeline_get_metrics (pen, style, 1, &metrics);
  g_clear_pointer (&plan->layout, rd_timeline_layout_free);
  g_clear_pointer (&plan->told, g_array_unref);
  rd_timeline_pages_plan_across (&plan->pages, chart->first, chart->last, across, plan->width, room);
  plan->layout = make_layout (pen, style, chart, &plan->pages.axis,
                              choose_rows (plan, &metrics, rd_timeline_index_get_n_lanes (chart->index)));
  rd_timeline_pages_plan_down (&plan->pages, plan->layout);
  plan->told = rd_timeline_pages_list_told (&plan->pages, plan->layout);
}

/* How many stand beside each other, with any below them. */
static guint
count_across (const Plan *plan)
{
  g_autofree gboolean *is_told = g_new0 (gboolean, plan->pages.pages_across);
  guint n = 0;

  for (guint i = 0; i < plan->told->len; i++)
    is_told[g_array_index (plan->told, guint, i) % plan->pages.pages_across] = TRUE;
  for (guint i = 0; i < plan->pages.pages_across; i++)
    n += is_told[i] ? 1 : 0;
  return n;
}

static gpointer
plan_pages (RdPen *pen, const RdDrawStyle *style, gconstpointer data, double width, double height, guint *out_n_pages)
{
  const RdTimelineChart *chart = data;
  Plan *plan = g_new0 (Plan, 1);
  double room;

  plan->width = MAX (width - 2.0 * RD_PAPER_MARGIN, 1.0);
  plan->height = MAX (height - 2.0 * RD_PAPER_MARGIN, 1.0);
  set_heights (plan, pen, style, chart);
  plan->footer += style->font_size * FOOTER_LINE;
  room = MAX (plan->height - plan->title - plan->header - plan->footer, 1.0);
  for (guint across = 1; across <= SHEETS_AND_EMPTY_MAX; across++)
    {
      plan_sheets (plan, pen, style, chart, across, room);
      if (shows_enough (plan->layout) || count_across (plan) >= SHEETS_ACROSS_MAX)
        break;
    }
  *out_n_pages = plan->told->len;
  return plan;
}

static Plan *
plan_picture (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart)
{
  Plan *plan = g_new0 (Plan, 1);

  for (guint i = 1; i <= PICTURE_WIDTHS_MAX; i++)
    {
      g_clear_pointer (&plan->layout, rd_timeline_layout_free);
      plan->width = PICTURE_WIDTH * i;
      rd_timeline_pages_plan_across (&plan->pages, chart->first, chart->last, 1, plan->width, 1.0);
      plan->layout = make_layout (pen, style, chart, &plan->pages.axis, PICTURE_ROWS);
      if (shows_enough (plan->layout))
        break;
    }
  set_heights (plan, pen, style, chart);
  plan->pages.height = rd_timeline_layout_get_height (plan->layout);
  plan->pages.pages_down = 1;
  plan->height = plan->title + plan->header + plan->pages.height + plan->footer;
  return plan;
}

/* --- parts of a page */

/* The title at the left, the as-at date at the right of one line. */
static void
draw_title (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart, const Plan *plan)
{
  double y = plan->title * 0.36;
  double subtitle = rd_pen_text_width (pen, style, chart->subtitle, FALSE, 1.1);

  rd_pen_text (pen, style, &style->foreground, chart->title, 0.0, y,
               MAX (plan->width - subtitle - style->font_size * 2.0, style->font_size), RD_TEXT_START, TRUE, TITLE_SCALE);
  rd_pen_text (pen, style, &style->foreground, chart->subtitle, plan->width, y, 0.0, RD_TEXT_END, FALSE, 1.1);
}

/* What stands in other lanes is left out, not only out of sight. */
static GArray *
get_marks (const Plan *plan, const RdTimelinePage *page)
{
  GArray *marks = rd_timeline_layout_get_marks (plan->layout, page->x, page->x + rd_axis_get_width (&page->axis), TRUE);
  guint n = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      RdTimelineMark *mark = &g_array_index (marks, RdTimelineMark, i);

      if (mark->lane >= page->first_lane && mark->lane < page->first_lane + page->n_lanes)
        g_array_index (marks, RdTimelineMark, n++) = *mark;
    }
  g_array_set_size (marks, n);
  return marks;
}

static double
get_lanes_height (const Plan *plan, const RdTimelinePage *page)
{
  const RdTimelineLane *last = rd_timeline_layout_get_lane (plan->layout, page->first_lane + page->n_lanes - 1);

  return last->y + last->height - page->y;
}

/* Header and lanes at 0,0; returns the height. */
static double
draw_lanes (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart, const Plan *plan, const RdTimelinePage *page)
{
  cairo_t *cr = rd_pen_get_cairo (pen);
  double width = rd_axis_get_width (&page->axis), height = get_lanes_height (plan, page);
  g_autoptr (GArray) marks = get_marks (plan, page);

  cairo_save (cr);
  cairo_translate (cr, -page->x, 0.0);
  rd_draw_timeline_header (pen, style, chart, rd_timeline_layout_get_axis (plan->layout), plan->header, page->x, page->x + width);
  cairo_translate (cr, 0.0, plan->header);
  cairo_rectangle (cr, page->x, 0.0, width, height);
  cairo_clip (cr);
  cairo_translate (cr, 0.0, -page->y);
  rd_draw_timeline_lanes (pen, style, chart, plan->layout, marks, page->x, page->x + width);
  rd_draw_timeline_lane_names (pen, style, chart, plan->layout, page->first_lane, page->n_lanes, page->x, width);
  cairo_restore (cr);
  return plan->header + height;
}

/* --- pages */

static void
draw_page (RdPen *pen, const RdDrawStyle *style, gconstpointer data, gconstpointer plan_data, guint number)
{
  const RdTimelineChart *chart = data;
  const Plan *plan = plan_data;
  cairo_t *cr = rd_pen_get_cairo (pen);
  g_autofree char *text = NULL;
  RdTimelinePage page;
  double y;

  rd_timeline_pages_get (&plan->pages, plan->layout, g_array_index (plan->told, guint, number), &page);
  draw_title (pen, style, chart, plan);
  cairo_save (cr);
  cairo_translate (cr, 0.0, plan->title);
  draw_lanes (pen, style, chart, plan, &page);
  cairo_restore (cr);

  y = plan->height - plan->footer + style->font_size * FOOTER_GAP;
  y += rd_draw_timeline_legend (pen, style, chart, 0.0, y, plan->width, TRUE);
  if (plan->told->len < rd_timeline_pages_count (&plan->pages) && chart->words->left_out != NULL)
    rd_pen_text (pen, style, &style->dim, chart->words->left_out, 0.0, y + style->font_size * FOOTER_LINE / 2.0, 0.0,
                 RD_TEXT_START, FALSE, 1.0);
  text = rd_draw_words_make_page (&style->words, number + 1, plan->told->len);
  rd_pen_text (pen, style, &style->dim, text, plan->width, y + style->font_size * FOOTER_LINE / 2.0, 0.0,
               RD_TEXT_END, FALSE, 1.0);
}

/* --- one picture */

static void
measure (RdPen *pen, const RdDrawStyle *style, gconstpointer chart, double *out_width, double *out_height)
{
  Plan *plan = plan_picture (pen, style, chart);
  double margin = style->font_size * SHEET_MARGIN;

  *out_width = ceil (plan->width + 2.0 * margin);
  *out_height = ceil (plan->height + 2.0 * margin);
  plan_free (plan);
}

static void
draw_sheet (RdPen *pen, const RdDrawStyle *style, gconstpointer data, double width, double height)
{
  const RdTimelineChart *chart = data;
  Plan *plan = plan_picture (pen, style, chart);
  cairo_t *cr = rd_pen_get_cairo (pen);
  double margin = style->font_size * SHEET_MARGIN;
  RdTimelinePage page;

  cairo_save (cr);
  rd_draw_fill_box (cr, &(RdDrawBox) { 0.0, 0.0, width, height }, &style->background);
  cairo_translate (cr, margin, margin);
  draw_title (pen, style, chart, plan);
  cairo_translate (cr, 0.0, plan->title);
  rd_timeline_pages_get (&plan->pages, plan->layout, 0, &page);
  cairo_translate (cr, 0.0, draw_lanes (pen, style, chart, plan, &page) + style->font_size * FOOTER_GAP);
  rd_draw_timeline_legend (pen, style, chart, 0.0, 0.0, plan->width, TRUE);
  cairo_restore (cr);
  plan_free (plan);
}

const RdDrawingType rd_draw_timeline_type = { measure, draw_sheet, plan_pages, draw_page, plan_free };
