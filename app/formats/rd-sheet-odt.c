/* rd-sheet-odt.c — a table as an OpenDocument text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-sheet-odt.h"

#include <string.h>

#include "formats/rd-xml-writer.h"

/* In hundredths of a millimetre: A4 on its side, with margins of 15 mm. */
#define TABLE_WIDTH 26700

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"
#define MIMETYPE "application/vnd.oasis.opendocument.text"

static const char manifest[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<manifest:manifest xmlns:manifest=\"" OASIS "manifest:1.0\" manifest:version=\"1.2\">"
  "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" manifest:media-type=\"" MIMETYPE "\"/>"
  "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
  "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
  "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>"
  "</manifest:manifest>";

/* Everything but the language and the footer. */
static const char paragraph_styles[] =
  "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\">"
  "<style:paragraph-properties fo:margin-bottom=\"0.07cm\"/></style:style>"
  "<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\" style:family=\"paragraph\" style:parent-style-name=\"Standard\""
  " style:next-style-name=\"Standard\" style:default-outline-level=\"1\"><style:paragraph-properties fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"/>"
  "<style:text-properties fo:font-size=\"16pt\" fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\" style:family=\"paragraph\" style:parent-style-name=\"Standard\""
  " style:next-style-name=\"Standard\" style:default-outline-level=\"2\"><style:paragraph-properties fo:margin-top=\"0.3cm\" fo:margin-bottom=\"0.15cm\""
  " fo:keep-with-next=\"always\"/><style:text-properties fo:font-size=\"12pt\" fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"Explanation\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
  "<style:paragraph-properties fo:margin-bottom=\"0.15cm\"/><style:text-properties fo:font-size=\"10pt\"/></style:style>"
  "<style:style style:name=\"Warning\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
  "<style:text-properties fo:font-size=\"11pt\" fo:font-weight=\"bold\" fo:color=\"#9a1b00\"/></style:style>"
  "<style:style style:name=\"Table_20_Heading\" style:display-name=\"Table Heading\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
  "<style:text-properties fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"Analysis\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
  "<style:text-properties fo:font-style=\"italic\"/></style:style>"
  "<style:style style:name=\"Footer\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties><style:tab-stops>"
  "<style:tab-stop style:position=\"26.7cm\" style:type=\"right\"/></style:tab-stops></style:paragraph-properties>"
  "<style:text-properties fo:font-size=\"8pt\"/></style:style>"
  "<text:list-style style:name=\"List\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\">"
  "<style:list-level-properties text:space-before=\"0.2cm\" text:min-label-width=\"0.4cm\"/></text:list-level-style-bullet></text:list-style>";

static const char page_styles[] =
  "<style:page-layout style:name=\"Page\"><style:page-layout-properties fo:page-width=\"29.7cm\" fo:page-height=\"21cm\""
  " style:print-orientation=\"landscape\" fo:margin=\"1.5cm\"/><style:footer-style><style:header-footer-properties fo:min-height=\"0.6cm\""
  " fo:margin-top=\"0.3cm\"/></style:footer-style></style:page-layout>";

#define CELL_LOOK " fo:padding=\"0.1cm\" fo:border=\"0.5pt solid #8c8c8c\""

static const char table_styles[] =
  "<style:style style:name=\"Table\" style:family=\"table\"><style:table-properties style:width=\"26.7cm\" table:align=\"left\"/></style:style>"
  "<style:style style:name=\"Whole\" style:family=\"table-row\"><style:table-row-properties fo:keep-together=\"always\"/></style:style>"
  "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties" CELL_LOOK "/></style:style>"
  "<style:style style:name=\"HeadingCell\" style:family=\"table-cell\"><style:table-cell-properties" CELL_LOOK " fo:background-color=\"#e4e4e4\"/></style:style>"
  "<style:style style:name=\"ApartCell\" style:family=\"table-cell\"><style:table-cell-properties" CELL_LOOK
  " fo:border-left=\"1.5pt double #595959\" fo:background-color=\"#f3f1e7\"/></style:style>"
  "<style:style style:name=\"NewPage\" style:family=\"paragraph\" style:parent-style-name=\"Heading_20_2\">"
  "<style:paragraph-properties fo:break-before=\"page\"/></style:style>";

typedef struct
{
  RdXmlWriter        *xml;
  const RdSheet      *sheet;
  const RdSheetWords *words;
} Writer;

/* --- texts */

/* OpenDocument takes runs of spaces for one: each further one is an element. */
static void
write_text (RdXmlWriter *xml, const char *text)
{
  const char *start = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean is_tab = *p == '\t';
      g_autofree char *before = NULL;

      if (!is_tab && (*p != ' ' || (p > text && p[-1] != ' ')))
        continue;
      before = g_strndup (start, p - start);
      rd_xml_writer_text (xml, before);
      rd_xml_writer_leaf (xml, is_tab ? "text:tab" : "text:s", NULL);
      start = p + 1;
    }
  rd_xml_writer_text (xml, start);
}

static void
write_paragraph (RdXmlWriter *xml, const char *style, const char *text)
{
  rd_xml_writer_start (xml, "text:p", "text:style-name", style, NULL);
  write_text (xml, text);
  rd_xml_writer_end (xml);
}

static void
write_heading (RdXmlWriter *xml, const char *style, const char *level, const char *text)
{
  rd_xml_writer_start (xml, "text:h", "text:style-name", style, "text:outline-level", level, NULL);
  write_text (xml, text);
  rd_xml_writer_end (xml);
}

static void
write_lines (RdXmlWriter *xml, const char *style, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  if (lines[0] == NULL)
    write_paragraph (xml, style, "");
  for (guint i = 0; lines[i] != NULL; i++)
    write_paragraph (xml, style, lines[i]);
}

/* --- the styles of this table */

static void
write_column_styles (const Writer *self)
{
  g_autofree guint *widths = rd_sheet_make_widths (self->sheet, TABLE_WIDTH);

  for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
    {
      g_autofree char *name = g_strdup_printf ("Column%u", i + 1);
      g_autofree char *width = g_strdup_printf ("%u.%02umm", widths[i] / 100, widths[i] % 100);

      rd_xml_writer_start (self->xml, "style:style", "style:name", name, "style:family", "table-column", NULL);
      rd_xml_writer_leaf (self->xml, "style:table-column-properties", "style:column-width", width, NULL);
      rd_xml_writer_end (self->xml);
    }
}

static char *
make_colour_name (guint32 colour)
{
  char hex[7];

  rd_xml_writer_colour (colour, hex);
  return g_strconcat ("Colour", hex, NULL);
}

static void
write_colour_style (const Writer *self, guint32 colour)
{
  g_autofree char *name = make_colour_name (colour);
  g_autofree char *border = g_strdup_printf ("4pt solid #%06x", colour & 0xffffff);
  g_autofree char *tint = g_strdup_printf ("#%06x", rd_sheet_make_tint (colour));

  rd_xml_writer_start (self->xml, "style:style", "style:name", name, "style:family", "table-cell", NULL);
  rd_xml_writer_leaf (self->xml, "style:table-cell-properties", "fo:padding", "0.1cm", "fo:border", "0.5pt solid #8c8c8c",
                      "fo:border-left", border, "fo:background-color", tint, NULL);
  rd_xml_writer_end (self->xml);
}

static void
write_colour_styles (const Writer *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint row = 0; row < rd_sheet_get_n_rows (self->sheet); row++)
    for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
      {
        guint32 colour = rd_sheet_get_colour (self->sheet, row, i);

        if (colour != RD_SHEET_NO_COLOUR && g_hash_table_add (seen, GUINT_TO_POINTER (colour)))
          write_colour_style (self, colour);
      }
}

/* --- the table */

static void
start_cell (const Writer *self, const char *style)
{
  rd_xml_writer_start (self->xml, "table:table-cell", "table:style-name", style, "office:value-type", "string", NULL);
}

static void
write_headings (const Writer *self)
{
  rd_xml_writer_start (self->xml, "table:table-header-rows", NULL);
  rd_xml_writer_start (self->xml, "table:table-row", "table:style-name", "Whole", NULL);
  for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
    {
      start_cell (self, "HeadingCell");
      write_lines (self->xml, "Table_20_Heading", rd_sheet_get_heading (self->sheet, i));
      rd_xml_writer_end (self->xml);
    }
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
}

static void
write_cell (const Writer *self, guint row, guint column)
{
  g_autofree char *text = rd_sheet_words_make_cell (self->words, self->sheet, row, column);
  guint32 colour = rd_sheet_get_colour (self->sheet, row, column);
  g_autofree char *coloured = colour != RD_SHEET_NO_COLOUR ? make_colour_name (colour) : NULL;
  gboolean is_apart = (rd_sheet_get_look (self->sheet, column) & RD_SHEET_APART) != 0;

  start_cell (self, coloured != NULL ? coloured : is_apart ? "ApartCell" : "Cell");
  write_lines (self->xml, is_apart ? "Analysis" : "Standard", text);
  rd_xml_writer_end (self->xml);
}

static void
write_table (const Writer *self)
{
  rd_xml_writer_start (self->xml, "table:table", "table:name", "Table", "table:style-name", "Table", NULL);
  for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
    {
      g_autofree char *name = g_strdup_printf ("Column%u", i + 1);

      rd_xml_writer_leaf (self->xml, "table:table-column", "table:style-name", name, NULL);
    }
  write_headings (self);
  for (guint row = 0; row < rd_sheet_get_n_rows (self->sheet); row++)
    {
      rd_xml_writer_start (self->xml, "table:table-row", "table:style-name",
                           rd_sheet_words_is_long (self->sheet, row) ? NULL : "Whole", NULL);
      for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
        write_cell (self, row, i);
      rd_xml_writer_end (self->xml);
    }
  rd_xml_writer_end (self->xml);
}

/* --- the document */

static void
write_item (RdXmlWriter *xml, const char *text)
{
  rd_xml_writer_start (xml, "text:list", "text:style-name", "List", NULL);
  rd_xml_writer_start (xml, "text:list-item", NULL);
  write_paragraph (xml, "Explanation", text);
  rd_xml_writer_end (xml);
  rd_xml_writer_end (xml);
}

static void
write_said (const Writer *self)
{
  g_autofree char *subject = rd_sheet_dup_subject (self->sheet);
  guint n = rd_sheet_get_n_said (self->sheet);
  RdSheetSaid kind;

  for (guint i = 0; i < n; i++)
    {
      const char *text = rd_sheet_get_said (self->sheet, i, &kind);

      if (kind == RD_SHEET_HEADING)
        write_heading (self->xml, "Heading_20_2", "2", text);
      else if (kind == RD_SHEET_ITEM)
        write_item (self->xml, text);
      else
        write_lines (self->xml, "Explanation", text);
    }
  if (n > 0)
    write_heading (self->xml, "NewPage", "2", subject);
}

static void
write_body (const Writer *self)
{
  const char *warning = rd_sheet_get_warning (self->sheet), *note = rd_sheet_get_note (self->sheet);

  if (warning != NULL)
    write_lines (self->xml, "Warning", warning);
  write_heading (self->xml, "Heading_20_1", "1", rd_sheet_get_title (self->sheet));
  if (note != NULL)
    write_lines (self->xml, "Explanation", note);
  write_said (self);
  write_table (self);
}

static RdXmlWriter *
make_content (const RdSheet *sheet, const RdSheetWords *words)
{
  Writer self = { .xml = rd_xml_writer_new (FALSE), .sheet = sheet, .words = words };

  rd_xml_writer_start (self.xml, "office:document-content", "xmlns:office", OASIS "office:1.0", "xmlns:style", OASIS "style:1.0",
                       "xmlns:text", OASIS "text:1.0", "xmlns:table", OASIS "table:1.0", "xmlns:fo", OASIS "xsl-fo-compatible:1.0",
                       "office:version", "1.2", NULL);
  rd_xml_writer_start (self.xml, "office:automatic-styles", NULL);
  rd_xml_writer_raw (self.xml, table_styles);
  write_column_styles (&self);
  write_colour_styles (&self);
  rd_xml_writer_end (self.xml);
  rd_xml_writer_start (self.xml, "office:body", NULL);
  rd_xml_writer_start (self.xml, "office:text", NULL);
  write_body (&self);
  rd_xml_writer_end (self.xml);
  rd_xml_writer_end (self.xml);
  rd_xml_writer_end (self.xml);
  return self.xml;
}

static void
write_footer (RdXmlWriter *xml, const RdSheet *sheet, const RdSheetWords *words)
{
  g_auto (GStrv) page = rd_sheet_words_split_page (words);
  const char *warning = rd_sheet_get_warning (sheet);

  rd_xml_writer_start (xml, "text:p", "text:style-name", "Footer", NULL);
  if (warning != NULL)
    write_text (xml, warning);
  if (warning != NULL)
    write_text (xml, " · ");
  write_text (xml, words->as_at);
  write_text (xml, "\t");
  write_text (xml, page[0]);
  rd_xml_writer_leaf (xml, "text:page-number", "text:select-page", "current", NULL);
  rd_xml_writer_text (xml, page[1]);
  rd_xml_writer_leaf (xml, "text:page-count", NULL);
  rd_xml_writer_text (xml, page[2]);
  rd_xml_writer_end (xml);
}

static void
write_defaults (RdXmlWriter *xml, const char *language)
{
  g_auto (GStrv) parts = g_strsplit (language, "-", 2);

  rd_xml_writer_start (xml, "style:default-style", "style:family", "paragraph", NULL);
  rd_xml_writer_leaf (xml, "style:text-properties", "fo:font-family", "Arial", "fo:font-size", "9pt", "fo:language", parts[0],
                      "fo:country", parts[1] != NULL ? parts[1] : "none", NULL);
  rd_xml_writer_end (xml);
}

static RdXmlWriter *
make_styles (const RdSheet *sheet, const RdSheetWords *words)
{
  RdXmlWriter *xml = rd_xml_writer_new (FALSE);

  rd_xml_writer_start (xml, "office:document-styles", "xmlns:office", OASIS "office:1.0", "xmlns:style", OASIS "style:1.0",
                       "xmlns:text", OASIS "text:1.0", "xmlns:table", OASIS "table:1.0", "xmlns:fo", OASIS "xsl-fo-compatible:1.0",
                       "office:version", "1.2", NULL);
  rd_xml_writer_start (xml, "office:styles", NULL);
  write_defaults (xml, words->language);
  rd_xml_writer_raw (xml, paragraph_styles);
  rd_xml_writer_end (xml);
  rd_xml_writer_start (xml, "office:automatic-styles", NULL);
  rd_xml_writer_raw (xml, page_styles);
  rd_xml_writer_end (xml);
  rd_xml_writer_start (xml, "office:master-styles", NULL);
  rd_xml_writer_start (xml, "style:master-page", "style:name", "Standard", "style:page-layout-name", "Page", NULL);
  rd_xml_writer_start (xml, "style:footer", NULL);
  write_footer (xml, sheet, words);
  rd_xml_writer_end (xml);
  rd_xml_writer_end (xml);
  rd_xml_writer_end (xml);
  rd_xml_writer_end (xml);
  return xml;
}

static void
write_property (RdXmlWriter *xml, const char *name, const char *value)
{
  rd_xml_writer_start (xml, name, NULL);
  rd_xml_writer_text (xml, value);
  rd_xml_writer_end (xml);
}

/* The kind of table and the language; no author, no time, nothing of a case. */
static RdXmlWriter *
make_meta (const RdSheet *sheet, const RdSheetWords *words)
{
  g_autofree char *subject = rd_sheet_dup_subject (sheet);
  RdXmlWriter *xml = rd_xml_writer_new (FALSE);

  rd_xml_writer_start (xml, "office:document-meta", "xmlns:office", OASIS "office:1.0", "xmlns:meta", OASIS "meta:1.0",
                       "xmlns:dc", "http://purl.org/dc/elements/1.1/", "office:version", "1.2", NULL);
  rd_xml_writer_start (xml, "office:meta", NULL);
  write_property (xml, "meta:generator", "Review Desk");
  write_property (xml, "dc:title", subject);
  write_property (xml, "dc:language", words->language);
  rd_xml_writer_end (xml);
  rd_xml_writer_end (xml);
  return xml;
}

/* Public API */

GBytes *
rd_sheet_to_odt (const RdSheet *sheet, const RdSheetWords *words, GError **error)
{
  g_autoptr (RdOfficeZip) zip = NULL;

  g_return_val_if_fail (sheet != NULL && rd_sheet_get_n_columns (sheet) > 0 && words != NULL, NULL);

  if (!rd_sheet_text_check (sheet, error))
    return NULL;
  zip = rd_office_zip_new ();
  rd_xml_writer_put (zip, "mimetype", MIMETYPE);
  rd_xml_writer_put (zip, "META-INF/manifest.xml", manifest);
  if (rd_xml_writer_take (zip, "content.xml", make_content (sheet, words))
      && rd_xml_writer_take (zip, "styles.xml", make_styles (sheet, words))
      && rd_xml_writer_take (zip, "meta.xml", make_meta (sheet, words)))
    return rd_office_zip_write (zip, error);

  g_set_error_literal (error, RD_SHEET_TEXT_ERROR, RD_SHEET_TEXT_ERROR_WRITE, "The document could not be put together");
  return NULL;
}
