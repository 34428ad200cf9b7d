/* rd-genogram-sheet.h — the genogram of a review, to be drawn
 *
 * All that the drawing needs, copied, so that it can be drawn in any thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-draw-genogram.h"
#include "model/rd-naming.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct _RdGenogramSheet RdGenogramSheet;

/* Under real names or pseudonyms: under pseudonyms without dates of birth and death. (transfer full) */
RdGenogramSheet       *rd_genogram_sheet_new        (RdRegister *reg, RdReviewItem *review, RdNamingMode mode);
void                   rd_genogram_sheet_free       (RdGenogramSheet *self);     /* NULL is fine */

const RdGenogramChart *rd_genogram_sheet_get_chart  (const RdGenogramSheet *self);    /* (transfer none) */
const RdFamily        *rd_genogram_sheet_get_family (const RdGenogramSheet *self);    /* (transfer none) */

/* One person in words, for a list and a screen reader: "Mother, aged 28, mother of Child A; former partner of
 * Father". (transfer full)
 */
char                  *rd_genogram_sheet_describe   (const RdGenogramSheet *self, guint person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdGenogramSheet, rd_genogram_sheet_free)

G_END_DECLS
