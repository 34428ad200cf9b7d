/* rd-points-pane.c — what stands before a publication, point by point, and how soon it may be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/publication/rd-points-pane.h"

#include <glib/gi18n.h>

#include "model/rd-report-checks.h"
#include "model/rd-wording-publication.h"
#include "model/rd-wording.h"
#include "views/publication/rd-publication-form.h"
#include "widgets/rd-chip-layout.h"
#include "widgets/rd-milestone-editor.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

/* Invariants:
 *
 *  (1) n_findings is -1 until the checks of this review's report have run.
 *  (2) checking is not NULL while they run, and is then cancelled before they are run anew.
 */
struct _RdPointsPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GSignalGroup *register_signals;
  GCancellable *checking;

  /* Template children */
  RdRecordPane *pane;
  GtkWidget    *summary;
  GtkLabel     *sentence;
  GtkLabel     *planned;
  GtkWidget    *plan;
  GtkWidget    *publish;

  int           n_findings;
  gboolean      has_points;
};

enum
{
  OPEN_SECTION,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdPointsPane, rd_points_pane, GTK_TYPE_WIDGET)

/* What can be done about a point: a button's key and label, by the point's code. */
static const struct
{
  const char *code;
  const char *key;
  const char *label;
} buttons[] = {
  { "decision", "unpublished", N_("Decide…") },
  { "completed", "overview", N_("Milestones") },
  { "court-orders", "settle", N_("Settle…") },
  { "criminal-proceedings", "settle", N_("Settle…") },
  { "inquest", "settle", N_("Settle…") },
  { "data-protection", "settle", N_("Settle…") },
  { "effect", "settle", N_("Settle…") },
  { "family-told", "settle", N_("Settle…") },
  { "professionals-told", "settle", N_("Settle…") },
  { "media-plan", "settle", N_("Settle…") },
  { "actions-with-copies", "settle", N_("Settle…") },
  { "report", "report", N_("Report") },
  { "response", "response", N_("Write…") },
  { "copies", "copies", N_("Record…") },
  { "copies", "letter", N_("Letter…") },
  { "agreement", "agreement", N_("Record…") },
  { "place", "place", N_("Add Place…") },
};

static gboolean
may_change (RdPointsPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* --- what is done about a point */

static void
open_milestone (RdPointsPane *self, const char *milestone, gboolean planned)
{
  GtkWidget *editor = rd_milestone_editor_new (self->reg, self->review, milestone, planned);

  rd_milestone_editor_set_show_title (RD_MILESTONE_EDITOR (editor), TRUE);
  rd_record_pane_open_form (self->pane, editor);
}

static void
open_page (RdPointsPane *self, const char *page)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-place", "(sss)", rd_review_item_get_reference (self->review), page, "");
}

static void
pressed_cb (RdPointsPane *self, const char *key, RdRecordRow *row)
{
  if (g_str_equal (key, "settle"))
    rd_record_pane_open_form (self->pane, rd_publication_item_form_new (self->reg, self->review, rd_record_row_get_id (row)));
  else if (g_str_equal (key, "copies"))
    open_milestone (self, RD_MILESTONE_COPIES_SENT, FALSE);
  else if (g_str_equal (key, "agreement"))
    open_milestone (self, "publication-agreed", FALSE);
  else if (g_str_equal (key, "letter"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.new-letter", "(ss)", "copies", "");
  else if (g_str_equal (key, "overview") || g_str_equal (key, "report"))
    open_page (self, key);
  else
    g_signal_emit (self, signals[OPEN_SECTION], 0, key);
}

static void
plan_cb (RdPointsPane *self)
{
  open_milestone (self, RD_MILESTONE_PUBLISHED, TRUE);
}

static void
publish_cb (RdPointsPane *self)
{
  rd_record_pane_open_form (self->pane, rd_publish_form_new (self->reg, self->review));
}

/* --- rows */

static RdDeadlineStatus
find_mark (RdPublicationState state)
{
  switch (state)
    {
    case RD_PUBLICATION_BLOCKS:     return RD_STATUS_OVERDUE;
    case RD_PUBLICATION_DONE:       return RD_STATUS_MET;
    case RD_PUBLICATION_NOT_NEEDED: return RD_STATUS_NOT_NEEDED;
    case RD_PUBLICATION_OPEN:
    case RD_N_PUBLICATION_STATES:
    default:                        return RD_STATUS_UPCOMING;
    }
}

/* Buttons that only lead somewhere are there for readers too; a hold is ended where it stands. */
static void
add_buttons (RdPointsPane *self, RdRecordRow *row, const RdPublicationPoint *point)
{
  gboolean is_held = g_str_equal (point->reason, "hold");

  if (is_held)
    rd_record_row_add_button (row, "overview", _("Holds"));
  for (gsize i = 0; i < G_N_ELEMENTS (buttons) && !is_held; i++)
    {
      gboolean leads = g_str_equal (buttons[i].key, "overview") || g_str_equal (buttons[i].key, "report");

      if (g_str_equal (buttons[i].code, point->code) && (leads || may_change (self)))
        rd_record_row_add_button (row, buttons[i].key, _(buttons[i].label));
    }
}

static void
append_point (RdPointsPane *self, const RdPublicationPoint *point)
{
  const char *word = rd_wording_publication_state (point->state);
  g_autofree char *reason = rd_wording_publication_reason (rd_review_item_get_framework (self->review), point,
                                                           rd_register_get_today (self->reg));
  GtkWidget *row = rd_record_row_new (point->code, rd_wording_publication_point (point->code), word, reason);

  rd_record_row_set_mark (RD_RECORD_ROW (row), find_mark (point->state), word);
  add_buttons (self, RD_RECORD_ROW (row), point);
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  rd_record_pane_append (self->pane, row);
}

static void
show_summary (RdPointsPane *self, const RdPublication *publication)
{
  g_autofree char *sentence = rd_wording_publication (publication, rd_register_get_today (self->reg));
  g_autofree char *copies = rd_wording_copies_by (publication);
  g_autofree char *day = publication->planned != RD_DAY_NONE ? rd_wording_day (publication->planned) : NULL;
  g_autofree char *planned = NULL;
  gboolean is_prepared = publication->stage == RD_PUBLICATION_PREPARED;

  if (day != NULL)
    planned = copies != NULL ? g_strdup_printf (_("Planned for %1$s. %2$s."), day, copies) : g_strdup_printf (_("Planned for %s."), day);
  else
    planned = g_strdup (_("No day of publication is planned yet."));
  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_text (self->planned, planned);
  gtk_widget_set_visible (GTK_WIDGET (self->planned), is_prepared);
  gtk_widget_set_visible (self->plan, is_prepared && may_change (self));
  gtk_widget_set_visible (self->publish, is_prepared && may_change (self));
  gtk_widget_set_sensitive (self->publish, publication->n_blocking == 0);
  gtk_widget_set_tooltip_text (self->publish, publication->n_blocking > 0 ? _("Not while a point blocks") : NULL);
}

static void
fill (RdPointsPane *self)
{
  g_autoptr (RdPublication) publication = NULL;

  if (self->reg == NULL || self->review == NULL)
    return;
  publication = rd_register_work_out_publication (self->reg, self->review, self->n_findings, RD_DAY_NONE);
  self->has_points = publication->points->len > 0;
  rd_record_pane_begin (self->pane, may_change (self));
  for (guint i = 0; i < publication->points->len; i++)
    append_point (self, &g_array_index (publication->points, RdPublicationPoint, i));
  rd_record_pane_end (self->pane);
  show_summary (self, publication);
}

/* --- the checks of the report, in a thread */

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdPointsPane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdReportFindings) findings = rd_report_checks_run_finish (result, &error);

  if (findings == NULL || (int) findings->n[RD_SEVERITY_BLOCKING] == self->n_findings)
    return;
  self->n_findings = (int) findings->n[RD_SEVERITY_BLOCKING];
  fill (self);
}

static void
stop_checking (RdPointsPane *self)
{
  if (self->checking != NULL)
    g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
}

static void
start_checking (RdPointsPane *self)
{
  g_autoptr (RdReportChecks) checks = NULL;

  stop_checking (self);
  if (self->reg == NULL || self->review == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self))
      || rd_review_item_get_rows (self->review, RD_ROWS_REPORTS)->len == 0)
    return;
  checks = rd_report_checks_new (self->reg, self->review, NULL);
  if (checks == NULL)
    return;
  self->checking = g_cancellable_new ();
  rd_report_checks_run_async (checks, self->checking, checked_cb, g_object_ref (self));
}

static void
changed_cb (RdPointsPane *self)
{
  fill (self);
  start_checking (self);
}

/* --- overrides */

static void
rd_points_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rd_points_pane_parent_class)->map (widget);
  start_checking (RD_POINTS_PANE (widget));
}

static void
rd_points_pane_dispose (GObject *object)
{
  RdPointsPane *self = RD_POINTS_PANE (object);

  stop_checking (self);
  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_POINTS_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_points_pane_parent_class)->dispose (object);
}

static void
rd_points_pane_class_init (RdPointsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_points_pane_dispose;
  widget_class->map = rd_points_pane_map;

  signals[OPEN_SECTION] = g_signal_new ("open-section", RD_TYPE_POINTS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (RD_TYPE_RECORD_PANE);
  g_type_ensure (RD_TYPE_CHIP_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/publication/rd-points-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdPointsPane, pane);
  gtk_widget_class_bind_template_child (widget_class, RdPointsPane, summary);
  gtk_widget_class_bind_template_child (widget_class, RdPointsPane, sentence);
  gtk_widget_class_bind_template_child (widget_class, RdPointsPane, planned);
  gtk_widget_class_bind_template_child (widget_class, RdPointsPane, plan);
  gtk_widget_class_bind_template_child (widget_class, RdPointsPane, publish);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
  gtk_widget_class_bind_template_callback (widget_class, publish_cb);
}

static void
rd_points_pane_init (RdPointsPane *self)
{
  self->n_findings = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_record_pane_set_extra (self->pane, self->summary);
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (changed_cb), self);
}

/* Public API */

GtkWidget *
rd_points_pane_new (void)
{
  return g_object_new (RD_TYPE_POINTS_PANE, NULL);
}

void
rd_points_pane_set_review (RdPointsPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_POINTS_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  self->n_findings = -1;
  rd_record_pane_close_form (self->pane);
  changed_cb (self);
}

gboolean
rd_points_pane_has_points (RdPointsPane *self)
{
  g_return_val_if_fail (RD_IS_POINTS_PANE (self), FALSE);

  return self->has_points;
}
