/* rd-annual-part-box.h — a part of the annual report as the page shows it
 *
 * A heading, the board’s passage, a chart where there is something to compare, and the figures: each opens the reviews behind it, and
 * choosing one activates win.open-review.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-annual-year.h"

G_BEGIN_DECLS

#define RD_TYPE_ANNUAL_PART_BOX (rd_annual_part_box_get_type ())
G_DECLARE_FINAL_TYPE (RdAnnualPartBox, rd_annual_part_box, RD, ANNUAL_PART_BOX, GtkWidget)

/* @part lives as long as the program. */
GtkWidget *rd_annual_part_box_new  (const RdAnnualPart *part);

/* Nothing of @year is kept. */
void       rd_annual_part_box_show (RdAnnualPartBox *self, RdRegister *reg, const RdAnnualYear *year);

/* Keeps what was typed into its passage, now. */
void       rd_annual_part_box_save (RdAnnualPartBox *self);

G_END_DECLS
