/* rd-report-xml.c — reports from XML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-xml.h"

#include <string.h>

#include "core/report/rd-language.h"
#include "formats/rd-xml.h"

#define COMMENTS_MAX 64

typedef struct
{
  const char *file;      /* for messages; may be NULL */
  GError     *fault;     /* the first; owned */
  gboolean    is_stored; /* comes from the register, where nothing may get lost for a language */
} Reader;

G_DEFINE_QUARK (rd-report-xml-error-quark, rd_report_xml_error)

/* Helpers */

static gboolean
is_called (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

static void
fail (Reader *self, const xmlNode *node, RdReportXmlError code, const char *what)
{
  if (self->fault == NULL)
    rd_xml_set_error (&self->fault, RD_REPORT_XML_ERROR, code, self->file, xmlGetLineNo ((xmlNode *) node), "%s: %s",
                      (const char *) (node->type == XML_ELEMENT_NODE ? node->name : (const xmlChar *) "text"), what);
}

static gboolean
is_flag_set (const xmlNode *node, const char *name)
{
  g_autofree char *value = rd_xml_get_attribute (node, name);

  return g_strcmp0 (value, "yes") == 0;
}

static int
get_number (Reader *self, const xmlNode *node, const char *name, int from, int to, int otherwise)
{
  g_autofree char *value = rd_xml_get_attribute (node, name);
  guint64 number = 0;

  if (value == NULL)
    return otherwise;
  if (g_ascii_string_to_unsigned (value, 10, (guint64) from, (guint64) to, &number, NULL))
    return (int) number;
  fail (self, node, RD_REPORT_XML_ERROR_VALUE, "a number that is out of range");
  return otherwise;
}

/* Text of a node as it is, without what no document holds. (transfer full) */
static char *
take_text (const xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent ((xmlNode *) node);
  char *text = g_strdup (content != NULL ? (const char *) content : "");

  xmlFree (content);
  for (char *p = text; *p != '\0'; p++)
    if (*p == '\n' || *p == '\r')
      *p = ' ';
  return text;
}

/* Its language; NULL where it has none, or one that is not known, which is a fault in what comes from outside. (transfer full) */
static char *
read_language (Reader *self, const xmlNode *node)
{
  char *language = rd_xml_get_attribute (node, "language");

  if (language == NULL || rd_language_is_known (language))
    return language;
  if (!self->is_stored)
    fail (self, node, RD_REPORT_XML_ERROR_VALUE, "a language that is not known; write it as “en-GB” or “pl”");
  g_free (language);
  return NULL;
}

static gboolean
is_blank (const xmlNode *node)
{
  return node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE || xmlIsBlankNode ((xmlNode *) node);
}

/* Runs */

static void
read_look (Reader *self, const xmlNode *node, RdRun *run)
{
  g_autofree char *comments = rd_xml_get_attribute (node, "comments");

  run->marks = (is_flag_set (node, "bold") ? RD_MARK_BOLD : 0) | (is_flag_set (node, "italic") ? RD_MARK_ITALIC : 0);
  run->language = read_language (self, node);
  if (comments == NULL || *g_strstrip (comments) == '\0')
    return;
  run->comments = g_strsplit (comments, " ", COMMENTS_MAX + 1);
  if (g_strv_length (run->comments) > COMMENTS_MAX)
    fail (self, node, RD_REPORT_XML_ERROR_VALUE, "more comments than can stand in one place");
}

static void read_runs (Reader *self, const xmlNode *parent, gboolean is_note, GPtrArray *runs);

static gboolean
find_run_kind (const xmlNode *node, RdRunKind *out)
{
  static const struct { const char *name; RdRunKind kind; } kinds[] = {
    { "r", RD_RUN_TEXT }, { "br", RD_RUN_BREAK }, { "person", RD_RUN_PERSON }, { "entry", RD_RUN_ENTRY },
    { "finding", RD_RUN_FINDING }, { "see", RD_RUN_SECTION }, { "note", RD_RUN_NOTE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (is_called (node, kinds[i].name))
      {
        *out = kinds[i].kind;
        return TRUE;
      }
  return FALSE;
}

static void
read_run (Reader *self, const xmlNode *node, gboolean is_note, GPtrArray *runs)
{
  RdRunKind kind;
  RdRun *run;

  if (!find_run_kind (node, &kind) || (is_note && kind == RD_RUN_NOTE))
    {
      fail (self, node, RD_REPORT_XML_ERROR_ELEMENT, "it does not belong here");
      return;
    }
  run = rd_run_new (kind, NULL, NULL);
  g_ptr_array_add (runs, run);
  read_look (self, node, run);
  if (kind == RD_RUN_TEXT)
    run->text = take_text (node);
  else if (kind == RD_RUN_NOTE)
    read_runs (self, node, TRUE, run->note);
  else if (rd_run_is_reference (run))
    {
      run->id = rd_xml_get_attribute (node, "id");
      if (run->id == NULL)
        fail (self, node, RD_REPORT_XML_ERROR_VALUE, "no id");
    }
}

static void
read_runs (Reader *self, const xmlNode *parent, gboolean is_note, GPtrArray *runs)
{
  for (const xmlNode *node = parent->children; node != NULL && self->fault == NULL; node = node->next)
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
      {
        g_autofree char *text = take_text (node);

        g_ptr_array_add (runs, rd_run_new (RD_RUN_TEXT, text, NULL));
      }
    else if (node->type == XML_ELEMENT_NODE)
      read_run (self, node, is_note, runs);
  rd_runs_tidy (runs);
}

/* Blocks */

static RdBlock *
read_text_block (Reader *self, const xmlNode *node)
{
  static const char * const names[] = { "p", "h", "item", "quote" };
  guint kind = 0;
  RdBlock *block;

  while (kind < G_N_ELEMENTS (names) && !is_called (node, names[kind]))
    kind++;
  if (kind == G_N_ELEMENTS (names))
    return NULL;
  block = rd_block_new (kind);
  if (kind == RD_BLOCK_HEADING)
    block->level = get_number (self, node, "level", 1, RD_HEADING_LEVEL_MAX, 1);
  else if (kind == RD_BLOCK_ITEM)
    {
      block->level = get_number (self, node, "level", 0, RD_ITEM_LEVEL_MAX, 0);
      block->is_numbered = is_flag_set (node, "numbered");
    }
  read_runs (self, node, FALSE, block->runs);
  return block;
}

static void
read_cell (Reader *self, const xmlNode *node, RdBlock *table)
{
  RdReportCell *cell = rd_report_cell_new ();

  g_ptr_array_add (table->cells, cell);
  for (const xmlNode *child = node->children; child != NULL && self->fault == NULL; child = child->next)
    {
      RdBlock *block = is_called (child, "p") || is_called (child, "item") ? read_text_block (self, child) : NULL;

      if (block != NULL)
        g_ptr_array_add (cell->blocks, block);
      else if (!is_blank (child))
        fail (self, child, RD_REPORT_XML_ERROR_ELEMENT, "it does not belong in a cell");
    }
  if (cell->blocks->len == 0)
    g_ptr_array_add (cell->blocks, rd_block_new (RD_BLOCK_PARAGRAPH));
}

static void
read_row (Reader *self, const xmlNode *node, RdBlock *table)
{
  guint before = table->cells->len;

  for (const xmlNode *child = node->children; child != NULL && self->fault == NULL; child = child->next)
    if (is_called (child, "cell"))
      read_cell (self, child, table);
    else if (!is_blank (child))
      fail (self, child, RD_REPORT_XML_ERROR_ELEMENT, "it does not belong in a row");
  if (table->n_columns == 0)
    table->n_columns = table->cells->len;
  if (table->cells->len == before || table->cells->len - before != table->n_columns)
    fail (self, node, RD_REPORT_XML_ERROR_VALUE, "another number of cells than the first row has");
}

static RdBlock *
read_table (Reader *self, const xmlNode *node)
{
  RdBlock *table = rd_block_new_table (0, 0, is_flag_set (node, "header") ? 1 : 0);

  for (const xmlNode *child = node->children; child != NULL && self->fault == NULL; child = child->next)
    if (is_called (child, "caption"))
      read_runs (self, child, FALSE, table->runs);
    else if (is_called (child, "row"))
      read_row (self, child, table);
    else if (!is_blank (child))
      fail (self, child, RD_REPORT_XML_ERROR_ELEMENT, "it does not belong in a table");
  if (table->n_columns == 0)
    fail (self, node, RD_REPORT_XML_ERROR_VALUE, "it has no rows");
  return table;
}

static RdBlock *
read_figure (Reader *self, const xmlNode *node)
{
  RdBlock *figure = rd_block_new (RD_BLOCK_FIGURE);
  g_autofree char *kind = rd_xml_get_attribute (node, "kind");

  if (!rd_report_xml_find_figure (kind, &figure->figure))
    fail (self, node, RD_REPORT_XML_ERROR_VALUE, "no kind of figure that is known");
  figure->description = rd_xml_get_attribute (node, "description");
  for (const xmlNode *child = node->children; child != NULL && self->fault == NULL; child = child->next)
    if (is_called (child, "caption"))
      read_runs (self, child, FALSE, figure->runs);
    else if (!is_blank (child))
      fail (self, child, RD_REPORT_XML_ERROR_ELEMENT, "it does not belong in a figure");
  return figure;
}

static void
read_blocks (Reader *self, const xmlNode *parent, GPtrArray *blocks)
{
  for (const xmlNode *node = parent->children; node != NULL && self->fault == NULL; node = node->next)
    {
      RdBlock *block = is_called (node, "table") ? read_table (self, node)
                       : is_called (node, "figure") ? read_figure (self, node) : read_text_block (self, node);

      if (block != NULL)
        g_ptr_array_add (blocks, block);
      else if (!is_blank (node))
        fail (self, node, RD_REPORT_XML_ERROR_ELEMENT, "it does not belong here");
    }
}

/* The whole */

static void
read_section (Reader *self, const xmlNode *node, RdDocument *document)
{
  g_autofree char *id = rd_xml_get_attribute (node, "id");
  g_autofree char *title = rd_xml_get_attribute (node, "title");
  RdSection *section = rd_section_new (id, title, get_number (self, node, "level", 1, RD_SECTION_LEVEL_MAX, 1));

  g_ptr_array_add (document->sections, section);
  if (title == NULL)
    fail (self, node, RD_REPORT_XML_ERROR_VALUE, "no title");
  section->key = rd_xml_get_attribute (node, "key");
  section->guidance = rd_xml_get_attribute (node, "guidance");
  section->least_words = get_number (self, node, "least-words", 0, 100000, 0);
  read_blocks (self, node, section->blocks);
}

static RdDocument *
read_document (Reader *self, const xmlNode *root)
{
  g_autofree char *title = rd_xml_get_attribute (root, "title");
  g_autofree char *language = read_language (self, root);
  RdDocument *document = rd_document_new (title, language != NULL ? language : RD_REPORT_LANGUAGE);

  if (!is_called (root, "report") || title == NULL)
    fail (self, root, RD_REPORT_XML_ERROR_ELEMENT, "this is not a report");
  for (const xmlNode *node = root->children; node != NULL && self->fault == NULL; node = node->next)
    if (is_called (node, "section"))
      read_section (self, node, document);
    else if (!is_blank (node))
      fail (self, node, RD_REPORT_XML_ERROR_ELEMENT, "it does not belong here");
  return document;
}

static GPtrArray *
read_body (const char *body, gboolean is_stored, GError **error)
{
  const RdXmlLimits limits = { RD_REPORT_BODY_MAX_BYTES, RD_REPORT_XML_MAX_ELEMENTS };
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(xmlDoc) doc = NULL;
  g_autoptr(GPtrArray) blocks = rd_blocks_new ();
  Reader self = { .is_stored = is_stored };

  bytes = g_bytes_new_static (body, strlen (body));
  doc = rd_xml_parse_within (bytes, NULL, NULL, &limits, error);
  if (doc == NULL)
    return NULL;
  if (is_called (xmlDocGetRootElement (doc), "body"))
    read_blocks (&self, xmlDocGetRootElement (doc), blocks);
  else
    fail (&self, xmlDocGetRootElement (doc), RD_REPORT_XML_ERROR_ELEMENT, "a section’s text begins with <body>");
  if (self.fault == NULL)
    return g_steal_pointer (&blocks);
  g_propagate_error (error, self.fault);
  return NULL;
}

/* Public API */

GPtrArray *
rd_report_xml_read_body (const char *body, GError **error)
{
  g_return_val_if_fail (body != NULL, NULL);

  return read_body (body, FALSE, error);
}

GPtrArray *
rd_report_xml_read_stored (const char *body, GError **error)
{
  g_return_val_if_fail (body != NULL, NULL);

  return read_body (body, TRUE, error);
}

gboolean
rd_report_xml_check (GBytes *body, GBytes *schema, GError **error)
{
  const RdXmlLimits limits = { RD_REPORT_BODY_MAX_BYTES, RD_REPORT_XML_MAX_ELEMENTS };
  g_autoptr(xmlDoc) doc = NULL;

  g_return_val_if_fail (body != NULL && schema != NULL, FALSE);

  doc = rd_xml_parse_within (body, NULL, schema, &limits, error);
  return doc != NULL;
}

RdDocument *
rd_report_xml_read (GBytes *bytes, const char *name, GBytes *schema, GError **error)
{
  const RdXmlLimits limits = { RD_REPORT_XML_MAX_BYTES, RD_REPORT_XML_MAX_ELEMENTS };
  g_autoptr(xmlDoc) doc = NULL;
  g_autoptr(RdDocument) document = NULL;
  Reader self = { .file = name };

  g_return_val_if_fail (bytes != NULL, NULL);

  doc = rd_xml_parse_within (bytes, name, schema, &limits, error);
  if (doc == NULL)
    return NULL;
  document = read_document (&self, xmlDocGetRootElement (doc));
  if (self.fault == NULL)
    return g_steal_pointer (&document);
  g_propagate_error (error, self.fault);
  return NULL;
}
