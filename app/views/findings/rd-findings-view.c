/* rd-findings-view.c — what a review found, recommends and has done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/findings/rd-findings-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-action-sheet.h"
#include "model/rd-naming-switch.h"
#include "model/rd-recommendation-repeats.h"
#include "model/rd-register-findings.h"
#include "model/rd-wording-findings.h"
#include "views/findings/rd-evidence-box.h"
#include "views/findings/rd-finding-form.h"
#include "views/findings/rd-finding-words.h"
#include "widgets/rd-naming-toggle.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"
#include "widgets/rd-sheet-source.h"

struct _RdFindingsView
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GSignalGroup *register_signals;

  /* Template children */
  GtkWidget    *scroller;
  RdRecordPane *findings;
  RdRecordPane *recommendations;
  RdRecordPane *actions;
};

static void sheet_source_init (RdSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdFindingsView, rd_findings_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_SHEET_SOURCE, sheet_source_init))

/* Auxiliary methods */

static gboolean
may_change (RdFindingsView *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* Says that it was done, or what was wrong. Takes @error. */
static void
tell (RdFindingsView *self, RdRecordPane *pane, gboolean done, const char *said, GError *error)
{
  if (done)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", said);
  else
    rd_record_pane_fail (pane, error);
}

/* --- findings */

static void
finding_pressed_cb (RdFindingsView *self, const char *key, RdRecordRow *row)
{
  g_autofree char *id = g_strdup (rd_record_row_get_id (row));
  const RdFinding *finding = rd_review_item_find_row (self->review, RD_ROWS_FINDINGS, id);
  GError *error = NULL;

  if (finding == NULL)
    return;
  if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->findings, rd_finding_form_new (self->reg, self->review, finding));
  else if (g_str_equal (key, "evidence"))
    rd_record_pane_open_form (self->findings, rd_evidence_box_new (self->reg, self->review, id));
  else if (g_str_equal (key, "recommend"))
    rd_record_pane_open_form (self->recommendations, rd_recommendation_form_new (self->reg, self->review, NULL, id));
  else if (g_str_equal (key, "up") || g_str_equal (key, "down"))
    {
      if (!rd_register_move_finding (self->reg, self->review, id, g_str_equal (key, "up") ? -1 : 1, &error))
        rd_record_pane_fail (self->findings, error);
    }
  else
    tell (self, self->findings, rd_register_remove_finding (self->reg, self->review, id, &error), _("Finding removed."), error);
}

static GtkWidget *
make_finding_row (RdFindingsView *self, const RdNaming *naming, const RdFinding *finding, guint place, guint n)
{
  g_autofree char *shown = rd_naming_show (naming, NULL, NULL, finding->title);
  g_autofree char *title = g_strdup_printf ("%u. %s", place + 1, shown);
  g_autofree char *facts = rd_finding_words_facts (self->reg, self->review, finding);
  g_autofree char *text = rd_finding_words_text (self->reg, self->review, naming, finding);
  GtkWidget *row = rd_record_row_new (finding->id, title, facts, NULL);

  rd_record_row_set_text (RD_RECORD_ROW (row), text);
  if (may_change (self))
    {
      rd_record_row_add_button (RD_RECORD_ROW (row), "evidence", _("Evidence…"));
      rd_record_row_add_button (RD_RECORD_ROW (row), "recommend", _("Recommend…"));
      if (place > 0)
        rd_record_row_add_icon (RD_RECORD_ROW (row), "up", "go-up-symbolic", _("Move up"));
      if (place + 1 < n)
        rd_record_row_add_icon (RD_RECORD_ROW (row), "down", "go-down-symbolic", _("Move down"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (finding_pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
show_findings (RdFindingsView *self, const RdNaming *naming)
{
  const GPtrArray *rows = rd_review_item_get_rows (self->review, RD_ROWS_FINDINGS);

  rd_record_pane_begin (self->findings, may_change (self));
  for (guint i = 0; i < rows->len; i++)
    rd_record_pane_append (self->findings, make_finding_row (self, naming, rows->pdata[i], i, rows->len));
  rd_record_pane_end (self->findings);
}

/* --- recommendations */

/* What @repeats say of it; NULL for nothing. (transfer none) */
static const RdRecommendationRepeat *
find_repeat (const GPtrArray *repeats, const char *id)
{
  for (guint i = 0; i < repeats->len; i++)
    {
      const RdRecommendationRepeat *repeat = repeats->pdata[i];

      if (g_str_equal (repeat->now->recommendation->id, id))
        return repeat;
    }
  return NULL;
}

/* It is the same as what it is like, or another. */
static gboolean
answer_repeat (RdFindingsView *self, const RdRecommendation *recommendation, gboolean is_same, GError **error)
{
  g_autoptr(GPtrArray) repeats = rd_register_list_repeats (self->reg, self->review);
  const RdRecommendationRepeat *repeat = find_repeat (repeats, recommendation->id);
  g_autoptr(RdRecommendation) copy = rd_recommendation_copy (recommendation);

  g_free (copy->earlier_id);
  copy->earlier_id = g_strdup (is_same && repeat != NULL ? repeat->before->recommendation->id : RD_RECOMMENDATION_NO_EARLIER);
  return rd_register_put_recommendation (self->reg, self->review, copy, error);
}

/* The board's answer, and that it was made before. (transfer full) */
static char *
word_recommendation (const RdNaming *naming, const RdRecommendation *recommendation, const RdRecommendationRepeat *repeat)
{
  g_autofree char *response = rd_naming_show (naming, NULL, NULL, recommendation->response_text);
  g_autofree char *before = repeat != NULL ? rd_made_recommendation_describe (repeat->before) : NULL;
  g_autofree char *words = NULL;

  if (repeat == NULL)
    return g_steal_pointer (&response);
  /* Translators: what an earlier review recommended, and what became of it */
  words = g_strdup_printf (repeat->is_linked ? _("Made before: %s") : _("Much the same was made before: %s"), before);
  return response != NULL && *response != '\0' ? g_strdup_printf ("%s\n%s", words, response) : g_steal_pointer (&words);
}

static void
recommendation_pressed_cb (RdFindingsView *self, const char *key, RdRecordRow *row)
{
  g_autofree char *id = g_strdup (rd_record_row_get_id (row));
  const RdRecommendation *recommendation = rd_review_item_find_row (self->review, RD_ROWS_RECOMMENDATIONS, id);
  GError *error = NULL;

  if (recommendation == NULL)
    return;
  if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->recommendations, rd_recommendation_form_new (self->reg, self->review, recommendation, NULL));
  else if (g_str_equal (key, "act"))
    rd_record_pane_open_form (self->actions, rd_action_form_new (self->reg, self->review, NULL, id));
  else if (g_str_equal (key, "same") || g_str_equal (key, "other"))
    tell (self, self->recommendations, answer_repeat (self, recommendation, g_str_equal (key, "same"), &error),
          g_str_equal (key, "same") ? _("Linked with what was recommended before.") : _("Said to be another recommendation."), error);
  else
    tell (self, self->recommendations, rd_register_remove_recommendation (self->reg, self->review, id, &error),
          _("Recommendation removed."), error);
}

static GtkWidget *
make_recommendation_row (RdFindingsView *self, const RdNaming *naming, const RdRecommendation *recommendation,
                         const RdRecommendationRepeat *repeat, guint place)
{
  g_autofree char *shown = rd_naming_show (naming, NULL, NULL, recommendation->text);
  g_autofree char *title = g_strdup_printf ("%u. %s", place + 1, shown);
  g_autofree char *facts = rd_finding_words_recommendation (self->review, recommendation);
  g_autofree char *words = word_recommendation (naming, recommendation, repeat);
  g_autofree char *text = words != NULL ? g_markup_escape_text (words, -1) : NULL;
  GtkWidget *row = rd_record_row_new (recommendation->id, title, facts, NULL);

  rd_record_row_set_text (RD_RECORD_ROW (row), text);
  if (may_change (self))
    {
      rd_record_row_add_button (RD_RECORD_ROW (row), "act", _("Add Action…"));
      if (repeat != NULL && !repeat->is_linked)
        {
          rd_record_row_add_button (RD_RECORD_ROW (row), "same", _("The Same Again"));
          rd_record_row_add_button (RD_RECORD_ROW (row), "other", _("Another One"));
        }
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (recommendation_pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
show_recommendations (RdFindingsView *self, const RdNaming *naming)
{
  const GPtrArray *rows = rd_review_item_get_rows (self->review, RD_ROWS_RECOMMENDATIONS);
  g_autoptr(GPtrArray) repeats = rd_register_list_repeats (self->reg, self->review);

  rd_record_pane_begin (self->recommendations, may_change (self));
  for (guint i = 0; i < rows->len; i++)
    {
      const RdRecommendation *recommendation = rows->pdata[i];

      rd_record_pane_append (self->recommendations, make_recommendation_row (self, naming, recommendation,
                                                                             find_repeat (repeats, recommendation->id), i));
    }
  rd_record_pane_end (self->recommendations);
}

/* --- actions */

static gboolean
reopen (RdFindingsView *self, const RdAction *action, GError **error)
{
  g_autoptr(RdAction) copy = rd_action_copy (action);

  copy->closed = RD_DAY_NONE;
  g_clear_pointer (&copy->outcome, g_free);
  g_clear_pointer (&copy->closed_by, g_free);
  return rd_register_put_action (self->reg, self->review, copy, error);
}

static void
action_pressed_cb (RdFindingsView *self, const char *key, RdRecordRow *row)
{
  g_autofree char *id = g_strdup (rd_record_row_get_id (row));
  const RdAction *action = rd_review_item_find_row (self->review, RD_ROWS_ACTIONS, id);
  GError *error = NULL;

  if (action == NULL)
    return;
  if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->actions, rd_action_form_new (self->reg, self->review, action, NULL));
  else if (g_str_equal (key, "note"))
    rd_record_pane_open_form (self->actions, rd_action_note_form_new (self->reg, self->review, action));
  else if (g_str_equal (key, "close"))
    rd_record_pane_open_form (self->actions, rd_action_close_form_new (self->reg, self->review, action));
  else if (g_str_equal (key, "reopen"))
    tell (self, self->actions, reopen (self, action, &error), _("Action open again."), error);
  else
    tell (self, self->actions, rd_register_remove_action (self->reg, self->review, id, &error), _("Action removed."), error);
}

static GtkWidget *
make_action_row (RdFindingsView *self, const RdNaming *naming, const RdAction *action, guint place)
{
  g_autofree char *shown = rd_naming_show (naming, NULL, NULL, action->text);
  g_autofree char *title = g_strdup_printf ("%u. %s", place + 1, shown);
  g_autofree char *facts = NULL;
  g_autofree char *course = rd_finding_words_course (self->review, naming, action);
  RdActionState state;
  GtkWidget *row;

  rd_register_work_out_action (self->reg, action, &state);
  facts = rd_finding_words_action (self->review, action, &state);
  row = rd_record_row_new (action->id, title, facts, NULL);
  rd_record_row_set_mark (RD_RECORD_ROW (row), rd_finding_words_get_mark (state.status), rd_wording_action_status (state.status));
  rd_record_row_set_text (RD_RECORD_ROW (row), course);
  if (may_change (self))
    {
      if (action->closed == RD_DAY_NONE)
        {
          rd_record_row_add_button (RD_RECORD_ROW (row), "note", _("Progress…"));
          rd_record_row_add_button (RD_RECORD_ROW (row), "close", _("Close…"));
        }
      else
        rd_record_row_add_button (RD_RECORD_ROW (row), "reopen", _("Open Again"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (action_pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
show_actions (RdFindingsView *self, const RdNaming *naming)
{
  const GPtrArray *rows = rd_review_item_get_rows (self->review, RD_ROWS_ACTIONS);

  rd_record_pane_begin (self->actions, may_change (self));
  for (guint i = 0; i < rows->len; i++)
    rd_record_pane_append (self->actions, make_action_row (self, naming, rows->pdata[i], i));
  rd_record_pane_end (self->actions);
}

/* --- callbacks */

static void
refresh (RdFindingsView *self)
{
  g_autoptr(RdNaming) naming = NULL;

  gtk_widget_set_visible (self->scroller, self->review != NULL);
  if (self->reg == NULL || self->review == NULL)
    return;
  naming = rd_naming_new_for_review (self->review, rd_naming_switch_get_mode (rd_naming_switch_get ()));
  show_findings (self, naming);
  show_recommendations (self, naming);
  show_actions (self, naming);
}

static void
add_finding_cb (RdFindingsView *self)
{
  if (may_change (self))
    rd_record_pane_open_form (self->findings, rd_finding_form_new (self->reg, self->review, NULL));
}

static void
add_recommendation_cb (RdFindingsView *self)
{
  if (may_change (self))
    rd_record_pane_open_form (self->recommendations, rd_recommendation_form_new (self->reg, self->review, NULL, NULL));
}

static void
add_action_cb (RdFindingsView *self)
{
  if (may_change (self))
    rd_record_pane_open_form (self->actions, rd_action_form_new (self->reg, self->review, NULL, NULL));
}

/* A table to be exported, printed or copied */

static RdSheet *
rd_findings_view_make_sheet (RdSheetSource *source, gboolean chosen G_GNUC_UNUSED)
{
  RdFindingsView *self = RD_FINDINGS_VIEW (source);

  if (self->reg == NULL || self->review == NULL)
    return NULL;
  return rd_register_sheet_actions (self->reg, self->review, NULL, rd_naming_switch_get_mode (rd_naming_switch_get ()));
}

static void
sheet_source_init (RdSheetSourceInterface *iface)
{
  iface->make_sheet = rd_findings_view_make_sheet;
}

/* GObject overrides */

static void
rd_findings_view_dispose (GObject *object)
{
  RdFindingsView *self = RD_FINDINGS_VIEW (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_FINDINGS_VIEW);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_findings_view_parent_class)->dispose (object);
}

static void
rd_findings_view_class_init (RdFindingsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_findings_view_dispose;

  g_type_ensure (RD_TYPE_NAMING_TOGGLE);
  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/findings/rd-findings-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RdFindingsView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsView, findings);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsView, recommendations);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsView, actions);
  gtk_widget_class_bind_template_callback (widget_class, add_finding_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_recommendation_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_action_cb);
}

static void
rd_findings_view_init (RdFindingsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (rd_naming_switch_get (), "notify::pseudonyms", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
  g_signal_group_connect_swapped (self->register_signals, "notify::today", G_CALLBACK (refresh), self);
}

/* Public API */

GtkWidget *
rd_findings_view_new (void)
{
  return g_object_new (RD_TYPE_FINDINGS_VIEW, NULL);
}

void
rd_findings_view_set_review (RdFindingsView *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_FINDINGS_VIEW (self));

  rd_record_pane_close_form (self->findings);
  rd_record_pane_close_form (self->recommendations);
  rd_record_pane_close_form (self->actions);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  refresh (self);
}
