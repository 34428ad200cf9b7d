/* rd-xml-explain.c — in words, what keeps a document from its grammar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xml-explain.h"

#include <string.h>

#include "formats/rd-xml-content.h"
#include "formats/rd-xml-nearest.h"

/* The walk.  Invariants:
 * 1. It ends with the first fault, in the order of the document.
 * 2. @text and @line are set together.
 */
typedef struct
{
  RdXmlGrammar *grammar;
  char         *text;
  long          line;
} Walk;

static gboolean explain_element (Walk *walk, const xmlNode *node, const xmlNode *pattern);

/* Notes the fault and gives TRUE, for the caller to return. */
static gboolean G_GNUC_PRINTF (3, 4)
note_fault (Walk       *walk,
            long        line,
            const char *format,
            ...)
{
  va_list arguments;

  va_start (arguments, format);
  walk->text = g_strdup_vprintf (format, arguments);
  walk->line = line;
  va_end (arguments);

  return TRUE;
}

static const char *
get_name (const xmlNode *node)
{
  return (const char *) node->name;
}

/* "x:owner" where it has a prefix. (transfer full) */
static char *
get_qualified_name (const xmlNs   *namespace,
                    const xmlChar *name)
{
  if (namespace == NULL || namespace->prefix == NULL)
    return g_strdup ((const char *) name);

  return g_strdup_printf ("%s:%s", namespace->prefix, name);
}

static gboolean
is_of_namespace (const xmlNode *node)
{
  return node->ns != NULL && node->ns->href != NULL && *node->ns->href != '\0';
}

/* --- Values --------------------------------------------------------------- */

/* "unknown unit “fortnights” (working-days, days, …)", "amount “five” is not a whole number …". */
static char *
word_value (const RdXmlGrammar *grammar,
            const xmlNode      *pattern,
            const char         *name,
            const char         *value)
{
  g_autofree char *quoted = rd_xml_quote (value);
  g_autofree char *choices = rd_xml_grammar_list_choices (grammar, pattern);
  g_autofree char *expected = rd_xml_grammar_get_expected (grammar, pattern);
  gboolean is_empty = value[strspn (value, " \t\r\n")] == '\0';

  if (is_empty)
    return g_strdup_printf ("%s is empty", name);
  if (choices != NULL)
    return g_strdup_printf ("unknown %s %s (%s)", name, quoted, choices);
  if (expected != NULL)
    return g_strdup_printf ("%s %s is not %s", name, quoted, expected);

  return g_strdup_printf ("%s %s is not allowed", name, quoted);
}

/* @name is that of an attribute of @element, or "<label>", a child. */
static gboolean
explain_value (Walk          *walk,
               const xmlNode *element,
               long           line,
               const xmlNode *pattern,
               const char    *name,
               const char    *value)
{
  g_autofree char *described = NULL;
  g_autofree char *worded = NULL;

  if (rd_xml_grammar_accepts_value (walk->grammar, pattern, value))
    return FALSE;

  described = rd_xml_describe (element);
  worded = word_value (walk->grammar, pattern, name, value);

  return note_fault (walk, line, "%s: %s", described, worded);
}

/* --- Attributes ----------------------------------------------------------- */

static gboolean
explain_unknown_attribute (Walk               *walk,
                           const xmlAttr      *attribute,
                           const RdXmlContent *content)
{
  const xmlNode *node = attribute->parent;
  g_autofree char *described = rd_xml_describe (node);
  g_autofree char *name = get_qualified_name (attribute->ns, attribute->name);
  g_autofree char *quoted = rd_xml_quote (name);
  g_autoptr (GPtrArray) names = rd_xml_content_list_names (content->attributes);
  g_autofree char *suggestion = rd_xml_suggest (name, names);

  return note_fault (walk, rd_xml_get_attribute_line (node, (const char *) attribute->name),
                     "%s: unknown attribute %s%s", described, quoted, suggestion);
}

static gboolean
explain_attributes (Walk               *walk,
                    const xmlNode      *node,
                    const RdXmlContent *content)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *name = (const char *) attribute->name;
      const RdXmlPart *part = attribute->ns == NULL ? rd_xml_content_find (content->attributes, name) : NULL;
      g_autofree char *value = NULL;

      if (part == NULL)
        return explain_unknown_attribute (walk, attribute, content);

      value = rd_xml_get_attribute (node, name);
      if (explain_value (walk, node, rd_xml_get_attribute_line (node, name), part->pattern, name, value))
        return TRUE;
    }

  for (guint i = 0; i < content->attributes->len; i++)
    {
      const RdXmlPart *part = &g_array_index (content->attributes, RdXmlPart, i);
      g_autofree char *described = NULL;

      if (!part->required || xmlHasProp ((xmlNode *) node, (const xmlChar *) part->name) != NULL)
        continue;

      described = rd_xml_describe (node);
      return note_fault (walk, xmlGetLineNo (node), "%s: the attribute “%s” is missing", described, part->name);
    }

  return FALSE;
}

/* --- Children ------------------------------------------------------------- */

static gboolean
explain_unknown_element (Walk               *walk,
                         const xmlNode      *child,
                         const RdXmlContent *content)
{
  g_autofree char *parent = rd_xml_describe (child->parent);
  g_autofree char *name = get_qualified_name (child->ns, child->name);
  g_autofree char *quoted = rd_xml_quote (name);
  g_autoptr (GPtrArray) names = rd_xml_content_list_names (content->elements);
  g_autofree char *suggestion = rd_xml_suggest (name, names);

  return note_fault (walk, xmlGetLineNo (child), "%s: unknown element %s%s", parent, quoted, suggestion);
}

static gboolean
is_blank (const xmlNode *node)
{
  const char *text = (const char *) node->content;

  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

static gboolean
explain_stray_text (Walk          *walk,
                    const xmlNode *text)
{
  g_autofree char *parent = rd_xml_describe (text->parent);
  g_autofree char *stripped = g_strstrip (g_strdup ((const char *) text->content));
  g_autofree char *quoted = rd_xml_quote (stripped);

  /* The line of a text is where it ends. */
  return note_fault (walk, xmlGetLineNo (text->parent), "%s: the text %s where only elements are allowed", parent, quoted);
}

/* Whether @child is the second of its name beside it. */
static gboolean
is_second (const xmlNode *child)
{
  for (const xmlNode *other = child->prev; other != NULL; other = other->prev)
    if (other->type == XML_ELEMENT_NODE && strcmp (get_name (other), get_name (child)) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
explain_child (Walk               *walk,
               const xmlNode      *child,
               const RdXmlContent *content)
{
  const RdXmlPart *part = NULL;

  if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
    return content->text == NULL && !is_blank (child) && explain_stray_text (walk, child);
  if (child->type != XML_ELEMENT_NODE)
    return FALSE;

  part = is_of_namespace (child) ? NULL : rd_xml_content_find (content->elements, get_name (child));
  if (part == NULL)
    return explain_unknown_element (walk, child, content);

  if (!part->repeats && is_second (child))
    {
      g_autofree char *parent = rd_xml_describe (child->parent);

      return note_fault (walk, xmlGetLineNo (child), "%s: <%s> is given twice", parent, part->name);
    }

  return explain_element (walk, child, part->pattern);
}

/* How many children of @node are one of the @choice; their names are added to @names. */
static guint
count_choice (const xmlNode      *node,
              const RdXmlContent *content,
              const xmlNode      *choice,
              GString            *names)
{
  guint count = 0;

  for (guint i = 0; i < content->elements->len; i++)
    {
      const RdXmlPart *part = &g_array_index (content->elements, RdXmlPart, i);

      if (part->choice != choice)
        continue;

      g_string_append_printf (names, "%s<%s>", names->len > 0 ? ", " : "", part->name);
      for (const xmlNode *child = rd_xml_first (node, part->name); child != NULL; child = rd_xml_next (child, part->name))
        count++;
    }

  return count;
}

/* One element out of several has to be there, and only one unless they repeat. */
static gboolean
explain_choice (Walk               *walk,
                const xmlNode      *node,
                const RdXmlContent *content,
                const RdXmlPart    *part)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint count = count_choice (node, content, part->choice, names);
  g_autofree char *described = NULL;

  if (count == 1 || (count > 1 && part->repeats))
    return FALSE;

  described = rd_xml_describe (node);
  if (count == 0)
    return note_fault (walk, xmlGetLineNo (node), "%s: one of %s is missing", described, names->str);

  return note_fault (walk, xmlGetLineNo (node), "%s: only one of %s may stand in it", described, names->str);
}

static gboolean
explain_missing_children (Walk               *walk,
                          const xmlNode      *node,
                          const RdXmlContent *content)
{
  for (guint i = 0; i < content->elements->len; i++)
    {
      const RdXmlPart *part = &g_array_index (content->elements, RdXmlPart, i);
      g_autofree char *described = NULL;

      if (part->choice != NULL && explain_choice (walk, node, content, part))
        return TRUE;
      if (!part->required || rd_xml_first (node, part->name) != NULL)
        continue;

      described = rd_xml_describe (node);
      return note_fault (walk, xmlGetLineNo (node), "%s: the element <%s> is missing", described, part->name);
    }

  return FALSE;
}

static gboolean
explain_text (Walk               *walk,
              const xmlNode      *node,
              const RdXmlContent *content)
{
  g_autofree char *name = NULL;
  xmlChar *value = NULL;
  gboolean found = FALSE;

  if (content->text == NULL)
    return FALSE;

  name = g_strdup_printf ("<%s>", get_name (node));
  value = xmlNodeGetContent ((xmlNode *) node);
  found = explain_value (walk, node->parent->type == XML_ELEMENT_NODE ? node->parent : node, xmlGetLineNo (node),
                         content->text, name, value != NULL ? (const char *) value : "");
  xmlFree (value);

  return found;
}

/* --- The walk ------------------------------------------------------------- */

static gboolean
explain_element (Walk          *walk,
                 const xmlNode *node,
                 const xmlNode *pattern)
{
  const RdXmlContent *content = rd_xml_grammar_get_content (walk->grammar, pattern);

  if (explain_attributes (walk, node, content))
    return TRUE;

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (explain_child (walk, child, content))
      return TRUE;

  return explain_missing_children (walk, node, content) || explain_text (walk, node, content);
}

static gboolean
explain_root (Walk          *walk,
              const xmlNode *root)
{
  const RdXmlPart *part = rd_xml_grammar_get_root (walk->grammar, get_name (root));
  g_autofree char *quoted = rd_xml_quote (get_name (root));

  if (part == NULL)
    return FALSE;
  if (strcmp (get_name (root), part->name) != 0)
    return note_fault (walk, xmlGetLineNo (root), "the file begins with %s where <%s> is expected", quoted, part->name);
  if (is_of_namespace (root))
    return note_fault (walk, xmlGetLineNo (root), "<%s> is expected without a namespace (xmlns)", part->name);

  return explain_element (walk, root, part->pattern);
}

char *
rd_xml_explain (xmlDocPtr  doc,
                xmlDocPtr  schema,
                long      *out_line)
{
  Walk walk = { NULL };

  g_return_val_if_fail (doc != NULL && schema != NULL && out_line != NULL, NULL);

  walk.grammar = rd_xml_grammar_new (schema);
  if (explain_root (&walk, xmlDocGetRootElement (doc)))
    *out_line = walk.line;
  rd_xml_grammar_free (walk.grammar);

  return walk.text;
}
