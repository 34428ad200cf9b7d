/* rd-import-preview.c — the rows of a file as they stand there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/import/rd-import-preview.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-intake-row.h"
#include "model/rd-lazy-list.h"
#include "model/rd-wording-import.h"
#include "widgets/rd-item-cell.h"
#include "widgets/rd-scroll-start.h"

/* A column of the file that is at least so wide. */
#define COLUMN_WIDTH 150

/* What a list of rows is made of: it may outlive the item's choice of columns. */
typedef struct
{
  RdIntakeItem  *item;      /* owned: it holds the tables */
  const RdTable *table;
  RdColumnMap   *map;       /* owned */
} Source;

struct _RdImportPreview
{
  GtkWidget      parent_instance;

  /* Owned */
  RdLazyList    *rows;
  char          *shown;     /* what is shown, to tell whether it is another */
  const RdTable *table;     /* borrowed of the item shown */

  /* Template children */
  GtkWidget     *scroller;
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (RdImportPreview, rd_import_preview, GTK_TYPE_WIDGET)

/* Helpers */

static void
source_free (gpointer data)
{
  Source *self = data;

  rd_column_map_free (self->map);
  g_object_unref (self->item);
  g_free (self);
}

static gpointer
make_row (guint i, gpointer data)
{
  const Source *source = data;

  return rd_intake_row_new (rd_table_get_row (source->table, i), source->map);
}

/* Callbacks */

static void
set_up_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (list_item, label);
}

static void
name_row (GtkWidget *label, RdIntakeRow *row)
{
  GtkWidget *parent = gtk_widget_get_parent (label);
  g_autofree char *text = NULL;

  while (parent != NULL && !g_str_equal (gtk_widget_get_css_name (parent), "row"))
    parent = gtk_widget_get_parent (parent);
  g_object_get (row, "accessible-text", &text, NULL);
  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* @data: the map's column; G_MAXUINT for the row's number. */
static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *label = gtk_list_item_get_child (list_item);
  RdIntakeRow *row = gtk_list_item_get_item (list_item);
  guint column = GPOINTER_TO_UINT (data);
  g_autofree char *number = g_strdup_printf ("%u", rd_intake_row_get_number (row));

  gtk_label_set_text (GTK_LABEL (label), column == G_MAXUINT ? number : rd_intake_row_get_text (row, column));
  if (rd_intake_row_is_heading (row))
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
  if (column == G_MAXUINT)
    {
      gtk_widget_add_css_class (label, "dim-label");
      name_row (label, row);
    }
}

/* Columns */

static void
add_column (RdImportPreview *self, const char *title, guint i)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
  column = gtk_column_view_column_new (title, factory);
  if (i != G_MAXUINT)
    {
      gtk_column_view_column_set_fixed_width (column, COLUMN_WIDTH);
      gtk_column_view_column_set_resizable (column, TRUE);
    }
  gtk_column_view_append_column (self->view, column);
}

static void
remove_columns (RdImportPreview *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

static void
add_columns (RdImportPreview *self, const RdColumnMap *map)
{
  add_column (self, _("Row"), G_MAXUINT);
  for (guint i = 0; i < MIN (map->columns->len, RD_INTAKE_ROW_COLUMNS); i++)
    {
      const RdColumnUse *use = &g_array_index (map->columns, RdColumnUse, i);
      g_autofree char *title = g_strdup_printf ("%s\n→ %s", *use->heading != '\0' ? use->heading : "–", rd_wording_column_field (use->field));

      add_column (self, title, i);
    }
}

static void
show_rows (RdImportPreview *self, RdIntakeItem *item)
{
  const RdColumnMap *map = rd_intake_item_get_map (item);
  Source *source = g_new0 (Source, 1);

  self->table = rd_table_set_get_table (rd_intake_item_get_file (item)->tables, map->table);
  source->item = g_object_ref (item);
  source->table = self->table;
  source->map = rd_column_map_copy (map);
  rd_lazy_list_set (self->rows, rd_table_get_n_rows (source->table), make_row, source, source_free);
}

/* GObject overrides */

static void
rd_import_preview_dispose (GObject *object)
{
  RdImportPreview *self = RD_IMPORT_PREVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_IMPORT_PREVIEW);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (rd_import_preview_parent_class)->dispose (object);
}

static void
rd_import_preview_class_init (RdImportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_import_preview_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/import/rd-import-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, RdImportPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdImportPreview, view);
}

static void
rd_import_preview_init (RdImportPreview *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  rd_scroll_start_keep (GTK_SCROLLED_WINDOW (self->scroller));
  self->rows = rd_lazy_list_new (RD_TYPE_INTAKE_ROW);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  rd_item_cell_name_table (self->view, _("Rows of the file"));
}

/* Public API */

void
rd_import_preview_set_item (RdImportPreview *self, RdIntakeItem *item)
{
  const RdColumnMap *map;
  g_autofree char *columns = NULL;
  g_autofree char *shown = NULL;

  g_return_if_fail (RD_IS_IMPORT_PREVIEW (self));

  map = item != NULL ? rd_intake_item_get_map (item) : NULL;
  columns = map != NULL ? rd_column_map_to_text (map) : NULL;
  shown = map != NULL ? g_strdup_printf ("%p %u %u %s", (void *) item, map->table, map->heading_row, columns) : NULL;
  if (g_strcmp0 (self->shown, shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  rd_lazy_list_set (self->rows, 0, NULL, NULL, NULL);
  self->table = NULL;
  remove_columns (self);
  if (map == NULL)
    return;
  add_columns (self, map);
  show_rows (self, item);
}

void
rd_import_preview_show_row (RdImportPreview *self, guint row)
{
  GtkWidget *list;

  g_return_if_fail (RD_IS_IMPORT_PREVIEW (self));

  for (guint i = 0; self->table != NULL && i < rd_table_get_n_rows (self->table); i++)
    {
      if (rd_table_row_get_number (rd_table_get_row (self->table, i)) != row)
        continue;
      list = gtk_widget_get_last_child (GTK_WIDGET (self->view));
      gtk_widget_activate_action (list, "list.scroll-to-item", "u", i);
      gtk_widget_grab_focus (list);
      return;
    }
}
