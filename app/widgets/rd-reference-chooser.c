/* rd-reference-chooser.c — choosing whom or what a report refers to, by typing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-reference-chooser.h"

#include <glib/gi18n.h>

#define MOST 40

struct _RdReferenceChooser
{
  GtkPopover          parent_instance;

  /* Owned */
  RdReportReferences *references;
  GPtrArray          *found;       /* RdReference */

  /* Borrowed: children of the popover */
  GtkWidget          *entry;
  GtkWidget          *list;
  GtkWidget          *scroller;
  GtkWidget          *none;

  guint               kinds;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdReferenceChooser, rd_reference_chooser, GTK_TYPE_POPOVER)

/* Helpers */

static GtkWidget *
make_label (const char *text, gboolean is_dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (is_dim)
    {
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
    }
  return label;
}

static void
add_row (RdReferenceChooser *self, const RdReference *reference)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *said = g_strjoin (", ", reference->title, reference->detail, NULL);

  gtk_box_append (GTK_BOX (box), make_label (reference->title, FALSE));
  if (reference->detail != NULL)
    gtk_box_append (GTK_BOX (box), make_label (reference->detail, TRUE));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
search (RdReferenceChooser *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  g_clear_pointer (&self->found, g_ptr_array_unref);
  if (self->references == NULL)
    return;
  self->found = rd_report_references_find (self->references, self->kinds, text, MOST);
  for (guint i = 0; i < self->found->len; i++)
    add_row (self, self->found->pdata[i]);
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
  gtk_widget_set_visible (self->scroller, self->found->len > 0);
  gtk_widget_set_visible (self->none, self->found->len == 0);
}

static void
choose (RdReferenceChooser *self, int index)
{
  g_autofree char *id = NULL;
  guint kind;

  if (self->found == NULL || index < 0 || index >= (int) self->found->len)
    return;
  id = g_strdup (((const RdReference *) self->found->pdata[index])->id);
  kind = ((const RdReference *) self->found->pdata[index])->kind;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, kind, id);
}

static int
get_selected (RdReferenceChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

static void
select_beside (RdReferenceChooser *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), get_selected (self) + by);
  double y = 0;

  if (row == NULL)
    return;
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  if (gtk_widget_translate_coordinates (GTK_WIDGET (row), self->list, 0, 0, NULL, &y))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), y,
                               y + gtk_widget_get_height (GTK_WIDGET (row)));
}

/* Callbacks */

static void
row_activated_cb (RdReferenceChooser *self, GtkListBoxRow *row)
{
  choose (self, gtk_list_box_row_get_index (row));
}

static void
activated_cb (RdReferenceChooser *self)
{
  choose (self, get_selected (self));
}

static gboolean
key_pressed_cb (RdReferenceChooser *self, guint key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_Up)
    return FALSE;
  select_beside (self, key == GDK_KEY_Down ? 1 : -1);
  return TRUE;
}

/* GObject overrides */

static void
rd_reference_chooser_dispose (GObject *object)
{
  RdReferenceChooser *self = RD_REFERENCE_CHOOSER (object);

  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_object (&self->references);

  G_OBJECT_CLASS (rd_reference_chooser_parent_class)->dispose (object);
}

static void
rd_reference_chooser_class_init (RdReferenceChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rd_reference_chooser_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", RD_TYPE_REFERENCE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_UINT, G_TYPE_STRING);
}

static void
add_entry (RdReferenceChooser *self, GtkWidget *box)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (self->entry), 60);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Refer to"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->entry);
}

static void
add_list (RdReferenceChooser *self, GtkWidget *box)
{
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What fits"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), 280);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_box_append (GTK_BOX (box), self->scroller);
  self->none = gtk_label_new (_("Nothing fits."));
  gtk_widget_add_css_class (self->none, "dim-label");
  gtk_widget_set_margin_top (self->none, 12);
  gtk_widget_set_margin_bottom (self->none, 12);
  gtk_box_append (GTK_BOX (box), self->none);
}

static void
rd_reference_chooser_init (RdReferenceChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_size_request (box, 300, -1);
  add_entry (self, box);
  add_list (self, box);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
}

/* Public API */

GtkWidget *
rd_reference_chooser_new (void)
{
  return g_object_new (RD_TYPE_REFERENCE_CHOOSER, NULL);
}

void
rd_reference_chooser_ask (RdReferenceChooser *self, RdReportReferences *references, guint kinds, const GdkRectangle *place)
{
  g_return_if_fail (RD_IS_REFERENCE_CHOOSER (self));

  g_set_object (&self->references, references);
  self->kinds = kinds;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  search (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), place);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->entry);
}

void
rd_reference_chooser_type (RdReferenceChooser *self, const char *text)
{
  g_return_if_fail (RD_IS_REFERENCE_CHOOSER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  search (self);
}

guint
rd_reference_chooser_get_n (RdReferenceChooser *self)
{
  g_return_val_if_fail (RD_IS_REFERENCE_CHOOSER (self), 0);

  return self->found != NULL ? self->found->len : 0;
}

void
rd_reference_chooser_take (RdReferenceChooser *self)
{
  g_return_if_fail (RD_IS_REFERENCE_CHOOSER (self));

  choose (self, get_selected (self));
}
