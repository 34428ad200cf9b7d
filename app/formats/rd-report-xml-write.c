/* rd-report-xml-write.c — reports to XML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-xml.h"

static const char * const figures[RD_N_FIGURES] = {
  [RD_FIGURE_GANTT] = "gantt",
  [RD_FIGURE_TIMELINE] = "timeline",
  [RD_FIGURE_GENOGRAM] = "genogram",
  [RD_FIGURE_KEY_DATES] = "key-dates",
  [RD_FIGURE_METHODOLOGY] = "methodology",
};

static const char * const references[RD_N_RUN_KINDS] = {
  [RD_RUN_TEXT] = "r",
  [RD_RUN_BREAK] = "br",
  [RD_RUN_PERSON] = "person",
  [RD_RUN_ENTRY] = "entry",
  [RD_RUN_FINDING] = "finding",
  [RD_RUN_SECTION] = "see",
  [RD_RUN_NOTE] = "note",
};

/* Helpers */

/* What XML cannot hold does not get into a document (rd-document.h). */
static void
append_escaped (GString *xml, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '&':  g_string_append (xml, "&amp;");  break;
      case '<':  g_string_append (xml, "&lt;");   break;
      case '>':  g_string_append (xml, "&gt;");   break;
      case '"':  g_string_append (xml, "&quot;"); break;
      case '\t': g_string_append (xml, "&#9;");   break;
      case '\n': g_string_append (xml, "&#10;");  break;
      case '\r': g_string_append (xml, "&#13;");  break;
      default:
        if ((guchar) *p >= 0x20)
          g_string_append_c (xml, *p);
      }
}

static void
append_attribute (GString *xml, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (xml, " %s=\"", name);
  append_escaped (xml, value);
  g_string_append_c (xml, '"');
}

static gboolean
is_plain (const RdRun *run)
{
  return run->kind == RD_RUN_TEXT && run->marks == RD_MARK_NONE && run->language == NULL && run->comments == NULL;
}

static void
append_look (GString *xml, const RdRun *run)
{
  g_autofree char *comments = run->comments != NULL ? g_strjoinv (" ", run->comments) : NULL;

  append_attribute (xml, "bold", run->marks & RD_MARK_BOLD ? "yes" : NULL);
  append_attribute (xml, "italic", run->marks & RD_MARK_ITALIC ? "yes" : NULL);
  append_attribute (xml, "language", run->language);
  append_attribute (xml, "comments", comments);
}

static void
append_runs (GString *xml, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];

      if (is_plain (run))
        {
          append_escaped (xml, run->text);
          continue;
        }
      g_string_append_printf (xml, "<%s", references[run->kind]);
      if (rd_run_is_reference (run))
        append_attribute (xml, "id", run->id);
      append_look (xml, run);
      if (run->kind != RD_RUN_TEXT && run->kind != RD_RUN_NOTE)
        {
          g_string_append (xml, "/>");
          continue;
        }
      g_string_append_c (xml, '>');
      if (run->kind == RD_RUN_NOTE)
        append_runs (xml, run->note);
      else
        append_escaped (xml, run->text);
      g_string_append_printf (xml, "</%s>", references[run->kind]);
    }
}

static void append_blocks (GString *xml, const GPtrArray *blocks);

static void
append_caption (GString *xml, const RdBlock *block)
{
  if (block->runs->len == 0)
    return;
  g_string_append (xml, "<caption>");
  append_runs (xml, block->runs);
  g_string_append (xml, "</caption>");
}

static void
append_table (GString *xml, const RdBlock *block)
{
  g_string_append (xml, block->n_headers > 0 ? "<table header=\"yes\">" : "<table>");
  append_caption (xml, block);
  for (guint i = 0; i < block->cells->len; i++)
    {
      if (i % block->n_columns == 0)
        g_string_append (xml, "<row>");
      g_string_append (xml, "<cell>");
      append_blocks (xml, ((const RdReportCell *) block->cells->pdata[i])->blocks);
      g_string_append (xml, "</cell>");
      if ((i + 1) % block->n_columns == 0)
        g_string_append (xml, "</row>");
    }
  g_string_append (xml, "</table>\n");
}

static void
append_text_block (GString *xml, const RdBlock *block)
{
  static const char * const names[] = { "p", "h", "item", "quote" };
  const char *name = names[block->kind];

  g_string_append_printf (xml, "<%s", name);
  if (block->kind == RD_BLOCK_HEADING || (block->kind == RD_BLOCK_ITEM && block->level > 0))
    g_string_append_printf (xml, " level=\"%d\"", block->level);
  if (block->kind == RD_BLOCK_ITEM && block->is_numbered)
    g_string_append (xml, " numbered=\"yes\"");
  g_string_append_c (xml, '>');
  append_runs (xml, block->runs);
  g_string_append_printf (xml, "</%s>\n", name);
}

static void
append_blocks (GString *xml, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *block = blocks->pdata[i];

      if (block->kind == RD_BLOCK_TABLE)
        append_table (xml, block);
      else if (block->kind == RD_BLOCK_FIGURE)
        {
          g_string_append_printf (xml, "<figure kind=\"%s\"", figures[block->figure]);
          append_attribute (xml, "description", block->description);
          g_string_append_c (xml, '>');
          append_caption (xml, block);
          g_string_append (xml, "</figure>\n");
        }
      else
        append_text_block (xml, block);
    }
}

static void
append_section (GString *xml, const RdSection *section)
{
  g_string_append (xml, "<section");
  append_attribute (xml, "title", section->title);
  g_string_append_printf (xml, " level=\"%d\"", section->level);
  append_attribute (xml, "id", section->id);
  append_attribute (xml, "key", section->key);
  if (section->least_words > 0)
    g_string_append_printf (xml, " least-words=\"%d\"", section->least_words);
  append_attribute (xml, "guidance", section->guidance);
  g_string_append (xml, ">\n");
  append_blocks (xml, section->blocks);
  g_string_append (xml, "</section>\n");
}

/* Public API */

gboolean
rd_report_xml_find_figure (const char *name, RdFigure *out)
{
  for (guint i = 0; i < RD_N_FIGURES; i++)
    if (g_strcmp0 (figures[i], name) == 0)
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}

char *
rd_report_xml_write_body (const GPtrArray *blocks)
{
  GString *xml = g_string_new ("<body>\n");

  g_return_val_if_fail (blocks != NULL, NULL);

  append_blocks (xml, blocks);
  g_string_append (xml, "</body>\n");
  return g_string_free (xml, FALSE);
}

char *
rd_report_xml_write (const RdDocument *document)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<report");

  g_return_val_if_fail (document != NULL, NULL);

  append_attribute (xml, "title", document->title);
  append_attribute (xml, "language", document->language);
  g_string_append (xml, ">\n");
  for (guint i = 0; i < document->sections->len; i++)
    append_section (xml, document->sections->pdata[i]);
  g_string_append (xml, "</report>\n");
  return g_string_free (xml, FALSE);
}
