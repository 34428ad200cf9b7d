/* rd-report-editor-words.c — how many words there are, at the foot of the page
 *
 * Of the section and the report, and of what is selected; what they are made of stands in a popover.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-editor-private.h"

#include <glib/gi18n.h>

#include "core/report/rd-word-count.h"
#include "model/rd-register-report.h"

/* Milliseconds after the last change, and after the selection was last another. */
#define DELAY          400
#define SELECTED_DELAY 150

struct _RdEditorWords
{
  GtkGrid *grid;          /* borrowed: of the popover */
  guint    section;          /* as the outline counts */
  guint    selected;         /* 0: nothing is selected, or no word */
  guint    timer;
  guint    selected_timer;
};

/* Whose words a column of the popover has. */
typedef struct
{
  const char *title;
  RdWordCount count;
} Column;

/* Helpers */

static GtkTextBuffer *
get_active_buffer (RdReportEditor *self)
{
  return GTK_TEXT_BUFFER (rd_document_view_get_text (rd_report_editor_get_active (self)));
}

/* FALSE: nothing is selected. */
static gboolean
count_selected (RdReportEditor *self, RdWordCount *out)
{
  GtkTextBuffer *buffer = get_active_buffer (self);
  g_autoptr (GPtrArray) blocks = NULL;
  GtkTextIter start, end;

  *out = (RdWordCount) { 0 };
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return FALSE;
  blocks = rd_document_buffer_get_stretch (RD_DOCUMENT_BUFFER (buffer), &start, &end);
  rd_word_count_add_blocks (out, blocks);
  return TRUE;
}

static void
count_section (RdReportEditor *self, RdWordCount *out)
{
  g_autoptr (GPtrArray) blocks = rd_document_buffer_get_blocks (self->text);

  *out = (RdWordCount) { 0 };
  rd_word_count_add_blocks (out, blocks);
}

/* What is kept, with the section as it is on the page. FALSE: it cannot be read. */
static gboolean
count_report (RdReportEditor *self, RdWordCount *out)
{
  g_autoptr (RdDocument) document = rd_register_get_report (self->reg, self->review, NULL);
  RdSection *section = document != NULL ? rd_document_find (document, rd_report_editor_get_section (self)) : NULL;

  *out = (RdWordCount) { 0 };
  if (document == NULL)
    return FALSE;
  if (section != NULL)
    {
      g_ptr_array_unref (section->blocks);
      section->blocks = rd_document_buffer_get_blocks (self->text);
    }
  rd_word_count_add_document (out, document);
  return TRUE;
}

/* Of the whole report, as the register counted them. */
static guint
count_others (RdReportEditor *self)
{
  const GPtrArray *sections = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS);
  guint n = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      const RdReportSection *section = sections->pdata[i];

      if (g_strcmp0 (section->id, rd_report_editor_get_section (self)) != 0)
        n += (guint) MAX (section->words, 0);
    }
  return n;
}

/* The line at the foot */

static void
show (RdReportEditor *self)
{
  RdEditorWords *counting = self->counting;
  g_autofree char *section = g_strdup_printf (ngettext ("%u word", "%u words", counting->section), counting->section);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->words), self->draft != NULL);
  if (self->draft == NULL)
    return;
  if (counting->selected > 0)
    /* Translators: how many words are selected, and how many the section has */
    words = g_strdup_printf (ngettext ("%1$u word of %2$u selected", "%1$u words of %2$u selected", counting->selected), counting->selected, counting->section);
  else
    /* Translators: “340 words · 9120 in the report” */
    words = g_strdup_printf (_("%1$s · %2$u in the report"), section, counting->section + count_others (self));
  gtk_label_set_text (self->words_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static gboolean
count_cb (gpointer data)
{
  RdReportEditor *self = data;

  self->counting->timer = 0;
  rd_report_editor_count (self);
  return G_SOURCE_REMOVE;
}

static gboolean
selected_cb (gpointer data)
{
  RdReportEditor *self = data;
  RdWordCount count;

  self->counting->selected_timer = 0;
  count_selected (self, &count);
  self->counting->selected = rd_word_count_get_all (&count);
  show (self);
  return G_SOURCE_REMOVE;
}

/* What they are made of */

static void
put (RdReportEditor *self, int column, int row, const char *text, const char *said, gboolean is_heading)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_add_css_class (label, is_heading ? "heading" : "numeric");
  if (said != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  gtk_grid_attach (self->counting->grid, label, column, row, 1, 1);
}

static void
put_row (RdReportEditor *self, int row, const char *title, const Column *columns, guint n_columns, const guint *figures)
{
  put (self, 0, row, title, NULL, FALSE);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *figure = g_strdup_printf ("%u", figures[i]);
      /* Translators: for screen readers: “Footnotes, this section: 12” */
      g_autofree char *said = g_strdup_printf (_("%1$s, %2$s: %3$u"), title, columns[i].title, figures[i]);

      put (self, (int) i + 1, row, figure, said, FALSE);
    }
}

static void
put_columns (RdReportEditor *self, const Column *columns, guint n)
{
  static const char *const titles[] = { N_("Text"), N_("Tables and captions"), N_("Footnotes"), N_("Together"), N_("Headings"), N_("With headings") };

  for (guint i = 0; i < n; i++)
    put (self, (int) i + 1, 0, columns[i].title, NULL, TRUE);
  for (guint row = 0; row < G_N_ELEMENTS (titles); row++)
    {
      guint figures[3] = { 0 };

      for (guint i = 0; i < n; i++)
        {
          const RdWordCount *count = &columns[i].count;
          const guint all[] = { count->text, count->tables, count->notes, rd_word_count_get_usual (count), count->headings, rd_word_count_get_all (count) };

          figures[i] = all[row];
        }
      put_row (self, (int) row + 1, _(titles[row]), columns, n, figures);
    }
}

static void
popover_shown_cb (RdReportEditor *self)
{
  Column columns[3];
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->counting->grid))) != NULL)
    gtk_grid_remove (self->counting->grid, child);
  if (self->draft == NULL)
    return;
  columns[n].title = _("Selected");
  n += count_selected (self, &columns[n].count);
  columns[n].title = _("This section");
  count_section (self, &columns[n++].count);
  columns[n].title = _("Whole report");
  n += count_report (self, &columns[n].count);
  put_columns (self, columns, n);
}

/* For the other files */

void
rd_report_editor_set_up_words (RdReportEditor *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->counting = g_new0 (RdEditorWords, 1);
  self->counting->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->counting->grid, 6);
  gtk_grid_set_column_spacing (self->counting->grid, 18);
  gtk_widget_add_css_class (GTK_WIDGET (self->counting->grid), "rd-word-count");
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->counting->grid));
  gtk_menu_button_set_popover (self->words, popover);
  g_signal_connect_object (popover, "show", G_CALLBACK (popover_shown_cb), self, G_CONNECT_SWAPPED);
}

void
rd_report_editor_tear_down_words (RdReportEditor *self)
{
  RdEditorWords *counting = g_steal_pointer (&self->counting);

  if (counting == NULL)
    return;
  g_clear_handle_id (&counting->timer, g_source_remove);
  g_clear_handle_id (&counting->selected_timer, g_source_remove);
  g_free (counting);
}

void
rd_report_editor_count (RdReportEditor *self)
{
  RdWordCount count;

  g_clear_handle_id (&self->counting->timer, g_source_remove);
  count_section (self, &count);
  self->counting->section = rd_word_count_get_usual (&count);
  show (self);
  g_signal_emit_by_name (self, "counted", self->counting->section);
}

void
rd_report_editor_count_later (RdReportEditor *self)
{
  if (self->counting == NULL)
    return;
  g_clear_handle_id (&self->counting->timer, g_source_remove);
  self->counting->timer = g_timeout_add (DELAY, count_cb, self);
}

/* Nothing is to be done as long as nothing is and was selected. */
void
rd_report_editor_count_selected (RdReportEditor *self)
{
  RdEditorWords *counting = self->counting;

  if (counting == NULL || (counting->selected == 0 && !gtk_text_buffer_get_has_selection (get_active_buffer (self))))
    return;
  g_clear_handle_id (&counting->selected_timer, g_source_remove);
  counting->selected_timer = g_timeout_add (SELECTED_DELAY, selected_cb, self);
}
