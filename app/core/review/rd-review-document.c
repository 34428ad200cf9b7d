/* rd-review-document.c — a file that is kept in the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-review-document.h"

const char * const rd_review_document_kinds[] = {
  "agency-return",
  "letter",
  "other",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdReviewDocument, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdReviewDocument, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdReviewDocument, agency_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Agency"),
  RD_FIELD (RdReviewDocument, request_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Request"),
  RD_FIELD (RdReviewDocument, kind, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Kind"),
  RD_FIELD (RdReviewDocument, name, RD_FIELD_TEXT, RD_FIELD_PLAIN, "File"),
  RD_FIELD (RdReviewDocument, media_type, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Type"),
  RD_FIELD (RdReviewDocument, size, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Size"),
  RD_FIELD (RdReviewDocument, sha256, RD_FIELD_TEXT, RD_FIELD_PLAIN, "SHA-256"),
  RD_FIELD (RdReviewDocument, received, RD_FIELD_DAY, RD_FIELD_PLAIN, "Received on"),
  RD_FIELD (RdReviewDocument, received_by, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Received by"),
  RD_FIELD (RdReviewDocument, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdReviewDocument, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdReviewDocument, rd_review_document, "documents", fields)
