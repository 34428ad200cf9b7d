/* rd-import-file-row.c — a file that is to come in, in the list at the left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/import/rd-import-file-row.h"

#include "model/rd-framework-library.h"
#include "model/rd-wording-intake.h"

struct _RdImportFileRow
{
  RdItemCell  parent_instance;

  /* Template children */
  GtkWidget  *box;
  GtkImage   *mark;
  GtkSpinner *spinner;
  GtkLabel   *name;
  GtkLabel   *state;
};

G_DEFINE_FINAL_TYPE (RdImportFileRow, rd_import_file_row, RD_TYPE_ITEM_CELL)

/* Its shape tells the state, its colour only adds to it. */
static const struct
{
  const char *icon;
  const char *style;
} marks[] = {
  [RD_INTAKE_WAITING] = { "content-loading-symbolic", "dim-label" },
  [RD_INTAKE_READING] = { "content-loading-symbolic", "dim-label" },
  [RD_INTAKE_FAILED] = { "dialog-error-symbolic", "error" },
  [RD_INTAKE_COLUMNS] = { "dialog-warning-symbolic", "warning" },
  [RD_INTAKE_AGENCY] = { "dialog-warning-symbolic", "warning" },
  [RD_INTAKE_AGAIN] = { "action-unavailable-symbolic", "dim-label" },
  [RD_INTAKE_NOTHING] = { "action-unavailable-symbolic", "dim-label" },
  [RD_INTAKE_READY] = { "media-playback-start-symbolic", "accent" },
  [RD_INTAKE_DONE] = { "object-select-symbolic", "success" },
};

static void
rd_import_file_row_item_changed (RdItemCell *cell)
{
  static const char * const styles[] = { "dim-label", "error", "warning", "accent", "success" };
  RdImportFileRow *self = RD_IMPORT_FILE_ROW (cell);
  RdIntakeItem *item = rd_item_cell_get_item (cell);
  g_autofree char *words = NULL;
  RdIntakeState state;

  if (item == NULL)
    return;
  state = rd_intake_item_get_state (item);
  words = rd_wording_intake_item (item);
  gtk_label_set_text (self->name, rd_intake_item_get_name (item));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), rd_intake_item_get_name (item));
  gtk_label_set_text (self->state, words);
  gtk_image_set_from_icon_name (self->mark, marks[state].icon);
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->mark), styles[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self->mark), marks[state].style);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), state != RD_INTAKE_READING);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), state == RD_INTAKE_READING);
  gtk_spinner_set_spinning (self->spinner, state == RD_INTAKE_READING);
}

/* GObject overrides */

static void
rd_import_file_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_IMPORT_FILE_ROW);

  G_OBJECT_CLASS (rd_import_file_row_parent_class)->dispose (object);
}

static void
rd_import_file_row_class_init (RdImportFileRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_import_file_row_dispose;
  RD_ITEM_CELL_CLASS (klass)->item_changed = rd_import_file_row_item_changed;

  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/import/rd-import-file-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdImportFileRow, box);
  gtk_widget_class_bind_template_child (widget_class, RdImportFileRow, mark);
  gtk_widget_class_bind_template_child (widget_class, RdImportFileRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, RdImportFileRow, name);
  gtk_widget_class_bind_template_child (widget_class, RdImportFileRow, state);
}

static void
rd_import_file_row_init (RdImportFileRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
