/* rd-letter-templates-window.c — the templates that letters are made from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/letters/rd-letter-templates-window.h"

#include <glib/gi18n.h>

#include "model/rd-letter-fields.h"
#include "model/rd-letter-file.h"
#include "model/rd-register-letters.h"
#include "model/rd-wording.h"
#include "views/letters/rd-letter-chooser.h"
#include "views/letters/rd-letter-template-row.h"

struct _RdLetterTemplatesWindow
{
  AdwWindow        parent_instance;

  /* Owned */
  RdRegister      *reg;
  GSignalGroup    *register_signals;

  /* Template children */
  GtkButton       *add_button;
  GtkLabel        *problem;
  GtkLabel        *said;
  GtkListBox      *list;
  GtkListBox      *fields;
};

G_DEFINE_FINAL_TYPE (RdLetterTemplatesWindow, rd_letter_templates_window, ADW_TYPE_WINDOW)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
failed_cb (RdLetterTemplatesWindow *self, const char *why)
{
  show_text (self->said, NULL);
  show_text (self->problem, why);
}

static void
said_cb (RdLetterTemplatesWindow *self, const char *what)
{
  show_text (self->problem, NULL);
  show_text (self->said, what);
}

static void
refresh (RdLetterTemplatesWindow *self)
{
  g_autoptr (GPtrArray) sheets = rd_letter_sheets_list (self->reg);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL;)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < sheets->len; i++)
    {
      GtkWidget *row = rd_letter_template_row_new (self->reg, g_ptr_array_index (sheets, i));

      g_signal_connect_object (row, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), !rd_register_is_read_only (self->reg));
}

/* --- fields */

static void
add_field (RdLetterTemplatesWindow *self, const RdLetterField *field)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf ("{{%s}}", field->name);
  g_autofree char *subtitle = field->list != NULL ? g_strdup_printf (_("%s. Inside {{#%s}} … {{/%s}}: once for each."),
                                                                     field->label, field->list, field->list)
                                                  : g_strdup (field->label);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_append (self->fields, row);
}

static void
list_fields (RdLetterTemplatesWindow *self)
{
  g_autoptr (GArray) fields = rd_letter_fields_list ();

  for (guint i = 0; i < fields->len; i++)
    add_field (self, &g_array_index (fields, RdLetterField, i));
}

/* --- a further template */

/* "Letter to the school" of "Letter to the school.docx". (transfer full) */
static char *
make_label (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  char *label = g_filename_display_name (base);
  char *dot = g_utf8_strrchr (label, -1, '.');

  if (dot != NULL && dot > label)
    *dot = '\0';
  return label;
}

/* An id that no template has yet. (transfer full) */
static char *
make_code (RdLetterTemplatesWindow *self, const char *label)
{
  g_autoptr (GString) stem = g_string_new (NULL);

  for (const char *at = label; *at != '\0' && stem->len < 40; at++)
    {
      if (g_ascii_isalpha (*at) || (g_ascii_isdigit (*at) && stem->len > 0))
        g_string_append_c (stem, g_ascii_tolower (*at));
      else if (stem->len > 0 && stem->str[stem->len - 1] != '-')
        g_string_append_c (stem, '-');
    }
  while (stem->len > 0 && stem->str[stem->len - 1] == '-')
    g_string_truncate (stem, stem->len - 1);
  if (stem->len == 0)
    g_string_append (stem, "letter");
  for (guint n = 1; n < 1000; n++)
    {
      g_autofree char *code = n == 1 ? g_strdup (stem->str) : g_strdup_printf ("%s-%u", stem->str, n);
      g_autoptr (RdLetterSheet) taken = rd_letter_sheet_find (self->reg, code, NULL);

      if (taken == NULL)
        return g_steal_pointer (&code);
    }
  return g_strdup (stem->str);
}

static void
add_chosen_cb (GtkWidget *widget, GFile *file)
{
  RdLetterTemplatesWindow *self = RD_LETTER_TEMPLATES_WINDOW (widget);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *label = make_label (file);
  g_autofree char *code = make_code (self, label);
  RdLetterTemplateDetails details = { code, label, name, NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rd_letter_file_read (file, &error);
  g_autofree char *words = NULL;

  if (bytes != NULL && rd_register_put_letter_template (self->reg, &details, bytes, NULL, &error))
    {
      said_cb (self, _("Template added at the end of the list. It is called as its file was."));
      return;
    }
  words = rd_wording_error (error);
  failed_cb (self, words);
}

static void
add_cb (RdLetterTemplatesWindow *self)
{
  rd_letter_chooser_ask (GTK_WIDGET (self), _("Add a Template"), NULL, add_chosen_cb);
}

/* GObject overrides */

static void
rd_letter_templates_window_dispose (GObject *object)
{
  RdLetterTemplatesWindow *self = RD_LETTER_TEMPLATES_WINDOW (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_LETTER_TEMPLATES_WINDOW);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_letter_templates_window_parent_class)->dispose (object);
}

static void
rd_letter_templates_window_class_init (RdLetterTemplatesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_letter_templates_window_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/letters/rd-letter-templates-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdLetterTemplatesWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, RdLetterTemplatesWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, RdLetterTemplatesWindow, said);
  gtk_widget_class_bind_template_child (widget_class, RdLetterTemplatesWindow, list);
  gtk_widget_class_bind_template_child (widget_class, RdLetterTemplatesWindow, fields);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
rd_letter_templates_window_init (RdLetterTemplatesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
}

/* Public API */

GtkWidget *
rd_letter_templates_window_new (RdRegister *reg)
{
  RdLetterTemplatesWindow *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);

  self = g_object_new (RD_TYPE_LETTER_TEMPLATES_WINDOW, NULL);
  self->reg = g_object_ref (reg);
  g_signal_group_set_target (self->register_signals, reg);
  list_fields (self);
  refresh (self);
  return GTK_WIDGET (self);
}
