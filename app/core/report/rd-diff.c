/* rd-diff.c — what two sequences have in common, and where they differ
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-diff.h"

/* Differences after which the best that was found so far will do. */
#define COST_MAX 400

/* 1. Furthest points are of diagonals x - y, which begin at -n_b - 1: @origin is added.
 * 2. What is neither @deleted nor @inserted is in both, in the same order.
 */
typedef struct
{
  const guint *a, *b;
  gint64      *ahead;       /* furthest x of each diagonal, from the beginning on */
  gint64      *back;        /* the same from the end on */
  gint64       origin;
  guint8      *deleted;     /* of @a */
  guint8      *inserted;    /* of @b */
} Search;

/* A part of both: from a0 to before a1, from b0 to before b1; neither end is of the same thing. */
typedef struct
{
  gint64 a0, a1, b0, b1;
} Box;

typedef struct
{
  gint64 low, high;         /* diagonals that are looked at */
} Range;

/* One more diagonal at each end, or one less where the box ends. */
static void
widen (Range *range, const Box *box, gint64 *furthest, gint64 nowhere)
{
  gint64 low = box->a0 - box->b1, high = box->a1 - box->b0;

  if (range->low > low)
    furthest[--range->low - 1] = nowhere;
  else
    range->low++;
  if (range->high < high)
    furthest[++range->high + 1] = nowhere;
  else
    range->high--;
}

static gboolean
is_in (const Range *range, gint64 diagonal)
{
  return range->low <= diagonal && diagonal <= range->high;
}

/* One step from the beginning; TRUE where it meets what came from the end, at @x on @diagonal. */
static gboolean
go_ahead (Search *self, const Box *box, Range *range, const Range *other, gboolean may_meet, gint64 *x, gint64 *diagonal)
{
  gint64 *ahead = self->ahead + self->origin;
  const gint64 *back = self->back + self->origin;

  widen (range, box, ahead, -1);
  for (gint64 d = range->high; d >= range->low; d -= 2)
    {
      gint64 at = MAX (ahead[d - 1] + 1, ahead[d + 1]);

      while (at < box->a1 && at - d < box->b1 && self->a[at] == self->b[at - d])
        at++;
      ahead[d] = at;
      if (may_meet && is_in (other, d) && back[d] <= at)
        {
          *x = at;
          *diagonal = d;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
go_back (Search *self, const Box *box, Range *range, const Range *other, gboolean may_meet, gint64 *x, gint64 *diagonal)
{
  const gint64 *ahead = self->ahead + self->origin;
  gint64 *back = self->back + self->origin;

  widen (range, box, back, G_MAXINT64 / 2);
  for (gint64 d = range->high; d >= range->low; d -= 2)
    {
      gint64 at = MIN (back[d - 1], back[d + 1] - 1);

      while (at > box->a0 && at - d > box->b0 && self->a[at - 1] == self->b[at - d - 1])
        at--;
      back[d] = at;
      if (may_meet && is_in (other, d) && at <= ahead[d])
        {
          *x = at;
          *diagonal = d;
          return TRUE;
        }
    }
  return FALSE;
}

/* The point from the beginning that got furthest. */
static void
take_best (const Search *self, const Box *box, const Range *range, gint64 *x, gint64 *diagonal)
{
  const gint64 *ahead = self->ahead + self->origin;
  gint64 best = -1;

  for (gint64 d = range->high; d >= range->low; d -= 2)
    {
      gint64 at = MIN (MIN (ahead[d], box->a1), box->b1 + d);

      if (at - d >= box->b0 && at >= box->a0 && 2 * at - d > best)
        {
          best = 2 * at - d;
          *x = at;
          *diagonal = d;
        }
    }
}

/* A point on a shortest way through the box, or on a good one. */
static void
find_middle (Search *self, const Box *box, gint64 *x, gint64 *y)
{
  Range ahead = { box->a0 - box->b0, box->a0 - box->b0 };
  Range back = { box->a1 - box->b1, box->a1 - box->b1 };
  gboolean is_odd = ((ahead.low - back.low) & 1) != 0;
  gint64 diagonal = 0;

  self->ahead[self->origin + ahead.low] = box->a0;
  self->back[self->origin + back.low] = box->a1;
  for (guint cost = 1;; cost++)
    {
      if (go_ahead (self, box, &ahead, &back, is_odd, x, &diagonal)
          || go_back (self, box, &back, &ahead, !is_odd, x, &diagonal))
        break;
      if (cost >= COST_MAX)
        {
          take_best (self, box, &ahead, x, &diagonal);
          break;
        }
    }
  *y = *x - diagonal;
}

static void
mark (guint8 *flags, gint64 from, gint64 to)
{
  for (gint64 i = from; i < to; i++)
    flags[i] = TRUE;
}

static void
trim (const Search *self, Box *box)
{
  while (box->a0 < box->a1 && box->b0 < box->b1 && self->a[box->a0] == self->b[box->b0])
    {
      box->a0++;
      box->b0++;
    }
  while (box->a0 < box->a1 && box->b0 < box->b1 && self->a[box->a1 - 1] == self->b[box->b1 - 1])
    {
      box->a1--;
      box->b1--;
    }
}

static void
compare (Search *self, Box box)
{
  for (;;)
    {
      gint64 x = 0, y = 0;

      trim (self, &box);
      if (box.a0 == box.a1 || box.b0 == box.b1)
        break;
      find_middle (self, &box, &x, &y);
      compare (self, (Box) { box.a0, x, box.b0, y });
      box.a0 = x;
      box.b0 = y;
    }
  mark (self->deleted, box.a0, box.a1);
  mark (self->inserted, box.b0, box.b1);
}

static void
add_step (GArray *steps, RdChange kind, guint a, guint b, guint n)
{
  RdDiffStep step = { kind, a, b, n };

  if (n > 0)
    g_array_append_val (steps, step);
}

static GArray *
list_steps (const Search *self, guint n_a, guint n_b)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (RdDiffStep));
  guint a = 0, b = 0;

  while (a < n_a || b < n_b)
    {
      guint from_a = a, from_b = b;

      while (a < n_a && self->deleted[a])
        a++;
      add_step (steps, RD_CHANGE_DELETED, from_a, from_b, a - from_a);
      while (b < n_b && self->inserted[b])
        b++;
      add_step (steps, RD_CHANGE_INSERTED, a, from_b, b - from_b);
      from_a = a;
      from_b = b;
      while (a < n_a && b < n_b && !self->deleted[a] && !self->inserted[b])
        {
          a++;
          b++;
        }
      add_step (steps, RD_CHANGE_KEPT, from_a, from_b, a - from_a);
    }
  return steps;
}

GArray *
rd_diff (const guint *a, guint n_a, const guint *b, guint n_b)
{
  Search self = { .a = a, .b = b, .origin = (gint64) n_b + 2 };
  gsize n_diagonals = (gsize) n_a + n_b + 5;
  GArray *steps;

  self.ahead = g_new (gint64, n_diagonals);
  self.back = g_new (gint64, n_diagonals);
  self.deleted = g_new0 (guint8, (gsize) n_a + 1);
  self.inserted = g_new0 (guint8, (gsize) n_b + 1);
  compare (&self, (Box) { 0, n_a, 0, n_b });
  steps = list_steps (&self, n_a, n_b);
  g_free (self.ahead);
  g_free (self.back);
  g_free (self.deleted);
  g_free (self.inserted);
  return steps;
}
