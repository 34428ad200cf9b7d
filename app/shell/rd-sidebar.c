/* rd-sidebar.c — the pages and reviews of a register, and its menu
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-sidebar"

#include "config.h"

#include "shell/rd-sidebar.h"

#include "model/rd-action-trend.h"
#include "model/rd-framework-library.h"
#include "shell/rd-sample.h"
#include "shell/rd-shortcuts.h"
#include "shell/rd-sidebar-row.h"
#include "widgets/rd-lazy-cells.h"
#include "widgets/rd-tab-stop.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/* From this many reviews on there is an entry to find one by. */
#define MANY_REVIEWS 9

struct _RdSidebar
{
  GtkWidget           parent_instance;

  /* Owned */
  RdRegister         *reg;
  GSignalGroup       *signals;

  /* Template children */
  GtkWidget          *box;
  GtkWidget          *undo_button;
  GtkWidget          *redo_button;
  GtkMenuButton      *menu_button;
  GMenu              *undo_section;
  GMenu              *sample_section;
  GtkWidget          *read_only_box;
  GtkListBox         *pages;
  GtkWidget          *search_entry;
  GtkListView        *list;
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;

  gboolean            folded;
  /* Borrowed: in the row of the page of actions */
  GtkLabel           *actions_count;

  gboolean            marking;     /* the selection is being set to what is shown */
};

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdSidebar, rd_sidebar, GTK_TYPE_WIDGET)

/* Helpers */

static char *
get_label (RdSidebar  *self,
           const char *property)
{
  char *label = NULL;

  if (self->reg != NULL)
    g_object_get (self->reg, property, &label, NULL);

  return label;
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);
  g_autofree char *key = rd_shortcuts_find_key (action);

  if (key != NULL)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

static void
refresh_undo (RdSidebar *self)
{
  g_autofree char *undone = get_label (self, "undo-label");
  g_autofree char *redone = get_label (self, "redo-label");
  /* Translators: %s is the name of an action, "Record Chair’s decision" */
  g_autofree char *undo = undone != NULL ? g_strdup_printf (_("Undo %s"), undone) : g_strdup (_("Undo"));
  /* Translators: %s is the name of an action, "Record Chair’s decision" */
  g_autofree char *redo = redone != NULL ? g_strdup_printf (_("Redo %s"), redone) : g_strdup (_("Redo"));

  gtk_widget_set_tooltip_text (self->undo_button, undo);
  gtk_widget_set_tooltip_text (self->redo_button, redo);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo_button), GTK_ACCESSIBLE_PROPERTY_LABEL, undo, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->redo_button), GTK_ACCESSIBLE_PROPERTY_LABEL, redo, -1);

  g_menu_remove_all (self->undo_section);
  append_item (self->undo_section, undo, "win.undo");
  append_item (self->undo_section, redo, "win.redo");
}

/* How many actions are overdue; the hint says what the number is, and a screen reader with the page’s name. */
static void
refresh_actions (RdSidebar *self)
{
  RdActionFigures figures = { 0 };
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;
  GtkWidget *row;

  if (self->actions_count == NULL)
    return;
  if (self->reg != NULL)
    rd_register_work_out_action_figures (self->reg, NULL, &figures);

  number = g_strdup_printf ("%u", figures.n_overdue);
  words = rd_wording_actions_overdue (&figures);
  name = figures.n_overdue > 0 ? g_strdup_printf ("%s, %s", _("Actions"), words) : g_strdup (_("Actions"));
  row = gtk_widget_get_ancestor (GTK_WIDGET (self->actions_count), GTK_TYPE_LIST_BOX_ROW);
  gtk_label_set_label (self->actions_count, number);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->actions_count), words);
  gtk_widget_set_visible (GTK_WIDGET (self->actions_count), figures.n_overdue > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
refresh (RdSidebar *self)
{
  guint n = self->reg != NULL ? g_list_model_get_n_items (rd_register_get_reviews (self->reg)) : 0;

  gtk_widget_set_visible (self->read_only_box, self->reg != NULL && rd_register_is_read_only (self->reg));
  gtk_widget_set_visible (self->search_entry, n >= MANY_REVIEWS);
  refresh_undo (self);
  refresh_actions (self);
}

static void
refresh_sample_menu (RdSidebar *self)
{
  g_menu_remove_all (self->sample_section);
  if (self->reg != NULL && rd_sample_is_path (rd_register_get_path (self->reg)))
    {
      g_menu_append (self->sample_section, _("_Ten Minutes With the Sample"), "app.walk-through");
      g_menu_append (self->sample_section, _("_Start the Sample Afresh"), "win.restart-sample");
    }
}

static guint
find_position (RdSidebar    *self,
               RdReviewItem *review)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; review != NULL && i < n; i++)
    {
      g_autoptr (RdReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (item == review)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static GtkListBoxRow *
find_page_row (RdSidebar  *self,
               const char *page)
{
  GtkListBoxRow *row;

  for (int i = 0; page != NULL && (row = gtk_list_box_get_row_at_index (self->pages, i)) != NULL; i++)
    if (strcmp (gtk_widget_get_name (GTK_WIDGET (row)), page) == 0)
      return row;

  return NULL;
}

/* The pages of the register */

static const struct
{
  const char *name;
  const char *icon;
  const char *label;
} pages[] =
{
  { "dashboard", "rd-dashboard-symbolic", N_("Dashboard") },
  { "deadlines", "rd-deadlines-symbolic", N_("Deadlines") },
  { "actions", "rd-actions-symbolic", N_("Actions") },
  { "agencies", "rd-agencies-symbolic", N_("Agencies") },
  { "learning", "rd-learning-symbolic", N_("Learning") },
  { "annual", "rd-annual-symbolic", N_("Annual Report") },
  { "calendar", "rd-calendar-symbolic", N_("Calendar") },
  { "frameworks", "rd-frameworks-symbolic", N_("Frameworks") },
};

static void
append_actions_count (RdSidebar *self,
                      GtkBox    *box)
{
  self->actions_count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->actions_count), "overdue-count");
  gtk_widget_add_css_class (GTK_WIDGET (self->actions_count), "numeric");
  gtk_widget_set_halign (GTK_WIDGET (self->actions_count), GTK_ALIGN_END);
  gtk_widget_set_valign (GTK_WIDGET (self->actions_count), GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (GTK_WIDGET (self->actions_count), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->actions_count), FALSE);
  gtk_box_append (box, GTK_WIDGET (self->actions_count));
}

static void
append_page (RdSidebar  *self,
             const char *name,
             const char *icon,
             const char *label)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_name (row, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  if (strcmp (name, "actions") == 0)
    append_actions_count (self, GTK_BOX (box));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->pages, row);
}

/* Callbacks */

static void
page_activated_cb (RdSidebar     *self,
                   GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-page", "s", gtk_widget_get_name (GTK_WIDGET (row)));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.enter-page", NULL);
}

static void
review_selected_cb (RdSidebar *self)
{
  RdReviewItem *review = gtk_single_selection_get_selected_item (self->selection);

  if (review != NULL && !self->marking)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-review", "(ss)", rd_review_item_get_reference (review), "");
}

static void
review_activated_cb (RdSidebar *self,
                     guint      position)
{
  review_selected_cb (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.enter-page", NULL);
}

/* GTK 4.8 leaves the focus in the menu when what was chosen stood in a submenu, and with it every key. */
static void
menu_closed_cb (RdSidebar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
}

static void
search_stopped_cb (RdSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

/* GObject overrides */

static void
rd_sidebar_dispose (GObject *object)
{
  RdSidebar *self = RD_SIDEBAR (object);

  self->marking = TRUE;
  self->actions_count = NULL;
  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_SIDEBAR);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_sidebar_parent_class)->dispose (object);
}

static void
rd_sidebar_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  RdSidebar *self = RD_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
      g_value_set_object (value, self->reg);
      break;

    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rd_sidebar_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  RdSidebar *self = RD_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
      rd_sidebar_set_register (self, g_value_get_object (value));
      break;

    case PROP_FOLDED:
      if (self->folded == g_value_get_boolean (value))
        break;
      self->folded = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/shell/rd-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, box);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, undo_button);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, redo_button);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, undo_section);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, sample_section);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, read_only_box);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, pages);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, filtered);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, selection);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, review_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, review_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
rd_sidebar_class_init (RdSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rd_sidebar_dispose;
  object_class->get_property = rd_sidebar_get_property;
  object_class->set_property = rd_sidebar_set_property;

  properties[PROP_REGISTER] = g_param_spec_object ("register", NULL, NULL, RD_TYPE_REGISTER, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (RD_TYPE_REVIEW_ITEM);
  g_type_ensure (RD_TYPE_TAB_STOP);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
rd_sidebar_init (RdSidebar *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    append_page (self, pages[i].name, pages[i].icon, _(pages[i].label));
  factory = rd_lazy_cells_factory_new (GTK_WIDGET (self->list), RD_TYPE_SIDEBAR_ROW, TRUE);
  gtk_list_view_set_factory (self->list, factory);
  g_signal_connect_object (gtk_menu_button_get_popover (self->menu_button), "closed", G_CALLBACK (menu_closed_cb),
                           self, G_CONNECT_SWAPPED);
  self->signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (refresh), self);
  g_signal_group_connect_swapped (self->signals, "notify::today", G_CALLBACK (refresh_actions), self);
  g_signal_group_connect_swapped (self->signals, "notify::undo-label", G_CALLBACK (refresh_undo), self);
  g_signal_group_connect_swapped (self->signals, "notify::redo-label", G_CALLBACK (refresh_undo), self);
  refresh (self);
}

/* Public API */

void
rd_sidebar_set_register (RdSidebar  *self,
                         RdRegister *reg)
{
  g_return_if_fail (RD_IS_SIDEBAR (self));
  g_return_if_fail (reg == NULL || RD_IS_REGISTER (reg));

  if (!g_set_object (&self->reg, reg))
    return;

  g_signal_group_set_target (self->signals, reg);
  self->marking = TRUE;
  gtk_filter_list_model_set_model (self->filtered, reg != NULL ? rd_register_get_reviews (reg) : NULL);
  self->marking = FALSE;
  refresh (self);
  refresh_sample_menu (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGISTER]);
}

void
rd_sidebar_set_current (RdSidebar    *self,
                        const char   *page,
                        RdReviewItem *review)
{
  g_return_if_fail (RD_IS_SIDEBAR (self));

  self->marking = TRUE;
  gtk_list_box_select_row (self->pages, find_page_row (self, page));
  gtk_single_selection_set_selected (self->selection, find_position (self, review));
  self->marking = FALSE;
}

void
rd_sidebar_open_menu (RdSidebar *self)
{
  g_return_if_fail (RD_IS_SIDEBAR (self));

  gtk_menu_button_popup (self->menu_button);
}

void
rd_sidebar_search (RdSidebar *self)
{
  g_return_if_fail (RD_IS_SIDEBAR (self));

  if (gtk_widget_get_visible (self->search_entry))
    gtk_widget_grab_focus (self->search_entry);
}

GListModel *
rd_sidebar_get_reviews (RdSidebar *self)
{
  g_return_val_if_fail (RD_IS_SIDEBAR (self), NULL);

  return G_LIST_MODEL (self->filtered);
}
