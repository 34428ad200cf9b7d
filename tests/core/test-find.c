/* test-find.c — words looked for in a report, and others put in their place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-find.h"

#define CASE RD_FIND_MATCH_CASE
#define WORD RD_FIND_WHOLE_WORD

static const struct { const char *text, *needle; RdFindFlags flags; const char *hits; } finds[] = {
  { "The panel met the Panel", "panel", RD_FIND_ANY, "4 18" },
  { "The panel met the Panel", "Panel", CASE, "18" },
  { "panels panel", "panel", WORD, "7" },
  { "panel’s panel", "panel", WORD, "0 8" },
  { "it’s “so”", "it's \"so\"", RD_FIND_ANY, "0" },
  { "ÉCOLE école", "école", RD_FIND_ANY, "0 6" },
  { "aaaa", "aa", RD_FIND_ANY, "0 2" },
  { "10\xc2\xa0March", "10 march", RD_FIND_ANY, "0" },
  { "words", "", RD_FIND_ANY, "" },
  { "", "x", RD_FIND_ANY, "" },
  { "a.b", ".", WORD, "1" },
};

static void
test_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      g_autoptr (GArray) hits = rd_find_in_text (finds[i].text, finds[i].needle, finds[i].flags);
      g_autoptr (GString) is = g_string_new (NULL);

      for (guint j = 0; j < hits->len; j++)
        g_string_append_printf (is, "%s%u", j > 0 ? " " : "", g_array_index (hits, RdFindHit, j).start);
      g_test_message ("“%s” in “%s”", finds[i].needle, finds[i].text);
      g_assert_cmpstr (is->str, ==, finds[i].hits);
    }
}

static RdRun *
add (GPtrArray *runs, RdRunKind kind, const char *text, RdMarks marks)
{
  RdRun *run = rd_run_new (kind, text, rd_run_is_reference (&(RdRun) { .kind = kind }) ? "id" : NULL);

  run->marks = marks;
  g_ptr_array_add (runs, run);
  return run;
}

/* A paragraph with a reference and a note, and a table with the same word. */
static RdDocument *
make (void)
{
  RdDocument *document = rd_document_new ("Title", "en-GB");
  RdSection *section = rd_section_new ("1", "Child section", 1);
  RdBlock *block = rd_block_new (RD_BLOCK_PARAGRAPH), *table = rd_block_new_table (1, 1, 0);

  add (block->runs, RD_RUN_TEXT, "The chi", RD_MARK_NONE);
  add (block->runs, RD_RUN_TEXT, "ld and ", RD_MARK_BOLD);
  add (block->runs, RD_RUN_PERSON, "Child A", RD_MARK_NONE);
  add (add (block->runs, RD_RUN_NOTE, NULL, RD_MARK_NONE)->note, RD_RUN_TEXT, "A child", RD_MARK_NONE);
  add (((RdBlock *) rd_block_get_cell (table, 0, 0)->blocks->pdata[0])->runs, RD_RUN_TEXT, "child", RD_MARK_NONE);
  g_ptr_array_add (section->blocks, block);
  g_ptr_array_add (section->blocks, table);
  g_ptr_array_add (document->sections, section);
  return document;
}

static void
test_replace (void)
{
  g_autoptr (RdDocument) document = make ();
  const RdSection *section = document->sections->pdata[0];
  const RdBlock *block = section->blocks->pdata[0];
  g_autofree char *text = NULL;

  g_assert_cmpuint (rd_find_count (section->blocks, "child", RD_FIND_ANY), ==, 4);
  g_assert_cmpuint (rd_find_replace_all (document, "child", "boy", RD_FIND_ANY), ==, 3);
  text = rd_runs_to_text (block->runs);
  g_assert_cmpstr (text, ==, "The boy and Child A");
  g_assert_cmpuint (rd_find_count (section->blocks, "boy", RD_FIND_ANY), ==, 3);
  g_assert_cmpuint (rd_find_count (section->blocks, "child", RD_FIND_ANY), ==, 1);
  g_assert_cmpstr (section->title, ==, "Child section");
}

/* What contains what was looked for is not replaced again. */
static void
test_replace_grows (void)
{
  g_autoptr (RdDocument) document = make ();

  g_assert_cmpuint (rd_find_replace_all (document, "child", "child child", RD_FIND_ANY), ==, 3);
  g_assert_cmpuint (rd_find_replace_all (document, "child child", "", RD_FIND_ANY), ==, 3);
  g_assert_cmpuint (rd_find_replace_all (document, "nothing", "x", RD_FIND_ANY), ==, 0);
}

/* One place only; a reference stays. */
static void
test_replace_at (void)
{
  static const struct
  {
    guint       start, end;
    gboolean    is_done;
    const char *after;
  } cases[] = {
    { 4, 8, TRUE, "See otter, Child C, and otter." },
    { 0, 3, TRUE, "otter Llŷn, Child C, and otter." },
    { 23, 28, TRUE, "See Llŷn, Child C, and otter." },
    { 10, 17, FALSE, "See Llŷn, Child C, and otter." },      /* what a reference reads as */
    { 8, 12, FALSE, "See Llŷn, Child C, and otter." },       /* a part of it */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) runs = rd_runs_new ();
      g_autofree char *text = NULL;

      g_ptr_array_add (runs, rd_run_new (RD_RUN_TEXT, "See Llŷn, ", NULL));
      g_ptr_array_add (runs, rd_run_new (RD_RUN_PERSON, "Child C", "p1"));
      g_ptr_array_add (runs, rd_run_new (RD_RUN_TEXT, ", and otter.", NULL));
      g_assert_cmpint (rd_find_replace_at (runs, cases[i].start, cases[i].end, "otter"), ==, cases[i].is_done);
      text = rd_runs_to_text (runs);
      g_assert_cmpstr (text, ==, cases[i].after);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/find/text", test_text);
  g_test_add_func ("/find/replace", test_replace);
  g_test_add_func ("/find/replace-grows", test_replace_grows);
  g_test_add_func ("/find/replace-at", test_replace_at);
  return g_test_run ();
}
