/* rd-plan-pane.c — the board's own milestones of a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/review/rd-plan-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/rules/rd-framework-extend.h"
#include "model/rd-plan-check.h"
#include "model/rd-wording-plan.h"
#include "model/rd-wording.h"
#include "views/review/rd-template-form.h"
#include "widgets/rd-edit-row.h"
#include "widgets/rd-plan-editor.h"

struct _RdPlanPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GSignalGroup *register_signals;

  /* Borrowed */
  GtkWidget    *form;

  /* Template children */
  GtkWidget    *group;
  GtkBox       *buttons;
  GtkButton    *add_button;
  GtkListBox   *list;
  GtkBox       *form_box;
};

G_DEFINE_FINAL_TYPE (RdPlanPane, rd_plan_pane, GTK_TYPE_WIDGET)

/* Helpers */

static gboolean
may_change (RdPlanPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* What has become of it: "Wed 4 May 2016, in 5 working days". (transfer full) */
static char *
word_state (RdPlanPane *self, const RdLocalMilestone *local)
{
  g_autofree char *id = rd_local_milestone_make_id (local);
  RdDeadlineItem *item = rd_review_item_find_deadline (self->review, id);
  const RdDeadline *deadline = item != NULL ? rd_deadline_item_get_deadline (item) : NULL;
  g_autofree char *due = deadline != NULL ? rd_wording_due (deadline) : NULL;
  g_autofree char *status = deadline != NULL ? rd_wording_status_full (deadline) : NULL;
  g_autofree char *planned = NULL;

  if (deadline == NULL)
    return NULL;
  if (deadline->planned_done != RD_DAY_NONE && deadline->done == RD_DAY_NONE)
    {
      g_autofree char *day = rd_wording_day (deadline->planned_done);

      planned = g_strdup_printf (_("planned for %s"), day);
    }
  return g_strdup_printf ("%s · %s%s%s", due, status, planned != NULL ? " · " : "", planned != NULL ? planned : "");
}

static void
add_row (RdPlanPane *self, const RdLocalMilestone *local)
{
  const GPtrArray *locals = rd_review_item_get_rows (self->review, RD_ROWS_LOCAL_MILESTONES);
  g_autofree char *rule = rd_wording_local_rule (local, rd_review_item_get_framework (self->review), locals);
  g_autofree char *subtitle = local->owner != NULL ? g_strdup_printf ("%s · %s", rule, local->owner) : g_strdup (rule);
  g_autofree char *state = word_state (self, local);
  g_autofree char *edit = g_strdup_printf (_("Edit %s"), local->label);
  g_autofree char *remove = g_strdup_printf (_("Remove %s"), local->label);
  GtkWidget *row = rd_edit_row_new (local->label, subtitle, state);

  if (may_change (self))
    {
      rd_edit_row_add_button (RD_EDIT_ROW (row), "document-edit-symbolic", edit, "plan.edit", local->code);
      rd_edit_row_add_button (RD_EDIT_ROW (row), "user-trash-symbolic", remove, "plan.remove", local->code);
    }
  gtk_list_box_append (self->list, row);
}

static void
refresh (RdPlanPane *self)
{
  g_autoptr (GPtrArray) locals = self->review != NULL
                                 ? rd_plan_sort (rd_review_item_get_rows (self->review, RD_ROWS_LOCAL_MILESTONES)) : NULL;

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL;)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; locals != NULL && i < locals->len; i++)
    add_row (self, g_ptr_array_index (locals, i));
  if (locals == NULL || locals->len == 0)
    gtk_list_box_append (self->list, rd_edit_row_new (_("None in this review"),
                                                      _("Plan panel meetings, agency reports, drafts and sign-off beside the guidance’s dates."), NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), may_change (self) && self->form == NULL);
}

static void
close_form (RdPlanPane *self)
{
  GtkWidget *form = g_steal_pointer (&self->form);

  if (form == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), FALSE);
  gtk_box_remove (self->form_box, form);
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

/* Callbacks and actions */

static void
changed_cb (RdPlanPane *self)
{
  refresh (self);
}

static void
saved_cb (RdPlanPane *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", message);
}

/* Takes the form, of which there is one at a time. */
static void
open_form (RdPlanPane *self, GtkWidget *form)
{
  close_form (self);
  self->form = form;
  g_signal_connect_object (form, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "closed", G_CALLBACK (close_form), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->form_box, form);
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), FALSE);
  gtk_widget_grab_focus (form);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdPlanPane *self = RD_PLAN_PANE (widget);

  if (may_change (self))
    open_form (self, rd_plan_editor_new (self->reg, self->review, NULL));
}

static void
template_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdPlanPane *self = RD_PLAN_PANE (widget);

  if (may_change (self))
    open_form (self, rd_template_form_new (self->reg, self->review));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdPlanPane *self = RD_PLAN_PANE (widget);

  if (may_change (self))
    open_form (self, rd_plan_editor_new (self->reg, self->review, g_variant_get_string (parameter, NULL)));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdPlanPane *self = RD_PLAN_PANE (widget);
  g_autofree char *code = g_variant_dup_string (parameter, NULL);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (rd_register_remove_local_milestone (self->reg, self->review, code, &error))
    {
      saved_cb (self, _("Milestone removed."));
      return;
    }
  words = rd_wording_error (error);
  gtk_widget_activate_action (widget, "win.error", "s", words);
}

/* GObject overrides */

static void
rd_plan_pane_dispose (GObject *object)
{
  RdPlanPane *self = RD_PLAN_PANE (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_PLAN_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_plan_pane_parent_class)->dispose (object);
}

static void
rd_plan_pane_class_init (RdPlanPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_plan_pane_dispose;

  gtk_widget_class_install_action (widget_class, "plan.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "plan.template", NULL, template_action);
  gtk_widget_class_install_action (widget_class, "plan.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "plan.remove", "s", remove_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/review/rd-plan-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdPlanPane, group);
  gtk_widget_class_bind_template_child (widget_class, RdPlanPane, buttons);
  gtk_widget_class_bind_template_child (widget_class, RdPlanPane, add_button);
  gtk_widget_class_bind_template_child (widget_class, RdPlanPane, list);
  gtk_widget_class_bind_template_child (widget_class, RdPlanPane, form_box);
}

static void
rd_plan_pane_init (RdPlanPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->register_signals, "notify::today", G_CALLBACK (changed_cb), self);
}

/* Public API */

GtkWidget *
rd_plan_pane_new (void)
{
  return g_object_new (RD_TYPE_PLAN_PANE, NULL);
}

void
rd_plan_pane_set_review (RdPlanPane   *self,
                         RdRegister   *reg,
                         RdReviewItem *review)
{
  g_return_if_fail (RD_IS_PLAN_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  close_form (self);
  refresh (self);
}
