/* rd-genogram-layout.h — where people and lines of a genogram stand
 *
 * Generations in rows, partners beside each other, children beneath their parents from the
 * oldest on the left.  Symbols do not overlap whatever was recorded, and the same
 * relationships always give the same picture.  Numbers only: no names, colours or
 * drawing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-family.h"

G_BEGIN_DECLS

/* In points: the symbol's side, the room beneath it for its label, and from one person to the next. */
#define RD_GENOGRAM_SYMBOL       40.0
#define RD_GENOGRAM_LABEL_WIDTH  112.0
#define RD_GENOGRAM_LABEL_HEIGHT 46.0
#define RD_GENOGRAM_COLUMN       144.0
#define RD_GENOGRAM_MARGIN       24.0

typedef enum
{
  RD_GENOGRAM_UNKNOWN,     /* diamond */
  RD_GENOGRAM_FEMALE,      /* circle */
  RD_GENOGRAM_MALE,        /* square */
  RD_GENOGRAM_PREGNANCY,   /* triangle */
} RdGenogramShape;

typedef struct
{
  guint           person;       /* of the family */
  double          x, y;         /* the symbol's middle */
  RdGenogramShape shape;
  gboolean        is_subject;   /* double outline */
  gboolean        is_dead;      /* cross */
  int             row;
} RdGenogramNode;

#define RD_GENOGRAM_MAX_POINTS 6

typedef struct
{
  gboolean is_union;            /* else it leads to a child */
  RdBond   bond;
  guint    n_strokes;           /* across the line: 1 separated, 2 divorced */
  double   stroke_x, stroke_y;
  guint    first, second;       /* people at its ends; second is the child; first G_MAXUINT for the line over brothers and sisters */
  guint    n_points;
  double   x[RD_GENOGRAM_MAX_POINTS], y[RD_GENOGRAM_MAX_POINTS];
} RdGenogramLine;

typedef struct
{
  double  width, height;
  GArray *nodes;      /* RdGenogramNode, row by row from the left */
  GArray *lines;      /* RdGenogramLine */
} RdGenogram;

/* Of those who have a tie of family, and of subject children; professionals, friends and neighbours are not in
 * it. (transfer full)
 */
RdGenogram *rd_genogram_new  (const RdFamily *family);
void        rd_genogram_free (RdGenogram *self);      /* NULL is fine */

/* Who stands at that point, symbol or label; NULL for nobody. (transfer none) */
const RdGenogramNode *rd_genogram_find_at     (const RdGenogram *self, double x, double y);
const RdGenogramNode *rd_genogram_find_person (const RdGenogram *self, guint person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdGenogram, rd_genogram_free)

G_END_DECLS
