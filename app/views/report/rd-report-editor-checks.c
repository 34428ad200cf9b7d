/* rd-report-editor-checks.c — what the checks find is underlined while a section is written
 *
 * A moment after the last word the local checks look at the section as it stands on the page.  What is found is underlined, said in the line
 * beneath the page when the cursor is on it, with a button where it can safely be put right.
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

/* What was found, and where it stands in the text now: marks move with it. */
typedef struct
{
  RdCheckHit  *hit;       /* borrowed from hits */
  GtkTextMark *start, *end;
} Found;

struct _RdEditorChecks
{
  RdReportChecks *checks;      /* NULL: not made since the register changed */
  GPtrArray      *hits;        /* RdCheckHit */
  GArray         *found;       /* Found */
  RdDocumentTag  *tags[RD_N_SEVERITIES];      /* borrowed from the table */
  guint           timer;
  int             at;          /* of found: the one at the cursor, or -1 */
};

/* Helpers */

static void
make_tags (RdReportEditor *self)
{
  static const GdkRGBA colors[RD_N_SEVERITIES] = { { 0.35, 0.55, 0.85, 0.9 }, { 0.90, 0.55, 0.05, 1 }, { 0.80, 0.10, 0.15, 1 } };

  for (guint i = 0; i < RD_N_SEVERITIES; i++)
    {
      g_autoptr (RdDocumentTag) tag = rd_document_tag_new_shown (NULL);

      g_object_set (tag, "underline", i == RD_SEVERITY_BLOCKING ? PANGO_UNDERLINE_DOUBLE : PANGO_UNDERLINE_SINGLE,
                    "underline-rgba", &colors[i], NULL);
      gtk_text_tag_table_add (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self->text)), GTK_TEXT_TAG (tag));
      self->checking->tags[i] = tag;
    }
}

static void
clear (RdReportEditor *self)
{
  RdEditorChecks *checking = self->checking;
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  for (guint i = 0; i < RD_N_SEVERITIES; i++)
    gtk_text_buffer_remove_tag (buffer, GTK_TEXT_TAG (checking->tags[i]), &start, &end);
  for (guint i = 0; i < checking->found->len; i++)
    {
      Found *found = &g_array_index (checking->found, Found, i);

      gtk_text_buffer_delete_mark (buffer, found->start);
      gtk_text_buffer_delete_mark (buffer, found->end);
    }
  g_array_set_size (checking->found, 0);
  g_clear_pointer (&checking->hits, g_ptr_array_unref);
  checking->at = -1;
}

static void
add_hit (RdReportEditor *self, RdCheckHit *hit, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->text);
  Found found = { hit, gtk_text_buffer_create_mark (buffer, NULL, start, TRUE), gtk_text_buffer_create_mark (buffer, NULL, end, FALSE) };

  gtk_text_buffer_apply_tag (buffer, GTK_TEXT_TAG (self->checking->tags[hit->severity]), start, end);
  g_array_append_val (self->checking->found, found);
}

/* The smallest thing found at the cursor. */
static int
find_at_cursor (RdReportEditor *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->text);
  GtkTextIter at, start, end;
  int best = -1, least = G_MAXINT;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  for (guint i = 0; i < self->checking->found->len; i++)
    {
      const Found *found = &g_array_index (self->checking->found, Found, i);
      int length;

      gtk_text_buffer_get_iter_at_mark (buffer, &start, found->start);
      gtk_text_buffer_get_iter_at_mark (buffer, &end, found->end);
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
  int at = find_at_cursor (self);
  const RdCheckHit *hit = at >= 0 ? g_array_index (checking->found, Found, at).hit : NULL;
  g_autofree char *sentence = hit != NULL ? rd_wording_check_sentence (hit) : NULL;
  g_autofree char *fix = hit != NULL && rd_report_editor_may_change (self) ? rd_wording_check_fix (hit) : NULL;

  checking->at = at;
  gtk_label_set_text (self->found, sentence != NULL ? sentence : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->found), sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->found), sentence != NULL);
  gtk_widget_set_visible (self->fix_button, fix != NULL);
  if (fix != NULL)
    gtk_button_set_label (GTK_BUTTON (self->fix_button), fix);
}

static gboolean
check_cb (gpointer data)
{
  RdReportEditor *self = data;
  RdEditorChecks *checking = self->checking;
  g_autoptr (RdSection) section = NULL;
  g_autoptr (GPtrArray) paragraphs = NULL;

  checking->timer = 0;
  if (checking->checks == NULL && self->draft != NULL)
    checking->checks = rd_report_checks_new (self->reg, self->review, NULL);
  clear (self);
  if (checking->checks == NULL || self->draft == NULL)
    return G_SOURCE_REMOVE;
  section = rd_document_places_read (self->text, rd_section_draft_get_id (self->draft), rd_section_draft_get_section (self->draft)->title);
  paragraphs = rd_paragraphs_new_section (section, 0);
  checking->hits = rd_report_checks_run_section (checking->checks, section);
  for (guint i = 0; i < checking->hits->len; i++)
    {
      RdCheckHit *hit = checking->hits->pdata[i];
      GtkTextIter start, end;

      if (rd_document_places_find (self->text, section, paragraphs, hit->paragraph, hit->start, hit->end, &start, &end))
        add_hit (self, hit, &start, &end);
    }
  show_at_cursor (self);
  return G_SOURCE_REMOVE;
}

/* For the other files */

void
rd_report_editor_check_later (RdReportEditor *self)
{
  if (self->checking == NULL)
    return;
  g_clear_handle_id (&self->checking->timer, g_source_remove);
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
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->text);
  g_autofree char *suggestion = NULL;
  GtkTextIter start, end;
  const Found *found;

  if (checking->at < 0 || !rd_report_editor_may_change (self))
    return;
  found = &g_array_index (checking->found, Found, checking->at);
  suggestion = g_strdup (found->hit->suggestion);
  if (suggestion == NULL)
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &start, found->start);
  gtk_text_buffer_get_iter_at_mark (buffer, &end, found->end);
  rd_document_buffer_end_step (self->text);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, suggestion, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

guint
rd_report_editor_count_found (RdReportEditor *self)
{
  return self->checking->found->len;
}

void
rd_report_editor_set_up_checks (RdReportEditor *self)
{
  self->checking = g_new0 (RdEditorChecks, 1);
  self->checking->found = g_array_new (FALSE, FALSE, sizeof (Found));
  self->checking->at = -1;
  make_tags (self);
  g_signal_connect_object (self->text, "formatted", G_CALLBACK (show_at_cursor), self, G_CONNECT_SWAPPED);
}

void
rd_report_editor_tear_down_checks (RdReportEditor *self)
{
  RdEditorChecks *checking = g_steal_pointer (&self->checking);

  if (checking == NULL)
    return;
  g_signal_handlers_disconnect_by_func (self->text, show_at_cursor, self);
  g_clear_handle_id (&checking->timer, g_source_remove);
  g_clear_pointer (&checking->checks, rd_report_checks_unref);
  g_clear_pointer (&checking->hits, g_ptr_array_unref);
  g_array_unref (checking->found);
  g_free (checking);
}
