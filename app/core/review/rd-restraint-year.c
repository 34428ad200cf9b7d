/* rd-restraint-year.c — of which establishment and year a review of restraint is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-restraint-year.h"

static const RdField fields[] = {
  RD_FIELD (RdRestraintYear, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdRestraintYear, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdRestraintYear, establishment_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Establishment"),
  RD_FIELD (RdRestraintYear, year, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Year"),
  RD_FIELD (RdRestraintYear, incidents, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Uses of restraint"),
  RD_FIELD (RdRestraintYear, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdRestraintYear, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdRestraintYear, rd_restraint_year, "restraint_years", fields)
