/* rd-timeline-picture.c — the lanes of a timeline as they were drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-timeline-picture.h"

/* How much farther it reaches to either side while the axis moves, as a share of what is seen. */
#define BEYOND 0.5

static gboolean
is_usable (const RdTimelinePicture *self, RdTimelineScene *scene, int width, int height)
{
  double value = rd_timeline_scene_get_value (scene);

  return self->node != NULL && self->generation == rd_timeline_scene_get_generation (scene) && self->height == height
         && self->from <= value && self->to >= value + width;
}

static void
draw (RdTimelinePicture *self, RdTimelineScene *scene, int height)
{
  const RdTimelineLayout *layout = rd_timeline_scene_get_layout (scene);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) (self->to - self->from), height));
  g_autoptr (GArray) marks = rd_timeline_layout_get_marks (layout, self->from, self->to, TRUE);

  cairo_translate (cr, -self->from, 0);
  rd_draw_timeline_lanes (rd_timeline_scene_get_pen (scene, cr), rd_timeline_scene_get_style (scene),
                          rd_timeline_scene_get_chart (scene), layout, marks, self->from, self->to);
  cairo_destroy (cr);
  self->node = gtk_snapshot_free_to_node (snapshot);
  self->generation = rd_timeline_scene_get_generation (scene);
  self->height = height;
  self->n_drawn++;
}

void
rd_timeline_picture_show (RdTimelinePicture *self, RdTimelineScene *scene, GtkSnapshot *snapshot, int width, int height)
{
  double value = rd_timeline_scene_get_value (scene);
  gboolean is_moving = self->node != NULL && self->generation == rd_timeline_scene_get_generation (scene);
  double beyond = is_moving ? width * BEYOND : 0.0;

  if (!is_usable (self, scene, width, height))
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->from = MAX (value - beyond, 0.0);
      self->to = value + width + beyond;
      draw (self, scene, height);
    }
  if (self->node == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (self->from - value), 0));
  gtk_snapshot_append_node (snapshot, self->node);
  gtk_snapshot_restore (snapshot);
}

gboolean
rd_timeline_picture_is_exact (const RdTimelinePicture *self, RdTimelineScene *scene, int width)
{
  double value = rd_timeline_scene_get_value (scene);

  return self->node != NULL && self->from == value && self->to == value + width;
}

void
rd_timeline_picture_clear (RdTimelinePicture *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
}
