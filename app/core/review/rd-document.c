/* rd-document.c — a file that is kept in the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-document.h"

const char * const rd_document_kinds[] = {
  "agency-return",
  "letter",
  "other",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdDocument, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdDocument, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdDocument, agency_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Agency"),
  RD_FIELD (RdDocument, request_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Request"),
  RD_FIELD (RdDocument, kind, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Kind"),
  RD_FIELD (RdDocument, name, RD_FIELD_TEXT, RD_FIELD_PLAIN, "File"),
  RD_FIELD (RdDocument, media_type, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Type"),
  RD_FIELD (RdDocument, size, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Size"),
  RD_FIELD (RdDocument, sha256, RD_FIELD_TEXT, RD_FIELD_PLAIN, "SHA-256"),
  RD_FIELD (RdDocument, received, RD_FIELD_DAY, RD_FIELD_PLAIN, "Received on"),
  RD_FIELD (RdDocument, received_by, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Received by"),
  RD_FIELD (RdDocument, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdDocument, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdDocument, rd_document, "documents", fields)
