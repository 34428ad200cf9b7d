/* rd-entry-card.c — an entry beside others that it is compared with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-entry-card.h"

#include <glib/gi18n.h>

#include "model/rd-wording-chronology.h"

struct _RdEntryCard
{
  GtkWidget  parent_instance;

  /* Owned */
  char      *id;

  /* Child */
  GtkWidget *box;
};

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdEntryCard, rd_entry_card, GTK_TYPE_WIDGET)

/* Helpers */

static GtkWidget *
add_label (RdEntryCard *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars", 36, "selectable", TRUE, NULL);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self->box), label);
  return label;
}

static gboolean
differs (const RdEntry *entry, const RdEntry *other)
{
  return other != NULL && (entry->earliest != other->earliest || entry->latest != other->latest
                           || (entry->time != NULL && other->time != NULL && !g_str_equal (entry->time, other->time)));
}

/* When it was; in words too where that is not what the other says. */
static void
add_date (RdEntryCard *self, const RdEntry *entry, const RdEntry *other)
{
  g_autofree char *date = rd_wording_entry_date (entry);
  g_autofree char *when = entry->time != NULL ? g_strdup_printf ("%s, %s", date, entry->time) : g_strdup (date);
  g_autofree char *marked = differs (entry, other) ? g_strdup_printf (_("%s (differs)"), when) : NULL;

  add_label (self, marked != NULL ? marked : when, marked != NULL ? "warning" : NULL);
}

static void
add_text (RdEntryCard *self, RdEntryLook *look, const RdEntry *entry, const char *name, const char *style)
{
  const char *text = rd_record_get_text (entry, rd_record_find_field (&rd_entry_type, name));
  g_autofree char *shown = rd_entry_look_show (look, entry, name, text);

  if (shown != NULL && *shown != '\0')
    add_label (self, shown, style);
}

/* Callbacks */

static void
clicked_cb (RdEntryCard *self)
{
  g_signal_emit (self, signals[OPEN], 0, self->id);
}

/* GObject overrides */

static void
rd_entry_card_dispose (GObject *object)
{
  g_clear_pointer (&RD_ENTRY_CARD (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rd_entry_card_parent_class)->dispose (object);
}

static void
rd_entry_card_finalize (GObject *object)
{
  g_free (RD_ENTRY_CARD (object)->id);
  G_OBJECT_CLASS (rd_entry_card_parent_class)->finalize (object);
}

static void
rd_entry_card_class_init (RdEntryCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rd_entry_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_entry_card_finalize;
  signals[OPEN] = g_signal_new ("open", RD_TYPE_ENTRY_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_entry_card_init (RdEntryCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_add_css_class (self->box, "rd-entry-part");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_entry_card_new (RdEntryLook *look, const RdEntry *entry, const RdEntry *other)
{
  RdEntryCard *self;
  GtkWidget *button;
  GdkRGBA colour;
  const char *agency;
  g_autofree char *markup = NULL;

  g_return_val_if_fail (RD_IS_ENTRY_LOOK (look) && entry != NULL, NULL);

  self = g_object_new (RD_TYPE_ENTRY_CARD, NULL);
  self->id = g_strdup (entry->id);
  agency = rd_entry_look_get_agency (look, entry->agency_id, &colour);
  markup = g_markup_printf_escaped ("<span foreground=\"#%02x%02x%02x\">▌</span><b>%s</b>", (guint) (colour.red * 255 + 0.5f),
                                    (guint) (colour.green * 255 + 0.5f), (guint) (colour.blue * 255 + 0.5f), agency);
  gtk_label_set_markup (GTK_LABEL (add_label (self, NULL, NULL)), markup);
  add_date (self, entry, other);
  add_text (self, look, entry, "source", "dim-label");
  add_text (self, look, entry, "event", NULL);
  add_text (self, look, entry, "response", "dim-label");
  button = gtk_button_new_with_label (_("Show in the Table"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (self->box), button);
  return GTK_WIDGET (self);
}
