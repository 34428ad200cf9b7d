/* rd-sheet-html.c — a table as a page for a browser
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-sheet-html.h"

#include <string.h>

#include "formats/rd-xml-writer.h"

static const char style[] =
  "\n:root { color-scheme: light; }\n"
  "body { font: 1rem/1.4 sans-serif; color: #1c1c1c; background: #fff; margin: 1.5rem; }\n"
  "h1 { font-size: 1.5rem; margin: 0 0 .5rem; }\n"
  "table { border-collapse: collapse; width: 100%; }\n"
  "th, td { border: 1px solid #8c8c8c; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }\n"
  "thead th { background: #e4e4e4; position: sticky; top: 0; }\n"
  "td.number { text-align: right; }\n"
  "td.apart { background: #f3f1e7; border-left: 3px double #595959; font-style: italic; }\n"
  ".warning { color: #9a1b00; font-weight: bold; }\n"
  ".note { color: #4a4a4a; }\n"
  "@page { size: A4 landscape; margin: 15mm; }\n"
  "@media print { body { font-size: 9pt; margin: 0; } thead { display: table-header-group; } thead th { position: static; }"
  " tr.whole { break-inside: avoid; } }\n";

typedef struct
{
  RdXmlWriter        *xml;
  const RdSheet      *sheet;
  const RdSheetWords *words;
} Writer;

static void
write_lines (RdXmlWriter *xml, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        rd_xml_writer_leaf (xml, "br", NULL);
      rd_xml_writer_text (xml, lines[i]);
    }
}

static void
write_element (RdXmlWriter *xml, const char *name, const char *class, const char *text)
{
  rd_xml_writer_start (xml, name, "class", class, NULL);
  write_lines (xml, text);
  rd_xml_writer_end_full (xml);
}

static void
write_head (const Writer *self)
{
  g_autofree char *subject = rd_sheet_dup_subject (self->sheet);

  rd_xml_writer_start (self->xml, "head", NULL);
  rd_xml_writer_leaf (self->xml, "meta", "charset", "utf-8", NULL);
  rd_xml_writer_leaf (self->xml, "meta", "http-equiv", "Content-Security-Policy",
                      "content", "default-src 'none'; style-src 'unsafe-inline'", NULL);
  rd_xml_writer_leaf (self->xml, "meta", "name", "viewport", "content", "width=device-width", NULL);
  write_element (self->xml, "title", NULL, subject);
  rd_xml_writer_start (self->xml, "style", NULL);
  rd_xml_writer_raw (self->xml, style);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
}

static void
write_headings (const Writer *self)
{
  rd_xml_writer_start (self->xml, "thead", NULL);
  rd_xml_writer_start (self->xml, "tr", NULL);
  for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
    {
      rd_xml_writer_start (self->xml, "th", "scope", "col", NULL);
      write_lines (self->xml, rd_sheet_get_heading (self->sheet, i));
      rd_xml_writer_end_full (self->xml);
    }
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
}

static const char *
find_class (const Writer *self, guint column)
{
  if (rd_sheet_get_look (self->sheet, column) & RD_SHEET_APART)
    return "apart";
  return rd_sheet_get_kind (self->sheet, column) == RD_SHEET_NUMBER ? "number" : NULL;
}

static void
write_cell (const Writer *self, guint row, guint column)
{
  g_autofree char *text = rd_sheet_words_make_cell (self->words, self->sheet, row, column);
  guint32 colour = rd_sheet_get_colour (self->sheet, row, column);
  g_autofree char *look = colour != RD_SHEET_NO_COLOUR
    ? g_strdup_printf ("background: #%06x; border-left: 6px solid #%06x", rd_sheet_make_tint (colour), colour & 0xffffff) : NULL;

  rd_xml_writer_start (self->xml, "td", "class", find_class (self, column), "style", look, NULL);
  write_lines (self->xml, text);
  rd_xml_writer_end_full (self->xml);
}

static void
write_rows (const Writer *self)
{
  rd_xml_writer_start (self->xml, "tbody", NULL);
  for (guint row = 0; row < rd_sheet_get_n_rows (self->sheet); row++)
    {
      rd_xml_writer_start (self->xml, "tr", "class", rd_sheet_words_is_long (self->sheet, row) ? NULL : "whole", NULL);
      for (guint i = 0; i < rd_sheet_get_n_columns (self->sheet); i++)
        write_cell (self, row, i);
      rd_xml_writer_end (self->xml);
      rd_xml_writer_raw (self->xml, "\n");
    }
  rd_xml_writer_end_full (self->xml);
}

static void
write_said (const Writer *self)
{
  static const char * const elements[] = { [RD_SHEET_HEADING] = "h2", [RD_SHEET_PARAGRAPH] = "p", [RD_SHEET_ITEM] = "li" };
  RdSheetSaid kind, before = RD_SHEET_PARAGRAPH;

  for (guint i = 0; i < rd_sheet_get_n_said (self->sheet); i++, before = kind)
    {
      const char *text = rd_sheet_get_said (self->sheet, i, &kind);

      if (before == RD_SHEET_ITEM && kind != RD_SHEET_ITEM)
        rd_xml_writer_end (self->xml);
      if (before != RD_SHEET_ITEM && kind == RD_SHEET_ITEM)
        rd_xml_writer_start (self->xml, "ul", NULL);
      write_element (self->xml, elements[kind], NULL, text);
    }
  if (before == RD_SHEET_ITEM)
    rd_xml_writer_end (self->xml);
}

static void
write_body (const Writer *self)
{
  const char *warning = rd_sheet_get_warning (self->sheet), *note = rd_sheet_get_note (self->sheet);

  rd_xml_writer_start (self->xml, "body", NULL);
  if (warning != NULL)
    write_element (self->xml, "p", "warning", warning);
  write_element (self->xml, "h1", NULL, rd_sheet_get_title (self->sheet));
  if (note != NULL)
    write_element (self->xml, "p", "note", note);
  write_element (self->xml, "p", "note", self->words->as_at);
  write_said (self);
  rd_xml_writer_start (self->xml, "table", NULL);
  write_headings (self);
  write_rows (self);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
}

/* Public API */

GBytes *
rd_sheet_to_page (const RdSheet *sheet, const RdSheetWords *words)
{
  g_autoptr (RdXmlWriter) xml = NULL;
  Writer self = { .sheet = sheet, .words = words };

  g_return_val_if_fail (sheet != NULL && words != NULL, NULL);

  xml = self.xml = rd_xml_writer_new (TRUE);
  rd_xml_writer_raw (xml, "<!DOCTYPE html>\n");
  rd_xml_writer_start (xml, "html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", words->language, NULL);
  write_head (&self);
  write_body (&self);
  rd_xml_writer_end (xml);
  return rd_xml_writer_finish (xml);
}
