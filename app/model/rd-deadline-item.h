/* rd-deadline-item.h — a deadline as lists and rows show it
 *
 * The GObject face of an RdDeadline in one review.  Immutable: when a deadline
 * changes, the list puts another item in its place.
 *
 * An action of the review may stand in the shape of one, so that charts show it among the deadlines.
 *
 * Properties, read-only, for expressions in .ui files: "reference", "title",
 * "label", "stage", "status" (int, RdDeadlineStatus), "status-text", "due-text",
 * "days-left-text", "accessible-text" (the whole row in words), "due" (int, RdDay;
 * G_MAXINT without one, so that it sorts last).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/rules/rd-deadline.h"

G_BEGIN_DECLS

typedef struct _RdReviewItem RdReviewItem;

#define RD_TYPE_DEADLINE_ITEM (rd_deadline_item_get_type ())
G_DECLARE_FINAL_TYPE (RdDeadlineItem, rd_deadline_item, RD, DEADLINE_ITEM, GObject)

/* Takes @deadline; keeps a weak pointer to @review. */
RdDeadlineItem   *rd_deadline_item_new          (RdReviewItem *review, RdDeadline *deadline);

/* What an action says for itself; borrowed for the call. */
typedef struct
{
  const char *id;
  const char *label;          /* "Action 3: …" */
  const char *status_text;    /* "Overdue by 3 working days" */
  const char *words;          /* the row read out */
} RdDeadlineItemAction;

/* The same of an action (core/rules/rd-action-deadline). Takes @deadline. */
RdDeadlineItem   *rd_deadline_item_new_for_action (RdReviewItem *review, RdDeadline *deadline, const RdDeadlineItemAction *action);

RdReviewItem     *rd_deadline_item_get_review   (RdDeadlineItem *self);   /* (transfer none), may be NULL */
const RdDeadline *rd_deadline_item_get_deadline (RdDeadlineItem *self);
const char       *rd_deadline_item_get_label    (RdDeadlineItem *self);

/* The id of the action that stands here; NULL for a deadline. */
const char       *rd_deadline_item_get_action_id (RdDeadlineItem *self);

/* How it stands, in full: "Overdue, 3 working days late". (transfer full) */
char             *rd_deadline_item_word_status  (RdDeadlineItem *self);

G_END_DECLS
