/* rd-report-editor-checks.c — what the checks find is underlined while a section is written
 *
 * A moment after the last word the local checks look at the section as it stands on the page, its tables with it.  What is found is
 * underlined, said in the line beneath the page when the cursor is on it, with a button where it can safely be put right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "model/rd-report-checks.h"
#include "model/rd-wording-report-check.h"
#include "views/report/rd-report-editor-private.h"
#include "widgets/rd-document-places.h"

#define DELAY 700

/* Of what is longer only the first word is underlined: a page of underlined sentences cannot be read. */
#define LONG 48

/* What was found, and where it stands in the text now: marks move with it. */
typedef struct
{
  RdCheckHit  *hit;       /* borrowed from hits */
  GtkTextMark *start, *end;      /* owned; deleted where their text is gone, a cell that was taken away */
} Found;

struct _RdEditorChecks
{
  RdReportChecks *checks;      /* NULL: not made since the register changed */
  GPtrArray      *hits;        /* RdCheckHit */
  GArray         *found;       /* Found */
  guint           timer;
  GCancellable   *looking;     /* NULL: nobody looks; cancelled by the next change */
  int             at;          /* of found: the one at the cursor, or -1 */
};

/* Helpers */

static const char *const tag_names[RD_N_SEVERITIES] = { "check-hint", "check-warning", "check-blocking" };

/* Of the page, or of a cell on it: made when it is first needed. (transfer none) */
static GtkTextTag *
get_tag (GtkTextBuffer *buffer, RdSeverity severity)
{
  static const GdkRGBA colors[RD_N_SEVERITIES] = { { 0.35, 0.55, 0.85, 0.9 }, { 0.90, 0.55, 0.05, 1 }, { 0.80, 0.10, 0.15, 1 } };
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  g_autoptr (RdDocumentTag) tag = NULL;

  if (gtk_text_tag_table_lookup (table, tag_names[severity]) != NULL)
    return gtk_text_tag_table_lookup (table, tag_names[severity]);
  tag = rd_document_tag_new_shown (tag_names[severity]);
  g_object_set (tag, "underline", severity == RD_SEVERITY_BLOCKING ? PANGO_UNDERLINE_DOUBLE : PANGO_UNDERLINE_SINGLE,
                "underline-rgba", &colors[severity], NULL);
  gtk_text_tag_table_add (table, GTK_TEXT_TAG (tag));
  return GTK_TEXT_TAG (tag);
}

/* Where it stands now: FALSE where its text is gone. */
static gboolean
get_place (const Found *found, GtkTextIter *out_start, GtkTextIter *out_end)
{
  GtkTextBuffer *buffer = gtk_text_mark_get_buffer (found->start);

  if (buffer == NULL || gtk_text_mark_get_deleted (found->start) || gtk_text_mark_get_deleted (found->end))
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (buffer, out_start, found->start);
  gtk_text_buffer_get_iter_at_mark (buffer, out_end, found->end);
  return TRUE;
}

static void
unmark (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  for (guint i = 0; i < RD_N_SEVERITIES; i++)
    gtk_text_buffer_remove_tag (buffer, get_tag (buffer, i), &start, &end);
}

static void
clear (RdReportEditor *self)
{
  RdEditorChecks *checking = self->checking;
  GtkTextBuffer *last = NULL;

  for (guint i = 0; i < checking->found->len; i++)
    {
      Found *found = &g_array_index (checking->found, Found, i);
      GtkTextBuffer *buffer = gtk_text_mark_get_buffer (found->start);

      if (buffer != NULL && buffer != last)
        unmark (buffer);                                  /* what is found comes text by text */
      last = buffer;
      if (buffer != NULL && !gtk_text_mark_get_deleted (found->start))
        gtk_text_buffer_delete_mark (buffer, found->start);
      if (buffer != NULL && !gtk_text_mark_get_deleted (found->end))
        gtk_text_buffer_delete_mark (buffer, found->end);
      g_object_unref (found->start);
      g_object_unref (found->end);
    }
  g_array_set_size (checking->found, 0);
  g_clear_pointer (&checking->hits, g_ptr_array_unref);
  checking->at = -1;
}

static void
add_hit (RdReportEditor *self, RdCheckHit *hit, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextBuffer *buffer = gtk_text_iter_get_buffer (start);
  Found found = { hit, g_object_ref (gtk_text_buffer_create_mark (buffer, NULL, start, TRUE)),
                  g_object_ref (gtk_text_buffer_create_mark (buffer, NULL, end, FALSE)) };
  GtkTextIter shown = *end;

  if (gtk_text_iter_get_offset (end) - gtk_text_iter_get_offset (start) > LONG)
    {
      shown = *start;
      gtk_text_iter_forward_word_end (&shown);
    }
  gtk_text_buffer_apply_tag (buffer, get_tag (buffer, hit->severity), start, &shown);
  g_array_append_val (self->checking->found, found);
}

/* The smallest thing found at the cursor. */
static int
find_at_cursor (RdReportEditor *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (rd_document_view_get_text (rd_report_editor_get_active (self)));
  GtkTextIter at, start, end;
  int best = -1, least = G_MAXINT;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  for (guint i = 0; i < self->checking->found->len; i++)
    {
      const Found *found = &g_array_index (self->checking->found, Found, i);
      int length;

      if (gtk_text_mark_get_buffer (found->start) != buffer || !get_place (found, &start, &end))
        continue;
      length = gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&start);
      if (gtk_text_iter_compare (&start, &at) > 0 || gtk_text_iter_compare (&at, &end) > 0 || length >= least)
        continue;
      best = i;
      least = length;
    }
  return best;
}

static void
show_at_cursor (RdReportEditor *self)
{
  RdEditorChecks *checking = self->checking;
  int at = checking != NULL ? find_at_cursor (self) : -1;
  const RdCheckHit *hit = at >= 0 ? g_array_index (checking->found, Found, at).hit : NULL;
  g_autofree char *sentence = hit != NULL ? rd_wording_check_sentence (hit) : NULL;
  g_autofree char *fix = hit != NULL && rd_report_editor_may_change (self) ? rd_wording_check_fix (hit) : NULL;

  if (checking == NULL)
    return;
  checking->at = at;
  gtk_label_set_text (self->found, sentence != NULL ? sentence : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->found), sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->found), sentence != NULL);
  gtk_widget_set_visible (self->fix_button, fix != NULL);
  if (fix != NULL)
    gtk_button_set_label (GTK_BUTTON (self->fix_button), fix);
}

/* In the text as it was when they looked: no change has come since. */
static void
show_hits (RdReportEditor *self)
{
  RdEditorChecks *checking = self->checking;
  g_autoptr (RdSection) section = rd_document_places_read (self->text, rd_section_draft_get_id (self->draft), rd_section_draft_get_section (self->draft)->title);
  g_autoptr (GPtrArray) paragraphs = rd_paragraphs_new_section (section, 0);

  for (guint i = 0; i < checking->hits->len; i++)
    {
      RdCheckHit *hit = checking->hits->pdata[i];
      RdDocumentView *view;
      GtkTextIter start, end;

      if (rd_document_places_find_text (self->view, section, paragraphs, hit->paragraph, hit->start, hit->end, &view, &start, &end))
        add_hit (self, hit, &start, &end);
    }
  show_at_cursor (self);
}

static void
found_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdReportEditor) self = user_data;
  g_autoptr (GPtrArray) hits = rd_report_checks_run_section_finish (result, NULL);

  if (hits == NULL || self->checking == NULL || self->draft == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->checking->looking);
  clear (self);
  self->checking->hits = g_steal_pointer (&hits);
  show_hits (self);
}

static void
stop (RdReportEditor *self)
{
  g_clear_handle_id (&self->checking->timer, g_source_remove);
  if (self->checking->looking != NULL)
    g_cancellable_cancel (self->checking->looking);
  g_clear_object (&self->checking->looking);
}

static gboolean
check_cb (gpointer data)
{
  RdReportEditor *self = data;
  RdEditorChecks *checking = self->checking;
  g_autoptr (RdSection) section = NULL;

  checking->timer = 0;
  if (checking->checks == NULL && self->draft != NULL)
    checking->checks = rd_report_checks_new (self->reg, self->review, NULL);
  if (checking->checks == NULL || self->draft == NULL)
    {
      clear (self);
      return G_SOURCE_REMOVE;
    }
  section = rd_document_places_read (self->text, rd_section_draft_get_id (self->draft), rd_section_draft_get_section (self->draft)->title);
  checking->looking = g_cancellable_new ();
  rd_report_checks_run_section_async (checking->checks, section, checking->looking, found_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* For the other files */

void
rd_report_editor_check_later (RdReportEditor *self)
{
  if (self->checking == NULL)
    return;
  stop (self);
  self->checking->timer = g_timeout_add (DELAY, check_cb, self);
}

void
rd_report_editor_forget_checks (RdReportEditor *self)
{
  if (self->checking == NULL)
    return;
  g_clear_pointer (&self->checking->checks, rd_report_checks_unref);
  rd_report_editor_check_later (self);
}

/* What stands at the cursor becomes what was suggested. */
void
rd_report_editor_fix (RdReportEditor *self)
{
  RdEditorChecks *checking = self->checking;
  g_autofree char *suggestion = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  const Found *found;

  if (checking->at < 0 || !rd_report_editor_may_change (self))
    return;
  found = &g_array_index (checking->found, Found, checking->at);
  suggestion = g_strdup (found->hit->suggestion);
  if (suggestion == NULL || !get_place (found, &start, &end))
    return;
  buffer = gtk_text_mark_get_buffer (found->start);
  rd_document_buffer_end_step (RD_DOCUMENT_BUFFER (buffer));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, suggestion, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_widget_grab_focus (GTK_WIDGET (rd_report_editor_get_active (self)));
}

guint
rd_report_editor_count_found (RdReportEditor *self)
{
  return self->checking->found->len;
}

void
rd_report_editor_watch_checks (RdReportEditor *self, RdDocumentView *view)
{
  g_signal_connect_object (rd_document_view_get_text (view), "formatted", G_CALLBACK (show_at_cursor), self, G_CONNECT_SWAPPED);
}

void
rd_report_editor_set_up_checks (RdReportEditor *self)
{
  self->checking = g_new0 (RdEditorChecks, 1);
  self->checking->found = g_array_new (FALSE, FALSE, sizeof (Found));
  self->checking->at = -1;
  rd_report_editor_watch_checks (self, self->view);
}

void
rd_report_editor_tear_down_checks (RdReportEditor *self)
{
  RdEditorChecks *checking = self->checking;

  if (checking == NULL)
    return;
  stop (self);
  clear (self);
  self->checking = NULL;
  g_clear_handle_id (&checking->timer, g_source_remove);
  g_clear_pointer (&checking->checks, rd_report_checks_unref);
  g_clear_pointer (&checking->hits, g_ptr_array_unref);
  g_array_unref (checking->found);
  g_free (checking);
}
