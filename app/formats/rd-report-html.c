/* rd-report-html.c — a report as a web page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-html.h"

#include "formats/rd-report-html-body.h"

/* Pictures are in the page itself; all else is refused. */
#define POLICY "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

static const char style[] =
  "\n:root { color-scheme: light; }\n"
  "body { font: 1.0625rem/1.55 Georgia, 'Noto Serif', 'Liberation Serif', serif; color: #1c1c1c; background: #fff; max-width: 42rem;"
  " margin: 0 auto; padding: 1rem 1.25rem 4rem; overflow-wrap: break-word; }\n"
  "h1, h2, h3, h4, h5, h6 { color: #1f3a5f; line-height: 1.25; margin: 2em 0 .5em; break-after: avoid; }\n"
  "h1 { font-size: 2rem; margin-top: 1em; } h2 { font-size: 1.5rem; } h3 { font-size: 1.25rem; } h4, h5, h6 { font-size: 1.0625rem; }\n"
  "h6 { font-style: italic; }\n"
  "p, li, caption, figcaption, h1, h2, h3, h4, h5, h6 { white-space: pre-wrap; tab-size: 4; }\n"
  "p { margin: 0 0 .8em; }\n"
  "a { color: #1a4f8b; }\n"
  ".notice { color: #9a1b00; font-weight: bold; text-align: center; background: #fff; position: sticky; top: 0; margin: 0; padding: .4rem 0; }\n"
  ".subtitle { font-size: 1.25rem; color: #4a4a4a; margin: 0; } .issued, .who { color: #4a4a4a; }\n"
  "nav ul { list-style: none; padding-left: 1.25rem; } nav > ul { padding-left: 0; } nav a { text-decoration: none; }\n"
  "ul, ol { padding-left: 1.75rem; margin: 0 0 .8em; } li { margin: .25em 0; } li > ul, li > ol { margin: .25em 0; } li.bare { list-style: none; }\n"
  "ol[type=a] { list-style-type: lower-alpha; } ol[type=i] { list-style-type: lower-roman; } nav li { margin: .1em 0; }\n"
  "blockquote { margin: 1em 0 1em 1rem; padding-left: 1rem; border-left: 4px solid #8c8c8c; font-style: italic; }\n"
  ".table { overflow-x: auto; margin: 1.25em 0; }\n"
  "table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.4; }\n"
  "caption, figcaption { text-align: left; font-weight: bold; color: #4a4a4a; font-size: .9375rem; padding: .4rem 0; }\n"
  "th, td { border: 1px solid #8c8c8c; padding: .35rem .5rem; text-align: start; vertical-align: top; } thead th { background: #e4e4e4; }\n"
  "th p, td p { margin: 0 0 .3em; } th p:last-child, td p:last-child { margin: 0; }\n"
  "figure { margin: 1.25em 0; } img { max-width: 100%; height: auto; }\n"
  "sup { line-height: 0; font-size: .75em; } sup a { text-decoration: none; padding: 0 .15em; } mark { background: #fff0b8; color: inherit; }\n"
  ".end { border-top: 1px solid #8c8c8c; margin-top: 3rem; font-size: .9375rem; } a:target, li:target { background: #fff0b8; }\n"
  "@media print { body { font-size: 10.5pt; max-width: none; padding: 0; } .notice { position: static; } a { color: inherit; text-decoration: none; }"
  " nav { break-after: page; font-size: 10pt; line-height: 1.35; } h1, h2, h3, h4, h5, h6 { break-inside: avoid; } p { orphans: 3; widows: 3; } thead { display: table-header-group; }"
  " tr, img { break-inside: avoid; } .table { overflow: visible; } .back { display: none; } }\n";

/* Helpers */

/* As a string of CSS, of which no letter means anything to CSS, XML or HTML. */
static char *
make_css_string (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *css = g_string_new ("\"");

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (g_ascii_isalnum (*p) || *p == ' ')
      g_string_append_c (css, *p);
    else if (g_unichar_isprint (g_utf8_get_char (p)))
      g_string_append_printf (css, "\\%x ", g_utf8_get_char (p));
  return g_string_free (g_string_append_c (css, '"'), FALSE);
}

/* What stands on every sheet that is printed. */
static void
write_page_rule (RdXmlWriter *xml, const char *notice)
{
  g_autofree char *text = make_css_string (notice != NULL ? notice : "");
  g_autofree char *rule = g_strdup_printf ("@page { size: A4; margin: 25mm 25mm 22mm; @top-center { content: %s; font: bold 9pt serif; color: #9a1b00; }"
                                           " @bottom-right { content: counter(page); font: 9pt serif; } }\n", text);

  rd_xml_writer_raw (xml, rule);
}

static void
write_head (RdReportHtml *self)
{
  const RdDocument *document = self->plan->document;

  rd_xml_writer_start (self->xml, "head", NULL);
  rd_xml_writer_leaf (self->xml, "meta", "charset", "utf-8", NULL);
  rd_xml_writer_leaf (self->xml, "meta", "http-equiv", "Content-Security-Policy", "content", POLICY, NULL);
  rd_xml_writer_leaf (self->xml, "meta", "name", "viewport", "content", "width=device-width, initial-scale=1", NULL);
  rd_xml_writer_leaf (self->xml, "meta", "name", "generator", "content", "Review Desk", NULL);
  rd_xml_writer_element (self->xml, "title", document->title != NULL ? document->title : "");
  rd_xml_writer_start (self->xml, "style", NULL);
  rd_xml_writer_raw (self->xml, style);
  write_page_rule (self->xml, document->notice);
  rd_xml_writer_end_full (self->xml);
  rd_xml_writer_end_full (self->xml);
}

static void
write_line (RdReportHtml *self, const char *class, const char *text)
{
  if (text == NULL)
    return;
  rd_xml_writer_start (self->xml, "p", "class", class, NULL);
  rd_xml_writer_text (self->xml, text);
  rd_xml_writer_end_full (self->xml);
}

static void
write_title (RdReportHtml *self)
{
  const RdDocument *document = self->plan->document;
  const char *title = document->title != NULL ? document->title : "";

  rd_xml_writer_start (self->xml, "header", NULL);
  rd_xml_writer_start (self->xml, "h1", "dir", rd_report_plan_is_rtl (title) ? "rtl" : NULL, NULL);
  rd_xml_writer_text (self->xml, title);
  rd_report_html_write_ends (self, NULL);
  rd_xml_writer_end_full (self->xml);
  write_line (self, "subtitle", document->subtitle);
  write_line (self, "issued", document->issued);
  rd_xml_writer_end_full (self->xml);
}

/* Sections are in one another as their levels say. */
static void
write_sections (RdReportHtml *self)
{
  const GPtrArray *sections = self->plan->document->sections;
  int open[RD_SECTION_LEVEL_MAX];
  guint n_open = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      const RdSection *section = sections->pdata[i];
      const RdReportHeading *heading = rd_report_plan_get_heading (self->plan, section);
      g_autofree char *title = g_strconcat (heading->anchor, "-title", NULL);

      for (; n_open > 0 && open[n_open - 1] >= heading->level; n_open--)
        rd_xml_writer_end_full (self->xml);
      open[n_open++] = heading->level;
      rd_xml_writer_start (self->xml, "section", "id", heading->anchor, "aria-labelledby", title, NULL);
      rd_report_html_write_heading (self, heading, title, NULL);
      rd_report_html_write_blocks (self, section->blocks);
    }
  for (; n_open > 0; n_open--)
    rd_xml_writer_end_full (self->xml);
}

static void
write_page (RdReportHtml *self)
{
  const char *language = self->plan->document->language;

  rd_xml_writer_raw (self->xml, "<!DOCTYPE html>\n");
  rd_xml_writer_start (self->xml, "html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language != NULL ? language : RD_REPORT_LANGUAGE, NULL);
  write_head (self);
  rd_xml_writer_start (self->xml, "body", NULL);
  write_line (self, "notice", self->plan->document->notice);
  write_title (self);
  rd_report_html_write_contents (self);
  rd_xml_writer_start (self->xml, "main", NULL);
  write_sections (self);
  rd_report_html_write_notes (self);
  rd_xml_writer_end_full (self->xml);
  rd_report_html_write_comments (self);
  rd_xml_writer_end_full (self->xml);
  rd_xml_writer_end_full (self->xml);
}

/* Public API */

GBytes *
rd_report_html_write (const RdDocument *resolved, const RdReportFileOptions *options, GError **error)
{
  g_autoptr(RdReportPlan) plan = NULL;
  g_autoptr(RdXmlWriter) xml = NULL;
  RdReportHtml self;
  GBytes *page;

  g_return_val_if_fail (resolved != NULL && options != NULL && options->words != NULL, NULL);

  plan = rd_report_plan_new (resolved, options->with_comments);
  xml = rd_xml_writer_new (TRUE);
  rd_report_html_init (&self, xml, plan, options);
  write_page (&self);
  rd_report_html_clear (&self);
  page = rd_xml_writer_finish (xml);
  if (page == NULL)
    g_set_error_literal (error, RD_REPORT_FILE_ERROR, RD_REPORT_FILE_ERROR_WRITE, "The page could not be put together");
  return page;
}
