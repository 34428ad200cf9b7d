/* rd-milestone-item.h — a milestone of one review as rows show it
 *
 * The GObject face of an RdMilestoneState with its recordings.  Immutable.
 *
 * Properties, read-only: "id", "label", "description", "stage", "stage-label",
 * "date-text" ("Mon 29 Feb 2016", "Planned for …", "2 of 3 told", ""), "done" (boolean),
 * "planned" (boolean), "needed" (boolean), "next" (boolean: expected now),
 * "accessible-text".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/rules/rd-progress.h"

G_BEGIN_DECLS

#define RD_TYPE_MILESTONE_ITEM (rd_milestone_item_get_type ())
G_DECLARE_FINAL_TYPE (RdMilestoneItem, rd_milestone_item, RD, MILESTONE_ITEM, GObject)

/* @recordings: the RdMilestone rows of this milestone, copied. */
RdMilestoneItem        *rd_milestone_item_new            (RdFramework *framework, const RdMilestoneState *state,
                                                          const GPtrArray *recordings, gboolean is_next);

const RdMilestoneState *rd_milestone_item_get_state      (RdMilestoneItem *self);
const RdMilestoneKind  *rd_milestone_item_get_kind       (RdMilestoneItem *self);
gboolean                rd_milestone_item_is_next        (RdMilestoneItem *self);

/* The row for one recipient (NULL: the row without one), or NULL. */
const RdMilestone      *rd_milestone_item_get_recording  (RdMilestoneItem *self, const char *recipient);

/* The milestone's rows. (transfer none): a GPtrArray of RdMilestone */
const GPtrArray        *rd_milestone_item_get_recordings (RdMilestoneItem *self);

G_END_DECLS
