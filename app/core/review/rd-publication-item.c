/* rd-publication-item.c — one point that is settled before a report is published
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-publication-item.h"

const char * const rd_publication_item_codes[] = {
  "court-orders",
  "criminal-proceedings",
  "inquest",
  "data-protection",
  "effect",
  "family-told",
  "professionals-told",
  "media-plan",
  "actions-with-copies",
  NULL,
};

const char * const rd_publication_item_states[] = {
  "open",
  "blocks",
  "done",
  "not-needed",
  NULL,
};

static const RdField fields[] = {
  RD_FIELD (RdPublicationItem, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdPublicationItem, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdPublicationItem, item, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Point"),
  RD_FIELD (RdPublicationItem, state, RD_FIELD_TEXT, RD_FIELD_PLAIN, "State"),
  RD_FIELD (RdPublicationItem, reason, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Reason"),
  RD_FIELD (RdPublicationItem, expected, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Expected"),
  RD_FIELD (RdPublicationItem, settled, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Settled on"),
  RD_FIELD (RdPublicationItem, settled_by, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Settled by"),
  RD_FIELD (RdPublicationItem, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdPublicationItem, rd_publication_item, "publication_items", fields)
