/* rd-report-view-panes.c — which panes stand beside the page of a report, its size, and the page alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-view-private.h"

#include <glib/gi18n.h>

/* Which are seen. */
typedef struct
{
  gboolean outline, page, side;
} Panes;

/* Helpers */

static gboolean
is_active (GtkWidget *button)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
}

static void
set_button (RdReportView *self, GtkWidget *button, gboolean active)
{
  self->showing = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), active);
  self->showing = FALSE;
}

static void
set_widest (AdwClamp *clamp, int width)
{
  adw_clamp_set_maximum_size (clamp, width);
  adw_clamp_set_tightening_threshold (clamp, width);
}

/* The width of a pane beside the page, seen or not. */
static int
measure (GtkWidget *pane, int widest)
{
  int least;

  gtk_widget_measure (pane, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return MAX (widest, least);
}

static int
measure_outline (RdReportView *self)
{
  return measure (GTK_WIDGET (self->outline), RD_REPORT_OUTLINE_WIDEST);
}

static int
measure_side (RdReportView *self)
{
  return measure (GTK_WIDGET (self->side), RD_REPORT_SIDE_WIDEST);
}

/* Whether a comfortable page is left beside so many pixels; nobody knows before there is a width. */
static gboolean
has_room (RdReportView *self, int beside)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), least;

  if (self->folded || width <= 0)
    return !self->folded;
  gtk_widget_measure (GTK_WIDGET (self->editor), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return width - beside >= MAX (RD_REPORT_PAGE_LEAST, least);
}

static int
measure_pane (RdReportView *self, GtkWidget *button)
{
  return button == self->outline_button ? measure_outline (self) : measure_side (self);
}

/* Of two panes for which there is no room the one stays that was opened last. */
static Panes
choose (RdReportView *self)
{
  Panes panes = { self->wants_outline, TRUE, self->wants_side };

  if (self->in_focus)
    return (Panes) { FALSE, TRUE, FALSE };
  if (self->alone != NULL)
    return (Panes) { self->alone == self->outline_button, FALSE, self->alone == self->side_button };
  if (panes.outline && panes.side && !has_room (self, measure_outline (self) + measure_side (self)))
    {
      panes.outline = self->last == self->outline_button;
      panes.side = !panes.outline;
    }
  if (!has_room (self, (panes.outline ? measure_outline (self) : 0) + (panes.side ? measure_side (self) : 0)))
    panes.outline = panes.side = FALSE;
  return panes;
}

static void
want (RdReportView *self, GtkWidget *button, gboolean wanted)
{
  if (button == self->outline_button)
    self->wants_outline = wanted;
  else
    self->wants_side = wanted;
  self->last = wanted ? button : NULL;
}

static void
arrange (RdReportView *self)
{
  Panes panes = choose (self);

  gtk_widget_set_visible (self->outline_box, panes.outline);
  gtk_widget_set_hexpand (self->outline_box, !panes.page);
  gtk_widget_set_visible (self->outline_line, panes.page);
  gtk_widget_set_visible (self->page_box, panes.page);
  gtk_widget_set_visible (self->side_box, panes.side);
  gtk_widget_set_hexpand (self->side_box, !panes.page);
  set_widest (self->outline_clamp, panes.page ? RD_REPORT_OUTLINE_WIDEST : G_MAXINT16);
  set_widest (self->side_clamp, panes.page ? RD_REPORT_SIDE_WIDEST : G_MAXINT16);
  set_button (self, self->outline_button, panes.outline);
  set_button (self, self->side_button, panes.side);
}

static gboolean
arrange_cb (gpointer data)
{
  RdReportView *self = data;

  self->arranging = 0;
  if (self->alone != NULL && has_room (self, measure_pane (self, self->alone)))
    want (self, g_steal_pointer (&self->alone), TRUE);        /* it comes to stand beside the page */
  arrange (self);
  return G_SOURCE_REMOVE;
}

static void
show_zoom (RdReportView *self)
{
  g_autofree char *words = g_strdup_printf (_("%d %%"), rd_report_editor_get_zoom (self->editor));

  gtk_label_set_text (self->zoom_label, words);
  g_object_notify (G_OBJECT (self), "zoom");
}

/* Actions */

static void
toggle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdReportView *self = RD_REPORT_VIEW (widget);
  GtkWidget *button = g_str_equal (name, "report.outline") ? self->outline_button : self->side_button;

  if (!self->in_focus && gtk_widget_get_visible (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), !is_active (button));
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdReportView *self = RD_REPORT_VIEW (widget);

  if (g_str_equal (name, "report.zoom-usual"))
    rd_report_editor_set_zoom (self->editor, 100);
  else
    rd_report_editor_step_zoom (self->editor, g_str_equal (name, "report.zoom-in") ? 1 : -1);
}

/* Escape ends it; else the key is for whoever wants it. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  RdReportView *self = RD_REPORT_VIEW (widget);
  gboolean was_in_focus = self->in_focus;

  rd_report_view_set_focus_mode (self, FALSE);
  return was_in_focus;
}

static void
add_zoom_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint       key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "report.zoom-in" },   { GDK_KEY_equal, "report.zoom-in" },     { GDK_KEY_KP_Add, "report.zoom-in" },
    { GDK_KEY_minus, "report.zoom-out" }, { GDK_KEY_KP_Subtract, "report.zoom-out" },
    { GDK_KEY_0, "report.zoom-usual" },   { GDK_KEY_KP_0, "report.zoom-usual" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK, keys[i].action, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "report.zoom-in", NULL);
}

/* For the other files */

void
rd_report_view_install_panes (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "report.outline", NULL, toggle_action);
  gtk_widget_class_install_action (widget_class, "report.side", NULL, toggle_action);
  gtk_widget_class_install_property_action (widget_class, "report.focus", "focus-mode");
  gtk_widget_class_install_action (widget_class, "report.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "report.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "report.zoom-usual", NULL, zoom_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "report.outline", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, GDK_SHIFT_MASK, "report.side", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "report.focus", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  add_zoom_keys (widget_class);
}

void
rd_report_view_set_up_panes (RdReportView *self)
{
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->view_button)));

  self->wants_outline = TRUE;
  gtk_popover_menu_add_child (GTK_POPOVER_MENU (popover), self->zoom_row, "zoom");
  g_signal_connect_object (self->editor, "notify::zoom", G_CALLBACK (show_zoom), self, G_CONNECT_SWAPPED);
  show_zoom (self);
  arrange (self);
}

void
rd_report_view_tear_down_panes (RdReportView *self)
{
  g_clear_handle_id (&self->arranging, g_source_remove);
}

void
rd_report_view_fold_panes (RdReportView *self, gboolean folded)
{
  if (self->folded == folded)
    return;
  self->folded = folded;
  arrange (self);
}

void
rd_report_view_pane_toggled_cb (RdReportView *self, GtkWidget *button)
{
  gboolean active = is_active (button);

  if (self->showing)
    return;
  if (active && !has_room (self, measure_pane (self, button)))
    self->alone = button;
  else if (!active && button == self->alone)
    self->alone = NULL;
  else
    want (self, button, active);
  arrange (self);
}

void
rd_report_view_follow_width (RdReportView *self, int width)
{
  if (self->width == width)
    return;
  self->width = width;
  if (self->arranging == 0)
    self->arranging = g_idle_add_full (G_PRIORITY_HIGH_IDLE, arrange_cb, self, NULL);      /* not while sizes are given */
}

void
rd_report_view_show_page (RdReportView *self)
{
  self->alone = NULL;
  arrange (self);
}

void
rd_report_view_set_focus_mode (RdReportView *self, gboolean in_focus)
{
  if (self->in_focus == in_focus || (in_focus && !rd_report_view_has_report (self)))
    return;
  self->in_focus = in_focus;
  gtk_widget_set_visible (self->outline_button, !in_focus);
  gtk_widget_set_visible (self->side_button, !in_focus);
  gtk_widget_set_visible (self->export_button, !in_focus);
  gtk_widget_set_visible (self->leave_button, in_focus);
  rd_report_editor_show_tools (self->editor, !in_focus);
  arrange (self);
  if (in_focus)
    {
      rd_report_view_show_page (self);
      gtk_widget_grab_focus (GTK_WIDGET (rd_report_editor_get_page (self->editor)));
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("Focus mode: the page alone. Escape brings back what was around it."));
    }
  g_object_notify (G_OBJECT (self), "focus-mode");
}
