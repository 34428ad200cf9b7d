/* test-report-checks.c — a review's report is checked with what the register knows of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-mention.h"
#include "core/report/rd-report-waiver.h"
#include "core/review/rd-finding-evidence.h"
#include "core/review/rd-finding.h"
#include "core/review/rd-person-name.h"
#include "core/review/rd-person.h"
#include "core/review/rd-reviewer.h"
#include "model/rd-register-chronology.h"
#include "model/rd-register-private.h"
#include "model/rd-register-report.h"
#include "model/rd-report-checks.h"
#include "model-fixture.h"
#include "rd-test-checks.h"

typedef struct
{
  Fixture       base;
  RdReviewItem *review;
} Report;

static void
replace (char **text, const char *with)
{
  g_free (*text);
  *text = g_strdup (with);
}

static void
keep (Report *self, RdRowsKind kind, gpointer record)
{
  g_autoptr(GError) error = NULL;

  rd_register_put_row (self->base.reg, self->review, "review-edited", NULL, kind, record, &error);
  g_assert_no_error (error);
}

static const char *
get_review_id (Report *self)
{
  return rd_review_item_get_review (self->review)->id;
}

static void
add_person (Report *self, const char *id, const char *name, const char *pseudonym)
{
  g_autoptr(RdPerson) person = rd_person_new (get_review_id (self));

  replace (&person->id, id);
  replace (&person->name, name);
  replace (&person->pseudonym, pseudonym);
  replace (&person->role, "subject-child");
  person->born = DAY (2014, 6, 9);
  keep (self, RD_ROWS_PEOPLE, person);
}

static void
add_name (Report *self, const char *person, const char *text, const char *kind)
{
  g_autoptr(RdPersonName) name = rd_person_name_new (get_review_id (self));

  replace (&name->person_id, person);
  replace (&name->text, text);
  replace (&name->kind, kind);
  keep (self, RD_ROWS_PERSON_NAMES, name);
}

static void
add_finding (Report *self)
{
  g_autoptr(RdFinding) finding = rd_finding_new (get_review_id (self));
  g_autoptr(RdFindingEvidence) evidence = rd_finding_evidence_new (get_review_id (self));

  replace (&finding->id, "f1");
  replace (&finding->title, "Records were apart");
  keep (self, RD_ROWS_FINDINGS, finding);
  replace (&evidence->finding_id, "f1");
  replace (&evidence->entry_id, "gone");
  keep (self, RD_ROWS_FINDING_EVIDENCE, evidence);
}

static void
add_entry (Report *self, const char *id)
{
  g_autoptr(RdAgency) agency = rd_agency_new (get_review_id (self));
  g_autoptr(RdEntry) entry = rd_entry_new (get_review_id (self));
  g_autoptr(GError) error = NULL;

  replace (&agency->id, "health");
  replace (&agency->code, "health");
  replace (&agency->name, "Health");
  keep (self, RD_ROWS_AGENCIES, agency);
  replace (&entry->id, id);
  replace (&entry->agency_id, "health");
  replace (&entry->event, "Mimi sang");
  rd_register_put_entry (self->base.reg, self->review, entry, &error);
  g_assert_no_error (error);
}

static void
add_reviewer (Report *self, const char *name)
{
  g_autoptr(RdReviewer) reviewer = rd_reviewer_new (get_review_id (self));

  replace (&reviewer->name, name);
  replace (&reviewer->role, "lead");
  keep (self, RD_ROWS_REVIEWERS, reviewer);
}

static void
set_up (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  fixture_init (&self->base, DAY (2016, 6, 1));
  self->review = add_review (&self->base, "SCR/2016/01", "Child C");
  add_person (self, "mia", "Mia Hollis", "Child C");
  add_name (self, "mia", "Mia Teller", "former");
  add_name (self, "mia", "Mimi", "nickname");
  add_name (self, "mia", "the baby", "called");
  add_reviewer (self, "Dr Jane Mia Carter");
  add_finding (self);
}

static void
tear_down (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  fixture_clear (&self->base);
}

static void
write_report (Report *self, const char *lines)
{
  g_autoptr(RdDocument) document = rd_test_report_new (lines);
  g_autoptr(GError) error = NULL;

  rd_register_begin_report (self->base.reg, self->review, document, NULL, &error);
  g_assert_no_error (error);
}

static RdReportChecks *
make_checks (Report *self)
{
  g_autoptr(GError) error = NULL;
  RdReportChecks *checks = rd_report_checks_new (self->base.reg, self->review, &error);

  g_assert_no_error (error);
  return checks;
}

/* Hits of the group @check, as text. */
static char *
describe (const RdReportChecks *checks, const GPtrArray *hits, const char *check)
{
  g_autoptr(GPtrArray) wanted = g_ptr_array_new ();

  for (guint i = 0; i < hits->len; i++)
    if (g_strcmp0 (((const RdCheckHit *) hits->pdata[i])->check, check) == 0)
      g_ptr_array_add (wanted, hits->pdata[i]);
  return rd_test_checks_describe (wanted, rd_report_checks_get_paragraphs (checks));
}

static void
assert_found (Report *self, const char *check, const char *found)
{
  g_autoptr(RdReportChecks) checks = make_checks (self);
  g_autoptr(RdReportFindings) findings = rd_report_checks_run (checks, NULL, NULL);
  g_autofree char *is = describe (checks, findings->hits, check);

  g_assert_cmpstr (is, ==, found);
}

static void
test_none (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (rd_report_checks_new (self->base.reg, self->review, &error));
  g_assert_nonnull (error);
}

/* Names of every kind but what means somebody only where it stands; a reference is a pseudonym; who wrote it may be named. */
static void
test_people (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  write_report (self, "= One\nMia, Ms Teller, Mimi and the baby; {p:mia|} by Dr Jane Mia Carter, born 9.6.14");
  assert_found (self, "name", "#name “Mia” (Child C) → Child C\n#name “Ms Teller” (Child C) → Child C\n#name “Mimi” (Child C) → Child C");
  assert_found (self, "date-of-birth", "#born “9.6.14” (Child C)");
  assert_found (self, "unknown-name", "");
}

static void
test_terms (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;

  write_report (self, "= One\nThe MASH in Northmoor");
  assert_found (self, "acronym", "!undefined “MASH”");
  rd_register_put_report_term (self->base.reg, self->review, "word", "MASH", NULL, &error);
  rd_register_put_report_term (self->base.reg, self->review, "place", "Northmoor", NULL, &error);
  g_assert_no_error (error);
  assert_found (self, "acronym", "");
  assert_found (self, "term", "#place “Northmoor”");
}

static void
test_findings (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  write_report (self, "= One\nas {f:f1|} says, {e:gone|} and {p:mia|}");
  assert_found (self, "finding", "!lost-evidence “Records were apart” (1)\n!no-why “Records were apart”\n?no-recommendation “Records were apart”");
  assert_found (self, "reference", "!lost-entry “[entry that was deleted]”");
}

/* What was decided of a word in the chronology holds here. */
static void
test_harmless (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr(RdMention) mention = rd_mention_new (get_review_id (self));
  g_autoptr(GPtrArray) mentions = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;

  write_report (self, "= One\nMimi sang");
  assert_found (self, "name", "#name “Mimi” (Child C) → Child C");
  add_entry (self, "e1");
  replace (&mention->entry_id, "e1");
  replace (&mention->field, "event");
  replace (&mention->text, "Mimi");
  mention->length = 4;
  g_ptr_array_add (mentions, mention);
  rd_register_put_mentions (self->base.reg, self->review, mentions, &error);
  g_assert_no_error (error);
  assert_found (self, "name", "");
}

static const RdCheckHit *
find_hit (const GPtrArray *hits, const char *check)
{
  for (guint i = 0; i < hits->len; i++)
    if (g_str_equal (((const RdCheckHit *) hits->pdata[i])->check, check))
      return hits->pdata[i];
  g_assert_not_reached ();
}

static void
test_waived (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr(RdReportChecks) checks = NULL;
  g_autoptr(RdReportFindings) before = NULL, after = NULL;
  g_autoptr(RdReportChecks) again = NULL;
  g_autoptr(GError) error = NULL;
  const RdCheckHit *hit;

  write_report (self, "= One\nof of\n= Two\nof of");
  checks = make_checks (self);
  before = rd_report_checks_run (checks, NULL, &error);
  g_assert_cmpuint (before->waived->len, ==, 0);
  hit = find_hit (before->hits, "doubled-word");
  rd_register_put_waiver (self->base.reg, self->review, rd_report_checks_get_section_id (checks, hit), hit->check, hit->text, "It is right", &error);
  g_assert_no_error (error);
  again = make_checks (self);
  after = rd_report_checks_run (again, NULL, &error);
  g_assert_cmpuint (after->waived->len, ==, 1);
  g_assert_cmpuint (after->hits->len + 1, ==, before->hits->len);
  g_assert_cmpuint (after->n[RD_SEVERITY_WARNING] + 1, ==, before->n[RD_SEVERITY_WARNING]);
}

/* While it is written: local checks alone, with the same places as in the whole, and what was waived stays away. */
static void
test_section (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr(RdReportChecks) checks = NULL;
  g_autoptr(RdSection) section = NULL;
  g_autoptr(GPtrArray) hits = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(RdSection) stranger = rd_section_new (NULL, "New", 1);
  const RdCheckHit *hit;

  write_report (self, "= One\na\n= Two\nb");
  checks = make_checks (self);
  section = rd_section_copy (rd_report_checks_get_document (checks)->sections->pdata[1]);
  g_ptr_array_add (section->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, "Then Mimi came."));
  hits = rd_report_checks_run_section (checks, section);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = hits->pdata[0];
  g_assert_cmpstr (hit->text, ==, "Mimi");
  g_assert_cmpuint (hit->section, ==, 1);
  g_assert_cmpuint (hit->paragraph, ==, 2);
  g_assert_cmpuint (hit->start, ==, 5);
  none = rd_report_checks_run_section (checks, stranger);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
finished_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_thread (Report *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr(RdReportChecks) checks = NULL;
  g_autoptr(RdReportFindings) findings = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GCancellable) cancelled = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  write_report (self, "= One\nMimi of of");
  checks = make_checks (self);
  rd_report_checks_run_async (checks, NULL, finished_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  findings = rd_report_checks_run_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->n[RD_SEVERITY_BLOCKING], ==, 1);
  g_assert_nonnull (rd_report_checks_find_paragraph (checks, find_hit (findings->hits, "name")));
  g_cancellable_cancel (cancelled);
  g_assert_null (rd_report_checks_run (checks, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(name, func) g_test_add ("/report-checks/" name, Report, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("none", test_none);
  ADD ("people", test_people);
  ADD ("terms", test_terms);
  ADD ("findings", test_findings);
  ADD ("harmless", test_harmless);
  ADD ("waived", test_waived);
  ADD ("section", test_section);
  ADD ("thread", test_thread);
  return g_test_run ();
}
