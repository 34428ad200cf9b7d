/* test-restraint-state.c — for which years restraint was reviewed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-restraint-state.h"

#define TODAY rd_day_from_ymd (2016, 6, 1)

/* @opened and @closed: years, in May; 0: none.  @known: a year, and whether its findings were reported. */
static const struct
{
  const char *why;
  int         opened, closed;
  struct { int year; gboolean reported; } known[3];
  const char *expected;
} cases[] = {
  { "nothing is known: the year that is over is missing", 0, 0, { { 0 } }, "2016 running, 2015 missing" },
  { "open since 2013, nothing reviewed", 2013, 0, { { 0 } }, "2016 running, 2015 missing, 2014 missing, 2013 missing" },
  { "opened this year", 2016, 0, { { 0 } }, "2016 running" },
  { "reviewed and reported", 2015, 0, { { 2015, TRUE } }, "2016 running, 2015 reported" },
  { "reviewed, not reported yet", 2015, 0, { { 2015, FALSE } }, "2016 running, 2015 not-reported" },
  { "the first that is known begins, and a gap is seen", 0, 0, { { 2012, TRUE }, { 2014, TRUE } },
    "2016 running, 2015 missing, 2014 reported, 2013 missing, 2012 reported" },
  { "after it closed nothing is owed", 2013, 2014, { { 2013, TRUE } }, "2014 missing, 2013 reported" },
  { "a review of the year that runs", 2015, 0, { { 2016, FALSE }, { 2015, TRUE } }, "2016 not-reported, 2015 reported" },
  { "a review from before it opened is not hidden", 2015, 0, { { 2014, TRUE } }, "2016 running, 2015 missing, 2014 reported" },
};

static char *
word (const GArray *states)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < states->len; i++)
    {
      const RdRestraintState *state = &g_array_index (states, RdRestraintState, i);

      g_assert_true ((state->known >= 0) == (state->status == RD_RESTRAINT_REPORTED || state->status == RD_RESTRAINT_NOT_REPORTED));
      g_string_append_printf (out, "%s%d %s", i > 0 ? ", " : "", state->year, rd_restraint_status_to_text (state->status));
    }
  return g_string_free (out, FALSE);
}

static RdDay
in_year (int year)
{
  return year != 0 ? rd_day_from_ymd (year, 5, 4) : RD_DAY_NONE;
}

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdEstablishment) establishment = rd_establishment_new (NULL);
      g_autoptr (GArray) states = NULL;
      g_autofree char *words = NULL;
      RdRestraintKnown known[3];
      guint n = 0;

      establishment->opened = in_year (cases[i].opened);
      establishment->closed = in_year (cases[i].closed);
      for (; n < 3 && cases[i].known[n].year != 0; n++)
        known[n] = (RdRestraintKnown) { cases[i].known[n].year, cases[i].known[n].reported ? TODAY : RD_DAY_NONE };
      states = rd_restraint_state_list (establishment, known, n, TODAY);
      words = word (states);
      if (!g_str_equal (words, cases[i].expected))
        g_error ("%s: %s", cases[i].why, words);
    }
}

static void
test_long_ago (void)
{
  g_autoptr (RdEstablishment) establishment = rd_establishment_new (NULL);
  g_autoptr (GArray) states = NULL;

  establishment->opened = rd_day_from_ymd (1900, 1, 1);
  states = rd_restraint_state_list (establishment, NULL, 0, TODAY);
  g_assert_cmpuint (states->len, ==, 60);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/restraint-state/cases", test_cases);
  g_test_add_func ("/restraint-state/long-ago", test_long_ago);
  return g_test_run ();
}
