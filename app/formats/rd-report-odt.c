/* rd-report-odt.c — a report as an OpenDocument text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-odt.h"

#include "core/layout/rd-sheet-words.h"
#include "formats/rd-report-odt-body.h"
#include "formats/rd-report-odt-styles.h"

#define OASIS    "urn:oasis:names:tc:opendocument:xmlns:"
#define MIMETYPE "application/vnd.oasis.opendocument.text"
#define LOEXT    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"

/* A title that is longer leaves no room for the pages' numbers beside it. */
#define FOOTER_TITLE_MOST 60

/* --- parts that a package and a flat file have in common */

static RdXmlWriter *
start_root (const char *name, gboolean is_flat)
{
  RdXmlWriter *xml = rd_xml_writer_new (FALSE);

  rd_xml_writer_start (xml, name, "xmlns:office", OASIS "office:1.0", "xmlns:style", OASIS "style:1.0", "xmlns:text", OASIS "text:1.0",
                       "xmlns:table", OASIS "table:1.0", "xmlns:draw", OASIS "drawing:1.0", "xmlns:fo", OASIS "xsl-fo-compatible:1.0",
                       "xmlns:svg", OASIS "svg-compatible:1.0", "xmlns:meta", OASIS "meta:1.0", "xmlns:xlink", "http://www.w3.org/1999/xlink",
                       "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:loext", LOEXT, "office:version", "1.2",
                       "office:mimetype", is_flat ? MIMETYPE : NULL, NULL);
  return xml;
}

static const char *
get_language (const RdReportOdt *self)
{
  return self->plan->document->language != NULL ? self->plan->document->language : RD_REPORT_LANGUAGE;
}

/* The title and the language; nobody's name. */
static void
write_meta (RdReportOdt *self)
{
  const char *title = self->plan->document->title;
  g_autofree char *day = rd_day_to_iso (self->options->day);
  g_autofree char *time = day != NULL ? g_strconcat (day, "T00:00:00", NULL) : NULL;

  rd_xml_writer_start (self->xml, "office:meta", NULL);
  rd_xml_writer_element (self->xml, "meta:generator", "Review Desk");
  rd_xml_writer_element (self->xml, "dc:title", title != NULL ? title : "");
  if (time != NULL)
    {
      rd_xml_writer_element (self->xml, "meta:creation-date", time);
      rd_xml_writer_element (self->xml, "dc:date", time);
    }
  rd_xml_writer_element (self->xml, "dc:language", get_language (self));
  rd_xml_writer_end (self->xml);
}

static void
write_header (RdReportOdt *self)
{
  if (self->plan->document->notice == NULL)
    return;
  rd_xml_writer_start (self->xml, "style:header", NULL);
  rd_xml_writer_start (self->xml, "text:p", "text:style-name", "Header", NULL);
  rd_report_odt_write_text (self->xml, self->plan->document->notice);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
}

static void
write_footer (RdReportOdt *self)
{
  const RdSheetWords words = { .page_of = self->options->words->page_of };
  g_auto(GStrv) page = rd_sheet_words_split_page (&words);
  const char *title = self->plan->document->title;

  rd_xml_writer_start (self->xml, "style:footer", NULL);
  rd_xml_writer_start (self->xml, "text:p", "text:style-name", "Footer", NULL);
  if (title != NULL && g_utf8_strlen (title, -1) <= FOOTER_TITLE_MOST)
    rd_report_odt_write_text (self->xml, title);
  rd_xml_writer_leaf (self->xml, "text:tab", NULL);
  rd_report_odt_write_text (self->xml, page[0]);
  rd_xml_writer_leaf (self->xml, "text:page-number", "text:select-page", "current", NULL);
  rd_report_odt_write_text (self->xml, page[1]);
  rd_xml_writer_leaf (self->xml, "text:page-count", NULL);
  rd_report_odt_write_text (self->xml, page[2]);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
}

static void
write_styles (RdReportOdt *self)
{
  rd_xml_writer_start (self->xml, "office:styles", NULL);
  rd_report_odt_write_styles (self->xml, get_language (self));
  rd_xml_writer_end (self->xml);
}

static void
write_master (RdReportOdt *self)
{
  rd_xml_writer_start (self->xml, "office:master-styles", NULL);
  rd_xml_writer_start (self->xml, "style:master-page", "style:name", "Standard", "style:page-layout-name", "Page", NULL);
  write_header (self);
  write_footer (self);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
}

static void
write_automatic (RdReportOdt *self, gboolean for_pages, gboolean for_text)
{
  rd_xml_writer_start (self->xml, "office:automatic-styles", NULL);
  if (for_pages)
    rd_report_odt_write_page_layout (self->xml);
  if (for_text)
    {
      rd_report_odt_write_automatic (self->xml);
      rd_report_odt_write_own_styles (self);
    }
  rd_xml_writer_end (self->xml);
}

static void
write_text (RdReportOdt *self)
{
  rd_xml_writer_start (self->xml, "office:body", NULL);
  rd_xml_writer_start (self->xml, "office:text", NULL);
  rd_report_odt_write_body (self);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
}

/* --- the parts of a package */

static RdXmlWriter *
make_content (RdReportOdt *self)
{
  self->xml = start_root ("office:document-content", FALSE);
  write_automatic (self, FALSE, TRUE);
  write_text (self);
  rd_xml_writer_end (self->xml);
  return self->xml;
}

static RdXmlWriter *
make_styles (RdReportOdt *self)
{
  self->xml = start_root ("office:document-styles", FALSE);
  write_styles (self);
  write_automatic (self, TRUE, FALSE);
  write_master (self);
  rd_xml_writer_end (self->xml);
  return self->xml;
}

static RdXmlWriter *
make_meta (RdReportOdt *self)
{
  self->xml = start_root ("office:document-meta", FALSE);
  write_meta (self);
  rd_xml_writer_end (self->xml);
  return self->xml;
}

static void
write_file_entry (RdXmlWriter *xml, const char *path, const char *type)
{
  rd_xml_writer_leaf (xml, "manifest:file-entry", "manifest:full-path", path, "manifest:version", g_str_equal (path, "/") ? "1.2" : NULL,
                      "manifest:media-type", type, NULL);
}

static RdXmlWriter *
make_manifest (const RdReportOdt *self)
{
  RdXmlWriter *xml = rd_xml_writer_new (FALSE);

  rd_xml_writer_start (xml, "manifest:manifest", "xmlns:manifest", OASIS "manifest:1.0", "manifest:version", "1.2", NULL);
  write_file_entry (xml, "/", MIMETYPE);
  write_file_entry (xml, "content.xml", "text/xml");
  write_file_entry (xml, "styles.xml", "text/xml");
  write_file_entry (xml, "meta.xml", "text/xml");
  for (guint i = 0; i < self->pictures->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pictures/figure%u.png", i + 1);

      write_file_entry (xml, name, "image/png");
    }
  rd_xml_writer_end (xml);
  return xml;
}

static gboolean
put_parts (RdReportOdt *self, RdOfficeZip *zip)
{
  rd_xml_writer_put (zip, "mimetype", MIMETYPE);
  if (!rd_xml_writer_take (zip, "content.xml", make_content (self)) || !rd_xml_writer_take (zip, "styles.xml", make_styles (self))
      || !rd_xml_writer_take (zip, "meta.xml", make_meta (self)) || !rd_xml_writer_take (zip, "META-INF/manifest.xml", make_manifest (self)))
    return FALSE;
  for (guint i = 0; i < self->pictures->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pictures/figure%u.png", i + 1);

      rd_office_zip_put (zip, name, ((const RdPicture *) self->pictures->pdata[i])->png);
    }
  return TRUE;
}

/* Public API */

GBytes *
rd_report_odt_write (const RdDocument *resolved, const RdReportFileOptions *options, GError **error)
{
  g_autoptr(RdReportPlan) plan = NULL;
  g_autoptr(RdOfficeZip) zip = NULL;
  RdReportOdt self;
  gboolean done;

  g_return_val_if_fail (resolved != NULL && options != NULL && options->words != NULL, NULL);

  plan = rd_report_plan_new (resolved, options->with_comments);
  zip = rd_office_zip_new ();
  rd_report_odt_init (&self, plan, options, FALSE);
  done = put_parts (&self, zip);
  rd_report_odt_clear (&self);
  if (done)
    return rd_office_zip_write (zip, error);
  g_set_error_literal (error, RD_REPORT_FILE_ERROR, RD_REPORT_FILE_ERROR_WRITE, "The document could not be put together");
  return NULL;
}

GBytes *
rd_report_fodt_write (const RdDocument *resolved, const RdReportFileOptions *options, GError **error)
{
  g_autoptr(RdReportPlan) plan = NULL;
  g_autoptr(RdXmlWriter) xml = NULL;
  RdReportOdt self;
  GBytes *bytes;

  g_return_val_if_fail (resolved != NULL && options != NULL && options->words != NULL, NULL);

  plan = rd_report_plan_new (resolved, options->with_comments);
  rd_report_odt_init (&self, plan, options, TRUE);
  xml = self.xml = start_root ("office:document", TRUE);
  write_meta (&self);
  write_styles (&self);
  write_automatic (&self, TRUE, TRUE);
  write_master (&self);
  write_text (&self);
  rd_xml_writer_end (xml);
  rd_report_odt_clear (&self);
  bytes = rd_xml_writer_finish (xml);
  if (bytes == NULL)
    g_set_error_literal (error, RD_REPORT_FILE_ERROR, RD_REPORT_FILE_ERROR_WRITE, "The document could not be put together");
  return bytes;
}
