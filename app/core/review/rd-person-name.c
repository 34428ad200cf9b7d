/* rd-person-name.c — another way in which a person is named
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-person-name.h"

const char * const rd_person_name_kinds[] = {
  "variant",
  "initials",
  "former",
  "nickname",
  "email",
  "called",
  "post",
  "other",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdPersonName, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdPersonName, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdPersonName, person_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Person"),
  RD_FIELD (RdPersonName, text, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Name"),
  RD_FIELD (RdPersonName, kind, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Kind"),
  RD_FIELD (RdPersonName, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdPersonName, rd_person_name, "person_names", fields)
