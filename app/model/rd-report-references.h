/* rd-report-references.h — what a report can refer to, and what it is called there
 *
 * People, entries, findings and sections of one review, for the page on which the report is written: the name of
 * each as rd_report_resolve() would write it, kept until the register changes, and those that fit
 * what somebody types.  Names are shown as pseudonyms; a search finds real names too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_REFERENCES (rd_report_references_get_type ())
G_DECLARE_FINAL_TYPE (RdReportReferences, rd_report_references, RD, REPORT_REFERENCES, GObject)

/* Something that can be referred to. */
typedef struct
{
  RdRunKind kind;        /* PERSON, ENTRY, FINDING or SECTION */
  char     *id;
  char     *title;       /* what it reads as */
  char     *detail;      /* who it is, what happened; may be NULL */
} RdReference;

void                rd_reference_free         (RdReference *self);      /* NULL is fine */

/* (transfer full) */
RdReportReferences *rd_report_references_new  (RdRegister *reg, RdReviewItem *review);

/* What @run reads as; never empty. (transfer full) */
char               *rd_report_references_name (RdReportReferences *self, const RdRun *run);

/* Forgets the names: after the register has changed. */
void                rd_report_references_forget (RdReportReferences *self);

/* At most @most of those of @kinds (bits 1 << RdRunKind) that have every word of @text, people first; GPtrArray that frees its
 * RdReference. (transfer full)
 */
GPtrArray          *rd_report_references_find (RdReportReferences *self, guint kinds, const char *text, guint most);

G_END_DECLS
