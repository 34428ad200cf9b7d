/* rd-establishment.h — a secure establishment in the board’s area
 *
 * The use of restraint in it is reviewed every year, and the findings go to the Youth Justice Board (Working Together 2015, chapter 4,
 * paragraph 9).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;      /* UUID */
  char  *name;
  char  *kind;    /* a code of rd_establishment_kinds */
  RdDay  opened;  /* RD_DAY_NONE: before the register */
  RdDay  closed;  /* RD_DAY_NONE: open */
  char  *note;    /* may be NULL */
  int    revision;
} RdEstablishment;

/* "young-offender-institution", "secure-training-centre", "secure-childrens-home", "other"; NULL-terminated. */
extern const char * const rd_establishment_kinds[];

RD_DECLARE_RECORD (RdEstablishment, rd_establishment)

G_END_DECLS
