/* rd-chronology-export.c — a chronology as a file, looked through before it is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-chronology-export.h"

#include <glib/gi18n-lib.h>

struct _RdChronologyExport
{
  gatomicrefcount      n_refs;
  RdChronologySource  *source;
  RdLeakScan          *scan;
  gint                 progress;    /* atomic */
};

/* One file that is being written. */
typedef struct
{
  RdChronologyExport *export;
  char               *path;
  RdSheetFileKind     kind;
} Job;

/* The last look at a file. */
typedef struct
{
  const RdLeakScan *scan;          /* NULL: it may have names */
  const char       *ending;
  const char       *own;
  GCancellable     *cancellable;   /* may be NULL */
} Look;

static void
job_free (gpointer data)
{
  Job *job = data;

  rd_chronology_export_unref (job->export);
  g_free (job->path);
  g_free (job);
}

/* --- looking through */

/* What of the file is the program's own. (transfer full) */
static char *
list_own_words (const RdSheet *sheet)
{
  GString *words = g_string_new (_("Page %u of %u"));

  g_string_append (words, " As at Review Desk Microsoft Excel Worksheets Named Ranges ");
  for (guint i = 0; i < rd_sheet_get_n_columns (sheet); i++)
    g_string_append_printf (words, "%s ", rd_sheet_get_heading (sheet, i));
  return g_string_free (words, FALSE);
}

static gboolean
look_through (GBytes *bytes, gpointer user_data, GError **error)
{
  const Look *look = user_data;

  if (g_cancellable_set_error_if_cancelled (look->cancellable, error))
    return FALSE;
  return look->scan == NULL || rd_leak_scan_bytes (look->scan, bytes, look->ending, look->own, error);
}

/* Public API */

RdChronologyExport *
rd_chronology_export_new (RdRegister *reg, RdReviewItem *review, const RdChronologyOrder *order, GError **error)
{
  RdChronologySource *source;
  RdChronologyExport *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && order != NULL, NULL);

  source = rd_chronology_source_new (reg, review, order, error);
  if (source == NULL)
    return NULL;
  self = g_new0 (RdChronologyExport, 1);
  g_atomic_ref_count_init (&self->n_refs);
  self->source = source;
  self->scan = rd_leak_scan_new (review);
  rd_chronology_source_allow_agencies (source, self->scan);
  return self;
}

RdChronologyExport *
rd_chronology_export_ref (RdChronologyExport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

void
rd_chronology_export_unref (RdChronologyExport *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->n_refs))
    return;
  rd_chronology_source_free (self->source);
  rd_leak_scan_free (self->scan);
  g_free (self);
}

const RdChronologySource *
rd_chronology_export_get_source (const RdChronologyExport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

int
rd_chronology_export_get_progress (RdChronologyExport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_atomic_int_get (&self->progress);
}

gboolean
rd_chronology_export_write (RdChronologyExport *self, const char *path, RdSheetFileKind kind, GCancellable *cancellable, GError **error)
{
  g_autoptr (RdSheet) sheet = NULL;
  g_autofree char *own = NULL;
  Look look = { .ending = rd_sheet_file_get_ending (kind), .cancellable = cancellable };

  g_return_val_if_fail (self != NULL && path != NULL && *path != '\0', FALSE);

  sheet = rd_chronology_source_make_sheet (self->source, cancellable, &self->progress, error);
  if (sheet == NULL)
    return FALSE;
  look.own = own = list_own_words (sheet);
  look.scan = rd_chronology_source_has_real_names (self->source) ? NULL : self->scan;
  if (look.scan != NULL && !rd_leak_scan_sheet (look.scan, sheet, error))
    return FALSE;
  return rd_sheet_file_write_checked (sheet, path, kind, RD_PAPER_A4, look_through, &look, error);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (rd_chronology_export_write (job->export, job->path, job->kind, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
rd_chronology_export_write_async (RdChronologyExport *self, const char *path, RdSheetFileKind kind, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (self != NULL && path != NULL && *path != '\0');

  job = g_new0 (Job, 1);
  job->export = rd_chronology_export_ref (self);
  job->path = g_strdup (path);
  job->kind = kind;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, rd_chronology_export_write_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
rd_chronology_export_write_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

char *
rd_chronology_export_propose_name (RdReviewItem *review, RdSheetFileKind kind)
{
  g_autofree char *reference = NULL;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  reference = g_strdelimit (g_strdup (rd_review_item_get_reference (review)), "/\\:*?\"<>|", '-');
  return g_strdup_printf ("%s %s.%s", _("Chronology"), reference, rd_sheet_file_get_ending (kind));
}
