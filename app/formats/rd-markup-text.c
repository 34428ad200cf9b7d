/* rd-markup-text.c — all that can be read in a piece of markup
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-markup-text.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *at, *end;
  GString    *text, *values;
} Reader;

/* A piece of the markup. */
typedef struct
{
  const char *start;
  gsize       length;
} Piece;

static gboolean
is_one_of (Piece piece, const char * const *names)
{
  for (gsize i = 0; names[i] != NULL; i++)
    if (strlen (names[i]) == piece.length && strncmp (names[i], piece.start, piece.length) == 0)
      return TRUE;
  return FALSE;
}

static gunichar
read_number (const char *text)
{
  gboolean is_hexadecimal = text[1] == 'x' || text[1] == 'X';
  gulong number = strtoul (text + (is_hexadecimal ? 2 : 1), NULL, is_hexadecimal ? 16 : 10);

  return number > 0 && number <= 0x10ffff && g_unichar_validate ((gunichar) number) ? (gunichar) number : 0xfffd;
}

/* @at is at "&"; returns how many bytes were taken, which is one where it begins no reference. */
static gsize
append_reference (GString *out, const char *at, const char *end)
{
  static const struct { const char *name; char c; } names[] = {
    { "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' }, { "apos", '\'' },
  };
  const char *close = memchr (at, ';', MIN ((gsize) (end - at), 12));
  g_autofree char *name = close != NULL ? g_strndup (at + 1, close - at - 1) : NULL;

  if (name != NULL && *name == '#')
    {
      g_string_append_unichar (out, read_number (name));
      return close - at + 1;
    }
  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i].name))
      {
        g_string_append_c (out, names[i].c);
        return close - at + 1;
      }
  g_string_append_c (out, '&');
  return 1;
}

static void
append_unescaped (GString *out, const char *at, const char *end)
{
  while (at < end)
    if (*at == '&')
      at += append_reference (out, at, end);
    else
      g_string_append_c (out, *at++);
}

/* Attributes that somebody reads, and not only a program. */
static gboolean
is_for_people (Piece element, Piece attribute)
{
  static const char * const names[] = { "prompt", "promptTitle", "error", "errorTitle", "title", "alt", "descr", "href", "src",
                                        "xlink:href", "Target", "w:author", "w:initials", "aria-label", NULL };
  static const char * const sheets[] = { "sheet", "definedName", NULL };
  static const char * const sheet_names[] = { "name", NULL };

  return is_one_of (attribute, names) || (is_one_of (element, sheets) && is_one_of (attribute, sheet_names));
}

/* The attributes of a tag; returns where it ends. A ">" in a value does not end it. */
static const char *
read_attributes (Reader *reader, Piece element, const char *at)
{
  Piece name = { at, 0 };

  while (at < reader->end && *at != '>')
    {
      const char *close = *at == '"' || *at == '\'' ? memchr (at + 1, *at, reader->end - at - 1) : NULL;

      if (strchr (" \t\r\n/", *at) != NULL)
        name = (Piece) { at + 1, 0 };
      else if (*at == '=')
        name.length = at - name.start;
      if (close != NULL && is_for_people (element, name))
        {
          append_unescaped (reader->values, at + 1, close);
          g_string_append_c (reader->values, '\n');
        }
      at = close != NULL ? close + 1 : at + 1;
    }
  return at < reader->end ? at + 1 : at;
}

/* A word can go on through some elements: a name that is half in one is whole to a reader. */
static void
read_element (Reader *reader)
{
  static const char * const within_words[] = { "w:r", "w:t", "w:rPr", "r", "t", "text:span", "b", "i", "em", "strong", "span", NULL };
  static const char * const spaces[] = { "text:s", "text:tab", "w:tab", NULL };
  Piece name = { reader->at + 1, 0 };

  if (name.start < reader->end && *name.start == '/')
    name.start++;
  while (name.start + name.length < reader->end && strchr (" \t\r\n/>", name.start[name.length]) == NULL)
    name.length++;
  if (is_one_of (name, spaces))
    g_string_append_c (reader->text, ' ');
  else if (!is_one_of (name, within_words))
    g_string_append_c (reader->text, '\n');
  reader->at = read_attributes (reader, name, name.start + name.length);
}

char *
rd_markup_to_text (const char *markup, gsize n_bytes)
{
  Reader reader = { .at = markup, .end = markup + n_bytes };
  char *valid;

  g_return_val_if_fail (markup != NULL || n_bytes == 0, NULL);

  reader.text = g_string_sized_new (n_bytes / 2);
  reader.values = g_string_new ("\n");
  while (reader.at < reader.end)
    if (*reader.at == '<')
      read_element (&reader);
    else if (*reader.at == '&')
      reader.at += append_reference (reader.text, reader.at, reader.end);
    else
      g_string_append_c (reader.text, *reader.at++);
  g_string_append_len (reader.text, reader.values->str, reader.values->len);
  g_string_free (reader.values, TRUE);
  valid = g_utf8_make_valid (reader.text->str, reader.text->len);
  g_string_free (reader.text, TRUE);
  return valid;
}
