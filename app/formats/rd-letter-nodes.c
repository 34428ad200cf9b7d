/* rd-letter-nodes.c — nodes of a letter's tree taken out and copied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-letter-nodes.h"

#include <string.h>

void
rd_letter_node_drop (xmlNode *node)
{
  xmlUnlinkNode (node);
  xmlFreeNode (node);
}

guint
rd_letter_node_count (const xmlNode *node)
{
  guint n = 1;

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    n += rd_letter_node_count (child);
  return n;
}

void
rd_letter_node_strip_identity (xmlNode *node)
{
  static const char * const names[] = { "paraId", "textId", "id" };
  xmlAttr *next;

  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = next)
    {
      next = attribute->next;
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        if (strcmp ((const char *) attribute->name, names[i]) == 0
            && (i < 2 || (attribute->ns != NULL && strcmp ((const char *) attribute->ns->prefix, "xml") == 0)))
          {
            xmlRemoveProp (attribute);
            break;
          }
    }
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      rd_letter_node_strip_identity (child);
}

/* Whether something can be left when the paragraph goes: another one, and no table at the end. */
static gboolean
has_other_paragraph (const RdLetterDialect *dialect, const xmlNode *paragraph)
{
  const xmlNode *other = NULL, *last = NULL;

  for (const xmlNode *node = paragraph->parent->children; node != NULL; node = node->next)
    {
      if (node->type != XML_ELEMENT_NODE || node == paragraph)
        continue;
      other = dialect->is_paragraph (node) ? node : other;
      last = node;
    }
  return other != NULL && !dialect->is_table (last);
}

void
rd_letter_node_drop_paragraph (const RdLetterDialect *dialect, xmlNode *paragraph)
{
  g_autofree char *text = NULL;

  if (has_other_paragraph (dialect, paragraph))
    {
      rd_letter_node_drop (paragraph);
      return;
    }
  text = rd_letter_text_get (dialect, paragraph);
  rd_letter_text_replace (dialect, paragraph, 0, strlen (text), "");
}
