/* rd-gantt-labels.c — the label column of a row: state, name, due date, how it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-gantt-labels.h"

#include "draw/rd-draw-gantt.h"
#include "model/rd-review-item.h"
#include "model/rd-wording.h"

/* What is drawn, everything borrowed. */
typedef struct
{
  GtkWidget      *widget;
  RdGanttScene   *scene;
  RdDeadlineItem *item;
} Labels;

/* A text of at most @lines lines in a box with its top at @y, at the box's
 * reading side or at the other one.  Returns the height that it took.
 */
static double
draw_text (const Labels *self, GtkSnapshot *snapshot, const char *text, const graphene_rect_t *box,
           int lines, gboolean at_end, const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, text);
  gboolean right_to_left = rd_gantt_scene_get_metrics (self->scene)->right_to_left;
  int width, height;

  pango_layout_set_width (layout, (int) (box->size.width * PANGO_SCALE));
  pango_layout_set_height (layout, -lines);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, &width, &height);
  /* As wide as its text, its alignment has no say. */
  pango_layout_set_width (layout, (width + 1) * PANGO_SCALE);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (box->origin.x + (at_end != right_to_left ? box->size.width - (float) width : 0),
                                                box->origin.y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
  return height;
}

static void
append_part (GString *text, const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* The last line: when, where there is no other place for it; which review; how it stands. */
static char *
describe (const Labels *self, const char *due)
{
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  const RdDeadline *deadline = rd_deadline_item_get_deadline (self->item);
  RdReviewItem *review = rd_deadline_item_get_review (self->item);
  gboolean dated = deadline->due != RD_DAY_NONE;
  g_autofree char *status = rd_deadline_item_word_status (self->item);
  GString *text = g_string_new (NULL);

  if (metrics->due_width == 0 && !metrics->due_alone && dated)
    append_part (text, due);
  if (rd_gantt_scene_get_show_reference (self->scene) && review != NULL)
    append_part (text, rd_review_item_get_reference (review));
  append_part (text, status);
  append_part (text, rd_wording_whose (deadline));
  /* What it waits for. */
  if (!dated && !metrics->due_alone && deadline->status == RD_STATUS_WAITING)
    append_part (text, due);
  return g_string_free (text, FALSE);
}

static void
record_mark (const Labels *self, GtkSnapshot *snapshot)
{
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  double half = metrics->mark_size / 2;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (metrics->mark_x, metrics->top,
                                                                          metrics->mark_size, metrics->mark_size));
  RdPen *pen = rd_pen_new (cr, FALSE);

  rd_draw_status (pen, rd_gantt_scene_get_style (self->scene), rd_deadline_item_get_deadline (self->item)->status,
                  metrics->mark_x + half, metrics->top + half, metrics->mark_size);
  rd_pen_free (pen);
  cairo_destroy (cr);
}

/* The due date beside the name, and the name in what room that leaves. Returns the height. */
static double
record_name (const Labels *self, GtkSnapshot *snapshot, const char *due, const GdkRGBA *color)
{
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  gboolean beside = metrics->due_width > 0 && rd_deadline_item_get_deadline (self->item)->due != RD_DAY_NONE;
  graphene_rect_t box = GRAPHENE_RECT_INIT (beside ? metrics->name_x : metrics->detail_x, metrics->top,
                                            beside ? metrics->name_width : metrics->detail_width, metrics->line_height);

  if (beside)
    draw_text (self, snapshot, due, &GRAPHENE_RECT_INIT (metrics->due_x, metrics->top, metrics->due_width,
                                                         metrics->line_height), 1, TRUE, color);
  return draw_text (self, snapshot, rd_deadline_item_get_label (self->item), &box, metrics->name_lines, FALSE, color);
}

/* The lines of the row that are left below the top of @box. */
static int
count_left (const RdGanttMetrics *metrics, const graphene_rect_t *box)
{
  int used = (int) ((box->origin.y - metrics->top) / metrics->line_height + 0.5);

  return MAX (metrics->lines - used, 1);
}

static GskRenderNode *
record (const Labels *self)
{
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autofree char *due = rd_wording_due (rd_deadline_item_get_deadline (self->item));
  g_autofree char *detail = describe (self, due);
  graphene_rect_t box = GRAPHENE_RECT_INIT (metrics->detail_x, metrics->top, metrics->detail_width, metrics->line_height);
  GdkRGBA color, dim;

  gtk_style_context_get_color (gtk_widget_get_style_context (self->widget), &color);
  dim = color;
  dim.alpha *= rd_gantt_scene_get_style (self->scene)->high_contrast ? 1.0f : 0.7f;

  record_mark (self, snapshot);
  box.origin.y += (float) record_name (self, snapshot, due, &color);
  if (metrics->due_alone)
    box.origin.y += (float) draw_text (self, snapshot, due, &box, MIN (count_left (metrics, &box) - 1, 2), FALSE, &color);
  draw_text (self, snapshot, detail, &box, count_left (metrics, &box), FALSE, &dim);
  return gtk_snapshot_free_to_node (snapshot);
}

GskRenderNode *
rd_gantt_labels_record (GtkWidget      *widget,
                        RdGanttScene   *scene,
                        RdDeadlineItem *item)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (RD_IS_GANTT_SCENE (scene), NULL);
  g_return_val_if_fail (RD_IS_DEADLINE_ITEM (item), NULL);

  const Labels labels = { widget, scene, item };

  return record (&labels);
}
