/* rd-report-file.h — a resolved report as the bytes of a file
 *
 * The writers (formats/rd-report-docx.h, -odt, -html), the pages of a PDF, and their words in the user’s language, in one
 * place.  Safe in any thread, with a document that nobody changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/report/rd-document.h"
#include "core/time/rd-day.h"
#include "model/rd-report-export.h"
#include "model/rd-report-figures.h"

G_BEGIN_DECLS

typedef struct
{
  RdReportFileKind       kind;
  gboolean               with_comments;
  gboolean               accessible_pdf;   /* by way of LibreOffice */
  const RdReportFigures *figures;          /* drawn as lines in a PDF; NULL: as their pictures */
  RdDay                  day;              /* that the file was made on; RD_DAY_NONE: it does not say */
} RdReportFileOrder;

/* RD_REPORT_FILE_ERROR of the writers, RD_OFFICE_CONVERT_ERROR, G_IO_ERROR_CANCELLED. (transfer full) */
GBytes *rd_report_file_make (const RdDocument *resolved, const RdReportFileOrder *order, GCancellable *cancellable, GError **error);

G_END_DECLS
