/* rd-import-window.c — the import assistant: agencies' files become part of the chronology
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/import/rd-import-window.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-intake.h"
#include "model/rd-wording-intake.h"
#include "model/rd-wording.h"
#include "views/import/rd-import-changes-pane.h"
#include "views/import/rd-import-chooser.h"
#include "views/import/rd-import-columns-pane.h"
#include "views/import/rd-import-file-row.h"
#include "views/import/rd-import-problems-pane.h"
#include "widgets/rd-page-strip.h"

/* (1) cancellable is there while files are being imported.
 * (2) result is what was imported, and NULL where that was undone.
 */
struct _RdImportWindow
{
  AdwWindow             parent_instance;

  /* Owned */
  RdRegister           *reg;
  RdReviewItem         *review;
  RdIntake             *intake;
  GtkSingleSelection   *selection;
  GCancellable         *cancellable;
  char                 *result;
  guint                 folded_source;

  /* Template children */
  GtkWidget            *back_button;
  GtkWidget            *add_button;
  GtkButton            *import_button;
  GtkStack             *stack;
  AdwLeaflet           *leaflet;
  GtkWidget            *files_pane;
  GtkListView          *list;
  GtkLabel             *name;
  GtkLabel             *state;
  GtkLabel             *notice;
  GtkWidget            *again_button;
  GtkWidget            *remove_button;
  AdwViewStack         *steps;
  GtkWidget            *strip;
  AdwViewStackPage     *problems_page;
  RdImportColumnsPane  *columns;
  RdImportProblemsPane *problems;
  RdImportChangesPane  *changes;
  GtkWidget            *progress_box;
  GtkProgressBar       *progress;
  GtkLabel             *fault;
  AdwStatusPage        *done_page;
};

enum
{
  IMPORTED,
  SHOW,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdImportWindow, rd_import_window, ADW_TYPE_WINDOW)

/* Helpers */

static RdIntakeItem *
get_chosen (RdImportWindow *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
show_fault (RdImportWindow *self, const char *text)
{
  gtk_label_set_text (self->fault, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), text != NULL);
}

static void
show_item (RdImportWindow *self)
{
  RdIntakeItem *item = get_chosen (self);
  g_autofree char *state = item != NULL ? rd_wording_intake_item (item) : NULL;
  g_autofree char *notice = item != NULL ? rd_wording_intake_notice (self->intake, item) : NULL;
  g_autofree char *odd = NULL;
  guint n_open = item != NULL ? rd_intake_item_count_open (item) : 0;

  rd_import_columns_pane_set_item (self->columns, self->review, item);
  rd_import_problems_pane_set_item (self->problems, item, rd_register_get_today (self->reg));
  rd_import_changes_pane_set_item (self->changes, item);
  gtk_label_set_text (self->name, item != NULL ? rd_intake_item_get_name (item) : "");
  gtk_label_set_text (self->state, state != NULL ? state : "");
  gtk_label_set_text (self->notice, notice != NULL ? notice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), notice != NULL);
  gtk_widget_set_visible (self->again_button, item != NULL && rd_intake_item_get_state (item) == RD_INTAKE_FAILED);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), item != NULL && rd_intake_item_get_file (item) != NULL);
  gtk_widget_set_visible (self->strip, gtk_widget_get_visible (GTK_WIDGET (self->steps)));
  odd = n_open > 0 ? g_strdup_printf (_("Problems (%u)"), n_open) : g_strdup (_("Problems"));
  adw_view_stack_page_set_title (self->problems_page, odd);
}

static void
update_buttons (RdImportWindow *self)
{
  guint n = rd_intake_count_ready (self->intake);
  gboolean is_importing = self->cancellable != NULL;
  g_autofree char *label = NULL;

  label = n > 1 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Import %u File", "_Import %u Files", n), n) : g_strdup (_("_Import"));
  gtk_button_set_label (self->import_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run", n > 0 && !is_importing && !rd_register_is_read_only (self->reg));
  gtk_widget_set_sensitive (GTK_WIDGET (self->leaflet), !is_importing);
  gtk_widget_set_sensitive (self->add_button, !is_importing);
  gtk_widget_set_visible (self->progress_box, is_importing);
  gtk_widget_set_visible (self->back_button, adw_leaflet_get_folded (self->leaflet)
                                             && adw_leaflet_get_visible_child (self->leaflet) != self->files_pane
                                             && g_str_equal (gtk_stack_get_visible_child_name (self->stack), "files"));
}

static const char *
find_page (RdImportWindow *self)
{
  if (g_list_model_get_n_items (rd_intake_get_items (self->intake)) == 0)
    return "empty";
  return self->result != NULL && rd_intake_count_ready (self->intake) == 0
         && g_str_equal (gtk_stack_get_visible_child_name (self->stack), "done") ? "done" : "files";
}

static void
refresh (RdImportWindow *self)
{
  show_item (self);
  gtk_stack_set_visible_child_name (self->stack, find_page (self));
  update_buttons (self);
}

static void
show_done (RdImportWindow *self)
{
  guint n_left = rd_intake_count (self->intake, RD_INTAKE_COLUMNS) + rd_intake_count (self->intake, RD_INTAKE_AGENCY);
  guint n_failed = rd_intake_count (self->intake, RD_INTAKE_FAILED);
  g_autoptr (GString) text = g_string_new (self->result);

  if (n_left > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "\n%u file is left: say whose it is, or what its columns are.",
                                               "\n%u files are left: say whose they are, or what their columns are.", n_left), n_left);
  if (n_failed > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "\n%u file could not be read.", "\n%u files could not be read.", n_failed), n_failed);
  adw_status_page_set_description (self->done_page, text->str);
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_widget_child_focus (GTK_WIDGET (self->done_page), GTK_DIR_TAB_FORWARD);
}

/* Callbacks */

static void
progress_cb (guint done, guint all, gpointer data)
{
  RdImportWindow *self = data;
  g_autofree char *text = g_strdup_printf (_("%1$u of %2$u entries"), done, all);

  gtk_progress_bar_set_fraction (self->progress, all > 0 ? (double) done / all : 1);
  gtk_progress_bar_set_text (self->progress, text);
}

static void
imported_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RdImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  RdIntakeTotals totals = { 0 };
  gboolean done = rd_intake_import_finish (RD_INTAKE (object), result, &totals, &error);

  g_clear_object (&self->cancellable);
  if (done)
    {
      g_free (self->result);
      self->result = rd_wording_intake_result (totals.n_files, totals.n_added, totals.n_changed, totals.n_removed);
      show_done (self);
    }
  else
    {
      words = rd_wording_error (error);
      show_fault (self, words);
    }
  refresh (self);
}

static void
chosen_cb (GtkWidget *widget, const char * const *paths)
{
  rd_import_window_add (RD_IMPORT_WINDOW (widget), paths);
}

static void
selected_cb (RdImportWindow *self)
{
  show_item (self);
}

static void
activated_cb (RdImportWindow *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  update_buttons (self);
}

static gboolean
folded_idle_cb (gpointer data)
{
  RdImportWindow *self = data;

  self->folded_source = 0;
  update_buttons (self);
  return G_SOURCE_REMOVE;
}

/* It folds while it is being laid out: the header follows after that. */
static void
folded_cb (RdImportWindow *self)
{
  if (self->intake != NULL && self->folded_source == 0)
    self->folded_source = g_idle_add (folded_idle_cb, self);
}

/* Actions */

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_import_chooser_ask (widget, chosen_cb);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree const char **paths = g_variant_get_strv (parameter, NULL);

  rd_import_window_add (RD_IMPORT_WINDOW (widget), paths);
}

static void
run_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdImportWindow *self = RD_IMPORT_WINDOW (widget);

  if (rd_intake_count_ready (self->intake) == 0 || self->cancellable != NULL)
    return;
  show_fault (self, NULL);
  self->cancellable = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  rd_intake_import (self->intake, progress_cb, self->cancellable, imported_cb, g_object_ref (self));
  update_buttons (self);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdImportWindow *self = RD_IMPORT_WINDOW (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdImportWindow *self = RD_IMPORT_WINDOW (widget);
  RdIntakeItem *item = get_chosen (self);

  if (item != NULL)
    rd_intake_remove (self->intake, item);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdIntakeItem *item = get_chosen (RD_IMPORT_WINDOW (widget));

  if (item != NULL)
    rd_intake_item_read (item);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdImportWindow *self = RD_IMPORT_WINDOW (widget);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  update_buttons (self);
}

static void
show_row_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdImportWindow *self = RD_IMPORT_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->steps, "columns");
  rd_import_columns_pane_show_row (self->columns, g_variant_get_uint32 (parameter));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdImportWindow *self = RD_IMPORT_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (self->result == NULL)
    return;
  g_clear_pointer (&self->result, g_free);
  if (!rd_register_undo (self->reg, &error))
    words = rd_wording_error (error);
  show_fault (self, words);
  refresh (self);
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdImportWindow *self = RD_IMPORT_WINDOW (widget);

  g_signal_emit (self, signals[SHOW], 0, rd_review_item_get_reference (self->review));
  gtk_window_close (GTK_WINDOW (self));
}

/* Window overrides */

/* What is being written is not left half done. */
static gboolean
rd_import_window_close_request (GtkWindow *window)
{
  RdImportWindow *self = RD_IMPORT_WINDOW (window);

  if (self->cancellable != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      return TRUE;
    }
  if (self->intake != NULL)
    rd_intake_cancel (self->intake);
  if (self->result != NULL)
    g_signal_emit (self, signals[IMPORTED], 0, self->result);
  return GTK_WINDOW_CLASS (rd_import_window_parent_class)->close_request (window);
}

/* GObject overrides */

static void
rd_import_window_dispose (GObject *object)
{
  RdImportWindow *self = RD_IMPORT_WINDOW (object);

  g_clear_handle_id (&self->folded_source, g_source_remove);
  if (self->intake != NULL)
    g_signal_handlers_disconnect_by_data (self->intake, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_IMPORT_WINDOW);
  g_clear_object (&self->selection);
  g_clear_object (&self->intake);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->result, g_free);

  G_OBJECT_CLASS (rd_import_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "import.add", "as", add_action);
  gtk_widget_class_install_action (widget_class, "import.run", NULL, run_action);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "import.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "import.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "import.show-row", "u", show_row_action);
  gtk_widget_class_install_action (widget_class, "import.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "import.show", NULL, show_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "import.choose", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "import.run", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "import.back", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/import/rd-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, files_pane);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, list);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, name);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, state);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, again_button);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, steps);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, strip);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, problems_page);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, problems);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, changes);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, progress_box);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, fault);
  gtk_widget_class_bind_template_child (widget_class, RdImportWindow, done_page);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
}

static void
rd_import_window_class_init (RdImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_import_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = rd_import_window_close_request;
  signals[IMPORTED] = g_signal_new ("imported", RD_TYPE_IMPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SHOW] = g_signal_new ("show-chronology", RD_TYPE_IMPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (RD_TYPE_IMPORT_COLUMNS_PANE);
  g_type_ensure (RD_TYPE_IMPORT_PROBLEMS_PANE);
  g_type_ensure (RD_TYPE_IMPORT_CHANGES_PANE);
  g_type_ensure (RD_TYPE_PAGE_STRIP);
  install_actions (widget_class);
  bind_template (widget_class);
}

static void
rd_import_window_init (RdImportWindow *self)
{
  g_autoptr (GtkListItemFactory) factory = rd_item_cell_factory_new (RD_TYPE_IMPORT_FILE_ROW, TRUE);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list, factory);
  rd_import_chooser_take_drops (GTK_WIDGET (self), chosen_cb);
}

/* Public API */

GtkWidget *
rd_import_window_new (RdRegister *reg, RdReviewItem *review)
{
  RdImportWindow *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_object_new (RD_TYPE_IMPORT_WINDOW, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->intake = rd_intake_new (reg, review);
  self->selection = gtk_single_selection_new (g_object_ref (rd_intake_get_items (self->intake)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->intake, "changed", G_CALLBACK (refresh), self);
  refresh (self);
  return GTK_WIDGET (self);
}

void
rd_import_window_add (RdImportWindow *self, const char * const *paths)
{
  g_return_if_fail (RD_IS_IMPORT_WINDOW (self) && paths != NULL);

  if (self->cancellable != NULL || rd_register_is_read_only (self->reg))
    return;
  gtk_stack_set_visible_child_name (self->stack, "files");
  for (guint i = 0; paths[i] != NULL; i++)
    rd_intake_add (self->intake, paths[i]);
}
