/* rd-review-page.c — one review and its pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/review/rd-review-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "views/agencies/rd-review-agencies-view.h"
#include "views/chronology/rd-chronology-view.h"
#include "views/decision/rd-decision-view.h"
#include "views/findings/rd-findings-view.h"
#include "views/letters/rd-letters-view.h"
#include "views/people/rd-people-view.h"
#include "views/publication/rd-publication-view.h"
#include "views/report/rd-report-view.h"
#include "views/review/rd-review-overview.h"
#include "views/timescales/rd-timescales-view.h"
#include "widgets/rd-page-strip.h"

struct _RdReviewPage
{
  GtkWidget             parent_instance;

  /* Owned */
  RdRegister           *reg;
  RdReviewItem         *review;
  GSignalGroup         *review_signals;

  /* Template children */
  GtkWidget            *box;
  GtkLabel             *name;
  AdwViewStack         *stack;
  RdReviewOverview     *overview;
  RdDecisionView       *decision;
  RdTimescalesView     *timescales;
  RdReviewAgenciesView *agencies;
  RdChronologyView     *chronology;
  RdPeopleView         *people;
  RdFindingsView       *findings;
  RdReportView         *report;
  RdPublicationView    *publication;
  RdLettersView        *letters;

  gboolean              folded;
};

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_REVIEW,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdReviewPage, rd_review_page, GTK_TYPE_WIDGET)

static void
update_title (RdReviewPage *self)
{
  g_autofree char *name = NULL;

  if (self->review == NULL)
    return;
  /* Translators: a review's title, its reference */
  name = g_strdup_printf (_("%s · %s"), rd_review_item_get_title (self->review),
                          rd_review_item_get_reference (self->review));
  gtk_label_set_text (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
}

static void
show_review (RdReviewPage *self)
{
  rd_review_overview_set_review (self->overview, self->reg, self->review);
  rd_decision_view_set_review (self->decision, self->reg, self->review);
  rd_timescales_view_set_review (self->timescales, self->reg, self->review);
  rd_review_agencies_view_set_review (self->agencies, self->reg, self->review);
  rd_chronology_view_set_review (self->chronology, self->reg, self->review);
  rd_people_view_set_review (self->people, self->reg, self->review);
  rd_findings_view_set_review (self->findings, self->reg, self->review);
  rd_report_view_set_review (self->report, self->reg, self->review);
  rd_publication_view_set_review (self->publication, self->reg, self->review);
  rd_letters_view_set_review (self->letters, self->reg, self->review);
  update_title (self);
}

/* Callbacks */

static void
review_changed_cb (RdReviewPage *self)
{
  update_title (self);
}

static void
deadline_chosen_cb (RdReviewPage *self, const char *timescale)
{
  rd_review_page_show (self, "timescales", timescale);
}

/* GObject overrides */

static void
rd_review_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdReviewPage *self = RD_REVIEW_PAGE (object);

  switch (id)
    {
    case PROP_REGISTER:
      g_value_set_object (value, self->reg);
      break;
    case PROP_REVIEW:
      g_value_set_object (value, self->review);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_register (RdReviewPage *self, RdRegister *reg)
{
  if (!g_set_object (&self->reg, reg))
    return;
  show_review (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGISTER]);
}

static void
set_folded (RdReviewPage *self, gboolean folded)
{
  if (self->folded == folded)
    return;
  self->folded = folded;
  rd_timescales_view_set_folded (self->timescales, folded);
  rd_chronology_view_set_folded (self->chronology, folded);
  rd_report_view_set_folded (self->report, folded);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
rd_review_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdReviewPage *self = RD_REVIEW_PAGE (object);

  switch (id)
    {
    case PROP_REGISTER:
      set_register (self, g_value_get_object (value));
      break;
    case PROP_REVIEW:
      rd_review_page_set_review (self, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      set_folded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_review_page_dispose (GObject *object)
{
  RdReviewPage *self = RD_REVIEW_PAGE (object);

  g_clear_object (&self->review_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REVIEW_PAGE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_review_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_REGISTER] = g_param_spec_object ("register", NULL, NULL, RD_TYPE_REGISTER, flags);
  properties[PROP_REVIEW] = g_param_spec_object ("review", NULL, NULL, RD_TYPE_REVIEW_ITEM, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_review_page_class_init (RdReviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_review_page_dispose;
  object_class->get_property = rd_review_page_get_property;
  object_class->set_property = rd_review_page_set_property;
  install_properties (object_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/review/rd-review-page.ui");
  g_type_ensure (RD_TYPE_REVIEW_OVERVIEW);
  g_type_ensure (RD_TYPE_TIMESCALES_VIEW);
  g_type_ensure (RD_TYPE_DECISION_VIEW);
  g_type_ensure (RD_TYPE_REVIEW_AGENCIES_VIEW);
  g_type_ensure (RD_TYPE_CHRONOLOGY_VIEW);
  g_type_ensure (RD_TYPE_PEOPLE_VIEW);
  g_type_ensure (RD_TYPE_FINDINGS_VIEW);
  g_type_ensure (RD_TYPE_REPORT_VIEW);
  g_type_ensure (RD_TYPE_PUBLICATION_VIEW);
  g_type_ensure (RD_TYPE_LETTERS_VIEW);
  g_type_ensure (RD_TYPE_PAGE_STRIP);
  gtk_widget_class_bind_template_child (widget_class, RdReviewPage, box);
  gtk_widget_class_bind_template_child (widget_class, RdReviewPage, name);
  gtk_widget_class_bind_template_child (widget_class, RdReviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RdReviewPage, overview);
  gtk_widget_class_bind_template_child (widget_class, RdReviewPage, decision);
  gtk_widget_class_bind_template_child (widget_class, RdReviewPage, timescales);
  gtk_widget_class_bind_template_child (widget_class, RdReviewPage, agencies);
  gtk_widget_class_bind_template_child (widget_class, RdReviewPage, chronology);
  gtk_widget_class_bind_template_child (widget_class, RdReviewPage, people);
  gtk_widget_class_bind_template_child (widget_class, RdReviewPage, findings);
  gtk_widget_class_bind_template_child (widget_class, RdReviewPage, report);
  gtk_widget_class_bind_template_child (widget_class, RdReviewPage, publication);
  gtk_widget_class_bind_template_child (widget_class, RdReviewPage, letters);
  gtk_widget_class_bind_template_callback (widget_class, deadline_chosen_cb);
}

static void
rd_review_page_init (RdReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->review_signals = g_signal_group_new (RD_TYPE_REVIEW_ITEM);
  g_signal_group_connect_swapped (self->review_signals, "notify::title", G_CALLBACK (review_changed_cb), self);
  g_signal_group_connect_swapped (self->review_signals, "notify::reference", G_CALLBACK (review_changed_cb), self);
}

/* Public API */

RdReviewPage *
rd_review_page_new (void)
{
  return g_object_new (RD_TYPE_REVIEW_PAGE, NULL);
}

RdReviewItem *
rd_review_page_get_review (RdReviewPage *self)
{
  g_return_val_if_fail (RD_IS_REVIEW_PAGE (self), NULL);

  return self->review;
}

void
rd_review_page_set_review (RdReviewPage *self,
                           RdReviewItem *review)
{
  g_return_if_fail (RD_IS_REVIEW_PAGE (self));
  g_return_if_fail (review == NULL || RD_IS_REVIEW_ITEM (review));

  if (!g_set_object (&self->review, review))
    return;
  g_signal_group_set_target (self->review_signals, review);
  show_review (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEW]);
}

void
rd_review_page_show (RdReviewPage *self,
                     const char   *page,
                     const char   *id)
{
  g_return_if_fail (RD_IS_REVIEW_PAGE (self));
  g_return_if_fail (page != NULL);

  if (adw_view_stack_get_child_by_name (self->stack, page) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, page);
  if (id == NULL || *id == '\0')
    return;
  if (g_str_equal (page, "timescales"))
    rd_timescales_view_explain (self->timescales, id);
  else if (g_str_equal (page, "chronology"))
    rd_chronology_view_show_entry (self->chronology, id);
  else if (g_str_equal (page, "report"))
    rd_report_view_show_beside (self->report, id);
}

gboolean
rd_review_page_search (RdReviewPage *self)
{
  g_return_val_if_fail (RD_IS_REVIEW_PAGE (self), FALSE);

  return gtk_widget_activate_action (adw_view_stack_get_visible_child (self->stack), "page.search", NULL);
}

gboolean
rd_review_page_replace (RdReviewPage *self)
{
  g_return_val_if_fail (RD_IS_REVIEW_PAGE (self), FALSE);

  return gtk_widget_activate_action (adw_view_stack_get_visible_child (self->stack), "page.replace", NULL);
}

GtkWidget *
rd_review_page_get_timescales (RdReviewPage *self)
{
  g_return_val_if_fail (RD_IS_REVIEW_PAGE (self), NULL);

  return GTK_WIDGET (self->timescales);
}

GtkWidget *
rd_review_page_get_chronology_table (RdReviewPage *self)
{
  g_return_val_if_fail (RD_IS_REVIEW_PAGE (self), NULL);

  return rd_chronology_view_get_table (self->chronology);
}

GtkWidget *
rd_review_page_get_report (RdReviewPage *self)
{
  g_return_val_if_fail (RD_IS_REVIEW_PAGE (self), NULL);

  return GTK_WIDGET (self->report);
}

void
rd_review_page_new_letter (RdReviewPage *self,
                           const char   *template,
                           const char   *recipient)
{
  g_return_if_fail (RD_IS_REVIEW_PAGE (self));

  rd_review_page_show (self, "letters", NULL);
  rd_letters_view_new_letter (self->letters, template, recipient);
}
