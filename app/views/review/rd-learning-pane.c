/* rd-learning-pane.c — what is learnt while a review is still running
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/review/rd-learning-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-brief-document.h"
#include "model/rd-action-sheet.h"
#include "model/rd-register-learning.h"
#include "model/rd-wording-findings.h"
#include "model/rd-wording.h"
#include "views/report/rd-report-export-window.h"
#include "views/review/rd-learning-editor.h"
#include "widgets/rd-edit-row.h"

struct _RdLearningPane
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
  GtkWidget    *brief_button;
  GtkButton    *add_button;
  GtkWidget    *held_note;
  GtkListBox   *list;
  GtkBox       *form_box;
};

G_DEFINE_FINAL_TYPE (RdLearningPane, rd_learning_pane, GTK_TYPE_WIDGET)

/* Helpers */

static gboolean
may_change (RdLearningPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* A hold covers today. */
static gboolean
is_held (RdReviewItem *review)
{
  const GPtrArray *deadlines = rd_review_item_get_worked_out (review);

  for (guint i = 0; i < deadlines->len; i++)
    if (((const RdDeadline *) g_ptr_array_index (deadlines, i))->status == RD_STATUS_HELD)
      return TRUE;
  return FALSE;
}

/* "Action: … · Overdue by 3 working days · 50 % done". (transfer full) */
static char *
word_action (RdLearningPane *self, const RdAction *action)
{
  RdActionState state;
  g_autofree char *words = NULL;

  rd_register_work_out_action (self->reg, action, &state);
  words = rd_wording_action_state (&state);
  if (action->progress > 0 && rd_action_status_is_open (state.status))
    /* Translators: what is done about a learning point, how it stands with it, how much is done */
    return g_strdup_printf (_("Action: %1$s · %2$s · %3$d %% done"), action->text, words, action->progress);
  return g_strdup_printf (_("Action: %1$s · %2$s"), action->text, words);
}

static void
add_row (RdLearningPane *self, const RdLearningPoint *point)
{
  g_autoptr (RdAction) taken = rd_register_get_learning_action (self->review, point);
  g_autofree char *state = rd_learning_point_describe (point, taken);
  g_autofree char *kind = g_strdup_printf ("%s · %s", rd_wording_learning_kind (point->kind), state);
  g_autofree char *action = taken != NULL && taken->text != NULL ? word_action (self, taken) : NULL;
  g_autofree char *edit = g_strdup_printf (_("Edit %s"), point->text);
  g_autofree char *remove = g_strdup_printf (_("Remove %s"), point->text);
  GtkWidget *row = rd_edit_row_new (point->text, kind, action);

  if (may_change (self))
    {
      rd_edit_row_add_button (RD_EDIT_ROW (row), "document-edit-symbolic", edit, "learning.edit", point->id);
      rd_edit_row_add_button (RD_EDIT_ROW (row), "user-trash-symbolic", remove, "learning.remove", point->id);
    }
  gtk_list_box_append (self->list, row);
}

static void
refresh (RdLearningPane *self)
{
  const GPtrArray *points = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_LEARNING_POINTS) : NULL;

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL;)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; points != NULL && i < points->len; i++)
    add_row (self, g_ptr_array_index (points, i));
  if (points == NULL || points->len == 0)
    gtk_list_box_append (self->list, rd_edit_row_new (_("Nothing noted yet"),
                                                      _("Points for improvement need not wait for the report; nor does good practice."), NULL));
  gtk_widget_set_visible (self->held_note, self->review != NULL && is_held (self->review));
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), may_change (self) && self->form == NULL);
  gtk_widget_set_visible (self->brief_button, self->review != NULL && rd_brief_document_has_content (self->review));
}

static void
close_form (RdLearningPane *self)
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
changed_cb (RdLearningPane *self)
{
  refresh (self);
}

static void
saved_cb (RdLearningPane *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", message);
}

/* Takes the form, of which there is one at a time. */
static void
open_form (RdLearningPane *self, GtkWidget *form)
{
  close_form (self);
  self->form = form;
  g_signal_connect_object (form, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "closed", G_CALLBACK (close_form), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->form_box, form);
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), FALSE);
  gtk_widget_grab_focus (form);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdLearningPane *self = RD_LEARNING_PANE (widget);

  if (may_change (self))
    open_form (self, rd_learning_editor_new (self->reg, self->review, NULL));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdLearningPane *self = RD_LEARNING_PANE (widget);

  if (may_change (self))
    open_form (self, rd_learning_editor_new (self->reg, self->review, g_variant_get_string (parameter, NULL)));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdLearningPane *self = RD_LEARNING_PANE (widget);
  g_autofree char *id = g_variant_dup_string (parameter, NULL);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (rd_register_remove_learning_point (self->reg, self->review, id, &error))
    {
      saved_cb (self, _("Learning point removed; its action stays."));
      return;
    }
  words = rd_wording_error (error);
  gtk_widget_activate_action (widget, "win.error", "s", words);
}

static RdReportExport *
make_brief (RdRegister *reg, RdReviewItem *review, gpointer data, GError **error)
{
  return rd_report_export_new_beside (reg, review, rd_brief_document_new (reg, review), "learning-brief");
}

static void
brief_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdLearningPane *self = RD_LEARNING_PANE (widget);

  if (self->review != NULL && rd_brief_document_has_content (self->review))
    rd_report_export_window_present_for (widget, self->reg, self->review, _("Learning Brief"), make_brief, NULL);
}

/* GObject overrides */

static void
rd_learning_pane_dispose (GObject *object)
{
  RdLearningPane *self = RD_LEARNING_PANE (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_LEARNING_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_learning_pane_parent_class)->dispose (object);
}

static void
rd_learning_pane_class_init (RdLearningPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_learning_pane_dispose;

  gtk_widget_class_install_action (widget_class, "learning.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "learning.brief", NULL, brief_action);
  gtk_widget_class_install_action (widget_class, "learning.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "learning.remove", "s", remove_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/review/rd-learning-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdLearningPane, group);
  gtk_widget_class_bind_template_child (widget_class, RdLearningPane, add_button);
  gtk_widget_class_bind_template_child (widget_class, RdLearningPane, brief_button);
  gtk_widget_class_bind_template_child (widget_class, RdLearningPane, held_note);
  gtk_widget_class_bind_template_child (widget_class, RdLearningPane, list);
  gtk_widget_class_bind_template_child (widget_class, RdLearningPane, form_box);
}

static void
rd_learning_pane_init (RdLearningPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->register_signals, "notify::today", G_CALLBACK (changed_cb), self);
}

/* Public API */

GtkWidget *
rd_learning_pane_new (void)
{
  return g_object_new (RD_TYPE_LEARNING_PANE, NULL);
}

void
rd_learning_pane_set_review (RdLearningPane   *self,
                         RdRegister   *reg,
                         RdReviewItem *review)
{
  g_return_if_fail (RD_IS_LEARNING_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  close_form (self);
  refresh (self);
}
