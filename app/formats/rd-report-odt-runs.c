/* rd-report-odt-runs.c — the runs of a report's paragraphs, footnotes and comments as OpenDocument
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-odt-body.h"

#include <string.h>

#include "formats/rd-report-odt-styles.h"

/* --- looks */

/* What runs that look alike have in common; NULL for plain ones. */
static char *
make_key (const RdRun *run)
{
  gboolean is_rtl = run->text != NULL && rd_report_plan_is_rtl (run->text);

  if (run->marks == RD_MARK_NONE && run->language == NULL)
    return NULL;
  return g_strdup_printf ("%d%d%d%s", (run->marks & RD_MARK_BOLD) != 0, (run->marks & RD_MARK_ITALIC) != 0, is_rtl,
                          run->language != NULL ? run->language : "");
}

static void
write_look (RdReportOdt *self, const char *key, const char *name)
{
  rd_xml_writer_start (self->xml, "style:style", "style:name", name, "style:family", "text", NULL);
  rd_report_odt_write_language (self->xml, key[3] != '\0' ? key + 3 : NULL, key[2] == '1', key[0] == '1' ? "bold" : NULL,
                                key[1] == '1' ? "italic" : NULL);
  rd_xml_writer_end (self->xml);
}

static void
see_looks (GPtrArray *runs, const RdBlock *block G_GNUC_UNUSED, gboolean is_note G_GNUC_UNUSED, gpointer user_data)
{
  RdReportOdt *self = user_data;

  for (guint i = 0; i < runs->len; i++)
    {
      g_autofree char *key = make_key (runs->pdata[i]);
      char *name;

      if (key == NULL || g_hash_table_contains (self->looks, key))
        continue;
      name = g_strdup_printf ("T%u", g_hash_table_size (self->looks) + 1);
      write_look (self, key, name);
      g_hash_table_insert (self->looks, g_steal_pointer (&key), name);
    }
}

/* --- widths */

static void
see_widths (RdReportOdt *self, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *block = blocks->pdata[i];
      g_autofree guint *widths = NULL;

      if (block->content != NULL)
        see_widths (self, block->content);
      if (block->kind != RD_BLOCK_TABLE)
        continue;
      widths = rd_report_plan_make_widths (block, RD_REPORT_ODT_TEXT_WIDTH);
      for (guint c = 0; c < block->n_columns; c++)
        {
          g_autofree char *name = g_strdup_printf ("Column%u", widths[c]);
          g_autofree char *width = g_strdup_printf ("%u.%02umm", widths[c] / 100, widths[c] % 100);

          if (!g_hash_table_add (self->widths, GUINT_TO_POINTER (widths[c])))
            continue;
          rd_xml_writer_start (self->xml, "style:style", "style:name", name, "style:family", "table-column", NULL);
          rd_xml_writer_leaf (self->xml, "style:table-column-properties", "style:column-width", width, NULL);
          rd_xml_writer_end (self->xml);
        }
    }
}

void
rd_report_odt_write_own_styles (RdReportOdt *self)
{
  for (guint i = 0; i < self->plan->document->sections->len; i++)
    {
      const RdSection *section = self->plan->document->sections->pdata[i];

      rd_blocks_walk (section->blocks, TRUE, see_looks, self);
      see_widths (self, section->blocks);
    }
}

/* --- text */

/* How far it goes without what has to be an element: tabs, lines, and spaces that are not between two letters. */
static gsize
measure_plain (const char *text)
{
  const char *p = text;

  for (; *p != '\0' && *p != '\t' && *p != '\n'; p++)
    if (*p == ' ' && (p == text || p[1] == '\0' || strchr (" \t\n", p[1]) != NULL))
      break;
  return p - text;
}

static void
write_spaces (RdXmlWriter *xml, gsize n)
{
  char count[24];

  g_snprintf (count, sizeof count, "%" G_GSIZE_FORMAT, n);
  rd_xml_writer_leaf (xml, "text:s", "text:c", n > 1 ? count : NULL, NULL);
}

void
rd_report_odt_write_text (RdXmlWriter *xml, const char *text)
{
  while (*text != '\0')
    {
      gsize n = measure_plain (text), spaces;

      if (n > 0)
        rd_xml_writer_text_len (xml, text, n);
      text += n;
      spaces = strspn (text, " ");
      if (spaces > 0)
        write_spaces (xml, spaces);
      else if (*text != '\0')
        rd_xml_writer_leaf (xml, *text == '\t' ? "text:tab" : "text:line-break", NULL);
      text += spaces > 0 ? spaces : *text != '\0';
    }
}

/* --- comments */

static void
write_comment_text (RdXmlWriter *xml, const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      rd_xml_writer_start (xml, "text:p", NULL);
      rd_report_odt_write_text (xml, lines[i]);
      rd_xml_writer_end (xml);
    }
}

static void
write_comment (RdReportOdt *self, guint index)
{
  const RdReportRange *range = self->plan->ranges->pdata[index];
  const RdDocumentComment *comment = range->comment;
  g_autofree char *time = rd_report_plan_make_time (comment->made);
  g_autofree char *name = g_strdup_printf ("comment-%u", index + 1);
  g_autofree char *parent = range->parent >= 0 ? g_strdup_printf ("comment-%d", range->parent + 1) : NULL;

  rd_xml_writer_start (self->xml, "office:annotation", "office:name", name, "loext:resolved", comment->is_resolved ? "true" : "false",
                       "loext:parent-name", parent, NULL);
  rd_xml_writer_element (self->xml, "dc:creator", comment->author != NULL ? comment->author : "");
  if (*time != '\0')
    rd_xml_writer_element (self->xml, "dc:date", time);
  write_comment_text (self->xml, comment->text != NULL ? comment->text : "");
  rd_xml_writer_end (self->xml);
}

void
rd_report_odt_write_starts (RdReportOdt *self, const RdRun *run)
{
  const GArray *those = rd_report_plan_get_starts (self->plan, run);

  for (guint i = 0; those != NULL && i < those->len; i++)
    write_comment (self, g_array_index (those, guint, i));
}

void
rd_report_odt_write_ends (RdReportOdt *self, const RdRun *run)
{
  const GArray *those = rd_report_plan_get_ends (self->plan, run);

  for (guint i = 0; those != NULL && i < those->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("comment-%u", g_array_index (those, guint, i) + 1);

      rd_xml_writer_leaf (self->xml, "office:annotation-end", "office:name", name, NULL);
    }
}

/* --- runs */

void
rd_report_odt_start_link (RdXmlWriter *xml, const RdReportHeading *target)
{
  g_autofree char *link = g_strconcat ("#", target->anchor, NULL);

  rd_xml_writer_start (xml, "text:a", "xlink:type", "simple", "xlink:href", link, "text:style-name", "Index_20_Link",
                       "text:visited-style-name", "Index_20_Link", NULL);
}

static void
write_text_run (RdReportOdt *self, const RdRun *run)
{
  const RdReportHeading *target = run->kind == RD_RUN_SECTION ? rd_report_plan_find_section (self->plan, run->id) : NULL;
  g_autofree char *key = make_key (run);

  if (run->text == NULL || *run->text == '\0')
    return;
  if (target != NULL)
    rd_report_odt_start_link (self->xml, target);
  if (key != NULL)
    rd_xml_writer_start (self->xml, "text:span", "text:style-name", g_hash_table_lookup (self->looks, key), NULL);
  rd_report_odt_write_text (self->xml, run->text);
  if (key != NULL)
    rd_xml_writer_end (self->xml);
  if (target != NULL)
    rd_xml_writer_end (self->xml);
}

static void
write_note (RdReportOdt *self, const RdRun *run)
{
  g_autofree char *number = g_strdup_printf ("%u", ++self->n_notes);
  g_autofree char *id = g_strconcat ("note-", number, NULL);

  rd_xml_writer_start (self->xml, "text:note", "text:id", id, "text:note-class", "footnote", NULL);
  rd_xml_writer_element (self->xml, "text:note-citation", number);
  rd_xml_writer_start (self->xml, "text:note-body", NULL);
  rd_xml_writer_start (self->xml, "text:p", "text:style-name", rd_report_plan_are_runs_rtl (run->note) ? "Footnote_rtl" : "Footnote", NULL);
  self->is_in_note = TRUE;
  rd_report_odt_write_runs (self, run->note);
  self->is_in_note = FALSE;
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
}

void
rd_report_odt_write_runs (RdReportOdt *self, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];

      if (!self->is_in_note)
        rd_report_odt_write_starts (self, run);
      if (run->kind == RD_RUN_BREAK)
        rd_xml_writer_leaf (self->xml, "text:line-break", NULL);
      else if (run->kind == RD_RUN_NOTE && !self->is_in_note)
        write_note (self, run);
      else if (run->kind != RD_RUN_NOTE)
        write_text_run (self, run);
      if (!self->is_in_note)
        rd_report_odt_write_ends (self, run);
    }
}
