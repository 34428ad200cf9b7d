/* rd-history-window.c — who did what, newest first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-history-window"

#include "config.h"

#include "shell/rd-history-window.h"

#include "model/rd-framework-library.h"
#include "model/rd-register-sheets.h"
#include "model/rd-wording.h"
#include "shell/rd-history-line.h"
#include "shell/rd-history-row.h"
#include "shell/rd-table-export.h"
#include "widgets/rd-lazy-cells.h"
#include "widgets/rd-sheet-source.h"

#include <glib/gi18n.h>

struct _RdHistoryWindow
{
  AdwWindow     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GListStore   *lines;

  /* Template children */
  AdwWindowTitle  *title;
  GtkWidget       *scope_box;
  GtkToggleButton *review_button;
  GtkStack        *stack;
  GtkListView     *list;
  AdwStatusPage   *nothing_page;
  AdwStatusPage   *error_page;
};

static void sheet_source_init (RdSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdHistoryWindow, rd_history_window, ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_SHEET_SOURCE, sheet_source_init))

/* Helpers */

static void
show_lines (RdHistoryWindow *self,
            GPtrArray       *history)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < history->len; i++)
    g_ptr_array_add (lines, rd_history_line_new (self->reg, g_ptr_array_index (history, i)));

  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)), lines->pdata, lines->len);
  gtk_stack_set_visible_child_name (self->stack, lines->len > 0 ? "rows" : "nothing");
}

/* The review whose history is shown, NULL for that of the whole register. */
static RdReviewItem *
get_scope (RdHistoryWindow *self)
{
  return gtk_toggle_button_get_active (self->review_button) ? self->review : NULL;
}

/* A review may have come with the sample, or with the register when it was made. */
static void
refresh_heading (RdHistoryWindow *self)
{
  RdReviewItem *review = get_scope (self);

  adw_window_title_set_subtitle (self->title, review != NULL ? rd_review_item_get_title (review)
                                                             : rd_register_get_board_name (self->reg));
  adw_status_page_set_description (self->nothing_page,
                                   review != NULL ? _("Nothing has been changed in this review since it came into the register.")
                                                  : _("Each change will be listed here, with who made it and when."));
}

static void
refresh (RdHistoryWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = rd_register_list_history (self->reg, get_scope (self), &error);
  g_autofree char *words = NULL;

  refresh_heading (self);

  if (history != NULL)
    {
      show_lines (self, history);
      return;
    }

  words = rd_wording_error (error);
  adw_status_page_set_description (self->error_page, words);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

/* A table to be exported, printed or copied */

static RdSheet *
rd_history_window_make_sheet (RdSheetSource *source,
                              gboolean       chosen)
{
  RdHistoryWindow *self = RD_HISTORY_WINDOW (source);
  g_autoptr (GPtrArray) history = rd_register_list_history (self->reg, get_scope (self), NULL);

  return history != NULL ? rd_register_sheet_history (self->reg, get_scope (self), history) : NULL;
}

static void
sheet_source_init (RdSheetSourceInterface *iface)
{
  iface->make_sheet = rd_history_window_make_sheet;
}

/* Actions */

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  rd_table_export (GTK_WINDOW (widget));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  rd_table_print (GTK_WINDOW (widget));
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  rd_sheet_source_copy (RD_SHEET_SOURCE (widget));
}

/* Callbacks */

static void
scope_toggled_cb (RdHistoryWindow *self)
{
  if (self->reg != NULL)
    refresh (self);
}

/* GObject overrides */

static void
rd_history_window_dispose (GObject *object)
{
  RdHistoryWindow *self = RD_HISTORY_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_HISTORY_WINDOW);
  g_clear_object (&self->lines);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_history_window_parent_class)->dispose (object);
}

static void
rd_history_window_class_init (RdHistoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_history_window_dispose;

  gtk_widget_class_install_action (widget_class, "history.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "history.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "history.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "history.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/shell/rd-history-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdHistoryWindow, title);
  gtk_widget_class_bind_template_child (widget_class, RdHistoryWindow, scope_box);
  gtk_widget_class_bind_template_child (widget_class, RdHistoryWindow, review_button);
  gtk_widget_class_bind_template_child (widget_class, RdHistoryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RdHistoryWindow, list);
  gtk_widget_class_bind_template_child (widget_class, RdHistoryWindow, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, RdHistoryWindow, error_page);
  gtk_widget_class_bind_template_callback (widget_class, scope_toggled_cb);
}

static void
rd_history_window_init (RdHistoryWindow *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  factory = rd_lazy_cells_factory_new (GTK_WIDGET (self->list), RD_TYPE_HISTORY_ROW, TRUE);
  self->lines = g_list_store_new (RD_TYPE_HISTORY_LINE);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/* Public API */

GtkWidget *
rd_history_window_new (RdRegister   *reg,
                       RdReviewItem *review)
{
  RdHistoryWindow *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (review == NULL || RD_IS_REVIEW_ITEM (review), NULL);

  self = g_object_new (RD_TYPE_HISTORY_WINDOW, NULL);
  self->reg = g_object_ref (reg);
  g_set_object (&self->review, review);
  gtk_widget_set_visible (self->scope_box, review != NULL);
  g_signal_connect_object (reg, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}

void
rd_history_window_present (RdWindow *parent)
{
  GtkWidget *window;

  g_return_if_fail (RD_IS_WINDOW (parent));

  window = rd_history_window_new (rd_window_get_register (parent), rd_window_get_review (parent));
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (parent));
  gtk_window_present (GTK_WINDOW (window));
}
