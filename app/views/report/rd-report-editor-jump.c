/* rd-report-editor-jump.c — places in a section that others name, comments on them and references into them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/report/rd-report-comment.h"
#include "model/rd-register-report.h"
#include "views/report/rd-report-editor-private.h"
#include "widgets/rd-document-places.h"

/* Helpers */

/* As the checks read it: with what stands in figures, so that paragraphs have the same numbers. (transfer full) */
static RdSection *
read_section (RdReportEditor *self)
{
  g_autoptr (RdDocument) document = rd_document_new ("", RD_REPORT_LANGUAGE);
  const RdReportFigures *figures;

  g_ptr_array_add (document->sections, rd_document_places_read (self->text, rd_section_draft_get_id (self->draft), ""));
  figures = rd_report_figures_find (document) != 0 ? rd_document_view_get_figures (self->view) : NULL;
  if (figures != NULL)
    rd_report_figures_fill (figures, document, TRUE, FALSE, NULL);
  return g_ptr_array_steal_index (document->sections, 0);
}

/* @view: the page, or a cell on it. */
static void
go_to (RdDocumentView *view, const GtkTextIter *start, const GtkTextIter *end)
{
  rd_document_view_go_to (view, gtk_text_iter_get_offset (start), gtk_text_iter_get_offset (end));
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

/* A comment on the words from @start to @end. (transfer full) */
static RdReportComment *
make_comment (RdReportEditor *self, const char *text, const GtkTextIter *start, const GtkTextIter *end)
{
  RdReportComment *comment = rd_report_comment_new (rd_review_item_get_review (self->review)->id);

  comment->section_id = g_strdup (rd_section_draft_get_id (self->draft));
  comment->text = g_strdup (text);
  comment->quote = gtk_text_iter_get_text (start, end);
  return comment;
}

/* Public API */

void
rd_report_editor_jump (RdReportEditor *self, guint paragraph, guint start, guint end)
{
  g_autoptr (RdSection) section = NULL;
  g_autoptr (GPtrArray) paragraphs = NULL;
  RdDocumentView *view;
  GtkTextIter from, to;

  g_return_if_fail (RD_IS_REPORT_EDITOR (self));

  if (self->draft == NULL)
    return;
  section = read_section (self);
  paragraphs = rd_paragraphs_new_section (section, 0);
  if (rd_document_places_find_text (self->view, section, paragraphs, paragraph, start, end, &view, &from, &to))
    go_to (view, &from, &to);
}

void
rd_report_editor_jump_comment (RdReportEditor *self, const char *id)
{
  GtkTextIter start, end;

  g_return_if_fail (RD_IS_REPORT_EDITOR (self));

  if (rd_document_buffer_find_comment (self->text, id, &start, &end))
    go_to (self->view, &start, &end);
}

gboolean
rd_report_editor_add_comment (RdReportEditor *self, const char *text)
{
  g_autoptr (RdReportComment) comment = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  GtkTextIter start, end;

  g_return_val_if_fail (RD_IS_REPORT_EDITOR (self), FALSE);

  if (!rd_report_editor_may_change (self) || !rd_report_editor_save (self)
      || !gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self->text), &start, &end))
    return FALSE;
  comment = make_comment (self, text, &start, &end);
  rd_document_buffer_mark_comment (self->text, comment->id, &start, &end);
  blocks = rd_document_buffer_get_blocks (self->text);
  if (!rd_section_draft_put_comment (self->draft, comment, blocks))
    {
      rd_document_buffer_unmark_comment (self->text, comment->id);
      return FALSE;
    }
  return TRUE;
}

void
rd_report_editor_insert_reference (RdReportEditor *self, const char *kind, const char *id)
{
  g_autoptr (RdRun) run = rd_run_new (g_str_equal (kind, "finding") ? RD_RUN_FINDING : RD_RUN_ENTRY, NULL, id);

  g_return_if_fail (RD_IS_REPORT_EDITOR (self));

  if (rd_report_editor_may_change (self))
    rd_document_buffer_insert_run (rd_document_view_get_text (rd_report_editor_get_active (self)), run);
}
