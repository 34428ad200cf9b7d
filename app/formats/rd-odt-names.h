/* rd-odt-names.h — the elements of an OpenDocument text that its tables are read from
 *
 * Internal to rd-odt-read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-xml-stream.h"

G_BEGIN_DECLS

typedef enum
{
  RD_ODT_OTHER,            /* what is not named here is looked through */
  RD_ODT_UNREAD,           /* what is in it is no text of the document */

  RD_ODT_CONTENT,          /* office:document-content */
  RD_ODT_FLAT,             /* office:document */
  RD_ODT_BODY,             /* office:text */
  RD_ODT_OTHER_BODY,       /* a sheet, a drawing … */
  RD_ODT_ENCRYPTION,       /* of a part, in the manifest */

  RD_ODT_TABLE,
  RD_ODT_COLUMN,
  RD_ODT_HEADER_ROWS,
  RD_ODT_ROW,
  RD_ODT_CELL,
  RD_ODT_COVERED_CELL,

  RD_ODT_PARAGRAPH,
  RD_ODT_SPACE,            /* also a tab */
  RD_ODT_LINE_BREAK,
  RD_ODT_TEXT_BOX,
  RD_ODT_CONTROL,          /* a content control */
  RD_ODT_CHANGES,          /* the list of tracked changes */
  RD_ODT_CHANGE,           /* one of them */
  RD_ODT_DELETION,         /* what it is */
  RD_ODT_CHANGE_START,
  RD_ODT_CHANGE_END,
  RD_ODT_CHANGE_POINT,     /* where something deleted stood */
  RD_ODT_NOTE,
  RD_ODT_COMMENT,
} RdOdtElement;

extern const RdXmlStreamNamespace rd_odt_namespaces[];
extern const RdXmlStreamName      rd_odt_names[];

G_END_DECLS
