/* fuzz-framework-xml.c — a framework file is read whole or refused in one line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include "formats/rd-framework-xml.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static GBytes *schema = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdFramework) framework = NULL;

  if (schema == NULL)
    schema = fuzz_read_resource ("schemas/framework.rng");

  framework = rd_framework_xml_read (bytes, "input.xml", schema, &error);
  fuzz_assert_error (framework == NULL, error);
  g_assert_true (framework == NULL || rd_framework_check (framework, NULL));

  return 0;
}
