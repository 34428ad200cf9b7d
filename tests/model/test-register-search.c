/* test-register-search.c — what can be found, gathered at once and in steps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "model/rd-register-search.h"

#define TODAY DAY (2026, 11, 23)

static guint
count_found (RdSearchIndex *index, const char *words)
{
  g_autoptr(GPtrArray) found = rd_search_index_find (index, words, RD_SEARCH_PER_KIND, RD_SEARCH_LIMIT, NULL);

  return found->len;
}

static void
test_sample (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "r.rdesk", NULL);
  g_autoptr(RdClock) clock = rd_clock_new_fixed (TODAY);
  g_autoptr(RdRegister) reg = rd_register_create_sample (path, clock, NULL);
  g_autoptr(RdSearchGathering) gathering = rd_search_gathering_new (reg);
  g_autoptr(RdSearchIndex) whole = rd_register_index (reg);
  g_autoptr(RdSearchIndex) stepped = NULL;

  while (rd_search_gathering_step (gathering))
    ;
  stepped = rd_search_gathering_finish (gathering);
  g_assert_cmpuint (rd_search_index_count (whole), >, 100);
  g_assert_cmpuint (rd_search_index_count (stepped), ==, rd_search_index_count (whole));
  g_assert_cmpuint (count_found (stepped, "scr/2026/02"), >, 0);
  g_assert_cmpuint (count_found (stepped, "scr/2026/02"), ==, count_found (whole, "scr/2026/02"));
  rd_register_close (reg);
  remove_folder (g_steal_pointer (&folder));
}

/* What is added meanwhile is for the next one. */
static void
test_begun_before (void)
{
  Fixture fixture;
  g_autoptr(RdSearchGathering) gathering = NULL;
  g_autoptr(RdSearchIndex) before = NULL;
  g_autoptr(RdSearchIndex) after = NULL;

  fixture_init (&fixture, TODAY);
  add_review (&fixture, "SCR/1", "Child A");
  gathering = rd_search_gathering_new (fixture.reg);
  add_review (&fixture, "SCR/2", "Child B");
  before = rd_search_gathering_finish (gathering);
  after = rd_register_index (fixture.reg);
  g_assert_false (rd_search_gathering_step (gathering));
  g_assert_cmpuint (count_found (before, "scr/1"), >, 0);
  g_assert_cmpuint (count_found (before, "scr/2"), ==, 0);
  g_assert_cmpuint (count_found (after, "scr/2"), >, 0);
  g_clear_pointer (&gathering, rd_search_gathering_free);
  fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-search/sample", test_sample);
  g_test_add_func ("/register-search/begun-before", test_begun_before);
  return g_test_run ();
}
