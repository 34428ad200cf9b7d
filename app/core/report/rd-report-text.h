/* rd-report-text.h — what a section says
 *
 * Kept beside RdReportSection and not in memory: a register has many reports.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;          /* of the section */
  char *review_id;
  char *body;        /* XML: formats/rd-report-xml.h */
  int   revision;
} RdReportText;

RD_DECLARE_RECORD (RdReportText, rd_report_text)

G_END_DECLS
