/* rd-cell-text.c — text of a spreadsheet's cell as a chronology keeps it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-cell-text.h"

#include <string.h>

#define ESCAPE_LENGTH 7    /* _x000D_ */

/* How far bytes may be passed over: ' ' and '\n' part words and lines, 'x' needs a closer look, 2 and 3 are the first
 * bytes of characters of which some do; 0 is all else.
 */
static const char kinds[256] = {
  [0] = 'x', [1] = 'x', [2] = 'x', [3] = 'x', [4] = 'x', [5] = 'x', [6] = 'x', [7] = 'x', [8] = 'x', ['\t'] = 'x',
  ['\n'] = '\n', ['\v'] = 'x', ['\f'] = 'x', ['\r'] = 'x', [14] = 'x', [15] = 'x', [16] = 'x', [17] = 'x', [18] = 'x',
  [19] = 'x', [20] = 'x', [21] = 'x', [22] = 'x', [23] = 'x', [24] = 'x', [25] = 'x', [26] = 'x', [27] = 'x',
  [28] = 'x', [29] = 'x', [30] = 'x', [31] = 'x', [' '] = ' ', [127] = 'x',
  [0xc2] = '2', [0xe1] = 'x', [0xe2] = '3', [0xe3] = 'x', [0xef] = 'x',
};

/* Whether the two bytes begin a space, a mark of no width or a control character. */
static gboolean
is_odd (const guint8 *at, const guint8 *end)
{
  if (kinds[at[0]] == '2')
    return end - at < 2 || at[1] <= 0xa0 || at[1] == 0xad;
  /* Quotation marks and dashes are U+2010 to U+2027. */
  return end - at < 3 || (at[1] == 0x80 ? at[2] < 0x90 || at[2] > 0xa7 : at[1] == 0x81);
}

static gboolean
is_tidy (const char *text, gsize length)
{
  const guint8 *end = (const guint8 *) text + length;
  char last = '\n';

  for (const guint8 *at = (const guint8 *) text; at < end; at++)
    {
      char kind = kinds[*at];

      if (kind == 'x' || ((kind == ' ' || kind == '\n') && (last == ' ' || last == '\n')))
        return FALSE;
      if ((kind == '2' || kind == '3') && is_odd (at, end))
        return FALSE;
      last = kind;
    }
  return last != ' ' && (last != '\n' || length == 0);
}

/* How long the line is, and with what ends it. */
static gsize
measure_line (const char *text, gsize length, gsize *out_with_end)
{
  gsize n = 0;

  while (n < length && text[n] != '\n' && text[n] != '\r' && text[n] != '\v' && text[n] != '\f'
         && memcmp (text + n, "\xe2\x80\xa8", MIN (3, length - n)) != 0
         && memcmp (text + n, "\xe2\x80\xa9", MIN (3, length - n)) != 0)
    n++;
  *out_with_end = MIN (length, n + (n < length && text[n] == '\xe2' ? 3 : 1));
  return n;
}

const char *
rd_cell_text_tidy (RdTableText *scratch, const char *text, gsize length)
{
  gsize with_end;

  g_return_val_if_fail (scratch != NULL && text != NULL, NULL);

  if (length > RD_TABLE_TEXT_MAX)
    return NULL;
  if (is_tidy (text, length))
    return text;
  rd_table_text_clear (scratch);
  for (; length > 0; text += with_end, length -= with_end)
    {
      rd_table_text_add (scratch, text, measure_line (text, length, &with_end));
      rd_table_text_end_line (scratch);
    }
  return rd_table_text_get (scratch);
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
