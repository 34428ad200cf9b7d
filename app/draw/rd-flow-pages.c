/* rd-flow-pages.c — which piece of a report stands on which page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-flow-pages-private.h"

/* Fewer lines than that do not stand alone at the foot or the head of a page. */
#define LINES_MIN 2

/* What notes from the page before leave to the text, in points. */
#define TEXT_MIN 60.0

/* Notes */

static const RdFlowBox *
get_note (const RdFilling *self, guint note)
{
  return self->flow->notes->pdata[note];
}

static double
get_note_line (const RdFilling *self, guint note, guint line)
{
  return rd_flow_box_get_height (get_note (self, note), line, 1);
}

double
rd_filling_get_note_height (const RdFilling *self, guint note)
{
  return rd_flow_box_get_height (get_note (self, note), 0, G_MAXUINT / 2) + rd_flow_get_look (RD_FLOW_NOTE)->after;
}

/* As many lines of a note as there is room for down to @room; what is left is carried on. */
static void
place_note (RdFilling *self, RdFlowNote note, double room)
{
  double used = self->cursor.notes > 0.0 ? 0.0 : RD_FLOW_NOTE_GAP;
  RdFlowNote placed = { note.note, note.first, 0 };

  while (self->carried->len == 0 && placed.n < note.n)
    {
      double height = get_note_line (self, note.note, note.first + placed.n);

      if (self->cursor.notes + used + height > room + RD_FLOW_EPSILON)
        break;
      used += height;
      placed.n++;
    }
  if (placed.n > 0)
    {
      g_array_append_val (self->out->notes, placed);
      self->page.n_notes++;
      self->cursor.notes += used;
      if (placed.n == note.n)
        self->cursor.notes += CLAMP (room - self->cursor.notes, 0.0, rd_flow_get_look (RD_FLOW_NOTE)->after);
    }
  note.first += placed.n;
  note.n -= placed.n;
  if (note.n > 0)
    g_array_append_val (self->carried, note);
  self->cursor.is_full = self->cursor.is_full || note.n > 0;
}

/* Those of a line that stands on the page now. */
void
rd_filling_place_notes_of (RdFilling *self, const RdFlowLine *line)
{
  for (guint i = 0; i < line->n_notes; i++)
    {
      guint note = line->first_note - 1 + i;

      place_note (self, (RdFlowNote) { note, 0, get_note (self, note)->lines->len }, self->out->height - self->cursor.y);
    }
}

/* Pages */

static void
start_page (RdFilling *self)
{
  self->cursor = (RdFlowCursor) { 0 };
  self->start = self->gap = 0.0;
  self->is_chain = FALSE;
  self->page = (RdFlowPage) { self->out->fragments->len, 0, self->out->notes->len, 0, 0.0 };
}

static void
end_page (RdFilling *self)
{
  self->page.n_fragments = self->out->fragments->len - self->page.first_fragment;
  self->page.notes_height = self->cursor.notes;
  g_array_append_val (self->out->pages, self->page);
}

static void
place_carried (RdFilling *self, double room)
{
  GArray *carried = self->carried;

  self->carried = g_array_new (FALSE, FALSE, sizeof (RdFlowNote));
  for (guint i = 0; i < carried->len; i++)
    place_note (self, g_array_index (carried, RdFlowNote, i), room);
  g_array_unref (carried);
}

void
rd_filling_next_page (RdFilling *self)
{
  end_page (self);
  start_page (self);
  place_carried (self, self->out->height - TEXT_MIN);
  for (guint i = 0; i < self->n_repeats; i++)
    rd_filling_place_row_whole (self, self->repeat + i, TRUE);
  self->start = self->cursor.y;
  self->gap = 0.0;
}

/* Nothing but what came again stands in its text. */
gboolean
rd_filling_is_fresh (const RdFilling *self)
{
  return self->cursor.y <= self->start + RD_FLOW_EPSILON;
}

/* Nothing is in the way of anything that could be placed. */
gboolean
rd_filling_is_bare (const RdFilling *self)
{
  return rd_filling_is_fresh (self) && self->cursor.notes <= 0.0;
}

double
rd_filling_get_room (const RdFilling *self, const RdFlowCursor *cursor)
{
  return self->out->height - cursor->y - cursor->notes;
}

/* Moves @cursor past @height with the notes @first … in it (from 1); FALSE, and it stays, where there is no room.  The first line of the
 * first note has to be on the same page.
 */
gboolean
rd_filling_advance (const RdFilling *self, RdFlowCursor *cursor, double height, guint first, guint n)
{
  double room = rd_filling_get_room (self, cursor), gap = n > 0 && cursor->notes <= 0.0 ? RD_FLOW_NOTE_GAP : 0.0, all = gap;
  double least = n > 0 ? gap + get_note_line (self, first - 1, 0) : 0.0;

  for (guint i = 0; i < n; i++)
    all += rd_filling_get_note_height (self, first - 1 + i);
  if ((cursor->is_full && n > 0) || height + least > room + RD_FLOW_EPSILON)
    return FALSE;
  cursor->y += height;
  if (n == 0)
    return TRUE;
  cursor->is_full = height + all > room + RD_FLOW_EPSILON;
  cursor->notes = cursor->is_full ? self->out->height - cursor->y : cursor->notes + all;
  return TRUE;
}

/* Paragraphs */

const RdFlowPiece *
rd_filling_get_piece (const RdFilling *self, guint piece)
{
  return &g_array_index (self->flow->pieces, RdFlowPiece, piece);
}

double
rd_filling_get_gap (const RdFilling *self, const RdFlowPiece *piece)
{
  return rd_filling_is_fresh (self) ? 0.0 : MAX (self->gap, piece->before);
}

static const RdFlowLine *
get_line (const RdFlowBox *box, guint line)
{
  return &g_array_index (box->lines, RdFlowLine, line);
}

/* Lines of @box from @first on for which there is room below @cursor. */
static guint
count_fitting (const RdFilling *self, RdFlowCursor cursor, const RdFlowBox *box, guint first)
{
  guint n = 0;

  while (first + n < box->lines->len
         && rd_filling_advance (self, &cursor, get_line (box, first + n)->height, get_line (box, first + n)->first_note, get_line (box, first + n)->n_notes))
    n++;
  return n;
}

/* So that no line is alone at either end; 0: all go to the next page. */
static guint
settle (guint fitting, guint first, guint all)
{
  guint left = all - first;

  if (fitting >= left)
    return left;
  if (left - fitting < LINES_MIN)
    fitting = left > LINES_MIN ? left - LINES_MIN : 0;
  return first == 0 && fitting < LINES_MIN ? 0 : fitting;
}

static void
place_lines (RdFilling *self, guint piece, guint first, guint n)
{
  const RdFlowBox *box = rd_filling_get_piece (self, piece)->box;
  RdFlowFragment fragment = { .piece = piece, .first = first, .n = n, .y = self->cursor.y };

  for (guint i = first; i < first + n; i++)
    {
      self->cursor.y += get_line (box, i)->height;
      rd_filling_place_notes_of (self, get_line (box, i));
    }
  fragment.height = self->cursor.y - fragment.y;
  g_array_append_val (self->out->fragments, fragment);
}

static void
place_box (RdFilling *self, guint piece)
{
  const RdFlowBox *box = rd_filling_get_piece (self, piece)->box;
  guint first = 0;

  self->cursor.y += rd_filling_get_gap (self, rd_filling_get_piece (self, piece));
  while (first < box->lines->len)
    {
      guint fitting = count_fitting (self, self->cursor, box, first);
      guint n = settle (fitting, first, box->lines->len);

      if (n == 0 && rd_filling_is_bare (self))
        n = MAX (fitting, 1);
      if (n > 0)
        place_lines (self, piece, first, n);
      first += n;
      if (first < box->lines->len)
        rd_filling_next_page (self);
    }
}

/* What stays together */

/* The first @n lines of @box, or all of them. */
static gboolean
advance_lines (const RdFilling *self, RdFlowCursor *cursor, const RdFlowBox *box, guint n)
{
  for (guint i = 0; i < MIN (n, box->lines->len); i++)
    if (!rd_filling_advance (self, cursor, get_line (box, i)->height, get_line (box, i)->first_note, get_line (box, i)->n_notes))
      return FALSE;
  return TRUE;
}

/* The least of a piece that has to stand with what is before it; FALSE where there is no room. */
static gboolean
advance_least (const RdFilling *self, RdFlowCursor *cursor, const RdFlowPiece *piece)
{
  double height = 0.0;

  if (piece->kind == RD_FLOW_BOX)
    return advance_lines (self, cursor, piece->box, piece->keeps_next || piece->box->lines->len <= LINES_MIN + 1 ? G_MAXUINT : LINES_MIN);
  if (piece->kind == RD_FLOW_FIGURE)
    height = piece->height;
  if (piece->kind == RD_FLOW_ROW)
    height = MIN (rd_filling_get_row_height (piece), self->out->height * RD_FLOW_ROW_SHARE / 2.0);
  return rd_filling_advance (self, cursor, height, 0, 0);
}

/* Whether @number and all that have to stay with it have room on this page. */
static gboolean
has_room (const RdFilling *self, guint number)
{
  RdFlowCursor cursor = self->cursor;
  double gap = self->gap;

  for (guint i = number; i < self->flow->pieces->len; i++)
    {
      const RdFlowPiece *piece = rd_filling_get_piece (self, i);

      if (piece->kind == RD_FLOW_BREAK)
        return TRUE;
      cursor.y += MAX (gap, piece->before);
      if (!advance_least (self, &cursor, piece))
        return FALSE;
      if (!piece->keeps_next)
        return TRUE;
      gap = piece->after;
    }
  return TRUE;
}

/* Pieces */

static void
place_figure (RdFilling *self, guint number)
{
  const RdFlowPiece *piece = rd_filling_get_piece (self, number);
  RdFlowFragment fragment = { .piece = number, .height = piece->height };
  double gap = rd_filling_get_gap (self, piece);

  if (!rd_filling_is_fresh (self) && gap + piece->height > rd_filling_get_room (self, &self->cursor) + RD_FLOW_EPSILON)
    {
      rd_filling_next_page (self);
      gap = 0.0;
    }
  fragment.y = self->cursor.y + gap;
  self->cursor.y += gap + piece->height;
  g_array_append_val (self->out->fragments, fragment);
}

static void
place (RdFilling *self, guint number)
{
  const RdFlowPiece *piece = rd_filling_get_piece (self, number);

  rd_filling_set_repeats (self, number);
  if (piece->kind == RD_FLOW_BREAK)
    {
      if (self->out->fragments->len > self->page.first_fragment)
        rd_filling_next_page (self);
      return;
    }
  while (piece->keeps_next && !self->is_chain && !rd_filling_is_bare (self) && !has_room (self, number))
    rd_filling_next_page (self);
  self->is_chain = piece->keeps_next && (self->is_chain || rd_filling_is_fresh (self));
  if (piece->kind == RD_FLOW_BOX)
    place_box (self, number);
  else if (piece->kind == RD_FLOW_ROW)
    rd_filling_place_row (self, number);
  else
    place_figure (self, number);
  self->gap = piece->after;
}

/* Functions for app/draw */

void
rd_flow_pages_init (RdFlowPages *self, const RdFlow *flow, double height)
{
  RdFilling filling = { .out = self, .flow = flow };

  self->height = height;
  self->fragments = g_array_new (FALSE, FALSE, sizeof (RdFlowFragment));
  self->ranges = g_array_new (FALSE, FALSE, sizeof (RdFlowRange));
  self->notes = g_array_new (FALSE, FALSE, sizeof (RdFlowNote));
  self->pages = g_array_new (FALSE, FALSE, sizeof (RdFlowPage));
  filling.carried = g_array_new (FALSE, FALSE, sizeof (RdFlowNote));
  start_page (&filling);
  for (guint i = 0; i < flow->pieces->len; i++)
    place (&filling, i);
  filling.n_repeats = 0;
  while (filling.carried->len > 0)
    {
      end_page (&filling);
      start_page (&filling);
      place_carried (&filling, height);
    }
  end_page (&filling);
  g_array_unref (filling.carried);
}

void
rd_flow_pages_clear (RdFlowPages *self)
{
  g_clear_pointer (&self->fragments, g_array_unref);
  g_clear_pointer (&self->ranges, g_array_unref);
  g_clear_pointer (&self->notes, g_array_unref);
  g_clear_pointer (&self->pages, g_array_unref);
}

guint
rd_flow_pages_find (const RdFlowPages *self, guint piece, double *out_y)
{
  guint low = 0, high = self->fragments->len, page = 0;

  /* Fragments come in the order of the pieces, but for headings that come again. */
  while (low < high && g_array_index (self->fragments, RdFlowFragment, low).piece != piece)
    low++;
  if (low == high)
    return 0;
  while (page + 1 < self->pages->len && g_array_index (self->pages, RdFlowPage, page + 1).first_fragment <= low)
    page++;
  if (out_y != NULL)
    *out_y = g_array_index (self->fragments, RdFlowFragment, low).y;
  return page;
}
