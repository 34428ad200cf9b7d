/* bench-report-checks.c — all checks over a long report, and the local ones over a section
 *
 * The clean pages of tests/data/reports over and over, to 100 pages of 400 words; G_TEST_SRCDIR is the folder of the tests.  Prints
 * "what<TAB>ms<TAB>reach" lines, medians of processor time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "rd-test-checks.h"
#include "rd-test-reports.h"

#define ROUNDS 9
#define N_WORDS 40000
#define N_PAGES 20

static double
read_ms (void)
{
  struct timespec t;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* As a dictionary, in no time: what is measured is the checks. */
static gboolean
is_word (const char *word, gpointer data)
{
  return *word != 'x';
}

static RdDocument *
make_report (void)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  guint n_words = 0;

  for (guint page = 0; n_words < N_WORDS; page++)
    {
      g_autofree char *name = g_strdup_printf ("clean/%02u.txt", page % N_PAGES + 1);
      g_autofree char *text = rd_test_reports_read (name);

      n_words += rd_text_count_words (text);
      g_string_append_printf (lines, "%s\n", text);
    }
  return rd_test_report_new (lines->str);
}

static void
say (const char *what, const RdCheckInput *input, gboolean only_local, const char *reach)
{
  double figures[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      double begun = read_ms ();
      g_autoptr(GPtrArray) hits = rd_report_check_run (input, only_local);

      g_assert_nonnull (hits);
      figures[i] = read_ms () - begun;
    }
  qsort (figures, ROUNDS, sizeof *figures, compare);
  printf ("%s\t%.2f\t%s\n", what, figures[ROUNDS / 2], reach);
}

int
main (int argc, char **argv)
{
  RdCheckInput input = rd_test_checks_input ();
  RdTestCase known;
  g_autoptr(RdDocument) report = NULL;
  g_autoptr(GPtrArray) paragraphs = NULL;
  g_autoptr(GPtrArray) section = NULL;

  g_test_init (&argc, &argv, NULL);
  known = rd_test_reports_read_case ();
  report = make_report ();
  paragraphs = rd_paragraphs_new (report);
  section = rd_paragraphs_new_section (report->sections->pdata[2], 2);
  input.people = known.people;
  input.terms = known.terms;
  input.is_word = is_word;
  input.document = report;
  input.paragraphs = paragraphs;
  say ("check a report of 100 pages", &input, FALSE, "≤ 300 ms");
  input.paragraphs = section;
  say ("check a section while writing", &input, TRUE, "≤ 10 ms");
  return 0;
}
