/* rd-odt-names.c — the elements of an OpenDocument text that its tables are read from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-odt-names.h"

enum { OFFICE = 1, TABLE, TEXT, DRAW, SVG, DC, META, MANIFEST, EXTENDED };

const RdXmlStreamNamespace rd_odt_namespaces[] = {
  { "urn:oasis:names:tc:opendocument:xmlns:office:1.0", OFFICE },
  { "urn:oasis:names:tc:opendocument:xmlns:table:1.0", TABLE },
  { "urn:oasis:names:tc:opendocument:xmlns:text:1.0", TEXT },
  { "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", DRAW },
  { "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", SVG },
  { "http://purl.org/dc/elements/1.1/", DC },
  { "urn:oasis:names:tc:opendocument:xmlns:meta:1.0", META },
  { "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", MANIFEST },
  { "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", EXTENDED },
  { NULL, 0 },
};

const RdXmlStreamName rd_odt_names[] = {
  { OFFICE, "document-content", RD_ODT_CONTENT },
  { OFFICE, "document", RD_ODT_FLAT },
  { OFFICE, "text", RD_ODT_BODY },
  { OFFICE, "spreadsheet", RD_ODT_OTHER_BODY },
  { OFFICE, "presentation", RD_ODT_OTHER_BODY },
  { OFFICE, "drawing", RD_ODT_OTHER_BODY },
  { OFFICE, "chart", RD_ODT_OTHER_BODY },
  { OFFICE, "database", RD_ODT_OTHER_BODY },
  { MANIFEST, "encryption-data", RD_ODT_ENCRYPTION },

  { TABLE, "table", RD_ODT_TABLE },
  { TABLE, "table-column", RD_ODT_COLUMN },
  { TABLE, "table-header-rows", RD_ODT_HEADER_ROWS },
  { TABLE, "table-row", RD_ODT_ROW },
  { TABLE, "table-cell", RD_ODT_CELL },
  { TABLE, "covered-table-cell", RD_ODT_COVERED_CELL },

  { TEXT, "p", RD_ODT_PARAGRAPH },
  { TEXT, "h", RD_ODT_PARAGRAPH },
  { TEXT, "s", RD_ODT_SPACE },
  { TEXT, "tab", RD_ODT_SPACE },
  { TEXT, "line-break", RD_ODT_LINE_BREAK },
  { DRAW, "text-box", RD_ODT_TEXT_BOX },
  { EXTENDED, "content-control", RD_ODT_CONTROL },
  { TEXT, "tracked-changes", RD_ODT_CHANGES },
  { TEXT, "changed-region", RD_ODT_CHANGE },
  { TEXT, "deletion", RD_ODT_DELETION },
  { TEXT, "change-start", RD_ODT_CHANGE_START },
  { TEXT, "change-end", RD_ODT_CHANGE_END },
  { TEXT, "change", RD_ODT_CHANGE_POINT },
  { TEXT, "note", RD_ODT_NOTE },
  { OFFICE, "annotation", RD_ODT_COMMENT },

  { TEXT, "sequence-decls", RD_ODT_UNREAD },
  { TEXT, "variable-decls", RD_ODT_UNREAD },
  { TEXT, "user-field-decls", RD_ODT_UNREAD },
  { TEXT, "note-citation", RD_ODT_UNREAD },
  { TEXT, "number", RD_ODT_UNREAD },
  { TEXT, "ruby-text", RD_ODT_UNREAD },
  { TEXT, "placeholder", RD_ODT_UNREAD },
  { TEXT, "script", RD_ODT_UNREAD },
  { OFFICE, "forms", RD_ODT_UNREAD },
  { OFFICE, "scripts", RD_ODT_UNREAD },
  { OFFICE, "event-listeners", RD_ODT_UNREAD },
  { OFFICE, "binary-data", RD_ODT_UNREAD },
  { DRAW, "image", RD_ODT_UNREAD },
  { DRAW, "object", RD_ODT_UNREAD },
  { DRAW, "object-ole", RD_ODT_UNREAD },
  { SVG, "title", RD_ODT_UNREAD },
  { SVG, "desc", RD_ODT_UNREAD },
  { DC, "creator", RD_ODT_UNREAD },
  { DC, "date", RD_ODT_UNREAD },
  { META, "creator-initials", RD_ODT_UNREAD },
  { META, "date-string", RD_ODT_UNREAD },
  { EXTENDED, "sender-initials", RD_ODT_UNREAD },
  { 0, NULL, 0 },
};
