/* rd-register-plan.h — the board's own milestones, of a review and of the board's template
 *
 * Where a call takes a review, NULL stands for the board's template: lines from which
 * reviews take theirs.  A line of the template may have no period (RD_PLAN_NO_AMOUNT):
 * the board sets one before it is taken.  Each call is one action, checked whole before
 * anything is written: codes are there once, anchors exist, and nothing is counted from itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-local-milestone.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* The period of a line of the template that the board has not set. */
#define RD_PLAN_NO_AMOUNT (-1)

#define RD_PLAN_ERROR (rd_plan_error_quark ())
typedef enum
{
  RD_PLAN_ERROR_LABEL,       /* no label, or one that cannot be kept */
  RD_PLAN_ERROR_CODE,        /* no id can be made of it */
  RD_PLAN_ERROR_DUPLICATE,   /* the code is there already */
  RD_PLAN_ERROR_STAGE,       /* the framework has no such stage */
  RD_PLAN_ERROR_ANCHOR,      /* there is no such milestone to count from */
  RD_PLAN_ERROR_PERIOD,      /* no period, or one out of range */
  RD_PLAN_ERROR_CIRCLE,      /* counted from itself, through others */
  RD_PLAN_ERROR_NEEDED,      /* another one is counted from it */
  RD_PLAN_ERROR_UNKNOWN,     /* none of that code */
  RD_PLAN_ERROR_NO_TEMPLATE, /* the board's template is empty, or nothing of it is left to take */
} RdPlanError;
GQuark   rd_plan_error_quark                (void);

typedef struct
{
  const char *code;        /* NULL: made from the label; it never changes afterwards */
  const char *label;
  const char *stage;       /* NULL: that of the anchor */
  const char *anchor;      /* a milestone's id: "published", "local-panel-1" */
  int         amount;      /* of unit; 0: the same day */
  const char *unit;        /* as rd_unit_get_name() */
  const char *direction;   /* as rd_direction_get_name() */
  const char *owner;       /* may be NULL */
} RdPlanDetails;

/* @out_code, which may be NULL, receives the code that it got. (transfer full) */
gboolean rd_register_add_local_milestone    (RdRegister *self, RdReviewItem *review, const RdPlanDetails *details,
                                             char **out_code, GError **error);

/* When it would be due, as it stands in a form: a new one, or the one of @details' code. RD_DAY_NONE
 * where there is no date, or it could not be kept.
 */
RdDay    rd_register_preview_local_milestone (RdRegister *self, RdReviewItem *review, const RdPlanDetails *details);

/* @details' code is the one that is changed. @out_moves, which may be NULL, receives what moved (RdMove). */
gboolean rd_register_edit_local_milestone   (RdRegister *self, RdReviewItem *review, const RdPlanDetails *details,
                                             GPtrArray **out_moves, GError **error);

/* What was recorded or planned of it, and its holds, go with it. */
gboolean rd_register_remove_local_milestone (RdRegister *self, RdReviewItem *review, const char *code, GError **error);

/* A line of the template so many places down, up where negative. */
gboolean rd_register_move_template_line     (RdRegister *self, const char *code, int places, GError **error);

/* The lines that boards usually track, into an empty template. */
gboolean rd_register_fill_template          (RdRegister *self, GError **error);

/* What a line of the template would be in a review. */
typedef enum
{
  RD_PLAN_FITS,
  RD_PLAN_TAKEN,         /* the review has one of that code */
  RD_PLAN_NO_PERIOD,     /* the board has set none */
  RD_PLAN_NO_PLACE,      /* the review's framework lacks its anchor */
} RdPlanFit;
RdPlanFit rd_register_check_template_line   (RdRegister *self, RdReviewItem *review, const RdLocalMilestone *line);

/* What taking @lines of the template would give: a deadline each, in their order, without
 * writing anything; a line whose anchor is neither there nor among them is left out. (transfer
 * full): a GPtrArray of RdDeadline
 */
GPtrArray *rd_register_preview_template     (RdRegister *self, RdReviewItem *review, const GPtrArray *lines);

/* Takes lines of the template into a review. @codes NULL: every line that fits.
 * @out_taken, which may be NULL, receives their codes. (transfer full): of char *
 */
gboolean rd_register_apply_template         (RdRegister *self, RdReviewItem *review, const char * const *codes,
                                             GPtrArray **out_taken, GError **error);

G_END_DECLS
