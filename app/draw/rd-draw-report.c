/* rd-draw-report.c — a report on pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-report-private.h"

#include <cairo-pdf.h>
#include <math.h>

#include "draw/rd-draw-figure.h"

/* The baseline of what stands above and below the text, from the paper's edges, in points. */
#define HEAD_TOP    44.0
#define FOOT_BOTTOM 50.0

#define NOTE_LINE_WIDTH 120.0
#define HAIRLINE        0.6
#define QUOTATION_RULE  2.2
#define LEADER_GAP      6.0
#define LEADER_STEP     4.0

/* Lists within lists that are tagged. */
#define TAGS_MAX (RD_ITEM_LEVEL_MAX + 4)

/* A page while it is drawn. 1. tags holds what is open: all of it is closed before the page ends, because no tag but the whole
 * document's may go over to another one.
 */
typedef struct
{
  RdDrawReport *report;
  cairo_t      *cr;
  const char   *tags[TAGS_MAX];
  guint         n_tags;
  const RdFlowTable *table;     /* whose rows are being drawn */
  int           list_depth;     /* lists that are open */
} Page;

/* Tags */

static void
open_tag (Page *self, const char *tag, const char *attributes)
{
  g_return_if_fail (self->n_tags < TAGS_MAX);

  cairo_tag_begin (self->cr, tag, attributes);
  self->tags[self->n_tags++] = tag;
}

static void
close_tag (Page *self)
{
  g_return_if_fail (self->n_tags > 0);

  cairo_tag_end (self->cr, self->tags[--self->n_tags]);
}

static void
close_lists (Page *self, int depth)
{
  for (; self->list_depth > depth; self->list_depth--)
    close_tag (self);
}

/* Lists and a table are open only as long as their pieces follow one another. */
static void
settle_tags (Page *self, const RdFlowPiece *piece)
{
  int depth = piece != NULL ? piece->list_level + 1 : 0;

  if (self->table != NULL && (piece == NULL || piece->table != self->table))
    {
      close_tag (self);
      self->table = NULL;
    }
  close_lists (self, depth);
  for (; self->list_depth < depth; self->list_depth++)
    open_tag (self, "L", NULL);
  if (piece != NULL && piece->table != NULL && self->table == NULL)
    {
      open_tag (self, "Table", NULL);
      self->table = piece->table;
    }
}

/* A link to where a section begins; rounded, because a number with a fraction is written by the user's locale. */
static void
link_to (Page *self, guint section, double x, double y, double width, double height)
{
  const RdDrawReport *report = self->report;
  g_autofree char *attributes =
    g_strdup_printf ("rect=[%d %d %d %d] page=%u pos=[%d %d]", (int) floor (x), (int) floor (y), (int) ceil (width), (int) ceil (height),
                     report->section_pages[section] + 1, (int) RD_REPORT_PAGE_LEFT, (int) (RD_REPORT_PAGE_TOP + report->section_tops[section]));

  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

static void
link_found_cb (const RdFlowLink *link, double x, double y, double width, double height, gpointer data)
{
  Page *self = data;
  const GPtrArray *sections = self->report->document->sections;

  for (guint i = 0; i < sections->len; i++)
    if (g_strcmp0 (((const RdSection *) sections->pdata[i])->id, link->section_id) == 0)
      {
        link_to (self, i, x, y, width, height);
        return;
      }
}

/* Pieces */

static void
draw_margin_text (Page *self, const char *text, double y)
{
  RdFlowBox *box = rd_flow_box_new (RD_FLOW_MARGIN, NULL, text);
  double word, whole;

  box->width = RD_REPORT_PAGE_WIDTH - 2.0 * RD_REPORT_PAGE_LEFT;
  rd_flow_box_stretch (box, &self->report->flow.type, &word, &whole);
  open_tag (self, rd_flow_get_look (RD_FLOW_MARGIN)->tag, NULL);
  rd_flow_box_draw (box, &self->report->flow.type, self->cr, 0, 1, MAX ((RD_REPORT_PAGE_WIDTH - whole) / 2.0, RD_REPORT_PAGE_LEFT), y, NULL, NULL);
  close_tag (self);
  rd_flow_box_free (box);
}

/* The page's number at the end of a line of the contents, and dots before it. */
static void
draw_contents_number (Page *self, const RdFlowPiece *piece, double y, double height)
{
  g_autofree char *number = g_strdup_printf ("%u", self->report->section_pages[piece->section] + 1);
  RdFlowBox *box = rd_flow_box_new (piece->box->role, NULL, number);
  double right = RD_REPORT_PAGE_WIDTH - RD_REPORT_PAGE_LEFT, start, last, title, word, whole, line;

  box->width = right;
  rd_flow_box_stretch (box, &self->report->flow.type, &word, &whole);
  rd_flow_box_stretch (piece->box, &self->report->flow.type, &word, &title);
  line = rd_flow_box_get_height (piece->box, piece->box->lines->len - 1, 1);
  last = piece->box->lines->len > 1 ? piece->box->width : MIN (title + piece->box->indent, piece->box->width);
  start = RD_REPORT_PAGE_LEFT + last + LEADER_GAP;
  cairo_save (self->cr);
  cairo_set_source_rgb (self->cr, 0.4, 0.4, 0.4);
  cairo_set_line_width (self->cr, HAIRLINE);
  cairo_set_dash (self->cr, (double[]) { HAIRLINE, LEADER_STEP - HAIRLINE }, 2, 0.0);
  cairo_move_to (self->cr, ceil (start / LEADER_STEP) * LEADER_STEP, y + height - line * 0.3);
  cairo_line_to (self->cr, MAX (right - whole - LEADER_GAP, start), y + height - line * 0.3);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
  rd_flow_box_draw (box, &self->report->flow.type, self->cr, 0, 1, right - whole, y + height - line, NULL, NULL);
  rd_flow_box_free (box);
}

static void
draw_rule (Page *self, double x, double y, double height)
{
  cairo_set_source_rgb (self->cr, 0.55, 0.55, 0.55);
  cairo_rectangle (self->cr, x, y, QUOTATION_RULE, height);
  cairo_fill (self->cr);
}

static void
draw_box (Page *self, const RdFlowPiece *piece, const RdFlowFragment *fragment)
{
  double y = RD_REPORT_PAGE_TOP + fragment->y;
  gboolean is_contents = piece->box->role >= RD_FLOW_CONTENTS_1 && piece->box->role <= RD_FLOW_CONTENTS_3;
  gboolean is_item = piece->list_level >= 0;

  if (piece->box->role == RD_FLOW_QUOTATION)
    draw_rule (self, RD_REPORT_PAGE_LEFT + piece->box->indent / 2.0, y, fragment->height);
  if (is_item)
    open_tag (self, "LI", NULL);
  open_tag (self, rd_flow_get_look (piece->box->role)->tag, NULL);
  rd_flow_box_draw (piece->box, &self->report->flow.type, self->cr, fragment->first, fragment->n, RD_REPORT_PAGE_LEFT, y, link_found_cb, self);
  if (is_contents)
    {
      draw_contents_number (self, piece, y, fragment->height);
      link_to (self, piece->section, RD_REPORT_PAGE_LEFT, y, RD_FIGURE_WIDTH, fragment->height);
    }
  close_tag (self);
  if (is_item)
    close_tag (self);
}

/* Rows */

static void
draw_row_ground (Page *self, const RdFlowPiece *piece, double y, double height)
{
  if (piece->row < piece->table->n_headers)
    {
      cairo_set_source_rgb (self->cr, 0.93, 0.94, 0.96);
      cairo_rectangle (self->cr, RD_REPORT_PAGE_LEFT, y, RD_FIGURE_WIDTH, height);
      cairo_fill (self->cr);
    }
  cairo_set_source_rgb (self->cr, 0.55, 0.55, 0.55);
  cairo_set_line_width (self->cr, HAIRLINE);
  cairo_move_to (self->cr, RD_REPORT_PAGE_LEFT, y + height);
  cairo_line_to (self->cr, RD_REPORT_PAGE_LEFT + RD_FIGURE_WIDTH, y + height);
  cairo_move_to (self->cr, RD_REPORT_PAGE_LEFT, y);
  cairo_line_to (self->cr, RD_REPORT_PAGE_LEFT + RD_FIGURE_WIDTH, y);
  cairo_stroke (self->cr);
}

/* Lines of one cell: each of its paragraphs as far as it is among them. */
static void
draw_cell (Page *self, const RdFlowCell *cell, RdFlowRange range, double x, double y)
{
  guint at = 0;

  while (at < range.n)
    {
      const RdFlowCellLine *line = &g_array_index (cell->lines, RdFlowCellLine, range.first + at);
      RdFlowBox *box = cell->boxes->pdata[line->box];
      guint n = MIN (range.n - at, box->lines->len - line->line);

      y += at > 0 ? line->before : 0.0;
      open_tag (self, rd_flow_get_look (box->role)->tag, NULL);
      rd_flow_box_draw (box, &self->report->flow.type, self->cr, line->line, n, x, y, link_found_cb, self);
      close_tag (self);
      y += rd_flow_box_get_height (box, line->line, n);
      at += n;
    }
}

static void
draw_row (Page *self, const RdFlowPiece *piece, const RdFlowFragment *fragment)
{
  double x = RD_REPORT_PAGE_LEFT, y = RD_REPORT_PAGE_TOP + fragment->y;

  draw_row_ground (self, piece, y, fragment->height);
  open_tag (self, "TR", NULL);
  for (guint i = 0; i < piece->table->n_columns; i++)
    {
      open_tag (self, piece->row < piece->table->n_headers ? "TH" : "TD", NULL);
      draw_cell (self, rd_flow_table_get_cell (piece->table, piece->row, i),
                 g_array_index (self->report->pages.ranges, RdFlowRange, fragment->ranges + i), x + RD_FLOW_CELL_PAD, y + RD_FLOW_CELL_PAD);
      close_tag (self);
      x += piece->table->widths[i];
    }
  close_tag (self);
}

/* Figures */

typedef struct
{
  const guint8 *data;
  gsize         left;
} Reading;

static cairo_status_t
bytes_wanted_cb (void *closure, unsigned char *out, unsigned int n)
{
  Reading *self = closure;

  if (n > self->left)
    return CAIRO_STATUS_READ_ERROR;
  for (unsigned int i = 0; i < n; i++)
    out[i] = self->data[i];
  self->data += n;
  self->left -= n;
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_picture (Page *self, const RdFlowPiece *piece)
{
  Reading reading = { 0 };
  cairo_surface_t *picture;

  reading.data = g_bytes_get_data (piece->figure->picture->png, &reading.left);
  picture = cairo_image_surface_create_from_png_stream (bytes_wanted_cb, &reading);
  if (cairo_surface_status (picture) == CAIRO_STATUS_SUCCESS)
    {
      cairo_scale (self->cr, piece->width / cairo_image_surface_get_width (picture), piece->height / cairo_image_surface_get_height (picture));
      cairo_set_source_surface (self->cr, picture, 0.0, 0.0);
      /* Not cairo_paint(), which breaks the nesting of tags in Cairo 1.16. */
      cairo_rectangle (self->cr, 0.0, 0.0, cairo_image_surface_get_width (picture), cairo_image_surface_get_height (picture));
      cairo_fill (self->cr);
    }
  cairo_surface_destroy (picture);
}

static void
draw_figure (Page *self, const RdFlowPiece *piece, const RdFlowFragment *fragment)
{
  const RdDrawReportSetup *setup = self->report->setup;
  RdDrawing drawing;

  open_tag (self, "Figure", NULL);
  cairo_save (self->cr);
  cairo_translate (self->cr, RD_REPORT_PAGE_LEFT, RD_REPORT_PAGE_TOP + fragment->y);
  if (setup->get_drawing != NULL && setup->get_drawing (piece->figure->figure, &drawing, setup->user_data))
    rd_draw_figure_draw (&drawing, self->cr, piece->width, piece->height);
  else if (piece->figure->picture != NULL)
    draw_picture (self, piece);
  cairo_restore (self->cr);
  close_tag (self);
}

/* The whole page */

static void
draw_fragment (Page *self, const RdFlowFragment *fragment)
{
  const RdFlowPiece *piece = &g_array_index (self->report->flow.pieces, RdFlowPiece, fragment->piece);

  settle_tags (self, piece);
  if (piece->kind == RD_FLOW_BOX)
    draw_box (self, piece, fragment);
  else if (piece->kind == RD_FLOW_ROW)
    draw_row (self, piece, fragment);
  else
    draw_figure (self, piece, fragment);
}

static void
draw_notes (Page *self, const RdFlowPage *page)
{
  double y = RD_REPORT_PAGE_TOP + self->report->pages.height - page->notes_height + RD_FLOW_NOTE_GAP / 2.0;

  if (page->n_notes == 0)
    return;
  cairo_set_source_rgb (self->cr, 0.4, 0.4, 0.4);
  cairo_set_line_width (self->cr, HAIRLINE);
  cairo_move_to (self->cr, RD_REPORT_PAGE_LEFT, y);
  cairo_line_to (self->cr, RD_REPORT_PAGE_LEFT + NOTE_LINE_WIDTH, y);
  cairo_stroke (self->cr);
  y += RD_FLOW_NOTE_GAP / 2.0;
  for (guint i = 0; i < page->n_notes; i++)
    {
      const RdFlowNote *note = &g_array_index (self->report->pages.notes, RdFlowNote, page->first_note + i);
      RdFlowBox *box = self->report->flow.notes->pdata[note->note];

      open_tag (self, "Note", NULL);
      rd_flow_box_draw (box, &self->report->flow.type, self->cr, note->first, note->n, RD_REPORT_PAGE_LEFT, y, link_found_cb, self);
      close_tag (self);
      y += rd_flow_box_get_height (box, note->first, note->n) + rd_flow_get_look (RD_FLOW_NOTE)->after;
    }
}

/* "Page 3 of 12" from words with two %u. (transfer full) */
static char *
make_page_number (const char *words, guint number, guint n)
{
  g_auto (GStrv) parts = g_strsplit (words, "%u", 3);
  g_autofree char *first = g_strdup_printf ("%u", number);
  g_autofree char *second = g_strdup_printf ("%u", n);

  if (g_strv_length (parts) != 3)
    return g_strdup (first);
  return g_strconcat (parts[0], first, parts[1], second, parts[2], NULL);
}

static void
find_sections (RdDrawReport *self)
{
  self->section_pages = g_new0 (guint, self->document->sections->len + 1);
  self->section_tops = g_new0 (double, self->document->sections->len + 1);
  for (guint i = 0; i < self->flow.pieces->len; i++)
    {
      const RdFlowPiece *piece = &g_array_index (self->flow.pieces, RdFlowPiece, i);

      if (piece->section != G_MAXUINT && piece->outline > 0)
        self->section_pages[piece->section] = rd_flow_pages_find (&self->pages, i, &self->section_tops[piece->section]);
    }
}

/* Public API */

RdDrawReport *
rd_draw_report_new (const RdDocument *document, const RdDrawReportSetup *setup)
{
  RdDrawReport *self;

  g_return_val_if_fail (document != NULL && setup != NULL, NULL);
  g_return_val_if_fail (setup->contents != NULL && setup->page_of != NULL && setup->untitled != NULL, NULL);

  self = g_new0 (RdDrawReport, 1);
  self->document = document;
  self->setup = setup;
  rd_flow_init (&self->flow, document, setup, RD_FIGURE_WIDTH, RD_FIGURE_HEIGHT);
  rd_flow_pages_init (&self->pages, &self->flow, RD_REPORT_PAGE_HEIGHT - RD_REPORT_PAGE_TOP - RD_REPORT_PAGE_BOTTOM);
  find_sections (self);
  return self;
}

void
rd_draw_report_free (RdDrawReport *self)
{
  if (self == NULL)
    return;
  rd_flow_pages_clear (&self->pages);
  rd_flow_clear (&self->flow);
  g_free (self->section_pages);
  g_free (self->section_tops);
  g_free (self);
}

void
rd_draw_report_get_size (const RdDrawReport *self G_GNUC_UNUSED, double *out_width, double *out_height)
{
  g_return_if_fail (out_width != NULL && out_height != NULL);

  *out_width = RD_REPORT_PAGE_WIDTH;
  *out_height = RD_REPORT_PAGE_HEIGHT;
}

guint
rd_draw_report_count_pages (const RdDrawReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages.pages->len;
}

void
rd_draw_report_page (RdDrawReport *self, cairo_t *cr, guint number)
{
  Page page = { .report = self, .cr = cr };
  const RdFlowPage *numbers;
  g_autofree char *foot = NULL;

  g_return_if_fail (self != NULL && cr != NULL && number < self->pages.pages->len);

  numbers = &g_array_index (self->pages.pages, RdFlowPage, number);
  if (self->document->notice != NULL && *self->document->notice != '\0')
    draw_margin_text (&page, self->document->notice, HEAD_TOP);
  for (guint i = 0; i < numbers->n_fragments; i++)
    draw_fragment (&page, &g_array_index (self->pages.fragments, RdFlowFragment, numbers->first_fragment + i));
  settle_tags (&page, NULL);
  draw_notes (&page, numbers);
  foot = make_page_number (self->setup->page_of, number + 1, self->pages.pages->len);
  draw_margin_text (&page, foot, RD_REPORT_PAGE_HEIGHT - FOOT_BOTTOM);
}

int
rd_draw_report_find_section (const RdDrawReport *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, -1);

  for (guint i = 0; i < self->document->sections->len; i++)
    if (g_strcmp0 (((const RdSection *) self->document->sections->pdata[i])->id, id) == 0)
      return (int) self->section_pages[i];
  return -1;
}
