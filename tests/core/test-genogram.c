/* test-genogram.c — a family drawn from what was recorded of it: everybody once, nobody on top of another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-genogram-layout.h"

typedef struct
{
  GPtrArray  *people, *relationships;
  RdFamily   *family;
  RdGenogram *genogram;
} Fixture;

static void
replace (char **text, const char *with)
{
  g_free (*text);
  *text = g_strdup (with);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->people = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_person_free);
  f->relationships = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_relationship_free);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_clear_pointer (&f->genogram, rd_genogram_free);
  g_clear_pointer (&f->family, rd_family_free);
  g_ptr_array_unref (f->people);
  g_ptr_array_unref (f->relationships);
}

/* "id sex year role", a person a line; year 0: not known. */
static void
add_person (Fixture *f, const char *id, const char *sex, int born, const char *role)
{
  RdPerson *person = rd_person_new ("review");

  replace (&person->id, id);
  replace (&person->name, id);
  replace (&person->sex, sex);
  replace (&person->role, role);
  person->born = born != 0 ? rd_day_from_ymd (born, 6, 1) : RD_DAY_NONE;
  g_ptr_array_add (f->people, person);
}

static void
relate (Fixture *f, const char *person, const char *kind, const char *other)
{
  RdRelationship *relationship = rd_relationship_new ("review");

  replace (&relationship->person_id, person);
  replace (&relationship->kind, kind);
  replace (&relationship->other_id, other);
  g_ptr_array_add (f->relationships, relationship);
}

static void
lay_out (Fixture *f)
{
  g_clear_pointer (&f->genogram, rd_genogram_free);
  g_clear_pointer (&f->family, rd_family_free);
  f->family = rd_family_new (f->people, f->relationships);
  f->genogram = rd_genogram_new (f->family);
}

static const RdGenogramNode *
find (Fixture *f, const char *id)
{
  guint number;

  return rd_family_find (f->family, id, &number) ? rd_genogram_find_person (f->genogram, number) : NULL;
}

/* What holds of every genogram. */
static void
check_sound (Fixture *f)
{
  const GArray *nodes = f->genogram->nodes;

  for (guint i = 0; i < nodes->len; i++)
    {
      const RdGenogramNode *node = &g_array_index (nodes, RdGenogramNode, i);

      g_assert_cmpfloat (node->x, >=, RD_GENOGRAM_SYMBOL / 2);
      g_assert_cmpfloat (node->x + RD_GENOGRAM_SYMBOL / 2, <=, f->genogram->width);
      g_assert_cmpfloat (node->y + RD_GENOGRAM_LABEL_HEIGHT, <=, f->genogram->height);
      g_assert_true (rd_genogram_find_at (f->genogram, node->x, node->y) == node);
      for (guint j = 0; j < i; j++)
        {
          const RdGenogramNode *other = &g_array_index (nodes, RdGenogramNode, j);

          g_assert_cmpuint (other->person, !=, node->person);
          g_assert_true (other->row != node->row || ABS (other->x - node->x) > RD_GENOGRAM_COLUMN - 0.001);
          g_assert_true (other->row == node->row || ABS (other->y - node->y) > RD_GENOGRAM_SYMBOL + RD_GENOGRAM_LABEL_HEIGHT);
        }
    }
  for (guint i = 0; i < f->genogram->lines->len; i++)
    {
      const RdGenogramLine *line = &g_array_index (f->genogram->lines, RdGenogramLine, i);

      g_assert_cmpuint (line->n_points, >=, 2);
      for (guint j = 1; j < line->n_points; j++)
        g_assert_true (ABS (line->x[j] - line->x[j - 1]) < 0.001 || ABS (line->y[j] - line->y[j - 1]) < 0.001
                       || (line->is_union && line->n_points == 2));
    }
}

/* A mother of three children by three men, as the sample’s. */
static void
make_three_fathers (Fixture *f)
{
  add_person (f, "nan", "female", 1966, "family");
  add_person (f, "mother", "female", 1990, "parent");
  add_person (f, "father", "male", 1987, "parent");
  add_person (f, "partner", "male", 1985, "family");
  add_person (f, "dean", "male", 1986, "family");
  add_person (f, "child", "female", 2015, "subject-child");
  add_person (f, "callum", "male", 2008, "sibling");
  add_person (f, "grace", "female", 2018, "sibling");
  add_person (f, "worker", NULL, 0, "professional");
  relate (f, "nan", "mother", "mother");
  relate (f, "mother", "mother", "child");
  relate (f, "child", "daughter", "mother");
  relate (f, "father", "father", "child");
  relate (f, "mother", "mother", "callum");
  relate (f, "callum", "son", "dean");
  relate (f, "grace", "daughter", "mother");
  relate (f, "partner", "father", "grace");
  relate (f, "mother", "former-partner", "father");
  relate (f, "mother", "partner", "partner");
  relate (f, "dean", "former-partner", "mother");
  relate (f, "callum", "half-brother", "child");
  relate (f, "nan", "grandmother", "child");
  relate (f, "worker", "professional", "child");
  lay_out (f);
}

static void
test_three_fathers (Fixture *f, gconstpointer unused)
{
  make_three_fathers (f);
  check_sound (f);
  g_assert_cmpuint (f->genogram->nodes->len, ==, 8);
  g_assert_null (find (f, "worker"));
  g_assert_cmpint (find (f, "nan")->row, ==, 0);
  g_assert_cmpint (find (f, "partner")->row, ==, 1);
  g_assert_cmpint (find (f, "child")->row, ==, 2);
  /* children by age, partners by their children */
  g_assert_cmpfloat (find (f, "callum")->x, <, find (f, "child")->x);
  g_assert_cmpfloat (find (f, "child")->x, <, find (f, "grace")->x);
  g_assert_cmpfloat (find (f, "dean")->x, <, find (f, "mother")->x);
  g_assert_cmpfloat (find (f, "mother")->x, <, find (f, "father")->x);
  g_assert_cmpfloat (find (f, "father")->x, <, find (f, "partner")->x);
  g_assert_true (find (f, "child")->is_subject && find (f, "child")->shape == RD_GENOGRAM_FEMALE);
  g_assert_true (find (f, "dean")->shape == RD_GENOGRAM_MALE);
}

static guint
count_unions (Fixture *f, guint n_strokes)
{
  guint n = 0;

  for (guint i = 0; i < f->genogram->lines->len; i++)
    n += g_array_index (f->genogram->lines, RdGenogramLine, i).is_union && g_array_index (f->genogram->lines, RdGenogramLine, i).n_strokes == n_strokes;
  return n;
}

static void
test_unions (Fixture *f, gconstpointer unused)
{
  make_three_fathers (f);
  g_assert_cmpuint (count_unions (f, 0), ==, 1);
  g_assert_cmpuint (count_unions (f, 1), ==, 2);
}

/* Both sides have grandparents; adoption, pregnancy and a death. */
static void
test_two_sides (Fixture *f, gconstpointer unused)
{
  static const char * const people[] = { "mgm", "mgf", "pgm", "pgf", "mother", "father", "child", "baby", "adopted", "twin" };

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    add_person (f, people[i], people[i][1] == 'g' && people[i][2] == 'f' ? "male" : NULL, i < 4 ? 1950 : i < 6 ? 1980 : i == 7 ? 0 : 2010,
                i == 6 ? "subject-child" : "family");
  ((RdPerson *) f->people->pdata[1])->died = rd_day_from_ymd (2001, 1, 1);
  relate (f, "mgm", "wife", "mgf");
  relate (f, "pgm", "former-spouse", "pgf");
  relate (f, "mother", "child", "mgm");
  relate (f, "mother", "child", "mgf");
  relate (f, "father", "son", "pgm");
  relate (f, "father", "son", "pgf");
  relate (f, "mother", "wife", "father");
  relate (f, "mother", "mother", "child");
  relate (f, "father", "father", "child");
  relate (f, "baby", "unborn-child", "mother");
  relate (f, "baby", "unborn-child", "father");
  relate (f, "mother", "adoptive-parent", "adopted");
  relate (f, "twin", "twin", "child");
  lay_out (f);
  check_sound (f);
  g_assert_cmpuint (f->genogram->nodes->len, ==, 10);
  g_assert_true (find (f, "mgf")->is_dead && !find (f, "mgm")->is_dead);
  g_assert_true (find (f, "baby")->shape == RD_GENOGRAM_PREGNANCY && find (f, "child")->shape == RD_GENOGRAM_UNKNOWN);
  g_assert_cmpint (find (f, "twin")->row, ==, find (f, "child")->row);
  g_assert_cmpuint (count_unions (f, 2), ==, 1);
  /* whose parents stand on the left stands on the left: no lines cross */
  g_assert_true ((find (f, "mgm")->x < find (f, "pgm")->x) == (find (f, "mother")->x < find (f, "father")->x));
}

/* Whatever was recorded, everybody stands somewhere. */
static void
test_nonsense (Fixture *f, gconstpointer unused)
{
  add_person (f, "a", "female", 2010, "subject-child");
  add_person (f, "b", "male", 2010, "family");
  add_person (f, "c", NULL, 0, "family");
  relate (f, "a", "mother", "b");
  relate (f, "b", "father", "a");
  relate (f, "c", "grandmother", "a");
  relate (f, "a", "partner", "c");
  relate (f, "a", "partner", "b");
  relate (f, "a", "mother", "nobody");
  relate (f, "a", "cousin twice removed", "c");
  lay_out (f);
  check_sound (f);
  g_assert_cmpuint (f->genogram->nodes->len, ==, 3);
}

static void
test_empty (Fixture *f, gconstpointer unused)
{
  lay_out (f);
  g_assert_cmpuint (f->genogram->nodes->len, ==, 0);
  g_assert_cmpuint (f->genogram->lines->len, ==, 0);
  g_assert_null (rd_genogram_find_at (f->genogram, 0, 0));
}

/* Any hundred people with any ties: sound, and the same again. */
static void
test_any (Fixture *f, gconstpointer unused)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  guint n_kinds = g_strv_length ((char **) rd_relationship_kinds);
  g_autoptr(RdGenogram) first = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      add_person (f, id, i % 3 == 0 ? NULL : i % 3 == 1 ? "female" : "male", 1950 + (int) i, i == 30 ? "subject-child" : "family");
    }
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *a = g_strdup_printf ("p%d", g_rand_int_range (rand, 0, 60));
      g_autofree char *b = g_strdup_printf ("p%d", g_rand_int_range (rand, 0, 60));

      relate (f, a, rd_relationship_kinds[g_rand_int_range (rand, 0, (int) n_kinds)], b);
    }
  lay_out (f);
  check_sound (f);
  first = g_steal_pointer (&f->genogram);
  lay_out (f);
  g_assert_cmpmem (first->nodes->data, first->nodes->len * sizeof (RdGenogramNode), f->genogram->nodes->data,
                   f->genogram->nodes->len * sizeof (RdGenogramNode));
}

static const struct
{
  const char *person, *said;
} said[] = {
  { "mother", "mother" }, { "father", "father" }, { "nan", "maternal grandmother" }, { "partner", "mother’s partner" },
  { "callum", "half brother" }, { "worker", "professional" }, { "dean", "father of Half Sibling 1" }, { "child", NULL },
};

static void
test_described (Fixture *f, gconstpointer unused)
{
  make_three_fathers (f);
  replace (&((RdPerson *) f->people->pdata[6])->pseudonym, "Half Sibling 1");
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autofree char *words = NULL;
      guint number;

      g_assert_true (rd_family_find (f->family, said[i].person, &number));
      words = rd_family_describe (f->family, number);
      g_assert_cmpstr (words, ==, said[i].said);
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/genogram/three-fathers", test_three_fathers);
  ADD ("/genogram/unions", test_unions);
  ADD ("/genogram/two-sides", test_two_sides);
  ADD ("/genogram/nonsense", test_nonsense);
  ADD ("/genogram/empty", test_empty);
  ADD ("/genogram/any", test_any);
  ADD ("/genogram/described", test_described);
  return g_test_run ();
}
