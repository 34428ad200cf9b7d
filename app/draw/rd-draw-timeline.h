/* rd-draw-timeline.h — the timeline of a chronology drawn with Cairo
 *
 * One routine for the screen, the printer, PDF, SVG and PNG.  Geometry comes
 * from core/layout/rd-timeline-layout, colours from the style and from the
 * agencies' table.  How much an entry matters is told by the shape of its mark, a
 * date that is not certain by fading ends and dashes, an agency by its name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-timeline-pages.h"
#include "draw/rd-drawing.h"
#include "draw/rd-pen.h"

G_BEGIN_DECLS

/* Words, all borrowed; filled by model/rd-wording-timeline. */
typedef struct
{
  const char *weekdays_short[7];    /* "Mon", from Monday */
  const char *born, *died, *today;
  const char *age_years;            /* "Age %d" */
  const char *age_months;           /* "%d months" */
  const char *age_both;             /* "%d y %d m" */
  const char *weights[RD_N_WEIGHTS];/* "Key", "Significant", … */
  const char *legend_blurred, *legend_open, *legend_circa, *legend_uncertain, *legend_cluster, *legend_gap, *legend_episode;
  const char *left_out;             /* below, where sheets are; may be NULL */
} RdTimelineWords;

/* All borrowed. */
typedef struct
{
  const char *name;            /* "Police" */
  const char *detail;          /* "53 entries" */
  guint       colour;          /* its place in rd-agency-colours */
} RdTimelineLaneLook;

typedef struct
{
  const char *name;
  RdDay       first, last;     /* RD_DAY_NONE: open */
} RdTimelineEpisode;

typedef struct
{
  guint       lane;
  RdDay       first, last;     /* both without an entry */
} RdTimelineGap;

typedef const char *(*RdTimelineLabelFunc) (gint64 key, gpointer data);

/* Everything borrowed. */
typedef struct
{
  const char               *title, *subtitle;    /* of paper and pictures */
  RdTimelineIndex          *index;
  const RdTimelineLaneLook *lanes;
  guint                     n_lanes;             /* as many as the index has; 0 where there is no entry */
  const RdTimelineEpisode  *episodes;
  guint                     n_episodes;
  const RdTimelineGap      *gaps;
  guint                     n_gaps;
  RdDay                     today;
  RdDay                     born, died;          /* of the child; RD_DAY_NONE where not known */
  RdDay                     first, last;         /* shown on paper and in pictures */
  const RdTimelineWords    *words;
  RdTimelineLabelFunc       get_label;           /* the text of an entry, good until the next call; may give NULL */
  gpointer                  label_data;
} RdTimelineChart;

/* Sizes for letters of @style's size, with at most @rows in a lane. */
void   rd_draw_timeline_get_metrics   (RdPen *pen, const RdDrawStyle *style, guint rows, RdTimelineMetrics *out);

/* The height of the header: two lines of dates, one of the child's age, one for each row of episodes. */
double rd_draw_timeline_header_height (const RdDrawStyle *style, const RdTimelineChart *chart);

/* The header in 0,0 … width,@height; nothing outside @clip_x0 … @clip_x1, at whose beginning labels stay. */
void   rd_draw_timeline_header        (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart,
                                       const RdAxis *axis, double height, double clip_x0, double clip_x1);

/* The lanes of @layout from the first one's top, without their names and without a background of
 * their own. @marks: of RdTimelineMark.
 */
void   rd_draw_timeline_lanes         (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart,
                                       const RdTimelineLayout *layout, const GArray *marks,
                                       double clip_x0, double clip_x1);

/* The mark of a selected entry, with its whole label above all else; nothing where it is out of sight. */
void   rd_draw_timeline_selected      (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart,
                                       const RdTimelineLayout *layout, const RdTimelineMark *mark,
                                       double clip_x0, double clip_x1);

/* The names and colours of some lanes, from @x on, on @width. */
void   rd_draw_timeline_lane_names    (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart,
                                       const RdTimelineLayout *layout, guint first_lane, guint n_lanes,
                                       double x, double width);

/* How many entries there are when, over @width × @height; @axis is fitted to @width.  What is seen of it
 * is framed: @from_x … @to_x.
 */
void   rd_draw_timeline_overview      (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart,
                                       const RdAxis *axis, double width, double height, double from_x, double to_x);

/* What marks mean, in one or more lines within @width; returns the height used, without drawing where @pen
 * is only to measure (@draw FALSE).
 */
double rd_draw_timeline_legend        (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart,
                                       double x, double y, double width, gboolean draw);

/* The chart of an RdDrawing is an RdTimelineChart. */
extern const RdDrawingType rd_draw_timeline_type;

G_END_DECLS
