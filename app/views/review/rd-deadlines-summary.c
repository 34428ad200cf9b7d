/* rd-deadlines-summary.c — the deadlines of a review beside its overview
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/review/rd-deadlines-summary.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-wording.h"
#include "widgets/rd-status-mark.h"
#include "widgets/rd-why-button.h"

struct _RdDeadlinesSummary
{
  GtkWidget     parent_instance;

  /* Owned */
  RdReviewItem *review;

  /* Template children */
  GtkWidget    *group;
  GtkListBox   *list;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdDeadlinesSummary, rd_deadlines_summary, GTK_TYPE_WIDGET)

/* The due date, the forecast where its state does not say it, and how it stands. */
static char *
describe (const RdDeadline *deadline)
{
  g_autofree char *due = rd_wording_due (deadline);
  g_autofree char *status = rd_wording_status_full (deadline);
  g_autofree char *forecast = deadline->forecast != RD_DAY_NONE && rd_deadline_is_open (deadline)
                              && deadline->status != RD_STATUS_HELD
                              ? rd_wording_day (deadline->forecast) : NULL;

  if (forecast != NULL)
    /* Translators: a due date, its forecast, how it stands */
    return g_strdup_printf (_("%s, forecast %s · %s"), due, forecast, status);
  /* Translators: a due date, how it stands */
  return g_strdup_printf (_("%s · %s"), due, status);
}

static GtkWidget *
make_row (gpointer object, gpointer user_data)
{
  RdDeadlineItem *item = object;
  const RdDeadline *deadline = rd_deadline_item_get_deadline (item);
  g_autofree char *subtitle = describe (deadline);
  g_autofree char *words = NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *mark = rd_status_mark_new (deadline->status);
  GtkWidget *why = rd_why_button_new ();

  g_object_get (item, "accessible-text", &words, NULL);
  rd_why_button_set_item (RD_WHY_BUTTON (why), item);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rd_deadline_item_get_label (item));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), why);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Show in the timescales"));
  /* The row's own words name it; its title alone would be said once more. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return row;
}

static void
row_activated_cb (RdDeadlinesSummary *self, GtkListBoxRow *row)
{
  g_autoptr (RdDeadlineItem) item =
    g_list_model_get_item (rd_review_item_get_deadlines (self->review), (guint) gtk_list_box_row_get_index (row));

  if (item != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, rd_deadline_item_get_deadline (item)->timescale->id);
}

static void
rd_deadlines_summary_dispose (GObject *object)
{
  RdDeadlinesSummary *self = RD_DEADLINES_SUMMARY (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_DEADLINES_SUMMARY);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (rd_deadlines_summary_parent_class)->dispose (object);
}

static void
rd_deadlines_summary_class_init (RdDeadlinesSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_deadlines_summary_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", RD_TYPE_DEADLINES_SUMMARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/review/rd-deadlines-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesSummary, group);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesSummary, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
rd_deadlines_summary_init (RdDeadlinesSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_deadlines_summary_new (void)
{
  return g_object_new (RD_TYPE_DEADLINES_SUMMARY, NULL);
}

void
rd_deadlines_summary_set_review (RdDeadlinesSummary *self,
                                 RdReviewItem       *review)
{
  g_return_if_fail (RD_IS_DEADLINES_SUMMARY (self));

  if (!g_set_object (&self->review, review))
    return;
  gtk_list_box_bind_model (self->list, review != NULL ? rd_review_item_get_deadlines (review) : NULL,
                           make_row, NULL, NULL);
}
