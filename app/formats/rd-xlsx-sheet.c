/* rd-xlsx-sheet.c — the rows of one sheet of a workbook
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xlsx-sheet.h"

#include <string.h>

#include "formats/rd-cell-text.h"
#include "formats/rd-iso-time.h"
#include "formats/rd-xlsx-comments.h"
#include "formats/rd-xlsx-names.h"

#define MAX_ROW    1048576
#define MAX_AREAS  (2 * 1000 * 1000)
#define MAX_DIGITS 9

enum
{
  ELEMENT_ROW = 1,
  ELEMENT_CELL,
  ELEMENT_VALUE,
  ELEMENT_FORMULA,
  ELEMENT_TEXT,
  ELEMENT_READING,
  ELEMENT_AREA,
};

/* A cell of the row that is read. */
typedef struct
{
  guint  column;
  guint  place;      /* as they came */
  RdCell cell;       /* its text is NULL where it stands in the row's texts */
  gsize  start;      /* there */
} RowCell;

typedef enum
{
  TYPE_NUMBER,
  TYPE_SHARED,
  TYPE_STRING,       /* a formula's, or in the cell itself */
  TYPE_BOOLEAN,
  TYPE_ERROR,
  TYPE_ISO_DATE,
} CellType;

/* Invariants:
 * 1. Between rows there are no cells; what has been read stands in the table.
 * 2. After a row that came out of order the table is sorted before anything else is done with it.
 */
typedef struct
{
  const RdXlsxBook *book;
  RdTable          *table;
  GPtrArray        *comments;     /* RdXlsxComment, by row and column */
  GArray           *areas;        /* RdTableArea */
  GArray           *cells;        /* RowCell */
  GString          *texts;        /* of the row's cells, with a NUL each */
  GString          *value;
  GString          *shown;
  RdTableText      *scratch;
  guint             row;
  guint             last_row;     /* the highest that was added */
  guint             next_column;
  RdRowFlags        row_flags;
  gboolean          is_in_order;  /* the row's cells */
  gboolean          is_late;      /* a row came before others */
  guint             column;
  CellType          type;
  guint             style;
  gboolean          has_formula;
  gboolean          is_in_value;
  guint             readings;
} SheetReading;

static const RdXmlStreamName names[] = {
  { RD_XLSX_MAIN, "row", ELEMENT_ROW },
  { RD_XLSX_MAIN, "c", ELEMENT_CELL },
  { RD_XLSX_MAIN, "v", ELEMENT_VALUE },
  { RD_XLSX_MAIN, "f", ELEMENT_FORMULA },
  { RD_XLSX_MAIN, "t", ELEMENT_TEXT },
  { RD_XLSX_MAIN, "rPh", ELEMENT_READING },
  { RD_XLSX_MAIN, "mergeCell", ELEMENT_AREA },
  { 0, NULL, 0 },
};

/* --- a cell */

static CellType
read_type (const RdXmlAttributes *attributes)
{
  gsize length = 0;
  const char *type = rd_xml_attributes_peek (attributes, "t", &length);

  if (type == NULL || length == 0)
    return TYPE_NUMBER;
  if (length == 1)
    switch (*type)
      {
      case 's': return TYPE_SHARED;
      case 'b': return TYPE_BOOLEAN;
      case 'e': return TYPE_ERROR;
      case 'd': return TYPE_ISO_DATE;
      default:  return TYPE_NUMBER;
      }
  return TYPE_STRING;
}

static void
begin_cell (SheetReading *self, const RdXmlAttributes *attributes)
{
  gsize length = 0;
  const char *reference = rd_xml_attributes_peek (attributes, "r", &length);
  guint row;

  if (reference == NULL || !rd_xlsx_reference_parse (reference, length, &row, &self->column))
    self->column = self->next_column;
  self->next_column = self->column + 1;
  self->type = read_type (attributes);
  self->style = rd_xml_attributes_get_uint (attributes, "s", G_MAXINT, 0);
  self->has_formula = FALSE;
  g_string_truncate (self->value, 0);
}

/* Most numbers of a sheet are days and places of texts. */
static gboolean
read_digits (const GString *text, guint *out)
{
  guint number = 0;

  if (text->len == 0 || text->len > MAX_DIGITS)
    return FALSE;
  for (gsize i = 0; i < text->len; i++)
    {
      if (!g_ascii_isdigit (text->str[i]))
        return FALSE;
      number = number * 10 + (guint) (text->str[i] - '0');
    }
  *out = number;
  return TRUE;
}

static gboolean
read_number (const GString *text, double *out)
{
  char *end;
  guint digits;

  if (read_digits (text, &digits))
    {
      *out = digits;
      return TRUE;
    }
  *out = g_ascii_strtod (text->str, &end);
  return *end == '\0' && end != text->str && *out - *out == 0;
}

static void
set_number (SheetReading *self, RdCell *cell)
{
  double number;

  cell->text = self->value->str;
  if (!read_number (self->value, &number))
    return;
  rd_xlsx_format_apply (rd_xlsx_styles_find (self->book->styles, self->style), number, self->book->is_1904, cell, self->shown);
  cell->text = self->shown->str;
}

static gboolean
set_shared (SheetReading *self, RdCell *cell, GError **error)
{
  guint i;

  if (!read_digits (self->value, &i) || (cell->text = rd_xlsx_strings_find (self->book->strings, i)) == NULL)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_DAMAGED, "a cell's text is not among those of the workbook");
  return TRUE;
}

/* The text is only valid until the next cell, but for a shared one. */
static gboolean
set_value (SheetReading *self, RdCell *cell, GError **error)
{
  if (self->type == TYPE_SHARED)
    return set_shared (self, cell, error);
  if (self->type == TYPE_NUMBER)
    set_number (self, cell);
  else if (self->type == TYPE_BOOLEAN)
    cell->text = *self->value->str == '0' || *self->value->str == 'f' ? "FALSE" : "TRUE";
  else
    {
      cell->kind = self->type == TYPE_ERROR ? RD_CELL_ERROR : RD_CELL_TEXT;
      rd_cell_text_unescape (self->value);
      cell->text = self->value->str;
      if (self->type == TYPE_ISO_DATE && rd_iso_time_read (self->value->str, cell))
        cell->text = rd_iso_time_show (cell, self->shown);
    }
  if (cell->kind != RD_CELL_DATE && cell->kind != RD_CELL_TIME)
    cell->text = rd_cell_text_tidy (self->scratch, cell->text, strlen (cell->text));
  return cell->text != NULL
         || rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "a cell has more text than in any real chronology");
}

static gboolean
end_cell (SheetReading *self, GError **error)
{
  RowCell made = { self->column, self->cells->len, { .day = RD_DAY_NONE, .minutes = RD_MINUTES_NONE }, self->texts->len };

  if (self->value->len == 0)
    return TRUE;
  if (!set_value (self, &made.cell, error))
    return FALSE;
  if (*made.cell.text == '\0' || self->column >= RD_TABLE_MAX_COLUMNS)
    return TRUE;
  if (self->has_formula)
    made.cell.flags |= RD_CELL_FORMULA;
  if (self->type != TYPE_SHARED)
    {
      g_string_append_len (self->texts, made.cell.text, (gssize) strlen (made.cell.text) + 1);
      made.cell.text = NULL;
    }
  if (self->cells->len > 0 && g_array_index (self->cells, RowCell, self->cells->len - 1).column >= self->column)
    self->is_in_order = FALSE;
  g_array_append_val (self->cells, made);
  return TRUE;
}

/* --- a row */

static gboolean
begin_row (SheetReading *self, const RdXmlAttributes *attributes, GError **error)
{
  guint row = rd_xml_attributes_get_uint (attributes, "r", MAX_ROW + 1, 0);

  self->row = row > 0 ? row : self->row + 1;
  if (self->row > MAX_ROW)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_DAMAGED, "a row's number is higher than any that Excel has");
  self->row_flags = rd_xml_attributes_is (attributes, "hidden", "1") || rd_xml_attributes_is (attributes, "hidden", "true")
                      ? RD_ROW_HIDDEN : RD_ROW_PLAIN;
  self->next_column = 0;
  self->is_in_order = TRUE;
  return TRUE;
}

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const RowCell *x = a, *y = b;

  if (x->column != y->column)
    return x->column < y->column ? -1 : 1;
  return x->place < y->place ? -1 : x->place > y->place;
}

/* By column, one each: the last that came. */
static void
order_cells (SheetReading *self)
{
  RowCell *cells;
  guint n = 0;

  g_array_sort (self->cells, compare_cells);
  cells = (RowCell *) self->cells->data;
  for (guint i = 0; i < self->cells->len; i++)
    if (n > 0 && cells[n - 1].column == cells[i].column)
      cells[n - 1] = cells[i];
    else
      cells[n++] = cells[i];
  g_array_set_size (self->cells, n);
}

/* The first comment that does not stand before the row. */
static guint
find_comment (const SheetReading *self)
{
  guint low = 0, high = self->comments->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (((const RdXlsxComment *) self->comments->pdata[middle])->row < self->row)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* A comment may hang on a cell in which nothing stands. */
static void
add_comments (SheetReading *self)
{
  guint n = self->cells->len;
  guint at = 0;

  for (guint i = find_comment (self); i < self->comments->len; i++)
    {
      const RdXlsxComment *comment = self->comments->pdata[i];
      RowCell made = { comment->column, n, { .text = "", .comment = comment->text, .day = RD_DAY_NONE, .minutes = RD_MINUTES_NONE } };

      if (comment->row != self->row)
        break;
      while (at < n && g_array_index (self->cells, RowCell, at).column < comment->column)
        at++;
      if (at < n && g_array_index (self->cells, RowCell, at).column == comment->column)
        g_array_index (self->cells, RowCell, at).cell.comment = comment->text;
      else if (comment->column < RD_TABLE_MAX_COLUMNS)
        g_array_append_val (self->cells, made);
    }
  if (self->cells->len > n)
    order_cells (self);
}

static gboolean
add_cells (SheetReading *self, GError **error)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      RowCell *cell = &g_array_index (self->cells, RowCell, i);

      if (cell->cell.text == NULL)
        cell->cell.text = self->texts->str + cell->start;
      if (!rd_table_add_cell (self->table, cell->column, &cell->cell))
        return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "the workbook holds more than any real chronology");
    }
  return TRUE;
}

static gboolean
end_row (SheetReading *self, GError **error)
{
  gboolean done = TRUE;

  if (self->cells->len > 0)
    {
      if (!self->is_in_order)
        order_cells (self);
      if (self->comments->len > 0)
        add_comments (self);
      if (self->row <= self->last_row)
        self->is_late = TRUE;
      rd_table_add_late_row (self->table, self->row, self->row_flags);
      self->last_row = MAX (self->last_row, self->row);
      done = add_cells (self, error);
    }
  g_array_set_size (self->cells, 0);
  g_string_truncate (self->texts, 0);
  return done;
}

/* --- merged cells */

static gboolean
add_area (SheetReading *self, const RdXmlAttributes *attributes, GError **error)
{
  gsize length = 0;
  const char *reference = rd_xml_attributes_peek (attributes, "ref", &length);
  const char *colon = reference != NULL ? memchr (reference, ':', length) : NULL;
  RdTableArea area;

  if (colon == NULL
      || !rd_xlsx_reference_parse (reference, (gsize) (colon - reference), &area.first_row, &area.first_column)
      || !rd_xlsx_reference_parse (colon + 1, length - (gsize) (colon + 1 - reference), &area.last_row, &area.last_column))
    return TRUE;
  if (self->areas->len == MAX_AREAS)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "more merged cells than in any real chronology");
  g_array_append_val (self->areas, area);
  return TRUE;
}

/* --- the sheet */

static gboolean
begin_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error)
{
  SheetReading *self = data;

  switch (element)
    {
    case ELEMENT_ROW:
      return begin_row (self, attributes, error);
    case ELEMENT_CELL:
      begin_cell (self, attributes);
      return TRUE;
    case ELEMENT_VALUE:
    case ELEMENT_TEXT:
      self->is_in_value = self->readings == 0;
      return TRUE;
    case ELEMENT_FORMULA:
      self->has_formula = TRUE;
      return TRUE;
    case ELEMENT_READING:
      self->readings++;
      return TRUE;
    case ELEMENT_AREA:
      return add_area (self, attributes, error);
    default:
      return TRUE;
    }
}

static gboolean
end_cb (gpointer data, guint element, GError **error)
{
  SheetReading *self = data;

  switch (element)
    {
    case ELEMENT_ROW:
      return end_row (self, error);
    case ELEMENT_CELL:
      return end_cell (self, error);
    case ELEMENT_VALUE:
    case ELEMENT_TEXT:
      self->is_in_value = FALSE;
      return TRUE;
    case ELEMENT_READING:
      self->readings--;
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  SheetReading *self = data;

  if (!self->is_in_value)
    return TRUE;
  if (self->value->len + length > RD_TABLE_TEXT_MAX)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "a cell has more text than in any real chronology");
  g_string_append_len (self->value, text, (gssize) length);
  return TRUE;
}

static gboolean
read_part (SheetReading *self, const char *part, GCancellable *cancellable, GError **error)
{
  static const RdXmlStreamHandler handler = { rd_xlsx_namespaces, names, begin_cb, end_cb, text_cb };

  if (!rd_office_archive_parse (self->book->archive, part, &handler, self, cancellable, error))
    return FALSE;
  if (self->is_late && !rd_table_sort (self->table))
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "the workbook holds more than any real chronology");
  return self->areas->len == 0 || rd_table_cover (self->table, self->areas)
         || rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "merged cells cover more than any real chronology holds");
}

gboolean
rd_xlsx_sheet_read (const RdXlsxBook *book, const char *part, RdTable *table, GCancellable *cancellable, GError **error)
{
  SheetReading self = { .book = book, .table = table };
  g_autoptr (GPtrArray) relations = NULL;
  gboolean done;

  g_return_val_if_fail (book != NULL && part != NULL && table != NULL, FALSE);

  relations = rd_office_relations_read (book->archive, part, cancellable, error);
  if (relations == NULL)
    return FALSE;
  self.comments = rd_xlsx_comments_read (book->archive, relations, cancellable, error);
  if (self.comments == NULL)
    return FALSE;
  self.areas = g_array_new (FALSE, FALSE, sizeof (RdTableArea));
  self.cells = g_array_new (FALSE, FALSE, sizeof (RowCell));
  self.texts = g_string_new (NULL);
  self.value = g_string_new (NULL);
  self.shown = g_string_new (NULL);
  self.scratch = rd_table_text_new ();
  done = read_part (&self, part, cancellable, error);

  g_ptr_array_unref (self.comments);
  g_array_unref (self.areas);
  g_array_unref (self.cells);
  g_string_free (self.texts, TRUE);
  g_string_free (self.value, TRUE);
  g_string_free (self.shown, TRUE);
  rd_table_text_free (self.scratch);
  return done;
}
