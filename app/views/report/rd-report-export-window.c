/* rd-report-export-window.c — the report into a file: what for, which kind, which names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-export-window.h"

#include <glib/gi18n.h>

#include "model/rd-office-convert.h"
#include "model/rd-response-document.h"
#include "model/rd-wording-report-file.h"
#include "model/rd-wording.h"
#include "views/chronology/rd-chronology-chooser.h"
#include "widgets/rd-drop-down-name.h"

/* Between two looks at how far a file has come, in milliseconds. */
#define LOOK_INTERVAL 100

/* In the order of the lists. */
static const RdReportFileKind kinds[] = {
  RD_REPORT_FILE_DOCX, RD_REPORT_FILE_ODT, RD_REPORT_FILE_FODT, RD_REPORT_FILE_PDF, RD_REPORT_FILE_HTML,
};
static const RdReportPreset presets[] = {
  RD_REPORT_PRESET_PANEL, RD_REPORT_PRESET_FACTUAL_CHECK, RD_REPORT_PRESET_FAMILY, RD_REPORT_PRESET_FINAL,
};

/* Invariants:
 *
 *  (1) preview is what the form asks for; NULL where it cannot be made.
 *  (2) While a file is being written export and cancellable are set, and the form rests.
 */
struct _RdReportExportWindow
{
  AdwWindow       parent_instance;

  /* Owned */
  RdRegister     *reg;
  RdReviewItem   *review;
  RdReportExport *preview;
  RdReportExport *export;
  GCancellable   *cancellable;
  char           *path;
  guint           look_source;

  RdReportExportMaker make;   /* of another document than the report; NULL: the report */
  gpointer        make_data;

  /* Template children */
  GtkWidget      *form;
  GtkWidget      *copy_box;
  GtkWidget      *names_box;
  GtkWidget      *export_button;
  GtkDropDown    *preset_list;
  GtkLabel       *preset_summary;
  GtkDropDown    *kind_list;
  GtkCheckButton *comments;
  GtkCheckButton *response;
  GtkCheckButton *accessible;
  GtkCheckButton *real_names;
  GtkWidget      *warning;
  GtkLabel       *contents;
  GtkWidget      *problems_box;
  GtkLabel       *problems_title;
  GtkListBox     *problems;
  GtkProgressBar *progress;
  GtkLabel       *problem;
};

enum
{
  EXPORTED,
  JUMP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdReportExportWindow, rd_report_export_window, ADW_TYPE_WINDOW)

/* Helpers */

static void
show_problem (RdReportExportWindow *self, const GError *error)
{
  g_autofree char *words = error != NULL ? rd_wording_error (error) : NULL;

  gtk_label_set_text (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

static RdReportFileKind
get_kind (RdReportExportWindow *self)
{
  return kinds[MIN (gtk_drop_down_get_selected (self->kind_list), G_N_ELEMENTS (kinds) - 1)];
}

static RdReportPreset
get_preset (RdReportExportWindow *self)
{
  return presets[MIN (gtk_drop_down_get_selected (self->preset_list), G_N_ELEMENTS (presets) - 1)];
}

static RdReportOrder
get_order (RdReportExportWindow *self)
{
  RdReportOrder order = { .preset = get_preset (self) };

  order.with_real_names = gtk_check_button_get_active (self->real_names);
  order.with_response = rd_report_preset_takes_response (order.preset) && gtk_check_button_get_active (self->response)
                        && rd_response_document_has_content (self->review);
  order.with_comments = rd_report_preset_takes_comments (order.preset) && gtk_check_button_get_active (self->comments);
  order.accessible_pdf = get_kind (self) == RD_REPORT_FILE_PDF && gtk_check_button_get_active (self->accessible);
  return order;
}

/* What is asked for, as it is now: NULL with @error. (transfer full) */
static RdReportExport *
make_export (RdReportExportWindow *self, gboolean is_preview, GError **error)
{
  RdReportOrder order;

  if (self->make != NULL)
    return self->make (self->reg, self->review, self->make_data, error);
  order = get_order (self);
  order.is_preview = is_preview;
  return rd_report_export_new (self->reg, self->review, &order, error);
}

/* --- what keeps it back */

static GtkWidget *
make_row (const RdReportProblem *problem, gboolean leads_on)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *first = g_utf8_strup (problem->what, g_utf8_next_char (problem->what) - problem->what);
  g_autofree char *what = g_strconcat (first, g_utf8_next_char (problem->what), NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), what);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), problem->where);
  if (leads_on)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), leads_on);
  return row;
}

static void
list_problems (RdReportExportWindow *self, const GPtrArray *problems)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u place shows whom the report is about", "%u places show whom the report is about",
                                                      problems->len), problems->len);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->problems, 0)) != NULL)
    gtk_list_box_remove (self->problems, GTK_WIDGET (row));
  for (guint i = 0; i < problems->len; i++)
    gtk_list_box_append (self->problems, make_row (problems->pdata[i], self->make == NULL));
  gtk_label_set_text (self->problems_title, title);
  gtk_widget_set_visible (self->problems_box, problems->len > 0);
}

static void
refresh (RdReportExportWindow *self)
{
  RdReportPreset preset = get_preset (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_clear_pointer (&self->preview, rd_report_export_unref);
  self->preview = make_export (self, TRUE, &error);
  show_problem (self, error);
  gtk_label_set_text (self->preset_summary, rd_report_preset_get_summary (preset));
  gtk_widget_set_visible (GTK_WIDGET (self->comments), rd_report_preset_takes_comments (preset));
  gtk_widget_set_visible (GTK_WIDGET (self->response),
                          self->make == NULL && rd_report_preset_takes_response (preset) && rd_response_document_has_content (self->review));
  gtk_widget_set_visible (GTK_WIDGET (self->accessible), self->make == NULL && get_kind (self) == RD_REPORT_FILE_PDF && rd_office_convert_is_there ());
  gtk_widget_set_visible (self->warning, gtk_check_button_get_active (self->real_names));
  gtk_widget_set_sensitive (self->export_button, FALSE);
  if (self->preview == NULL)
    return;
  words = rd_wording_report_summary (rd_report_export_get_summary (self->preview));
  gtk_label_set_text (self->contents, words);
  list_problems (self, rd_report_export_get_summary (self->preview)->problems);
  gtk_widget_set_sensitive (self->export_button, self->export == NULL
                            && rd_report_export_get_summary (self->preview)->problems->len == 0);
}

/* --- writing */

static gboolean
look_cb (gpointer user_data)
{
  RdReportExportWindow *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, rd_report_export_get_progress (self->export) / 100.0);
  return G_SOURCE_CONTINUE;
}

static void
set_writing (RdReportExportWindow *self, gboolean is_writing)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  if (is_writing)
    self->look_source = g_timeout_add (LOOK_INTERVAL, look_cb, self);
  gtk_widget_set_sensitive (self->form, !is_writing);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), is_writing);
  gtk_progress_bar_set_fraction (self->progress, 0.0);
}

/* With @is_telling the folder has what the file has not. */
static void
say_exported (RdReportExportWindow *self, gboolean is_telling)
{
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *words = g_strdup_printf (is_telling ? _("Exported as “%s”. The names of its folders show whom it is about: pass on the file alone.")
                                                       : _("Exported as “%s”"), name);

  g_signal_emit (self, signals[EXPORTED], 0, words);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* A window that was closed meanwhile has given it up. */
static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GWeakRef *window = user_data;
  g_autoptr (RdReportExportWindow) self = g_weak_ref_get (window);
  g_autoptr (GError) error = NULL;
  gboolean written = rd_report_export_write_finish (result, &error), is_telling;

  g_weak_ref_clear (window);
  g_free (window);
  if (self == NULL)
    return;
  set_writing (self, FALSE);
  is_telling = written && rd_report_export_is_folder_telling (self->export, self->path);
  g_clear_pointer (&self->export, rd_report_export_unref);
  g_clear_object (&self->cancellable);
  if (written)
    {
      say_exported (self, is_telling);
      return;
    }
  refresh (self);
  show_problem (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL : error);
}

static void
chosen_cb (GtkWidget *widget, const char *path)
{
  rd_report_export_window_export_to (RD_REPORT_EXPORT_WINDOW (widget), path);
}

/* Callbacks */

static void
changed_cb (RdReportExportWindow *self)
{
  if (self->reg != NULL)
    refresh (self);
}

static void
export_cb (RdReportExportWindow *self)
{
  g_autofree char *name = NULL;

  if (self->preview == NULL)
    return;
  name = rd_report_export_make_name (self->preview, get_kind (self));
  rd_chronology_chooser_ask (GTK_WIDGET (self), self->make == NULL ? _("Export the Report") : _("Export the Document"), name, rd_report_file_kind_get_ending (get_kind (self)), chosen_cb);
}

static void
problem_activated_cb (RdReportExportWindow *self, GtkListBoxRow *row)
{
  const GPtrArray *problems = rd_report_export_get_summary (self->preview)->problems;
  guint i = (guint) gtk_list_box_row_get_index (row);
  const RdReportProblem *problem = problems->pdata[MIN (i, problems->len - 1)];
  g_autofree char *section = g_strdup (problem->section_id != NULL ? problem->section_id : "");

  g_signal_emit (self, signals[JUMP], 0, section, problem->paragraph, problem->start, problem->end);
  gtk_window_close (GTK_WINDOW (self));
}

/* What is being written is given up first; the form stays. */
static void
cancel_cb (RdReportExportWindow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* GObject overrides */

static void
rd_report_export_window_dispose (GObject *object)
{
  RdReportExportWindow *self = RD_REPORT_EXPORT_WINDOW (object);

  g_clear_handle_id (&self->look_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->reg);
  g_clear_object (&self->review);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_EXPORT_WINDOW);

  G_OBJECT_CLASS (rd_report_export_window_parent_class)->dispose (object);
}

static void
rd_report_export_window_finalize (GObject *object)
{
  RdReportExportWindow *self = RD_REPORT_EXPORT_WINDOW (object);

  g_clear_pointer (&self->preview, rd_report_export_unref);
  g_clear_pointer (&self->export, rd_report_export_unref);
  g_clear_object (&self->cancellable);
  g_free (self->path);

  G_OBJECT_CLASS (rd_report_export_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/report/rd-report-export-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, form);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, copy_box);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, names_box);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, response);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, preset_list);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, preset_summary);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, kind_list);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, comments);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, accessible);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, real_names);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, warning);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, contents);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, problems_box);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, problems_title);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, problems);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, RdReportExportWindow, problem);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, problem_activated_cb);
}

static void
rd_report_export_window_class_init (RdReportExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_export_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_report_export_window_finalize;
  signals[EXPORTED] = g_signal_new ("exported", RD_TYPE_REPORT_EXPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[JUMP] = g_signal_new ("jump", RD_TYPE_REPORT_EXPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 4, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  bind_template (widget_class);
}

static void
fill_lists (RdReportExportWindow *self)
{
  g_autoptr (GtkStringList) files = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) copies = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      /* Translators: a kind of file and its ending: “Word document (.docx)” */
      g_autofree char *label = g_strdup_printf (_("%1$s (.%2$s)"), rd_report_file_kind_get_label (kinds[i]), rd_report_file_kind_get_ending (kinds[i]));

      gtk_string_list_append (files, label);
    }
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    gtk_string_list_append (copies, rd_report_preset_get_label (presets[i]));
  gtk_drop_down_set_model (self->kind_list, G_LIST_MODEL (files));
  gtk_drop_down_set_model (self->preset_list, G_LIST_MODEL (copies));
  rd_drop_down_name_set (self->kind_list, _("Kind of file"));
  rd_drop_down_name_set (self->preset_list, _("What the copy is for"));
}

static void
rd_report_export_window_init (RdReportExportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_lists (self);
}

/* Public API */

GtkWidget *
rd_report_export_window_new (RdRegister *reg, RdReviewItem *review)
{
  RdReportExportWindow *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_object_new (RD_TYPE_REPORT_EXPORT_WINDOW, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  refresh (self);
  return GTK_WIDGET (self);
}

GtkWidget *
rd_report_export_window_new_for (RdRegister *reg, RdReviewItem *review, const char *title, RdReportExportMaker make, gpointer data)
{
  RdReportExportWindow *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && (review == NULL || RD_IS_REVIEW_ITEM (review)), NULL);
  g_return_val_if_fail (title != NULL && make != NULL, NULL);

  self = g_object_new (RD_TYPE_REPORT_EXPORT_WINDOW, "title", title, NULL);
  self->reg = g_object_ref (reg);
  g_set_object (&self->review, review);
  self->make = make;
  self->make_data = data;
  gtk_widget_set_visible (self->copy_box, FALSE);
  gtk_widget_set_visible (self->names_box, FALSE);
  refresh (self);
  return GTK_WIDGET (self);
}

static void
exported_cb (RdReportExportWindow *self, const char *words, GtkWidget *page)
{
  gtk_widget_activate_action (page, "win.toast", "s", words);
}

static void
jump_cb (RdReportExportWindow *self, const char *section, guint paragraph, guint start, guint end, GtkWidget *page)
{
  gtk_widget_activate_action (page, "report.jump", "(suuu)", section, paragraph, start, end);
}

static void
present (GtkWidget *self, GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  g_signal_connect_object (self, "exported", G_CALLBACK (exported_cb), page, 0);
  g_signal_connect_object (self, "jump", G_CALLBACK (jump_cb), page, 0);
  gtk_window_present (GTK_WINDOW (self));
}

void
rd_report_export_window_present (GtkWidget *page, RdRegister *reg, RdReviewItem *review)
{
  present (rd_report_export_window_new (reg, review), page);
}

void
rd_report_export_window_present_for (GtkWidget *page, RdRegister *reg, RdReviewItem *review, const char *title,
                                     RdReportExportMaker make, gpointer data)
{
  present (rd_report_export_window_new_for (reg, review, title, make, data), page);
}

void
rd_report_export_window_export_to (RdReportExportWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  RdReportFileKind kind;
  GWeakRef *window;

  g_return_if_fail (RD_IS_REPORT_EXPORT_WINDOW (self) && path != NULL);
  g_return_if_fail (self->export == NULL);

  if (rd_report_file_kind_from_path (path, &kind, &error))
    self->export = make_export (self, FALSE, &error);
  if (self->export == NULL)
    {
      show_problem (self, error);
      return;
    }
  g_free (self->path);
  self->path = g_strdup (path);
  self->cancellable = g_cancellable_new ();
  show_problem (self, NULL);
  set_writing (self, TRUE);
  gtk_widget_set_sensitive (self->export_button, FALSE);
  window = g_new0 (GWeakRef, 1);
  g_weak_ref_init (window, self);
  rd_report_export_write_async (self->export, path, kind, self->cancellable, written_cb, window);
}
