/* rd-report-scan.c — whether a report, or a file made of it, would tell whom it is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-report-scan.h"

#include <string.h>

#include "model/rd-file-texts.h"
#include "model/rd-report-facts.h"

struct _RdReportScan
{
  RdReportFacts *facts;
};

G_DEFINE_QUARK (rd-report-scan-error-quark, rd_report_scan_error)

/* Auxiliary methods */

static void
run_identity (const RdReportScan *self, const RdDocument *document, const GPtrArray *paragraphs, GPtrArray *hits)
{
  RdCheckInput input = rd_report_facts_get_input (self->facts);

  input.document = document;
  input.paragraphs = paragraphs;
  for (guint i = 0; i < rd_report_check_get_n_types (); i++)
    {
      const RdCheckType *type = rd_report_check_get_type (i);

      if (type->group == RD_CHECK_GROUP_IDENTITY)
        type->run (&input, hits);
    }
  rd_check_hits_sort (hits);
}

static const char *
find_section (const RdDocument *document, const RdCheckHit *hit)
{
  if (hit->section >= document->sections->len)
    return "";
  return ((const RdSection *) document->sections->pdata[hit->section])->id;
}

/* Each line is a paragraph of its own. (transfer full) */
static RdDocument *
make_document (const char *text)
{
  RdDocument *document = rd_document_new ("", RD_REPORT_LANGUAGE);
  RdSection *section = rd_section_new (NULL, "", 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_ptr_array_add (document->sections, section);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (section->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, lines[i]));
  return document;
}

/* Words that are likely a name, or letters, are let go in a file: the document was looked through for them, and a file has words of its own. */
static gboolean
is_let_go (const RdCheckHit *hit)
{
  return g_strcmp0 (hit->code, "perhaps-name") == 0 || (g_strcmp0 (hit->code, "initials") == 0 && strchr (hit->text, '.') == NULL);
}

static gboolean
scan_text (const RdReportScan *self, const char *where, const char *text, gboolean in_file, GError **error)
{
  g_autoptr (RdDocument) document = NULL;
  g_autoptr (GPtrArray) paragraphs = NULL;
  g_autoptr (GPtrArray) hits = rd_check_hits_new ();

  document = make_document (text);
  paragraphs = rd_paragraphs_new (document);
  run_identity (self, document, paragraphs, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const RdCheckHit *hit = hits->pdata[i];

      if (hit->severity != RD_SEVERITY_BLOCKING || rd_check_hit_is_waived_anywhere (hit, rd_report_facts_get_waivers (self->facts))
          || (in_file && is_let_go (hit)))
        continue;
      g_set_error (error, RD_REPORT_SCAN_ERROR, RD_REPORT_SCAN_ERROR_FOUND, "“%s” “%s” “%s” %s",
                   hit->check, hit->detail != NULL ? hit->detail : "", hit->code, where != NULL ? where : "");
      return FALSE;
    }
  return TRUE;
}

/* The folders of @path, without those that lead to the user’s own. (transfer full) */
static char **
list_folders (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);
  const char *home = g_get_home_dir (), *below = folder;

  if (g_str_has_prefix (folder, home) && (folder[strlen (home)] == G_DIR_SEPARATOR || folder[strlen (home)] == '\0'))
    below = folder + strlen (home);
  return g_strsplit (below, G_DIR_SEPARATOR_S, -1);
}

/* Public API */

RdReportScan *
rd_report_scan_new (RdRegister *reg, RdReviewItem *review)
{
  RdReportScan *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_new0 (RdReportScan, 1);
  self->facts = rd_report_facts_new_identity (reg, review);
  return self;
}

void
rd_report_scan_free (RdReportScan *self)
{
  if (self == NULL)
    return;
  rd_report_facts_free (self->facts);
  g_free (self);
}

GPtrArray *
rd_report_scan_document (const RdReportScan *self, const RdDocument *resolved)
{
  g_autoptr (GPtrArray) paragraphs = NULL;
  GPtrArray *hits;

  g_return_val_if_fail (self != NULL && resolved != NULL, NULL);

  paragraphs = rd_paragraphs_new (resolved);
  hits = rd_check_hits_new ();
  run_identity (self, resolved, paragraphs, hits);
  for (guint i = hits->len; i > 0; i--)
    {
      const RdCheckHit *hit = hits->pdata[i - 1];

      if (hit->severity != RD_SEVERITY_BLOCKING || rd_check_hit_is_waived (hit, rd_report_facts_get_waivers (self->facts), find_section (resolved, hit)))
        g_ptr_array_remove_index (hits, i - 1);
    }
  return hits;
}

gboolean
rd_report_scan_text (const RdReportScan *self, const char *where, const char *text, GError **error)
{
  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  return scan_text (self, where, text, FALSE, error);
}

gboolean
rd_report_scan_folders (const RdReportScan *self, const char *path)
{
  g_auto (GStrv) folders = NULL;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  folders = list_folders (path);
  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *shown = g_strdelimit (g_filename_display_name (folders[i]), "-_.", ' ');

      if (!scan_text (self, NULL, shown, TRUE, NULL))
        return FALSE;
    }
  return TRUE;
}

gboolean
rd_report_scan_bytes (const RdReportScan *self, GBytes *bytes, const char *ending, GError **error)
{
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (self != NULL && bytes != NULL && ending != NULL, FALSE);

  texts = rd_file_texts_new (bytes, ending, &cause);
  if (texts == NULL)
    {
      g_set_error_literal (error, RD_REPORT_SCAN_ERROR, RD_REPORT_SCAN_ERROR_UNREADABLE, cause->message);
      return FALSE;
    }
  for (guint i = 0; i < texts->len; i++)
    {
      const RdFileText *text = texts->pdata[i];

      if (!scan_text (self, text->where, text->text, TRUE, error))
        return FALSE;
    }
  return TRUE;
}

guint
rd_report_scan_get_n_people (const RdReportScan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return rd_report_facts_get_input (self->facts).people->len;
}
