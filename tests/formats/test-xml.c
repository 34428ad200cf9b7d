/* test-xml.c — libxml2 with the doors shut
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xml.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "formats-files.h"

/* Taken where @code is negative, else refused with exactly this message. */
static void
assert_parse (const char *text,
              gsize       length,
              const char *name,
              int         code,
              const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (xmlDoc) doc = rd_xml_parse (bytes, name, NULL, &error);

  if (code < 0)
    {
      g_assert_no_error (error);
      g_assert_nonnull (doc);
      return;
    }

  g_assert_null (doc);
  g_assert_error (error, RD_XML_ERROR, code);
  g_assert_cmpstr (error->message, ==, expected);
}

static const struct
{
  const char *why;
  const char *text;
  int         code;       /* -1: taken */
  const char *message;
} plain[] =
{
  { "the smallest document there is", "<a/>", -1, NULL },
  { "a byte order mark is no fault", "\xef\xbb\xbf<a/>", -1, NULL },
  { "a processing instruction does nothing", "<?xml-stylesheet href='http://127.0.0.1/x'?><a/>", -1, NULL },
  { "the five entities of XML itself", "<a b='&lt;&apos;'>&amp;&gt;&quot;</a>", -1, NULL },
  { "what the declaration says of the encoding does not matter: it is UTF-8",
    "<?xml version='1.0' encoding='UTF-16'?><a>é</a>", -1, NULL },
  { "an encoding nobody knows neither", "<?xml version='1.0' encoding='KLINGON'?><a/>", -1, NULL },
  { "nothing in it", "", RD_XML_ERROR_MALFORMED, "x.xml: the file is empty" },
  { "two first elements", "<a/>\n<b/>", RD_XML_ERROR_MALFORMED,
    "x.xml, line 2: something stands after the end of the first element" },
  { "closed by another", "<a>\n<b>\n</a>", RD_XML_ERROR_MALFORMED, "x.xml, line 3: <b> of line 2 is closed by </a>" },
  { "cut short in a tag", "<a\nb=", RD_XML_ERROR_MALFORMED, "x.xml, line 2: the file ends too early: it is cut short" },
  { "a DOCTYPE without anything in it", "\n<!DOCTYPE a><a/>", RD_XML_ERROR_DOCTYPE,
    "x.xml, line 2: a DOCTYPE, which is never taken; remove it" },
  { "a DOCTYPE after the element is no document", "<a/><!DOCTYPE a>", RD_XML_ERROR_MALFORMED,
    "x.xml, line 1: something stands after the end of the first element" },
  { "an entity that nobody declared", "<a>\n&secret;</a>", RD_XML_ERROR_DOCTYPE,
    "x.xml, line 2: the entity “&secret;” is not known; write the character itself" },
  { "the same in an attribute", "<a b='&secret;'/>", RD_XML_ERROR_DOCTYPE,
    "x.xml, line 1: the entity “&secret;” is not known; write the character itself" },
  { "a prefix that nobody declared", "<x:a/>", RD_XML_ERROR_MALFORMED,
    "x.xml, line 1: the prefix “x:” is not declared; names are written without one" },
};

static void
test_plain (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      g_test_message ("%s", plain[i].why);
      assert_parse (plain[i].text, strlen (plain[i].text), "x.xml", plain[i].code, plain[i].message);
    }
}

static void
test_without_name (void)
{
  assert_parse ("<a>\n&", 5, NULL, RD_XML_ERROR_MALFORMED, "line 2: the file ends too early: it is cut short");
  assert_parse ("", 0, NULL, RD_XML_ERROR_MALFORMED, "the file is empty");
}

static void
test_bytes (void)
{
  assert_parse ("<a>\n\0</a>", 9, "x", RD_XML_ERROR_MALFORMED, "x, line 2: a NUL character: this is not a text file");
  assert_parse ("<a>\xff</a>", 8, "x", RD_XML_ERROR_MALFORMED, "x, line 1: not UTF-8 text; save the file as UTF-8");
  assert_parse ("<a>\xed\xa0\x80</a>", 10, "x", RD_XML_ERROR_MALFORMED, "x, line 1: not UTF-8 text; save the file as UTF-8");
  assert_parse ("<a>\xc3", 4, "x", RD_XML_ERROR_MALFORMED, "x, line 1: not UTF-8 text; save the file as UTF-8");
  assert_parse ("\xff\xfe<\0a\0/\0>\0", 10, "x", RD_XML_ERROR_MALFORMED,
                "x, line 1: the file is saved as UTF-16; save it as UTF-8");
  assert_parse ("\0<\0a\0/\0>", 8, "x", RD_XML_ERROR_MALFORMED,
                "x, line 1: the file is saved as UTF-16; save it as UTF-8");
}

/* --- Too much of something ------------------------------------------------ */

/* "#" in @part becomes the number of the repetition. */
static char *
repeat (const char *before,
        const char *part,
        guint       n,
        const char *after)
{
  GString *text = g_string_new (before);
  g_auto (GStrv) pieces = g_strsplit (part, "#", 2);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, pieces[0]);
      if (pieces[1] != NULL)
        g_string_append_printf (text, "%u%s", i, pieces[1]);
    }
  g_string_append (text, after);

  return g_string_free (text, FALSE);
}

static void
test_too_much (void)
{
  static const struct
  {
    const char *why;
    const char *before, *part;
    guint       n;
    const char *after;
    int         code;
    const char *message;
  } rows[] =
  {
    { "nested 10,000 deep", "", "<a>", 10000, "", RD_XML_ERROR_TOO_LARGE,
      "x, line 1: elements nested deeper than in any real file" },
    { "more elements than are taken", "<b>", "<a/>", RD_XML_MAX_ELEMENTS, "</b>", RD_XML_ERROR_TOO_LARGE,
      "x, line 1: more elements than any real file has" },
    { "just as many", "<b>", "<a/>", RD_XML_MAX_ELEMENTS - 1, "</b>", -1, NULL },
    { "an element with a quarter of a million attributes", "<b", " a#='1'", 250000, "/>", RD_XML_ERROR_TOO_LARGE,
      "x, line 1: more attributes than any real file has" },
    { "as many attributes as are taken", "<b", " a#='1'", RD_XML_MAX_ATTRIBUTES, "/>", -1, NULL },
    { "a list in an attribute without end", "<b a='", "x ", RD_XML_MAX_VALUE / 2 + 1, "'/>", RD_XML_ERROR_TOO_LARGE,
      "x, line 1: an attribute longer than in any real file" },
    { "one that is as long as is taken", "<b a='", "x ", RD_XML_MAX_VALUE / 2, "'/>", -1, NULL },
    { "namespaces without end", "<b", " xmlns:a#='u'", 1000, "><c/></b>", RD_XML_ERROR_TOO_LARGE,
      "x, line 1: more namespaces than any real file has" },
    { "five megabytes of text", "<b>", "text text #\n", 350000, "</b>", RD_XML_ERROR_TOO_LARGE,
      "x: the file is larger than 4 MB" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = repeat (rows[i].before, rows[i].part, rows[i].n, rows[i].after);

      g_test_message ("%s", rows[i].why);
      assert_parse (text, strlen (text), "x", rows[i].code, rows[i].message);
    }
}

static void
test_depth_limit (void)
{
  for (guint extra = 0; extra <= 1; extra++)
    {
      GString *text = g_string_new (NULL);

      for (guint i = 0; i < RD_XML_MAX_DEPTH + extra; i++)
        g_string_append (text, "<a>");
      for (guint i = 0; i < RD_XML_MAX_DEPTH + extra; i++)
        g_string_append (text, "</a>");

      assert_parse (text->str, text->len, "x", extra > 0 ? RD_XML_ERROR_TOO_LARGE : -1,
                    "x, line 1: elements nested deeper than in any real file");
      g_string_free (text, TRUE);
    }
}

/* --- Nothing outside is touched ------------------------------------------- */

static void
test_outside (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("rd-xml-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "secret.txt", NULL);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, "secret", -1, NULL));

  text = g_strdup_printf ("<!DOCTYPE a [<!ENTITY s SYSTEM '%s'>]><a>&s;</a>", path);
  assert_parse (text, strlen (text), "x", RD_XML_ERROR_DOCTYPE, "x, line 1: a DOCTYPE, which is never taken; remove it");

  unlink (path);
  rmdir (folder);
}

static void
parse_noisily (void)
{
  static const char * const texts[] = { "<a", "&", "<a>&x;</a>", "<x:a/>", "<!DOCTYPE a [<!ENTITY b 'c'><!", "<a b=c/>", "<a>\xc3</a>" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = bytes_from_text (texts[i]);
      g_autoptr (xmlDoc) doc = rd_xml_parse (bytes, "x", NULL, NULL);
    }
}

static void
parse_noisily_with_schemas (void)
{
  g_autoptr (GBytes) bytes = bytes_from_text ("<a/>");
  g_autoptr (GBytes) other = bytes_from_text ("<element name='b' xmlns='http://relaxng.org/ns/structure/1.0'><empty/></element>");
  g_autoptr (GBytes) broken = bytes_from_text ("<element xmlns='http://relaxng.org/ns/structure/1.0'><ref name='c'/></element>");

  g_assert_null (rd_xml_parse (bytes, "x", other, NULL));
  g_assert_null (rd_xml_parse (bytes, "x", broken, NULL));
}

static void
test_silent (void)
{
  if (g_test_subprocess ())
    {
      parse_noisily ();
      parse_noisily_with_schemas ();
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("");
}

/* --- Schemas -------------------------------------------------------------- */

static void
test_broken_schema (void)
{
  g_autoptr (GBytes) bytes = bytes_from_text ("<a/>");
  static const char * const schemas[] =
  {
    "<grammar",
    "<grammar xmlns='http://relaxng.org/ns/structure/1.0'><start><ref name='nowhere'/></start></grammar>",
    "<html/>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (schemas); i++)
    {
      g_autoptr (GBytes) schema = bytes_from_text (schemas[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (rd_xml_parse (bytes, "x", schema, &error));
      g_assert_error (error, RD_XML_ERROR, RD_XML_ERROR_SCHEMA);
      g_assert_true (g_str_has_prefix (error->message, "the schema"));
    }
}

/* A grammar that the explanation finds nothing to say about: libxml2's own words are left. */
static void
test_unexplained (void)
{
  g_autoptr (GBytes) schema = bytes_from_text (
    "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><group>"
    "<element name='b'><empty/></element><element name='c'><empty/></element></group></element>");
  g_autoptr (GBytes) bytes = bytes_from_text ("<a>\n<c/><b/></a>");
  g_autoptr (GError) error = NULL;

  g_assert_null (rd_xml_parse (bytes, "x", schema, &error));
  g_assert_error (error, RD_XML_ERROR, RD_XML_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "x, line "));
  g_assert_null (strchr (error->message, '\n'));
}

/* --- Reading -------------------------------------------------------------- */

static void
test_reading (void)
{
  const char *text = "<a one='1' two=' 2 '>\n  <b> some\n\twords&#160;here </b>\n  <!-- c --><c\n   first='1'\n   second='2 = \n ='\n"
                     "   third='3'/>\n  <b id='last'/>\n</a>";
  g_autoptr (GBytes) bytes = bytes_from_text (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (xmlDoc) doc = rd_xml_parse (bytes, "x", NULL, &error);
  const xmlNode *root = NULL;
  const xmlNode *c = NULL;
  const xmlNode *last = NULL;
  g_autofree char *two = NULL;
  g_autofree char *words = NULL;
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  root = xmlDocGetRootElement (doc);
  c = rd_xml_first (root, "c");
  last = rd_xml_next (rd_xml_first (root, "b"), "b");
  two = rd_xml_get_attribute (root, "two");
  words = rd_xml_get_text (rd_xml_first (root, NULL));
  described = rd_xml_describe (last);

  g_assert_cmpstr (two, ==, " 2 ");
  g_assert_null (rd_xml_get_attribute (root, "three"));
  g_assert_cmpstr (words, ==, "some words\u00a0here");
  g_assert_null (rd_xml_get_text (last));
  g_assert_null (rd_xml_next (last, NULL));
  g_assert_cmpstr (described, ==, "b “last”");
  g_assert_cmpint (xmlGetLineNo (c), ==, 4);
  g_assert_cmpint (rd_xml_get_attribute_line (c, "first"), ==, 5);
  g_assert_cmpint (rd_xml_get_attribute_line (c, "second"), ==, 6);
  g_assert_cmpint (rd_xml_get_attribute_line (c, "third"), ==, 8);
  g_assert_cmpint (rd_xml_get_attribute_line (c, "fourth"), ==, 4);
  g_assert_cmpint (rd_xml_get_attribute_line (last, "id"), ==, 9);
}

static void
test_quote (void)
{
  g_autofree char *plain_text = rd_xml_quote ("word");
  g_autofree char *broken = rd_xml_quote ("two\nlines\x1b[31m");
  g_autofree char *accents = rd_xml_quote ("ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé");
  g_autofree char *invalid = rd_xml_quote ("\xff");

  g_assert_cmpstr (plain_text, ==, "“word”");
  g_assert_cmpstr (broken, ==, "“two lines [31m”");
  g_assert_cmpint (g_utf8_strlen (accents, -1), ==, 63);
  g_assert_true (g_str_has_suffix (accents, "é…”"));
  g_assert_true (g_utf8_validate (invalid, -1, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xml/plain", test_plain);
  g_test_add_func ("/xml/without-name", test_without_name);
  g_test_add_func ("/xml/bytes", test_bytes);
  g_test_add_func ("/xml/too-much", test_too_much);
  g_test_add_func ("/xml/depth-limit", test_depth_limit);
  g_test_add_func ("/xml/outside", test_outside);
  g_test_add_func ("/xml/silent", test_silent);
  g_test_add_func ("/xml/broken-schema", test_broken_schema);
  g_test_add_func ("/xml/unexplained", test_unexplained);
  g_test_add_func ("/xml/reading", test_reading);
  g_test_add_func ("/xml/quote", test_quote);

  return g_test_run ();
}
