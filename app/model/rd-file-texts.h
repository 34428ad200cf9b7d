/* rd-file-texts.h — all that can be read in a file, part by part
 *
 * For the last look at a file before it leaves: the parts of a package, the texts and properties of a page or a
 * table, the properties of a PDF.  Pictures are left out: nothing in them is text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RD_FILE_TEXTS_ERROR (rd_file_texts_error_quark ())
typedef enum
{
  RD_FILE_TEXTS_ERROR_UNREADABLE,   /* the file cannot be taken apart */
} RdFileTextsError;
GQuark     rd_file_texts_error_quark (void);

typedef struct
{
  char *where;    /* in the user’s words: “the part word/document.xml of the file”; NULL: its text */
  char *text;     /* valid UTF-8 */
} RdFileText;

/* @ending: "docx", "odt", "fodt", "xlsx", "csv", "html", "svg", "pdf".  Of a PDF only its properties can be read.
 * GPtrArray of RdFileText, which it frees. (transfer full)
 */
GPtrArray *rd_file_texts_new         (GBytes *bytes, const char *ending, GError **error);

G_END_DECLS
