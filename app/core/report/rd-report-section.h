/* rd-report-section.h — a section of a report
 *
 * What is in it is RdReportText, which is read when it is wanted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;            /* UUID */
  char *review_id;
  char *key;           /* of the template’s section; may be NULL */
  char *title;
  int   level;         /* 1–4 */
  int   position;      /* among the report’s sections */
  char *guidance;      /* what belongs here; may be NULL */
  int   least_words;   /* fewer are too few; 0: any number */
  int   words;         /* in its text now */
  int   revision;
} RdReportSection;

RD_DECLARE_RECORD (RdReportSection, rd_report_section)

G_END_DECLS
