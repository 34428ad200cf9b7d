/* rd-report-editor-spelling.c — misspelt words are underlined while a section is written
 *
 * Right are also the words of the case and the pseudonyms of its people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-editor-private.h"

#include <glib/gi18n.h>

#include "core/report/rd-report-term.h"
#include "core/review/rd-person.h"
#include "model/rd-register-report.h"
#include "model/rd-wording.h"
#include "widgets/rd-document-spelling.h"

#define LANGUAGE "en_GB"

struct _RdEditorSpelling
{
  GPtrArray  *shown;     /* RdDocumentSpelling: of the page, and of each text of a table on it */
  RdSpelling *known;     /* NULL: none was asked for */
  char       *words;     /* of the case, a line each: those that are known; NULL: none were asked for */
};

/* Helpers */

static void
add_line (GString *lines, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (lines, "%s\n", text);
}

/* What is spelt right in this case, a line each. (transfer full) */
static char *
get_words (RdReviewItem *review)
{
  const GPtrArray *terms = rd_review_item_get_rows (review, RD_ROWS_REPORT_TERMS);
  const GPtrArray *people = rd_review_item_get_rows (review, RD_ROWS_PEOPLE);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      const RdReportTerm *term = terms->pdata[i];

      if (g_str_equal (term->kind, "word"))
        add_line (lines, term->text);
    }
  for (guint i = 0; i < people->len; i++)
    add_line (lines, ((const RdPerson *) people->pdata[i])->pseudonym);
  return g_string_free (lines, FALSE);
}

/* Callbacks */

static void
add_word_cb (RdReportEditor *self, const char *word)
{
  g_autofree char *toast = g_strdup_printf (_("“%s” is a word of this case"), word);
  g_autoptr (GError) error = NULL;

  if (!rd_report_editor_may_change (self))
    return;
  if (rd_register_put_report_term (self->reg, self->review, "word", word, NULL, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", toast);
  else
    {
      g_autofree char *why = rd_wording_error (error);

      gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", why);
    }
}

/* A cell that goes: what marks it goes first. */
static void
forget_cb (RdReportEditor *self, GtkWidget *view)
{
  for (guint i = 0; self->spelling != NULL && i < self->spelling->shown->len; i++)
    if (GTK_WIDGET (rd_document_spelling_get_view (self->spelling->shown->pdata[i])) == view)
      {
        g_object_run_dispose (self->spelling->shown->pdata[i]);
        g_ptr_array_remove_index_fast (self->spelling->shown, i);
        return;
      }
}

/* For the other files */

void
rd_report_editor_watch_spelling (RdReportEditor *self, RdDocumentView *view)
{
  RdDocumentSpelling *shown;

  if (self->spelling == NULL)
    return;
  shown = rd_document_spelling_new (view);
  g_signal_connect_object (shown, "add-word", G_CALLBACK (add_word_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "destroy", G_CALLBACK (forget_cb), self, G_CONNECT_SWAPPED);
  rd_document_spelling_set_words (shown, self->spelling->known);
  g_ptr_array_add (self->spelling->shown, shown);
}

void
rd_report_editor_set_up_spelling (RdReportEditor *self)
{
  self->spelling = g_new0 (RdEditorSpelling, 1);
  self->spelling->shown = g_ptr_array_new_with_free_func (g_object_unref);
  rd_report_editor_watch_spelling (self, self->view);
}

void
rd_report_editor_tear_down_spelling (RdReportEditor *self)
{
  RdEditorSpelling *spelling = g_steal_pointer (&self->spelling);

  if (spelling == NULL)
    return;
  for (guint i = 0; i < spelling->shown->len; i++)
    g_object_run_dispose (spelling->shown->pdata[i]);
  g_ptr_array_unref (spelling->shown);
  rd_spelling_unref (spelling->known);
  g_free (spelling->words);
  g_free (spelling);
}

/* A word that was taken back is unknown to a new dictionary only. */
void
rd_report_editor_update_spelling (RdReportEditor *self)
{
  g_autofree char *words = NULL;

  if (self->spelling == NULL || self->review == NULL)
    return;
  words = get_words (self->review);
  if (g_strcmp0 (words, self->spelling->words) == 0)
    return;
  rd_spelling_unref (self->spelling->known);
  self->spelling->known = rd_spelling_new (LANGUAGE);
  rd_spelling_add (self->spelling->known, words);
  for (guint i = 0; i < self->spelling->shown->len; i++)
    rd_document_spelling_set_words (self->spelling->shown->pdata[i], self->spelling->known);
  g_free (self->spelling->words);
  self->spelling->words = g_steal_pointer (&words);
}
