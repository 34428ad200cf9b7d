/* rd-person.h — somebody whom a review is about, or who is near to it
 *
 * A subject child, a member of the family, a professional.  Real names live
 * here and nowhere else; everything that leaves the register speaks of the
 * pseudonym.
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
  char  *name;        /* as it is; may be "" where it is not known */
  char  *pseudonym;   /* "Child A"; may be NULL */
  char  *role;        /* a code of rd_person_roles */
  RdDay  born;        /* RD_DAY_NONE: not known */
  RdDay  died;        /* RD_DAY_NONE: alive, or not known */
  char  *residence;   /* the area in which they are normally resident; may be NULL */
  char  *note;        /* may be NULL */
  char  *sex;         /* as recorded, a code of rd_person_sexes; NULL: not recorded */
  int    revision;
} RdPerson;

/* "subject-child", "sibling", "parent", "carer", "family", "professional", "other"; NULL-terminated. */
extern const char * const rd_person_roles[];

/* "female", "male", "other"; NULL-terminated. */
extern const char * const rd_person_sexes[];

RD_DECLARE_RECORD (RdPerson, rd_person)

G_END_DECLS
