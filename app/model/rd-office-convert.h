/* rd-office-convert.h — old Office files, saved anew by LibreOffice
 *
 * Tables of .doc and .xls files are read from what LibreOffice makes of them, where it
 * is installed.  It runs without a window and without a network, with a profile of
 * its own in which macros and links are off, in a folder that only this user can
 * look into and that is removed afterwards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/chronology/rd-table.h"

G_BEGIN_DECLS

#define RD_OFFICE_CONVERT_ERROR (rd_office_convert_error_quark ())
typedef enum
{
  RD_OFFICE_CONVERT_ERROR_NOT_INSTALLED,   /* there is no LibreOffice */
  RD_OFFICE_CONVERT_ERROR_FAILED,          /* it could not read the file: damaged, or with a password */
  RD_OFFICE_CONVERT_ERROR_TOO_SLOW,
  RD_OFFICE_CONVERT_ERROR_NO_FOLDER,       /* there is no room for what it needs */
} RdOfficeConvertError;
GQuark      rd_office_convert_error_quark (void);

#define RD_OFFICE_CONVERT_SECONDS 120

/* Whether there is a LibreOffice. */
gboolean    rd_office_convert_is_there    (void);

/* An old Word file as .odt, or an old workbook as .ods.  It takes seconds: call it from a thread.
 * Errors: RD_OFFICE_CONVERT_ERROR, G_IO_ERROR_CANCELLED. (transfer full)
 */
GBytes     *rd_office_convert_word        (GBytes *bytes, GCancellable *cancellable, GError **error);
GBytes     *rd_office_convert_workbook    (GBytes *bytes, GCancellable *cancellable, GError **error);

/* A report of ours, an .fodt file, as a PDF that a screen reader can read throughout. The same errors. (transfer full) */
GBytes     *rd_office_convert_report      (GBytes *bytes, GCancellable *cancellable, GError **error);

/* rd_table_file_read(), and old files by way of these.  Where one cannot be converted because there is no LibreOffice,
 * the error is RD_TABLE_FILE_ERROR_OLD_FORMAT, as it is without. (transfer full)
 */
RdTableSet *rd_office_convert_read_tables (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error);

G_END_DECLS
