/* rd-xlsx-comments.h — what people have noted in the margin of a sheet
 *
 * Notes as Excel has always had them, and threads of comments with their answers.
 * Who wrote them is left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-office-relations.h"

G_BEGIN_DECLS

typedef struct
{
  guint row;       /* from 1 */
  guint column;    /* from 0 */
  char *text;      /* a line each, where there are several at one cell */
} RdXlsxComment;

/* @relations are the sheet's.  By row and column, one a cell. (transfer full): a GPtrArray that frees its elements */
GPtrArray *rd_xlsx_comments_read    (RdOfficeArchive *archive, const GPtrArray *relations, GCancellable *cancellable, GError **error);

/* Where "B12" is.  FALSE where it is nowhere. */
gboolean   rd_xlsx_reference_parse  (const char *text, gsize length, guint *out_row, guint *out_column);

G_END_DECLS
