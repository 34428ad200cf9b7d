/* bench-report-pdf.c — a report from XML to the pages of a PDF file
 *
 *   bench-report-pdf REPORT.xml FILE.pdf
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdio.h>

#include "draw/rd-draw-report.h"
#include "formats/rd-report-xml.h"

int
main (int argc, char *argv[])
{
  RdDrawReportSetup setup = { .contents = "Contents", .page_of = "Page %u of %u", .untitled = "Report", .day = RD_DAY_NONE };
  g_autoptr (RdDocument) document = NULL;
  g_autoptr (RdDrawReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text = NULL;
  gsize size = 0;

  if (argc == 3 && g_file_get_contents (argv[1], &text, &size, &error))
    {
      bytes = g_bytes_new_take (text, size);
      document = rd_report_xml_read (bytes, "report.xml", NULL, &error);
    }
  if (document != NULL)
    {
      report = rd_draw_report_new (document, &setup);
      if (rd_draw_report_to_pdf (report, argv[2], NULL, NULL, &error))
        {
          printf ("%u\n", rd_draw_report_count_pages (report));
          return 0;
        }
    }
  fprintf (stderr, "bench-report-pdf: %s\n", error != NULL ? error->message : "nothing to read");
  return 1;
}
