/* rd-xml-lines.c — on which line an element begins and an attribute stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xml-lines.h"

#include <string.h>

/* Beyond this libxml2 keeps lines elsewhere than in the node. */
#define LINE_MAX_IN_NODE 65534

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* "<" stands in no attribute, so the tag begins at the last one. */
static const char *
find_tag (const char *text,
          const char *end)
{
  while (end > text && *end != '<')
    end--;

  return end;
}

static long
count_breaks (const char *from,
              const char *to)
{
  long n = 0;

  for (; from < to; from++)
    n += *from == '\n';

  return n;
}

static void
note_attribute (xmlNode    *node,
                const char *name,
                gsize       length,
                long        line)
{
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (strncmp ((const char *) attribute->name, name, length) == 0 && attribute->name[length] == '\0')
      attribute->_private = GSIZE_TO_POINTER (line);
}

/* From the quotation mark at @p to the one that closes it. */
static const char *
skip_value (const char *p,
            const char *end)
{
  const char *close = memchr (p + 1, *p, end - p - 1);

  return close != NULL ? close + 1 : end;
}

static void
note_attributes (xmlNode    *node,
                 const char *tag,
                 const char *end,
                 long        line)
{
  const char *name = NULL;
  gsize length = 0;

  for (const char *p = tag; p < end; )
    {
      if (*p == '"' || *p == '\'')
        {
          const char *after = skip_value (p, end);

          if (name != NULL)
            note_attribute (node, name, length, line);
          line += count_breaks (p, after);
          name = NULL;
          p = after;
          continue;
        }

      if (is_space (*p) || *p == '=')
        line += *p == '\n';
      else if (p > tag && is_space (p[-1]))
        name = p, length = 1;
      else
        length++;
      p++;
    }
}

void
rd_xml_lines_note (xmlNode    *node,
                   const char *text,
                   gsize       end,
                   long        line)
{
  const char *tag = NULL;
  long n_breaks = 0;

  g_return_if_fail (node != NULL && text != NULL);

  tag = find_tag (text, text + end);
  n_breaks = count_breaks (tag, text + end);
  if (n_breaks == 0 || line > LINE_MAX_IN_NODE)
    return;

  note_attributes (node, tag, text + end, line - n_breaks);
  node->line = (unsigned short) (line - n_breaks);
}

long
rd_xml_get_attribute_line (const xmlNode *node,
                           const char    *name)
{
  const xmlAttr *attribute = NULL;
  gsize line = 0;

  g_return_val_if_fail (node != NULL && name != NULL, 0);

  attribute = xmlHasProp ((xmlNode *) node, (const xmlChar *) name);
  if (attribute != NULL)
    line = GPOINTER_TO_SIZE (attribute->_private);

  return line > 0 ? (long) line : xmlGetLineNo (node);
}
