/* rd-draw-columns.c — the columns that are repeated on every sheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-columns.h"

/* In letters' sizes. */
#define ROW_HEIGHT 2.1
#define STACKED_HEIGHT 3.5
#define STACKED_SHIFT 0.74
#define CELL_GAP 1.1
#define ICON_SIZE 1.15
#define ICON_GAP 0.5
#define LABEL_MAX 26.0
#define STATUS_MAX 22.0

typedef enum
{
  COLUMN_REFERENCE,
  COLUMN_LABEL,
  COLUMN_DUE,
  COLUMN_STATUS,
} Column;

G_STATIC_ASSERT (COLUMN_STATUS + 1 == RD_N_PAGE_COLUMNS);

/* --- measuring */

gboolean
rd_draw_columns_begins_review (const RdGanttChart *chart, guint row)
{
  return chart->show_reference &&
         (row == 0 || g_strcmp0 (chart->rows[row].reference, chart->rows[row - 1].reference) != 0);
}

/* What is overdue stands out. */
static gboolean
is_bold (const RdGanttRow *row)
{
  return row->deadline != NULL && row->deadline->status == RD_STATUS_OVERDUE;
}

static double
get_icon_room (const RdDrawStyle *style)
{
  return style->font_size * (ICON_SIZE + ICON_GAP);
}

static double
measure_cell (RdPen *pen, const RdDrawStyle *style, const RdGanttRow *row, Column column)
{
  switch (column)
    {
    case COLUMN_REFERENCE:
      /* The first of a review's rows has it in bold. */
      return rd_pen_text_width (pen, style, row->reference, TRUE, 1.0);
    case COLUMN_LABEL:
      return rd_pen_text_width (pen, style, row->label, FALSE, 1.0);
    case COLUMN_DUE:
      return rd_pen_text_width (pen, style, row->due_text, FALSE, 1.0);
    case COLUMN_STATUS:
    default:
      return rd_pen_text_width (pen, style, row->status_text, is_bold (row), 1.0) + get_icon_room (style);
    }
}

static const char *
get_heading (const RdDrawStyle *style, Column column)
{
  const char * const headings[RD_N_PAGE_COLUMNS] = {
    style->words.column_review, style->words.column_deadline,
    style->words.column_due, style->words.column_status,
  };

  return headings[column];
}

static double
measure_column (RdPen *pen, const RdDrawStyle *style, const RdGanttChart *chart, Column column)
{
  double width = rd_pen_text_width (pen, style, get_heading (style, column), TRUE, 1.0);

  if (column == COLUMN_REFERENCE && !chart->show_reference)
    return 0.0;
  for (guint i = 0; i < chart->n_rows; i++)
    width = MAX (width, measure_cell (pen, style, &chart->rows[i], column));
  return width + style->font_size * CELL_GAP;
}

/* The chart keeps its share: labels give way first, then dates, each down to its
 * least; references never.
 */
static void
squeeze_columns (const RdDrawStyle *style, double columns[RD_N_PAGE_COLUMNS], double over)
{
  static const struct { Column column; double least; } order[] = {
    { COLUMN_LABEL, 12.0 }, { COLUMN_DUE, 6.0 }, { COLUMN_LABEL, 6.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (order) && over > 0.0; i++)
    {
      double *column = &columns[order[i].column];
      double least = MIN (*column, style->font_size * order[i].least);
      double given = MIN (over, *column - least);

      *column -= given;
      over -= given;
    }
}

static double
add_columns (const double columns[RD_N_PAGE_COLUMNS])
{
  double width = 0.0;

  for (guint i = 0; i < RD_N_PAGE_COLUMNS; i++)
    width += columns[i];
  return width;
}

/* States in a line of their own beneath the deadlines take no column. */
static gboolean
is_stacked (const RdPageMetrics *metrics)
{
  return metrics->columns[COLUMN_STATUS] <= 0.0;
}

void
rd_draw_columns_measure (RdPen *pen, const RdDrawStyle *style, const RdGanttChart *chart, double room, RdPageMetrics *out)
{
  double *columns = out->columns;

  for (Column column = 0; column < RD_N_PAGE_COLUMNS; column++)
    columns[column] = measure_column (pen, style, chart, column);
  columns[COLUMN_LABEL] = MIN (columns[COLUMN_LABEL], style->font_size * LABEL_MAX);
  columns[COLUMN_STATUS] = MIN (columns[COLUMN_STATUS], style->font_size * STATUS_MAX);

  if (room > 0.0 && add_columns (columns) > room)
    {
      columns[COLUMN_LABEL] = MAX (columns[COLUMN_LABEL], columns[COLUMN_STATUS]);
      columns[COLUMN_STATUS] = 0.0;
      squeeze_columns (style, columns, add_columns (columns) - room);
    }
  out->label_width = add_columns (columns);
  out->row_height = style->font_size * (is_stacked (out) ? STACKED_HEIGHT : ROW_HEIGHT);
}

/* --- cells */

/* A reference is printed whole, whatever the column is. */
static void
draw_reference (const RdDrawColumns *self, guint row, double x, double y)
{
  gboolean first = row == self->first_row || rd_draw_columns_begins_review (self->chart, row);

  rd_pen_text (self->pen, self->style, first ? &self->style->foreground : &self->style->dim,
               self->chart->rows[row].reference, x, y, 0.0, RD_TEXT_START, first, 1.0);
}

/* The short word of a state stands in where the full text has no room. */
static const char *
choose_status_text (const RdDrawColumns *self, const RdGanttRow *row, RdDeadlineStatus status, double room)
{
  const char *word = self->style->words.statuses[status];

  if (word == NULL || rd_pen_text_width (self->pen, self->style, row->status_text, is_bold (row), 1.0) <= room)
    return row->status_text;
  return word;
}

static void
draw_state (const RdDrawColumns *self, const RdGanttRow *row, double x, double y, double width)
{
  const RdDrawStyle *style = self->style;
  double size = style->font_size * ICON_SIZE, room = MAX (width - get_icon_room (style), 1.0);
  RdDeadlineStatus status = row->deadline != NULL ? row->deadline->status : RD_STATUS_WAITING;

  rd_draw_status (self->pen, style, status, x + size / 2.0, y, size);
  rd_pen_text (self->pen, style, &style->status[status], choose_status_text (self, row, status, room),
               x + get_icon_room (style), y, room, RD_TEXT_START, is_bold (row), 1.0);
}

static void
draw_text_cell (const RdDrawColumns *self, const char *text, double x, double y, double width)
{
  rd_pen_text (self->pen, self->style, &self->style->foreground, text, x, y, width, RD_TEXT_START, FALSE, 1.0);
}

static void
draw_cell (const RdDrawColumns *self, guint index, Column column, double x, double y)
{
  const RdGanttRow *row = &self->chart->rows[index];
  double width = MAX (self->metrics->columns[column] - self->style->font_size * CELL_GAP, 1.0);

  if (column == COLUMN_REFERENCE && self->chart->show_reference)
    draw_reference (self, index, x, y);
  else if (column == COLUMN_LABEL)
    draw_text_cell (self, row->label, x, y, width);
  else if (column == COLUMN_DUE)
    draw_text_cell (self, row->due_text, x, y, width);
  else if (column == COLUMN_STATUS)
    draw_state (self, row, x, y, width);
}

void
rd_draw_columns_row (const RdDrawColumns *self, guint row, double y)
{
  const double *columns = self->metrics->columns;
  double shift = is_stacked (self->metrics) ? self->style->font_size * STACKED_SHIFT : 0.0;
  double x = 0.0;

  for (Column column = 0; column < RD_N_PAGE_COLUMNS; column++)
    {
      if (columns[column] > 0.0)
        draw_cell (self, row, column, x, y - shift);
      x += columns[column];
    }
  if (is_stacked (self->metrics))
    draw_state (self, &self->chart->rows[row], columns[COLUMN_REFERENCE], y + shift,
                columns[COLUMN_LABEL] - self->style->font_size * CELL_GAP);
}

void
rd_draw_columns_headings (const RdDrawColumns *self)
{
  double height = self->metrics->header_height, x = 0.0;

  for (Column column = 0; column < RD_N_PAGE_COLUMNS; column++)
    {
      double width = self->metrics->columns[column] - self->style->font_size * CELL_GAP;

      if (width > 0.0)
        rd_pen_text (self->pen, self->style, &self->style->foreground, get_heading (self->style, column),
                     x, height * 0.75, width, RD_TEXT_START, TRUE, 1.0);
      x += self->metrics->columns[column];
    }
}
