/* rd-recipient-row.c — one of those who are to be told, with a tick and a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-recipient-row.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"
#include "widgets/rd-date-field.h"

struct _RdRecipientRow
{
  GtkWidget    parent_instance;

  /* Children */
  GtkWidget   *check;
  RdDateField *day;

  gboolean     showing;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdRecipientRow, rd_recipient_row, GTK_TYPE_WIDGET)

static void
changed_cb (RdRecipientRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
rd_recipient_row_dispose (GObject *object)
{
  RdRecipientRow *self = RD_RECIPIENT_ROW (object);

  self->showing = TRUE;
  g_clear_pointer (&self->check, gtk_widget_unparent);
  if (self->day != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->day));
  self->day = NULL;

  G_OBJECT_CLASS (rd_recipient_row_parent_class)->dispose (object);
}

static void
rd_recipient_row_class_init (RdRecipientRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_recipient_row_dispose;

  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_RECIPIENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "recipientrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_recipient_row_init (RdRecipientRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  self->check = gtk_check_button_new ();
  self->day = RD_DATE_FIELD (rd_date_field_new ());
  gtk_widget_set_margin_start (GTK_WIDGET (self->day), 28);
  gtk_widget_set_parent (self->check, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->day), GTK_WIDGET (self));
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->day, "notify::day", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/* Public API */

GtkWidget *
rd_recipient_row_new (const RdFormRecipient *recipient,
                      RdDay                  today)
{
  g_return_val_if_fail (recipient != NULL, NULL);

  RdRecipientRow *self = g_object_new (RD_TYPE_RECIPIENT_ROW, NULL);
  g_autofree char *before = recipient->before != RD_DAY_NONE ? rd_wording_day (recipient->before) : NULL;
  g_autofree char *label = NULL;
  g_autofree char *name = g_strdup_printf (_("When %s was told"), recipient->label);

  if (before != NULL)
    /* Translators: who was told, and when */
    label = g_strdup_printf (_("%s (told %s)"), recipient->label, before);
  self->showing = TRUE;
  gtk_check_button_set_label (GTK_CHECK_BUTTON (self->check), label != NULL ? label : recipient->label);
  rd_date_field_set_today (self->day, today);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->day), name);
  self->showing = FALSE;
  return GTK_WIDGET (self);
}

void
rd_recipient_row_show (RdRecipientRow        *self,
                       const RdFormRecipient *recipient,
                       gboolean               each)
{
  g_return_if_fail (RD_IS_RECIPIENT_ROW (self));
  g_return_if_fail (recipient != NULL);

  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), recipient->chosen);
  if (recipient->day != RD_DAY_NONE && rd_date_field_get_day (self->day) != recipient->day)
    rd_date_field_set_day (self->day, recipient->day);
  gtk_widget_set_visible (GTK_WIDGET (self->day), each && recipient->chosen);
  self->showing = FALSE;
}

gboolean
rd_recipient_row_is_chosen (RdRecipientRow *self)
{
  g_return_val_if_fail (RD_IS_RECIPIENT_ROW (self), FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check));
}

RdDay
rd_recipient_row_get_day (RdRecipientRow *self)
{
  g_return_val_if_fail (RD_IS_RECIPIENT_ROW (self), RD_DAY_NONE);

  return rd_date_field_get_day (self->day);
}
