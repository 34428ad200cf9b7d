/* test-report-return.c — a report that came back: what is proposed, and what becomes of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "return-desk.h"

static const ReturnCase cases[] = {
  { "nothing was changed", "She was seen.|Again.", H ("One") P (T ("She was seen.")) P (T ("Again.")), "", "She was seen.|Again." },
  { "a word put in", "She was seen.", H ("One") P (T ("She was ") INS ("not ") T ("seen.")), "words [+not +]", "She was not seen." },
  { "a word for another is one change", "She was seen.", H ("One") P (T ("She was ") DEL ("seen") INS ("heard") T (".")), "words [-seen-] [+heard+]", "She was heard." },
  { "two in one paragraph", "She was seen by him.", H ("One") P (DEL ("She") INS ("Mia") T (" was seen by ") DEL ("him") INS ("her") T (".")),
    "words [-She-] [+Mia+]; words [-him-] [+her+]", "Mia was seen by her." },
  { "a reference beside it stays one", "{p} was seen.", H ("One") P (T ("Child A was ") INS ("not ") T ("seen.")), "words [+not +]", "{p} was not seen." },
  { "a reference that was changed becomes words", "{p} was seen.", H ("One") P (T ("Child ") DEL ("A") INS ("B") T (" was seen.")), "words [-A-] [+B+]", "Child B was seen." },
  { "sent under real names", "{p} was seen.|She slept.", H ("One") P (T ("Mia Hollis was ") INS ("not ") T ("seen.")) P (T ("She slept.")), "words [+not +]", "{p} was not seen.|She slept." },
  { "a paragraph put in", "First.|Last.", H ("One") P (T ("First.")) P (END_INS INS ("Between.")) P (T ("Last.")), "new [+Between.+]", "First.|Between.|Last." },
  { "two paragraphs put in keep their order", "First.", H ("One") P (T ("First.")) P (END_INS INS ("Second.")) P (END_INS INS ("Third.")), "new [+Second.+]; new [+Third.+]",
    "First.|Second.|Third." },
  { "one before the first", "First.", H ("One") P (END_INS INS ("Before.")) P (T ("First.")), "new [+Before.+]", "Before.|First." },
  { "a paragraph taken out", "First.|Second.|Third.", H ("One") P (T ("First.")) P (END_DEL DEL ("Second.")) P (T ("Third.")), "gone [-Second.-]", "First.|Third." },
  { "split in two", "One half. Other half.", H ("One") P (END_INS T ("One half. ")) P (T ("Other half.")), "split", "One half. |Other half." },
  { "made one with the next", "One half.|Other half.", H ("One") P (END_DEL T ("One half.")) P (T ("Other half.")), "join [-One half.-]", "One half.Other half." },
  { "the title of the section", "Words.", "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr>" T ("One") INS (" and all") "</w:p>" P (T ("Words.")), "words [+ and all+]", "Words." },
  { "changed without being tracked", "She was never seen by the nurse.", H ("One") P (T ("She was not seen by the nurse.")), "~words [-never-] [+not+]", "She was not seen by the nurse." },
  { "a reference whose possessive went, not tracked", "The school knew {p}’s mother.", H ("One") P (T ("The school knew Child A mother.")), "~words [-A’s-] [+A+]",
    "The school knew {p} mother." },
  { "both", "She was never seen by the nurse at home.", H ("One") P (T ("She was not seen by the ") DEL ("nurse") INS ("doctor") T (" at home.")),
    "~words [-never-] [+not+]; words [-nurse-] [+doctor+]", "She was not seen by the doctor at home." },
  { "a paragraph that is new and was not tracked", "First one here.", H ("One") P (T ("First one here.")) P (T ("Something else entirely.")), "~new [+Something else entirely.+]",
    "First one here.|Something else entirely." },
  { "one that is missing and was not tracked", "First one here.|Something else entirely.", H ("One") P (T ("First one here.")), "~gone [-Something else entirely.-]", "First one here." },
  { "more blanks are no change", "She was seen.", H ("One") P (T ("She  was seen.")), "", "She was seen." },
  { "a heading put in", "First.", H ("One") P (T ("First.")) "<w:p><w:pPr><w:pStyle w:val='Heading2'/><w:rPr><w:ins" BY "/></w:rPr></w:pPr>" INS ("A title") "</w:p>",
    "new [+A title+]", "First.|# A title" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_returned (&cases[i]);
}

/* One taken, one left: only that is done. */
static void
test_choice (void)
{
  g_autoptr (RdReportReturn) returned = NULL;
  g_autoptr (RdReturnItem) first = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  Desk desk;

  desk_init (&desk, "She was seen by him.");
  returned = read_body (&desk, H ("One") P (DEL ("She") INS ("Mia") T (" was seen by ") DEL ("him") INS ("her") T (".")), NULL, NULL);
  first = g_list_model_get_item (G_LIST_MODEL (returned), 0);
  g_assert_cmpstr (rd_return_item_get_facts (first)->author, ==, "Ann");
  g_assert_cmpstr (rd_return_item_get_facts (first)->heading, ==, "1 One");
  rd_return_item_set_choice (first, RD_RETURN_DECLINED);
  rd_report_return_choose_all (returned, RD_RETURN_ACCEPTED);
  g_assert_cmpuint (rd_report_return_count (returned, RD_RETURN_ACCEPTED), ==, 1);
  g_assert_true (rd_report_return_apply (returned, &error));
  text = read_section (&desk);
  g_assert_cmpstr (text, ==, "She was seen by her.");
  g_clear_object (&returned);
  g_clear_object (&first);
  fixture_clear (&desk.f);
}

/* What we changed since it was sent is not put back; what they changed there is found in the words that stayed. */
static void
test_since (void)
{
  g_autoptr (RdReportReturn) returned = NULL;
  g_autofree char *items = NULL, *text = NULL;
  g_autoptr (GError) error = NULL;
  Desk desk;

  desk_init (&desk, "She was seen once by the nurse at home.|The end of it.");
  g_assert_true (rd_register_keep_version (desk.f.reg, desk.review, "Sent", "factual-check", NULL, NULL, &error));
  write_now (&desk, "She was seen twice by the nurse at home.|Something that is new since.|The end of it.");
  returned = read_body (&desk, H ("One") P (T ("She was seen once by the ") DEL ("nurse") INS ("doctor") T (" at home.")) P (T ("The ") DEL ("end") INS ("rest") T (" of it.")), NULL, NULL);
  items = spell_items (returned);
  g_assert_cmpstr (items, ==, "words [-nurse-] [+doctor+]; words [-end-] [+rest+]");
  rd_report_return_choose_all (returned, RD_RETURN_ACCEPTED);
  g_assert_true (rd_report_return_apply (returned, &error));
  text = read_section (&desk);
  g_assert_cmpstr (text, ==, "She was seen twice by the doctor at home.|Something that is new since.|The rest of it.");
  g_clear_object (&returned);
  fixture_clear (&desk.f);
}

/* Words that both changed cannot be taken, but are shown. */
static void
test_both_changed (void)
{
  g_autoptr (RdReportReturn) returned = NULL;
  g_autofree char *items = NULL;
  g_autoptr (GError) error = NULL;
  Desk desk;

  desk_init (&desk, "She was seen once by the nurse at home.");
  g_assert_true (rd_register_keep_version (desk.f.reg, desk.review, "Sent", "factual-check", NULL, NULL, &error));
  write_now (&desk, "She was seen twice by the nurse at home.");
  returned = read_body (&desk, H ("One") P (T ("She was seen ") DEL ("once") INS ("often") T (" by the nurse at home.")), NULL, NULL);
  items = spell_items (returned);
  g_assert_cmpstr (items, ==, "!words [-once-] [+often+]");
  g_assert_cmpuint (rd_report_return_count_barred (returned), ==, 1);
  g_clear_object (&returned);
  fixture_clear (&desk.f);
}

/* The report changed while somebody decided: nothing is done. */
static void
test_conflict (void)
{
  g_autoptr (RdReportReturn) returned = NULL;
  g_autoptr (GError) error = NULL;
  Desk desk;

  desk_init (&desk, "She was seen.");
  returned = read_body (&desk, H ("One") P (T ("She was ") INS ("not ") T ("seen.")), NULL, NULL);
  write_now (&desk, "She was seen by somebody.");
  rd_report_return_choose_all (returned, RD_RETURN_ACCEPTED);
  g_assert_false (rd_report_return_apply (returned, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_CONFLICT);
  g_assert_cmpuint (desk.f.n_changed, ==, 0);
  g_clear_object (&returned);
  fixture_clear (&desk.f);
}

static void
test_comments (void)
{
  g_autoptr (RdReportReturn) returned = NULL;
  g_autoptr (RdReportReturn) again = NULL;
  g_autofree char *items = NULL, *once_more = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdDocument) document = NULL;
  const RdReportComment *comment;
  const RdRun *run;
  const char *body = H ("One") P (T ("She was ") "<w:commentRangeStart w:id='1'/>" T ("seen") "<w:commentRangeEnd w:id='1'/><w:r><w:commentReference w:id='1'/></w:r>" T ("."));
  const char *comments = "<w:comment w:id='1'" BY ">" P (T ("By whom?")) "</w:comment><w:comment w:id='2'" BY ">" P (T ("On nothing.")) "</w:comment>";
  Desk desk;

  desk_init (&desk, "She was seen.");
  returned = read_body (&desk, body, NULL, comments);
  items = spell_items (returned);
  g_assert_cmpstr (items, ==, "comment [+On nothing.+]; comment [-seen-] [+By whom?+]");
  rd_report_return_choose_all (returned, RD_RETURN_ACCEPTED);
  g_assert_true (rd_report_return_apply (returned, &error));
  g_assert_no_error (error);
  assert_changed_once (&desk.f);
  g_assert_cmpuint (rd_review_item_get_rows (desk.review, RD_ROWS_REPORT_COMMENTS)->len, ==, 2);
  document = rd_register_get_report (desk.f.reg, desk.review, &error);
  run = ((const RdBlock *) ((const RdSection *) document->sections->pdata[0])->blocks->pdata[0])->runs->pdata[1];
  g_assert_cmpstr (run->text, ==, "seen");
  comment = rd_review_item_find_row (desk.review, RD_ROWS_REPORT_COMMENTS, run->comments[0]);
  g_assert_cmpstr (comment->author, ==, "Ann");
  g_assert_cmpstr (comment->made, ==, "2019-05-01T10:00:00Z");
  g_assert_cmpstr (comment->quote, ==, "seen");

  again = read_body (&desk, body, NULL, comments);
  once_more = spell_items (again);
  g_assert_cmpstr (once_more, ==, "");
  g_assert_true (rd_register_undo (desk.f.reg, &error));
  g_assert_cmpuint (rd_review_item_get_rows (desk.review, RD_ROWS_REPORT_COMMENTS)->len, ==, 0);
  g_clear_object (&returned);
  g_clear_object (&again);
  fixture_clear (&desk.f);
}

/* A file of which nothing is ours takes nothing away. */
static void
test_other_file (void)
{
  g_autoptr (RdReportReturn) returned = NULL;
  g_autofree char *items = NULL;
  Desk desk;

  desk_init (&desk, "She was seen.");
  returned = read_body (&desk, P (T ("Minutes of a meeting about roads.")), NULL, NULL);
  items = spell_items (returned);
  g_assert_cmpstr (items, ==, "!~new [+Minutes of a meeting about roads.+]");
  g_assert_cmpuint (rd_report_return_count_missing (returned), ==, 1);
  g_clear_object (&returned);
  fixture_clear (&desk.f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-return/cases", test_cases);
  g_test_add_func ("/report-return/choice", test_choice);
  g_test_add_func ("/report-return/since", test_since);
  g_test_add_func ("/report-return/both-changed", test_both_changed);
  g_test_add_func ("/report-return/conflict", test_conflict);
  g_test_add_func ("/report-return/comments", test_comments);
  g_test_add_func ("/report-return/other-file", test_other_file);
  return g_test_run ();
}
