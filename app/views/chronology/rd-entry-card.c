/* rd-entry-card.c — an entry beside others that it is compared with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-entry-card.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/rd-wording-chronology.h"

struct _RdEntryCard
{
  GtkWidget  parent_instance;

  /* Owned */
  char      *id;

  /* Children */
  GtkWidget *box;
  GtkWidget *choice;      /* NULL: none */
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
  g_autofree char *when = rd_wording_entry_when (entry);
  g_autofree char *marked = differs (entry, other) ? g_strdup_printf (_("%s (differs)"), when) : NULL;

  add_label (self, marked != NULL ? marked : when, marked != NULL ? "warning" : NULL);
}

/* Heavy and underlined, whatever the colours. */
static PangoAttrList *
mark_words (const char *text, const char *words)
{
  const char *place = words != NULL && *words != '\0' ? strstr (text, words) : NULL;
  PangoAttribute *marks[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD), pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      marks[i]->start_index = place != NULL ? (guint) (place - text) : 0;
      marks[i]->end_index = place != NULL ? marks[i]->start_index + (guint) strlen (words) : 0;
      pango_attr_list_insert (list, marks[i]);
    }
  return list;
}

static void
add_text (RdEntryCard *self, RdEntryLook *look, const RdEntry *entry, const char *name, const char *style, const char *words)
{
  const char *text = rd_record_get_text (entry, rd_record_find_field (&rd_entry_type, name));
  g_autofree char *shown = rd_entry_look_show (look, entry, name, text);
  g_autoptr (PangoAttrList) marks = NULL;

  if (shown == NULL || *shown == '\0')
    return;
  marks = mark_words (shown, words);
  gtk_label_set_attributes (GTK_LABEL (add_label (self, shown, style)), marks);
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
rd_entry_card_new (RdEntryLook *look, const RdEntry *entry, const RdEntry *other, const char *words)
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
  add_text (self, look, entry, "source", "dim-label", NULL);
  add_text (self, look, entry, "event", NULL, words);
  add_text (self, look, entry, "response", "dim-label", words);
  button = gtk_button_new_with_label (_("Show in the Table"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (self->box), button);
  return GTK_WIDGET (self);
}

const char *
rd_entry_card_get_id (RdEntryCard *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_CARD (self), NULL);

  return self->id;
}

void
rd_entry_card_add_choice (RdEntryCard *self, gboolean chosen)
{
  g_return_if_fail (RD_IS_ENTRY_CARD (self) && self->choice == NULL);

  self->choice = gtk_check_button_new_with_label (_("Tells of this event"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->choice), chosen);
  gtk_box_prepend (GTK_BOX (self->box), self->choice);
}

gboolean
rd_entry_card_is_chosen (RdEntryCard *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_CARD (self), FALSE);

  return self->choice == NULL || gtk_check_button_get_active (GTK_CHECK_BUTTON (self->choice));
}
