/* rd-table-file.h — the tables of a file, of whatever kind it is
 *
 * The one entry to the readers: .docx, .odt, .fodt, .xlsx, .xlsm, .ods, .fods, .csv,
 * .tsv and .txt.  A file's content says what kind it is; its name only chooses
 * between what content cannot tell apart, and is held against it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/chronology/rd-table.h"
#include "formats/rd-table-file-error.h"

G_BEGIN_DECLS

#define RD_TABLE_FILE_MAX_BYTES (128 * 1024 * 1024)

typedef enum
{
  RD_TABLE_FILE_UNKNOWN,
  RD_TABLE_FILE_DOCX,
  RD_TABLE_FILE_XLSX,       /* .xlsm too: macros are not looked at */
  RD_TABLE_FILE_ODT,        /* .fodt too */
  RD_TABLE_FILE_ODS,        /* .fods too */
  RD_TABLE_FILE_CSV,
  RD_TABLE_FILE_OLD_WORD,   /* .doc and .xls: another program must save them anew */
  RD_TABLE_FILE_OLD_EXCEL,
} RdTableFileKind;

/* The kind of a file that can be read, or of the old ones that have to be converted first.
 * @name is the file's, without folders; NULL for none.  UNKNOWN with an error that says what the file is instead.
 */
RdTableFileKind rd_table_file_find_kind (GBytes *bytes, const char *name, GError **error);

/* The content of an ordinary file of no more than RD_TABLE_FILE_MAX_BYTES, which is known before it is read; pipes,
 * devices and folders are refused. (transfer full)
 */
GBytes         *rd_table_file_open      (GFile *file, GCancellable *cancellable, GError **error);

/* Every table of the file; a spreadsheet's sheets by their names.
 * Errors: RD_TABLE_FILE_ERROR; G_IO_ERROR_CANCELLED. (transfer full)
 */
RdTableSet     *rd_table_file_read      (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error);

G_END_DECLS
