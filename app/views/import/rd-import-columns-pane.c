/* rd-import-columns-pane.c — whose chronology a file is, where in it, and which column is what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/import/rd-import-columns-pane.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-intake-row.h"
#include "model/rd-wording.h"
#include "views/import/rd-import-column-box.h"
#include "views/import/rd-import-owner-box.h"
#include "views/import/rd-import-preview.h"
#include "widgets/rd-drop-down-name.h"

struct _RdImportColumnsPane
{
  GtkWidget          parent_instance;

  /* Owned */
  RdIntakeItem      *item;
  RdIntakeItem      *listed;       /* whose tables are in the list; borrowed, only compared */
  char              *headings;     /* of the columns that have boxes */
  gboolean           is_filling;

  /* Template children */
  GtkWidget         *scroller;
  RdImportOwnerBox  *owner;
  GtkWidget         *table_box;
  GtkDropDown       *tables;
  GtkSpinButton     *heading_row;
  GtkFlowBox        *columns;
  GtkLabel          *missing;
  GtkLabel          *more;
  RdImportPreview   *preview;
};

G_DEFINE_FINAL_TYPE (RdImportColumnsPane, rd_import_columns_pane, GTK_TYPE_WIDGET)

/* Helpers: tables */

/* (transfer full) */
static char *
word_table (const RdTable *table, guint i)
{
  const char *name = rd_table_get_name (table);
  guint n = rd_table_get_n_rows (table);

  if (name == NULL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Table %1$u, %2$u row", "Table %1$u, %2$u rows", n), i + 1, n);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Sheet “%1$s”, %2$u row", "Sheet “%1$s”, %2$u rows", n), name, n);
}

static void
list_tables (RdImportColumnsPane *self, const RdTableSet *tables)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < rd_table_set_get_n_tables (tables); i++)
    {
      g_autofree char *name = word_table (rd_table_set_get_table (tables, i), i);

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->tables, G_LIST_MODEL (names));
}

static void
show_place (RdImportColumnsPane *self)
{
  const RdTableSet *tables = rd_intake_item_get_file (self->item)->tables;
  const RdColumnMap *map = rd_intake_item_get_map (self->item);

  if (self->listed != self->item)
    list_tables (self, tables);
  self->listed = self->item;
  gtk_drop_down_set_selected (self->tables, map->table);
  gtk_widget_set_visible (self->table_box, rd_table_set_get_n_tables (tables) > 1);
  gtk_spin_button_set_range (self->heading_row, 0, MAX (1, rd_table_get_last_number (rd_table_set_get_table (tables, map->table))));
  gtk_spin_button_set_value (self->heading_row, map->heading_row);
}

/* Helpers: columns */

/* (transfer full) */
static char *
join_headings (RdImportColumnsPane *self, const RdColumnMap *map)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%p", (void *) self->item);
  for (guint i = 0; i < map->columns->len; i++)
    {
      const RdColumnUse *use = &g_array_index (map->columns, RdColumnUse, i);

      g_string_append_printf (text, "\n%u %s", use->column, use->heading);
    }
  return g_string_free (text, FALSE);
}

static void
field_chosen_cb (RdImportColumnsPane *self, guint i, int field)
{
  const RdColumnMap *map = self->item != NULL ? rd_intake_item_get_map (self->item) : NULL;

  if (!self->is_filling && map != NULL && i < map->columns->len)
    rd_intake_item_set_field (self->item, i, (RdColumnField) field);
}

static void
remake_columns (RdImportColumnsPane *self, const RdColumnMap *map)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->columns))) != NULL;)
    gtk_flow_box_remove (self->columns, child);
  for (guint i = 0; i < MIN (map->columns->len, RD_INTAKE_ROW_COLUMNS); i++)
    {
      GtkWidget *box = rd_import_column_box_new (i, &g_array_index (map->columns, RdColumnUse, i));

      g_signal_connect_object (box, "chosen", G_CALLBACK (field_chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_flow_box_append (self->columns, box);
      gtk_widget_set_focusable (gtk_widget_get_parent (box), FALSE);
    }
}

static void
show_columns (RdImportColumnsPane *self)
{
  const RdColumnMap *map = rd_intake_item_get_map (self->item);
  g_autofree char *headings = join_headings (self, map);

  if (g_strcmp0 (headings, self->headings) != 0)
    remake_columns (self, map);
  g_free (self->headings);
  self->headings = g_steal_pointer (&headings);
  for (guint i = 0; i < MIN (map->columns->len, RD_INTAKE_ROW_COLUMNS); i++)
    {
      GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->columns, (int) i);

      rd_import_column_box_set_field (RD_IMPORT_COLUMN_BOX (gtk_flow_box_child_get_child (child)),
                                      g_array_index (map->columns, RdColumnUse, i).field);
    }
}

/* What is not said yet, and what is not shown. */
static void
show_missing (RdImportColumnsPane *self)
{
  const RdColumnMap *map = rd_intake_item_get_map (self->item);
  g_autoptr (GError) error = NULL;
  g_autofree char *more = NULL;
  guint n_more = map->columns->len > RD_INTAKE_ROW_COLUMNS ? map->columns->len - RD_INTAKE_ROW_COLUMNS : 0;

  gtk_label_set_text (self->missing, rd_column_map_check (map, &error) ? "" :
                      _("Say which column holds the dates, and which what happened: without these there is no chronology."));
  gtk_widget_set_visible (GTK_WIDGET (self->missing), error != NULL);
  more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more column is not shown here; what is in it is taken as guessed.",
                                       "%u more columns are not shown here; what is in them is taken as guessed.", n_more), n_more);
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
}

static void
show (RdImportColumnsPane *self)
{
  gboolean is_done = rd_intake_item_get_state (self->item) == RD_INTAKE_DONE;

  self->is_filling = TRUE;
  show_place (self);
  show_columns (self);
  show_missing (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->columns), !is_done);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tables), !is_done);
  gtk_widget_set_sensitive (GTK_WIDGET (self->heading_row), !is_done);
  self->is_filling = FALSE;
}

/* Callbacks */

static void
table_chosen_cb (RdImportColumnsPane *self)
{
  if (!self->is_filling && self->item != NULL && !rd_intake_item_set_table (self->item, gtk_drop_down_get_selected (self->tables)))
    show (self);
}

static void
heading_chosen_cb (RdImportColumnsPane *self)
{
  if (!self->is_filling && self->item != NULL
      && !rd_intake_item_set_heading (self->item, (guint) gtk_spin_button_get_value_as_int (self->heading_row)))
    gtk_widget_error_bell (GTK_WIDGET (self->heading_row));
}

/* GObject overrides */

static void
rd_import_columns_pane_dispose (GObject *object)
{
  RdImportColumnsPane *self = RD_IMPORT_COLUMNS_PANE (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_IMPORT_COLUMNS_PANE);
  g_clear_object (&self->item);
  g_clear_pointer (&self->headings, g_free);

  G_OBJECT_CLASS (rd_import_columns_pane_parent_class)->dispose (object);
}

static void
rd_import_columns_pane_class_init (RdImportColumnsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_import_columns_pane_dispose;
  g_type_ensure (RD_TYPE_IMPORT_OWNER_BOX);
  g_type_ensure (RD_TYPE_IMPORT_PREVIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/import/rd-import-columns-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdImportColumnsPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdImportColumnsPane, owner);
  gtk_widget_class_bind_template_child (widget_class, RdImportColumnsPane, table_box);
  gtk_widget_class_bind_template_child (widget_class, RdImportColumnsPane, tables);
  gtk_widget_class_bind_template_child (widget_class, RdImportColumnsPane, heading_row);
  gtk_widget_class_bind_template_child (widget_class, RdImportColumnsPane, columns);
  gtk_widget_class_bind_template_child (widget_class, RdImportColumnsPane, missing);
  gtk_widget_class_bind_template_child (widget_class, RdImportColumnsPane, more);
  gtk_widget_class_bind_template_child (widget_class, RdImportColumnsPane, preview);
  gtk_widget_class_bind_template_callback (widget_class, table_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, heading_chosen_cb);
}

static void
rd_import_columns_pane_init (RdImportColumnsPane *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_drop_down_name_set (self->tables, _("Table or sheet"));
  self->is_filling = FALSE;
}

/* Public API */

void
rd_import_columns_pane_set_item (RdImportColumnsPane *self, RdReviewItem *review, RdIntakeItem *item)
{
  RdIntakeItem *read;

  g_return_if_fail (RD_IS_IMPORT_COLUMNS_PANE (self));

  read = item != NULL && rd_intake_item_get_file (item) != NULL ? item : NULL;
  g_set_object (&self->item, read);
  rd_import_owner_box_set_item (self->owner, review, self->item);
  rd_import_preview_set_item (self->preview, self->item);
  if (read != NULL)
    show (self);
}

void
rd_import_columns_pane_show_row (RdImportColumnsPane *self, guint row)
{
  g_return_if_fail (RD_IS_IMPORT_COLUMNS_PANE (self));

  rd_import_preview_show_row (self->preview, row);
}
