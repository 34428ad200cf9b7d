/* test-markup-text.c — all that can be read in a piece of markup
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "formats/rd-markup-text.h"

typedef struct
{
  const char *markup;
  const char *text;     /* what has to be in it, in one piece */
  const char *why;
} Row;

static const Row rows[] = {
  { "<w:p><w:r><w:t>Ja</w:t></w:r><w:r><w:t>ne</w:t></w:r></w:p>", "Jane", "runs divide words, paragraphs do not" },
  { "<w:p>Jane</w:p><w:p>Smith</w:p>", "Jane\n\nSmith", "paragraphs stand apart" },
  { "<text:p>Jane<text:s/>Smith</text:p>", "Jane Smith", "a space as an element" },
  { "<t>J&#233;r&#xF4;me &amp; &lt;son&gt;</t>", "Jérôme & <son>", "references to characters" },
  { "<a title=\"Jane &quot;J&quot; Smith\">x</a>", "Jane \"J\" Smith", "what people read in attributes" },
  { "<sheet name=\"Jane\"/>", "Jane", "the name of a worksheet" },
  { "<a alt='a > b'>after</a>", "after", "a sign of an end within a value is none" },
  { "Tom & Jerry &nosuch; &#0;", "Tom & Jerry &nosuch; ", "no markup is text" },
  { "<unended", "", "cut short" },
  { "&#x110000;&#xD800;x", "x", "no such characters" },
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = rd_markup_to_text (rows[i].markup, strlen (rows[i].markup));

      if (strstr (text, rows[i].text) == NULL || !g_utf8_validate (text, -1, NULL))
        g_error ("%s: “%s”", rows[i].why, text);
    }
}

/* Codes of a program are no text: a family called Page does not stand in a style's name. */
static void
test_codes_are_no_text (void)
{
  static const char markup[] = "<w:pStyle w:val=\"Page\"/><font name=\"Calibri\"/>";
  g_autofree char *text = rd_markup_to_text (markup, strlen (markup));

  g_assert_null (strstr (text, "Page"));
  g_assert_null (strstr (text, "Calibri"));
}

static void
test_any_bytes (void)
{
  static const char bytes[] = "\xff\xfe<\x80 a=\"\xc3\">\xe2\x82";
  g_autofree char *text = rd_markup_to_text (bytes, sizeof bytes - 1);
  g_autofree char *nothing = rd_markup_to_text (NULL, 0);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpstr (nothing, ==, "\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markup-text/rows", test_rows);
  g_test_add_func ("/markup-text/codes", test_codes_are_no_text);
  g_test_add_func ("/markup-text/any-bytes", test_any_bytes);
  return g_test_run ();
}
