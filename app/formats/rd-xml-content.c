/* rd-xml-content.c — what a RELAX NG grammar allows in an element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xml-content.h"

#include <string.h>

#include "formats/rd-xml-schema.h"

#define RELAX_NG "http://relaxng.org/ns/structure/1.0"

/* References that lead through more than this many definitions are not followed. */
#define REFERENCE_DEPTH_MAX 32

/* Invariants:
 * 1. Contents and judges are keyed by nodes of @schema and are made when first asked for.
 * 2. @names interns the names of parts, which the parts borrow.
 */
struct _RdXmlGrammar
{
  xmlDocPtr     schema;      /* borrowed */
  GHashTable   *defines;     /* name → const xmlNode */
  GHashTable   *contents;    /* const xmlNode → RdXmlContent */
  GHashTable   *judges;      /* const xmlNode → xmlRelaxNG of its content alone */
  GStringChunk *names;
  RdXmlContent *start;       /* what stands in <start>; owned */
};

/* How the parts met on the way down are to be taken. */
typedef struct
{
  gboolean       required;
  gboolean       repeats;
  const xmlNode *choice;
  guint          depth;
} Manner;

static gboolean
is_pattern (const xmlNode *node,
            const char    *name)
{
  return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
         strcmp ((const char *) node->ns->href, RELAX_NG) == 0 &&
         strcmp ((const char *) node->name, name) == 0;
}

static RdXmlContent *
content_new (void)
{
  RdXmlContent *content = g_new0 (RdXmlContent, 1);

  content->attributes = g_array_new (FALSE, FALSE, sizeof (RdXmlPart));
  content->elements = g_array_new (FALSE, FALSE, sizeof (RdXmlPart));

  return content;
}

static void
content_free (RdXmlContent *content)
{
  g_array_unref (content->attributes);
  g_array_unref (content->elements);
  g_free (content);
}

static const xmlNode *
find_define (const RdXmlGrammar *self,
             const xmlNode      *reference)
{
  g_autofree char *name = rd_xml_get_attribute (reference, "name");

  return name != NULL ? g_hash_table_lookup (self->defines, name) : NULL;
}

/* --- Collecting ----------------------------------------------------------- */

static void collect_children (RdXmlGrammar *self, const xmlNode *pattern, Manner manner, RdXmlContent *content);

static void
add_part (RdXmlGrammar  *self,
          GArray        *parts,
          const xmlNode *pattern,
          Manner         manner)
{
  g_autofree char *name = rd_xml_get_attribute (pattern, "name");
  RdXmlPart part = { NULL, pattern, manner.required, manner.repeats, manner.choice };

  if (name == NULL)
    return;

  part.name = g_string_chunk_insert_const (self->names, name);
  g_array_append_val (parts, part);
}

static void
collect_define (RdXmlGrammar  *self,
                const xmlNode *reference,
                Manner         manner,
                RdXmlContent  *content)
{
  const xmlNode *define = find_define (self, reference);

  if (define == NULL || ++manner.depth > REFERENCE_DEPTH_MAX)
    return;

  collect_children (self, define, manner, content);
}

static gboolean
is_text_pattern (const xmlNode *pattern)
{
  static const char * const names[] = { "text", "data", "value", "list", "mixed" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (is_pattern (pattern, names[i]))
      return TRUE;

  return FALSE;
}

static void
collect (RdXmlGrammar  *self,
         const xmlNode *pattern,
         Manner         manner,
         RdXmlContent  *content)
{
  if (is_pattern (pattern, "attribute"))
    add_part (self, content->attributes, pattern, manner);
  else if (is_pattern (pattern, "element"))
    add_part (self, content->elements, pattern, manner);
  else if (is_pattern (pattern, "ref"))
    collect_define (self, pattern, manner, content);
  else if (is_text_pattern (pattern))
    content->text = pattern;

  if (is_pattern (pattern, "choice"))
    manner.choice = manner.required ? pattern : NULL;
  if (is_pattern (pattern, "optional") || is_pattern (pattern, "zeroOrMore") || is_pattern (pattern, "choice"))
    manner.required = FALSE;
  if (is_pattern (pattern, "oneOrMore") || is_pattern (pattern, "zeroOrMore"))
    manner.repeats = TRUE;

  if (is_pattern (pattern, "optional") || is_pattern (pattern, "zeroOrMore") || is_pattern (pattern, "oneOrMore") ||
      is_pattern (pattern, "choice") || is_pattern (pattern, "group") || is_pattern (pattern, "interleave") ||
      is_pattern (pattern, "mixed"))
    collect_children (self, pattern, manner, content);
}

static void
collect_children (RdXmlGrammar  *self,
                  const xmlNode *pattern,
                  Manner         manner,
                  RdXmlContent  *content)
{
  for (const xmlNode *child = rd_xml_first (pattern, NULL); child != NULL; child = rd_xml_next (child, NULL))
    collect (self, child, manner, content);
}

static RdXmlContent *
read_content (RdXmlGrammar  *self,
              const xmlNode *pattern)
{
  RdXmlContent *content = content_new ();

  collect_children (self, pattern, (Manner) { .required = TRUE }, content);

  /* The text is judged by all that stands in the element, wherever in it the datatype was found. */
  if (content->text != NULL)
    content->text = pattern;

  return content;
}

/* --- Values --------------------------------------------------------------- */

/* The grammar once more, for a document <value>…</value> that holds what @pattern holds. */
static xmlRelaxNGPtr
make_judge (const RdXmlGrammar *self,
            const xmlNode      *pattern)
{
  g_autoptr (xmlDoc) copy = xmlCopyDoc (self->schema, 1);
  xmlNode *root = xmlDocGetRootElement (copy);
  xmlNode *start = rd_xml_first (root, "start");
  xmlNode *element = NULL;

  while (start->children != NULL)
    {
      xmlNode *child = start->children;

      xmlUnlinkNode (child);
      xmlFreeNode (child);
    }

  element = xmlNewChild (start, start->ns, (const xmlChar *) "element", NULL);
  xmlNewProp (element, (const xmlChar *) "name", (const xmlChar *) "value");
  xmlAddChildList (element, xmlDocCopyNodeList (copy, pattern->children));

  return rd_xml_schema_compile (copy, NULL);
}

static void
free_judge (gpointer judge)
{
  if (judge != NULL)
    xmlRelaxNGFree (judge);
}

gboolean
rd_xml_grammar_accepts_value (RdXmlGrammar  *self,
                              const xmlNode *pattern,
                              const char    *value)
{
  g_autoptr (xmlDoc) doc = NULL;
  xmlRelaxNGPtr judge = NULL;
  xmlNode *root = NULL;

  g_return_val_if_fail (self != NULL && pattern != NULL && value != NULL, FALSE);

  if (!g_hash_table_contains (self->judges, pattern))
    g_hash_table_insert (self->judges, (gpointer) pattern, make_judge (self, pattern));

  judge = g_hash_table_lookup (self->judges, pattern);
  if (judge == NULL)
    return TRUE;

  doc = xmlNewDoc ((const xmlChar *) "1.0");
  root = xmlNewDocNode (doc, NULL, (const xmlChar *) "value", NULL);
  xmlDocSetRootElement (doc, root);
  xmlNodeAddContent (root, (const xmlChar *) value);

  return rd_xml_schema_accepts (judge, doc);
}

/* What stands in @pattern, behind any references; NULL where it is more than one thing. */
static const xmlNode *
find_inner (const RdXmlGrammar *self,
            const xmlNode      *pattern)
{
  const xmlNode *inner = pattern;

  for (guint depth = 0; inner != NULL && depth < REFERENCE_DEPTH_MAX; depth++)
    {
      if (is_pattern (inner, "data") || is_pattern (inner, "list") || is_pattern (inner, "choice"))
        return inner;

      inner = is_pattern (inner, "ref") ? find_define (self, inner) : rd_xml_first (inner, NULL);
    }

  return NULL;
}

char *
rd_xml_grammar_list_choices (const RdXmlGrammar *self,
                             const xmlNode      *pattern)
{
  const xmlNode *choice = NULL;
  g_autoptr (GString) list = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && pattern != NULL, NULL);

  choice = find_inner (self, pattern);
  if (choice == NULL || !is_pattern (choice, "choice"))
    return NULL;

  for (const xmlNode *value = rd_xml_first (choice, "value"); value != NULL; value = rd_xml_next (value, "value"))
    {
      g_autofree char *text = rd_xml_get_text (value);

      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", text != NULL ? text : "“”");
    }

  return list->len > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}

char *
rd_xml_grammar_get_expected (const RdXmlGrammar *self,
                             const xmlNode      *pattern)
{
  const xmlNode *data = NULL;
  const xmlNode *documentation = NULL;

  g_return_val_if_fail (self != NULL && pattern != NULL, NULL);

  data = find_inner (self, pattern);
  if (data == NULL || is_pattern (data, "choice"))
    return NULL;

  documentation = rd_xml_first (data, "documentation");

  return documentation != NULL ? rd_xml_get_text (documentation) : NULL;
}

/* --- The grammar ---------------------------------------------------------- */

RdXmlGrammar *
rd_xml_grammar_new (xmlDocPtr schema)
{
  RdXmlGrammar *self = NULL;
  const xmlNode *root = NULL;
  const xmlNode *start = NULL;

  g_return_val_if_fail (schema != NULL, NULL);

  self = g_new0 (RdXmlGrammar, 1);
  self->schema = schema;
  self->defines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->contents = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) content_free);
  self->judges = g_hash_table_new_full (NULL, NULL, NULL, free_judge);
  self->names = g_string_chunk_new (256);

  root = xmlDocGetRootElement (schema);
  for (const xmlNode *define = rd_xml_first (root, "define"); define != NULL; define = rd_xml_next (define, "define"))
    g_hash_table_insert (self->defines, rd_xml_get_attribute (define, "name"), (gpointer) define);

  start = rd_xml_first (root, "start");
  self->start = start != NULL ? read_content (self, start) : content_new ();

  return self;
}

void
rd_xml_grammar_free (RdXmlGrammar *self)
{
  g_clear_pointer (&self->start, content_free);
  g_clear_pointer (&self->defines, g_hash_table_unref);
  g_clear_pointer (&self->contents, g_hash_table_unref);
  g_clear_pointer (&self->judges, g_hash_table_unref);
  g_clear_pointer (&self->names, g_string_chunk_free);
  g_free (self);
}

const RdXmlPart *
rd_xml_grammar_get_root (RdXmlGrammar *self,
                         const char   *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  for (guint i = 0; i < self->start->elements->len; i++)
    if (strcmp (g_array_index (self->start->elements, RdXmlPart, i).name, name) == 0)
      return &g_array_index (self->start->elements, RdXmlPart, i);
  return self->start->elements->len > 0 ? &g_array_index (self->start->elements, RdXmlPart, 0) : NULL;
}

const RdXmlContent *
rd_xml_grammar_get_content (RdXmlGrammar  *self,
                            const xmlNode *pattern)
{
  RdXmlContent *content = NULL;

  g_return_val_if_fail (self != NULL && pattern != NULL, NULL);

  content = g_hash_table_lookup (self->contents, pattern);
  if (content == NULL)
    {
      content = read_content (self, pattern);
      g_hash_table_insert (self->contents, (gpointer) pattern, content);
    }

  return content;
}

const RdXmlPart *
rd_xml_content_find (const GArray *parts,
                     const char   *name)
{
  g_return_val_if_fail (parts != NULL && name != NULL, NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const RdXmlPart *part = &g_array_index (parts, RdXmlPart, i);

      if (strcmp (part->name, name) == 0)
        return part;
    }

  return NULL;
}

GPtrArray *
rd_xml_content_list_names (const GArray *parts)
{
  GPtrArray *names = g_ptr_array_new ();

  g_return_val_if_fail (parts != NULL, names);

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (names, (gpointer) g_array_index (parts, RdXmlPart, i).name);

  return names;
}
