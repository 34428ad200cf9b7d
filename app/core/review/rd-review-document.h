/* rd-review-document.h — a file that is kept in the register
 *
 * What an agency returned, a letter that was sent.  Here is what is known of it;
 * its bytes are kept once under their digest (store/rd-store-contents.h), and are
 * opened read-only.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;            /* UUID */
  char  *review_id;
  char  *agency_id;     /* may be NULL */
  char  *request_id;    /* the request that it answers; may be NULL */
  char  *kind;          /* a code of rd_review_document_kinds */
  char  *name;          /* the file name, without a folder */
  char  *media_type;    /* "application/pdf" */
  int    size;          /* bytes */
  char  *sha256;        /* of the bytes, 64 hexadecimal digits */
  RdDay  received;
  char  *received_by;   /* who put it in */
  char  *note;          /* may be NULL */
  int    revision;
} RdReviewDocument;

/* "agency-return", "letter", "other"; NULL-terminated. */
extern const char * const rd_review_document_kinds[];

/* The largest file that is taken, in bytes. */
#define RD_DOCUMENT_MAX (64 * 1024 * 1024)

RD_DECLARE_RECORD (RdReviewDocument, rd_review_document)

G_END_DECLS
