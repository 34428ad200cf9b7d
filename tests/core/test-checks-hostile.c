/* test-checks-hostile.c — a pasted page of nonsense is checked in time that grows with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rd-test-checks.h"
#include "rd-test-reports.h"

/* Repeated without end: what patterns and lists could go through again and again. */
static const char * const parts[] = {
  "A ", "a ", "1 ", "Abc ", "Abc-", "a@", "a.", "(", "x.x@", "0 7 ", "A1", "Mia ", "9/6/14 ", "the the ", "was seen ", "[", "1 Abc ", "at one Abc ", "AB ", "LSCB ",
  "? ", "é", "\xc2\xa0", "1 June ", "aaaaaaaaaaaaaaaa", "1111111111", "flat 1 ", "@a", "Dr A ", "should have ", "-", "&", "https://a.a.a/", "M.H. ", "St. ", "School ",
  "A School ", "(LSCB) ", "Street Street ", "{{", "\xe2\x80\x99", "\u202e", "\u202eaiM\u202c", "`", "\u2212a", "MH ", "TW. ", "M.H. (2016) ",
};

static RdDocument *
make_document (const char *part, gsize size)
{
  g_autoptr(GString) text = g_string_new (NULL);
  RdDocument *document = rd_document_new ("Report", RD_REPORT_LANGUAGE);
  RdSection *section = rd_section_new ("s1", "Part", 1);

  while (text->len < size)
    g_string_append (text, part);
  g_ptr_array_add (section->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, text->str));
  g_ptr_array_add (document->sections, section);
  return document;
}

static void
check (const RdTestCase *known, const char *part, gsize size)
{
  RdCheckInput input = rd_test_checks_input ();
  g_autoptr(RdDocument) document = make_document (part, size);
  g_autoptr(GPtrArray) paragraphs = rd_paragraphs_new (document);
  g_autoptr(GPtrArray) hits = NULL;

  input.people = known->people;
  input.terms = known->terms;
  input.document = document;
  input.paragraphs = paragraphs;
  hits = rd_report_check_run (&input, FALSE);
  for (guint i = 0; i < hits->len; i++)
    {
      const RdCheckHit *hit = hits->pdata[i];

      g_assert_cmpuint (hit->start, <=, hit->end);
      g_assert_true (g_utf8_validate (hit->text, -1, NULL));
    }
}

/* With a step back for each step on, this would take hours; the test's time limit stops it. */
static void
test_long (void)
{
  RdTestCase known = rd_test_reports_read_case ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    check (&known, parts[i], 300 * 1000);
}

static void
test_short (void)
{
  RdTestCase known = rd_test_reports_read_case ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (gsize size = 1; size < 20; size++)
      check (&known, parts[i], size);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checks-hostile/short", test_short);
  g_test_add_func ("/checks-hostile/long", test_long);
  return g_test_run ();
}
