/* rd-report-scan.h — whether a report, or a file made of it, would tell whom it is about
 *
 * The blocking checks of identity (core/report/rd-report-check.h) over a resolved report, and over what can be read in the file
 * that was made of it: parts, texts, properties, comments, what stands for pictures.  What the author waived with a reason may stay,
 * but never a name.
 *
 * A snapshot; it can be used in any thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-report-check.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* The message has the id of the check between “ ”, then the pseudonym or nothing between “ ”, then the code of what was found between “ ”, then
 * where: never what was found.
 */
#define RD_REPORT_SCAN_ERROR (rd_report_scan_error_quark ())
typedef enum
{
  RD_REPORT_SCAN_ERROR_FOUND,
  RD_REPORT_SCAN_ERROR_UNREADABLE,   /* the file could not be taken apart again */
} RdReportScanError;
GQuark        rd_report_scan_error_quark (void);

typedef struct _RdReportScan RdReportScan;

/* (transfer full) */
RdReportScan *rd_report_scan_new      (RdRegister *reg, RdReviewItem *review);
void          rd_report_scan_free     (RdReportScan *self);        /* NULL is fine */

/* All that blocks, in the order of the text: GPtrArray of RdCheckHit, which it frees. (transfer full) */
GPtrArray    *rd_report_scan_document (const RdReportScan *self, const RdDocument *resolved);

/* @where is a place in the user’s words; NULL: the text. */
gboolean      rd_report_scan_text     (const RdReportScan *self, const char *where, const char *text, GError **error);

/* Whether the names of the folders in which @path is, below the user’s own, tell nothing; what is only likely a name is let go. */
gboolean      rd_report_scan_folders  (const RdReportScan *self, const char *path);

/* A whole file, @ending as rd_file_texts_new() has it. */
gboolean      rd_report_scan_bytes    (const RdReportScan *self, GBytes *bytes, const char *ending, GError **error);

/* How many of the review’s people stand under a pseudonym. */
guint         rd_report_scan_get_n_people (const RdReportScan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdReportScan, rd_report_scan_free)

G_END_DECLS
