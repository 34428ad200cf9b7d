/* fuzz-html-paste.c — what is pasted is read or refused; what was read is a section's text that is written and read again the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include "formats/rd-html-paste.h"
#include "formats/rd-plain-paste.h"
#include "formats/rd-report-xml.h"

static void
check (GPtrArray *blocks, const GError *error)
{
  g_autofree char *body = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) fault = NULL;

  fuzz_assert_error (blocks == NULL, error);
  if (blocks == NULL)
    return;
  body = rd_report_xml_write_body (blocks);
  again = rd_report_xml_read_body (body, &fault);
  g_assert_no_error (fault);
  g_assert_true (rd_blocks_equal (blocks, again));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL, plain_error = NULL;
  g_autoptr (GPtrArray) page = rd_html_paste_read (bytes, &error);
  g_autoptr (GPtrArray) plain = rd_plain_paste_read (bytes, &plain_error);

  check (page, error);
  check (plain, plain_error);
  return 0;
}
