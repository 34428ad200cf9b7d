/* rd-log-pane.c — how the decision came about, and what became of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/decision/rd-log-pane.h"

#include <glib/gi18n.h>

#include "model/rd-register-decision.h"
#include "model/rd-wording-decision.h"
#include "views/decision/rd-decision-form.h"
#include "views/publication/rd-publication-form.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

struct _RdLogPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;

  /* Template children */
  RdRecordPane *pane;
};

enum
{
  EDIT_DECISION,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdLogPane, rd_log_pane, GTK_TYPE_WIDGET)

static gboolean
may_change (RdLogPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* Callbacks */

static void
remove_entry (RdLogPane *self, const char *id)
{
  g_autoptr (GError) error = NULL;

  if (rd_register_remove_decision_entry (self->reg, self->review, id, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Removed from the log."));
  else
    rd_record_pane_fail (self->pane, g_steal_pointer (&error));
}

/* Decisions and recommendations have their form where the decision stands. */
static void
edit_entry (RdLogPane *self, const RdDecisionEntry *entry)
{
  gboolean is_decision = g_str_equal (entry->kind, "decision") || g_str_equal (entry->kind, "recommendation");

  if (is_decision && g_str_equal (entry->about, "publication"))
    rd_record_pane_open_form (self->pane, rd_publication_decision_form_new (self->reg, self->review, entry));
  else if (is_decision)
    g_signal_emit (self, signals[EDIT_DECISION], 0, entry->id);
  else
    rd_record_pane_open_form (self->pane, rd_log_form_new (self->reg, self->review, entry));
}

static void
pressed_cb (RdLogPane *self, const char *key, RdRecordRow *row)
{
  const RdDecisionEntry *entry = rd_review_item_find_row (self->review, RD_ROWS_DECISION_LOG, rd_record_row_get_id (row));

  if (entry == NULL)
    return;
  if (g_str_equal (key, "edit"))
    edit_entry (self, entry);
  else
    remove_entry (self, entry->id);
}

/* Rows */

/* What was said, and the answer to it. (transfer full) */
static char *
word_texts (RdLogPane *self, const RdDecisionEntry *entry)
{
  g_autoptr (GString) text = g_string_new (entry->text);
  g_autofree char *answer = rd_wording_log_answer (entry, rd_register_get_today (self->reg));

  if (answer != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", answer);
  if (entry->answer != NULL)
    /* Translators: how and when it was answered, and the answer */
    g_string_append_printf (text, _(": %s"), entry->answer);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
mark_row (RdLogPane *self, RdRecordRow *row, const RdDecisionEntry *entry)
{
  gboolean is_late = entry->due != RD_DAY_NONE && entry->due < rd_register_get_today (self->reg);

  if (!rd_decision_entry_wants_answer (entry))
    return;
  if (!rd_decision_entry_is_open (entry))
    rd_record_row_set_mark (row, RD_STATUS_MET, _("Answered"));
  else if (is_late)
    rd_record_row_set_mark (row, RD_STATUS_OVERDUE, _("Open and late"));
  else
    rd_record_row_set_mark (row, RD_STATUS_UPCOMING, _("Open"));
}

static GtkWidget *
make_row (RdLogPane *self, const RdDecisionEntry *entry)
{
  RdFramework *framework = rd_review_item_get_framework (self->review);
  g_autofree char *title = rd_wording_log_title (framework, entry);
  g_autofree char *facts = rd_wording_log_facts (framework, entry);
  g_autofree char *texts = word_texts (self, entry);
  GtkWidget *row = rd_record_row_new (entry->id, title, facts, texts);

  mark_row (self, RD_RECORD_ROW (row), entry);
  if (may_change (self))
    {
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_cb (RdLogPane *self)
{
  rd_record_pane_open_form (self->pane, rd_log_form_new (self->reg, self->review, NULL));
}

/* GObject overrides */

static void
rd_log_pane_dispose (GObject *object)
{
  RdLogPane *self = RD_LOG_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_LOG_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_log_pane_parent_class)->dispose (object);
}

static void
rd_log_pane_class_init (RdLogPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_log_pane_dispose;

  signals[EDIT_DECISION] = g_signal_new ("edit-decision", RD_TYPE_LOG_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/decision/rd-log-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdLogPane, pane);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
rd_log_pane_init (RdLogPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_log_pane_new (void)
{
  return g_object_new (RD_TYPE_LOG_PANE, NULL);
}

void
rd_log_pane_set_review (RdLogPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_LOG_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  rd_record_pane_close_form (self->pane);
  rd_log_pane_refresh (self);
}

void
rd_log_pane_refresh (RdLogPane *self)
{
  const GPtrArray *entries;

  g_return_if_fail (RD_IS_LOG_PANE (self));

  entries = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_DECISION_LOG) : NULL;
  rd_record_pane_begin (self->pane, may_change (self));
  for (guint i = entries != NULL ? entries->len : 0; i > 0; i--)
    rd_record_pane_append (self->pane, make_row (self, entries->pdata[i - 1]));
  rd_record_pane_end (self->pane);
}
