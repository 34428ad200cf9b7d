/* rd-outcome-card.c — what the answers come to in one test, and the paragraph that decides
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/decision/rd-outcome-card.h"

#include <glib/gi18n.h>

#include "model/rd-register-criteria.h"
#include "model/rd-wording.h"
#include "model/rd-wording-decision.h"

struct _RdOutcomeCard
{
  GtkWidget  parent_instance;

  /* Template children */
  GtkWidget *box;
  GtkImage  *icon;
  GtkLabel  *name;
  GtkLabel  *result;
  GtkLabel  *decisive;
  GtkLabel  *wording;
  GtkLabel  *paragraph;
  GtkLabel  *open;
};

G_DEFINE_FINAL_TYPE (RdOutcomeCard, rd_outcome_card, GTK_TYPE_WIDGET)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* "It would be decided by: …" while it is open. (transfer full) */
static char *
word_paragraph (const RdCriteriaOutcome *outcome)
{
  return g_strdup_printf (outcome->result != NULL ? _("Decided by %s") : _("It hangs on %s"), outcome->route->paragraph);
}

static void
show_outcome (RdOutcomeCard *self, RdReviewItem *review, const RdCriteriaOutcome *outcome)
{
  g_autofree char *decisive = rd_wording_criteria_decisive (outcome, review);
  g_autofree char *paragraph = word_paragraph (outcome);
  g_autofree char *open = rd_wording_criteria_open (outcome);
  g_autofree char *words = NULL;

  show_text (self->name, rd_wording_translate_data (outcome->test->label));
  show_text (self->result, rd_wording_criteria_result (outcome->result));
  show_text (self->decisive, decisive);
  show_text (self->wording, outcome->result != NULL ? outcome->route->wording : NULL);
  show_text (self->paragraph, paragraph);
  show_text (self->open, open);
  gtk_image_set_from_icon_name (self->icon, outcome->result != NULL ? "object-select-symbolic" : "dialog-question-symbolic");
  words = g_strdup_printf (_("%1$s: %2$s"), gtk_label_get_text (self->name), gtk_label_get_text (self->result));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
rd_outcome_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_OUTCOME_CARD);

  G_OBJECT_CLASS (rd_outcome_card_parent_class)->dispose (object);
}

static void
rd_outcome_card_class_init (RdOutcomeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_outcome_card_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/decision/rd-outcome-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RdOutcomeCard, box);
  gtk_widget_class_bind_template_child (widget_class, RdOutcomeCard, icon);
  gtk_widget_class_bind_template_child (widget_class, RdOutcomeCard, name);
  gtk_widget_class_bind_template_child (widget_class, RdOutcomeCard, result);
  gtk_widget_class_bind_template_child (widget_class, RdOutcomeCard, decisive);
  gtk_widget_class_bind_template_child (widget_class, RdOutcomeCard, wording);
  gtk_widget_class_bind_template_child (widget_class, RdOutcomeCard, paragraph);
  gtk_widget_class_bind_template_child (widget_class, RdOutcomeCard, open);
}

static void
rd_outcome_card_init (RdOutcomeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_outcome_card_new (void)
{
  return g_object_new (RD_TYPE_OUTCOME_CARD, NULL);
}

void
rd_outcome_card_show (RdOutcomeCard *self, RdReviewItem *review, const char *test)
{
  g_autoptr (RdCriteriaOutcome) outcome = NULL;

  g_return_if_fail (RD_IS_OUTCOME_CARD (self) && RD_IS_REVIEW_ITEM (review));

  outcome = rd_review_item_work_out_test (review, test);
  gtk_widget_set_visible (GTK_WIDGET (self), outcome != NULL);
  if (outcome != NULL)
    show_outcome (self, review, outcome);
}
