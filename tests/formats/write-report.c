/* write-report.c — a report from XML to files of every kind that is asked for
 *
 *   write-report [--comments] [--no-contents] REPORT.xml FILE.{docx,odt,fodt,html}…
 *
 * For the tests that read them by other programs, and for ./dev bench.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-docx.h"
#include "formats/rd-report-html.h"
#include "formats/rd-report-odt.h"

#include <stdio.h>

#include "report-files.h"

static GBytes *
write_kind (const char *path, const RdDocument *document, const RdReportFileOptions *options, GError **error)
{
  if (g_str_has_suffix (path, ".docx"))
    return rd_report_docx_write (document, options, error);
  if (g_str_has_suffix (path, ".odt"))
    return rd_report_odt_write (document, options, error);
  if (g_str_has_suffix (path, ".fodt"))
    return rd_report_fodt_write (document, options, error);
  return rd_report_html_write (document, options, error);
}

static gboolean
write_file (const char *path, const RdDocument *document, const RdReportFileOptions *options, GError **error)
{
  g_autoptr (GBytes) bytes = write_kind (path, document, options, error);

  return bytes != NULL && g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
}

int
main (int argc, char *argv[])
{
  RdReportFileOptions options = { .with_contents = TRUE, .day = rd_day_parse_iso ("2026-11-26"), .words = &report_words };
  g_autoptr (RdDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text = NULL;
  gsize len = 0;
  int i = 1;

  for (; i < argc && argv[i][0] == '-'; i++)
    {
      options.with_comments |= g_str_equal (argv[i], "--comments");
      options.with_contents &= !g_str_equal (argv[i], "--no-contents");
    }
  if (i < argc && g_file_get_contents (argv[i], &text, &len, &error))
    {
      bytes = g_bytes_new_take (text, len);
      document = read_report (bytes, &error);
    }
  for (i++; i < argc && error == NULL; i++)
    write_file (argv[i], document, &options, &error);
  if (document != NULL && error == NULL)
    return 0;
  fprintf (stderr, "write-report: %s\n", error != NULL ? error->message : "nothing to read");
  return 1;
}
