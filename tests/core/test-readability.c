/* test-readability.c — sentences and syllables are counted, and four formulas worked out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-readability.h"
#include "core/report/rd-sentences.h"

#include "rd-test-report.h"

static const struct
{
  const char *word;
  guint       n;
} words[] = {
  { "the", 1 }, { "child", 1 }, { "was", 1 }, { "mother", 2 }, { "agency", 3 }, { "agencies", 3 }, { "review", 2 }, { "period", 3 }, { "nation", 2 },
  { "special", 2 }, { "social", 2 }, { "worker", 2 }, { "people", 2 }, { "table", 2 }, { "tables", 2 }, { "asked", 1 }, { "visited", 3 }, { "needed", 2 },
  { "cares", 1 }, { "pages", 2 }, { "houses", 2 }, { "use", 1 }, { "used", 1 }, { "being", 2 }, { "create", 2 }, { "area", 3 }, { "idea", 3 },
  { "actual", 3 }, { "medium", 3 }, { "video", 3 }, { "household", 2 }, { "patient", 2 }, { "violent", 3 }, { "earlier", 3 }, { "statement", 2 },
  { "safely", 2 }, { "hopeful", 2 }, { "a", 1 }, { "be", 1 }, { "ago", 2 }, { "assessment", 3 }, { "safeguarding", 3 }, { "professional", 4 },
  { "recommendation", 5 }, { "immediately", 5 }, { "responsibility", 6 }, { "quiet", 2 }, { "continuous", 4 }, { "going", 2 }, { "age", 1 }, { "eye", 1 },
  { "identified", 4 }, { "circumstances", 4 }, { "injuries", 3 }, { "concerns", 2 }, { "family", 3 }, { "queue", 1 }, { "shared", 1 }, { "managed", 2 },
};

static void
test_syllables (void)
{
  guint n_wrong = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint n = rd_readability_count_syllables (words[i].word);

      if (n == words[i].n)
        continue;
      g_test_message ("“%s” has %u and not %u", words[i].word, words[i].n, n);
      n_wrong++;
    }
  g_assert_cmpuint (n_wrong, ==, 0);
}

static const struct
{
  const char *why, *text, *found;
} sentences[] = {
  { "none", "", "" },
  { "one without its stop", "Child C was seen", "4" },
  { "three marks", "Was she seen? No! She was not.", "3 1 3" },
  { "titles, initials and short forms", "Dr. Noor and J. B. Hollis met, e.g. At home (see para. 4). Then they left.", "13 3" },
  { "a word that is short for another only before a number", "She said no. He agreed. See No. 4 there.", "3 2 4" },
  { "a number’s point", "It was 3.5 km away.", "5" },
  { "a quotation ends it", "She said “It was late.” He left.", "5 2" },
  { "small letters go on", "It was late . . . very late.", "5" },
  { "marks only", "…", "" },
};

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr(GArray) found = rd_sentences_find (sentences[i].text);
      g_autoptr(GString) counts = g_string_new (NULL);

      for (guint s = 0; s < found->len; s++)
        g_string_append_printf (counts, "%s%u", s > 0 ? " " : "", g_array_index (found, RdSentence, s).n_words);
      g_test_message ("%s", sentences[i].why);
      g_assert_cmpstr (counts->str, ==, sentences[i].found);
    }
}

/* Worked out by hand from the counts. */
static void
test_formulas (void)
{
  RdReadability text = { .n_words = 120, .n_sentences = 6, .n_syllables = 180, .n_long = 15, .n_complex = 12 };

  g_assert_true (rd_readability_is_enough (&text));
  g_assert_cmpfloat_with_epsilon (rd_readability_get_flesch (&text), 206.835 - 20.3 - 126.9, 0.001);
  g_assert_cmpfloat_with_epsilon (rd_readability_get_kincaid (&text), 7.8 + 17.7 - 15.59, 0.001);
  g_assert_cmpfloat_with_epsilon (rd_readability_get_fog (&text), 0.4 * (20 + 10), 0.001);
  g_assert_cmpfloat_with_epsilon (rd_readability_get_smog (&text), 1.0430 * 8.660254 + 3.1291, 0.001);
}

static void
test_counts (void)
{
  RdReadability text = { 0 };

  rd_readability_add_text (&text, "The agency’s report was sent to Northmoor Hospital. Nobody referred the family.");
  g_assert_cmpuint (text.n_words, ==, 12);
  g_assert_cmpuint (text.n_sentences, ==, 2);
  /* agency, hospital, nobody, referred, family; a name and an ending leave three */
  g_assert_cmpuint (text.n_long, ==, 4);
  g_assert_cmpuint (text.n_complex, ==, 3);
  g_assert_false (rd_readability_is_enough (&text));
}

/* The author's sentences only, of one section or of all. */
static void
test_report (void)
{
  g_autoptr(RdDocument) document = rd_test_report_new ("= A long title of seven words indeed\nOne two.[^Three four.]\n> five six\n| seven | eight\n= Other\nNine ten.");
  g_autoptr(GPtrArray) paragraphs = rd_paragraphs_new (document);
  RdReadability first = { 0 }, all = { 0 };

  rd_readability_add (&first, paragraphs, 0);
  rd_readability_add (&all, paragraphs, RD_PARAGRAPH_NO_SECTION);
  g_assert_cmpuint (first.n_words, ==, 4);
  g_assert_cmpuint (first.n_sentences, ==, 2);
  g_assert_cmpuint (all.n_words, ==, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/readability/syllables", test_syllables);
  g_test_add_func ("/readability/sentences", test_sentences);
  g_test_add_func ("/readability/formulas", test_formulas);
  g_test_add_func ("/readability/counts", test_counts);
  g_test_add_func ("/readability/report", test_report);
  return g_test_run ();
}
