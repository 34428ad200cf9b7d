/* rd-template-form.h — lines of the board's template, chosen for a review
 *
 * A check box a line, with the date that it gives here; one that does not fit says why.
 * Signals: "saved" (a message), "closed".  Activates win.template, where the lines are edited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_TEMPLATE_FORM (rd_template_form_get_type ())
G_DECLARE_FINAL_TYPE (RdTemplateForm, rd_template_form, RD, TEMPLATE_FORM, GtkWidget)

GtkWidget *rd_template_form_new (RdRegister *reg, RdReviewItem *review);

G_END_DECLS
