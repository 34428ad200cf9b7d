/* rd-independence.c — what a reviewer declares about one agency
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-independence.h"

const char * const rd_independence_declarations[] = {
  "independent",
  "tied",
  "not-declared",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdIndependence, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdIndependence, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdIndependence, reviewer_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Reviewer"),
  RD_FIELD (RdIndependence, agency_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Agency"),
  RD_FIELD (RdIndependence, declared, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Declared"),
  RD_FIELD (RdIndependence, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdIndependence, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdIndependence, rd_independence, "independence", fields)
