/* rd-row-choice.c — rows of a table that are chosen, though a click opens them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-row-choice"

#include "config.h"

#include "widgets/rd-row-choice.h"

#include "widgets/rd-item-cell.h"

#include <string.h>

#define CHOOSING (GDK_CONTROL_MASK | GDK_SHIFT_MASK)

/* What belongs to a view; lives as long as its gesture. */
typedef struct
{
  GtkWidget *view;      /* borrowed: it owns the gesture */
  guint      anchor;    /* from where Shift extends; GTK_INVALID_LIST_POSITION: nowhere */
} Choice;

/* Helpers */

static RdItemCell *
find_cell (GtkWidget *view,
           double     x,
           double     y)
{
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked;

  /* Beside the cell, but in its row. */
  while (cell != NULL && cell != view && !RD_IS_ITEM_CELL (cell))
    {
      GtkWidget *child = gtk_widget_get_first_child (cell);

      if (child != NULL && RD_IS_ITEM_CELL (child))
        return RD_ITEM_CELL (child);
      cell = gtk_widget_get_parent (cell);
    }
  return cell != NULL && RD_IS_ITEM_CELL (cell) ? RD_ITEM_CELL (cell) : NULL;
}

static gboolean
find_position (GtkWidget *view,
               gpointer   item,
               guint     *out_position)
{
  g_autoptr (GListModel) model = NULL;
  guint n;

  g_object_get (view, "model", &model, NULL);
  n = model != NULL ? g_list_model_get_n_items (model) : 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) other = g_list_model_get_item (model, i);

      if (other == item)
        {
          *out_position = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* The keyboard goes on from the row that was clicked. */
static void
focus_row (GtkWidget *cell)
{
  GtkWidget *row = cell;

  while (row != NULL && strcmp (gtk_widget_get_css_name (row), "row") != 0)
    row = gtk_widget_get_parent (row);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
choose (Choice          *self,
        guint            position,
        GdkModifierType  state)
{
  g_autoptr (GtkSelectionModel) model = NULL;
  guint first = MIN (self->anchor, position), last = MAX (self->anchor, position);

  g_object_get (self->view, "model", &model, NULL);
  if ((state & GDK_SHIFT_MASK) != 0 && self->anchor != GTK_INVALID_LIST_POSITION)
    {
      gtk_selection_model_select_range (model, first, last - first + 1, (state & GDK_CONTROL_MASK) == 0);
      return;
    }

  if (gtk_selection_model_is_selected (model, position))
    gtk_selection_model_unselect_item (model, position);
  else
    gtk_selection_model_select_item (model, position, FALSE);
  self->anchor = position;
}

/* Callbacks */

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  g_free (data);
}

/* With Ctrl or Shift. A table of GTK 4.8 hears of such a click twice, from the row and from its cell. */
static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            Choice          *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) & CHOOSING;
  RdItemCell *cell = state != 0 ? find_cell (self->view, x, y) : NULL;
  guint position;

  if (cell == NULL || !find_position (self->view, rd_item_cell_get_item (cell), &position))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  choose (self, position, state);
  focus_row (GTK_WIDGET (cell));
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             Choice          *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  RdItemCell *cell = n_press == 1 && (state & CHOOSING) == 0 ? find_cell (self->view, x, y) : NULL;
  guint position;

  if (cell == NULL || !find_position (self->view, rd_item_cell_get_item (cell), &position))
    return;

  self->anchor = position;
  g_signal_emit_by_name (self->view, "activate", position);
}

/* Public API */

void
rd_row_choice_set_up (GtkWidget *view)
{
  GtkGesture *click;
  Choice *self;

  g_return_if_fail (GTK_IS_LIST_VIEW (view) || GTK_IS_COLUMN_VIEW (view));

  self = g_new0 (Choice, 1);
  self->view = view;
  self->anchor = GTK_INVALID_LIST_POSITION;
  g_object_set (view, "single-click-activate", FALSE, NULL);
  click = gtk_gesture_click_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_data (click, "released", G_CALLBACK (released_cb), self, choice_free, 0);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
}

GListModel *
rd_row_choice_get_rows (GtkSelectionModel *selection)
{
  g_autoptr (GtkBitset) selected = NULL;
  GtkBitsetIter iter;
  GListStore *rows;
  guint position;

  g_return_val_if_fail (GTK_IS_SELECTION_MODEL (selection), NULL);

  selected = gtk_selection_model_get_selection (selection);
  if (gtk_bitset_is_empty (selected))
    return g_object_ref (G_LIST_MODEL (selection));

  rows = g_list_store_new (G_TYPE_OBJECT);
  for (gboolean valid = gtk_bitset_iter_init_first (&iter, selected, &position); valid;
       valid = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (selection), position);

      g_list_store_append (rows, item);
    }
  return G_LIST_MODEL (rows);
}
