/* rd-flow-table.c — a table set in columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-flow-table.h"

/* Rows that are looked at for the widths of the columns: what follows is much the same. */
#define LOOKED_AT_MAX 60

/* The widest that a column asks for, and the narrowest that one may become, in points. */
#define WANTED_MAX 360.0
#define COLUMN_MIN 14.0

/* In points, for each level. */
#define ITEM_INDENT 22.0

typedef struct
{
  double word, whole;
} Want;

/* Marks of items */

static char *
make_letters (guint number)
{
  GString *letters = g_string_new (NULL);

  for (; number > 0; number = (number - 1) / 26)
    g_string_prepend_c (letters, (char) ('a' + (number - 1) % 26));
  return g_string_free (letters, FALSE);
}

static char *
make_roman (guint number)
{
  static const struct { guint value; const char *sign; } signs[] = {
    { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" }, { 90, "xc" }, { 50, "l" }, { 40, "xl" },
    { 10, "x" }, { 9, "ix" }, { 5, "v" }, { 4, "iv" }, { 1, "i" },
  };
  GString *roman = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (signs) && number < 4000; i++)
    for (; number >= signs[i].value; number -= signs[i].value)
      g_string_append (roman, signs[i].sign);
  return g_string_free (roman, FALSE);
}

char *
rd_flow_make_mark (const RdBlock *item, guint *numbers)
{
  static const char * const bullets[] = { "•", "–", "◦" };
  int level = CLAMP (item->level, 0, RD_ITEM_LEVEL_MAX);
  g_autofree char *number = NULL;

  for (int deeper = level + 1; deeper <= RD_ITEM_LEVEL_MAX; deeper++)
    numbers[deeper] = 0;
  if (!item->is_numbered)
    {
      numbers[level] = 0;
      return g_strdup (bullets[level % 3]);
    }
  numbers[level]++;
  number = level % 3 == 0 ? g_strdup_printf ("%u", numbers[level]) : level % 3 == 1 ? make_letters (numbers[level]) : make_roman (numbers[level]);
  return g_strconcat (number, ".", NULL);
}

double
rd_flow_get_item_indent (int level)
{
  return ITEM_INDENT * (CLAMP (level, 0, RD_ITEM_LEVEL_MAX) + 1);
}

/* Cells */

static void
free_cell (gpointer data)
{
  RdFlowCell *cell = data;

  g_ptr_array_unref (cell->boxes);
  g_array_unref (cell->lines);
  g_free (cell);
}

/* (transfer full) */
static RdFlowCell *
make_cell (const RdReportCell *source, gboolean is_heading)
{
  RdFlowCell *cell = g_new0 (RdFlowCell, 1);
  guint numbers[RD_ITEM_LEVEL_MAX + 1] = { 0 };

  cell->boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_flow_box_free);
  cell->lines = g_array_new (FALSE, FALSE, sizeof (RdFlowCellLine));
  for (guint i = 0; i < source->blocks->len; i++)
    {
      const RdBlock *block = source->blocks->pdata[i];
      RdFlowBox *box = rd_flow_box_new (is_heading ? RD_FLOW_CELL_HEADING : RD_FLOW_CELL, block->runs, NULL);

      if (block->kind == RD_BLOCK_ITEM)
        {
          box->mark = rd_flow_make_mark (block, numbers);
          box->indent = rd_flow_get_item_indent (block->level) * 0.7;
        }
      g_ptr_array_add (cell->boxes, box);
    }
  return cell;
}

static void
measure_cell (RdFlowCell *cell, RdFlowType *type, double width)
{
  for (guint b = 0; b < cell->boxes->len; b++)
    {
      RdFlowBox *box = cell->boxes->pdata[b];

      box->width = width;
      rd_flow_box_measure (box, type);
      for (guint i = 0; i < box->lines->len; i++)
        {
          RdFlowCellLine line = { b, i, i == 0 && b > 0 ? rd_flow_get_look (box->role)->after * 1.5 : 0.0 };

          g_array_append_val (cell->lines, line);
        }
    }
}

/* Columns */

static void
widen (Want *want, const RdFlowCell *cell, const RdFlowType *type)
{
  for (guint b = 0; b < cell->boxes->len; b++)
    {
      RdFlowBox *box = cell->boxes->pdata[b];
      double word, whole;

      rd_flow_box_stretch (box, type, &word, &whole);
      want->word = MAX (want->word, word + box->indent);
      want->whole = MAX (want->whole, MIN (whole + box->indent, WANTED_MAX));
    }
}

/* Columns that want no more than their equal share get what they want; returns what is left for the others, whose widths stay 0. */
static double
satisfy (const Want *wants, guint n, double width, double *widths)
{
  gboolean goes_on = TRUE;
  guint n_open = n;

  while (goes_on && n_open > 0)
    {
      double equal = width / n_open;

      goes_on = FALSE;
      for (guint i = 0; i < n; i++)
        if (widths[i] <= 0.0 && wants[i].whole <= equal)
          {
            widths[i] = wants[i].whole;
            width -= wants[i].whole;
            n_open--;
            goes_on = TRUE;
          }
    }
  return width;
}

/* The others get the room of their longest words, and of what is left each its share by what it would like; where there is too little
 * even for the words, all are cut alike.
 */
static void
share_rest (const Want *wants, guint n, double width, double *widths)
{
  double words = 0.0, extra = 0.0;

  for (guint i = 0; i < n; i++)
    if (widths[i] <= 0.0)
      {
        words += wants[i].word;
        extra += wants[i].whole - wants[i].word;
      }
  for (guint i = 0; i < n; i++)
    if (widths[i] <= 0.0)
      widths[i] = words >= width ? wants[i].word * width / words
                                 : wants[i].word + (wants[i].whole - wants[i].word) * (width - words) / MAX (extra, 1.0);
}

static void
share (const Want *wants, guint n, double width, double *widths)
{
  double words = 0.0, wholes = 0.0, left;

  for (guint i = 0; i < n; i++)
    {
      words += wants[i].word;
      wholes += wants[i].whole;
    }
  if (wholes <= width)
    for (guint i = 0; i < n; i++)
      widths[i] = wants[i].whole * width / wholes;
  else if (words >= width)
    for (guint i = 0; i < n; i++)
      widths[i] = wants[i].word * width / words;
  else
    {
      left = satisfy (wants, n, width, widths);
      share_rest (wants, n, left, widths);
    }
}

static void
find_widths (RdFlowTable *self, const RdFlowType *type, double width)
{
  g_autofree Want *wants = g_new0 (Want, self->n_columns);

  for (guint row = 0; row < MIN (self->n_rows, LOOKED_AT_MAX); row++)
    for (guint column = 0; column < self->n_columns; column++)
      widen (&wants[column], rd_flow_table_get_cell (self, row, column), type);
  for (guint column = 0; column < self->n_columns; column++)
    {
      wants[column].word = MAX (wants[column].word, COLUMN_MIN) + 2.0 * RD_FLOW_CELL_PAD;
      wants[column].whole = MAX (wants[column].whole + 2.0 * RD_FLOW_CELL_PAD, wants[column].word);
    }
  share (wants, self->n_columns, width, self->widths);
}

/* Functions for app/draw */

RdFlowTable *
rd_flow_table_new (const RdBlock *block, RdFlowType *type, double width)
{
  RdFlowTable *self = g_new0 (RdFlowTable, 1);

  self->n_columns = MAX (block->n_columns, 1);
  self->n_rows = block->cells->len / self->n_columns;
  self->n_headers = MIN (block->n_headers, self->n_rows);
  self->widths = g_new0 (double, self->n_columns);
  self->cells = g_ptr_array_new_with_free_func (free_cell);
  for (guint i = 0; i < self->n_rows * self->n_columns; i++)
    g_ptr_array_add (self->cells, make_cell (block->cells->pdata[i], i / self->n_columns < self->n_headers));
  find_widths (self, type, width);
  for (guint i = 0; i < self->cells->len; i++)
    measure_cell (self->cells->pdata[i], type, MAX (self->widths[i % self->n_columns] - 2.0 * RD_FLOW_CELL_PAD, 1.0));
  return self;
}

void
rd_flow_table_free (RdFlowTable *self)
{
  if (self == NULL)
    return;
  g_free (self->widths);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

const RdFlowCell *
rd_flow_table_get_cell (const RdFlowTable *self, guint row, guint column)
{
  return self->cells->pdata[row * self->n_columns + column];
}

const RdFlowLine *
rd_flow_cell_get_line (const RdFlowCell *self, guint line)
{
  const RdFlowCellLine *at = &g_array_index (self->lines, RdFlowCellLine, line);
  const RdFlowBox *box = self->boxes->pdata[at->box];

  return &g_array_index (box->lines, RdFlowLine, at->line);
}

double
rd_flow_cell_get_height (const RdFlowCell *self, RdFlowRange range)
{
  double height = 0.0;

  for (guint i = 0; i < range.n; i++)
    height += rd_flow_cell_get_line (self, range.first + i)->height
              + (i > 0 ? g_array_index (self->lines, RdFlowCellLine, range.first + i).before : 0.0);
  return height;
}

guint
rd_flow_cell_count_fitting (const RdFlowCell *self, guint first, double height)
{
  guint n = 0;

  while (first + n < self->lines->len && rd_flow_cell_get_height (self, (RdFlowRange) { first, n + 1 }) <= height)
    n++;
  return n;
}
