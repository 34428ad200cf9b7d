/* rd-html-copy.c — a stretch of a report for other programs’ clipboards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-html-copy.h"

typedef struct
{
  GString   *html;
  GPtrArray *notes;                             /* GPtrArray of RdRun, borrowed */
  gboolean   lists[RD_ITEM_LEVEL_MAX + 1];      /* open ones: numbered? */
  int        n_lists;
} Writer;

/* Helpers */

static void
put_text (GString *html, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text != NULL ? text : "", -1);

  g_string_append (html, escaped);
}

static void
put_note_sign (Writer *self, const RdRun *run)
{
  guint n = self->notes->len + 1;

  g_ptr_array_add (self->notes, run->note);
  g_string_append_printf (self->html, "<a style=\"mso-footnote-id:ftn%u\" href=\"#_ftn%u\" name=\"_ftnref%u\"><sup>[%u]</sup></a>", n, n, n, n);
}

static void
put_runs (Writer *self, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];
      gboolean is_bold = (run->marks & RD_MARK_BOLD) != 0, is_italic = (run->marks & RD_MARK_ITALIC) != 0;

      g_string_append (self->html, is_bold ? "<b>" : "");
      g_string_append (self->html, is_italic ? "<i>" : "");
      if (run->kind == RD_RUN_BREAK)
        g_string_append (self->html, "<br>");
      else if (run->kind == RD_RUN_NOTE)
        put_note_sign (self, run);
      else
        put_text (self->html, run->text);
      g_string_append (self->html, is_italic ? "</i>" : "");
      g_string_append (self->html, is_bold ? "</b>" : "");
    }
}

static void
set_lists (Writer *self, int n, gboolean is_numbered)
{
  while (self->n_lists > n || (n > 0 && self->n_lists == n && self->lists[n - 1] != is_numbered))
    g_string_append (self->html, self->lists[--self->n_lists] ? "</ol>" : "</ul>");
  while (self->n_lists < n)
    {
      self->lists[self->n_lists++] = is_numbered;
      g_string_append (self->html, is_numbered ? "<ol>" : "<ul>");
    }
}

static void
put_element (Writer *self, const char *start, const GPtrArray *runs, const char *end)
{
  g_string_append (self->html, start);
  put_runs (self, runs);
  g_string_append (self->html, end);
}

static void put_blocks (Writer *self, const GPtrArray *blocks);

static void
put_table (Writer *self, const RdBlock *table)
{
  g_string_append (self->html, "<table border=\"1\">");
  if (table->runs->len > 0)
    put_element (self, "<caption>", table->runs, "</caption>");
  for (guint i = 0; i < table->cells->len; i++)
    {
      gboolean is_header = i < table->n_headers * table->n_columns;

      g_string_append (self->html, i % table->n_columns == 0 ? "<tr>" : "");
      g_string_append (self->html, is_header ? "<th>" : "<td>");
      put_blocks (self, ((const RdReportCell *) table->cells->pdata[i])->blocks);
      g_string_append (self->html, is_header ? "</th>" : "</td>");
      g_string_append (self->html, (i + 1) % table->n_columns == 0 ? "</tr>" : "");
    }
  g_string_append (self->html, "</table>");
}

static void
put_figure (Writer *self, const RdBlock *figure)
{
  if (figure->runs->len > 0)
    put_element (self, "<p>", figure->runs, "</p>");
  if (figure->description == NULL)
    return;
  g_string_append (self->html, "<p>");
  put_text (self->html, figure->description);
  g_string_append (self->html, "</p>");
}

static void
put_block (Writer *self, const RdBlock *block)
{
  static const struct { const char *start, *end; } headings[] = { { "<h1>", "</h1>" }, { "<h2>", "</h2>" }, { "<h3>", "</h3>" } };
  int level = CLAMP (block->level, 1, RD_HEADING_LEVEL_MAX) - 1;

  if (block->kind == RD_BLOCK_ITEM)
    set_lists (self, block->level + 1, block->is_numbered);
  else
    set_lists (self, 0, FALSE);
  if (block->kind == RD_BLOCK_ITEM)
    put_element (self, "<li>", block->runs, "</li>");
  else if (block->kind == RD_BLOCK_HEADING)
    put_element (self, headings[level].start, block->runs, headings[level].end);
  else if (block->kind == RD_BLOCK_QUOTATION)
    put_element (self, "<blockquote><p>", block->runs, "</p></blockquote>");
  else if (block->kind == RD_BLOCK_TABLE)
    put_table (self, block);
  else if (block->kind == RD_BLOCK_FIGURE)
    put_figure (self, block);
  else
    put_element (self, "<p>", block->runs, "</p>");
}

static void
put_blocks (Writer *self, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    put_block (self, blocks->pdata[i]);
  set_lists (self, 0, FALSE);
}

static void
put_notes (Writer *self)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      g_string_append_printf (self->html, "<div style=\"mso-element:footnote\" id=\"ftn%u\"><p><a href=\"#_ftnref%u\" name=\"_ftn%u\">[%u]</a> ",
                              i + 1, i + 1, i + 1, i + 1);
      put_runs (self, self->notes->pdata[i]);
      g_string_append (self->html, "</p></div>");
    }
}

/* As plain text */

static void
put_words (GString *text, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];

      if (run->kind == RD_RUN_BREAK)
        g_string_append_c (text, '\n');
      else if (run->kind != RD_RUN_NOTE && run->text != NULL)
        g_string_append (text, run->text);
    }
}

static void
put_cells (GString *text, const RdBlock *table)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      const GPtrArray *blocks = ((const RdReportCell *) table->cells->pdata[i])->blocks;

      for (guint j = 0; j < blocks->len; j++)
        {
          g_string_append (text, j > 0 ? " " : "");
          put_words (text, ((const RdBlock *) blocks->pdata[j])->runs);
        }
      g_string_append_c (text, (i + 1) % table->n_columns == 0 ? '\n' : '\t');
    }
}

static void
put_plain_block (GString *text, const RdBlock *block, guint number)
{
  for (int i = 0; block->kind == RD_BLOCK_ITEM && i < block->level; i++)
    g_string_append (text, "  ");
  if (block->kind == RD_BLOCK_ITEM && block->is_numbered)
    g_string_append_printf (text, "%u. ", number);
  else if (block->kind == RD_BLOCK_ITEM)
    g_string_append (text, "- ");
  put_words (text, block->runs);
  if (block->kind == RD_BLOCK_TABLE)
    {
      g_string_append (text, block->runs->len > 0 ? "\n" : "");
      put_cells (text, block);
      g_string_truncate (text, text->len - 1);
    }
}

/* Public API */

char *
rd_html_copy_write (const GPtrArray *resolved)
{
  Writer self = { .html = g_string_new ("<html><head><meta charset=\"utf-8\"></head><body>") };

  g_return_val_if_fail (resolved != NULL, NULL);

  self.notes = g_ptr_array_new ();
  put_blocks (&self, resolved);
  put_notes (&self);
  g_string_append (self.html, "</body></html>");
  g_ptr_array_unref (self.notes);
  return g_string_free (self.html, FALSE);
}

char *
rd_plain_copy_write (const GPtrArray *resolved)
{
  GString *text = g_string_new (NULL);
  guint numbers[RD_ITEM_LEVEL_MAX + 1] = { 0 };

  g_return_val_if_fail (resolved != NULL, NULL);

  for (guint i = 0; i < resolved->len; i++)
    {
      const RdBlock *block = resolved->pdata[i];
      int level = block->kind == RD_BLOCK_ITEM ? CLAMP (block->level, 0, RD_ITEM_LEVEL_MAX) : -1;

      for (int j = level + 1; j <= RD_ITEM_LEVEL_MAX; j++)
        numbers[j] = 0;
      if (level >= 0)
        numbers[level] = block->is_numbered ? numbers[level] + 1 : 0;
      g_string_append (text, i > 0 ? "\n" : "");
      put_plain_block (text, block, level >= 0 ? numbers[level] : 0);
    }
  return g_string_free (text, FALSE);
}
