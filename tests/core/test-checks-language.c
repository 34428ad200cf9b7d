/* test-checks-language.c — hard, unfair and unexplained words are found, and plain ones are left alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-plain-words.h"

#include "rd-test-checks.h"

#define TEN "one two three four five six seven eight nine ten "

static const RdTestCheckCase lengths[] = {
  { "twenty-five words are fine", TEN TEN "one two three four five.", "" },
  { "twenty-six are not", "Short. A " TEN TEN "one two three four five. Short.", "?long “A " TEN TEN "one two three four five.” (26)" },
  { "beyond forty it is a warning", TEN TEN TEN TEN "one", "!long “" TEN TEN TEN TEN "one” (41)" },
  { "a quotation and a title are not the author’s", "= " TEN TEN TEN "\n> " TEN TEN TEN, "" },
  { "a note is", "= One\na[^" TEN TEN TEN "]", "?long “" TEN TEN "one two three four five six seven eight nine ten” (30)" },
};

static const RdTestCheckCase hard[] = {
  { "a word, with its form", "They utilised it.", "?hard “utilised” (used) → used" },
  { "a capital letter stays", "Whilst she waited", "?hard “Whilst” (while) → While" },
  { "several words", "due to the fact that", "?hard “due to the fact that” (because) → because" },
  { "the longest wins", "prior to the move, at the present time", "?hard “prior to” (before) → before\n?hard “at the present time” (now) → now" },
  { "advice where the sentence changes", "a robust plan", "?hard “robust” (strong, thorough)" },
  { "whole words only", "priority, upon-ish Utiliser", "?hard “upon” (on)" },
  { "plain ones", "They used it to help.", "" },
};

static const RdTestCheckCase passives[] = {
  { "who did it is not said", "A referral was made.", "?passive “was made”" },
  { "a word between", "She was not seen; it had never been shared widely; they were promptly referred", "?passive “was not seen”\n?passive “been shared”\n?passive “were promptly referred”" },
  { "how things are meant to be", "It is kept there, to be completed by May.", "" },
  { "with “by” it is", "She was seen by GP1.", "" },
  { "how somebody is", "She was concerned, tired and involved; he was born; it is based on", "" },
  { "an active sentence", "GP1 referred her and wrote.", "" },
  { "not over a comma", "as it was, seen from here", "" },
};

static const RdTestCheckCase acronyms[] = {
  { "nobody was told", "The LSCB met. The LSCB wrote.", "!undefined “LSCB”" },
  { "told first", "The Local Safeguarding Children Board (LSCB) met. The LSCB wrote.", "" },
  { "told in the other order", "The CPC (child protection conference) met. The CPC agreed.", "" },
  { "told too late", "The LSCB met.\nThe Local Safeguarding Children Board (LSCB) wrote.", "!told-later “LSCB”" },
  { "told and never used", "The Local Safeguarding Children Board (LSCB) met.", "?unused “LSCB”" },
  { "a glossary tells wherever it stands", "The LSCB met.\n| Acronym | Meaning\n| LSCB | Local Safeguarding Children Board\n| CPC | Child protection conference", "" },
  { "a plural", "Six agency reports (IMRs) came. Independent management reviews (IMRs) IMR", "!told-later “IMR”" },
  { "everybody knows", "NHS, GP, UK and CCTV; part II", "" },
  { "a shouted heading", "CONFIDENTIAL DRAFT FOR PANEL", "" },
  { "a brackets’ other use", "It was late (NFA).", "!undefined “NFA”" },
  { "codes with digits", "GP1 and HV2 and SW3", "" },
};

static const RdTestCheckCase hindsights[] = {
  { "what they should have known", "She should have known.", "!could-have-known “should have known”" },
  { "hindsight by name", "With hindsight, it is now clear that", "!now-clear “With hindsight”\n!now-clear “it is now clear”" },
  { "obvious", "The signs were obvious.", "!obvious “obvious”" },
  { "opportunities", "There were missed opportunities.", "!if-only “missed opportunities”" },
  { "a quotation is somebody’s own", "> It was obvious", "" },
  { "the view at the time", "What GP1 knew then did not suggest it.", "" },
};

static const RdTestCheckCase blames[] = {
  { "failed to", "The school failed to refer.", "!failed “failed to” (did not)" },
  { "an illness is none", "He had failure to thrive and renal failure.", "" },
  { "negligent", "a negligent and incompetent act", "!negligent “negligent”\n!negligent “incompetent”" },
  { "should have", "They should have asked; staff should have access", "?must-do-better “should have”" },
  { "children are brought", "Child C did not attend.", "!not-brought “did not attend” (was not brought)" },
  { "DNA as a sample", "a DNA test", "" },
  { "labels", "a hard-to-reach family", "!label “hard-to-reach” (what was done and said)" },
  { "what was done", "The school did not refer, because it had been told to wait.", "" },
};

static void
assert_all (const char *check, const RdTestCheckCase *cases, guint n)
{
  RdCheckInput input = rd_test_checks_input ();

  rd_test_checks_assert (check, cases, n, &input);
}

static void test_lengths (void) { assert_all ("long-sentence", lengths, G_N_ELEMENTS (lengths)); }
static void test_hard (void) { assert_all ("hard-word", hard, G_N_ELEMENTS (hard)); }
static void test_passives (void) { assert_all ("passive", passives, G_N_ELEMENTS (passives)); }
static void test_acronyms (void) { assert_all ("acronym", acronyms, G_N_ELEMENTS (acronyms)); }
static void test_hindsights (void) { assert_all ("hindsight", hindsights, G_N_ELEMENTS (hindsights)); }
static void test_blames (void) { assert_all ("blame", blames, G_N_ELEMENTS (blames)); }

/* Words of the case and of pseudonyms need no explanation. */
static void
test_acronyms_of_the_case (void)
{
  static const RdTestCheckCase cases[] = { { "a word of the case, a pseudonym", "The MASH met MGM. The CPC too.", "!undefined “CPC”" } };
  RdCheckInput input = rd_test_checks_input ();
  RdCheckPerson person = { .id = "p1", .pseudonym = "MGM" };
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GArray) people = g_array_new (FALSE, FALSE, sizeof person);

  g_hash_table_add (known, (char *) "mash");
  g_array_append_val (people, person);
  input.words = known;
  input.people = people;
  rd_test_checks_assert ("acronym", cases, G_N_ELEMENTS (cases), &input);
}

/* Each safe entry has a plain form for each hard one, no plain word is a hard one, and none stands there twice. */
static void
test_plain_words (void)
{
  gsize n;
  const RdPlainWord *words = rd_plain_words_list (&n);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpuint (n, >=, 200);
  for (gsize i = 0; i < n; i++)
    {
      g_auto(GStrv) hard_forms = g_strsplit (words[i].hard, "|", -1), plain_forms = g_strsplit (words[i].plain, "|", -1);

      g_assert_cmpuint (g_strv_length (hard_forms), <=, 16);
      if (words[i].is_safe)
        g_assert_cmpuint (g_strv_length (hard_forms), ==, g_strv_length (plain_forms));
      for (guint f = 0; hard_forms[f] != NULL; f++)
        g_assert_true (g_hash_table_add (seen, g_strdup (hard_forms[f])));
    }
  for (gsize i = 0; i < n; i++)
    {
      g_auto(GStrv) plain_forms = g_strsplit (words[i].plain, "|", -1);

      for (guint f = 0; words[i].is_safe && plain_forms[f] != NULL; f++)
        g_assert_false (g_hash_table_contains (seen, plain_forms[f]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checks-language/long-sentence", test_lengths);
  g_test_add_func ("/checks-language/hard-word", test_hard);
  g_test_add_func ("/checks-language/plain-words", test_plain_words);
  g_test_add_func ("/checks-language/passive", test_passives);
  g_test_add_func ("/checks-language/acronym", test_acronyms);
  g_test_add_func ("/checks-language/acronym-of-the-case", test_acronyms_of_the_case);
  g_test_add_func ("/checks-language/hindsight", test_hindsights);
  g_test_add_func ("/checks-language/blame", test_blames);
  return g_test_run ();
}
