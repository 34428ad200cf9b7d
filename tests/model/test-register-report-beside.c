/* test-register-report-beside.c — comments, versions, words, waivers, outlines of a report: each action one step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report-fixture.h"

#include "core/report/rd-report-template.h"
#include "formats/rd-report-xml.h"

static void
test_comments (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) blocks = rd_blocks_new ();
  g_autoptr (RdReportComment) comment = NULL;
  g_autofree char *id = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);
  int revision = read_revision (&f, review, "One");
  RdBlock *block = rd_block_new_text (RD_BLOCK_PARAGRAPH, "First words.");

  comment = rd_report_comment_new (rd_review_item_get_review (review)->id);
  comment->section_id = g_strdup (find_id (review, "One"));
  g_free (comment->text);
  comment->text = g_strdup (" Whose words? ");
  g_clear_pointer (&comment->author, g_free);
  g_clear_pointer (&comment->made, g_free);
  comment->quote = g_strdup ("First words");
  ((RdRun *) block->runs->pdata[0])->comments = g_strsplit (comment->id, " ", 0);
  g_ptr_array_add (blocks, block);
  done (&f, rd_register_put_comment (f.reg, review, comment, blocks, &revision, &error), error);
  g_assert_cmpint (revision, ==, read_revision (&f, review, "One"));
  id = g_strdup (comment->id);
  rd_report_comment_free (comment);
  comment = rd_report_comment_copy (rd_review_item_find_row (review, RD_ROWS_REPORT_COMMENTS, id));
  g_assert_cmpstr (comment->text, ==, "Whose words?");
  g_assert_cmpstr (comment->made, !=, "");
  g_assert_cmpstr (comment->author, !=, "");

  comment->is_resolved = TRUE;
  done (&f, rd_register_put_comment (f.reg, review, comment, NULL, NULL, &error), error);
  add_comment (&f, review, "One", id, "The social worker’s.", NULL);
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_COMMENTS), ==, 2);
  done (&f, rd_register_remove_comment (f.reg, review, id, &error), error);
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_COMMENTS), ==, 0);
  undo (&f);
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_COMMENTS), ==, 2);
  undo (&f);
  undo (&f);
  g_assert_false (((const RdReportComment *) rd_review_item_find_row (review, RD_ROWS_REPORT_COMMENTS, id))->is_resolved);
  undo (&f);
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_COMMENTS), ==, 0);
  redo (&f);
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_COMMENTS), ==, 1);
  refused (&f, rd_register_remove_comment (f.reg, review, "nobody", &error), &error, REFUSED_MISSING, NULL);
  fixture_clear (&f);
}

static void
test_refused_comments (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdReportComment) comment = NULL;
  g_autoptr (GPtrArray) blocks = rd_blocks_new ();
  Fixture f;
  RdReviewItem *review = begin (&f);
  int old = 99;

  comment = rd_report_comment_new (rd_review_item_get_review (review)->id);
  comment->section_id = g_strdup (find_id (review, "One"));
  refused (&f, rd_register_put_comment (f.reg, review, comment, NULL, NULL, &error), &error, REFUSED_VALUE, RD_FAULT_NOTE);
  g_free (comment->text);
  comment->text = g_strdup ("Words");
  refused (&f, rd_register_put_comment (f.reg, review, comment, blocks, &old, &error), &error, RD_STORE_ERROR, RD_STORE_ERROR_CONFLICT, NULL);
  g_assert_cmpint (old, ==, 99);
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_COMMENTS), ==, 0);
  comment->parent_id = g_strdup ("nobody");
  refused (&f, rd_register_put_comment (f.reg, review, comment, NULL, NULL, &error), &error, REFUSED_MISSING, NULL);
  g_clear_pointer (&comment->parent_id, g_free);
  g_free (comment->section_id);
  comment->section_id = g_strdup ("nowhere");
  refused (&f, rd_register_put_comment (f.reg, review, comment, NULL, NULL, &error), &error, REFUSED_MISSING, NULL);
  fixture_clear (&f);
}

static void
test_versions (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdDocument) document = NULL;
  g_autofree char *id = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);
  int revision = read_revision (&f, review, "One");
  const RdReportVersion *version;

  done (&f, rd_register_keep_version (f.reg, review, "First draft", "draft", "For the panel", &id, &error), error);
  version = rd_review_item_find_row (review, RD_ROWS_REPORT_VERSIONS, id);
  g_assert_cmpint (version->words, ==, 2);
  g_assert_cmpint (version->size, >, 0);
  done (&f, write_text (&f, review, "One", "Later words.", &revision, &error), error);
  done (&f, rd_register_remove_section (f.reg, review, find_id (review, "Three"), &error), error);
  document = rd_register_get_version (f.reg, review, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (document->sections->len, ==, 5);

  done (&f, rd_register_restore_version (f.reg, review, id, &error), error);
  assert_outline (review, "1 One, 1 Two, 2 Two-A, 2 Two-B, 1 Three");
  assert_says (&f, review, "One", "First words.");
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_VERSIONS), ==, 2);
  undo (&f);
  assert_says (&f, review, "One", "Later words.");
  assert_outline (review, "1 One, 1 Two, 2 Two-A, 2 Two-B");
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_VERSIONS), ==, 1);
  redo (&f);
  assert_says (&f, review, "One", "First words.");
  undo (&f);

  done (&f, rd_register_edit_version (f.reg, review, id, "Draft 1", NULL, &error), error);
  version = rd_review_item_find_row (review, RD_ROWS_REPORT_VERSIONS, id);
  g_assert_cmpstr (version->name, ==, "Draft 1");
  g_assert_null (version->note);
  done (&f, rd_register_remove_version (f.reg, review, id, &error), error);
  undo (&f);
  rd_document_free (document);
  document = rd_register_get_version (f.reg, review, id, &error);
  g_assert_no_error (error);
  refused (&f, rd_register_keep_version (f.reg, review, " ", "draft", NULL, NULL, &error), &error, REFUSED_VALUE, RD_FAULT_NAME);
  refused (&f, rd_register_keep_version (f.reg, review, "X", "nothing", NULL, NULL, &error), &error, REFUSED_VALUE, RD_FAULT_PURPOSE);
  refused (&f, rd_register_restore_version (f.reg, review, "nobody", &error), &error, REFUSED_MISSING, NULL);
  fixture_clear (&f);
}

/* Its name is cut between characters, or the register could not be read again. */
static void
test_long_name (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) name = g_string_new ("x");
  g_autofree char *id = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);
  const GPtrArray *versions;

  for (guint i = 0; i < 100; i++)
    g_string_append (name, "é");
  done (&f, rd_register_keep_version (f.reg, review, name->str, "draft", NULL, &id, &error), error);
  done (&f, rd_register_restore_version (f.reg, review, id, &error), error);
  versions = rd_review_item_get_rows (review, RD_ROWS_REPORT_VERSIONS);
  for (guint i = 0; i < versions->len; i++)
    {
      const RdReportVersion *version = versions->pdata[i];

      g_assert_true (g_utf8_validate (version->name, -1, NULL));
      g_assert_cmpuint (strlen (version->name), <=, RD_TEXT_MAX);
    }
  fixture_clear (&f);
}

static void
test_replace (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdDocument) document = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);
  g_autofree char *one = g_strdup (find_id (review, "One"));
  int before = read_revision (&f, review, "Two");
  RdSection *section;

  add_comment (&f, review, "One", NULL, "It stays.", NULL);
  document = rd_register_get_report (f.reg, review, &error);
  section = document->sections->pdata[0];
  g_ptr_array_set_size (section->blocks, 0);
  g_ptr_array_add (section->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, "Replaced."));
  g_ptr_array_remove_index (document->sections, 4);
  g_ptr_array_add (document->sections, make_section ("New", 1, "New words."));
  done (&f, rd_register_replace_report (f.reg, review, "report-replaced", document, &error), error);
  assert_outline (review, "1 One, 1 Two, 2 Two-A, 2 Two-B, 1 New");
  g_assert_cmpstr (find_id (review, "One"), ==, one);
  assert_says (&f, review, "One", "Replaced.");
  assert_says (&f, review, "New", "New words.");
  g_assert_cmpint (read_revision (&f, review, "Two"), ==, before);
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_COMMENTS), ==, 1);
  undo (&f);
  assert_outline (review, "1 One, 1 Two, 2 Two-A, 2 Two-B, 1 Three");
  assert_says (&f, review, "One", "First words.");
  redo (&f);
  assert_says (&f, review, "One", "Replaced.");
  ((RdSection *) document->sections->pdata[0])->level = 7;
  refused (&f, rd_register_replace_report (f.reg, review, "report-replaced", document, &error), &error, REFUSED_VALUE, NULL);
  fixture_clear (&f);
}

static void
test_beside (void)
{
  g_autoptr (GError) error = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);
  const RdReportTerm *term;
  const RdReportWaiver *waiver;

  done (&f, rd_register_put_report_term (f.reg, review, "school", " Oakfield Primary ", NULL, &error), error);
  term = rd_review_item_get_rows (review, RD_ROWS_REPORT_TERMS)->pdata[0];
  g_assert_cmpstr (term->text, ==, "Oakfield Primary");
  done (&f, rd_register_put_report_term (f.reg, review, "school", "Oakfield Primary", "Where he went", &error), error);
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_TERMS), ==, 1);
  undo (&f);
  term = rd_review_item_get_rows (review, RD_ROWS_REPORT_TERMS)->pdata[0];
  g_assert_null (term->note);
  done (&f, rd_register_remove_report_term (f.reg, review, term->id, &error), error);
  undo (&f);
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_TERMS), ==, 1);
  refused (&f, rd_register_put_report_term (f.reg, review, "pet", "Rex", NULL, &error), &error, REFUSED_VALUE, RD_FAULT_TERM_KIND);
  refused (&f, rd_register_put_report_term (f.reg, review, "word", " ", NULL, &error), &error, REFUSED_VALUE, RD_FAULT_TERM);

  done (&f, rd_register_put_waiver (f.reg, review, find_id (review, "One"), "name", "May", NULL, &error), error);
  done (&f, rd_register_put_waiver (f.reg, review, find_id (review, "One"), "name", "May", "The month", &error), error);
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_WAIVERS), ==, 1);
  waiver = rd_review_item_get_rows (review, RD_ROWS_REPORT_WAIVERS)->pdata[0];
  g_assert_cmpstr (waiver->reason, ==, "The month");
  done (&f, rd_register_remove_waiver (f.reg, review, waiver->id, &error), error);
  undo (&f);
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_WAIVERS), ==, 1);

  done (&f, rd_register_put_marker_note (f.reg, review, 18, "Yes: see 2.1.", &error), error);
  done (&f, rd_register_put_marker_note (f.reg, review, 18, "", &error), error);
  g_assert_cmpuint (count (review, RD_ROWS_MARKER_NOTES), ==, 0);
  undo (&f);
  g_assert_cmpuint (count (review, RD_ROWS_MARKER_NOTES), ==, 1);
  fixture_clear (&f);
}

static void
test_templates (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdDocument) outline = make_outline ();
  g_autoptr (RdDocument) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const RdReportTemplate *kept;
  Fixture f;

  begin (&f);
  done (&f, rd_register_put_report_template (f.reg, "own", "Our outline", outline, &error), error);
  kept = rd_register_get_board_rows (f.reg, RD_ROWS_REPORT_TEMPLATES)->pdata[0];
  bytes = g_bytes_new (kept->content, strlen (kept->content));
  read = rd_report_xml_read (bytes, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->sections->len, ==, 5);
  done (&f, rd_register_put_report_template (f.reg, "own", "Ours", outline, &error), error);
  g_assert_cmpuint (rd_register_get_board_rows (f.reg, RD_ROWS_REPORT_TEMPLATES)->len, ==, 1);
  done (&f, rd_register_remove_report_template (f.reg, "own", &error), error);
  undo (&f);
  g_assert_cmpuint (rd_register_get_board_rows (f.reg, RD_ROWS_REPORT_TEMPLATES)->len, ==, 1);
  refused (&f, rd_register_remove_report_template (f.reg, "other", &error), &error, REFUSED_MISSING, NULL);
  refused (&f, rd_register_put_report_template (f.reg, "", "X", outline, &error), &error, REFUSED_VALUE, RD_FAULT_TEMPLATE_CODE);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-report/comments", test_comments);
  g_test_add_func ("/register-report/refused-comments", test_refused_comments);
  g_test_add_func ("/register-report/versions", test_versions);
  g_test_add_func ("/register-report/long-name", test_long_name);
  g_test_add_func ("/register-report/replace", test_replace);
  g_test_add_func ("/register-report/beside", test_beside);
  g_test_add_func ("/register-report/templates", test_templates);
  return g_test_run ();
}
