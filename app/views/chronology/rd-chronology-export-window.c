/* rd-chronology-export-window.c — a chronology into a file: kind, rows, columns, names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-chronology-export-window.h"

#include <glib/gi18n.h>

#include "model/rd-chronology-export.h"
#include "model/rd-register-chronology.h"
#include "model/rd-wording.h"
#include "views/chronology/rd-chronology-chooser.h"
#include "views/chronology/rd-column-choice.h"
#include "widgets/rd-drop-down-name.h"

/* Between two looks at how far a file has come, in milliseconds. */
#define LOOK_INTERVAL 100

#define ALL_COLUMNS (RD_CHRONOLOGY_BIT (RD_N_CHRONOLOGY_COLUMNS) - 1)

/* In the order of the list of kinds. */
static const RdSheetFileKind kinds[] = {
  RD_SHEET_FILE_DOCX, RD_SHEET_FILE_ODT, RD_SHEET_FILE_XLSX, RD_SHEET_FILE_CSV, RD_SHEET_FILE_PDF, RD_SHEET_FILE_HTML,
};

/* Invariants:
 *
 *  (1) filters are in the order of the list of rows.
 *  (2) While a file is being written export and cancellable are set, and the form rests.
 */
struct _RdChronologyExportWindow
{
  AdwWindow           parent_instance;

  /* Owned */
  RdRegister         *reg;
  RdReviewItem       *review;
  GPtrArray          *filters;        /* RdEntryFilter */
  RdChronologyExport *export;
  GCancellable       *cancellable;
  char               *path;
  guint               look_source;

  /* Template children */
  GtkWidget          *form;
  GtkWidget          *export_button;
  GtkDropDown        *kind_list;
  GtkDropDown        *rows_list;
  GtkCheckButton     *pseudonyms;
  GtkCheckButton     *real_names;
  GtkWidget          *warning;
  RdColumnChoice     *columns;
  GtkLabel           *summary;
  GtkProgressBar     *progress;
  GtkLabel           *problem;
};

enum
{
  EXPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdChronologyExportWindow, rd_chronology_export_window, ADW_TYPE_WINDOW)

/* Helpers */

static void
show_problem (RdChronologyExportWindow *self, const GError *error)
{
  g_autofree char *words = error != NULL ? rd_wording_error (error) : NULL;

  gtk_label_set_text (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

static const RdEntryFilter *
get_filter (RdChronologyExportWindow *self)
{
  guint i = gtk_drop_down_get_selected (self->rows_list);

  return i < self->filters->len ? self->filters->pdata[i] : NULL;
}

static RdSheetFileKind
get_kind (RdChronologyExportWindow *self)
{
  return kinds[MIN (gtk_drop_down_get_selected (self->kind_list), G_N_ELEMENTS (kinds) - 1)];
}

static gboolean
has_real_names (RdChronologyExportWindow *self)
{
  return gtk_check_button_get_active (self->real_names);
}

static guint
count_bits (RdChronologyColumns columns)
{
  guint n = 0;

  for (; columns != 0; columns &= columns - 1)
    n++;
  return n;
}

static void
refresh (RdChronologyExportWindow *self)
{
  g_autoptr (GError) error = NULL;
  RdChronologyColumns columns = rd_column_choice_get (self->columns);
  gint64 n = self->reg != NULL ? rd_register_count_entries (self->reg, self->review, get_filter (self), &error) : 0;
  g_autofree char *rows = g_strdup_printf (ngettext ("%u entry", "%u entries", MAX (n, 0)), (guint) MAX (n, 0));
  g_autofree char *wide = g_strdup_printf (ngettext ("%u column", "%u columns", count_bits (columns)), count_bits (columns));
  g_autofree char *words = has_real_names (self)
    ? g_strdup_printf (_("The file will have %s in %s, with real names, and say so in its first line."), rows, wide)
    : g_strdup_printf (_("The file will have %s in %s, under pseudonyms. It is kept only if no real name of the review’s people is found in it."), rows, wide);

  show_problem (self, error);
  gtk_label_set_text (self->summary, words);
  gtk_widget_set_visible (self->warning, has_real_names (self));
  gtk_widget_set_sensitive (self->export_button, n > 0 && columns != 0 && self->export == NULL);
}

/* --- the rows that are offered */

static void
add_rows (RdChronologyExportWindow *self, GtkStringList *labels, const char *label, const RdEntryFilter *filter)
{
  gint64 n = rd_register_count_entries (self->reg, self->review, filter, NULL);
  g_autofree char *words = g_strdup_printf ("%s (%" G_GINT64_FORMAT ")", label, MAX (n, 0));

  gtk_string_list_append (labels, words);
  g_ptr_array_add (self->filters, filter != NULL ? rd_entry_filter_copy (filter) : rd_entry_filter_new ());
}

static void
list_rows (RdChronologyExportWindow *self, const RdEntryFilter *shown, const char * const *selected)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (RdEntryFilter) chosen = rd_entry_filter_new ();
  gboolean is_filtered = !rd_entry_filter_is_empty (shown);

  add_rows (self, labels, _("All entries"), NULL);
  if (is_filtered)
    add_rows (self, labels, _("The entries shown"), shown);
  if (selected != NULL && selected[0] != NULL)
    {
      chosen->entries = g_strdupv ((char **) selected);
      add_rows (self, labels, _("The entries selected"), chosen);
    }
  gtk_drop_down_set_model (self->rows_list, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->rows_list, is_filtered ? 1 : 0);
}

/* --- writing */

static gboolean
look_cb (gpointer user_data)
{
  RdChronologyExportWindow *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, rd_chronology_export_get_progress (self->export) / 1000.0);
  return G_SOURCE_CONTINUE;
}

static void
set_writing (RdChronologyExportWindow *self, gboolean is_writing)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  if (is_writing)
    self->look_source = g_timeout_add (LOOK_INTERVAL, look_cb, self);
  gtk_widget_set_sensitive (self->form, !is_writing);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), is_writing);
  gtk_progress_bar_set_fraction (self->progress, 0.0);
}

static void
say_exported (RdChronologyExportWindow *self)
{
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *words = g_strdup_printf (_("Exported as “%s”"), name);

  g_signal_emit (self, signals[EXPORTED], 0, words);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* A window that was closed meanwhile has given it up. */
static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GWeakRef *window = user_data;
  g_autoptr (RdChronologyExportWindow) self = g_weak_ref_get (window);
  g_autoptr (GError) error = NULL;
  gboolean written = rd_chronology_export_write_finish (result, &error);

  g_weak_ref_clear (window);
  g_free (window);
  if (self == NULL)
    return;
  g_clear_pointer (&self->export, rd_chronology_export_unref);
  g_clear_object (&self->cancellable);
  set_writing (self, FALSE);
  if (written)
    {
      say_exported (self);
      return;
    }
  refresh (self);
  show_problem (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL : error);
}

static void
chosen_cb (GtkWidget *widget, const char *path)
{
  rd_chronology_export_window_export_to (RD_CHRONOLOGY_EXPORT_WINDOW (widget), path);
}

/* Callbacks */

static void
changed_cb (RdChronologyExportWindow *self)
{
  if (self->reg != NULL)
    refresh (self);
}

static void
export_cb (RdChronologyExportWindow *self)
{
  g_autofree char *name = rd_chronology_export_propose_name (self->review, get_kind (self));

  rd_chronology_chooser_ask (GTK_WIDGET (self), _("Export the Chronology"), name, rd_sheet_file_get_ending (get_kind (self)), chosen_cb);
}

/* What is being written is given up first; the form stays. */
static void
cancel_cb (RdChronologyExportWindow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* GObject overrides */

static void
rd_chronology_export_window_dispose (GObject *object)
{
  RdChronologyExportWindow *self = RD_CHRONOLOGY_EXPORT_WINDOW (object);

  g_clear_handle_id (&self->look_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->reg);
  g_clear_object (&self->review);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_CHRONOLOGY_EXPORT_WINDOW);

  G_OBJECT_CLASS (rd_chronology_export_window_parent_class)->dispose (object);
}

static void
rd_chronology_export_window_finalize (GObject *object)
{
  RdChronologyExportWindow *self = RD_CHRONOLOGY_EXPORT_WINDOW (object);

  g_clear_pointer (&self->export, rd_chronology_export_unref);
  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->filters);
  g_free (self->path);

  G_OBJECT_CLASS (rd_chronology_export_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/chronology/rd-chronology-export-window.ui");
  g_type_ensure (RD_TYPE_COLUMN_CHOICE);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyExportWindow, form);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyExportWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyExportWindow, kind_list);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyExportWindow, rows_list);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyExportWindow, pseudonyms);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyExportWindow, real_names);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyExportWindow, warning);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyExportWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyExportWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyExportWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyExportWindow, problem);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
rd_chronology_export_window_class_init (RdChronologyExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_chronology_export_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_chronology_export_window_finalize;
  signals[EXPORTED] = g_signal_new ("exported", RD_TYPE_CHRONOLOGY_EXPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  bind_template (widget_class);
}

static void
rd_chronology_export_window_init (RdChronologyExportWindow *self)
{
  self->filters = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_filter_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_column_choice_offer (self->columns, ALL_COLUMNS, 0, RD_CHRONOLOGY_USUAL, FALSE);
  rd_drop_down_name_set (self->kind_list, _("Kind of file"));
  rd_drop_down_name_set (self->rows_list, _("Entries"));
}

/* Public API */

GtkWidget *
rd_chronology_export_window_new (RdRegister *reg, RdReviewItem *review, const RdEntryFilter *shown, const char * const *selected)
{
  RdChronologyExportWindow *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_object_new (RD_TYPE_CHRONOLOGY_EXPORT_WINDOW, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  list_rows (self, shown, selected);
  refresh (self);
  return GTK_WIDGET (self);
}

static void
exported_cb (RdChronologyExportWindow *self, const char *words, GtkWidget *page)
{
  gtk_widget_activate_action (page, "win.toast", "s", words);
}

void
rd_chronology_export_window_present (GtkWidget *page, RdRegister *reg, RdReviewItem *review,
                                     const RdEntryFilter *shown, const char * const *selected)
{
  GtkWidget *self = rd_chronology_export_window_new (reg, review, shown, selected);
  GtkRoot *root = gtk_widget_get_root (page);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  g_signal_connect_object (self, "exported", G_CALLBACK (exported_cb), page, 0);
  gtk_window_present (GTK_WINDOW (self));
}

void
rd_chronology_export_window_export_to (RdChronologyExportWindow *self, const char *path)
{
  RdChronologyOrder order = { 0 };
  g_autoptr (GError) error = NULL;
  RdSheetFileKind kind;
  GWeakRef *window;

  g_return_if_fail (RD_IS_CHRONOLOGY_EXPORT_WINDOW (self) && path != NULL);
  g_return_if_fail (self->export == NULL);

  order.columns = rd_column_choice_get (self->columns);
  order.filter = get_filter (self);
  order.with_real_names = has_real_names (self);
  if (rd_sheet_file_kind_from_path (path, &kind, &error))
    self->export = rd_chronology_export_new (self->reg, self->review, &order, &error);
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
  rd_chronology_export_write_async (self->export, path, kind, self->cancellable, written_cb, window);
}
