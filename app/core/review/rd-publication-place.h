/* rd-publication-place.h — where a report is published, and until when
 *
 * At least twelve months on the board’s website, then on request (Working Together 2015, chapter 4, SCR checklist, “Publication of
 * reports”).
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
  char  *kind;        /* a code of rd_publication_place_kinds */
  char  *place;       /* its address or name */
  RdDay  first_day;   /* RD_DAY_NONE: not yet */
  RdDay  last_day;    /* the planned last day; RD_DAY_NONE: no end */
  RdDay  taken_down;  /* RD_DAY_NONE: still there */
  char  *note;        /* may be NULL */
  int    revision;
} RdPublicationPlace;

/* "website", "repository", "other"; NULL-terminated. */
extern const char * const rd_publication_place_kinds[];

RD_DECLARE_RECORD (RdPublicationPlace, rd_publication_place)

G_END_DECLS
