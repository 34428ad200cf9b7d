/* rd-report-checks.c — the checks of a review's report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-checks.h"

#include "model/rd-register-report.h"
#include "model/rd-report-facts.h"
#include "model/rd-report-resolve.h"

/* Nothing of it changes once it is made. */
struct _RdReportChecks
{
  gatomicrefcount  n_refs;
  RdDocument      *document;
  GPtrArray       *paragraphs;
  RdReportFacts   *facts;
};

/* Auxiliary methods */

/* Takes the hit over. */
static void
sort_hit (RdReportChecks *self, RdReportFindings *findings, RdCheckHit *hit)
{
  if (rd_check_hit_is_waived (hit, rd_report_facts_get_waivers (self->facts), rd_report_checks_get_section_id (self, hit)))
    {
      g_ptr_array_add (findings->waived, hit);
      return;
    }
  findings->n[hit->severity]++;
  g_ptr_array_add (findings->hits, hit);
}

/* @hits is emptied. */
static void
sort_hits (RdReportChecks *self, RdReportFindings *findings, GPtrArray *hits)
{
  rd_check_hits_sort (hits);
  for (guint i = 0; i < hits->len; i++)
    sort_hit (self, findings, g_steal_pointer (&hits->pdata[i]));
  g_ptr_array_set_size (hits, 0);
}

static RdReportFindings *
findings_new (void)
{
  RdReportFindings *self = g_new0 (RdReportFindings, 1);

  self->hits = rd_check_hits_new ();
  self->waived = rd_check_hits_new ();
  return self;
}

static void
run_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;
  RdReportFindings *findings = rd_report_checks_run (data, cancellable, &error);

  if (findings == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, findings, (GDestroyNotify) rd_report_findings_free);
}

/* What is looked at in a thread. */
typedef struct
{
  RdReportChecks *checks;
  RdSection      *section;
} Look;

static void
look_free (Look *self)
{
  rd_report_checks_unref (self->checks);
  rd_section_free (self->section);
  g_free (self);
}

static void
look_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  Look *look = data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, rd_report_checks_run_section (look->checks, look->section), (GDestroyNotify) g_ptr_array_unref);
}

static guint
find_index (const RdReportChecks *self, const RdSection *section)
{
  for (guint i = 0; section->id != NULL && i < self->document->sections->len; i++)
    if (g_strcmp0 (((const RdSection *) self->document->sections->pdata[i])->id, section->id) == 0)
      return i;
  return 0;
}

/* Public API */

void
rd_report_findings_free (RdReportFindings *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->hits);
  g_ptr_array_unref (self->waived);
  g_free (self);
}

RdReportChecks *
rd_report_checks_new (RdRegister *reg, RdReviewItem *review, GError **error)
{
  static const RdReportCopy copy = { RD_NAMING_PSEUDONYMS, .with_figures = TRUE, .with_pictures = FALSE, .with_comments = TRUE };
  g_autoptr(RdDocument) stored = NULL;
  RdDocument *document;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  stored = rd_register_get_report (reg, review, error);
  if (stored == NULL)
    return NULL;
  document = rd_report_resolve (reg, review, stored, &copy, error);
  return document != NULL ? rd_report_checks_new_for (reg, review, document, error) : NULL;
}

RdReportChecks *
rd_report_checks_new_for (RdRegister *reg, RdReviewItem *review, RdDocument *document, GError **error)
{
  RdReportFacts *facts;
  RdReportChecks *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && document != NULL, NULL);

  facts = rd_report_facts_new (reg, review, document, error);
  if (facts == NULL)
    {
      rd_document_free (document);
      return NULL;
    }
  self = g_new0 (RdReportChecks, 1);
  g_atomic_ref_count_init (&self->n_refs);
  self->document = document;
  self->facts = facts;
  self->paragraphs = rd_paragraphs_new (document);
  return self;
}

RdReportChecks *
rd_report_checks_ref (RdReportChecks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

void
rd_report_checks_unref (RdReportChecks *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->n_refs))
    return;
  g_ptr_array_unref (self->paragraphs);
  rd_report_facts_free (self->facts);
  rd_document_free (self->document);
  g_free (self);
}

const RdDocument *
rd_report_checks_get_document (const RdReportChecks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->document;
}

const GPtrArray *
rd_report_checks_get_paragraphs (const RdReportChecks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->paragraphs;
}

const RdParagraph *
rd_report_checks_find_paragraph (const RdReportChecks *self, const RdCheckHit *hit)
{
  g_return_val_if_fail (self != NULL && hit != NULL, NULL);

  for (guint i = 0; (!hit->is_whole || hit->paragraph > 0) && i < self->paragraphs->len; i++)
    {
      const RdParagraph *paragraph = self->paragraphs->pdata[i];

      if (paragraph->section == hit->section && paragraph->number == hit->paragraph)
        return paragraph;
    }
  return NULL;
}

const char *
rd_report_checks_get_section_id (const RdReportChecks *self, const RdCheckHit *hit)
{
  g_return_val_if_fail (self != NULL && hit != NULL, NULL);

  return hit->section < self->document->sections->len ? ((const RdSection *) self->document->sections->pdata[hit->section])->id : NULL;
}

RdReportFindings *
rd_report_checks_run (RdReportChecks *self, GCancellable *cancellable, GError **error)
{
  g_autoptr(RdReportFindings) findings = NULL;
  g_autoptr(GPtrArray) hits = NULL;
  RdCheckInput input;

  g_return_val_if_fail (self != NULL, NULL);

  findings = findings_new ();
  hits = rd_check_hits_new ();
  input = rd_report_facts_get_input (self->facts);
  input.document = self->document;
  input.paragraphs = self->paragraphs;
  for (guint i = 0; i < rd_report_check_get_n_types (); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      rd_report_check_get_type (i)->run (&input, hits);
    }
  sort_hits (self, findings, hits);
  rd_readability_add (&findings->readability, self->paragraphs, RD_PARAGRAPH_NO_SECTION);
  return g_steal_pointer (&findings);
}

void
rd_report_checks_run_async (RdReportChecks *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (self != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_task_data (task, rd_report_checks_ref (self), (GDestroyNotify) rd_report_checks_unref);
  g_task_run_in_thread (task, run_in_thread);
}

RdReportFindings *
rd_report_checks_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GPtrArray *
rd_report_checks_run_section (RdReportChecks *self, const RdSection *section)
{
  g_autoptr(GPtrArray) paragraphs = NULL;
  GPtrArray *hits;
  RdCheckInput input;

  g_return_val_if_fail (self != NULL && section != NULL, NULL);

  paragraphs = rd_paragraphs_new_section (section, find_index (self, section));
  input = rd_report_facts_get_input (self->facts);
  input.document = self->document;
  input.paragraphs = paragraphs;
  hits = rd_report_check_run (&input, TRUE);
  for (guint i = hits->len; i > 0; i--)
    if (rd_check_hit_is_waived (hits->pdata[i - 1], rd_report_facts_get_waivers (self->facts), section->id))
      g_ptr_array_remove_index (hits, i - 1);
  return hits;
}

void
rd_report_checks_run_section_async (RdReportChecks *self, const RdSection *section, GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr(GTask) task = NULL;
  Look *look;

  g_return_if_fail (self != NULL && section != NULL);

  look = g_new0 (Look, 1);
  look->checks = rd_report_checks_ref (self);
  look->section = rd_section_copy (section);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  g_task_run_in_thread (task, look_in_thread);
}

GPtrArray *
rd_report_checks_run_section_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
