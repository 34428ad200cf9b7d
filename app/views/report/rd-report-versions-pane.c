/* rd-report-versions-pane.c — the versions of a report: kept, compared, restored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-versions-pane.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-register-report.h"
#include "model/rd-wording-versions.h"
#include "views/report/rd-report-compare-window.h"
#include "views/report/rd-report-return-window.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

struct _RdReportVersionsPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;

  /* Template children */
  GtkWidget    *scroller;
  RdRecordPane *pane;

  /* Borrowed */
  GtkWidget    *take_in;
};

enum
{
  FLUSH,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdReportVersionsPane, rd_report_versions_pane, GTK_TYPE_WIDGET)

/* The form */

static const char * const purposes[] = { "draft", "panel", "factual-check", "family", "final", "other", NULL };

static gboolean
keep_version (RdRecordForm *form, gpointer record, GError **error)
{
  const RdReportVersion *version = record;

  return rd_register_keep_version (rd_record_form_get_register (form), rd_record_form_get_review (form), version->name,
                                   version->purpose, version->note, NULL, error);
}

static gboolean
change_version (RdRecordForm *form, gpointer record, GError **error)
{
  const RdReportVersion *version = record;

  return rd_register_edit_version (rd_record_form_get_register (form), rd_record_form_get_review (form), version->id, version->name,
                                   version->note, error);
}

static const RdFormField new_fields[] = {
  { .name = "name", .kind = RD_FORM_LINE, .label = N_("Name") },
  { .name = "purpose", .kind = RD_FORM_CHOICE, .label = N_("What it is for"), .codes = purposes, .word = rd_wording_version_purpose },
  { .name = "note", .kind = RD_FORM_TEXT, .label = N_("Note") },
};

static const RdFormField changed_fields[] = {
  { .name = "name", .kind = RD_FORM_LINE, .label = N_("Name") },
  { .name = "note", .kind = RD_FORM_TEXT, .label = N_("Note") },
};

static const RdFormShape new_version = {
  &rd_report_version_type, new_fields, G_N_ELEMENTS (new_fields), NULL, N_("_Keep Version"), N_("Version kept."), keep_version,
};

static const RdFormShape changed_version = {
  &rd_report_version_type, changed_fields, G_N_ELEMENTS (changed_fields), NULL, N_("_Save"), N_("Version renamed."), change_version,
};

/* Helpers */

static gboolean
may_change (RdReportVersionsPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg)
         && rd_review_item_get_report (self->review) != NULL;
}

static void
done (RdReportVersionsPane *self, gboolean success, GError *error, const char *words)
{
  if (success)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", words);
  else
    rd_record_pane_fail (self->pane, error);
}

static void
compare (RdReportVersionsPane *self, const RdReportVersion *version)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *window;

  g_signal_emit (self, signals[FLUSH], 0);
  window = rd_report_compare_window_new (self->reg, self->review, version->id);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (window));
}

/* Callbacks */

static void
taken_cb (RdReportVersionsPane *self, const char *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", words);
}

static void
take_in_cb (RdReportVersionsPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *window;

  if (!may_change (self))
    return;
  g_signal_emit (self, signals[FLUSH], 0);
  window = rd_report_return_window_new (self->reg, self->review);
  g_signal_connect_object (window, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (window));
}

static void
pressed_cb (RdReportVersionsPane *self, const char *key, RdRecordRow *row)
{
  const RdReportVersion *version = rd_review_item_find_row (self->review, RD_ROWS_REPORT_VERSIONS, rd_record_row_get_id (row));
  g_autofree char *id = version != NULL ? g_strdup (version->id) : NULL;
  GError *error = NULL;

  if (version == NULL)
    return;
  if (g_str_equal (key, "compare"))
    compare (self, version);
  else if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->pane, rd_record_form_new (&changed_version, self->reg, self->review, rd_report_version_copy (version)));
  else if (g_str_equal (key, "remove"))
    done (self, rd_register_remove_version (self->reg, self->review, id, &error), error, _("Version removed."));
  else
    {
      g_signal_emit (self, signals[FLUSH], 0);
      done (self, rd_register_restore_version (self->reg, self->review, id, &error), error,
            _("The report is what it was then. As it was before, it is kept as a version too."));
    }
}

static void
add_cb (RdReportVersionsPane *self)
{
  RdReportVersion *version;

  if (!may_change (self))
    return;
  g_signal_emit (self, signals[FLUSH], 0);
  version = rd_report_version_new (rd_review_item_get_review (self->review)->id);
  g_free (version->purpose);
  version->purpose = g_strdup ("draft");
  rd_record_pane_open_form (self->pane, rd_record_form_new (&new_version, self->reg, self->review, version));
}

static GtkWidget *
make_row (RdReportVersionsPane *self, const RdReportVersion *version)
{
  g_autofree char *made = rd_wording_moment (version->made);
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d word", "%d words", (gulong) version->words), version->words);
  g_autofree char *facts = g_strdup_printf ("%s · %s · %s · %s", rd_wording_version_purpose (version->purpose), made, version->author, words);
  GtkWidget *row = rd_record_row_new (version->id, version->name, facts, version->note);

  rd_record_row_add_button (RD_RECORD_ROW (row), "compare", _("Compare…"));
  if (may_change (self))
    {
      rd_record_row_add_button (RD_RECORD_ROW (row), "restore", _("Restore"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Rename…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* GObject overrides */

static void
rd_report_versions_pane_dispose (GObject *object)
{
  RdReportVersionsPane *self = RD_REPORT_VERSIONS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_VERSIONS_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (rd_report_versions_pane_parent_class)->dispose (object);
}

static void
rd_report_versions_pane_class_init (RdReportVersionsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_versions_pane_dispose;
  signals[FLUSH] = g_signal_new ("flush", RD_TYPE_REPORT_VERSIONS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/report/rd-report-versions-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReportVersionsPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdReportVersionsPane, pane);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
rd_report_versions_pane_init (RdReportVersionsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->take_in = gtk_button_new_with_mnemonic (_("_Take In a Returned File…"));
  gtk_widget_set_halign (self->take_in, GTK_ALIGN_START);
  g_signal_connect_object (self->take_in, "clicked", G_CALLBACK (take_in_cb), self, G_CONNECT_SWAPPED);
  rd_record_pane_set_extra (self->pane, self->take_in);
}

/* Public API */

GtkWidget *
rd_report_versions_pane_new (void)
{
  return g_object_new (RD_TYPE_REPORT_VERSIONS_PANE, NULL);
}

void
rd_report_versions_pane_set_review (RdReportVersionsPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_REPORT_VERSIONS_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  rd_record_pane_close_form (self->pane);
  rd_report_versions_pane_refresh (self);
}

void
rd_report_versions_pane_refresh (RdReportVersionsPane *self)
{
  const GPtrArray *versions;

  g_return_if_fail (RD_IS_REPORT_VERSIONS_PANE (self));

  versions = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_REPORT_VERSIONS) : NULL;
  rd_record_pane_begin (self->pane, may_change (self));
  gtk_widget_set_visible (self->take_in, may_change (self));
  for (guint i = versions != NULL ? versions->len : 0; i-- > 0;)
    rd_record_pane_append (self->pane, make_row (self, versions->pdata[i]));
  rd_record_pane_end (self->pane);
}
