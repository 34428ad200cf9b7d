/* rd-local-milestone.c — a milestone of the board’s own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-local-milestone.h"

static const RdField fields[] = {
  RD_FIELD (RdLocalMilestone, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdLocalMilestone, review_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Review"),
  RD_FIELD (RdLocalMilestone, code, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Id"),
  RD_FIELD (RdLocalMilestone, label, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Milestone"),
  RD_FIELD (RdLocalMilestone, stage, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Stage"),
  RD_FIELD (RdLocalMilestone, anchor, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Counted from"),
  RD_FIELD (RdLocalMilestone, amount, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "How many"),
  RD_FIELD (RdLocalMilestone, unit, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Unit"),
  RD_FIELD (RdLocalMilestone, direction, RD_FIELD_TEXT, RD_FIELD_PLAIN, "After or before"),
  RD_FIELD (RdLocalMilestone, owner, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Owner"),
  RD_FIELD (RdLocalMilestone, position, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Order"),
  RD_FIELD (RdLocalMilestone, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdLocalMilestone, rd_local_milestone, "local_milestones", fields)
