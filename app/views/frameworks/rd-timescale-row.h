/* rd-timescale-row.h — one timescale of a framework, and the form in which the board sets it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_TIMESCALE_ROW (rd_timescale_row_get_type ())
G_DECLARE_FINAL_TYPE (RdTimescaleRow, rd_timescale_row, RD, TIMESCALE_ROW, AdwPreferencesRow)

/* @timescale belongs to @framework, of which a reference is kept.  With @is_preview
 * nothing can be set.
 */
GtkWidget *rd_timescale_row_new (RdRegister *reg, RdFramework *framework, const RdTimescale *timescale, gboolean is_preview);

G_END_DECLS
