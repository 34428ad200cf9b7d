/* rd-timescales-view.c — the timescales of one review: chart or table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/timescales/rd-timescales-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-action-rows.h"
#include "model/rd-item-list.h"
#include "model/rd-naming-switch.h"
#include "model/rd-register-sheets.h"
#include "views/timescales/rd-timescales-table.h"
#include "widgets/rd-explain-view.h"
#include "widgets/rd-gantt-legend.h"
#include "widgets/rd-gantt-view.h"
#include "widgets/rd-sheet-source.h"

struct _RdTimescalesView
{
  GtkWidget          parent_instance;

  /* Owned */
  RdRegister        *reg;
  RdReviewItem      *review;
  GListStore        *actions;       /* RdDeadlineItem; empty while they are not shown */
  GSignalGroup      *register_signals;
  char              *waiting;       /* the timescale to be explained once the page can be seen */

  /* Template children */
  GtkWidget         *box;
  GtkToggleButton   *chart_button;
  GtkToggleButton   *table_button;
  GtkWidget         *zoom_box;
  GtkStack          *stack;
  RdGanttView       *gantt;
  RdTimescalesTable *table;
  GtkRevealer       *legend;

  guint              explain_tick;
  gboolean           show_actions;
};

enum
{
  PROP_SHOW_ACTIONS = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void sheet_source_init (RdSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdTimescalesView, rd_timescales_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_SHEET_SOURCE, sheet_source_init))

static gboolean
shows_table (RdTimescalesView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "table") == 0;
}

static void
show_page (RdTimescalesView *self, const char *name)
{
  gboolean chart = g_str_equal (name, "chart");

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_sensitive (self->zoom_box, chart);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), chart);
}

/* --- actions in the chart */

/* One that says the same as a row that is there stays that row, with the keyboard on it. */
static void
keep_old_rows (RdTimescalesView *self, GPtrArray *rows)
{
  GListModel *old = G_LIST_MODEL (self->actions);
  guint n = MIN (rows->len, g_list_model_get_n_items (old));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RdDeadlineItem) before = g_list_model_get_item (old, i);
      RdDeadlineItem *after = rows->pdata[i];
      g_autofree char *words_before = NULL;
      g_autofree char *words_after = NULL;

      g_object_get (before, "accessible-text", &words_before, NULL);
      g_object_get (after, "accessible-text", &words_after, NULL);
      if (g_strcmp0 (words_before, words_after) != 0
          || g_strcmp0 (rd_deadline_item_get_action_id (before), rd_deadline_item_get_action_id (after)) != 0
          || !rd_deadline_equal (rd_deadline_item_get_deadline (before), rd_deadline_item_get_deadline (after)))
        continue;
      g_object_unref (after);
      rows->pdata[i] = g_steal_pointer (&before);
    }
}

static void
update_actions (RdTimescalesView *self)
{
  RdNamingMode mode = rd_naming_switch_get_mode (rd_naming_switch_get ());
  g_autoptr (GPtrArray) rows = NULL;

  if (!self->show_actions || self->reg == NULL || self->review == NULL)
    {
      g_list_store_remove_all (self->actions);
      return;
    }
  rows = rd_register_list_action_rows (self->reg, self->review, mode);
  keep_old_rows (self, rows);
  rd_item_list_update (self->actions, 0, g_list_model_get_n_items (G_LIST_MODEL (self->actions)), rows);
}

static GListModel *
make_chart_rows (RdTimescalesView *self, GListModel *deadlines)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (parts, deadlines);
  g_list_store_append (parts, self->actions);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

/* Waits until the rows have their places. */
static gboolean
explain_waiting (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RdTimescalesView *self = RD_TIMESCALES_VIEW (widget);
  RdDeadlineItem *item = self->review != NULL && self->waiting != NULL
                         ? rd_review_item_find_deadline (self->review, self->waiting) : NULL;

  if (gtk_widget_get_width (GTK_WIDGET (self->gantt)) <= 1)
    return G_SOURCE_CONTINUE;
  self->explain_tick = 0;
  g_clear_pointer (&self->waiting, g_free);
  if (item == NULL || !rd_gantt_view_select (self->gantt, item))
    return G_SOURCE_REMOVE;
  rd_gantt_view_focus_row (self->gantt);
  rd_gantt_view_explain (self->gantt);
  return G_SOURCE_REMOVE;
}

static void
explain_soon (RdTimescalesView *self)
{
  if (self->waiting != NULL && self->explain_tick == 0)
    self->explain_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), explain_waiting, NULL, NULL);
}

/* Actions and callbacks */

static void
look_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct { const char *name; void (*function) (RdGanttView *gantt); } looks[] = {
    { "timescales.zoom-in", rd_gantt_view_zoom_in },
    { "timescales.zoom-out", rd_gantt_view_zoom_out },
    { "timescales.fit", rd_gantt_view_fit },
    { "timescales.today", rd_gantt_view_show_today },
  };
  RdTimescalesView *self = RD_TIMESCALES_VIEW (widget);

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_str_equal (looks[i].name, name) && !shows_table (self))
      looks[i].function (self->gantt);
}

static void
explain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdTimescalesView *self = RD_TIMESCALES_VIEW (widget);
  RdDeadlineItem *item = rd_timescales_table_get_selected (self->table);

  if (!shows_table (self))
    rd_gantt_view_explain (self->gantt);
  else if (item != NULL)
    rd_explain_view_present (item, widget, &(GdkRectangle) { gtk_widget_get_width (widget) / 2, 60, 1, 1 });
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_sheet_source_copy_and_say (RD_SHEET_SOURCE (widget));
}

static void
swap_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdTimescalesView *self = RD_TIMESCALES_VIEW (widget);

  gtk_toggle_button_set_active (shows_table (self) ? self->chart_button : self->table_button, TRUE);
}

static void
legend_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdTimescalesView *self = RD_TIMESCALES_VIEW (widget);

  gtk_revealer_set_reveal_child (self->legend, !gtk_revealer_get_reveal_child (self->legend));
}

static void
page_toggled_cb (RdTimescalesView *self)
{
  show_page (self, gtk_toggle_button_get_active (self->table_button) ? "table" : "chart");
}

static void
table_activated_cb (RdTimescalesView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "timescales.explain", NULL);
}

/* A table to be exported, printed or copied: that of the chart in the framework's order */

static GListModel *
get_rows (RdTimescalesView *self, gboolean chosen)
{
  if (!shows_table (self))
    return g_object_ref (rd_review_item_get_deadlines (self->review));
  return chosen ? rd_timescales_table_get_chosen (self->table) : g_object_ref (rd_timescales_table_get_rows (self->table));
}

static RdSheet *
rd_timescales_view_make_sheet (RdSheetSource *source, gboolean chosen)
{
  RdTimescalesView *self = RD_TIMESCALES_VIEW (source);
  g_autoptr (GListModel) rows = NULL;

  if (self->reg == NULL || self->review == NULL)
    return NULL;

  rows = get_rows (self, chosen);
  return rd_register_sheet_deadlines (self->reg, self->review, rows);
}

static void
sheet_source_init (RdSheetSourceInterface *iface)
{
  iface->make_sheet = rd_timescales_view_make_sheet;
}

/* GObject overrides */

static void
rd_timescales_view_dispose (GObject *object)
{
  RdTimescalesView *self = RD_TIMESCALES_VIEW (object);

  if (self->explain_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->explain_tick);
  self->explain_tick = 0;
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_TIMESCALES_VIEW);
  g_clear_object (&self->register_signals);
  g_clear_object (&self->actions);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->waiting, g_free);

  G_OBJECT_CLASS (rd_timescales_view_parent_class)->dispose (object);
}

static void
rd_timescales_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdTimescalesView *self = RD_TIMESCALES_VIEW (object);

  if (id == PROP_SHOW_ACTIONS)
    g_value_set_boolean (value, self->show_actions);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_timescales_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SHOW_ACTIONS)
    rd_timescales_view_set_show_actions (RD_TIMESCALES_VIEW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* The same keys as in the chart, wherever the keyboard is on the page. */
static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct { guint key; GdkModifierType modifiers; const char *action; } keys[] = {
    { GDK_KEY_plus, GDK_CONTROL_MASK, "timescales.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "timescales.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "timescales.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "timescales.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "timescales.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "timescales.fit" },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, "timescales.fit" },
    { GDK_KEY_f, 0, "timescales.fit" },
    { GDK_KEY_t, 0, "timescales.today" },
    { GDK_KEY_F6, 0, "timescales.swap" },
    { GDK_KEY_c, GDK_CONTROL_MASK, "timescales.copy" },
  };

  gtk_widget_class_install_property_action (widget_class, "timescales.actions", "show-actions");
  gtk_widget_class_install_action (widget_class, "timescales.zoom-in", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "timescales.zoom-out", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "timescales.fit", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "timescales.today", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "timescales.explain", NULL, explain_action);
  gtk_widget_class_install_action (widget_class, "timescales.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "timescales.swap", NULL, swap_action);
  gtk_widget_class_install_action (widget_class, "timescales.legend", NULL, legend_action);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
}

static void
rd_timescales_view_class_init (RdTimescalesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_timescales_view_dispose;
  G_OBJECT_CLASS (klass)->get_property = rd_timescales_view_get_property;
  G_OBJECT_CLASS (klass)->set_property = rd_timescales_view_set_property;
  properties[PROP_SHOW_ACTIONS] = g_param_spec_boolean ("show-actions", NULL, NULL, FALSE,
                                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/timescales/rd-timescales-view.ui");
  g_type_ensure (RD_TYPE_GANTT_VIEW);
  g_type_ensure (RD_TYPE_GANTT_LEGEND);
  g_type_ensure (RD_TYPE_TIMESCALES_TABLE);
  gtk_widget_class_bind_template_child (widget_class, RdTimescalesView, box);
  gtk_widget_class_bind_template_child (widget_class, RdTimescalesView, chart_button);
  gtk_widget_class_bind_template_child (widget_class, RdTimescalesView, table_button);
  gtk_widget_class_bind_template_child (widget_class, RdTimescalesView, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, RdTimescalesView, stack);
  gtk_widget_class_bind_template_child (widget_class, RdTimescalesView, gantt);
  gtk_widget_class_bind_template_child (widget_class, RdTimescalesView, table);
  gtk_widget_class_bind_template_child (widget_class, RdTimescalesView, legend);
  gtk_widget_class_bind_template_callback (widget_class, page_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_activated_cb);
}

static void
rd_timescales_view_init (RdTimescalesView *self)
{
  self->actions = g_list_store_new (RD_TYPE_DEADLINE_ITEM);
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (update_actions), self);
  g_signal_group_connect_swapped (self->register_signals, "notify::today", G_CALLBACK (update_actions), self);
  g_signal_connect_object (rd_naming_switch_get (), "notify::pseudonyms", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_timescales_view_new (void)
{
  return g_object_new (RD_TYPE_TIMESCALES_VIEW, NULL);
}

void
rd_timescales_view_set_review (RdTimescalesView *self,
                               RdRegister       *reg,
                               RdReviewItem     *review)
{
  g_return_if_fail (RD_IS_TIMESCALES_VIEW (self));

  GListModel *deadlines = review != NULL ? rd_review_item_get_deadlines (review) : NULL;
  gboolean another = review != self->review || rd_gantt_view_get_model (self->gantt) == NULL;
  g_autoptr (GListModel) rows = another && deadlines != NULL ? make_chart_rows (self, deadlines) : NULL;

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_clear_pointer (&self->waiting, g_free);
  rd_gantt_view_set_register (self->gantt, reg);
  g_signal_group_set_target (self->register_signals, reg);
  update_actions (self);
  if (another)
    rd_gantt_view_set_model (self->gantt, rows);
  rd_timescales_table_set_model (self->table, deadlines);
}

void
rd_timescales_view_set_show_actions (RdTimescalesView *self,
                                     gboolean          show_actions)
{
  g_return_if_fail (RD_IS_TIMESCALES_VIEW (self));

  if (self->show_actions == !!show_actions)
    return;
  self->show_actions = !!show_actions;
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_ACTIONS]);
}

gboolean
rd_timescales_view_get_show_actions (RdTimescalesView *self)
{
  g_return_val_if_fail (RD_IS_TIMESCALES_VIEW (self), FALSE);

  return self->show_actions;
}

void
rd_timescales_view_explain (RdTimescalesView *self,
                            const char       *timescale)
{
  g_return_if_fail (RD_IS_TIMESCALES_VIEW (self));
  g_return_if_fail (timescale != NULL);

  gtk_toggle_button_set_active (self->chart_button, TRUE);
  g_free (self->waiting);
  self->waiting = g_strdup (timescale);
  explain_soon (self);
}

void
rd_timescales_view_set_folded (RdTimescalesView *self,
                               gboolean          folded)
{
  g_return_if_fail (RD_IS_TIMESCALES_VIEW (self));

  gtk_revealer_set_reveal_child (self->legend, !folded);
  rd_timescales_table_set_narrow (self->table, folded);
}
