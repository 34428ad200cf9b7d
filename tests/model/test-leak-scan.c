/* test-leak-scan.c — real names found in what was written, and what is none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/review/rd-person.h"
#include "formats/rd-office-zip.h"
#include "model-fixture.h"
#include "model/rd-leak-scan.h"
#include "model/rd-register-people.h"

typedef struct
{
  Fixture       fixture;
  RdReviewItem *review;
  RdLeakScan   *scan;
} Scanned;

static void
add_person (Scanned *self, const char *name, const char *pseudonym, const char *role)
{
  g_autoptr (RdPerson) person = rd_person_new (rd_review_item_get_review (self->review)->id);
  g_autoptr (GError) error = NULL;

  person->name = g_strdup (name);
  person->pseudonym = g_strdup (pseudonym);
  person->role = g_strdup (role);
  rd_register_put_person (self->fixture.reg, self->review, person, &error);
  g_assert_no_error (error);
}

static void
set_up (Scanned *self, gconstpointer data)
{
  fixture_init (&self->fixture, DAY (2019, 6, 3));
  self->review = add_review (&self->fixture, "SCR/2019/03", "Child A");
  add_person (self, "Mia Hollis", "Child A", "subject-child");
  add_person (self, "Imogen Page", "GP1", "professional");
  add_person (self, "", "Father", "parent");
  self->scan = rd_leak_scan_new (self->review);
}

static void
tear_down (Scanned *self, gconstpointer data)
{
  rd_leak_scan_free (self->scan);
  fixture_clear (&self->fixture);
}

static void
expect (Scanned *self, const char *text, const char *pseudonym)
{
  g_autoptr (GError) error = NULL;
  gboolean clean = rd_leak_scan_text (self->scan, "row 7", text, &error);

  if (clean != (pseudonym == NULL))
    g_error ("“%s” is %s", text, clean ? "let through" : "held back");
  if (pseudonym == NULL)
    return;
  g_assert_error (error, RD_LEAK_ERROR, RD_LEAK_ERROR_NAME);
  g_assert_nonnull (strstr (error->message, pseudonym));
  g_assert_null (strstr (error->message, "Hollis"));
}

static void
test_text (Scanned *self, gconstpointer data)
{
  static const struct { const char *text, *pseudonym; } rows[] = {
    { "Mia Hollis was seen", "Child A" }, { "HOLLIS, Mia", "Child A" }, { "Mia’s mother", "Child A" }, { "miahollisia is no name", NULL },
    { "hollismia is an account’s", "Child A" },
    { "Child A was seen by GP1", NULL }, { "Father was there", NULL }, { "", NULL }, { NULL, NULL },
    { "Dr Page came", "GP1" }, { "Mia\nHollis", "Child A" }, { "\xff\xfeMia Hollis", "Child A" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    expect (self, rows[i].text, rows[i].pseudonym);
}

/* The name of an agency is no person's, and the person's own stays one. */
static void
test_agency (Scanned *self, gconstpointer data)
{
  expect (self, "Hollis Road School", "Child A");
  rd_leak_scan_allow (self->scan, "Hollis Road School");
  expect (self, "Hollis Road School", NULL);
  expect (self, "Mia Hollis of Hollis Road School", "Child A");
}

static gboolean
scan_bytes (Scanned *self, const char *data, gsize size, const char *ending, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return rd_leak_scan_bytes (self->scan, bytes, ending, "Page of", error);
}

#define assert_bytes(data, ending, clean) \
  g_assert_cmpint (scan_bytes (self, data, strlen (data), ending, NULL), ==, clean)

static void
test_files (Scanned *self, gconstpointer data)
{
  static const char pdf[] = "1 0 obj\nstream\n\0(Mia Hollis)\0\nendstream\n<< /Title (Chronology) >>";

  assert_bytes ("a,Mia,b", "csv", FALSE);
  assert_bytes ("a,Child A,b\r\nPage 1 of 2", "csv", TRUE);
  assert_bytes ("<p>M<b>i</b>a</p>", "html", FALSE);
  assert_bytes ("<p class=\"Mia\">Page 1 of 2</p>", "html", TRUE);
  assert_bytes ("%PDF << /Title (Mia Hollis) >>", "pdf", FALSE);
  g_assert_true (scan_bytes (self, pdf, sizeof pdf - 1, "pdf", NULL));
}

static GBytes *
make_package (const char *name, const char *text)
{
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autoptr (GBytes) part = g_bytes_new (text, strlen (text));

  rd_office_zip_put (zip, name, part);
  return rd_office_zip_write (zip, NULL);
}

/* Packed, in the properties, in a part's name: each is found, and the message says in which part. */
static void
test_package (Scanned *self, gconstpointer data)
{
  g_autoptr (GBytes) text = make_package ("word/document.xml", "<w:t>Mia</w:t>");
  g_autoptr (GBytes) property = make_package ("docProps/core.xml", "<dc:creator>Mia Hollis</dc:creator>");
  g_autoptr (GBytes) fine = make_package ("word/document.xml", "<w:t>Child A</w:t>");
  g_autoptr (GError) error = NULL, other = NULL;

  g_assert_false (rd_leak_scan_bytes (self->scan, text, "docx", "", NULL));
  g_assert_false (rd_leak_scan_bytes (self->scan, property, "docx", "", &error));
  g_assert_nonnull (strstr (error->message, "docProps/core.xml"));
  g_assert_true (rd_leak_scan_bytes (self->scan, fine, "docx", "", NULL));
  g_assert_false (scan_bytes (self, "PK\3\4 cut", 8, "docx", &other));
  g_assert_error (other, RD_LEAK_ERROR, RD_LEAK_ERROR_UNREADABLE);
}

static void
test_sheet (Scanned *self, gconstpointer data)
{
  g_autoptr (RdSheet) sheet = rd_sheet_new ("Chronology · SCR/2019/03", DAY (2019, 6, 3));
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  rd_sheet_add_column (sheet, "Page", RD_SHEET_TEXT, 10);
  rd_sheet_add_text (sheet, "Child A");
  g_assert_true (rd_leak_scan_sheet (self->scan, sheet, NULL));
  rd_sheet_add_text (sheet, "M Hollis");
  g_assert_false (rd_leak_scan_sheet (self->scan, sheet, &error));
  words = rd_wording_error (error);
  g_assert_nonnull (strstr (words, "“Child A”"));
  g_assert_nonnull (strstr (words, "row 2, column Page"));
}

#define ADD(path, function) g_test_add (path, Scanned, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/leak-scan/text", test_text);
  ADD ("/leak-scan/agency", test_agency);
  ADD ("/leak-scan/files", test_files);
  ADD ("/leak-scan/package", test_package);
  ADD ("/leak-scan/sheet", test_sheet);
  return g_test_run ();
}
