/* rd-hold-row.c — one hold, and the form to end it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/review/rd-hold-row.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"
#include "widgets/rd-date-field.h"
#include "widgets/rd-status-mark.h"
#include "widgets/rd-wrap-row.h"

struct _RdHoldRow
{
  AdwPreferencesRow  parent_instance;

  /* Owned */
  RdRegister        *reg;
  RdReviewItem      *review;
  char              *timescale;

  /* Template children */
  RdStatusMark      *mark;
  GtkLabel          *title;
  GtkLabel          *subtitle;
  GtkLabel          *description;
  GtkBox            *buttons;
  GtkButton         *end_button;
  GtkButton         *edit_button;
  GtkButton         *remove_button;
  GtkBox            *form_box;
  RdDateField       *day;
  GtkLabel          *problem;
};

G_DEFINE_FINAL_TYPE (RdHoldRow, rd_hold_row, ADW_TYPE_PREFERENCES_ROW)

static void
show_form (RdHoldRow *self, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), shown);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), !shown);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "hold.cancel", shown);
  gtk_widget_grab_focus (GTK_WIDGET (shown ? (gpointer) self->day : (gpointer) self->end_button));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_form (RD_HOLD_ROW (widget), TRUE);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_form (RD_HOLD_ROW (widget), FALSE);
}

static void
end_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdHoldRow *self = RD_HOLD_ROW (widget);
  RdDay day = rd_date_field_get_day (self->day);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  g_autoptr (GtkWidget) keep = g_object_ref (parent);
  g_autoptr (GtkWidget) keep_row = g_object_ref (widget);
  g_autoptr (GError) error = NULL;

  if (day == RD_DAY_NONE)
    {
      rd_date_field_show_fault (self->day);
      return;
    }
  if (rd_register_end_hold (self->reg, self->review, self->timescale, day, &error))
    {
      /* The row has gone from the list by now: the list speaks for it. */
      gtk_widget_activate_action (parent, "win.toast-undo", "s", _("Hold ended."));
      return;
    }
  g_autofree char *words = rd_wording_error (error);
  gtk_label_set_text (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
activated_cb (RdHoldRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "hold.end", NULL);
}

static void
rd_hold_row_dispose (GObject *object)
{
  RdHoldRow *self = RD_HOLD_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_HOLD_ROW);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->timescale, g_free);

  G_OBJECT_CLASS (rd_hold_row_parent_class)->dispose (object);
}

static void
rd_hold_row_class_init (RdHoldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_hold_row_dispose;

  gtk_widget_class_install_action (widget_class, "hold.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "hold.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "hold.end", NULL, end_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "hold.cancel", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/review/rd-hold-row.ui");
  g_type_ensure (RD_TYPE_STATUS_MARK);
  g_type_ensure (RD_TYPE_DATE_FIELD);
  g_type_ensure (RD_TYPE_WRAP_ROW);
  gtk_widget_class_bind_template_child (widget_class, RdHoldRow, mark);
  gtk_widget_class_bind_template_child (widget_class, RdHoldRow, title);
  gtk_widget_class_bind_template_child (widget_class, RdHoldRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, RdHoldRow, description);
  gtk_widget_class_bind_template_child (widget_class, RdHoldRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, RdHoldRow, end_button);
  gtk_widget_class_bind_template_child (widget_class, RdHoldRow, edit_button);
  gtk_widget_class_bind_template_child (widget_class, RdHoldRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, RdHoldRow, form_box);
  gtk_widget_class_bind_template_child (widget_class, RdHoldRow, day);
  gtk_widget_class_bind_template_child (widget_class, RdHoldRow, problem);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
rd_hold_row_init (RdHoldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "hold.cancel", FALSE);
}

GtkWidget *
rd_hold_row_new (RdRegister   *reg,
                 RdReviewItem *review,
                 const RdHold *hold)
{
  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);
  g_return_val_if_fail (hold != NULL, NULL);

  RdHoldRow *self = g_object_new (RD_TYPE_HOLD_ROW, NULL);
  RdDay today = rd_register_get_today (reg);
  gboolean running = rd_hold_is_running (hold, today);
  RdDeadlineItem *deadline = rd_review_item_find_deadline (review, hold->timescale);
  g_autofree char *description = rd_hold_describe (hold);
  g_autofree char *words = NULL;

  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->timescale = g_strdup (hold->timescale);
  gtk_label_set_text (self->title, rd_wording_hold_reason (hold->reason));
  gtk_label_set_text (self->subtitle, deadline != NULL ? rd_deadline_item_get_label (deadline) : hold->timescale);
  gtk_label_set_text (self->description, description);
  rd_status_mark_set_status (self->mark, running ? RD_STATUS_HELD : RD_STATUS_NOT_NEEDED);
  rd_date_field_set_today (self->day, today);
  rd_date_field_set_day (self->day, MAX (today, hold->first_day));
  gtk_widget_set_visible (GTK_WIDGET (self->end_button), running && !rd_register_is_read_only (reg));
  gtk_widget_set_visible (GTK_WIDGET (self->edit_button), !rd_register_is_read_only (reg));
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button), !rd_register_is_read_only (reg));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit_button), "s", hold->id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove_button), "s", hold->id);
  words = g_strdup_printf ("%s, %s, %s", gtk_label_get_text (self->title), gtk_label_get_text (self->subtitle), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}
