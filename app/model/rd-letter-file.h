/* rd-letter-file.h — letters and templates read from and written to files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "formats/rd-letter-merge.h"

G_BEGIN_DECLS

/* An ordinary file of no more than RD_OFFICE_ZIP_MAX_BYTES, which is known before it is read. (transfer full) */
GBytes  *rd_letter_file_read      (GFile *file, GError **error);

/* Written beside and renamed: the whole letter, or what was there before. */
gboolean rd_letter_file_write     (GFile *file, GBytes *bytes, GError **error);

/* By how the name ends, whatever its capitals. FALSE where it is neither .docx nor .odt. */
gboolean rd_letter_file_find_format (const char *name, RdLetterFormat *out);

G_END_DECLS
