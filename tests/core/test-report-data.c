/* test-report-data.c — more than eighty planted identifiers are found, and twenty clean pages are not blocked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rd-test-checks.h"
#include "rd-test-reports.h"

#define N_PLANTED 84
#define N_PAGES 20

/* Columns of planted.tsv. */
enum
{
  NUMBER,
  WHERE,
  CHECK,
  PLANTED,
  SENTENCE,
  N_COLUMNS,
};

/* How a sentence becomes a report that has it at a place; %s is the sentence. */
static const struct
{
  const char     *where;
  const char     *lines;
  RdParagraphKind kind;
} places[] = {
  { "body", "= Part\n%s", RD_PARAGRAPH_BODY },
  { "note", "= Part\nSee the note.[^%s]", RD_PARAGRAPH_NOTE },
  { "cell", "= Part\n| Who | What\n| %s | words", RD_PARAGRAPH_CELL },
  { "comment", "comment c1 HL %s\n= Part\n<here^c1>", RD_PARAGRAPH_COMMENT },
  { "caption", "= Part\n! %s | A chart", RD_PARAGRAPH_CAPTION },
  { "description", "= Part\n! A chart | %s", RD_PARAGRAPH_DESCRIPTION },
  { "title", "title %s\n= Part\nwords", RD_PARAGRAPH_TITLE },
  { "subtitle", "subtitle %s\n= Part\nwords", RD_PARAGRAPH_TITLE },
  { "section", "= %s\nwords", RD_PARAGRAPH_TITLE },
  { "heading", "= Part\n# %s\nwords", RD_PARAGRAPH_HEADING },
  { "item", "= Part\n- %s", RD_PARAGRAPH_ITEM },
  { "quotation", "= Part\n> %s", RD_PARAGRAPH_QUOTATION },
  { "figure", "= Part\n! A chart | A chart", RD_PARAGRAPH_FIGURE },
};

static char *
put_in (const char *lines, const char *sentence)
{
  g_auto(GStrv) halves = g_strsplit (lines, "%s", 2);

  return halves[1] != NULL ? g_strconcat (halves[0], sentence, halves[1], NULL) : g_strdup (lines);
}

/* In a figure it stands in what was drawn from the register. */
static void
put_in_figure (RdDocument *document, const char *sentence)
{
  RdBlock *figure = ((RdSection *) document->sections->pdata[0])->blocks->pdata[0];

  figure->content = rd_blocks_new ();
  g_ptr_array_add (figure->content, rd_block_new_text (RD_BLOCK_PARAGRAPH, sentence));
}

static RdDocument *
plant (const char *where, const char *sentence, RdParagraphKind *out_kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].where, where))
      {
        g_autofree char *lines = put_in (places[i].lines, sentence);
        RdDocument *document = rd_test_report_new (lines);

        if (places[i].kind == RD_PARAGRAPH_FIGURE)
          put_in_figure (document, sentence);
        *out_kind = places[i].kind;
        return document;
      }
  g_assert_not_reached ();
}

static RdCheckInput
make_input (const RdTestCase *known)
{
  RdCheckInput input = rd_test_checks_input ();

  input.people = known->people;
  input.terms = known->terms;
  return input;
}

/* (transfer full) */
static GPtrArray *
check (const RdCheckInput *known, const RdDocument *document)
{
  g_autoptr(GPtrArray) paragraphs = rd_paragraphs_new (document);
  RdCheckInput input = *known;

  input.document = document;
  input.paragraphs = paragraphs;
  return rd_report_check_run (&input, FALSE);
}

static gboolean
is_blocked (const GPtrArray *hits, char **row, RdParagraphKind kind)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const RdCheckHit *hit = hits->pdata[i];

      if (hit->severity == RD_SEVERITY_BLOCKING && hit->kind == kind && g_str_equal (hit->check, row[CHECK]) && strstr (row[PLANTED], hit->text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
test_planted (void)
{
  RdTestCase known = rd_test_reports_read_case ();
  RdCheckInput input = make_input (&known);
  g_autoptr(GPtrArray) rows = rd_test_reports_read_table ("planted.tsv", N_COLUMNS);

  g_assert_cmpuint (rows->len, ==, N_PLANTED);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      RdParagraphKind kind;
      g_autoptr(RdDocument) document = plant (row[WHERE], row[SENTENCE], &kind);
      g_autoptr(GPtrArray) hits = check (&input, document);

      if (is_blocked (hits, row, kind))
        continue;
      g_test_message ("%s: “%s” is not found by %s", row[NUMBER], row[PLANTED], row[CHECK]);
      g_test_fail ();
    }
}

/* The same sentences with a harmless word in the identifier's place have nothing that blocks: it is the identifier that was found. */
static void
test_taken_out (void)
{
  RdTestCase known = rd_test_reports_read_case ();
  RdCheckInput input = make_input (&known);
  g_autoptr(GPtrArray) rows = rd_test_reports_read_table ("planted.tsv", N_COLUMNS);

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_auto(GStrv) around = g_strsplit (row[SENTENCE], row[PLANTED], -1);
      g_autofree char *sentence = g_strjoinv ("something", around);
      RdParagraphKind kind;
      g_autoptr(RdDocument) document = plant (row[WHERE], sentence, &kind);
      g_autoptr(GPtrArray) hits = check (&input, document);

      for (guint h = 0; h < hits->len; h++)
        g_assert_cmpint (((const RdCheckHit *) hits->pdata[h])->severity, <, RD_SEVERITY_BLOCKING);
    }
}

static void
test_clean (void)
{
  RdTestCase known = rd_test_reports_read_case ();
  RdCheckInput input = make_input (&known);
  guint n_warnings = 0;

  for (guint i = 1; i <= N_PAGES; i++)
    {
      g_autoptr(RdDocument) document = rd_test_reports_read_page (i);
      g_autoptr(GPtrArray) hits = check (&input, document);

      for (guint h = 0; h < hits->len; h++)
        {
          const RdCheckHit *hit = hits->pdata[h];

          if (hit->severity == RD_SEVERITY_HINT)
            continue;
          g_test_message ("page %u: %s %s “%s”", i, hit->check, hit->code, hit->text);
          n_warnings++;
          if (hit->severity == RD_SEVERITY_BLOCKING)
            g_test_fail ();
        }
    }
  /* Somebody has to look at each of them: a page must not have more than a few. */
  g_assert_cmpuint (n_warnings, <=, N_PAGES * 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-data/planted", test_planted);
  g_test_add_func ("/report-data/taken-out", test_taken_out);
  g_test_add_func ("/report-data/clean", test_clean);
  return g_test_run ();
}
