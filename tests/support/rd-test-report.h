/* rd-test-report.h — a small report written as lines
 *
 *   = Title            a section (== one level deeper)       # Heading   (## level 2)
 *   - item             > quotation                           | a | b     a row; the first of them is the table's header
 *   ! caption | what the figure shows                        anything else is a paragraph
 *
 * In a line, [^words] is a footnote, <words^id> stands on the comment id, <br> is a break of lines, and {kind:id|words} a reference, kind one of p e f s.
 * Before the first section: "title …", "subtitle …", "notice …", "comment id author words".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-report-check.h"

#include <string.h>

static inline RdRunKind
rd_test_report_find_kind (char c)
{
  return c == 'p' ? RD_RUN_PERSON : c == 'e' ? RD_RUN_ENTRY : c == 'f' ? RD_RUN_FINDING : RD_RUN_SECTION;
}

static inline void
rd_test_report_add_text (GPtrArray *runs, const char *text, gsize length)
{
  g_autofree char *part = g_strndup (text, length);

  if (length > 0)
    g_ptr_array_add (runs, rd_run_new (RD_RUN_TEXT, part, NULL));
}

/* What stands between the brackets; NULL-terminated parts at "|" or "^". (transfer full) */
static inline RdRun *
rd_test_report_read_mark (char bracket, const char *inside)
{
  RdRun *run;

  if (bracket == '[')
    {
      run = rd_run_new (RD_RUN_NOTE, NULL, NULL);
      rd_test_report_add_text (run->note, inside + 1, strlen (inside + 1));
    }
  else if (bracket == '{')
    {
      g_auto(GStrv) parts = g_strsplit (inside + 2, "|", 2);

      run = rd_run_new (rd_test_report_find_kind (*inside), parts[1], parts[0]);
    }
  else if (g_str_equal (inside, "br"))
    run = rd_run_new (RD_RUN_BREAK, NULL, NULL);
  else
    {
      g_auto(GStrv) parts = g_strsplit (inside, "^", 2);

      run = rd_run_new (RD_RUN_TEXT, parts[0], NULL);
      run->comments = g_new0 (char *, 2);
      run->comments[0] = g_strdup (parts[1]);
    }
  return run;
}

static inline void
rd_test_report_add_runs (GPtrArray *runs, const char *line)
{
  while (*line != '\0')
    {
      const char *mark = strpbrk (line, "[{<");
      const char *end;
      g_autofree char *inside = NULL;

      while (mark != NULL && ((*mark == '[' && mark[1] != '^') || (*mark == '{' && mark[1] != '\0' && mark[2] != ':')))
        mark = strpbrk (mark + 1, "[{<");
      end = mark != NULL ? strchr (mark, *mark == '[' ? ']' : *mark == '{' ? '}' : '>') : NULL;
      if (end == NULL)
        {
          rd_test_report_add_text (runs, line, strlen (line));
          return;
        }
      rd_test_report_add_text (runs, line, (gsize) (mark - line));
      inside = g_strndup (mark + 1, (gsize) (end - mark - 1));
      g_ptr_array_add (runs, rd_test_report_read_mark (*mark, inside));
      line = end + 1;
    }
}

static inline void
rd_test_report_add_row (RdSection *section, const char *line)
{
  g_auto(GStrv) texts = g_strsplit (line, " | ", -1);
  guint n = g_strv_length (texts);
  RdBlock *table = section->blocks->len > 0 ? section->blocks->pdata[section->blocks->len - 1] : NULL;

  if (table == NULL || table->kind != RD_BLOCK_TABLE)
    {
      table = rd_block_new_table (n, 0, 1);
      g_ptr_array_add (section->blocks, table);
    }
  for (guint i = 0; i < n; i++)
    {
      RdReportCell *cell = rd_report_cell_new ();
      RdBlock *block = rd_block_new (RD_BLOCK_PARAGRAPH);

      rd_test_report_add_runs (block->runs, texts[i]);
      g_ptr_array_add (cell->blocks, block);
      g_ptr_array_add (table->cells, cell);
    }
}

static inline void
rd_test_report_add_figure (RdSection *section, const char *line)
{
  g_auto(GStrv) texts = g_strsplit (line, " | ", 2);
  RdBlock *block = rd_block_new_text (RD_BLOCK_FIGURE, texts[0]);

  block->figure = RD_FIGURE_TIMELINE;
  block->description = g_strdup (texts[0] != NULL ? texts[1] : NULL);
  g_ptr_array_add (section->blocks, block);
}

static inline void
rd_test_report_add_block (RdSection *section, const char *line)
{
  guint level = 0;
  RdBlock *block;

  if (g_str_has_prefix (line, "| "))
    {
      rd_test_report_add_row (section, line + 2);
      return;
    }
  if (*line == '!')
    {
      rd_test_report_add_figure (section, line[1] != '\0' ? line + 2 : "");
      return;
    }
  while (line[level] == '#')
    level++;
  block = rd_block_new (level > 0 ? RD_BLOCK_HEADING : g_str_has_prefix (line, "- ") ? RD_BLOCK_ITEM
                        : g_str_has_prefix (line, "> ") ? RD_BLOCK_QUOTATION : RD_BLOCK_PARAGRAPH);
  block->level = level > 0 ? (int) level : 0;
  rd_test_report_add_runs (block->runs, level > 0 ? line + level + 1 : block->kind == RD_BLOCK_PARAGRAPH ? line : line + 2);
  g_ptr_array_add (section->blocks, block);
}

static inline void
rd_test_report_add_comment (RdDocument *document, const char *line)
{
  g_auto(GStrv) words = g_strsplit (line, " ", 3);
  RdDocumentComment *comment = g_new0 (RdDocumentComment, 1);

  comment->id = g_strdup (words[0]);
  comment->author = g_strdup (words[1]);
  comment->text = g_strdup (words[2]);
  comment->made = g_strdup ("2016-05-01T10:00:00Z");
  g_ptr_array_add (document->comments, comment);
}

static inline void
rd_test_report_add_line (RdDocument *document, const char *line)
{
  RdSection *section = document->sections->len > 0 ? document->sections->pdata[document->sections->len - 1] : NULL;

  if (*line == '=')
    {
      gsize level = strspn (line, "=");
      g_autofree char *id = g_strdup_printf ("s%u", document->sections->len + 1);

      g_ptr_array_add (document->sections, rd_section_new (id, line[level] != '\0' ? line + level + 1 : "", (int) level));
    }
  else if (section != NULL)
    rd_test_report_add_block (section, line);
  else if (g_str_has_prefix (line, "subtitle "))
    document->subtitle = g_strdup (line + strlen ("subtitle "));
  else if (g_str_has_prefix (line, "notice "))
    document->notice = g_strdup (line + strlen ("notice "));
  else if (g_str_has_prefix (line, "comment "))
    rd_test_report_add_comment (document, line + strlen ("comment "));
  else if (g_str_has_prefix (line, "title "))
    {
      g_free (document->title);
      document->title = g_strdup (line + strlen ("title "));
    }
  else
    {
      g_ptr_array_add (document->sections, rd_section_new ("s1", "Report", 1));
      rd_test_report_add_block (document->sections->pdata[0], line);
    }
}

/* (transfer full) */
static inline RdDocument *
rd_test_report_new (const char *lines)
{
  RdDocument *document = rd_document_new ("Child C", RD_REPORT_LANGUAGE);
  g_auto(GStrv) all = g_strsplit (lines, "\n", -1);

  for (guint i = 0; all[i] != NULL; i++)
    if (*all[i] != '\0')
      rd_test_report_add_line (document, all[i]);
  return document;
}
