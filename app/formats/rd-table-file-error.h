/* rd-table-file-error.h — why a file with tables is refused
 *
 * One domain for the readers of Word, OpenDocument, Excel and CSV files.  A file
 * is taken whole or refused whole; besides these there is only G_IO_ERROR_CANCELLED.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RD_TABLE_FILE_ERROR (rd_table_file_error_quark ())
typedef enum
{
  RD_TABLE_FILE_ERROR_EMPTY,              /* no bytes at all */
  RD_TABLE_FILE_ERROR_UNKNOWN_KIND,       /* nothing that holds tables */
  RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS,   /* of another kind than its name says; the message names the kind */
  RD_TABLE_FILE_ERROR_OLD_FORMAT,         /* .doc, .xls, .xlsb: to be saved anew */
  RD_TABLE_FILE_ERROR_ENCRYPTED,          /* it has a password */
  RD_TABLE_FILE_ERROR_DAMAGED,            /* cut short, or not what its directory says; a part of it is no XML */
  RD_TABLE_FILE_ERROR_NUL_BYTES,          /* in what should be text */
  RD_TABLE_FILE_ERROR_DOCTYPE,            /* a DOCTYPE or entities */
  RD_TABLE_FILE_ERROR_TOO_DEEP,           /* nests deeper than any real document */
  RD_TABLE_FILE_ERROR_TOO_LARGE,          /* is, unpacks or repeats to more than a real chronology could hold */
  RD_TABLE_FILE_ERROR_NO_TABLE,           /* sound, but without a table */
  RD_TABLE_FILE_ERROR_UNREADABLE,         /* no ordinary file, or it cannot be read; the message says why */
  RD_N_TABLE_FILE_ERRORS,
} RdTableFileError;
GQuark   rd_table_file_error_quark (void);

/* Sets @error to @code with @why, one line without a full stop, and gives FALSE for the caller to return. */
gboolean rd_table_file_refuse      (GError **error, RdTableFileError code, const char *why);

G_END_DECLS
