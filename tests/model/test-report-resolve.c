/* test-report-resolve.c — what the references of a report read as
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-report-comment.h"
#include "core/report/rd-report-section.h"
#include "core/report/rd-report.h"
#include "core/review/rd-finding.h"
#include "core/review/rd-person.h"
#include "model/rd-register-chronology.h"
#include "model/rd-register-private.h"
#include "model/rd-report-resolve.h"
#include "model-fixture.h"

#define TODAY DAY (2016, 6, 1)

typedef struct
{
  Fixture       base;
  RdReviewItem *review;
  RdReviewItem *other;
  RdDocument   *document;      /* sections: 1 s-one, 2 s-two, 2.1 s-deep, 3 s-text, which has the references */
} Report;

static void
replace (char **text, const char *with)
{
  g_free (*text);
  *text = g_strdup (with);
}

static void
keep (Report *self, RdReviewItem *review, RdRowsKind kind, gpointer record)
{
  g_autoptr (GError) error = NULL;

  rd_register_put_row (self->base.reg, review, "review-edited", NULL, kind, record, &error);
  g_assert_no_error (error);
}

static void
add_person (Report *self, const char *id, const char *name, const char *pseudonym)
{
  g_autoptr (RdPerson) person = rd_person_new (rd_review_item_get_review (self->review)->id);

  replace (&person->id, id);
  replace (&person->name, name);
  replace (&person->pseudonym, pseudonym);
  replace (&person->role, "subject-child");
  keep (self, self->review, RD_ROWS_PEOPLE, person);
}

static void
add_agency (Report *self, RdReviewItem *review, const char *id, const char *name)
{
  g_autoptr (RdAgency) agency = rd_agency_new (rd_review_item_get_review (review)->id);

  replace (&agency->id, id);
  replace (&agency->code, id);
  replace (&agency->name, name);
  keep (self, review, RD_ROWS_AGENCIES, agency);
}

static void
add_entry (Report *self, RdReviewItem *review, const char *id, const char *agency, const char *written, const RdFuzzyDate *date)
{
  g_autoptr (RdEntry) entry = rd_entry_new (rd_review_item_get_review (review)->id);
  g_autoptr (GError) error = NULL;

  replace (&entry->id, id);
  replace (&entry->agency_id, agency);
  replace (&entry->date_text, written);
  replace (&entry->event, "Seen at home.");
  rd_entry_set_date (entry, date);
  rd_register_put_entry (self->base.reg, review, entry, &error);
  g_assert_no_error (error);
}

static void
add_finding (Report *self, const char *id, const char *title, int position)
{
  g_autoptr (RdFinding) finding = rd_finding_new (rd_review_item_get_review (self->review)->id);

  replace (&finding->id, id);
  replace (&finding->title, title);
  finding->position = position;
  keep (self, self->review, RD_ROWS_FINDINGS, finding);
}

static void
add_entries (Report *self)
{
  RdFuzzyDate day = { .earliest = DAY (2014, 5, 12), .latest = DAY (2014, 5, 12), .precision = RD_PRECISION_DAY };
  RdFuzzyDate unsure = { day.earliest, day.latest, RD_PRECISION_DAY, RD_QUALIFIER_UNCERTAIN };
  RdFuzzyDate about = { day.earliest, day.latest, RD_PRECISION_DAY, RD_QUALIFIER_CIRCA };
  RdFuzzyDate stretch = { DAY (2014, 5, 12), DAY (2014, 5, 14), RD_PRECISION_RANGE, RD_QUALIFIER_NONE };
  RdFuzzyDate month = { .earliest = DAY (2014, 5, 1), .latest = DAY (2014, 5, 31), .precision = RD_PRECISION_MONTH };

  add_agency (self, self->review, "health", "Health");
  add_agency (self, self->review, "vale", "Dr Mia Hollis’s Surgery");
  add_agency (self, self->other, "elsewhere", "Elsewhere");
  add_entry (self, self->review, "plain", "health", NULL, &day);
  add_entry (self, self->review, "written", "health", "  12.5.14\n ", &day);
  add_entry (self, self->review, "fuzzy", "health", NULL, &month);
  add_entry (self, self->review, "unsure", "health", "  ?12.5.14\n ", &unsure);
  add_entry (self, self->review, "stretch", "health", "12–14/5/14", &stretch);
  add_entry (self, self->review, "named", "vale", "c. 12/5/14, Mia Hollis", &about);
  add_entry (self, self->review, "long", "health", "12/5/14 and every Monday after it until the end of the term", &stretch);
  add_entry (self, self->review, "undated", "health", "see above", NULL);
  add_entry (self, self->other, "strange", "elsewhere", NULL, &day);
}

static void
add_section (Report *self, const char *id, int level, int position)
{
  g_autoptr (RdReportSection) row = rd_report_section_new (rd_review_item_get_review (self->review)->id);

  replace (&row->id, id);
  replace (&row->title, "A section about Mia Hollis");
  row->level = level;
  row->position = position;
  keep (self, self->review, RD_ROWS_REPORT_SECTIONS, row);
  g_ptr_array_add (self->document->sections, rd_section_new (id, row->title, level));
}

static void
add_sections (Report *self)
{
  g_autoptr (RdReport) report = rd_report_new (rd_review_item_get_review (self->review)->id);

  replace (&report->title, "Serious Case Review: Child C");
  replace (&report->language, RD_REPORT_LANGUAGE);
  keep (self, self->review, RD_ROWS_REPORTS, report);
  self->document = rd_document_new (report->title, report->language);
  add_section (self, "s-one", 1, 0);
  add_section (self, "s-two", 1, 1);
  add_section (self, "s-deep", 2, 2);
  add_section (self, "s-text", 1, 3);
}

static void
set_up (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  fixture_init (&self->base, TODAY);
  self->review = add_review (&self->base, "SCR/2016/01", "Child C");
  self->other = add_review (&self->base, "SCR/2016/02", "Child D");
  add_person (self, "mia", "Mia Hollis", "Child C");
  add_person (self, "unnamed", "", "Adult 1");
  add_entries (self);
  add_finding (self, "second", "Mia Hollis was not seen alone", 2);
  add_finding (self, "first", "Records were apart", 1);
  add_sections (self);
}

static void
tear_down (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  rd_document_free (self->document);
  fixture_clear (&self->base);
}

static RdSection *
get_text_section (const RdDocument *document)
{
  return rd_document_find (document, "s-text");
}

static RdDocument *
resolve (Report *self, const RdReportCopy *copy)
{
  g_autoptr (GError) error = NULL;
  RdDocument *resolved = rd_report_resolve (self->base.reg, self->review, self->document, copy, &error);

  g_assert_no_error (error);
  g_assert_nonnull (resolved);
  return resolved;
}

static const struct
{
  RdRunKind   kind;
  const char *id;
  const char *pseudonymous, *real;
  const char *reason;
} references[] = {
  { RD_RUN_PERSON, "mia", "Child C", "Mia Hollis", "somebody" },
  { RD_RUN_PERSON, "unnamed", "Adult 1", "Adult 1", "whose name is not known is called by the pseudonym" },
  { RD_RUN_PERSON, "gone", "[person who was deleted]", "[person who was deleted]", "nobody" },
  { RD_RUN_PERSON, NULL, "[person who was deleted]", "[person who was deleted]", "no id at all" },
  { RD_RUN_ENTRY, "plain", "entry of 12 May 2014, Health", "entry of 12 May 2014, Health", "a cell with a real date" },
  { RD_RUN_ENTRY, "written", "entry of 12 May 2014, Health", "entry of 12 May 2014, Health", "in words, however it was written" },
  { RD_RUN_ENTRY, "unsure", "entry of ?12.5.14, Health", "entry of ?12.5.14, Health", "as written, without the blanks around it" },
  { RD_RUN_ENTRY, "stretch", "entry of 12–14/5/14, Health", "entry of 12–14/5/14, Health", "a stretch as it was written" },
  { RD_RUN_ENTRY, "fuzzy", "entry of May 2014, Health", "entry of May 2014, Health", "no day that was not known" },
  { RD_RUN_ENTRY, "named", "entry of c. 12/5/14, Child C, Child C’s Surgery", "entry of c. 12/5/14, Mia Hollis, Dr Mia Hollis’s Surgery",
    "a name in an agency's words and its own name" },
  { RD_RUN_ENTRY, "long", "entry of 12 May 2014 – 14 May 2014, Health", "entry of 12 May 2014 – 14 May 2014, Health", "too long to be cited" },
  { RD_RUN_ENTRY, "undated", "undated entry, Health", "undated entry, Health", "words that are no date" },
  { RD_RUN_ENTRY, "strange", "[entry that was deleted]", "[entry that was deleted]", "of another review" },
  { RD_RUN_ENTRY, "' OR 1=1 --", "[entry that was deleted]", "[entry that was deleted]", "a hostile id" },
  { RD_RUN_ENTRY, "", "[entry that was deleted]", "[entry that was deleted]", "an empty id" },
  { RD_RUN_ENTRY, NULL, "[entry that was deleted]", "[entry that was deleted]", "no id at all" },
  { RD_RUN_FINDING, "first", "Finding 1: Records were apart", "Finding 1: Records were apart", "by position, not by age" },
  { RD_RUN_FINDING, "second", "Finding 2: Child C was not seen alone", "Finding 2: Mia Hollis was not seen alone", "a title with a name in it" },
  { RD_RUN_FINDING, "mia", "[finding that was deleted]", "[finding that was deleted]", "the id of something else" },
  { RD_RUN_SECTION, "s-one", "section 1", "section 1", "a section" },
  { RD_RUN_SECTION, "s-deep", "section 2.1", "section 2.1", "one beneath another" },
  { RD_RUN_SECTION, "gone", "[section that was deleted]", "[section that was deleted]", "a section that is no more" },
  { RD_RUN_SECTION, NULL, "[section that was deleted]", "[section that was deleted]", "no id at all" },
};

static void
add_references (Report *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    {
      RdBlock *block = rd_block_new (RD_BLOCK_PARAGRAPH);

      g_ptr_array_add (block->runs, rd_run_new (references[i].kind, NULL, references[i].id));
      g_ptr_array_add (get_text_section (self->document)->blocks, block);
    }
}

static void
test_references (Report *self, gconstpointer data)
{
  RdReportCopy copy = { .mode = (RdNamingMode) GPOINTER_TO_INT (data) };
  g_autoptr (RdDocument) resolved = NULL;

  add_references (self);
  resolved = resolve (self, &copy);
  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    {
      const RdBlock *block = get_text_section (resolved)->blocks->pdata[i];
      const RdRun *run = block->runs->pdata[0];

      g_test_message ("%s", references[i].reason);
      g_assert_cmpstr (run->text, ==, copy.mode == RD_NAMING_REAL ? references[i].real : references[i].pseudonymous);
      g_assert_cmpstr (run->id, ==, references[i].id);
      g_assert_null (((const RdRun *) ((const RdBlock *) get_text_section (self->document)->blocks->pdata[i])->runs->pdata[0])->text);
    }
}

/* In cells, captions and notes as well; what was typed stays, wherever it stands. */
static void
test_places (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  RdReportCopy copy = { .mode = RD_NAMING_PSEUDONYMS };
  RdBlock *table = rd_block_new_table (1, 1, 0);
  RdRun *note = rd_run_new (RD_RUN_NOTE, NULL, NULL);
  RdBlock *cell = rd_block_get_cell (table, 0, 0)->blocks->pdata[0];
  g_autoptr (RdDocument) resolved = NULL;
  const RdBlock *shown;

  g_ptr_array_add (note->note, rd_run_new (RD_RUN_SECTION, NULL, "s-two"));
  g_ptr_array_add (cell->runs, rd_run_new (RD_RUN_TEXT, "Mia Hollis and ", NULL));
  g_ptr_array_add (cell->runs, rd_run_new (RD_RUN_PERSON, "stale", "mia"));
  g_ptr_array_add (cell->runs, note);
  g_ptr_array_add (table->runs, rd_run_new (RD_RUN_FINDING, NULL, "first"));
  g_ptr_array_add (get_text_section (self->document)->blocks, table);
  resolved = resolve (self, &copy);

  g_assert_cmpstr (resolved->title, ==, "Serious Case Review: Child C");
  g_assert_cmpstr (resolved->issued, ==, "1 June 2016");
  g_assert_cmpstr (get_text_section (resolved)->title, ==, "A section about Mia Hollis");
  shown = get_text_section (resolved)->blocks->pdata[0];
  g_assert_cmpstr (((const RdRun *) shown->runs->pdata[0])->text, ==, "Finding 1: Records were apart");
  shown = rd_block_get_cell (shown, 0, 0)->blocks->pdata[0];
  g_assert_cmpstr (((const RdRun *) shown->runs->pdata[0])->text, ==, "Mia Hollis and ");
  g_assert_cmpstr (((const RdRun *) shown->runs->pdata[1])->text, ==, "Child C");
  g_assert_cmpstr (((const RdRun *) ((const RdRun *) shown->runs->pdata[2])->note->pdata[0])->text, ==, "section 2");
}

/* Comments */

static void
add_comment (Report *self, const char *id, const char *section, const char *parent, const char *author, const char *made)
{
  g_autoptr (RdReportComment) row = rd_report_comment_new (rd_review_item_get_review (self->review)->id);

  replace (&row->id, id);
  replace (&row->section_id, section);
  replace (&row->parent_id, parent);
  replace (&row->author, author);
  replace (&row->made, made);
  replace (&row->text, "Ask Mia Hollis.");
  row->is_resolved = g_str_equal (id, "b");
  keep (self, self->review, RD_ROWS_REPORT_COMMENTS, row);
}

static void
add_comments (Report *self)
{
  RdBlock *block = rd_block_new_text (RD_BLOCK_PARAGRAPH, "Words.");
  RdRun *run = block->runs->pdata[0];

  add_comment (self, "c", "s-one", "a", "Beth Halloran", "2016-05-03T10:00:00Z");
  add_comment (self, "a", "s-one", NULL, "Beth Halloran", "2016-05-01T10:00:00Z");
  add_comment (self, "b", "s-two", NULL, "Omar Shah", "2016-05-02T10:00:00Z");
  add_comment (self, "d", "s-deep", NULL, "Omar Shah", "2016-05-04T10:00:00Z");
  g_ptr_array_remove_index (self->document->sections, 2);
  run->comments = g_strsplit ("a gone d b", " ", -1);
  g_ptr_array_add (get_text_section (self->document)->blocks, block);
}

static char *
list_comments (const RdDocument *document)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < document->comments->len; i++)
    {
      const RdDocumentComment *comment = document->comments->pdata[i];

      g_assert_cmpstr (comment->text, ==, "Ask Mia Hollis.");
      g_string_append_printf (out, "%s|%s|%s|%s|%d\n", comment->id, comment->parent_id != NULL ? comment->parent_id : "-",
                              comment->author, comment->made, comment->is_resolved);
    }
  return g_string_free (out, FALSE);
}

static char *
list_marks (const RdDocument *document)
{
  const RdBlock *block = get_text_section (document)->blocks->pdata[0];
  const RdRun *run = block->runs->pdata[0];

  return run->comments != NULL ? g_strjoinv (" ", run->comments) : g_strdup ("none");
}

static void
test_comments (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  RdReportCopy copy = { .mode = RD_NAMING_PSEUDONYMS, .with_comments = TRUE };
  g_autoptr (RdDocument) resolved = NULL;
  g_autoptr (RdDocument) real = NULL;
  g_autofree char *comments = NULL;
  g_autofree char *marks = NULL;
  g_autofree char *named = NULL;

  add_comments (self);
  resolved = resolve (self, &copy);
  comments = list_comments (resolved);
  marks = list_marks (resolved);
  g_assert_cmpstr (comments, ==, "a|-|Reviewer 1|2016-05-01T10:00:00Z|0\n"
                                 "b|-|Reviewer 2|2016-05-02T10:00:00Z|1\n"
                                 "c|a|Reviewer 1|2016-05-03T10:00:00Z|0\n");
  g_assert_cmpstr (marks, ==, "a b");

  copy.mode = RD_NAMING_REAL;
  real = resolve (self, &copy);
  named = list_comments (real);
  g_assert_cmpstr (named, ==, "a|-|Beth Halloran|2016-05-01T10:00:00Z|0\n"
                              "b|-|Omar Shah|2016-05-02T10:00:00Z|1\n"
                              "c|a|Beth Halloran|2016-05-03T10:00:00Z|0\n");
}

static void
test_without_comments (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  RdReportCopy copy = { .mode = RD_NAMING_PSEUDONYMS };
  g_autoptr (RdDocument) resolved = NULL;
  g_autofree char *marks = NULL;

  add_comments (self);
  resolved = resolve (self, &copy);
  marks = list_marks (resolved);
  g_assert_cmpuint (resolved->comments->len, ==, 0);
  g_assert_cmpstr (marks, ==, "none");
}

/* Nothing of it is lost where the register cannot be read: there is no copy. */
static void
test_closed (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  RdReportCopy copy = { .mode = RD_NAMING_PSEUDONYMS };
  g_autoptr (GError) error = NULL;

  add_references (self);
  rd_register_close (self->base.reg);
  g_assert_null (rd_report_resolve (self->base.reg, self->review, self->document, &copy, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_CLOSED);
  g_clear_error (&error);
  fixture_reopen (&self->base);
}

static void
test_empty (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  RdReportCopy copy = { .mode = RD_NAMING_REAL, .with_comments = TRUE };
  g_autoptr (RdDocument) resolved = NULL;

  g_ptr_array_set_size (self->document->sections, 0);
  resolved = resolve (self, &copy);
  g_assert_cmpuint (resolved->sections->len, ==, 0);
  g_assert_cmpuint (resolved->comments->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/report-resolve/references/pseudonyms", Report, GINT_TO_POINTER (RD_NAMING_PSEUDONYMS), set_up, test_references, tear_down);
  g_test_add ("/report-resolve/references/real", Report, GINT_TO_POINTER (RD_NAMING_REAL), set_up, test_references, tear_down);
  g_test_add ("/report-resolve/places", Report, NULL, set_up, test_places, tear_down);
  g_test_add ("/report-resolve/comments", Report, NULL, set_up, test_comments, tear_down);
  g_test_add ("/report-resolve/without-comments", Report, NULL, set_up, test_without_comments, tear_down);
  g_test_add ("/report-resolve/closed", Report, NULL, set_up, test_closed, tear_down);
  g_test_add ("/report-resolve/empty", Report, NULL, set_up, test_empty, tear_down);

  return g_test_run ();
}
