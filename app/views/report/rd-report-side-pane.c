/* rd-report-side-pane.c — what stands beside the text of a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-side-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "views/report/rd-report-checks-pane.h"
#include "views/report/rd-report-comments-pane.h"
#include "views/report/rd-report-evidence-pane.h"
#include "views/report/rd-report-markers-pane.h"
#include "views/report/rd-report-versions-pane.h"
#include "widgets/rd-page-strip.h"

struct _RdReportSidePane
{
  GtkWidget             parent_instance;

  /* Owned */
  GSignalGroup         *register_signals;

  /* Template children */
  GtkWidget            *box;
  AdwViewStack         *stack;
  RdReportChecksPane   *checks;
  RdReportCommentsPane *comments;
  RdReportEvidencePane *evidence;
  RdReportVersionsPane *versions;
  RdReportMarkersPane  *markers;
};

enum
{
  JUMP,
  JUMP_COMMENT,
  ADD_COMMENT,
  INSERT_REFERENCE,
  FLUSH,
  COUNTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdReportSidePane, rd_report_side_pane, GTK_TYPE_WIDGET)

/* Helpers */

/* A tab's name, with how many there are to be looked at. */
static void
name_tab (RdReportSidePane *self, gpointer page, const char *title, guint n)
{
  /* Translators: the name of a tab, and a number */
  g_autofree char *text = n > 0 ? g_strdup_printf (_("%1$s (%2$u)"), title, n) : g_strdup (title);

  adw_view_stack_page_set_title (adw_view_stack_get_page (self->stack, page), text);
}

static void
name_tabs (RdReportSidePane *self)
{
  name_tab (self, self->checks, _("Checks"), rd_report_checks_pane_count (self->checks));
  name_tab (self, self->comments, _("Comments"), rd_report_comments_pane_count (self->comments));
}

/* Callbacks */

static void
changed_cb (RdReportSidePane *self)
{
  rd_report_checks_pane_refresh (self->checks);
  rd_report_comments_pane_refresh (self->comments);
  rd_report_evidence_pane_refresh (self->evidence);
  rd_report_versions_pane_refresh (self->versions);
  rd_report_markers_pane_refresh (self->markers);
  name_tabs (self);
}

static void
jump_cb (RdReportSidePane *self, const char *section_id, guint paragraph, guint start, guint end)
{
  g_signal_emit (self, signals[JUMP], 0, section_id, paragraph, start, end);
}

static void
jump_comment_cb (RdReportSidePane *self, const char *section_id, const char *comment_id)
{
  g_signal_emit (self, signals[JUMP_COMMENT], 0, section_id, comment_id);
}

static gboolean
add_comment_cb (RdReportSidePane *self, const char *text)
{
  gboolean is_taken = FALSE;

  g_signal_emit (self, signals[ADD_COMMENT], 0, text, &is_taken);
  return is_taken;
}

static void
insert_reference_cb (RdReportSidePane *self, const char *kind, const char *id)
{
  g_signal_emit (self, signals[INSERT_REFERENCE], 0, kind, id);
}

static void
flush_cb (RdReportSidePane *self)
{
  g_signal_emit (self, signals[FLUSH], 0);
}

static void
counted_cb (RdReportSidePane *self)
{
  name_tabs (self);
  g_signal_emit (self, signals[COUNTED], 0);
}

/* GObject overrides */

static void
rd_report_side_pane_dispose (GObject *object)
{
  RdReportSidePane *self = RD_REPORT_SIDE_PANE (object);

  if (self->register_signals != NULL)
    g_signal_group_set_target (self->register_signals, NULL);
  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_SIDE_PANE);
  G_OBJECT_CLASS (rd_report_side_pane_parent_class)->dispose (object);
}

static void
make_signals (void)
{
  GType type = RD_TYPE_REPORT_SIDE_PANE;

  signals[JUMP] = g_signal_new ("jump", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 4,
                                G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[JUMP_COMMENT] = g_signal_new ("jump-comment", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[ADD_COMMENT] = g_signal_new ("add-comment", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                                       G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  signals[INSERT_REFERENCE] = g_signal_new ("insert-reference", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[FLUSH] = g_signal_new ("flush", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COUNTED] = g_signal_new ("counted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/report/rd-report-side-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReportSidePane, box);
  gtk_widget_class_bind_template_child (widget_class, RdReportSidePane, stack);
  gtk_widget_class_bind_template_child (widget_class, RdReportSidePane, checks);
  gtk_widget_class_bind_template_child (widget_class, RdReportSidePane, comments);
  gtk_widget_class_bind_template_child (widget_class, RdReportSidePane, evidence);
  gtk_widget_class_bind_template_child (widget_class, RdReportSidePane, versions);
  gtk_widget_class_bind_template_child (widget_class, RdReportSidePane, markers);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
  gtk_widget_class_bind_template_callback (widget_class, jump_comment_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_comment_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_reference_cb);
  gtk_widget_class_bind_template_callback (widget_class, flush_cb);
  gtk_widget_class_bind_template_callback (widget_class, counted_cb);
}

static void
rd_report_side_pane_class_init (RdReportSidePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_side_pane_dispose;
  make_signals ();
  g_type_ensure (RD_TYPE_REPORT_CHECKS_PANE);
  g_type_ensure (RD_TYPE_REPORT_COMMENTS_PANE);
  g_type_ensure (RD_TYPE_REPORT_EVIDENCE_PANE);
  g_type_ensure (RD_TYPE_REPORT_MARKERS_PANE);
  g_type_ensure (RD_TYPE_REPORT_VERSIONS_PANE);
  g_type_ensure (RD_TYPE_PAGE_STRIP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
rd_report_side_pane_init (RdReportSidePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Beside the report"), -1);
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (changed_cb), self);
}

/* Public API */

GtkWidget *
rd_report_side_pane_new (void)
{
  return g_object_new (RD_TYPE_REPORT_SIDE_PANE, NULL);
}

void
rd_report_side_pane_set_review (RdReportSidePane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_REPORT_SIDE_PANE (self));

  g_signal_group_set_target (self->register_signals, reg);
  rd_report_checks_pane_set_review (self->checks, reg, review);
  rd_report_comments_pane_set_review (self->comments, reg, review);
  rd_report_evidence_pane_set_review (self->evidence, reg, review);
  rd_report_versions_pane_set_review (self->versions, reg, review);
  rd_report_markers_pane_set_review (self->markers, reg, review);
  name_tabs (self);
}

void
rd_report_side_pane_set_section (RdReportSidePane *self, const char *section_id)
{
  g_return_if_fail (RD_IS_REPORT_SIDE_PANE (self));

  rd_report_checks_pane_set_section (self->checks, section_id);
  rd_report_comments_pane_set_section (self->comments, section_id);
}

void
rd_report_side_pane_show_page (RdReportSidePane *self, const char *name)
{
  g_return_if_fail (RD_IS_REPORT_SIDE_PANE (self) && name != NULL);

  adw_view_stack_set_visible_child_name (self->stack, name);
}

void
rd_report_side_pane_add_comment (RdReportSidePane *self)
{
  g_return_if_fail (RD_IS_REPORT_SIDE_PANE (self));

  rd_report_side_pane_show_page (self, "comments");
  rd_report_comments_pane_add (self->comments);
}

void
rd_report_side_pane_step_comment (RdReportSidePane *self, int by)
{
  g_return_if_fail (RD_IS_REPORT_SIDE_PANE (self));

  rd_report_side_pane_show_page (self, "comments");
  rd_report_comments_pane_step (self->comments, by);
}

void
rd_report_side_pane_count_in (RdReportSidePane *self, const char *section_id, RdOutlineState *out)
{
  g_return_if_fail (RD_IS_REPORT_SIDE_PANE (self));

  rd_report_checks_pane_count_in (self->checks, section_id, out);
}

void
rd_report_side_pane_set_watched (RdReportSidePane *self, gboolean watched)
{
  g_return_if_fail (RD_IS_REPORT_SIDE_PANE (self));

  rd_report_checks_pane_set_watched (self->checks, watched);
}
