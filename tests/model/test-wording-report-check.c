/* test-wording-report-check.c — what checks find has a sentence, a title and a page of help
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "model/rd-check-help.h"
#include "model/rd-quality-markers.h"
#include "model/rd-wording-readability.h"
#include "model/rd-wording-report-check.h"
#include "rd-test-report.h"

static const struct
{
  const char *check, *code, *text, *detail, *sentence;
} cases[] = {
  { "name", "name", "Mia", "Child A", "“Mia” is a real name. The pseudonym is “Child A”." },
  { "name", "name", "Hollis", NULL, "“Hollis” is a real name." },
  { "name", "perhaps-name", "May", "Aunt", "“May” may be a real name, of “Aunt”." },
  { "name", "initials", "M.H.", "Child A", "“M.H.” are the first letters of the real name of “Child A”. Write the pseudonym, or say why they may stay." },
  { "name", "perhaps-initials", "P.S.", "Child A", "“P.S.” may be the initials of “Child A”." },
  { "date-of-birth", "born", "9.6.14", "Child A", "“9.6.14” is the date of birth of “Child A”. Give the age." },
  { "exact-date", "day", "on 9 June 2014", "early summer 2014", "“on 9 June 2014”: would “early summer 2014” do?" },
  { "long-sentence", "long", "One two three four five six seven eight nine ten eleven twelve thirteen fourteen", "26",
    "A sentence of 26 words: “One two three four five six seven eight nine ten eleven…” Can it be two?" },
  { "hard-word", "hard", "utilise", "use", "“utilise”: plainer is “use”." },
  { "section", "thin", "Analysis", "12/300", "The section “Analysis” has 12 of at least 300 words." },
  { "finding", "lost-evidence", "Records", "1", "1 entry on which the finding “Records” rests was deleted." },
  { "finding", "lost-evidence", "Records", "2", "2 entries on which the finding “Records” rests were deleted." },
  { "name", "name", "{detail} {text}", "{text}", "“{detail} {text}” is a real name. The pseudonym is “{text}”." },
  { "doubled-word", "doubled", "the\nthe", NULL, "“the the”: the word stands there twice." },
};

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdCheckHit hit = { .check = cases[i].check, .code = cases[i].code, .text = (char *) cases[i].text, .detail = (char *) cases[i].detail };
      g_autofree char *sentence = rd_wording_check_sentence (&hit);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

/* A report that has something for every check: each hit has a sentence of its own and not the last resort. */
static void
test_every_check (void)
{
  for (guint i = 0; i < rd_report_check_get_n_types (); i++)
    {
      const char *id = rd_report_check_get_type (i)->id;
      const RdCheckHelp *help = rd_check_help_find (id);
      g_autofree char *page = NULL;

      g_test_message ("%s", id);
      g_assert_cmpstr (rd_wording_check_title (id), !=, id);
      g_assert_nonnull (help);
      page = rd_check_help_to_text (help);
      g_assert_nonnull (strstr (page, help->source));
      g_assert_cmpuint (strlen (help->looks_for), >, 10);
      g_assert_cmpuint (strlen (help->why), >, 30);
      g_assert_cmpuint (strlen (help->what_to_do), >, 10);
    }
  g_assert_null (rd_check_help_find ("no-such-check"));
}

/* Every code that a check can find. */
static const char codes[] =
  "name:name name:perhaps-name name:initials unknown-name:titled date-of-birth:born date-of-birth:died date-of-birth:birth-words exact-date:day "
  "exact-date:incident address:flat address:house address:street postcode:postcode postcode:postcode-district establishment:school establishment:health "
  "establishment:place term:place term:school term:address term:identifier number:nhs-number number:national-insurance number:pupil-number "
  "number:record-number number:collar-number number:registration contact:email contact:account contact:news contact:telephone court-case:family-case "
  "court-case:crown-case court-case:police-case court-case:case-number court-case:citation long-sentence:long hard-word:hard passive:passive "
  "acronym:undefined acronym:told-later acronym:unused doubled-word:doubled hindsight:could-have-known hindsight:now-clear hindsight:obvious "
  "hindsight:if-only hindsight:then-or-now blame:failed blame:fault blame:negligent blame:did-not-bother blame:must-do-better blame:not-brought "
  "blame:label section:empty section:thin placeholder:brackets placeholder:field placeholder:to-come finding:no-evidence finding:no-why "
  "finding:no-recommendation finding:not-mentioned finding:lost-evidence recommendation:no-action recommendation:no-finding reference:lost-person "
  "reference:lost-entry reference:lost-finding reference:lost-section heading:untitled heading:section-level heading:empty heading:level "
  "table:no-headings table:empty-heading figure:no-description";

static void
test_every_code (void)
{
  g_auto(GStrv) all = g_strsplit (codes, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (all[i], ":", 2);
      RdCheckHit hit = { .check = parts[0], .code = parts[1], .text = (char *) "found", .detail = (char *) "1/2" };
      g_autofree char *sentence = rd_wording_check_sentence (&hit);
      g_autofree char *last_resort = g_strdup_printf ("%s: “found”", rd_wording_check_title (parts[0]));

      g_test_message ("%s", all[i]);
      g_assert_nonnull (rd_report_check_find_type (parts[0]));
      g_assert_cmpstr (sentence, !=, last_resort);
    }
}

static void
test_places (void)
{
  g_autoptr(RdDocument) document = rd_test_report_new ("= One\na\n== Two\nb");
  RdCheckHit hit = { .section = 1, .paragraph = 1, .kind = RD_PARAGRAPH_BODY };
  g_autofree char *body = rd_wording_check_place (document, &hit), *note = NULL, *whole = NULL, *title = NULL, *report = NULL;

  g_assert_cmpstr (body, ==, "1.1 Two");
  hit.kind = RD_PARAGRAPH_NOTE;
  note = rd_wording_check_place (document, &hit);
  g_assert_cmpstr (note, ==, "1.1 Two, footnote");
  hit = (RdCheckHit) { .section = 0, .is_whole = TRUE };
  whole = rd_wording_check_place (document, &hit);
  g_assert_cmpstr (whole, ==, "1 One");
  hit = (RdCheckHit) { .section = RD_PARAGRAPH_NO_SECTION, .kind = RD_PARAGRAPH_TITLE };
  title = rd_wording_check_place (document, &hit);
  g_assert_cmpstr (title, ==, "Title page");
  hit.is_whole = TRUE;
  report = rd_wording_check_place (document, &hit);
  g_assert_cmpstr (report, ==, "The whole report");
}

static void
test_fix (void)
{
  RdCheckHit hit = { .check = "name", .code = "name", .text = (char *) "Mia", .suggestion = (char *) "Child A" };
  g_autofree char *fix = rd_wording_check_fix (&hit);

  g_assert_cmpstr (fix, ==, "Replace with “Child A”");
  hit.suggestion = NULL;
  g_assert_null (rd_wording_check_fix (&hit));
  g_assert_cmpstr (rd_severity_get_code (RD_SEVERITY_BLOCKING), ==, "blocking");
  g_assert_cmpstr (rd_severity_get_code (RD_SEVERITY_HINT), ==, "hint");
}

/* All eighteen, in order, each with its questions. */
static void
test_markers (void)
{
  const RdQualityMarker *all = rd_quality_markers_list ();

  for (int i = 0; i < RD_N_QUALITY_MARKERS; i++)
    {
      g_assert_cmpint (all[i].number, ==, i + 1);
      g_assert_true (rd_quality_markers_find (i + 1) == &all[i]);
      g_assert_cmpint (all[i].group, ==, i < 5 ? RD_MARKERS_SET_UP : i < 13 ? RD_MARKERS_RUNNING : RD_MARKERS_OUTPUTS);
      for (guint q = 0; q < RD_QUALITY_MARKER_QUESTIONS; q++)
        g_assert_true (g_str_has_suffix (all[i].questions[q], "?"));
    }
  g_assert_null (rd_quality_markers_find (0));
  g_assert_null (rd_quality_markers_find (19));
}

static void
test_readability (void)
{
  RdReadability text = { .n_words = 120, .n_sentences = 6, .n_syllables = 180, .n_long = 15, .n_complex = 12 }, little = { .n_words = 99, .n_sentences = 9 };
  static const char * const wanted[] = { "Flesch Reading Ease: 60", "Flesch–Kincaid grade: 10", "Gunning Fog: 12", "SMOG: 12" };
  g_autofree char *size = rd_wording_readability_size (&text), *none = rd_wording_readability_size (&little);
  gsize n;
  const RdReadabilityFormula *all = rd_readability_formulas (&n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (wanted));
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *line = rd_wording_readability (&all[i], &text);

      g_assert_cmpstr (line, ==, wanted[i]);
    }
  g_assert_cmpstr (size, ==, "120 words in 6 sentences, about 20 words each");
  g_assert_cmpstr (none, ==, "Formulas say nothing of fewer than 100 words.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording-report-check/sentences", test_sentences);
  g_test_add_func ("/wording-report-check/every-check", test_every_check);
  g_test_add_func ("/wording-report-check/every-code", test_every_code);
  g_test_add_func ("/wording-report-check/places", test_places);
  g_test_add_func ("/wording-report-check/fix", test_fix);
  g_test_add_func ("/wording-report-check/readability", test_readability);
  g_test_add_func ("/wording-report-check/markers", test_markers);
  return g_test_run ();
}
