/* rd-unpublished-pane.c — whether a report is published at all: decisions, advice, who was told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/publication/rd-unpublished-pane.h"

#include <glib/gi18n.h>

#include "model/rd-register-decision.h"
#include "model/rd-wording-decision.h"
#include "views/decision/rd-decision-form.h"
#include "views/publication/rd-publication-form.h"
#include "widgets/rd-chip-layout.h"
#include "widgets/rd-milestone-editor.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

struct _RdUnpublishedPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GSignalGroup *register_signals;

  /* Template children */
  RdRecordPane *pane;
  GtkWidget    *steps;
  GtkWidget    *inform;
};

G_DEFINE_FINAL_TYPE (RdUnpublishedPane, rd_unpublished_pane, GTK_TYPE_WIDGET)

static gboolean
may_change (RdUnpublishedPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

static void
inform_cb (RdUnpublishedPane *self)
{
  GtkWidget *editor = rd_milestone_editor_new (self->reg, self->review, RD_MILESTONE_NON_PUBLICATION, FALSE);

  rd_milestone_editor_set_show_title (RD_MILESTONE_EDITOR (editor), TRUE);
  rd_record_pane_open_form (self->pane, editor);
}

static void
panel_cb (RdUnpublishedPane *self)
{
  rd_record_pane_open_form (self->pane, rd_publication_log_form_new (self->reg, self->review));
}

static void
told_cb (RdUnpublishedPane *self)
{
  rd_record_pane_open_form (self->pane, rd_publication_told_form_new (self->reg, self->review));
}

/* --- rows */

static void
edit_entry (RdUnpublishedPane *self, const RdDecisionEntry *entry)
{
  gboolean is_decision = g_str_equal (entry->kind, "decision");

  rd_record_pane_open_form (self->pane, is_decision ? rd_publication_decision_form_new (self->reg, self->review, entry)
                                                    : rd_log_form_new (self->reg, self->review, entry));
}

static void
remove_entry (RdUnpublishedPane *self, const char *id)
{
  g_autoptr (GError) error = NULL;

  if (rd_register_remove_decision_entry (self->reg, self->review, id, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Removed from the log."));
  else
    rd_record_pane_fail (self->pane, g_steal_pointer (&error));
}

static void
pressed_cb (RdUnpublishedPane *self, const char *key, RdRecordRow *row)
{
  const RdDecisionEntry *entry = rd_review_item_find_row (self->review, RD_ROWS_DECISION_LOG, rd_record_row_get_id (row));

  if (entry == NULL)
    return;
  if (g_str_equal (key, "edit"))
    edit_entry (self, entry);
  else
    remove_entry (self, entry->id);
}

/* What was said, and the answer to it. (transfer full) */
static char *
word_texts (RdUnpublishedPane *self, const RdDecisionEntry *entry)
{
  g_autofree char *answer = rd_wording_log_answer (entry, rd_register_get_today (self->reg));
  g_autoptr (GString) text = g_string_new (entry->text);

  if (answer != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", answer);
  if (entry->answer != NULL)
    /* Translators: how and when it was answered, and the answer */
    g_string_append_printf (text, _(": %s"), entry->answer);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_entry (RdUnpublishedPane *self, const RdDecisionEntry *entry)
{
  RdFramework *framework = rd_review_item_get_framework (self->review);
  g_autofree char *title = rd_wording_log_title (framework, entry);
  g_autofree char *facts = rd_wording_log_facts (framework, entry);
  g_autofree char *texts = word_texts (self, entry);
  GtkWidget *row = rd_record_row_new (entry->id, title, facts, texts);

  if (rd_decision_entry_wants_answer (entry))
    rd_record_row_set_mark (RD_RECORD_ROW (row), rd_decision_entry_is_open (entry) ? RD_STATUS_UPCOMING : RD_STATUS_MET,
                            rd_decision_entry_is_open (entry) ? _("Open") : _("Answered"));
  if (may_change (self))
    {
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  rd_record_pane_append (self->pane, row);
}

static void
refresh (RdUnpublishedPane *self)
{
  const GPtrArray *entries = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_DECISION_LOG) : NULL;

  rd_record_pane_begin (self->pane, may_change (self));
  for (guint i = entries != NULL ? entries->len : 0; i-- > 0;)
    if (g_str_equal (((const RdDecisionEntry *) entries->pdata[i])->about, "publication"))
      append_entry (self, entries->pdata[i]);
  rd_record_pane_end (self->pane);
  gtk_widget_set_visible (self->steps, may_change (self));
  gtk_widget_set_visible (self->inform, self->review != NULL
                          && rd_review_item_find_milestone (self->review, RD_MILESTONE_NON_PUBLICATION) != NULL);
}

/* --- overrides */

static void
rd_unpublished_pane_dispose (GObject *object)
{
  RdUnpublishedPane *self = RD_UNPUBLISHED_PANE (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_UNPUBLISHED_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_unpublished_pane_parent_class)->dispose (object);
}

static void
rd_unpublished_pane_class_init (RdUnpublishedPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_unpublished_pane_dispose;

  g_type_ensure (RD_TYPE_RECORD_PANE);
  g_type_ensure (RD_TYPE_CHIP_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/publication/rd-unpublished-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdUnpublishedPane, pane);
  gtk_widget_class_bind_template_child (widget_class, RdUnpublishedPane, steps);
  gtk_widget_class_bind_template_child (widget_class, RdUnpublishedPane, inform);
  gtk_widget_class_bind_template_callback (widget_class, rd_unpublished_pane_decide);
  gtk_widget_class_bind_template_callback (widget_class, inform_cb);
  gtk_widget_class_bind_template_callback (widget_class, panel_cb);
  gtk_widget_class_bind_template_callback (widget_class, told_cb);
}

static void
rd_unpublished_pane_init (RdUnpublishedPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_record_pane_set_extra (self->pane, self->steps);
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
}

/* --- public */

GtkWidget *
rd_unpublished_pane_new (void)
{
  return g_object_new (RD_TYPE_UNPUBLISHED_PANE, NULL);
}

void
rd_unpublished_pane_set_review (RdUnpublishedPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_UNPUBLISHED_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  rd_record_pane_close_form (self->pane);
  refresh (self);
}

void
rd_unpublished_pane_decide (RdUnpublishedPane *self)
{
  g_return_if_fail (RD_IS_UNPUBLISHED_PANE (self));

  if (may_change (self))
    rd_record_pane_open_form (self->pane, rd_publication_decision_form_new (self->reg, self->review, NULL));
}
