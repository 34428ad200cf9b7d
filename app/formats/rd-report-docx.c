/* rd-report-docx.c — a report as a document of Word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-docx.h"

#include "core/layout/rd-sheet-words.h"
#include "formats/rd-report-docx-body.h"
#include "formats/rd-report-docx-styles.h"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define RELATIONS   "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE     "http://schemas.openxmlformats.org/package/2006/"
#define WORD_TYPE   "application/vnd.openxmlformats-officedocument.wordprocessingml."

/* A title that is longer leaves no room for the pages' numbers beside it. */
#define FOOTER_TITLE_MOST 60

static const char package_relations[] = DECLARATION
  "<Relationships xmlns=\"" PACKAGE "relationships\">"
  "<Relationship Id=\"rId1\" Type=\"" RELATIONS "/officeDocument\" Target=\"word/document.xml\"/>"
  "<Relationship Id=\"rId2\" Type=\"" PACKAGE "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
  "<Relationship Id=\"rId3\" Type=\"" RELATIONS "/extended-properties\" Target=\"docProps/app.xml\"/>"
  "</Relationships>";

static const char app_properties[] = DECLARATION
  "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
  "<Application>Review Desk</Application></Properties>";

static const char settings[] = DECLARATION
  "<w:settings xmlns:w=\"" RD_REPORT_DOCX_MAIN "\"><w:defaultTabStop w:val=\"567\"/>"
  "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
  "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";

/* The parts in the order of their relations, rId1 on. */
static const struct
{
  const char *name, *kind, *content;
} parts[] = {
  { "styles.xml",    RELATIONS "/styles",    WORD_TYPE "styles+xml" },
  { "settings.xml",  RELATIONS "/settings",  WORD_TYPE "settings+xml" },
  { "numbering.xml", RELATIONS "/numbering", WORD_TYPE "numbering+xml" },
  { "footnotes.xml", RELATIONS "/footnotes", WORD_TYPE "footnotes+xml" },
  { "header1.xml",   RELATIONS "/header",    WORD_TYPE "header+xml" },
  { "footer1.xml",   RELATIONS "/footer",    WORD_TYPE "footer+xml" },
  { "comments.xml",  RELATIONS "/comments",  WORD_TYPE "comments+xml" },
  { "commentsExtended.xml", "http://schemas.microsoft.com/office/2011/relationships/commentsExtended", WORD_TYPE "commentsExtended+xml" },
};
enum { PART_HEADER = 4, PART_COMMENTS = 6, PART_COMMENTS_EXTENDED = 7 };

/* --- what the package says of itself */

static gboolean
has_part (const RdReportDocx *self, guint part)
{
  if (part == PART_HEADER)
    return self->plan->document->notice != NULL;
  return part < PART_COMMENTS || self->plan->ranges->len > 0;
}

static RdXmlWriter *
make_content_types (const RdReportDocx *self)
{
  RdXmlWriter *xml = rd_xml_writer_new (FALSE);

  rd_xml_writer_start (xml, "Types", "xmlns", PACKAGE "content-types", NULL);
  rd_xml_writer_raw (xml, "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                          "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
                          "<Override PartName=\"/word/document.xml\" ContentType=\"" WORD_TYPE "document.main+xml\"/>"
                          "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
                          "<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *name = g_strconcat ("/word/", parts[i].name, NULL);

      if (has_part (self, i))
        rd_xml_writer_leaf (xml, "Override", "PartName", name, "ContentType", parts[i].content, NULL);
    }
  rd_xml_writer_end (xml);
  return xml;
}

static void
write_relation (RdXmlWriter *xml, guint id, const char *kind, const char *target)
{
  g_autofree char *name = g_strdup_printf ("rId%u", id);

  rd_xml_writer_leaf (xml, "Relationship", "Id", name, "Type", kind, "Target", target, NULL);
}

static RdXmlWriter *
make_relations (const RdReportDocx *self)
{
  RdXmlWriter *xml = rd_xml_writer_new (FALSE);

  rd_xml_writer_start (xml, "Relationships", "xmlns", PACKAGE "relationships", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (has_part (self, i))
      write_relation (xml, i + 1, parts[i].kind, parts[i].name);
  for (guint i = 0; i < self->pictures->len; i++)
    {
      g_autofree char *target = g_strdup_printf ("media/figure%u.png", i + 1);

      write_relation (xml, RD_REPORT_DOCX_FIRST_PICTURE + i, RELATIONS "/image", target);
    }
  rd_xml_writer_end (xml);
  return xml;
}

static void
write_day (RdXmlWriter *xml, const char *element, RdDay day)
{
  g_autofree char *iso = rd_day_to_iso (day);
  g_autofree char *time = g_strconcat (iso, "T00:00:00Z", NULL);

  rd_xml_writer_start (xml, element, "xsi:type", "dcterms:W3CDTF", NULL);
  rd_xml_writer_text (xml, time);
  rd_xml_writer_end (xml);
}

/* The title and the language; nobody's name. */
static RdXmlWriter *
make_core (const RdReportDocx *self)
{
  const RdDocument *document = self->plan->document;
  RdXmlWriter *xml = rd_xml_writer_new (FALSE);

  rd_xml_writer_start (xml, "cp:coreProperties", "xmlns:cp", PACKAGE "metadata/core-properties", "xmlns:dc", "http://purl.org/dc/elements/1.1/",
                       "xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance", NULL);
  rd_xml_writer_element (xml, "dc:title", document->title != NULL ? document->title : "");
  rd_xml_writer_element (xml, "dc:language", document->language != NULL ? document->language : RD_REPORT_LANGUAGE);
  if (self->options->day != RD_DAY_NONE)
    {
      write_day (xml, "dcterms:created", self->options->day);
      write_day (xml, "dcterms:modified", self->options->day);
    }
  rd_xml_writer_end (xml);
  return xml;
}

/* --- header and footer */

static RdXmlWriter *
start_part (const char *root, const char *style)
{
  RdXmlWriter *xml = rd_xml_writer_new (FALSE);

  rd_xml_writer_start (xml, root, "xmlns:w", RD_REPORT_DOCX_MAIN, NULL);
  rd_xml_writer_start (xml, "w:p", NULL);
  rd_xml_writer_start (xml, "w:pPr", NULL);
  rd_xml_writer_leaf (xml, "w:pStyle", "w:val", style, NULL);
  rd_xml_writer_end (xml);
  return xml;
}

static RdXmlWriter *
make_header (const RdReportDocx *self)
{
  RdXmlWriter *xml = start_part ("w:hdr", "Header");

  rd_report_docx_write_run (xml, NULL, self->plan->document->notice);
  rd_xml_writer_end (xml);
  rd_xml_writer_end (xml);
  return xml;
}

static RdXmlWriter *
make_footer (const RdReportDocx *self)
{
  const RdSheetWords words = { .page_of = self->options->words->page_of };
  g_auto(GStrv) page = rd_sheet_words_split_page (&words);
  const char *title = self->plan->document->title;
  RdXmlWriter *xml = start_part ("w:ftr", "Footer");

  if (title != NULL && g_utf8_strlen (title, -1) <= FOOTER_TITLE_MOST)
    rd_report_docx_write_run (xml, NULL, title);
  rd_report_docx_write_run (xml, NULL, "\t");
  rd_report_docx_write_run (xml, NULL, page[0]);
  rd_report_docx_write_field (xml, " PAGE ", "1");
  rd_report_docx_write_run (xml, NULL, page[1]);
  rd_report_docx_write_field (xml, " NUMPAGES ", "1");
  rd_report_docx_write_run (xml, NULL, page[2]);
  rd_xml_writer_end (xml);
  rd_xml_writer_end (xml);
  return xml;
}

/* --- the package */

static gboolean
put_comments (const RdReportDocx *self, RdOfficeZip *zip)
{
  return self->plan->ranges->len == 0
         || (rd_xml_writer_take (zip, "word/comments.xml", rd_report_docx_make_comments (self))
             && rd_xml_writer_take (zip, "word/commentsExtended.xml", rd_report_docx_make_comments_extended (self)));
}

static void
put_pictures (const RdReportDocx *self, RdOfficeZip *zip)
{
  for (guint i = 0; i < self->pictures->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("word/media/figure%u.png", i + 1);

      rd_office_zip_put (zip, name, ((const RdPicture *) self->pictures->pdata[i])->png);
    }
}

/* What Word reads first comes first, so that it is known for what it is. */
static gboolean
put_parts (RdReportDocx *self, RdOfficeZip *zip)
{
  const char *language = self->plan->document->language;
  RdXmlWriter *document = rd_report_docx_make_document (self);
  gboolean done = rd_xml_writer_take (zip, "[Content_Types].xml", make_content_types (self));

  rd_xml_writer_put (zip, "_rels/.rels", package_relations);
  done = rd_xml_writer_take (zip, "word/document.xml", document) && done
         && rd_xml_writer_take (zip, "word/_rels/document.xml.rels", make_relations (self))
         && rd_xml_writer_take (zip, "word/styles.xml", rd_report_docx_make_styles (language != NULL ? language : RD_REPORT_LANGUAGE))
         && rd_xml_writer_take (zip, "word/numbering.xml", rd_report_docx_make_numbering (self->list_levels))
         && rd_xml_writer_take (zip, "word/footnotes.xml", rd_report_docx_make_footnotes (self))
         && rd_xml_writer_take (zip, "word/footer1.xml", make_footer (self))
         && rd_xml_writer_take (zip, "docProps/core.xml", make_core (self))
         && put_comments (self, zip);
  if (done && has_part (self, PART_HEADER))
    done = rd_xml_writer_take (zip, "word/header1.xml", make_header (self));
  rd_xml_writer_put (zip, "word/settings.xml", settings);
  rd_xml_writer_put (zip, "docProps/app.xml", app_properties);
  put_pictures (self, zip);
  return done;
}

static gboolean
check_columns (const RdReportPlan *plan, GError **error)
{
  const RdSection *section;
  const RdBlock *table = rd_report_plan_find_wide (plan, RD_REPORT_FILE_MAX_COLUMNS, &section);

  if (table == NULL)
    return TRUE;
  g_set_error (error, RD_REPORT_FILE_ERROR, RD_REPORT_FILE_ERROR_TOO_LARGE,
               "A table in the section “%s” has %u columns, and Word opens %d at most: divide it, or export the report as a web page",
               section->title, table->n_columns, RD_REPORT_FILE_MAX_COLUMNS);
  return FALSE;
}

/* Public API */

GBytes *
rd_report_docx_write (const RdDocument *resolved, const RdReportFileOptions *options, GError **error)
{
  g_autoptr(RdReportPlan) plan = NULL;
  g_autoptr(RdOfficeZip) zip = NULL;
  RdReportDocx self;
  gboolean done;

  g_return_val_if_fail (resolved != NULL && options != NULL && options->words != NULL, NULL);

  plan = rd_report_plan_new (resolved, options->with_comments);
  if (!check_columns (plan, error))
    return NULL;
  zip = rd_office_zip_new ();
  rd_report_docx_init (&self, plan, options);
  done = put_parts (&self, zip);
  rd_report_docx_clear (&self);
  if (done)
    return rd_office_zip_write (zip, error);

  g_set_error_literal (error, RD_REPORT_FILE_ERROR, RD_REPORT_FILE_ERROR_WRITE, "The document could not be put together");
  return NULL;
}
