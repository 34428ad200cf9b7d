/* rd-gantt-header.h — the date header above the rows of a Gantt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-gantt-scene.h"

G_BEGIN_DECLS

#define RD_TYPE_GANTT_HEADER (rd_gantt_header_get_type ())
G_DECLARE_FINAL_TYPE (RdGanttHeader, rd_gantt_header, RD, GANTT_HEADER, GtkWidget)

void rd_gantt_header_set_scene (RdGanttHeader *self, RdGanttScene *scene);

G_END_DECLS
