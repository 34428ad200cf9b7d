/* rd-people-form.h — the forms of the people's page: a reviewer, a declaration, a contact
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-contact.h"
#include "core/review/rd-reviewer.h"
#include "widgets/rd-record-form.h"

G_BEGIN_DECLS

/* @reviewer and @contact are NULL for a new one. */
GtkWidget *rd_reviewer_form_new    (RdRegister *reg, RdReviewItem *review, const RdReviewer *reviewer);
GtkWidget *rd_contact_form_new     (RdRegister *reg, RdReviewItem *review, const RdContact *contact);

/* What a reviewer declares of an agency. */
GtkWidget *rd_declaration_form_new (RdRegister *reg, RdReviewItem *review, const char *reviewer_id, const char *agency_id);

G_END_DECLS
