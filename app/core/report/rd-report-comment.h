/* rd-report-comment.h — a comment on a stretch of a report
 *
 * Where it stands is marked in the section’s text by its id.  It stays when that stretch is deleted:
 * then it is one on the section.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char     *id;            /* UUID */
  char     *review_id;
  char     *section_id;
  char     *parent_id;     /* of the comment that it answers; may be NULL */
  char     *author;        /* who wrote it, as they are signed in */
  char     *made;          /* ISO 8601, UTC */
  char     *text;
  char     *quote;         /* the words it was made on; may be NULL */
  gboolean  is_resolved;
  int       revision;
} RdReportComment;

RD_DECLARE_RECORD (RdReportComment, rd_report_comment)

G_END_DECLS
