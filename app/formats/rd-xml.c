/* rd-xml.c — libxml2 with the doors shut
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xml.h"

#include <string.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>

#include "formats/rd-xml-lines.h"
#include "formats/rd-xml-schema.h"
#include "formats/rd-xml-wording.h"

/* NONET, and neither NOENT nor DTDLOAD nor HUGE; the text has been found to be UTF-8 already. */
#define PARSE_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC)

/* One parse.  Invariants:
 * 1. The first fault stays; what the parser says after it is not heard.
 * 2. Once there is a fault the document is not used.
 */
typedef struct
{
  const char *name;       /* borrowed; may be NULL */
  const char *text;       /* borrowed */
  gsize       length;
  GError     *fault;      /* owned */
  guint       n_elements;
  guint       max_elements;
} Parse;

G_DEFINE_QUARK (rd-xml-error-quark, rd_xml_error)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)

/* --- Before parsing ------------------------------------------------------- */

static long
count_lines (const char *text,
             gsize       length)
{
  long line = 1;

  for (gsize i = 0; i < length; i++)
    line += text[i] == '\n';

  return line;
}

static gboolean
check_size (const char  *text,
            gsize        length,
            gsize        max_bytes,
            const char  *name,
            GError     **error)
{
  if (length > max_bytes)
    {
      rd_xml_set_error (error, RD_XML_ERROR, RD_XML_ERROR_TOO_LARGE, name, 0,
                        "the file is larger than %u MB", (guint) (max_bytes / (1024 * 1024)));
      return FALSE;
    }

  if (text == NULL || length == 0)
    {
      rd_xml_set_error (error, RD_XML_ERROR, RD_XML_ERROR_MALFORMED, name, 0, "the file is empty");
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_utf16 (const char *text,
          gsize       length)
{
  return length >= 2 &&
         (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0 ||
          memcmp (text, "<\0", 2) == 0 || memcmp (text, "\0<", 2) == 0);
}

static gboolean
check_text (const char  *text,
            gsize        length,
            const char  *name,
            GError     **error)
{
  const char *end = NULL;

  if (is_utf16 (text, length))
    {
      rd_xml_set_error (error, RD_XML_ERROR, RD_XML_ERROR_MALFORMED, name, 1,
                        "the file is saved as UTF-16; save it as UTF-8");
      return FALSE;
    }

  if (!g_utf8_validate_len (text, length, &end))
    {
      rd_xml_set_error (error, RD_XML_ERROR, RD_XML_ERROR_MALFORMED, name, count_lines (text, end - text),
                        *end == '\0' ? "a NUL character: this is not a text file"
                                     : "not UTF-8 text; save the file as UTF-8");
      return FALSE;
    }

  return TRUE;
}

/* libxml2 compares each attribute of an element with all those before it. */
static gboolean
check_attributes (const char  *text,
                  gsize        length,
                  const char  *name,
                  GError     **error)
{
  guint n_signs = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '<')
        n_signs = 0;
      else if (text[i] == '=' && ++n_signs > RD_XML_MAX_ATTRIBUTES)
        {
          rd_xml_set_error (error, RD_XML_ERROR, RD_XML_ERROR_TOO_LARGE, name, count_lines (text, i),
                            "more attributes than any real file has");
          return FALSE;
        }
    }

  return TRUE;
}

/* --- What the parser says ------------------------------------------------- */

static void
stop_parse (xmlParserCtxt *context,
            RdXmlError     code,
            const char    *text)
{
  Parse *parse = context->_private;

  if (parse->fault == NULL)
    rd_xml_set_error (&parse->fault, RD_XML_ERROR, code, parse->name, xmlSAX2GetLineNumber (context), "%s", text);

  xmlStopParser (context);
}

static void
doctype_found_cb (void          *data,
                  const xmlChar *name,
                  const xmlChar *external_id,
                  const xmlChar *system_id)
{
  stop_parse (data, RD_XML_ERROR_DOCTYPE, "a DOCTYPE, which is never taken; remove it");
}

/* The text is not recoded, so the parser's place in it is its place in the file. */
static void
note_lines (xmlParserCtxt *context)
{
  const Parse *parse = context->_private;
  long place = xmlByteConsumed (context);

  if (context->node != NULL && place > 0 && (gsize) place < parse->length)
    rd_xml_lines_note (context->node, parse->text, place, xmlSAX2GetLineNumber (context));
}

/* The parser gives five pointers for each: name, prefix, namespace, and where the value begins and ends. */
static gboolean
has_long_value (const xmlChar **attributes,
                int             n_attributes)
{
  for (int i = 0; i < n_attributes; i++)
    if (attributes[5 * i + 4] - attributes[5 * i + 3] > RD_XML_MAX_VALUE)
      return TRUE;

  return FALSE;
}

static void
element_started_cb (void           *data,
                    const xmlChar  *local_name,
                    const xmlChar  *prefix,
                    const xmlChar  *uri,
                    int             n_namespaces,
                    const xmlChar **namespaces,
                    int             n_attributes,
                    int             n_defaulted,
                    const xmlChar **attributes)
{
  xmlParserCtxt *context = data;
  Parse *parse = context->_private;

  if (context->nodeNr >= RD_XML_MAX_DEPTH)
    stop_parse (context, RD_XML_ERROR_TOO_LARGE, "elements nested deeper than in any real file");
  else if (++parse->n_elements > parse->max_elements)
    stop_parse (context, RD_XML_ERROR_TOO_LARGE, "more elements than any real file has");
  else if (context->nsNr / 2 > RD_XML_MAX_NAMESPACES)
    stop_parse (context, RD_XML_ERROR_TOO_LARGE, "more namespaces than any real file has");
  else if (has_long_value (attributes, n_attributes))
    stop_parse (context, RD_XML_ERROR_TOO_LARGE, "an attribute longer than in any real file");
  else
    {
      xmlSAX2StartElementNs (context, local_name, prefix, uri, n_namespaces, namespaces,
                             n_attributes, n_defaulted, attributes);
      note_lines (context);
    }
}

static gboolean
is_at_end (const xmlParserCtxt *context)
{
  return context->input != NULL && context->input->cur >= context->input->end;
}

static void
parser_complained_cb (void           *data,
                      const xmlError *complaint)
{
  xmlParserCtxt *context = data;
  Parse *parse = context->_private;
  gboolean is_entity = complaint->code == XML_ERR_UNDECLARED_ENTITY || complaint->code == XML_WAR_UNDECLARED_ENTITY;
  g_autofree char *text = NULL;
  g_autofree char *clipped = NULL;

  if (parse->fault != NULL || (complaint->level < XML_ERR_ERROR && !is_entity))
    return;

  text = is_at_end (context) && !is_entity && complaint->code != XML_ERR_DOCUMENT_EMPTY
         && complaint->code != XML_ERR_TAG_NAME_MISMATCH
           ? g_strdup ("the file ends too early: it is cut short")
           : rd_xml_word_fault (complaint);
  clipped = g_utf8_strlen (text, -1) > 200 ? g_utf8_substring (text, 0, 200) : g_strdup (text);
  rd_xml_set_error (&parse->fault, RD_XML_ERROR, is_entity ? RD_XML_ERROR_DOCTYPE : RD_XML_ERROR_MALFORMED,
                    parse->name, complaint->line, "%s", clipped);
}

/* --- Parsing -------------------------------------------------------------- */

static void
shut_doors (xmlParserCtxt *context,
            Parse         *parse)
{
  context->_private = parse;
  context->sax->internalSubset = doctype_found_cb;
  context->sax->externalSubset = NULL;
  context->sax->startElementNs = element_started_cb;
  context->sax->serror = (xmlStructuredErrorFunc) parser_complained_cb;
  context->sax->error = NULL;
  context->sax->fatalError = NULL;
  context->sax->warning = NULL;
}

static xmlDocPtr
parse_text (const char  *text,
            gsize        length,
            guint        max_elements,
            const char  *name,
            GError     **error)
{
  Parse parse = { .name = name, .text = text, .length = length, .max_elements = max_elements };
  g_autoptr (xmlParserCtxt) context = xmlNewParserCtxt ();
  xmlDocPtr doc = NULL;

  g_return_val_if_fail (context != NULL, NULL);

  shut_doors (context, &parse);
  doc = xmlCtxtReadMemory (context, text, (int) length, NULL, "UTF-8", PARSE_OPTIONS);

  if (parse.fault == NULL && (doc == NULL || xmlDocGetRootElement (doc) == NULL || !context->wellFormed))
    rd_xml_set_error (&parse.fault, RD_XML_ERROR, RD_XML_ERROR_MALFORMED, name, 0, "not well-formed XML");

  if (parse.fault != NULL)
    {
      g_propagate_error (error, parse.fault);
      g_clear_pointer (&doc, xmlFreeDoc);
    }

  return doc;
}

xmlDocPtr
rd_xml_parse (GBytes      *bytes,
              const char  *name,
              GBytes      *schema,
              GError     **error)
{
  const RdXmlLimits limits = { RD_XML_MAX_BYTES, RD_XML_MAX_ELEMENTS };

  return rd_xml_parse_within (bytes, name, schema, &limits, error);
}

xmlDocPtr
rd_xml_parse_within (GBytes             *bytes,
                     const char         *name,
                     GBytes             *schema,
                     const RdXmlLimits  *limits,
                     GError            **error)
{
  gsize length = 0;
  const char *text = NULL;
  g_autoptr (xmlDoc) doc = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  if (!check_size (text, length, limits->max_bytes, name, error) ||
      !check_text (text, length, name, error) ||
      !check_attributes (text, length, name, error))
    return NULL;

  doc = parse_text (text, length, limits->max_elements, name, error);
  if (doc == NULL)
    return NULL;

  if (schema != NULL && !rd_xml_schema_check (doc, name, schema, error))
    return NULL;

  return g_steal_pointer (&doc);
}

/* --- Reading -------------------------------------------------------------- */

char *
rd_xml_get_attribute (const xmlNode *node,
                      const char    *name)
{
  xmlChar *value = NULL;
  char *copy = NULL;

  g_return_val_if_fail (node != NULL && name != NULL, NULL);

  value = xmlGetNoNsProp ((xmlNode *) node, (const xmlChar *) name);
  copy = g_strdup ((const char *) value);
  xmlFree (value);

  return copy;
}

static char *
fold_white_space (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text));

  for (; *text != '\0'; text++)
    {
      if (!g_ascii_isspace (*text))
        g_string_append_c (folded, *text);
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }

  return g_strchomp (g_string_free (folded, FALSE));
}

char *
rd_xml_get_text (const xmlNode *node)
{
  xmlChar *content = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  content = xmlNodeGetContent ((xmlNode *) node);
  text = fold_white_space (content != NULL ? (const char *) content : "");
  xmlFree (content);

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static xmlNode *
find_element (xmlNode    *node,
              const char *name)
{
  for (; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && (name == NULL || strcmp ((const char *) node->name, name) == 0))
      return node;

  return NULL;
}

xmlNode *
rd_xml_first (const xmlNode *parent,
              const char    *name)
{
  g_return_val_if_fail (parent != NULL, NULL);

  return find_element (parent->children, name);
}

xmlNode *
rd_xml_next (const xmlNode *node,
             const char    *name)
{
  g_return_val_if_fail (node != NULL, NULL);

  return find_element (node->next, name);
}
