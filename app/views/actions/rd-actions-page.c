/* rd-actions-page.c — the actions of all reviews
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/actions/rd-actions-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-action-item.h"
#include "model/rd-action-sheet.h"
#include "model/rd-action-trend.h"
#include "model/rd-naming-switch.h"
#include "model/rd-register-findings.h"
#include "model/rd-wording.h"
#include "views/actions/rd-action-details.h"
#include "views/actions/rd-action-filter-bar.h"
#include "views/actions/rd-action-trend-pane.h"
#include "views/actions/rd-actions-pane.h"
#include "views/actions/rd-chase-letters.h"
#include "widgets/rd-naming-toggle.h"
#include "widgets/rd-sheet-source.h"

struct _RdActionsPage
{
  GtkWidget           parent_instance;

  /* Owned */
  RdRegister         *reg;
  GSignalGroup       *register_signals;
  GListStore         *items;          /* RdActionItem: all of them */
  GtkCustomFilter    *custom_filter;
  GtkFilterListModel *filtered;

  /* Template children */
  GtkWidget          *box;
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  RdActionFilterBar  *filter_bar;
  GtkLabel           *figures_label;
  GtkStack           *stack;
  RdActionsPane      *pane;
  RdActionTrendPane  *trend;
  RdActionDetails    *details;
  GtkToggleButton    *table_button;

  gboolean            folded;
};

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void sheet_source_init (RdSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdActionsPage, rd_actions_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_SHEET_SOURCE, sheet_source_init))

/* --- filters */

static RdActionFilter *
get_filter (RdActionsPage *self)
{
  return rd_action_filter_bar_get_filter (self->filter_bar);
}

static gboolean
match (gpointer item, gpointer data)
{
  return rd_action_filter_covers (get_filter (RD_ACTIONS_PAGE (data)), item);
}

static const char *
get_view (RdActionsPage *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}

static gboolean
shows_rows (RdActionsPage *self)
{
  return g_str_equal (get_view (self), "table") || g_str_equal (get_view (self), "nothing") || g_str_equal (get_view (self), "empty");
}

/* The table, or why there is none. */
static void
show_rows (RdActionsPage *self)
{
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  gtk_stack_set_visible_child_name (self->stack, n_all == 0 ? "empty" : n == 0 ? "nothing" : "table");
  gtk_widget_set_visible (GTK_WIDGET (self->filter_bar), n_all > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->figures_label), n_all > 0);
}

static void
show_figures (RdActionsPage *self)
{
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  g_autofree char *all = NULL, *text = NULL;
  RdActionFigures figures = { 0 };

  if (self->reg != NULL)
    rd_register_work_out_action_figures (self->reg, NULL, &figures);
  all = rd_wording_action_figures (&figures);
  text = shows_rows (self) && n < n_all ? g_strdup_printf (ngettext ("%s %u is shown.", "%s %u are shown.", n), all, n) : g_strdup (all);
  gtk_label_set_label (self->figures_label, text);
}

static void
refilter (RdActionsPage *self)
{
  gtk_filter_changed (GTK_FILTER (self->custom_filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.clear-filter", rd_action_filter_is_active (get_filter (self)));
  if (shows_rows (self))
    show_rows (self);
  show_figures (self);
}

static void
reset_filter (RdActionsPage *self, guint states)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  rd_action_filter_bar_reset (self->filter_bar, states);
}

/* --- what is shown */

static void
refresh (RdActionsPage *self)
{
  rd_action_item_fill (self->items, self->reg, rd_naming_switch_get_mode (rd_naming_switch_get ()));
  rd_action_filter_bar_set_items (self->filter_bar, G_LIST_MODEL (self->items));
  rd_actions_pane_resort (self->pane);
  refilter (self);
  rd_action_trend_pane_show (self->trend, self->reg);
  if (g_str_equal (get_view (self), "action") && !rd_action_details_refresh (self->details))
    show_rows (self);
}

static RdActionItem *
find_item (RdActionsPage *self, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr(RdActionItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (g_str_equal (rd_action_item_get_id (item), id))
        return item;   /* the list holds it */
    }
  return NULL;
}

/* Actions */

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdActionsPage *self = RD_ACTIONS_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
clear_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdActionsPage *self = RD_ACTIONS_PAGE (widget);

  reset_filter (self, 0);
  refilter (self);
}

/* The code of a state: those that stand so; else the id of an action. */
static void
show_place_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdActionsPage *self = RD_ACTIONS_PAGE (widget);
  const char *place = g_variant_get_string (parameter, NULL);
  RdActionStatus status;

  if (!rd_action_status_from_text (place, &status))
    {
      gtk_widget_activate_action (widget, "page.open-action", "s", place);
      return;
    }
  reset_filter (self, 1u << status);
  gtk_toggle_button_set_active (self->table_button, TRUE);
  show_rows (self);
  refilter (self);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_sheet_source_copy_and_say (RD_SHEET_SOURCE (widget));
}

static void
set_progress_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdActionsPage *self = RD_ACTIONS_PAGE (widget);
  g_autoptr(RdAction) copy = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *said = NULL;
  RdActionItem *item;
  const char *id;
  int progress;

  g_variant_get (parameter, "(&si)", &id, &progress);
  item = find_item (self, id);
  if (item == NULL)
    return;
  copy = rd_action_copy (rd_action_item_get_action (item));
  copy->progress = progress;
  if (rd_register_put_action (self->reg, rd_action_item_get_review (item), copy, &error))
    {
      said = g_strdup_printf (_("Progress set to %d %%."), progress);
      gtk_widget_activate_action (widget, "win.toast-undo", "s", said);
      return;
    }
  said = rd_wording_error (error);
  gtk_widget_activate_action (widget, "win.error", "s", said);
}

/* Of the rows that are chosen, else of all that are shown. */
static void
make_letters_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdActionsPage *self = RD_ACTIONS_PAGE (widget);
  g_autoptr(GListModel) rows = rd_actions_pane_get_chosen (self->pane);

  rd_chase_letters_make (widget, self->reg, rows);
}

static void
open_action_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdActionsPage *self = RD_ACTIONS_PAGE (widget);
  RdActionItem *item = find_item (self, g_variant_get_string (parameter, NULL));

  if (item == NULL)
    return;
  rd_action_details_show (self->details, self->reg, rd_action_item_get_review (item), rd_action_item_get_id (item));
  gtk_stack_set_visible_child_name (self->stack, "action");
  gtk_widget_set_visible (GTK_WIDGET (self->filter_bar), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->figures_label), FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->details), GTK_DIR_TAB_FORWARD);
}

static void
close_action_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdActionsPage *self = RD_ACTIONS_PAGE (widget);

  if (!g_str_equal (get_view (self), "action"))
    return;
  show_rows (self);
  gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
}

/* Back from one action, else back to all of them. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  gboolean is_action = g_str_equal (get_view (RD_ACTIONS_PAGE (widget)), "action");

  return gtk_widget_activate_action (widget, is_action ? "page.close-action" : "page.clear-filter", NULL);
}

/* A table to be exported, printed or copied */

static RdSheet *
rd_actions_page_make_sheet (RdSheetSource *source, gboolean chosen)
{
  RdActionsPage *self = RD_ACTIONS_PAGE (source);
  g_autoptr(GListModel) rows = NULL;

  if (self->reg == NULL)
    return NULL;
  if (g_str_equal (get_view (self), "trend"))
    return rd_register_sheet_action_trend (self->reg, NULL, rd_register_get_trend_start (self->reg), rd_register_get_today (self->reg));
  rows = chosen ? rd_actions_pane_get_chosen (self->pane) : g_object_ref (rd_actions_pane_get_rows (self->pane));
  return rd_register_sheet_action_items (self->reg, rows, rd_naming_switch_get_mode (rd_naming_switch_get ()));
}

static void
sheet_source_init (RdSheetSourceInterface *iface)
{
  iface->make_sheet = rd_actions_page_make_sheet;
}

/* Callbacks */

static void
search_changed_cb (RdActionsPage *self)
{
  if (rd_action_filter_set_words (get_filter (self), gtk_editable_get_text (GTK_EDITABLE (self->search_entry))))
    refilter (self);
}

static void
view_toggled_cb (RdActionsPage *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  if (button == self->table_button)
    show_rows (self);
  else
    {
      gtk_stack_set_visible_child_name (self->stack, "trend");
      gtk_widget_set_visible (GTK_WIDGET (self->filter_bar), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->figures_label), TRUE);
    }
  show_figures (self);
}

static void
opened_cb (RdActionsPage *self, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "page.open-action", "s", id);
}

/* GObject overrides */

static void
set_register (RdActionsPage *self, RdRegister *reg)
{
  if (!g_set_object (&self->reg, reg))
    return;
  g_signal_group_set_target (self->register_signals, reg);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.set-progress", reg != NULL && !rd_register_is_read_only (reg));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.make-letters", reg != NULL && !rd_register_is_read_only (reg));
  if (g_str_equal (get_view (self), "action"))
    show_rows (self);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGISTER]);
}

static void
rd_actions_page_dispose (GObject *object)
{
  RdActionsPage *self = RD_ACTIONS_PAGE (object);

  if (self->custom_filter != NULL)
    gtk_custom_filter_set_filter_func (self->custom_filter, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_ACTIONS_PAGE);
  g_clear_object (&self->register_signals);
  g_clear_object (&self->filtered);
  g_clear_object (&self->custom_filter);
  g_clear_object (&self->items);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_actions_page_parent_class)->dispose (object);
}

static void
rd_actions_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdActionsPage *self = RD_ACTIONS_PAGE (object);

  switch (id)
    {
    case PROP_REGISTER:
      g_value_set_object (value, self->reg);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_actions_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdActionsPage *self = RD_ACTIONS_PAGE (object);

  switch (id)
    {
    case PROP_REGISTER:
      set_register (self, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      if (self->folded == g_value_get_boolean (value))
        break;
      self->folded = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "page.clear-filter", NULL, clear_filter_action);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "page.show-place", "s", show_place_action);
  gtk_widget_class_install_action (widget_class, "page.set-progress", "(si)", set_progress_action);
  gtk_widget_class_install_action (widget_class, "page.make-letters", NULL, make_letters_action);
  gtk_widget_class_install_action (widget_class, "page.open-action", "s", open_action_action);
  gtk_widget_class_install_action (widget_class, "page.close-action", NULL, close_action_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy", NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RdActionsPage, box);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPage, figures_label);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPage, pane);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPage, trend);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPage, details);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPage, table_button);
  gtk_widget_class_bind_template_callback (widget_class, refilter);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
rd_actions_page_class_init (RdActionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rd_actions_page_dispose;
  object_class->get_property = rd_actions_page_get_property;
  object_class->set_property = rd_actions_page_set_property;
  properties[PROP_REGISTER] = g_param_spec_object ("register", NULL, NULL, RD_TYPE_REGISTER, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (RD_TYPE_ACTION_DETAILS);
  g_type_ensure (RD_TYPE_ACTION_FILTER_BAR);
  g_type_ensure (RD_TYPE_ACTION_TREND_PANE);
  g_type_ensure (RD_TYPE_ACTIONS_PANE);
  g_type_ensure (RD_TYPE_NAMING_TOGGLE);
  install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/actions/rd-actions-page.ui");
  bind_children (widget_class);
}

static void
rd_actions_page_init (RdActionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->items = g_list_store_new (RD_TYPE_ACTION_ITEM);
  self->custom_filter = gtk_custom_filter_new (match, self, NULL);
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)), GTK_FILTER (g_object_ref (self->custom_filter)));
  rd_actions_pane_set_model (self->pane, G_LIST_MODEL (self->filtered));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.clear-filter", FALSE);
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
  g_signal_group_connect_swapped (self->register_signals, "notify::today", G_CALLBACK (refresh), self);
  g_signal_connect_object (rd_naming_switch_get (), "notify::pseudonyms", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

/* Public API */

GtkWidget *
rd_actions_page_new (void)
{
  return g_object_new (RD_TYPE_ACTIONS_PAGE, NULL);
}

GListModel *
rd_actions_page_get_rows (RdActionsPage *self)
{
  g_return_val_if_fail (RD_IS_ACTIONS_PAGE (self), NULL);

  return rd_actions_pane_get_rows (self->pane);
}
