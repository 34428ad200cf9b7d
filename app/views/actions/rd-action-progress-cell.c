/* rd-action-progress-cell.c — how much of an action is done, to be changed where it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/actions/rd-action-progress-cell.h"

#include <glib/gi18n.h>

#include "model/rd-action-item.h"
#include "widgets/rd-drop-down-name.h"

/* What can be chosen; one that was recorded between two of them stands for itself at the end. */
static const int steps[] = { 0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100 };

struct _RdActionProgressCell
{
  RdItemCell     parent_instance;

  /* Owned */
  GtkStringList *names;
  guint          source;

  /* Children, owned by the widget */
  GtkWidget     *stack;
  GtkWidget     *choice;
  GtkWidget     *label;

  int            chosen;       /* waiting for its turn */
  gboolean       is_filling;
};

G_DEFINE_FINAL_TYPE (RdActionProgressCell, rd_action_progress_cell, RD_TYPE_ITEM_CELL)

/* Auxiliary methods */

static char *
word (int progress)
{
  return g_strdup_printf (_("%d %%"), progress);
}

static int
get_progress (RdActionProgressCell *self)
{
  RdActionItem *item = rd_item_cell_get_item (RD_ITEM_CELL (self));

  return item != NULL ? rd_action_item_get_action (item)->progress : 0;
}

/* The place of @progress among what can be chosen, which is made for it. */
static guint
need_place (RdActionProgressCell *self, int progress)
{
  g_autofree char *text = word (progress);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->names));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] == progress)
      return i;
  if (n > G_N_ELEMENTS (steps))
    gtk_string_list_remove (self->names, n - 1);
  gtk_string_list_append (self->names, text);
  return G_N_ELEMENTS (steps);
}

/* Callbacks */

/* Not within the choosing: what is done moves the row, and this with it. */
static gboolean
chosen_cb (gpointer data)
{
  RdActionProgressCell *self = data;
  RdActionItem *item = rd_item_cell_get_item (RD_ITEM_CELL (self));

  self->source = 0;
  if (item != NULL && self->chosen != get_progress (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "page.set-progress", "(si)", rd_action_item_get_id (item), self->chosen);
  return G_SOURCE_REMOVE;
}

static void
selected_cb (RdActionProgressCell *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));

  if (self->is_filling || selected >= G_N_ELEMENTS (steps))
    return;
  self->chosen = steps[selected];
  if (self->source == 0)
    self->source = g_idle_add (chosen_cb, self);
}

/* Item cell overrides */

static void
rd_action_progress_cell_item_changed (RdItemCell *cell)
{
  RdActionProgressCell *self = RD_ACTION_PROGRESS_CELL (cell);
  RdActionItem *item = rd_item_cell_get_item (cell);
  g_autofree char *text = word (get_progress (self));

  g_clear_handle_id (&self->source, g_source_remove);
  if (item == NULL)
    return;
  self->is_filling = TRUE;
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), need_place (self, get_progress (self)));
  gtk_stack_set_visible_child (GTK_STACK (self->stack), rd_action_item_may_change (item) ? self->choice : self->label);
  self->is_filling = FALSE;
}

/* GObject overrides */

static void
rd_action_progress_cell_dispose (GObject *object)
{
  RdActionProgressCell *self = RD_ACTION_PROGRESS_CELL (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->names);

  G_OBJECT_CLASS (rd_action_progress_cell_parent_class)->dispose (object);
}

static void
rd_action_progress_cell_class_init (RdActionProgressCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rd_action_progress_cell_dispose;
  RD_ITEM_CELL_CLASS (klass)->item_changed = rd_action_progress_cell_item_changed;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
rd_action_progress_cell_init (RdActionProgressCell *self)
{
  self->names = gtk_string_list_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_string_list_take (self->names, word (steps[i]));
  self->stack = gtk_stack_new ();
  self->choice = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->names)), NULL);
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0.0);
  gtk_widget_set_valign (self->choice, GTK_ALIGN_CENTER);
  rd_drop_down_name_set (GTK_DROP_DOWN (self->choice), _("Progress"));
  gtk_stack_add_child (GTK_STACK (self->stack), self->choice);
  gtk_stack_add_child (GTK_STACK (self->stack), self->label);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (selected_cb), self);
}
