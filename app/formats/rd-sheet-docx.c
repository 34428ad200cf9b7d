/* rd-sheet-docx.c — a table as a document of Word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-sheet-docx.h"

#include <string.h>

#include "formats/rd-xml-writer.h"

/* In twentieths of a point: A4 on its side, with margins of 15 mm. */
#define TABLE_WIDTH (16838 - 2 * 850)

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define MAIN_NAMESPACE "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define MAIN_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

static const char content_types[] = DECLARATION
  "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
  "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
  "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
  "<Override PartName=\"/word/document.xml\" ContentType=\"" MAIN_TYPE "document.main+xml\"/>"
  "<Override PartName=\"/word/styles.xml\" ContentType=\"" MAIN_TYPE "styles+xml\"/>"
  "<Override PartName=\"/word/settings.xml\" ContentType=\"" MAIN_TYPE "settings+xml\"/>"
  "<Override PartName=\"/word/numbering.xml\" ContentType=\"" MAIN_TYPE "numbering+xml\"/>"
  "<Override PartName=\"/word/footer1.xml\" ContentType=\"" MAIN_TYPE "footer+xml\"/>"
  "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
  "<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
  "</Types>";

static const char package_relations[] = DECLARATION
  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
  "<Relationship Id=\"rId1\" Type=\"" RELATIONS "/officeDocument\" Target=\"word/document.xml\"/>"
  "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
  " Target=\"docProps/core.xml\"/>"
  "<Relationship Id=\"rId3\" Type=\"" RELATIONS "/extended-properties\" Target=\"docProps/app.xml\"/>"
  "</Relationships>";

static const char document_relations[] = DECLARATION
  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
  "<Relationship Id=\"rId1\" Type=\"" RELATIONS "/styles\" Target=\"styles.xml\"/>"
  "<Relationship Id=\"rId2\" Type=\"" RELATIONS "/settings\" Target=\"settings.xml\"/>"
  "<Relationship Id=\"rId3\" Type=\"" RELATIONS "/footer\" Target=\"footer1.xml\"/>"
  "<Relationship Id=\"rId4\" Type=\"" RELATIONS "/numbering\" Target=\"numbering.xml\"/>"
  "</Relationships>";

/* The language is put in for %s; it is one of ours and holds nothing that XML minds. */
#define STYLES DECLARATION \
  "<w:styles xmlns:w=\"" MAIN_NAMESPACE "\"><w:docDefaults><w:rPrDefault><w:rPr>" \
  "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/><w:lang w:val=\"%s\"/>" \
  "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"40\"/></w:pPr></w:pPrDefault></w:docDefaults>" \
  "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>" \
  "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/>" \
  "<w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after=\"120\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>" \
  "<w:style w:type=\"paragraph\" w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/>" \
  "<w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before=\"160\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"24\"/></w:rPr></w:style>" \
  "<w:style w:type=\"paragraph\" w:styleId=\"ListBullet\"><w:name w:val=\"List Bullet\"/><w:basedOn w:val=\"Normal\"/>" \
  "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:rPr><w:sz w:val=\"20\"/></w:rPr></w:style>" \
  "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Explanation\"><w:name w:val=\"Explanation\"/><w:basedOn w:val=\"Normal\"/>" \
  "<w:pPr><w:spacing w:after=\"80\"/></w:pPr><w:rPr><w:sz w:val=\"20\"/></w:rPr></w:style>" \
  "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Warning\"><w:name w:val=\"Warning\"/><w:basedOn w:val=\"Normal\"/>" \
  "<w:rPr><w:b/><w:color w:val=\"9A1B00\"/><w:sz w:val=\"22\"/></w:rPr></w:style>" \
  "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"ColumnHeading\"><w:name w:val=\"Column Heading\"/><w:basedOn w:val=\"Normal\"/>" \
  "<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr></w:style>" \
  "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Analysis\"><w:name w:val=\"Analysis\"/><w:basedOn w:val=\"Normal\"/>" \
  "<w:rPr><w:i/></w:rPr></w:style>" \
  "<w:style w:type=\"paragraph\" w:styleId=\"Footer\"><w:name w:val=\"footer\"/><w:basedOn w:val=\"Normal\"/>" \
  "<w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"15138\"/></w:tabs></w:pPr><w:rPr><w:sz w:val=\"16\"/></w:rPr></w:style>" \
  "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>" \
  "<w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>" \
  "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>" \
  "<w:top w:val=\"single\" w:sz=\"4\" w:color=\"8C8C8C\"/><w:left w:val=\"single\" w:sz=\"4\" w:color=\"8C8C8C\"/>" \
  "<w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"8C8C8C\"/><w:right w:val=\"single\" w:sz=\"4\" w:color=\"8C8C8C\"/>" \
  "<w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"8C8C8C\"/><w:insideV w:val=\"single\" w:sz=\"4\" w:color=\"8C8C8C\"/>" \
  "</w:tblBorders></w:tblPr></w:style></w:styles>"

static const char settings[] = DECLARATION
  "<w:settings xmlns:w=\"" MAIN_NAMESPACE "\"><w:compat><w:compatSetting w:name=\"compatibilityMode\""
  " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";

static const char numbering[] = DECLARATION
  "<w:numbering xmlns:w=\"" MAIN_NAMESPACE "\"><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>"
  "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>"
  "<w:pPr><w:ind w:left=\"340\" w:hanging=\"227\"/></w:pPr></w:lvl></w:abstractNum>"
  "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

static const char app_properties[] = DECLARATION
  "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
  "<Application>Review Desk</Application></Properties>";

G_DEFINE_QUARK (rd-sheet-text-error-quark, rd_sheet_text_error)

typedef struct
{
  RdXmlWriter        *xml;
  const RdSheet      *sheet;
  const RdSheetWords *words;
  guint              *widths;
} Writer;

/* --- texts */

static void
write_run (RdXmlWriter *xml, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\t", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      rd_xml_writer_start (xml, "w:r", NULL);
      if (i > 0)
        rd_xml_writer_leaf (xml, "w:tab", NULL);
      rd_xml_writer_start (xml, "w:t", "xml:space", "preserve", NULL);
      rd_xml_writer_text (xml, parts[i]);
      rd_xml_writer_end (xml);
      rd_xml_writer_end (xml);
    }
}

static void
start_paragraph (RdXmlWriter *xml, const char *style)
{
  rd_xml_writer_start (xml, "w:p", NULL);
  if (style == NULL)
    return;
  rd_xml_writer_start (xml, "w:pPr", NULL);
  rd_xml_writer_leaf (xml, "w:pStyle", "w:val", style, NULL);
  rd_xml_writer_end (xml);
}

static void
write_paragraph (RdXmlWriter *xml, const char *style, const char *text)
{
  start_paragraph (xml, style);
  if (*text != '\0')
    write_run (xml, text);
  rd_xml_writer_end (xml);
}

/* A paragraph for each line; one at least, for a cell may not be without. */
static void
write_lines (RdXmlWriter *xml, const char *style, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  if (lines[0] == NULL)
    write_paragraph (xml, style, "");
  for (guint i = 0; lines[i] != NULL; i++)
    write_paragraph (xml, style, lines[i]);
}

/* --- the table */

static void
write_cell_look (const Writer *self, guint column, guint32 colour, gboolean is_heading)
{
  gboolean is_apart = (rd_sheet_get_look (self->sheet, column) & RD_SHEET_APART) != 0;
  char ink[7], tint[7], width[12];

  g_snprintf (width, sizeof width, "%u", self->widths[column]);
  rd_xml_writer_colour (colour, ink);
  rd_xml_writer_colour (rd_sheet_make_tint (colour), tint);

  rd_xml_writer_start (self->xml, "w:tcPr", NULL);
  rd_xml_writer_leaf (self->xml, "w:tcW", "w:w", width, "w:type", "dxa", NULL);
  if (colour != RD_SHEET_NO_COLOUR || is_apart)
    {
      rd_xml_writer_start (self->xml, "w:tcBorders", NULL);
      rd_xml_writer_leaf (self->xml, "w:left", "w:val", is_apart ? "double" : "single", "w:sz", is_apart ? "6" : "36",
                          "w:color", is_apart ? "595959" : ink, NULL);
      rd_xml_writer_end (self->xml);
    }
  if (colour != RD_SHEET_NO_COLOUR || is_apart || is_heading)
    rd_xml_writer_leaf (self->xml, "w:shd", "w:val", "clear", "w:color", "auto",
                        "w:fill", colour != RD_SHEET_NO_COLOUR ? tint : is_heading ? "E4E4E4" : "F3F1E7", NULL);
  rd_xml_writer_end (self->xml);
}

static void
write_headings (const Writer *self)
{
  rd_xml_writer_start (self->xml, "w:tr", NULL);
  rd_xml_writer_start (self->xml, "w:trPr", NULL);
  rd_xml_writer_leaf (self->xml, "w:cantSplit", NULL);
  rd_xml_writer_leaf (self->xml, "w:tblHeader", NULL);
  rd_xml_writer_end (self->xml);
  for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
    {
      rd_xml_writer_start (self->xml, "w:tc", NULL);
      write_cell_look (self, i, RD_SHEET_NO_COLOUR, TRUE);
      write_lines (self->xml, "ColumnHeading", rd_sheet_get_heading (self->sheet, i));
      rd_xml_writer_end (self->xml);
    }
  rd_xml_writer_end (self->xml);
}

static void
write_row (const Writer *self, guint row)
{
  rd_xml_writer_start (self->xml, "w:tr", NULL);
  if (!rd_sheet_words_is_long (self->sheet, row))
    {
      rd_xml_writer_start (self->xml, "w:trPr", NULL);
      rd_xml_writer_leaf (self->xml, "w:cantSplit", NULL);
      rd_xml_writer_end (self->xml);
    }
  for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
    {
      g_autofree char *text = rd_sheet_words_make_cell (self->words, self->sheet, row, i);
      gboolean is_apart = (rd_sheet_get_look (self->sheet, i) & RD_SHEET_APART) != 0;

      rd_xml_writer_start (self->xml, "w:tc", NULL);
      write_cell_look (self, i, rd_sheet_get_colour (self->sheet, row, i), FALSE);
      write_lines (self->xml, is_apart ? "Analysis" : NULL, text);
      rd_xml_writer_end (self->xml);
    }
  rd_xml_writer_end (self->xml);
}

static void
write_table_start (const Writer *self)
{
  char width[12];

  g_snprintf (width, sizeof width, "%d", TABLE_WIDTH);
  rd_xml_writer_start (self->xml, "w:tbl", NULL);
  rd_xml_writer_start (self->xml, "w:tblPr", NULL);
  rd_xml_writer_leaf (self->xml, "w:tblStyle", "w:val", "TableGrid", NULL);
  rd_xml_writer_leaf (self->xml, "w:tblW", "w:w", width, "w:type", "dxa", NULL);
  rd_xml_writer_leaf (self->xml, "w:tblLayout", "w:type", "fixed", NULL);
  rd_xml_writer_leaf (self->xml, "w:tblLook", "w:val", "0020", "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn", "0",
                      "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1", NULL);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_start (self->xml, "w:tblGrid", NULL);
  for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
    {
      g_snprintf (width, sizeof width, "%u", self->widths[i]);
      rd_xml_writer_leaf (self->xml, "w:gridCol", "w:w", width, NULL);
    }
  rd_xml_writer_end (self->xml);
}

/* --- the document */

/* What is said before the table, and then a page of its own for that. */
static void
write_said (const Writer *self)
{
  static const char * const styles[] = { [RD_SHEET_HEADING] = "Heading2", [RD_SHEET_PARAGRAPH] = "Explanation", [RD_SHEET_ITEM] = "ListBullet" };
  g_autofree char *subject = rd_sheet_dup_subject (self->sheet);
  guint n = rd_sheet_get_n_said (self->sheet);
  RdSheetSaid kind;

  for (guint i = 0; i < n; i++)
    {
      const char *text = rd_sheet_get_said (self->sheet, i, &kind);

      write_lines (self->xml, styles[kind], text);
    }
  if (n == 0)
    return;
  rd_xml_writer_start (self->xml, "w:p", NULL);
  rd_xml_writer_raw (self->xml, "<w:pPr><w:pStyle w:val=\"Heading2\"/><w:pageBreakBefore/></w:pPr>");
  write_run (self->xml, subject);
  rd_xml_writer_end (self->xml);
}

static void
write_body (const Writer *self)
{
  const char *warning = rd_sheet_get_warning (self->sheet), *note = rd_sheet_get_note (self->sheet);

  if (warning != NULL)
    write_lines (self->xml, "Warning", warning);
  write_paragraph (self->xml, "Heading1", rd_sheet_get_title (self->sheet));
  if (note != NULL)
    write_lines (self->xml, "Explanation", note);
  write_said (self);
  write_table_start (self);
  write_headings (self);
  for (guint row = 0; row < rd_sheet_get_n_rows (self->sheet); row++)
    write_row (self, row);
  rd_xml_writer_end (self->xml);
  write_paragraph (self->xml, NULL, "");
  rd_xml_writer_raw (self->xml, "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
                                "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                                "<w:pgMar w:top=\"850\" w:right=\"850\" w:bottom=\"850\" w:left=\"850\" w:header=\"425\" w:footer=\"425\" w:gutter=\"0\"/></w:sectPr>");
}

static RdXmlWriter *
make_document (const RdSheet *sheet, const RdSheetWords *words)
{
  g_autofree guint *widths = rd_sheet_make_widths (sheet, TABLE_WIDTH);
  Writer self = { .xml = rd_xml_writer_new (FALSE), .sheet = sheet, .words = words, .widths = widths };

  rd_xml_writer_start (self.xml, "w:document", "xmlns:w", MAIN_NAMESPACE, "xmlns:r", RELATIONS, NULL);
  rd_xml_writer_start (self.xml, "w:body", NULL);
  write_body (&self);
  rd_xml_writer_end (self.xml);
  rd_xml_writer_end (self.xml);
  return self.xml;
}

static void
write_field (RdXmlWriter *xml, const char *code)
{
  rd_xml_writer_start (xml, "w:fldSimple", "w:instr", code, NULL);
  write_run (xml, "1");
  rd_xml_writer_end (xml);
}

static RdXmlWriter *
make_footer (const RdSheet *sheet, const RdSheetWords *words)
{
  g_auto (GStrv) page = rd_sheet_words_split_page (words);
  const char *warning = rd_sheet_get_warning (sheet);
  g_autofree char *left = warning != NULL ? g_strconcat (warning, " · ", words->as_at, "\t", page[0], NULL)
                                          : g_strconcat (words->as_at, "\t", page[0], NULL);
  RdXmlWriter *xml = rd_xml_writer_new (FALSE);

  rd_xml_writer_start (xml, "w:ftr", "xmlns:w", MAIN_NAMESPACE, NULL);
  start_paragraph (xml, "Footer");
  write_run (xml, left);
  write_field (xml, " PAGE ");
  write_run (xml, page[1]);
  write_field (xml, " NUMPAGES ");
  write_run (xml, page[2]);
  rd_xml_writer_end (xml);
  rd_xml_writer_end (xml);
  return xml;
}

/* The kind of table and the language; no author, no time, nothing of a case. */
static RdXmlWriter *
make_core (const RdSheet *sheet, const RdSheetWords *words)
{
  g_autofree char *subject = rd_sheet_dup_subject (sheet);
  RdXmlWriter *xml = rd_xml_writer_new (FALSE);

  rd_xml_writer_start (xml, "cp:coreProperties",
                       "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                       "xmlns:dc", "http://purl.org/dc/elements/1.1/", NULL);
  rd_xml_writer_start (xml, "dc:title", NULL);
  rd_xml_writer_text (xml, subject);
  rd_xml_writer_end (xml);
  rd_xml_writer_start (xml, "dc:language", NULL);
  rd_xml_writer_text (xml, words->language);
  rd_xml_writer_end (xml);
  rd_xml_writer_end (xml);
  return xml;
}

/* Public API */

gboolean
rd_sheet_text_check (const RdSheet *sheet, GError **error)
{
  g_return_val_if_fail (sheet != NULL, FALSE);

  if (rd_sheet_get_n_rows (sheet) <= RD_SHEET_TEXT_MAX_ROWS && rd_sheet_get_n_columns (sheet) <= RD_SHEET_TEXT_MAX_COLUMNS)
    return TRUE;
  g_set_error (error, RD_SHEET_TEXT_ERROR, RD_SHEET_TEXT_ERROR_TOO_LARGE,
               "The table has %u rows, and a word processor opens %d at most: choose fewer, or export it as a workbook or CSV",
               rd_sheet_get_n_rows (sheet), RD_SHEET_TEXT_MAX_ROWS);
  return FALSE;
}

GBytes *
rd_sheet_to_docx (const RdSheet *sheet, const RdSheetWords *words, GError **error)
{
  g_autoptr (RdOfficeZip) zip = NULL;
  g_autofree char *styles = NULL;

  g_return_val_if_fail (sheet != NULL && rd_sheet_get_n_columns (sheet) > 0 && words != NULL, NULL);

  if (!rd_sheet_text_check (sheet, error))
    return NULL;
  styles = g_strdup_printf (STYLES, words->language);
  zip = rd_office_zip_new ();
  rd_xml_writer_put (zip, "[Content_Types].xml", content_types);
  rd_xml_writer_put (zip, "_rels/.rels", package_relations);
  rd_xml_writer_put (zip, "word/_rels/document.xml.rels", document_relations);
  rd_xml_writer_put (zip, "word/styles.xml", styles);
  rd_xml_writer_put (zip, "word/settings.xml", settings);
  rd_xml_writer_put (zip, "word/numbering.xml", numbering);
  rd_xml_writer_put (zip, "docProps/app.xml", app_properties);
  if (rd_xml_writer_take (zip, "word/document.xml", make_document (sheet, words))
      && rd_xml_writer_take (zip, "word/footer1.xml", make_footer (sheet, words))
      && rd_xml_writer_take (zip, "docProps/core.xml", make_core (sheet, words)))
    return rd_office_zip_write (zip, error);

  g_set_error_literal (error, RD_SHEET_TEXT_ERROR, RD_SHEET_TEXT_ERROR_WRITE, "The document could not be put together");
  return NULL;
}
