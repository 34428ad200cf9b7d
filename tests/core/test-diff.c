/* test-diff.c — sequences, words and paragraphs that are compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/report/rd-align.h"
#include "core/report/rd-diff.h"
#include "core/report/rd-report-words.h"

typedef struct
{
  const char *why;
  const char *a, *b;       /* a letter each */
  const char *steps;       /* "=kept -deleted +inserted" */
} DiffCase;

static const DiffCase diffs[] = {
  { "nothing in either", "", "", "" },
  { "the same", "abc", "abc", "=abc" },
  { "all new", "", "abc", "+abc" },
  { "all gone", "abc", "", "-abc" },
  { "nothing in common", "abc", "xyz", "-abc +xyz" },
  { "one in the middle", "abc", "abxc", "=ab +x =c" },
  { "one replaced", "abc", "axc", "=a -b +x =c" },
  { "at both ends", "abcd", "xbcy", "-a +x =bc -d +y" },
  { "the paper’s example: five differences", "abcabba", "cbabac", NULL },
};

/* How it reads; checks that every part is where it says. (transfer full) */
static char *
spell (const GArray *steps, const guint *a, guint n_a, const guint *b, guint n_b)
{
  GString *text = g_string_new (NULL);
  guint at_a = 0, at_b = 0;
  int last = -1;

  for (guint i = 0; i < steps->len; i++)
    {
      const RdDiffStep *step = &g_array_index (steps, RdDiffStep, i);

      g_assert_cmpuint (step->a, ==, at_a);
      g_assert_cmpuint (step->b, ==, at_b);
      g_assert_cmpuint (step->n, >, 0);
      g_assert_cmpint (last, !=, (int) step->kind);
      g_assert_false (last == RD_CHANGE_INSERTED && step->kind == RD_CHANGE_DELETED);
      last = (int) step->kind;
      g_string_append_printf (text, "%s%c", i > 0 ? " " : "", "=-+"[step->kind]);
      for (guint n = 0; n < step->n; n++)
        {
          g_string_append_c (text, (char) (step->kind == RD_CHANGE_INSERTED ? b[at_b + n] : a[at_a + n]));
          if (step->kind == RD_CHANGE_KEPT)
            g_assert_cmpuint (a[at_a + n], ==, b[at_b + n]);
        }
      at_a += step->kind != RD_CHANGE_INSERTED ? step->n : 0;
      at_b += step->kind != RD_CHANGE_DELETED ? step->n : 0;
    }
  g_assert_cmpuint (at_a, ==, n_a);
  g_assert_cmpuint (at_b, ==, n_b);
  return g_string_free (text, FALSE);
}

static guint *
widen (const char *text)
{
  gsize n = strlen (text);
  guint *numbers = g_new (guint, n + 1);

  for (gsize i = 0; i < n; i++)
    numbers[i] = (guchar) text[i];
  return numbers;
}

static guint
count_changes (const GArray *steps)
{
  guint n = 0;

  for (guint i = 0; i < steps->len; i++)
    if (g_array_index (steps, RdDiffStep, i).kind != RD_CHANGE_KEPT)
      n += g_array_index (steps, RdDiffStep, i).n;
  return n;
}

static void
test_diff (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (diffs); i++)
    {
      const DiffCase *c = &diffs[i];
      g_autofree guint *a = widen (c->a);
      g_autofree guint *b = widen (c->b);
      guint n_a = (guint) strlen (c->a), n_b = (guint) strlen (c->b);
      g_autoptr (GArray) steps = rd_diff (a, n_a, b, n_b);
      g_autofree char *text = spell (steps, a, n_a, b, n_b);

      g_test_message ("%s: %s", c->why, text);
      if (c->steps != NULL)
        g_assert_cmpstr (text, ==, c->steps);
      else
        g_assert_cmpuint (count_changes (steps), ==, 5);
    }
}

/* The least number of changes, by the long way. */
static guint
count_least (const guint *a, guint n_a, const guint *b, guint n_b)
{
  g_autofree guint *least = g_new0 (guint, (gsize) (n_a + 1) * (n_b + 1));
  guint width = n_b + 1;

  for (guint i = 0; i <= n_a; i++)
    for (guint j = 0; j <= n_b; j++)
      if (i == 0 || j == 0)
        least[i * width + j] = i + j;
      else if (a[i - 1] == b[j - 1])
        least[i * width + j] = least[(i - 1) * width + j - 1];
      else
        least[i * width + j] = 1 + MIN (least[(i - 1) * width + j], least[i * width + j - 1]);
  return least[n_a * width + n_b];
}

/* Any two short sequences: whole, in order, and no longer than must be. */
static void
test_diff_random (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      guint a[40], b[40];
      guint n_a = (guint) g_test_rand_int_range (0, 40), n_b = (guint) g_test_rand_int_range (0, 40);
      int letters = g_test_rand_int_range (1, 8);
      g_autoptr (GArray) steps = NULL;
      g_autofree char *text = NULL;

      for (guint i = 0; i < n_a; i++)
        a[i] = 'a' + (guint) g_test_rand_int_range (0, letters);
      for (guint i = 0; i < n_b; i++)
        b[i] = 'a' + (guint) g_test_rand_int_range (0, letters);
      steps = rd_diff (a, n_a, b, n_b);
      text = spell (steps, a, n_a, b, n_b);
      g_assert_cmpuint (count_changes (steps), ==, count_least (a, n_a, b, n_b));
    }
}

/* So different that the search ends early: still whole and in order. */
static void
test_diff_far (void)
{
  guint n = 20000;
  g_autofree guint *a = g_new (guint, n);
  g_autofree guint *b = g_new (guint, n);
  g_autoptr (GArray) steps = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    {
      a[i] = 'a' + (guint) g_test_rand_int_range (0, 20);
      b[i] = 'a' + (guint) g_test_rand_int_range (0, 20);
    }
  steps = rd_diff (a, n, b, n);
  text = spell (steps, a, n, b, n);
  g_assert_cmpuint (count_changes (steps), <, 2 * n);
}

/* --- words */

typedef struct
{
  const char *why;
  const char *text;
  const char *words;      /* with | between them */
} WordsCase;

static const WordsCase texts[] = {
  { "words, spaces and marks", "She said: no.", "She| |said|:| |no|." },
  { "an apostrophe is in the word", "He didn’t.", "He| |didn’t|." },
  { "quotation marks are not", "‘Yes’", "‘|Yes|’" },
  { "a hyphen joins", "multi-agency work", "multi-agency| |work" },
  { "a dash does not", "then – now", "then| |–| |now" },
  { "numbers with their points", "1,000.5 days.", "1,000.5| |days|." },
  { "several spaces are one", "a  b", "a|  |b" },
  { "letters with marks of their own", "e\xcc\x81t\xc3\xa9", "e\xcc\x81t\xc3\xa9" },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const WordsCase *c = &texts[i];
      g_autoptr (RdWordTable) table = rd_word_table_new ();
      g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (RdReportWord));
      g_autoptr (GString) spelt = g_string_new (NULL);

      rd_word_table_add_text (table, c->text, words);
      for (guint w = 0; w < words->len; w++)
        {
          const RdReportWord *word = &g_array_index (words, RdReportWord, w);

          g_string_append (spelt, w > 0 ? "|" : "");
          g_string_append_len (spelt, c->text + word->start, word->length);
        }
      g_test_message ("%s", c->why);
      g_assert_cmpstr (spelt->str, ==, c->words);
    }
}

/* A space between two changes belongs to them. */
static void
test_words_diff (void)
{
  const char *before = "The visit was never made by anyone.", *after = "The visit had not been made by her.";
  g_autoptr (RdWordTable) table = rd_word_table_new ();
  g_autoptr (GArray) a = g_array_new (FALSE, FALSE, sizeof (RdReportWord));
  g_autoptr (GArray) b = g_array_new (FALSE, FALSE, sizeof (RdReportWord));
  g_autoptr (GArray) steps = NULL;
  guint n_changes = 0;

  rd_word_table_add_text (table, before, a);
  rd_word_table_add_text (table, after, b);
  steps = rd_report_words_diff (a, b);
  for (guint i = 0; i < steps->len; i++)
    n_changes += g_array_index (steps, RdDiffStep, i).kind != RD_CHANGE_KEPT;
  g_assert_cmpuint (n_changes, ==, 4);
}

/* --- paragraphs */

typedef struct
{
  const char *why;
  const char *a, *b;      /* paragraphs with | between them */
  const char *pairs;      /* "0-0 1-x x-1" */
} AlignCase;

static const AlignCase aligned[] = {
  { "the same", "one|two", "one|two", "0-0 1-1" },
  { "one more", "one|two", "one|new|two", "0-0 x-1 1-2" },
  { "one less", "one|two|three", "one|three", "0-0 1-x 2-1" },
  { "one with a word changed", "she was seen by the nurse|end", "she was seen by the doctor|end", "0-0 1-1" },
  { "one that says something else", "she was seen by the nurse", "nobody ever came here", "0-x x-0" },
  { "the more alike of two", "the school called her mother twice", "the school was closed|the school called her mother once", "x-0 0-1" },
  { "split in two: the larger half", "he left home early and came back late at night with a friend", "he left home early|and came back late at night with a friend", "x-0 0-1" },
  { "nothing before", "", "one", "0-x x-0" },
};

static void
test_align (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (aligned); i++)
    {
      const AlignCase *c = &aligned[i];
      g_autoptr (RdWordTable) table = rd_word_table_new ();
      g_auto (GStrv) texts_a = g_strsplit (c->a, "|", -1);
      g_auto (GStrv) texts_b = g_strsplit (c->b, "|", -1);
      g_autoptr (GPtrArray) bags = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
      RdAlignItem items[2][8];
      guint n[2] = { 0, 0 };
      g_autoptr (GArray) pairs = NULL;
      g_autoptr (GString) spelt = g_string_new (NULL);

      for (guint side = 0; side < 2; side++)
        for (char **text = side == 0 ? texts_a : texts_b; *text != NULL || (n[side] == 0 && side == 0); text++)
          {
            g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (RdReportWord));
            GArray *bag;

            rd_word_table_add_text (table, *text != NULL ? *text : "", words);
            bag = rd_report_words_bag (words);
            g_ptr_array_add (bags, bag);
            items[side][n[side]++] = (RdAlignItem) { rd_word_table_get_key (table, *text != NULL ? *text : ""), 0,
                                                     (const guint *) bag->data, bag->len };
            if (*text == NULL)
              break;
          }
      pairs = rd_align (items[0], n[0], items[1], n[1]);
      for (guint p = 0; p < pairs->len; p++)
        {
          const RdAlignPair *pair = &g_array_index (pairs, RdAlignPair, p);
          g_autofree char *left = pair->a == RD_ALIGN_NONE ? g_strdup ("x") : g_strdup_printf ("%u", pair->a);
          g_autofree char *right = pair->b == RD_ALIGN_NONE ? g_strdup ("x") : g_strdup_printf ("%u", pair->b);

          g_string_append_printf (spelt, "%s%s-%s", p > 0 ? " " : "", left, right);
        }
      g_test_message ("%s", c->why);
      g_assert_cmpstr (spelt->str, ==, c->pairs);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/cases", test_diff);
  g_test_add_func ("/diff/random", test_diff_random);
  g_test_add_func ("/diff/far", test_diff_far);
  g_test_add_func ("/diff/words", test_words);
  g_test_add_func ("/diff/words-changed", test_words_diff);
  g_test_add_func ("/diff/align", test_align);
  return g_test_run ();
}
