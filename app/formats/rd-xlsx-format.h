/* rd-xlsx-format.h — how Excel shows a number
 *
 * In a workbook a date is a number, and only the format of its cell says that it is
 * one.  Of a format's sections the first is read, which is for positive numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-table.h"

G_BEGIN_DECLS

typedef enum
{
  RD_XLSX_GENERAL,    /* and what is not understood: as few digits as the number needs */
  RD_XLSX_NUMBER,
  RD_XLSX_DATE,       /* with or without a time */
  RD_XLSX_TIME,       /* of day */
  RD_XLSX_ELAPSED,    /* [h]:mm, which goes on after 24 hours */
} RdXlsxFormatKind;

typedef struct
{
  RdXlsxFormatKind kind;
  guint            digits;       /* at least so many before the point */
  guint            decimals;
  gboolean         has_commas;   /* between thousands */
  gboolean         is_percent;
  char            *prefix;       /* never NULL */
  char            *suffix;
} RdXlsxFormat;

/* From a format code ("[$-809]dd mmmm yyyy;@"), or from the number of one that every workbook has. (transfer full) */
RdXlsxFormat *rd_xlsx_format_parse       (const char *code);
RdXlsxFormat *rd_xlsx_format_new_builtin (guint id);
void          rd_xlsx_format_free        (RdXlsxFormat *self);     /* NULL is fine */

/* Makes @cell what @value is in this format: its kind, its day, minutes and number, and the text as shown (a date as
 * DD/MM/YYYY whatever the format) into @out, in place of what is there.  @is_1904: the workbook counts days from 1904.
 * The day that Excel takes for 29 February 1900, and its day 0, are text: there are no such days.
 */
void          rd_xlsx_format_apply       (const RdXlsxFormat *self, double value, gboolean is_1904, RdCell *cell, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdXlsxFormat, rd_xlsx_format_free)

G_END_DECLS
