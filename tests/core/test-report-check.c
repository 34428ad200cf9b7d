/* test-report-check.c — checks are run, ordered and waived
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-report-waiver.h"

#include "rd-test-checks.h"

static const RdTestCheckCase doubled[] = {
  { "what is left of another sentence", "She went to the the ward.", "!doubled “the the” → the" },
  { "in a title, a note, a cell and a caption", "= The the family\na[^of of it]\n| b b b | one\n! of of",
    "!doubled “The the” → The\n!doubled “of of” → of\n!doubled “of of” → of" },
  { "a capital letter does not tell them apart", "The the ward", "!doubled “The the” → The" },
  { "can be right: a thought only", "She said that that had had an effect.", "?doubled “that that” → that\n?doubled “had had” → had" },
  { "the article", "It was a a long time. A a", "!doubled “a a” → a\n!doubled “A a” → A" },
  { "numbers and letters repeat", "12 12, B B, I I", "" },
  { "over the end of a sentence or a comma is none", "It was seen. Seen again; very, very late", "" },
  { "a name", "He came from Baden Baden.", "" },
  { "over a line’s end within a paragraph", "in the\nthe", "" },
  { "part of another word", "the then theme", "" },
};

static void
test_doubled (void)
{
  RdCheckInput input = rd_test_checks_input ();

  rd_test_checks_assert ("doubled-word", doubled, G_N_ELEMENTS (doubled), &input);
}

/* The order of the text, and what stands before all sections first. */
static void
test_order (void)
{
  RdCheckInput input = rd_test_checks_input ();
  g_autoptr(RdDocument) document = rd_test_report_new ("notice Not for for sale\n= One\nof of the the\n= Two\nat at");
  g_autofree char *found = rd_test_checks_run ("doubled-word", document, &input);

  g_assert_cmpstr (found, ==, "!doubled “for for” → for\n!doubled “of of” → of\n!doubled “the the” → the\n!doubled “at at” → at");
}

static void
test_types (void)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rd_report_check_get_n_types (); i++)
    {
      const RdCheckType *type = rd_report_check_get_type (i);

      g_assert_true (g_hash_table_add (ids, (gpointer) type->id));
      g_assert_true (rd_report_check_find_type (type->id) == type);
      g_assert_cmpint (type->group, <, RD_N_CHECK_GROUPS);
    }
  g_assert_null (rd_report_check_find_type ("no-such-check"));
  g_assert_null (rd_report_check_find_type (NULL));
}

/* A waiver holds for the same words, found by the same check in the same section. */
static void
test_waived (void)
{
  g_autoptr(GPtrArray) waivers = g_ptr_array_new ();
  RdReportWaiver waiver = { .section_id = (char *) "s1", .rule = (char *) "doubled-word", .text = (char *) "that that" };
  RdCheckHit hit = { .check = "doubled-word", .text = (char *) "that that" };

  g_assert_false (rd_check_hit_is_waived (&hit, waivers, "s1"));
  g_ptr_array_add (waivers, &waiver);
  g_assert_true (rd_check_hit_is_waived (&hit, waivers, "s1"));
  g_assert_false (rd_check_hit_is_waived (&hit, waivers, "s2"));
  g_assert_false (rd_check_hit_is_waived (&hit, waivers, NULL));
  waiver.section_id = (char *) "";
  g_assert_true (rd_check_hit_is_waived (&hit, waivers, NULL));
  hit.text = (char *) "had had";
  g_assert_false (rd_check_hit_is_waived (&hit, waivers, NULL));
  hit.text = (char *) "that that";
  hit.check = "name";
  g_assert_false (rd_check_hit_is_waived (&hit, waivers, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-check/doubled-word", test_doubled);
  g_test_add_func ("/report-check/order", test_order);
  g_test_add_func ("/report-check/types", test_types);
  g_test_add_func ("/report-check/waived", test_waived);
  return g_test_run ();
}
