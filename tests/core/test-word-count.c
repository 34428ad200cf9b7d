/* test-word-count.c — what the words of a report are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-word-count.h"

static RdBlock *
make_text (RdBlockKind kind, const char *text, const char *note)
{
  RdBlock *block = rd_block_new_text (kind, text);
  RdRun *run = rd_run_new (RD_RUN_NOTE, NULL, NULL);

  if (kind == RD_BLOCK_HEADING)
    block->level = 1;
  if (note == NULL)
    {
      rd_run_free (run);
      return block;
    }
  g_ptr_array_add (run->note, rd_run_new (RD_RUN_TEXT, note, NULL));
  g_ptr_array_add (block->runs, run);
  return block;
}

/* A table with that caption, its first cell and a footnote in its second. */
static RdBlock *
make_table (const char *caption, const char *first, const char *note)
{
  RdBlock *table = rd_block_new_table (2, 1, 0);

  g_ptr_array_add (table->runs, rd_run_new (RD_RUN_TEXT, caption, NULL));
  g_ptr_array_set_size (rd_block_get_cell (table, 0, 0)->blocks, 0);
  g_ptr_array_add (rd_block_get_cell (table, 0, 0)->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, first));
  g_ptr_array_set_size (rd_block_get_cell (table, 0, 1)->blocks, 0);
  g_ptr_array_add (rd_block_get_cell (table, 0, 1)->blocks, make_text (RD_BLOCK_ITEM, "last", note));
  return table;
}

static void
test_kinds (void)
{
  g_autoptr (GPtrArray) blocks = rd_blocks_new ();
  RdBlock *referring = rd_block_new_text (RD_BLOCK_PARAGRAPH, "seen with ");
  RdBlock *figure = rd_block_new (RD_BLOCK_FIGURE);
  RdWordCount count = { 0 };

  g_ptr_array_add (referring->runs, rd_run_new (RD_RUN_PERSON, NULL, "p1"));
  g_ptr_array_add (figure->runs, rd_run_new (RD_RUN_TEXT, "Key dates", NULL));
  g_ptr_array_add (blocks, make_text (RD_BLOCK_HEADING, "What happened", "A note there"));
  g_ptr_array_add (blocks, make_text (RD_BLOCK_PARAGRAPH, "One two three.", "See the minutes."));
  g_ptr_array_add (blocks, make_text (RD_BLOCK_QUOTATION, "Not-at-home again – twice", NULL));
  g_ptr_array_add (blocks, referring);
  g_ptr_array_add (blocks, make_table ("Who knew", "Police, school", "From the log."));
  g_ptr_array_add (blocks, figure);
  rd_word_count_add_blocks (&count, blocks);
  g_assert_cmpuint (count.headings, ==, 2 + 3);
  g_assert_cmpuint (count.text, ==, 3 + 3 + 3);
  g_assert_cmpuint (count.notes, ==, 3 + 3);
  g_assert_cmpuint (count.tables, ==, 2 + 2 + 1 + 2);
  g_assert_cmpuint (rd_word_count_get_usual (&count), ==, rd_blocks_count_words (blocks, FALSE));
  g_assert_cmpuint (rd_word_count_get_all (&count), ==, rd_blocks_count_words (blocks, TRUE));
}

/* Titles are headings of the report; a section without one has none. */
static void
test_document (void)
{
  g_autoptr (RdDocument) document = rd_document_new ("Serious Case Review", RD_REPORT_LANGUAGE);
  RdSection *first = rd_section_new ("s1", "The family", 1);
  RdWordCount count = { 0 };

  g_ptr_array_add (first->blocks, make_text (RD_BLOCK_PARAGRAPH, "One two", NULL));
  g_ptr_array_add (document->sections, first);
  g_ptr_array_add (document->sections, rd_section_new ("s2", "What was known then", 2));
  rd_word_count_add_document (&count, document);
  g_assert_cmpuint (count.headings, ==, 6);
  g_assert_cmpuint (count.text, ==, 2);
  rd_word_count_add_document (&count, document);
  g_assert_cmpuint (rd_word_count_get_all (&count), ==, 16);
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) blocks = rd_blocks_new ();
  RdWordCount count = { 0 };

  rd_word_count_add_blocks (&count, blocks);
  g_ptr_array_add (blocks, rd_block_new (RD_BLOCK_PARAGRAPH));
  g_ptr_array_add (blocks, rd_block_new_table (3, 2, 1));
  rd_word_count_add_blocks (&count, blocks);
  g_assert_cmpuint (rd_word_count_get_all (&count), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-count/kinds", test_kinds);
  g_test_add_func ("/word-count/document", test_document);
  g_test_add_func ("/word-count/empty", test_empty);
  return g_test_run ();
}
