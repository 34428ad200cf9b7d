/* fuzz-report-xml.c — a report is read whole or refused in one line; what was read is written and read again the same, and
 * every kind of file that is made of it is XML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include <libxml/parser.h>

#include "../formats/report-files.h"
#include "formats/rd-office-zip.h"
#include "formats/rd-report-docx.h"
#include "formats/rd-report-html.h"
#include "formats/rd-report-odt.h"

static void
check_xml (GBytes *bytes)
{
  gsize len;
  const char *data = g_bytes_get_data (bytes, &len);
  xmlDoc *doc = xmlReadMemory (data, (int) len, NULL, NULL, XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

  g_assert_nonnull (doc);
  xmlFreeDoc (doc);
}

static void
check_package (GBytes *bytes, const GError *error)
{
  g_autoptr (RdOfficeZip) zip = NULL;

  fuzz_assert_error (bytes == NULL, error);
  zip = bytes != NULL ? rd_office_zip_read (bytes, NULL) : NULL;
  g_assert_true (bytes == NULL || zip != NULL);
  for (guint i = 0; zip != NULL && i < rd_office_zip_get_n_parts (zip); i++)
    if (!g_str_has_suffix (rd_office_zip_get_name (zip, i), ".png") && !g_str_equal (rd_office_zip_get_name (zip, i), "mimetype"))
      check_xml (rd_office_zip_find (zip, rd_office_zip_get_name (zip, i)));
}

static void
check_files (const RdDocument *document)
{
  const RdReportFileOptions options = { .with_comments = TRUE, .with_contents = TRUE, .day = RD_DAY_NONE, .words = &report_words };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) docx = rd_report_docx_write (document, &options, &error);
  g_autoptr (GBytes) odt = rd_report_odt_write (document, &options, NULL);
  g_autoptr (GBytes) fodt = rd_report_fodt_write (document, &options, NULL);
  g_autoptr (GBytes) html = rd_report_html_write (document, &options, NULL);

  check_package (docx, error);
  check_package (odt, NULL);
  check_xml (fodt);
  check_xml (html);
}

static void
check_again (const RdDocument *document)
{
  g_autofree char *xml = rd_report_xml_write (document);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (RdDocument) again = rd_report_xml_read (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (again->sections->len, ==, document->sections->len);
  for (guint i = 0; i < again->sections->len; i++)
    g_assert_true (rd_blocks_equal (((const RdSection *) again->sections->pdata[i])->blocks,
                                    ((const RdSection *) document->sections->pdata[i])->blocks));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static GBytes *schema = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdDocument) stored = NULL, resolved = NULL;

  if (schema == NULL)
    schema = fuzz_read_resource ("schemas/report.rng");

  stored = rd_report_xml_read (bytes, "input.xml", schema, &error);
  fuzz_assert_error (stored == NULL, error);
  if (stored == NULL)
    return 0;
  check_again (stored);
  resolved = read_report (bytes, NULL);
  check_files (resolved);
  return 0;
}
