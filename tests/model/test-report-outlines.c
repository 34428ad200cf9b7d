/* test-report-outlines.c — outlines of the program and of the board, and texts that come from files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-report-template.h"
#include "core/review/rd-person.h"
#include "model/rd-register-people.h"
#include "model/rd-report-input.h"
#include "model/rd-report-outlines.h"
#include "model-fixture.h"

#define TODAY DAY (2016, 6, 1)

static RdReviewItem *
make_review (Fixture *fixture)
{
  fixture_init (fixture, TODAY);
  return add_review (fixture, "SCR/2016/01", "Child A");
}

/* A report of “full”, with a name typed in its first section. */
static RdReviewItem *
make_report (Fixture *fixture)
{
  RdReviewItem *review = make_review (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdReportOutline) outline = rd_report_outline_find (fixture->reg, "full", &error);
  g_autoptr (RdDocument) document = rd_report_outline_load_for (fixture->reg, outline, review, &error);
  RdSection *first;

  g_assert_no_error (error);
  first = document->sections->pdata[0];
  g_ptr_array_add (first->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, "Alex Marsh was two."));
  g_assert_true (rd_register_begin_report (fixture->reg, review, document, outline->code, &error));
  g_assert_no_error (error);
  return review;
}

static const RdReportOutline *
find (const GPtrArray *outlines, const char *code)
{
  for (guint i = 0; i < outlines->len; i++)
    if (g_str_equal (((const RdReportOutline *) outlines->pdata[i])->code, code))
      return outlines->pdata[i];
  return NULL;
}

/* Every outline is in the grammar, says what belongs where, and repeats no key but that of what is copied. */
static void
test_shipped (void)
{
  Fixture fixture;
  RdReviewItem *review = make_review (&fixture);
  g_autoptr (GPtrArray) all = rd_report_outlines_list (fixture.reg, NULL);

  g_assert_cmpuint (all->len, ==, 6);
  for (guint i = 0; i < all->len; i++)
    {
      const RdReportOutline *outline = all->pdata[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (RdDocument) document = rd_report_outline_load_for (fixture.reg, outline, review, &error);
      g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_no_error (error);
      g_assert_true (outline->is_shipped && !outline->is_own && outline->purpose != NULL);
      g_assert_cmpstr (document->title, ==, "Serious Case Review: Child A");
      for (guint j = 0; j < document->sections->len; j++)
        {
          const RdSection *section = document->sections->pdata[j];

          g_assert_nonnull (section->guidance);
          g_assert_null (section->id);
          g_assert_true (g_hash_table_add (keys, section->key));
        }
      g_assert_true (g_hash_table_contains (keys, "findings") && g_hash_table_contains (keys, "introduction"));
    }
  fixture_clear (&fixture);
}

static void
test_offered (void)
{
  Fixture fixture;
  RdReviewItem *review = make_review (&fixture);
  g_autoptr (GPtrArray) offered = rd_report_outlines_list (fixture.reg, review);

  g_assert_cmpstr (((const RdReportOutline *) offered->pdata[0])->code, ==, "full");
  g_assert_nonnull (find (offered, "learning-brief"));
  g_assert_null (find (offered, "practice-review"));
  fixture_clear (&fixture);
}

static void
test_unknown (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;

  make_review (&fixture);
  g_assert_null (rd_report_outline_find (fixture.reg, "nothing", &error));
  g_assert_error (error, RD_REPORT_OUTLINE_ERROR, RD_REPORT_OUTLINE_ERROR_UNKNOWN);
  fixture_clear (&fixture);
}

/* What was written stays in the report; figures go along, without their captions. */
static void
test_keep (void)
{
  Fixture fixture;
  RdReviewItem *review = make_report (&fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (RdDocument) own = NULL;
  const RdReportTemplate *row;

  g_assert_true (rd_report_outline_keep (fixture.reg, review, "full", "Our report", &error));
  g_assert_no_error (error);
  row = rd_register_get_board_rows (fixture.reg, RD_ROWS_REPORT_TEMPLATES)->pdata[0];
  g_assert_null (strstr (row->content, "Marsh"));
  g_assert_null (strstr (row->content, "The family</caption>"));
  g_assert_nonnull (strstr (row->content, "genogram"));
  all = rd_report_outlines_list (fixture.reg, review);
  g_assert_true (find (all, "full")->is_own);
  g_assert_cmpstr (find (all, "full")->label, ==, "Our report");
  own = rd_report_outline_load (fixture.reg, find (all, "full"), &error);
  g_assert_cmpstr (own->title, ==, "Our report");
  g_assert_true (rd_register_undo (fixture.reg, &error));
  g_assert_cmpuint (rd_register_get_board_rows (fixture.reg, RD_ROWS_REPORT_TEMPLATES)->len, ==, 0);
  fixture_clear (&fixture);
}

/* A name in a title would go into every review that begins from it. */
static void
test_keep_names (void)
{
  Fixture fixture;
  RdReviewItem *review = make_report (&fixture);
  g_autoptr (RdPerson) person = rd_person_new (rd_review_item_get_review (review)->id);
  const RdReportSection *section;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  person->name = g_strdup ("Alex Marsh");
  person->role = g_strdup ("subject-child");
  g_assert_true (rd_register_put_person (fixture.reg, review, person, &error));
  section = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS)->pdata[1];
  g_assert_true (rd_register_edit_section (fixture.reg, review, section->id, "What happened to Alex Marsh", 0, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (rd_report_outline_keep (fixture.reg, review, "ours", "Ours", &error));
  g_assert_error (error, RD_REPORT_OUTLINE_ERROR, RD_REPORT_OUTLINE_ERROR_NAMES);
  words = rd_wording_error (error);
  g_assert_nonnull (strstr (words, "section 2"));
  g_assert_null (strstr (words, "Marsh"));
  fixture_clear (&fixture);
}

/* Out to a file and in again: the same outline. */
static void
test_file (void)
{
  Fixture fixture;
  RdReviewItem *review = make_review (&fixture);
  g_autofree char *path = g_build_filename (fixture.folder, "outline.xml", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdReportOutline) outline = rd_report_outline_find (fixture.reg, "key-events", &error);
  g_autoptr (RdDocument) before = rd_report_outline_load (fixture.reg, outline, &error);
  g_autoptr (RdDocument) after = NULL;

  g_assert_nonnull (review);
  g_assert_true (rd_report_outline_write_file (before, path, &error));
  after = rd_report_outline_read_file (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (after->sections->len, ==, before->sections->len);
  for (guint i = 0; i < before->sections->len; i++)
    {
      const RdSection *a = before->sections->pdata[i];
      const RdSection *b = after->sections->pdata[i];

      g_assert_cmpstr (a->title, ==, b->title);
      g_assert_cmpstr (a->guidance, ==, b->guidance);
      g_assert_cmpint (a->least_words, ==, b->least_words);
      g_assert_true (rd_blocks_equal (a->blocks, b->blocks));
    }
  fixture_clear (&fixture);
}

/* References and comments in a file are of another register. */
static void
test_foreign_references (void)
{
  Fixture fixture;
  RdReviewItem *review = make_review (&fixture);
  g_autofree char *path = g_build_filename (fixture.folder, "outline.xml", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdDocument) outline = NULL;
  const RdSection *section;
  const RdBlock *block;

  g_assert_nonnull (review);
  g_assert_true (g_file_set_contents (path, "<report title=\"T\" language=\"en-GB\"><section title=\"One\" level=\"1\" id=\"x1\">"
                                      "<p>We asked <person id=\"p1\"/> about <r comments=\"c1\">it</r>.</p></section></report>", -1, &error));
  outline = rd_report_outline_read_file (path, &error);
  g_assert_no_error (error);
  section = outline->sections->pdata[0];
  block = section->blocks->pdata[0];
  g_assert_null (section->id);
  g_assert_cmpuint (block->runs->len, ==, 1);
  g_assert_null (((const RdRun *) block->runs->pdata[0])->comments);
  fixture_clear (&fixture);
}

/* --- bad files */

typedef struct
{
  const char *content;
  int         code;
  const char *why;
} BadFile;

static void
test_bad_files (void)
{
  static const BadFile bad[] = {
    { "not XML at all", RD_REPORT_OUTLINE_ERROR_FILE, "no XML" },
    { "<report title=\"T\" language=\"en-GB\"><section title=\"One\" level=\"1\">", RD_REPORT_OUTLINE_ERROR_FILE, "cut short" },
    { "<body><p>Text</p></body>", RD_REPORT_OUTLINE_ERROR_FILE, "a section’s text, no outline" },
    { "<report title=\"T\" language=\"en-GB\"/>", RD_REPORT_OUTLINE_ERROR_EMPTY, "no sections" },
    { "<report title=\"T\" language=\"en-GB\"><section title=\"One\" level=\"9\"/></report>", RD_REPORT_OUTLINE_ERROR_FILE, "a level that there is not" },
    { "<report title=\"T\" language=\"en-GB\"><section title=\"One\" level=\"1\"><script/></section></report>", RD_REPORT_OUTLINE_ERROR_FILE, "an element that there is not" },
    { "<!DOCTYPE report [<!ENTITY x \"y\">]><report title=\"&x;\" language=\"en-GB\"><section title=\"One\" level=\"1\"/></report>", RD_REPORT_OUTLINE_ERROR_FILE, "an entity" },
  };
  Fixture fixture;
  RdReviewItem *review = make_review (&fixture);
  g_autofree char *path = g_build_filename (fixture.folder, "outline.xml", NULL);

  g_assert_nonnull (review);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *words = NULL;

      g_test_message ("%s", bad[i].why);
      g_assert_true (g_file_set_contents (path, bad[i].content, -1, NULL));
      g_assert_null (rd_report_outline_read_file (path, &error));
      g_assert_error (error, RD_REPORT_OUTLINE_ERROR, bad[i].code);
      words = rd_wording_error (error);
      g_assert_nonnull (strstr (words, "outline.xml"));
      g_assert_null (strstr (words, "ramework"));
    }
  fixture_clear (&fixture);
}

/* --- texts */

/* The blocks as a short text: kind and level, then words. (transfer full) */
static char *
dump (const GPtrArray *blocks)
{
  static const char letters[] = { 'p', 'h', 'i', 'q', 't', 'f' };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *block = blocks->pdata[i];
      g_autofree char *text = rd_runs_to_text (block->runs);

      g_string_append_printf (out, "%s%c%d%s:%s", i > 0 ? "|" : "", letters[block->kind], block->level, block->is_numbered ? "n" : "", text);
    }
  return g_string_free (out, FALSE);
}

static void
test_texts (void)
{
  static const struct { const char *text, *blocks, *why; } cases[] = {
    { "", "", "nothing is nothing" },
    { "One\ntwo\n\nThree", "p0:One two|p0:Three", "a blank line ends a paragraph" },
    { "# Head\nText", "h1:Head|p0:Text", "a heading ends with its line" },
    { "#5 is no heading", "p0:#5 is no heading", "a number sign is none" },
    { "- a\n  - b\n1. c", "i0:a|i1:b|i0n:c", "items, levels and numbers" },
    { "2016 was hard.", "p0:2016 was hard.", "a year is no number of an item" },
    { "> said\n> more", "q0:said more", "a quotation goes on" },
    { "a\r\nb\r\n", "p0:a b", "lines as Windows ends them" },
    { "a\x07" "b", "p0:a b", "a control character is no text" },
    { "<body><p>One</p><h level=\"2\">Two</h></body>", "p0:One|h2:Two", "our own XML" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) blocks = rd_report_input_read (bytes, "text", &error);
      g_autofree char *dumped = NULL;

      g_test_message ("%s", cases[i].why);
      g_assert_no_error (error);
      dumped = dump (blocks);
      g_assert_cmpstr (dumped, ==, cases[i].blocks);
    }
}

static void
test_bad_texts (void)
{
  static const struct { const char *text; gsize size; int code; } cases[] = {
    { "a\0b", 3, RD_REPORT_INPUT_ERROR_NOT_TEXT },
    { "\xff\xfe", 2, RD_REPORT_INPUT_ERROR_NOT_TEXT },
    { "<body><p>One</body>", 19, RD_REPORT_INPUT_ERROR_XML },
    { "<body><img/></body>", 19, RD_REPORT_INPUT_ERROR_XML },
    { "<?xml version=\"1.0\"?><report title=\"a\" language=\"en\"/>", 54, RD_REPORT_INPUT_ERROR_XML },
  };
  g_autofree char *much = g_strnfill (RD_REPORT_INPUT_MAX + 1, 'a');
  g_autoptr (GBytes) large = g_bytes_new (much, RD_REPORT_INPUT_MAX + 1);
  g_autoptr (GError) refused = NULL;

  g_assert_null (rd_report_input_read (large, "text", &refused));
  g_assert_error (refused, RD_REPORT_INPUT_ERROR, RD_REPORT_INPUT_ERROR_TOO_LARGE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, cases[i].size);
      g_autoptr (GError) error = NULL;

      g_assert_null (rd_report_input_read (bytes, "text", &error));
      g_assert_error (error, RD_REPORT_INPUT_ERROR, cases[i].code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-outlines/shipped", test_shipped);
  g_test_add_func ("/report-outlines/offered", test_offered);
  g_test_add_func ("/report-outlines/unknown", test_unknown);
  g_test_add_func ("/report-outlines/keep", test_keep);
  g_test_add_func ("/report-outlines/keep-names", test_keep_names);
  g_test_add_func ("/report-outlines/file", test_file);
  g_test_add_func ("/report-outlines/foreign-references", test_foreign_references);
  g_test_add_func ("/report-outlines/bad-files", test_bad_files);
  g_test_add_func ("/report-outlines/texts", test_texts);
  g_test_add_func ("/report-outlines/bad-texts", test_bad_texts);
  return g_test_run ();
}
