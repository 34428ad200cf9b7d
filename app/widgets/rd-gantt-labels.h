/* rd-gantt-labels.h — the label column of a row: state, name, due date, how it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-gantt-scene.h"

G_BEGIN_DECLS

/* Drawn in @widget's font and colours, at the places that @scene says. (transfer full) */
GskRenderNode *rd_gantt_labels_record (GtkWidget *widget, RdGanttScene *scene, RdDeadlineItem *item);

G_END_DECLS
