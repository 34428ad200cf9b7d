/* rd-report-waiver.h — something a check found that stays as it is
 *
 * The author looked at it and gave a reason; it is not shown again while the words stay the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;           /* UUID */
  char *review_id;
  char *section_id;
  char *rule;         /* id of the check */
  char *text;         /* the words that it found */
  char *reason;       /* may be NULL */
  char *author;
  char *made;         /* ISO 8601, UTC */
  int   revision;
} RdReportWaiver;

RD_DECLARE_RECORD (RdReportWaiver, rd_report_waiver)

G_END_DECLS
