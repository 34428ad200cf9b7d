/* rd-report-fixes.c — what checks propose, put into the report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-report-fixes.h"

#include <string.h>

#include "core/report/rd-runs-edit.h"
#include "core/review/rd-person.h"
#include "model/rd-register-report.h"
#include "model/rd-report-resolve.h"

/* Auxiliary methods */

/* Characters as the paragraph reads → bytes as it is spelt, where notes have a place of their own. */
static gsize
find_byte (const GPtrArray *runs, guint at, gboolean is_end)
{
  gsize byte = 0;
  guint done = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];
      const char *text = run->kind == RD_RUN_BREAK ? " " : run->kind != RD_RUN_NOTE && run->text != NULL ? run->text : "";
      guint length = (guint) g_utf8_strlen (text, -1);

      if (is_end ? at <= done + length && length > 0 : at < done + length)
        return byte + (gsize) (g_utf8_offset_to_pointer (text, at - done) - text);
      done += length;
      byte += run->kind == RD_RUN_NOTE ? strlen (RD_RUNS_NOTE) : strlen (text);
    }
  return byte;
}

static const RdParagraph *
find_paragraph (const GPtrArray *paragraphs, const RdCheckHit *hit)
{
  for (guint i = 0; i < paragraphs->len; i++)
    {
      const RdParagraph *paragraph = paragraphs->pdata[i];

      if (paragraph->section == hit->section && paragraph->number == hit->paragraph)
        return paragraph;
    }
  return NULL;
}

/* Somebody's pseudonym is a reference to them. */
static RdRun *
make_run (RdReviewItem *review, const RdCheckHit *hit)
{
  gboolean is_person = hit->subject_id != NULL && rd_review_item_find_row (review, RD_ROWS_PEOPLE, hit->subject_id) != NULL;

  if (*hit->suggestion == '\0')
    return NULL;
  return is_person ? rd_run_new (RD_RUN_PERSON, hit->suggestion, hit->subject_id) : rd_run_new (RD_RUN_TEXT, hit->suggestion, NULL);
}

static gboolean
fix (RdReviewItem *review, const GPtrArray *paragraphs, const RdCheckHit *hit)
{
  const RdParagraph *paragraph = find_paragraph (paragraphs, hit);
  GPtrArray *runs = paragraph != NULL ? (GPtrArray *) paragraph->runs : NULL;
  g_autofree char *spelt = runs != NULL && hit->suggestion != NULL ? rd_runs_spell (runs) : NULL;
  g_autofree char *found = NULL;
  RdRun *run;
  gsize start, end;

  if (spelt == NULL || paragraph->kind == RD_PARAGRAPH_FIGURE)
    return FALSE;
  start = find_byte (runs, hit->start, FALSE);
  end = find_byte (runs, hit->end, TRUE);
  if (end < start || end > strlen (spelt))
    return FALSE;
  found = g_strndup (spelt + start, end - start);
  if (!g_str_equal (found, hit->text))
    return FALSE;
  run = make_run (review, hit);
  if (run != NULL && run->kind == RD_RUN_PERSON)
    rd_runs_replace_with (runs, start, end, run);
  else
    {
      rd_runs_replace (runs, start, end, run != NULL ? run->text : NULL);
      rd_run_free (run);
    }
  return TRUE;
}

/* From the end to the beginning. */
static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const RdCheckHit *left = *(RdCheckHit * const *) a, *right = *(RdCheckHit * const *) b;

  if (left->section != right->section)
    return left->section < right->section ? 1 : -1;
  if (left->paragraph != right->paragraph)
    return left->paragraph < right->paragraph ? 1 : -1;
  return left->start < right->start ? 1 : left->start > right->start ? -1 : 0;
}

/* Public API */

gboolean
rd_report_fixes_apply (RdRegister *reg, RdReviewItem *review, const GPtrArray *hits, guint *out_n, GError **error)
{
  RdReportCopy copy = { .mode = RD_NAMING_PSEUDONYMS, .with_figures = TRUE, .with_comments = TRUE };
  g_autoptr (RdDocument) stored = NULL;
  g_autoptr (RdDocument) document = NULL;
  g_autoptr (GPtrArray) paragraphs = NULL;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  guint n = 0;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && hits != NULL, FALSE);

  stored = rd_register_get_report (reg, review, error);
  document = stored != NULL ? rd_report_resolve (reg, review, stored, &copy, error) : NULL;
  if (document == NULL)
    return FALSE;
  paragraphs = rd_paragraphs_new (document);
  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (sorted, hits->pdata[i]);
  g_ptr_array_sort (sorted, compare_hits);
  for (guint i = 0; i < sorted->len; i++)
    n += fix (review, paragraphs, sorted->pdata[i]);
  if (out_n != NULL)
    *out_n = n;
  return n == 0 || rd_register_replace_report (reg, review, "report-replaced", document, error);
}
