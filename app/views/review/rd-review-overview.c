/* rd-review-overview.c — who, what and when; what to do next; what has happened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/review/rd-review-overview.h"

#include <glib/gi18n.h>

#include "model/rd-pressing.h"
#include "model/rd-wording.h"
#include "views/review/rd-deadlines-summary.h"
#include "views/review/rd-holds-pane.h"
#include "views/review/rd-learning-pane.h"
#include "views/review/rd-milestones-pane.h"
#include "views/review/rd-plan-pane.h"
#include "widgets/rd-column-box.h"
#include "widgets/rd-stage-stepper.h"

struct _RdReviewOverview
{
  GtkWidget           parent_instance;

  /* Owned */
  RdRegister         *reg;
  RdReviewItem       *review;
  GSignalGroup       *review_signals;
  GSignalGroup       *register_signals;

  /* Template children */
  GtkWidget          *scroller;
  GtkLabel           *title;
  GtkLabel           *kind;
  GtkLabel           *facts;
  GtkLabel           *summary;
  GtkWidget          *read_only;
  RdStageStepper     *stepper;
  RdMilestonesPane   *milestones;
  RdDeadlinesSummary *deadlines;
  RdHoldsPane        *holds;
  RdLearningPane     *learning;
  RdPlanPane         *plan;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdReviewOverview, rd_review_overview, GTK_TYPE_WIDGET)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

/* Takes @fact; NULL is left out. */
static void
append_fact (GString *facts, char *fact)
{
  g_autofree char *text = fact;

  if (text != NULL && text[0] != '\0')
    g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", text);
}

/* "SCR/2019/03 · Looked after by the support officer · Decision: Initiate a review" */
static char *
word_facts (RdReviewItem *review)
{
  GString *facts = g_string_new (NULL);
  const char *outcome = rd_review_item_word_outcome (review);
  g_autofree char *owner = NULL;

  g_object_get (review, "owner", &owner, NULL);
  append_fact (facts, g_strdup (rd_review_item_get_reference (review)));
  if (owner != NULL && owner[0] != '\0')
    append_fact (facts, g_strdup_printf (_("Looked after by %s"), owner));
  if (outcome != NULL)
    append_fact (facts, g_strdup_printf (_("Decision: %s"), outcome));
  return g_string_free (facts, FALSE);
}

static void
refresh (RdReviewOverview *self)
{
  RdFramework *framework;
  g_autofree char *facts = NULL;
  int stage;

  if (self->review == NULL || self->reg == NULL)
    return;

  framework = rd_review_item_get_framework (self->review);
  g_object_get (self->review, "stage-index", &stage, NULL);
  facts = word_facts (self->review);
  show_text (self->title, rd_review_item_get_title (self->review));
  show_text (self->kind, rd_wording_translate_data (framework->label));
  show_text (self->facts, facts);
  show_text (self->summary, rd_review_item_get_review (self->review)->summary);
  gtk_widget_set_visible (self->read_only, rd_register_is_read_only (self->reg));
  rd_stage_stepper_set_framework (self->stepper, framework);
  rd_stage_stepper_set_current (self->stepper,
                                rd_review_item_get_state (self->review) == RD_REVIEW_DONE
                                ? (int) framework->stages->len : MAX (stage, 0));
}

/* Another review begins with its name, wherever the last one was left. */
static void
begin_at_top (RdReviewOverview *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

static void
changed_cb (RdReviewOverview *self)
{
  refresh (self);
}

static void
deadline_chosen_cb (RdReviewOverview *self, const char *timescale)
{
  g_signal_emit (self, signals[CHOSEN], 0, timescale);
}

/* GObject overrides */

static void
rd_review_overview_dispose (GObject *object)
{
  RdReviewOverview *self = RD_REVIEW_OVERVIEW (object);

  g_clear_object (&self->review_signals);
  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REVIEW_OVERVIEW);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_review_overview_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/review/rd-review-overview.ui");
  g_type_ensure (RD_TYPE_COLUMN_BOX);
  g_type_ensure (RD_TYPE_STAGE_STEPPER);
  g_type_ensure (RD_TYPE_MILESTONES_PANE);
  g_type_ensure (RD_TYPE_DEADLINES_SUMMARY);
  g_type_ensure (RD_TYPE_HOLDS_PANE);
  g_type_ensure (RD_TYPE_LEARNING_PANE);
  g_type_ensure (RD_TYPE_PLAN_PANE);
  gtk_widget_class_bind_template_child (widget_class, RdReviewOverview, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdReviewOverview, title);
  gtk_widget_class_bind_template_child (widget_class, RdReviewOverview, kind);
  gtk_widget_class_bind_template_child (widget_class, RdReviewOverview, facts);
  gtk_widget_class_bind_template_child (widget_class, RdReviewOverview, summary);
  gtk_widget_class_bind_template_child (widget_class, RdReviewOverview, read_only);
  gtk_widget_class_bind_template_child (widget_class, RdReviewOverview, stepper);
  gtk_widget_class_bind_template_child (widget_class, RdReviewOverview, milestones);
  gtk_widget_class_bind_template_child (widget_class, RdReviewOverview, deadlines);
  gtk_widget_class_bind_template_child (widget_class, RdReviewOverview, holds);
  gtk_widget_class_bind_template_child (widget_class, RdReviewOverview, learning);
  gtk_widget_class_bind_template_child (widget_class, RdReviewOverview, plan);
  gtk_widget_class_bind_template_callback (widget_class, deadline_chosen_cb);
}

static void
rd_review_overview_class_init (RdReviewOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_review_overview_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", RD_TYPE_REVIEW_OVERVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
rd_review_overview_init (RdReviewOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->review_signals = g_signal_group_new (RD_TYPE_REVIEW_ITEM);
  g_signal_group_connect_swapped (self->review_signals, "notify", G_CALLBACK (changed_cb), self);
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (changed_cb), self);
}

/* Public API */

GtkWidget *
rd_review_overview_new (void)
{
  return g_object_new (RD_TYPE_REVIEW_OVERVIEW, NULL);
}

void
rd_review_overview_set_review (RdReviewOverview *self,
                               RdRegister       *reg,
                               RdReviewItem     *review)
{
  g_return_if_fail (RD_IS_REVIEW_OVERVIEW (self));

  g_set_object (&self->reg, reg);
  if (g_set_object (&self->review, review))
    begin_at_top (self);
  g_signal_group_set_target (self->review_signals, review);
  g_signal_group_set_target (self->register_signals, reg);
  rd_milestones_pane_set_review (self->milestones, reg, review);
  rd_deadlines_summary_set_review (self->deadlines, review);
  rd_holds_pane_set_review (self->holds, reg, review);
  rd_learning_pane_set_review (self->learning, reg, review);
  rd_plan_pane_set_review (self->plan, reg, review);
  refresh (self);
}
