/* rd-genogram-place.c — clusters of a genogram in order, and each as near as can be to its own
 *
 * Order first: a few passes down and up, in which each cluster goes where its parents
 * or its children are.  Then places: in each row the sum of squared distances from where the
 * clusters would like to be is the least that the order and the symbols' room allow.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-genogram-private.h"

#define N_ORDER_PASSES 6
#define N_PLACE_PASSES 16

/* How much a cluster that nothing draws anywhere holds on to its place. */
#define WEAK 0.01

static guint
get_member (const RdGenogramCluster *cluster, guint i)
{
  return g_array_index (cluster->members, guint, i);
}

static void
put_cluster (RdGenogramPlan *self, RdGenogramCluster *cluster, double x)
{
  cluster->x = x;
  for (guint i = 0; i < cluster->members->len; i++)
    self->x[get_member (cluster, i)] = x + i * RD_GENOGRAM_COLUMN;
}

static void
pack (RdGenogramPlan *self, int row)
{
  double x = 0;

  for (guint i = 0; i < self->clusters[row]->len; i++)
    {
      RdGenogramCluster *cluster = self->clusters[row]->pdata[i];

      put_cluster (self, cluster, x);
      x += cluster->members->len * RD_GENOGRAM_COLUMN;
    }
}

/* Who of a union stands further out: the one with fewer partners. */
static guint
find_outer (const RdGenogramPlan *self, const RdGenogramUnion *both)
{
  guint n_a = 0, n_b = 0;

  for (guint i = 0; i < self->unions->len; i++)
    {
      const RdGenogramUnion *other = self->unions->pdata[i];

      n_a += other->a == both->a || other->b == both->a;
      n_b += other->a == both->b || other->b == both->b;
    }
  return n_a < n_b ? both->a : both->b;
}

double
rd_genogram_plan_get_middle (const RdGenogramPlan *self, const RdGenogramUnion *both)
{
  double half = RD_GENOGRAM_COLUMN / 2;
  guint outer, inner;

  if (both->b == RD_NOBODY)
    return self->x[both->a] + half;
  outer = find_outer (self, both);
  inner = outer == both->a ? both->b : both->a;
  return self->x[outer] > self->x[inner] ? self->x[outer] - half : self->x[outer] + half;
}

/* The middle of a union's children in rows beneath; FALSE where it has none. */
static gboolean
find_children_middle (const RdGenogramPlan *self, const RdGenogramUnion *both, double *out)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < both->children->len; i++)
    {
      guint child = g_array_index (both->children, RdGenogramChild, i).person;

      if (self->rows[child] <= self->rows[both->a])
        continue;
      sum += self->x[child];
      n++;
    }
  if (n > 0)
    *out = sum / n;
  return n > 0;
}

/* How far the cluster would have to move to stand beneath its parents: the mean; FALSE where it has none. */
static gboolean
find_parents_pull (const RdGenogramPlan *self, const RdGenogramCluster *cluster, double *out)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < cluster->members->len; i++)
    {
      guint person = get_member (cluster, i);
      const RdGenogramUnion *parents = rd_genogram_plan_find_parents (self, person);

      if (parents == NULL || self->rows[parents->a] >= cluster->row)
        continue;
      sum += rd_genogram_plan_get_middle (self, parents) - self->x[person];
      n++;
    }
  if (n > 0)
    *out = sum / n;
  return n > 0;
}

static gboolean
has_member (const RdGenogramCluster *cluster, guint person)
{
  for (guint i = 0; i < cluster->members->len; i++)
    if (get_member (cluster, i) == person)
      return TRUE;
  return FALSE;
}

/* The same for its children. */
static gboolean
find_children_pull (const RdGenogramPlan *self, const RdGenogramCluster *cluster, double *out)
{
  double sum = 0, middle;
  guint n = 0;

  for (guint i = 0; i < self->unions->len; i++)
    {
      const RdGenogramUnion *both = self->unions->pdata[i];

      if (!has_member (cluster, both->a) || !find_children_middle (self, both, &middle))
        continue;
      sum += middle - rd_genogram_plan_get_middle (self, both);
      n++;
    }
  if (n > 0)
    *out = sum / n;
  return n > 0;
}

/* Order */

/* The youngest number of those whom parents draw, else of all: the oldest stands on the left. */
static guint
get_age_order (const RdGenogramPlan *self, const RdGenogramCluster *cluster)
{
  guint best = RD_NOBODY, any = RD_NOBODY;

  for (guint i = 0; i < cluster->members->len; i++)
    {
      guint person = get_member (cluster, i);

      any = MIN (any, person);
      if (rd_genogram_plan_find_parents (self, person) != NULL)
        best = MIN (best, person);
    }
  return best != RD_NOBODY ? best : any;
}

static int
compare_clusters (gconstpointer a, gconstpointer b, gpointer data)
{
  const RdGenogramCluster *first = *(RdGenogramCluster * const *) a;
  const RdGenogramCluster *second = *(RdGenogramCluster * const *) b;
  guint x, y;

  if (first->key < second->key - 0.5 || first->key > second->key + 0.5)
    return first->key < second->key ? -1 : 1;
  x = get_age_order (data, first);
  y = get_age_order (data, second);
  return x < y ? -1 : x > y;
}

/* Whose parents stand on the left stands on the left. */
static void
turn_cluster (const RdGenogramPlan *self, RdGenogramCluster *cluster)
{
  const RdGenogramUnion *left = NULL, *right = NULL;
  guint n = cluster->members->len;

  for (guint i = 0; i < n; i++)
    {
      const RdGenogramUnion *parents = rd_genogram_plan_find_parents (self, get_member (cluster, i));

      if (parents == NULL)
        continue;
      left = left == NULL ? parents : left;
      right = parents;
    }
  if (left == right || rd_genogram_plan_get_middle (self, left) <= rd_genogram_plan_get_middle (self, right))
    return;
  for (guint i = 0; i < n / 2; i++)
    {
      guint *members = (guint *) (gpointer) cluster->members->data;
      guint member = members[i];

      members[i] = members[n - 1 - i];
      members[n - 1 - i] = member;
    }
}

/* The middle of the members whom parents draw, else of all. */
static double
get_anchor (const RdGenogramPlan *self, const RdGenogramCluster *cluster, gboolean down)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; down && i < cluster->members->len; i++)
    if (rd_genogram_plan_find_parents (self, get_member (cluster, i)) != NULL)
      {
        sum += self->x[get_member (cluster, i)];
        n++;
      }
  return n > 0 ? sum / n : cluster->x + (cluster->members->len - 1) * RD_GENOGRAM_COLUMN / 2;
}

static void
order_row (RdGenogramPlan *self, int row, gboolean down)
{
  for (guint i = 0; i < self->clusters[row]->len; i++)
    {
      RdGenogramCluster *cluster = self->clusters[row]->pdata[i];
      double pull = 0;

      if (down)
        {
          turn_cluster (self, cluster);
          put_cluster (self, cluster, cluster->x);
        }
      if (!(down ? find_parents_pull : find_children_pull) (self, cluster, &pull))
        pull = 0;
      cluster->key = get_anchor (self, cluster, down) + pull;
    }
  g_ptr_array_sort_with_data (self->clusters[row], compare_clusters, self);
  pack (self, row);
}

/* Brothers and sisters are drawn to the same place, whatever place they have. */
static void
order_rows (RdGenogramPlan *self)
{
  for (int row = 0; row < self->n_rows; row++)
    pack (self, row);
  for (guint pass = 0; pass < N_ORDER_PASSES; pass++)
    {
      for (int row = self->n_rows - 2; row >= 0; row--)
        order_row (self, row, FALSE);
      for (int row = 1; row < self->n_rows; row++)
        order_row (self, row, TRUE);
    }
}

/* Places */

/* Clusters that would overlap where they like to be, and stand beside each other instead. */
typedef struct
{
  double sum, weight;      /* of the wishes, less the room to the left within the block */
  guint  first, n;
} Block;

static double
block_get_place (const Block *block)
{
  return block->sum / block->weight;
}

static void
add_block (GArray *blocks, guint i, double wish, double weight)
{
  Block block = { wish * weight, weight, i, 1 };

  g_array_append_val (blocks, block);
  while (blocks->len > 1)
    {
      Block *last = &g_array_index (blocks, Block, blocks->len - 1);
      Block *before = &g_array_index (blocks, Block, blocks->len - 2);

      if (block_get_place (before) <= block_get_place (last))
        break;
      before->sum += last->sum;
      before->weight += last->weight;
      before->n += last->n;
      g_array_set_size (blocks, blocks->len - 1);
    }
}

static void
place_row (RdGenogramPlan *self, int row, gboolean down)
{
  GPtrArray *clusters = self->clusters[row];
  g_autoptr(GArray) blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  double room = 0;
  guint at = 0;

  for (guint i = 0; i < clusters->len; i++)
    {
      const RdGenogramCluster *cluster = clusters->pdata[i];
      double pull = 0;
      gboolean is_drawn = (down ? find_parents_pull : find_children_pull) (self, cluster, &pull);

      add_block (blocks, i, cluster->x + pull - room, is_drawn ? 1 : WEAK);
      room += cluster->members->len * RD_GENOGRAM_COLUMN;
    }
  room = 0;
  for (guint i = 0; i < blocks->len; i++)
    for (guint j = 0; j < g_array_index (blocks, Block, i).n; j++)
      {
        RdGenogramCluster *cluster = clusters->pdata[at++];

        put_cluster (self, cluster, block_get_place (&g_array_index (blocks, Block, i)) + room);
        room += cluster->members->len * RD_GENOGRAM_COLUMN;
      }
}

/* The leftmost symbol stands at 0. */
static void
shift_to_zero (RdGenogramPlan *self)
{
  double left = G_MAXDOUBLE;

  for (int row = 0; row < self->n_rows; row++)
    if (self->clusters[row]->len > 0)
      left = MIN (left, ((RdGenogramCluster *) self->clusters[row]->pdata[0])->x);
  for (int row = 0; row < self->n_rows; row++)
    for (guint i = 0; i < self->clusters[row]->len; i++)
      {
        RdGenogramCluster *cluster = self->clusters[row]->pdata[i];

        put_cluster (self, cluster, cluster->x - left);
      }
}

void
rd_genogram_plan_place (RdGenogramPlan *self)
{
  order_rows (self);
  for (guint pass = 0; pass < N_PLACE_PASSES; pass++)
    {
      for (int row = 1; row < self->n_rows; row++)
        place_row (self, row, TRUE);
      for (int row = self->n_rows - 2; row >= 0; row--)
        place_row (self, row, FALSE);
    }
  shift_to_zero (self);
}
