/* rd-reasons-pane.c — what was weighed in deciding, prompt by prompt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/decision/rd-reasons-pane.h"

#include <glib/gi18n.h>

#include "model/rd-register-decision.h"
#include "model/rd-wording-decision.h"
#include "views/decision/rd-decision-form.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

struct _RdReasonsPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;

  /* Template children */
  RdRecordPane *pane;
};

G_DEFINE_FINAL_TYPE (RdReasonsPane, rd_reasons_pane, GTK_TYPE_WIDGET)

static gboolean
may_change (RdReasonsPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* Callbacks */

static void
pressed_cb (RdReasonsPane *self, const char *key, RdRecordRow *row)
{
  rd_record_pane_open_form (self->pane, rd_reason_form_new (self->reg, self->review, rd_record_row_get_id (row)));
}

/* What was weighed, or the question to think about. */
static GtkWidget *
make_row (RdReasonsPane *self, const char *prompt)
{
  const char *reason = rd_review_item_get_reason (self->review, prompt);
  gboolean is_empty = *reason == '\0';
  GtkWidget *row = rd_record_row_new (prompt, rd_wording_prompt (prompt), is_empty ? NULL : reason,
                                      is_empty ? rd_wording_prompt_hint (prompt) : NULL);

  if (may_change (self) && is_empty)
    rd_record_row_add_button (RD_RECORD_ROW (row), "edit", _("Write…"));
  else if (may_change (self))
    rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* GObject overrides */

static void
rd_reasons_pane_dispose (GObject *object)
{
  RdReasonsPane *self = RD_REASONS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REASONS_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_reasons_pane_parent_class)->dispose (object);
}

static void
rd_reasons_pane_class_init (RdReasonsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_reasons_pane_dispose;

  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/decision/rd-reasons-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReasonsPane, pane);
}

static void
rd_reasons_pane_init (RdReasonsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_reasons_pane_new (void)
{
  return g_object_new (RD_TYPE_REASONS_PANE, NULL);
}

void
rd_reasons_pane_set_review (RdReasonsPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_REASONS_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  rd_record_pane_close_form (self->pane);
  rd_reasons_pane_refresh (self);
}

void
rd_reasons_pane_refresh (RdReasonsPane *self)
{
  g_return_if_fail (RD_IS_REASONS_PANE (self));

  rd_record_pane_begin (self->pane, may_change (self));
  for (guint i = 0; self->review != NULL && rd_consideration_prompts[i] != NULL; i++)
    rd_record_pane_append (self->pane, make_row (self, rd_consideration_prompts[i]));
  rd_record_pane_end (self->pane);
}
