/* rd-report-html-body.h — the text of a report as elements of a web page
 *
 * Private to rd-report-html.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-report-lists.h"
#include "formats/rd-report-plan.h"
#include "formats/rd-xml-writer.h"

G_BEGIN_DECLS

/* @notes: GPtrArray of RdRun, borrowed from the document, in the order in which they were met. */
typedef struct
{
  RdXmlWriter               *xml;
  const RdReportPlan        *plan;
  const RdReportFileOptions *options;
  RdReportLists              lists;
  GPtrArray                 *notes;
  gboolean                   is_in_note;
} RdReportHtml;

void  rd_report_html_init           (RdReportHtml *self, RdXmlWriter *xml, const RdReportPlan *plan, const RdReportFileOptions *options);
void  rd_report_html_clear          (RdReportHtml *self);

/* What stands in a section. */
void  rd_report_html_write_blocks   (RdReportHtml *self, const GPtrArray *blocks);

/* <h2> for level 1, for the first is the page's own title's; ends it too. @runs NULL: the heading's text. */
void  rd_report_html_write_heading  (RdReportHtml *self, const RdReportHeading *heading, const char *id, const GPtrArray *runs);

void  rd_report_html_write_contents (RdReportHtml *self);

/* At the end of the page: what the marks in the text lead to. */
void  rd_report_html_write_notes    (RdReportHtml *self);
void  rd_report_html_write_comments (RdReportHtml *self);

/* Links to the comments on the whole report. */
void  rd_report_html_write_ends     (RdReportHtml *self, const RdRun *run);

G_END_DECLS
