/* rd-decision-editor.c — the form for the Chair’s decision, or a recommendation to the Chair
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/decision/rd-decision-editor.h"

#include <glib/gi18n.h>

#include "model/rd-register-decision.h"
#include "model/rd-wording.h"
#include "model/rd-wording-decision.h"
#include "widgets/rd-date-field.h"
#include "widgets/rd-drop-down-name.h"

/* Invariant: outcomes[i] is the outcome of the i-th choice of the drop-down list. */
struct _RdDecisionEditor
{
  GtkWidget        parent_instance;

  /* Owned */
  RdRegister      *reg;
  RdReviewItem    *review;
  RdDecisionEntry *entry;
  GPtrArray       *outcomes;    /* const char *, borrowed from the framework */

  /* Template children */
  GtkWidget       *box;
  GtkLabel        *heading;
  GtkLabel        *intro;
  RdDateField     *day;
  GtkDropDown     *outcome;
  GtkEntry        *party;
  GtkTextView     *text;
  GtkLabel        *problem;
};

enum
{
  SAVED,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdDecisionEditor, rd_decision_editor, GTK_TYPE_WIDGET)

static gboolean
is_decision (RdDecisionEditor *self)
{
  return g_str_equal (self->entry->kind, "decision");
}

static void
show_problem (RdDecisionEditor *self, const char *words)
{
  gtk_label_set_text (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

static char *
get_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
take_text (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

/* The entry as it stands in the form. (transfer full) */
static RdDecisionEntry *
read_entry (RdDecisionEditor *self)
{
  RdDecisionEntry *entry = rd_decision_entry_copy (self->entry);
  guint selected = gtk_drop_down_get_selected (self->outcome);

  entry->day = rd_date_field_get_day (self->day);
  take_text (&entry->outcome, selected < self->outcomes->len ? g_strdup (self->outcomes->pdata[selected]) : NULL);
  take_text (&entry->party, g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->party))));
  take_text (&entry->text, get_text (self->text));
  return entry;
}

static void
save (RdDecisionEditor *self)
{
  g_autoptr (RdDecisionEntry) entry = read_entry (self);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (entry->day == RD_DAY_NONE)
    {
      rd_date_field_show_fault (self->day);
      return;
    }
  if (rd_register_put_decision_entry (self->reg, self->review, entry, &error))
    {
      g_signal_emit (self, signals[SAVED], 0, is_decision (self) ? _("The Chair’s decision is recorded.") : _("The recommendation is in the log."));
      g_signal_emit (self, signals[CLOSED], 0);
      return;
    }
  words = rd_wording_error (error);
  show_problem (self, words);
}

/* Actions and callbacks */

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWidget) keep = g_object_ref (widget);

  save (RD_DECISION_EDITOR (widget));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWidget) keep = g_object_ref (widget);

  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
activated_cb (RdDecisionEditor *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "form.save", NULL);
}

/* Building */

static void
list_outcomes (RdDecisionEditor *self)
{
  RdFramework *framework = rd_review_item_get_framework (self->review);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < framework->milestones->len; i++)
    {
      const RdMilestoneKind *kind = framework->milestones->pdata[i];

      for (guint j = 0; j < kind->outcomes->len; j++)
        {
          const RdOutcome *outcome = kind->outcomes->pdata[j];

          gtk_string_list_append (labels, rd_wording_translate_data (outcome->label));
          if (g_strcmp0 (outcome->id, self->entry->outcome) == 0)
            selected = self->outcomes->len;
          g_ptr_array_add (self->outcomes, outcome->id);
        }
    }
  gtk_drop_down_set_model (self->outcome, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->outcome, selected);
  rd_drop_down_name_set (self->outcome, _("Outcome"));
}

static void
show_entry (RdDecisionEditor *self)
{
  gtk_label_set_text (self->heading, rd_wording_log_kind (self->entry->kind));
  gtk_label_set_text (self->intro, is_decision (self)
                      ? _("The final decision rests with the Chair. Recording it records the milestone too; a later decision is another round, to be reported again.")
                      : _("What was recommended to the Chair, and by whom. It decides nothing."));
  rd_date_field_set_today (self->day, rd_register_get_today (self->reg));
  rd_date_field_set_day (self->day, self->entry->day);
  gtk_editable_set_text (GTK_EDITABLE (self->party), self->entry->party != NULL ? self->entry->party : "");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), self->entry->text != NULL ? self->entry->text : "", -1);
  list_outcomes (self);
}

/* GObject overrides */

/* GTK's own would go back to the child for ever: it takes the widget itself to come before it. */
static gboolean
rd_decision_editor_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (RD_DECISION_EDITOR (widget)->box, direction);
}

static gboolean
rd_decision_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RD_DECISION_EDITOR (widget)->day));
}

static void
rd_decision_editor_dispose (GObject *object)
{
  RdDecisionEditor *self = RD_DECISION_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_DECISION_EDITOR);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_decision_editor_parent_class)->dispose (object);
}

static void
rd_decision_editor_finalize (GObject *object)
{
  RdDecisionEditor *self = RD_DECISION_EDITOR (object);

  g_clear_pointer (&self->entry, rd_decision_entry_free);
  g_ptr_array_unref (self->outcomes);

  G_OBJECT_CLASS (rd_decision_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (RD_TYPE_DATE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/decision/rd-decision-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, RdDecisionEditor, box);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionEditor, intro);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionEditor, day);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionEditor, outcome);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionEditor, party);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionEditor, text);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionEditor, problem);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
rd_decision_editor_class_init (RdDecisionEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_decision_editor_dispose;
  object_class->finalize = rd_decision_editor_finalize;
  widget_class->grab_focus = rd_decision_editor_grab_focus;
  widget_class->focus = rd_decision_editor_focus;

  signals[SAVED] = g_signal_new ("saved", RD_TYPE_DECISION_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED] = g_signal_new ("closed", RD_TYPE_DECISION_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.cancel", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
rd_decision_editor_init (RdDecisionEditor *self)
{
  self->outcomes = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_decision_editor_new (RdRegister *reg, RdReviewItem *review, const RdDecisionEntry *entry)
{
  RdDecisionEditor *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (RD_TYPE_DECISION_EDITOR, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->entry = rd_decision_entry_copy (entry);
  show_entry (self);
  return GTK_WIDGET (self);
}
