/* rd-criteria-pane.c — the questions of the criteria, and what the answers come to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/decision/rd-criteria-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "views/decision/rd-outcome-card.h"
#include "views/decision/rd-question-row.h"

/* Invariant: rows and cards are those of the framework, which is kept for as long as they are there. */
struct _RdCriteriaPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  RdFramework  *framework;
  GPtrArray    *rows;      /* RdQuestionRow, borrowed */
  GPtrArray    *cards;     /* RdOutcomeCard, borrowed */

  /* Template children */
  GtkWidget    *box;
  GtkBox       *outcomes;
  GtkWidget    *questions;
  GtkListBox   *list;
  GtkWidget    *nothing;
};

G_DEFINE_FINAL_TYPE (RdCriteriaPane, rd_criteria_pane, GTK_TYPE_WIDGET)

static void
clear (RdCriteriaPane *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    gtk_box_remove (self->outcomes, self->cards->pdata[i]);
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (self->list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->cards, 0);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->framework, rd_framework_unref);
}

static void
fill (RdCriteriaPane *self)
{
  const RdCriteria *criteria;

  self->framework = rd_framework_ref (rd_review_item_get_framework (self->review));
  criteria = self->framework->criteria;
  for (guint i = 0; i < criteria->tests->len; i++)
    {
      GtkWidget *card = rd_outcome_card_new ();

      gtk_box_append (self->outcomes, card);
      g_ptr_array_add (self->cards, card);
    }
  for (guint i = 0; i < criteria->questions->len; i++)
    {
      GtkWidget *row = rd_question_row_new (self->reg, self->review, criteria->questions->pdata[i]);

      gtk_list_box_append (self->list, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
show_all (RdCriteriaPane *self)
{
  const RdCriteria *criteria = self->framework->criteria;

  for (guint i = 0; i < self->cards->len; i++)
    rd_outcome_card_show (self->cards->pdata[i], self->review, ((RdCriteriaTest *) criteria->tests->pdata[i])->id);
  for (guint i = 0; i < self->rows->len; i++)
    rd_question_row_refresh (self->rows->pdata[i]);
}

static void
rd_criteria_pane_dispose (GObject *object)
{
  RdCriteriaPane *self = RD_CRITERIA_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_CRITERIA_PANE);
  g_clear_pointer (&self->framework, rd_framework_unref);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_criteria_pane_parent_class)->dispose (object);
}

static void
rd_criteria_pane_finalize (GObject *object)
{
  RdCriteriaPane *self = RD_CRITERIA_PANE (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->cards);

  G_OBJECT_CLASS (rd_criteria_pane_parent_class)->finalize (object);
}

static void
rd_criteria_pane_class_init (RdCriteriaPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_criteria_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_criteria_pane_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/decision/rd-criteria-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdCriteriaPane, box);
  gtk_widget_class_bind_template_child (widget_class, RdCriteriaPane, outcomes);
  gtk_widget_class_bind_template_child (widget_class, RdCriteriaPane, questions);
  gtk_widget_class_bind_template_child (widget_class, RdCriteriaPane, list);
  gtk_widget_class_bind_template_child (widget_class, RdCriteriaPane, nothing);
}

static void
rd_criteria_pane_init (RdCriteriaPane *self)
{
  self->rows = g_ptr_array_new ();
  self->cards = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_criteria_pane_new (void)
{
  return g_object_new (RD_TYPE_CRITERIA_PANE, NULL);
}

void
rd_criteria_pane_set_review (RdCriteriaPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_CRITERIA_PANE (self));

  clear (self);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  rd_criteria_pane_refresh (self);
}

void
rd_criteria_pane_refresh (RdCriteriaPane *self)
{
  gboolean has_criteria;

  g_return_if_fail (RD_IS_CRITERIA_PANE (self));

  if (self->reg == NULL || self->review == NULL)
    return;
  /* A review may have been moved to another framework. */
  if (self->framework != rd_review_item_get_framework (self->review))
    {
      clear (self);
      fill (self);
    }
  has_criteria = self->rows->len > 0;
  gtk_widget_set_visible (GTK_WIDGET (self->outcomes), has_criteria);
  gtk_widget_set_visible (self->questions, has_criteria);
  gtk_widget_set_visible (self->nothing, !has_criteria);
  show_all (self);
}
