/* rd-kinship.h — how two people are related, as codes
 *
 * A relationship reads "person is KIND of other" (core/review/rd-relationship.h).  The table knows what each kind
 * says: that one is the other's parent, that they live or lived together, …, and
 * what it is read from the other side.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RD_KIN_PARENT,         /* the person is the other's parent */
  RD_KIN_CHILD,
  RD_KIN_UNION,          /* spouse, partner; or was */
  RD_KIN_SIBLING,
  RD_KIN_GRANDPARENT,
  RD_KIN_GRANDCHILD,
  RD_KIN_RELATIVE,       /* aunt, cousin, …: no line of its own */
  RD_KIN_OTHER,          /* friend, neighbour, lodger, professional */
} RdKin;

/* How the line between them is drawn. */
typedef enum
{
  RD_BOND_BIRTH,
  RD_BOND_HALF,          /* of siblings: one parent is the same */
  RD_BOND_STEP,
  RD_BOND_ADOPTED,
  RD_BOND_FOSTERED,
  RD_BOND_MARRIED,
  RD_BOND_PARTNERS,
  RD_BOND_SEPARATED,     /* also of partners who were */
  RD_BOND_DIVORCED,
  RD_BOND_NONE,
} RdBond;

typedef struct
{
  const char *code;        /* "half-sister" */
  RdKin       kin;
  RdBond      bond;
  const char *sex;         /* "female", "male"; NULL: either */
  const char *backwards;   /* the code read from the other side, of a woman and of a man … */
  const char *backwards_male;
  const char *backwards_any;   /* … and where nobody recorded which */
} RdKinship;

/* The kind of that code; also of words: "half sister", "Half-Sister". NULL where there is none. (transfer none) */
const RdKinship *rd_kinship_find     (const char *words);

/* What the other one is to the person; @sex of the other one, may be NULL. (transfer none) */
const RdKinship *rd_kinship_turn     (const RdKinship *kinship, const char *sex);

G_END_DECLS
