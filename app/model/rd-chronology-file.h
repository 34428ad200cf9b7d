/* rd-chronology-file.h — an agency's file, read as a chronology
 *
 * The way from a file to a plan that the register can carry out: its bytes and
 * digest, its tables, the columns as guessed or chosen, entries and problems, and
 * what would change in what is kept.  Nothing here writes.  Safe in a thread of
 * its own, with values that nobody else uses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-import.h"
#include "model/rd-register-chronology.h"

G_BEGIN_DECLS

typedef struct
{
  char        *name;       /* without folders */
  char        *sha256;
  gsize        size;       /* bytes */
  RdTableSet  *tables;
  RdColumnMap *map;
  RdImport    *import;     /* by the map; NULL where that cannot be read yet: rd_chronology_file_read_named() */
} RdChronologyFile;

/* Reads it, guesses its columns and takes its rows as entries. @sheet NULL: wherever the chronology is.
 * Errors: RD_DOCUMENT_ERROR (the file), RD_TABLE_FILE_ERROR (what is in it), RD_COLUMNS_ERROR (no chronology in it), G_IO_ERROR_CANCELLED.
 * (transfer full)
 */
RdChronologyFile *rd_chronology_file_read_bytes (GBytes *bytes, const char *name, const char *sheet, RdDay today,
                                                 GCancellable *cancellable, GError **error);
void              rd_chronology_file_free       (RdChronologyFile *self);      /* NULL is fine */

/* The same where the user names columns: a table that has @headings (NULL-terminated) is taken even where nothing else tells that
 * it is a chronology. (transfer full)
 */
RdChronologyFile *rd_chronology_file_read_named (const char *path, const char *sheet, const char * const *headings, RdDay today,
                                                 GCancellable *cancellable, GError **error);

/* The same in a thread of its own, for somebody who can say which column is which: where no chronology is found in the tables, the
 * longest one's first row is proposed as its headings, and import is NULL while the columns do not make one.
 */
void              rd_chronology_file_read_async  (const char *path, const char *sheet, RdDay today, GCancellable *cancellable,
                                                  GAsyncReadyCallback callback, gpointer user_data);
RdChronologyFile *rd_chronology_file_read_finish (GAsyncResult *result, GError **error);

/* Other columns: entries and problems are made anew; what was mended by hand is lost. FALSE leaves everything as it was. */
gboolean          rd_chronology_file_set_map    (RdChronologyFile *self, const RdColumnMap *map, RdDay today, GError **error);

/* The name of the sheet that the chronology is on; NULL where sheets have none. (transfer none) */
const char       *rd_chronology_file_get_sheet  (const RdChronologyFile *self);

/* --- what would change */

typedef struct
{
  GPtrArray *kept;        /* RdEntry: what there is of the file's predecessor */
  GArray    *changes;     /* RdImportChange */
  GPtrArray *added;       /* RdEntry, borrowed from the file */
  GPtrArray *changed;     /* RdEntry, as merged; owned */
  GPtrArray *removed;     /* RdEntry, borrowed from kept */
  guint      n_same;
} RdChronologyDifference;

/* Against @kept, which is taken; NULL or empty: everything is added. @import must live as long. (transfer full) */
RdChronologyDifference *rd_chronology_difference_new  (GPtrArray *kept, const RdImport *import);
void                    rd_chronology_difference_free (RdChronologyDifference *self);

/* What is kept of an agency's files, or of the one of them (@import_id): what was entered by hand is not among it. (transfer full) */
GPtrArray              *rd_chronology_list_kept       (RdRegister *reg, RdReviewItem *review, const char *agency_id,
                                                       const char *import_id, GError **error);

/* What is kept of those of the agency's files that @file is a corrected version of: of the same name, or with a good part of the
 * same entries; of its only file in any case.  Entries of its other files stay as they are. (transfer full)
 */
GPtrArray              *rd_chronology_list_replaced   (RdRegister *reg, RdReviewItem *review, const char *agency_id,
                                                       const RdChronologyFile *file, GError **error);

/* A plan's record of the file: name, digest, size, sheet, columns, problems. (transfer full) */
RdChronologyImport     *rd_chronology_file_make_import (const RdChronologyFile *self, const char *agency_id);

/* How a row's date was taken, for people and programs alike: "2016-05-22", "2016-05-01 to 2016-05-31", "2016-05-02 or before",
 * "no date"; with the time where it has one. (transfer full)
 */
char                   *rd_chronology_taken_as        (const RdEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdChronologyFile, rd_chronology_file_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdChronologyDifference, rd_chronology_difference_free)

G_END_DECLS
