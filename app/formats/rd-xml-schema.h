/* rd-xml-schema.h — whether a document keeps to a RELAX NG grammar
 *
 * libxml2 judges; where it refuses, rd-xml-explain looks for words that a person
 * can act on, and libxml2's own are used only where it finds none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-xml.h"

G_BEGIN_DECLS

/* RD_XML_ERROR_INVALID with the line, or RD_XML_ERROR_SCHEMA. */
gboolean   rd_xml_schema_check   (xmlDocPtr doc, const char *name, GBytes *schema, GError **error);

/* A grammar made ready from its document, which stays the caller's; NULL where it
 * cannot be used. (transfer full): xmlRelaxNGFree().
 */
xmlRelaxNGPtr rd_xml_schema_compile (xmlDocPtr schema, GError **error);

/* Whether @doc keeps to @grammar, silently. */
gboolean   rd_xml_schema_accepts (xmlRelaxNGPtr grammar, xmlDocPtr doc);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNG, xmlRelaxNGFree)

G_END_DECLS
