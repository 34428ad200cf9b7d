/* rd-framework-refs.c — whether the references of a framework file lead somewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-framework-refs.h"

#include <string.h>

#include "formats/rd-framework-xml.h"
#include "formats/rd-xml-nearest.h"

/* Which attribute of which element names an element of which kind. */
static const struct
{
  const char *element;
  const char *attribute;
  const char *target;
} references[] =
{
  { "milestone", "stage",      "stage" },
  { "milestone", "follows",    "milestone" },
  { "milestone", "outcome",    "outcome" },
  { "milestone", "recipients", "recipient" },
  { "timescale", "stage",      "stage" },
  { "timescale", "trigger",    "milestone" },
  { "timescale", "met-by",     "milestone" },
  { "timescale", "outcome",    "outcome" },
  { "timescale", "recipients", "recipient" },
  { "answer",    "question",   "question" },
  { "met",       "condition",  "condition" },
  { "test",      "milestone",  "milestone" },
  { "result",    "decision",   "outcome" },
  { "otherwise", "decision",   "outcome" },
};

/* Invariant: an id stands in @ids under its kind once, with the element that it was first given to. */
typedef struct
{
  const char *name;       /* of the file; borrowed */
  GHashTable *ids;        /* "milestone decision" → const xmlNode */
  GError    **error;
} Check;

static gboolean
is_element (const xmlNode *node,
            const char    *name)
{
  return strcmp ((const char *) node->name, name) == 0;
}

static char *
make_key (const char *kind,
          const char *id)
{
  return g_strdup_printf ("%s %s", kind, id);
}

/* --- Ids ------------------------------------------------------------------ */

static gboolean
gather_id (Check         *check,
           const xmlNode *node)
{
  g_autofree char *id = g_strstrip (rd_xml_get_attribute (node, "id"));
  g_autofree char *key = make_key ((const char *) node->name, id);
  const xmlNode *first = g_hash_table_lookup (check->ids, key);
  g_autofree char *described = rd_xml_describe (node);

  if (first == NULL)
    {
      g_hash_table_insert (check->ids, g_steal_pointer (&key), (gpointer) node);
      return TRUE;
    }

  /* A timescale may come again with other dates of effect. */
  if (is_element (node, "timescale"))
    return TRUE;

  rd_xml_set_error (check->error, RD_FRAMEWORK_XML_ERROR, RD_FRAMEWORK_XML_ERROR_REFERENCE, check->name,
                    rd_xml_get_attribute_line (node, "id"), "%s: this id is there already, on line %ld", described, xmlGetLineNo (first));

  return FALSE;
}

static gboolean
gather_ids (Check         *check,
            const xmlNode *parent)
{
  for (const xmlNode *node = rd_xml_first (parent, NULL); node != NULL; node = rd_xml_next (node, NULL))
    if ((xmlHasProp ((xmlNode *) node, (const xmlChar *) "id") != NULL && !gather_id (check, node)) ||
        !gather_ids (check, node))
      return FALSE;

  return TRUE;
}

/* --- References ----------------------------------------------------------- */

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The ids of one kind. (transfer container): borrowed from the keys. */
static GPtrArray *
list_ids (const Check *check,
          const char  *kind)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;
  gsize length = strlen (kind);

  g_hash_table_iter_init (&iter, check->ids);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (strncmp (key, kind, length) == 0 && ((const char *) key)[length] == ' ')
      g_ptr_array_add (list, (char *) key + length + 1);

  /* The same suggestion whatever the hash says. */
  g_ptr_array_sort (list, compare_words);

  return list;
}

static gboolean
check_reference (Check         *check,
                 const xmlNode *node,
                 const char    *attribute,
                 const char    *target,
                 const char    *id)
{
  g_autofree char *key = make_key (target, id);
  g_autofree char *described = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *suggestion = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  if (*id == '\0' || g_hash_table_contains (check->ids, key))
    return TRUE;

  described = rd_xml_describe (node);
  quoted = rd_xml_quote (id);
  ids = list_ids (check, target);
  suggestion = rd_xml_suggest (id, ids);
  rd_xml_set_error (check->error, RD_FRAMEWORK_XML_ERROR, RD_FRAMEWORK_XML_ERROR_REFERENCE, check->name,
                    rd_xml_get_attribute_line (node, attribute), "%s: %s: there is no %s %s%s", described, attribute, target, quoted, suggestion);

  return FALSE;
}

static gboolean
check_attribute (Check         *check,
                 const xmlNode *node,
                 const char    *attribute,
                 const char    *target)
{
  g_autofree char *value = rd_xml_get_attribute (node, attribute);
  g_auto (GStrv) ids = g_strsplit_set (value != NULL ? value : "", " \t\r\n", -1);

  for (gsize i = 0; ids[i] != NULL; i++)
    if (!check_reference (check, node, attribute, target, ids[i]))
      return FALSE;

  return TRUE;
}

static gboolean
check_references (Check         *check,
                  const xmlNode *node)
{
  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    if (is_element (node, references[i].element) &&
        !check_attribute (check, node, references[i].attribute, references[i].target))
      return FALSE;

  return TRUE;
}

static gboolean
check_tree (Check         *check,
            const xmlNode *parent)
{
  for (const xmlNode *node = rd_xml_first (parent, NULL); node != NULL; node = rd_xml_next (node, NULL))
    if (!check_references (check, node) || !check_tree (check, node))
      return FALSE;

  return TRUE;
}

/* --- What only the whole shows -------------------------------------------- */

/* The last element that @message begins by naming; @best where there is none in @parent. */
static const xmlNode *
find_named (const xmlNode *parent,
            const char    *message,
            const xmlNode *best)
{
  for (const xmlNode *node = rd_xml_first (parent, NULL); node != NULL; node = rd_xml_next (node, NULL))
    {
      g_autofree char *described = rd_xml_describe (node);

      if (strstr (described, "“") != NULL && g_str_has_prefix (message, described))
        best = node;

      best = find_named (node, message, best);
    }

  return best;
}

static gboolean
check_whole (Check             *check,
             const xmlNode     *root,
             const RdFramework *framework)
{
  g_autoptr (GError) fault = NULL;

  if (rd_framework_check (framework, &fault))
    return TRUE;

  rd_xml_set_error (check->error, RD_FRAMEWORK_XML_ERROR, RD_FRAMEWORK_XML_ERROR_REFERENCE, check->name,
                    xmlGetLineNo (find_named (root, fault->message, root)), "%s", fault->message);

  return FALSE;
}

gboolean
rd_framework_refs_check (const xmlNode      *root,
                         const RdFramework  *framework,
                         const char         *name,
                         GError            **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Check check = { .name = name, .ids = ids, .error = error };

  g_return_val_if_fail (root != NULL && framework != NULL, FALSE);

  return gather_ids (&check, root) &&
         check_tree (&check, root) &&
         check_whole (&check, root, framework);
}
