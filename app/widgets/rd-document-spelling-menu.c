/* rd-document-spelling-menu.c — what the menu of the page offers for a misspelt word, and the way to the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-spelling-private.h"

#include <glib/gi18n.h>

#define MAX_SUGGESTIONS 5

/* Helpers */

static void
add_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* (transfer full) */
static GMenuModel *
make_menu (RdDocumentSpelling *self, const GtkTextIter *start, const GtkTextIter *end)
{
  g_autofree char *word = gtk_text_buffer_get_slice (self->buffer, start, end, TRUE);
  g_auto (GStrv) suggestions = rd_spelling_suggest (self->words, word, MAX_SUGGESTIONS);
  g_autoptr (GMenu) words = g_menu_new (), add = g_menu_new ();
  GMenu *menu = g_menu_new ();

  for (guint i = 0; suggestions[i] != NULL; i++)
    add_item (words, suggestions[i], "spelling.replace", suggestions[i]);
  add_item (add, _("Add to the Words of This Case"), "spelling.add", word);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (words));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (add));
  return G_MENU_MODEL (menu);
}

/* The menu that comes next is for what stands at @at. */
static void
prepare_menu (RdDocumentSpelling *self, const GtkTextIter *at)
{
  g_autoptr (GMenuModel) menu = NULL;
  GtkTextIter start, end;

  if (self->words != NULL && gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)) && rd_document_spelling_find (self, at, &start, &end))
    {
      gtk_text_buffer_move_mark (self->buffer, self->start, &start);
      gtk_text_buffer_move_mark (self->buffer, self->end, &end);
      menu = make_menu (self, &start, &end);
    }
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self->view), menu);
}

/* Callbacks */

static void
pressed_cb (RdDocumentSpelling *self, int n, double x, double y)
{
  GtkTextIter at;
  int left, top;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self->view), GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &left, &top);
  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self->view), &at, left, top);
  prepare_menu (self, &at);
}

static gboolean
key_cb (RdDocumentSpelling *self, guint key, guint code, GdkModifierType state)
{
  GtkTextIter cursor;

  if (key != GDK_KEY_Menu && !(key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    return GDK_EVENT_PROPAGATE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));
  prepare_menu (self, &cursor);
  return GDK_EVENT_PROPAGATE;
}

/* Actions */

static void
replace_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RdDocumentSpelling *self = data;
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &start, self->start);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &end, self->end);
  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)) || gtk_text_iter_equal (&start, &end))
    return;
  rd_document_buffer_end_step (RD_DOCUMENT_BUFFER (self->buffer));
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, g_variant_get_string (parameter, NULL), -1);
  gtk_text_buffer_end_user_action (self->buffer);
  rd_document_buffer_end_step (RD_DOCUMENT_BUFFER (self->buffer));
}

static void
add_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  rd_document_spelling_emit_add_word (data, g_variant_get_string (parameter, NULL));
}

static void
next_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RdDocumentSpelling *self = data;
  gboolean is_there = self->words != NULL && rd_spelling_is_available (self->words);

  if (!rd_document_spelling_go_next (self))
    gtk_widget_activate_action (GTK_WIDGET (self->view), "win.toast", "s", is_there ? _("No misspelt word in this section")
                                : _("There is no dictionary of British English on this computer, so spelling is not looked at."));
}

static void
add_controllers (RdDocumentSpelling *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>F7"), gtk_named_action_new ("spelling.next")));
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_widget_add_controller (GTK_WIDGET (self->view), shortcuts);
}

static void
add_actions (RdDocumentSpelling *self)
{
  static const GActionEntry entries[] = {
    { .name = "replace", .activate = replace_action, .parameter_type = "s" },
    { .name = "add", .activate = add_action, .parameter_type = "s" },
    { .name = "next", .activate = next_action },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", G_ACTION_GROUP (group));
  self->actions = G_ACTION_GROUP (group);
}

/* For the other file */

void
rd_document_spelling_set_up_menu (RdDocumentSpelling *self)
{
  add_actions (self);
  add_controllers (self);
}

void
rd_document_spelling_tear_down_menu (RdDocumentSpelling *self)
{
  if (self->view != NULL)
    gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", NULL);
  g_clear_object (&self->actions);
}
