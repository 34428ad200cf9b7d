/* rd-xlsx-strings.h — the texts that cells of a workbook share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-office-archive.h"

G_BEGIN_DECLS

typedef struct _RdXlsxStrings RdXlsxStrings;

/* @part is the workbook's part of shared strings; NULL where it has none.  Runs are joined, readings of
 * Chinese and Japanese characters left out, and texts are as rd-cell-text.h makes them. (transfer full)
 */
RdXlsxStrings *rd_xlsx_strings_read (RdOfficeArchive *archive, const char *part, GCancellable *cancellable, GError **error);
void           rd_xlsx_strings_free (RdXlsxStrings *self);     /* NULL is fine */

/* NULL where there is none such; valid as long as @self. (transfer none) */
const char    *rd_xlsx_strings_find (const RdXlsxStrings *self, guint i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdXlsxStrings, rd_xlsx_strings_free)

G_END_DECLS
