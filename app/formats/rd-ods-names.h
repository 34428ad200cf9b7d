/* rd-ods-names.h — the elements of an OpenDocument spreadsheet that its sheets are read from
 *
 * Internal to rd-ods-read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-xml-stream.h"

G_BEGIN_DECLS

typedef enum
{
  RD_ODS_OTHER,           /* what is not named here is looked through */
  RD_ODS_UNREAD,          /* what is in it is no text of a cell: drawings, who wrote a comment, what was changed */
  RD_ODS_BODY,            /* office:spreadsheet */
  RD_ODS_OTHER_BODY,      /* a text, a drawing … */
  RD_ODS_ENCRYPTION,      /* of a part, in the manifest */
  RD_ODS_TABLE,
  RD_ODS_HEADER_ROWS,
  RD_ODS_ROW,
  RD_ODS_CELL,
  RD_ODS_COVERED_CELL,
  RD_ODS_PARAGRAPH,
  RD_ODS_SPACE,           /* also a tab */
  RD_ODS_LINE_BREAK,
  RD_ODS_COMMENT,
} RdOdsElement;

extern const RdXmlStreamNamespace rd_ods_namespaces[];
extern const RdXmlStreamName      rd_ods_names[];

G_END_DECLS
