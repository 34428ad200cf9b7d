/* rd-reviewers-pane.c — who leads a review, and what they declare of the board and its agencies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/people/rd-reviewers-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-register-people.h"
#include "model/rd-wording-people.h"
#include "model/rd-wording.h"
#include "views/people/rd-independence-box.h"
#include "views/people/rd-people-form.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

struct _RdReviewersPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;

  /* Borrowed: in the pane */
  GtkWidget    *faults;

  /* Template children */
  RdRecordPane *pane;
};

G_DEFINE_FINAL_TYPE (RdReviewersPane, rd_reviewers_pane, GTK_TYPE_WIDGET)

/* Helpers */

static gboolean
may_change (RdReviewersPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

static const GPtrArray *
get_rows (RdReviewersPane *self, RdRowsKind kind)
{
  return rd_review_item_get_rows (self->review, kind);
}

static void
finish (RdReviewersPane *self, gboolean is_done, const char *message, GError *error)
{
  if (is_done)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", message);
  else
    rd_record_pane_fail (self->pane, error);
}

/* Callbacks */

static void
pressed_cb (RdReviewersPane *self, const char *key, RdRecordRow *row)
{
  const RdReviewer *reviewer = rd_review_item_find_row (self->review, RD_ROWS_REVIEWERS, rd_record_row_get_id (row));
  GError *error = NULL;
  gboolean is_done;

  if (reviewer == NULL)
    return;
  if (g_str_equal (key, "edit"))
    {
      rd_record_pane_open_form (self->pane, rd_reviewer_form_new (self->reg, self->review, reviewer));
      return;
    }
  if (g_str_equal (key, "declare"))
    {
      is_done = rd_register_declare_all (self->reg, self->review, reviewer->id, rd_register_get_today (self->reg), &error);
      finish (self, is_done, _("Recorded as independent of everybody who was not declared yet."), error);
      return;
    }
  is_done = rd_register_remove_reviewer (self->reg, self->review, reviewer->id, &error);
  finish (self, is_done, _("Reviewer removed."), error);
}

static void
opened_cb (RdReviewersPane *self, const char *reviewer_id, const char *agency_id)
{
  rd_reviewers_pane_declare (self, reviewer_id, agency_id);
}

static void
add_cb (RdReviewersPane *self)
{
  rd_reviewers_pane_add (self);
}

/* Building */

static gboolean
has_fault (const GArray *faults, const RdReviewer *reviewer, gboolean conflict)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const RdAppointmentFault *fault = &g_array_index (faults, RdAppointmentFault, i);

      if (fault->reviewer == reviewer && rd_appointment_fault_is_conflict (fault) == conflict)
        return TRUE;
    }
  return FALSE;
}

/* Undeclared agencies are pointed out once for each reviewer, not once an agency. */
static gboolean
is_said_already (const GArray *faults, guint i)
{
  const RdAppointmentFault *fault = &g_array_index (faults, RdAppointmentFault, i);

  for (guint j = 0; j < i; j++)
    {
      const RdAppointmentFault *other = &g_array_index (faults, RdAppointmentFault, j);

      if (fault->kind == RD_APPOINTMENT_UNDECLARED_TO_AGENCY && other->kind == fault->kind && other->reviewer == fault->reviewer)
        return TRUE;
    }
  return FALSE;
}

/* How many agencies of which the same reviewer has declared nothing. */
static guint
count_like (const GArray *faults, const RdAppointmentFault *fault)
{
  guint n = 0;

  for (guint i = 0; i < faults->len; i++)
    {
      const RdAppointmentFault *other = &g_array_index (faults, RdAppointmentFault, i);

      n += other->kind == fault->kind && other->reviewer == fault->reviewer;
    }
  return n;
}

static void
add_fault (RdReviewersPane *self, const GArray *faults, const RdAppointmentFault *fault)
{
  guint n = fault->kind == RD_APPOINTMENT_UNDECLARED_TO_AGENCY ? count_like (faults, fault) : 1;
  g_autofree char *words = n > 1 ? rd_wording_undeclared (fault->reviewer, n) : rd_wording_appointment_fault (fault);
  gboolean is_conflict = rd_appointment_fault_is_conflict (fault);
  GtkWidget *row = rd_record_row_new (NULL, is_conflict ? _("Conflict of interest") : _("Still to be seen to"), words, NULL);

  rd_record_row_set_mark (RD_RECORD_ROW (row), is_conflict ? RD_STATUS_OVERDUE : RD_STATUS_DUE_SOON,
                          is_conflict ? _("Conflict of interest") : _("Still to be seen to"));
  gtk_list_box_append (GTK_LIST_BOX (self->faults), row);
}

static void
show_faults (RdReviewersPane *self, const GArray *faults)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (self->faults)) != NULL;)
    gtk_list_box_remove (GTK_LIST_BOX (self->faults), child);
  for (guint i = 0; i < faults->len; i++)
    if (!is_said_already (faults, i))
      add_fault (self, faults, &g_array_index (faults, RdAppointmentFault, i));
  gtk_widget_set_visible (self->faults, faults->len > 0);
}

static void
add_buttons (RdReviewersPane *self, GtkWidget *row, gboolean is_open)
{
  if (!may_change (self))
    return;
  if (is_open)
    rd_record_row_add_button (RD_RECORD_ROW (row), "declare", _("All Independent"));
  rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
  rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
}

static void
add_reviewer (RdReviewersPane *self, const RdReviewer *reviewer, const GArray *faults)
{
  g_autofree char *facts = rd_wording_reviewer_facts (reviewer);
  gboolean is_tied = has_fault (faults, reviewer, TRUE);
  gboolean is_open = has_fault (faults, reviewer, FALSE);
  GtkWidget *row = rd_record_row_new (reviewer->id, reviewer->name, rd_wording_reviewer_role (reviewer->role), facts);

  rd_record_row_set_mark (RD_RECORD_ROW (row), is_tied ? RD_STATUS_OVERDUE : is_open ? RD_STATUS_WAITING : RD_STATUS_MET,
                          is_tied ? _("Conflict of interest") : is_open ? _("Not all declared") : _("Independent"));
  add_buttons (self, row, is_open);
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  rd_record_pane_append (self->pane, row);
  if (get_rows (self, RD_ROWS_AGENCIES)->len > 0)
    {
      GtkWidget *cells = rd_independence_box_new (self->review, reviewer, may_change (self));
      GtkWidget *holder = adw_preferences_row_new ();

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (holder), FALSE);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (holder), cells);
      gtk_accessible_update_property (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Independence of each agency"), -1);
      g_signal_connect_object (cells, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
      rd_record_pane_append (self->pane, holder);
    }
}

/* Whether the panel was told, in the pane's description. */
static void
show_told (RdReviewersPane *self)
{
  RdDay told = rd_review_item_get_milestone_day (self->review, RD_MILESTONE_REPORTED);
  g_autofree char *day = told != RD_DAY_NONE ? rd_wording_day (told) : NULL;
  g_autofree char *words = NULL;

  if (rd_framework_find_milestone (rd_review_item_get_framework (self->review), RD_MILESTONE_REPORTED) == NULL)
    words = g_strdup ("");
  else if (day != NULL)
    words = g_strdup_printf (_("The national panel was given the names on %s."), day);
  else
    words = g_strdup (_("The national panel has still to be given the names of the reviewers."));
  g_object_set (self->pane, "description", words, NULL);
}

/* GObject overrides */

static void
rd_reviewers_pane_dispose (GObject *object)
{
  RdReviewersPane *self = RD_REVIEWERS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REVIEWERS_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_reviewers_pane_parent_class)->dispose (object);
}

static void
rd_reviewers_pane_class_init (RdReviewersPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_reviewers_pane_dispose;

  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/people/rd-reviewers-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReviewersPane, pane);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
rd_reviewers_pane_init (RdReviewersPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->faults = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->faults), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->faults, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->faults), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Still to be seen to"), -1);
  rd_record_pane_set_extra (self->pane, self->faults);
}

/* Public API */

GtkWidget *
rd_reviewers_pane_new (void)
{
  return g_object_new (RD_TYPE_REVIEWERS_PANE, NULL);
}

void
rd_reviewers_pane_refresh (RdReviewersPane *self)
{
  g_autoptr (GArray) faults = NULL;
  const GPtrArray *reviewers;

  g_return_if_fail (RD_IS_REVIEWERS_PANE (self));

  rd_record_pane_begin (self->pane, may_change (self));
  if (self->review != NULL)
    {
      reviewers = get_rows (self, RD_ROWS_REVIEWERS);
      faults = rd_appointment_check (reviewers, get_rows (self, RD_ROWS_INDEPENDENCE), get_rows (self, RD_ROWS_AGENCIES));
      show_told (self);
      show_faults (self, faults);
      for (guint i = 0; i < reviewers->len; i++)
        add_reviewer (self, reviewers->pdata[i], faults);
    }
  rd_record_pane_end (self->pane);
}

void
rd_reviewers_pane_set_review (RdReviewersPane *self,
                              RdRegister      *reg,
                              RdReviewItem    *review)
{
  g_return_if_fail (RD_IS_REVIEWERS_PANE (self));

  rd_record_pane_close_form (self->pane);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  rd_reviewers_pane_refresh (self);
}

void
rd_reviewers_pane_add (RdReviewersPane *self)
{
  g_return_if_fail (RD_IS_REVIEWERS_PANE (self));

  if (may_change (self))
    rd_record_pane_open_form (self->pane, rd_reviewer_form_new (self->reg, self->review, NULL));
}

void
rd_reviewers_pane_declare (RdReviewersPane *self,
                           const char      *reviewer_id,
                           const char      *agency_id)
{
  g_return_if_fail (RD_IS_REVIEWERS_PANE (self));

  if (may_change (self))
    rd_record_pane_open_form (self->pane, rd_declaration_form_new (self->reg, self->review, reviewer_id, agency_id));
}
