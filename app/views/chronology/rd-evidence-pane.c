/* rd-evidence-pane.c — the findings of a review beside its chronology, and the entries that each rests on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-evidence-pane.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-register-chronology.h"
#include "model/rd-register-findings.h"
#include "model/rd-wording-chronology.h"
#include "views/chronology/rd-entry-table.h"
#include "views/findings/rd-finding-form.h"
#include "views/findings/rd-finding-words.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

struct _RdEvidencePane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  RdEntryLook  *look;

  /* Template children */
  GtkWidget    *scroller;
  RdRecordPane *pane;
};

enum
{
  GATHER,
  SHOW_ENTRY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdEvidencePane, rd_evidence_pane, GTK_TYPE_WIDGET)

/* Helpers */

static gboolean
may_change (RdEvidencePane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

static const GPtrArray *
get_rows (RdEvidencePane *self, RdRowsKind kind)
{
  return self->review != NULL ? rd_review_item_get_rows (self->review, kind) : NULL;
}

/* "Rests on 3 entries". (transfer full) */
static char *
word_evidence (RdEvidencePane *self, const RdFinding *finding)
{
  const GPtrArray *rows = get_rows (self, RD_ROWS_FINDING_EVIDENCE);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += g_str_equal (((const RdFindingEvidence *) rows->pdata[i])->finding_id, finding->id);
  return n == 0 ? g_strdup (_("No evidence yet"))
                : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Rests on %u entry", "Rests on %u entries", n), n);
}

static void
done (RdEvidencePane *self, gboolean success, GError *error, const char *words)
{
  if (success)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", words);
  else
    rd_record_pane_fail (self->pane, error);
}

/* Callbacks */

static void
finding_pressed_cb (RdEvidencePane *self, const char *key, RdRecordRow *row)
{
  g_autofree char *id = g_strdup (rd_record_row_get_id (row));

  if (g_str_equal (key, "gather"))
    g_signal_emit (self, signals[GATHER], 0, id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-place", "(sss)", rd_review_item_get_reference (self->review), "findings", id);
}

static void
evidence_pressed_cb (RdEvidencePane *self, const char *key, RdRecordRow *row)
{
  const RdFindingEvidence *evidence = rd_review_item_find_row (self->review, RD_ROWS_FINDING_EVIDENCE, rd_record_row_get_id (row));
  g_autofree char *id = evidence != NULL ? g_strdup (evidence->id) : NULL;
  g_autofree char *entry_id = evidence != NULL ? g_strdup (evidence->entry_id) : NULL;
  GError *error = NULL;

  if (evidence == NULL)
    return;
  if (g_str_equal (key, "show"))
    g_signal_emit (self, signals[SHOW_ENTRY], 0, entry_id);
  else
    done (self, rd_register_remove_evidence (self->reg, self->review, id, &error), error, _("Evidence removed."));
}

static void
add_cb (RdEvidencePane *self)
{
  const char *none[] = { NULL };

  rd_evidence_pane_add (self, none);
}

/* Entries of the table beside it: those that are chosen there. */
static gboolean
drop_cb (RdRecordRow *row, const GValue *value G_GNUC_UNUSED, double x G_GNUC_UNUSED, double y G_GNUC_UNUSED,
         GtkDropTarget *target G_GNUC_UNUSED)
{
  g_autoptr (RdRecordRow) keep = g_object_ref (row);

  g_signal_emit_by_name (row, "pressed", "gather");
  return TRUE;
}

static void
take_drops (GtkWidget *row)
{
  GtkDropTarget *target = gtk_drop_target_new (RD_TYPE_ENTRY_TABLE, GDK_ACTION_LINK);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), row);
  gtk_widget_add_css_class (row, "rd-takes-entries");
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static GtkWidget *
make_finding_row (RdEvidencePane *self, guint place, const RdFinding *finding)
{
  g_autofree char *shown = rd_entry_look_show_text (self->look, finding->title);
  g_autofree char *title = g_strdup_printf ("%u. %s", place + 1, shown);
  g_autofree char *evidence = word_evidence (self, finding);
  GtkWidget *row = rd_record_row_new (finding->id, title, evidence, NULL);

  gtk_widget_add_css_class (row, "rd-leading");
  if (may_change (self))
    {
      take_drops (row);
      rd_record_row_add_icon (RD_RECORD_ROW (row), "gather", "list-add-symbolic", _("Add Chosen Entries"));
    }
  rd_record_row_add_icon (RD_RECORD_ROW (row), "open", "go-next-symbolic", _("Open Findings"));
  g_signal_connect_object (row, "pressed", G_CALLBACK (finding_pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
make_evidence_row (RdEvidencePane *self, const RdFindingEvidence *evidence)
{
  g_autoptr (RdEntry) entry = rd_register_get_entry (self->reg, evidence->entry_id, NULL);
  g_autofree char *when = entry != NULL ? rd_wording_entry_when (entry) : g_strdup (_("An entry that was deleted since"));
  g_autofree char *event = entry != NULL ? rd_entry_look_show (self->look, entry, "event", entry->event) : NULL;
  g_autofree char *start = event != NULL ? rd_finding_words_shorten (event) : NULL;
  g_autofree char *note = rd_entry_look_show_text (self->look, evidence->note);
  GtkWidget *row = rd_record_row_new (evidence->id, when, start, note);

  gtk_widget_add_css_class (row, "rd-evidence");
  if (entry != NULL)
    rd_record_row_add_icon (RD_RECORD_ROW (row), "show", "system-search-symbolic", _("Show Entry"));
  if (may_change (self))
    rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Take from the Evidence"));
  g_signal_connect_object (row, "pressed", G_CALLBACK (evidence_pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
append_finding (RdEvidencePane *self, guint place, const RdFinding *finding)
{
  const GPtrArray *rows = get_rows (self, RD_ROWS_FINDING_EVIDENCE);

  rd_record_pane_append (self->pane, make_finding_row (self, place, finding));
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const RdFindingEvidence *) rows->pdata[i])->finding_id, finding->id))
      rd_record_pane_append (self->pane, make_evidence_row (self, rows->pdata[i]));
}

/* GObject overrides */

static void
rd_evidence_pane_dispose (GObject *object)
{
  RdEvidencePane *self = RD_EVIDENCE_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_EVIDENCE_PANE);
  g_clear_object (&self->look);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (rd_evidence_pane_parent_class)->dispose (object);
}

static void
rd_evidence_pane_class_init (RdEvidencePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_evidence_pane_dispose;
  signals[GATHER] = g_signal_new ("gather", RD_TYPE_EVIDENCE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SHOW_ENTRY] = g_signal_new ("show-entry", RD_TYPE_EVIDENCE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/chronology/rd-evidence-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdEvidencePane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdEvidencePane, pane);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
rd_evidence_pane_init (RdEvidencePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_evidence_pane_new (void)
{
  return g_object_new (RD_TYPE_EVIDENCE_PANE, NULL);
}

void
rd_evidence_pane_set_review (RdEvidencePane *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look)
{
  g_return_if_fail (RD_IS_EVIDENCE_PANE (self) && RD_IS_ENTRY_LOOK (look));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_set_object (&self->look, look);
  rd_record_pane_close_form (self->pane);
  rd_evidence_pane_refresh (self);
}

void
rd_evidence_pane_refresh (RdEvidencePane *self)
{
  const GPtrArray *findings;

  g_return_if_fail (RD_IS_EVIDENCE_PANE (self));

  findings = get_rows (self, RD_ROWS_FINDINGS);
  rd_record_pane_begin (self->pane, may_change (self));
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    append_finding (self, i, findings->pdata[i]);
  rd_record_pane_end (self->pane);
}

void
rd_evidence_pane_add (RdEvidencePane *self, const char * const *entry_ids)
{
  g_return_if_fail (RD_IS_EVIDENCE_PANE (self) && entry_ids != NULL);

  if (may_change (self))
    rd_record_pane_open_form (self->pane, rd_finding_form_new_with_evidence (self->reg, self->review, entry_ids));
}
