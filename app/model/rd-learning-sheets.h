/* rd-learning-sheets.h — what reviews teach together, as tables for paper and files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-sheet.h"
#include "model/rd-naming.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* Themes with the findings of each; recommendations made before; the quality markers of each review; good practice; the yearly reviews of
 * restraint.  @year: of reviews of that year, or of all with 0 (rd_review_item_get_learning_year). (transfer full)
 */
RdSheet *rd_register_sheet_themes        (RdRegister *self, int year, RdNamingMode mode);
RdSheet *rd_register_sheet_repeats       (RdRegister *self, int year, RdNamingMode mode);
RdSheet *rd_register_sheet_markers       (RdRegister *self, int year);
RdSheet *rd_register_sheet_good_practice (RdRegister *self, int year, RdNamingMode mode);
RdSheet *rd_register_sheet_restraint     (RdRegister *self);

G_END_DECLS
