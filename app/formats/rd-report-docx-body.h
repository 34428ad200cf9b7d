/* rd-report-docx-body.h — the text of a report in WordprocessingML
 *
 * Private to rd-report-docx.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-report-lists.h"
#include "formats/rd-report-plan.h"
#include "formats/rd-xml-writer.h"

G_BEGIN_DECLS

/* rId of the first picture; those before it are the package's own parts. */
#define RD_REPORT_DOCX_FIRST_PICTURE 20

/* What is gathered while the text is written, for the other parts; what is in it is borrowed from the document. */
typedef struct
{
  RdXmlWriter               *xml;             /* of the part that is being written; borrowed */
  const RdReportPlan        *plan;
  const RdReportFileOptions *options;
  RdReportLists              lists;
  GPtrArray                 *notes;           /* GPtrArray of RdRun: the footnotes in their order */
  GPtrArray                 *pictures;        /* RdPicture */
  GArray                    *list_levels;     /* int: of each numbered list */
  guint                      nums[RD_REPORT_LIST_LEVELS];    /* w:numId of the lists that are open */
  guint                      n_drawings, n_bookmarks;
  gboolean                   is_in_note;      /* whose words carry no comments */
  gboolean                   is_after_table, is_last_item;    /* of the next paragraph */
} RdReportDocx;

void         rd_report_docx_init           (RdReportDocx *self, const RdReportPlan *plan, const RdReportFileOptions *options);
void         rd_report_docx_clear          (RdReportDocx *self);

/* word/document.xml. (transfer full) */
RdXmlWriter *rd_report_docx_make_document  (RdReportDocx *self);

/* word/footnotes.xml, after the document was made. (transfer full) */
RdXmlWriter *rd_report_docx_make_footnotes (RdReportDocx *self);

/* word/comments.xml and word/commentsExtended.xml. (transfer full) */
RdXmlWriter *rd_report_docx_make_comments  (const RdReportDocx *self);
RdXmlWriter *rd_report_docx_make_comments_extended (const RdReportDocx *self);

/* What a heading's bookmark is called: a section's is "_s" and its id with "_" for "-", where Word takes that. (transfer full) */
char        *rd_report_docx_make_bookmark  (const RdReportHeading *heading);

/* A run of plain text, its tabs and lines as Word has them; @properties is markup for w:rPr or NULL. */
void         rd_report_docx_write_run      (RdXmlWriter *xml, const char *properties, const char *text);

/* A simple field: " PAGE ". */
void         rd_report_docx_write_field    (RdXmlWriter *xml, const char *code, const char *result);

/* The runs of a paragraph with all that stands on them. */
void         rd_report_docx_write_runs     (RdReportDocx *self, const GPtrArray *runs);

/* Marks of the comments that begin or end with @run; NULL: of those on the whole report. */
void         rd_report_docx_write_starts   (RdReportDocx *self, const RdRun *run);
void         rd_report_docx_write_ends     (RdReportDocx *self, const RdRun *run);

G_END_DECLS
