/* rd-chronology-import.h — a file of an agency’s that was taken into the chronology
 *
 * Where entries come from: which file, byte for byte, how it was read, and what
 * was odd about it.  It is kept with the entries and undone with them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;          /* UUID */
  char  *review_id;
  char  *agency_id;   /* whose chronology it is */
  char  *file;        /* its name, without folders */
  char  *sha256;      /* of the file, 64 hexadecimal digits */
  int    size;        /* bytes */
  char  *sheet;       /* may be NULL */
  char  *columns;     /* rd_column_map_to_text() */
  RdDay  made;
  int    n_entries;   /* that it brought */
  int    n_changed;   /* entries of an earlier file that it corrected */
  int    n_removed;   /* entries of an earlier file that it no longer has */
  char  *problems;    /* one a line: row, column, text, problem, taken as, apart by tabs; NULL where none */
  char  *digest;      /* over the entries as they came in: the history has none of them; set by the store */
  int    revision;
} RdChronologyImport;

RD_DECLARE_RECORD (RdChronologyImport, rd_chronology_import)

G_END_DECLS
