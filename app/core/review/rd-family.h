/* rd-family.h — relationships of a review, put in order
 *
 * Relationships are stated from either side, twice, or not at all.  This makes ties of
 * them: each once, from parent to child, between partners, brothers and sisters,
 * grandparent and grandchild.  The genogram and the pseudonyms work from these.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-kinship.h"
#include "core/review/rd-person.h"
#include "core/review/rd-relationship.h"

G_BEGIN_DECLS

/* 1. kin is PARENT, UNION, SIBLING, GRANDPARENT, RELATIVE or OTHER; never CHILD or GRANDCHILD.
 * 2. first and second are indices of people; where kin has no direction, first < second.
 */
typedef struct
{
  RdKin       kin;
  RdBond      bond;
  guint       first;       /* the parent, the grandparent */
  guint       second;
  const char *code;        /* as it was stated, of first to second or turned so */
  gboolean    is_unborn;   /* the second is expected */
  gboolean    is_ended;    /* a last day is known, or the kind says so */
} RdTie;

typedef struct
{
  GPtrArray  *people;      /* RdPerson, borrowed, in a settled order: by date of birth, then as recorded */
  GHashTable *numbers;     /* id → index + 1 */
  GArray     *ties;        /* RdTie, ordered by first, second, kin */
} RdFamily;

/* Of RdPerson and RdRelationship, which have to outlive it. Relationships of people that are not there are left out. (transfer full) */
RdFamily    *rd_family_new         (const GPtrArray *people, const GPtrArray *relationships);
void         rd_family_free        (RdFamily *self);     /* NULL is fine */

/* The tie of that kin between the two, in this direction where it has one; NULL where there is none. */
const RdTie *rd_family_find_tie    (const RdFamily *self, RdKin kin, guint first, guint second);

/* The number of a person; FALSE where nobody has that id. */
gboolean     rd_family_find        (const RdFamily *self, const char *id, guint *out);

/* Who somebody is to the subject child: "mother", "maternal grandmother", "mother’s partner",
 * "half sister", "father of half sibling 1" where that is a pseudonym already.  NULL where nothing says.
 * (transfer full)
 */
char        *rd_family_describe    (const RdFamily *self, guint person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdFamily, rd_family_free)

G_END_DECLS
