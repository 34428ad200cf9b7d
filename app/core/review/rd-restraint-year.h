/* rd-restraint-year.h — of which establishment and year a review of restraint is
 *
 * One or none a review (Working Together 2015, chapter 4, paragraph 9).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;                /* UUID */
  char  *review_id;
  char  *establishment_id;
  int    year;              /* that was looked at */
  int    incidents;         /* uses of restraint in it; -1: not known */
  char  *note;              /* may be NULL */
  int    revision;
} RdRestraintYear;

RD_DECLARE_RECORD (RdRestraintYear, rd_restraint_year)

G_END_DECLS
