/* rd-report-odt-styles.h — how a report looks as an OpenDocument text
 *
 * Private to rd-report-odt.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-xml-writer.h"

G_BEGIN_DECLS

/* In hundredths of a millimetre: A4 upright with margins of 30 mm. */
#define RD_REPORT_ODT_TEXT_WIDTH  15000
#define RD_REPORT_ODT_TEXT_HEIGHT 23700

/* What stands in office:styles, for texts in @language (BCP 47). */
void rd_report_odt_write_styles      (RdXmlWriter *xml, const char *language);

/* What stands in office:automatic-styles for the pages, and what for the text. */
void rd_report_odt_write_page_layout (RdXmlWriter *xml);
void rd_report_odt_write_automatic   (RdXmlWriter *xml);

/* As attributes of style:text-properties; @is_rtl: of a script that is read from the right. */
void rd_report_odt_write_language    (RdXmlWriter *xml, const char *language, gboolean is_rtl, const char *weight, const char *slant);

G_END_DECLS
