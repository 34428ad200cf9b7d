/* rd-plain-paste.h — plain text from the clipboard
 *
 * A line is a paragraph, "- " and "1. " begin items, tabs or spaces before them say their level.  And what reading
 * anything from the clipboard has in common: how it is decoded, and how it ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-paste-blocks.h"

G_BEGIN_DECLS

#define RD_PASTE_ERROR (rd_paste_error_quark ())
typedef enum
{
  RD_PASTE_ERROR_TOO_LARGE,    /* more than RD_PASTE_MAX_BYTES */
  RD_PASTE_ERROR_TOO_MUCH,     /* more text or paragraphs than a section holds */
  RD_PASTE_ERROR_TOO_DEEP,     /* elements in elements, deeper than any program writes them */
} RdPasteError;
GQuark     rd_paste_error_quark  (void);

#define RD_PASTE_MAX_BYTES (8 * 1024 * 1024)

/* RdBlocks; none where there are no words. Errors of RD_PASTE_ERROR. (transfer full) */
GPtrArray *rd_plain_paste_read   (GBytes *text, GError **error);

/* UTF-8 of what is that, or UTF-16 with its mark, or else Windows-1252. TOO_LARGE before anything is allocated. (transfer full) */
char      *rd_plain_paste_decode (GBytes *bytes, GError **error);

/* What was put together; TOO_MUCH. (transfer full) */
GPtrArray *rd_plain_paste_finish (RdPasteBlocks *blocks, GError **error);

G_END_DECLS
