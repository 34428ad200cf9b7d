/* rd-flow-pages.c — which piece of a report stands on which page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-flow-pages.h"

/* Fewer lines than that do not stand alone at the foot or the head of a page. */
#define LINES_MIN 2

/* A row is not divided that is no higher than this share of a page; headings higher than it do not come again. */
#define ROW_SHARE 0.5

/* What notes from the page before leave to the text, in points. */
#define TEXT_MIN 60.0

/* For sums of heights. */
#define EPSILON 0.01

/* How far a page is filled. 1. With is_full no more notes go on it: one has to go on on the next page. */
typedef struct
{
  double   y, notes;
  gboolean is_full;
} Cursor;

typedef struct
{
  RdFlowPages  *out;
  const RdFlow *flow;
  Cursor        cursor;
  double        start;          /* y below headings that came again */
  double        gap;            /* wanted below what was placed last */
  RdFlowPage    page;
  GArray       *carried;        /* RdFlowNote: n lines still to be placed */
  guint         repeat, n_repeats;   /* the pieces that come again at the head of a page */
} Filling;

/* Notes */

static const RdFlowBox *
get_note (const Filling *self, guint note)
{
  return self->flow->notes->pdata[note];
}

static double
get_note_line (const Filling *self, guint note, guint line)
{
  return rd_flow_box_get_height (get_note (self, note), line, 1);
}

static double
get_note_height (const Filling *self, guint note)
{
  return rd_flow_box_get_height (get_note (self, note), 0, G_MAXUINT / 2) + rd_flow_get_look (RD_FLOW_NOTE)->after;
}

/* As many lines of a note as there is room for down to @room; what is left is carried on. */
static void
place_note (Filling *self, RdFlowNote note, double room)
{
  double used = self->cursor.notes > 0.0 ? 0.0 : RD_FLOW_NOTE_GAP;
  RdFlowNote placed = { note.note, note.first, 0 };

  while (self->carried->len == 0 && placed.n < note.n)
    {
      double height = get_note_line (self, note.note, note.first + placed.n);

      if (self->cursor.notes + used + height > room + EPSILON)
        break;
      used += height;
      placed.n++;
    }
  if (placed.n > 0)
    {
      g_array_append_val (self->out->notes, placed);
      self->page.n_notes++;
      self->cursor.notes += used + (placed.n == note.n ? rd_flow_get_look (RD_FLOW_NOTE)->after : 0.0);
    }
  note.first += placed.n;
  note.n -= placed.n;
  if (note.n > 0)
    g_array_append_val (self->carried, note);
  self->cursor.is_full = self->cursor.is_full || note.n > 0;
}

/* Those of a line that stands on the page now. */
static void
place_notes_of (Filling *self, const RdFlowLine *line)
{
  for (guint i = 0; i < line->n_notes; i++)
    {
      guint note = line->first_note - 1 + i;

      place_note (self, (RdFlowNote) { note, 0, get_note (self, note)->lines->len }, self->out->height - self->cursor.y);
    }
}

/* Pages */

static void
start_page (Filling *self)
{
  self->cursor = (Cursor) { 0 };
  self->start = self->gap = 0.0;
  self->page = (RdFlowPage) { self->out->fragments->len, 0, self->out->notes->len, 0, 0.0 };
}

static void
end_page (Filling *self)
{
  self->page.n_fragments = self->out->fragments->len - self->page.first_fragment;
  self->page.notes_height = self->cursor.notes;
  g_array_append_val (self->out->pages, self->page);
}

static void
place_carried (Filling *self, double room)
{
  GArray *carried = self->carried;

  self->carried = g_array_new (FALSE, FALSE, sizeof (RdFlowNote));
  for (guint i = 0; i < carried->len; i++)
    place_note (self, g_array_index (carried, RdFlowNote, i), room);
  g_array_unref (carried);
}

static void place_row_whole (Filling *self, guint piece, gboolean is_repeat);

static void
next_page (Filling *self)
{
  end_page (self);
  start_page (self);
  place_carried (self, self->out->height - TEXT_MIN);
  for (guint i = 0; i < self->n_repeats; i++)
    place_row_whole (self, self->repeat + i, TRUE);
  self->start = self->cursor.y;
  self->gap = 0.0;
}

/* Nothing but what came again stands in its text. */
static gboolean
is_fresh (const Filling *self)
{
  return self->cursor.y <= self->start + EPSILON;
}

/* Nothing is in the way of anything that could be placed. */
static gboolean
is_bare (const Filling *self)
{
  return is_fresh (self) && self->cursor.notes <= 0.0;
}

static double
get_room (const Filling *self, const Cursor *cursor)
{
  return self->out->height - cursor->y - cursor->notes;
}

/* Moves @cursor past @height with the notes @first … in it (from 1); FALSE, and it stays, where there is no room.  The first line of the
 * first note has to be on the same page.
 */
static gboolean
advance (const Filling *self, Cursor *cursor, double height, guint first, guint n)
{
  double room = get_room (self, cursor), gap = n > 0 && cursor->notes <= 0.0 ? RD_FLOW_NOTE_GAP : 0.0, all = gap;
  double least = n > 0 ? gap + get_note_line (self, first - 1, 0) : 0.0;

  for (guint i = 0; i < n; i++)
    all += get_note_height (self, first - 1 + i);
  if ((cursor->is_full && n > 0) || height + least > room + EPSILON)
    return FALSE;
  cursor->y += height;
  if (n == 0)
    return TRUE;
  cursor->is_full = height + all > room + EPSILON;
  cursor->notes = cursor->is_full ? self->out->height - cursor->y : cursor->notes + all;
  return TRUE;
}

/* Paragraphs */

static const RdFlowPiece *
get_piece (const Filling *self, guint piece)
{
  return &g_array_index (self->flow->pieces, RdFlowPiece, piece);
}

static double
get_gap (const Filling *self, const RdFlowPiece *piece)
{
  return is_fresh (self) ? 0.0 : MAX (self->gap, piece->before);
}

static const RdFlowLine *
get_line (const RdFlowBox *box, guint line)
{
  return &g_array_index (box->lines, RdFlowLine, line);
}

/* Lines of @box from @first on for which there is room below @cursor. */
static guint
count_fitting (const Filling *self, Cursor cursor, const RdFlowBox *box, guint first)
{
  guint n = 0;

  while (first + n < box->lines->len
         && advance (self, &cursor, get_line (box, first + n)->height, get_line (box, first + n)->first_note, get_line (box, first + n)->n_notes))
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
place_lines (Filling *self, guint piece, guint first, guint n)
{
  const RdFlowBox *box = get_piece (self, piece)->box;
  RdFlowFragment fragment = { .piece = piece, .first = first, .n = n, .y = self->cursor.y };

  for (guint i = first; i < first + n; i++)
    {
      self->cursor.y += get_line (box, i)->height;
      place_notes_of (self, get_line (box, i));
    }
  fragment.height = self->cursor.y - fragment.y;
  g_array_append_val (self->out->fragments, fragment);
}

static void
place_box (Filling *self, guint piece)
{
  const RdFlowBox *box = get_piece (self, piece)->box;
  guint first = 0;

  self->cursor.y += get_gap (self, get_piece (self, piece));
  while (first < box->lines->len)
    {
      guint fitting = count_fitting (self, self->cursor, box, first);
      guint n = settle (fitting, first, box->lines->len);

      if (n == 0 && is_bare (self))
        n = MAX (fitting, 1);
      if (n > 0)
        place_lines (self, piece, first, n);
      first += n;
      if (first < box->lines->len)
        next_page (self);
    }
}

/* Rows */

static const RdFlowCell *
get_cell (const RdFlowPiece *piece, guint column)
{
  return rd_flow_table_get_cell (piece->table, piece->row, column);
}

/* Of all columns, padding included. */
static double
get_row_height (const RdFlowPiece *piece, const RdFlowRange *ranges)
{
  double height = 0.0;

  for (guint i = 0; i < piece->table->n_columns; i++)
    height = MAX (height, rd_flow_cell_get_height (get_cell (piece, i), ranges[i]));
  return height + 2.0 * RD_FLOW_CELL_PAD;
}

/* Notes of a row follow one another, as it is read: the first, and how many. */
static void
find_row_notes (const RdFlowPiece *piece, const RdFlowRange *ranges, guint *out_first, guint *out_n)
{
  *out_first = *out_n = 0;
  for (guint c = 0; c < piece->table->n_columns; c++)
    for (guint i = 0; i < ranges[c].n; i++)
      {
        const RdFlowLine *line = rd_flow_cell_get_line (get_cell (piece, c), ranges[c].first + i);

        if (line->n_notes == 0)
          continue;
        *out_first = *out_n == 0 ? line->first_note : *out_first;
        *out_n += line->n_notes;
      }
}

/* What is left of the row from the first lines in @ranges on. */
static void
extend (const RdFlowPiece *piece, RdFlowRange *ranges)
{
  for (guint i = 0; i < piece->table->n_columns; i++)
    ranges[i].n = get_cell (piece, i)->lines->len - ranges[i].first;
}

static void
place_ranges (Filling *self, guint number, const RdFlowRange *ranges, gboolean is_repeat)
{
  const RdFlowPiece *piece = get_piece (self, number);
  RdFlowFragment fragment = { .piece = number, .ranges = self->out->ranges->len, .is_repeat = is_repeat, .y = self->cursor.y };

  fragment.height = get_row_height (piece, ranges);
  g_array_append_vals (self->out->ranges, ranges, piece->table->n_columns);
  g_array_append_val (self->out->fragments, fragment);
  self->cursor.y += fragment.height;
  for (guint c = 0; c < piece->table->n_columns && !is_repeat; c++)
    for (guint i = 0; i < ranges[c].n; i++)
      place_notes_of (self, rd_flow_cell_get_line (get_cell (piece, c), ranges[c].first + i));
}

static void
place_row_whole (Filling *self, guint number, gboolean is_repeat)
{
  g_autofree RdFlowRange *ranges = g_new0 (RdFlowRange, get_piece (self, number)->table->n_columns);

  extend (get_piece (self, number), ranges);
  place_ranges (self, number, ranges, is_repeat);
}

/* The lines of each cell for which there is room, at least one where @is_forced; FALSE where there is none. */
static gboolean
cut (const Filling *self, const RdFlowPiece *piece, RdFlowRange *ranges, gboolean is_forced)
{
  double room = get_room (self, &self->cursor) - 2.0 * RD_FLOW_CELL_PAD, notes = 0.0;
  gboolean has_some = FALSE;
  guint first, n;

  find_row_notes (piece, ranges, &first, &n);
  for (guint i = 0; i < n; i++)
    notes += get_note_height (self, first - 1 + i);
  room -= MIN (notes > 0.0 ? notes + RD_FLOW_NOTE_GAP : 0.0, room / 3.0);
  for (guint i = 0; i < piece->table->n_columns; i++)
    {
      guint left = ranges[i].n;

      ranges[i].n = self->cursor.is_full && n > 0 ? 0 : rd_flow_cell_count_fitting (get_cell (piece, i), ranges[i].first, room);
      if (is_forced && ranges[i].n == 0)
        ranges[i].n = MIN (left, 1);
      has_some = has_some || ranges[i].n > 0;
    }
  return has_some;
}

static gboolean
is_done (const RdFlowPiece *piece, const RdFlowRange *ranges)
{
  for (guint i = 0; i < piece->table->n_columns; i++)
    if (ranges[i].first < get_cell (piece, i)->lines->len)
      return FALSE;
  return TRUE;
}

/* Divides what is left of a row at the foot of the page. */
static void
place_part (Filling *self, guint number, RdFlowRange *ranges)
{
  const RdFlowPiece *piece = get_piece (self, number);

  if (cut (self, piece, ranges, is_bare (self)))
    {
      place_ranges (self, number, ranges, FALSE);
      for (guint i = 0; i < piece->table->n_columns; i++)
        ranges[i].first += ranges[i].n;
    }
  if (!is_done (piece, ranges))
    next_page (self);
}

/* A row goes whole on this page or the next, or in parts where it is high. */
static void
place_row (Filling *self, guint number)
{
  const RdFlowPiece *piece = get_piece (self, number);
  g_autofree RdFlowRange *ranges = g_new0 (RdFlowRange, piece->table->n_columns);
  gboolean goes_on = TRUE;

  self->cursor.y += get_gap (self, piece);
  while (goes_on)
    {
      Cursor cursor = self->cursor;
      double height;
      guint first, n;

      extend (piece, ranges);
      height = get_row_height (piece, ranges);
      find_row_notes (piece, ranges, &first, &n);
      if (advance (self, &cursor, height, first, n))
        {
          place_ranges (self, number, ranges, FALSE);
          return;
        }
      if (!is_fresh (self) && height <= self->out->height * ROW_SHARE)
        next_page (self);
      else
        place_part (self, number, ranges);
      goes_on = !is_done (piece, ranges);
    }
}

/* Headings of a table that is not too high come again on every page that it goes on to. */
static void
set_repeats (Filling *self, guint number)
{
  const RdFlowPiece *piece = get_piece (self, number);
  double height = 0.0;

  self->n_repeats = 0;
  if (piece->kind != RD_FLOW_ROW || piece->row < piece->table->n_headers)
    return;
  self->repeat = number - piece->row;
  for (guint i = 0; i < piece->table->n_headers; i++)
    {
      const RdFlowPiece *header = get_piece (self, self->repeat + i);
      g_autofree RdFlowRange *ranges = g_new0 (RdFlowRange, header->table->n_columns);

      extend (header, ranges);
      height += get_row_height (header, ranges);
    }
  if (height <= self->out->height * ROW_SHARE)
    self->n_repeats = piece->table->n_headers;
}

/* What stays together */

/* The least of a piece that has to stand with what is before it; FALSE where there is no room. */
static gboolean
advance_least (const Filling *self, Cursor *cursor, const RdFlowPiece *piece)
{
  double height = 0.0;

  if (piece->kind == RD_FLOW_BOX)
    {
      guint least = piece->keeps_next || piece->box->lines->len <= LINES_MIN + 1 ? piece->box->lines->len : LINES_MIN;

      return count_fitting (self, *cursor, piece->box, 0) >= least
             && advance (self, cursor, rd_flow_box_get_height (piece->box, 0, least), 0, 0);
    }
  if (piece->kind == RD_FLOW_FIGURE)
    height = piece->height;
  if (piece->kind == RD_FLOW_ROW)
    {
      g_autofree RdFlowRange *ranges = g_new0 (RdFlowRange, piece->table->n_columns);

      extend (piece, ranges);
      height = MIN (get_row_height (piece, ranges), self->out->height * ROW_SHARE / 2.0);
    }
  return advance (self, cursor, height, 0, 0);
}

/* Whether @number and all that have to stay with it have room on this page. */
static gboolean
has_room (const Filling *self, guint number)
{
  Cursor cursor = self->cursor;
  double gap = self->gap;

  for (guint i = number; i < self->flow->pieces->len; i++)
    {
      const RdFlowPiece *piece = get_piece (self, i);

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
place_figure (Filling *self, guint number)
{
  const RdFlowPiece *piece = get_piece (self, number);
  RdFlowFragment fragment = { .piece = number, .height = piece->height };
  double gap = get_gap (self, piece);

  if (!is_fresh (self) && gap + piece->height > get_room (self, &self->cursor) + EPSILON)
    {
      next_page (self);
      gap = 0.0;
    }
  fragment.y = self->cursor.y + gap;
  self->cursor.y += gap + piece->height;
  g_array_append_val (self->out->fragments, fragment);
}

static void
place (Filling *self, guint number)
{
  const RdFlowPiece *piece = get_piece (self, number);

  set_repeats (self, number);
  if (piece->kind == RD_FLOW_BREAK)
    {
      if (self->out->fragments->len > self->page.first_fragment)
        next_page (self);
      return;
    }
  if (piece->keeps_next && !is_fresh (self) && !has_room (self, number))
    next_page (self);
  if (piece->kind == RD_FLOW_BOX)
    place_box (self, number);
  else if (piece->kind == RD_FLOW_ROW)
    place_row (self, number);
  else
    place_figure (self, number);
  self->gap = piece->after;
}

/* Functions for app/draw */

void
rd_flow_pages_init (RdFlowPages *self, const RdFlow *flow, double height)
{
  Filling filling = { .out = self, .flow = flow };

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
