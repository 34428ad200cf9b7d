/* rd-chronology-template.h — the empty chronology that an agency is asked to fill in
 *
 * A table with the wanted columns and room to write, and before it, in plain words, what each
 * column is for, how dates may be written, whom to send it to and by when.  What
 * comes back is read by the import without a question.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-sheet.h"
#include "model/rd-chronology-columns.h"

G_BEGIN_DECLS

/* What the form says besides; each may be NULL, RD_DAY_NONE or 0. */
typedef struct
{
  RdChronologyColumns  columns;      /* of RD_CHRONOLOGY_ASKABLE; date and event are always there. 0: RD_CHRONOLOGY_ASKED */
  const char          *reference;    /* the review's; the form says nothing else of the case */
  const char          *agency;       /* who is to fill it in */
  const char          *send_to;      /* "the business manager of Northmoor Safeguarding Children Board" */
  RdDay                first_day;    /* the period that is wanted */
  RdDay                last_day;
  RdDay                by;           /* when it is wanted */
  RdDay                today;
} RdChronologyForm;

/* (transfer full) */
RdSheet *rd_chronology_template_new (const RdChronologyForm *form);

G_END_DECLS
