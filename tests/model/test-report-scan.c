/* test-report-scan.c — what keeps a report back, and what the reviewer may say of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/report/rd-report-waiver.h"
#include "core/review/rd-person.h"
#include "model-fixture.h"
#include "model/rd-register-family.h"
#include "model/rd-register-report.h"
#include "model/rd-report-outlines.h"
#include "model/rd-report-scan.h"
#include "model/rd-wording-report-file.h"

#define TODAY DAY (2019, 6, 3)

typedef struct
{
  Fixture       fixture;
  RdReviewItem *review;
  char         *section;      /* id of the first one */
} Scanned;

static void
add_person (Scanned *self, const char *name, const char *pseudonym, const char *role, RdDay born, const char *variant)
{
  g_autoptr (RdPerson) person = rd_person_new (rd_review_item_get_review (self->review)->id);
  const char * const variants[] = { variant, NULL };
  const RdPersonDetails details = { .variants = variants };
  g_autoptr (GError) error = NULL;

  person->name = g_strdup (name);
  person->pseudonym = g_strdup (pseudonym);
  person->role = g_strdup (role);
  person->born = born;
  rd_register_put_person_with (self->fixture.reg, self->review, person, &details, &error);
  g_assert_no_error (error);
}

static void
begin_report (Scanned *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdReportOutline) outline = rd_report_outline_find (self->fixture.reg, "full", &error);
  g_autoptr (RdDocument) document = rd_report_outline_load_for (self->fixture.reg, outline, self->review, &error);

  g_assert_true (rd_register_begin_report (self->fixture.reg, self->review, document, outline->code, &error));
  g_assert_no_error (error);
  self->section = g_strdup (((const RdReportSection *) rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS)->pdata[0])->id);
}

static void
set_up (Scanned *self, gconstpointer data)
{
  fixture_init (&self->fixture, TODAY);
  self->review = add_review (&self->fixture, "SCR/2019/03", "Child A");
  add_person (self, "Kaitlyn Lane", "Child K", "subject-child", DAY (2017, 3, 7), "Baby Lane");
  add_person (self, "Grace Stone", "Mother", "parent", RD_DAY_NONE, "Grace Nowicka");
  add_person (self, "Imogen Vale", "GP1", "professional", RD_DAY_NONE, "GP1");
  add_person (self, "Luke Stone", "Birth Father", "parent", RD_DAY_NONE, "Birth Father");
  begin_report (self);
}

static void
tear_down (Scanned *self, gconstpointer data)
{
  g_free (self->section);
  fixture_clear (&self->fixture);
}

/* A report whose first section says @text. (transfer full) */
static RdDocument *
make_document (const Scanned *self, const char *text)
{
  RdDocument *document = rd_document_new ("Report", RD_REPORT_LANGUAGE);
  RdSection *section = rd_section_new (self->section, "Part", 1);

  g_ptr_array_add (section->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, text));
  g_ptr_array_add (document->sections, section);
  return document;
}

/* What is said of the first thing that keeps @text back; NULL: nothing does. (transfer full) */
static char *
scan (const Scanned *self, const char *text)
{
  g_autoptr (RdReportScan) scan = rd_report_scan_new (self->fixture.reg, self->review);
  g_autoptr (RdDocument) document = make_document (self, text);
  g_autoptr (GPtrArray) hits = rd_report_scan_document (scan, document);
  const RdCheckHit *hit = hits->len > 0 ? hits->pdata[0] : NULL;

  return hit != NULL ? rd_wording_report_found_as (hit->check, hit->code, hit->detail) : NULL;
}

static const struct { const char *why, *text, *what; } texts[] = {
  { "a name that is sure", "Kaitlyn Lane was seen.", "a real name of “Child K”" },
  { "the other surname of another name", "Ms Nowicka rang.", "a real name of “Mother”" },
  { "what is said before a surname is no name by itself", "Baby and Mother came.", NULL },
  { "a word that may be a name says so, and how it may stay", "Then Grace rang.",
    "a word that may be a real name of “Mother”; if it is none, let it stand among the checks" },
  { "initials say that they are letters", "K.L. was seen.",
    "letters that the real name of “Child K” begins with; if they mean something else, let them stand among the checks" },
  { "a pseudonym is no name, though files of agencies have it too", "GP1 wrote to Birth Father. The birth father rang GP1’s surgery.", NULL },
  { "a date of birth", "Born 7 March 2017.", "a date of birth or death" },
  { "nothing", "Child K was seen by GP1.", NULL },
};

static void
test_found (Scanned *self, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *what = scan (self, texts[i].text);

      g_test_message ("%s", texts[i].why);
      g_assert_cmpstr (what, ==, texts[i].what);
    }
}

static const struct
{
  const char *why, *text, *rule, *words;
  gboolean elsewhere;      /* the waiver is for another section */
  gboolean document, file, name;    /* whether it may leave: as a document, within a file, as a file's name */
} waivers[] = {
  { "a word that may be a name stays where it was said", "Then Grace rang.", "name", "Grace", FALSE, TRUE, TRUE, TRUE },
  { "of another section nothing was said", "Then Grace rang.", "name", "Grace", TRUE, FALSE, TRUE, TRUE },
  { "other words are not meant", "Then Grace rang.", "name", "Hope", FALSE, FALSE, TRUE, FALSE },
  { "another check is not meant", "Then Grace rang.", "date-of-birth", "Grace", FALSE, FALSE, TRUE, FALSE },
  { "initials stay where it was said", "K.L. was seen.", "name", "K.L.", FALSE, TRUE, TRUE, TRUE },
  { "initials of which nothing was said", "K.L. was seen.", "name", "K. L.", FALSE, FALSE, FALSE, FALSE },
  { "letters without stops are a file's own", "KL was seen.", "name", "K. L.", FALSE, FALSE, TRUE, FALSE },
  { "a name that is sure never stays", "Kaitlyn Lane was seen.", "name", "Kaitlyn Lane", FALSE, FALSE, FALSE, FALSE },
  { "nor half of it", "Kaitlyn was seen.", "name", "Kaitlyn", FALSE, FALSE, FALSE, FALSE },
  { "a day that is somebody’s and a law’s", "The Act of 7 March 2017.", "date-of-birth", "7 March 2017", FALSE, TRUE, TRUE, TRUE },
};

static void
waive (Scanned *self, guint i)
{
  const GPtrArray *sections = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS);
  const char *section = waivers[i].elsewhere ? ((const RdReportSection *) sections->pdata[1])->id : self->section;
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_register_put_waiver (self->fixture.reg, self->review, section, waivers[i].rule, waivers[i].words, "Looked at", &error));
  g_assert_no_error (error);
}

static void
take_back (Scanned *self)
{
  const GPtrArray *rows = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_WAIVERS);
  g_autofree char *id = g_strdup (((const RdReportWaiver *) rows->pdata[0])->id);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_true (rd_register_remove_waiver (self->fixture.reg, self->review, id, &error));
  g_assert_no_error (error);
}

/* What the reviewer said may stay, and what may not whatever was said. */
static void
test_waivers (Scanned *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (waivers); i++)
    {
      g_autofree char *page = g_strdup_printf ("<p>%s</p>", waivers[i].text);
      g_autoptr (GBytes) bytes = g_bytes_new (page, strlen (page));
      g_autoptr (RdReportScan) scan_after = NULL;
      g_autofree char *what = NULL;

      g_test_message ("%s", waivers[i].why);
      waive (self, i);
      what = scan (self, waivers[i].text);
      scan_after = rd_report_scan_new (self->fixture.reg, self->review);
      g_assert_cmpint (what == NULL, ==, waivers[i].document);
      g_assert_cmpint (rd_report_scan_bytes (scan_after, bytes, "html", NULL), ==, waivers[i].file);
      g_assert_cmpint (rd_report_scan_text (scan_after, "the name of the file", waivers[i].text, NULL), ==, waivers[i].name);
      take_back (self);
    }
}

/* The message about a file's name says that it is not sure, never what was found. */
static void
test_words (Scanned *self, gconstpointer data)
{
  static const struct { const char *text, *words; } rows[] = {
    { "Kaitlyn report", "The file was not kept: it would have a real name of “Child K” in it (the name of the file). Change that, and export again." },
    { "Ask Grace", "The file was not kept: the name of the file may have a real name of “Mother” in it. Change that, or, if the word is no name, let it "
                   "stand among the checks; then export again." },
  };
  g_autoptr (RdReportScan) scanned = rd_report_scan_new (self->fixture.reg, self->review);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *words = NULL;

      g_assert_false (rd_report_scan_text (scanned, "the name of the file", rows[i].text, &error));
      words = rd_wording_error (error);
      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

#define ADD(path, function) g_test_add (path, Scanned, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/report-scan/found", test_found);
  ADD ("/report-scan/waivers", test_waivers);
  ADD ("/report-scan/words", test_words);
  return g_test_run ();
}
