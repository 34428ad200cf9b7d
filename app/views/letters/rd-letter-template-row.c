/* rd-letter-template-row.c — one template for letters: where it comes from, and what can be done with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/letters/rd-letter-template-row.h"

#include <glib/gi18n.h>

#include "model/rd-letter-file.h"
#include "model/rd-register-letters.h"
#include "model/rd-wording.h"
#include "views/letters/rd-letter-chooser.h"
#include "widgets/rd-wrap-row.h"

struct _RdLetterTemplateRow
{
  AdwPreferencesRow  parent_instance;

  /* Owned */
  RdRegister        *reg;
  char              *code;
  char              *label;

  /* Template children */
  GtkLabel          *title;
  GtkLabel          *subtitle;
  GtkButton         *copy_button;
  GtkButton         *replace_button;
  GtkButton         *remove_button;
};

enum
{
  FAILED,
  SAID,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdLetterTemplateRow, rd_letter_template_row, ADW_TYPE_PREFERENCES_ROW)

static void
tell_error (RdLetterTemplateRow *self, const GError *error)
{
  g_autofree char *words = rd_wording_error (error);

  g_signal_emit (self, signals[FAILED], 0, words);
}

/* Callbacks */

static void
copy_chosen_cb (GtkWidget *widget, GFile *file)
{
  RdLetterTemplateRow *self = RD_LETTER_TEMPLATE_ROW (widget);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdLetterSheet) sheet = rd_letter_sheet_find (self->reg, self->code, &error);
  g_autoptr (GBytes) bytes = NULL;
  RdLetterFormat format = RD_LETTER_DOCX;

  rd_letter_file_find_format (name, &format);
  if (sheet != NULL)
    bytes = rd_letter_sheet_load (self->reg, sheet, format, &error);
  if (bytes != NULL && rd_letter_file_write (file, bytes, &error))
    g_signal_emit (self, signals[SAID], 0, _("Copy saved. Change it in the word processor, then use Replace."));
  else
    tell_error (self, error);
}

static void
copy_cb (RdLetterTemplateRow *self)
{
  g_autoptr (RdLetterSheet) sheet = rd_letter_sheet_find (self->reg, self->code, NULL);
  g_autofree char *name = g_strdup_printf ("%s.%s", self->code, sheet != NULL && !sheet->has_docx ? "odt" : "docx");

  rd_letter_chooser_ask (GTK_WIDGET (self), _("Save a Copy of the Template"), name, copy_chosen_cb);
}

static void
replace_chosen_cb (GtkWidget *widget, GFile *file)
{
  RdLetterTemplateRow *self = RD_LETTER_TEMPLATE_ROW (widget);
  g_autoptr (RdLetterTemplateRow) keep = g_object_ref (self);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  RdLetterTemplateDetails details = { self->code, self->label, name, NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rd_letter_file_read (file, &error);

  if (bytes != NULL && rd_register_put_letter_template (self->reg, &details, bytes, NULL, &error))
    g_signal_emit (self, signals[SAID], 0, _("Template replaced. Letters are made from the board’s own now."));
  else
    tell_error (self, error);
}

static void
replace_cb (RdLetterTemplateRow *self)
{
  rd_letter_chooser_ask (GTK_WIDGET (self), _("Replace the Template"), NULL, replace_chosen_cb);
}

static void
remove_cb (RdLetterTemplateRow *self)
{
  g_autoptr (RdLetterTemplateRow) keep = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (rd_register_remove_letter_template (self->reg, self->code, &error))
    g_signal_emit (self, signals[SAID], 0, _("The board’s own template was removed. Undo brings it back."));
  else
    tell_error (self, error);
}

/* GObject overrides */

static void
rd_letter_template_row_dispose (GObject *object)
{
  RdLetterTemplateRow *self = RD_LETTER_TEMPLATE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_LETTER_TEMPLATE_ROW);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (rd_letter_template_row_parent_class)->dispose (object);
}

static void
rd_letter_template_row_class_init (RdLetterTemplateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_letter_template_row_dispose;
  signals[FAILED] = g_signal_new ("failed", RD_TYPE_LETTER_TEMPLATE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SAID] = g_signal_new ("said", RD_TYPE_LETTER_TEMPLATE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/letters/rd-letter-template-row.ui");
  g_type_ensure (RD_TYPE_WRAP_ROW);
  gtk_widget_class_bind_template_child (widget_class, RdLetterTemplateRow, title);
  gtk_widget_class_bind_template_child (widget_class, RdLetterTemplateRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, RdLetterTemplateRow, copy_button);
  gtk_widget_class_bind_template_child (widget_class, RdLetterTemplateRow, replace_button);
  gtk_widget_class_bind_template_child (widget_class, RdLetterTemplateRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
rd_letter_template_row_init (RdLetterTemplateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_letter_template_row_new (RdRegister *reg, const RdLetterSheet *sheet)
{
  RdLetterTemplateRow *self;
  g_autofree char *words = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && sheet != NULL, NULL);

  self = g_object_new (RD_TYPE_LETTER_TEMPLATE_ROW, NULL);
  self->reg = g_object_ref (reg);
  self->code = g_strdup (sheet->code);
  self->label = g_strdup (sheet->label);
  gtk_label_set_text (self->title, sheet->label);
  gtk_label_set_text (self->subtitle, !sheet->is_own ? _("Comes with Review Desk, as .docx and .odt")
                                      : sheet->has_odt ? _("The board’s own, .odt") : _("The board’s own, .docx"));
  gtk_widget_set_visible (GTK_WIDGET (self->replace_button), !rd_register_is_read_only (reg));
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button), sheet->is_own && !rd_register_is_read_only (reg));
  words = g_strdup_printf ("%s, %s", sheet->label, gtk_label_get_text (self->subtitle));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}
