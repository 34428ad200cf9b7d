/* test-search-index.c — words looked for: what is found, and what comes first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/search/rd-search-index.h"

/* The ids of what is found, in order: "a b c". (transfer full) */
static char *
find (RdSearchIndex *index, const char *words)
{
  g_autoptr (GPtrArray) found = rd_search_index_find (index, words, G_MAXUINT, G_MAXUINT, NULL);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((const RdSearchEntry *) found->pdata[i])->id);
  return g_string_free (ids, FALSE);
}

static void
add (RdSearchIndex *index, guint kind, const char *id, const char *context, const char *text, const char *name,
     const char *title, const char *reference)
{
  RdSearchEntry entry = { .kind = kind, .id = id, .label = id, .fields = { context, text, name, title, reference } };

  rd_search_index_add (index, &entry);
}

static RdSearchIndex *
make_index (void)
{
  RdSearchIndex *index = rd_search_index_new ();

  add (index, 0, "review", NULL, "Injuries while in care", "Zoë O’Brien", "Child A", "SCR/2026/03");
  add (index, 1, "police", "SCR/2026/03 Child A", "22 Station Road", "Northmoor Police · DI Ågren", NULL, NULL);
  add (index, 1, "school", "SCR/2026/03 Child A", "asked the police twice", "St Anne’s Primary", NULL, NULL);
  add (index, 2, "notify", "SCR/2026/03 Child A", NULL, NULL, "Notify Ofsted of the incident", NULL);
  add (index, 0, "other", NULL, "Police bail; SCR/2026/03 is of the same street", NULL, "Child B", "SCR/2026/04");
  return index;
}

static void
test_find (void)
{
  static const struct { const char *words, *expected, *reason; } cases[] = {
    { "", "", "no words find nothing" },
    { "   ", "", "nor do spaces" },
    { "zzz", "", "what is nowhere is not found" },
    { "SCR/2026/03", "review other", "a reference before a text that mentions it; surroundings alone find nothing" },
    { "scr/2026", "review other", "the beginning of a reference finds all of them" },
    { "2026/04", "other", "a word begins after a sign" },
    { "026", "", "but not in the middle of a word" },
    { "police", "police other school", "a name before a text; among equals the lower kind" },
    { "PoLiCe", "police other school", "capitals make no difference" },
    { "pol", "police other school", "the beginning of a word is enough" },
    { "zoe", "review", "nor do accents in the text" },
    { "zoé", "review", "nor accents in the words" },
    { "agren", "police", "nor those that are part of a letter" },
    { "o'brien", "review", "a straight apostrophe finds a typographic one" },
    { "child police", "other police school", "own words first; surroundings help to narrow" },
    { "scr/2026/03 police", "other police school", "a reference narrows the search to its review and to what mentions it" },
    { "police road", "police", "all words have to be there" },
    { "road police", "police", "in any order" },
    { "ofsted incident", "notify", "words of a title" },
    { "child i", "", "one letter beside another word is a word, not the beginning of one" },
    { "i", "notify review other", "alone it is a beginning like any other" },
    { "child a", "review", "a letter alone does not drag in what only belongs to the review" },
  };
  g_autoptr (RdSearchIndex) index = make_index ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (index, cases[i].words);

      g_test_message ("“%s”: %s", cases[i].words, cases[i].reason);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_limits (void)
{
  g_autoptr (RdSearchIndex) index = rd_search_index_new ();
  g_autoptr (GPtrArray) found = NULL;
  guint counts[RD_SEARCH_MAX_KINDS];

  for (guint i = 0; i < 1000; i++)
    add (index, i % 4, "x", NULL, NULL, "word", NULL, NULL);
  found = rd_search_index_find (index, "word", 50, 120, counts);
  g_assert_cmpuint (rd_search_index_count (index), ==, 1000);
  g_assert_cmpuint (found->len, ==, 120);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (counts[i], ==, 250);
  g_assert_cmpuint (counts[4], ==, 0);
}

static gpointer
search_thread (gpointer index)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *found = find (index, "police road");

      g_assert_cmpstr (found, ==, "police");
    }
  return NULL;
}

/* The first search prepares the texts; several may come first at once. */
static void
test_threads (void)
{
  g_autoptr (RdSearchIndex) index = make_index ();
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, search_thread, index);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_odd_texts (void)
{
  g_autoptr (RdSearchIndex) index = rd_search_index_new ();
  g_autofree char *found = NULL, *bad = NULL;

  add (index, 0, "bad", NULL, "a\xff" "b \xf0\x9f\x98\x80 x", NULL, NULL, NULL);
  found = find (index, "😀");
  bad = find (index, "\xff\xfe");
  g_assert_cmpstr (found, ==, "bad");
  g_assert_cmpstr (bad, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search-index/find", test_find);
  g_test_add_func ("/search-index/limits", test_limits);
  g_test_add_func ("/search-index/threads", test_threads);
  g_test_add_func ("/search-index/odd-texts", test_odd_texts);
  return g_test_run ();
}
