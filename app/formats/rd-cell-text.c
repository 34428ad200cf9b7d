/* rd-cell-text.c — text of a cell as a chronology keeps it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-cell-text.h"

#include <string.h>

#define ESCAPE_LENGTH 7    /* _x000D_ */

/* What parts words or lines, or cannot stay: a space for U+0009 and U+0020, a line for what ends one, 'x' for other
 * control characters; 0 for all else.  A two-byte control character is told by its first byte, 0xC2.
 */
static const char kinds[256] = {
  [1] = 'x', [2] = 'x', [3] = 'x', [4] = 'x', [5] = 'x', [6] = 'x', [7] = 'x', [8] = 'x',
  ['\t'] = ' ', ['\n'] = '\n', ['\v'] = '\n', ['\f'] = '\n', ['\r'] = '\n',
  [14] = 'x', [15] = 'x', [16] = 'x', [17] = 'x', [18] = 'x', [19] = 'x', [20] = 'x', [21] = 'x', [22] = 'x',
  [23] = 'x', [24] = 'x', [25] = 'x', [26] = 'x', [27] = 'x', [28] = 'x', [29] = 'x', [30] = 'x', [31] = 'x',
  [' '] = ' ', [127] = 'x', [0xc2] = '2', [0] = 'x', [0xe2] = '3', [0xef] = '3',
};

/* The kind of the character at @at, which may have more bytes. */
static char
get_kind (const char *at, const char *end, gsize *out_length)
{
  char kind = kinds[(guint8) *at];

  *out_length = 1;
  if (kind == '2' && end - at >= 2)
    {
      *out_length = 2;
      return (guint8) at[1] == 0x85 ? '\n' : (guint8) at[1] < 0xa0 ? 'x' : 0;
    }
  if (kind == '3' && end - at >= 3)
    {
      *out_length = 3;
      /* U+2028 and U+2029 end lines; U+FEFF and U+FFFE are no text. */
      if (memcmp (at, "\xe2\x80\xa8", 3) == 0 || memcmp (at, "\xe2\x80\xa9", 3) == 0)
        return '\n';
      return memcmp (at, "\xef\xbb\xbf", 3) == 0 || memcmp (at, "\xef\xbf\xbe", 3) == 0 ? 'x' : 0;
    }
  return kind == '2' || kind == '3' ? 0 : kind;
}

/* How far the text goes on without anything to mend. */
static const char *
find_plain_end (const char *at, const char *end)
{
  while (at < end && kinds[(guint8) *at] == 0)
    at++;
  return at;
}

void
rd_cell_text_append (GString *out, gsize start, const char *text, gsize length)
{
  const char *end = text + length;
  char wanted = '\n';

  g_return_if_fail (out != NULL && start <= out->len);

  for (const char *at = text; at < end;)
    {
      const char *plain = find_plain_end (at, end);
      gsize n = 0;
      char kind = plain == at ? get_kind (at, end, &n) : 0;

      if (kind == 0)
        {
          if (wanted != 0 && out->len > start)
            g_string_append_c (out, wanted);
          wanted = 0;
          n = MAX (n, (gsize) (plain - at));
          g_string_append_len (out, at, (gssize) n);
        }
      else if (kind != 'x' && wanted != '\n')
        wanted = kind;
      at += n;
    }
}

static gboolean
read_escape (const char *at, const char *end, gunichar *out)
{
  gunichar value = 0;

  if (end - at < ESCAPE_LENGTH || at[0] != '_' || at[1] != 'x' || at[6] != '_')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return FALSE;
      value = value << 4 | (gunichar) digit;
    }
  *out = value;
  return TRUE;
}

void
rd_cell_text_unescape (GString *text)
{
  const char *end, *first;
  char *to;

  g_return_if_fail (text != NULL);

  end = text->str + text->len;
  first = memchr (text->str, '_', text->len);
  if (first == NULL)
    return;
  to = text->str + (first - text->str);
  for (const char *at = first; at < end;)
    {
      gunichar value;

      if (*at != '_' || !read_escape (at, end, &value))
        {
          *to++ = *at++;
          continue;
        }
      at += ESCAPE_LENGTH;
      /* Halves of surrogate pairs and U+0000 are no text. */
      if (value != 0 && g_unichar_validate (value))
        to += g_unichar_to_utf8 (value, to);
    }
  g_string_truncate (text, (gsize) (to - text->str));
}
