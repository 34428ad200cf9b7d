/* rd-columns-private.h — what the guess of columns goes by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-columns.h"

G_BEGIN_DECLS

/* Beyond these a heading row is not looked for. */
#define RD_COLUMNS_FIRST_ROWS 50
#define RD_COLUMNS_MAX_HEADING 200     /* characters */

/* What stands further right is kept, and not guessed at. */
#define RD_COLUMNS_MAX_GUESSED 64

/* --- headings as words */

typedef struct _RdHeadingWords RdHeadingWords;

/* The words of the field's headings. (transfer full) */
RdHeadingWords *rd_heading_words_new  (void);
void            rd_heading_words_free (RdHeadingWords *self);

/* How well a heading fits each field: 0 not at all … 100 certainly; more than 50 is a heading of that field by itself.
 * Of dates: a date of the event fits better than one of recording; neither fits a date of birth.
 */
typedef struct
{
  int      points[RD_N_COLUMN_FIELDS];
  int      any;              /* the most of them */
  gboolean is_other_date;    /* of birth, of the next review: never the event's, whatever stands below */
} RdHeadingFit;
void            rd_heading_words_fit  (const RdHeadingWords *self, const char *heading, RdHeadingFit *out);

/* Small letters and digits, words apart by one space, no signs, plurals without their s. (transfer full) */
char           *rd_heading_fold       (const char *heading);

/* Whether two headings are the same but for case, signs and spaces. */
gboolean        rd_heading_equal      (const char *a, const char *b);

/* "C" and "3" are the third column: 2. */
gboolean        rd_column_read_name   (const char *text, guint *out);

/* --- what stands below */

/* Of a sample of the rows below the headings. */
typedef struct
{
  guint n_rows;        /* looked at */
  guint n_filled;
  guint n_dates;       /* the whole cell is a date, perhaps with a time */
  guint n_starts;      /* begins with a date, and goes on */
  guint n_times;
  guint n_numbers;     /* short, with digits: a reference */
  guint n_letters;     /* total of characters */
} RdColumnLook;

/* Adds what stands in @column of the rows of @table from the row at @first (an index) on to @out, which begins as zeros. */
void            rd_column_look        (const RdTable *table, guint first, guint column, RdDay today, RdColumnLook *out);

/* n / of, 0 where there is nothing. */
double          rd_column_share       (guint n, guint of);

/* Whether a row can hold entries or headings: neither deleted nor one cell across, and with text. */
gboolean        rd_column_row_counts  (const RdTableRow *row);

/* --- a table tried */

/* Headings and what stands below them, column by column. */
typedef struct
{
  char         *heading;     /* as written; of two rows the lower, where the upper does not tell more */
  RdHeadingFit  fit;
  RdColumnLook  look;
} RdColumnTrial;

/* Which column is what. Fills @map's columns and begins_with_dates from @trials (RdColumnTrial); says how good
 * a chronology it makes, 0 for none.
 */
int             rd_columns_assign     (const GArray *trials, gboolean has_headings, RdColumnMap *map);

/* The map of a table with its headings in the row at @at (an index; of @n_headings rows the last), or without any: whatever it is.
 * @out_score as above. (transfer full)
 */
RdColumnMap    *rd_columns_make_map   (const RdTableSet *tables, const RdHeadingWords *words, RdDay today, guint table, guint at,
                                       guint n_headings, int *out_score);

/* A row that says how the columns are to be filled in ("dd/mm/yyyy") belongs to the headings. */
void            rd_columns_skip_hints (RdColumnMap *map, const RdTableSet *tables);

/* The first column of that field, or G_MAXUINT. */
guint           rd_column_map_find    (const RdColumnMap *map, RdColumnField field);

/* Whether it can be a heading: a text that is not too long. */
gboolean        rd_column_is_heading_text (const RdCell *cell);

/* The row of @table, among its first, under which the same headings stand as in @map: its index, or G_MAXUINT. */
guint           rd_columns_find_row   (const RdColumnMap *map, const RdTable *table);

/* The number of the row of headings of a table that goes on, where nothing but a title stands above it; 0: from its first row. */
guint           rd_columns_find_start (const RdColumnMap *map, const RdTable *table);

/* Whether the heading of the column of dates stands in that column of @row: it is one of headings again, though others may
 * have other words.
 */
gboolean        rd_columns_is_headed      (const RdColumnMap *map, const RdTableRow *row);

/* How many tables after map->table belong to it: sets n_tables. */
void            rd_columns_join       (RdColumnMap *map, const RdTableSet *tables, RdDay today);

/* Whether a sheet of this name is an example, a copy or a draft, and joined to no other. */
gboolean        rd_columns_is_aside   (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdHeadingWords, rd_heading_words_free)

G_END_DECLS
