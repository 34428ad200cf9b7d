/* rd-sheet-file.h — a table as a file: CSV, a workbook, a document, PDF or a page for a browser
 *
 * Written beside its name and renamed when it is complete.  Safe to call in a
 * thread of its own, with a sheet that nobody else uses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/layout/rd-sheet.h"
#include "draw/rd-draw-file.h"

G_BEGIN_DECLS

typedef enum
{
  RD_SHEET_FILE_CSV,
  RD_SHEET_FILE_XLSX,
  RD_SHEET_FILE_PDF,
  RD_SHEET_FILE_DOCX,
  RD_SHEET_FILE_ODT,
  RD_SHEET_FILE_HTML,
  RD_N_SHEET_FILE_KINDS,
} RdSheetFileKind;

#define RD_SHEET_FILE_ERROR (rd_sheet_file_error_quark ())
typedef enum
{
  RD_SHEET_FILE_ERROR_UNKNOWN_KIND,   /* the name ends in none of .docx .odt .xlsx .csv .pdf .html */
  RD_SHEET_FILE_ERROR_TOO_LARGE,      /* more rows than a workbook or a document can hold */
} RdSheetFileError;
GQuark   rd_sheet_file_error_quark     (void);

/* By the ending of @path, case-insensitively. */
gboolean rd_sheet_file_kind_from_path  (const char *path, RdSheetFileKind *out, GError **error);

/* "docx". */
const char *rd_sheet_file_get_ending   (RdSheetFileKind kind);

/* Besides these errors: RD_DRAW_ERROR_WRITE where the file cannot be written. @paper is for PDF. */
gboolean rd_sheet_file_write           (const RdSheet *sheet, const char *path, RdSheetFileKind kind, RdPaper paper,
                                        GError **error);

/* The same, but first the file is written in a folder of its own beside @path and shown to @check, in full: where that
 * returns FALSE with an error, nothing is kept and what is at @path stays.
 */
typedef gboolean (*RdSheetFileCheck) (GBytes *bytes, gpointer user_data, GError **error);

gboolean rd_sheet_file_write_checked   (const RdSheet *sheet, const char *path, RdSheetFileKind kind, RdPaper paper,
                                        RdSheetFileCheck check, gpointer user_data, GError **error);

/* Bytes of any kind as a file that appears whole or not at all: RD_DRAW_ERROR_WRITE. */
gboolean rd_sheet_file_write_bytes     (const char *path, const char *bytes, gsize n_bytes, GError **error);

G_END_DECLS
