/* rd-document-table.c — a table in the text of a report, changed in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-table.h"

#include <glib/gi18n.h>

#include "widgets/rd-table-edit.h"

/* 1. cells->len is rows × columns of the anchor's block.
 */
struct _RdDocumentTable
{
  GtkWidget         parent_instance;

  /* Owned */
  RdDocumentAnchor *anchor;
  GPtrArray        *cells;      /* RdDocumentView, row by row */

  /* Borrowed */
  RdDocumentView   *outer;
  GtkWidget        *box;
  GtkWidget        *grid;
  RdDocumentView   *caption;

  guint             n_columns;
  guint             at;         /* the cell that has or had the keyboard */
  gboolean          changing;   /* the block changes by itself */
};

G_DEFINE_FINAL_TYPE (RdDocumentTable, rd_document_table, GTK_TYPE_WIDGET)

/* Helpers */

static const RdBlock *
get_block (RdDocumentTable *self)
{
  return rd_document_anchor_get_block (self->anchor);
}

static gboolean
may_edit (RdDocumentTable *self)
{
  return gtk_text_view_get_editable (GTK_TEXT_VIEW (self->outer));
}

static char *
name_cb (const RdRun *run, gpointer data)
{
  return rd_document_buffer_name (rd_document_view_get_text (RD_DOCUMENT_TABLE (data)->outer), run);
}

/* A cell says nothing as one empty paragraph. (transfer full) */
static GPtrArray *
read_cell (RdDocumentView *view)
{
  GPtrArray *blocks = rd_document_buffer_get_blocks (rd_document_view_get_text (view));

  if (blocks->len == 0)
    g_ptr_array_add (blocks, rd_block_new (RD_BLOCK_PARAGRAPH));
  return blocks;
}

/* Takes @block. */
static void
put_block (RdDocumentTable *self, RdBlock *block)
{
  self->changing = TRUE;
  rd_document_anchor_edit (self->anchor, block);
  self->changing = FALSE;
}

static guint
find_cell (RdDocumentTable *self, RdDocumentBuffer *text)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (rd_document_view_get_text (self->cells->pdata[i]) == text)
      return i;
  return 0;
}

static void
focus_cell (RdDocumentTable *self, guint index)
{
  RdDocumentView *view = index < self->cells->len ? self->cells->pdata[index] : NULL;

  if (view == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (view));
  rd_document_view_reveal_child (self->outer, GTK_WIDGET (view));
}

/* Callbacks: what is written in cells */

static void
step_begun_cb (RdDocumentTable *self)
{
  if (!self->changing)
    rd_document_anchor_begin_edit (self->anchor);
}

static void
cell_edited_cb (RdDocumentTable *self, RdDocumentBuffer *text)
{
  RdBlock *block;
  RdReportCell *cell;

  if (self->changing)
    return;
  block = rd_block_copy (get_block (self));
  cell = block->cells->pdata[find_cell (self, text)];
  g_ptr_array_unref (cell->blocks);
  cell->blocks = read_cell (self->cells->pdata[find_cell (self, text)]);
  put_block (self, block);
}

static void
caption_edited_cb (RdDocumentTable *self, RdDocumentBuffer *text)
{
  RdBlock *block;

  if (self->changing)
    return;
  block = rd_block_copy (get_block (self));
  g_ptr_array_unref (block->runs);
  block->runs = rd_runs_copy (rd_document_buffer_get_block (text, 0)->runs);
  put_block (self, block);
}

/* Building */

static void cell_focus_cb (RdDocumentTable *self, GtkEventControllerFocus *focus);
static gboolean cell_key_cb (RdDocumentTable *self, guint key, guint code, GdkModifierType state, GtkEventController *keys);

static RdDocumentView *
make_text (RdDocumentTable *self, GCallback edited)
{
  RdDocumentView *view = RD_DOCUMENT_VIEW (rd_document_view_new ());
  RdDocumentBuffer *text = rd_document_view_get_text (view);

  rd_document_view_set_outer (view, self->outer);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), may_edit (self));
  rd_document_buffer_set_namer (text, name_cb, self, NULL);
  g_signal_connect_object (text, "step-begun", G_CALLBACK (step_begun_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (text, "edited", edited, self, G_CONNECT_SWAPPED);
  return view;
}

static RdDocumentView *
make_cell (RdDocumentTable *self)
{
  RdDocumentView *view = make_text (self, G_CALLBACK (cell_edited_cb));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_add_css_class (GTK_WIDGET (view), "rd-table-cell");
  gtk_widget_set_hexpand (GTK_WIDGET (view), TRUE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (cell_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  g_signal_connect_object (focus, "enter", G_CALLBACK (cell_focus_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (cell_focus_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  return view;
}

static void
name_cell (RdDocumentTable *self, guint i)
{
  const RdBlock *block = get_block (self);
  guint row = i / block->n_columns, column = i % block->n_columns;
  g_autofree char *name = g_strdup_printf (_("Row %u, column %u"), row + 1, column + 1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cells->pdata[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (row < block->n_headers)
    gtk_widget_add_css_class (self->cells->pdata[i], "header");
  else
    gtk_widget_remove_css_class (self->cells->pdata[i], "header");
}

static void
load_text (RdDocumentView *view, const GPtrArray *blocks)
{
  g_autoptr (GPtrArray) now = read_cell (view);

  if (!rd_blocks_equal (now, blocks))
    rd_document_buffer_set_blocks (rd_document_view_get_text (view), blocks);
}

static void
build (RdDocumentTable *self)
{
  const RdBlock *block = get_block (self);

  for (guint i = 0; i < self->cells->len; i++)
    gtk_grid_remove (GTK_GRID (self->grid), self->cells->pdata[i]);
  g_ptr_array_set_size (self->cells, 0);
  self->n_columns = block->n_columns;
  for (guint i = 0; i < block->cells->len; i++)
    {
      RdDocumentView *view = make_cell (self);

      g_ptr_array_add (self->cells, g_object_ref (view));
      gtk_grid_attach (GTK_GRID (self->grid), GTK_WIDGET (view), i % block->n_columns, i / block->n_columns, 1, 1);
    }
}

/* From the anchor's block; cells that say the same are left alone. */
static void
refresh (RdDocumentTable *self)
{
  const RdBlock *block = get_block (self);
  g_autoptr (GPtrArray) caption = rd_blocks_new ();
  RdBlock *line = rd_block_new (RD_BLOCK_PARAGRAPH);
  guint n_notes = rd_document_anchor_get_n_notes_before (self->anchor);

  if (self->changing)
    return;
  self->changing = TRUE;
  g_ptr_array_unref (line->runs);
  line->runs = rd_runs_copy (block->runs);
  g_ptr_array_add (caption, line);
  load_text (self->caption, caption);
  if (self->cells->len != block->cells->len || self->n_columns != block->n_columns)
    build (self);
  for (guint i = 0; i < self->cells->len; i++)
    {
      RdDocumentBuffer *text = rd_document_view_get_text (self->cells->pdata[i]);

      load_text (self->cells->pdata[i], ((RdReportCell *) block->cells->pdata[i])->blocks);
      rd_document_buffer_name_again (text);
      rd_document_buffer_set_n_notes_before (text, n_notes);
      n_notes += rd_document_buffer_count_notes (text);
      name_cell (self, i);
    }
  self->changing = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.remove-row", may_edit (self) && rd_block_get_n_rows (block) > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.remove-column", may_edit (self) && block->n_columns > 1);
}

/* Changes of the table itself. Takes @block, which may be NULL: nothing changes. */
static void
change (RdDocumentTable *self, RdBlock *block, guint focus)
{
  if (block == NULL || !may_edit (self))
    {
      rd_block_free (block);
      return;
    }
  rd_document_anchor_begin_edit (self->anchor);
  put_block (self, block);
  refresh (self);
  focus_cell (self, MIN (focus, self->cells->len - 1));
}

/* Moving */

static void
leave (RdDocumentTable *self, gboolean below)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->outer));
  rd_document_view_leave_object (self->outer, self->anchor, below);
}

static void
move_on (RdDocumentTable *self, int by)
{
  int to = (int) self->at + by;

  if (to < 0)
    leave (self, FALSE);
  else if (to < (int) self->cells->len)
    focus_cell (self, to);
  else if (may_edit (self))
    change (self, rd_table_edit_add_row (get_block (self), rd_block_get_n_rows (get_block (self))), to);
}

static void
move_row (RdDocumentTable *self, int by)
{
  int to = (int) self->at + by * (int) self->n_columns;

  if (to < 0 || to >= (int) self->cells->len)
    leave (self, by > 0);
  else
    focus_cell (self, to);
}

/* Whether the cursor stands in the first or last line of the cell as it is seen. */
static gboolean
is_at_edge (RdDocumentView *view, gboolean below)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (rd_document_view_get_text (view));
  GtkTextIter at, last;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  if (!below)
    return !gtk_text_view_backward_display_line (GTK_TEXT_VIEW (view), &at);
  gtk_text_buffer_get_end_iter (buffer, &last);
  return !gtk_text_view_forward_display_line (GTK_TEXT_VIEW (view), &at) || gtk_text_iter_get_line (&at) == gtk_text_iter_get_line (&last);
}

static gboolean
cell_key_cb (RdDocumentTable *self, guint key, guint code, GdkModifierType state, GtkEventController *keys)
{
  RdDocumentView *view = RD_DOCUMENT_VIEW (gtk_event_controller_get_widget (keys));
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK);

  if (key == GDK_KEY_ISO_Left_Tab || (key == GDK_KEY_Tab && held == GDK_SHIFT_MASK))
    move_on (self, -1);
  else if (key == GDK_KEY_Tab && held == 0)
    move_on (self, 1);
  else if ((key == GDK_KEY_Down || key == GDK_KEY_Up) && held == 0 && is_at_edge (view, key == GDK_KEY_Down))
    move_row (self, key == GDK_KEY_Down ? 1 : -1);
  else
    return FALSE;
  return TRUE;
}

static void
cell_focus_cb (RdDocumentTable *self, GtkEventControllerFocus *focus)
{
  RdDocumentView *view = RD_DOCUMENT_VIEW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)));

  self->at = find_cell (self, rd_document_view_get_text (view));
  rd_document_buffer_end_step (rd_document_view_get_text (view));
}

/* Actions */

static void
row_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdDocumentTable *self = RD_DOCUMENT_TABLE (widget);
  guint row = self->at / self->n_columns + (g_str_equal (name, "table.row-below") ? 1 : 0);

  change (self, rd_table_edit_add_row (get_block (self), row), row * self->n_columns);
}

static void
column_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdDocumentTable *self = RD_DOCUMENT_TABLE (widget);
  guint row = self->at / self->n_columns;
  guint column = self->at % self->n_columns + (g_str_equal (name, "table.column-after") ? 1 : 0);

  change (self, rd_table_edit_add_column (get_block (self), column), row * (self->n_columns + 1) + column);
}

static void
remove_row_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdDocumentTable *self = RD_DOCUMENT_TABLE (widget);

  change (self, rd_table_edit_remove_row (get_block (self), self->at / self->n_columns), self->at);
}

static void
remove_column_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdDocumentTable *self = RD_DOCUMENT_TABLE (widget);

  change (self, rd_table_edit_remove_column (get_block (self), self->at % self->n_columns), 0);
}

static void
header_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdDocumentTable *self = RD_DOCUMENT_TABLE (widget);
  RdBlock *block = rd_block_copy (get_block (self));

  block->n_headers = block->n_headers > 0 ? 0 : 1;
  change (self, block, self->at);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdDocumentTable *self = RD_DOCUMENT_TABLE (widget);

  if (may_edit (self))
    rd_document_view_remove_object (self->outer, self->anchor);
}

/* GObject overrides */

static void
rd_document_table_dispose (GObject *object)
{
  RdDocumentTable *self = RD_DOCUMENT_TABLE (object);

  self->changing = TRUE;
  for (guint i = 0; self->cells != NULL && i < self->cells->len; i++)
    rd_document_buffer_set_namer (rd_document_view_get_text (self->cells->pdata[i]), NULL, NULL, NULL);
  if (self->caption != NULL)
    rd_document_buffer_set_namer (rd_document_view_get_text (self->caption), NULL, NULL, NULL);
  self->caption = NULL;
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->anchor);

  G_OBJECT_CLASS (rd_document_table_parent_class)->dispose (object);
}

static void
rd_document_table_class_init (RdDocumentTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_document_table_dispose;
  gtk_widget_class_install_action (widget_class, "table.row-above", NULL, row_action);
  gtk_widget_class_install_action (widget_class, "table.row-below", NULL, row_action);
  gtk_widget_class_install_action (widget_class, "table.column-before", NULL, column_action);
  gtk_widget_class_install_action (widget_class, "table.column-after", NULL, column_action);
  gtk_widget_class_install_action (widget_class, "table.remove-row", NULL, remove_row_action);
  gtk_widget_class_install_action (widget_class, "table.remove-column", NULL, remove_column_action);
  gtk_widget_class_install_action (widget_class, "table.header", NULL, header_action);
  gtk_widget_class_install_action (widget_class, "table.remove", NULL, remove_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_document_table_init (RdDocumentTable *self)
{
  self->cells = g_ptr_array_new_with_free_func (g_object_unref);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Table"), -1);
}

static void
fill (RdDocumentTable *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = rd_table_edit_make_menu ();

  self->caption = make_text (self, G_CALLBACK (caption_edited_cb));
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "rd-caption");
  rd_document_view_set_hint (self->caption, _("Caption of the table"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->caption), TRUE);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, _("Rows and columns"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Rows and columns"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_visible (button, may_edit (self));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->caption));
  gtk_box_append (GTK_BOX (head), button);
  gtk_box_append (GTK_BOX (self->box), head);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_widget_add_css_class (self->grid, "rd-table");
  gtk_box_append (GTK_BOX (self->box), self->grid);
}

/* Public API */

GtkWidget *
rd_document_table_new (RdDocumentView *outer, RdDocumentAnchor *anchor)
{
  RdDocumentTable *self = g_object_new (RD_TYPE_DOCUMENT_TABLE, NULL);

  self->outer = outer;
  self->anchor = g_object_ref (anchor);
  fill (self);
  refresh (self);
  g_signal_connect_object (anchor, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

RdDocumentView *
rd_document_table_get_cell (RdDocumentTable *self, guint row, guint column)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_TABLE (self), NULL);

  return column < self->n_columns && row * self->n_columns + column < self->cells->len ? self->cells->pdata[row * self->n_columns + column] : NULL;
}

RdDocumentView *
rd_document_table_get_caption (RdDocumentTable *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_TABLE (self), NULL);

  return self->caption;
}

void
rd_document_table_enter (RdDocumentTable *self, gboolean from_below)
{
  g_return_if_fail (RD_IS_DOCUMENT_TABLE (self));

  focus_cell (self, from_below ? self->cells->len - self->n_columns : 0);
}
