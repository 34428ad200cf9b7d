/* rd-publication-text.c — what a board publishes with or beside a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-publication-text.h"

const char * const rd_publication_text_kinds[] = {
  "response",
  "impact",
  "more-to-do",
  "brief",
  "how-to-get-it",
  NULL,
};

static const RdField fields[] = {
  RD_FIELD (RdPublicationText, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdPublicationText, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdPublicationText, kind, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Kind"),
  RD_FIELD (RdPublicationText, text, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Text"),
  RD_FIELD (RdPublicationText, agreed, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Agreed on"),
  RD_FIELD (RdPublicationText, agreed_by, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Agreed by"),
  RD_FIELD (RdPublicationText, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdPublicationText, rd_publication_text, "publication_texts", fields)
