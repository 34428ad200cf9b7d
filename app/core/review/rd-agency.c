/* rd-agency.c — an organisation involved with the child and family
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-agency.h"

static const RdField fields[] = {
  RD_FIELD (RdAgency, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdAgency, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdAgency, code, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Id"),
  RD_FIELD (RdAgency, name, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Agency"),
  RD_FIELD (RdAgency, contact, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Contact"),
  RD_FIELD (RdAgency, contact_role, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Contact’s role"),
  RD_FIELD (RdAgency, email, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "E-mail"),
  RD_FIELD (RdAgency, phone, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Telephone"),
  RD_FIELD (RdAgency, address, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Address"),
  RD_FIELD (RdAgency, representative, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Represented by"),
  RD_FIELD (RdAgency, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdAgency, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdAgency, rd_agency, "agencies", fields)
