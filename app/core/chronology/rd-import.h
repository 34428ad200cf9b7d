/* rd-import.h — entries from a table, and what is odd about them
 *
 * Reads the rows below a chronology's headings as entries.  Every row with text
 * becomes one; whatever is not understood about it is listed and nothing is
 * taken silently.  Pure: tables and a map in, entries and problems out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-columns.h"
#include "core/chronology/rd-entry.h"

G_BEGIN_DECLS

typedef enum
{
  RD_IMPORT_IMPOSSIBLE_DATE,
  RD_IMPORT_DATE_NOT_UNDERSTOOD,
  RD_IMPORT_NO_DATE,
  RD_IMPORT_DATE_AFTER_TODAY,
  RD_IMPORT_SEVERAL_DATES,
  RD_IMPORT_END_BEFORE_START,
  RD_IMPORT_US_ORDER,
  RD_IMPORT_AMBIGUOUS_ORDER,
  RD_IMPORT_TIME_NOT_UNDERSTOOD,
  RD_IMPORT_NO_EVENT,
  RD_N_IMPORT_PROBLEMS,
} RdImportProblemKind;

/* "impossible-date", "date-not-understood", "no-date", "date-after-today", "several-dates", "end-before-start",
 * "us-order", "ambiguous-order", "time-not-understood", "no-event"; and back.
 */
const char *rd_import_problem_get_name  (RdImportProblemKind kind);
gboolean    rd_import_problem_from_name (const char *name, RdImportProblemKind *out);

typedef struct
{
  guint               row;
  char               *column;      /* the heading; may be "" */
  char               *text;        /* what stands there; "" where nothing does */
  RdImportProblemKind kind;
  guint               entry;       /* its place in entries */
} RdImportProblem;

typedef struct
{
  GPtrArray *entries;      /* RdEntry, in file order, with ids but without review, agency and import; rows as in the file */
  GArray    *problems;     /* RdImportProblem, by row; freed with the array */
  GByteArray *dates_above; /* for each entry 1 where its date is that of the entry above, else 0 */
  guint      n_skipped;    /* rows that are no entries: headings again, section titles, deleted and empty rows */
} RdImport;

/* What of a cell no field keeps stays in the entry's extra, as "Heading: text": columns of their own, the end date as written, and
 * a time whose doubt or length its minutes do not tell ("?1400", "23:00–01:30", "Evening"). Rows of a second sheet
 * under the same headings have "Sheet: name" there too, since their numbers begin again.
 * @map must pass rd_column_map_check().  @today dates years of two digits and says what lies in the future.
 * (transfer full); NULL only where *@cancelled, which may be NULL, was set meanwhile.
 */
RdImport *rd_import_read  (const RdTableSet *tables, const RdColumnMap *map, RdDay today, const volatile gint *cancelled);
void      rd_import_free  (RdImport *self);        /* NULL is fine */

/* The user's own reading of a row's date or time, as typed ("22 May 2016", "14:30"): the entry and its problems follow, and
 * so do entries below that have their date from it. What the agency wrote stays as written.
 * FALSE where @text is not understood; nothing has changed then. @text "" takes the date or time away.
 */
gboolean  rd_import_mend_date (RdImport *self, guint entry, const char *text, RdDay today);
gboolean  rd_import_mend_time (RdImport *self, guint entry, const char *text);

/* --- the corrected file again */

typedef enum
{
  RD_IMPORT_SAME,       /* nothing that the agency wrote has changed */
  RD_IMPORT_CHANGED,
  RD_IMPORT_ADDED,
  RD_IMPORT_REMOVED,    /* kept before, in the new file no more */
} RdImportChangeKind;

typedef struct
{
  RdImportChangeKind kind;
  RdEntry           *kept;       /* of the register; NULL where added. (borrowed) */
  RdEntry           *read;       /* of the file; NULL where removed. (borrowed) */
} RdImportChange;

/* How the entries that the agency's file has now (RdEntry) differ from those that are @kept of it (RdEntry): pairs the same
 * rows by what they say, then by reference, date and likeness of words, so that a row that moved or was corrected
 * is one change and not a removal and an addition. (transfer full): of RdImportChange, in the file's order,
 * removed ones last.  Linear in the rows but for those that changed.
 */
GArray   *rd_import_compare (const GPtrArray *kept, const GPtrArray *read);

/* @kept with what @read has of the agency's own, its row and import: id, reviewer's analysis, significance, episode, tags and place
 * stay. (transfer full)
 */
RdEntry  *rd_import_merge   (const RdEntry *kept, const RdEntry *read);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdImport, rd_import_free)

G_END_DECLS
