/* rd-report-input.h — what a section is to say, from a file or a stream
 *
 * Plain text: a blank line ends a paragraph, lines that begin with “- ” or “1. ” are items of a list (two spaces
 * in front are a level), with “# ”, “## ”, “### ” a heading, with “> ” a quotation.  Or the report’s own XML
 * (formats/rd-report-xml.h), which is checked against the grammar first.  Hostile: limits before anything is made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/report/rd-document.h"

G_BEGIN_DECLS

/* The message has the file’s name between “ ”. */
#define RD_REPORT_INPUT_ERROR (rd_report_input_error_quark ())
typedef enum
{
  RD_REPORT_INPUT_ERROR_TOO_LARGE,   /* more than RD_REPORT_INPUT_MAX */
  RD_REPORT_INPUT_ERROR_NOT_TEXT,    /* no UTF-8, or with NUL in it */
  RD_REPORT_INPUT_ERROR_XML,         /* XML, but not what a section says: what is wrong, with the line */
} RdReportInputError;
GQuark     rd_report_input_error_quark (void);

/* What one section can say. */
#define RD_REPORT_INPUT_MAX (4 * 1024 * 1024)

/* RdBlocks; none for an empty text. @name is for messages. (transfer full) */
GPtrArray *rd_report_input_read        (GBytes *bytes, const char *name, GError **error);

/* Plain text as above. (transfer full) */
GPtrArray *rd_report_input_read_text   (const char *text);

G_END_DECLS
