/* rd-text-decode.c — plain text of which nobody says how it is encoded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-text-decode.h"

#include <string.h>

#define PIECE_LENGTH   (64 * 1024)
#define SAMPLE_LENGTH  (64 * 1024)
#define REPLACEMENT    0xfffd

/* 0x80 to 0x9F; five of them are no characters. */
static const gunichar windows_1252[32] = {
  0x20ac, REPLACEMENT, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, REPLACEMENT, 0x017d, REPLACEMENT,
  REPLACEMENT, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, REPLACEMENT, 0x017e, 0x0178,
};

/* --- guessing */

/* Which of two orders, by where the NUL bytes of English text stand; UTF_8 where they are no sign of either. */
static RdTextEncoding
guess_utf_16 (const guint8 *data, gsize size)
{
  gsize n = MIN (size, SAMPLE_LENGTH) / 2, even = 0, odd = 0;

  if (size % 2 != 0 || n == 0)
    return RD_TEXT_UTF_8;
  for (gsize i = 0; i < n; i++)
    {
      even += data[2 * i] == 0;
      odd += data[2 * i + 1] == 0;
    }
  if (odd > n / 2 && even < n / 16 + 1)
    return RD_TEXT_UTF_16_LE;
  return even > n / 2 && odd < n / 16 + 1 ? RD_TEXT_UTF_16_BE : RD_TEXT_UTF_8;
}

/* Bytes up to @size that are UTF-8. */
static gsize
measure_utf_8 (const guint8 *data, gsize size)
{
  const char *end;

  g_utf8_validate_len ((const char *) data, size, &end);
  return (gsize) (end - (const char *) data);
}

/* Text that is not UTF-8 as a whole: whether more of its characters are than are not. */
static RdTextEncoding
guess_eight_bits (const guint8 *data, gsize size)
{
  gsize n_good = 0, n_bad = 0;

  for (gsize at = 0; at < size;)
    {
      gsize valid = measure_utf_8 (data + at, size - at);

      for (gsize i = 0; i < valid; i++)
        n_good += data[at + i] >= 0xc0;
      at += valid + 1;
      n_bad += at <= size;
      if (n_bad > 1000)
        break;
    }
  return n_good > n_bad ? RD_TEXT_MIXED : RD_TEXT_WINDOWS_1252;
}

/* Control characters, but those that part words, lines and pages, and the end mark of old files. */
static gboolean
is_binary (const guint8 *data, gsize size)
{
  gsize n = MIN (size, SAMPLE_LENGTH), n_controls = 0;

  for (gsize i = 0; i < n; i++)
    n_controls += data[i] < 0x20 && (data[i] < '\t' || data[i] > '\r') && data[i] != 0x1a && data[i] != 0x1b;
  return n_controls > n / 256 + 4;
}

static gboolean
check_wide (const RdTextDecoder *self, GError **error)
{
  if ((self->end - self->at) % 2 != 0)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_DAMAGED, "half a character is at its end");
  for (const guint8 *at = self->at; at < self->end; at += 2)
    if (at[0] == 0 && at[1] == 0)
      return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_NUL_BYTES, "there are NUL characters in what should be text");
  return TRUE;
}

static gboolean
check_narrow (RdTextDecoder *self, GError **error)
{
  gsize size = (gsize) (self->end - self->at);

  if (is_binary (self->at, size))
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS, "this is no text");
  if (memchr (self->at, '\0', size) != NULL)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_NUL_BYTES, "there are NUL bytes in what should be text");
  if (measure_utf_8 (self->at, size) < size)
    self->encoding = guess_eight_bits (self->at, size);
  return TRUE;
}

gboolean
rd_text_decoder_init (RdTextDecoder *self, GBytes *bytes, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gsize mark = 0;

  *self = (RdTextDecoder) { RD_TEXT_UTF_8 };
  if (size == 0)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_EMPTY, "the file is empty");
  if (size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    {
      self->encoding = data[0] == 0xff ? RD_TEXT_UTF_16_LE : RD_TEXT_UTF_16_BE;
      mark = 2;
    }
  else if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    mark = 3;
  else
    self->encoding = guess_utf_16 (data, size);
  self->at = data + mark;
  self->end = data + size;
  if (self->at == self->end)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_EMPTY, "the file is empty");
  self->piece = g_string_new (NULL);
  if (self->encoding == RD_TEXT_UTF_8 ? check_narrow (self, error) : check_wide (self, error))
    return TRUE;
  rd_text_decoder_clear (self);
  return FALSE;
}

void
rd_text_decoder_clear (RdTextDecoder *self)
{
  if (self->piece != NULL)
    g_string_free (g_steal_pointer (&self->piece), TRUE);
}

/* --- decoding */

static guint
read_unit (const RdTextDecoder *self, const guint8 *at)
{
  return self->encoding == RD_TEXT_UTF_16_LE ? at[0] | (guint) at[1] << 8 : at[1] | (guint) at[0] << 8;
}

static void
decode_utf_16 (RdTextDecoder *self)
{
  while (self->at < self->end && self->piece->len < PIECE_LENGTH)
    {
      gunichar c = read_unit (self, self->at);
      guint low = 0;

      self->at += 2;
      if (c >= 0xd800 && c < 0xdc00 && self->at < self->end)
        low = read_unit (self, self->at);
      if (low >= 0xdc00 && low < 0xe000)
        {
          c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
          self->at += 2;
        }
      g_string_append_unichar (self->piece, g_unichar_validate (c) ? c : REPLACEMENT);
    }
}

static void
append_1252 (GString *piece, guint8 byte)
{
  if (byte < 0x80)
    g_string_append_c (piece, (char) byte);
  else
    g_string_append_unichar (piece, byte < 0xa0 ? windows_1252[byte - 0x80] : byte);
}

static void
decode_1252 (RdTextDecoder *self)
{
  while (self->at < self->end && self->piece->len < PIECE_LENGTH)
    append_1252 (self->piece, *self->at++);
}

static void
decode_mixed (RdTextDecoder *self)
{
  while (self->at < self->end && self->piece->len < PIECE_LENGTH)
    {
      gsize left = (gsize) (self->end - self->at);
      gsize window = MIN (left, PIECE_LENGTH);
      gsize valid = measure_utf_8 (self->at, window);

      g_string_append_len (self->piece, (const char *) self->at, (gssize) valid);
      self->at += valid;
      /* A character that the window cuts is looked at again with what follows. */
      if (valid < window && (valid == 0 || window == left || window - valid > 4))
        append_1252 (self->piece, *self->at++);
    }
}

const char *
rd_text_decoder_next (RdTextDecoder *self, gsize *out_length)
{
  const char *piece;

  if (self->at == self->end)
    return NULL;
  g_string_truncate (self->piece, 0);
  if (self->encoding == RD_TEXT_UTF_8)
    {
      piece = (const char *) self->at;
      *out_length = MIN (PIECE_LENGTH, (gsize) (self->end - self->at));
      self->at += *out_length;
      return piece;
    }
  if (self->encoding == RD_TEXT_WINDOWS_1252)
    decode_1252 (self);
  else if (self->encoding == RD_TEXT_MIXED)
    decode_mixed (self);
  else
    decode_utf_16 (self);
  *out_length = self->piece->len;
  return self->piece->str;
}
