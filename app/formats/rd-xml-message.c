/* rd-xml-message.c — how the messages about an XML file are put together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xml.h"

#define QUOTE_MAX 60

char *
rd_xml_quote (const char *text)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) quoted = g_string_new ("“");
  guint n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  for (const char *p = valid; *p != '\0' && n < QUOTE_MAX; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (quoted, g_unichar_iscntrl (c) ? ' ' : c);
    }
  if (n == QUOTE_MAX)
    g_string_append (quoted, "…");

  g_string_append (quoted, "”");

  return g_string_free (g_steal_pointer (&quoted), FALSE);
}

char *
rd_xml_describe (const xmlNode *node)
{
  g_autofree char *id = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  name = g_utf8_substring ((const char *) node->name, 0, MIN (QUOTE_MAX, g_utf8_strlen ((const char *) node->name, -1)));
  id = rd_xml_get_attribute (node, "id");
  if (id == NULL)
    return g_steal_pointer (&name);

  quoted = rd_xml_quote (id);

  return g_strdup_printf ("%s %s", name, quoted);
}

void
rd_xml_set_error (GError     **error,
                  GQuark       domain,
                  int          code,
                  const char  *name,
                  long         line,
                  const char  *format,
                  ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (name != NULL && line > 0)
    g_set_error (error, domain, code, "%s, line %ld: %s", name, line, text);
  else if (name != NULL)
    g_set_error (error, domain, code, "%s: %s", name, text);
  else if (line > 0)
    g_set_error (error, domain, code, "line %ld: %s", line, text);
  else
    g_set_error_literal (error, domain, code, text);
}
