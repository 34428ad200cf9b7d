/* rd-report.h — the report of a review, as a whole
 *
 * There is one or none.  Its sections are records of their own.
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
  char *title;       /* "Serious Case Review: Child C" */
  char *language;    /* BCP 47 */
  char *template;    /* the code that it was begun from; may be NULL */
  int   revision;
} RdReport;

RD_DECLARE_RECORD (RdReport, rd_report)

G_END_DECLS
