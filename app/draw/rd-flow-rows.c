/* rd-flow-rows.c — rows of tables on pages, whole and in parts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-flow-pages-private.h"

static const RdFlowCell *
get_cell (const RdFlowPiece *piece, guint column)
{
  return rd_flow_table_get_cell (piece->table, piece->row, column);
}

/* Of all columns, padding included. */
static double
get_height (const RdFlowPiece *piece, const RdFlowRange *ranges)
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

double
rd_filling_get_row_height (const RdFlowPiece *piece)
{
  g_autofree RdFlowRange *ranges = g_new0 (RdFlowRange, piece->table->n_columns);

  extend (piece, ranges);
  return get_height (piece, ranges);
}

static void
place_ranges (RdFilling *self, guint number, const RdFlowRange *ranges, gboolean is_repeat)
{
  const RdFlowPiece *piece = rd_filling_get_piece (self, number);
  RdFlowFragment fragment = { .piece = number, .ranges = self->out->ranges->len, .is_repeat = is_repeat, .y = self->cursor.y };

  fragment.height = get_height (piece, ranges);
  g_array_append_vals (self->out->ranges, ranges, piece->table->n_columns);
  g_array_append_val (self->out->fragments, fragment);
  self->cursor.y += fragment.height;
  for (guint c = 0; c < piece->table->n_columns && !is_repeat; c++)
    for (guint i = 0; i < ranges[c].n; i++)
      rd_filling_place_notes_of (self, rd_flow_cell_get_line (get_cell (piece, c), ranges[c].first + i));
}

void
rd_filling_place_row_whole (RdFilling *self, guint number, gboolean is_repeat)
{
  g_autofree RdFlowRange *ranges = g_new0 (RdFlowRange, rd_filling_get_piece (self, number)->table->n_columns);

  extend (rd_filling_get_piece (self, number), ranges);
  place_ranges (self, number, ranges, is_repeat);
}

/* The lines of each cell for which there is room, at least one where @is_forced; FALSE where there is none. */
static gboolean
cut (const RdFilling *self, const RdFlowPiece *piece, RdFlowRange *ranges, gboolean is_forced)
{
  double room = rd_filling_get_room (self, &self->cursor) - 2.0 * RD_FLOW_CELL_PAD, notes = 0.0;
  gboolean has_some = FALSE;
  guint first, n;

  find_row_notes (piece, ranges, &first, &n);
  for (guint i = 0; i < n; i++)
    notes += rd_filling_get_note_height (self, first - 1 + i);
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
place_part (RdFilling *self, guint number, RdFlowRange *ranges)
{
  const RdFlowPiece *piece = rd_filling_get_piece (self, number);

  if (cut (self, piece, ranges, rd_filling_is_bare (self)))
    {
      place_ranges (self, number, ranges, FALSE);
      for (guint i = 0; i < piece->table->n_columns; i++)
        ranges[i].first += ranges[i].n;
    }
  if (!is_done (piece, ranges))
    rd_filling_next_page (self);
}

/* A row goes whole on this page or the next, or in parts where it is high. */
void
rd_filling_place_row (RdFilling *self, guint number)
{
  const RdFlowPiece *piece = rd_filling_get_piece (self, number);
  g_autofree RdFlowRange *ranges = g_new0 (RdFlowRange, piece->table->n_columns);
  gboolean goes_on = TRUE;

  self->cursor.y += rd_filling_get_gap (self, piece);
  while (goes_on)
    {
      RdFlowCursor cursor = self->cursor;
      double height;
      guint first, n;

      extend (piece, ranges);
      height = get_height (piece, ranges);
      find_row_notes (piece, ranges, &first, &n);
      if (rd_filling_advance (self, &cursor, height, first, n))
        {
          place_ranges (self, number, ranges, FALSE);
          return;
        }
      if (!rd_filling_is_fresh (self) && height <= self->out->height * RD_FLOW_ROW_SHARE)
        rd_filling_next_page (self);
      else
        place_part (self, number, ranges);
      goes_on = !is_done (piece, ranges);
    }
}

/* Headings of a table that is not too high come again on every page that it goes on to. */
void
rd_filling_set_repeats (RdFilling *self, guint number)
{
  const RdFlowPiece *piece = rd_filling_get_piece (self, number);
  double height = 0.0;

  self->n_repeats = 0;
  if (piece->kind != RD_FLOW_ROW || piece->row < piece->table->n_headers)
    return;
  self->repeat = number - piece->row;
  for (guint i = 0; i < piece->table->n_headers; i++)
    height += rd_filling_get_row_height (rd_filling_get_piece (self, self->repeat + i));
  if (height <= self->out->height * RD_FLOW_ROW_SHARE)
    self->n_repeats = piece->table->n_headers;
}
