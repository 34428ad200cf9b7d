/* rd-chronology-context.c — the menu of the entries that are chosen, where the pointer is, and what they are evidence for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-chronology-view-private.h"

#include <glib/gi18n.h>

#include "model/rd-register-findings.h"
#include "model/rd-wording.h"

/* Helpers */

static void
show_at (RdChronologyView *self, const GdkRectangle *place)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (rd_entry_selection_count (self->selection) == 0)
    return;
  menu = rd_chronology_view_make_context_menu (self);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->context_menu), menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->context_menu), place);
  gtk_popover_popup (GTK_POPOVER (self->context_menu));
}

/* Callbacks and actions */

static void
pressed_cb (GtkGestureClick *gesture, int n_press G_GNUC_UNUSED, double x, double y, RdChronologyView *self)
{
  double in_x, in_y;

  if (self->selection == NULL || !rd_chronology_view_may_change (self) || !rd_entry_table_choose_at (self->table, GTK_WIDGET (self->table), x, y))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->table), GTK_WIDGET (self), x, y, &in_x, &in_y);
  show_at (self, &(GdkRectangle) { (int) in_x, (int) in_y, 1, 1 });
}

/* By the keyboard: in the middle of the table. */
static void
menu_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);
  graphene_rect_t bounds;

  if (self->selection == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self->table), widget, &bounds))
    return;
  show_at (self, &(GdkRectangle) { (int) (bounds.origin.x + bounds.size.width / 2), (int) (bounds.origin.y + bounds.size.height / 2), 1, 1 });
}

/* What is chosen is evidence for the finding whose id is given. */
static void
evidence_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);
  g_auto (GStrv) ids = rd_chronology_view_list_chosen (self);
  guint n = g_strv_length (ids);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (n == 0 || !rd_chronology_view_may_change (self))
    return;
  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry added as evidence.", "%u entries added as evidence.", n), n);
  if (rd_register_add_evidence (self->reg, self->review, g_variant_get_string (parameter, NULL), (const char * const *) ids, &error))
    {
      gtk_widget_activate_action (widget, "win.toast-undo", "s", words);
      return;
    }
  g_free (words);
  words = rd_wording_error (error);
  gtk_widget_activate_action (widget, "win.error", "s", words);
}

static void
new_finding_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);
  g_auto (GStrv) ids = rd_chronology_view_list_chosen (self);

  rd_chronology_view_show_side (self, "evidence");
  rd_evidence_pane_add (self->evidence_pane, (const char * const *) ids);
}

static void
findings_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  rd_chronology_view_show_side (RD_CHRONOLOGY_VIEW (widget), "evidence");
}

/* For the view */

void
rd_chronology_view_install_context (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chronology.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "chronology.evidence", "s", evidence_action);
  gtk_widget_class_install_action (widget_class, "chronology.new-finding", NULL, new_finding_action);
  gtk_widget_class_install_action (widget_class, "chronology.findings", NULL, findings_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "chronology.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "chronology.menu", NULL);
}

void
rd_chronology_view_open_context (RdChronologyView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->context_menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->context_menu), FALSE);
  gtk_widget_set_parent (self->context_menu, GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->table), GTK_EVENT_CONTROLLER (click));
}
