/* rd-report-clip.c — stretches of reports on the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-clip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "formats/rd-html-copy.h"
#include "formats/rd-html-paste.h"
#include "formats/rd-plain-paste.h"
#include "formats/rd-report-xml.h"

const char * const rd_report_clip_types[] = { RD_REPORT_CLIP_TYPE, "text/html", "text/plain;charset=utf-8", "UTF8_STRING", "text/plain", NULL };

/* Helpers */

static void
drop_comments (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer data)
{
  for (guint i = 0; i < runs->len; i++)
    g_clear_pointer (&((RdRun *) runs->pdata[i])->comments, g_strfreev);
  rd_runs_tidy (runs);
}

/* Those that refer to something say so: @data, a gboolean. */
static void
spell_references (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer data)
{
  for (guint i = 0; i < runs->len; i++)
    {
      RdRun *run = runs->pdata[i];

      if (!rd_run_is_reference (run))
        continue;
      *(gboolean *) data = TRUE;
      run->kind = RD_RUN_TEXT;
      g_clear_pointer (&run->id, g_free);
    }
  rd_runs_tidy (runs);
}

static char *
write_own (const GPtrArray *blocks, const char *home)
{
  g_autoptr (GPtrArray) copy = rd_blocks_copy (blocks);
  g_autofree char *body = NULL, *spelt = NULL;
  gboolean has_references = FALSE;

  rd_blocks_walk (copy, FALSE, drop_comments, NULL);
  body = rd_report_xml_write_body (copy);
  rd_blocks_walk (copy, FALSE, spell_references, &has_references);
  spelt = has_references ? rd_report_xml_write_body (copy) : NULL;
  return g_strconcat (home != NULL ? home : "", "\n", body, spelt != NULL ? "\f" : NULL, spelt, NULL);
}

/* @out_is_foreign: there are references, and they are of another review. */
static GPtrArray *
read_own (GBytes *bytes, const char *home, gboolean *out_is_foreign, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data, length);
  char *body = strchr (text, '\n');
  char *spelt = strchr (text, '\f');
  GPtrArray *blocks;

  if (body != NULL)
    *body++ = '\0';
  if (spelt != NULL)
    *spelt++ = '\0';
  *out_is_foreign = spelt != NULL && !g_str_equal (text, home != NULL ? home : "");
  blocks = rd_report_xml_read_stored (*out_is_foreign ? spelt : body != NULL ? body : text, error);
  if (blocks != NULL)
    rd_blocks_walk (blocks, FALSE, drop_comments, NULL);
  return blocks;
}

/* Why something cannot be pasted, for who pasted it. */
static void
explain (const GError *fault, GError **error)
{
  if (g_error_matches (fault, RD_PASTE_ERROR, RD_PASTE_ERROR_TOO_DEEP) || fault->domain != RD_PASTE_ERROR)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _("What was copied cannot be read. Paste it without formatting (Ctrl+Shift+V)."));
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("More was copied than can be pasted at once. Copy and paste it in parts."));
}

static void
drop_notes (GPtrArray *runs)
{
  for (guint i = runs->len; i > 0; i--)
    if (((const RdRun *) runs->pdata[i - 1])->kind == RD_RUN_NOTE)
      g_ptr_array_remove_index (runs, i - 1);
  rd_runs_tidy (runs);
}

static void
fit (const GPtrArray *blocks, GPtrArray *fitting)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *block = blocks->pdata[i];
      RdBlock *copy = rd_block_new (block->kind == RD_BLOCK_ITEM ? RD_BLOCK_ITEM : RD_BLOCK_PARAGRAPH);

      copy->level = block->kind == RD_BLOCK_ITEM ? block->level : 0;
      copy->is_numbered = block->is_numbered;
      g_ptr_array_unref (copy->runs);
      copy->runs = rd_runs_copy (block->runs);
      drop_notes (copy->runs);
      if (copy->runs->len > 0)
        g_ptr_array_add (fitting, copy);
      else
        rd_block_free (copy);
      for (guint c = 0; block->cells != NULL && c < block->cells->len; c++)
        fit (((const RdReportCell *) block->cells->pdata[c])->blocks, fitting);
    }
}

/* Public API */

GBytes *
rd_report_clip_write (const char *type, const GPtrArray *resolved, const char *home)
{
  char *text = NULL;

  g_return_val_if_fail (type != NULL && resolved != NULL, NULL);

  if (g_str_equal (type, RD_REPORT_CLIP_TYPE))
    text = write_own (resolved, home);
  else if (g_str_equal (type, "text/html"))
    text = rd_html_copy_write (resolved);
  else if (g_str_has_prefix (type, "text/plain"))
    text = rd_plain_copy_write (resolved);
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

GPtrArray *
rd_report_clip_read (const char *type, GBytes *bytes, const char *home, gboolean *out_is_foreign, GError **error)
{
  g_autoptr (GError) fault = NULL;
  GPtrArray *blocks;

  g_return_val_if_fail (type != NULL && bytes != NULL && out_is_foreign != NULL, NULL);

  *out_is_foreign = FALSE;
  if (g_str_equal (type, RD_REPORT_CLIP_TYPE))
    blocks = read_own (bytes, home, out_is_foreign, &fault);
  else if (g_str_equal (type, "text/html"))
    blocks = rd_html_paste_read (bytes, &fault);
  else
    blocks = rd_plain_paste_read (bytes, &fault);
  if (blocks == NULL)
    explain (fault, error);
  return blocks;
}

GPtrArray *
rd_report_clip_fit (const GPtrArray *blocks)
{
  GPtrArray *fitting = rd_blocks_new ();

  g_return_val_if_fail (blocks != NULL, fitting);

  fit (blocks, fitting);
  return fitting;
}
