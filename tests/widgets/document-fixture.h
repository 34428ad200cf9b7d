/* document-fixture.h — texts of a report in short, random ones, and questions about them
 *
 * "h1 Title|p Words|i0 Item|n1 Numbered|q Quotation|t" are a heading, a paragraph, items and a table; what a line
 * looks like is "<b>bold</b> {1:id} [comment:words]".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <stdlib.h>
#include <string.h>

#include "formats/rd-report-xml.h"
#include "widgets/rd-document-buffer.h"

/* --- in short */

static inline GPtrArray *
document_parse (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "|", -1);
  GPtrArray *blocks = rd_blocks_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      static const char letters[] = "phinqt";
      static const RdBlockKind kinds[] = { RD_BLOCK_PARAGRAPH, RD_BLOCK_HEADING, RD_BLOCK_ITEM, RD_BLOCK_ITEM, RD_BLOCK_QUOTATION, RD_BLOCK_TABLE };
      char letter = lines[i][0];
      RdBlockKind kind = kinds[strchr (letters, letter) - letters];
      const char *words = strchr (lines[i], ' ');
      RdBlock *block = kind == RD_BLOCK_TABLE ? rd_block_new_table (2, 2, 1) : rd_block_new_text (kind, words != NULL ? words + 1 : "");

      if (kind == RD_BLOCK_HEADING || kind == RD_BLOCK_ITEM)
        block->level = lines[i][1] - '0';
      block->is_numbered = letter == 'n';
      g_ptr_array_add (blocks, block);
    }
  return blocks;
}

static inline char *
document_print (RdDocumentBuffer *buffer)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rd_document_buffer_get_n_lines (buffer); i++)
    {
      const RdBlock *block = rd_document_buffer_get_block (buffer, i);
      g_autofree char *words = rd_runs_to_text (block->runs);
      static const char letters[] = "phiqtf";

      if (i > 0)
        g_string_append_c (text, '|');
      g_string_append_c (text, block->is_numbered ? 'n' : letters[block->kind]);
      if (block->kind == RD_BLOCK_HEADING || block->kind == RD_BLOCK_ITEM)
        g_string_append_printf (text, "%d", block->level);
      if (block->kind != RD_BLOCK_TABLE && block->kind != RD_BLOCK_FIGURE)
        g_string_append_printf (text, " %s", words);
    }
  return g_string_free (text, FALSE);
}

static inline RdDocumentBuffer *
document_open (const char *text)
{
  RdDocumentBuffer *buffer = rd_document_buffer_new ();
  g_autoptr (GPtrArray) blocks = document_parse (text);

  rd_document_buffer_set_blocks (buffer, blocks);
  return buffer;
}

/* A GtkTextBuffer in which something was once selected holds itself for ever (GTK 4.8): that it goes cannot be asserted. */
static inline void
document_close (RdDocumentBuffer *buffer)
{
  g_object_unref (buffer);
}

#define document_assert_blocks(buffer, expected) \
  G_STMT_START { \
    g_autofree char *document_said = document_print (buffer); \
    g_assert_cmpstr (document_said, ==, expected); \
  } G_STMT_END

/* The first line with its marks. (transfer full) */
static inline char *
document_print_looks (RdDocumentBuffer *buffer)
{
  const RdBlock *block = rd_document_buffer_get_block (buffer, 0);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < block->runs->len; i++)
    {
      const RdRun *run = block->runs->pdata[i];

      g_string_append (text, run->marks & RD_MARK_BOLD ? "<b>" : "");
      g_string_append (text, run->marks & RD_MARK_ITALIC ? "<i>" : "");
      if (run->comments != NULL)
        g_string_append_printf (text, "[%s:", run->comments[0]);
      if (run->kind == RD_RUN_TEXT)
        g_string_append (text, run->text);
      else
        g_string_append_printf (text, "{%d:%s}", run->kind == RD_RUN_PERSON, run->id != NULL ? run->id : "");
      g_string_append (text, run->comments != NULL ? "]" : "");
      g_string_append (text, run->marks & RD_MARK_ITALIC ? "</i>" : "");
      g_string_append (text, run->marks & RD_MARK_BOLD ? "</b>" : "");
    }
  return g_string_free (text, FALSE);
}

#define document_assert_looks(buffer, expected) \
  G_STMT_START { \
    g_autofree char *document_said = document_print_looks (buffer); \
    g_assert_cmpstr (document_said, ==, expected); \
  } G_STMT_END

/* --- what a hand does */

static inline void
document_get_iters (RdDocumentBuffer *buffer, int from, int to, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), start, from);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), end, to);
}

static inline void
document_place (RdDocumentBuffer *buffer, int offset)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &at, offset);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (buffer), &at);
}

static inline void
document_select (RdDocumentBuffer *buffer, int from, int to)
{
  GtkTextIter start, end;

  document_get_iters (buffer, from, to, &start, &end);
  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (buffer), &end, &start);
}

static inline void
document_delete (RdDocumentBuffer *buffer)
{
  gtk_text_buffer_delete_selection (GTK_TEXT_BUFFER (buffer), TRUE, TRUE);
}

/* As GtkTextView puts a key into the text. */
static inline void
document_type (RdDocumentBuffer *buffer, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (buffer));
      gtk_text_buffer_delete_selection (GTK_TEXT_BUFFER (buffer), TRUE, TRUE);
      gtk_text_buffer_insert_interactive_at_cursor (GTK_TEXT_BUFFER (buffer), p, g_utf8_next_char (p) - p, TRUE);
      gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
    }
}

static inline void
document_erase (RdDocumentBuffer *buffer, int n)
{
  for (int i = 0; i < n; i++)
    {
      GtkTextIter at;

      gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (buffer), &at, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (buffer)));
      gtk_text_buffer_backspace (GTK_TEXT_BUFFER (buffer), &at, TRUE, TRUE);
    }
}

static inline char *
document_get_text (RdDocumentBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (buffer), &start, &end);
  gtk_text_iter_backward_char (&end);
  return gtk_text_iter_get_slice (&start, &end);
}

#define document_assert_text(buffer, expected) \
  G_STMT_START { \
    g_autofree char *document_said = document_get_text (buffer); \
    g_assert_cmpstr (document_said, ==, expected); \
  } G_STMT_END

static inline int
document_get_cursor (RdDocumentBuffer *buffer)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (buffer), &at, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (buffer)));
  return gtk_text_iter_get_offset (&at);
}

#define document_assert_cursor(buffer, offset) g_assert_cmpint (document_get_cursor (buffer), ==, offset)

/* --- any text */

static inline char *
document_name_cb (const RdRun *run, gpointer user_data)
{
  return g_strdup_printf ("[%s]", run->id);
}

static inline char *
document_random_words (GRand *rand, int most)
{
  static const char *words[] = { "the ", "child", "’s ", "seen ", "é", "\t", "panel ", "👶", " x", "Llŷn ", "  ", "<b>", "&", "\"" };
  GString *text = g_string_new (NULL);

  for (int i = g_rand_int_range (rand, 1, most); i > 0; i--)
    g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

static inline GPtrArray *document_random_runs (GRand *rand, gboolean with_notes);

static inline RdRun *
document_random_run (GRand *rand, gboolean with_notes)
{
  static const char *ids[] = { "p1", "p2", "e1" };
  int dice = g_rand_int_range (rand, 0, 10);
  RdRunKind kind = dice < 6 ? RD_RUN_TEXT : dice == 9 && with_notes ? RD_RUN_NOTE : dice == 8 ? RD_RUN_BREAK : RD_RUN_PERSON + g_rand_int_range (rand, 0, 4);
  g_autofree char *text = kind == RD_RUN_TEXT ? document_random_words (rand, 5) : NULL;
  RdRun *run = rd_run_new (kind, text, kind >= RD_RUN_PERSON && kind <= RD_RUN_SECTION ? ids[g_rand_int_range (rand, 0, 3)] : NULL);

  run->marks = g_rand_int_range (rand, 0, 4);
  if (g_rand_int_range (rand, 0, 8) == 0)
    run->language = g_strdup (g_rand_boolean (rand) ? "cy" : "fr");
  if (g_rand_int_range (rand, 0, 5) == 0)
    run->comments = g_strsplit (g_rand_boolean (rand) ? "c1" : "c1 c2", " ", -1);
  if (kind == RD_RUN_NOTE)
    {
      g_ptr_array_unref (run->note);
      run->note = document_random_runs (rand, FALSE);
      if (run->note->len == 0)
        g_ptr_array_add (run->note, rd_run_new (RD_RUN_TEXT, "Note.", NULL));
    }
  return run;
}

static inline GPtrArray *
document_random_runs (GRand *rand, gboolean with_notes)
{
  GPtrArray *runs = rd_runs_new ();

  for (int i = g_rand_int_range (rand, 0, 6); i > 0; i--)
    g_ptr_array_add (runs, document_random_run (rand, with_notes));
  rd_runs_tidy (runs);
  return runs;
}

static inline RdBlock *
document_random_block (GRand *rand)
{
  RdBlockKind kind = g_rand_int_range (rand, 0, RD_N_BLOCK_KINDS);
  RdBlock *block = kind == RD_BLOCK_TABLE ? rd_block_new_table (g_rand_int_range (rand, 1, 4), g_rand_int_range (rand, 1, 3), g_rand_boolean (rand))
                                          : rd_block_new (kind);

  g_ptr_array_unref (block->runs);
  block->runs = document_random_runs (rand, TRUE);
  if (kind == RD_BLOCK_HEADING)
    block->level = g_rand_int_range (rand, 1, RD_HEADING_LEVEL_MAX + 1);
  if (kind == RD_BLOCK_ITEM)
    {
      block->level = g_rand_int_range (rand, 0, RD_ITEM_LEVEL_MAX + 1);
      block->is_numbered = g_rand_boolean (rand);
    }
  if (kind == RD_BLOCK_FIGURE)
    {
      block->figure = g_rand_int_range (rand, 0, RD_N_FIGURES);
      block->description = g_strdup ("What it shows");
    }
  return block;
}

/* One empty paragraph is what nothing reads as. */
static inline GPtrArray *
document_random_blocks (GRand *rand, int n)
{
  GPtrArray *blocks = rd_blocks_new ();

  for (int i = 0; i < n; i++)
    g_ptr_array_add (blocks, document_random_block (rand));
  if (n == 1 && ((RdBlock *) blocks->pdata[0])->kind == RD_BLOCK_PARAGRAPH && ((RdBlock *) blocks->pdata[0])->runs->len == 0)
    g_ptr_array_set_size (blocks, 0);
  return blocks;
}

static inline void
document_random_select (GRand *rand, RdDocumentBuffer *buffer)
{
  int n = gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (buffer)) + 1;
  int from = g_rand_int_range (rand, 0, n);
  int to = g_rand_boolean (rand) ? from : g_rand_int_range (rand, 0, n);

  document_select (buffer, from, to);
}

static inline void
document_random_change (GRand *rand, RdDocumentBuffer *buffer)
{
  g_autoptr (RdRun) run = document_random_run (rand, TRUE);
  g_autoptr (GPtrArray) blocks = document_random_blocks (rand, g_rand_int_range (rand, 0, 4));
  g_autoptr (RdBlock) table = rd_block_new_table (2, 1, 0);
  RdLineStyle style = { g_rand_int_range (rand, 0, RD_BLOCK_TABLE), 1, FALSE };
  g_autofree char *words = document_random_words (rand, 4);

  if (style.kind == RD_BLOCK_PARAGRAPH || style.kind == RD_BLOCK_QUOTATION)
    style.level = 0;
  if (g_rand_boolean (rand))
    document_random_select (rand, buffer);
  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
      rd_document_buffer_toggle_mark (buffer, g_rand_boolean (rand) ? RD_MARK_BOLD : RD_MARK_ITALIC);
      break;
    case 1:
      rd_document_buffer_set_style (buffer, &style);
      break;
    case 2:
      rd_document_buffer_insert_run (buffer, run);
      break;
    case 3:
      rd_document_buffer_insert_blocks (buffer, blocks);
      break;
    case 4:
      rd_document_buffer_insert_object (buffer, table);
      break;
    case 5:
      document_type (buffer, "\n");
      break;
    case 6:
      rd_document_buffer_undo (buffer);
      break;
    case 7:
      rd_document_buffer_clear_marks (buffer);
      break;
    case 8:
    case 9:
      document_erase (buffer, 2);
      break;
    default:
      document_type (buffer, words);
    }
}

static inline void
document_assert_equal (const GPtrArray *a, const GPtrArray *b)
{
  g_autofree char *first = rd_report_xml_write_body (a);
  g_autofree char *second = rd_report_xml_write_body (b);

  g_assert_cmpstr (first, ==, second);
  g_assert_true (rd_blocks_equal (a, b));
}

/* The invariants of the text: a line end more than lines, one style on each, words beside no object. */
static inline void
document_assert_sound (RdDocumentBuffer *buffer)
{
  GtkTextBuffer *text = GTK_TEXT_BUFFER (buffer);
  guint n = rd_document_buffer_get_n_lines (buffer);

  g_assert_cmpint (gtk_text_buffer_get_line_count (text), ==, (int) n + 1);
  g_assert_cmpint (document_get_cursor (buffer), <, gtk_text_buffer_get_char_count (text));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GSList) tags = NULL;
      guint n_styles = 0;
      GtkTextIter at;

      gtk_text_buffer_get_iter_at_line (text, &at, i);
      if (rd_document_buffer_get_object (buffer, i) != NULL)
        g_assert_cmpint (gtk_text_iter_get_chars_in_line (&at), ==, 2);
      else
        g_assert_null (gtk_text_iter_get_child_anchor (&at));
      tags = gtk_text_iter_get_tags (&at);
      for (GSList *l = tags; l != NULL; l = l->next)
        n_styles += RD_IS_DOCUMENT_TAG (l->data) && rd_document_tag_get_role (l->data) == RD_TAG_STYLE;
      g_assert_cmpuint (n_styles, ==, 1);
    }
}
