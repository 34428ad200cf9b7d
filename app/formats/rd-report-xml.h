/* rd-report-xml.h — reports and what their sections say, to XML and back
 *
 * resources/schemas/report.rng says what they look like.  What is written here and read again
 * is the same tree; texts lose nothing, spaces neither.  Resolved texts, pictures and comments'
 * own words are not written: they are the register's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/report/rd-document.h"

G_BEGIN_DECLS

#define RD_REPORT_XML_ERROR (rd_report_xml_error_quark ())
typedef enum
{
  RD_REPORT_XML_ERROR_ELEMENT,    /* one that does not belong where it stands; with the line */
  RD_REPORT_XML_ERROR_VALUE,      /* of an attribute; with the line */
} RdReportXmlError;
GQuark      rd_report_xml_error_quark   (void);

/* A whole report: more than a thousand pages. */
#define RD_REPORT_XML_MAX_BYTES    (32 * 1024 * 1024)
#define RD_REPORT_XML_MAX_ELEMENTS 400000

/* What one section says. */
#define RD_REPORT_BODY_MAX_BYTES   (4 * 1024 * 1024)

/* (transfer full) */
char       *rd_report_xml_write_body    (const GPtrArray *blocks);
char       *rd_report_xml_write         (const RdDocument *document);

/* RdBlocks. Errors of RD_XML_ERROR and RD_REPORT_XML_ERROR. (transfer full) */
GPtrArray  *rd_report_xml_read_body     (const char *body, GError **error);

/* The same of a text that the register keeps: a language that is not known is left out, and no reason to keep the text back. (transfer full) */
GPtrArray  *rd_report_xml_read_stored (const char *body, GError **error);

/* Whether what a section says keeps to the grammar: for a text from outside. Errors of RD_XML_ERROR. */
gboolean    rd_report_xml_check         (GBytes *body, GBytes *schema, GError **error);

/* @name is for messages and may be NULL; @schema is the grammar for a file from outside, or NULL. (transfer full) */
RdDocument *rd_report_xml_read          (GBytes *bytes, const char *name, GBytes *schema, GError **error);
gboolean    rd_report_xml_find_figure   (const char *name, RdFigure *out);

G_END_DECLS
