/* test-register-report.c — a report through the register: each action one step, undone and done again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report-fixture.h"

#include "formats/rd-report-xml.h"

static void
test_begin (void)
{
  g_autoptr (RdDocument) outline = make_outline ();
  g_autoptr (RdDocument) kept = NULL;
  g_autoptr (GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  g_assert_null (rd_review_item_get_report (review));
  kept = rd_register_get_report (f.reg, review, &error);
  refused (&f, kept != NULL, &error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED, NULL);
  done (&f, rd_register_begin_report (f.reg, review, outline, "framework", &error), error);
  g_assert_cmpstr (rd_review_item_get_report (review)->template, ==, "framework");
  assert_outline (review, "1 One, 1 Two, 2 Two-A, 2 Two-B, 1 Three");
  assert_says (&f, review, "One", "First words.");
  assert_says (&f, review, "Two", "");
  refused (&f, rd_register_begin_report (f.reg, review, outline, NULL, &error), &error, REFUSED_VALUE, RD_FAULT_REPORT_BEGUN);
  undo (&f);
  g_assert_null (rd_review_item_get_report (review));
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_SECTIONS), ==, 0);
  redo (&f);
  assert_says (&f, review, "One", "First words.");
  fixture_reopen (&f);
  review = rd_register_find_review (f.reg, "SCR/1");
  assert_outline (review, "1 One, 1 Two, 2 Two-A, 2 Two-B, 1 Three");
  kept = rd_register_get_report (f.reg, review, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->sections->len, ==, 5);
  fixture_clear (&f);
}

static void
test_whole (void)
{
  g_autoptr (GError) error = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);

  done (&f, rd_register_edit_report (f.reg, review, " Another title ", NULL, &error), error);
  g_assert_cmpstr (rd_review_item_get_report (review)->title, ==, "Another title");
  g_assert_cmpstr (rd_review_item_get_report (review)->language, ==, "en-GB");
  refused (&f, rd_register_edit_report (f.reg, review, "  ", NULL, &error), &error, REFUSED_VALUE, RD_FAULT_TITLE);
  undo (&f);
  g_assert_cmpstr (rd_review_item_get_report (review)->title, ==, "Serious Case Review: Child A");
  done (&f, rd_register_keep_version (f.reg, review, "Draft", "draft", NULL, NULL, &error), error);
  done (&f, rd_register_remove_report (f.reg, review, &error), error);
  g_assert_null (rd_review_item_get_report (review));
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_VERSIONS), ==, 0);
  refused (&f, rd_register_remove_report (f.reg, review, &error), &error, REFUSED_MISSING, NULL);
  undo (&f);
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_VERSIONS), ==, 1);
  assert_says (&f, review, "One", "First words.");
  fixture_clear (&f);
}

static void
test_add (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);

  done (&f, rd_register_add_section (f.reg, review, find_id (review, "Two"), "Behind two", 1, &id, &error), error);
  assert_outline (review, "1 One, 1 Two, 2 Two-A, 2 Two-B, 1 Behind two, 1 Three");
  g_assert_cmpstr (find_id (review, "Behind two"), ==, id);
  assert_says (&f, review, "Behind two", "");
  done (&f, rd_register_add_section (f.reg, review, NULL, "Summary", 1, NULL, &error), error);
  assert_outline (review, "1 Summary, 1 One, 1 Two, 2 Two-A, 2 Two-B, 1 Behind two, 1 Three");
  undo (&f);
  undo (&f);
  assert_outline (review, "1 One, 1 Two, 2 Two-A, 2 Two-B, 1 Three");
  redo (&f);
  assert_says (&f, review, "Behind two", "");
  refused (&f, rd_register_add_section (f.reg, review, NULL, " ", 1, NULL, &error), &error, REFUSED_VALUE, RD_FAULT_TITLE);
  refused (&f, rd_register_add_section (f.reg, review, NULL, "X", 5, NULL, &error), &error, REFUSED_VALUE, RD_FAULT_SECTION_LEVEL);
  refused (&f, rd_register_add_section (f.reg, review, "nobody", "X", 1, NULL, &error), &error, REFUSED_MISSING, NULL);
  fixture_clear (&f);
}

static void
test_edit (void)
{
  g_autoptr (GError) error = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);
  g_autofree char *id = g_strdup (find_id (review, "Two-A"));
  const RdReportSection *row;

  done (&f, rd_register_edit_section (f.reg, review, id, "What was known", 0, "Say who knew.", &error), error);
  assert_outline (review, "1 One, 1 Two, 2 What was known, 2 Two-B, 1 Three");
  done (&f, rd_register_edit_section (f.reg, review, id, NULL, 3, NULL, &error), error);
  row = rd_review_item_find_row (review, RD_ROWS_REPORT_SECTIONS, id);
  g_assert_cmpstr (row->guidance, ==, "Say who knew.");
  g_assert_cmpint (row->level, ==, 3);
  done (&f, rd_register_edit_section (f.reg, review, id, NULL, 0, "", &error), error);
  row = rd_review_item_find_row (review, RD_ROWS_REPORT_SECTIONS, id);
  g_assert_null (row->guidance);
  undo (&f);
  undo (&f);
  undo (&f);
  assert_outline (review, "1 One, 1 Two, 2 Two-A, 2 Two-B, 1 Three");
  refused (&f, rd_register_edit_section (f.reg, review, id, "", 0, NULL, &error), &error, REFUSED_VALUE, RD_FAULT_TITLE);
  refused (&f, rd_register_edit_section (f.reg, review, id, NULL, -1, NULL, &error), &error, REFUSED_VALUE, RD_FAULT_SECTION_LEVEL);
  fixture_clear (&f);
}

typedef struct
{
  const char *what;      /* why this row is here */
  const char *id;
  const char *before;    /* NULL: to the end */
  int         level;
  const char *after;
} MoveCase;

static const MoveCase moves[] = {
  { "children come along, to the end", "Two", NULL, 1, "1 One, 1 Three, 1 Two, 2 Two-A, 2 Two-B" },
  { "children come along, to the front", "Two", "One", 1, "1 Two, 2 Two-A, 2 Two-B, 1 One, 1 Three" },
  { "children keep their distance", "Two", "Three", 2, "1 One, 2 Two, 3 Two-A, 3 Two-B, 1 Three" },
  { "no deeper than there is", "Two", NULL, 4, "1 One, 1 Three, 4 Two, 4 Two-A, 4 Two-B" },
  { "a child becomes a section", "Two-B", "One", 1, "1 Two-B, 1 One, 1 Two, 2 Two-A, 1 Three" },
  { "before itself: its level only", "Three", "Three", 2, "1 One, 1 Two, 2 Two-A, 2 Two-B, 2 Three" },
  { "among the children", "Three", "Two-B", 2, "1 One, 1 Two, 2 Two-A, 2 Three, 2 Two-B" },
};

static void
test_move (void)
{
  g_autoptr (GError) error = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      const MoveCase *c = &moves[i];

      g_test_message ("%s", c->what);
      done (&f, rd_register_move_section (f.reg, review, find_id (review, c->id), c->before != NULL ? find_id (review, c->before) : NULL,
                                          c->level, &error), error);
      assert_outline (review, c->after);
      assert_says (&f, review, "One", "First words.");
      undo (&f);
      assert_outline (review, "1 One, 1 Two, 2 Two-A, 2 Two-B, 1 Three");
      redo (&f);
      assert_outline (review, c->after);
      undo (&f);
    }
  refused (&f, rd_register_move_section (f.reg, review, find_id (review, "Two"), find_id (review, "Two-B"), 1, &error), &error,
           REFUSED_VALUE, NULL);
  refused (&f, rd_register_move_section (f.reg, review, find_id (review, "Two"), "nobody", 1, &error), &error, REFUSED_MISSING, NULL);
  fixture_clear (&f);
}

static void
test_shift (void)
{
  g_autoptr (GError) error = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);

  done (&f, rd_register_shift_section (f.reg, review, find_id (review, "Three"), -1, &error), error);
  assert_outline (review, "1 One, 1 Three, 1 Two, 2 Two-A, 2 Two-B");
  done (&f, rd_register_shift_section (f.reg, review, find_id (review, "Three"), 1, &error), error);
  assert_outline (review, "1 One, 1 Two, 2 Two-A, 2 Two-B, 1 Three");
  done (&f, rd_register_shift_section (f.reg, review, find_id (review, "One"), 1, &error), error);
  assert_outline (review, "1 Two, 2 Two-A, 2 Two-B, 1 One, 1 Three");
  undo (&f);
  g_assert_true (rd_register_shift_section (f.reg, review, find_id (review, "One"), -1, &error));
  g_assert_true (rd_register_shift_section (f.reg, review, find_id (review, "Two-A"), -1, &error));
  g_assert_true (rd_register_shift_section (f.reg, review, find_id (review, "Two-B"), 1, &error));
  g_assert_true (rd_register_shift_section (f.reg, review, find_id (review, "Three"), 1, &error));
  g_assert_cmpuint (f.n_changed, ==, 0);
  assert_outline (review, "1 One, 1 Two, 2 Two-A, 2 Two-B, 1 Three");
  fixture_clear (&f);
}

static void
test_remove (void)
{
  g_autoptr (GError) error = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);
  g_autofree char *two = g_strdup (find_id (review, "Two"));

  add_comment (&f, review, "Two-A", NULL, "Who says so?", NULL);
  done (&f, rd_register_put_waiver (f.reg, review, find_id (review, "Two-B"), "name", "May", "The month", &error), error);
  done (&f, rd_register_remove_section (f.reg, review, two, &error), error);
  assert_outline (review, "1 One, 1 Three");
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_COMMENTS), ==, 0);
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_WAIVERS), ==, 0);
  undo (&f);
  assert_outline (review, "1 One, 1 Two, 2 Two-A, 2 Two-B, 1 Three");
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_COMMENTS), ==, 1);
  g_assert_cmpuint (count (review, RD_ROWS_REPORT_WAIVERS), ==, 1);
  redo (&f);
  refused (&f, rd_register_remove_section (f.reg, review, two, &error), &error, REFUSED_MISSING, NULL);
  fixture_clear (&f);
}

static void
test_text (void)
{
  g_autoptr (GError) error = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);
  int mine = read_revision (&f, review, "One");
  int theirs = mine;
  int before;

  done (&f, write_text (&f, review, "One", "Nobody asked her.", &mine, &error), error);
  assert_says (&f, review, "One", "Nobody asked her.");
  g_assert_cmpint (mine, >, theirs);
  before = theirs;
  refused (&f, write_text (&f, review, "One", "Other words.", &theirs, &error), &error, RD_STORE_ERROR, RD_STORE_ERROR_CONFLICT, NULL);
  g_assert_cmpint (theirs, ==, before);
  assert_says (&f, review, "One", "Nobody asked her.");
  done (&f, write_text (&f, review, "One", "Nobody had asked her.", &mine, &error), error);
  undo (&f);
  assert_says (&f, review, "One", "Nobody asked her.");
  undo (&f);
  assert_says (&f, review, "One", "First words.");
  redo (&f);
  redo (&f);
  assert_says (&f, review, "One", "Nobody had asked her.");
  g_assert_cmpint (((const RdReportSection *) rd_review_item_find_row (review, RD_ROWS_REPORT_SECTIONS, find_id (review, "One")))->words, ==, 4);
  fixture_clear (&f);
}

/* Where nothing differs, there is nothing to undo. */
static void
test_same_text (void)
{
  g_autoptr (GError) error = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);
  int revision = read_revision (&f, review, "One");
  int before = revision;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) later = NULL;

  history = rd_register_list_history (f.reg, review, &error);
  g_assert_true (write_text (&f, review, "One", "First words.", &revision, &error));
  g_assert_no_error (error);
  g_assert_cmpint (revision, ==, before);
  g_assert_cmpuint (f.n_changed, ==, 0);
  later = rd_register_list_history (f.reg, review, &error);
  g_assert_cmpuint (later->len, ==, history->len);
  revision = before + 3;
  refused (&f, write_text (&f, review, "One", "First words.", &revision, &error), &error, RD_STORE_ERROR, RD_STORE_ERROR_CONFLICT, NULL);
  fixture_clear (&f);
}

static void
test_limits (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdDocument) many = rd_document_new ("Many", NULL);
  g_autofree char *huge = g_strnfill (RD_REPORT_BODY_MAX_BYTES, 'x');
  g_autofree char *title = g_strnfill (RD_TEXT_MAX + 1, 'x');
  Fixture f;
  RdReviewItem *review = begin (&f);
  int revision = read_revision (&f, review, "One");

  refused (&f, write_text (&f, review, "One", huge, &revision, &error), &error, REFUSED_VALUE, RD_FAULT_SECTION_TEXT);
  refused (&f, rd_register_add_section (f.reg, review, NULL, title, 1, NULL, &error), &error, REFUSED_VALUE, RD_FAULT_TITLE);
  for (guint i = 0; i < RD_SECTIONS_MAX; i++)
    g_ptr_array_add (many->sections, make_section ("Section", 1, NULL));
  done (&f, rd_register_replace_report (f.reg, review, "report-replaced", many, &error), error);
  refused (&f, rd_register_add_section (f.reg, review, NULL, "One too many", 1, NULL, &error), &error, REFUSED_VALUE, RD_FAULT_SECTIONS);
  g_ptr_array_add (many->sections, make_section ("One too many", 1, NULL));
  refused (&f, rd_register_replace_report (f.reg, review, "report-replaced", many, &error), &error, REFUSED_VALUE, RD_FAULT_SECTIONS);
  fixture_clear (&f);
}

/* Read-only registers show, and change nothing. */
static void
test_read_only (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdRegister) reader = NULL;
  g_autoptr (RdDocument) document = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);
  int revision;

  reader = rd_register_open (f.path, TRUE, f.clock, &error);
  g_assert_no_error (error);
  review = rd_register_find_review (reader, "SCR/1");
  document = rd_register_get_report (reader, review, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (document->sections->len, ==, 5);
  revision = 1;
  g_assert_false (rd_register_set_section_text (reader, review, find_id (review, "One"), ((RdSection *) document->sections->pdata[1])->blocks,
                                                &revision, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (rd_register_keep_version (reader, review, "X", "draft", NULL, NULL, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (rd_register_replace_report (reader, review, "report-replaced", document, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_READ_ONLY);
  g_clear_object (&reader);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-report/begin", test_begin);
  g_test_add_func ("/register-report/whole", test_whole);
  g_test_add_func ("/register-report/add", test_add);
  g_test_add_func ("/register-report/edit", test_edit);
  g_test_add_func ("/register-report/move", test_move);
  g_test_add_func ("/register-report/shift", test_shift);
  g_test_add_func ("/register-report/remove", test_remove);
  g_test_add_func ("/register-report/text", test_text);
  g_test_add_func ("/register-report/same-text", test_same_text);
  g_test_add_func ("/register-report/limits", test_limits);
  g_test_add_func ("/register-report/read-only", test_read_only);
  return g_test_run ();
}
