/* rd-milestone-editor.c — the form in which a milestone is recorded or planned
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-milestone-editor.h"

#include <glib/gi18n.h>

#include "model/rd-milestone-saving.h"
#include "model/rd-register-publication.h"
#include "model/rd-wording-publication.h"
#include "model/rd-wording.h"
#include "widgets/rd-date-field.h"
#include "widgets/rd-recipient-row.h"

/* Invariants:
 *
 *  (1) the widgets show form; while applying is set they are being told so and say nothing.
 *  (2) outcome_buttons and recipient_rows stand in the order of the framework.
 */
struct _RdMilestoneEditor
{
  GtkWidget        parent_instance;

  /* Owned */
  RdRegister      *reg;
  RdReviewItem    *review;
  RdMilestoneForm *form;

  /* Borrowed */
  GPtrArray       *outcome_buttons;
  GPtrArray       *recipient_rows;

  /* Template children */
  GtkWidget       *box;
  GtkLabel        *title;
  GtkLabel        *description;
  GtkWidget       *outcome_group;
  RdDateField     *day;
  GtkWidget       *recipient_group;
  GtkCheckButton  *each;
  GtkEntry        *note;
  GtkLabel        *problem;
  GtkButton       *save_button;
  GtkWidget       *publication_button;

  gboolean         applying;
  gboolean         is_warned;      /* that something blocks the publication that is to be recorded */
};

enum
{
  SAVED,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdMilestoneEditor, rd_milestone_editor, GTK_TYPE_WIDGET)

static void
show_problem (RdMilestoneEditor *self, const char *words)
{
  gtk_label_set_text (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

static void
apply_outcome (RdMilestoneEditor *self)
{
  const GPtrArray *outcomes = self->form->kind->outcomes;

  gtk_widget_set_visible (self->outcome_group, rd_milestone_form_asks_outcome (self->form));
  for (guint i = 0; i < self->outcome_buttons->len; i++)
    {
      const RdOutcome *outcome = g_ptr_array_index (outcomes, i);

      gtk_check_button_set_active (g_ptr_array_index (self->outcome_buttons, i),
                                   g_strcmp0 (outcome->id, self->form->outcome) == 0);
    }
}

static void
apply_recipients (RdMilestoneEditor *self)
{
  gtk_widget_set_visible (self->recipient_group, self->form->recipients->len > 0 && !self->form->planned);
  gtk_check_button_set_active (self->each, self->form->each);
  for (guint i = 0; i < self->recipient_rows->len; i++)
    rd_recipient_row_show (g_ptr_array_index (self->recipient_rows, i),
                           &g_array_index (self->form->recipients, RdFormRecipient, i), self->form->each);
}

/* What the values ask to be shown. */
static void
apply_form (RdMilestoneEditor *self)
{
  self->applying = TRUE;
  /* What is being typed stays as it is typed. */
  if (rd_date_field_get_day (self->day) != self->form->day && self->form->day != RD_DAY_NONE)
    rd_date_field_set_day (self->day, self->form->day);
  rd_date_field_set_leaning (self->day, self->form->planned ? RD_DATE_ENTRY_COMING : RD_DATE_ENTRY_PAST);
  gtk_widget_set_visible (GTK_WIDGET (self->day), !self->form->each);
  apply_outcome (self);
  apply_recipients (self);
  show_problem (self, NULL);
  self->applying = FALSE;
}

/* Takes @form. */
static void
take_form (RdMilestoneEditor *self, RdMilestoneForm *form)
{
  g_clear_pointer (&self->form, rd_milestone_form_free);
  self->form = form;
  apply_form (self);
}

/* Callbacks: from the widgets to the values */

static void
day_changed_cb (RdMilestoneEditor *self)
{
  if (!self->applying && self->form != NULL)
    take_form (self, rd_milestone_form_set_day (self->form, rd_date_field_get_day (self->day)));
}

static void
outcome_toggled_cb (RdMilestoneEditor *self, GtkCheckButton *button)
{
  guint index;

  if (self->applying || !gtk_check_button_get_active (button)
      || !g_ptr_array_find (self->outcome_buttons, button, &index))
    return;
  const RdOutcome *outcome = g_ptr_array_index (self->form->kind->outcomes, index);
  take_form (self, rd_milestone_form_set_outcome (self->form, outcome->id));
}

static void
each_toggled_cb (RdMilestoneEditor *self)
{
  if (!self->applying && self->form != NULL)
    take_form (self, rd_milestone_form_set_each (self->form, gtk_check_button_get_active (self->each)));
}

static void
recipient_changed_cb (RdMilestoneEditor *self, RdRecipientRow *row)
{
  guint index;

  if (!self->applying && g_ptr_array_find (self->recipient_rows, row, &index))
    take_form (self, rd_milestone_form_set_recipient (self->form, index, rd_recipient_row_is_chosen (row),
                                                      rd_recipient_row_get_day (row)));
}

static void
note_changed_cb (RdMilestoneEditor *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->note));

  if (!self->applying && self->form != NULL)
    take_form (self, rd_milestone_form_set_note (self->form, text));
}

/* Where what is wrong can be put right. */
static void
lead_to (RdMilestoneEditor *self, RdFormProblem problem)
{
  if (problem == RD_FORM_NO_DAY)
    {
      /* The field itself says what is wrong with it. */
      rd_date_field_show_fault (self->day);
      show_problem (self, NULL);
      return;
    }
  if (problem == RD_FORM_NO_OUTCOME && self->outcome_buttons->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->outcome_buttons, 0));
  else if (problem == RD_FORM_FUTURE && !self->form->each)
    gtk_widget_grab_focus (GTK_WIDGET (self->day));
  show_problem (self, rd_milestone_form_word_problem (problem));
}

/* Whether a publication is to be recorded while something blocks it: then that is said once, and nothing is recorded yet. */
static gboolean
warn (RdMilestoneEditor *self)
{
  g_autoptr (RdPublication) publication = NULL;
  g_autofree char *blocking = NULL;
  g_autofree char *words = NULL;

  if (self->is_warned || self->form->planned || !g_str_equal (self->form->kind->id, RD_MILESTONE_PUBLISHED))
    return FALSE;
  publication = rd_register_work_out_publication (self->reg, self->review, -1, self->form->day);
  blocking = publication->stage == RD_PUBLICATION_PREPARED ? rd_wording_publication_blocking (publication) : NULL;
  if (blocking == NULL)
    return FALSE;
  self->is_warned = TRUE;
  words = g_strdup_printf (_("This blocks the publication: %s. Settle it on the page Publication; "
                             "where the report was published all the same, record it anyway."), blocking);
  show_problem (self, words);
  gtk_button_set_label (self->save_button, _("_Record Anyway"));
  gtk_widget_set_visible (self->publication_button, TRUE);
  return TRUE;
}

static void
open_publication_cb (RdMilestoneEditor *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-place", "(sss)", rd_review_item_get_reference (self->review), "publication", "");
}

static void
save (RdMilestoneEditor *self)
{
  RdFormProblem problem = rd_milestone_form_get_problem (self->form);
  g_autoptr (GArray) edits = rd_milestone_form_list_edits (self->form);
  g_autoptr (GtkWidget) root = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (problem != RD_FORM_READY)
    {
      lead_to (self, problem);
      return;
    }
  if (warn (self))
    return;
  g_set_object (&root, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  if (rd_milestone_save (self->reg, self->review, (const RdMilestoneEdit *) (gpointer) edits->data, edits->len,
                         &message, &error))
    {
      /* What was asked for next may not be asked for any more: then this form has gone with its row. */
      if (root != NULL && gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
        gtk_widget_activate_action (root, "win.toast-undo", "s", message);
      g_signal_emit (self, signals[SAVED], 0, message);
      g_signal_emit (self, signals[CLOSED], 0);
      return;
    }
  g_autofree char *words = rd_wording_error (error);
  show_problem (self, words);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWidget) keep = g_object_ref (widget);

  save (RD_MILESTONE_EDITOR (widget));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWidget) keep = g_object_ref (widget);

  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
activated_cb (RdMilestoneEditor *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "form.save", NULL);
}

/* Building */

static void
add_outcomes (RdMilestoneEditor *self)
{
  const GPtrArray *outcomes = self->form->kind->outcomes;
  GtkCheckButton *first = NULL;

  for (guint i = 0; outcomes != NULL && i < outcomes->len; i++)
    {
      const RdOutcome *outcome = g_ptr_array_index (outcomes, i);
      GtkWidget *button = gtk_check_button_new_with_label (rd_wording_translate_data (outcome->label));

      gtk_check_button_set_group (GTK_CHECK_BUTTON (button), first);
      first = first != NULL ? first : GTK_CHECK_BUTTON (button);
      g_ptr_array_add (self->outcome_buttons, button);
      gtk_box_append (GTK_BOX (self->outcome_group), button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (outcome_toggled_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
add_recipients (RdMilestoneEditor *self)
{
  for (guint i = 0; i < self->form->recipients->len; i++)
    {
      const RdFormRecipient *recipient = &g_array_index (self->form->recipients, RdFormRecipient, i);
      GtkWidget *row = rd_recipient_row_new (recipient, self->form->today);

      g_ptr_array_add (self->recipient_rows, row);
      gtk_box_append (GTK_BOX (self->recipient_group), row);
      g_signal_connect_object (row, "changed", G_CALLBACK (recipient_changed_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
word_form (RdMilestoneEditor *self)
{
  const RdMilestoneKind *kind = self->form->kind;
  gboolean planned = self->form->planned;

  gtk_label_set_text (self->title, rd_wording_translate_data (kind->label));
  gtk_label_set_text (self->description, kind->description != NULL ? rd_wording_translate_data (kind->description) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->description), kind->description != NULL);
  rd_date_field_set_title (self->day, planned ? _("Planned for") : _("When it happened"));
  gtk_button_set_label (self->save_button, planned ? _("_Plan") : _("_Record"));
  gtk_editable_set_text (GTK_EDITABLE (self->note), self->form->note != NULL ? self->form->note : "");
}

/* GObject overrides */

/* GTK's own would go back to the child for ever: it takes the widget itself to come before it. */
static gboolean
rd_milestone_editor_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (RD_MILESTONE_EDITOR (widget)->box, direction);
}

static gboolean
rd_milestone_editor_grab_focus (GtkWidget *widget)
{
  RdMilestoneEditor *self = RD_MILESTONE_EDITOR (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->day));
}

static void
rd_milestone_editor_dispose (GObject *object)
{
  RdMilestoneEditor *self = RD_MILESTONE_EDITOR (object);

  self->applying = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_MILESTONE_EDITOR);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_milestone_editor_parent_class)->dispose (object);
}

static void
rd_milestone_editor_finalize (GObject *object)
{
  RdMilestoneEditor *self = RD_MILESTONE_EDITOR (object);

  g_clear_pointer (&self->form, rd_milestone_form_free);
  g_clear_pointer (&self->outcome_buttons, g_ptr_array_unref);
  g_clear_pointer (&self->recipient_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (rd_milestone_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/widgets/rd-milestone-editor.ui");
  g_type_ensure (RD_TYPE_DATE_FIELD);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneEditor, box);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneEditor, title);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneEditor, description);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneEditor, outcome_group);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneEditor, day);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneEditor, recipient_group);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneEditor, each);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneEditor, note);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneEditor, problem);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneEditor, save_button);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneEditor, publication_button);
  gtk_widget_class_bind_template_callback (widget_class, open_publication_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, each_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
rd_milestone_editor_class_init (RdMilestoneEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_milestone_editor_dispose;
  object_class->finalize = rd_milestone_editor_finalize;
  widget_class->grab_focus = rd_milestone_editor_grab_focus;
  widget_class->focus = rd_milestone_editor_focus;

  signals[SAVED] = g_signal_new ("saved", RD_TYPE_MILESTONE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED] = g_signal_new ("closed", RD_TYPE_MILESTONE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.cancel", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "milestoneeditor");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
rd_milestone_editor_init (RdMilestoneEditor *self)
{
  self->outcome_buttons = g_ptr_array_new ();
  self->recipient_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_milestone_editor_new (RdRegister   *reg,
                         RdReviewItem *review,
                         const char   *milestone,
                         gboolean      planned)
{
  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  RdFramework *framework = rd_review_item_get_framework (review);
  const RdMilestoneKind *kind = rd_framework_find_milestone (framework, milestone);

  g_return_val_if_fail (kind != NULL, NULL);

  RdMilestoneEditor *self = g_object_new (RD_TYPE_MILESTONE_EDITOR, NULL);
  RdDay today = rd_register_get_today (reg);
  RdMilestoneForm *form = rd_milestone_form_new (framework, kind, rd_review_item_get_recordings (review), today, planned);

  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->applying = TRUE;
  self->form = form;
  rd_date_field_set_today (self->day, today);
  add_outcomes (self);
  add_recipients (self);
  word_form (self);
  apply_form (self);
  return GTK_WIDGET (self);
}

void
rd_milestone_editor_set_show_title (RdMilestoneEditor *self,
                                    gboolean           show_title)
{
  g_return_if_fail (RD_IS_MILESTONE_EDITOR (self));

  gtk_widget_set_visible (GTK_WIDGET (self->title), show_title);
}

const RdMilestoneForm *
rd_milestone_editor_get_form (RdMilestoneEditor *self)
{
  g_return_val_if_fail (RD_IS_MILESTONE_EDITOR (self), NULL);

  return self->form;
}
