/* rd-holds-pane.c — the holds of a review: why a deadline cannot be met
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/review/rd-holds-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-wording.h"
#include "views/review/rd-hold-row.h"
#include "widgets/rd-hold-editor.h"

struct _RdHoldsPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GSignalGroup *register_signals;

  /* Borrowed */
  GtkWidget    *editor;

  /* Template children */
  GtkWidget    *group;
  GtkButton    *add_button;
  GtkListBox   *list;
  GtkBox       *form_box;
};

G_DEFINE_FINAL_TYPE (RdHoldsPane, rd_holds_pane, GTK_TYPE_WIDGET)

static gboolean
may_change (RdHoldsPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

static void
clear_rows (RdHoldsPane *self)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL;)
    gtk_list_box_remove (self->list, child);
}

static void
add_nothing (RdHoldsPane *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("No holds"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Record a hold when a trial, an inquest or a late agency keeps a deadline from being met."));
  gtk_list_box_append (self->list, row);
}

static void
refresh (RdHoldsPane *self)
{
  const GPtrArray *holds = self->review != NULL ? rd_review_item_get_holds (self->review) : NULL;

  clear_rows (self);
  for (guint i = 0; holds != NULL && i < holds->len; i++)
    gtk_list_box_append (self->list, rd_hold_row_new (self->reg, self->review, g_ptr_array_index (holds, i)));
  if (holds == NULL || holds->len == 0)
    add_nothing (self);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), may_change (self) && self->editor == NULL);
}

/* Callbacks */

static void
changed_cb (RdHoldsPane *self)
{
  refresh (self);
}

static void
saved_cb (RdHoldsPane *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", message);
}

static void
close_form (RdHoldsPane *self)
{
  GtkWidget *editor = g_steal_pointer (&self->editor);

  if (editor == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), FALSE);
  gtk_box_remove (self->form_box, editor);
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

static void
add_clicked_cb (RdHoldsPane *self)
{
  rd_holds_pane_add (self);
}

/* Takes the form, of which there is one at a time. */
static void
open_form (RdHoldsPane *self, GtkWidget *editor)
{
  self->editor = editor;
  g_signal_connect_object (editor, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "closed", G_CALLBACK (close_form), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->form_box, editor);
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), FALSE);
  gtk_widget_grab_focus (editor);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdHoldsPane *self = RD_HOLDS_PANE (widget);
  const RdHold *hold = rd_review_item_find_row (self->review, RD_ROWS_HOLDS, g_variant_get_string (parameter, NULL));

  if (hold == NULL || !may_change (self))
    return;
  close_form (self);
  open_form (self, rd_hold_editor_new_for (self->reg, self->review, hold));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdHoldsPane *self = RD_HOLDS_PANE (widget);
  g_autofree char *id = g_variant_dup_string (parameter, NULL);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  close_form (self);
  if (rd_register_remove_hold (self->reg, self->review, id, &error))
    {
      saved_cb (self, _("Hold removed."));
      return;
    }
  words = rd_wording_error (error);
  gtk_widget_activate_action (widget, "win.error", "s", words);
}

/* GObject overrides */

static void
rd_holds_pane_dispose (GObject *object)
{
  RdHoldsPane *self = RD_HOLDS_PANE (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_HOLDS_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_holds_pane_parent_class)->dispose (object);
}

static void
rd_holds_pane_class_init (RdHoldsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_holds_pane_dispose;

  gtk_widget_class_install_action (widget_class, "holds.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "holds.remove", "s", remove_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/review/rd-holds-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdHoldsPane, group);
  gtk_widget_class_bind_template_child (widget_class, RdHoldsPane, add_button);
  gtk_widget_class_bind_template_child (widget_class, RdHoldsPane, list);
  gtk_widget_class_bind_template_child (widget_class, RdHoldsPane, form_box);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
rd_holds_pane_init (RdHoldsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (changed_cb), self);
}

/* Public API */

GtkWidget *
rd_holds_pane_new (void)
{
  return g_object_new (RD_TYPE_HOLDS_PANE, NULL);
}

void
rd_holds_pane_set_review (RdHoldsPane  *self,
                          RdRegister   *reg,
                          RdReviewItem *review)
{
  g_return_if_fail (RD_IS_HOLDS_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  close_form (self);
  refresh (self);
}

void
rd_holds_pane_add (RdHoldsPane *self)
{
  g_return_if_fail (RD_IS_HOLDS_PANE (self));

  if (!may_change (self) || self->editor != NULL)
    return;

  /* The deadline that is in trouble is the one that a hold is most likely about. */
  RdDeadlineItem *pressing = NULL;
  GListModel *deadlines = rd_review_item_get_deadlines (self->review);

  for (guint i = 0; i < g_list_model_get_n_items (deadlines) && pressing == NULL; i++)
    {
      g_autoptr (RdDeadlineItem) item = g_list_model_get_item (deadlines, i);

      pressing = rd_deadline_is_open (rd_deadline_item_get_deadline (item)) ? item : NULL;
    }
  open_form (self, rd_hold_editor_new (self->reg, self->review,
                                       pressing != NULL ? rd_deadline_item_get_deadline (pressing)->timescale->id : NULL));
}
