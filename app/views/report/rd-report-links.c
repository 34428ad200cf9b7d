/* rd-report-links.c — what is chosen beside a report, done on its page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-links.h"

#include "core/report/rd-paragraphs.h"
#include "model/rd-register-report.h"

/* Helpers */

static RdDocumentBuffer *
get_text (RdReportEditor *editor)
{
  return rd_document_view_get_text (rd_report_editor_get_page (editor));
}

/* The block of the section in which it stands: a table's for a cell. */
static gboolean
find_line (const GPtrArray *blocks, const RdBlock *block, guint *out_line)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *here = blocks->pdata[i];

      if (here == block)
        {
          *out_line = i;
          return TRUE;
        }
      for (guint c = 0; here->cells != NULL && c < here->cells->len; c++)
        {
          guint within;

          if (find_line (((const RdReportCell *) here->cells->pdata[c])->blocks, block, &within))
            {
              *out_line = i;
              return TRUE;
            }
        }
    }
  return FALSE;
}

/* The place of a paragraph's @offset-th character in its line: notes are none of its characters. */
static int
find_offset (GtkTextIter at, guint offset)
{
  while (offset > 0 && !gtk_text_iter_ends_line (&at))
    {
      RdDocumentTag *atom = rd_document_tag_find_atom (&at);

      if (atom == NULL || rd_document_tag_get_run (atom)->kind != RD_RUN_NOTE)
        offset--;
      gtk_text_iter_forward_char (&at);
    }
  return gtk_text_iter_get_offset (&at);
}

static void
select_line (RdReportEditor *editor, guint line, const RdParagraph *paragraph, guint start, guint end)
{
  GtkTextIter at;
  gboolean is_text = paragraph->kind == RD_PARAGRAPH_BODY || paragraph->kind == RD_PARAGRAPH_HEADING || paragraph->kind == RD_PARAGRAPH_ITEM
                     || paragraph->kind == RD_PARAGRAPH_QUOTATION;

  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (get_text (editor)), &at, (int) line);
  rd_document_view_go_to (rd_report_editor_get_page (editor), find_offset (at, is_text ? start : 0), find_offset (at, is_text ? end : G_MAXUINT));
}

/* From the line's beginning or the selection's, whichever is later; @out_end is within the same line. */
static gboolean
get_stretch (RdDocumentBuffer *text, GtkTextIter *out_begin, GtkTextIter *out_start, GtkTextIter *out_end, GtkTextIter *out_rest)
{
  if (!gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (text), out_start, out_end))
    return FALSE;
  *out_begin = *out_rest = *out_start;
  gtk_text_iter_set_line_offset (out_begin, 0);
  if (!gtk_text_iter_ends_line (out_rest))
    gtk_text_iter_forward_to_line_end (out_rest);
  if (gtk_text_iter_compare (out_end, out_rest) > 0)
    *out_end = *out_rest;
  return gtk_text_iter_compare (out_start, out_end) < 0;
}

static void
add_id (RdRun *run, const char *id)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (char **at = run->comments; at != NULL && *at != NULL; at++)
    g_strv_builder_add (ids, *at);
  g_strv_builder_add (ids, id);
  g_strfreev (run->comments);
  run->comments = g_strv_builder_end (ids);
}

static void
take_runs (GPtrArray *into, GPtrArray *runs, const char *id)
{
  for (guint i = 0; i < runs->len; i++)
    {
      RdRun *run = rd_run_copy (runs->pdata[i]);

      if (id != NULL)
        add_id (run, id);
      g_ptr_array_add (into, run);
    }
  g_ptr_array_unref (runs);
}

/* Public API */

void
rd_report_links_show_place (RdReportEditor *editor, guint paragraph, guint start, guint end)
{
  g_autoptr (RdSection) section = rd_section_new (NULL, "", 1);
  g_autoptr (GPtrArray) paragraphs = NULL;

  g_return_if_fail (RD_IS_REPORT_EDITOR (editor));

  g_ptr_array_unref (section->blocks);
  section->blocks = rd_document_buffer_get_blocks (get_text (editor));
  paragraphs = rd_paragraphs_new_section (section, 0);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      const RdParagraph *here = paragraphs->pdata[i];
      guint line;

      if (here->number == paragraph && here->block != NULL && find_line (section->blocks, here->block, &line))
        {
          select_line (editor, line, here, start, end);
          break;
        }
    }
  gtk_widget_grab_focus (GTK_WIDGET (rd_report_editor_get_page (editor)));
}

gboolean
rd_report_links_show_comment (RdReportEditor *editor, const char *comment_id)
{
  GtkTextIter start, end;

  g_return_val_if_fail (RD_IS_REPORT_EDITOR (editor) && comment_id != NULL, FALSE);

  if (!rd_document_buffer_find_comment (get_text (editor), comment_id, &start, &end))
    return FALSE;
  rd_document_view_go_to (rd_report_editor_get_page (editor), gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end));
  gtk_widget_grab_focus (GTK_WIDGET (rd_report_editor_get_page (editor)));
  return TRUE;
}

gboolean
rd_report_links_add_comment (RdReportEditor *editor, RdRegister *reg, RdReviewItem *review, const char *text)
{
  RdDocumentBuffer *buffer;
  GtkTextIter begin, start, end, rest;
  g_autoptr (RdReportComment) comment = NULL;
  g_autoptr (RdSection) section = NULL;
  g_autoptr (GPtrArray) runs = rd_runs_new ();
  guint line;
  int revision = 0;

  g_return_val_if_fail (RD_IS_REPORT_EDITOR (editor) && RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), FALSE);

  buffer = get_text (editor);
  if (rd_report_editor_get_section (editor) == NULL || !rd_report_editor_save (editor)
      || !get_stretch (buffer, &begin, &start, &end, &rest))
    return FALSE;
  line = (guint) gtk_text_iter_get_line (&start);
  section = rd_register_get_section (reg, review, rd_report_editor_get_section (editor), &revision, NULL);
  if (section == NULL || line >= section->blocks->len)
    return FALSE;
  comment = rd_report_comment_new (rd_review_item_get_review (review)->id);
  g_free (comment->section_id);
  g_free (comment->text);
  comment->section_id = g_strdup (section->id);
  comment->text = g_strdup (text);
  comment->quote = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (buffer), &start, &end, FALSE);
  take_runs (runs, rd_document_buffer_get_runs (buffer, &begin, &start), NULL);
  take_runs (runs, rd_document_buffer_get_runs (buffer, &start, &end), comment->id);
  take_runs (runs, rd_document_buffer_get_runs (buffer, &end, &rest), NULL);
  rd_runs_tidy (runs);
  g_ptr_array_unref (((RdBlock *) section->blocks->pdata[line])->runs);
  ((RdBlock *) section->blocks->pdata[line])->runs = g_ptr_array_ref (runs);
  return rd_register_put_comment (reg, review, comment, section->blocks, &revision, NULL);
}

void
rd_report_links_insert (RdReportEditor *editor, const char *kind, const char *id)
{
  g_autoptr (RdRun) run = NULL;

  g_return_if_fail (RD_IS_REPORT_EDITOR (editor) && kind != NULL && id != NULL);

  if (rd_report_editor_get_section (editor) == NULL)
    return;
  run = rd_run_new (g_str_equal (kind, "finding") ? RD_RUN_FINDING : RD_RUN_ENTRY, NULL, id);
  rd_document_buffer_insert_run (get_text (editor), run);
  gtk_widget_grab_focus (GTK_WIDGET (rd_report_editor_get_page (editor)));
}
