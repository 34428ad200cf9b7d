/* rd-ods-names.c — the elements of an OpenDocument spreadsheet that its sheets are read from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-ods-names.h"

enum { OFFICE = 1, TABLE, TEXT, DRAW, DRAW_3D, DC, META, MANIFEST };

const RdXmlStreamNamespace rd_ods_namespaces[] = {
  { "urn:oasis:names:tc:opendocument:xmlns:office:1.0", OFFICE },
  { "urn:oasis:names:tc:opendocument:xmlns:table:1.0", TABLE },
  { "urn:oasis:names:tc:opendocument:xmlns:text:1.0", TEXT },
  { "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", DRAW },
  { "urn:oasis:names:tc:opendocument:xmlns:dr3d:1.0", DRAW_3D },
  { "http://purl.org/dc/elements/1.1/", DC },
  { "urn:oasis:names:tc:opendocument:xmlns:meta:1.0", META },
  { "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", MANIFEST },
  { NULL, 0 },
};

const RdXmlStreamName rd_ods_names[] = {
  { OFFICE, "spreadsheet", RD_ODS_BODY },
  { OFFICE, "text", RD_ODS_OTHER_BODY },
  { OFFICE, "presentation", RD_ODS_OTHER_BODY },
  { OFFICE, "drawing", RD_ODS_OTHER_BODY },
  { OFFICE, "chart", RD_ODS_OTHER_BODY },
  { OFFICE, "database", RD_ODS_OTHER_BODY },
  { MANIFEST, "encryption-data", RD_ODS_ENCRYPTION },

  { TABLE, "table", RD_ODS_TABLE },
  { TABLE, "table-header-rows", RD_ODS_HEADER_ROWS },
  { TABLE, "table-row", RD_ODS_ROW },
  { TABLE, "table-cell", RD_ODS_CELL },
  { TABLE, "covered-table-cell", RD_ODS_COVERED_CELL },

  { TEXT, "p", RD_ODS_PARAGRAPH },
  { TEXT, "h", RD_ODS_PARAGRAPH },
  { TEXT, "s", RD_ODS_SPACE },
  { TEXT, "tab", RD_ODS_SPACE },
  { TEXT, "line-break", RD_ODS_LINE_BREAK },
  { OFFICE, "annotation", RD_ODS_COMMENT },

  { TABLE, "tracked-changes", RD_ODS_UNREAD },
  { TABLE, "shapes", RD_ODS_UNREAD },
  { TABLE, "dde-links", RD_ODS_UNREAD },
  { TEXT, "ruby-text", RD_ODS_UNREAD },
  { OFFICE, "forms", RD_ODS_UNREAD },
  { OFFICE, "scripts", RD_ODS_UNREAD },
  { OFFICE, "event-listeners", RD_ODS_UNREAD },
  { OFFICE, "binary-data", RD_ODS_UNREAD },
  { OFFICE, "styles", RD_ODS_UNREAD },
  { OFFICE, "master-styles", RD_ODS_UNREAD },
  { DRAW, "a", RD_ODS_UNREAD },
  { DRAW, "frame", RD_ODS_UNREAD },
  { DRAW, "custom-shape", RD_ODS_UNREAD },
  { DRAW, "rect", RD_ODS_UNREAD },
  { DRAW, "line", RD_ODS_UNREAD },
  { DRAW, "polyline", RD_ODS_UNREAD },
  { DRAW, "polygon", RD_ODS_UNREAD },
  { DRAW, "regular-polygon", RD_ODS_UNREAD },
  { DRAW, "path", RD_ODS_UNREAD },
  { DRAW, "circle", RD_ODS_UNREAD },
  { DRAW, "ellipse", RD_ODS_UNREAD },
  { DRAW, "g", RD_ODS_UNREAD },
  { DRAW, "connector", RD_ODS_UNREAD },
  { DRAW, "caption", RD_ODS_UNREAD },
  { DRAW, "measure", RD_ODS_UNREAD },
  { DRAW, "control", RD_ODS_UNREAD },
  { DRAW_3D, "scene", RD_ODS_UNREAD },
  { DC, "creator", RD_ODS_UNREAD },
  { DC, "date", RD_ODS_UNREAD },
  { META, "creator-initials", RD_ODS_UNREAD },
  { META, "date-string", RD_ODS_UNREAD },
  { 0, NULL, 0 },
};
