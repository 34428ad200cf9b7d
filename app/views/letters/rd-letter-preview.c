/* rd-letter-preview.c — the words of a letter, with its gaps marked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/letters/rd-letter-preview.h"

#include <glib/gi18n.h>

#include "model/rd-wording-letter.h"

struct _RdLetterPreview
{
  GtkWidget  parent_instance;

  /* Template children */
  GtkBox    *box;
  GtkLabel  *names;
  GtkLabel  *links;
  GtkLabel  *problems;
  GtkBox    *sheet;
};

G_DEFINE_FINAL_TYPE (RdLetterPreview, rd_letter_preview, GTK_TYPE_WIDGET)

/* --- the letter's words */

/* The line as markup, gaps in bold and underlined. (transfer full) */
static char *
make_markup (const RdLetterLine *line, const GPtrArray *problems)
{
  g_autofree char *escaped = g_markup_escape_text (line->text, -1);
  g_autoptr (GString) text = g_string_new (escaped);

  g_string_replace (text, "\t", line->kind == RD_LETTER_LINE_ROW ? "  ·  " : "    ", 0);
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *gap = rd_letter_word_gap (g_ptr_array_index (problems, i));
      g_autofree char *plain = g_markup_escape_text (gap, -1);
      g_autofree char *marked = g_strdup_printf ("<b><u>%s</u></b>", plain);

      g_string_replace (text, plain, marked, 0);
    }
  return line->kind == RD_LETTER_LINE_HEADING ? g_strdup_printf ("<b>%s</b>", text->str) : g_strdup (text->str);
}

static void
add_line (RdLetterPreview *self, const RdLetterLine *line, const GPtrArray *problems)
{
  g_autofree char *markup = make_markup (line, problems);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (self->sheet, label);
}

static void
clear_sheet (RdLetterPreview *self)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->sheet))) != NULL;)
    gtk_box_remove (self->sheet, child);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* (transfer full) */
static char *
word_problems (const GPtrArray *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *sentence = rd_wording_letter_problem (g_ptr_array_index (problems, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", sentence);
    }
  return g_strdup (text->str);
}

/* GObject overrides */

static void
rd_letter_preview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_LETTER_PREVIEW);

  G_OBJECT_CLASS (rd_letter_preview_parent_class)->dispose (object);
}

static void
rd_letter_preview_class_init (RdLetterPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_letter_preview_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/letters/rd-letter-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, RdLetterPreview, box);
  gtk_widget_class_bind_template_child (widget_class, RdLetterPreview, names);
  gtk_widget_class_bind_template_child (widget_class, RdLetterPreview, links);
  gtk_widget_class_bind_template_child (widget_class, RdLetterPreview, problems);
  gtk_widget_class_bind_template_child (widget_class, RdLetterPreview, sheet);
}

static void
rd_letter_preview_init (RdLetterPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_letter_preview_new (void)
{
  return g_object_new (RD_TYPE_LETTER_PREVIEW, NULL);
}

void
rd_letter_preview_set_draft (RdLetterPreview *self, const RdLetterDraft *draft)
{
  g_autofree char *problems = NULL;

  g_return_if_fail (RD_IS_LETTER_PREVIEW (self));

  clear_sheet (self);
  show_text (self->names, draft != NULL && draft->has_real_names
                          ? _("This letter says who somebody is: it has real names, or what tells of them.") : NULL);
  show_text (self->links, draft != NULL && draft->merged->had_links
                          ? _("The template pointed to another template or to a data source. The letter does not.") : NULL);
  problems = draft != NULL ? word_problems (draft->merged->problems) : NULL;
  show_text (self->problems, problems);
  for (guint i = 0; draft != NULL && i < draft->merged->lines->len; i++)
    add_line (self, g_ptr_array_index (draft->merged->lines, i), draft->merged->problems);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet), draft != NULL && draft->merged->lines->len > 0);
}
