/* rd-report-changes.c — two versions of a review's report, side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-changes.h"

#include <glib/gi18n-lib.h>

#include "model/rd-leak-scan.h"
#include "model/rd-register-report.h"
#include "model/rd-report-resolve.h"
#include "model/rd-wording-versions.h"

/* Who looks a file through. */
typedef struct
{
  RdLeakScan *scan;
  const char *ending;
  const char *own;
} Look;

static RdDocument *
read_version (RdRegister *reg, RdReviewItem *review, const char *id, RdNamingMode mode, GError **error)
{
  RdReportCopy copy = { .mode = mode };
  g_autoptr (RdDocument) stored = id != NULL ? rd_register_get_version (reg, review, id, error) : rd_register_get_report (reg, review, error);

  return stored != NULL ? rd_report_resolve (reg, review, stored, &copy, error) : NULL;
}

RdComparison *
rd_report_changes_compare (RdRegister *reg, RdReviewItem *review, const char *before_id, const char *after_id, RdNamingMode mode, GError **error)
{
  g_autoptr (RdDocument) before = NULL;
  g_autoptr (RdDocument) after = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  before = read_version (reg, review, before_id, mode, error);
  after = before != NULL ? read_version (reg, review, after_id, mode, error) : NULL;
  return after != NULL ? rd_compare (before, after) : NULL;
}

static void
add_named (RdSheet *sheet, const RdNaming *naming, const char *text)
{
  rd_sheet_take_text (sheet, rd_naming_show (naming, NULL, NULL, text));
}

/* By its place in the report that it is of. */
static char *
make_place (const RdComparison *comparison, const RdCompareSection *section)
{
  const RdDocument *document = section->after != NULL ? comparison->after : comparison->before;
  const RdSection *of = section->after != NULL ? section->after : section->before;
  g_autofree char *number = NULL;
  guint at = 0;

  g_ptr_array_find (document->sections, of, &at);
  number = rd_document_number (document, at);
  return g_strdup_printf ("%s %s", number, of->title);
}

RdSheet *
rd_report_changes_make_sheet (RdRegister *reg, RdReviewItem *review, const RdComparison *comparison, RdNamingMode mode)
{
  g_autoptr (GPtrArray) entries = rd_comparison_list (comparison);
  RdNaming *naming = rd_naming_new_for_review (review, mode);
  g_autofree char *title = g_strdup_printf ("%s · %s", _("Changes to the report"), rd_review_item_get_reference (review));
  RdSheet *sheet = rd_sheet_new (title, rd_register_get_today (reg));
  g_autofree char *note = rd_wording_comparison (comparison);

  rd_sheet_set_note (sheet, note);
  rd_sheet_set_warning (sheet, mode == RD_NAMING_REAL ? _("Real names") : NULL);
  rd_sheet_add_column (sheet, _("Section"), RD_SHEET_TEXT, 18);
  rd_sheet_add_column (sheet, _("What"), RD_SHEET_TEXT, 14);
  rd_sheet_add_column (sheet, _("Before"), RD_SHEET_TEXT, 34);
  rd_sheet_add_column (sheet, _("After"), RD_SHEET_TEXT, 34);
  for (guint i = 0; i < entries->len; i++)
    {
      const RdCompareEntry *entry = entries->pdata[i];
      g_autofree char *place = make_place (comparison, entry->section);

      add_named (sheet, naming, place);
      rd_sheet_add_text (sheet, rd_wording_compare_entry (entry));
      add_named (sheet, naming, entry->before);
      add_named (sheet, naming, entry->after);
    }
  rd_naming_unref (naming);
  return sheet;
}

static gboolean
look_through (GBytes *bytes, gpointer user_data, GError **error)
{
  const Look *look = user_data;

  return look->scan == NULL || rd_leak_scan_bytes (look->scan, bytes, look->ending, look->own, error);
}

/* The program's own words in the file. */
static char *
list_own_words (const RdSheet *sheet)
{
  GString *own = g_string_new (rd_sheet_get_title (sheet));

  for (guint i = 0; i < rd_sheet_get_n_columns (sheet); i++)
    g_string_append_printf (own, "\n%s", rd_sheet_get_heading (sheet, i));
  return g_string_free (own, FALSE);
}

gboolean
rd_report_changes_write (RdRegister *reg, RdReviewItem *review, const RdComparison *comparison, RdNamingMode mode,
                         const char *path, RdSheetFileKind kind, GError **error)
{
  g_autoptr (RdSheet) sheet = rd_report_changes_make_sheet (reg, review, comparison, mode);
  g_autoptr (RdLeakScan) scan = mode == RD_NAMING_PSEUDONYMS ? rd_leak_scan_new (review) : NULL;
  g_autofree char *own = list_own_words (sheet);
  Look look = { scan, rd_sheet_file_get_ending (kind), own };

  if (scan != NULL && !rd_leak_scan_sheet (scan, sheet, error))
    return FALSE;
  return rd_sheet_file_write_checked (sheet, path, kind, RD_PAPER_A4, look_through, &look, error);
}

char *
rd_report_changes_propose_name (RdReviewItem *review, RdSheetFileKind kind)
{
  g_autofree char *reference = NULL;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  reference = g_strdelimit (g_strdup (rd_review_item_get_reference (review)), "/\\:*?\"<>|", '-');
  return g_strdup_printf ("%s %s.%s", _("Changes"), reference, rd_sheet_file_get_ending (kind));
}
