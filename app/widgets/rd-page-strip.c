/* rd-page-strip.c — the pages of a stack as a row of tabs that scrolls
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-page-strip.h"

#include <glib/gi18n.h>

/* (1) tabs holds a toggle button for each page of the stack, in its order.
 * (2) The tab of the page shown is the one that is down.
 */
struct _RdPageStrip
{
  GtkWidget       parent_instance;

  /* Owned */
  AdwViewStack   *stack;
  GSignalGroup   *signals;

  /* Borrowed */
  GPtrArray      *tabs;         /* GtkToggleButton */

  /* Template children */
  GtkWidget      *scroller;
  GtkBox         *box;

  gboolean        is_following; /* the tabs are being set to what the stack shows */
};

enum
{
  PROP_0,
  PROP_STACK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdPageStrip, rd_page_strip, GTK_TYPE_WIDGET)

/* Helpers */

static GtkWidget *
get_shown_tab (RdPageStrip *self)
{
  for (guint i = 0; i < self->tabs->len; i++)
    if (gtk_toggle_button_get_active (self->tabs->pdata[i]))
      return self->tabs->pdata[i];
  return NULL;
}

/* At once: gtk_adjustment_clamp_page() would go there by and by. */
static void
show_range (GtkAdjustment *across, double from, double to)
{
  double value = gtk_adjustment_get_value (across);
  double page = gtk_adjustment_get_page_size (across);

  if (to > value + page)
    gtk_adjustment_set_value (across, to - page);
  else if (from < value)
    gtk_adjustment_set_value (across, from);
}

static void
scroll_to_shown (RdPageStrip *self)
{
  GtkWidget *tab = get_shown_tab (self);
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t place;

  if (tab != NULL && gtk_widget_compute_bounds (tab, GTK_WIDGET (self->box), &place) && place.size.width > 0)
    show_range (across, place.origin.x, place.origin.x + place.size.width);
}

static void
follow_stack (RdPageStrip *self)
{
  GtkWidget *shown = self->stack != NULL ? adw_view_stack_get_visible_child (self->stack) : NULL;

  self->is_following = TRUE;
  for (guint i = 0; i < self->tabs->len; i++)
    {
      GtkWidget *tab = self->tabs->pdata[i];
      GtkWidget *page = adw_view_stack_get_child_by_name (self->stack, gtk_widget_get_name (tab));

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab), page == shown);
      gtk_accessible_update_state (GTK_ACCESSIBLE (tab), GTK_ACCESSIBLE_STATE_SELECTED, page == shown, -1);
    }
  self->is_following = FALSE;
  scroll_to_shown (self);
}

/* Callbacks */

static void
tab_toggled_cb (RdPageStrip *self, GtkToggleButton *tab)
{
  if (!self->is_following && gtk_toggle_button_get_active (tab))
    adw_view_stack_set_visible_child_name (self->stack, gtk_widget_get_name (GTK_WIDGET (tab)));
}

/* Pages */

static void
add_tab (RdPageStrip *self, AdwViewStackPage *page)
{
  GtkWidget *tab = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB,
                                 "label", adw_view_stack_page_get_title (page), NULL);

  gtk_widget_set_name (tab, adw_view_stack_page_get_name (page));
  gtk_widget_add_css_class (tab, "flat");
  if (self->tabs->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab), self->tabs->pdata[0]);
  g_object_bind_property (page, "visible", tab, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (page, "title", tab, "label", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (tab, "toggled", G_CALLBACK (tab_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, tab);
  g_ptr_array_add (self->tabs, tab);
}

static void
fill (RdPageStrip *self)
{
  g_autoptr (GtkSelectionModel) pages = NULL;

  for (guint i = 0; i < self->tabs->len; i++)
    gtk_box_remove (self->box, self->tabs->pdata[i]);
  g_ptr_array_set_size (self->tabs, 0);
  if (self->stack == NULL)
    return;
  pages = adw_view_stack_get_pages (self->stack);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      add_tab (self, page);
    }
  follow_stack (self);
}

/* Widget overrides */

/* The tab of the page shown stays in sight when the window becomes narrower. */
static void
rd_page_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdPageStrip *self = RD_PAGE_STRIP (widget);

  gtk_widget_size_allocate (self->scroller, &(GtkAllocation) { 0, 0, width, height }, baseline);
  scroll_to_shown (self);
  /* What has been scrolled asks for a place anew, which nobody would give it after this. */
  gtk_widget_size_allocate (self->scroller, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
rd_page_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                       int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (RD_PAGE_STRIP (widget)->scroller, orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

/* GObject overrides */

static void
rd_page_strip_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STACK)
    g_value_set_object (value, RD_PAGE_STRIP (object)->stack);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_page_strip_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdPageStrip *self = RD_PAGE_STRIP (object);

  if (id != PROP_STACK)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (!g_set_object (&self->stack, g_value_get_object (value)))
    return;
  g_signal_group_set_target (self->signals, self->stack);
  fill (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
rd_page_strip_dispose (GObject *object)
{
  RdPageStrip *self = RD_PAGE_STRIP (object);

  g_clear_object (&self->signals);
  g_clear_pointer (&self->tabs, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_PAGE_STRIP);
  g_clear_object (&self->stack);

  G_OBJECT_CLASS (rd_page_strip_parent_class)->dispose (object);
}

static void
rd_page_strip_class_init (RdPageStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_page_strip_dispose;
  object_class->get_property = rd_page_strip_get_property;
  object_class->set_property = rd_page_strip_set_property;
  widget_class->size_allocate = rd_page_strip_size_allocate;
  widget_class->measure = rd_page_strip_measure;
  properties[PROP_STACK] = g_param_spec_object ("stack", NULL, NULL, ADW_TYPE_VIEW_STACK,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "pagestrip");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/widgets/rd-page-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, RdPageStrip, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdPageStrip, box);
}

static void
rd_page_strip_init (RdPageStrip *self)
{
  self->tabs = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (ADW_TYPE_VIEW_STACK);
  g_signal_group_connect_swapped (self->signals, "notify::visible-child", G_CALLBACK (follow_stack), self);
}

/* Public API */

GtkWidget *
rd_page_strip_new (void)
{
  return g_object_new (RD_TYPE_PAGE_STRIP, NULL);
}
