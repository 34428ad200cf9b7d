/* rd-review-item.h — a review as lists and pages show it
 *
 * The GObject face of an RdReview with everything worked out from it: stage,
 * milestones, deadlines.  It is refreshed by the register, which owns it; views
 * only read, and call the register to change something.
 *
 * Properties, read-only, notified when they change: "reference", "title", "owner",
 * "framework-label", "stage-label", "stage-index" (int), "n-stages" (int), "n-overdue" (int),
 * "n-due-soon" (int), "state" (int, RdReviewState), "next-label" (the deadline
 * that comes first: "Report the decision"), "next-due" (int, RdDay or G_MAXINT), "next-text"
 * ("3 working days left"), "next-original" ("due Tue 5 Jan 2027" where "next-due" is a forecast, else
 * NULL), "returned-text" ("4/6": how many of the agencies asked have returned everything),
 * "accessible-text".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/review/rd-review.h"
#include "core/review/rd-rows.h"
#include "model/rd-deadline-item.h"
#include "model/rd-milestone-item.h"

G_BEGIN_DECLS

/* One look at a review: the worst that is true of it. */
typedef enum
{
  RD_REVIEW_OVERDUE,
  RD_REVIEW_DUE_SOON,
  RD_REVIEW_HELD,
  RD_REVIEW_RUNNING,
  RD_REVIEW_DONE,
} RdReviewState;

#define RD_TYPE_REVIEW_ITEM (rd_review_item_get_type ())
G_DECLARE_FINAL_TYPE (RdReviewItem, rd_review_item, RD, REVIEW_ITEM, GObject)

const RdReview  *rd_review_item_get_review     (RdReviewItem *self);
const char      *rd_review_item_get_reference  (RdReviewItem *self);
const char      *rd_review_item_get_title      (RdReviewItem *self);

/* With the board's own milestones of this review in it (core/rules/rd-framework-extend); another
 * one after these change. (transfer none)
 */
RdFramework     *rd_review_item_get_framework  (RdReviewItem *self);
RdReviewState    rd_review_item_get_state      (RdReviewItem *self);
const char      *rd_review_item_get_outcome    (RdReviewItem *self);     /* of the decision; NULL while open */

/* GListModels that splice when something changes. (transfer none) */
GListModel      *rd_review_item_get_deadlines  (RdReviewItem *self);     /* RdDeadlineItem, in the framework's order */
GListModel      *rd_review_item_get_milestones (RdReviewItem *self);     /* RdMilestoneItem, in the framework's order */

/* (transfer none): GPtrArrays of RdMilestone and RdHold; of RdDeadline */
const GPtrArray *rd_review_item_get_recordings (RdReviewItem *self);
const GPtrArray *rd_review_item_get_holds      (RdReviewItem *self);
const GPtrArray *rd_review_item_get_worked_out (RdReviewItem *self);

/* All records of a kind that are kept with it, and one of them by its id, or NULL. (transfer none):
 * until the register's next "changed".
 */
const GPtrArray *rd_review_item_get_rows       (RdReviewItem *self, RdRowsKind kind);
gconstpointer    rd_review_item_find_row       (RdReviewItem *self, RdRowsKind kind, const char *id);

/* The item of one timescale or milestone, or NULL. (transfer none) */
RdDeadlineItem  *rd_review_item_find_deadline  (RdReviewItem *self, const char *timescale);
RdMilestoneItem *rd_review_item_find_milestone (RdReviewItem *self, const char *milestone);

G_END_DECLS
