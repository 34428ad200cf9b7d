/* report-files.h — a report from XML as it stands when it was resolved, for the tests of its writers
 *
 * References read as their ids with spaces for "-": <person id="Child-A"/> is "Child A".  Each comment that is
 * referred to is by "Reviewer 1", says "On c1" and is resolved where its id begins with "done"; "re.c1" answers c1.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <string.h>

#include "formats/rd-report-file.h"
#include "formats/rd-report-xml.h"

/* A grey square, two pixels wide. */
static const guint8 report_png[] = {
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00,
  0x00, 0x02, 0x08, 0x00, 0x00, 0x00, 0x00, 0x57, 0xdd, 0x52, 0xf8, 0x00, 0x00, 0x00, 0x0e, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63,
  0x68, 0x68, 0x60, 0x68, 0x68, 0x00, 0x00, 0x06, 0x06, 0x02, 0x01, 0x31, 0xa9, 0x1e, 0xa1, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e,
  0x44, 0xae, 0x42, 0x60, 0x82,
};

static const RdReportWords report_words = {
  .contents = "Contents",
  .page_of = "Page %u of %u",
  .notes = "Notes",
  .note = "Note %u",
  .back = "Back to the text",
  .comments = "Comments",
  .comment = "Comment %u",
  .resolved = "Resolved",
  .months = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" },
};

static inline void
add_report_comment (RdDocument *document, const char *id)
{
  RdDocumentComment *comment;

  for (guint i = 0; i < document->comments->len; i++)
    if (g_str_equal (((const RdDocumentComment *) document->comments->pdata[i])->id, id))
      return;
  comment = g_new0 (RdDocumentComment, 1);
  comment->id = g_strdup (id);
  comment->parent_id = g_str_has_prefix (id, "re.") ? g_strdup (strchr (id, '.') + 1) : NULL;
  comment->author = g_strdup ("Reviewer 1");
  comment->made = g_strdup ("2026-11-26T09:30:00Z");
  comment->text = g_strdup_printf ("On %s\nand “more” <than> that", id);
  comment->is_resolved = g_str_has_prefix (id, "done");
  g_ptr_array_add (document->comments, comment);
}

static inline void
resolve_report_runs (GPtrArray *runs, const RdBlock *block G_GNUC_UNUSED, gboolean is_note G_GNUC_UNUSED, gpointer document)
{
  for (guint i = 0; i < runs->len; i++)
    {
      RdRun *run = runs->pdata[i];

      if (rd_run_is_reference (run))
        run->text = g_strdelimit (g_strdup (run->id), "-", ' ');
      for (guint c = 0; run->comments != NULL && run->comments[c] != NULL; c++)
        add_report_comment (document, run->comments[c]);
    }
}

/* A figure of methodology has words, one of key dates a table, any other a picture of 1600 × 500. */
static inline void
resolve_report_figures (const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      RdBlock *block = blocks->pdata[i];
      g_autoptr(GBytes) png = g_bytes_new_static (report_png, sizeof report_png);

      if (block->kind != RD_BLOCK_FIGURE)
        continue;
      if (block->figure != RD_FIGURE_METHODOLOGY && block->figure != RD_FIGURE_KEY_DATES)
        {
          block->picture = rd_picture_new (png, 1600, 500);
          continue;
        }
      block->content = rd_blocks_new ();
      g_ptr_array_add (block->content, block->figure == RD_FIGURE_KEY_DATES ? rd_block_new_table (2, 2, 1)
                                                                            : rd_block_new_text (RD_BLOCK_PARAGRAPH, "How it was done."));
    }
}

/* (transfer full); NULL, and @error, where it is no report. */
static inline RdDocument *
read_report (GBytes *bytes, GError **error)
{
  RdDocument *document = rd_report_xml_read (bytes, NULL, NULL, error);

  if (document == NULL)
    return NULL;
  document->subtitle = g_strdup ("Draft & more");
  document->notice = g_strdup ("Draft for the panel: \"not\" <final>");
  document->issued = g_strdup ("26 November 2026");
  for (guint i = 0; i < document->sections->len; i++)
    {
      const RdSection *section = document->sections->pdata[i];

      resolve_report_figures (section->blocks);
      rd_blocks_walk (section->blocks, TRUE, resolve_report_runs, document);
    }
  return document;
}
