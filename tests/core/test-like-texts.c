/* test-like-texts.c — which recommendations say the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-like-texts.h"

static const struct
{
  const char *why;
  const char *a, *b;
  gboolean    is_like;
} cases[] = {
  { "word for word", "Train all staff in recognising neglect.", "Train all staff in recognising neglect.", TRUE },
  { "case and endings do not matter", "TRAINED STAFF RECOGNISE NEGLECT", "training staff; recognising neglect", TRUE },
  { "what every recommendation has tells nothing", "The board should ensure that all agencies review their practice.",
    "The board should ensure that partners improve their services.", FALSE },
  { "the same in other wrapping", "The LSCB should ensure that all agencies share information at strategy meetings.",
    "Partner agencies must share information with each other at every strategy meeting.", TRUE },
  { "agency and agencies, policy and policies", "One supervision policy", "Supervision policies", TRUE },
  { "another subject", "Ask children how they live when they are seen alone.", "Write one protocol for bruising in infants.", FALSE },
  { "one word of many shared is not the same", "Health visitors record who else lives in the household.",
    "Midwives tell health visitors of domestic abuse before the birth.", FALSE },
  { "accents are kept, capitals folded", "Überprüfung der Hausbesuche", "überprüfung der hausbesuche", TRUE },
  { "nothing is like nothing", "", "", FALSE },
  { "no text at all", NULL, "Train staff", FALSE },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double one = rd_like_texts_compare (cases[i].a, cases[i].b);
      double other = rd_like_texts_compare (cases[i].b, cases[i].a);

      if ((one >= RD_LIKE_TEXTS_FLOOR) != cases[i].is_like)
        g_error ("%s: %.2f", cases[i].why, one);
      g_assert_cmpfloat (one, ==, other);
      g_assert_cmpfloat (one, <=, 1);
    }
}

static void
test_find (void)
{
  g_autoptr (RdLikeTexts) texts = rd_like_texts_new ();
  g_autoptr (GArray) found = NULL;

  g_assert_cmpuint (rd_like_texts_add (texts, "Write a bruising protocol for infants"), ==, 0);
  g_assert_cmpuint (rd_like_texts_add (texts, NULL), ==, 1);
  g_assert_cmpuint (rd_like_texts_add (texts, "Bruising in infants: one protocol, and training on it"), ==, 2);
  g_assert_cmpuint (rd_like_texts_add (texts, "Record who lives in the household"), ==, 3);
  g_assert_cmpuint (rd_like_texts_add (texts, "Write a bruising protocol for infants"), ==, 4);

  found = rd_like_texts_find (texts, "A protocol for bruising in infants is written", 0.4);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpuint (g_array_index (found, RdLikeText, 0).place, ==, 0);
  g_assert_cmpuint (g_array_index (found, RdLikeText, 1).place, ==, 4);
  g_assert_cmpuint (g_array_index (found, RdLikeText, 2).place, ==, 2);
  g_assert_cmpfloat (g_array_index (found, RdLikeText, 0).likeness, >, g_array_index (found, RdLikeText, 2).likeness);
}

/* A text of any length is compared in the time that its length takes. */
static void
test_large (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "word%u ", i);
  g_assert_cmpfloat (rd_like_texts_compare (text->str, text->str), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/like-texts/cases", test_cases);
  g_test_add_func ("/like-texts/find", test_find);
  g_test_add_func ("/like-texts/large", test_large);
  return g_test_run ();
}
