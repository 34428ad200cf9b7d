/* rd-local-milestone.h — a milestone of the board’s own
 *
 * A panel meeting, agency reports due, the learning event, a draft.  It is due a
 * period after (or before) another milestone.  With a review it belongs to that
 * review; without one it is a line of the board's template, from which reviews
 * take theirs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;          /* UUID */
  char *review_id;   /* NULL: the board's template */
  char *code;        /* "panel-1"; unique in the review; as a milestone its id is "local-" and this */
  char *label;
  char *stage;       /* the framework's stage */
  char *anchor;      /* the milestone it is counted from */
  int   amount;      /* of the unit; 0: on the same day */
  char *unit;        /* as rd_unit_get_name() */
  char *direction;   /* as rd_direction_get_name() */
  char *owner;       /* who has to do it; may be NULL */
  int   position;    /* place in the template */
  int   revision;
} RdLocalMilestone;

RD_DECLARE_RECORD (RdLocalMilestone, rd_local_milestone)

G_END_DECLS
