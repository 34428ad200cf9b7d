/* test-compare.c — two versions of a report: each can be had back from what lies between them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/report/rd-compare.h"

static RdSection *
add_section (RdDocument *document, const char *id, const char *title)
{
  RdSection *section = rd_section_new (id, title, 1);

  g_ptr_array_add (document->sections, section);
  return section;
}

static void
add_text (RdSection *section, const char *text)
{
  g_ptr_array_add (section->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, text));
}

/* "[-deleted-][+inserted+] kept". (transfer full) */
static char *
spell_pieces (const GPtrArray *pieces)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const RdComparePiece *piece = pieces->pdata[i];
      const char *words = piece->run->kind == RD_RUN_TEXT ? piece->run->text : piece->run->kind == RD_RUN_NOTE ? "*" : "@";

      if (piece->kind == RD_CHANGE_KEPT)
        g_string_append_printf (text, piece->before != NULL ? "~%s~" : "%s", words);
      else
        g_string_append_printf (text, piece->kind == RD_CHANGE_DELETED ? "[-%s-]" : "[+%s+]", words);
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *why;
  const char *before, *after;
  const char *spelt;
} TextCase;

static const TextCase changed[] = {
  { "nothing", "She was seen.", "She was seen.", "She was seen." },
  { "a word", "She was seen by the nurse.", "She was seen by the doctor.", "She was seen by the [-nurse-][+doctor+]." },
  { "words put in", "She was seen.", "She was not seen.", "She was [+not +]seen." },
  { "words taken out", "She was never seen alone.", "She was seen alone.", "She was [-never -]seen alone." },
  { "two in a row are one change", "The police and the school knew.", "The police and a nursery knew.", "The police and [-the school-][+a nursery+] knew." },
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    {
      const TextCase *c = &changed[i];
      g_autoptr (RdDocument) before = rd_document_new ("T", NULL);
      g_autoptr (RdDocument) after = rd_document_new ("T", NULL);
      g_autoptr (RdComparison) comparison = NULL;
      g_autofree char *spelt = NULL;
      const RdCompareSection *section;

      add_text (add_section (before, "a", "One"), c->before);
      add_text (add_section (after, "a", "One"), c->after);
      comparison = rd_compare (before, after);
      section = comparison->sections->pdata[0];
      spelt = spell_pieces (((const RdCompareBlock *) section->blocks->pdata[0])->pieces);
      g_test_message ("%s", c->why);
      g_assert_cmpstr (spelt, ==, c->spelt);
      g_assert_cmpint (rd_comparison_is_same (comparison), ==, g_str_equal (c->before, c->after));
    }
}

/* "A, -B, +C, ~D (renamed), >E (moved)". (transfer full) */
static char *
spell_sections (const RdComparison *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->sections->len; i++)
    {
      const RdCompareSection *section = self->sections->pdata[i];

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? ", " : "", section->kind == RD_CHANGE_DELETED ? "-" : section->kind == RD_CHANGE_INSERTED ? "+" : "",
                              section->is_moved ? ">" : "", section->is_renamed ? "~" : "");
      g_string_append (text, section->after != NULL ? section->after->title : section->before->title);
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *why;
  const char *before, *after;     /* "id:Title,…" */
  const char *spelt;
} SectionsCase;

static const SectionsCase outlines[] = {
  { "the same", "a:One,b:Two", "a:One,b:Two", "One, Two" },
  { "one is new", "a:One", "a:One,b:Two", "One, +Two" },
  { "one was removed, and stands where it stood", "a:One,b:Two,c:Three", "a:One,c:Three", "One, -Two, Three" },
  { "the first was removed", "a:One,b:Two", "b:Two", "-One, Two" },
  { "known by its id", "a:One,b:Two", "a:First,b:Two", "~First, Two" },
  { "known by its title where there is no id", "a:One,b:Two", "x:one,y:Two", "~one, Two" },
  { "only the one that moved", "a:One,b:Two,c:Three", "c:Three,a:One,b:Two", ">Three, One, Two" },
};

static void
fill (RdDocument *document, const char *outline)
{
  g_auto (GStrv) parts = g_strsplit (outline, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], ":", 2);

      add_section (document, words[0], words[1]);
    }
}

static void
test_sections (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (outlines); i++)
    {
      const SectionsCase *c = &outlines[i];
      g_autoptr (RdDocument) before = rd_document_new ("T", NULL);
      g_autoptr (RdDocument) after = rd_document_new ("T", NULL);
      g_autoptr (RdComparison) comparison = NULL;
      g_autofree char *spelt = NULL;

      fill (before, c->before);
      fill (after, c->after);
      comparison = rd_compare (before, after);
      spelt = spell_sections (comparison);
      g_test_message ("%s", c->why);
      g_assert_cmpstr (spelt, ==, c->spelt);
    }
}

static void
set_cell (RdBlock *table, guint row, guint column, const char *text)
{
  RdReportCell *cell = rd_block_get_cell (table, row, column);

  g_ptr_array_set_size (cell->blocks, 0);
  g_ptr_array_add (cell->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, text));
}

static RdBlock *
make_table (const char * const *cells, guint n_columns, guint n)
{
  RdBlock *table = rd_block_new_table (n_columns, n / n_columns, 1);

  for (guint i = 0; i < n; i++)
    set_cell (table, i / n_columns, i % n_columns, cells[i]);
  return table;
}

/* A row put in, and a word in a cell: the rest of the table stays. */
static void
test_table (void)
{
  static const char * const was[] = { "Date", "What", "May 2015", "Born in hospital", "June 2016", "Seen by the health visitor at home" };
  static const char * const is[] = { "Date", "What", "May 2015", "Born in hospital", "July 2015", "Registered",
                                     "June 2016", "Seen by the nurse at home" };
  g_autoptr (RdDocument) before = rd_document_new ("T", NULL);
  g_autoptr (RdDocument) after = rd_document_new ("T", NULL);
  g_autoptr (RdComparison) comparison = NULL;
  g_autoptr (GPtrArray) list = NULL;
  const RdCompareBlock *table;
  const RdCompareEntry *entry;

  g_ptr_array_add (add_section (before, "a", "One")->blocks, make_table (was, 2, G_N_ELEMENTS (was)));
  g_ptr_array_add (add_section (after, "a", "One")->blocks, make_table (is, 2, G_N_ELEMENTS (is)));
  comparison = rd_compare (before, after);
  table = ((const RdCompareSection *) comparison->sections->pdata[0])->blocks->pdata[0];
  g_assert_cmpuint (table->rows->len, ==, 4);
  g_assert_cmpint (((const RdCompareRow *) table->rows->pdata[2])->kind, ==, RD_CHANGE_INSERTED);
  g_assert_true (((const RdCompareRow *) table->rows->pdata[3])->is_changed);
  g_assert_cmpuint (comparison->n_inserted, ==, 4);
  g_assert_cmpuint (comparison->n_deleted, ==, 2);
  list = rd_comparison_list (comparison);
  g_assert_cmpuint (list->len, ==, 3);
  entry = list->pdata[2];
  g_assert_cmpint (entry->what, ==, RD_COMPARE_CELL);
  g_assert_cmpstr (entry->before, ==, "Seen by the health visitor at home");
  g_assert_cmpstr (entry->after, ==, "Seen by the nurse at home");
}

/* Moved, made bold, made a heading, and a note: each is seen for what it is. */
static void
test_kinds (void)
{
  g_autoptr (RdDocument) before = rd_document_new ("T", NULL);
  g_autoptr (RdDocument) after = rd_document_new ("T", NULL);
  g_autoptr (RdComparison) comparison = NULL;
  RdSection *a = add_section (before, "a", "One"), *b = add_section (after, "a", "One");
  RdRun *note = rd_run_new (RD_RUN_NOTE, NULL, NULL);
  const RdCompareBlock *block;
  const RdCompareSection *section;

  add_text (a, "This one goes to the end of the section.");
  add_text (a, "This one stays.");
  add_text (a, "So does this.");
  add_text (a, "Nobody asked what life was like for him.");
  add_text (a, "A title.");
  add_text (b, "This one stays.");
  add_text (b, "So does this.");
  add_text (b, "Nobody asked what life was like for him.");
  ((RdRun *) ((RdBlock *) b->blocks->pdata[2])->runs->pdata[0])->marks = RD_MARK_BOLD;
  g_ptr_array_add (note->note, rd_run_new (RD_RUN_TEXT, "Statement of 3 May.", NULL));
  g_ptr_array_add (((RdBlock *) b->blocks->pdata[2])->runs, note);
  g_ptr_array_add (b->blocks, rd_block_new_text (RD_BLOCK_HEADING, "A title."));
  add_text (b, "This one goes to the end of the section.");
  comparison = rd_compare (before, after);
  section = comparison->sections->pdata[0];
  g_assert_cmpuint (section->blocks->len, ==, 6);
  block = section->blocks->pdata[0];
  g_assert_true (block->kind == RD_CHANGE_DELETED && block->is_moved);
  block = section->blocks->pdata[3];
  {
    g_autofree char *spelt = spell_pieces (block->pieces);

    g_assert_cmpstr (spelt, ==, "~Nobody asked what life was like for him.~[+*+]");
  }
  block = section->blocks->pdata[4];
  g_assert_true (block->kind == RD_CHANGE_KEPT && block->is_changed);
  block = section->blocks->pdata[5];
  g_assert_true (block->kind == RD_CHANGE_INSERTED && block->is_moved);
}

/* --- any two documents */

static const char * const vocabulary[] = { "the", "child", "was", "seen", "not", "by", "nurse", "school", "and", "home", "visit", "father", "mother",
                                           "alone", "report", "police", "never", "always", "4", "2016" };

static char *
make_words (void)
{
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (1, 12);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", vocabulary[g_test_rand_int_range (0, G_N_ELEMENTS (vocabulary))]);
  g_string_append (text, g_test_rand_bit () ? ". " : "");
  return g_string_free (text, FALSE);
}

static void
add_run (GPtrArray *runs, gboolean with_note)
{
  static const RdRunKind kinds[] = { RD_RUN_TEXT, RD_RUN_TEXT, RD_RUN_TEXT, RD_RUN_PERSON, RD_RUN_BREAK, RD_RUN_NOTE };
  RdRunKind kind = kinds[g_test_rand_int_range (0, with_note ? 6 : 5)];
  g_autofree char *words = kind == RD_RUN_TEXT ? make_words () : NULL;
  RdRun *run = rd_run_new (kind, words, kind == RD_RUN_PERSON ? vocabulary[g_test_rand_int_range (0, 4)] : NULL);

  run->marks = kind == RD_RUN_TEXT ? (RdMarks) g_test_rand_int_range (0, 4) : RD_MARK_NONE;
  if (kind == RD_RUN_TEXT && g_test_rand_int_range (0, 6) == 0)
    run->comments = g_strsplit ("c1 c2", " ", -1);
  if (kind == RD_RUN_NOTE)
    add_run (run->note, FALSE);
  g_ptr_array_add (runs, run);
}

static RdBlock *
make_block (gboolean with_table)
{
  int kind = g_test_rand_int_range (0, with_table ? 6 : 1);
  RdBlock *block;

  if (kind == RD_BLOCK_TABLE)
    {
      block = rd_block_new_table ((guint) g_test_rand_int_range (1, 4), (guint) g_test_rand_int_range (1, 5), 0);
      for (guint i = 0; i < block->cells->len; i++)
        g_ptr_array_add (((RdReportCell *) block->cells->pdata[i])->blocks, make_block (FALSE));
      return block;
    }
  block = rd_block_new ((RdBlockKind) kind);
  for (int n = g_test_rand_int_range (0, 5); n > 0; n--)
    add_run (block->runs, TRUE);
  rd_runs_tidy (block->runs);
  return block;
}

/* Changes something anywhere. */
static void
change_blocks (GPtrArray *blocks, gboolean with_table)
{
  for (int n = g_test_rand_int_range (0, 4); n > 0; n--)
    {
      guint at = blocks->len > 0 ? (guint) g_test_rand_int_range (0, (int) blocks->len) : 0;
      int how = g_test_rand_int_range (0, 4);
      RdBlock *block = blocks->len > 0 ? blocks->pdata[at] : NULL;

      if (how == 0 || block == NULL)
        g_ptr_array_insert (blocks, (int) at, make_block (with_table));
      else if (how == 1 && blocks->len > 1)
        g_ptr_array_remove_index (blocks, at);
      else if (block->kind == RD_BLOCK_TABLE)
        change_blocks (((RdReportCell *) block->cells->pdata[0])->blocks, FALSE);
      else
        {
          add_run (block->runs, TRUE);
          rd_runs_tidy (block->runs);
        }
    }
}

static RdDocument *
make_document (void)
{
  RdDocument *document = rd_document_new ("T", NULL);

  for (int n = g_test_rand_int_range (0, 5); n > 0; n--)
    {
      g_autofree char *id = g_strdup_printf ("s%d", n);
      RdSection *section = add_section (document, id, vocabulary[n]);

      for (int blocks = g_test_rand_int_range (0, 7); blocks > 0; blocks--)
        g_ptr_array_add (section->blocks, make_block (TRUE));
    }
  return document;
}

static void
test_random (void)
{
  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (RdDocument) before = make_document ();
      g_autoptr (RdDocument) after = g_test_rand_int_range (0, 5) == 0 ? make_document () : rd_document_copy (before);
      g_autoptr (RdComparison) comparison = NULL;
      g_autoptr (GPtrArray) list = NULL;
      guint n_before = 0, n_after = 0;

      for (guint i = 0; i < after->sections->len; i++)
        change_blocks (((RdSection *) after->sections->pdata[i])->blocks, TRUE);
      comparison = rd_compare (before, after);
      for (guint i = 0; i < comparison->sections->len; i++)
        {
          const RdCompareSection *section = comparison->sections->pdata[i];
          g_autoptr (GPtrArray) old = rd_compare_blocks_take (section->blocks, RD_CHANGE_DELETED);
          g_autoptr (GPtrArray) new = rd_compare_blocks_take (section->blocks, RD_CHANGE_INSERTED);

          n_before += section->before != NULL;
          n_after += section->after != NULL;
          g_assert_true (section->before == NULL ? old->len == 0 : rd_blocks_equal (old, section->before->blocks));
          g_assert_true (section->after == NULL ? new->len == 0 : rd_blocks_equal (new, section->after->blocks));
        }
      g_assert_cmpuint (n_before, ==, before->sections->len);
      g_assert_cmpuint (n_after, ==, after->sections->len);
      list = rd_comparison_list (comparison);
      if (rd_comparison_is_same (comparison))
        g_assert_cmpuint (list->len, ==, 0);
    }
}

/* 200 pages, a word changed in each paragraph: every paragraph is found again. */
static void
test_large (void)
{
  g_autoptr (RdDocument) before = rd_document_new ("T", NULL);
  g_autoptr (RdDocument) after = NULL;
  g_autoptr (RdComparison) comparison = NULL;
  gint64 begun;

  for (guint s = 0; s < 40; s++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", s);
      RdSection *section = add_section (before, id, id);

      for (guint p = 0; p < 50; p++)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          for (guint w = 0; w < 45; w++)
            g_string_append_printf (text, "%s%s%u", w > 0 ? " " : "", vocabulary[g_test_rand_int_range (0, G_N_ELEMENTS (vocabulary))], (w + p * 7) % 60);
          add_text (section, text->str);
        }
    }
  after = rd_document_copy (before);
  for (guint s = 0; s < 40; s++)
    for (guint p = 0; p < 50; p++)
      {
        RdRun *run = ((RdBlock *) ((RdSection *) after->sections->pdata[s])->blocks->pdata[p])->runs->pdata[0];
        char *text = g_strconcat ("Today ", run->text, NULL);

        g_free (run->text);
        run->text = text;
      }
  begun = g_get_monotonic_time ();
  comparison = rd_compare (before, after);
  g_test_message ("90,000 words: %d ms", (int) ((g_get_monotonic_time () - begun) / 1000));
  g_assert_cmpuint (comparison->n_inserted, ==, 2000);
  g_assert_cmpuint (comparison->n_deleted, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/texts", test_texts);
  g_test_add_func ("/compare/sections", test_sections);
  g_test_add_func ("/compare/table", test_table);
  g_test_add_func ("/compare/kinds", test_kinds);
  g_test_add_func ("/compare/random", test_random);
  g_test_add_func ("/compare/large", test_large);
  return g_test_run ();
}
