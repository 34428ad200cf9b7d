/* rd-reference-chooser.h — choosing whom or what a report refers to, by typing
 *
 * A popover with a field and those that fit what is typed there.
 *
 * Signal "chosen" (uint: RdRunKind, string: id).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-report-references.h"

G_BEGIN_DECLS

#define RD_TYPE_REFERENCE_CHOOSER (rd_reference_chooser_get_type ())
G_DECLARE_FINAL_TYPE (RdReferenceChooser, rd_reference_chooser, RD, REFERENCE_CHOOSER, GtkPopover)

GtkWidget *rd_reference_chooser_new   (void);

/* Asks for one of @kinds (bits 1 << RdRunKind) at @place of its parent. */
void       rd_reference_chooser_ask   (RdReferenceChooser *self, RdReportReferences *references, guint kinds, const GdkRectangle *place);

/* For tests: types there, and takes the first that fits. */
void       rd_reference_chooser_type  (RdReferenceChooser *self, const char *text);
guint      rd_reference_chooser_get_n (RdReferenceChooser *self);
void       rd_reference_chooser_take  (RdReferenceChooser *self);

G_END_DECLS
