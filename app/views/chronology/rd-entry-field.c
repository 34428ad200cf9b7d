/* rd-entry-field.c — a text of an entry, to be read and, after a click on its pencil, to be changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-entry-field.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"

/* (1) editor is there while the text is being changed, and only then. */
struct _RdEntryField
{
  GtkWidget         parent_instance;

  /* Owned */
  char             *name;
  char             *title;
  char             *text;

  RdEntryFieldKeep  keep;
  RdEntryFieldHint  hint;
  gpointer          owner;

  /* Children */
  GtkWidget        *box;
  GtkWidget        *pencil;
  GtkLabel         *label;
  GtkWidget        *editor;      /* a scrolled window with view in it */
  GtkWidget        *view;
  GtkLabel         *words;       /* what is understood, or what is wrong */

  gboolean          may_edit;
  gboolean          offers_empty;
  gboolean          is_disguised;
  gboolean          is_finishing;
};

G_DEFINE_FINAL_TYPE (RdEntryField, rd_entry_field, GTK_TYPE_WIDGET)

/* Helpers */

static void
update (RdEntryField *self)
{
  gboolean is_empty = self->text == NULL || *self->text == '\0';
  gboolean can_edit = self->may_edit && !self->is_disguised;

  gtk_widget_set_visible (GTK_WIDGET (self), !is_empty || self->editor != NULL || (self->may_edit && self->offers_empty));
  gtk_widget_set_visible (self->pencil, self->may_edit && self->editor == NULL);
  gtk_widget_set_sensitive (self->pencil, can_edit);
  gtk_widget_set_tooltip_text (self->pencil, can_edit ? _("Change") : _("To change it, switch to real names: names are hidden in it"));
  gtk_widget_set_visible (GTK_WIDGET (self->label), self->editor == NULL && !is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->words), self->editor != NULL && *gtk_label_get_text (self->words) != '\0');
}

static void
close_editor (RdEntryField *self)
{
  GtkWidget *editor = g_steal_pointer (&self->editor);

  if (editor == NULL)
    return;
  self->view = NULL;
  gtk_label_set_text (self->words, "");
  gtk_box_remove (GTK_BOX (self->box), editor);
  update (self);
}

/* What stands in the editor without blanks around it; NULL for nothing. (transfer full) */
static char *
read_editor (RdEntryField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static void
say (RdEntryField *self, const char *words, gboolean is_wrong)
{
  gtk_label_set_text (self->words, words != NULL ? words : "");
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->words), "error");
  update (self);
}

/* Callbacks */

static void
typed_cb (RdEntryField *self)
{
  g_autofree char *text = self->view != NULL ? read_editor (self) : NULL;
  g_autofree char *words = self->hint != NULL ? self->hint (self->owner, text != NULL ? text : "") : NULL;

  say (self, words, FALSE);
}

static void
left_cb (RdEntryField *self)
{
  rd_entry_field_finish (self);
}

static gboolean
key_cb (RdEntryField *self, guint key, guint code, GdkModifierType state)
{
  gboolean is_enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter;

  if (key == GDK_KEY_Escape)
    {
      self->is_finishing = TRUE;
      close_editor (self);
      self->is_finishing = FALSE;
      gtk_widget_grab_focus (self->pencil);
      return TRUE;
    }
  if (!is_enter || (state & GDK_CONTROL_MASK) == 0)
    return FALSE;
  if (rd_entry_field_finish (self))
    gtk_widget_grab_focus (self->pencil);
  return TRUE;
}

static void
pencil_clicked_cb (RdEntryField *self)
{
  rd_entry_field_edit (self);
}

/* GObject overrides */

static void
rd_entry_field_dispose (GObject *object)
{
  RdEntryField *self = RD_ENTRY_FIELD (object);

  self->is_finishing = TRUE;
  self->editor = self->view = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rd_entry_field_parent_class)->dispose (object);
}

static void
rd_entry_field_finalize (GObject *object)
{
  RdEntryField *self = RD_ENTRY_FIELD (object);

  g_free (self->name);
  g_free (self->title);
  g_free (self->text);
  G_OBJECT_CLASS (rd_entry_field_parent_class)->finalize (object);
}

static void
rd_entry_field_class_init (RdEntryFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rd_entry_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_entry_field_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
add_label (RdEntryField *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_box_append (GTK_BOX (self->box), label);
  return GTK_LABEL (label);
}

static void
add_heading (RdEntryField *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (self->title);
  g_autofree char *name = g_strdup_printf (_("Change: %s"), self->title);

  g_object_set (title, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_box_append (GTK_BOX (heading), title);
  self->pencil = gtk_button_new_from_icon_name ("document-edit-symbolic");
  gtk_widget_add_css_class (self->pencil, "flat");
  gtk_widget_add_css_class (self->pencil, "rd-pencil");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pencil), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (self->pencil, "clicked", G_CALLBACK (pencil_clicked_cb), self);
  gtk_box_append (GTK_BOX (heading), self->pencil);
  gtk_box_append (GTK_BOX (self->box), heading);
}

static void
rd_entry_field_init (RdEntryField *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_entry_field_new (const char *name, const char *title, RdEntryFieldKeep keep, RdEntryFieldHint hint, gpointer owner)
{
  RdEntryField *self = g_object_new (RD_TYPE_ENTRY_FIELD, NULL);

  self->name = g_strdup (name);
  self->title = g_strdup (title);
  self->keep = keep;
  self->hint = hint;
  self->owner = owner;
  self->offers_empty = TRUE;
  add_heading (self);
  self->label = add_label (self);
  gtk_label_set_selectable (self->label, TRUE);
  self->words = add_label (self);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "caption");
  g_object_set (self->words, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  update (self);
  return GTK_WIDGET (self);
}

const char *
rd_entry_field_get_name (RdEntryField *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_FIELD (self), NULL);
  return self->name;
}

void
rd_entry_field_set_text (RdEntryField *self, const char *text, const char *shown, PangoAttrList *marks)
{
  g_return_if_fail (RD_IS_ENTRY_FIELD (self));

  if (text != self->text)
    {
      g_free (self->text);
      self->text = g_strdup (text);
    }
  self->is_disguised = g_strcmp0 (text, shown) != 0;
  gtk_label_set_text (self->label, shown != NULL ? shown : "");
  gtk_label_set_attributes (self->label, marks);
  update (self);
}

void
rd_entry_field_set_may_edit (RdEntryField *self, gboolean may_edit)
{
  g_return_if_fail (RD_IS_ENTRY_FIELD (self));

  self->may_edit = may_edit;
  update (self);
}

void
rd_entry_field_set_offers_empty (RdEntryField *self, gboolean offers_empty)
{
  g_return_if_fail (RD_IS_ENTRY_FIELD (self));

  self->offers_empty = offers_empty;
  update (self);
}

static void
make_editor (RdEntryField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = gtk_text_view_new ();
  g_object_set (self->view, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, "top-margin", 6, "bottom-margin", 6,
                "left-margin", 9, "right-margin", 9, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), self->text != NULL ? self->text : "", -1);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->view, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->view, focus);
  self->editor = gtk_scrolled_window_new ();
  g_object_set (self->editor, "child", self->view, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "min-content-height", 84, "max-content-height", 320, NULL);
  gtk_widget_add_css_class (self->editor, "rd-text-entry");
  gtk_box_insert_child_after (GTK_BOX (self->box), self->editor, gtk_widget_get_first_child (self->box));
}

void
rd_entry_field_edit (RdEntryField *self)
{
  g_return_if_fail (RD_IS_ENTRY_FIELD (self));

  if (!self->may_edit || self->is_disguised)
    return;
  if (self->editor == NULL)
    make_editor (self);
  update (self);
  typed_cb (self);
  gtk_widget_grab_focus (self->view);
}

gboolean
rd_entry_field_is_edited (RdEntryField *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_FIELD (self), FALSE);
  return self->editor != NULL;
}

gboolean
rd_entry_field_finish (RdEntryField *self)
{
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (RD_IS_ENTRY_FIELD (self), TRUE);

  if (self->editor == NULL || self->is_finishing)
    return TRUE;
  text = read_editor (self);
  self->is_finishing = TRUE;
  if (g_strcmp0 (text, self->text) == 0 || self->keep (self->owner, self->name, text, &error))
    close_editor (self);
  self->is_finishing = FALSE;
  if (error == NULL)
    return TRUE;
  words = rd_wording_error (error);
  say (self, words, TRUE);
  return FALSE;
}
