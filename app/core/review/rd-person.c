/* rd-person.c — somebody whom a review is about, or who is near to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-person.h"

const char * const rd_person_roles[] = {
  "subject-child",
  "sibling",
  "parent",
  "carer",
  "family",
  "professional",
  "other",
  NULL
};

const char * const rd_person_sexes[] = { "female", "male", "other", NULL };

static const RdField fields[] = {
  RD_FIELD (RdPerson, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdPerson, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdPerson, name, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Name"),
  RD_FIELD (RdPerson, pseudonym, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Pseudonym"),
  RD_FIELD (RdPerson, role, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Role"),
  RD_FIELD (RdPerson, born, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Date of birth"),
  RD_FIELD (RdPerson, died, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Date of death"),
  RD_FIELD (RdPerson, residence, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Normally resident in"),
  RD_FIELD (RdPerson, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdPerson, sex, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Sex"),
  RD_FIELD (RdPerson, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdPerson, rd_person, "people", fields)
