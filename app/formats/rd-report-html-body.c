/* rd-report-html-body.c — the text of a report as elements of a web page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-html-body.h"

#include <string.h>

/* One more than in the document: the page's own title is the first. */
#define HEADING_MOST 6

/* --- runs */

static void
start_link (RdXmlWriter *xml, const char *class, const char *id, const char *to)
{
  g_autofree char *target = g_strconcat ("#", to, NULL);

  rd_xml_writer_start (xml, "a", "class", class, "id", id, "href", target, NULL);
}

/* Elements that are open afterwards: as many as it says. */
static guint
start_look (RdReportHtml *self, const RdRun *run)
{
  const RdReportHeading *target = run->kind == RD_RUN_SECTION ? rd_report_plan_find_section (self->plan, run->id) : NULL;
  gboolean is_rtl = run->text != NULL && rd_report_plan_is_rtl (run->text);
  guint n = 0;

  if (self->plan->ranges->len > 0 && run->comments != NULL && ++n)
    rd_xml_writer_start (self->xml, "mark", NULL);
  if (target != NULL && ++n)
    start_link (self->xml, NULL, NULL, target->anchor);
  if (run->marks & RD_MARK_BOLD && ++n)
    rd_xml_writer_start (self->xml, "strong", NULL);
  if (run->marks & RD_MARK_ITALIC && ++n)
    rd_xml_writer_start (self->xml, "em", NULL);
  if ((run->language != NULL || is_rtl) && ++n)
    rd_xml_writer_start (self->xml, "span", "lang", run->language, "dir", is_rtl ? "rtl" : NULL, NULL);
  return n;
}

static void
write_text_run (RdReportHtml *self, const RdRun *run)
{
  guint n_open;

  if (run->text == NULL || *run->text == '\0')
    return;
  n_open = start_look (self, run);
  rd_xml_writer_text (self->xml, run->text);
  for (guint i = 0; i < n_open; i++)
    rd_xml_writer_end_full (self->xml);
}

static void
write_note_mark (RdReportHtml *self, const RdRun *run)
{
  g_autofree char *number = NULL, *target = NULL, *id = NULL, *label = NULL;
  guint n;

  g_ptr_array_add (self->notes, run->note);
  n = self->notes->len;
  number = g_strdup_printf ("%u", n);
  target = g_strdup_printf ("#note-%u", n);
  id = g_strdup_printf ("note-%u-from", n);
  label = rd_report_plan_fill_number (self->options->words->note, n);
  rd_xml_writer_start (self->xml, "sup", NULL);
  rd_xml_writer_start (self->xml, "a", "id", id, "href", target, "role", "doc-noteref", "aria-label", label, NULL);
  rd_xml_writer_text (self->xml, number);
  rd_xml_writer_end_full (self->xml);
  rd_xml_writer_end_full (self->xml);
}

void
rd_report_html_write_ends (RdReportHtml *self, const RdRun *run)
{
  const GArray *those = rd_report_plan_get_ends (self->plan, run);

  for (guint i = 0; those != NULL && i < those->len; i++)
    {
      const RdReportRange *range = self->plan->ranges->pdata[g_array_index (those, guint, i)];
      g_autofree char *target = g_strdup_printf ("comment-%u", range->number);
      g_autofree char *id = g_strconcat (target, "-from", NULL);
      g_autofree char *label = rd_report_plan_fill_number (self->options->words->comment, range->number);

      if (range->parent >= 0)
        continue;
      rd_xml_writer_start (self->xml, "sup", NULL);
      start_link (self->xml, "comment", id, target);
      rd_xml_writer_text (self->xml, label);
      rd_xml_writer_end_full (self->xml);
      rd_xml_writer_end_full (self->xml);
    }
}

static void
write_runs (RdReportHtml *self, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];

      if (run->kind == RD_RUN_BREAK)
        rd_xml_writer_leaf (self->xml, "br", NULL);
      else if (run->kind == RD_RUN_NOTE && !self->is_in_note)
        write_note_mark (self, run);
      else if (run->kind != RD_RUN_NOTE)
        write_text_run (self, run);
      if (!self->is_in_note)
        rd_report_html_write_ends (self, run);
    }
}

static void
write_with_runs (RdReportHtml *self, const char *element, const GPtrArray *runs)
{
  rd_xml_writer_start (self->xml, element, "dir", rd_report_plan_are_runs_rtl (runs) ? "rtl" : NULL, NULL);
  write_runs (self, runs);
  rd_xml_writer_end_full (self->xml);
}

void
rd_report_html_write_heading (RdReportHtml *self, const RdReportHeading *heading, const char *id, const GPtrArray *runs)
{
  char element[3] = { 'h', (char) ('0' + MIN (heading->level + 1, HEADING_MOST)), '\0' };

  rd_xml_writer_start (self->xml, element, "id", id, "dir", rd_report_plan_is_rtl (heading->text) ? "rtl" : NULL, NULL);
  if (heading->number != NULL)
    {
      rd_xml_writer_start (self->xml, "span", "class", "number", NULL);
      rd_xml_writer_text (self->xml, heading->number);
      rd_xml_writer_end_full (self->xml);
      rd_xml_writer_text (self->xml, " ");
    }
  if (runs != NULL)
    write_runs (self, runs);
  else
    rd_xml_writer_text (self->xml, heading->text);
  rd_xml_writer_end_full (self->xml);
}

/* --- lists */

static void
opened_list_cb (gpointer user_data, int level, gboolean is_numbered)
{
  static const char * const kinds[] = { NULL, "a", "i" };
  RdReportHtml *self = user_data;

  rd_xml_writer_start (self->xml, is_numbered ? "ol" : "ul", "type", is_numbered ? kinds[level % 3] : NULL, NULL);
}

static void
opened_item_cb (gpointer user_data, int level G_GNUC_UNUSED, gboolean bare)
{
  rd_xml_writer_start (((RdReportHtml *) user_data)->xml, "li", "class", bare ? "bare" : NULL, NULL);
}

static void
closed_list_cb (gpointer user_data, int level G_GNUC_UNUSED, gboolean is_numbered G_GNUC_UNUSED)
{
  rd_xml_writer_end_full (((RdReportHtml *) user_data)->xml);
}

static void
closed_item_cb (gpointer user_data, int level G_GNUC_UNUSED)
{
  rd_xml_writer_end_full (((RdReportHtml *) user_data)->xml);
}

static const RdReportListFuncs list_funcs = { opened_list_cb, closed_list_cb, opened_item_cb, closed_item_cb };

/* --- tables and figures */

static void
write_row (RdReportHtml *self, const RdBlock *block, guint row)
{
  gboolean is_header = row < block->n_headers;

  rd_xml_writer_start (self->xml, "tr", NULL);
  for (guint i = 0; i < block->n_columns; i++)
    {
      rd_xml_writer_start (self->xml, is_header ? "th" : "td", "scope", is_header ? "col" : NULL, NULL);
      rd_report_html_write_blocks (self, rd_block_get_cell (block, row, i)->blocks);
      rd_xml_writer_end_full (self->xml);
    }
  rd_xml_writer_end_full (self->xml);
}

static void
write_rows (RdReportHtml *self, const RdBlock *block, const char *element, guint from, guint to)
{
  if (from >= to)
    return;
  rd_xml_writer_start (self->xml, element, NULL);
  for (guint row = from; row < to; row++)
    write_row (self, block, row);
  rd_xml_writer_end_full (self->xml);
}

static void
write_table (RdReportHtml *self, const RdBlock *block)
{
  guint rows = rd_block_get_n_rows (block), headers = MIN (block->n_headers, rows);

  if (rows == 0)
    return;
  rd_xml_writer_start (self->xml, "div", "class", "table", NULL);
  rd_xml_writer_start (self->xml, "table", NULL);
  if (block->runs->len > 0)
    write_with_runs (self, "caption", block->runs);
  write_rows (self, block, "thead", 0, headers);
  write_rows (self, block, "tbody", headers, rows);
  rd_xml_writer_end_full (self->xml);
  rd_xml_writer_end_full (self->xml);
}

static void
write_picture (RdReportHtml *self, const RdBlock *block)
{
  gsize len;
  const guint8 *data = g_bytes_get_data (block->picture->png, &len);
  g_autofree char *encoded = g_base64_encode (data, len);
  g_autofree char *source = g_strconcat ("data:image/png;base64,", encoded, NULL);
  g_autofree char *caption = rd_runs_to_text (block->runs);
  char width[12], height[12];

  g_snprintf (width, sizeof width, "%u", block->picture->width);
  g_snprintf (height, sizeof height, "%u", block->picture->height);
  rd_xml_writer_leaf (self->xml, "img", "src", source, "alt", block->description != NULL ? block->description : caption,
                      "width", width, "height", height, NULL);
}

static void
write_caption (RdReportHtml *self, const RdBlock *block)
{
  if (block->runs->len > 0)
    write_with_runs (self, "figcaption", block->runs);
}

/* A picture with its caption beneath; words and tables with it above; of one without either what it would show, in words. */
static void
write_figure (RdReportHtml *self, const RdBlock *block)
{
  gboolean is_text = block->picture == NULL && block->runs->len == 0;

  /* Words without a caption are a part of the text. */
  if (!is_text)
    rd_xml_writer_start (self->xml, "figure", NULL);
  if (block->picture != NULL)
    write_picture (self, block);
  write_caption (self, block);
  if (block->picture == NULL && block->content != NULL)
    rd_report_html_write_blocks (self, block->content);
  else if (block->picture == NULL && block->description != NULL)
    rd_xml_writer_element (self->xml, "p", block->description);
  if (!is_text)
    rd_xml_writer_end_full (self->xml);
}

/* --- blocks */

static void
write_block (RdReportHtml *self, const RdBlock *block)
{
  const RdReportHeading *heading = rd_report_plan_get_heading (self->plan, block);

  switch (block->kind)
    {
    case RD_BLOCK_HEADING:
      rd_report_html_write_heading (self, heading, heading->anchor, block->runs);
      break;
    case RD_BLOCK_QUOTATION:
      rd_xml_writer_start (self->xml, "blockquote", NULL);
      write_with_runs (self, "p", block->runs);
      rd_xml_writer_end_full (self->xml);
      break;
    case RD_BLOCK_TABLE:
      write_table (self, block);
      break;
    case RD_BLOCK_FIGURE:
      write_figure (self, block);
      break;
    case RD_BLOCK_ITEM:
      rd_report_lists_enter (&self->lists, block);
      write_runs (self, block->runs);
      break;
    case RD_BLOCK_PARAGRAPH:
    case RD_N_BLOCK_KINDS:
    default:
      write_with_runs (self, "p", block->runs);
    }
}

void
rd_report_html_write_blocks (RdReportHtml *self, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *block = blocks->pdata[i];

      if (block->kind != RD_BLOCK_ITEM)
        rd_report_lists_leave (&self->lists);
      write_block (self, block);
      /* Lines for who looks at the file; within an item they would be seen. */
      if (block->kind != RD_BLOCK_ITEM)
        rd_xml_writer_raw (self->xml, "\n");
    }
  rd_report_lists_leave (&self->lists);
}

/* --- contents, notes and comments */

static void
write_contents_entry (RdReportHtml *self, const RdReportHeading *heading)
{
  start_link (self->xml, NULL, NULL, heading->anchor);
  if (heading->number != NULL)
    {
      rd_xml_writer_text (self->xml, heading->number);
      rd_xml_writer_text (self->xml, " ");
    }
  rd_xml_writer_text (self->xml, heading->text);
  rd_xml_writer_end_full (self->xml);
}

void
rd_report_html_write_contents (RdReportHtml *self)
{
  g_autoptr(GPtrArray) entries = rd_report_plan_list_contents (self->plan);

  if (!self->options->with_contents || entries->len == 0)
    return;
  rd_xml_writer_start (self->xml, "nav", "aria-labelledby", "contents", NULL);
  rd_xml_writer_start (self->xml, "h2", "id", "contents", NULL);
  rd_xml_writer_text (self->xml, self->options->words->contents);
  rd_xml_writer_end_full (self->xml);
  for (guint i = 0; i < entries->len; i++)
    {
      const RdReportHeading *heading = entries->pdata[i];
      const RdBlock item = { .kind = RD_BLOCK_ITEM, .level = heading->level - 1 };

      rd_report_lists_enter (&self->lists, &item);
      write_contents_entry (self, heading);
    }
  rd_report_lists_leave (&self->lists);
  rd_xml_writer_end_full (self->xml);
}

static void
write_back (RdReportHtml *self, const char *to, const char *role)
{
  g_autofree char *target = g_strdup_printf ("#%s-from", to);

  rd_xml_writer_text (self->xml, " ");
  rd_xml_writer_start (self->xml, "a", "class", "back", "href", target, "role", role, "aria-label", self->options->words->back, NULL);
  rd_xml_writer_text (self->xml, "↩");
  rd_xml_writer_end_full (self->xml);
}

static void
start_end_part (RdReportHtml *self, const char *element, const char *id, const char *role, const char *title)
{
  rd_xml_writer_start (self->xml, element, "class", "end", "role", role, "aria-labelledby", id, NULL);
  rd_xml_writer_start (self->xml, "h2", "id", id, NULL);
  rd_xml_writer_text (self->xml, title);
  rd_xml_writer_end_full (self->xml);
  rd_xml_writer_start (self->xml, "ol", NULL);
}

void
rd_report_html_write_notes (RdReportHtml *self)
{
  if (self->notes->len == 0)
    return;
  self->is_in_note = TRUE;
  start_end_part (self, "section", "notes", "doc-endnotes", self->options->words->notes);
  for (guint i = 0; i < self->notes->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("note-%u", i + 1);

      rd_xml_writer_start (self->xml, "li", "id", id, NULL);
      write_runs (self, self->notes->pdata[i]);
      write_back (self, id, "doc-backlink");
      rd_xml_writer_end_full (self->xml);
    }
  rd_xml_writer_end_full (self->xml);
  rd_xml_writer_end_full (self->xml);
  self->is_in_note = FALSE;
}

/* "26 Nov 2026" in words, and exactly for machines. */
static void
write_time (RdReportHtml *self, const char *made)
{
  g_autofree char *exact = rd_report_plan_make_time (made);
  g_autoptr(GDateTime) time = *exact != '\0' ? g_date_time_new_from_iso8601 (exact, NULL) : NULL;
  g_autofree char *words = NULL;

  if (time == NULL)
    return;
  words = g_strdup_printf ("%d %s %d", g_date_time_get_day_of_month (time), self->options->words->months[g_date_time_get_month (time) - 1],
                           g_date_time_get_year (time));
  rd_xml_writer_text (self->xml, ", ");
  rd_xml_writer_start (self->xml, "time", "datetime", exact, NULL);
  rd_xml_writer_text (self->xml, words);
  rd_xml_writer_end_full (self->xml);
}

static void
write_comment (RdReportHtml *self, const RdReportRange *range, const char *id)
{
  rd_xml_writer_start (self->xml, "li", "id", id, NULL);
  rd_xml_writer_start (self->xml, "p", "class", "who", NULL);
  rd_xml_writer_text (self->xml, range->comment->author != NULL ? range->comment->author : "");
  write_time (self, range->comment->made);
  if (range->comment->is_resolved)
    {
      rd_xml_writer_text (self->xml, " · ");
      rd_xml_writer_text (self->xml, self->options->words->resolved);
    }
  rd_xml_writer_end_full (self->xml);
  rd_xml_writer_start (self->xml, "p", NULL);
  rd_xml_writer_text (self->xml, range->comment->text != NULL ? range->comment->text : "");
  if (id != NULL)
    write_back (self, id, NULL);
  rd_xml_writer_end_full (self->xml);
}

/* A comment with the answers that follow it; what comes after them. */
static guint
write_thread (RdReportHtml *self, guint index)
{
  const GPtrArray *ranges = self->plan->ranges;
  const RdReportRange *range = ranges->pdata[index];
  g_autofree char *id = g_strdup_printf ("comment-%u", range->number);
  guint i = index + 1;

  write_comment (self, range, id);
  if (i < ranges->len && ((const RdReportRange *) ranges->pdata[i])->parent >= 0)
    rd_xml_writer_start (self->xml, "ul", NULL);
  for (; i < ranges->len && ((const RdReportRange *) ranges->pdata[i])->parent >= 0; i++)
    {
      write_comment (self, ranges->pdata[i], NULL);
      rd_xml_writer_end_full (self->xml);
    }
  if (i > index + 1)
    rd_xml_writer_end_full (self->xml);
  rd_xml_writer_end_full (self->xml);
  return i;
}

void
rd_report_html_write_comments (RdReportHtml *self)
{
  if (self->plan->ranges->len == 0)
    return;
  start_end_part (self, "aside", "comments", NULL, self->options->words->comments);
  for (guint i = 0; i < self->plan->ranges->len;)
    i = write_thread (self, i);
  rd_xml_writer_end_full (self->xml);
  rd_xml_writer_end_full (self->xml);
}

void
rd_report_html_init (RdReportHtml *self, RdXmlWriter *xml, const RdReportPlan *plan, const RdReportFileOptions *options)
{
  memset (self, 0, sizeof *self);
  self->xml = xml;
  self->plan = plan;
  self->options = options;
  self->lists.funcs = &list_funcs;
  self->lists.user_data = self;
  self->notes = g_ptr_array_new ();
}

void
rd_report_html_clear (RdReportHtml *self)
{
  g_ptr_array_unref (self->notes);
}
