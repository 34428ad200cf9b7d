/* rd-action-item.h — an action of a review, as lists show it
 *
 * The same action stays the same object: what changes of it is notified, so that a row keeps the keyboard while it is worked on.
 *
 * Properties, read-only, notified: "reference", "title" (of the review), "number" (int, within it), "text", "agency", "lead", "due" (int,
 * RdDay or G_MAXINT), "due-text", "state-text" ("Overdue by 3 working days"), "rank" (int: what needs doing first), "progress" (int),
 * "told-text" (what was told last, with its day), "next-text" (when it is looked at next), "next" (int), "chased-text"
 * ("Chased on …, no answer since"), "accessible-text".  Texts are under pseudonyms or real names, as the list was filled.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-action-state.h"
#include "model/rd-naming.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_ACTION_ITEM (rd_action_item_get_type ())
G_DECLARE_FINAL_TYPE (RdActionItem, rd_action_item, RD, ACTION_ITEM, GObject)

RdReviewItem        *rd_action_item_get_review  (RdActionItem *self);    /* (transfer none) */
const char          *rd_action_item_get_id      (RdActionItem *self);

/* As it was when the list was filled. (transfer none) */
const RdAction      *rd_action_item_get_action  (RdActionItem *self);
const RdActionState *rd_action_item_get_state   (RdActionItem *self);
const char          *rd_action_item_get_agency  (RdActionItem *self);    /* its name; NULL where none leads it */
gboolean             rd_action_item_is_open     (RdActionItem *self);

/* Whether it is open, in a register that may be written. */
gboolean             rd_action_item_may_change  (RdActionItem *self);

/* Whether @words, folded, stand in its review, text, agency, lead or what was told last. */
gboolean             rd_action_item_has_words   (RdActionItem *self, const char *words);

/* What needs doing first, then what is due first; a GCompareDataFunc of two RdActionItem. */
int                  rd_action_item_compare     (gconstpointer a, gconstpointer b, gpointer unused);

/* Brings @store (RdActionItem) up to date with the actions of every review of @reg, which may be NULL: items of actions that are still
 * there stay the same objects.
 */
void                 rd_action_item_fill        (GListStore *store, RdRegister *reg, RdNamingMode mode);

G_END_DECLS
