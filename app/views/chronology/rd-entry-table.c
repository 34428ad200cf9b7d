/* rd-entry-table.c — the entries of a chronology as a table, or as cards where it is narrow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-entry-table.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "views/chronology/rd-entry-cell.h"
#include "widgets/rd-lazy-cells.h"
#include "widgets/rd-scroll-start.h"
#include "widgets/rd-text-width.h"

/* From so many letters on there is room for the table. */
#define TABLE_LETTERS 72
#define CHOOSING (GDK_CONTROL_MASK | GDK_SHIFT_MASK)

typedef struct
{
  const char *name;        /* of its action */
  const char *title;
  int         letters;     /* its width; what happened gets what is left as well */
  gboolean    is_shown;    /* at first */
} Column;

static const Column columns[RD_ENTRY_AS_CARD] = {
  [RD_ENTRY_DATE] = { "date", N_("Date"), 12, TRUE },
  [RD_ENTRY_TIME] = { "time", N_("Time"), 6, TRUE },
  [RD_ENTRY_AGE] = { "age", N_("Age of the child"), 16, FALSE },
  [RD_ENTRY_AGENCY] = { "agency", N_("Agency"), 12, TRUE },
  [RD_ENTRY_SOURCE] = { "source", N_("Source"), 18, FALSE },
  [RD_ENTRY_EVENT] = { "event", N_("What happened"), 34, TRUE },
  [RD_ENTRY_RESPONSE] = { "response", N_("Response"), 15, TRUE },
  [RD_ENTRY_COMMENT] = { "comment", N_("Agency’s comment"), 26, FALSE },
  [RD_ENTRY_ANALYSIS] = { "analysis", N_("Reviewer’s analysis"), 26, FALSE },
  [RD_ENTRY_SIGNIFICANCE] = { "significance", N_("Significance"), 14, FALSE },
  [RD_ENTRY_EPISODE] = { "episode", N_("Key practice episode"), 20, FALSE },
  [RD_ENTRY_TAGS] = { "tags", N_("Tags"), 16, FALSE },
  [RD_ENTRY_PEOPLE] = { "people", N_("People"), 20, FALSE },
  [RD_ENTRY_REFERENCE] = { "reference", N_("Reference"), 14, FALSE },
};

/* Invariants:
 *
 *  (1) Only the one of table and list that is seen has rows, so that each row is made once.
 *  (2) Which of them is seen depends on the width alone, never on rows: it would go back and forth.
 */
struct _RdEntryTable
{
  GtkWidget            parent_instance;

  /* Owned */
  RdEntryLook         *look;
  RdEntrySelection    *selection;
  GSimpleActionGroup  *actions;
  GtkColumnViewColumn *columns[RD_ENTRY_AS_CARD];
  guint                place_source;
  guint                anchor;        /* from where Shift extends */

  /* Template children */
  AdwSqueezer         *squeezer;
  GtkWidget           *table_pane;
  GtkColumnView       *table;
  GtkListView         *list;
};

enum
{
  PROP_0,
  PROP_COLUMNS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdEntryTable, rd_entry_table, GTK_TYPE_WIDGET)

/* Helpers */

static void
refresh_cells (GtkWidget *widget)
{
  if (RD_IS_ENTRY_CELL (widget))
    {
      rd_entry_cell_refresh (RD_ENTRY_CELL (widget));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    refresh_cells (child);
}

static void
place_rows (RdEntryTable *self)
{
  GtkSelectionModel *model = self->selection != NULL ? GTK_SELECTION_MODEL (self->selection) : NULL;
  gboolean wide = rd_entry_table_is_wide (self);

  gtk_list_view_set_model (self->list, wide ? NULL : model);
  gtk_column_view_set_model (self->table, wide ? model : NULL);
}

/* A column that is hidden has no width: GTK 4.8 would make the table wider by it. */
static void
set_widths (RdEntryTable *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (self->columns[i] != NULL)
      gtk_column_view_column_set_fixed_width (self->columns[i], gtk_column_view_column_get_visible (self->columns[i])
                                              ? rd_text_width (GTK_WIDGET (self), columns[i].letters) + 24 : 0);
}

/* A table without its dates and events is none. */
static gboolean
is_always_shown (RdEntryColumn column)
{
  return column == RD_ENTRY_DATE || column == RD_ENTRY_EVENT;
}

static char **
list_shown (RdEntryTable *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (gtk_column_view_column_get_visible (self->columns[i]))
      g_strv_builder_add (names, columns[i].name);
  return g_strv_builder_end (names);
}

static void
show_columns (RdEntryTable *self, const char * const *names)
{
  gboolean is_begun = names != NULL && *names != NULL;

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_column_view_column_set_visible (self->columns[i], is_always_shown (i) || (is_begun ? g_strv_contains (names, columns[i].name)
                                                                                           : columns[i].is_shown));
  g_object_thaw_notify (G_OBJECT (self));
}

static void
visible_cb (RdEntryTable *self)
{
  set_widths (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMNS]);
}

static void
add_column (RdEntryTable *self, RdEntryColumn column)
{
  g_autoptr (GtkListItemFactory) factory = rd_lazy_cells_factory_new (GTK_WIDGET (self->table), rd_entry_cell_get_type_for (column),
                                                                      column == RD_ENTRY_DATE);
  g_autoptr (GPropertyAction) action = NULL;

  self->columns[column] = gtk_column_view_column_new (_(columns[column].title), g_steal_pointer (&factory));
  gtk_column_view_column_set_expand (self->columns[column], column == RD_ENTRY_EVENT);
  gtk_column_view_column_set_resizable (self->columns[column], column != RD_ENTRY_EVENT);
  gtk_column_view_column_set_visible (self->columns[column], columns[column].is_shown);
  g_signal_connect_object (self->columns[column], "notify::visible", G_CALLBACK (visible_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_append_column (self->table, self->columns[column]);
  action = g_property_action_new (columns[column].name, self->columns[column], "visible");
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static RdEntryCell *
find_cell (GtkWidget *view, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);

  /* Beside the cell, but in its row. */
  while (widget != NULL && widget != view && !RD_IS_ENTRY_CELL (widget))
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);

      if (child != NULL && RD_IS_ENTRY_CELL (child))
        return RD_ENTRY_CELL (child);
      widget = gtk_widget_get_parent (widget);
    }
  return widget != NULL && RD_IS_ENTRY_CELL (widget) ? RD_ENTRY_CELL (widget) : NULL;
}

static void
choose (RdEntryTable *self, guint position, GdkModifierType state)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  guint first = MIN (self->anchor, position), last = MAX (self->anchor, position);

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

/* Of the row at a point of @view. */
static guint
find_position (RdEntryTable *self, GtkWidget *view, double x, double y)
{
  RdEntryCell *cell = self->selection != NULL ? find_cell (view, x, y) : NULL;
  RdEntryItem *item = cell != NULL ? rd_item_cell_get_item (RD_ITEM_CELL (cell)) : NULL;

  return item != NULL ? rd_entry_list_find_number (rd_entry_selection_get_list (self->selection), rd_entry_item_get_number (item))
                      : GTK_INVALID_LIST_POSITION;
}

/* Callbacks */

/* A table of GTK 4.8 hears of a click with Ctrl or Shift twice, from the row and from its cell. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, RdEntryTable *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) & CHOOSING;
  guint position = find_position (self, GTK_WIDGET (self->table), x, y);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  if (state == 0)
    {
      self->anchor = position;
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  choose (self, position, state);
}

gboolean
rd_entry_table_choose_at (RdEntryTable *self, GtkWidget *view, double x, double y)
{
  guint position = find_position (self, view, x, y);

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  return TRUE;
}

/* A row that is not chosen is chosen first: what is dragged is all that is chosen. */
static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, RdEntryTable *self)
{
  return rd_entry_table_choose_at (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)), x, y)
         ? gdk_content_provider_new_typed (RD_TYPE_ENTRY_TABLE, self) : NULL;
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, RdEntryTable *self)
{
  guint n = rd_entry_selection_count (self->selection);
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry", "%u entries", n), n);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "rd-dragged");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}

static gboolean
settled_cb (gpointer user_data)
{
  RdEntryTable *self = user_data;

  self->place_source = 0;
  place_rows (self);
  return G_SOURCE_REMOVE;
}

static void
squeezed_cb (RdEntryTable *self)
{
  /* This comes in the middle of an allocation: rows made now would be drawn without one. */
  if (self->place_source == 0)
    self->place_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settled_cb, self, NULL);
}

static void
activated_cb (RdEntryTable *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
look_changed_cb (RdEntryTable *self)
{
  refresh_cells (rd_entry_table_is_wide (self) ? GTK_WIDGET (self->table) : GTK_WIDGET (self->list));
}

static void
let_drag (RdEntryTable *self, GtkWidget *view)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_LINK);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (source));
}

/* Widget overrides */

static void
rd_entry_table_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  RdEntryTable *self = RD_ENTRY_TABLE (widget);

  GTK_WIDGET_CLASS (rd_entry_table_parent_class)->css_changed (widget, change);
  if (self->table_pane == NULL)
    return;
  gtk_widget_set_size_request (self->table_pane, rd_text_width (widget, TABLE_LETTERS), -1);
  set_widths (self);
}

/* GObject overrides */

static void
rd_entry_table_dispose (GObject *object)
{
  RdEntryTable *self = RD_ENTRY_TABLE (object);

  g_clear_handle_id (&self->place_source, g_source_remove);
  rd_entry_table_set_look (self, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->actions);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_clear_object (&self->columns[i]);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_ENTRY_TABLE);
  G_OBJECT_CLASS (rd_entry_table_parent_class)->dispose (object);
}

static void
rd_entry_table_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COLUMNS)
    g_value_take_boxed (value, list_shown (RD_ENTRY_TABLE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_entry_table_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COLUMNS)
    show_columns (RD_ENTRY_TABLE (object), g_value_get_boxed (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_entry_table_class_init (RdEntryTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_entry_table_dispose;
  G_OBJECT_CLASS (klass)->get_property = rd_entry_table_get_property;
  G_OBJECT_CLASS (klass)->set_property = rd_entry_table_set_property;
  properties[PROP_COLUMNS] = g_param_spec_boxed ("columns", NULL, NULL, G_TYPE_STRV,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  widget_class->css_changed = rd_entry_table_css_changed;
  signals[ACTIVATED] = g_signal_new ("activated", RD_TYPE_ENTRY_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/chronology/rd-entry-table.ui");
  gtk_widget_class_bind_template_child (widget_class, RdEntryTable, squeezer);
  gtk_widget_class_bind_template_child (widget_class, RdEntryTable, table_pane);
  gtk_widget_class_bind_template_child (widget_class, RdEntryTable, table);
  gtk_widget_class_bind_template_child (widget_class, RdEntryTable, list);
  gtk_widget_class_bind_template_callback (widget_class, squeezed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
rd_entry_table_init (RdEntryTable *self)
{
  g_autoptr (GtkListItemFactory) cards = NULL;
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->anchor = GTK_INVALID_LIST_POSITION;
  self->actions = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, i);
  cards = rd_lazy_cells_factory_new (GTK_WIDGET (self->list), rd_entry_cell_get_type_for (RD_ENTRY_AS_CARD), TRUE);
  gtk_list_view_set_factory (self->list, cards);
  rd_scroll_start_keep (GTK_SCROLLED_WINDOW (self->table_pane));
  rd_item_cell_name_table (self->table, _("Entries of the chronology"));
  set_widths (self);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->table), GTK_EVENT_CONTROLLER (click));
  let_drag (self, GTK_WIDGET (self->table));
  let_drag (self, GTK_WIDGET (self->list));
}

/* Public API */

GtkWidget *
rd_entry_table_new (void)
{
  return g_object_new (RD_TYPE_ENTRY_TABLE, NULL);
}

void
rd_entry_table_set_look (RdEntryTable *self, RdEntryLook *look)
{
  g_return_if_fail (RD_IS_ENTRY_TABLE (self));

  if (self->look != NULL)
    g_signal_handlers_disconnect_by_func (self->look, look_changed_cb, self);
  g_set_object (&self->look, look);
  if (look != NULL)
    g_signal_connect_swapped (look, "changed", G_CALLBACK (look_changed_cb), self);
}

void
rd_entry_table_set_selection (RdEntryTable *self, RdEntrySelection *selection)
{
  g_return_if_fail (RD_IS_ENTRY_TABLE (self));

  if (!g_set_object (&self->selection, selection))
    return;
  self->anchor = GTK_INVALID_LIST_POSITION;
  place_rows (self);
}

RdEntryLook *
rd_entry_table_get_look (RdEntryTable *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_TABLE (self), NULL);
  return self->look;
}

GMenuModel *
rd_entry_table_make_menu (RdEntryTable *self)
{
  GMenu *menu = g_menu_new ();

  g_return_val_if_fail (RD_IS_ENTRY_TABLE (self), G_MENU_MODEL (menu));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *action = g_strdup_printf ("columns.%s", columns[i].name);

      if (!is_always_shown (i))
        g_menu_append (menu, _(columns[i].title), action);
    }
  return G_MENU_MODEL (menu);
}

GActionGroup *
rd_entry_table_get_actions (RdEntryTable *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_TABLE (self), NULL);
  return G_ACTION_GROUP (self->actions);
}

void
rd_entry_table_show_row (RdEntryTable *self, guint position, gboolean focus)
{
  GtkWidget *view;

  g_return_if_fail (RD_IS_ENTRY_TABLE (self));

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  view = rd_entry_table_is_wide (self) ? gtk_widget_get_last_child (GTK_WIDGET (self->table)) : GTK_WIDGET (self->list);
  gtk_widget_activate_action (view, "list.scroll-to-item", "u", position);
  if (focus)
    gtk_widget_grab_focus (view);
}

gboolean
rd_entry_table_is_wide (RdEntryTable *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_TABLE (self), FALSE);
  return adw_squeezer_get_visible_child (self->squeezer) == self->table_pane;
}
