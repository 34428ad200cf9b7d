/* rd-float.c — something shown beside what it is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-float.h"

#include <adwaita.h>

/* Windows narrower than this have no room for a popover beside anything. */
#define NARROW 500

#define WINDOW_CLASS "rd-float"

static gboolean
is_narrow (GtkWidget *anchor)
{
  GtkRoot *root = gtk_widget_get_root (anchor);

  return root != NULL && gtk_widget_get_width (GTK_WIDGET (root)) > 0
         && gtk_widget_get_width (GTK_WIDGET (root)) < NARROW;
}

/* The popover belongs to its anchor until it is closed; GTK must have seen the
 * end of "closed" before it goes.  Nothing else may keep it: the timer of GTK's
 * tooltips asks any popover that still lives for its surface.
 */
static gboolean
drop_popover (gpointer data)
{
  g_autoptr (GtkWidget) popover = g_weak_ref_get (data);

  if (popover != NULL && gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
drop_popover_later (GtkPopover *popover)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, popover);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_popover, weak, free_weak_ref);
}

/* Who had the keyboard before. */
typedef struct
{
  GWeakRef focus;
} Return;

static Return *
remember_focus (GtkWidget *anchor)
{
  Return *back = g_new0 (Return, 1);
  GtkRoot *root = gtk_widget_get_root (anchor);

  g_weak_ref_init (&back->focus, root != NULL ? gtk_root_get_focus (root) : NULL);
  return back;
}

static void
free_return (gpointer data, GClosure *closure)
{
  Return *back = data;

  g_weak_ref_clear (&back->focus);
  g_free (back);
}

static void
popover_closed_cb (GtkPopover *popover, Return *back)
{
  g_autoptr (GtkWidget) focus = g_weak_ref_get (&back->focus);
  GtkWidget *anchor = gtk_widget_get_parent (GTK_WIDGET (popover));

  /* The anchor knows best which of its parts stands for the one that had it. */
  if (focus != NULL && gtk_widget_get_mapped (focus) && anchor != NULL && !gtk_widget_is_ancestor (focus, anchor))
    gtk_widget_grab_focus (focus);
  else if (anchor != NULL && gtk_widget_get_mapped (anchor))
    gtk_widget_grab_focus (anchor);
  drop_popover_later (popover);
}

/* Hidden first: GTK's tooltips do not look whether a surface is still there. */
static void
anchor_destroyed_cb (GtkWidget *popover)
{
  gtk_widget_set_visible (popover, FALSE);
  gtk_widget_unparent (popover);
}

/* Gives @popover to @anchor until it is closed. */
static void
attach_popover (GtkWidget *popover, GtkWidget *anchor, const GdkRectangle *rect)
{
  gtk_widget_set_parent (popover, anchor);
  if (rect != NULL)
    gtk_popover_set_pointing_to (GTK_POPOVER (popover), rect);
  g_signal_connect_data (popover, "closed", G_CALLBACK (popover_closed_cb), remember_focus (anchor), free_return, 0);
  g_signal_connect_object (anchor, "destroy", G_CALLBACK (anchor_destroyed_cb), popover, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static GtkWidget *
add_scroller (GtkWidget *content, int width, int height)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_width (GTK_SCROLLED_WINDOW (scroller), width);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), height);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  return scroller;
}

static void
present_popover (GtkWidget *content, const char *title, GtkWidget *anchor, const GdkRectangle *rect)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_widget_set_margin_start (content, 6);
  gtk_widget_set_margin_end (content, 6);
  gtk_widget_set_margin_top (content, 6);
  gtk_widget_set_margin_bottom (content, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), add_scroller (content, 520, 520));
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  attach_popover (popover, anchor, rect);
}

static GtkEventController *
make_escape (void)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  return controller;
}

static void
present_window (GtkWidget *content, const char *title, GtkWidget *anchor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = add_scroller (content, -1, -1);
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "modal", TRUE, "title", title, "destroy-with-parent", TRUE,
                                    "transient-for", gtk_widget_get_root (anchor),
                                    "default-width", 340, "default-height", 480, NULL);

  gtk_widget_add_css_class (window, WINDOW_CLASS);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_margin_top (content, 12);
  gtk_widget_set_margin_start (content, 12);
  gtk_widget_set_margin_end (content, 12);
  gtk_widget_set_margin_bottom (content, 12);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_widget_add_controller (window, make_escape ());
  gtk_window_present (GTK_WINDOW (window));
}

void
rd_float_present (GtkWidget          *content,
                  const char         *title,
                  GtkWidget          *anchor,
                  const GdkRectangle *rect)
{
  g_return_if_fail (GTK_IS_WIDGET (content));
  g_return_if_fail (title != NULL);
  g_return_if_fail (GTK_IS_WIDGET (anchor));

  if (is_narrow (anchor))
    present_window (content, title, anchor);
  else
    present_popover (content, title, anchor, rect);
}

void
rd_float_present_menu (GMenuModel         *menu,
                       GtkWidget          *anchor,
                       const GdkRectangle *rect)
{
  g_return_if_fail (G_IS_MENU_MODEL (menu));
  g_return_if_fail (GTK_IS_WIDGET (anchor));

  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  attach_popover (popover, anchor, rect);
}

void
rd_float_close (GtkWidget *content)
{
  g_return_if_fail (GTK_IS_WIDGET (content));

  GtkWidget *popover = gtk_widget_get_ancestor (content, GTK_TYPE_POPOVER);
  GtkRoot *root = gtk_widget_get_root (content);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  else if (root != NULL && gtk_widget_has_css_class (GTK_WIDGET (root), WINDOW_CLASS))
    gtk_window_close (GTK_WINDOW (root));
}

void
rd_float_allocate (GtkWidget *anchor)
{
  g_return_if_fail (GTK_IS_WIDGET (anchor));

  for (GtkWidget *child = gtk_widget_get_first_child (anchor); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}
