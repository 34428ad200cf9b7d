/* test-paragraphs.c — a report is read paragraph by paragraph, and each is found again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rd-test-report.h"

static const char * const kinds[] = {
  "title", "body", "heading", "item", "quotation", "cell", "caption", "description", "note", "comment", "figure",
};

/* "section.number kind text" a line, with – for what stands before all sections. */
static char *
describe (const GPtrArray *paragraphs)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const RdParagraph *p = paragraphs->pdata[i];

      if (p->section == RD_PARAGRAPH_NO_SECTION)
        g_string_append (out, "–");
      else
        g_string_append_printf (out, "%u", p->section);
      g_string_append_printf (out, ".%u %s %s\n", p->number, kinds[p->kind], p->text);
    }
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *why, *lines, *read;
} cases[] = {
  { "an empty report has its title", "", "–.0 title Child C\n" },
  { "what stands on every page is read too", "subtitle For the panel\nnotice Draft", "–.0 title Child C\n–.1 title For the panel\n–.2 title Draft\n" },
  { "a notice without a subtitle keeps its number", "notice Draft", "–.0 title Child C\n–.2 title Draft\n" },
  { "numbers begin anew in each section", "= One\na\n== Two\nb", "–.0 title Child C\n0.0 title One\n0.1 body a\n1.0 title Two\n1.1 body b\n" },
  { "each kind", "= One\n# Heading\n- item\n> said\n",
    "–.0 title Child C\n0.0 title One\n0.1 heading Heading\n0.2 item item\n0.3 quotation said\n" },
  { "a note follows the paragraph that has it", "= One\nWords[^a note] and more[^another].\nlast",
    "–.0 title Child C\n0.0 title One\n0.1 body Words and more.\n0.2 note a note\n0.3 note another\n0.4 body last\n" },
  { "a table’s caption, then its cells row by row", "= One\n| a | b\n| c[^n] | d",
    "–.0 title Child C\n0.0 title One\n0.1 caption \n0.2 cell a\n0.3 cell b\n0.4 cell c\n0.5 note n\n0.6 cell d\n" },
  { "a figure’s caption, then what it shows", "= One\n! Key dates | A line with six marks",
    "–.0 title Child C\n0.0 title One\n0.1 caption Key dates\n0.2 description A line with six marks\n" },
  { "a reference reads as its text", "= One\n{p:p1|Child C} was seen, {f:f1|}.", "–.0 title Child C\n0.0 title One\n0.1 body Child C was seen, .\n" },
  { "a comment is in the section that it stands on, once", "comment c1 HL Really?\n= One\na <word^c1> and <again^c1>\n= Two\nb",
    "–.0 title Child C\n0.0 title One\n0.1 body a word and again\n0.2 comment Really?\n1.0 title Two\n1.1 body b\n" },
  { "a comment whose words were deleted is read last", "comment c1 HL Really?\n= One\na",
    "–.0 title Child C\n0.0 title One\n0.1 body a\n–.3 comment Really?\n" },
  };

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RdDocument) document = rd_test_report_new (cases[i].lines);
      g_autoptr(GPtrArray) paragraphs = rd_paragraphs_new (document);
      g_autofree char *found = describe (paragraphs);
      g_autofree char *wanted = g_strdup (cases[i].read);

      g_test_message ("%s", cases[i].why);
      g_assert_cmpstr (found, ==, wanted);
    }
}

/* One section by itself reads as it does in the whole, so that what is found while writing is where the list says it is. */
static void
test_section (void)
{
  g_autoptr(RdDocument) document = rd_test_report_new ("= One\na\n= Two\nWords[^note]\n| a | b\n! Chart | A chart\n- item");
  g_autoptr(GPtrArray) all = rd_paragraphs_new (document);
  g_autoptr(GPtrArray) second = rd_paragraphs_new_section (document->sections->pdata[1], 1);
  guint at = 0;

  while (((const RdParagraph *) all->pdata[at])->section != 1)
    at++;
  g_assert_cmpuint (all->len - at, ==, second->len);
  for (guint i = 0; i < second->len; i++)
    {
      const RdParagraph *a = all->pdata[at + i], *b = second->pdata[i];

      g_assert_cmpuint (a->section, ==, b->section);
      g_assert_cmpuint (a->number, ==, b->number);
      g_assert_cmpint (a->kind, ==, b->kind);
      g_assert_cmpstr (a->text, ==, b->text);
      g_assert_true (a->block == b->block && a->runs == b->runs);
    }
}

/* An answer stands after what it answers, and what was drawn from the register is told apart. */
static void
test_answers_and_figures (void)
{
  g_autoptr(RdDocument) document = rd_test_report_new ("comment c1 HL Why?\ncomment c2 BS Because.\n= One\n<a^c1>\n! Method | How");
  g_autoptr(GPtrArray) paragraphs = NULL;
  g_autofree char *found = NULL;
  RdBlock *figure = ((RdSection *) document->sections->pdata[0])->blocks->pdata[1];
  RdBlock *table = rd_block_new_table (1, 1, 0);

  ((RdDocumentComment *) document->comments->pdata[1])->parent_id = g_strdup ("c1");
  figure->content = rd_blocks_new ();
  g_ptr_array_add (figure->content, rd_block_new_text (RD_BLOCK_PARAGRAPH, "Six agencies."));
  g_ptr_array_add (figure->content, table);
  paragraphs = rd_paragraphs_new (document);
  found = describe (paragraphs);
  g_assert_cmpstr (found, ==, "–.0 title Child C\n0.0 title One\n0.1 body a\n0.2 caption Method\n0.3 description How\n0.4 figure Six agencies.\n"
                              "0.5 figure \n0.6 figure \n0.7 comment Why?\n0.8 comment Because.\n");
}

static void
test_find_run (void)
{
  g_autoptr(RdDocument) document = rd_test_report_new ("= One\nÉa[^n]{p:p1|Child C} {e:e1|}end");
  g_autoptr(GPtrArray) paragraphs = rd_paragraphs_new (document);
  const RdParagraph *body = paragraphs->pdata[2], *title = paragraphs->pdata[1];
  const GPtrArray *runs = body->runs;
  guint within = 99;

  g_assert_cmpstr (body->text, ==, "ÉaChild C end");
  g_assert_true (rd_paragraph_find_run (body, 1, &within) == runs->pdata[0]);
  g_assert_cmpuint (within, ==, 1);
  g_assert_true (rd_paragraph_find_run (body, 2, &within) == runs->pdata[2]);
  g_assert_cmpuint (within, ==, 0);
  g_assert_true (rd_paragraph_find_run (body, 10, &within) == runs->pdata[5]);
  g_assert_cmpuint (within, ==, 0);
  g_assert_null (rd_paragraph_find_run (body, 13, &within));
  g_assert_null (rd_paragraph_find_run (title, 0, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paragraphs/read", test_read);
  g_test_add_func ("/paragraphs/section", test_section);
  g_test_add_func ("/paragraphs/answers-and-figures", test_answers_and_figures);
  g_test_add_func ("/paragraphs/find-run", test_find_run);
  return g_test_run ();
}
