/* rd-report-odt-styles.c — how a report looks as an OpenDocument text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-odt-styles.h"

#include <string.h>

#include "formats/rd-report-plan.h"

#define INK  "#1f3a5f"     /* headings: 11 to 1 on white */
#define GREY "#4a4a4a"     /* 9 to 1 */

#define NAMED(name, shown, based, next, more, properties, look) \
  "<style:style style:name=\"" name "\" style:display-name=\"" shown "\" style:family=\"paragraph\" style:parent-style-name=\"" based "\"" \
  " style:next-style-name=\"" next "\"" more "><style:paragraph-properties" properties "/><style:text-properties" look "/></style:style>"
#define PARAGRAPH(name, shown, based, properties, look) NAMED (name, shown, based, name, "", properties, look)
#define HEADING(level, before, look) \
  NAMED ("Heading_20_" level, "Heading " level, "Standard", "Text_20_body", " style:default-outline-level=\"" level "\"", \
         " fo:margin-top=\"" before "\" fo:margin-bottom=\"0.18cm\" fo:keep-with-next=\"always\" fo:keep-together=\"always\"", BOLD look)

#define SIZE(points) " fo:font-size=\"" points "pt\" style:font-size-complex=\"" points "pt\" style:font-size-asian=\"" points "pt\""
#define COLOUR(hex)  " fo:color=\"" hex "\""
#define BOLD         " fo:font-weight=\"bold\" style:font-weight-complex=\"bold\""
#define ITALIC       " fo:font-style=\"italic\" style:font-style-complex=\"italic\""
#define MARGINS(before, after) " fo:margin-top=\"" before "\" fo:margin-bottom=\"" after "\""
/* The tab is measured from the left margin of the paragraph: both together are the width of the text. */
#define CONTENTS(level, left, indent, tab, look) \
  "<style:style style:name=\"Contents_20_" level "\" style:display-name=\"Contents " level "\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">" \
  "<style:paragraph-properties" MARGINS ("0.05cm", "0.05cm") " fo:margin-left=\"" left "\" fo:text-indent=\"" indent "\"><style:tab-stops>" \
  "<style:tab-stop style:position=\"" tab "\" style:type=\"right\" style:leader-style=\"dotted\" style:leader-text=\".\"/></style:tab-stops>" \
  "</style:paragraph-properties><style:text-properties" look "/></style:style>"

static const char text_styles[] =
  "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"/>"
  PARAGRAPH ("Text_20_body", "Text body", "Standard", MARGINS ("0cm", "0.25cm") " fo:line-height=\"125%\" fo:orphans=\"2\" fo:widows=\"2\"", "")
  NAMED ("Title", "Title", "Standard", "Subtitle", "", MARGINS ("2cm", "0.3cm") " fo:keep-with-next=\"always\"", BOLD COLOUR (INK) SIZE ("26"))
  NAMED ("Subtitle", "Subtitle", "Standard", "Text_20_body", "", MARGINS ("0cm", "0.2cm"), COLOUR (GREY) SIZE ("15"))
  NAMED ("Date", "Date", "Standard", "Text_20_body", "", MARGINS ("0cm", "0.8cm"), COLOUR (GREY))
  HEADING ("1", "0.85cm", COLOUR (INK) SIZE ("17"))
  HEADING ("2", "0.63cm", COLOUR (INK) SIZE ("14"))
  HEADING ("3", "0.53cm", COLOUR (INK) SIZE ("12"))
  HEADING ("4", "0.42cm", COLOUR (INK))
  HEADING ("5", "0.35cm", ITALIC COLOUR (INK))
  HEADING ("6", "0.35cm", ITALIC COLOUR (GREY))
  NAMED ("Quotations", "Quotations", "Text_20_body", "Text_20_body", "",
         " fo:margin-left=\"1cm\" fo:margin-right=\"1cm\" fo:padding-left=\"0.35cm\" fo:border-left=\"2.25pt solid #8c8c8c\"", ITALIC)
  PARAGRAPH ("List_20_1", "List 1", "Text_20_body", MARGINS ("0cm", "0.12cm"), "")
  PARAGRAPH ("Numbering_20_1", "Numbering 1", "Text_20_body", MARGINS ("0cm", "0.12cm"), "")
  NAMED ("Caption", "Caption", "Standard", "Text_20_body", "", MARGINS ("0.2cm", "0.2cm"), BOLD COLOUR (GREY) SIZE ("9.5"))
  NAMED ("Figure", "Figure", "Standard", "Caption", "", MARGINS ("0.3cm", "0cm") " fo:keep-with-next=\"always\"", "")
  PARAGRAPH ("Table_20_Contents", "Table Contents", "Standard", MARGINS ("0.07cm", "0.07cm"), SIZE ("9.5"))
  PARAGRAPH ("Table_20_Heading", "Table Heading", "Table_20_Contents", " fo:keep-with-next=\"always\"", BOLD);

static const char reference_styles[] =
  PARAGRAPH ("Footnote", "Footnote", "Standard", " fo:margin-left=\"0.5cm\" fo:text-indent=\"-0.5cm\"", SIZE ("9"))
  PARAGRAPH ("Contents_20_Heading", "Contents Heading", "Standard", MARGINS ("0.8cm", "0.3cm") " fo:keep-with-next=\"always\"", BOLD COLOUR (INK) SIZE ("17"))
  CONTENTS ("1", "1cm", "-1cm", "14cm", BOLD)
  CONTENTS ("2", "2.2cm", "-1.2cm", "12.8cm", "")
  CONTENTS ("3", "3.6cm", "-1.4cm", "11.4cm", COLOUR (GREY))
  PARAGRAPH ("Header", "Header", "Standard", " fo:text-align=\"center\"", BOLD COLOUR ("#9a1b00") SIZE ("9"))
  "<style:style style:name=\"Footer\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties><style:tab-stops>"
  "<style:tab-stop style:position=\"15cm\" style:type=\"right\"/></style:tab-stops></style:paragraph-properties><style:text-properties" COLOUR (GREY) SIZE ("8.5") "/></style:style>"
  "<style:style style:name=\"Footnote_20_Symbol\" style:display-name=\"Footnote Symbol\" style:family=\"text\"/>"
  "<style:style style:name=\"Footnote_20_anchor\" style:display-name=\"Footnote anchor\" style:family=\"text\">"
  "<style:text-properties style:text-position=\"super 58%\"/></style:style>"
  "<style:style style:name=\"Index_20_Link\" style:display-name=\"Index Link\" style:family=\"text\"/>"
  "<style:style style:name=\"Graphics\" style:family=\"graphic\"><style:graphic-properties text:anchor-type=\"as-char\" style:vertical-pos=\"top\""
  " style:vertical-rel=\"baseline\"/></style:style>"
  "<text:notes-configuration text:note-class=\"footnote\" text:citation-style-name=\"Footnote_20_Symbol\" text:citation-body-style-name=\"Footnote_20_anchor\""
  " text:default-style-name=\"Footnote\" style:num-format=\"1\" text:start-value=\"0\" text:footnotes-position=\"page\" text:start-numbering-at=\"document\"/>";

/* Of headings within sections the outline's number is taken off; the first section after the contents is on a page of its own. */
#define UNNUMBERED(level) \
  "<style:style style:name=\"Unnumbered" level "\" style:family=\"paragraph\" style:parent-style-name=\"Heading_20_" level "\" style:list-style-name=\"\"/>"
#define CELL_LOOK " fo:padding=\"0.12cm\" fo:border=\"0.5pt solid #8c8c8c\""
#define LAST(name) \
  "<style:style style:name=\"" name "_last\" style:family=\"paragraph\" style:parent-style-name=\"" name "\">" \
  "<style:paragraph-properties" MARGINS ("0cm", "0.25cm") "/></style:style>"
#define RTL(name) \
  "<style:style style:name=\"" name "_rtl\" style:family=\"paragraph\" style:parent-style-name=\"" name "\">" \
  "<style:paragraph-properties fo:text-align=\"right\" style:writing-mode=\"rl-tb\"/></style:style>"

static const char automatic_styles[] =
  UNNUMBERED ("2") UNNUMBERED ("3") UNNUMBERED ("4")
  "<style:style style:name=\"FirstSection\" style:family=\"paragraph\" style:parent-style-name=\"Heading_20_1\"><style:paragraph-properties fo:break-before=\"page\"/></style:style>"
  "<style:style style:name=\"CaptionAbove\" style:family=\"paragraph\" style:parent-style-name=\"Caption\"><style:paragraph-properties fo:keep-with-next=\"always\"/></style:style>"
  RTL ("Text_20_body") RTL ("Quotations") LAST ("List_20_1") LAST ("Numbering_20_1") RTL ("List_20_1") RTL ("Numbering_20_1") RTL ("List_20_1_last") RTL ("Numbering_20_1_last") RTL ("Table_20_Contents") RTL ("Table_20_Heading")
  RTL ("Caption") RTL ("CaptionAbove") RTL ("Footnote") RTL ("Title") RTL ("Subtitle") RTL ("Date")
  "<style:style style:name=\"Table\" style:family=\"table\"><style:table-properties style:width=\"15cm\" table:align=\"margins\" table:border-model=\"collapsing\" fo:margin-top=\"0.1cm\""
  " fo:margin-bottom=\"0.4cm\"/></style:style>"
  "<style:style style:name=\"HeadingRow\" style:family=\"table-row\"><style:table-row-properties fo:keep-together=\"always\"/></style:style>"
  "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties" CELL_LOOK "/></style:style>"
  "<style:style style:name=\"HeadingCell\" style:family=\"table-cell\"><style:table-cell-properties" CELL_LOOK " fo:background-color=\"#e4e4e4\"/></style:style>"
  "<style:style style:name=\"Picture\" style:family=\"graphic\" style:parent-style-name=\"Graphics\"><style:graphic-properties style:vertical-pos=\"top\""
  " style:vertical-rel=\"baseline\"/></style:style>";

static const char page_layout[] =
  "<style:page-layout style:name=\"Page\"><style:page-layout-properties fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" style:print-orientation=\"portrait\""
  " fo:margin-top=\"1.5cm\" fo:margin-bottom=\"1.5cm\" fo:margin-left=\"3cm\" fo:margin-right=\"3cm\">"
  "<style:footnote-sep style:width=\"0.018cm\" style:rel-width=\"25%\" style:color=\"#4a4a4a\" style:adjustment=\"left\""
  " style:distance-before-sep=\"0.2cm\" style:distance-after-sep=\"0.1cm\"/></style:page-layout-properties>"
  "<style:header-style><style:header-footer-properties fo:min-height=\"1.2cm\" fo:margin-bottom=\"0.6cm\"/></style:header-style>"
  "<style:footer-style><style:header-footer-properties fo:min-height=\"1.2cm\" fo:margin-top=\"0.6cm\"/></style:footer-style></style:page-layout>";

/* --- languages */

/* "GB" of "en-GB"; where there is none, "none". */
static const char *
find_country (char **parts)
{
  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    if (strlen (parts[i]) == 2 && g_ascii_isupper (parts[i][0]) && g_ascii_isupper (parts[i][1]))
      return parts[i];
  return "none";
}

void
rd_report_odt_write_language (RdXmlWriter *xml, const char *language, gboolean is_rtl, const char *weight, const char *slant)
{
  g_auto(GStrv) parts = g_strsplit (language != NULL ? language : "", "-", -1);
  const char *name = language != NULL && parts[0] != NULL ? parts[0] : NULL;
  const char *country = name != NULL ? find_country (parts) : NULL;

  rd_xml_writer_leaf (xml, "style:text-properties", "fo:font-weight", weight, "style:font-weight-complex", weight,
                      "fo:font-style", slant, "style:font-style-complex", slant,
                      "fo:language", is_rtl ? NULL : name, "fo:country", is_rtl ? NULL : country,
                      "style:language-complex", is_rtl ? name : NULL, "style:country-complex", is_rtl ? country : NULL, NULL);
}

static void
write_defaults (RdXmlWriter *xml, const char *language)
{
  g_auto(GStrv) parts = g_strsplit (language, "-", -1);

  rd_xml_writer_start (xml, "style:default-style", "style:family", "paragraph", NULL);
  rd_xml_writer_leaf (xml, "style:paragraph-properties", "style:tab-stop-distance", "1cm", "style:writing-mode", "page", NULL);
  rd_xml_writer_leaf (xml, "style:text-properties", "fo:font-family", "Georgia", "style:font-family-generic", "roman", "style:font-pitch", "variable",
                      "fo:font-size", "11pt", "style:font-size-asian", "11pt", "style:font-size-complex", "11pt",
                      "fo:language", parts[0] != NULL ? parts[0] : "none", "fo:country", find_country (parts), NULL);
  rd_xml_writer_end (xml);
  rd_xml_writer_raw (xml, "<style:default-style style:family=\"table\"/><style:default-style style:family=\"table-row\"/>");
}

/* --- numbers and signs */

static void
write_position (RdXmlWriter *xml, int left, int hanging)
{
  g_autofree char *margin = g_strdup_printf ("%d.%02dmm", left / 100, left % 100);
  g_autofree char *indent = g_strdup_printf ("-%d.%02dmm", hanging / 100, hanging % 100);

  rd_xml_writer_start (xml, "style:list-level-properties", "text:list-level-position-and-space-mode", "label-alignment", NULL);
  rd_xml_writer_leaf (xml, "style:list-level-label-alignment", "text:label-followed-by", "listtab", "text:list-tab-stop-position", margin,
                      "fo:margin-left", margin, "fo:text-indent", indent, NULL);
  rd_xml_writer_end (xml);
}

/* 1, 1.1, 1.1.1 …: those of the sections' titles. */
static void
write_outline (RdXmlWriter *xml)
{
  rd_xml_writer_start (xml, "text:outline-style", "style:name", "Outline", NULL);
  for (int level = 1; level <= RD_REPORT_HEADING_MAX; level++)
    {
      gboolean is_numbered = level <= RD_SECTION_LEVEL_MAX;
      char text[12];

      g_snprintf (text, sizeof text, "%d", level);
      rd_xml_writer_start (xml, "text:outline-level-style", "text:level", text, "style:num-format", is_numbered ? "1" : "",
                           "text:display-levels", is_numbered && level > 1 ? text : NULL, NULL);
      write_position (xml, is_numbered ? 1000 + 300 * (level - 1) : 0, is_numbered ? 1000 + 300 * (level - 1) : 0);
      rd_xml_writer_end (xml);
    }
  rd_xml_writer_end (xml);
}

static void
write_list_style (RdXmlWriter *xml, const char *name, gboolean is_numbered)
{
  static const char * const signs[] = { "•", "–", "◦" }, * const formats[] = { "1", "a", "i" };

  rd_xml_writer_start (xml, "text:list-style", "style:name", name, NULL);
  for (int level = 0; level <= RD_ITEM_LEVEL_MAX; level++)
    {
      char text[12];

      g_snprintf (text, sizeof text, "%d", level + 1);
      if (is_numbered)
        rd_xml_writer_start (xml, "text:list-level-style-number", "text:level", text, "style:num-format", formats[level % 3],
                             "style:num-suffix", ".", NULL);
      else
        rd_xml_writer_start (xml, "text:list-level-style-bullet", "text:level", text, "text:bullet-char", signs[level % 3], NULL);
      write_position (xml, 800 * (level + 1), is_numbered ? 700 : 600);
      rd_xml_writer_end (xml);
    }
  rd_xml_writer_end (xml);
}

/* Public API */

void
rd_report_odt_write_styles (RdXmlWriter *xml, const char *language)
{
  write_defaults (xml, language);
  rd_xml_writer_raw (xml, text_styles);
  rd_xml_writer_raw (xml, reference_styles);
  write_outline (xml);
  write_list_style (xml, "Bullets", FALSE);
  write_list_style (xml, "Numbers", TRUE);
}

void
rd_report_odt_write_page_layout (RdXmlWriter *xml)
{
  rd_xml_writer_raw (xml, page_layout);
}

void
rd_report_odt_write_automatic (RdXmlWriter *xml)
{
  rd_xml_writer_raw (xml, automatic_styles);
}
