/* rd-xlsx-styles.h — the formats that a workbook's cells have
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-office-archive.h"
#include "formats/rd-xlsx-format.h"

G_BEGIN_DECLS

typedef struct _RdXlsxStyles RdXlsxStyles;

/* @part is the workbook's part of styles; NULL where it has none: every cell is general then. (transfer full) */
RdXlsxStyles       *rd_xlsx_styles_read (RdOfficeArchive *archive, const char *part, GCancellable *cancellable, GError **error);
void                rd_xlsx_styles_free (RdXlsxStyles *self);     /* NULL is fine */

/* Of style @i; general where there is none such. (transfer none) */
const RdXlsxFormat *rd_xlsx_styles_find (const RdXlsxStyles *self, guint i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdXlsxStyles, rd_xlsx_styles_free)

G_END_DECLS
