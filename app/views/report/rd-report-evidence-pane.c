/* rd-report-evidence-pane.c — what a report rests on: findings with their evidence, episodes, entries that are searched
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-evidence-pane.h"

#include <glib/gi18n.h>

#include "core/review/rd-finding-evidence.h"
#include "core/review/rd-finding.h"
#include "model/rd-framework-library.h"
#include "model/rd-naming.h"
#include "model/rd-register-chronology.h"
#include "model/rd-wording-people.h"
#include "model/rd-wording-report.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

/* Entries that a search, or an episode, shows. */
#define ENTRIES_MAX 40

/* Characters of what happened. */
#define SHOWN_MAX 160

struct _RdReportEvidencePane
{
  GtkWidget       parent_instance;

  /* Owned */
  RdRegister     *reg;
  RdReviewItem   *review;
  RdNaming       *naming;

  /* Template children */
  GtkWidget      *scroller;
  RdRecordPane   *pane;

  /* Borrowed */
  GtkSearchEntry *search;
};

enum
{
  INSERT_REFERENCE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdReportEvidencePane, rd_report_evidence_pane, GTK_TYPE_WIDGET)

/* Rows */

static void
pressed_cb (RdReportEvidencePane *self, const char *key, RdRecordRow *row)
{
  g_signal_emit (self, signals[INSERT_REFERENCE], 0, key, rd_record_row_get_id (row));
}

static gboolean
may_change (RdReportEvidencePane *self)
{
  return self->reg != NULL && !rd_register_is_read_only (self->reg);
}

static void
append_row (RdReportEvidencePane *self, GtkWidget *row, const char *kind)
{
  if (may_change (self))
    rd_record_row_add_icon (RD_RECORD_ROW (row), kind, "insert-link-symbolic", _("Insert a Reference"));
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  rd_record_pane_append (self->pane, row);
}

/* Its beginning, on one line. Takes @text. (transfer full) */
static char *
shorten (char *text)
{
  g_autofree char *owned = text != NULL ? g_strdelimit (text, "\n\t", ' ') : NULL;
  g_autofree char *start = NULL;

  if (owned == NULL || g_utf8_strlen (owned, -1) <= SHOWN_MAX)
    return g_steal_pointer (&owned);
  start = g_utf8_substring (owned, 0, SHOWN_MAX);
  return g_strconcat (start, "…", NULL);
}

static void
append_entry (RdReportEvidencePane *self, const RdEntry *entry, const char *note)
{
  const RdAgency *agency = rd_review_item_find_row (self->review, RD_ROWS_AGENCIES, entry->agency_id);
  g_autofree char *day = rd_naming_show (self->naming, entry->id, "date_text", entry->date_text);
  g_autofree char *reference = rd_wording_entry_reference (entry, day, agency != NULL ? agency->name : NULL);
  g_autofree char *title = rd_wording_with_capital (reference);
  g_autofree char *event = shorten (rd_naming_show (self->naming, entry->id, "event", entry->event));

  append_row (self, rd_record_row_new (entry->id, title, event, note), "entry");
}

static void
append_evidence (RdReportEvidencePane *self, const char *finding_id)
{
  const GPtrArray *rows = rd_review_item_get_rows (self->review, RD_ROWS_FINDING_EVIDENCE);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdFindingEvidence *evidence = rows->pdata[i];
      g_autoptr (RdEntry) entry = NULL;

      if (!g_str_equal (evidence->finding_id, finding_id))
        continue;
      entry = rd_register_get_entry (self->reg, evidence->entry_id, NULL);
      if (entry != NULL)
        append_entry (self, entry, evidence->note);
    }
}

static void
append_findings (RdReportEvidencePane *self)
{
  const GPtrArray *findings = rd_review_item_get_rows (self->review, RD_ROWS_FINDINGS);

  for (guint i = 0; i < findings->len; i++)
    {
      const RdFinding *finding = findings->pdata[i];
      g_autofree char *shown = rd_naming_show (self->naming, NULL, NULL, finding->title);
      g_autofree char *title = rd_wording_finding_reference (i + 1, shown);
      g_autofree char *why = rd_naming_show (self->naming, NULL, NULL, finding->why);

      rd_record_pane_append_heading (self->pane, title);
      append_row (self, rd_record_row_new (finding->id, _("The finding"), why, NULL), "finding");
      append_evidence (self, finding->id);
    }
}

/* The first of those that @filter lets through. */
static guint
append_entries (RdReportEvidencePane *self, const RdEntryFilter *filter, const char *heading)
{
  g_autoptr (GPtrArray) entries = rd_register_list_entries (self->reg, self->review, filter, NULL);
  guint n = entries != NULL ? entries->len : 0;

  if (n > 0)
    rd_record_pane_append_heading (self->pane, heading);
  for (guint i = 0; i < MIN (n, ENTRIES_MAX); i++)
    append_entry (self, entries->pdata[i], NULL);
  return n;
}

static void
append_episodes (RdReportEvidencePane *self)
{
  const GPtrArray *episodes = rd_review_item_get_rows (self->review, RD_ROWS_EPISODES);

  for (guint i = 0; i < episodes->len; i++)
    {
      const RdEpisode *episode = episodes->pdata[i];
      g_autoptr (RdEntryFilter) filter = rd_entry_filter_new ();
      g_autofree char *name = rd_naming_show (self->naming, NULL, NULL, episode->name);

      filter->episode_id = g_strdup (episode->id);
      append_entries (self, filter, name);
    }
}

static void
append_found (RdReportEvidencePane *self, const char *words)
{
  g_autoptr (RdEntryFilter) filter = rd_entry_filter_new ();
  guint n;

  filter->search = g_strdup (words);
  n = append_entries (self, filter, _("Entries found"));
  if (n > ENTRIES_MAX)
    rd_record_pane_append_heading (self->pane, _("There are more: add another word."));
}

/* GObject overrides */

static void
rd_report_evidence_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rd_report_evidence_pane_parent_class)->map (widget);
  rd_report_evidence_pane_refresh (RD_REPORT_EVIDENCE_PANE (widget));
}

static void
rd_report_evidence_pane_dispose (GObject *object)
{
  RdReportEvidencePane *self = RD_REPORT_EVIDENCE_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_EVIDENCE_PANE);
  g_clear_pointer (&self->naming, rd_naming_unref);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (rd_report_evidence_pane_parent_class)->dispose (object);
}

static void
rd_report_evidence_pane_class_init (RdReportEvidencePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_evidence_pane_dispose;
  widget_class->map = rd_report_evidence_pane_map;
  signals[INSERT_REFERENCE] = g_signal_new ("insert-reference", RD_TYPE_REPORT_EVIDENCE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/report/rd-report-evidence-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReportEvidencePane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdReportEvidencePane, pane);
}

static void
rd_report_evidence_pane_init (RdReportEvidencePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->search, "placeholder-text", _("Search entries"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search entries"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (rd_report_evidence_pane_refresh), self, G_CONNECT_SWAPPED);
  rd_record_pane_set_extra (self->pane, GTK_WIDGET (self->search));
}

/* Public API */

GtkWidget *
rd_report_evidence_pane_new (void)
{
  return g_object_new (RD_TYPE_REPORT_EVIDENCE_PANE, NULL);
}

void
rd_report_evidence_pane_set_review (RdReportEvidencePane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_REPORT_EVIDENCE_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  rd_report_evidence_pane_refresh (self);
}

/* Only what is seen is read. */
void
rd_report_evidence_pane_refresh (RdReportEvidencePane *self)
{
  const char *words;

  g_return_if_fail (RD_IS_REPORT_EVIDENCE_PANE (self));

  rd_record_pane_begin (self->pane, may_change (self));
  if (self->review != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      g_clear_pointer (&self->naming, rd_naming_unref);
      self->naming = rd_naming_new_for_review (self->review, RD_NAMING_PSEUDONYMS);
      words = gtk_editable_get_text (GTK_EDITABLE (self->search));
      if (*words != '\0')
        append_found (self, words);
      else
        {
          append_findings (self);
          append_episodes (self);
        }
    }
  rd_record_pane_end (self->pane);
}
