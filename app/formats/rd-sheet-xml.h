/* rd-sheet-xml.h — writes the XML of a table's file, element by element
 *
 * Escapes what has to be; the elements' names are the caller's.  Private to the
 * writers of tables in app/formats.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-sheet-words.h"
#include "formats/rd-office-zip.h"

G_BEGIN_DECLS

typedef struct _RdSheetXml RdSheetXml;

/* With the declaration of XML, unless @bare. (transfer full) */
RdSheetXml *rd_sheet_xml_new    (gboolean bare);
void        rd_sheet_xml_free   (RdSheetXml *self);

/* An element with attributes: name, value, …, NULL. A NULL value leaves its attribute out. */
void        rd_sheet_xml_start  (RdSheetXml *self, const char *name, ...) G_GNUC_NULL_TERMINATED;
void        rd_sheet_xml_end    (RdSheetXml *self);
void        rd_sheet_xml_leaf   (RdSheetXml *self, const char *name, ...) G_GNUC_NULL_TERMINATED;

/* Ends it by an end tag of its own, also where it is empty: HTML wants that. */
void        rd_sheet_xml_end_full (RdSheetXml *self);

void        rd_sheet_xml_text   (RdSheetXml *self, const char *text);

/* As it is, unescaped: only for constants. */
void        rd_sheet_xml_raw    (RdSheetXml *self, const char *markup);

/* What was written; NULL where memory or the elements' order did not allow it. (transfer full) */
GBytes     *rd_sheet_xml_finish (RdSheetXml *self);

/* --- parts of a package */

void        rd_sheet_xml_put    (RdOfficeZip *zip, const char *name, const char *text);
gboolean    rd_sheet_xml_take   (RdOfficeZip *zip, const char *name, RdSheetXml *xml);

/* "RRGGBB". @out has room for 7 bytes. */
void        rd_sheet_xml_colour (guint32 colour, char *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdSheetXml, rd_sheet_xml_free)

G_END_DECLS
