/* rd-report-compare-window.c — what changed from one version of a report to another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-compare-window.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-register-report.h"
#include "model/rd-report-changes.h"
#include "model/rd-wording-versions.h"
#include "model/rd-wording.h"
#include "views/chronology/rd-chronology-chooser.h"
#include "views/report/rd-report-compare-text.h"
#include "widgets/rd-drop-down-name.h"

/* (1) ids are those of the versions in the lists; of "now" an empty one.
 * (2) at is the change that was last gone to, or -1.
 */
struct _RdReportCompareWindow
{
  AdwWindow      parent_instance;

  /* Owned */
  RdRegister    *reg;
  RdReviewItem  *review;
  GPtrArray     *ids;
  GPtrArray     *changes;       /* GtkTextMark, borrowed from the buffer */
  RdComparison  *comparison;

  /* Template children */
  GtkDropDown   *before;
  GtkDropDown   *after;
  GtkLabel      *summary;
  GtkTextView   *text;

  int            at;
};

G_DEFINE_FINAL_TYPE (RdReportCompareWindow, rd_report_compare_window, ADW_TYPE_WINDOW)

/* Helpers */

static const char *
get_id (RdReportCompareWindow *self, GtkDropDown *list)
{
  guint chosen = gtk_drop_down_get_selected (list);
  const char *id = chosen < self->ids->len ? self->ids->pdata[chosen] : "";

  return *id != '\0' ? id : NULL;
}

static void
update_actions (RdReportCompareWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.previous", self->at > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.next", self->at + 1 < (int) self->changes->len);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.export", self->comparison != NULL && !rd_comparison_is_same (self->comparison));
}

static void
colour (RdReportCompareWindow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (self->comparison != NULL)
    rd_report_compare_text_colour (gtk_text_view_get_buffer (self->text), adw_style_manager_get_dark (manager),
                                   adw_style_manager_get_high_contrast (manager));
}

static void
show (RdReportCompareWindow *self)
{
  g_autofree char *words = rd_wording_comparison (self->comparison);
  guint n;

  rd_report_compare_text_fill (gtk_text_view_get_buffer (self->text), self->comparison, self->changes);
  colour (self);
  n = self->changes->len;
  if (n > 0)
    {
      /* Translators: how many places differ, and how many words */
      g_autofree char *all = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u change: %2$s", "%1$u changes: %2$s", n), n, words);

      gtk_label_set_text (self->summary, all);
    }
  else
    gtk_label_set_text (self->summary, words);
  self->at = -1;
  update_actions (self);
}

static void
compare (RdReportCompareWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_clear_pointer (&self->comparison, rd_comparison_free);
  self->comparison = rd_report_changes_compare (self->reg, self->review, get_id (self, self->before), get_id (self, self->after),
                                                RD_NAMING_PSEUDONYMS, &error);
  if (self->comparison != NULL)
    {
      show (self);
      return;
    }
  words = rd_wording_error (error);
  gtk_label_set_text (self->summary, words);
  g_ptr_array_set_size (self->changes, 0);
  update_actions (self);
}

/* Callbacks and actions */

static void
chosen_cb (RdReportCompareWindow *self)
{
  if (self->reg != NULL)
    compare (self);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  RdReportCompareWindow *self = RD_REPORT_COMPARE_WINDOW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter at;

  self->at = CLAMP (self->at + (g_str_equal (name, "compare.next") ? 1 : -1), 0, (int) self->changes->len - 1);
  if (self->changes->len == 0)
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &at, self->changes->pdata[self->at]);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_text_view_scroll_to_mark (self->text, gtk_text_buffer_get_insert (buffer), 0, TRUE, 0, 0.3);
  update_actions (self);
}

static void
path_chosen_cb (GtkWidget *widget, const char *path)
{
  RdReportCompareWindow *self = RD_REPORT_COMPARE_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  RdSheetFileKind kind;

  if (rd_sheet_file_kind_from_path (path, &kind, &error)
      && rd_report_changes_write (self->reg, self->review, self->comparison, RD_NAMING_PSEUDONYMS, path, kind, &error))
    words = g_strdup (_("The changes are saved, under pseudonyms."));
  else
    words = rd_wording_error (error);
  gtk_label_set_text (self->summary, words);
}

static void
export_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  g_autofree char *proposal = rd_report_changes_propose_name (RD_REPORT_COMPARE_WINDOW (widget)->review, RD_SHEET_FILE_DOCX);

  rd_chronology_chooser_ask (widget, _("Save the Changes"), proposal, "docx", path_chosen_cb);
}

/* GObject overrides */

static void
rd_report_compare_window_dispose (GObject *object)
{
  RdReportCompareWindow *self = RD_REPORT_COMPARE_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_COMPARE_WINDOW);
  g_clear_pointer (&self->comparison, rd_comparison_free);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (rd_report_compare_window_parent_class)->dispose (object);
}

static void
rd_report_compare_window_finalize (GObject *object)
{
  RdReportCompareWindow *self = RD_REPORT_COMPARE_WINDOW (object);

  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->changes);
  G_OBJECT_CLASS (rd_report_compare_window_parent_class)->finalize (object);
}

static void
rd_report_compare_window_class_init (RdReportCompareWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_compare_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_report_compare_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/report/rd-report-compare-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReportCompareWindow, before);
  gtk_widget_class_bind_template_child (widget_class, RdReportCompareWindow, after);
  gtk_widget_class_bind_template_child (widget_class, RdReportCompareWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, RdReportCompareWindow, text);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_install_action (widget_class, "compare.previous", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "compare.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "compare.export", NULL, export_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_ALT_MASK, "compare.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_ALT_MASK, "compare.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rd_report_compare_window_init (RdReportCompareWindow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->changes = g_ptr_array_new ();
  self->at = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (colour), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (colour), self, G_CONNECT_SWAPPED);
}

/* Public API */

/* The latest first; the report as it is now before them. */
static GListModel *
list_versions (RdReportCompareWindow *self, const char *version_id, guint *out_at)
{
  const GPtrArray *versions = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_VERSIONS);
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("The report as it is now"));
  g_ptr_array_add (self->ids, g_strdup (""));
  for (guint i = versions->len; i-- > 0;)
    {
      const RdReportVersion *version = versions->pdata[i];
      g_autofree char *made = rd_wording_moment (version->made);
      g_autofree char *name = g_strdup_printf ("%s · %s", version->name, made);

      if (g_strcmp0 (version->id, version_id) == 0)
        *out_at = self->ids->len;
      gtk_string_list_append (names, name);
      g_ptr_array_add (self->ids, g_strdup (version->id));
    }
  return G_LIST_MODEL (names);
}

GtkWidget *
rd_report_compare_window_new (RdRegister *reg, RdReviewItem *review, const char *version_id)
{
  RdReportCompareWindow *self = g_object_new (RD_TYPE_REPORT_COMPARE_WINDOW, NULL);
  g_autoptr (GListModel) names = NULL;
  guint at = 0;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), GTK_WIDGET (self));

  self->review = g_object_ref (review);
  names = list_versions (self, version_id, &at);
  gtk_drop_down_set_model (self->before, names);
  gtk_drop_down_set_model (self->after, names);
  gtk_drop_down_set_selected (self->before, at);
  gtk_drop_down_set_selected (self->after, 0);
  rd_drop_down_name_set (self->before, _("From"));
  rd_drop_down_name_set (self->after, _("To"));
  self->reg = g_object_ref (reg);
  compare (self);
  return GTK_WIDGET (self);
}
