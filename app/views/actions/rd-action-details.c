/* rd-action-details.c — one action: how it stands, what was told of it, how it was chased, and what can be done with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/actions/rd-action-details.h"

#include <glib/gi18n.h>

#include "core/review/rd-agency.h"
#include "model/rd-action-sheet.h"
#include "model/rd-naming-switch.h"
#include "model/rd-register-chases.h"
#include "model/rd-register-findings.h"
#include "model/rd-wording-findings.h"
#include "model/rd-wording.h"
#include "views/actions/rd-action-chase-form.h"
#include "views/findings/rd-finding-form.h"
#include "views/findings/rd-finding-words.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

struct _RdActionDetails
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  char         *id;

  /* Template children */
  GtkWidget    *scroller;
  RdRecordPane *action;
  RdRecordPane *chases;
};

G_DEFINE_FINAL_TYPE (RdActionDetails, rd_action_details, GTK_TYPE_WIDGET)

/* Auxiliary methods */

static const RdAction *
get_action (RdActionDetails *self)
{
  return self->review != NULL ? rd_review_item_find_row (self->review, RD_ROWS_ACTIONS, self->id) : NULL;
}

static const RdAgency *
get_agency (RdActionDetails *self, const RdAction *action)
{
  return action->agency_id != NULL ? rd_review_item_find_row (self->review, RD_ROWS_AGENCIES, action->agency_id) : NULL;
}

static gboolean
may_change (RdActionDetails *self)
{
  return !rd_register_is_read_only (self->reg);
}

/* Says that it was done, or what was wrong. Takes @error. */
static void
tell (RdActionDetails *self, RdRecordPane *pane, gboolean done, const char *said, GError *error)
{
  if (done)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", said);
  else
    rd_record_pane_fail (pane, error);
}

/* --- what can be done */

static void
open_place (RdActionDetails *self, const char *page, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-place", "(sss)", rd_review_item_get_reference (self->review), page, id);
}

/* The window that makes it stands in the review’s letters. */
static void
make_letter (RdActionDetails *self, const RdAction *action)
{
  const RdAgency *agency = get_agency (self, action);
  g_autofree char *code = g_strdup (agency != NULL ? agency->code : "");

  open_place (self, "letters", "");
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-letter", "(ss)", RD_LETTER_ACTION_CHASE, code);
}

static void
carry_forward (RdActionDetails *self, const RdAction *action)
{
  GtkWidget *form = rd_action_close_form_new (self->reg, self->review, action);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (rd_record_form_get_entry (RD_RECORD_FORM (form), "outcome")), 1);
  rd_record_pane_open_form (self->action, form);
}

static void
reopen (RdActionDetails *self, const RdAction *action)
{
  g_autoptr(RdAction) copy = rd_action_copy (action);
  GError *error = NULL;

  copy->closed = RD_DAY_NONE;
  g_clear_pointer (&copy->outcome, g_free);
  g_clear_pointer (&copy->closed_by, g_free);
  tell (self, self->action, rd_register_put_action (self->reg, self->review, copy, &error), _("Action open again."), error);
}

static void
chase_pressed_cb (RdActionDetails *self, const char *key G_GNUC_UNUSED, RdRecordRow *row)
{
  g_autofree char *id = g_strdup (rd_record_row_get_id (row));
  GError *error = NULL;

  tell (self, self->chases, rd_register_remove_chase (self->reg, self->review, id, &error), _("Chase removed."), error);
}

static void
action_pressed_cb (RdActionDetails *self, const char *key, RdRecordRow *row G_GNUC_UNUSED)
{
  rd_action_details_do (self, key);
}

/* --- what is shown */

static void
add_buttons (RdActionDetails *self, RdRecordRow *row, const RdAction *action, const RdActionState *state)
{
  if (may_change (self) && action->closed == RD_DAY_NONE)
    {
      rd_record_row_add_button (row, "note", _("Progress…"));
      rd_record_row_add_button (row, "close", _("Close…"));
      rd_record_row_add_button (row, "carry", _("Carry Forward…"));
      rd_record_row_add_button (row, "chase", _("Record a Chase…"));
      if (state->status == RD_ACTION_OVERDUE && get_agency (self, action) != NULL)
        rd_record_row_add_button (row, "letter", _("Chase by Letter…"));
    }
  else if (may_change (self))
    rd_record_row_add_button (row, "reopen", _("Open Again"));
  rd_record_row_add_button (row, "open", _("Show in Review"));
  if (may_change (self))
    rd_record_row_add_icon (row, "edit", "document-edit-symbolic", _("Edit…"));
}

static void
show_action (RdActionDetails *self, const RdNaming *naming, const RdAction *action)
{
  g_autofree char *shown = rd_naming_show (naming, NULL, NULL, action->text);
  g_autofree char *title = g_strdup_printf ("%u. %s", rd_review_item_get_place (self->review, RD_ROWS_ACTIONS, action->id), shown);
  g_autofree char *course = rd_finding_words_course (self->review, naming, action);
  g_autofree char *facts = NULL;
  g_autofree char *heading = g_strdup_printf ("%s · %s", rd_review_item_get_reference (self->review),
                                              rd_review_item_get_title (self->review));
  RdActionState state;
  GtkWidget *row;

  rd_register_work_out_action (self->reg, action, &state);
  facts = rd_finding_words_action (self->review, action, &state);
  row = rd_record_row_new (action->id, title, facts, NULL);
  rd_record_row_set_mark (RD_RECORD_ROW (row), rd_finding_words_get_mark (state.status), rd_wording_action_status (state.status));
  rd_record_row_set_text (RD_RECORD_ROW (row), course);
  add_buttons (self, RD_RECORD_ROW (row), action, &state);
  g_signal_connect_object (row, "pressed", G_CALLBACK (action_pressed_cb), self, G_CONNECT_SWAPPED);
  g_object_set (self->action, "title", heading, NULL);
  rd_record_pane_begin (self->action, may_change (self));
  rd_record_pane_append (self->action, row);
  rd_record_pane_end (self->action);
}

static GtkWidget *
make_chase_row (RdActionDetails *self, const RdNaming *naming, const RdActionChase *chase)
{
  g_autofree char *day = rd_wording_day (chase->day);
  g_autofree char *note = rd_naming_show (naming, NULL, NULL, chase->note);
  GtkWidget *row = rd_record_row_new (chase->id, day, rd_wording_chase_means (chase->means), note);

  if (may_change (self))
    rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
  g_signal_connect_object (row, "pressed", G_CALLBACK (chase_pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
show_chases (RdActionDetails *self, const RdNaming *naming)
{
  const GPtrArray *rows = rd_review_item_get_rows (self->review, RD_ROWS_ACTION_CHASES);

  rd_record_pane_begin (self->chases, may_change (self));
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const RdActionChase *) rows->pdata[i])->action_id, self->id))
      rd_record_pane_append (self->chases, make_chase_row (self, naming, rows->pdata[i]));
  rd_record_pane_end (self->chases);
}

/* GObject overrides */

static void
rd_action_details_dispose (GObject *object)
{
  RdActionDetails *self = RD_ACTION_DETAILS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_ACTION_DETAILS);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (rd_action_details_parent_class)->dispose (object);
}

static void
rd_action_details_class_init (RdActionDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_action_details_dispose;

  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/actions/rd-action-details.ui");
  gtk_widget_class_bind_template_child (widget_class, RdActionDetails, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdActionDetails, action);
  gtk_widget_class_bind_template_child (widget_class, RdActionDetails, chases);
}

static void
rd_action_details_init (RdActionDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

void
rd_action_details_show (RdActionDetails *self, RdRegister *reg, RdReviewItem *review, const char *id)
{
  g_return_if_fail (RD_IS_ACTION_DETAILS (self));

  rd_record_pane_close_form (self->action);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_free (self->id);
  self->id = g_strdup (id);
  rd_action_details_refresh (self);
}

gboolean
rd_action_details_refresh (RdActionDetails *self)
{
  const RdAction *action;
  g_autoptr(RdNaming) naming = NULL;

  g_return_val_if_fail (RD_IS_ACTION_DETAILS (self), FALSE);

  action = get_action (self);
  if (action == NULL)
    return FALSE;
  naming = rd_naming_new_for_review (self->review, rd_naming_switch_get_mode (rd_naming_switch_get ()));
  show_action (self, naming, action);
  show_chases (self, naming);
  return TRUE;
}

void
rd_action_details_do (RdActionDetails *self, const char *key)
{
  const RdAction *action;

  g_return_if_fail (RD_IS_ACTION_DETAILS (self) && key != NULL);

  action = get_action (self);
  if (action == NULL)
    return;
  if (g_str_equal (key, "note"))
    rd_record_pane_open_form (self->action, rd_action_note_form_new (self->reg, self->review, action));
  else if (g_str_equal (key, "close"))
    rd_record_pane_open_form (self->action, rd_action_close_form_new (self->reg, self->review, action));
  else if (g_str_equal (key, "carry"))
    carry_forward (self, action);
  else if (g_str_equal (key, "chase"))
    rd_record_pane_open_form (self->action, rd_action_chase_form_new (self->reg, self->review, action));
  else if (g_str_equal (key, "letter"))
    make_letter (self, action);
  else if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->action, rd_action_form_new (self->reg, self->review, action, NULL));
  else if (g_str_equal (key, "reopen"))
    reopen (self, action);
  else
    open_place (self, "findings", self->id);
}
