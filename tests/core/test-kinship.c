/* test-kinship.c — what one person is to another is known from both sides
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-kinship.h"
#include "core/review/rd-relationship.h"

/* What is offered can be drawn, and turned round it is offered too. */
static void
test_kinds (void)
{
  static const char * const sexes[] = { "female", "male", NULL };

  for (guint i = 0; rd_relationship_kinds[i] != NULL; i++)
    {
      const RdKinship *kinship = rd_kinship_find (rd_relationship_kinds[i]);

      g_assert_nonnull (kinship);
      g_assert_cmpstr (kinship->code, ==, rd_relationship_kinds[i]);
      for (guint j = 0; j < G_N_ELEMENTS (sexes); j++)
        {
          const RdKinship *turned = rd_kinship_turn (kinship, sexes[j]);

          g_assert_nonnull (turned);
          g_assert_true (g_strv_contains (rd_relationship_kinds, turned->code));
          g_assert_true (turned->sex == NULL || sexes[j] == NULL || g_str_equal (turned->sex, sexes[j]));
        }
    }
}

static const struct
{
  const char *why, *words, *sex, *turned;
} cases[] = {
  { "a mother’s son", "mother", "male", "son" },
  { "of somebody whose sex nobody recorded", "father", NULL, "child" },
  { "in words", "Half Sister", "male", "half-brother" },
  { "partners are each other’s", "ex-partner", "female", "former-partner" },
  { "through one parent", "maternal grandmother", "female", "granddaughter" },
  { "what is not known", "godmother’s dog", NULL, NULL },
  { "nothing", "", NULL, NULL },
};

static void
test_turned (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RdKinship *kinship = rd_kinship_find (cases[i].words);

      g_test_message ("%s", cases[i].why);
      if (cases[i].turned == NULL)
        g_assert_null (kinship);
      else
        g_assert_cmpstr (rd_kinship_turn (kinship, cases[i].sex)->code, ==, cases[i].turned);
    }
  g_assert_null (rd_kinship_find (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinship/kinds", test_kinds);
  g_test_add_func ("/kinship/turned", test_turned);
  return g_test_run ();
}
