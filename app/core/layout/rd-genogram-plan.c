/* rd-genogram-plan.c — who is in a genogram, in which row, and who belongs beside whom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-genogram-private.h"

#include <string.h>

/* Who is in it */

static const RdPerson *
get_person (const RdGenogramPlan *self, guint i)
{
  return self->family->people->pdata[i];
}

static const RdTie *
get_tie (const RdGenogramPlan *self, guint i)
{
  return &g_array_index (self->family->ties, RdTie, i);
}

static void
choose_people (RdGenogramPlan *self)
{
  for (guint i = 0; i < self->n; i++)
    self->is_in[i] = g_strcmp0 (get_person (self, i)->role, "subject-child") == 0;
  for (guint i = 0; i < self->family->ties->len; i++)
    {
      const RdTie *tie = get_tie (self, i);

      if (tie->kin != RD_KIN_OTHER)
        self->is_in[tie->first] = self->is_in[tie->second] = TRUE;
    }
}

/* Generations */

/* How many rows the tie's second is beneath its first. */
static int
get_fall (const RdTie *tie)
{
  if (tie->kin == RD_KIN_PARENT)
    return 1;
  if (tie->kin == RD_KIN_GRANDPARENT)
    return 2;
  if (g_str_equal (tie->code, "aunt") || g_str_equal (tie->code, "uncle") || g_str_equal (tie->code, "aunt-or-uncle"))
    return 1;
  return g_str_equal (tie->code, "niece") || g_str_equal (tie->code, "nephew") ? -1 : 0;
}

static gboolean
is_strong (const RdTie *tie)
{
  return tie->kin == RD_KIN_PARENT || tie->kin == RD_KIN_UNION || tie->kin == RD_KIN_SIBLING;
}

/* Gives rows to those who have a tie with somebody that has one; TRUE where there was one. */
static gboolean
spread_rows (RdGenogramPlan *self, gboolean *is_placed, gboolean strong)
{
  for (guint i = 0; i < self->family->ties->len; i++)
    {
      const RdTie *tie = get_tie (self, i);

      if (tie->kin == RD_KIN_OTHER || (strong && !is_strong (tie)) || is_placed[tie->first] == is_placed[tie->second])
        continue;
      if (is_placed[tie->first])
        self->rows[tie->second] = self->rows[tie->first] + get_fall (tie);
      else
        self->rows[tie->first] = self->rows[tie->second] - get_fall (tie);
      is_placed[tie->first] = is_placed[tie->second] = TRUE;
      return TRUE;
    }
  return FALSE;
}

/* The next who has no row: subject children first. */
static guint
find_start (const RdGenogramPlan *self, const gboolean *is_placed)
{
  guint first = RD_NOBODY;

  for (guint i = 0; i < self->n; i++)
    {
      if (!self->is_in[i] || is_placed[i])
        continue;
      if (g_strcmp0 (get_person (self, i)->role, "subject-child") == 0)
        return i;
      first = first == RD_NOBODY ? i : first;
    }
  return first;
}

/* What contradicts itself (somebody their own grandmother) stays in the row it got first. */
static void
find_rows (RdGenogramPlan *self)
{
  g_autofree gboolean *is_placed = g_new0 (gboolean, self->n + 1);
  int top = 0, bottom = 0;

  for (guint start = find_start (self, is_placed); start != RD_NOBODY; start = find_start (self, is_placed))
    {
      is_placed[start] = TRUE;
      while (spread_rows (self, is_placed, TRUE) || spread_rows (self, is_placed, FALSE))
        ;
    }
  for (guint i = 0; i < self->n; i++)
    if (self->is_in[i])
      {
        top = MIN (top, self->rows[i]);
        bottom = MAX (bottom, self->rows[i]);
      }
  for (guint i = 0; i < self->n; i++)
    self->rows[i] -= top;
  self->n_rows = bottom - top + 1;
}

/* Unions */

static RdGenogramUnion *
need_union (RdGenogramPlan *self, guint a, guint b)
{
  guint first = b == RD_NOBODY ? a : MIN (a, b);
  guint second = b == RD_NOBODY ? b : MAX (a, b);
  RdGenogramUnion *both;

  for (guint i = 0; i < self->unions->len; i++)
    {
      both = self->unions->pdata[i];
      if (both->a == first && both->b == second)
        return both;
    }
  both = g_new0 (RdGenogramUnion, 1);
  both->a = first;
  both->b = second;
  both->tie = second != RD_NOBODY ? rd_family_find_tie (self->family, RD_KIN_UNION, first, second) : NULL;
  both->children = g_array_new (FALSE, FALSE, sizeof (RdGenogramChild));
  g_ptr_array_add (self->unions, both);
  return both;
}

/* At most two parents of the child by that bond. */
static guint
list_parents (const RdGenogramPlan *self, guint child, RdBond bond, guint out[2])
{
  guint n = 0;

  for (guint i = 0; i < self->family->ties->len && n < 2; i++)
    {
      const RdTie *tie = get_tie (self, i);

      if (tie->kin == RD_KIN_PARENT && tie->second == child && tie->bond == bond)
        out[n++] = tie->first;
    }
  return n;
}

/* A step-parent beside the parent says it already. */
static gboolean
is_partner_of_parent (const RdGenogramPlan *self, guint person, guint child)
{
  guint parents[2];
  guint n = list_parents (self, child, RD_BOND_BIRTH, parents);

  for (guint i = 0; i < n; i++)
    if (rd_family_find_tie (self->family, RD_KIN_UNION, person, parents[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
add_to_parents (RdGenogramPlan *self, guint child, RdBond bond)
{
  guint parents[2] = { RD_NOBODY, RD_NOBODY };
  guint n = list_parents (self, child, bond, parents);
  RdGenogramChild row = { child, bond };

  if (n == 0 || (bond == RD_BOND_STEP && is_partner_of_parent (self, parents[0], child)))
    return;
  g_array_append_val (need_union (self, parents[0], parents[1])->children, row);
}

/* Brothers and sisters of both parents have the same, though only for one of them they were recorded. */
static void
add_to_siblings_parents (RdGenogramPlan *self, guint child)
{
  RdGenogramChild row = { child, RD_BOND_BIRTH };

  for (guint i = 0; i < self->n; i++)
    {
      const RdTie *tie = i != child ? rd_family_find_tie (self->family, RD_KIN_SIBLING, i, child) : NULL;
      guint parents[2] = { RD_NOBODY, RD_NOBODY };

      if (tie == NULL || tie->bond != RD_BOND_BIRTH || list_parents (self, i, RD_BOND_BIRTH, parents) == 0)
        continue;
      g_array_append_val (need_union (self, parents[0], parents[1])->children, row);
      return;
    }
}

static void
find_unions (RdGenogramPlan *self)
{
  static const RdBond bonds[] = { RD_BOND_BIRTH, RD_BOND_ADOPTED, RD_BOND_FOSTERED, RD_BOND_STEP };
  guint parents[2];

  for (guint child = 0; child < self->n; child++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (bonds); i++)
        add_to_parents (self, child, bonds[i]);
      if (list_parents (self, child, RD_BOND_BIRTH, parents) == 0)
        add_to_siblings_parents (self, child);
    }
  for (guint i = 0; i < self->family->ties->len; i++)
    if (get_tie (self, i)->kin == RD_KIN_UNION)
      need_union (self, get_tie (self, i)->first, get_tie (self, i)->second);
}

/* Clusters */

static int
compare_unions (gconstpointer a, gconstpointer b)
{
  const RdGenogramUnion *first = *(RdGenogramUnion * const *) a;
  const RdGenogramUnion *second = *(RdGenogramUnion * const *) b;
  guint x = first->children->len > 0 ? g_array_index (first->children, RdGenogramChild, 0).person : RD_NOBODY;
  guint y = second->children->len > 0 ? g_array_index (second->children, RdGenogramChild, 0).person : RD_NOBODY;

  if (x != y)
    return x < y ? -1 : 1;
  if (first->a != second->a)
    return first->a < second->a ? -1 : 1;
  return first->b < second->b ? -1 : first->b > second->b;
}

/* Partners in the same row, in the order of their first children. (transfer full) */
static GArray *
list_partners (const RdGenogramPlan *self, guint person)
{
  GArray *partners = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->unions->len; i++)
    {
      const RdGenogramUnion *both = self->unions->pdata[i];
      guint other = both->a == person ? both->b : both->b == person ? both->a : RD_NOBODY;

      if (other != RD_NOBODY && self->rows[other] == self->rows[person])
        g_array_append_val (partners, other);
    }
  return partners;
}

static void
put_member (GArray *members, guint person, gboolean left)
{
  if (left)
    g_array_prepend_val (members, person);
  else
    g_array_append_val (members, person);
}

/* Further partners of somebody who stands at one end of the cluster. */
static void
extend (const RdGenogramPlan *self, GArray *members, gboolean *is_taken, guint person, gboolean left)
{
  g_autoptr(GArray) partners = list_partners (self, person);

  for (guint i = 0; i < partners->len; i++)
    {
      guint other = g_array_index (partners, guint, i);

      if (is_taken[other])
        continue;
      is_taken[other] = TRUE;
      put_member (members, other, left);
      extend (self, members, is_taken, other, left);
    }
}

/* Of one couple the man stands on the left; of several partners the first. */
static gboolean
goes_left (const RdGenogramPlan *self, guint hub, guint partner, guint number, guint n)
{
  if (n > 1)
    return number == 0;
  return g_strcmp0 (get_person (self, partner)->sex, "male") == 0 && g_strcmp0 (get_person (self, hub)->sex, "male") != 0;
}

static void
add_cluster (RdGenogramPlan *self, gboolean *is_taken, guint hub)
{
  RdGenogramCluster *cluster = g_new0 (RdGenogramCluster, 1);
  g_autoptr(GArray) partners = list_partners (self, hub);

  cluster->members = g_array_new (FALSE, FALSE, sizeof (guint));
  cluster->row = self->rows[hub];
  g_array_append_val (cluster->members, hub);
  is_taken[hub] = TRUE;
  for (guint i = 0; i < partners->len; i++)
    {
      guint partner = g_array_index (partners, guint, i);
      gboolean left = goes_left (self, hub, partner, i, partners->len);

      if (is_taken[partner])
        continue;
      is_taken[partner] = TRUE;
      put_member (cluster->members, partner, left);
      extend (self, cluster->members, is_taken, partner, left);
    }
  g_ptr_array_add (self->clusters[cluster->row], cluster);
}

/* Who has the most partners of all that are not in a cluster yet. */
static guint
find_hub (const RdGenogramPlan *self, const gboolean *is_taken)
{
  guint hub = RD_NOBODY, most = 0;

  for (guint i = 0; i < self->n; i++)
    {
      g_autoptr(GArray) partners = self->is_in[i] && !is_taken[i] ? list_partners (self, i) : NULL;

      if (partners != NULL && (hub == RD_NOBODY || partners->len > most))
        {
          hub = i;
          most = partners->len;
        }
    }
  return hub;
}

static void
free_cluster (gpointer data)
{
  RdGenogramCluster *cluster = data;

  g_array_unref (cluster->members);
  g_free (cluster);
}

static void
find_clusters (RdGenogramPlan *self)
{
  g_autofree gboolean *is_taken = g_new0 (gboolean, self->n + 1);

  self->clusters = g_new0 (GPtrArray *, self->n_rows);
  for (int row = 0; row < self->n_rows; row++)
    self->clusters[row] = g_ptr_array_new_with_free_func (free_cluster);
  for (guint hub = find_hub (self, is_taken); hub != RD_NOBODY; hub = find_hub (self, is_taken))
    add_cluster (self, is_taken, hub);
}

/* For the layout */

static void
free_union (gpointer data)
{
  RdGenogramUnion *both = data;

  g_array_unref (both->children);
  g_free (both);
}

RdGenogramPlan *
rd_genogram_plan_new (const RdFamily *family)
{
  RdGenogramPlan *self = g_new0 (RdGenogramPlan, 1);

  self->family = family;
  self->n = family->people->len;
  self->is_in = g_new0 (gboolean, self->n + 1);
  self->rows = g_new0 (int, self->n + 1);
  self->x = g_new0 (double, self->n + 1);
  self->unions = g_ptr_array_new_with_free_func (free_union);
  choose_people (self);
  find_rows (self);
  find_unions (self);
  g_ptr_array_sort (self->unions, compare_unions);
  find_clusters (self);
  return self;
}

void
rd_genogram_plan_free (RdGenogramPlan *self)
{
  if (self == NULL)
    return;
  for (int row = 0; row < self->n_rows; row++)
    g_ptr_array_unref (self->clusters[row]);
  g_free (self->clusters);
  g_ptr_array_unref (self->unions);
  g_free (self->is_in);
  g_free (self->rows);
  g_free (self->x);
  g_free (self);
}

const RdGenogramUnion *
rd_genogram_plan_find_parents (const RdGenogramPlan *self, guint person)
{
  for (guint i = 0; i < self->unions->len; i++)
    {
      const RdGenogramUnion *both = self->unions->pdata[i];

      for (guint j = 0; j < both->children->len; j++)
        if (g_array_index (both->children, RdGenogramChild, j).person == person)
          return both;
    }
  return NULL;
}
