/* test-document-buffer.c — the text of a section: what goes in comes out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "document-fixture.h"

/* Whatever a section says is the same after it was shown. */
static void
test_round_trip (void)
{
  GRand *rand = g_rand_new_with_seed (4711);

  for (int i = 0; i < 300; i++)
    {
      g_autoptr (RdDocumentBuffer) buffer = rd_document_buffer_new ();
      g_autoptr (GPtrArray) blocks = document_random_blocks (rand, g_rand_int_range (rand, 0, 12));
      g_autoptr (GPtrArray) again = NULL;

      rd_document_buffer_set_namer (buffer, document_name_cb, NULL, NULL);
      rd_document_buffer_set_blocks (buffer, blocks);
      again = rd_document_buffer_get_blocks (buffer);
      document_assert_equal (blocks, again);
    }
  g_rand_free (rand);
}

/* After any changes the text is as sound as before: read and shown again it is the same; and undoing all of them leads back, redoing
 * forth.
 */
static void
test_any_changes (void)
{
  GRand *rand = g_rand_new_with_seed (815);

  for (int i = 0; i < 120; i++)
    {
      g_autoptr (RdDocumentBuffer) buffer = rd_document_buffer_new ();
      g_autoptr (RdDocumentBuffer) twin = rd_document_buffer_new ();
      g_autoptr (GPtrArray) blocks = document_random_blocks (rand, g_rand_int_range (rand, 1, 8));
      guint n;
      g_autoptr (GPtrArray) changed = NULL, back = NULL, forth = NULL, shown = NULL;

      rd_document_buffer_set_namer (buffer, document_name_cb, NULL, NULL);
      rd_document_buffer_set_blocks (buffer, blocks);
      for (int j = 0; j < 40; j++)
        {
          document_random_change (rand, buffer);
          document_assert_sound (buffer);
        }
      changed = rd_document_buffer_get_blocks (buffer);
      rd_document_buffer_set_blocks (twin, changed);
      shown = rd_document_buffer_get_blocks (twin);
      document_assert_equal (changed, shown);
      for (n = 0; rd_document_buffer_can_undo (buffer); n++)
        rd_document_buffer_undo (buffer);
      document_assert_sound (buffer);
      back = rd_document_buffer_get_blocks (buffer);
      document_assert_equal (blocks, back);
      for (; n > 0; n--)
        rd_document_buffer_redo (buffer);
      forth = rd_document_buffer_get_blocks (buffer);
      document_assert_equal (changed, forth);
    }
  g_rand_free (rand);
}

/* A word is a step, and so is what is erased in a row; the cursor is where it was. */
static void
test_steps (void)
{
  RdDocumentBuffer *buffer = rd_document_buffer_new ();

  document_type (buffer, "The panel met");
  document_assert_text (buffer, "The panel met");
  rd_document_buffer_undo (buffer);
  document_assert_text (buffer, "The panel ");
  rd_document_buffer_undo (buffer);
  document_assert_text (buffer, "The ");
  rd_document_buffer_redo (buffer);
  document_assert_text (buffer, "The panel ");
  document_erase (buffer, 3);
  document_assert_text (buffer, "The pan");
  rd_document_buffer_undo (buffer);
  document_assert_text (buffer, "The panel ");
  document_assert_cursor (buffer, 10);
  rd_document_buffer_undo (buffer);
  rd_document_buffer_undo (buffer);
  document_assert_text (buffer, "");
  g_assert_false (rd_document_buffer_can_undo (buffer));
  document_close (buffer);
}

/* Formatting is taken back like words. */
static void
test_marks_are_steps (void)
{
  RdDocumentBuffer *buffer = rd_document_buffer_new ();

  document_type (buffer, "Family");
  document_select (buffer, 0, 3);
  rd_document_buffer_toggle_mark (buffer, RD_MARK_BOLD);
  document_assert_looks (buffer, "<b>Fam</b>ily");
  rd_document_buffer_toggle_mark (buffer, RD_MARK_ITALIC);
  document_assert_looks (buffer, "<b><i>Fam</i></b>ily");
  rd_document_buffer_undo (buffer);
  document_assert_looks (buffer, "<b>Fam</b>ily");
  rd_document_buffer_toggle_mark (buffer, RD_MARK_BOLD);
  document_assert_looks (buffer, "Family");
  rd_document_buffer_undo (buffer);
  rd_document_buffer_undo (buffer);
  document_assert_looks (buffer, "Family");
  document_close (buffer);
}

/* What is typed has the look of what stands before it, or the one that was chosen. */
static void
test_typing_marks (void)
{
  RdDocumentBuffer *buffer = rd_document_buffer_new ();

  document_type (buffer, "a ");
  rd_document_buffer_toggle_mark (buffer, RD_MARK_BOLD);
  g_assert_cmpint (rd_document_buffer_get_marks (buffer), ==, RD_MARK_BOLD);
  document_type (buffer, "bc");
  rd_document_buffer_toggle_mark (buffer, RD_MARK_BOLD);
  document_type (buffer, " d");
  document_assert_looks (buffer, "a <b>bc</b> d");
  document_place (buffer, 4);
  document_type (buffer, "x");                          /* at the end of the bold words: bold */
  document_assert_looks (buffer, "a <b>bcx</b> d");
  document_place (buffer, 2);
  document_type (buffer, "y");                          /* before them: as what stands before */
  document_assert_looks (buffer, "a y<b>bcx</b> d");
  document_close (buffer);
}

/* A reference and a footnote are entered, left and erased as one character. */
static void
test_atoms (void)
{
  RdDocumentBuffer *buffer = rd_document_buffer_new ();
  g_autoptr (RdRun) person = rd_run_new (RD_RUN_PERSON, NULL, "p1");

  rd_document_buffer_set_namer (buffer, document_name_cb, NULL, NULL);
  document_type (buffer, "to ");
  rd_document_buffer_insert_run (buffer, person);
  document_assert_text (buffer, "to [p1]");
  document_place (buffer, 5);                           /* within: the nearer end */
  document_assert_cursor (buffer, 3);
  document_place (buffer, 4);                           /* a step to the right from its beginning: its end */
  document_assert_cursor (buffer, 7);
  document_place (buffer, 6);                           /* and back */
  document_assert_cursor (buffer, 3);
  document_place (buffer, 7);
  document_erase (buffer, 1);
  document_assert_text (buffer, "to ");
  rd_document_buffer_undo (buffer);
  document_assert_looks (buffer, "to {1:p1}");
  rd_document_buffer_insert_run (buffer, person);       /* two in a row stay two */
  document_assert_looks (buffer, "to {1:p1}{1:p1}");
  document_close (buffer);
}

static void
test_notes_are_numbered (void)
{
  RdDocumentBuffer *buffer = rd_document_buffer_new ();
  g_autoptr (RdRun) note = rd_run_new (RD_RUN_NOTE, NULL, NULL);

  g_ptr_array_add (note->note, rd_run_new (RD_RUN_TEXT, "See above.", NULL));
  document_type (buffer, "One two");
  rd_document_buffer_insert_run (buffer, note);
  document_place (buffer, 3);
  rd_document_buffer_insert_run (buffer, note);
  document_assert_text (buffer, "One\xe2\x81\xa0" "1 two\xe2\x81\xa0" "2");
  document_place (buffer, 5);
  document_erase (buffer, 1);
  document_assert_text (buffer, "One two\xe2\x81\xa0" "1");
  rd_document_buffer_undo (buffer);
  document_assert_text (buffer, "One\xe2\x81\xa0" "1 two\xe2\x81\xa0" "2");
  g_assert_cmpuint (rd_document_buffer_count_notes (buffer), ==, 2);
  document_close (buffer);
}

/* Lines that join keep the style of what is left of them. */
static void
test_joining (void)
{
  RdDocumentBuffer *buffer = document_open ("h1 One|p Two|p |i0 Item");

  document_select (buffer, 3, 4);
  document_delete (buffer);
  document_assert_blocks (buffer, "h1 OneTwo|p |i0 Item");
  document_select (buffer, 7, 8);                       /* an empty line before an item leaves the item */
  document_delete (buffer);
  document_assert_blocks (buffer, "h1 OneTwo|i0 Item");
  document_select (buffer, 0, 12);                      /* all of it */
  document_delete (buffer);
  g_assert_cmpuint (rd_document_buffer_get_n_lines (buffer), ==, 1);
  document_close (buffer);
}

/* No words come to stand beside a table; it goes with a selection. */
static void
test_objects (void)
{
  RdDocumentBuffer *buffer = document_open ("p One|t|p Two");

  document_select (buffer, 3, 4);                       /* the line end before it */
  document_delete (buffer);
  document_assert_blocks (buffer, "p One|t|p Two");
  document_select (buffer, 5, 6);                       /* and the one behind it */
  document_delete (buffer);
  document_assert_blocks (buffer, "p One|t|p Two");
  document_place (buffer, 5);
  document_type (buffer, "xy");
  document_assert_blocks (buffer, "p One|t|p xy|p Two");
  document_place (buffer, 4);
  document_type (buffer, "ab");
  document_assert_blocks (buffer, "p One|p ab|t|p xy|p Two");
  document_select (buffer, 1, 12);
  document_delete (buffer);
  document_assert_blocks (buffer, "p OTwo");
  rd_document_buffer_undo (buffer);
  document_assert_blocks (buffer, "p One|p ab|t|p xy|p Two");
  document_close (buffer);
}

/* What comes in at the cursor. */
static void
test_inserting_blocks (void)
{
  static const struct
  {
    const char *text, *comes, *expected;
    int         at, cursor;
  } rows[] = {
    { "p One two", "p x", "p Onex two", 3, 4 },                     /* a paragraph's words go into the line */
    { "h1 One two", "p x", "h1 Onex two", 3, 4 },
    { "p One two", "p x|p y", "p Onex|p y two", 3, 6 },
    { "p One two", "h1 x|p y", "p One|h1 x|p y two", 3, 7 },        /* a heading is a line of its own */
    { "p One two", "t", "p One|t|p  two", 3, 6 },
    { "p ", "h1 x|i0 y", "h1 x|i0 y", 0, 3 },                       /* an empty line gives way */
    { "p One", "t", "p One|t|p ", 3, 6 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RdDocumentBuffer *buffer = document_open (rows[i].text);
      g_autoptr (GPtrArray) blocks = document_parse (rows[i].comes);

      document_place (buffer, rows[i].at);
      rd_document_buffer_insert_blocks (buffer, blocks);
      document_assert_blocks (buffer, rows[i].expected);
      document_assert_cursor (buffer, rows[i].cursor);
      document_assert_sound (buffer);
      rd_document_buffer_undo (buffer);
      document_assert_blocks (buffer, rows[i].text);
      document_close (buffer);
    }
}

static void
test_numbers (void)
{
  RdDocumentBuffer *buffer = document_open ("n0 a|n1 b|n1 c|n0 d|i0 e|n0 f|p g|n0 h");
  static const guint expected[] = { 1, 1, 2, 2, 0, 1, 0, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (rd_document_buffer_get_number (buffer, i), ==, expected[i]);
  document_close (buffer);
}

/* What others put in is text: no control characters, no marks of theirs. */
static void
test_strange_text (void)
{
  RdDocumentBuffer *buffer = rd_document_buffer_new ();
  GtkTextBuffer *text = GTK_TEXT_BUFFER (buffer);
  GtkTextTag *tag = gtk_text_buffer_create_tag (text, NULL, "foreground", "red", NULL);
  GtkTextIter start, end;

  gtk_text_buffer_insert_at_cursor (text, "a\r\nb\x01\xef\xbf\xbc" "c\x0b" "d", -1);
  document_assert_text (buffer, "a\nbc\xe2\x80\xa8" "d");
  gtk_text_buffer_get_bounds (text, &start, &end);
  gtk_text_buffer_apply_tag (text, tag, &start, &end);
  g_assert_false (gtk_text_iter_has_tag (&start, tag));
  document_assert_sound (buffer);
  document_close (buffer);
}

/* What was changed elsewhere comes with a step of its own, and the rest stays untouched. */
static void
test_follow (void)
{
  RdDocumentBuffer *buffer = document_open ("p One|p Two|p Three");
  g_autoptr (GPtrArray) blocks = document_parse ("p One|p 2|p Three");

  document_place (buffer, 10);
  rd_document_buffer_follow (buffer, blocks);
  document_assert_blocks (buffer, "p One|p 2|p Three");
  document_assert_cursor (buffer, 8);
  rd_document_buffer_undo (buffer);
  document_assert_blocks (buffer, "p One|p Two|p Three");
  document_close (buffer);
}

static void
test_comments (void)
{
  RdDocumentBuffer *buffer = document_open ("p One two three");
  GtkTextIter start, end;

  document_get_iters (buffer, 4, 7, &start, &end);
  rd_document_buffer_mark_comment (buffer, "c1", &start, &end);
  document_assert_looks (buffer, "One [c1:two] three");
  g_assert_true (rd_document_buffer_find_comment (buffer, "c1", &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 4);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 7);
  document_place (buffer, 5);
  document_type (buffer, "x");
  document_assert_looks (buffer, "One [c1:txwo] three");
  rd_document_buffer_unmark_comment (buffer, "c1");
  document_assert_looks (buffer, "One txwo three");
  g_assert_false (rd_document_buffer_find_comment (buffer, "c1", &start, &end));
  document_close (buffer);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-buffer/round-trip", test_round_trip);
  g_test_add_func ("/document-buffer/any-changes", test_any_changes);
  g_test_add_func ("/document-buffer/steps", test_steps);
  g_test_add_func ("/document-buffer/marks-are-steps", test_marks_are_steps);
  g_test_add_func ("/document-buffer/typing-marks", test_typing_marks);
  g_test_add_func ("/document-buffer/atoms", test_atoms);
  g_test_add_func ("/document-buffer/notes", test_notes_are_numbered);
  g_test_add_func ("/document-buffer/joining", test_joining);
  g_test_add_func ("/document-buffer/objects", test_objects);
  g_test_add_func ("/document-buffer/inserting-blocks", test_inserting_blocks);
  g_test_add_func ("/document-buffer/numbers", test_numbers);
  g_test_add_func ("/document-buffer/strange-text", test_strange_text);
  g_test_add_func ("/document-buffer/follow", test_follow);
  g_test_add_func ("/document-buffer/comments", test_comments);
  return g_test_run ();
}
