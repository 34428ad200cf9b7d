/* test-register-report.c — a report through the register: each action one step, undone and done again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include <string.h>

#include "core/report/rd-report-template.h"
#include "formats/rd-report-xml.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-report.h"

#define TODAY DAY (2019, 6, 1)

static RdSection *
make_section (const char *title, int level, const char *text)
{
  RdSection *section = rd_section_new (NULL, title, level);

  if (text != NULL)
    g_ptr_array_add (section->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, text));
  return section;
}

/* One · Two (Two-A, Two-B) · Three */
static RdDocument *
make_outline (void)
{
  RdDocument *outline = rd_document_new ("Serious Case Review: Child A", "en-GB");

  g_ptr_array_add (outline->sections, make_section ("One", 1, "First words."));
  g_ptr_array_add (outline->sections, make_section ("Two", 1, NULL));
  g_ptr_array_add (outline->sections, make_section ("Two-A", 2, NULL));
  g_ptr_array_add (outline->sections, make_section ("Two-B", 2, NULL));
  g_ptr_array_add (outline->sections, make_section ("Three", 1, NULL));
  return outline;
}

static RdReviewItem *
begin (Fixture *f)
{
  g_autoptr (RdDocument) outline = make_outline ();
  g_autoptr (GError) error = NULL;
  RdReviewItem *review;

  fixture_init (f, TODAY);
  review = add_review (f, "SCR/1", "Child A");
  g_assert_true (rd_register_begin_report (f->reg, review, outline, "framework", &error));
  g_assert_no_error (error);
  assert_changed_once (f);
  return review;
}

static const char *
find_id (RdReviewItem *review, const char *title)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const RdReportSection *) rows->pdata[i])->title, title))
      return ((const RdReportSection *) rows->pdata[i])->id;
  return NULL;
}

/* "1 One, 1 Two, 2 Two-A": (transfer full) */
static char *
list_sections (RdReviewItem *review)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdReportSection *row = rows->pdata[i];

      g_string_append_printf (text, "%s%d %s", i > 0 ? ", " : "", row->level, row->title);
    }
  return g_string_free (text, FALSE);
}

#define assert_outline(review, expected) G_STMT_START { \
  g_autofree char *outline_ = list_sections (review); \
  g_assert_cmpstr (outline_, ==, expected); \
} G_STMT_END

/* What a section says, as text. (transfer full) */
static char *
read_text (Fixture *f, RdReviewItem *review, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdSection) section = rd_register_get_section (f->reg, review, find_id (review, title), NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < section->blocks->len; i++)
    {
      g_autofree char *block = rd_runs_to_text (((const RdBlock *) section->blocks->pdata[i])->runs);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", block);
    }
  return g_string_free (text, FALSE);
}

#define assert_says(f, review, title, expected) G_STMT_START { \
  g_autofree char *says_ = read_text (f, review, title); \
  g_assert_cmpstr (says_, ==, expected); \
} G_STMT_END

static gboolean
write_text (Fixture *f, RdReviewItem *review, const char *title, const char *text, int *revision, GError **error)
{
  g_autoptr (GPtrArray) blocks = rd_blocks_new ();

  g_ptr_array_add (blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, text));
  return rd_register_set_section_text (f->reg, review, find_id (review, title), blocks, revision, error);
}

static int
read_revision (Fixture *f, RdReviewItem *review, const char *title)
{
  g_autoptr (GError) error = NULL;
  int revision = 0;
  g_autoptr (RdSection) section = rd_register_get_section (f->reg, review, find_id (review, title), &revision, &error);

  g_assert_no_error (error);
  return revision;
}

static void
undo (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_register_undo (f->reg, &error));
  g_assert_no_error (error);
  f->n_changed = 0;
}

static void
redo (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_register_redo (f->reg, &error));
  g_assert_no_error (error);
  f->n_changed = 0;
}

static guint
count (RdReviewItem *review, RdRowsKind kind)
{
  return rd_review_item_get_rows (review, kind)->len;
}

static void
done (Fixture *f, gboolean result, const GError *error)
{
  g_assert_no_error (error);
  g_assert_true (result);
  assert_changed_once (f);
}

/* Refused, and nothing has changed. */
static void
refused (Fixture *f, gboolean result, GError **error, GQuark domain, int code, const char *fault)
{
  g_assert_false (result);
  g_assert_error (*error, domain, code);
  if (fault != NULL)
    g_assert_nonnull (strstr ((*error)->message, fault));
  g_assert_cmpuint (f->n_changed, ==, 0);
  g_clear_error (error);
}

#define REFUSED_VALUE   RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE
#define REFUSED_MISSING RD_STORE_ERROR, RD_STORE_ERROR_UNKNOWN_ROW

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
add_comment (Fixture *f, RdReviewItem *review, const char *section, const char *parent, const char *text, char **out_id)
{
  g_autoptr (RdReportComment) comment = rd_report_comment_new (rd_review_item_get_review (review)->id);
  g_autoptr (GError) error = NULL;

  comment->section_id = g_strdup (find_id (review, section));
  comment->parent_id = g_strdup (parent);
  g_free (comment->text);
  comment->text = g_strdup (text);
  g_clear_pointer (&comment->author, g_free);
  g_clear_pointer (&comment->made, g_free);
  done (f, rd_register_put_comment (f->reg, review, comment, NULL, NULL, &error), error);
  if (out_id != NULL)
    *out_id = g_strdup (comment->id);
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
  g_test_add_func ("/register-report/comments", test_comments);
  g_test_add_func ("/register-report/refused-comments", test_refused_comments);
  g_test_add_func ("/register-report/versions", test_versions);
  g_test_add_func ("/register-report/long-name", test_long_name);
  g_test_add_func ("/register-report/replace", test_replace);
  g_test_add_func ("/register-report/beside", test_beside);
  g_test_add_func ("/register-report/templates", test_templates);
  g_test_add_func ("/register-report/limits", test_limits);
  g_test_add_func ("/register-report/read-only", test_read_only);
  return g_test_run ();
}
