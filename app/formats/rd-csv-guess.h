/* rd-csv-guess.h — how a CSV file parts its fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char     delimiter;    /* ',', ';', tab or '|'; RD_CSV_NO_DELIMITER where a record is one field */
  gboolean has_quotes;   /* FALSE where quotation marks are text */
  gboolean is_told;      /* the first line says it: "sep=;" */
} RdCsvDialect;

#define RD_CSV_NO_DELIMITER '\x01'

/* From the beginning of a text; @is_whole where that is all of it. */
RdCsvDialect rd_csv_guess (const char *text, gsize length, gboolean is_whole);

G_END_DECLS
