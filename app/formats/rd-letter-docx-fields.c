/* rd-letter-docx-fields.c — Word's own fields brought to {{name}}
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-letter-docx-fields.h"

#include <string.h>

#include "formats/rd-letter-nodes.h"

typedef struct
{
  const RdLetterExpansion *expansion;
  GError                 **error;
  gboolean                 has_failed;
} Bringing;

/* --- what a field's code says */

/* "board.name" of " MERGEFIELD  board.name \* MERGEFORMAT "; NULL where it is another field. (transfer full) */
static char *
find_merge_name (const char *code)
{
  g_auto (GStrv) words = g_strsplit_set (code, " \t\n\"", -1);
  gboolean is_merge = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (is_merge)
        return g_strdup (words[i]);
      if (g_ascii_strcasecmp (words[i], "MERGEFIELD") != 0)
        return NULL;
      is_merge = TRUE;
    }
  return NULL;
}

/* Fields that read another file or start a program when they are brought up to date. */
static gboolean
is_hostile (const char *code)
{
  static const char * const kinds[] = { "INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "IMPORT", "LINK", "DDE", "DDEAUTO",
                                        "MACROBUTTON", "DATABASE", "RD", "AUTOTEXT" };
  g_autofree char *trimmed = g_strstrip (g_strdup (code));
  gsize length = strcspn (trimmed, " \t\\\"");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strlen (kinds[i]) == length && g_ascii_strncasecmp (trimmed, kinds[i], length) == 0)
      return TRUE;
  return FALSE;
}

static void
check_code (Bringing *self, const char *code)
{
  if (!is_hostile (code) || self->has_failed)
    return;
  g_set_error_literal (self->error, RD_LETTER_ERROR, RD_LETTER_ERROR_LINKED, "the template fetches something from outside");
  self->has_failed = TRUE;
}

/* --- texts of runs */

static void
find_texts (xmlNode *node, GPtrArray *texts)
{
  if (rd_letter_package_is (node, "t"))
    g_ptr_array_add (texts, node);
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      find_texts (child, texts);
}

static void
set_text (xmlNode *text, const char *value)
{
  xmlNode *child;

  while ((child = text->children) != NULL)
    rd_letter_node_drop (child);
  xmlAddChild (text, xmlNewDocText (text->doc, (const xmlChar *) value));
  xmlNodeSetSpacePreserve (text, 1);
}

/* The first text under @node becomes @value, the others go empty. FALSE where there is none. */
static gboolean
set_texts (xmlNode *node, const char *value)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  find_texts (node, texts);
  for (guint i = 0; i < texts->len; i++)
    set_text (g_ptr_array_index (texts, i), i == 0 ? value : "");
  return texts->len > 0;
}

/* A run with that text after @place. (transfer none) */
static xmlNode *
add_run (xmlNode *place, const char *value)
{
  xmlNode *run = xmlNewDocNode (place->doc, place->ns, (const xmlChar *) "r", NULL);
  xmlNode *text = xmlNewChild (run, place->ns, (const xmlChar *) "t", NULL);

  set_text (text, value);
  return xmlAddNextSibling (place, run);
}

/* --- simple fields */

static void
bring_simple (Bringing *self, xmlNode *field)
{
  g_autofree char *code = rd_letter_package_get (field, "instr");
  g_autofree char *name = code != NULL ? find_merge_name (code) : NULL;
  g_autofree char *marker = name != NULL ? rd_letter_package_make_marker (self->expansion, name, TRUE) : NULL;

  if (code != NULL)
    check_code (self, code);
  if (marker == NULL)
    return;
  if (!set_texts (field, marker))
    add_run (field, marker);
  while (field->children != NULL)
    xmlAddPrevSibling (field, field->children);
  rd_letter_node_drop (field);
}

/* --- complex fields: a run each for begin, code, separate, result and end */

static char *
get_run_kind (const xmlNode *run)
{
  const xmlNode *mark = rd_letter_package_is (run, "r") ? rd_xml_first (run, "fldChar") : NULL;

  return mark != NULL ? rd_letter_package_get (mark, "fldCharType") : NULL;
}

static void
append_code (const xmlNode *run, GString *code)
{
  for (const xmlNode *node = run->children; node != NULL; node = node->next)
    if (rd_letter_package_is (node, "instrText"))
      {
        xmlChar *text = xmlNodeGetContent (node);

        g_string_append (code, (const char *) text);
        xmlFree (text);
      }
}

/* The run that ends the field which @begin begins, with its code; NULL where another begins in it, or it does not end. */
static xmlNode *
find_end (xmlNode *begin, GString *code)
{
  for (xmlNode *node = begin->next; node != NULL; node = node->next)
    {
      g_autofree char *kind = node->type == XML_ELEMENT_NODE ? get_run_kind (node) : NULL;

      if (g_strcmp0 (kind, "end") == 0)
        return node;
      if (g_strcmp0 (kind, "begin") == 0)
        return NULL;
      if (node->type == XML_ELEMENT_NODE)
        append_code (node, code);
    }
  return NULL;
}

/* The look of the result is kept: the first run with text stays, as the marker. */
static void
replace_runs (xmlNode *begin, xmlNode *end, const char *marker)
{
  gboolean is_done = FALSE;
  xmlNode *next;

  for (xmlNode *node = begin->next; node != end; node = next)
    {
      next = node->next;
      if (!is_done && node->type == XML_ELEMENT_NODE && set_texts (node, marker))
        is_done = TRUE;
      else
        rd_letter_node_drop (node);
    }
  if (!is_done)
    add_run (begin, marker);
  rd_letter_node_drop (begin);
  rd_letter_node_drop (end);
}

static void
bring_complex (Bringing *self, xmlNode *begin)
{
  g_autoptr (GString) code = g_string_new (NULL);
  g_autofree char *name = NULL;
  g_autofree char *marker = NULL;
  xmlNode *end;

  append_code (begin, code);
  end = find_end (begin, code);
  check_code (self, code->str);
  name = end != NULL ? find_merge_name (code->str) : NULL;
  marker = name != NULL ? rd_letter_package_make_marker (self->expansion, name, TRUE) : NULL;
  if (marker != NULL)
    replace_runs (begin, end, marker);
}

/* --- content controls */

static void
bring_control (Bringing *self, xmlNode *control)
{
  const xmlNode *properties = rd_xml_first (control, "sdtPr");
  xmlNode *content = rd_xml_first (control, "sdtContent");
  static const char * const names[] = { "tag", "alias" };

  for (guint i = 0; properties != NULL && content != NULL && i < G_N_ELEMENTS (names); i++)
    {
      const xmlNode *node = rd_xml_first (properties, names[i]);
      g_autofree char *name = node != NULL ? rd_letter_package_get (node, "val") : NULL;
      g_autofree char *marker = name != NULL ? rd_letter_package_make_marker (self->expansion, name, FALSE) : NULL;

      if (marker == NULL || !set_texts (content, marker))
        continue;
      /* What was asked for has been filled in: the control's own words are no prompt any more. */
      for (xmlNode *child = rd_xml_first (properties, "showingPlcHdr"); child != NULL; child = rd_xml_first (properties, "showingPlcHdr"))
        rd_letter_node_drop (child);
      return;
    }
}

/* --- the walk: children are seen to before their parents, runs from the last to the first */

static void
bring (Bringing *self, xmlNode *parent)
{
  xmlNode *previous;

  for (xmlNode *node = parent->last; node != NULL && !self->has_failed; node = previous)
    {
      g_autofree char *kind = NULL;

      previous = node->prev;
      if (node->type != XML_ELEMENT_NODE)
        continue;
      bring (self, node);
      kind = get_run_kind (node);
      if (g_strcmp0 (kind, "begin") == 0)
        bring_complex (self, node);
      else if (rd_letter_package_is (node, "fldSimple"))
        bring_simple (self, node);
      else if (rd_letter_package_is (node, "sdt"))
        bring_control (self, node);
    }
}

gboolean
rd_letter_docx_fields_bring (xmlNode *root, const RdLetterExpansion *expansion, GError **error)
{
  Bringing bringing = { expansion, error, FALSE };

  bring (&bringing, root);
  return !bringing.has_failed;
}
