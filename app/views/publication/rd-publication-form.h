/* rd-publication-form.h — the forms of the publication's page
 *
 * Each is an RdRecordForm. (transfer floating)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-decision-entry.h"
#include "model/rd-register-publication.h"
#include "widgets/rd-record-form.h"

G_BEGIN_DECLS

/* A point that people settle, by its code. */
GtkWidget *rd_publication_item_form_new     (RdRegister *reg, RdReviewItem *review, const char *code);

/* A place; NULL: a new one. */
GtkWidget *rd_publication_place_form_new    (RdRegister *reg, RdReviewItem *review, const RdPublicationPlace *place);

/* That the report was published, and where. */
GtkWidget *rd_publish_form_new              (RdRegister *reg, RdReviewItem *review);

/* A decision about publication; NULL: a new one, not to publish. */
GtkWidget *rd_publication_decision_form_new (RdRegister *reg, RdReviewItem *review, const RdDecisionEntry *entry);

/* To whom the final decision was told. */
GtkWidget *rd_publication_told_form_new     (RdRegister *reg, RdReviewItem *review);

G_END_DECLS
