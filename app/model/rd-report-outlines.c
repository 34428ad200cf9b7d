/* rd-report-outlines.c — the outlines that a report can be begun from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-outlines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/report/rd-report-template.h"
#include "formats/rd-report-xml.h"
#include "model/rd-document-file.h"
#include "model/rd-leak-scan.h"
#include "model/rd-resources.h"
#include "model/rd-sheet-file.h"

#define FOLDER "/templates/reports/"
#define SCHEMA "/schemas/report.rng"

/* @frameworks: beginnings of the ids of those that offer it; NULL: every one does. */
typedef struct
{
  const char *code;
  const char *label;
  const char *purpose;
  const char *frameworks;
} Shipped;

#define OF_CASES   "scr- lcspr- sar- dhr- dardr-"
#define OF_SMALLER "below-threshold-review practice-audit good-practice-review restraint-review child-death-review rapid-review-"

/* The likeliest first. */
static const Shipped shipped[] = {
  { "full", N_("Full report"), N_("For most reviews: what happened, how it was understood at the time, why, and what next."), OF_CASES },
  { "key-events", N_("Report by key events"), N_("Where a few events tell the story: one section for each, with what it shows."), OF_CASES },
  { "practice-review", N_("Practice review"), N_("A short report of a review below the threshold, an audit, good practice or the use of restraint."), OF_SMALLER },
  { "thematic", N_("Thematic report"), N_("Where a pattern matters more than the story: several children, or one theme."), NULL },
  { "executive-summary", N_("Executive summary"), N_("To stand beside the full report, or alone where that is not published."), OF_CASES },
  { "learning-brief", N_("Learning brief"), N_("Two pages for a team to talk through in seven minutes."), NULL },
};

G_DEFINE_QUARK (rd-report-outline-error-quark, rd_report_outline_error)

/* --- making */

static RdReportOutline *
make_shipped (const Shipped *from)
{
  RdReportOutline *self = g_new0 (RdReportOutline, 1);

  self->code = g_strdup (from->code);
  self->label = g_strdup (_(from->label));
  self->purpose = g_strdup (_(from->purpose));
  self->is_shipped = TRUE;
  return self;
}

static void
take_own (RdReportOutline *self, const RdReportTemplate *own)
{
  g_free (self->label);
  self->label = g_strdup (own->label);
  self->is_own = TRUE;
}

static RdReportOutline *
make_own (const RdReportTemplate *own)
{
  RdReportOutline *self = g_new0 (RdReportOutline, 1);

  self->code = g_strdup (own->code);
  take_own (self, own);
  return self;
}

static const RdReportTemplate *
find_own (RdRegister *reg, const char *code)
{
  const GPtrArray *rows = rd_register_get_board_rows (reg, RD_ROWS_REPORT_TEMPLATES);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const RdReportTemplate *) rows->pdata[i])->code, code))
      return rows->pdata[i];
  return NULL;
}

static gboolean
is_shipped_code (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    if (g_str_equal (shipped[i].code, code))
      return TRUE;
  return FALSE;
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const RdReportTemplate *first = *(const RdReportTemplate * const *) a;
  const RdReportTemplate *second = *(const RdReportTemplate * const *) b;

  return g_utf8_collate (first->label, second->label);
}

static gboolean
begins_with_one_of (const char *id, const char *beginnings)
{
  g_auto (GStrv) words = g_strsplit (beginnings, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (id, words[i]))
      return TRUE;
  return FALSE;
}

/* A framework of the board’s own, of which the table knows nothing, offers all. */
static gboolean
is_offered (const Shipped *outline, RdReviewItem *review)
{
  const char *id = review != NULL ? rd_review_item_get_framework (review)->id : NULL;

  return id == NULL || outline->frameworks == NULL || begins_with_one_of (id, outline->frameworks)
         || (!begins_with_one_of (id, OF_CASES) && !begins_with_one_of (id, OF_SMALLER));
}

/* --- what an outline holds */

static void
clean_runs (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer user_data)
{
  for (guint i = runs->len; i > 0; i--)
    {
      RdRun *run = runs->pdata[i - 1];

      g_clear_pointer (&run->comments, g_strfreev);
      if (rd_run_is_reference (run))
        g_ptr_array_remove_index (runs, i - 1);
    }
  rd_runs_tidy (runs);
}

static void
clean_document (RdDocument *document)
{
  for (guint i = 0; i < document->sections->len; i++)
    {
      RdSection *section = document->sections->pdata[i];

      g_clear_pointer (&section->id, g_free);
      rd_blocks_walk (section->blocks, FALSE, clean_runs, NULL);
    }
}

/* Figures stay, without words of the case. */
static void
keep_figures (GPtrArray *blocks)
{
  for (guint i = blocks->len; i > 0; i--)
    {
      RdBlock *block = blocks->pdata[i - 1];

      if (block->kind != RD_BLOCK_FIGURE)
        {
          g_ptr_array_remove_index (blocks, i - 1);
          continue;
        }
      g_ptr_array_set_size (block->runs, 0);
      g_clear_pointer (&block->description, g_free);
    }
}

static gboolean
check_names (RdReviewItem *review, const RdDocument *outline, GError **error)
{
  g_autoptr (RdLeakScan) scan = rd_leak_scan_new (review);

  for (guint i = 0; i < outline->sections->len; i++)
    {
      const RdSection *section = outline->sections->pdata[i];

      if (rd_leak_scan_text (scan, NULL, section->title, NULL) && rd_leak_scan_text (scan, NULL, section->guidance, NULL))
        continue;
      g_set_error (error, RD_REPORT_OUTLINE_ERROR, RD_REPORT_OUTLINE_ERROR_NAMES, "“%u”", i + 1);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_size (const RdDocument *outline, const char *name, GError **error)
{
  if (outline->sections->len > 0 && outline->sections->len <= RD_SECTIONS_MAX)
    return TRUE;
  g_set_error (error, RD_REPORT_OUTLINE_ERROR, RD_REPORT_OUTLINE_ERROR_EMPTY, "“%s”: %u sections", name, outline->sections->len);
  return FALSE;
}

static RdDocument *
read_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GBytes) schema = rd_resources_load (SCHEMA, error);
  g_autoptr (GError) cause = NULL;
  RdDocument *document = schema != NULL ? rd_report_xml_read (bytes, NULL, schema, &cause) : NULL;

  if (document == NULL && cause != NULL)
    g_set_error (error, RD_REPORT_OUTLINE_ERROR, RD_REPORT_OUTLINE_ERROR_FILE, "“%s”: %s", name, cause->message);
  return document;
}

/* "Serious Case Review (Working Together 2015)" and "Child C" make "Serious Case Review: Child C". */
static char *
make_title (RdReviewItem *review)
{
  g_autofree char *kind = g_strdup (rd_review_item_get_framework (review)->label);
  char *bracket = strstr (kind, " (");

  if (bracket != NULL)
    *bracket = '\0';
  /* Translators: the title of a report: “Serious Case Review: Child C” */
  return g_strdup_printf (_("%1$s: %2$s"), kind, rd_review_item_get_title (review));
}

/* Public API */

void
rd_report_outline_free (RdReportOutline *self)
{
  if (self == NULL)
    return;
  g_free (self->code);
  g_free (self->label);
  g_free (self->purpose);
  g_free (self);
}

GPtrArray *
rd_report_outlines_list (RdRegister *reg, RdReviewItem *review)
{
  GPtrArray *outlines;
  const GPtrArray *rows;
  g_autoptr (GPtrArray) further = g_ptr_array_new ();

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);

  outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_report_outline_free);
  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      const RdReportTemplate *own = find_own (reg, shipped[i].code);
      RdReportOutline *outline;

      if (!is_offered (&shipped[i], review))
        continue;
      outline = make_shipped (&shipped[i]);
      if (own != NULL)
        take_own (outline, own);
      g_ptr_array_add (outlines, outline);
    }
  rows = rd_register_get_board_rows (reg, RD_ROWS_REPORT_TEMPLATES);
  for (guint i = 0; i < rows->len; i++)
    if (!is_shipped_code (((const RdReportTemplate *) rows->pdata[i])->code))
      g_ptr_array_add (further, rows->pdata[i]);
  g_ptr_array_sort (further, compare_labels);
  for (guint i = 0; i < further->len; i++)
    g_ptr_array_add (outlines, make_own (further->pdata[i]));
  return outlines;
}

RdReportOutline *
rd_report_outline_find (RdRegister *reg, const char *code, GError **error)
{
  g_autoptr (GPtrArray) outlines = NULL;
  g_autofree char *valid = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && code != NULL, NULL);

  outlines = rd_report_outlines_list (reg, NULL);
  for (guint i = 0; i < outlines->len; i++)
    if (g_str_equal (((const RdReportOutline *) outlines->pdata[i])->code, code))
      return g_ptr_array_steal_index (outlines, i);
  valid = g_utf8_make_valid (code, -1);
  g_set_error (error, RD_REPORT_OUTLINE_ERROR, RD_REPORT_OUTLINE_ERROR_UNKNOWN, "“%s”", valid);
  return NULL;
}

RdDocument *
rd_report_outline_load (RdRegister *reg, const RdReportOutline *self, GError **error)
{
  const RdReportTemplate *own;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && self != NULL, NULL);

  own = self->is_own ? find_own (reg, self->code) : NULL;
  path = g_strconcat (FOLDER, self->code, ".xml", NULL);
  bytes = own != NULL ? g_bytes_new (own->content, strlen (own->content)) : rd_resources_load (path, error);
  return bytes != NULL ? read_bytes (bytes, self->label, error) : NULL;
}

RdDocument *
rd_report_outline_load_for (RdRegister *reg, const RdReportOutline *self, RdReviewItem *review, GError **error)
{
  RdDocument *document;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  document = rd_report_outline_load (reg, self, error);
  if (document == NULL)
    return NULL;
  g_free (document->title);
  document->title = make_title (review);
  return document;
}

gboolean
rd_report_outline_keep (RdRegister *reg, RdReviewItem *review, const char *code, const char *label, GError **error)
{
  g_autoptr (RdDocument) outline = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && code != NULL, FALSE);

  outline = rd_register_get_report (reg, review, error);
  if (outline == NULL || !check_size (outline, code, error) || !check_names (review, outline, error))
    return FALSE;
  clean_document (outline);
  for (guint i = 0; i < outline->sections->len; i++)
    keep_figures (((RdSection *) outline->sections->pdata[i])->blocks);
  g_free (outline->title);
  outline->title = g_strdup (label != NULL && *label != '\0' ? label : code);
  return rd_register_put_report_template (reg, code, label, outline, error);
}

RdDocument *
rd_report_outline_read_file (const char *path, GError **error)
{
  g_autoptr (RdDocumentFile) file = NULL;
  g_autoptr (RdDocument) document = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = rd_document_file_read (path, NULL, error);
  document = file != NULL ? read_bytes (file->bytes, file->name, error) : NULL;
  if (document == NULL || !check_size (document, file->name, error))
    return NULL;
  clean_document (document);
  return g_steal_pointer (&document);
}

gboolean
rd_report_outline_write_file (const RdDocument *outline, const char *path, GError **error)
{
  g_autofree char *xml = NULL;

  g_return_val_if_fail (outline != NULL && path != NULL, FALSE);

  xml = rd_report_xml_write (outline);
  return rd_sheet_file_write_bytes (path, xml, strlen (xml), error);
}
