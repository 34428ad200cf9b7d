/* test-checks-substance.c — what a report lacks is said where it lacks it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rd-test-checks.h"

static const RdTestCheckCase placeholders[] = {
  { "brackets", "On […] and [insert date] and [TBC] and [...]", "!brackets “[…]”\n!brackets “[insert date]”\n!brackets “[TBC]”\n!brackets “[...]”" },
  { "without them", "TBC; XX; XX/XX/XXXX; ???; ____; Lorem ipsum dolor",
    "!to-come “TBC”\n!to-come “XX”\n!to-come “XX/XX/XXXX”\n!to-come “???”\n!to-come “____”\n!to-come “Lorem ipsum”" },
  { "a field of a template", "Dear {{board_name}} and «Name»", "!field “{{board_name}}”\n!field “«Name»”" },
  { "in a title and a note", "= Part XX\na[^see TBC]", "!to-come “XX”\n!to-come “TBC”" },
  { "a source, a citation, words left out of one, a question", "[2015] EWFC 1; [sic]; he said … and went. Why? [The child] was seen.", "" },
};

static const RdTestCheckCase sections[] = {
  { "no words", "= One\n= Two\nwords", "!empty “One”" },
  { "sections beneath it", "= One\n== Two\nwords", "" },
  { "an empty paragraph and a heading are none", "= One\n# Heading", "!empty “One”" },
  { "a figure is content", "= One\n! Chart | A chart", "" },
};

static const RdTestCheckCase headings[] = {
  { "a level is skipped", "= One\n## Deep\ntext", "?level “Deep”" },
  { "back and forth", "= One\n# A\n## B\n# C\n## D\n### E\n# F", "" },
  { "each section begins anew", "= One\n# A\n## B\n= Two\n## C", "?level “C”" },
  { "an empty one", "= One\n# ", "!empty “”" },
  { "sections too", "= One\n=== Three\n= \ntext", "?section-level “Three”\n!untitled “”" },
};

static const RdTestCheckCase figures[] = {
  { "a chart without words", "= One\n! The chart\n! The other | It shows six dates", "!no-description “The chart”" },
};

static void
assert_all (const char *check, const RdTestCheckCase *cases, guint n)
{
  RdCheckInput input = rd_test_checks_input ();

  rd_test_checks_assert (check, cases, n, &input);
}

static void test_placeholders (void) { assert_all ("placeholder", placeholders, G_N_ELEMENTS (placeholders)); }
static void test_sections (void) { assert_all ("section", sections, G_N_ELEMENTS (sections)); }
static void test_headings (void) { assert_all ("heading", headings, G_N_ELEMENTS (headings)); }
static void test_figures (void) { assert_all ("figure", figures, G_N_ELEMENTS (figures)); }

static void
test_thin (void)
{
  RdCheckInput input = rd_test_checks_input ();
  g_autoptr(RdDocument) document = rd_test_report_new ("= One\nonly four words here\n# with a heading");
  RdSection *section = document->sections->pdata[0];
  g_autofree char *enough = NULL, *thin = NULL;

  section->least_words = 4;
  enough = rd_test_checks_run ("section", document, &input);
  g_assert_cmpstr (enough, ==, "");
  section->least_words = 5;
  thin = rd_test_checks_run ("section", document, &input);
  g_assert_cmpstr (thin, ==, "?thin “One” (4/5)");
}

static void
test_tables (void)
{
  RdCheckInput input = rd_test_checks_input ();
  g_autoptr(RdDocument) document = rd_test_report_new ("= One\n| a | b\n| c | d\ntext\n| e | \n| f | g\ntext\n| alone");
  const GPtrArray *blocks = ((RdSection *) document->sections->pdata[0])->blocks;
  g_autofree char *found = NULL, *without = NULL;

  found = rd_test_checks_run ("table", document, &input);
  g_assert_cmpstr (found, ==, "?empty-heading “” (7)");
  ((RdBlock *) blocks->pdata[0])->n_headers = 0;
  ((RdBlock *) blocks->pdata[4])->n_headers = 0;
  without = rd_test_checks_run ("table", document, &input);
  g_assert_cmpstr (without, ==, "!no-headings “” (1)\n?empty-heading “” (7)");
}

static void
test_references (void)
{
  RdCheckInput input = rd_test_checks_input ();
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(RdDocument) document = rd_test_report_new ("= One\n{p:p1|Child A} and {p:p9|somebody} in {e:e9|} of {f:f1|Finding 1}; {s:s9|part 4}[^{f:f9|gone}]");
  g_autofree char *found = NULL;

  g_hash_table_add (ids, (char *) "p1");
  g_hash_table_add (ids, (char *) "f1");
  input.known_ids = ids;
  found = rd_test_checks_run ("reference", document, &input);
  /* The note of the helper holds text only. */
  g_assert_cmpstr (found, ==, "!lost-person “somebody”\n!lost-entry “”\n!lost-section “part 4”");
}

static void
test_findings (void)
{
  RdCheckFinding all[] = {
    { "f1", "Sound", TRUE, 3, 0, 1 },
    { "f2", "Bare", FALSE, 0, 0, 0 },
    { "f3", "Lost", TRUE, 1, 2, 1 },
  };
  RdCheckInput input = rd_test_checks_input ();
  g_autoptr(GArray) findings = g_array_new (FALSE, FALSE, sizeof all[0]);
  g_autoptr(RdDocument) document = rd_test_report_new ("= One\n{f:f1|Finding 1}\n= Two\nas {f:f3|Finding 3} says");
  g_autofree char *found = NULL;

  g_array_append_vals (findings, all, G_N_ELEMENTS (all));
  input.findings = findings;
  found = rd_test_checks_run ("finding", document, &input);
  g_assert_cmpstr (found, ==, "!no-evidence “Bare”\n!no-why “Bare”\n?no-recommendation “Bare”\n!not-mentioned “Bare”\n!lost-evidence “Lost” (2)");
}

static void
test_recommendations (void)
{
  RdCheckRecommendation all[] = { { "r1", "Train staff", "f1", 1 }, { "r2", "Write a policy", NULL, 0 } };
  RdCheckFinding finding = { "f1", "Sound", TRUE, 3, 0, 1 };
  RdCheckInput input = rd_test_checks_input ();
  g_autoptr(GArray) findings = g_array_new (FALSE, FALSE, sizeof finding);
  g_autoptr(GArray) recommendations = g_array_new (FALSE, FALSE, sizeof all[0]);
  g_autoptr(RdDocument) document = rd_test_report_new ("= One\ntext");
  g_autofree char *found = NULL;

  g_array_append_val (findings, finding);
  g_array_append_vals (recommendations, all, G_N_ELEMENTS (all));
  input.findings = findings;
  input.recommendations = recommendations;
  found = rd_test_checks_run ("recommendation", document, &input);
  g_assert_cmpstr (found, ==, "!no-action “Write a policy”\n?no-finding “Write a policy”");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checks-substance/placeholder", test_placeholders);
  g_test_add_func ("/checks-substance/section", test_sections);
  g_test_add_func ("/checks-substance/thin", test_thin);
  g_test_add_func ("/checks-substance/heading", test_headings);
  g_test_add_func ("/checks-substance/figure", test_figures);
  g_test_add_func ("/checks-substance/table", test_tables);
  g_test_add_func ("/checks-substance/reference", test_references);
  g_test_add_func ("/checks-substance/finding", test_findings);
  g_test_add_func ("/checks-substance/recommendation", test_recommendations);
  return g_test_run ();
}
