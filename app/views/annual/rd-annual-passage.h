/* rd-annual-passage.h — a passage of the annual report, written where it stands
 *
 * What is typed is kept after a pause and when the keyboard goes elsewhere; then win.toast-undo says so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_ANNUAL_PASSAGE (rd_annual_passage_get_type ())
G_DECLARE_FINAL_TYPE (RdAnnualPassage, rd_annual_passage, RD, ANNUAL_PASSAGE, GtkWidget)

GtkWidget *rd_annual_passage_new   (void);

/* What is written of @block in @year; what was typed before is kept first.  The same passage again: only what changed since. */
void       rd_annual_passage_show  (RdAnnualPassage *self, RdRegister *reg, int year, const char *block);

/* Keeps what was typed, now. */
void       rd_annual_passage_save  (RdAnnualPassage *self);

G_END_DECLS
