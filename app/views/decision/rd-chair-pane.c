/* rd-chair-pane.c — the Chair’s decision, and how it stands to the facts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/decision/rd-chair-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-register-criteria.h"
#include "model/rd-register-decision.h"
#include "model/rd-wording.h"
#include "model/rd-wording-decision.h"
#include "views/decision/rd-decision-editor.h"
#include "widgets/rd-chip-layout.h"

struct _RdChairPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;

  /* Borrowed */
  GtkWidget    *editor;

  /* Template children */
  GtkWidget    *group;
  GtkBox       *form_box;
  GtkWidget    *standing_box;
  GtkLabel     *standing;
  GtkLabel     *decision;
  GtkLabel     *facts;
  GtkLabel     *text;
  GtkWidget    *buttons;
  GtkWidget    *record_button;
};

G_DEFINE_FINAL_TYPE (RdChairPane, rd_chair_pane, GTK_TYPE_WIDGET)

static gboolean
may_change (RdChairPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_standing (RdChairPane *self)
{
  g_autoptr (RdDecisionStanding) standing = rd_review_item_get_standing (self->review);
  g_autofree char *words = standing != NULL ? rd_wording_standing (rd_review_item_get_framework (self->review), standing) : NULL;

  show_text (self->standing, words);
  gtk_widget_set_visible (self->standing_box, words != NULL);
}

/* The milestone counts, be it that the log does not tell of it. */
static const char *
word_decision (RdChairPane *self)
{
  const char *recorded = rd_review_item_get_outcome (self->review);
  const RdOutcome *outcome = rd_framework_find_outcome (rd_review_item_get_framework (self->review), recorded);

  if (outcome != NULL)
    return rd_wording_translate_data (outcome->label);
  return recorded != NULL ? recorded : _("Not decided yet");
}

static void
show_decision (RdChairPane *self)
{
  const RdDecisionEntry *entry = rd_decision_entry_find_decision (rd_review_item_get_rows (self->review, RD_ROWS_DECISION_LOG));
  const RdInvolvedBoard *board = rd_review_item_find_deciding_board (self->review);
  RdFramework *framework = rd_review_item_get_framework (self->review);
  g_autofree char *facts = NULL;

  if (entry != NULL)
    facts = rd_wording_log_facts (framework, entry);
  else if (board != NULL)
    facts = g_strdup_printf (_("%s decides: the child is normally resident in its area"), board->name);
  else
    facts = g_strdup (_("The final decision rests with the Chair of the board where the child is normally resident."));
  show_text (self->decision, word_decision (self));
  show_text (self->facts, facts);
  show_text (self->text, entry != NULL ? entry->text : NULL);
}

static void
show_buttons (RdChairPane *self)
{
  gtk_widget_set_visible (self->buttons, may_change (self) && self->editor == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chair.decide", may_change (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chair.recommend", may_change (self));
}

/* The form */

static void
close_form (RdChairPane *self)
{
  GtkWidget *editor = g_steal_pointer (&self->editor);

  if (editor == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), FALSE);
  gtk_box_remove (self->form_box, editor);
  show_buttons (self);
}

static void
saved_cb (RdChairPane *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", message);
}

static void
closed_cb (RdChairPane *self)
{
  close_form (self);
  gtk_widget_grab_focus (self->record_button);
}

static void
open_form (RdChairPane *self, const RdDecisionEntry *entry)
{
  close_form (self);
  self->editor = rd_decision_editor_new (self->reg, self->review, entry);
  g_signal_connect_object (self->editor, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->form_box, self->editor);
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), TRUE);
  show_buttons (self);
  gtk_widget_grab_focus (self->editor);
}

static void
open_new (RdChairPane *self, const char *kind)
{
  g_autoptr (RdDecisionEntry) entry = rd_decision_entry_new (rd_review_item_get_review (self->review)->id);

  entry->kind = g_strdup (kind);
  entry->about = g_strdup ("initiation");
  entry->day = rd_register_get_today (self->reg);
  open_form (self, entry);
}

/* Actions */

static void
decide_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_new (RD_CHAIR_PANE (widget), "decision");
}

static void
recommend_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_new (RD_CHAIR_PANE (widget), "recommendation");
}

/* GObject overrides */

static void
rd_chair_pane_dispose (GObject *object)
{
  RdChairPane *self = RD_CHAIR_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_CHAIR_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_chair_pane_parent_class)->dispose (object);
}

static void
rd_chair_pane_class_init (RdChairPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_chair_pane_dispose;

  g_type_ensure (RD_TYPE_CHIP_LAYOUT);
  gtk_widget_class_install_action (widget_class, "chair.decide", NULL, decide_action);
  gtk_widget_class_install_action (widget_class, "chair.recommend", NULL, recommend_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/decision/rd-chair-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdChairPane, group);
  gtk_widget_class_bind_template_child (widget_class, RdChairPane, form_box);
  gtk_widget_class_bind_template_child (widget_class, RdChairPane, standing_box);
  gtk_widget_class_bind_template_child (widget_class, RdChairPane, standing);
  gtk_widget_class_bind_template_child (widget_class, RdChairPane, decision);
  gtk_widget_class_bind_template_child (widget_class, RdChairPane, facts);
  gtk_widget_class_bind_template_child (widget_class, RdChairPane, text);
  gtk_widget_class_bind_template_child (widget_class, RdChairPane, buttons);
  gtk_widget_class_bind_template_child (widget_class, RdChairPane, record_button);
}

static void
rd_chair_pane_init (RdChairPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_chair_pane_new (void)
{
  return g_object_new (RD_TYPE_CHAIR_PANE, NULL);
}

void
rd_chair_pane_set_review (RdChairPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_CHAIR_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  close_form (self);
  rd_chair_pane_refresh (self);
}

void
rd_chair_pane_refresh (RdChairPane *self)
{
  g_return_if_fail (RD_IS_CHAIR_PANE (self));

  if (self->review == NULL)
    return;
  show_standing (self);
  show_decision (self);
  show_buttons (self);
}

void
rd_chair_pane_edit (RdChairPane *self, const char *id)
{
  const RdDecisionEntry *entry;

  g_return_if_fail (RD_IS_CHAIR_PANE (self));

  if (!may_change (self))
    return;
  entry = id != NULL ? rd_review_item_find_row (self->review, RD_ROWS_DECISION_LOG, id) : NULL;
  if (entry != NULL)
    open_form (self, entry);
  else
    open_new (self, "decision");
}
