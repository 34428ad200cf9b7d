/* rd-sheet-words.h — the few words that a table needs beside its own
 *
 * Filled above (model/rd-wording), used by those who write a table's pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-sheet.h"

G_BEGIN_DECLS

/* All borrowed. */
typedef struct
{
  const char *as_at;          /* "As at Mon 23 Nov 2026" */
  const char *page_of;        /* "Page %u of %u" */
  const char *months[12];     /* "Jan" */
  const char *language;       /* "en-GB": of the texts */
  const char *explanation;    /* the name of the worksheet on which is said what is said before the table */
} RdSheetWords;

/* Any cell as people read it: "24 Dec 2026"; "" where empty. (transfer full) */
char  *rd_sheet_words_make_cell  (const RdSheetWords *self, const RdSheet *sheet, guint row, guint column);

/* What stands before, between and after the two numbers of page_of: always three. (transfer full) */
char **rd_sheet_words_split_page (const RdSheetWords *self);

/* Whether the row is so long that it may be divided between pages: one that is kept together and
 * does not fit on a page at all loses its end in some programs.
 */
gboolean rd_sheet_words_is_long  (const RdSheet *sheet, guint row);

G_END_DECLS
