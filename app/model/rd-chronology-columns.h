/* rd-chronology-columns.h — the columns in which a chronology leaves the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-sheet.h"

G_BEGIN_DECLS

/* In the order in which they stand. */
typedef enum
{
  RD_CHRONOLOGY_DATE,
  RD_CHRONOLOGY_TIME,
  RD_CHRONOLOGY_AGE,
  RD_CHRONOLOGY_AGENCY,
  RD_CHRONOLOGY_SOURCE,
  RD_CHRONOLOGY_EVENT,
  RD_CHRONOLOGY_RESPONSE,
  RD_CHRONOLOGY_COMMENT,
  RD_CHRONOLOGY_PEOPLE,
  RD_CHRONOLOGY_ALSO,
  RD_CHRONOLOGY_EPISODE,
  RD_CHRONOLOGY_SIGNIFICANCE,
  RD_CHRONOLOGY_TAGS,
  RD_CHRONOLOGY_REFERENCE,
  RD_CHRONOLOGY_EXTRA,
  RD_CHRONOLOGY_FILE,
  RD_CHRONOLOGY_ROW,
  RD_CHRONOLOGY_ANALYSIS,
  RD_N_CHRONOLOGY_COLUMNS,
} RdChronologyColumn;

/* Bit i stands for column i. */
typedef guint32 RdChronologyColumns;
#define RD_CHRONOLOGY_BIT(column) (1u << (column))

/* What a chronology has unless it is asked for something else: date, time, agency, source, event, response, comment, who else
 * tells it, analysis; with real names the age too.
 */
#define RD_CHRONOLOGY_USUAL ((RdChronologyColumns) \
  (RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_DATE) | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_TIME) \
   | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_AGENCY) | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_SOURCE) | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_EVENT) \
   | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_RESPONSE) | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_COMMENT) | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_ALSO) \
   | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_ANALYSIS)))

/* What an agency is asked to fill in, unless it is asked for other columns. */
#define RD_CHRONOLOGY_ASKED ((RdChronologyColumns) \
  (RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_DATE) | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_TIME) | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_SOURCE) \
   | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_EVENT) | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_RESPONSE) | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_COMMENT)))

/* What an agency can be asked for. */
#define RD_CHRONOLOGY_ASKABLE (RD_CHRONOLOGY_ASKED | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_PEOPLE) | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_REFERENCE))

/* "date", … as options name it; and back. */
const char *rd_chronology_column_get_name    (RdChronologyColumn column);
gboolean    rd_chronology_column_from_name   (const char *name, RdChronologyColumn *out);

/* "What happened". */
const char *rd_chronology_column_get_heading (RdChronologyColumn column);
guint       rd_chronology_column_get_letters (RdChronologyColumn column);

/* What an agency is to write into it; NULL where agencies are not asked for it. */
const char *rd_chronology_column_get_hint    (RdChronologyColumn column);

/* The heading that an agency’s form has: one that the import knows again. */
const char *rd_chronology_column_get_asked_heading (RdChronologyColumn column);

G_END_DECLS
