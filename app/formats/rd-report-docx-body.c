/* rd-report-docx-body.c — the text of a report in WordprocessingML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-docx-body.h"

#include <string.h>

#include "formats/rd-report-docx-styles.h"

/* Of a point: Word's unit for drawings. */
#define EMU_AN_INCH 914400
#define EMU_A_TWIP  635

#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define DRAWING   "http://schemas.openxmlformats.org/drawingml/2006/"

/* Not the number, nor its indent, that the style of a section's title gives. */
#define NO_NUMBER "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>"

static void write_blocks (RdReportDocx *self, const GPtrArray *blocks, gboolean is_in_cell, gboolean is_header);

/* --- paragraphs */

/* More room than the style gives: after a table, and after the last item of a list. */
static void
write_spacing (RdReportDocx *self, const char *style)
{
  gboolean is_apart = self->is_after_table && !g_str_has_prefix (style, "Heading") && !g_str_equal (style, "Gap");

  if (is_apart || self->is_last_item)
    rd_xml_writer_leaf (self->xml, "w:spacing", "w:before", is_apart ? "200" : NULL, "w:after", self->is_last_item ? "140" : NULL, NULL);
  self->is_after_table = self->is_last_item = FALSE;
}

/* What is told of a paragraph, in the order that Word wants; @more is markup, @num 0 where it is in no list. */
static void
start_paragraph (RdReportDocx *self, const char *style, const char *more, guint num, int level, gboolean is_rtl)
{
  rd_xml_writer_start (self->xml, "w:p", NULL);
  rd_xml_writer_start (self->xml, "w:pPr", NULL);
  rd_xml_writer_leaf (self->xml, "w:pStyle", "w:val", style, NULL);
  if (more != NULL)
    rd_xml_writer_raw (self->xml, more);
  if (num > 0)
    {
      char text[12], depth[12];

      g_snprintf (depth, sizeof depth, "%d", level);
      g_snprintf (text, sizeof text, "%u", num);
      rd_xml_writer_start (self->xml, "w:numPr", NULL);
      rd_xml_writer_leaf (self->xml, "w:ilvl", "w:val", depth, NULL);
      rd_xml_writer_leaf (self->xml, "w:numId", "w:val", text, NULL);
      rd_xml_writer_end (self->xml);
    }
  if (is_rtl)
    rd_xml_writer_leaf (self->xml, "w:bidi", NULL);
  write_spacing (self, style);
  rd_xml_writer_end (self->xml);
}

static void
write_line (RdReportDocx *self, const char *style, const char *text)
{
  start_paragraph (self, style, NULL, 0, 0, rd_report_plan_is_rtl (text));
  if (*text != '\0')
    rd_report_docx_write_run (self->xml, NULL, text);
  rd_xml_writer_end (self->xml);
}

static void
write_paragraph (RdReportDocx *self, const char *style, const char *more, const GPtrArray *runs)
{
  start_paragraph (self, style, more, 0, 0, rd_report_plan_are_runs_rtl (runs));
  rd_report_docx_write_runs (self, runs);
  rd_xml_writer_end (self->xml);
}

/* The heading's words stand within its bookmark; @runs NULL: a section, whose title is its text. */
static void
write_heading (RdReportDocx *self, const RdReportHeading *heading, const GPtrArray *runs, gboolean on_new_page)
{
  g_autofree char *bookmark = rd_report_docx_make_bookmark (heading);
  gboolean has_style_number = runs != NULL && heading->level <= RD_SECTION_LEVEL_MAX;
  char style[16], id[12];

  g_snprintf (style, sizeof style, "Heading%d", heading->level);
  g_snprintf (id, sizeof id, "%u", self->n_bookmarks++);
  start_paragraph (self, style, has_style_number ? NO_NUMBER : on_new_page ? "<w:pageBreakBefore/>" : NULL, 0, 0,
                   rd_report_plan_is_rtl (heading->text));
  rd_xml_writer_leaf (self->xml, "w:bookmarkStart", "w:id", id, "w:name", bookmark, NULL);
  if (runs != NULL)
    rd_report_docx_write_runs (self, runs);
  else if (*heading->text != '\0')
    rd_report_docx_write_run (self->xml, NULL, heading->text);
  rd_xml_writer_leaf (self->xml, "w:bookmarkEnd", "w:id", id, NULL);
  rd_xml_writer_end (self->xml);
}

/* --- lists */

static void
opened_list_cb (gpointer user_data, int level, gboolean is_numbered)
{
  RdReportDocx *self = user_data;

  self->nums[level] = RD_REPORT_DOCX_NUM_BULLETS;
  if (!is_numbered)
    return;
  self->nums[level] = RD_REPORT_DOCX_NUM_FIRST + self->list_levels->len;
  g_array_append_val (self->list_levels, level);
}

static const RdReportListFuncs list_funcs = { .open_list = opened_list_cb };

static void
write_item (RdReportDocx *self, const RdBlock *block, gboolean is_in_cell)
{
  int level = CLAMP (block->level, 0, RD_ITEM_LEVEL_MAX);

  rd_report_lists_enter (&self->lists, block);
  start_paragraph (self, is_in_cell ? "TableText" : block->is_numbered ? "ListNumber" : "ListBullet", NULL, self->nums[level], level,
                   rd_report_plan_are_runs_rtl (block->runs));
  rd_report_docx_write_runs (self, block->runs);
  rd_xml_writer_end (self->xml);
}

/* --- tables */

static void
write_cell (RdReportDocx *self, const RdReportCell *cell, guint width, gboolean is_header)
{
  char text[12];

  g_snprintf (text, sizeof text, "%u", width);
  rd_xml_writer_start (self->xml, "w:tc", NULL);
  rd_xml_writer_start (self->xml, "w:tcPr", NULL);
  rd_xml_writer_leaf (self->xml, "w:tcW", "w:w", text, "w:type", "dxa", NULL);
  if (is_header)
    rd_xml_writer_leaf (self->xml, "w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "E4E4E4", NULL);
  rd_xml_writer_end (self->xml);
  write_blocks (self, cell->blocks, TRUE, is_header);
  if (cell->blocks->len == 0)
    write_line (self, "TableText", "");
  rd_xml_writer_end (self->xml);
}

static void
write_row (RdReportDocx *self, const RdBlock *block, guint row, const guint *widths)
{
  gboolean is_header = row < block->n_headers;

  rd_xml_writer_start (self->xml, "w:tr", NULL);
  if (is_header)
    rd_xml_writer_raw (self->xml, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
  for (guint i = 0; i < block->n_columns; i++)
    write_cell (self, rd_block_get_cell (block, row, i), widths[i], is_header);
  rd_xml_writer_end (self->xml);
}

static void
write_table_head (RdReportDocx *self, const RdBlock *block, const guint *widths)
{
  g_autofree char *caption = rd_runs_to_text (block->runs);
  char width[12];

  g_snprintf (width, sizeof width, "%d", RD_REPORT_DOCX_TEXT_WIDTH);
  rd_xml_writer_start (self->xml, "w:tblPr", NULL);
  rd_xml_writer_leaf (self->xml, "w:tblStyle", "w:val", "TableGrid", NULL);
  rd_xml_writer_leaf (self->xml, "w:tblW", "w:w", width, "w:type", "dxa", NULL);
  rd_xml_writer_leaf (self->xml, "w:tblLayout", "w:type", "fixed", NULL);
  rd_xml_writer_leaf (self->xml, "w:tblLook", "w:val", block->n_headers > 0 ? "0620" : "0600", "w:firstRow", block->n_headers > 0 ? "1" : "0",
                      "w:lastRow", "0", "w:firstColumn", "0", "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1", NULL);
  if (*caption != '\0')
    rd_xml_writer_leaf (self->xml, "w:tblCaption", "w:val", caption, NULL);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_start (self->xml, "w:tblGrid", NULL);
  for (guint i = 0; i < block->n_columns; i++)
    {
      g_snprintf (width, sizeof width, "%u", widths[i]);
      rd_xml_writer_leaf (self->xml, "w:gridCol", "w:w", width, NULL);
    }
  rd_xml_writer_end (self->xml);
}

/* Two tables that touch are one to Word: something has to be between them. */
static void
write_table (RdReportDocx *self, const RdBlock *block)
{
  g_autofree guint *widths = rd_report_plan_make_widths (block, RD_REPORT_DOCX_TEXT_WIDTH);
  guint rows = rd_block_get_n_rows (block);

  if (rows == 0)
    return;
  if (block->runs->len > 0)
    write_paragraph (self, "Caption", "<w:keepNext/>", block->runs);
  else if (self->is_after_table)
    write_line (self, "Gap", "");
  self->is_after_table = FALSE;
  rd_xml_writer_start (self->xml, "w:tbl", NULL);
  write_table_head (self, block, widths);
  for (guint row = 0; row < rows; row++)
    write_row (self, block, row, widths);
  rd_xml_writer_end (self->xml);
  self->is_after_table = TRUE;
}

/* --- figures */

static void
write_picture_data (RdReportDocx *self, const char *id, const char *name, const char *width, const char *height)
{
  RdXmlWriter *xml = self->xml;
  char relation[12];

  g_snprintf (relation, sizeof relation, "rId%u", RD_REPORT_DOCX_FIRST_PICTURE + self->pictures->len - 1);
  rd_xml_writer_start (xml, "a:graphic", "xmlns:a", DRAWING "main", NULL);
  rd_xml_writer_start (xml, "a:graphicData", "uri", DRAWING "picture", NULL);
  rd_xml_writer_start (xml, "pic:pic", "xmlns:pic", DRAWING "picture", NULL);
  rd_xml_writer_start (xml, "pic:nvPicPr", NULL);
  rd_xml_writer_leaf (xml, "pic:cNvPr", "id", id, "name", name, NULL);
  rd_xml_writer_leaf (xml, "pic:cNvPicPr", NULL);
  rd_xml_writer_end (xml);
  rd_xml_writer_start (xml, "pic:blipFill", NULL);
  rd_xml_writer_leaf (xml, "a:blip", "r:embed", relation, NULL);
  rd_xml_writer_raw (xml, "<a:stretch><a:fillRect/></a:stretch>");
  rd_xml_writer_end (xml);
  rd_xml_writer_start (xml, "pic:spPr", NULL);
  rd_xml_writer_start (xml, "a:xfrm", NULL);
  rd_xml_writer_raw (xml, "<a:off x=\"0\" y=\"0\"/>");
  rd_xml_writer_leaf (xml, "a:ext", "cx", width, "cy", height, NULL);
  rd_xml_writer_end (xml);
  rd_xml_writer_raw (xml, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
  for (guint i = 0; i < 4; i++)
    rd_xml_writer_end (xml);
}

static void
write_picture (RdReportDocx *self, const RdBlock *block)
{
  g_autofree char *caption = rd_runs_to_text (block->runs);
  const char *description = block->description != NULL ? block->description : caption;
  char id[12], name[24], cx[16], cy[16];
  guint width, height;

  rd_report_plan_fit_picture (block->picture, EMU_AN_INCH, RD_REPORT_DOCX_TEXT_WIDTH * EMU_A_TWIP, RD_REPORT_DOCX_TEXT_HEIGHT * EMU_A_TWIP * 9 / 10,
                              &width, &height);
  g_ptr_array_add (self->pictures, block->picture);
  g_snprintf (id, sizeof id, "%u", ++self->n_drawings);
  g_snprintf (name, sizeof name, "Figure %u", self->n_drawings);
  g_snprintf (cx, sizeof cx, "%u", width);
  g_snprintf (cy, sizeof cy, "%u", height);

  start_paragraph (self, "Figure", NULL, 0, 0, FALSE);
  rd_xml_writer_start (self->xml, "w:r", NULL);
  rd_xml_writer_start (self->xml, "w:drawing", NULL);
  rd_xml_writer_start (self->xml, "wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0", NULL);
  rd_xml_writer_leaf (self->xml, "wp:extent", "cx", cx, "cy", cy, NULL);
  rd_xml_writer_leaf (self->xml, "wp:docPr", "id", id, "name", name, "descr", description, NULL);
  rd_xml_writer_raw (self->xml, "<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"" DRAWING "main\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>");
  write_picture_data (self, id, name, cx, cy);
  for (guint i = 0; i < 4; i++)
    rd_xml_writer_end (self->xml);
}

/* A picture with its caption beneath; words and tables with it above; of one without either what it would show, in words. */
static void
write_figure (RdReportDocx *self, const RdBlock *block)
{
  gboolean is_above = block->picture == NULL;

  if (is_above && block->runs->len > 0)
    write_paragraph (self, "Caption", "<w:keepNext/>", block->runs);
  if (block->picture != NULL)
    write_picture (self, block);
  else if (block->content != NULL)
    write_blocks (self, block->content, FALSE, FALSE);
  else if (block->description != NULL)
    write_line (self, "BodyText", block->description);
  if (!is_above && block->runs->len > 0)
    write_paragraph (self, "Caption", NULL, block->runs);
}

/* --- blocks */

static void
write_block (RdReportDocx *self, const RdBlock *block, gboolean is_in_cell, gboolean is_header)
{
  switch (block->kind)
    {
    case RD_BLOCK_HEADING:
      write_heading (self, rd_report_plan_get_heading (self->plan, block), block->runs, FALSE);
      break;
    case RD_BLOCK_QUOTATION:
      write_paragraph (self, "Quote", NULL, block->runs);
      break;
    case RD_BLOCK_TABLE:
      write_table (self, block);
      break;
    case RD_BLOCK_FIGURE:
      write_figure (self, block);
      break;
    case RD_BLOCK_ITEM:
      write_item (self, block, is_in_cell);
      break;
    case RD_BLOCK_PARAGRAPH:
    case RD_N_BLOCK_KINDS:
    default:
      write_paragraph (self, is_header ? "TableHeading" : is_in_cell ? "TableText" : "BodyText", NULL, block->runs);
    }
}

static void
write_blocks (RdReportDocx *self, const GPtrArray *blocks, gboolean is_in_cell, gboolean is_header)
{
  rd_report_lists_leave (&self->lists);
  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *block = blocks->pdata[i];

      if (block->kind != RD_BLOCK_ITEM)
        rd_report_lists_leave (&self->lists);
      self->is_last_item = !is_in_cell && rd_report_lists_is_last (blocks, i);
      write_block (self, block, is_in_cell, is_header);
    }
  rd_report_lists_leave (&self->lists);
}

/* --- the table of contents */

static void
start_contents_field (RdReportDocx *self)
{
  g_autofree char *code = g_strdup_printf (" TOC \\o \"1-%d\" \\h \\z \\u ", self->plan->depth);

  rd_xml_writer_raw (self->xml, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>");
  rd_xml_writer_start (self->xml, "w:r", NULL);
  rd_xml_writer_start (self->xml, "w:instrText", "xml:space", "preserve", NULL);
  rd_xml_writer_text (self->xml, code);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_raw (self->xml, "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
}

static void
write_contents_entry (RdReportDocx *self, const RdReportHeading *heading, gboolean is_first, gboolean is_last)
{
  g_autofree char *bookmark = rd_report_docx_make_bookmark (heading);
  char style[16];

  g_snprintf (style, sizeof style, "TOC%d", heading->level);
  start_paragraph (self, style, NULL, 0, 0, FALSE);
  if (is_first)
    start_contents_field (self);
  rd_xml_writer_start (self->xml, "w:hyperlink", "w:anchor", bookmark, "w:history", "1", NULL);
  if (heading->number != NULL)
    rd_report_docx_write_run (self->xml, NULL, heading->number);
  rd_report_docx_write_run (self->xml, NULL, "\t");
  rd_report_docx_write_run (self->xml, NULL, heading->text);
  rd_xml_writer_end (self->xml);
  if (is_last)
    rd_xml_writer_raw (self->xml, "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
  rd_xml_writer_end (self->xml);
}

/* A field that Word brings up to date with page numbers when it is asked to; until then it has none, for only who lays the
 * pages out knows them.
 */
static gboolean
write_contents (RdReportDocx *self)
{
  g_autoptr(GPtrArray) entries = rd_report_plan_list_contents (self->plan);

  if (!self->options->with_contents || entries->len == 0)
    return FALSE;
  rd_xml_writer_start (self->xml, "w:sdt", NULL);
  rd_xml_writer_raw (self->xml, "<w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj></w:sdtPr>");
  rd_xml_writer_start (self->xml, "w:sdtContent", NULL);
  write_line (self, "TOCHeading", self->options->words->contents);
  for (guint i = 0; i < entries->len; i++)
    write_contents_entry (self, entries->pdata[i], i == 0, i == entries->len - 1);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
  return TRUE;
}

/* --- the document */

static void
write_title (RdReportDocx *self)
{
  const RdDocument *document = self->plan->document;
  const char *title = document->title != NULL ? document->title : "";

  start_paragraph (self, "Title", NULL, 0, 0, rd_report_plan_is_rtl (title));
  rd_report_docx_write_starts (self, NULL);
  if (*title != '\0')
    rd_report_docx_write_run (self->xml, NULL, title);
  rd_report_docx_write_ends (self, NULL);
  rd_xml_writer_end (self->xml);
  if (document->subtitle != NULL)
    write_line (self, "Subtitle", document->subtitle);
  if (document->issued != NULL)
    write_line (self, "Date", document->issued);
}

static void
write_page_setup (RdReportDocx *self)
{
  char width[12], height[12], margin[12];

  g_snprintf (width, sizeof width, "%d", RD_REPORT_DOCX_PAGE_WIDTH);
  g_snprintf (height, sizeof height, "%d", RD_REPORT_DOCX_PAGE_HEIGHT);
  g_snprintf (margin, sizeof margin, "%d", RD_REPORT_DOCX_MARGIN);
  rd_xml_writer_start (self->xml, "w:sectPr", NULL);
  if (self->plan->document->notice != NULL)
    rd_xml_writer_raw (self->xml, "<w:headerReference w:type=\"default\" r:id=\"rId5\"/>");
  rd_xml_writer_raw (self->xml, "<w:footerReference w:type=\"default\" r:id=\"rId6\"/>");
  rd_xml_writer_leaf (self->xml, "w:pgSz", "w:w", width, "w:h", height, NULL);
  rd_xml_writer_leaf (self->xml, "w:pgMar", "w:top", margin, "w:right", margin, "w:bottom", margin, "w:left", margin, "w:header", "720",
                      "w:footer", "720", "w:gutter", "0", NULL);
  rd_xml_writer_end (self->xml);
}

static void
write_body (RdReportDocx *self)
{
  const GPtrArray *sections = self->plan->document->sections;
  gboolean on_new_page;

  write_title (self);
  on_new_page = write_contents (self);
  for (guint i = 0; i < sections->len; i++)
    {
      const RdSection *section = sections->pdata[i];

      write_heading (self, rd_report_plan_get_heading (self->plan, section), NULL, on_new_page && i == 0);
      write_blocks (self, section->blocks, FALSE, FALSE);
    }
  if (self->is_after_table)
    write_line (self, "Gap", "");
  write_page_setup (self);
}

RdXmlWriter *
rd_report_docx_make_document (RdReportDocx *self)
{
  RdXmlWriter *xml = self->xml = rd_xml_writer_new (FALSE);

  rd_xml_writer_start (xml, "w:document", "xmlns:w", RD_REPORT_DOCX_MAIN, "xmlns:r", RELATIONS, "xmlns:wp", DRAWING "wordprocessingDrawing", NULL);
  rd_xml_writer_start (xml, "w:body", NULL);
  write_body (self);
  rd_xml_writer_end (xml);
  rd_xml_writer_end (xml);
  return xml;
}

void
rd_report_docx_init (RdReportDocx *self, const RdReportPlan *plan, const RdReportFileOptions *options)
{
  memset (self, 0, sizeof *self);
  self->plan = plan;
  self->options = options;
  self->lists.funcs = &list_funcs;
  self->lists.user_data = self;
  self->notes = g_ptr_array_new ();
  self->pictures = g_ptr_array_new ();
  self->list_levels = g_array_new (FALSE, FALSE, sizeof (int));
}

void
rd_report_docx_clear (RdReportDocx *self)
{
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->pictures);
  g_array_unref (self->list_levels);
}
