/* rd-letter-docx.c — Word's templates: what may be in them, and what is taken out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-letter-package.h"

#include <string.h>

#include "formats/rd-letter-docx-fields.h"
#include "formats/rd-letter-nodes.h"

#define CONTENT_TYPES "[Content_Types].xml"

#define CORE_XML \
  "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" \
  "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"" \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>%s</dc:title></cp:coreProperties>"
#define APP_XML \
  "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" \
  "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">" \
  "<Application>Review Desk</Application></Properties>"

/* --- the dialect */

static gboolean
is_paragraph (const xmlNode *node)
{
  return strcmp ((const char *) node->name, "p") == 0 && node->ns != NULL
         && strstr ((const char *) node->ns->href, "wordprocessingml") != NULL;
}

static gboolean
is_row (const xmlNode *node)
{
  return rd_letter_package_is (node, "tr");
}

static gboolean
is_table (const xmlNode *node)
{
  return rd_letter_package_is (node, "tbl");
}

static gboolean
is_heading (const xmlNode *paragraph)
{
  const xmlNode *properties = rd_xml_first (paragraph, "pPr");
  const xmlNode *style = properties != NULL ? rd_xml_first (properties, "pStyle") : NULL;
  g_autofree char *name = style != NULL ? rd_letter_package_get (style, "val") : NULL;

  return name != NULL && (g_str_has_prefix (name, "Heading") || g_str_equal (name, "Title"));
}

static gboolean
has_text (const xmlNode *node)
{
  return rd_letter_package_is (node, "t");
}

static char
get_sign (const xmlNode *node)
{
  if (rd_letter_package_is (node, "tab"))
    return rd_letter_package_is (node->parent, "r") ? '\t' : 0;
  return rd_letter_package_is (node, "br") || rd_letter_package_is (node, "cr") ? '\n' : 0;
}

static gboolean
is_outside (const xmlNode *node)
{
  return rd_letter_package_is (node, "moveFrom") || rd_letter_package_is (node, "del") || rd_letter_package_is (node, "pPr");
}

static void
keep_space (xmlNode *text)
{
  xmlNodeSetSpacePreserve (text->parent, 1);
}

static xmlNode *
add_sign (xmlNode *text, char sign)
{
  xmlNode *place = text->parent;
  xmlNode *after = xmlNewDocNode (text->doc, place->ns, (const xmlChar *) "t", NULL);
  xmlNode *made = sign == ' ' ? NULL : xmlNewDocNode (text->doc, place->ns, (const xmlChar *) (sign == '\n' ? "br" : "tab"), NULL);

  if (made != NULL)
    place = xmlAddNextSibling (place, made);
  xmlAddNextSibling (place, after);
  return xmlAddChild (after, xmlNewDocText (text->doc, (const xmlChar *) (sign == ' ' ? " " : "")));
}

static const RdLetterDialect dialect = {
  is_paragraph, is_row, is_table, is_heading, has_text, get_sign, is_outside, add_sign, keep_space,
};

/* --- what is refused */

static gboolean
refuse (GError **error, RdLetterError code, const char *why)
{
  g_set_error_literal (error, RD_LETTER_ERROR, code, why);
  return FALSE;
}

static gboolean
is_macro_part (const char *name)
{
  g_autofree char *small = g_ascii_strdown (name, -1);

  return strstr (small, "vbaproject") != NULL || strstr (small, "vbadata") != NULL || strstr (small, "activex") != NULL;
}

/* What a letter does without: it is taken out. */
static gboolean
is_template_link (const char *type)
{
  return g_str_has_suffix (type, "/attachedTemplate") || g_str_has_suffix (type, "/mailMergeSource")
         || g_str_has_suffix (type, "/mailMergeHeaderSource");
}

static gboolean
check_relation (const xmlNode *relation, RdLetterMerged *merged, GError **error)
{
  g_autofree char *type = rd_letter_package_get (relation, "Type");
  g_autofree char *mode = rd_letter_package_get (relation, "TargetMode");
  g_autofree char *target = rd_letter_package_get (relation, "Target");

  if (type == NULL || target == NULL)
    return TRUE;
  if (g_str_has_suffix (type, "/vbaProject") || g_str_has_suffix (type, "/control"))
    return refuse (error, RD_LETTER_ERROR_MACROS, "the template has macros or controls");
  if (g_str_has_suffix (type, "/oleObject") || g_str_has_suffix (type, "/aFChunk") || g_str_has_suffix (type, "/subDocument"))
    return refuse (error, RD_LETTER_ERROR_LINKED, "the template has another document in it");
  merged->had_links |= is_template_link (type);
  if (g_strcmp0 (mode, "External") != 0 || is_template_link (type) || g_str_has_suffix (type, "/hyperlink"))
    return TRUE;
  return refuse (error, RD_LETTER_ERROR_LINKED, "the template fetches something from outside");
}

static gboolean
check_relations (RdOfficeZip *zip, RdLetterMerged *merged, GError **error)
{
  for (guint i = 0; i < rd_office_zip_get_n_parts (zip); i++)
    {
      const char *name = rd_office_zip_get_name (zip, i);
      g_autoptr (xmlDoc) doc = NULL;

      if (is_macro_part (name))
        return refuse (error, RD_LETTER_ERROR_MACROS, "the template has macros or controls");
      if (!g_str_has_suffix (name, ".rels"))
        continue;
      doc = rd_xml_parse (rd_office_zip_find (zip, name), name, NULL, error);
      if (doc == NULL)
        return FALSE;
      for (xmlNode *node = rd_xml_first (xmlDocGetRootElement (doc), NULL); node != NULL; node = rd_xml_next (node, NULL))
        if (!check_relation (node, merged, error))
          return FALSE;
    }
  return TRUE;
}

/* --- the parts with text */

static gboolean
find_part (const char *name, RdLetterPart *out)
{
  g_autofree char *stem = NULL;

  if (!g_str_has_prefix (name, "word/") || !g_str_has_suffix (name, ".xml") || strchr (name + 5, '/') != NULL)
    return FALSE;
  stem = g_strndup (name + 5, strlen (name) - 9);
  *out = g_str_equal (stem, "document") ? RD_LETTER_PART_BODY
         : g_str_has_prefix (stem, "header") || g_str_has_prefix (stem, "footer") ? RD_LETTER_PART_HEADER : RD_LETTER_PART_NOTES;
  return *out != RD_LETTER_PART_NOTES || g_str_equal (stem, "footnotes") || g_str_equal (stem, "endnotes");
}

static GPtrArray *
open_docx (RdOfficeZip *zip, RdLetterExpansion *expansion, GError **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_letter_text_part_free);

  if (!check_relations (zip, expansion->merged, error))
    return NULL;
  for (guint i = 0; i < rd_office_zip_get_n_parts (zip); i++)
    {
      const char *name = rd_office_zip_get_name (zip, i);
      RdLetterPart part;

      if (find_part (name, &part) && !rd_letter_package_add (parts, zip, name, part, error))
        return NULL;
    }
  for (guint i = 0; i < parts->len; i++)
    {
      RdLetterTextPart *part = g_ptr_array_index (parts, i);

      if (!rd_letter_docx_fields_bring (xmlDocGetRootElement (part->doc), expansion, error))
        return NULL;
    }
  return g_steal_pointer (&parts);
}

/* --- what is taken out */

/* Names of those who wrote comments or changes, and what was kept in the template besides its text. */
static void
clean_element (xmlNode *node, gpointer data)
{
  static const char * const dropped[] = { "attachedTemplate", "mailMerge", "docVars", "rsids" };
  static const char * const names[] = { "author", "initials", "userId", "providerId" };
  gboolean *is_changed = data;

  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    if (rd_letter_package_is (node, dropped[i]))
      {
        rd_letter_node_drop (node);
        *is_changed = TRUE;
        return;
      }
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
      if (strcmp ((const char *) attribute->name, names[i]) == 0)
        {
          xmlNodeSetContent ((xmlNode *) attribute, (const xmlChar *) "");
          *is_changed = TRUE;
        }
}

static gboolean
clean_part (RdOfficeZip *zip, const char *name, GError **error)
{
  g_autoptr (xmlDoc) doc = rd_xml_parse (rd_office_zip_find (zip, name), name, NULL, error);
  gboolean is_changed = FALSE;

  if (doc == NULL)
    return FALSE;
  rd_letter_package_walk (xmlDocGetRootElement (doc), clean_element, &is_changed);
  if (is_changed)
    rd_letter_package_put (zip, name, doc);
  return TRUE;
}

static gboolean
is_dropped_part (const char *name)
{
  return g_str_has_prefix (name, "docProps/thumbnail") || g_str_equal (name, "docProps/custom.xml")
         || g_str_equal (name, "word/people.xml") || g_str_has_prefix (name, "customXml/")
         || g_str_has_prefix (name, "word/printerSettings") || g_str_has_prefix (name, "_xmlsignatures/");
}

static gboolean
is_dropped_relation (const xmlNode *relation)
{
  static const char * const types[] = {
    "/attachedTemplate", "/mailMergeSource", "/mailMergeHeaderSource", "/thumbnail", "/custom-properties", "/people",
    "/customXml", "/printerSettings", "/origin",
  };
  g_autofree char *type = rd_letter_package_get (relation, "Type");

  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_str_has_suffix (type, types[i]))
      return TRUE;
  return FALSE;
}

/* A link to somebody's folder goes nowhere: its text stays. */
static void
blunt_relation (xmlNode *relation)
{
  g_autofree char *mode = rd_letter_package_get (relation, "TargetMode");
  g_autofree char *target = rd_letter_package_get (relation, "Target");

  if (g_strcmp0 (mode, "External") == 0 && target != NULL && !rd_letter_package_is_harmless (target))
    xmlSetProp (relation, (const xmlChar *) "Target", (const xmlChar *) "#");
}

/* In relations and content types: what speaks of parts that are not there any more. */
static gboolean
clean_list (RdOfficeZip *zip, const char *name, GError **error)
{
  g_autoptr (xmlDoc) doc = rd_xml_parse (rd_office_zip_find (zip, name), name, NULL, error);
  xmlNode *next;

  if (doc == NULL)
    return FALSE;
  for (xmlNode *node = rd_xml_first (xmlDocGetRootElement (doc), NULL); node != NULL; node = next)
    {
      g_autofree char *part = rd_letter_package_get (node, "PartName");

      next = rd_xml_next (node, NULL);
      if ((part != NULL && *part == '/' && rd_office_zip_find (zip, part + 1) == NULL) || is_dropped_relation (node))
        rd_letter_node_drop (node);
      else if (g_str_has_suffix (name, ".rels"))
        blunt_relation (node);
    }
  rd_letter_package_put (zip, name, doc);
  return TRUE;
}

static void
drop_parts (RdOfficeZip *zip)
{
  for (guint i = rd_office_zip_get_n_parts (zip); i > 0; i--)
    {
      g_autofree char *name = g_strdup (rd_office_zip_get_name (zip, i - 1));

      if (is_dropped_part (name))
        rd_office_zip_remove (zip, name);
    }
}

static gboolean
clean_docx (RdOfficeZip *zip, const char *title, GError **error)
{
  g_autofree char *core = g_markup_printf_escaped (CORE_XML, title);

  drop_parts (zip);
  for (guint i = 0; i < rd_office_zip_get_n_parts (zip); i++)
    {
      g_autofree char *name = g_strdup (rd_office_zip_get_name (zip, i));

      if (g_str_has_suffix (name, ".rels") || g_str_equal (name, CONTENT_TYPES))
        {
          if (!clean_list (zip, name, error))
            return FALSE;
        }
      else if (g_str_has_prefix (name, "word/") && g_str_has_suffix (name, ".xml") && !clean_part (zip, name, error))
        return FALSE;
    }
  if (rd_office_zip_find (zip, "docProps/core.xml") != NULL)
    rd_letter_package_put_text (zip, "docProps/core.xml", core);
  if (rd_office_zip_find (zip, "docProps/app.xml") != NULL)
    rd_letter_package_put_text (zip, "docProps/app.xml", APP_XML);
  return TRUE;
}

const RdLetterKind rd_letter_docx = { &dialect, open_docx, clean_docx };
