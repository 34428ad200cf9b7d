/* rd-request-form.h — the forms of the agencies' page: an agency, a request, asking all of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register-agencies.h"
#include "widgets/rd-record-form.h"

G_BEGIN_DECLS

/* @agency is NULL for a new one. */
GtkWidget *rd_agency_form_new  (RdRegister *reg, RdReviewItem *review, const RdAgency *agency);

/* What @agency_id was asked for: @item. A request that is not there yet is made. */
GtkWidget *rd_request_form_new (RdRegister *reg, RdReviewItem *review, const char *agency_id, const char *item);

/* Asks every agency for something. */
GtkWidget *rd_ask_form_new     (RdRegister *reg, RdReviewItem *review);

G_END_DECLS
