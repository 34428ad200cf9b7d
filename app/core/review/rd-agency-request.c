/* rd-agency-request.c — what an agency was asked for in writing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-agency-request.h"

const char * const rd_agency_request_items[] = {
  "files-secured",
  "information",
  "chronology",
  "agency-report",
  "other",
  NULL
};

const char * const rd_agency_request_qualities[] = {
  "accepted",
  "to-improve",
  "nil-return",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdAgencyRequest, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdAgencyRequest, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdAgencyRequest, agency_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Agency"),
  RD_FIELD (RdAgencyRequest, item, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Asked for"),
  RD_FIELD (RdAgencyRequest, detail, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Details"),
  RD_FIELD (RdAgencyRequest, asked, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Asked on"),
  RD_FIELD (RdAgencyRequest, due, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Due"),
  RD_FIELD (RdAgencyRequest, reminded, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Reminded on"),
  RD_FIELD (RdAgencyRequest, reminders, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Reminders"),
  RD_FIELD (RdAgencyRequest, received, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Received on"),
  RD_FIELD (RdAgencyRequest, checked, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Checked on"),
  RD_FIELD (RdAgencyRequest, quality, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Quality"),
  RD_FIELD (RdAgencyRequest, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdAgencyRequest, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdAgencyRequest, rd_agency_request, "agency_requests", fields)
