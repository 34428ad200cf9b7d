/* rd-involved-board.h — a board that an incident concerns, beside or including our own
 *
 * The board for the area in which the child is normally resident decides
 * (Working Together 2015, chapter 4, SCR checklist, “Decisions whether to
 * initiate an SCR”); for a placement out of the area more than one board is told
 * of the incident (“Notifiable Incidents”, footnote 53).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;          /* UUID */
  char  *review_id;
  char  *name;        /* "Northmoor Safeguarding Children Board" */
  char  *role;        /* a code of rd_involved_board_roles */
  char  *contact;     /* may be NULL */
  RdDay  told;        /* RD_DAY_NONE: not yet */
  char  *note;        /* may be NULL */
  int    revision;
} RdInvolvedBoard;

/* "normally-resident", "placing", "incident", "other"; NULL-terminated. */
extern const char * const rd_involved_board_roles[];

RD_DECLARE_RECORD (RdInvolvedBoard, rd_involved_board)

G_END_DECLS
