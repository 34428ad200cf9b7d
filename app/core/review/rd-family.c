/* rd-family.c — relationships of a review, put in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-family.h"

/* Making */

static int
compare_people (gconstpointer a, gconstpointer b, gpointer data)
{
  const RdPerson *first = *(const RdPerson * const *) a;
  const RdPerson *second = *(const RdPerson * const *) b;
  GHashTable *places = data;
  int order = (first->born > second->born) - (first->born < second->born);

  if (first->born == RD_DAY_NONE || second->born == RD_DAY_NONE)
    order = (first->born == RD_DAY_NONE) - (second->born == RD_DAY_NONE);
  if (order != 0)
    return order;
  return GPOINTER_TO_INT (g_hash_table_lookup (places, first)) - GPOINTER_TO_INT (g_hash_table_lookup (places, second));
}

static void
add_people (RdFamily *self, const GPtrArray *people)
{
  g_autoptr(GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < people->len; i++)
    {
      g_ptr_array_add (self->people, people->pdata[i]);
      g_hash_table_insert (places, people->pdata[i], GINT_TO_POINTER ((int) i));
    }
  g_ptr_array_sort_with_data (self->people, compare_people, places);
  for (guint i = 0; i < self->people->len; i++)
    g_hash_table_insert (self->numbers, ((RdPerson *) self->people->pdata[i])->id, GUINT_TO_POINTER (i + 1));
}

static const char *
get_sex (const RdFamily *self, guint person)
{
  return ((const RdPerson *) self->people->pdata[person])->sex;
}

static gboolean
has_direction (RdKin kin)
{
  return kin == RD_KIN_PARENT || kin == RD_KIN_GRANDPARENT || kin == RD_KIN_RELATIVE || kin == RD_KIN_OTHER;
}

static void
turn (const RdFamily *self, RdTie *tie, const RdKinship *kinship)
{
  guint first = tie->first;

  tie->code = rd_kinship_turn (kinship, get_sex (self, tie->second))->code;
  tie->first = tie->second;
  tie->second = first;
}

/* A tie that says more takes the place of one that is there: a former partner's that of a partner. */
static void
add_tie (RdFamily *self, const RdTie *tie)
{
  RdTie *before = (RdTie *) (gpointer) rd_family_find_tie (self, tie->kin, tie->first, tie->second);

  if (before == NULL)
    {
      g_array_append_vals (self->ties, tie, 1);
      return;
    }
  if (tie->kin == RD_KIN_UNION && tie->is_ended > before->is_ended)
    *before = *tie;
  if (tie->kin == RD_KIN_SIBLING && before->bond == RD_BOND_BIRTH)
    before->bond = tie->bond;
}

static void
add_relationship (RdFamily *self, const RdRelationship *relationship)
{
  const RdKinship *kinship = rd_kinship_find (relationship->kind);
  RdTie tie = { 0 };

  if (kinship == NULL || !rd_family_find (self, relationship->person_id, &tie.first)
      || !rd_family_find (self, relationship->other_id, &tie.second) || tie.first == tie.second)
    return;
  tie.kin = kinship->kin;
  tie.bond = kinship->bond;
  tie.code = kinship->code;
  tie.is_unborn = g_str_equal (kinship->code, "unborn-child");
  tie.is_ended = relationship->last_day != RD_DAY_NONE || kinship->bond == RD_BOND_SEPARATED || kinship->bond == RD_BOND_DIVORCED;
  if (kinship->kin == RD_KIN_CHILD || kinship->kin == RD_KIN_GRANDCHILD)
    {
      tie.kin = kinship->kin == RD_KIN_CHILD ? RD_KIN_PARENT : RD_KIN_GRANDPARENT;
      turn (self, &tie, kinship);
    }
  else if (!has_direction (kinship->kin) && tie.first > tie.second)
    turn (self, &tie, kinship);
  add_tie (self, &tie);
}

static int
compare_ties (gconstpointer a, gconstpointer b)
{
  const RdTie *x = a, *y = b;

  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  if (x->second != y->second)
    return x->second < y->second ? -1 : 1;
  return (int) x->kin - (int) y->kin;
}

RdFamily *
rd_family_new (const GPtrArray *people, const GPtrArray *relationships)
{
  RdFamily *self;

  g_return_val_if_fail (people != NULL && relationships != NULL, NULL);

  self = g_new0 (RdFamily, 1);
  self->people = g_ptr_array_new ();
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->ties = g_array_new (FALSE, FALSE, sizeof (RdTie));
  add_people (self, people);
  for (guint i = 0; i < relationships->len; i++)
    add_relationship (self, relationships->pdata[i]);
  g_array_sort (self->ties, compare_ties);
  return self;
}

void
rd_family_free (RdFamily *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->people);
  g_hash_table_unref (self->numbers);
  g_array_unref (self->ties);
  g_free (self);
}

/* Questions */

gboolean
rd_family_find (const RdFamily *self, const char *id, guint *out)
{
  guint number = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, id)) : 0;

  if (number == 0)
    return FALSE;
  *out = number - 1;
  return TRUE;
}

const RdTie *
rd_family_find_tie (const RdFamily *self, RdKin kin, guint first, guint second)
{
  guint low = has_direction (kin) ? first : MIN (first, second);
  guint high = has_direction (kin) ? second : MAX (first, second);

  for (guint i = 0; i < self->ties->len; i++)
    {
      const RdTie *tie = &g_array_index (self->ties, RdTie, i);

      if (tie->kin == kin && tie->first == low && tie->second == high)
        return tie;
    }
  return NULL;
}

/* Describing */

static gboolean
is_subject (const RdFamily *self, guint person)
{
  return g_strcmp0 (((const RdPerson *) self->people->pdata[person])->role, "subject-child") == 0;
}

/* The words of a code: "half sister". (transfer full) */
static char *
say (const char *code)
{
  return g_strdelimit (g_strdup (code), "-", ' ');
}

/* "maternal", "paternal" or NULL: through which parent of @child @person is related. */
static const char *
find_side (const RdFamily *self, guint person, guint child)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      if (rd_family_find_tie (self, RD_KIN_PARENT, person, i) == NULL || rd_family_find_tie (self, RD_KIN_PARENT, i, child) == NULL)
        continue;
      if (g_strcmp0 (get_sex (self, i), "female") == 0 || g_str_equal (rd_family_find_tie (self, RD_KIN_PARENT, i, child)->code, "mother"))
        return "maternal";
      return "paternal";
    }
  return NULL;
}

static char *
say_grandparent (const RdFamily *self, guint person, guint child)
{
  const RdTie *tie = rd_family_find_tie (self, RD_KIN_GRANDPARENT, person, child);
  const char *side = find_side (self, person, child);
  const char *sex = get_sex (self, person);
  const char *code = g_strcmp0 (sex, "female") == 0 ? "grandmother" : g_strcmp0 (sex, "male") == 0 ? "grandfather" : "grandparent";

  if (tie == NULL && side == NULL)
    return NULL;
  if (tie != NULL)
    code = tie->code;
  return side != NULL ? g_strdup_printf ("%s %s", side, code) : say (code);
}

/* What a tie with the child itself says. */
static char *
say_direct (const RdFamily *self, guint person, guint child)
{
  const RdTie *tie = rd_family_find_tie (self, RD_KIN_PARENT, person, child);

  if (tie == NULL)
    tie = rd_family_find_tie (self, RD_KIN_SIBLING, person, child);
  if (tie == NULL)
    tie = rd_family_find_tie (self, RD_KIN_RELATIVE, person, child);
  if (tie == NULL)
    tie = rd_family_find_tie (self, RD_KIN_OTHER, person, child);
  if (tie == NULL)
    return NULL;
  if (tie->kin == RD_KIN_SIBLING && tie->first == child)
    return say (rd_kinship_turn (rd_kinship_find (tie->code), get_sex (self, person))->code);
  return say (tie->code);
}

/* The partner of a parent of the child. */
static char *
say_partner (const RdFamily *self, guint person, guint child)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const RdTie *parent = rd_family_find_tie (self, RD_KIN_PARENT, i, child);
      const RdTie *bond = rd_family_find_tie (self, RD_KIN_UNION, i, person);

      if (i == person || parent == NULL || bond == NULL || bond->is_ended)
        continue;
      return g_strdup_printf ("%s’s partner", parent->code);
    }
  return NULL;
}

/* A parent of a half brother or sister who has a pseudonym. */
static char *
say_other_parent (const RdFamily *self, guint person, guint child)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const RdTie *parent = rd_family_find_tie (self, RD_KIN_PARENT, person, i);
      const char *pseudonym = ((const RdPerson *) self->people->pdata[i])->pseudonym;

      if (parent != NULL && pseudonym != NULL && *pseudonym != '\0' && rd_family_find_tie (self, RD_KIN_SIBLING, i, child) != NULL)
        return g_strdup_printf ("%s of %s", parent->code, pseudonym);
    }
  return NULL;
}

char *
rd_family_describe (const RdFamily *self, guint person)
{
  static char *(* const sayings[]) (const RdFamily *, guint, guint) = { say_direct, say_grandparent, say_partner, say_other_parent };

  g_return_val_if_fail (self != NULL && person < self->people->len, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sayings); i++)
    for (guint child = 0; child < self->people->len; child++)
      {
        char *said = child != person && is_subject (self, child) ? sayings[i] (self, person, child) : NULL;

        if (said != NULL)
          return said;
      }
  return NULL;
}
