/* rd-report-export.c — a report as a file, looked through before it is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-export-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/rd-report-checks.h"
#include "model/rd-report-file.h"
#include "model/rd-report-resolve.h"
#include "model/rd-response-document.h"
#include "model/rd-sheet-file.h"
#include "model/rd-wording-report-file.h"

/* One file that is being written. */
typedef struct
{
  RdReportExport   *export;
  char             *path;
  RdReportFileKind  kind;
} Job;

G_DEFINE_QUARK (rd-report-export-error-quark, rd_report_export_error)

static const struct { const char *ending, *label; } kinds[RD_N_REPORT_FILE_KINDS] = {
  [RD_REPORT_FILE_DOCX] = { "docx", N_("Word document") },
  [RD_REPORT_FILE_ODT] = { "odt", N_("OpenDocument text") },
  [RD_REPORT_FILE_FODT] = { "fodt", N_("OpenDocument text in one XML file") },
  [RD_REPORT_FILE_PDF] = { "pdf", N_("PDF") },
  [RD_REPORT_FILE_HTML] = { "html", N_("Web page") },
};

/* --- making */

/* Of what goes into the file, and not of what is left out. */
static void
count_warnings (RdReportExport *self, RdRegister *reg, RdReviewItem *review)
{
  g_autoptr (RdReportChecks) checks = NULL;
  g_autoptr (RdReportFindings) findings = NULL;

  if (self->order.with_real_names)
    return;
  checks = rd_report_checks_new_for (reg, review, rd_document_copy (self->document), NULL);
  findings = checks != NULL ? rd_report_checks_run (checks, NULL, NULL) : NULL;
  if (findings != NULL)
    self->summary.n_warnings = findings->n[RD_SEVERITY_WARNING];
}

/* What stands on every page. A copy under real names says so, whatever it is for. (transfer full) */
static char *
make_notice (const RdReportOrder *order)
{
  const char *notice = rd_report_preset_get_notice (order->preset);

  if (!order->with_real_names)
    return g_strdup (notice);
  return notice != NULL ? g_strdup_printf (_("%s – with real names"), notice) : g_strdup (_("Confidential – with real names"));
}

/* Letters and digits, whatever the reference has. (transfer full) */
static char *
make_stem (RdReviewItem *review, const char *code)
{
  g_autofree char *small = g_utf8_strdown (rd_review_item_get_reference (review), -1);
  GString *out = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
    else if (out->len > 0 && out->str[out->len - 1] != '-')
      g_string_append_c (out, '-');
  g_string_append_printf (out, "-%s", code);
  return g_string_free (out, FALSE);
}

static char *
make_report_stem (RdReviewItem *review, const RdReportOrder *order)
{
  g_autofree char *code = g_strdup_printf ("report-%s%s", rd_report_preset_get_code (order->preset),
                                           order->with_real_names ? "-real-names" : "");

  return make_stem (review, code);
}

/* Of @document, which it takes. (transfer full) */
static RdReportExport *
make_export (RdRegister *reg, RdDocument *document, const RdReportOrder *order)
{
  RdReportExport *self = g_new0 (RdReportExport, 1);

  g_atomic_ref_count_init (&self->n_refs);
  self->order = *order;
  self->document = document;
  self->scans = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_report_scan_free);
  self->today = rd_register_get_today (reg);
  return self;
}

static RdDocument *
make_document (RdRegister *reg, RdReviewItem *review, const RdReportOrder *order, GPtrArray **out_left, GError **error)
{
  g_autoptr (RdDocument) stored = rd_register_get_report (reg, review, error);
  RdReportCopy copy = {
    .mode = order->with_real_names ? RD_NAMING_REAL : RD_NAMING_PSEUDONYMS,
    .with_figures = TRUE,
    .with_pictures = !order->is_preview,
    .with_comments = order->with_comments,
  };
  RdDocument *document;

  if (stored == NULL)
    return NULL;
  *out_left = rd_report_preset_apply (order->preset, stored);
  document = rd_report_resolve (reg, review, stored, &copy, error);
  if (document == NULL)
    {
      g_clear_pointer (out_left, g_ptr_array_unref);
      return NULL;
    }
  document->notice = make_notice (order);
  if (order->with_response)
    rd_response_document_append (reg, review, copy.mode, document);
  if (order->preset != RD_REPORT_PRESET_FINAL)
    document->subtitle = g_strdup (rd_report_preset_get_label (order->preset));
  return document;
}

static gboolean
check_order (const RdReportOrder *order, GError **error)
{
  if (order->with_response && !rd_report_preset_takes_response (order->preset))
    {
      g_set_error (error, RD_REPORT_EXPORT_ERROR, RD_REPORT_EXPORT_ERROR_RESPONSE, "“%s” has no response",
                   rd_report_preset_get_code (order->preset));
      return FALSE;
    }
  if (!order->with_comments || rd_report_preset_takes_comments (order->preset))
    return TRUE;
  g_set_error (error, RD_REPORT_EXPORT_ERROR, RD_REPORT_EXPORT_ERROR_COMMENTS, "“%s” has no comments",
               rd_report_preset_get_code (order->preset));
  return FALSE;
}

/* --- writing */

static gboolean
check_name (const RdReportExport *self, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  char *dot = strrchr (name, '.');

  if (self->order.with_real_names)
    return TRUE;
  if (dot != NULL)
    *dot = '\0';
  g_strdelimit (name, "-_.", ' ');
  for (guint i = 0; i < self->scans->len; i++)
    if (!rd_report_scan_text (self->scans->pdata[i], _("the name of the file"), name, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_bytes (const RdReportExport *self, GBytes *bytes, RdReportFileKind kind, GError **error)
{
  for (guint i = 0; i < self->scans->len && !self->order.with_real_names; i++)
    if (!rd_report_scan_bytes (self->scans->pdata[i], bytes, rd_report_file_kind_get_ending (kind), error))
      return FALSE;
  return TRUE;
}

static void
advance (RdReportExport *self, int percent)
{
  g_atomic_int_set (&self->progress, percent);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  rd_report_export_unref (job->export);
  g_free (job->path);
  g_free (job);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (rd_report_export_write (job->export, job->path, job->kind, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Public API: kinds */

gboolean
rd_report_file_kind_from_path (const char *path, RdReportFileKind *out, GError **error)
{
  const char *dot;

  g_return_val_if_fail (path != NULL && out != NULL, FALSE);

  dot = strrchr (path, '.');
  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_ascii_strcasecmp (dot + 1, kinds[i].ending) == 0)
      {
        *out = i;
        return TRUE;
      }
  g_set_error_literal (error, RD_REPORT_EXPORT_ERROR, RD_REPORT_EXPORT_ERROR_UNKNOWN_KIND,
                       "the name ends in none of .docx, .odt, .fodt, .pdf and .html");
  return FALSE;
}

const char *
rd_report_file_kind_get_ending (RdReportFileKind kind)
{
  g_return_val_if_fail (kind < RD_N_REPORT_FILE_KINDS, NULL);

  return kinds[kind].ending;
}

const char *
rd_report_file_kind_get_label (RdReportFileKind kind)
{
  g_return_val_if_fail (kind < RD_N_REPORT_FILE_KINDS, NULL);

  return _(kinds[kind].label);
}

/* Public API: the export */

RdReportExport *
rd_report_export_new (RdRegister *reg, RdReviewItem *review, const RdReportOrder *order, GError **error)
{
  RdReportExport *self;
  RdDocument *document;
  GPtrArray *left_out = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && order != NULL, NULL);

  if (!check_order (order, error))
    return NULL;
  document = make_document (reg, review, order, &left_out, error);
  if (document == NULL)
    return NULL;
  self = make_export (reg, document, order);
  g_ptr_array_add (self->scans, rd_report_scan_new (reg, review));
  self->stem = make_report_stem (review, order);
  self->summary.left_out = left_out;
  rd_report_export_fill_summary (self, review);
  count_warnings (self, reg, review);
  if (!order->is_preview)
    self->figures = rd_report_figures_new (reg, review, rd_report_figures_find (document),
                                           order->with_real_names ? RD_NAMING_REAL : RD_NAMING_PSEUDONYMS, NULL);
  return self;
}

RdReportExport *
rd_report_export_new_beside (RdRegister *reg, RdReviewItem *review, RdDocument *document, const char *code)
{
  const RdReportOrder order = { .preset = RD_REPORT_PRESET_FINAL };
  RdReportExport *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && document != NULL && code != NULL, NULL);

  self = make_export (reg, document, &order);
  g_ptr_array_add (self->scans, rd_report_scan_new (reg, review));
  self->stem = make_stem (review, code);
  self->summary.left_out = g_ptr_array_new_with_free_func (g_free);
  rd_report_export_fill_summary (self, NULL);
  return self;
}

RdReportExport *
rd_report_export_new_board (RdRegister *reg, RdDocument *document, const char *stem)
{
  const RdReportOrder order = { .preset = RD_REPORT_PRESET_FINAL };
  GListModel *reviews;
  RdReportExport *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && document != NULL && stem != NULL, NULL);

  self = make_export (reg, document, &order);
  reviews = rd_register_get_reviews (reg);
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) review = g_list_model_get_item (reviews, i);

      g_ptr_array_add (self->scans, rd_report_scan_new (reg, review));
    }
  self->stem = g_strdup (stem);
  self->summary.left_out = g_ptr_array_new_with_free_func (g_free);
  rd_report_export_fill_summary (self, NULL);
  return self;
}

RdReportExport *
rd_report_export_ref (RdReportExport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

void
rd_report_export_unref (RdReportExport *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->n_refs))
    return;
  rd_document_free (self->document);
  g_ptr_array_unref (self->scans);
  rd_report_figures_free (self->figures);
  rd_report_export_clear_summary (self);
  g_free (self->stem);
  g_free (self);
}

const RdReportSummary *
rd_report_export_get_summary (const RdReportExport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->summary;
}

gboolean
rd_report_export_check (const RdReportExport *self, GError **error)
{
  const GPtrArray *problems;

  g_return_val_if_fail (self != NULL, FALSE);

  problems = self->summary.problems;
  if (problems->len == 0)
    return TRUE;
  g_set_error (error, RD_REPORT_EXPORT_ERROR, RD_REPORT_EXPORT_ERROR_BLOCKED, "“%u” “%s” “%s”", problems->len,
               ((const RdReportProblem *) problems->pdata[0])->what, ((const RdReportProblem *) problems->pdata[0])->where);
  return FALSE;
}

gboolean
rd_report_export_is_folder_telling (const RdReportExport *self, const char *path)
{
  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  for (guint i = 0; i < self->scans->len && !self->order.with_real_names; i++)
    if (!rd_report_scan_folders (self->scans->pdata[i], path))
      return TRUE;
  return FALSE;
}

RdReportPages *
rd_report_export_make_pages (RdReportExport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return rd_report_pages_new (self->document, self->figures, self->today);
}

char *
rd_report_export_make_name (const RdReportExport *self, RdReportFileKind kind)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf ("%s.%s", self->stem, rd_report_file_kind_get_ending (kind));
}

int
rd_report_export_get_progress (RdReportExport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_atomic_int_get (&self->progress);
}

gboolean
rd_report_export_write (RdReportExport *self, const char *path, RdReportFileKind kind, GCancellable *cancellable, GError **error)
{
  RdReportFileOrder order = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (self != NULL && path != NULL && *path != '\0' && kind < RD_N_REPORT_FILE_KINDS, FALSE);
  g_return_val_if_fail (!self->order.is_preview, FALSE);

  advance (self, 5);
  if (!rd_report_export_check (self, error) || !check_name (self, path, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  order = (RdReportFileOrder) {
    .kind = kind,
    .with_comments = self->order.with_comments,
    .accessible_pdf = self->order.accessible_pdf,
    .figures = self->figures,
    .day = self->today,
  };
  bytes = rd_report_file_make (self->document, &order, cancellable, error);
  advance (self, 60);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!check_bytes (self, bytes, kind, error))
    return FALSE;
  advance (self, 90);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  if (!rd_sheet_file_write_bytes (path, data, size, error))
    return FALSE;
  advance (self, 100);
  return TRUE;
}

void
rd_report_export_write_async (RdReportExport *self, const char *path, RdReportFileKind kind, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (self != NULL && path != NULL && *path != '\0');

  job = g_new0 (Job, 1);
  job->export = rd_report_export_ref (self);
  job->path = g_strdup (path);
  job->kind = kind;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, rd_report_export_write_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
rd_report_export_write_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
