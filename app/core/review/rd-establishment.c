/* rd-establishment.c — a secure establishment in the board’s area
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-establishment.h"

const char * const rd_establishment_kinds[] = {
  "young-offender-institution",
  "secure-training-centre",
  "secure-childrens-home",
  "other",
  NULL,
};

static const RdField fields[] = {
  RD_FIELD (RdEstablishment, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdEstablishment, name, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Name"),
  RD_FIELD (RdEstablishment, kind, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Kind"),
  RD_FIELD (RdEstablishment, opened, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "From"),
  RD_FIELD (RdEstablishment, closed, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Closed on"),
  RD_FIELD (RdEstablishment, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdEstablishment, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdEstablishment, rd_establishment, "establishments", fields)
