/* rd-publication-place.c — where a report is published, and until when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-publication-place.h"

const char * const rd_publication_place_kinds[] = {
  "website",
  "repository",
  "other",
  NULL,
};

static const RdField fields[] = {
  RD_FIELD (RdPublicationPlace, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdPublicationPlace, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdPublicationPlace, kind, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Kind"),
  RD_FIELD (RdPublicationPlace, place, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Place"),
  RD_FIELD (RdPublicationPlace, first_day, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "From"),
  RD_FIELD (RdPublicationPlace, last_day, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Until"),
  RD_FIELD (RdPublicationPlace, taken_down, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Taken down on"),
  RD_FIELD (RdPublicationPlace, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdPublicationPlace, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdPublicationPlace, rd_publication_place, "publication_places", fields)
