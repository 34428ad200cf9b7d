/* rd-xml-writer.h — writes the XML of a file, element by element
 *
 * Escapes what has to be and leaves out what XML cannot hold; the elements' names are the
 * caller's.  Private to the writers of tables and reports in app/formats.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-office-zip.h"

G_BEGIN_DECLS

typedef struct _RdXmlWriter RdXmlWriter;

/* With the declaration of XML, unless @bare. (transfer full) */
RdXmlWriter *rd_xml_writer_new    (gboolean bare);
void         rd_xml_writer_free   (RdXmlWriter *self);

/* An element with attributes: name, value, …, NULL. A NULL value leaves its attribute out. */
void         rd_xml_writer_start  (RdXmlWriter *self, const char *name, ...) G_GNUC_NULL_TERMINATED;
void         rd_xml_writer_end    (RdXmlWriter *self);
void         rd_xml_writer_leaf   (RdXmlWriter *self, const char *name, ...) G_GNUC_NULL_TERMINATED;

/* Ends it by an end tag of its own, also where it is empty: HTML wants that. */
void         rd_xml_writer_end_full (RdXmlWriter *self);

/* An element with nothing but text; it has an end tag of its own. */
void         rd_xml_writer_element (RdXmlWriter *self, const char *name, const char *text);

void         rd_xml_writer_text   (RdXmlWriter *self, const char *text);
void         rd_xml_writer_text_len (RdXmlWriter *self, const char *text, gsize len);

/* As it is, unescaped: only for constants. */
void         rd_xml_writer_raw    (RdXmlWriter *self, const char *markup);

/* What was written; NULL where memory or the elements' order did not allow it. (transfer full) */
GBytes      *rd_xml_writer_finish (RdXmlWriter *self);

/* --- parts of a package */

void         rd_xml_writer_put    (RdOfficeZip *zip, const char *name, const char *text);
gboolean     rd_xml_writer_take   (RdOfficeZip *zip, const char *name, RdXmlWriter *xml);

/* "RRGGBB". @out has room for 7 bytes. */
void         rd_xml_writer_colour (guint32 colour, char *out);

/* --- texts */

/* @text itself where XML can hold it all, else a copy in *@out_copy without control characters, surrogates and what is no
 * UTF-8.  Tabs and line feeds stay.
 */
const char  *rd_xml_writer_clean  (const char *text, char **out_copy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdXmlWriter, rd_xml_writer_free)

G_END_DECLS
