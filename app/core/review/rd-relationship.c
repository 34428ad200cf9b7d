/* rd-relationship.c — what one person is to another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-relationship.h"

const char * const rd_relationship_kinds[] = {
  "mother",
  "father",
  "parent",
  "step-parent",
  "adoptive-parent",
  "foster-carer",
  "guardian",
  "child",
  "sibling",
  "half-sibling",
  "twin",
  "grandparent",
  "aunt-or-uncle",
  "cousin",
  "partner",
  "former-partner",
  "spouse",
  "former-spouse",
  "friend",
  "professional",
  "other",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdRelationship, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdRelationship, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdRelationship, person_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Person"),
  RD_FIELD (RdRelationship, kind, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Relationship"),
  RD_FIELD (RdRelationship, other_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "To"),
  RD_FIELD (RdRelationship, first_day, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "From"),
  RD_FIELD (RdRelationship, last_day, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Until"),
  RD_FIELD (RdRelationship, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdRelationship, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdRelationship, rd_relationship, "relationships", fields)
