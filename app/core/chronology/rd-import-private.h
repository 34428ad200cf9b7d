/* rd-import-private.h — a row on its way to an entry
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-import.h"

G_BEGIN_DECLS

/* A file being read. */
typedef struct
{
  const RdTableSet  *tables;
  const RdColumnMap *map;
  RdDay              today;
  RdImport          *import;
  const RdColumnUse *fields[RD_N_COLUMN_FIELDS];   /* the first column of each field; NULL: none */
  guint              n_columns[RD_N_COLUMN_FIELDS];
  gboolean           has_us_order;
  GArray            *ambiguous;      /* RdImportProblem that count only where has_us_order */
  const char        *sheet;          /* whose rows are read, where it is not the first; else NULL */
  GHashTable        *dates;          /* text → RdDateReading of date cells, and text → minutes of time cells: */
  GHashTable        *times;          /* many rows say the same */
} RdImportReader;

/* A row being read. */
typedef struct
{
  RdImportReader   *reader;
  const RdTableRow *row;
  guint             number;      /* as entries have it: counted on through further tables */
  RdEntry          *entry;
  GString          *extra;
  gboolean          is_above;    /* its date is that of the entry above */
} RdImportRow;

/* The column's text in that row; "" where there is no such column. */
const RdCell *rd_import_get_cell     (const RdImportRow *self, RdColumnField field);

/* What a cell shows: its text, or of a real date or time what people read there. (transfer full) */
char         *rd_import_cell_to_text (const RdCell *cell);

/* Without “[Footnote: …]” lines. (transfer full) */
char         *rd_import_without_notes (const char *text);

/* Something is odd about the row's cell of @field. @text is what stands there. */
void          rd_import_add_problem  (const RdImportRow *self, RdColumnField field, const char *text, RdImportProblemKind kind);

/* "Heading: text" in extra. */
void          rd_import_add_extra    (const RdImportRow *self, const RdColumnUse *use, const char *text);

/* Date, end date and time of the row. @event: its text; where events begin with their dates, @out_rest (transfer full)
 * gets what follows.
 */
void          rd_import_read_when    (RdImportRow *self, const char *event, char **out_rest);

/* Puts the row's entry at the end of the import. */
void          rd_import_read_row     (RdImportReader *reader, const RdTableRow *row, guint number);

/* Whether @date lies after @today, or before 1900. */
gboolean      rd_import_is_far       (const RdFuzzyDate *date, RdDay today);

G_END_DECLS
