/* rd-report-docx-styles.c — how a report looks in Word: its styles and its numbering
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-docx-styles.h"

#include "formats/rd-report-plan.h"

#define FONT "Georgia"
#define INK  "1F3A5F"     /* headings: 11 to 1 on white */
#define GREY "4A4A4A"     /* 9 to 1 */

#define PARAGRAPH(id, name, based, next, properties, look) STYLE ("", id, name, based, next, properties, look)
#define OWN(id, name, based, next, properties, look) STYLE (" w:customStyle=\"1\"", id, name, based, next, properties, look)
#define STYLE(own, id, name, based, next, properties, look) \
  "<w:style w:type=\"paragraph\"" own " w:styleId=\"" id "\"><w:name w:val=\"" name "\"/><w:basedOn w:val=\"" based "\"/>" next \
  "<w:qFormat/><w:pPr>" properties "</w:pPr><w:rPr>" look "</w:rPr></w:style>"
#define NEXT(id) "<w:next w:val=\"" id "\"/>"
#define SIZE(half_points) "<w:sz w:val=\"" half_points "\"/><w:szCs w:val=\"" half_points "\"/>"
#define COLOUR(hex) "<w:color w:val=\"" hex "\"/>"
#define SPACING(before, after) "<w:spacing w:before=\"" before "\" w:after=\"" after "\"/>"
#define BORDER(side) "<w:" side " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8C8C8C\"/>"

/* The first heading's paragraph begins 1, the second's 1.1 …; those of five and six never have a number. */
#define HEADING(level, outline, number, before, look) \
  PARAGRAPH ("Heading" level, "heading " level, "Normal", NEXT ("BodyText"), \
             "<w:keepNext/><w:keepLines/>" number SPACING (before, "100") "<w:outlineLvl w:val=\"" outline "\"/>", "<w:b/><w:bCs/>" look)
#define NUMBER(level) "<w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"1\"/></w:numPr>"

static const char text_styles[] =
  "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
  PARAGRAPH ("BodyText", "Body Text", "Normal", "", "<w:spacing w:after=\"140\" w:line=\"300\" w:lineRule=\"auto\"/>", "")
  PARAGRAPH ("Title", "Title", "Normal", NEXT ("Subtitle"), "<w:keepNext/>" SPACING ("1200", "160"), "<w:b/><w:bCs/>" COLOUR (INK) SIZE ("52"))
  PARAGRAPH ("Subtitle", "Subtitle", "Normal", NEXT ("BodyText"), "<w:keepNext/>" SPACING ("0", "120"), COLOUR (GREY) SIZE ("30"))
  PARAGRAPH ("Date", "Date", "Normal", NEXT ("BodyText"), SPACING ("0", "480"), COLOUR (GREY))
  HEADING ("1", "0", NUMBER ("0"), "480", COLOUR (INK) SIZE ("34"))
  HEADING ("2", "1", NUMBER ("1"), "360", COLOUR (INK) SIZE ("28"))
  HEADING ("3", "2", NUMBER ("2"), "300", COLOUR (INK) SIZE ("24"))
  HEADING ("4", "3", NUMBER ("3"), "240", COLOUR (INK))
  HEADING ("5", "4", "", "200", "<w:i/><w:iCs/>" COLOUR (INK))
  HEADING ("6", "5", "", "200", "<w:i/><w:iCs/>" COLOUR (GREY))
  PARAGRAPH ("Quote", "Quote", "BodyText", NEXT ("BodyText"),
             "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"10\" w:color=\"8C8C8C\"/></w:pBdr><w:ind w:left=\"567\" w:right=\"567\"/>", "<w:i/><w:iCs/>")
  PARAGRAPH ("ListBullet", "List Bullet", "BodyText", "", "<w:numPr><w:numId w:val=\"2\"/></w:numPr><w:spacing w:after=\"70\"/>", "")
  PARAGRAPH ("ListNumber", "List Number", "BodyText", "", "<w:spacing w:after=\"70\"/>", "")
  PARAGRAPH ("Caption", "caption", "Normal", NEXT ("BodyText"), "<w:keepLines/>" SPACING ("120", "120"), "<w:b/><w:bCs/>" COLOUR (GREY) SIZE ("19"))
  OWN ("Figure", "Figure", "Normal", NEXT ("Caption"), "<w:keepNext/>" SPACING ("160", "0"), "")
  OWN ("TableText", "Table Text", "Normal", "", SPACING ("40", "40"), SIZE ("19"))
  OWN ("TableHeading", "Table Heading", "TableText", "", "<w:keepNext/>", "<w:b/><w:bCs/>")
  OWN ("Gap", "Gap", "Normal", "", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/>", SIZE ("8"));

static const char reference_styles[] =
  PARAGRAPH ("TOCHeading", "TOC Heading", "Normal", NEXT ("BodyText"), "<w:keepNext/>" SPACING ("480", "160"), "<w:b/><w:bCs/>" COLOUR (INK) SIZE ("34"))
  PARAGRAPH ("TOC1", "toc 1", "Normal", "", "<w:tabs><w:tab w:val=\"left\" w:pos=\"567\"/><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"8504\"/></w:tabs>"
             SPACING ("100", "40") "<w:ind w:left=\"567\" w:right=\"567\" w:hanging=\"567\"/>", "<w:b/><w:bCs/>")
  PARAGRAPH ("TOC2", "toc 2", "Normal", "", "<w:tabs><w:tab w:val=\"left\" w:pos=\"1247\"/><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"8504\"/></w:tabs>"
             SPACING ("0", "40") "<w:ind w:left=\"1247\" w:right=\"567\" w:hanging=\"680\"/>", "")
  PARAGRAPH ("TOC3", "toc 3", "Normal", "", "<w:tabs><w:tab w:val=\"left\" w:pos=\"2041\"/><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"8504\"/></w:tabs>"
             SPACING ("0", "40") "<w:ind w:left=\"2041\" w:right=\"567\" w:hanging=\"794\"/>", COLOUR (GREY))
  PARAGRAPH ("FootnoteText", "footnote text", "Normal", "", SPACING ("0", "40"), SIZE ("18"))
  PARAGRAPH ("CommentText", "annotation text", "Normal", "", "", SIZE ("20"))
  PARAGRAPH ("Header", "header", "Normal", "", "<w:jc w:val=\"center\"/>", "<w:b/><w:bCs/>" COLOUR ("9A1B00") SIZE ("18"))
  PARAGRAPH ("Footer", "footer", "Normal", "", "<w:tabs><w:tab w:val=\"right\" w:pos=\"8504\"/></w:tabs>", COLOUR (GREY) SIZE ("17"))
  "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>"
  "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
  "<w:style w:type=\"character\" w:styleId=\"CommentReference\"><w:name w:val=\"annotation reference\"/><w:rPr>" SIZE ("16") "</w:rPr></w:style>"
  "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
  "<w:tblCellMar><w:left w:w=\"90\" w:type=\"dxa\"/><w:right w:w=\"90\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
  "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
  BORDER ("top") BORDER ("left") BORDER ("bottom") BORDER ("right") BORDER ("insideH") BORDER ("insideV") "</w:tblBorders></w:tblPr></w:style>";

RdXmlWriter *
rd_report_docx_make_styles (const char *language)
{
  RdXmlWriter *xml = rd_xml_writer_new (FALSE);

  rd_xml_writer_start (xml, "w:styles", "xmlns:w", RD_REPORT_DOCX_MAIN, NULL);
  rd_xml_writer_raw (xml, "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"" FONT "\" w:hAnsi=\"" FONT "\" w:eastAsia=\"" FONT "\" w:cs=\"Times New Roman\"/>"
                          SIZE ("22"));
  rd_xml_writer_leaf (xml, "w:lang", "w:val", language, NULL);
  rd_xml_writer_raw (xml, "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"0\"/></w:pPr></w:pPrDefault></w:docDefaults>");
  rd_xml_writer_raw (xml, text_styles);
  rd_xml_writer_raw (xml, reference_styles);
  rd_xml_writer_end (xml);
  return xml;
}

/* --- numbering */

static void
write_level (RdXmlWriter *xml, int level, const char *style, const char *format, const char *text, int left, int hanging)
{
  char number[12], indent[12], hang[12];

  g_snprintf (number, sizeof number, "%d", level);
  g_snprintf (indent, sizeof indent, "%d", left);
  g_snprintf (hang, sizeof hang, "%d", hanging);
  rd_xml_writer_start (xml, "w:lvl", "w:ilvl", number, NULL);
  rd_xml_writer_leaf (xml, "w:start", "w:val", "1", NULL);
  rd_xml_writer_leaf (xml, "w:numFmt", "w:val", format, NULL);
  if (style != NULL)
    rd_xml_writer_leaf (xml, "w:pStyle", "w:val", style, NULL);
  rd_xml_writer_leaf (xml, "w:lvlText", "w:val", text, NULL);
  rd_xml_writer_leaf (xml, "w:lvlJc", "w:val", "left", NULL);
  rd_xml_writer_start (xml, "w:pPr", NULL);
  rd_xml_writer_leaf (xml, "w:ind", "w:left", indent, "w:hanging", hang, NULL);
  rd_xml_writer_end (xml);
  rd_xml_writer_end (xml);
}

/* 1, 1.1, 1.1.1 …: those of the sections' titles. */
static void
write_section_levels (RdXmlWriter *xml)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (int level = 0; level < RD_SECTION_LEVEL_MAX; level++)
    {
      g_autofree char *style = g_strdup_printf ("Heading%d", level + 1);

      g_string_append_printf (text, "%s%%%d", level > 0 ? "." : "", level + 1);
      write_level (xml, level, style, "decimal", text->str, 567 + 170 * level, 567 + 170 * level);
    }
}

static void
write_bullet_levels (RdXmlWriter *xml)
{
  static const char * const signs[] = { "•", "–", "◦" };

  for (int level = 0; level < RD_ITEM_LEVEL_MAX + 1; level++)
    write_level (xml, level, NULL, "bullet", signs[level % 3], 454 * (level + 1), 340);
}

static void
write_number_levels (RdXmlWriter *xml)
{
  static const char * const formats[] = { "decimal", "lowerLetter", "lowerRoman" };

  for (int level = 0; level < RD_ITEM_LEVEL_MAX + 1; level++)
    {
      g_autofree char *text = g_strdup_printf ("%%%d.", level + 1);

      write_level (xml, level, NULL, formats[level % 3], text, 454 * (level + 1), 397);
    }
}

static void
write_abstract (RdXmlWriter *xml, const char *id, void (*write_levels) (RdXmlWriter *))
{
  rd_xml_writer_start (xml, "w:abstractNum", "w:abstractNumId", id, NULL);
  rd_xml_writer_leaf (xml, "w:multiLevelType", "w:val", "multilevel", NULL);
  write_levels (xml);
  rd_xml_writer_end (xml);
}

/* @restarts: the level that begins again at 1, or -1. */
static void
write_num (RdXmlWriter *xml, guint id, const char *abstract, int restarts)
{
  char number[12], level[12];

  g_snprintf (number, sizeof number, "%u", id);
  g_snprintf (level, sizeof level, "%d", restarts);
  rd_xml_writer_start (xml, "w:num", "w:numId", number, NULL);
  rd_xml_writer_leaf (xml, "w:abstractNumId", "w:val", abstract, NULL);
  if (restarts >= 0)
    {
      rd_xml_writer_start (xml, "w:lvlOverride", "w:ilvl", level, NULL);
      rd_xml_writer_leaf (xml, "w:startOverride", "w:val", "1", NULL);
      rd_xml_writer_end (xml);
    }
  rd_xml_writer_end (xml);
}

RdXmlWriter *
rd_report_docx_make_numbering (const GArray *levels)
{
  RdXmlWriter *xml = rd_xml_writer_new (FALSE);

  rd_xml_writer_start (xml, "w:numbering", "xmlns:w", RD_REPORT_DOCX_MAIN, NULL);
  write_abstract (xml, "0", write_section_levels);
  write_abstract (xml, "1", write_bullet_levels);
  write_abstract (xml, "2", write_number_levels);
  write_num (xml, RD_REPORT_DOCX_NUM_SECTIONS, "0", -1);
  write_num (xml, RD_REPORT_DOCX_NUM_BULLETS, "1", -1);
  for (guint i = 0; i < levels->len; i++)
    write_num (xml, RD_REPORT_DOCX_NUM_FIRST + i, "2", g_array_index (levels, int, i));
  rd_xml_writer_end (xml);
  return xml;
}
