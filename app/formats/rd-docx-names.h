/* rd-docx-names.h — the elements of a Word document that its tables are read from
 *
 * Internal to rd-docx-read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-xml-stream.h"

G_BEGIN_DECLS

typedef enum
{
  RD_DOCX_OTHER,           /* what is not named here is looked through */
  RD_DOCX_UNREAD,          /* what is in it is no text of the document */

  RD_DOCX_DOCUMENT,
  RD_DOCX_NOTE,            /* a footnote or an endnote */
  RD_DOCX_COMMENT,

  RD_DOCX_TABLE,
  RD_DOCX_GRID_COLUMN,
  RD_DOCX_ROW,
  RD_DOCX_ROW_PROPERTIES,
  RD_DOCX_GRID_BEFORE,
  RD_DOCX_GRID_AFTER,
  RD_DOCX_TABLE_HEADER,
  RD_DOCX_HIDDEN,
  RD_DOCX_CELL,
  RD_DOCX_CELL_PROPERTIES,
  RD_DOCX_GRID_SPAN,
  RD_DOCX_V_MERGE,
  RD_DOCX_H_MERGE,
  RD_DOCX_CELL_MERGE,
  RD_DOCX_CELL_INSERTED,
  RD_DOCX_CELL_DELETED,

  RD_DOCX_PARAGRAPH,
  RD_DOCX_PARAGRAPH_PROPERTIES,
  RD_DOCX_RUN_PROPERTIES,
  RD_DOCX_TEXT,
  RD_DOCX_TAB,
  RD_DOCX_BREAK,
  RD_DOCX_NO_BREAK_HYPHEN,
  RD_DOCX_SYMBOL,
  RD_DOCX_INSERTED,        /* or moved to here */
  RD_DOCX_DELETED,         /* or moved from here */
  RD_DOCX_FIELD_MARK,
  RD_DOCX_FIELD_LIST,      /* of a form: its choices */
  RD_DOCX_FIELD_RESULT,
  RD_DOCX_FIELD_CHOICE,
  RD_DOCX_CONTROL,
  RD_DOCX_CONTROL_PROPERTIES,
  RD_DOCX_CONTROL_PROMPT,
  RD_DOCX_TEXT_BOX,
  RD_DOCX_ALTERNATIVES,
  RD_DOCX_ALTERNATIVE,
  RD_DOCX_FOOTNOTE_MARK,
  RD_DOCX_ENDNOTE_MARK,
  RD_DOCX_COMMENT_START,
  RD_DOCX_COMMENT_MARK,
} RdDocxElement;

extern const RdXmlStreamNamespace rd_docx_namespaces[];
extern const RdXmlStreamName      rd_docx_names[];

/* What stands for a character of a font of symbols that means something in a record: "☒" for 0xF0FE of Wingdings,
 * "→" for its 0xF0E0.  NULL where it means nothing. (transfer none)
 */
const char *rd_docx_symbol_get_text (const char *font, guint code);

G_END_DECLS
