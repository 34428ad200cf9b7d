/* rd-restraint-form.h — the forms of secure establishments and of the yearly review of restraint in each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-establishment.h"
#include "core/review/rd-restraint-year.h"
#include "widgets/rd-record-form.h"

G_BEGIN_DECLS

/* NULL for a new one. */
GtkWidget *rd_establishment_form_new  (RdRegister *reg, const RdEstablishment *establishment);

/* A new review of that year. */
GtkWidget *rd_restraint_begin_form_new (RdRegister *reg, const RdEstablishment *establishment, int year);

/* A review that there is, of no establishment yet, becomes that of the year. */
GtkWidget *rd_restraint_link_form_new (RdRegister *reg, const RdEstablishment *establishment, int year);

/* What is kept of the year that @review is of. */
GtkWidget *rd_restraint_year_form_new (RdRegister *reg, RdReviewItem *review, const RdRestraintYear *year);

G_END_DECLS
