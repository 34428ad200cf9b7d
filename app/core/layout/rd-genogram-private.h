/* rd-genogram-private.h — what a genogram is made of before it has places
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-genogram-layout.h"

G_BEGIN_DECLS

#define RD_NOBODY G_MAXUINT

typedef struct
{
  guint  person;
  RdBond bond;        /* BIRTH, ADOPTED, FOSTERED or STEP */
} RdGenogramChild;

/* Two people, or one, who are partners or have children together. */
typedef struct
{
  guint         a, b;          /* b may be RD_NOBODY */
  const RdTie  *tie;           /* NULL: nothing is recorded but the children */
  GArray       *children;      /* RdGenogramChild, the oldest first */
} RdGenogramUnion;

/* People of one row who hang together by unions, from the left. */
typedef struct
{
  GArray *members;    /* guint */
  int     row;
  double  x;          /* of the first member */
  double  key;        /* what it is sorted by */
} RdGenogramCluster;

typedef struct
{
  const RdFamily *family;
  guint           n;
  gboolean       *is_in;
  int            *rows;
  double         *x;            /* of each person, once placed */
  int             n_rows;
  GPtrArray      *unions;       /* RdGenogramUnion */
  GPtrArray     **clusters;     /* of each row: RdGenogramCluster, from the left */
} RdGenogramPlan;

/* Rows, unions and clusters in order, and the people's x. (transfer full) */
RdGenogramPlan *rd_genogram_plan_new   (const RdFamily *family);
void            rd_genogram_plan_free  (RdGenogramPlan *self);

/* Orders the clusters and gives each person their x. */
void            rd_genogram_plan_place (RdGenogramPlan *self);

/* The union of which somebody is a child; NULL where nobody's. */
const RdGenogramUnion *rd_genogram_plan_find_parents (const RdGenogramPlan *self, guint person);

/* Where a union's children hang from. */
double          rd_genogram_plan_get_middle (const RdGenogramPlan *self, const RdGenogramUnion *both);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdGenogramPlan, rd_genogram_plan_free)

G_END_DECLS
