/* rd-letter-text.c — the text of one paragraph, wherever its pieces stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-letter-text.h"

#include <string.h>

#include "formats/rd-letter-values.h"

/* How much of a broken field is shown. */
#define EXCERPT_MAX 60

/* A text node, or an element that stands for a sign, and where it begins in the paragraph's text. */
typedef struct
{
  xmlNode *node;
  gsize    start;
  gsize    length;
} Piece;

typedef struct
{
  const RdLetterDialect *dialect;
  GString               *text;
  GArray                *pieces;   /* Piece */
} Gathering;

/* --- the paragraph's text */

static void
add_piece (Gathering *self, xmlNode *node, const char *text, gsize length)
{
  Piece piece = { node, self->text->len, length };

  g_string_append_len (self->text, text, length);
  g_array_append_val (self->pieces, piece);
}

static void
gather (Gathering *self, const xmlNode *parent)
{
  gboolean has_text = self->dialect->has_text (parent);

  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      char sign;

      if (node->type == XML_TEXT_NODE && has_text && node->content != NULL)
        add_piece (self, node, (const char *) node->content, strlen ((const char *) node->content));
      if (node->type != XML_ELEMENT_NODE || self->dialect->is_paragraph (node) || self->dialect->is_outside (node))
        continue;
      sign = self->dialect->get_sign (node);
      if (sign != 0)
        add_piece (self, node, &sign, 1);
      else
        gather (self, node);
    }
}

static void
gather_paragraph (Gathering *self, const RdLetterDialect *dialect, const xmlNode *paragraph)
{
  self->dialect = dialect;
  self->text = g_string_new (NULL);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  gather (self, paragraph);
}

static void
gathering_clear (Gathering *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->pieces);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gathering, gathering_clear)

char *
rd_letter_text_get (const RdLetterDialect *dialect, const xmlNode *paragraph)
{
  g_auto (Gathering) gathering = { 0 };

  gather_paragraph (&gathering, dialect, paragraph);
  return g_strdup (gathering.text->str);
}

/* --- markers */

static void
marker_free (RdLetterMarker *marker)
{
  g_free (marker->name);
  g_free (marker);
}

/* A valid stretch of text on one line. (transfer full) */
static char *
make_excerpt (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  glong n = g_utf8_strlen (copy, -1);
  char *excerpt = g_utf8_substring (copy, 0, MIN (n, EXCERPT_MAX));

  return g_strstrip (g_strdelimit (excerpt, "\n\r\t", ' '));
}

static RdLetterMarker *
add_marker (GPtrArray *markers, RdLetterMarkerKind kind, gsize start, gsize end, char *name)
{
  RdLetterMarker *marker = g_new0 (RdLetterMarker, 1);

  marker->kind = kind;
  marker->start = start;
  marker->end = end;
  marker->name = name;
  g_ptr_array_add (markers, marker);
  return marker;
}

static RdLetterMarkerKind
find_kind (char sign)
{
  switch (sign)
    {
    case '#':
      return RD_LETTER_MARKER_OPEN;
    case '^':
      return RD_LETTER_MARKER_OPEN_NOT;
    case '/':
      return RD_LETTER_MARKER_CLOSE;
    default:
      return RD_LETTER_MARKER_FIELD;
    }
}

/* What stands between the braces, whose text is @start … @end with them. */
static void
add_inside (GPtrArray *markers, const char *text, gsize start, gsize end)
{
  g_autofree char *inside = g_strstrip (g_strndup (text + start + 2, end - start - 4));
  RdLetterMarkerKind kind = find_kind (*inside);
  const char *name = kind == RD_LETTER_MARKER_FIELD ? inside : inside + 1;
  g_autofree char *small = g_strstrip (g_ascii_strdown (name, -1));

  if (rd_letter_values_is_name (small))
    add_marker (markers, kind, start, end, g_steal_pointer (&small));
  else
    add_marker (markers, RD_LETTER_MARKER_BROKEN, start, end, make_excerpt (text + start, end - start));
}

GPtrArray *
rd_letter_text_find_markers (const char *text)
{
  GPtrArray *markers = g_ptr_array_new_with_free_func ((GDestroyNotify) marker_free);
  const char *at = text;

  while ((at = strpbrk (at, "{}")) != NULL)
    {
      const char *close, *next;

      if (at[1] != *at)
        {
          at++;
          continue;
        }
      close = *at == '{' ? strstr (at + 2, "}}") : NULL;
      next = *at == '{' ? strstr (at + 2, "{{") : NULL;
      if (close == NULL || (next != NULL && next < close))
        {
          gsize length = next != NULL && *at == '{' ? (gsize) (next - at) : *at == '{' ? strlen (at) : 2;

          add_marker (markers, RD_LETTER_MARKER_BROKEN, at - text, at - text + length, make_excerpt (at, length));
          at += length;
          continue;
        }
      add_inside (markers, text, at - text, close + 2 - text);
      at = close + 2;
    }
  return markers;
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

gboolean
rd_letter_text_is_lone (const char *text, const GPtrArray *markers)
{
  gsize at = 0;

  for (guint i = 0; i < markers->len; i++)
    {
      const RdLetterMarker *marker = g_ptr_array_index (markers, i);

      if (!is_blank (text + at, marker->start - at))
        return FALSE;
      at = marker->end;
    }
  return markers->len > 0 && is_blank (text + at, strlen (text) - at);
}

/* --- changing */

static void
set_content (const RdLetterDialect *dialect, xmlNode *node, const char *text)
{
  xmlNodeSetContent (node, (const xmlChar *) text);
  dialect->keep_space (node);
}

/* The text goes on in the node that is returned: after a sign it is another. */
static xmlNode *
append_text (const RdLetterDialect *dialect, xmlNode *node, GString *line)
{
  g_autofree char *whole = g_strconcat ((const char *) node->content, line->str, NULL);

  set_content (dialect, node, whole);
  g_string_truncate (line, 0);
  return node;
}

/* A second space in a row would be folded in OpenDocument: it is a sign as well. */
static xmlNode *
append_value (const RdLetterDialect *dialect, xmlNode *node, const char *value)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (value, -1);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == '\n' || letter == '\t' || (letter == ' ' && at > valid && at[-1] == ' '))
        node = dialect->add_sign (append_text (dialect, node, line), (char) letter);
      else if (letter >= 0x20 && letter != 0xfffe && letter != 0xffff)
        g_string_append_unichar (line, letter);
    }
  return append_text (dialect, node, line);
}

static void
replace_in_first (const RdLetterDialect *dialect, const Piece *piece, gsize start, gsize end, const char *value)
{
  gsize from = start - piece->start;
  gsize to = MIN (end - piece->start, piece->length);
  g_autofree char *before = g_strndup ((const char *) piece->node->content, from);
  g_autofree char *after = g_strdup ((const char *) piece->node->content + to);
  g_autofree char *whole = NULL;
  xmlNode *node;

  set_content (dialect, piece->node, before);
  node = append_value (dialect, piece->node, value);
  whole = g_strconcat ((const char *) node->content, after, NULL);
  set_content (dialect, node, whole);
}

static void
cut_from_later (const RdLetterDialect *dialect, const Piece *piece, gsize end)
{
  gsize to = MIN (end - piece->start, piece->length);
  g_autofree char *rest = g_strdup ((const char *) piece->node->content + to);

  set_content (dialect, piece->node, rest);
}

void
rd_letter_text_replace (const RdLetterDialect *dialect, xmlNode *paragraph, gsize start, gsize end, const char *value)
{
  g_auto (Gathering) gathering = { 0 };
  gboolean is_done = FALSE;

  gather_paragraph (&gathering, dialect, paragraph);
  for (guint i = 0; i < gathering.pieces->len; i++)
    {
      const Piece *piece = &g_array_index (gathering.pieces, Piece, i);

      if (piece->start + piece->length <= start || piece->start >= end || piece->length == 0)
        continue;
      if (piece->node->type != XML_TEXT_NODE)
        {
          xmlUnlinkNode (piece->node);
          xmlFreeNode (piece->node);
          continue;
        }
      if (!is_done)
        replace_in_first (dialect, piece, MAX (start, piece->start), end, value);
      else
        cut_from_later (dialect, piece, end);
      is_done = TRUE;
    }
}
