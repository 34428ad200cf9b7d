/* rd-letter-package.c — the parts of a template that both formats treat alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-letter-package.h"

#include <string.h>

void
rd_letter_text_part_free (RdLetterTextPart *self)
{
  g_free (self->name);
  g_clear_pointer (&self->doc, xmlFreeDoc);
  g_free (self);
}

gboolean
rd_letter_package_add (GPtrArray *parts, RdOfficeZip *zip, const char *name, RdLetterPart part, GError **error)
{
  GBytes *bytes = rd_office_zip_find (zip, name);
  xmlDocPtr doc = bytes != NULL ? rd_xml_parse (bytes, name, NULL, error) : NULL;
  RdLetterTextPart *made;

  if (bytes == NULL)
    g_set_error (error, RD_LETTER_ERROR, RD_LETTER_ERROR_NOT_A_LETTER, "the part %s is missing", name);
  if (doc == NULL)
    return FALSE;
  made = g_new0 (RdLetterTextPart, 1);
  made->name = g_strdup (name);
  made->doc = doc;
  made->part = part;
  g_ptr_array_add (parts, made);
  return TRUE;
}

void
rd_letter_package_put (RdOfficeZip *zip, const char *name, xmlDocPtr doc)
{
  xmlChar *text = NULL;
  int length = 0;
  g_autoptr (GBytes) bytes = NULL;

  xmlDocDumpMemoryEnc (doc, &text, &length, "UTF-8");
  bytes = g_bytes_new (text, length);
  xmlFree (text);
  rd_office_zip_put (zip, name, bytes);
}

void
rd_letter_package_put_text (RdOfficeZip *zip, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  rd_office_zip_put (zip, name, bytes);
}

void
rd_letter_package_walk (xmlNode *node, RdLetterChange change, gpointer data)
{
  xmlNode *next;

  if (node->type != XML_ELEMENT_NODE)
    return;
  for (xmlNode *child = node->children; child != NULL; child = next)
    {
      next = child->next;
      rd_letter_package_walk (child, change, data);
    }
  change (node, data);
}

gboolean
rd_letter_package_is (const xmlNode *node, const char *name)
{
  return node != NULL && node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

char *
rd_letter_package_get (const xmlNode *node, const char *name)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      xmlChar *value;
      char *copy;

      if (strcmp ((const char *) attribute->name, name) != 0)
        continue;
      value = xmlNodeGetContent ((const xmlNode *) attribute);
      copy = g_strdup ((const char *) value);
      xmlFree (value);
      return copy;
    }
  return NULL;
}

char *
rd_letter_package_make_marker (const RdLetterExpansion *expansion, const char *text, gboolean is_sure)
{
  g_autofree char *name = g_strstrip (g_ascii_strdown (text, -1));

  g_strdelimit (name, "_", '.');
  if (!rd_letter_values_is_name (name) || (!is_sure && !rd_letter_values_knows (expansion->values, name)))
    return NULL;
  return g_strdup_printf ("{{%s}}", name);
}

gboolean
rd_letter_package_is_harmless (const char *target)
{
  static const char * const beginnings[] = { "http://", "https://", "mailto:", "tel:", "#" };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_ascii_strncasecmp (target, beginnings[i], strlen (beginnings[i])) == 0)
      return TRUE;
  return FALSE;
}
