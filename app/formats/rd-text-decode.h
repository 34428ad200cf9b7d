/* rd-text-decode.h — plain text of which nobody says how it is encoded
 *
 * UTF-8, UTF-16 of either order, both with and without a byte order mark, and
 * Windows-1252, as office programs in this country save them; also UTF-8 with
 * pieces of Windows-1252 pasted into it.  Piece by piece, so that a large text is
 * never held twice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-table-file-error.h"

G_BEGIN_DECLS

typedef enum
{
  RD_TEXT_UTF_8,
  RD_TEXT_UTF_16_LE,
  RD_TEXT_UTF_16_BE,
  RD_TEXT_WINDOWS_1252,
  RD_TEXT_MIXED,          /* UTF-8, and where it is none Windows-1252 */
} RdTextEncoding;

typedef struct
{
  RdTextEncoding encoding;
  const guint8  *at;         /* borrowed; after the byte order mark */
  const guint8  *end;
  GString       *piece;
} RdTextDecoder;

/* Guesses; FALSE where @bytes are empty, have NUL bytes in text or are no text at all (NOT_WHAT_IT_SAYS). @bytes must outlive it. */
gboolean    rd_text_decoder_init  (RdTextDecoder *self, GBytes *bytes, GError **error);
void        rd_text_decoder_clear (RdTextDecoder *self);

/* The next piece, in UTF-8; NULL at the end.  Valid until the next call. (transfer none) */
const char *rd_text_decoder_next  (RdTextDecoder *self, gsize *out_length);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdTextDecoder, rd_text_decoder_clear)

G_END_DECLS
