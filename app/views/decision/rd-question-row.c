/* rd-question-row.c — one question of the criteria: its answers, what they rest on, the guidance
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/decision/rd-question-row.h"

#include <glib/gi18n.h>

#include "model/rd-register-criteria.h"
#include "model/rd-wording.h"
#include "model/rd-wording-decision.h"
#include "widgets/rd-chip-layout.h"
#include "widgets/rd-wrap-row.h"

/* Invariants:
 * 1. buttons holds a button for each answer that the question takes, then that for "unknown";
 *    the name of each is its answer.
 * 2. While is_showing, what a button becomes is no wish of anybody's.
 */
struct _RdQuestionRow
{
  AdwPreferencesRow         parent_instance;

  /* Owned */
  RdRegister               *reg;
  RdReviewItem             *review;
  RdFramework              *framework;    /* keeps question alive */
  const RdCriteriaQuestion *question;     /* borrowed from it */
  GPtrArray                *buttons;      /* GtkToggleButton, borrowed */
  GtkToggleButton          *nothing;      /* pressed while there is no answer; never shown */
  gboolean                  is_showing;

  /* Template children */
  GtkLabel                 *title;
  GtkBox                   *chips;
  GtkLabel                 *rests_on;
  GtkWidget                *edit_button;
  GtkBox                   *form_box;
  GtkEntry                 *evidence;
  GtkEntry                 *source;
  GtkLabel                 *problem;
  GtkWidget                *expander;
  GtkLabel                 *guidance;
  GtkLabel                 *items;
  GtkLabel                 *paragraph;
};

G_DEFINE_FINAL_TYPE (RdQuestionRow, rd_question_row, ADW_TYPE_PREFERENCES_ROW)

/* Helpers */

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static gboolean
may_change (RdQuestionRow *self)
{
  return !rd_register_is_read_only (self->reg);
}

static const RdCriterionAnswer *
get_answer (RdQuestionRow *self)
{
  return rd_review_item_find_answer (self->review, self->question->id);
}

/* "Certificate seen · Hospital"; NULL. (transfer full) */
static char *
word_rests_on (const RdCriterionAnswer *answer)
{
  if (answer == NULL || (answer->evidence == NULL && answer->source == NULL))
    return NULL;
  if (answer->evidence == NULL || answer->source == NULL)
    return g_strdup (answer->evidence != NULL ? answer->evidence : answer->source);
  /* Translators: what an answer rests on, and the agency that it came from */
  return g_strdup_printf (_("%1$s · from %2$s"), answer->evidence, answer->source);
}

static void
show_problem (RdQuestionRow *self, const char *words)
{
  show_text (self->problem, words);
}

/* The answer, with evidence and source where they are not NULL. FALSE where it cannot be kept, which is shown. */
static gboolean
keep (RdQuestionRow *self, const char *code, const char *evidence, const char *source)
{
  RdCriterionAnswer answer = {
    .question = self->question->id,
    .answer = (char *) code,
    .evidence = (char *) evidence,
    .source = (char *) source,
  };
  g_autofree char *message = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (rd_register_answer_criterion (self->reg, self->review, &answer, &message, &error))
    {
      show_problem (self, NULL);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", message);
      return TRUE;
    }
  words = rd_wording_error (error);
  show_problem (self, words);
  return FALSE;
}

static void
show_form (RdQuestionRow *self, gboolean shown)
{
  const RdCriterionAnswer *answer = get_answer (self);

  gtk_editable_set_text (GTK_EDITABLE (self->evidence), answer != NULL && answer->evidence != NULL ? answer->evidence : "");
  gtk_editable_set_text (GTK_EDITABLE (self->source), answer != NULL && answer->source != NULL ? answer->source : "");
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), shown);
  gtk_widget_set_visible (self->edit_button, !shown && may_change (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "question.cancel", shown);
  show_problem (self, NULL);
  gtk_widget_grab_focus (shown ? GTK_WIDGET (self->evidence) : self->edit_button);
}

/* Actions and callbacks */

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_form (RD_QUESTION_ROW (widget), TRUE);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_form (RD_QUESTION_ROW (widget), FALSE);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdQuestionRow *self = RD_QUESTION_ROW (widget);
  const RdCriterionAnswer *answer = get_answer (self);

  if (keep (self, answer != NULL ? answer->answer : "unknown",
            gtk_editable_get_text (GTK_EDITABLE (self->evidence)), gtk_editable_get_text (GTK_EDITABLE (self->source))))
    show_form (self, FALSE);
}

static void
activated_cb (RdQuestionRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "question.save", NULL);
}

static void
toggled_cb (RdQuestionRow *self, GtkToggleButton *button)
{
  if (self->is_showing || !gtk_toggle_button_get_active (button))
    return;
  if (!keep (self, gtk_widget_get_name (GTK_WIDGET (button)), NULL, NULL))
    rd_question_row_refresh (self);
}

/* Building */

/* Buttons that stand in every row are told apart by the question. */
static void
name_after (GtkWidget *widget, const char *what, const char *question)
{
  /* Translators: a button and the question that it belongs to; for a screen reader */
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), what, question);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_choice (RdQuestionRow *self, const char *code)
{
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "label", rd_wording_criterion_answer (code),
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);

  gtk_widget_set_name (button, code);
  name_after (button, rd_wording_criterion_answer (code), rd_wording_translate_data (self->question->label));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->nothing);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->chips, button);
  g_ptr_array_add (self->buttons, button);
}

static void
show_guidance (RdQuestionRow *self)
{
  g_autoptr (GString) items = g_string_new (NULL);

  for (guint i = 0; i < self->question->items->len; i++)
    g_string_append_printf (items, "%s• %s", i > 0 ? "\n" : "", (const char *) self->question->items->pdata[i]);
  show_text (self->guidance, self->question->guidance);
  show_text (self->items, items->str);
  show_text (self->paragraph, self->question->paragraph);
  gtk_widget_set_visible (self->expander, self->question->guidance != NULL || items->len > 0 || self->question->paragraph != NULL);
}

static void
build (RdQuestionRow *self)
{
  const char *label = rd_wording_translate_data (self->question->label);

  gtk_label_set_text (self->title, label);
  name_after (self->expander, gtk_expander_get_label (GTK_EXPANDER (self->expander)), label);
  name_after (self->edit_button, gtk_button_get_label (GTK_BUTTON (self->edit_button)), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  for (gsize i = 0; self->question->answers[i] != NULL; i++)
    add_choice (self, self->question->answers[i]);
  add_choice (self, "unknown");
  show_guidance (self);
}

/* GObject overrides */

static void
rd_question_row_dispose (GObject *object)
{
  RdQuestionRow *self = RD_QUESTION_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_QUESTION_ROW);
  g_clear_object (&self->nothing);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_question_row_parent_class)->dispose (object);
}

static void
rd_question_row_finalize (GObject *object)
{
  RdQuestionRow *self = RD_QUESTION_ROW (object);

  g_ptr_array_unref (self->buttons);
  g_clear_pointer (&self->framework, rd_framework_unref);

  G_OBJECT_CLASS (rd_question_row_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (RD_TYPE_CHIP_LAYOUT);
  g_type_ensure (RD_TYPE_WRAP_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/decision/rd-question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdQuestionRow, title);
  gtk_widget_class_bind_template_child (widget_class, RdQuestionRow, chips);
  gtk_widget_class_bind_template_child (widget_class, RdQuestionRow, rests_on);
  gtk_widget_class_bind_template_child (widget_class, RdQuestionRow, edit_button);
  gtk_widget_class_bind_template_child (widget_class, RdQuestionRow, form_box);
  gtk_widget_class_bind_template_child (widget_class, RdQuestionRow, evidence);
  gtk_widget_class_bind_template_child (widget_class, RdQuestionRow, source);
  gtk_widget_class_bind_template_child (widget_class, RdQuestionRow, problem);
  gtk_widget_class_bind_template_child (widget_class, RdQuestionRow, expander);
  gtk_widget_class_bind_template_child (widget_class, RdQuestionRow, guidance);
  gtk_widget_class_bind_template_child (widget_class, RdQuestionRow, items);
  gtk_widget_class_bind_template_child (widget_class, RdQuestionRow, paragraph);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
rd_question_row_class_init (RdQuestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_question_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_question_row_finalize;

  gtk_widget_class_install_action (widget_class, "question.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "question.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "question.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "question.cancel", NULL);
  bind_template (widget_class);
}

static void
rd_question_row_init (RdQuestionRow *self)
{
  self->buttons = g_ptr_array_new ();
  self->nothing = g_object_ref_sink (GTK_TOGGLE_BUTTON (gtk_toggle_button_new ()));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "question.cancel", FALSE);
}

/* Public API */

GtkWidget *
rd_question_row_new (RdRegister *reg, RdReviewItem *review, const RdCriteriaQuestion *question)
{
  RdQuestionRow *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);
  g_return_val_if_fail (question != NULL, NULL);

  self = g_object_new (RD_TYPE_QUESTION_ROW, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->framework = rd_framework_ref (rd_review_item_get_framework (review));
  self->question = question;
  build (self);
  rd_question_row_refresh (self);
  return GTK_WIDGET (self);
}

void
rd_question_row_refresh (RdQuestionRow *self)
{
  const RdCriterionAnswer *answer;
  g_autofree char *rests_on = NULL;

  g_return_if_fail (RD_IS_QUESTION_ROW (self));

  answer = get_answer (self);
  rests_on = word_rests_on (answer);
  self->is_showing = TRUE;
  gtk_toggle_button_set_active (self->nothing, answer == NULL);
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = self->buttons->pdata[i];
      gboolean is_chosen = answer != NULL && g_str_equal (gtk_widget_get_name (button), answer->answer);

      if (is_chosen)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
      gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_CHECKED,
                                   is_chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
      gtk_widget_set_sensitive (button, may_change (self));
    }
  self->is_showing = FALSE;
  show_text (self->rests_on, rests_on);
  gtk_widget_set_visible (self->edit_button, may_change (self) && !gtk_widget_get_visible (GTK_WIDGET (self->form_box)));
}
