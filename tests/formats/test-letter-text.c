/* test-letter-text.c — fields found in a paragraph, and put in their place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-letter-values.h"
#include "formats/rd-letter-text.h"

#include <string.h>

typedef struct
{
  const char *reason;
  const char *text;
  const char *markers;   /* kind and name of each: "f:board.name" */
} Case;

static const Case cases[] = {
  { "no field", "Dear colleague,", "" },
  { "one brace is a brace", "a {b} c", "" },
  { "a field", "{{board.name}}", "f:board.name" },
  { "white space inside", "{{ board.name }}", "f:board.name" },
  { "the word processor began the sentence with a capital", "{{Board.Name}}", "f:board.name" },
  { "two fields side by side", "{{a}}{{b}}", "f:a f:b" },
  { "a section and its end", "{{#holds}}x{{/holds}}", "o:holds c:holds" },
  { "a section for what is missing", "{{^holds}}", "n:holds" },
  { "white space after the sign", "{{# holds}}", "o:holds" },
  { "not closed", "a {{b", "x:{{b" },
  { "closed twice is a stray end", "{{a}} }}", "f:a x:}}" },
  { "begun again before it ends", "{{a {{b}}", "x:{{a f:b" },
  { "nothing inside", "{{}}", "x:{{}}" },
  { "two words", "{{board name}}", "x:{{board name}}" },
  { "a dot at the end", "{{board.}}", "x:{{board.}}" },
  { "a digit first", "{{1a}}", "x:{{1a}}" },
  { "a line break inside", "{{a\nb}}", "x:{{a b}}" },
  { "other letters are text", "ü {{a}} €", "f:a" },
};

static char *
word_markers (const char *text)
{
  static const char kinds[] = "fonc";
  g_autoptr (GPtrArray) markers = rd_letter_text_find_markers (text);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < markers->len; i++)
    {
      const RdLetterMarker *marker = g_ptr_array_index (markers, i);

      g_string_append_printf (words, "%s%c:%s", i > 0 ? " " : "",
                              marker->kind == RD_LETTER_MARKER_BROKEN ? 'x' : kinds[marker->kind], marker->name);
      g_assert_cmpuint (marker->start, <, marker->end);
      g_assert_cmpuint (marker->end, <=, strlen (text));
    }
  return g_strdup (words->str);
}

static void
test_markers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = word_markers (cases[i].text);

      g_test_message ("%s", cases[i].reason);
      g_assert_cmpstr (found, ==, cases[i].markers);
    }
}

static void
test_lone (void)
{
  static const struct { const char *text; gboolean is_lone; } rows[] = {
    { "{{#a}}", TRUE }, { "  {{#a}}\t", TRUE }, { "\u00a0{{/a}}", TRUE }, { "x {{#a}}", FALSE }, { "{{#a}}.", FALSE }, { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) markers = rd_letter_text_find_markers (rows[i].text);

      g_assert_cmpint (rd_letter_text_is_lone (rows[i].text, markers), ==, rows[i].is_lone);
    }
}

static void
test_names (void)
{
  static const char * const good[] = { "a", "board.name", "agency.contact-role", "date.la-aware", "a1.b2" };
  static const char * const bad[] = { "", ".", "a.", ".a", "a..b", "a.-b", "A", "a b", "1", "-a", "ä" };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (rd_letter_values_is_name (good[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (rd_letter_values_is_name (bad[i]));
}

static void
test_values (void)
{
  static const char * const names[] = { "hold.from", "hold.until", NULL };
  g_autoptr (RdLetterValues) values = rd_letter_values_new ();
  RdLetterValues *item;

  rd_letter_values_set (values, "today", "1 May 2016");
  rd_letter_values_set (values, "board.name", NULL);
  rd_letter_values_add_list (values, "holds", names);
  g_assert_cmpstr (rd_letter_values_find (values, "today"), ==, "1 May 2016");
  g_assert_cmpstr (rd_letter_values_find (values, "board.name"), ==, "");
  g_assert_null (rd_letter_values_find (values, "hold.from"));
  g_assert_true (rd_letter_values_knows (values, "hold.from"));
  g_assert_true (rd_letter_values_knows (values, "holds"));
  g_assert_false (rd_letter_values_knows (values, "hold.colour"));
  g_assert_cmpuint (rd_letter_values_find_list (values, "holds")->len, ==, 0);

  item = rd_letter_values_add_item (values, "holds");
  rd_letter_values_set (item, "hold.from", "2 May 2016");
  g_assert_cmpstr (rd_letter_values_find (item, "hold.from"), ==, "2 May 2016");
  g_assert_cmpstr (rd_letter_values_find (item, "hold.until"), ==, "");
  g_assert_cmpstr (rd_letter_values_find (item, "today"), ==, "1 May 2016");
  g_assert_true (rd_letter_values_find_list (item, "holds") == rd_letter_values_find_list (values, "holds"));
  g_assert_null (rd_letter_values_find_list (item, "reviewers"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/letter-text/markers", test_markers);
  g_test_add_func ("/letter-text/lone", test_lone);
  g_test_add_func ("/letter-values/names", test_names);
  g_test_add_func ("/letter-values/values", test_values);

  return g_test_run ();
}
