/* rd-contact.c — a contact with the family or a professional
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-contact.h"

const char * const rd_contact_parties[] = {
  "family",
  "professional",
  NULL
};

const char * const rd_contact_states[] = {
  "offered",
  "met",
  "declined",
  "deferred",
  "feedback",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdContact, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdContact, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdContact, party, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Family or professional"),
  RD_FIELD (RdContact, name, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Name"),
  RD_FIELD (RdContact, relation, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Relation or post"),
  RD_FIELD (RdContact, state, RD_FIELD_TEXT, RD_FIELD_PLAIN, "What happened"),
  RD_FIELD (RdContact, day, RD_FIELD_DAY, RD_FIELD_PLAIN, "Date"),
  RD_FIELD (RdContact, by_whom, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Made by"),
  RD_FIELD (RdContact, explained, RD_FIELD_FLAG, RD_FIELD_PLAIN, "Expectations explained"),
  RD_FIELD (RdContact, text, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "What was said"),
  RD_FIELD (RdContact, feedback, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Feedback on the draft"),
  RD_FIELD (RdContact, next_day, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Next contact"),
  RD_FIELD (RdContact, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdContact, rd_contact, "contacts", fields)
