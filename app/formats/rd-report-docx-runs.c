/* rd-report-docx-runs.c — the runs of a report's paragraphs, footnotes and comments for Word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-docx-body.h"

#include <string.h>

#include "formats/rd-report-docx-styles.h"

#define WORD_2010 "http://schemas.microsoft.com/office/word/2010/wordml"
#define WORD_2012 "http://schemas.microsoft.com/office/word/2012/wordml"
#define COMPATIBILITY "http://schemas.openxmlformats.org/markup-compatibility/2006"

/* Paragraphs of comments have names, so that answers find what they answer: any 8 hex digits below 0x80000000. */
#define FIRST_PARAGRAPH 0x10000000u

#define BOOKMARK_MOST 38

/* --- text */

static void
write_words (RdXmlWriter *xml, const char *text, gsize len)
{
  if (len == 0)
    return;
  rd_xml_writer_start (xml, "w:t", "xml:space", "preserve", NULL);
  rd_xml_writer_text_len (xml, text, len);
  rd_xml_writer_end (xml);
}

static void
write_text (RdXmlWriter *xml, const char *text)
{
  gsize len;

  for (;; text += len + 1)
    {
      len = strcspn (text, "\t\n");
      write_words (xml, text, len);
      if (text[len] == '\0')
        return;
      rd_xml_writer_leaf (xml, text[len] == '\t' ? "w:tab" : "w:br", NULL);
    }
}

void
rd_report_docx_write_run (RdXmlWriter *xml, const char *properties, const char *text)
{
  rd_xml_writer_start (xml, "w:r", NULL);
  if (properties != NULL)
    rd_xml_writer_raw (xml, properties);
  write_text (xml, text);
  rd_xml_writer_end (xml);
}

void
rd_report_docx_write_field (RdXmlWriter *xml, const char *code, const char *result)
{
  rd_xml_writer_start (xml, "w:fldSimple", "w:instr", code, NULL);
  rd_report_docx_write_run (xml, NULL, result);
  rd_xml_writer_end (xml);
}

/* --- comments' marks */

static void
write_mark (RdXmlWriter *xml, const char *element, guint index)
{
  char id[12];

  g_snprintf (id, sizeof id, "%u", index);
  rd_xml_writer_leaf (xml, element, "w:id", id, NULL);
}

void
rd_report_docx_write_starts (RdReportDocx *self, const RdRun *run)
{
  const GArray *those = rd_report_plan_get_starts (self->plan, run);

  for (guint i = 0; those != NULL && i < those->len; i++)
    write_mark (self->xml, "w:commentRangeStart", g_array_index (those, guint, i));
}

void
rd_report_docx_write_ends (RdReportDocx *self, const RdRun *run)
{
  const GArray *those = rd_report_plan_get_ends (self->plan, run);

  for (guint i = 0; those != NULL && i < those->len; i++)
    {
      write_mark (self->xml, "w:commentRangeEnd", g_array_index (those, guint, i));
      rd_xml_writer_start (self->xml, "w:r", NULL);
      rd_xml_writer_raw (self->xml, "<w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr>");
      write_mark (self->xml, "w:commentReference", g_array_index (those, guint, i));
      rd_xml_writer_end (self->xml);
    }
}

/* --- runs */

/* Word's own names have up to 40 letters, digits and "_"; what begins with "_" is not listed to people. */
char *
rd_report_docx_make_bookmark (const RdReportHeading *heading)
{
  const char *name = heading->id != NULL && strlen (heading->id) <= BOOKMARK_MOST ? heading->id : heading->anchor;

  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      name = p = heading->anchor;
  return g_strdelimit (g_strconcat ("_s", name, NULL), "-", '_');
}

static void
write_look (RdXmlWriter *xml, const RdRun *run)
{
  gboolean is_rtl = run->text != NULL && rd_report_plan_is_rtl (run->text);

  if (run->marks == RD_MARK_NONE && run->language == NULL && !is_rtl)
    return;
  rd_xml_writer_start (xml, "w:rPr", NULL);
  if (run->marks & RD_MARK_BOLD)
    rd_xml_writer_raw (xml, "<w:b/><w:bCs/>");
  if (run->marks & RD_MARK_ITALIC)
    rd_xml_writer_raw (xml, "<w:i/><w:iCs/>");
  if (is_rtl)
    rd_xml_writer_leaf (xml, "w:rtl", NULL);
  if (run->language != NULL)
    rd_xml_writer_leaf (xml, "w:lang", is_rtl ? "w:bidi" : "w:val", run->language, NULL);
  rd_xml_writer_end (xml);
}

static void
write_text_run (RdReportDocx *self, const RdRun *run)
{
  const RdReportHeading *target = run->kind == RD_RUN_SECTION ? rd_report_plan_find_section (self->plan, run->id) : NULL;
  g_autofree char *bookmark = NULL;

  if (run->text == NULL || *run->text == '\0')
    return;
  bookmark = target != NULL ? rd_report_docx_make_bookmark (target) : NULL;
  if (target != NULL)
    rd_xml_writer_start (self->xml, "w:hyperlink", "w:anchor", bookmark, "w:history", "1", NULL);
  rd_xml_writer_start (self->xml, "w:r", NULL);
  write_look (self->xml, run);
  write_text (self->xml, run->text);
  rd_xml_writer_end (self->xml);
  if (target != NULL)
    rd_xml_writer_end (self->xml);
}

static void
write_note_mark (RdReportDocx *self, const RdRun *run)
{
  char id[12];

  g_ptr_array_add (self->notes, run->note);
  g_snprintf (id, sizeof id, "%u", self->notes->len);
  rd_xml_writer_start (self->xml, "w:r", NULL);
  rd_xml_writer_raw (self->xml, "<w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>");
  rd_xml_writer_leaf (self->xml, "w:footnoteReference", "w:id", id, NULL);
  rd_xml_writer_end (self->xml);
}

void
rd_report_docx_write_runs (RdReportDocx *self, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];

      if (!self->is_in_note)
        rd_report_docx_write_starts (self, run);
      if (run->kind == RD_RUN_BREAK)
        rd_report_docx_write_run (self->xml, NULL, "\n");
      else if (run->kind == RD_RUN_NOTE && !self->is_in_note)
        write_note_mark (self, run);
      else if (run->kind != RD_RUN_NOTE)
        write_text_run (self, run);
      if (!self->is_in_note)
        rd_report_docx_write_ends (self, run);
    }
}

/* --- footnotes */

static void
write_note (RdReportDocx *self, guint index)
{
  char id[12];

  g_snprintf (id, sizeof id, "%u", index + 1);
  rd_xml_writer_start (self->xml, "w:footnote", "w:id", id, NULL);
  rd_xml_writer_start (self->xml, "w:p", NULL);
  rd_xml_writer_raw (self->xml, "<w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>"
                                "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"
                                "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
  rd_report_docx_write_runs (self, self->notes->pdata[index]);
  rd_xml_writer_end (self->xml);
  rd_xml_writer_end (self->xml);
}

RdXmlWriter *
rd_report_docx_make_footnotes (RdReportDocx *self)
{
  RdXmlWriter *xml = self->xml = rd_xml_writer_new (FALSE);

  self->is_in_note = TRUE;
  rd_xml_writer_start (xml, "w:footnotes", "xmlns:w", RD_REPORT_DOCX_MAIN, NULL);
  rd_xml_writer_raw (xml, "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                          "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>");
  for (guint i = 0; i < self->notes->len; i++)
    write_note (self, i);
  rd_xml_writer_end (xml);
  self->is_in_note = FALSE;
  return xml;
}

/* --- comments */

/* A paragraph for each line; the last has a name. */
static void
write_comment_text (RdXmlWriter *xml, guint index, const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; i == 0 || lines[i] != NULL; i++)
    {
      gboolean is_last = lines[0] == NULL || lines[i + 1] == NULL;
      char name[9];

      g_snprintf (name, sizeof name, "%08X", FIRST_PARAGRAPH + index);
      rd_xml_writer_start (xml, "w:p", "w14:paraId", is_last ? name : NULL, NULL);
      rd_xml_writer_raw (xml, "<w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr>");
      rd_report_docx_write_run (xml, NULL, lines[0] != NULL ? lines[i] : "");
      rd_xml_writer_end (xml);
      if (is_last)
        return;
    }
}

RdXmlWriter *
rd_report_docx_make_comments (const RdReportDocx *self)
{
  RdXmlWriter *xml = rd_xml_writer_new (FALSE);

  rd_xml_writer_start (xml, "w:comments", "xmlns:w", RD_REPORT_DOCX_MAIN, "xmlns:w14", WORD_2010, "xmlns:mc", COMPATIBILITY,
                       "mc:Ignorable", "w14", NULL);
  for (guint i = 0; i < self->plan->ranges->len; i++)
    {
      const RdDocumentComment *comment = ((const RdReportRange *) self->plan->ranges->pdata[i])->comment;
      g_autofree char *time = rd_report_plan_make_time (comment->made);
      char id[12];

      g_snprintf (id, sizeof id, "%u", i);
      rd_xml_writer_start (xml, "w:comment", "w:id", id, "w:author", comment->author != NULL ? comment->author : "",
                           "w:date", *time != '\0' ? time : NULL, NULL);
      write_comment_text (xml, i, comment->text != NULL ? comment->text : "");
      rd_xml_writer_end (xml);
    }
  rd_xml_writer_end (xml);
  return xml;
}

RdXmlWriter *
rd_report_docx_make_comments_extended (const RdReportDocx *self)
{
  RdXmlWriter *xml = rd_xml_writer_new (FALSE);

  rd_xml_writer_start (xml, "w15:commentsEx", "xmlns:w15", WORD_2012, NULL);
  for (guint i = 0; i < self->plan->ranges->len; i++)
    {
      const RdReportRange *range = self->plan->ranges->pdata[i];
      char name[9], parent[9];

      g_snprintf (name, sizeof name, "%08X", FIRST_PARAGRAPH + i);
      g_snprintf (parent, sizeof parent, "%08X", FIRST_PARAGRAPH + (guint) MAX (range->parent, 0));
      rd_xml_writer_leaf (xml, "w15:commentEx", "w15:paraId", name, "w15:paraIdParent", range->parent >= 0 ? parent : NULL,
                          "w15:done", range->comment->is_resolved ? "1" : "0", NULL);
    }
  rd_xml_writer_end (xml);
  return xml;
}
