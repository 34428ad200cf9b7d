/* rd-relationship-form.h — the form for a relationship: one person is KIND of another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-relationship.h"
#include "widgets/rd-record-form.h"

G_BEGIN_DECLS

/* @relationship is NULL for a new one. The review has at least two people. */
GtkWidget *rd_relationship_form_new (RdRegister *reg, RdReviewItem *review, const RdRelationship *relationship);

G_END_DECLS
