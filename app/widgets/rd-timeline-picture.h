/* rd-timeline-picture.h — the lanes of a timeline as they were drawn
 *
 * Drawing costs most of a frame, so that what was drawn is kept and moved along
 * with the axis.  At rest it is exactly what is seen, with every label at its best
 * place; while the axis moves it reaches farther to both sides.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-timeline-scene.h"

G_BEGIN_DECLS

typedef struct
{
  GskRenderNode *node;         /* NULL: nothing is kept */
  double         from, to;     /* what it shows of the axis */
  guint          generation;   /* of the scene when it was drawn */
  int            height;
  guint          n_drawn;      /* how often, for measuring */
} RdTimelinePicture;

/* Draws it anew where it must, and adds it to @snapshot. */
void     rd_timeline_picture_show   (RdTimelinePicture *self, RdTimelineScene *scene, GtkSnapshot *snapshot, int width, int height);

/* Whether it is exactly what is seen of @width. */
gboolean rd_timeline_picture_is_exact (const RdTimelinePicture *self, RdTimelineScene *scene, int width);

/* Keeps nothing. */
void     rd_timeline_picture_clear  (RdTimelinePicture *self);

G_END_DECLS
