/* rd-docx-names.c — the elements of a Word document that its tables are read from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-docx-names.h"

#include <string.h>

enum { WORD = 1, MATH, COMPATIBILITY };

const RdXmlStreamNamespace rd_docx_namespaces[] = {
  { "http://schemas.openxmlformats.org/wordprocessingml/2006/main", WORD },
  { "http://purl.oclc.org/ooxml/wordprocessingml/main", WORD },
  { "http://schemas.openxmlformats.org/officeDocument/2006/math", MATH },
  { "http://purl.oclc.org/ooxml/officeDocument/math", MATH },
  { "http://schemas.openxmlformats.org/markup-compatibility/2006", COMPATIBILITY },
  { NULL, 0 },
};

const RdXmlStreamName rd_docx_names[] = {
  { WORD, "document", RD_DOCX_DOCUMENT },
  { WORD, "footnote", RD_DOCX_NOTE },
  { WORD, "endnote", RD_DOCX_NOTE },
  { WORD, "comment", RD_DOCX_COMMENT },

  { WORD, "tbl", RD_DOCX_TABLE },
  { WORD, "gridCol", RD_DOCX_GRID_COLUMN },
  { WORD, "tr", RD_DOCX_ROW },
  { WORD, "trPr", RD_DOCX_ROW_PROPERTIES },
  { WORD, "gridBefore", RD_DOCX_GRID_BEFORE },
  { WORD, "gridAfter", RD_DOCX_GRID_AFTER },
  { WORD, "tblHeader", RD_DOCX_TABLE_HEADER },
  { WORD, "hidden", RD_DOCX_HIDDEN },
  { WORD, "tc", RD_DOCX_CELL },
  { WORD, "tcPr", RD_DOCX_CELL_PROPERTIES },
  { WORD, "gridSpan", RD_DOCX_GRID_SPAN },
  { WORD, "vMerge", RD_DOCX_V_MERGE },
  { WORD, "hMerge", RD_DOCX_H_MERGE },
  { WORD, "cellMerge", RD_DOCX_CELL_MERGE },
  { WORD, "cellIns", RD_DOCX_CELL_INSERTED },
  { WORD, "cellDel", RD_DOCX_CELL_DELETED },

  { WORD, "p", RD_DOCX_PARAGRAPH },
  { WORD, "pPr", RD_DOCX_PARAGRAPH_PROPERTIES },
  { WORD, "rPr", RD_DOCX_RUN_PROPERTIES },
  { WORD, "t", RD_DOCX_TEXT },
  { MATH, "t", RD_DOCX_TEXT },
  { WORD, "tab", RD_DOCX_TAB },
  { WORD, "ptab", RD_DOCX_TAB },
  { WORD, "br", RD_DOCX_BREAK },
  { WORD, "cr", RD_DOCX_BREAK },
  { WORD, "noBreakHyphen", RD_DOCX_NO_BREAK_HYPHEN },
  { WORD, "sym", RD_DOCX_SYMBOL },
  { WORD, "ins", RD_DOCX_INSERTED },
  { WORD, "moveTo", RD_DOCX_INSERTED },
  { WORD, "del", RD_DOCX_DELETED },
  { WORD, "moveFrom", RD_DOCX_DELETED },
  { WORD, "fldChar", RD_DOCX_FIELD_MARK },
  { WORD, "ddList", RD_DOCX_FIELD_LIST },
  { WORD, "result", RD_DOCX_FIELD_RESULT },
  { WORD, "listEntry", RD_DOCX_FIELD_CHOICE },
  { WORD, "sdt", RD_DOCX_CONTROL },
  { WORD, "sdtPr", RD_DOCX_CONTROL_PROPERTIES },
  { WORD, "showingPlcHdr", RD_DOCX_CONTROL_PROMPT },
  { WORD, "txbxContent", RD_DOCX_TEXT_BOX },
  { COMPATIBILITY, "AlternateContent", RD_DOCX_ALTERNATIVES },
  { COMPATIBILITY, "Choice", RD_DOCX_ALTERNATIVE },
  { COMPATIBILITY, "Fallback", RD_DOCX_ALTERNATIVE },
  { WORD, "footnoteReference", RD_DOCX_FOOTNOTE_MARK },
  { WORD, "endnoteReference", RD_DOCX_ENDNOTE_MARK },
  { WORD, "commentRangeStart", RD_DOCX_COMMENT_START },
  { WORD, "commentReference", RD_DOCX_COMMENT_MARK },

  { WORD, "tblPr", RD_DOCX_UNREAD },
  { WORD, "tblPrEx", RD_DOCX_UNREAD },
  { WORD, "tblGridChange", RD_DOCX_UNREAD },
  { WORD, "trPrChange", RD_DOCX_UNREAD },
  { WORD, "tcPrChange", RD_DOCX_UNREAD },
  { WORD, "pPrChange", RD_DOCX_UNREAD },
  { WORD, "rPrChange", RD_DOCX_UNREAD },
  { WORD, "sectPr", RD_DOCX_UNREAD },
  { WORD, "instrText", RD_DOCX_UNREAD },
  { WORD, "delInstrText", RD_DOCX_UNREAD },
  { WORD, "delText", RD_DOCX_UNREAD },
  { WORD, "rt", RD_DOCX_UNREAD },
  { WORD, "sdtEndPr", RD_DOCX_UNREAD },
  { WORD, "customXmlPr", RD_DOCX_UNREAD },
  { WORD, "smartTagPr", RD_DOCX_UNREAD },
  { WORD, "tabs", RD_DOCX_UNREAD },
  { 0, NULL, 0 },
};

typedef struct
{
  const char *font;   /* what its name begins with */
  guint       code;
  const char *text;
} Symbol;

/* Ticks, crosses and boxes are answers; arrows are what Word makes of "-->" and smiles of ":)". */
static const Symbol symbols[] = {
  { "Wingdings", 0x4a, "☺" }, { "Wingdings", 0x4c, "☹" }, { "Wingdings", 0x6f, "☐" }, { "Wingdings", 0x71, "☐" },
  { "Wingdings", 0xa8, "☐" }, { "Wingdings", 0xdf, "←" }, { "Wingdings", 0xe0, "→" }, { "Wingdings", 0xe7, "←" },
  { "Wingdings", 0xe8, "→" }, { "Wingdings", 0xf0, "⇒" }, { "Wingdings", 0xf3, "⇔" }, { "Wingdings", 0xfb, "✗" },
  { "Wingdings", 0xfc, "✓" }, { "Wingdings", 0xfd, "☒" }, { "Wingdings", 0xfe, "☑" },
  { "Wingdings 2", 0x4f, "✗" }, { "Wingdings 2", 0x50, "✓" }, { "Wingdings 2", 0x51, "☒" }, { "Wingdings 2", 0x52, "☑" },
  { "Wingdings 2", 0xa3, "☐" },
  { "Symbol", 0xa3, "≤" }, { "Symbol", 0xab, "↔" }, { "Symbol", 0xac, "←" }, { "Symbol", 0xae, "→" }, { "Symbol", 0xb0, "°" },
  { "Symbol", 0xb1, "±" }, { "Symbol", 0xb3, "≥" }, { "Symbol", 0xb4, "×" }, { "Symbol", 0xb8, "÷" }, { "Symbol", 0xb9, "≠" },
  { "Symbol", 0xbb, "≈" }, { "Symbol", 0x2d, "−" }, { "Symbol", 0xde, "⇒" },
};

/* Word keeps such characters from 0xF000 on. */
const char *
rd_docx_symbol_get_text (const char *font, guint code)
{
  g_return_val_if_fail (font != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (symbols[i].code == (code & ~0xf000u) && g_ascii_strcasecmp (font, symbols[i].font) == 0)
      return symbols[i].text;
  return NULL;
}
