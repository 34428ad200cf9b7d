/* rd-report-checks.h — the checks of a review's report
 *
 * A snapshot of the report, resolved under pseudonyms, and of what is known of the review: made on the main loop, run in any thread, as
 * often as wanted; another one is needed after something changes.  While a section is written its own words alone can be
 * looked at, which takes a few milliseconds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-readability.h"
#include "core/report/rd-report-check.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct _RdReportChecks RdReportChecks;

/* 1. Both in the order of the text, RdCheckHit each.
 * 2. readability is of the whole report; of one section: rd_readability_add().
 */
typedef struct
{
  GPtrArray     *hits;
  GPtrArray     *waived;         /* what the reviewer said may stay */
  guint          n[RD_N_SEVERITIES];      /* of hits */
  RdReadability  readability;
} RdReportFindings;

void              rd_report_findings_free    (RdReportFindings *self);      /* NULL is fine */

/* Of the report as it is stored now. NULL where none was begun, or the register cannot be read. (transfer full) */
RdReportChecks   *rd_report_checks_new       (RdRegister *reg, RdReviewItem *review, GError **error);

/* Of @document instead, which somebody resolved already: what is to be exported. It is taken over. */
RdReportChecks   *rd_report_checks_new_for   (RdRegister *reg, RdReviewItem *review, RdDocument *document, GError **error);

RdReportChecks   *rd_report_checks_ref       (RdReportChecks *self);        /* from any thread */
void              rd_report_checks_unref     (RdReportChecks *self);        /* NULL is fine */

/* What was checked: resolved, and as it is read. (transfer none) */
const RdDocument *rd_report_checks_get_document   (const RdReportChecks *self);
const GPtrArray  *rd_report_checks_get_paragraphs (const RdReportChecks *self);

/* Where the hit stands: its paragraph; NULL where it is about a whole section or the whole report. (transfer none) */
const RdParagraph *rd_report_checks_find_paragraph (const RdReportChecks *self, const RdCheckHit *hit);

/* The id of the hit's section; NULL for what stands before all sections. (transfer none) */
const char       *rd_report_checks_get_section_id (const RdReportChecks *self, const RdCheckHit *hit);

/* All checks, here and now; NULL where @cancellable, which may be NULL, was cancelled. (transfer full) */
RdReportFindings *rd_report_checks_run       (RdReportChecks *self, GCancellable *cancellable, GError **error);

/* The same in a thread. */
void              rd_report_checks_run_async  (RdReportChecks *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                               gpointer user_data);
RdReportFindings *rd_report_checks_run_finish (GAsyncResult *result, GError **error);

/* What the local checks find in @section as it is written now; waived ones are left out. In its paragraphs references read as the
 * text of their runs, and as nothing where they have none; paragraphs are those of rd_paragraphs_new_section().
 * A section that the snapshot does not know has nothing waived. (transfer full): RdCheckHit
 */
GPtrArray        *rd_report_checks_run_section (RdReportChecks *self, const RdSection *section);

/* The same in a thread; a copy of @section is looked at. NULL and G_IO_ERROR_CANCELLED where it was cancelled. (transfer full) */
void              rd_report_checks_run_section_async  (RdReportChecks *self, const RdSection *section, GCancellable *cancellable,
                                                       GAsyncReadyCallback callback, gpointer user_data);
GPtrArray        *rd_report_checks_run_section_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdReportFindings, rd_report_findings_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdReportChecks, rd_report_checks_unref)

G_END_DECLS
