/* rd-report-checks-pane.c — what checks found in a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-checks-pane-private.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-register-report.h"
#include "model/rd-wording-report-check.h"
#include "widgets/rd-drop-down-name.h"
#include "widgets/rd-help-place.h"

/* Milliseconds after a change before it looks again. */
#define WAIT 700

/* The same where only others show what is found. */
#define WAIT_UNSEEN 2500

enum
{
  JUMP,
  FLUSH,
  COUNTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
help_place_init (RdHelpPlaceInterface *iface)
{
  iface->topic = "report-checks";
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RdReportChecksPane, rd_report_checks_pane, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_HELP_PLACE, help_place_init))

/* What is shown */

static void
show_status (RdReportChecksPane *self)
{
  g_autofree char *text = NULL;

  if (self->cancellable != NULL)
    text = g_strdup (_("Looking through the report…"));
  else if (self->findings != NULL)
    /* Translators: how many of each a report has */
    text = g_strdup_printf (_("In the way of publication: %1$u · warnings: %2$u · hints: %3$u"), self->findings->n[RD_SEVERITY_BLOCKING],
                            self->findings->n[RD_SEVERITY_WARNING], self->findings->n[RD_SEVERITY_HINT]);
  gtk_label_set_text (self->status, text != NULL ? text : "");
}

/* Of the section that is written in, as it was when somebody last looked; FALSE: there is none. */
static gboolean
count_section (RdReportChecksPane *self, RdReadability *out)
{
  const GPtrArray *sections = rd_report_checks_get_document (self->checks)->sections;

  for (guint i = 0; self->section_id != NULL && i < sections->len; i++)
    if (g_str_equal (((const RdSection *) sections->pdata[i])->id, self->section_id))
      {
        rd_readability_add (out, rd_report_checks_get_paragraphs (self->checks), i);
        return TRUE;
      }
  return FALSE;
}

static void
show_readability (RdReportChecksPane *self)
{
  RdReadability section = { 0 };
  gboolean has_section = self->findings != NULL && count_section (self, &section);

  rd_report_readability_show (self->readability, has_section ? &section : NULL, self->findings != NULL ? &self->findings->readability : NULL);
}

static void
fill (RdReportChecksPane *self)
{
  guint more;

  self->is_unfilled = FALSE;
  show_status (self);
  show_readability (self);
  rd_record_pane_begin (self->pane, self->reg != NULL && !rd_register_is_read_only (self->reg));
  more = rd_report_checks_pane_append_rows (self);
  if (more > 0)
    {
      /* Translators: of a long list; %u is how many more there are */
      g_autofree char *words = g_strdup_printf (_("And %u more: mend these first, or choose one group."), more);

      rd_record_pane_append_heading (self->pane, words);
    }
  rd_record_pane_end (self->pane);
}

/* Looking */

static void
found_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdReportChecksPane) self = user_data;
  g_autoptr (GError) error = NULL;
  RdReportFindings *findings = rd_report_checks_run_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->cancellable == NULL)
    {
      rd_report_findings_free (findings);
      return;
    }
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->findings, rd_report_findings_free);
  self->findings = findings;
  self->is_unfilled = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->is_unfilled)
    fill (self);
  g_signal_emit (self, signals[COUNTED], 0);
}

static void
stop (RdReportChecksPane *self)
{
  g_clear_handle_id (&self->wait_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
drop (RdReportChecksPane *self)
{
  g_clear_pointer (&self->findings, rd_report_findings_free);
  g_clear_pointer (&self->checks, rd_report_checks_unref);
}

static void
look (RdReportChecksPane *self)
{
  RdReportChecks *checks;

  stop (self);
  self->is_stale = FALSE;
  checks = self->review != NULL && rd_review_item_get_report (self->review) != NULL ? rd_report_checks_new (self->reg, self->review, NULL) : NULL;
  drop (self);
  self->checks = checks;
  if (checks == NULL)
    {
      fill (self);
      g_signal_emit (self, signals[COUNTED], 0);
      return;
    }
  self->cancellable = g_cancellable_new ();
  show_status (self);
  rd_report_checks_run_async (checks, self->cancellable, found_cb, g_object_ref (self));
}

static gboolean
waited_cb (gpointer user_data)
{
  RdReportChecksPane *self = user_data;

  self->wait_source = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

/* GObject overrides */

static void
rd_report_checks_pane_map (GtkWidget *widget)
{
  RdReportChecksPane *self = RD_REPORT_CHECKS_PANE (widget);

  GTK_WIDGET_CLASS (rd_report_checks_pane_parent_class)->map (widget);
  if (self->is_unfilled)
    fill (self);                      /* rows that nobody saw were not made */
  if (self->is_stale && self->wait_source == 0)
    look (self);
}

static void
rd_report_checks_pane_dispose (GObject *object)
{
  RdReportChecksPane *self = RD_REPORT_CHECKS_PANE (object);

  stop (self);
  drop (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_CHECKS_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->section_id, g_free);
  G_OBJECT_CLASS (rd_report_checks_pane_parent_class)->dispose (object);
}

static void
rd_report_checks_pane_class_init (RdReportChecksPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_checks_pane_dispose;
  widget_class->map = rd_report_checks_pane_map;
  signals[JUMP] = g_signal_new ("jump", RD_TYPE_REPORT_CHECKS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 4,
                                G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[FLUSH] = g_signal_new ("flush", RD_TYPE_REPORT_CHECKS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COUNTED] = g_signal_new ("counted", RD_TYPE_REPORT_CHECKS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/report/rd-report-checks-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReportChecksPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdReportChecksPane, pane);
}

/* The list of what can be chosen, and how many there are. */
static GtkWidget *
make_extra (RdReportChecksPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkStringList *choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _("All of them"));
  gtk_string_list_append (choices, _("What blocks publication"));
  for (guint i = 0; i < RD_N_CHECK_GROUPS; i++)
    gtk_string_list_append (choices, rd_wording_check_group (i));
  gtk_string_list_append (choices, _("What may stay"));
  self->filter = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (choices), NULL));
  rd_drop_down_name_set (self->filter, _("Which are shown"));
  self->this_section = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_("Only in this section")));
  self->status = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->status, TRUE);
  gtk_label_set_xalign (self->status, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->status), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->filter));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->this_section));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->status));
  self->readability = RD_REPORT_READABILITY (rd_report_readability_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->readability));
  return box;
}

static void
rd_report_checks_pane_init (RdReportChecksPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_record_pane_set_extra (self->pane, make_extra (self));
  g_signal_connect_object (self->filter, "notify::selected", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->this_section, "toggled", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
}

/* For the rows */

void
rd_report_checks_pane_jump (RdReportChecksPane *self, const RdCheckHit *hit)
{
  g_signal_emit (self, signals[JUMP], 0, rd_report_checks_get_section_id (self->checks, hit), hit->paragraph, hit->start, hit->end);
}

void
rd_report_checks_pane_flush (RdReportChecksPane *self)
{
  g_signal_emit (self, signals[FLUSH], 0);
}

/* Public API */

GtkWidget *
rd_report_checks_pane_new (void)
{
  return g_object_new (RD_TYPE_REPORT_CHECKS_PANE, NULL);
}

void
rd_report_checks_pane_set_review (RdReportChecksPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_REPORT_CHECKS_PANE (self));

  stop (self);
  drop (self);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_clear_pointer (&self->section_id, g_free);
  rd_record_pane_close_form (self->pane);
  fill (self);
  rd_report_checks_pane_refresh (self);
}

void
rd_report_checks_pane_refresh (RdReportChecksPane *self)
{
  g_return_if_fail (RD_IS_REPORT_CHECKS_PANE (self));

  self->is_stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) && !self->is_watched)
    return;
  stop (self);
  self->wait_source = g_timeout_add (gtk_widget_get_mapped (GTK_WIDGET (self)) ? WAIT : WAIT_UNSEEN, waited_cb, self);
}

void
rd_report_checks_pane_set_watched (RdReportChecksPane *self, gboolean watched)
{
  g_return_if_fail (RD_IS_REPORT_CHECKS_PANE (self));

  self->is_watched = watched;
  if (watched && self->is_stale && self->wait_source == 0)
    self->wait_source = g_timeout_add (WAIT, waited_cb, self);
}

void
rd_report_checks_pane_count_in (RdReportChecksPane *self, const char *section_id, RdOutlineState *out)
{
  g_return_if_fail (RD_IS_REPORT_CHECKS_PANE (self) && out != NULL);

  *out = (RdOutlineState) { 0 };
  for (guint i = 0; self->findings != NULL && i < self->findings->hits->len; i++)
    {
      const RdCheckHit *hit = self->findings->hits->pdata[i];
      gboolean is_empty = g_str_equal (hit->code, "empty") && hit->is_whole;

      if (g_strcmp0 (rd_report_checks_get_section_id (self->checks, hit), section_id) != 0)
        continue;
      out->is_empty |= is_empty;
      out->n_blocking += hit->severity == RD_SEVERITY_BLOCKING;
      out->n_warnings += hit->severity == RD_SEVERITY_WARNING && !is_empty;
    }
}

void
rd_report_checks_pane_set_section (RdReportChecksPane *self, const char *section_id)
{
  g_return_if_fail (RD_IS_REPORT_CHECKS_PANE (self));

  if (g_strcmp0 (self->section_id, section_id) == 0)
    return;
  g_free (self->section_id);
  self->section_id = g_strdup (section_id);
  if (gtk_check_button_get_active (self->this_section))
    fill (self);
  else
    show_readability (self);
}

guint
rd_report_checks_pane_count (RdReportChecksPane *self)
{
  g_return_val_if_fail (RD_IS_REPORT_CHECKS_PANE (self), 0);

  return self->findings != NULL ? self->findings->n[RD_SEVERITY_BLOCKING] + self->findings->n[RD_SEVERITY_WARNING] : 0;
}
