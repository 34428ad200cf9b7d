/* rd-table.h — rows of cells, from whatever file they came
 *
 * What a reader of Word, OpenDocument, Excel or CSV files makes: the tables of a
 * file as rows of cells with their final text, and what of a cell's kind matters
 * to a chronology.  It knows nothing of headings, dates as written or entries.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-date-reading.h"

G_BEGIN_DECLS

/* More than any real chronology holds; a file that unpacks or repeats to more is refused. */
#define RD_TABLE_MAX_CELLS   (3 * 1000 * 1000)          /* with content, of all tables of a file */
#define RD_TABLE_MAX_TEXT    (96 * 1024 * 1024)         /* bytes, of all cells of a file */
#define RD_TABLE_MAX_COLUMNS 1024                       /* what stands further right is no chronology's */
#define RD_TABLE_MAX_TABLES  2000
#define RD_TABLE_MAX_ROWS    (300 * 1000)               /* with content, of all tables of a file */

typedef enum
{
  RD_CELL_TEXT,      /* also where there is none: the text is "" */
  RD_CELL_NUMBER,    /* number */
  RD_CELL_DATE,      /* a real date: day, and minutes where it has a time */
  RD_CELL_TIME,      /* a real time of day: minutes */
  RD_CELL_ERROR,     /* a formula's error: text is "#REF!" */
} RdCellKind;

typedef enum
{
  RD_CELL_PLAIN    = 0,
  RD_CELL_COVERED  = 1 << 0,   /* the text is that of the merged cell that covers this place */
  RD_CELL_TRACKED  = 1 << 1,   /* words inserted or deleted by tracked changes: the final text */
  RD_CELL_FOOTNOTE = 1 << 2,   /* a line “[Footnote: …]” ends the text */
  RD_CELL_FORMULA  = 1 << 3,   /* a formula's stored result */
  RD_CELL_ACROSS   = 1 << 4,   /* merged with cells to its right, which have no text of their own */
} RdCellFlags;

typedef struct
{
  RdCellKind   kind;
  RdCellFlags  flags;
  const char  *text;       /* never NULL; UTF-8, lines apart by '\n', no other control characters but tabs of nested tables */
  const char  *comment;    /* margin comments that hang on it, lines apart by '\n', without authors; NULL where none */
  RdDay        day;        /* of a date; else RD_DAY_NONE */
  int          minutes;    /* since midnight; RD_MINUTES_NONE where there is no time */
  double       number;     /* of a number */
} RdCell;

typedef enum
{
  RD_ROW_PLAIN       = 0,
  RD_ROW_DELETED     = 1 << 0,   /* by a tracked change: no entry */
  RD_ROW_INSERTED    = 1 << 1,   /* by a tracked change */
  RD_ROW_ONE_CELL    = 1 << 2,   /* one cell across the whole table: a section title */
  RD_ROW_HEADING     = 1 << 3,   /* the file itself marks it as a heading row that repeats */
  RD_ROW_HIDDEN      = 1 << 4,
} RdRowFlags;

typedef struct _RdTableRow RdTableRow;
typedef struct _RdTable RdTable;
typedef struct _RdTableSet RdTableSet;

/* --- the tables of a file */

/* Empty. (transfer full) */
RdTableSet       *rd_table_set_new          (void);
void              rd_table_set_free         (RdTableSet *self);      /* NULL is fine */
guint             rd_table_set_get_n_tables (const RdTableSet *self);
const RdTable    *rd_table_set_get_table    (const RdTableSet *self, guint i);

/* Another table, after the others; @name is the sheet's, NULL in a word processor's file.
 * NULL where there are RD_TABLE_MAX_TABLES. (transfer none)
 */
RdTable          *rd_table_set_add_table    (RdTableSet *self, const char *name);

/* Whether plain numbers that stand for days count from 1904, not from 1900; real dates are days already. */
gboolean          rd_table_set_is_1904      (const RdTableSet *self);
void              rd_table_set_set_1904     (RdTableSet *self, gboolean is_1904);

/* Whether the file holds RD_TABLE_MAX_CELLS, _ROWS or _TEXT by now: no cell can be added. */
gboolean          rd_table_set_is_full      (const RdTableSet *self);

/* --- a table */

const char       *rd_table_get_name         (const RdTable *self);      /* NULL in a word processor's file */

/* Rows that have content or a flag; others are only counted by the numbers. */
guint             rd_table_get_n_rows       (const RdTable *self);
const RdTableRow *rd_table_get_row          (const RdTable *self, guint i);
guint             rd_table_get_n_columns    (const RdTable *self);      /* of the widest row */

/* The most cells that a row has, empty ones too where the reader counts them: never less than columns. */
guint             rd_table_get_width        (const RdTable *self);
void              rd_table_set_width        (RdTable *self, guint width);

/* The number of the last row that is stored in the file, empty or not: a table that goes on in
 * another counts on from it.
 */
guint             rd_table_get_last_number  (const RdTable *self);
void              rd_table_set_last_number  (RdTable *self, guint number);

/* Begins row @number, which is after all rows before; cells follow by rd_table_add_cell(). */
void              rd_table_add_row          (RdTable *self, guint number, RdRowFlags flags);

/* In @column of the last row, which is after all its cells before; texts are copied, a NULL text is "".
 * FALSE where the set is full or the column too far right: the cell was not added.
 */
gboolean          rd_table_add_cell         (RdTable *self, guint column, const RdCell *cell);

/* Takes the last row away where no cell was added to it and it has no flag. */
void              rd_table_end_row          (RdTable *self);

/* More flags for the last row. */
void              rd_table_flag_row         (RdTable *self, RdRowFlags flags);

/* As rd_table_add_row(), wherever @number is, or where it is there already; rd_table_sort() follows once all rows are in. */
void              rd_table_add_late_row     (RdTable *self, guint number, RdRowFlags flags);

/* Rows by number.  Where one number was added twice both are one row; of two cells in one place the later stays.
 * FALSE where the set has more rows than it holds.
 */
gboolean          rd_table_sort             (RdTable *self);

/* What a merged cell covers, both ends included. */
typedef struct
{
  guint first_row, last_row;
  guint first_column, last_column;
} RdTableArea;

/* The text of each area's first cell belongs to its other rows too: it stands in the first column of each, RD_CELL_COVERED
 * and without the comment.  Those of an area of several columns are RD_CELL_ACROSS.  Below the table's last row no more than a thousand are made.  A row that one area crosses from the
 * table's first column to its last is RD_ROW_ONE_CELL.  Where areas overlap the one that begins first counts.
 * @areas (RdTableArea) is put in order.  FALSE where the set is full: the table is of no use then.
 */
gboolean          rd_table_cover            (RdTable *self, GArray *areas);

/* --- a row */

/* As people count: from 1; in a spreadsheet the number that the program shows; in CSV the record's. */
guint             rd_table_row_get_number   (const RdTableRow *self);
RdRowFlags        rd_table_row_get_flags    (const RdTableRow *self);
guint             rd_table_row_get_n_cells  (const RdTableRow *self);    /* those with content */

/* The cell in @column; one without text where there is none. (transfer none) */
const RdCell     *rd_table_row_get_cell     (const RdTableRow *self, guint column);

/* Whether a cell has text, whitespace aside. */
gboolean          rd_table_row_has_text     (const RdTableRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdTableSet, rd_table_set_free)

G_END_DECLS
