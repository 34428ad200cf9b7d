/* rd-recipient-row.h — one of those who are to be told, with a tick and a day
 *
 * Signal "changed": the person ticked it or typed another day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-milestone-form.h"

G_BEGIN_DECLS

#define RD_TYPE_RECIPIENT_ROW (rd_recipient_row_get_type ())
G_DECLARE_FINAL_TYPE (RdRecipientRow, rd_recipient_row, RD, RECIPIENT_ROW, GtkWidget)

GtkWidget *rd_recipient_row_new       (const RdFormRecipient *recipient, RdDay today);

/* @each: with a day of its own. */
void       rd_recipient_row_show      (RdRecipientRow *self, const RdFormRecipient *recipient, gboolean each);
gboolean   rd_recipient_row_is_chosen (RdRecipientRow *self);
RdDay      rd_recipient_row_get_day   (RdRecipientRow *self);

G_END_DECLS
