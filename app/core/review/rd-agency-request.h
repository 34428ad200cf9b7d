/* rd-agency-request.h — what an agency was asked for in writing
 *
 * Files secured, a chronology, an agency report: asked for, due, reminded,
 * received, quality-checked.  Whether it is late is worked out, never kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;          /* UUID */
  char  *review_id;
  char  *agency_id;
  char  *item;        /* a code of rd_agency_request_items */
  char  *detail;      /* of what period, in what form; may be NULL */
  RdDay  asked;       /* RD_DAY_NONE: not yet */
  RdDay  due;         /* RD_DAY_NONE: none set */
  RdDay  reminded;    /* the last reminder; RD_DAY_NONE: none */
  int    reminders;   /* how many reminders were sent */
  RdDay  received;    /* RD_DAY_NONE: not yet */
  RdDay  checked;     /* quality-checked; RD_DAY_NONE: not yet */
  char  *quality;     /* of what was received: a code of rd_agency_request_qualities; may be NULL */
  char  *note;        /* may be NULL */
  int    revision;
} RdAgencyRequest;

/* "files-secured", "information", "chronology", "agency-report", "other"; NULL-terminated. */
extern const char * const rd_agency_request_items[];

/* "accepted", "to-improve", "nil-return"; NULL-terminated. */
extern const char * const rd_agency_request_qualities[];

RD_DECLARE_RECORD (RdAgencyRequest, rd_agency_request)

G_END_DECLS
