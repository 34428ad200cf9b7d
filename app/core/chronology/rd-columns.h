/* rd-columns.h — which table is the chronology, and which column is what
 *
 * Guesses from headings and from what stands below them where an agency's file
 * has its chronology, and what each of its columns holds.  A guess is only a
 * proposal: the map can be changed and handed on to rd-import.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-table.h"

G_BEGIN_DECLS

typedef enum
{
  RD_COLUMN_IGNORE,
  RD_COLUMN_DATE,
  RD_COLUMN_END_DATE,
  RD_COLUMN_TIME,
  RD_COLUMN_SOURCE,
  RD_COLUMN_EVENT,
  RD_COLUMN_RESPONSE,
  RD_COLUMN_COMMENT,
  RD_COLUMN_PEOPLE,
  RD_COLUMN_REFERENCE,
  RD_COLUMN_EXTRA,       /* kept under the column's own heading */
  RD_N_COLUMN_FIELDS,
} RdColumnField;

/* "ignore", "date", "end_date", "time", "source", "event", "response", "comment", "people", "reference",
 * "extra"; and back.
 */
const char *rd_column_field_get_name  (RdColumnField field);
gboolean    rd_column_field_from_name (const char *name, RdColumnField *out);

typedef struct
{
  guint         column;       /* in the table */
  char         *heading;      /* as written; "" where the file has none */
  RdColumnField field;
} RdColumnUse;

/* Where the chronology is and how it is to be read. */
typedef struct
{
  guint   table;              /* the first of its tables, in the set */
  guint   n_tables;           /* it and those after it up to the last that goes on, at least 1: rd_column_map_goes_on() */
  guint   heading_row;        /* the number of the row of headings, of two the lower; 0 where the file has none */
  guint   n_heading_rows;     /* 1 or 2; 0 where the file has none */
  gboolean begins_with_dates; /* there is no column of dates: the events begin with them */
  GArray *columns;            /* RdColumnUse, by column */
} RdColumnMap;

#define RD_COLUMNS_ERROR (rd_columns_error_quark ())
typedef enum
{
  RD_COLUMNS_ERROR_EMPTY,            /* no table with a row in it */
  RD_COLUMNS_ERROR_NO_CHRONOLOGY,    /* no table with an event and a date, or with events that begin with dates */
  RD_COLUMNS_ERROR_UNKNOWN_SHEET,    /* no sheet of that name */
  RD_COLUMNS_ERROR_UNKNOWN_COLUMN,   /* no column of that heading */
  RD_COLUMNS_ERROR_TWICE,            /* a field that only one column can be (date, end_date, time), given to two */
} RdColumnsError;
GQuark       rd_columns_error_quark (void);

/* @sheet NULL: wherever it is. @today dates years of two digits. (transfer full) */
RdColumnMap *rd_columns_guess       (const RdTableSet *tables, const char *sheet, RdDay today, GError **error);

/* The same with the headings found in another row of another table, chosen by the user. (transfer full) */
RdColumnMap *rd_columns_guess_at    (const RdTableSet *tables, guint table, guint heading_row, RdDay today, GError **error);

/* The same where the user names columns that no guess finds: at the first row, of the sheet @sheet or of any, in which all of
 * @headings (NULL-terminated) stand. (transfer full)
 */
RdColumnMap *rd_columns_guess_named (const RdTableSet *tables, const char *sheet, const char * const *headings, RdDay today,
                                     GError **error);

/* Whether table @i, of the map's own or of those after it, goes on with the chronology: under the same headings again, or under
 * none and in as many columns.  What stands between (a list of abbreviations) does not, and its rows do not count.
 */
gboolean     rd_column_map_goes_on  (const RdColumnMap *self, const RdTableSet *tables, guint i, RdDay today);

RdColumnMap *rd_column_map_copy     (const RdColumnMap *self);
void         rd_column_map_free     (RdColumnMap *self);      /* NULL is fine */

/* By heading, case-insensitively, spaces aside; or by a letter or number of the column where no heading fits.
 * A field that one column only can be is taken from the column that had it.
 */
gboolean     rd_column_map_set      (RdColumnMap *self, const char *heading, RdColumnField field, GError **error);

/* Whether it can be read: an event column, and a date column or events that begin with dates. */
gboolean     rd_column_map_check    (const RdColumnMap *self, GError **error);

/* "Date=date\nLog no.=reference\n#3=ignore": as it is kept with the import; and applied to a map of a file with the same headings.
 * A column is called by its number where it has no heading, or one that another has as well.
 */
char        *rd_column_map_to_text  (const RdColumnMap *self);
void         rd_column_map_apply    (RdColumnMap *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdColumnMap, rd_column_map_free)

G_END_DECLS
