/* rd-report-odt-body.h — the text of a report as elements of OpenDocument
 *
 * Private to rd-report-odt.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-report-lists.h"
#include "formats/rd-report-plan.h"
#include "formats/rd-xml-writer.h"

G_BEGIN_DECLS

/* Pictures are borrowed from the document. */
typedef struct
{
  RdXmlWriter               *xml;          /* of the part that is being written; borrowed */
  const RdReportPlan        *plan;
  const RdReportFileOptions *options;
  gboolean                   is_flat;      /* pictures stand in the text */
  RdReportLists              lists;
  GHashTable                *looks;        /* bold, italic, language → the name of the style */
  GHashTable                *widths;       /* of columns, for which there is a style */
  GPtrArray                 *pictures;     /* RdPicture */
  guint                      n_notes, n_tables;
  gboolean                   is_in_note;
} RdReportOdt;

void rd_report_odt_init             (RdReportOdt *self, const RdReportPlan *plan, const RdReportFileOptions *options, gboolean is_flat);
void rd_report_odt_clear            (RdReportOdt *self);

/* The styles that this report's runs and tables need, for office:automatic-styles. */
void rd_report_odt_write_own_styles (RdReportOdt *self);

/* What stands in office:text, after its styles were written. */
void rd_report_odt_write_body       (RdReportOdt *self);

/* Words, with spaces, tabs and lines as OpenDocument has them. */
void rd_report_odt_write_text       (RdXmlWriter *xml, const char *text);

/* A link that looks like the text around it. */
void rd_report_odt_start_link       (RdXmlWriter *xml, const RdReportHeading *target);

void rd_report_odt_write_runs       (RdReportOdt *self, const GPtrArray *runs);

/* Where comments on @run begin and end; NULL: on the whole report. */
void rd_report_odt_write_starts     (RdReportOdt *self, const RdRun *run);
void rd_report_odt_write_ends       (RdReportOdt *self, const RdRun *run);

G_END_DECLS
