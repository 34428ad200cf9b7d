/* rd-report-find-replace.c — words put in the place of what was found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-find-private.h"

#include <glib/gi18n.h>

#include "core/report/rd-paragraphs.h"
#include "model/rd-register-report.h"
#include "model/rd-wording.h"

/* Helpers */

static void
tell (RdReportFind *self, guint n, const char *action)
{
  g_autofree char *words = g_strdup_printf (ngettext ("Replaced in %u place.", "Replaced in %u places.", n), n);

  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", words);
}

static void
replace_in_report (RdReportFind *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdDocument) document = NULL;
  gboolean kept = FALSE;
  guint n;

  g_signal_emit_by_name (self, "keep", &kept);
  if (!kept)
    return;
  document = rd_register_get_report (self->reg, self->review, &error);
  n = document != NULL ? rd_find_replace_all (document, gtk_editable_get_text (self->needle), gtk_editable_get_text (self->with), rd_report_find_get_flags (self)) : 0;
  if (n > 0 && rd_register_replace_report (self->reg, self->review, "report-replaced", document, &error))
    tell (self, n, "win.toast-undo");
  else if (error == NULL)
    tell (self, 0, "win.toast");
  if (error != NULL)
    {
      g_autofree char *words = rd_wording_error (error);

      gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", words);
    }
}

static void
replace_in_section (RdReportFind *self)
{
  g_autoptr (GPtrArray) blocks = rd_document_buffer_get_blocks (rd_report_find_get_text (self));
  guint n = rd_find_replace (blocks, gtk_editable_get_text (self->needle), gtk_editable_get_text (self->with), rd_report_find_get_flags (self));

  if (n > 0)
    rd_document_buffer_follow (rd_report_find_get_text (self), blocks);
  tell (self, n, "win.toast");
}

/* Whether what stands there is the hit as it was written: no footnote, no part of a reference. */
static gboolean
is_written (RdReportFind *self, const GtkTextIter *start, const GtkTextIter *end)
{
  g_autofree char *text = gtk_text_iter_get_slice (start, end);
  g_autoptr (GArray) found = rd_find_in_text (text, gtk_editable_get_text (self->needle), rd_report_find_get_flags (self));

  for (GtkTextIter at = *start; gtk_text_iter_compare (&at, end) < 0; gtk_text_iter_forward_char (&at))
    if (rd_document_tag_find_atom (&at) != NULL)
      return FALSE;
  return found->len == 1 && g_array_index (found, RdFindHit, 0).length == (guint) g_utf8_strlen (text, -1);
}

/* The hit that was last gone to, where it is on the page: the selection may have been taken away by another one on the desktop. */
static const RdReportHit *
get_current (RdReportFind *self)
{
  const RdReportHit *hit = self->at >= 0 ? &g_array_index (self->hits, RdReportHit, self->at) : NULL;

  return hit != NULL && rd_report_find_is_here (self, hit) ? hit : NULL;
}

/* As a step of the page’s own undo; it looks like what it replaces. */
static void
put (RdDocumentBuffer *text, GtkTextIter *start, GtkTextIter *end, const char *words)
{
  rd_document_buffer_end_step (text);
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (text));
  gtk_text_buffer_delete (GTK_TEXT_BUFFER (text), start, end);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (text), start, words, -1);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (text), start);
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (text));
  rd_document_buffer_end_step (text);
}

static const RdParagraph *
find_paragraph (const GPtrArray *paragraphs, guint number)
{
  for (guint i = 0; i < paragraphs->len; i++)
    if (((const RdParagraph *) paragraphs->pdata[i])->number == number)
      return paragraphs->pdata[i];
  return NULL;
}

/* In the footnote whose mark is at @at. */
static gboolean
put_in_note (RdReportFind *self, const RdReportHit *hit, const RdParagraph *paragraph, RdDocumentBuffer *text, const GtkTextIter *at)
{
  RdDocumentTag *atom = rd_document_tag_find_atom (at);
  g_autoptr (GPtrArray) runs = rd_runs_copy (paragraph->runs);

  if (atom == NULL || rd_document_tag_get_run (atom)->kind != RD_RUN_NOTE
      || !rd_find_replace_at (runs, hit->start, hit->end, gtk_editable_get_text (self->with)))
    return FALSE;
  for (guint i = 0; i < runs->len; i++)
    if (rd_run_is_reference (runs->pdata[i]))
      g_clear_pointer (&((RdRun *) runs->pdata[i])->text, g_free);      /* as it is stored */
  rd_document_buffer_end_step (text);
  rd_document_buffer_edit_note (text, atom, runs);
  rd_document_buffer_end_step (text);
  return TRUE;
}

/* On the page, in a cell or in a footnote of either; FALSE: it stays as it is. */
static gboolean
replace_hit (RdReportFind *self, const RdReportHit *hit)
{
  g_autoptr (GPtrArray) paragraphs = rd_paragraphs_new_section (rd_report_find_get_section (self, hit), hit->section);
  const RdParagraph *paragraph = find_paragraph (paragraphs, hit->paragraph);
  RdDocumentView *view;
  GtkTextIter start, end;

  if (!rd_report_find_get_place (self, hit, paragraphs, &view, &start, &end))
    return FALSE;
  if (paragraph->kind == RD_PARAGRAPH_NOTE)
    return put_in_note (self, hit, paragraph, rd_document_view_get_text (view), &start);
  if (!is_written (self, &start, &end))
    return FALSE;
  put (rd_document_view_get_text (view), &start, &end, gtk_editable_get_text (self->with));
  return TRUE;
}

/* To the first hit behind that place, from the beginning again after the end: what was put there may be found too. */
static void
go_behind (RdReportFind *self, guint section, guint paragraph, guint offset)
{
  guint n = self->hits->len, i = 0;

  for (; i < n; i++)
    {
      const RdReportHit *hit = &g_array_index (self->hits, RdReportHit, i);

      if (hit->section > section || (hit->section == section && (hit->paragraph > paragraph || (hit->paragraph == paragraph && hit->start >= offset))))
        break;
    }
  if (n == 0)
    return;
  self->at = (int) ((i + n - 1) % n);
  rd_report_find_step (self, 1);
}

/* For the other files */

void
rd_report_find_replace (RdReportFind *self)
{
  const RdReportHit *hit = get_current (self);
  guint section, paragraph, behind;

  if (!rd_report_find_may_change (self))
    return;
  if (hit == NULL)
    {
      rd_report_find_step (self, 1);
      return;
    }
  section = hit->section;
  paragraph = hit->paragraph;
  behind = hit->end;
  if (replace_hit (self, hit))
    behind = hit->start + (guint) g_utf8_strlen (gtk_editable_get_text (self->with), -1);
  rd_report_find_search (self);
  go_behind (self, section, paragraph, behind);
}

void
rd_report_find_replace_all (RdReportFind *self)
{
  if (!rd_report_find_may_change (self) || *gtk_editable_get_text (self->needle) == '\0')
    return;
  if (rd_report_find_is_whole (self))
    replace_in_report (self);
  else
    replace_in_section (self);
  rd_report_find_search (self);
}
