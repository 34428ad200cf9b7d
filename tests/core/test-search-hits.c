/* test-search-hits.c — where the words of a search stand in a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-entry-filter.h"
#include "core/chronology/rd-search-hits.h"

/* "Bruise|mother": what was found, in the order of the text. */
static char *
find (const char *text, const char *search)
{
  g_auto (GStrv) words = rd_entry_filter_split_search (search);
  g_autoptr (GArray) hits = rd_search_hits_find (text, words);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const RdSearchHit *hit = &g_array_index (hits, RdSearchHit, i);

      g_string_append_printf (found, "%s%.*s", i > 0 ? "|" : "", (int) (hit->end - hit->start), text + hit->start);
    }
  return g_string_free (found, FALSE);
}

static void
test_hits (void)
{
  static const struct { const char *text, *search, *found; } rows[] = {
    { "Bruise seen; mother’s account", "bruis mother", "Bruise|mother" },
    { "Annual review by Ann", "ann", "Annual|Ann" },
    { "Siân Hollis", "sian", "Siân" },
    { "Sian Hollis", "siân", "Sian" },
    { "section 47 strategy, section 17", "\"section 47\"", "section 47" },
    { "section 47 strategy, section 17", "“section 17”", "section 17" },
    { "section 47 strategy, section 17", "“strategy sect”", "strategy, section" },
    { "Child A was absent; a child", "child a", "Child|A|a|child" },       /* a letter alone is no beginning */
    { "section 47 strategy, section 1", "“section 1”", "section 1" },
    { "section 47 strategy, section 17", "“section 1”", "" },
    { "É and Émile", "é", "É" },
    { "visited", "visit.!", "visited" },
    { "O’Brien and O'Brien", "o'brien", "O’Brien|O'Brien" },
    { "unseen", "seen", "" },
    { "", "seen", "" },
    { "seen", "", "" },
    { "seen", "!?", "" },
    { "ÄRGER", "ärger", "ÄRGER" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = find (rows[i].text, rows[i].search);

      g_test_message ("“%s” in “%s”", rows[i].search, rows[i].text);
      g_assert_cmpstr (found, ==, rows[i].found);
    }
}

static void
test_nothing (void)
{
  g_autoptr (GArray) hits = rd_search_hits_find (NULL, NULL);

  g_assert_cmpuint (hits->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-hits/hits", test_hits);
  g_test_add_func ("/search-hits/nothing", test_nothing);
  return g_test_run ();
}
