/* test-report-export.c — a report as a file: what will be in it, what is left out, what keeps it back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-person.h"
#include "model/rd-register-people.h"
#include "model/rd-report-export.h"
#include "model/rd-report-outlines.h"
#include "model/rd-report-scan.h"
#include "model/rd-sheet-file.h"
#include "model/rd-wording-report-file.h"
#include "model-fixture.h"

#include <glib/gstdio.h>

#define TODAY DAY (2016, 6, 1)

/* A review of Alex Marsh, with a report from “full” that says @text in its introduction. */
static RdReviewItem *
make_report (Fixture *fixture, const char *text)
{
  RdReviewItem *review;
  g_autoptr (RdPerson) person = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdReportOutline) outline = NULL;
  g_autoptr (RdDocument) document = NULL;

  fixture_init (fixture, TODAY);
  review = add_review (fixture, "SCR/2016/01", "Child A");
  person = rd_person_new (rd_review_item_get_review (review)->id);
  person->name = g_strdup ("Alex Marsh");
  person->pseudonym = g_strdup ("Child A");
  person->role = g_strdup ("subject-child");
  person->born = DAY (2013, 2, 3);
  g_assert_true (rd_register_put_person (fixture->reg, review, person, &error));
  outline = rd_report_outline_find (fixture->reg, "full", &error);
  document = rd_report_outline_load_for (fixture->reg, outline, review, &error);
  g_assert_no_error (error);
  g_ptr_array_add (((RdSection *) document->sections->pdata[0])->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, text));
  g_assert_true (rd_register_begin_report (fixture->reg, review, document, outline->code, &error));
  g_assert_no_error (error);
  return review;
}

static RdReportExport *
make_export (Fixture *fixture, RdReviewItem *review, RdReportPreset preset, gboolean with_real_names)
{
  RdReportOrder order = { .preset = preset, .with_real_names = with_real_names };
  g_autoptr (GError) error = NULL;
  RdReportExport *export = rd_report_export_new (fixture->reg, review, &order, &error);

  g_assert_no_error (error);
  return export;
}

/* Writes it; what it said. (transfer full) NULL where it was written */
static GError *
write_as (Fixture *fixture, RdReportExport *export, const char *name, GCancellable *cancellable)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  RdReportFileKind kind;
  GError *error = NULL;

  if (rd_report_file_kind_from_path (path, &kind, &error))
    rd_report_export_write (export, path, kind, cancellable, &error);
  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, error == NULL);
  return error;
}

/* Where it is there. */
static void
remove_file (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_remove (path);
}

static void
test_every_kind (void)
{
  static const char * const names[] = { "out.docx", "out.odt", "out.fodt", "out.pdf", "out.html" };
  Fixture fixture;
  RdReviewItem *review = make_report (&fixture, "A child was hurt.");
  g_autoptr (RdReportExport) export = make_export (&fixture, review, RD_REPORT_PRESET_FINAL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = write_as (&fixture, export, names[i], NULL);

      g_test_message ("%s", names[i]);
      g_assert_no_error (error);
      g_assert_cmpint (rd_report_export_get_progress (export), ==, 100);
    }
  g_clear_pointer (&export, rd_report_export_unref);
  fixture_clear (&fixture);
}

/* Each copy, what it leaves out, and what stands on its pages. */
static void
test_presets (void)
{
  static const struct { RdReportPreset preset; const char *left, *notice; } cases[] = {
    { RD_REPORT_PRESET_FINAL, NULL, NULL },
    { RD_REPORT_PRESET_PANEL, NULL, "Draft for the panel – confidential" },
    { RD_REPORT_PRESET_FACTUAL_CHECK, "6 Analysis", "For a check of the facts – confidential, not to be passed on" },
    { RD_REPORT_PRESET_FAMILY, "1.4 How long the review took", "For the family – not yet published" },
  };
  Fixture fixture;
  RdReviewItem *review = make_report (&fixture, "A child was hurt.");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdReportExport) export = make_export (&fixture, review, cases[i].preset, FALSE);
      const RdReportSummary *summary = rd_report_export_get_summary (export);
      gboolean is_there = cases[i].left == NULL;

      for (guint j = 0; j < summary->left_out->len; j++)
        is_there |= g_strcmp0 (summary->left_out->pdata[j], cases[i].left) == 0;
      g_test_message ("%s", rd_report_preset_get_code (cases[i].preset));
      g_assert_true (is_there);
      g_assert_cmpint (summary->left_out->len > 0, ==, cases[i].left != NULL);
      g_assert_cmpstr (summary->notice, ==, cases[i].notice);
      g_assert_cmpuint (summary->n_people, ==, 1);
    }
  fixture_clear (&fixture);
}

/* What refers to a part that is left out says so; a section of the author’s own goes with the one above it. */
static void
test_left_out (void)
{
  g_autoptr (RdDocument) document = rd_document_new ("T", RD_REPORT_LANGUAGE);
  static const struct { const char *id, *key; int level; } sections[] = {
    { "a", "introduction", 1 }, { "b", NULL, 2 }, { "c", "analysis", 1 }, { "d", NULL, 2 }, { "e", "introduction", 3 }, { "f", NULL, 1 },
  };
  RdSection *first;
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      RdSection *section = rd_section_new (sections[i].id, sections[i].id, sections[i].level);

      section->key = g_strdup (sections[i].key);
      g_ptr_array_add (document->sections, section);
    }
  first = document->sections->pdata[0];
  g_ptr_array_add (first->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, "See "));
  g_ptr_array_add (((RdBlock *) first->blocks->pdata[0])->runs, rd_run_new (RD_RUN_SECTION, NULL, "c"));
  left = rd_report_preset_apply (RD_REPORT_PRESET_FACTUAL_CHECK, document);
  g_assert_cmpuint (document->sections->len, ==, 2);
  g_assert_cmpuint (left->len, ==, 4);
  text = rd_runs_to_text (((RdBlock *) first->blocks->pdata[0])->runs);
  g_assert_cmpstr (text, ==, "See [a part that is not in this copy]");
}

/* --- what keeps it back */

static void
test_held_back (void)
{
  static const struct { const char *text, *check, *what; } cases[] = {
    { "It was Alex Marsh.", "name", "a real name of “Child A”" },
    { "Born on 3 February 2013.", "date-of-birth", "a date of birth or death" },
    { "He lived at 14 Elm Road, near us.", "address", "an address" },
    { "Call 07700 900141.", "contact", "a telephone number, an e-mail address or an account" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      RdReviewItem *review = make_report (&fixture, cases[i].text);
      g_autoptr (RdReportExport) export = make_export (&fixture, review, RD_REPORT_PRESET_PANEL, FALSE);
      const GPtrArray *problems = rd_report_export_get_summary (export)->problems;
      const RdReportProblem *problem;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (problems->len, ==, 1);
      problem = problems->pdata[0];
      g_assert_cmpstr (problem->check, ==, cases[i].check);
      g_assert_cmpstr (problem->what, ==, cases[i].what);
      g_assert_cmpstr (problem->where, ==, "section 1, paragraph 1");
      error = write_as (&fixture, export, "out.docx", NULL);
      g_assert_error (error, RD_REPORT_EXPORT_ERROR, RD_REPORT_EXPORT_ERROR_BLOCKED);
      g_clear_pointer (&export, rd_report_export_unref);
      fixture_clear (&fixture);
    }
}

static void
test_real_names (void)
{
  Fixture fixture;
  RdReviewItem *review = make_report (&fixture, "It was Alex Marsh.");
  g_autoptr (RdReportExport) export = make_export (&fixture, review, RD_REPORT_PRESET_PANEL, TRUE);
  g_autoptr (GError) error = write_as (&fixture, export, "Alex Marsh.docx", NULL);
  g_autofree char *name = rd_report_export_make_name (export, RD_REPORT_FILE_PDF);

  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "scr-2016-01-report-panel-real-names.pdf");
  g_assert_cmpstr (rd_report_export_get_summary (export)->notice, ==, "Draft for the panel – confidential – with real names");
  g_clear_pointer (&export, rd_report_export_unref);
  fixture_clear (&fixture);
}

static void
test_name_of_the_file (void)
{
  Fixture fixture;
  RdReviewItem *review = make_report (&fixture, "A child was hurt.");
  g_autoptr (RdReportExport) export = make_export (&fixture, review, RD_REPORT_PRESET_FINAL, FALSE);
  g_autoptr (GError) error = write_as (&fixture, export, "report-alex_marsh.docx", NULL);
  g_autofree char *words = NULL;

  g_assert_error (error, RD_REPORT_SCAN_ERROR, RD_REPORT_SCAN_ERROR_FOUND);
  words = rd_wording_error (error);
  g_assert_nonnull (strstr (words, "the name of the file"));
  g_assert_null (strstr (words, "arsh"));
  g_clear_pointer (&export, rd_report_export_unref);
  fixture_clear (&fixture);
}

/* A folder is not in the file: it is written, and said. */
static void
test_names_of_the_folders (void)
{
  static const struct { const char *folder; gboolean is_telling; } rows[] = {
    { "", FALSE }, { "reports", FALSE }, { "Alex Marsh", TRUE }, { "alex-marsh", TRUE }, { "Alex", TRUE }, { "Marsh_family", FALSE }, { "14 Elm Road", TRUE }, { "Child A", FALSE },
  };
  Fixture fixture;
  RdReviewItem *review = make_report (&fixture, "A child was hurt.");
  g_autoptr (RdReportExport) export = make_export (&fixture, review, RD_REPORT_PRESET_FINAL, FALSE);
  g_autoptr (RdReportExport) with_names = make_export (&fixture, review, RD_REPORT_PRESET_PANEL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *folder = g_build_filename (fixture.folder, rows[i].folder, NULL);
      g_autofree char *path = g_build_filename (folder, "out.html", NULL);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].folder);
      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      g_assert_true (rd_report_export_write (export, path, RD_REPORT_FILE_HTML, NULL, &error));
      g_assert_cmpint (rd_report_export_is_folder_telling (export, path), ==, rows[i].is_telling);
      g_assert_false (rd_report_export_is_folder_telling (with_names, path));
      g_assert_cmpint (g_unlink (path), ==, 0);
      g_rmdir (folder);
    }
  g_clear_pointer (&export, rd_report_export_unref);
  g_clear_pointer (&with_names, rd_report_export_unref);
  fixture_clear (&fixture);
}

/* The last look at the bytes finds what nobody looked at before. */
static void
test_bytes (void)
{
  static const char page[] = "<html><head><title>Report</title><style>@page { margin: 2cm }</style></head>"
                             "<body><p>Fine</p><img alt=\"Alex Marsh at home\" src=\"data:image/png;base64,QWxleA==\"/></body></html>";
  Fixture fixture;
  RdReviewItem *review = make_report (&fixture, "A child was hurt.");
  g_autoptr (RdReportScan) scan = rd_report_scan_new (fixture.reg, review);
  g_autoptr (GBytes) bad = g_bytes_new_static (page, sizeof page - 1);
  g_autoptr (GBytes) broken = g_bytes_new_static ("PK no zip", 9);
  g_autoptr (GError) error = NULL;

  g_assert_false (rd_report_scan_bytes (scan, bad, "html", &error));
  g_assert_error (error, RD_REPORT_SCAN_ERROR, RD_REPORT_SCAN_ERROR_FOUND);
  g_clear_error (&error);
  g_assert_false (rd_report_scan_bytes (scan, broken, "docx", &error));
  g_assert_error (error, RD_REPORT_SCAN_ERROR, RD_REPORT_SCAN_ERROR_UNREADABLE);
  g_clear_pointer (&scan, rd_report_scan_free);
  fixture_clear (&fixture);
}

/* A comment is looked at where it goes along, and not where it stays. */
static void
test_comments (void)
{
  Fixture fixture;
  RdReviewItem *review = make_report (&fixture, "A child was hurt.");
  g_autoptr (RdReportComment) comment = rd_report_comment_new (rd_review_item_get_review (review)->id);
  RdReportOrder order = { .preset = RD_REPORT_PRESET_PANEL, .with_comments = TRUE };
  g_autoptr (RdReportExport) with = NULL;
  g_autoptr (RdReportExport) without = NULL;
  g_autoptr (GError) error = NULL;

  comment->section_id = g_strdup (((const RdReportSection *) rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS)->pdata[0])->id);
  comment->text = g_strdup ("Ask the aunt of Alex Marsh.");
  g_assert_true (rd_register_put_comment (fixture.reg, review, comment, NULL, NULL, &error));
  g_assert_no_error (error);
  with = rd_report_export_new (fixture.reg, review, &order, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rd_report_export_get_summary (with)->problems->len, ==, 1);
  order.with_comments = FALSE;
  without = rd_report_export_new (fixture.reg, review, &order, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rd_report_export_get_summary (without)->problems->len, ==, 0);
  g_assert_cmpuint (rd_report_export_get_summary (without)->n_open_comments, ==, 1);
  g_clear_pointer (&with, rd_report_export_unref);
  g_clear_pointer (&without, rd_report_export_unref);
  fixture_clear (&fixture);
}

/* What a figure is said to show goes into the file as much as any text. */
static void
test_words_of_figures (void)
{
  Fixture fixture;
  RdReviewItem *review = make_report (&fixture, "A child was hurt.");
  const RdReportSection *row = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS)->pdata[0];
  g_autofree char *id = g_strdup (row->id);
  g_autoptr (GPtrArray) blocks = rd_blocks_new ();
  RdBlock *figure = rd_block_new (RD_BLOCK_FIGURE);
  g_autoptr (RdReportExport) export = NULL;
  g_autoptr (RdSection) before = NULL;
  g_autoptr (GError) error = NULL;
  int revision = 0;

  figure->figure = RD_FIGURE_GENOGRAM;
  figure->description = g_strdup ("The family of Alex Marsh");
  g_ptr_array_add (blocks, figure);
  before = rd_register_get_section (fixture.reg, review, id, &revision, &error);
  g_assert_true (rd_register_set_section_text (fixture.reg, review, id, blocks, &revision, &error));
  export = make_export (&fixture, review, RD_REPORT_PRESET_FINAL, FALSE);
  g_assert_cmpuint (rd_report_export_get_summary (export)->problems->len, ==, 1);
  g_clear_pointer (&export, rd_report_export_unref);
  fixture_clear (&fixture);
}

static void
test_refused (void)
{
  RdReportOrder order = { .preset = RD_REPORT_PRESET_FINAL, .with_comments = TRUE };
  Fixture fixture;
  RdReviewItem *review = make_report (&fixture, "A child was hurt.");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (RdReportExport) export = make_export (&fixture, review, RD_REPORT_PRESET_FINAL, FALSE);
  g_autoptr (GError) error = NULL;

  g_assert_null (rd_report_export_new (fixture.reg, review, &order, &error));
  g_assert_error (error, RD_REPORT_EXPORT_ERROR, RD_REPORT_EXPORT_ERROR_COMMENTS);
  g_clear_error (&error);
  error = write_as (&fixture, export, "out.rtf", NULL);
  g_assert_error (error, RD_REPORT_EXPORT_ERROR, RD_REPORT_EXPORT_ERROR_UNKNOWN_KIND);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  error = write_as (&fixture, export, "out.docx", cancellable);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_pointer (&export, rd_report_export_unref);
  fixture_clear (&fixture);
}

static void
test_summary (void)
{
  Fixture fixture;
  RdReviewItem *review = make_report (&fixture, "A child was hurt.");
  g_autoptr (RdReportExport) export = make_export (&fixture, review, RD_REPORT_PRESET_FACTUAL_CHECK, FALSE);
  g_autofree char *words = rd_wording_report_summary (rd_report_export_get_summary (export));

  g_assert_nonnull (strstr (words, "1 person stands under a pseudonym."));
  g_assert_nonnull (strstr (words, "On every page: “For a check of the facts"));
  g_assert_nonnull (strstr (words, "Left out: "));
  g_clear_pointer (&export, rd_report_export_unref);
  fixture_clear (&fixture);
}

/* What is published beside a report, and what the board publishes of all reviews, tell no more than a report does. */
static void
test_other_documents (void)
{
  static const struct { const char *text; gboolean held_back; } cases[] = {
    { "What was learnt from Child A.", FALSE },
    { "What was learnt from Alex Marsh.", TRUE },
  };
  Fixture fixture;
  RdReviewItem *review = make_report (&fixture, "A child was hurt.");

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      gboolean of_board = i % 2 == 1;
      RdDocument *document = rd_document_new ("The board’s response", RD_REPORT_LANGUAGE);
      RdSection *section = rd_section_new (NULL, "Response", 1);
      g_autoptr (RdReportExport) export = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *name = NULL;

      g_ptr_array_add (section->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, cases[i / 2].text));
      g_ptr_array_add (document->sections, section);
      export = of_board ? rd_report_export_new_board (fixture.reg, document, "annual-report-2016")
                        : rd_report_export_new_beside (fixture.reg, review, document, "response");
      name = rd_report_export_make_name (export, RD_REPORT_FILE_DOCX);
      g_assert_cmpstr (name, ==, of_board ? "annual-report-2016.docx" : "scr-2016-01-response.docx");
      error = write_as (&fixture, export, of_board ? "board.docx" : "beside.docx", NULL);
      g_assert_cmpint (g_error_matches (error, RD_REPORT_EXPORT_ERROR, RD_REPORT_EXPORT_ERROR_BLOCKED), ==, cases[i / 2].held_back);
      g_assert_cmpuint (rd_report_export_get_summary (export)->problems->len, ==, cases[i / 2].held_back);
      remove_file (&fixture, of_board ? "board.docx" : "beside.docx");
    }
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-export/every-kind", test_every_kind);
  g_test_add_func ("/report-export/presets", test_presets);
  g_test_add_func ("/report-export/left-out", test_left_out);
  g_test_add_func ("/report-export/held-back", test_held_back);
  g_test_add_func ("/report-export/real-names", test_real_names);
  g_test_add_func ("/report-export/name-of-the-file", test_name_of_the_file);
  g_test_add_func ("/report-export/names-of-the-folders", test_names_of_the_folders);
  g_test_add_func ("/report-export/bytes", test_bytes);
  g_test_add_func ("/report-export/comments", test_comments);
  g_test_add_func ("/report-export/words-of-figures", test_words_of_figures);
  g_test_add_func ("/report-export/refused", test_refused);
  g_test_add_func ("/report-export/summary", test_summary);
  g_test_add_func ("/report-export/other-documents", test_other_documents);
  return g_test_run ();
}
