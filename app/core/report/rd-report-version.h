/* rd-report-version.h — a report as it was at one time, under a name
 *
 * The whole document stands under its digest (store/rd-store-contents.h) and never changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;          /* UUID */
  char *review_id;
  char *name;        /* "First draft" */
  char *purpose;     /* a code of rd_report_version_purposes */
  char *made;        /* ISO 8601, UTC */
  char *author;
  char *note;        /* may be NULL */
  int   words;
  int   size;        /* bytes */
  char *sha256;      /* of the document as XML */
  int   revision;
} RdReportVersion;

/* "draft", "panel", "factual-check", "family", "final", "before-restore", "other"; NULL-terminated. */
extern const char * const rd_report_version_purposes[];

RD_DECLARE_RECORD (RdReportVersion, rd_report_version)

G_END_DECLS
