/* rd-report-odt-body.c — the text of a report as elements of OpenDocument
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-odt-body.h"

#include <string.h>

#include "formats/rd-report-odt-styles.h"

/* Hundredths of a millimetre. */
#define INCH 2540

static void write_blocks (RdReportOdt *self, const GPtrArray *blocks, gboolean is_in_cell, gboolean is_header);

/* --- paragraphs */

static void
write_line (RdReportOdt *self, const char *style, const char *text)
{
  g_autofree char *rtl = rd_report_plan_is_rtl (text) ? g_strconcat (style, "_rtl", NULL) : NULL;

  rd_xml_writer_start (self->xml, "text:p", "text:style-name", rtl != NULL ? rtl : style, NULL);
  rd_report_odt_write_text (self->xml, text);
  rd_xml_writer_end (self->xml);
}

static void
write_paragraph (RdReportOdt *self, const char *style, const GPtrArray *runs)
{
  g_autofree char *rtl = rd_report_plan_are_runs_rtl (runs) ? g_strconcat (style, "_rtl", NULL) : NULL;

  rd_xml_writer_start (self->xml, "text:p", "text:style-name", rtl != NULL ? rtl : style, NULL);
  rd_report_odt_write_runs (self, runs);
  rd_xml_writer_end (self->xml);
}

/* @runs NULL: a section, whose title is its text and whose number the outline gives. */
static void
write_heading (RdReportOdt *self, const RdReportHeading *heading, const GPtrArray *runs, gboolean on_new_page)
{
  gboolean is_unnumbered = runs != NULL && heading->level <= RD_SECTION_LEVEL_MAX;
  g_autofree char *style = g_strdup_printf ("%s%d", is_unnumbered ? "Unnumbered" : "Heading_20_", heading->level);
  char level[12];

  g_snprintf (level, sizeof level, "%d", heading->level);
  rd_xml_writer_start (self->xml, "text:h", "text:style-name", on_new_page && heading->level == 1 ? "FirstSection" : style, "text:outline-level", level,
                       "text:is-list-header", is_unnumbered ? "true" : NULL, NULL);
  rd_xml_writer_leaf (self->xml, "text:bookmark-start", "text:name", heading->anchor, NULL);
  if (runs != NULL)
    rd_report_odt_write_runs (self, runs);
  else
    rd_report_odt_write_text (self->xml, heading->text);
  rd_xml_writer_leaf (self->xml, "text:bookmark-end", "text:name", heading->anchor, NULL);
  rd_xml_writer_end (self->xml);
}

/* --- lists */

static void
opened_list_cb (gpointer user_data, int level G_GNUC_UNUSED, gboolean is_numbered)
{
  rd_xml_writer_start (((RdReportOdt *) user_data)->xml, "text:list", "text:style-name", is_numbered ? "Numbers" : "Bullets", NULL);
}

static void
opened_item_cb (gpointer user_data, int level G_GNUC_UNUSED, gboolean bare G_GNUC_UNUSED)
{
  rd_xml_writer_start (((RdReportOdt *) user_data)->xml, "text:list-item", NULL);
}

static void
closed_list_cb (gpointer user_data, int level G_GNUC_UNUSED, gboolean is_numbered G_GNUC_UNUSED)
{
  rd_xml_writer_end (((RdReportOdt *) user_data)->xml);
}

static void
closed_item_cb (gpointer user_data, int level G_GNUC_UNUSED)
{
  rd_xml_writer_end (((RdReportOdt *) user_data)->xml);
}

/* After the last one of a list there is as much room as after a paragraph. */
static void
write_item_text (RdReportOdt *self, const RdBlock *block, const char *cell_style, gboolean is_last)
{
  g_autofree char *style = g_strconcat (block->is_numbered ? "Numbering_20_1" : "List_20_1", is_last ? "_last" : "", NULL);

  write_paragraph (self, cell_style != NULL ? cell_style : style, block->runs);
}

static const RdReportListFuncs list_funcs = { opened_list_cb, closed_list_cb, opened_item_cb, closed_item_cb };

/* --- tables */

static void
write_row (RdReportOdt *self, const RdBlock *block, guint row, gboolean is_header)
{
  rd_xml_writer_start (self->xml, "table:table-row", "table:style-name", is_header ? "HeadingRow" : NULL, NULL);
  for (guint i = 0; i < block->n_columns; i++)
    {
      const RdReportCell *cell = rd_block_get_cell (block, row, i);

      rd_xml_writer_start (self->xml, "table:table-cell", "table:style-name", is_header ? "HeadingCell" : "Cell", "office:value-type", "string", NULL);
      write_blocks (self, cell->blocks, TRUE, is_header);
      if (cell->blocks->len == 0)
        write_line (self, "Table_20_Contents", "");
      rd_xml_writer_end (self->xml);
    }
  rd_xml_writer_end (self->xml);
}

static void
write_table_head (RdReportOdt *self, const RdBlock *block)
{
  g_autofree guint *widths = rd_report_plan_make_widths (block, RD_REPORT_ODT_TEXT_WIDTH);
  g_autofree char *name = g_strdup_printf ("Table%u", ++self->n_tables);

  rd_xml_writer_start (self->xml, "table:table", "table:name", name, "table:style-name", "Table", NULL);
  if (block->runs->len > 0)
    {
      g_autofree char *caption = rd_runs_to_text (block->runs);

      rd_xml_writer_element (self->xml, "table:title", caption);
    }
  for (guint i = 0; i < block->n_columns; i++)
    {
      g_autofree char *style = g_strdup_printf ("Column%u", widths[i]);

      rd_xml_writer_leaf (self->xml, "table:table-column", "table:style-name", style, NULL);
    }
}

static void
write_table (RdReportOdt *self, const RdBlock *block)
{
  guint rows = rd_block_get_n_rows (block), headers = MIN (block->n_headers, rows);

  if (rows == 0)
    return;
  if (block->runs->len > 0)
    write_paragraph (self, "CaptionAbove", block->runs);
  write_table_head (self, block);
  if (headers > 0)
    rd_xml_writer_start (self->xml, "table:table-header-rows", NULL);
  for (guint row = 0; row < headers; row++)
    write_row (self, block, row, TRUE);
  if (headers > 0)
    rd_xml_writer_end (self->xml);
  for (guint row = headers; row < rows; row++)
    write_row (self, block, row, FALSE);
  rd_xml_writer_end (self->xml);
}

/* --- figures */

static void
write_image (RdReportOdt *self, const RdPicture *picture)
{
  g_autofree char *name = g_strdup_printf ("Pictures/figure%u.png", self->pictures->len);
  g_autofree char *encoded = NULL;
  gsize len;
  const guint8 *data = g_bytes_get_data (picture->png, &len);

  if (!self->is_flat)
    {
      rd_xml_writer_leaf (self->xml, "draw:image", "xlink:href", name, "xlink:type", "simple", "xlink:show", "embed", "xlink:actuate", "onLoad", NULL);
      return;
    }
  encoded = g_base64_encode (data, len);
  rd_xml_writer_start (self->xml, "draw:image", NULL);
  rd_xml_writer_element (self->xml, "office:binary-data", encoded);
  rd_xml_writer_end (self->xml);
}

static void
write_picture (RdReportOdt *self, const RdBlock *block)
{
  g_autofree char *caption = rd_runs_to_text (block->runs);
  g_autofree char *name = NULL, *cx = NULL, *cy = NULL;
  guint width, height;

  rd_report_plan_fit_picture (block->picture, INCH, RD_REPORT_ODT_TEXT_WIDTH, RD_REPORT_ODT_TEXT_HEIGHT * 9 / 10, &width, &height);
  g_ptr_array_add (self->pictures, block->picture);
  name = g_strdup_printf ("Figure %u", self->pictures->len);
  cx = g_strdup_printf ("%u.%02umm", width / 100, width % 100);
  cy = g_strdup_printf ("%u.%02umm", height / 100, height % 100);
  rd_xml_writer_start (self->xml, "text:p", "text:style-name", "Figure", NULL);
  rd_xml_writer_start (self->xml, "draw:frame", "draw:name", name, "draw:style-name", "Picture", "text:anchor-type", "as-char", "svg:width", cx,
                       "svg:height", cy, NULL);
  write_image (self, block->picture);
  if (*caption != '\0')
    rd_xml_writer_element (self->xml, "svg:title", caption);
  if (block->description != NULL)
    rd_xml_writer_element (self->xml, "svg:desc", block->description);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
}

/* A picture with its caption beneath; words and tables with it above; of one without either what it would show, in words. */
static void
write_figure (RdReportOdt *self, const RdBlock *block)
{
  if (block->picture == NULL && block->runs->len > 0)
    write_paragraph (self, "CaptionAbove", block->runs);
  if (block->picture != NULL)
    write_picture (self, block);
  else if (block->content != NULL)
    write_blocks (self, block->content, FALSE, FALSE);
  else if (block->description != NULL)
    write_line (self, "Text_20_body", block->description);
  if (block->picture != NULL && block->runs->len > 0)
    write_paragraph (self, "Caption", block->runs);
}

/* --- blocks */

static void
write_block (RdReportOdt *self, const RdBlock *block, gboolean is_in_cell, gboolean is_header, gboolean is_last)
{
  const char *cell_style = is_header ? "Table_20_Heading" : "Table_20_Contents";

  switch (block->kind)
    {
    case RD_BLOCK_HEADING:
      write_heading (self, rd_report_plan_get_heading (self->plan, block), block->runs, FALSE);
      break;
    case RD_BLOCK_QUOTATION:
      write_paragraph (self, "Quotations", block->runs);
      break;
    case RD_BLOCK_TABLE:
      write_table (self, block);
      break;
    case RD_BLOCK_FIGURE:
      write_figure (self, block);
      break;
    case RD_BLOCK_ITEM:
      rd_report_lists_enter (&self->lists, block);
      write_item_text (self, block, is_in_cell ? cell_style : NULL, is_last);
      break;
    case RD_BLOCK_PARAGRAPH:
    case RD_N_BLOCK_KINDS:
    default:
      write_paragraph (self, is_in_cell ? cell_style : "Text_20_body", block->runs);
    }
}

static void
write_blocks (RdReportOdt *self, const GPtrArray *blocks, gboolean is_in_cell, gboolean is_header)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *block = blocks->pdata[i];

      if (block->kind != RD_BLOCK_ITEM)
        rd_report_lists_leave (&self->lists);
      write_block (self, block, is_in_cell, is_header, rd_report_lists_is_last (blocks, i));
    }
  rd_report_lists_leave (&self->lists);
}

/* --- the table of contents */

static void
write_entry_template (RdXmlWriter *xml, int level)
{
  g_autofree char *style = g_strdup_printf ("Contents_20_%d", level);
  char text[12];

  g_snprintf (text, sizeof text, "%d", level);
  rd_xml_writer_start (xml, "text:table-of-content-entry-template", "text:outline-level", text, "text:style-name", style, NULL);
  rd_xml_writer_raw (xml, "<text:index-entry-link-start/><text:index-entry-chapter/><text:index-entry-span> </text:index-entry-span><text:index-entry-text/>"
                          "<text:index-entry-tab-stop style:type=\"right\" style:leader-char=\".\"/><text:index-entry-page-number/><text:index-entry-link-end/>");
  rd_xml_writer_end (xml);
}

static void
write_contents_source (RdReportOdt *self)
{
  char depth[12];

  g_snprintf (depth, sizeof depth, "%d", self->plan->depth);
  rd_xml_writer_start (self->xml, "text:table-of-content-source", "text:outline-level", depth, "text:use-outline-level", "true", NULL);
  rd_xml_writer_start (self->xml, "text:index-title-template", "text:style-name", "Contents_20_Heading", NULL);
  rd_xml_writer_text (self->xml, self->options->words->contents);
  rd_xml_writer_end (self->xml);
  for (int level = 1; level <= self->plan->depth; level++)
    write_entry_template (self->xml, level);
  rd_xml_writer_end (self->xml);
}

/* The page's number is worked out by who lays the pages out. */
static void
write_contents_entry (RdReportOdt *self, const RdReportHeading *heading)
{
  g_autofree char *style = g_strdup_printf ("Contents_20_%d", heading->level);

  rd_xml_writer_start (self->xml, "text:p", "text:style-name", style, NULL);
  rd_report_odt_start_link (self->xml, heading);
  if (heading->number != NULL)
    rd_report_odt_write_text (self->xml, heading->number);
  rd_xml_writer_leaf (self->xml, "text:tab", NULL);
  rd_report_odt_write_text (self->xml, heading->text);
  rd_xml_writer_leaf (self->xml, "text:tab", NULL);
  rd_xml_writer_leaf (self->xml, "text:bookmark-ref", "text:reference-format", "page", "text:ref-name", heading->anchor, NULL);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
}

static gboolean
write_contents (RdReportOdt *self)
{
  g_autoptr(GPtrArray) entries = rd_report_plan_list_contents (self->plan);

  if (!self->options->with_contents || entries->len == 0)
    return FALSE;
  rd_xml_writer_start (self->xml, "text:table-of-content", "text:name", "Contents", "text:protected", "true", NULL);
  write_contents_source (self);
  rd_xml_writer_start (self->xml, "text:index-body", NULL);
  rd_xml_writer_start (self->xml, "text:index-title", "text:name", "Contents heading", NULL);
  write_line (self, "Contents_20_Heading", self->options->words->contents);
  rd_xml_writer_end (self->xml);
  for (guint i = 0; i < entries->len; i++)
    write_contents_entry (self, entries->pdata[i]);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
  return TRUE;
}

/* --- the document */

static void
write_title (RdReportOdt *self)
{
  const RdDocument *document = self->plan->document;
  const char *title = document->title != NULL ? document->title : "";

  rd_xml_writer_start (self->xml, "text:p", "text:style-name", rd_report_plan_is_rtl (title) ? "Title_rtl" : "Title", NULL);
  rd_report_odt_write_starts (self, NULL);
  rd_report_odt_write_text (self->xml, title);
  rd_report_odt_write_ends (self, NULL);
  rd_xml_writer_end (self->xml);
  if (document->subtitle != NULL)
    write_line (self, "Subtitle", document->subtitle);
  if (document->issued != NULL)
    write_line (self, "Date", document->issued);
}

void
rd_report_odt_write_body (RdReportOdt *self)
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
}

void
rd_report_odt_init (RdReportOdt *self, const RdReportPlan *plan, const RdReportFileOptions *options, gboolean is_flat)
{
  memset (self, 0, sizeof *self);
  self->plan = plan;
  self->options = options;
  self->is_flat = is_flat;
  self->lists.funcs = &list_funcs;
  self->lists.user_data = self;
  self->looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->widths = g_hash_table_new (NULL, NULL);
  self->pictures = g_ptr_array_new ();
}

void
rd_report_odt_clear (RdReportOdt *self)
{
  g_hash_table_unref (self->looks);
  g_hash_table_unref (self->widths);
  g_ptr_array_unref (self->pictures);
}
