/* rd-gantt-line.c — one row of the Gantt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-gantt-line.h"

#include <glib/gi18n.h>

#include "draw/rd-draw-gantt.h"
#include "widgets/rd-gantt-labels.h"
#include "widgets/rd-gantt-words.h"

/* How far beside a mark the pointer still means it, in pixels. */
#define SLOP 8.0

/* Invariants:
 *
 *  (1) chart and labels are of the present item, and of the scene's generation,
 *      wherever recorded equals that generation.
 *  (2) chart covers the axis from clip_x0 to clip_x1.
 *  (3) is_blank: it was far out of sight when it was asked to draw, and drew nothing.
 */
struct _RdGanttLine
{
  GtkWidget       parent_instance;

  /* Owned */
  RdGanttScene   *scene;
  RdDeadlineItem *item;
  GSignalGroup   *position;
  GskRenderNode  *chart;
  GskRenderNode  *labels;

  guint           recorded;
  guint           n_recordings;
  gboolean        is_blank;
  double          clip_x0, clip_x1;
};

G_DEFINE_FINAL_TYPE (RdGanttLine, rd_gantt_line, GTK_TYPE_WIDGET)

static void
forget_nodes (RdGanttLine *self)
{
  g_clear_pointer (&self->chart, gsk_render_node_unref);
  g_clear_pointer (&self->labels, gsk_render_node_unref);
}

/* The mark that the keyboard is on, in words; NULL for none. */
static char *
name_cursor (RdGanttLine *self)
{
  int cursor = rd_gantt_scene_get_cursor (self->scene, self->item);
  g_autoptr (GArray) marks = NULL;

  if (cursor < 0)
    return NULL;
  marks = rd_gantt_line_get_marks (self);
  if ((guint) cursor >= marks->len)
    return NULL;
  return rd_gantt_words_mark (rd_deadline_item_get_deadline (self->item), &g_array_index (marks, RdMark, cursor));
}

/* The row in words, with its place: "… 3 of 7". */
static void
name_row (RdGanttLine *self)
{
  g_autoptr (GtkListItem) list_item = g_signal_group_dup_target (self->position);
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *words = NULL;
  g_autofree char *mark = NULL;
  g_autofree char *label = NULL;

  if (self->item == NULL || list_item == NULL || row == NULL)
    return;

  g_object_get (self->item, "accessible-text", &words, NULL);
  /* Translators: what a screen reader says for a row: the mark and a full stop, or nothing; the row; its place; the number of rows */
  mark = name_cursor (self);
  label = g_strdup_printf (_("%s%s%s %u of %u"), mark != NULL ? mark : "", mark != NULL ? ". " : "", words,
                           gtk_list_item_get_position (list_item) + 1,
                           rd_gantt_scene_get_n_rows (self->scene));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
record_chart (RdGanttLine *self)
{
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  rd_gantt_scene_get_clip (self->scene, &self->clip_x0, &self->clip_x1);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot,
                                           &GRAPHENE_RECT_INIT (self->clip_x0, 0, self->clip_x1 - self->clip_x0,
                                                                metrics->row_height));
  RdPen *pen = rd_pen_new (cr, FALSE);

  rd_draw_gantt_row (pen, rd_gantt_scene_get_style (self->scene), rd_gantt_scene_get_axis (self->scene),
                     rd_gantt_scene_get_workdays (self->scene), rd_gantt_scene_get_today (self->scene),
                     rd_deadline_item_get_deadline (self->item), metrics->row_height, self->clip_x0, self->clip_x1);
  rd_pen_free (pen);
  cairo_destroy (cr);
  self->chart = gtk_snapshot_free_to_node (snapshot);
  self->n_recordings++;
}

/* Keeps invariants (1) and (2). */
static void
record_what_changed (RdGanttLine *self)
{
  guint generation = rd_gantt_scene_get_generation (self->scene);
  double x0, x1;

  if (self->recorded != generation)
    forget_nodes (self);
  self->recorded = generation;

  rd_gantt_scene_get_clip (self->scene, &x0, &x1);
  if (x0 != self->clip_x0 || x1 != self->clip_x1)
    g_clear_pointer (&self->chart, gsk_render_node_unref);
  if (self->labels == NULL)
    self->labels = rd_gantt_labels_record (GTK_WIDGET (self), self->scene, self->item);
  if (self->chart == NULL)
    record_chart (self);
}

static void
draw_ring (RdGanttLine *self, GtkSnapshot *snapshot, double x, double radius)
{
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  const float widths[4] = { 2, 2, 2, 2 };
  GskRoundedRect ring;
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color", &color))
    gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  gsk_rounded_rect_init_from_rect (&ring,
                                   &GRAPHENE_RECT_INIT (x - radius, metrics->row_height / 2 - radius,
                                                        radius * 2, radius * 2),
                                   radius);
  gtk_snapshot_append_border (snapshot, &ring, widths, (GdkRGBA[4]) { color, color, color, color });
}

/* The mark that the keyboard is on, and where a dragged date would come to stand. */
static void
draw_pointers (RdGanttLine *self, GtkSnapshot *snapshot)
{
  RdDay ghost = rd_gantt_scene_get_ghost (self->scene, self->item);
  int cursor = rd_gantt_scene_get_cursor (self->scene, self->item);
  double radius = rd_gantt_scene_get_metrics (self->scene)->row_height * 0.32;

  if (ghost != RD_DAY_NONE)
    draw_ring (self, snapshot, rd_axis_get_middle (rd_gantt_scene_get_axis (self->scene), ghost), radius);
  if (cursor < 0)
    return;

  g_autoptr (GArray) marks = rd_gantt_line_get_marks (self);
  if ((guint) cursor < marks->len)
    {
      const RdMark *mark = &g_array_index (marks, RdMark, cursor);
      draw_ring (self, snapshot, (mark->x0 + mark->x1) / 2, radius);
    }
}

/* Between the label column and the chart. */
static void
draw_edge (RdGanttLine *self, GtkSnapshot *snapshot)
{
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  const RdColor *grid = &rd_gantt_scene_get_style (self->scene)->grid;
  double x = metrics->right_to_left ? metrics->label_x : metrics->chart_x - 1;

  gtk_snapshot_append_color (snapshot,
                             &(GdkRGBA) { (float) grid->red, (float) grid->green, (float) grid->blue, (float) grid->alpha },
                             &GRAPHENE_RECT_INIT (x, 0, 1, metrics->row_height));
}

/* Callbacks */

static void
scene_changed_cb (RdGanttLine *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
position_changed_cb (RdGanttLine *self)
{
  name_row (self);
}

static gboolean
tooltip_queried_cb (RdGanttLine *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *words = NULL;
  RdMark mark;

  if (self->item == NULL)
    return FALSE;
  if (!keyboard && rd_gantt_line_find_mark (self, x, &mark))
    words = rd_gantt_words_mark (rd_deadline_item_get_deadline (self->item), &mark);
  else
    g_object_get (self->item, "accessible-text", &words, NULL);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

/* Widget and GObject overrides */

static void
rd_gantt_line_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                       int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  RdGanttLine *self = RD_GANTT_LINE (widget);
  int size = self->scene != NULL && orientation == GTK_ORIENTATION_VERTICAL
             ? (int) rd_gantt_scene_get_metrics (self->scene)->row_height : 1;

  *minimum = *natural = size;
}

/* Whether the row comes to stand within half a page of what is seen, @delta further up than it stands. */
static gboolean
is_near (RdGanttLine *self, double delta)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *list = row != NULL ? gtk_widget_get_parent (row) : NULL;
  GtkAllocation place;
  int height;

  if (list == NULL)
    return TRUE;
  height = gtk_widget_get_height (list);
  gtk_widget_get_allocation (row, &place);
  return place.y - delta + place.height > -height / 2 && place.y - delta < height + height / 2;
}

static void
rd_gantt_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdGanttLine *self = RD_GANTT_LINE (widget);
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);

  if (self->item == NULL || metrics->row_height <= 0)
    return;
  /* GTK keeps some 200 rows alive; those out of sight need not be drawn. */
  self->is_blank = !is_near (self, 0);
  if (self->is_blank)
    return;

  record_what_changed (self);
  gtk_snapshot_append_node (snapshot, self->labels);
  draw_edge (self, snapshot);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (metrics->chart_x, 0, metrics->chart_width, metrics->row_height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (metrics->chart_x + rd_gantt_scene_to_chart (self->scene, 0), 0));
  gtk_snapshot_append_node (snapshot, self->chart);
  draw_pointers (self, snapshot);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
rd_gantt_line_dispose (GObject *object)
{
  RdGanttLine *self = RD_GANTT_LINE (object);

  forget_nodes (self);
  g_clear_object (&self->position);
  g_clear_object (&self->item);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (rd_gantt_line_parent_class)->dispose (object);
}

static void
rd_gantt_line_class_init (RdGanttLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_gantt_line_dispose;
  widget_class->measure = rd_gantt_line_measure;
  widget_class->snapshot = rd_gantt_line_snapshot;

  gtk_widget_class_set_css_name (widget_class, "ganttline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rd_gantt_line_init (RdGanttLine *self)
{
  self->position = g_signal_group_new (GTK_TYPE_LIST_ITEM);
  g_signal_group_connect_swapped (self->position, "notify::position", G_CALLBACK (position_changed_cb), self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_queried_cb), NULL);
}

/* Public API */

GtkWidget *
rd_gantt_line_new (RdGanttScene *scene)
{
  g_return_val_if_fail (RD_IS_GANTT_SCENE (scene), NULL);

  RdGanttLine *self = g_object_new (RD_TYPE_GANTT_LINE, NULL);

  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (scene_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scene, "resized", G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scene, "counted", G_CALLBACK (position_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
rd_gantt_line_bind (RdGanttLine *self,
                    GtkListItem *list_item)
{
  g_return_if_fail (RD_IS_GANTT_LINE (self));
  g_return_if_fail (list_item == NULL || GTK_IS_LIST_ITEM (list_item));

  g_signal_group_set_target (self->position, list_item);
  g_set_object (&self->item, list_item != NULL ? gtk_list_item_get_item (list_item) : NULL);
  forget_nodes (self);
  name_row (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

RdDeadlineItem *
rd_gantt_line_get_item (RdGanttLine *self)
{
  g_return_val_if_fail (RD_IS_GANTT_LINE (self), NULL);

  return self->item;
}

void
rd_gantt_line_say (RdGanttLine *self)
{
  g_return_if_fail (RD_IS_GANTT_LINE (self));

  name_row (self);
}

void
rd_gantt_line_wake (RdGanttLine *self,
                    double       delta)
{
  g_return_if_fail (RD_IS_GANTT_LINE (self));

  if (self->is_blank && is_near (self, delta))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

GArray *
rd_gantt_line_get_marks (RdGanttLine *self)
{
  g_return_val_if_fail (RD_IS_GANTT_LINE (self), NULL);

  if (self->item == NULL)
    return NULL;
  return rd_gantt_layout_row (rd_gantt_scene_get_axis (self->scene), rd_deadline_item_get_deadline (self->item),
                              rd_gantt_scene_get_today (self->scene));
}

gboolean
rd_gantt_line_find_mark (RdGanttLine *self,
                         double       x,
                         RdMark      *out)
{
  g_return_val_if_fail (RD_IS_GANTT_LINE (self), FALSE);

  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  g_autoptr (GArray) marks = rd_gantt_line_get_marks (self);

  if (marks == NULL || x < metrics->chart_x || x >= metrics->chart_x + metrics->chart_width)
    return FALSE;

  const RdMark *mark = rd_gantt_layout_hit (marks, rd_gantt_scene_to_axis (self->scene, x - metrics->chart_x), SLOP);
  if (mark == NULL)
    return FALSE;
  *out = *mark;
  return TRUE;
}

guint
rd_gantt_line_get_n_recordings (RdGanttLine *self)
{
  g_return_val_if_fail (RD_IS_GANTT_LINE (self), 0);

  return self->n_recordings;
}
