/* rd-relationship.h — what one person is to another
 *
 * Read as “person is KIND of other”: Mother is mother of Child A.  The genogram is
 * drawn from these.
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
  char  *person_id;
  char  *kind;        /* a code of rd_relationship_kinds */
  char  *other_id;
  RdDay  first_day;   /* RD_DAY_NONE: not known */
  RdDay  last_day;    /* RD_DAY_NONE: still, or not known */
  char  *note;        /* may be NULL */
  int    revision;
} RdRelationship;

/* "mother", "half-sister", "former-partner", …, in the order in which they are offered: those of
 * core/review/rd-kinship.h, which knows what each says; NULL-terminated.
 */
extern const char * const rd_relationship_kinds[];

RD_DECLARE_RECORD (RdRelationship, rd_relationship)

G_END_DECLS
