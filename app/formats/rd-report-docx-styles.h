/* rd-report-docx-styles.h — how a report looks in Word: its styles and its numbering
 *
 * Private to rd-report-docx.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-xml-writer.h"

G_BEGIN_DECLS

/* The page, in twentieths of a point: A4 upright, about seventy-five letters a line. */
#define RD_REPORT_DOCX_PAGE_WIDTH  11906
#define RD_REPORT_DOCX_PAGE_HEIGHT 16838
#define RD_REPORT_DOCX_MARGIN      1701
#define RD_REPORT_DOCX_TEXT_WIDTH  (RD_REPORT_DOCX_PAGE_WIDTH - 2 * RD_REPORT_DOCX_MARGIN)
#define RD_REPORT_DOCX_TEXT_HEIGHT (RD_REPORT_DOCX_PAGE_HEIGHT - 2 * RD_REPORT_DOCX_MARGIN)

/* w:numId of the sections' numbers and of every list with signs; each numbered list has one of its own from FIRST on. */
#define RD_REPORT_DOCX_NUM_SECTIONS 1
#define RD_REPORT_DOCX_NUM_BULLETS  2
#define RD_REPORT_DOCX_NUM_FIRST    3

#define RD_REPORT_DOCX_MAIN "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

/* word/styles.xml; @language is that of the texts. (transfer full) */
RdXmlWriter *rd_report_docx_make_styles    (const char *language);

/* word/numbering.xml; @levels (int) are those of the numbered lists, in the order of their w:numId. (transfer full) */
RdXmlWriter *rd_report_docx_make_numbering (const GArray *levels);

G_END_DECLS
