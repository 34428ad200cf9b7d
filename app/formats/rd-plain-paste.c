/* rd-plain-paste.c — plain text from the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-plain-paste.h"

#include <string.h>

G_DEFINE_QUARK (rd-paste-error-quark, rd_paste_error)

/* Helpers */

static gboolean
has_mark_of_utf16 (const char *data, gsize length)
{
  return length >= 2 && ((data[0] == '\xff' && data[1] == '\xfe') || (data[0] == '\xfe' && data[1] == '\xff'));
}

/* (transfer full): UTF-8 */
static char *
to_utf8 (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *text = NULL;

  if (length == 0)
    return g_strdup ("");
  if (has_mark_of_utf16 (data, length))
    text = g_convert (data, (gssize) (length & ~(gsize) 1), "UTF-8", "UTF-16", NULL, NULL, NULL);
  while (length > 0 && data[length - 1] == '\0')
    length--;
  if (text == NULL && !g_utf8_validate (data, (gssize) length, NULL))
    text = g_convert (data, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  if (text == NULL)
    text = g_utf8_make_valid (data, (gssize) length);
  return text;
}

static gboolean
check_size (GBytes *bytes, GError **error)
{
  if (g_bytes_get_size (bytes) <= RD_PASTE_MAX_BYTES)
    return TRUE;
  g_set_error (error, RD_PASTE_ERROR, RD_PASTE_ERROR_TOO_LARGE, "more than %d bytes were copied", RD_PASTE_MAX_BYTES);
  return FALSE;
}

/* How much of the line is the sign of an item: "- ", "• ", "1. ", "2) "; 0 where it is none. */
static gsize
measure_sign (const char *line, gboolean *out_is_numbered)
{
  static const char * const bullets[] = { "- ", "* ", "• ", "– ", "· ", "◦ ", "•\t", "-\t", "·\t" };
  gsize n = strspn (line, "0123456789");

  *out_is_numbered = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      return strlen (bullets[i]);
  if (n == 0 || n > 3 || (line[n] != '.' && line[n] != ')') || (line[n + 1] != ' ' && line[n + 1] != '\t'))
    return 0;
  *out_is_numbered = TRUE;
  return n + 2;
}

static void
read_line (RdPasteBlocks *blocks, const char *line)
{
  gsize indent = strspn (line, " \t");
  int level = 0;
  gboolean is_numbered;
  gsize sign = measure_sign (line + indent, &is_numbered);

  for (gsize i = 0; i < indent && level < 2 * RD_ITEM_LEVEL_MAX; i++)
    level += line[i] == '\t' ? 2 : 1;
  rd_paste_blocks_begin (blocks, sign > 0 ? RD_BLOCK_ITEM : RD_BLOCK_PARAGRAPH, sign > 0 ? level / 2 : 0, is_numbered);
  rd_paste_blocks_add_text (blocks, line + indent + sign, strlen (line + indent + sign), RD_MARK_NONE, FALSE);
}

/* Public API */

char *
rd_plain_paste_decode (GBytes *bytes, GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return check_size (bytes, error) ? to_utf8 (bytes) : NULL;
}

GPtrArray *
rd_plain_paste_finish (RdPasteBlocks *blocks, GError **error)
{
  GPtrArray *read = rd_paste_blocks_finish (blocks);

  if (read == NULL)
    g_set_error_literal (error, RD_PASTE_ERROR, RD_PASTE_ERROR_TOO_MUCH, "more was copied than a section can hold");
  return read;
}

GPtrArray *
rd_plain_paste_read (GBytes *bytes, GError **error)
{
  g_autoptr (RdPasteBlocks) blocks = rd_paste_blocks_new ();
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = rd_plain_paste_decode (bytes, error);
  if (text == NULL)
    return NULL;
  for (char *line = text, *next; line != NULL && !rd_paste_blocks_is_full (blocks); line = next)
    {
      next = strpbrk (line, "\r\n");
      if (next != NULL)
        *next++ = '\0';
      read_line (blocks, line);
    }
  return rd_plain_paste_finish (blocks, error);
}
