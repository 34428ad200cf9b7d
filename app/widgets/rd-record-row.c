/* rd-record-row.c — one record in a list: what it is, its facts, what can be done with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-record-row.h"

#include "widgets/rd-chip-layout.h"
#include "widgets/rd-status-mark.h"
#include "widgets/rd-wrap-row.h"

struct _RdRecordRow
{
  AdwPreferencesRow  parent_instance;

  /* Owned */
  char              *id;

  /* Template children */
  RdStatusMark      *mark;
  GtkLabel          *title;
  GtkLabel          *subtitle;
  GtkLabel          *description;
  GtkBox            *buttons;
};

/* Longer words on a button may be cut off where it is narrow, and are its hint too. */
#define LABEL_LETTERS 24

enum
{
  PRESSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdRecordRow, rd_record_row, ADW_TYPE_PREFERENCES_ROW)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
append_words (GString *words, GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);

  if (*text != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", text);
}

static void
name_row (RdRecordRow *self, const char *mark)
{
  g_autoptr (GString) words = g_string_new (mark);

  append_words (words, self->title);
  append_words (words, self->subtitle);
  append_words (words, self->description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
}

/* The row may be taken away by what is done now. */
static void
clicked_cb (RdRecordRow *self, GtkButton *button)
{
  g_autoptr (RdRecordRow) keep = g_object_ref (self);
  g_autofree char *key = g_strdup (gtk_widget_get_name (GTK_WIDGET (button)));

  g_signal_emit (self, signals[PRESSED], 0, key);
}

static void
add_button (RdRecordRow *self, GtkWidget *button, const char *key, const char *label)
{
  g_autofree char *words = g_strdup_printf ("%s, %s", label, gtk_label_get_text (self->title));

  gtk_widget_set_name (button, key);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->buttons, button);
}

static void
rd_record_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_RECORD_ROW);

  G_OBJECT_CLASS (rd_record_row_parent_class)->dispose (object);
}

static void
rd_record_row_finalize (GObject *object)
{
  g_free (RD_RECORD_ROW (object)->id);

  G_OBJECT_CLASS (rd_record_row_parent_class)->finalize (object);
}

static void
rd_record_row_class_init (RdRecordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_record_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_record_row_finalize;
  signals[PRESSED] = g_signal_new ("pressed", RD_TYPE_RECORD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (RD_TYPE_STATUS_MARK);
  g_type_ensure (RD_TYPE_WRAP_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/widgets/rd-record-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdRecordRow, mark);
  gtk_widget_class_bind_template_child (widget_class, RdRecordRow, title);
  gtk_widget_class_bind_template_child (widget_class, RdRecordRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, RdRecordRow, description);
  gtk_widget_class_bind_template_child (widget_class, RdRecordRow, buttons);
}

static void
rd_record_row_init (RdRecordRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->buttons), rd_chip_layout_new ());
}

/* Public API */

GtkWidget *
rd_record_row_new (const char *id,
                   const char *title,
                   const char *subtitle,
                   const char *description)
{
  RdRecordRow *self = g_object_new (RD_TYPE_RECORD_ROW, NULL);

  self->id = g_strdup (id);
  show_text (self->title, title);
  show_text (self->subtitle, subtitle);
  show_text (self->description, description);
  name_row (self, NULL);
  return GTK_WIDGET (self);
}

const char *
rd_record_row_get_id (RdRecordRow *self)
{
  g_return_val_if_fail (RD_IS_RECORD_ROW (self), NULL);

  return self->id;
}

void
rd_record_row_set_mark (RdRecordRow      *self,
                        RdDeadlineStatus  status,
                        const char       *word)
{
  g_return_if_fail (RD_IS_RECORD_ROW (self));

  rd_status_mark_set_status (self->mark, status);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mark), word);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), TRUE);
  name_row (self, word);
}

void
rd_record_row_add_button (RdRecordRow *self,
                          const char  *key,
                          const char  *label)
{
  GtkWidget *button;

  g_return_if_fail (RD_IS_RECORD_ROW (self));

  button = gtk_button_new_with_label (label);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  if (g_utf8_strlen (label, -1) > LABEL_LETTERS)
    gtk_widget_set_tooltip_text (button, label);
  add_button (self, button, key, label);
}

void
rd_record_row_add_icon (RdRecordRow *self,
                        const char  *key,
                        const char  *icon,
                        const char  *label)
{
  GtkWidget *button;

  g_return_if_fail (RD_IS_RECORD_ROW (self));

  button = gtk_button_new_from_icon_name (icon);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  add_button (self, button, key, label);
}

GtkWidget *
rd_record_row_get_button (RdRecordRow *self,
                          const char  *key)
{
  GtkWidget *button;

  g_return_val_if_fail (RD_IS_RECORD_ROW (self) && key != NULL, NULL);

  button = gtk_widget_get_first_child (GTK_WIDGET (self->buttons));
  while (button != NULL && !g_str_equal (gtk_widget_get_name (button), key))
    button = gtk_widget_get_next_sibling (button);
  return button;
}

void
rd_record_row_set_long (RdRecordRow *self)
{
  g_return_if_fail (RD_IS_RECORD_ROW (self));

  g_object_set (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)), "stacked", TRUE, NULL);
}

void
rd_record_row_set_text (RdRecordRow *self,
                        const char  *markup)
{
  g_return_if_fail (RD_IS_RECORD_ROW (self));

  gtk_label_set_markup (self->description, markup != NULL ? markup : "");
  gtk_widget_set_visible (GTK_WIDGET (self->description), markup != NULL && *markup != '\0');
  gtk_widget_remove_css_class (GTK_WIDGET (self->description), "caption");
  gtk_widget_remove_css_class (GTK_WIDGET (self->description), "dim-label");
  gtk_widget_set_margin_top (GTK_WIDGET (self->description), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_widget_set_valign (GTK_WIDGET (self->mark), GTK_ALIGN_START);
  rd_record_row_set_long (self);
  name_row (self, gtk_widget_get_visible (GTK_WIDGET (self->mark)) ? gtk_widget_get_tooltip_text (GTK_WIDGET (self->mark)) : NULL);
}
