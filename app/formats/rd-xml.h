/* rd-xml.h — libxml2 with the doors shut
 *
 * Every XML that comes from outside is read here: no network, no entities, no
 * DOCTYPE, a size limit before anything is allocated, and a RELAX NG check.
 * Errors carry the line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

#define RD_XML_ERROR (rd_xml_error_quark ())
typedef enum
{
  RD_XML_ERROR_TOO_LARGE,
  RD_XML_ERROR_MALFORMED,     /* "line 14: …" */
  RD_XML_ERROR_DOCTYPE,       /* a DOCTYPE or an entity */
  RD_XML_ERROR_INVALID,       /* well-formed, but not what the schema allows: "line 14: …" */
  RD_XML_ERROR_SCHEMA,        /* the schema itself cannot be used */
} RdXmlError;
GQuark    rd_xml_error_quark (void);

#define RD_XML_MAX_BYTES      (4 * 1024 * 1024)
#define RD_XML_MAX_DEPTH      200
#define RD_XML_MAX_ELEMENTS   20000
#define RD_XML_MAX_NAMESPACES 256      /* in scope at one place */
#define RD_XML_MAX_VALUE      65536    /* bytes of an attribute */
#define RD_XML_MAX_ATTRIBUTES 2000     /* of one element; "=" signs between two "<", to be exact */

typedef struct
{
  gsize max_bytes;
  guint max_elements;
} RdXmlLimits;

/* UTF-8 only.  @name, which may be NULL, is used in messages only: "NAME, line 14: …",
 * or "line 14: …".  @schema, a RELAX NG grammar in XML, may be NULL.
 * (transfer full): xmlFreeDoc().
 */
xmlDocPtr rd_xml_parse       (GBytes *bytes, const char *name, GBytes *schema, GError **error);

/* The same for files that may be larger, or must be smaller, than RD_XML_MAX_BYTES and RD_XML_MAX_ELEMENTS. */
xmlDocPtr rd_xml_parse_within (GBytes *bytes, const char *name, GBytes *schema, const RdXmlLimits *limits, GError **error);

/* An attribute's value, or NULL. (transfer full) of GLib's allocator */
char     *rd_xml_get_attribute (const xmlNode *node, const char *name);

/* The line on which an attribute stands, or the element's where it has none such. */
long      rd_xml_get_attribute_line (const xmlNode *node, const char *name);

/* The text in an element with white space folded; NULL where there is none. (transfer full) */
char     *rd_xml_get_text    (const xmlNode *node);

/* The first child element called @name, or any where NULL; the next one like it. */
xmlNode  *rd_xml_first       (const xmlNode *parent, const char *name);
xmlNode  *rd_xml_next        (const xmlNode *node, const char *name);

/* How a message names an element: "timescale “decide”" where it has an id, else "stages". (transfer full) */
char     *rd_xml_describe      (const xmlNode *node);

/* @text in quotation marks, on one line and of a length that a message can hold. (transfer full) */
char     *rd_xml_quote         (const char *text);

/* Sets @error to "NAME, line 14: …"; "NAME: …" where no line is known, which is 0. */
void      rd_xml_set_error     (GError **error, GQuark domain, int code, const char *name,
                                long line, const char *format, ...) G_GNUC_PRINTF (6, 7);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
