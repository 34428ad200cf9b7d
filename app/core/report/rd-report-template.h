/* rd-report-template.h — an outline of the board’s own
 *
 * It stands in the place of the outline of the same code that comes with the program, or beside them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;         /* UUID */
  char *code;       /* "child-g" */
  char *label;
  char *content;    /* XML: formats/rd-report-xml.h */
  int   revision;
} RdReportTemplate;

RD_DECLARE_RECORD (RdReportTemplate, rd_report_template)

G_END_DECLS
