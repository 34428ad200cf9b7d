/* rd-dashboard-page.c — what is due, by when, for which review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-dashboard-page"

#include "config.h"

#include "views/dashboard/rd-dashboard-page.h"

#include "model/rd-framework-library.h"
#include "model/rd-action-trend.h"
#include "model/rd-register-sheets.h"
#include "views/dashboard/rd-agenda-list.h"
#include "views/dashboard/rd-agenda-pane.h"
#include "views/dashboard/rd-dashboard-filter.h"
#include "views/dashboard/rd-reviews-pane.h"
#include "views/dashboard/rd-tiles.h"
#include "widgets/rd-sheet-source.h"

#include <adwaita.h>

struct _RdDashboardPage
{
  GtkWidget           parent_instance;

  /* Owned */
  RdRegister         *reg;
  GSignalGroup       *signals;
  RdDashboardFilter   filter;
  GtkCustomFilter    *review_filter;
  GtkCustomFilter    *deadline_filter;
  GtkFilterListModel *reviews;
  GtkFilterListModel *deadlines;
  RdAgendaList       *agenda;

  /* Template children */
  GtkWidget          *box;
  AdwWindowTitle     *title;
  GtkToggleButton    *search_button;
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  GtkStack           *stack;
  RdTiles            *tiles;
  GtkButton          *actions_button;
  GtkWidget          *switcher;
  GtkToggleButton    *reviews_button;
  AdwLeaflet         *leaflet;
  RdReviewsPane      *reviews_pane;
  RdAgendaPane       *agenda_pane;

  guint               settle_source;
  gboolean            folded;
};

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_FOLDED,
  PROP_BAND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void sheet_source_init (RdSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdDashboardPage, rd_dashboard_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_SHEET_SOURCE, sheet_source_init))

/* Helpers */

static gboolean
match_review (gpointer item,
              gpointer user_data)
{
  RdDashboardPage *self = user_data;

  return rd_dashboard_filter_covers_review (&self->filter, item);
}

static gboolean
match_deadline (gpointer item,
                gpointer user_data)
{
  RdDashboardPage *self = user_data;

  return rd_dashboard_filter_covers_deadline (&self->filter, item);
}

static void
update_actions (RdDashboardPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.clear-filter", rd_dashboard_filter_is_active (&self->filter));
}

static void
refilter (RdDashboardPage *self)
{
  gtk_filter_changed (GTK_FILTER (self->review_filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_changed (GTK_FILTER (self->deadline_filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_actions (self);
}

/* Overdue actions are none of the tiles’ deadlines: they have a line of their own, which leads to them. */
static void
show_actions (RdDashboardPage *self)
{
  RdActionFigures figures = { 0 };
  g_autofree char *words = NULL;

  if (self->reg != NULL)
    rd_register_work_out_action_figures (self->reg, NULL, &figures);
  words = rd_wording_actions_overdue (&figures);
  gtk_button_set_label (self->actions_button, words);
  gtk_widget_set_visible (GTK_WIDGET (self->actions_button), figures.n_overdue > 0);
}

/* Brings everything that is not a list up to date with the register. */
static void
refresh (RdDashboardPage *self)
{
  GListModel *reviews = self->reg != NULL ? rd_register_get_reviews (self->reg) : NULL;
  gboolean any = reviews != NULL && g_list_model_get_n_items (reviews) > 0;
  guint counts[RD_N_BANDS] = { 0 };

  if (reviews != NULL)
    {
      self->filter.today = rd_register_get_today (self->reg);
      rd_dashboard_filter_count (self->reg, counts);
      rd_agenda_list_set_today (self->agenda, self->filter.today);
    }

  rd_tiles_set_counts (self->tiles, counts);
  show_actions (self);
  adw_window_title_set_subtitle (self->title, self->reg != NULL ? rd_register_get_board_name (self->reg) : "");
  gtk_stack_set_visible_child_name (self->stack, any ? "content" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->search_button), any);
  refilter (self);
  rd_reviews_pane_resort (self->reviews_pane);
}

static void
set_band (RdDashboardPage *self,
          int              band)
{
  if (self->filter.band == band)
    return;

  self->filter.band = band;
  rd_tiles_set_band (self->tiles, band);
  refilter (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BAND]);
}

static void
set_folded (RdDashboardPage *self,
            gboolean         folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

/* Actions */

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  RdDashboardPage *self = RD_DASHBOARD_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
clear_filter_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  RdDashboardPage *self = RD_DASHBOARD_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  if (rd_dashboard_filter_set_words (&self->filter, NULL))
    refilter (self);
  set_band (self, RD_DASHBOARD_NO_BAND);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  rd_sheet_source_copy_and_say (RD_SHEET_SOURCE (widget));
}

/* A table to be exported, printed or copied */

static RdSheet *
rd_dashboard_page_make_sheet (RdSheetSource *source,
                              gboolean       chosen)
{
  RdDashboardPage *self = RD_DASHBOARD_PAGE (source);
  g_autoptr (GListModel) rows = chosen ? rd_reviews_pane_get_chosen (self->reviews_pane)
                                       : g_object_ref (rd_reviews_pane_get_rows (self->reviews_pane));

  return self->reg != NULL ? rd_register_sheet_reviews (self->reg, rows) : NULL;
}

static void
sheet_source_init (RdSheetSourceInterface *iface)
{
  iface->make_sheet = rd_dashboard_page_make_sheet;
}

/* Callbacks */

static void
register_changed_cb (RdDashboardPage *self)
{
  refresh (self);
}

static void
tile_pressed_cb (RdDashboardPage *self)
{
  set_band (self, rd_tiles_get_band (self->tiles));
}

static void
search_changed_cb (RdDashboardPage *self)
{
  if (rd_dashboard_filter_set_words (&self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search_entry))))
    refilter (self);
}

static void
pane_toggled_cb (RdDashboardPage *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet,
                                      gtk_toggle_button_get_active (self->reviews_button) ? "reviews" : "agenda");
}

static gboolean
body_settled_cb (gpointer user_data)
{
  RdDashboardPage *self = user_data;

  self->settle_source = 0;
  gtk_widget_set_visible (self->switcher, adw_leaflet_get_folded (self->leaflet));
  return G_SOURCE_REMOVE;
}

static void
body_folded_cb (RdDashboardPage *self)
{
  /* This comes in the middle of an allocation in which the switcher has had its turn. */
  if (self->settle_source == 0)
    self->settle_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, body_settled_cb, self, NULL);
}

/* GObject overrides */

static void
rd_dashboard_page_dispose (GObject *object)
{
  RdDashboardPage *self = RD_DASHBOARD_PAGE (object);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_object (&self->signals);
  if (self->review_filter != NULL)
    gtk_custom_filter_set_filter_func (self->review_filter, NULL, NULL, NULL);
  if (self->deadline_filter != NULL)
    gtk_custom_filter_set_filter_func (self->deadline_filter, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_DASHBOARD_PAGE);
  g_clear_object (&self->agenda);
  g_clear_object (&self->deadlines);
  g_clear_object (&self->reviews);
  g_clear_object (&self->deadline_filter);
  g_clear_object (&self->review_filter);
  self->filter.reg = NULL;
  g_clear_object (&self->reg);
  rd_dashboard_filter_clear (&self->filter);

  G_OBJECT_CLASS (rd_dashboard_page_parent_class)->dispose (object);
}

static void
rd_dashboard_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RdDashboardPage *self = RD_DASHBOARD_PAGE (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
      g_value_set_object (value, self->reg);
      break;

    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;

    case PROP_BAND:
      g_value_set_int (value, self->filter.band);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rd_dashboard_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  RdDashboardPage *self = RD_DASHBOARD_PAGE (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
      rd_dashboard_page_set_register (self, g_value_get_object (value));
      break;

    case PROP_FOLDED:
      set_folded (self, g_value_get_boolean (value));
      break;

    case PROP_BAND:
      set_band (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_REGISTER] = g_param_spec_object ("register", NULL, NULL, RD_TYPE_REGISTER, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  properties[PROP_BAND] = g_param_spec_int ("band", NULL, NULL, RD_DASHBOARD_NO_BAND, RD_N_BANDS - 1,
                                            RD_DASHBOARD_NO_BAND, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/dashboard/rd-dashboard-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RdDashboardPage, box);
  gtk_widget_class_bind_template_child (widget_class, RdDashboardPage, title);
  gtk_widget_class_bind_template_child (widget_class, RdDashboardPage, search_button);
  gtk_widget_class_bind_template_child (widget_class, RdDashboardPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, RdDashboardPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RdDashboardPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RdDashboardPage, tiles);
  gtk_widget_class_bind_template_child (widget_class, RdDashboardPage, actions_button);
  gtk_widget_class_bind_template_child (widget_class, RdDashboardPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, RdDashboardPage, reviews_button);
  gtk_widget_class_bind_template_child (widget_class, RdDashboardPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RdDashboardPage, reviews_pane);
  gtk_widget_class_bind_template_child (widget_class, RdDashboardPage, agenda_pane);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pane_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, body_folded_cb);
}

static void
rd_dashboard_page_class_init (RdDashboardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_dashboard_page_dispose;
  object_class->get_property = rd_dashboard_page_get_property;
  object_class->set_property = rd_dashboard_page_set_property;
  install_properties (object_class);

  g_type_ensure (RD_TYPE_TILES);
  g_type_ensure (RD_TYPE_REVIEWS_PANE);
  g_type_ensure (RD_TYPE_AGENDA_PANE);

  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "page.clear-filter", NULL, clear_filter_action);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.clear-filter", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy", NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
rd_dashboard_page_init (RdDashboardPage *self)
{
  rd_dashboard_filter_init (&self->filter);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->review_filter = gtk_custom_filter_new (match_review, self, NULL);
  self->deadline_filter = gtk_custom_filter_new (match_deadline, self, NULL);
  self->reviews = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->review_filter)));
  self->deadlines = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->deadline_filter)));
  self->agenda = rd_agenda_list_new ();
  rd_agenda_list_set_model (self->agenda, G_LIST_MODEL (self->deadlines));
  rd_reviews_pane_set_model (self->reviews_pane, G_LIST_MODEL (self->reviews));
  rd_agenda_pane_set_model (self->agenda_pane, G_LIST_MODEL (self->agenda));

  self->signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (register_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::today", G_CALLBACK (register_changed_cb), self);
  g_signal_connect_object (self->tiles, "notify::band", G_CALLBACK (tile_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  update_actions (self);
}

/* Public API */

GtkWidget *
rd_dashboard_page_new (void)
{
  return g_object_new (RD_TYPE_DASHBOARD_PAGE, NULL);
}

RdRegister *
rd_dashboard_page_get_register (RdDashboardPage *self)
{
  g_return_val_if_fail (RD_IS_DASHBOARD_PAGE (self), NULL);

  return self->reg;
}

void
rd_dashboard_page_set_register (RdDashboardPage *self,
                                RdRegister      *reg)
{
  g_return_if_fail (RD_IS_DASHBOARD_PAGE (self));
  g_return_if_fail (reg == NULL || RD_IS_REGISTER (reg));

  if (!g_set_object (&self->reg, reg))
    return;

  self->filter.reg = reg;
  if (reg != NULL)
    self->filter.today = rd_register_get_today (reg);
  g_signal_group_set_target (self->signals, reg);
  gtk_filter_list_model_set_model (self->reviews, reg != NULL ? rd_register_get_reviews (reg) : NULL);
  gtk_filter_list_model_set_model (self->deadlines, reg != NULL ? rd_register_get_deadlines (reg) : NULL);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGISTER]);
}

int
rd_dashboard_page_get_band (RdDashboardPage *self)
{
  g_return_val_if_fail (RD_IS_DASHBOARD_PAGE (self), RD_DASHBOARD_NO_BAND);

  return self->filter.band;
}

void
rd_dashboard_page_set_band (RdDashboardPage *self,
                            int              band)
{
  g_return_if_fail (RD_IS_DASHBOARD_PAGE (self));
  g_return_if_fail (band >= RD_DASHBOARD_NO_BAND && band < RD_N_BANDS);

  set_band (self, band);
}

GListModel *
rd_dashboard_page_get_reviews (RdDashboardPage *self)
{
  g_return_val_if_fail (RD_IS_DASHBOARD_PAGE (self), NULL);

  return rd_reviews_pane_get_rows (self->reviews_pane);
}

GListModel *
rd_dashboard_page_get_agenda (RdDashboardPage *self)
{
  g_return_val_if_fail (RD_IS_DASHBOARD_PAGE (self), NULL);

  return G_LIST_MODEL (self->agenda);
}
