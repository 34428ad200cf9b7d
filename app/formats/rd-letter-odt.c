/* rd-letter-odt.c — OpenDocument templates: what may be in them, and what is taken out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-letter-package.h"

#include <string.h>

#include "formats/rd-letter-nodes.h"

#define MANIFEST "META-INF/manifest.xml"

#define META_XML \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"" \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"" \
  " office:version=\"1.3\"><office:meta><meta:generator>Review Desk</meta:generator><dc:title>%s</dc:title>" \
  "</office:meta></office:document-meta>"

/* --- the dialect */

static gboolean
is_text_space (const xmlNode *node)
{
  return node->ns != NULL && strcmp ((const char *) node->ns->href, "urn:oasis:names:tc:opendocument:xmlns:text:1.0") == 0;
}

static gboolean
is_paragraph (const xmlNode *node)
{
  return (rd_letter_package_is (node, "p") || rd_letter_package_is (node, "h")) && is_text_space (node);
}

static gboolean
is_row (const xmlNode *node)
{
  return rd_letter_package_is (node, "table-row");
}

static gboolean
is_table (const xmlNode *node)
{
  return rd_letter_package_is (node, "table");
}

static gboolean
is_heading (const xmlNode *paragraph)
{
  g_autofree char *style = rd_letter_package_get (paragraph, "style-name");

  return rd_letter_package_is (paragraph, "h") || g_strcmp0 (style, "Title") == 0;
}

static gboolean
has_text (const xmlNode *node)
{
  return is_paragraph (node) || ((rd_letter_package_is (node, "span") || rd_letter_package_is (node, "a")
                                  || rd_letter_package_is (node, "meta") || rd_letter_package_is (node, "ruby-base"))
                                 && is_text_space (node));
}

static char
get_sign (const xmlNode *node)
{
  if (rd_letter_package_is (node, "line-break"))
    return '\n';
  if (rd_letter_package_is (node, "tab"))
    return '\t';
  return rd_letter_package_is (node, "s") && is_text_space (node) ? ' ' : 0;
}

static gboolean
is_outside (const xmlNode *node)
{
  return rd_letter_package_is (node, "tracked-changes") || rd_letter_package_is (node, "annotation");
}

static void
keep_space (xmlNode *text)
{
}

static xmlNode *
add_sign (xmlNode *text, char sign)
{
  const char *name = sign == '\n' ? "line-break" : sign == '\t' ? "tab" : "s";
  xmlNs *ns = xmlSearchNsByHref (text->doc, text->parent, (const xmlChar *) "urn:oasis:names:tc:opendocument:xmlns:text:1.0");
  xmlNode *made = xmlAddNextSibling (text, xmlNewDocNode (text->doc, ns, (const xmlChar *) name, NULL));
  xmlNode *after = xmlNewDocText (text->doc, (const xmlChar *) "");

  /* Text beside text would be joined with it: the new one comes after an element. */
  return xmlAddNextSibling (made, after);
}

static const RdLetterDialect dialect = {
  is_paragraph, is_row, is_table, is_heading, has_text, get_sign, is_outside, add_sign, keep_space,
};

/* --- what is refused */

typedef struct
{
  RdLetterExpansion *expansion;
  GError           **error;
  gboolean           has_failed;
} Opening;

static void
refuse (Opening *self, RdLetterError code, const char *why)
{
  if (!self->has_failed)
    g_set_error_literal (self->error, RD_LETTER_ERROR, code, why);
  self->has_failed = TRUE;
}

/* A picture, a section or an object has to be in the file itself. */
static void
check_link (Opening *self, xmlNode *node)
{
  g_autofree char *target = rd_letter_package_get (node, "href");
  gboolean is_text_link = rd_letter_package_is (node, "a");
  xmlAttr *attribute;

  if (target == NULL || *target == '\0')
    return;
  if (is_text_link && !rd_letter_package_is_harmless (target))
    {
      for (attribute = node->properties; strcmp ((const char *) attribute->name, "href") != 0;)
        attribute = attribute->next;
      xmlNodeSetContent ((xmlNode *) attribute, (const xmlChar *) "#");
    }
  else if (!is_text_link && (strchr (target, ':') != NULL || g_str_has_prefix (target, "../") || *target == '/' || *target == '\\'))
    refuse (self, RD_LETTER_ERROR_LINKED, "the template fetches something from outside");
}

static void
check_element (xmlNode *node, gpointer data)
{
  static const char * const links[] = { "dde-connection-decl", "dde-connection", "execute-macro", "applet", "plugin" };
  Opening *self = data;

  if (rd_letter_package_is (node, "event-listener") || rd_letter_package_is (node, "script")
      || rd_letter_package_is (node, "event-listeners"))
    refuse (self, RD_LETTER_ERROR_MACROS, "the template has macros");
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (rd_letter_package_is (node, links[i]))
      refuse (self, RD_LETTER_ERROR_LINKED, "the template fetches something from outside");
  check_link (self, node);
}

static gboolean
check_parts (RdOfficeZip *zip, GError **error)
{
  for (guint i = 0; i < rd_office_zip_get_n_parts (zip); i++)
    {
      const char *name = rd_office_zip_get_name (zip, i);

      if (!g_str_has_prefix (name, "Basic/") && !g_str_has_prefix (name, "Scripts/"))
        continue;
      g_set_error_literal (error, RD_LETTER_ERROR, RD_LETTER_ERROR_MACROS, "the template has macros");
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_manifest (RdOfficeZip *zip, GError **error)
{
  GBytes *bytes = rd_office_zip_find (zip, MANIFEST);
  g_autoptr (xmlDoc) doc = bytes != NULL ? rd_xml_parse (bytes, MANIFEST, NULL, error) : NULL;

  if (bytes == NULL)
    g_set_error_literal (error, RD_LETTER_ERROR, RD_LETTER_ERROR_NOT_A_LETTER, "the part " MANIFEST " is missing");
  if (doc == NULL)
    return FALSE;
  for (xmlNode *node = rd_xml_first (xmlDocGetRootElement (doc), NULL); node != NULL; node = rd_xml_next (node, NULL))
    if (rd_xml_first (node, "encryption-data") != NULL)
      {
        g_set_error_literal (error, RD_OFFICE_ZIP_ERROR, RD_OFFICE_ZIP_ERROR_ENCRYPTED, "the file has a password");
        return FALSE;
      }
  return TRUE;
}

/* --- OpenDocument's own fields */

static gboolean
is_user_field (const xmlNode *node)
{
  return (rd_letter_package_is (node, "user-field-get") || rd_letter_package_is (node, "user-field-input")
          || rd_letter_package_is (node, "placeholder")) && is_text_space (node);
}

/* What a field of the program's own is called; NULL where it is none that could be ours. (transfer full) */
static char *
get_field_name (const xmlNode *node)
{
  g_autofree char *content = NULL;
  xmlChar *text;

  if (rd_letter_package_is (node, "database-display"))
    return rd_letter_package_get (node, "column-name");
  if (!is_user_field (node))
    return NULL;
  if (!rd_letter_package_is (node, "placeholder"))
    return rd_letter_package_get (node, "name");
  text = xmlNodeGetContent (node);
  content = g_strdup ((const char *) text);
  xmlFree (text);
  return g_strdup (g_strstrip (g_strdelimit (content, "<>", ' ')));
}

static void
bring_field (xmlNode *node, gpointer data)
{
  Opening *self = data;
  g_autofree char *name = get_field_name (node);
  g_autofree char *marker = NULL;
  xmlNode *span;

  if (name == NULL)
    return;
  marker = rd_letter_package_make_marker (self->expansion, name, rd_letter_package_is (node, "database-display"));
  if (marker == NULL)
    return;
  span = xmlNewDocNode (node->doc, node->ns, (const xmlChar *) "span", NULL);
  xmlAddChild (span, xmlNewDocText (node->doc, (const xmlChar *) marker));
  xmlReplaceNode (node, span);
  xmlFreeNode (node);
}

static GPtrArray *
open_odt (RdOfficeZip *zip, RdLetterExpansion *expansion, GError **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_letter_text_part_free);
  Opening opening = { expansion, error, FALSE };

  if (!check_parts (zip, error) || !check_manifest (zip, error)
      || !rd_letter_package_add (parts, zip, "content.xml", RD_LETTER_PART_BODY, error))
    return NULL;
  if (rd_office_zip_find (zip, "styles.xml") != NULL
      && !rd_letter_package_add (parts, zip, "styles.xml", RD_LETTER_PART_HEADER, error))
    return NULL;
  for (guint i = 0; i < parts->len && !opening.has_failed; i++)
    {
      RdLetterTextPart *part = g_ptr_array_index (parts, i);

      rd_letter_package_walk (xmlDocGetRootElement (part->doc), check_element, &opening);
      if (!opening.has_failed)
        rd_letter_package_walk (xmlDocGetRootElement (part->doc), bring_field, &opening);
    }
  return opening.has_failed ? NULL : g_steal_pointer (&parts);
}

/* --- what is taken out */

static void
clean_element (xmlNode *node, gpointer data)
{
  static const char * const names[] = { "creator", "creator-initials", "sender-initials" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (rd_letter_package_is (node, names[i]))
      xmlNodeSetContent (node, (const xmlChar *) "");
}

/* The printer, the data source and where files were. */
static void
clean_setting (xmlNode *node, gpointer data)
{
  static const char * const names[] = { "PrinterName", "PrinterSetup", "CurrentDatabaseDataSource", "CurrentDatabaseCommand",
                                        "SaveThumbnail", "EmbeddedDatabaseName", "Rsid", "RsidRoot" };
  g_autofree char *name = rd_letter_package_is (node, "config-item") ? rd_letter_package_get (node, "name") : NULL;

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      {
        rd_letter_node_drop (node);
        return;
      }
}

static gboolean
clean_part (RdOfficeZip *zip, const char *name, RdLetterChange change, GError **error)
{
  GBytes *bytes = rd_office_zip_find (zip, name);
  g_autoptr (xmlDoc) doc = bytes != NULL ? rd_xml_parse (bytes, name, NULL, error) : NULL;

  if (bytes == NULL)
    return TRUE;
  if (doc == NULL)
    return FALSE;
  rd_letter_package_walk (xmlDocGetRootElement (doc), change, NULL);
  rd_letter_package_put (zip, name, doc);
  return TRUE;
}

static gboolean
is_dropped_part (const char *name)
{
  return g_str_has_prefix (name, "Thumbnails/") || g_str_has_prefix (name, "META-INF/documentsignatures")
         || g_str_has_prefix (name, "META-INF/macrosignatures") || g_str_equal (name, "layout-cache")
         || g_str_has_prefix (name, "Versions/") || g_str_equal (name, "VersionList.xml");
}

/* A template becomes a document: what the file says it is stands in two places. */
static gboolean
clean_manifest (RdOfficeZip *zip, GError **error)
{
  g_autoptr (xmlDoc) doc = rd_xml_parse (rd_office_zip_find (zip, MANIFEST), MANIFEST, NULL, error);
  xmlNode *next;

  if (doc == NULL)
    return FALSE;
  for (xmlNode *node = rd_xml_first (xmlDocGetRootElement (doc), "file-entry"); node != NULL; node = next)
    {
      g_autofree char *path = rd_letter_package_get (node, "full-path");

      next = rd_xml_next (node, "file-entry");
      if (path != NULL && (is_dropped_part (path) || g_str_equal (path, "Thumbnails/")))
        rd_letter_node_drop (node);
      else if (g_strcmp0 (path, "/") == 0)
        xmlSetNsProp (node, node->ns, (const xmlChar *) "media-type", (const xmlChar *) "application/vnd.oasis.opendocument.text");
    }
  rd_letter_package_put (zip, MANIFEST, doc);
  return TRUE;
}

static gboolean
clean_odt (RdOfficeZip *zip, const char *title, GError **error)
{
  g_autofree char *meta = g_markup_printf_escaped (META_XML, title);

  for (guint i = rd_office_zip_get_n_parts (zip); i > 0; i--)
    {
      g_autofree char *name = g_strdup (rd_office_zip_get_name (zip, i - 1));

      if (is_dropped_part (name))
        rd_office_zip_remove (zip, name);
    }
  if (!clean_part (zip, "content.xml", clean_element, error) || !clean_part (zip, "styles.xml", clean_element, error)
      || !clean_part (zip, "settings.xml", clean_setting, error) || !clean_manifest (zip, error))
    return FALSE;
  if (rd_office_zip_find (zip, "meta.xml") != NULL)
    rd_letter_package_put_text (zip, "meta.xml", meta);
  rd_letter_package_put_text (zip, "mimetype", "application/vnd.oasis.opendocument.text");
  return TRUE;
}

const RdLetterKind rd_letter_odt = { &dialect, open_odt, clean_odt };
