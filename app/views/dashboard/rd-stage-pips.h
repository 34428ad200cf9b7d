/* rd-stage-pips.h — how far a review has come, as a row of small bars
 *
 * A bar for each stage: filled where it is past, taller where the review is now.
 * It says nothing to a screen reader: the words stand beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_STAGE_PIPS (rd_stage_pips_get_type ())
G_DECLARE_FINAL_TYPE (RdStagePips, rd_stage_pips, RD, STAGE_PIPS, GtkWidget)

/* @current counts from 0; @n where all stages are past. */
void rd_stage_pips_set (RdStagePips *self, int current, int n);

G_END_DECLS
