/* rd-sheet-xlsx.c — a table as a workbook of Excel
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-sheet-xlsx.h"

#include <string.h>
#include <xlsxwriter.h>

/* What Excel holds: rows with the headings, columns, characters of a cell and of a worksheet's name. */
#define ROWS_MAX 1048576
#define COLUMNS_MAX 16384
#define LETTERS_MAX 32767
#define NAME_MAX_LETTERS 31

/* In letters: columns neither vanish nor fill the screen. */
#define WIDTH_MIN 8
#define WIDTH_MAX 60

/* The page on which things are said: its width, the letters that surely fit on a line of it, a line's height in points; and
 * what is behind that which stands apart.
 */
#define SAID_WIDTH 110
#define SAID_LETTERS 100
#define LINE_HEIGHT 16.0
#define APART_GROUND 0xf3f1e7

/* Rows of a form that say what to write when they are chosen, and the letters that such a hint may have. */
#define HINT_ROWS 1000
#define HINT_LETTERS 250
#define HINT_TITLE_LETTERS 31

/* The first day of Excel's calendar that is numbered as ours are. */
#define FIRST_DAY rd_day_from_ymd (1900, 3, 1)

G_DEFINE_QUARK (rd-sheet-xlsx-error-quark, rd_sheet_xlsx_error)

typedef struct
{
  const RdSheet *sheet;
  const RdSheetWords *words;
  lxw_workbook  *book;
  lxw_worksheet *page;
  lxw_format    *heading, *text, *day, *exact, *apart;
  GHashTable    *colours;     /* colour → lxw_format (borrowed) */
} Writer;

/* Auxiliary methods */

static gboolean
check_size (const RdSheet *sheet, GError **error)
{
  if (rd_sheet_get_n_rows (sheet) < ROWS_MAX && rd_sheet_get_n_columns (sheet) <= COLUMNS_MAX)
    return TRUE;

  g_set_error (error, RD_SHEET_XLSX_ERROR, RD_SHEET_XLSX_ERROR_TOO_LARGE,
               "The table has %u rows, and a worksheet holds %d at most: export it as CSV",
               rd_sheet_get_n_rows (sheet), ROWS_MAX - 1);
  return FALSE;
}

static lxw_error
check (lxw_error result, lxw_error before)
{
  return before != LXW_NO_ERROR ? before : result;
}

/* What a worksheet's name may not hold becomes a space. (transfer full) */
static char *
make_name (const char *name)
{
  g_autofree char *beginning = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), NAME_MAX_LETTERS));

  g_strdelimit (beginning, "[]:*?/\\'", ' ');
  g_strstrip (beginning);
  return *beginning != '\0' ? g_steal_pointer (&beginning) : NULL;
}

static lxw_format *
add_format (Writer *self, const char *number)
{
  lxw_format *format = workbook_add_format (self->book);

  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  format_set_text_wrap (format);
  if (number != NULL)
    format_set_num_format (format, number);
  return format;
}

static lxw_format *
find_colour (Writer *self, guint32 colour)
{
  lxw_format *format = g_hash_table_lookup (self->colours, GUINT_TO_POINTER (colour));

  if (format != NULL)
    return format;
  format = add_format (self, NULL);
  format_set_bg_color (format, rd_sheet_make_tint (colour));
  format_set_left (format, LXW_BORDER_THICK);
  format_set_left_color (format, colour & 0xffffff);
  g_hash_table_insert (self->colours, GUINT_TO_POINTER (colour), format);
  return format;
}

static lxw_format *
find_format (Writer *self, guint row, guint column)
{
  guint32 colour = rd_sheet_get_colour (self->sheet, row, column);
  RdSheetLook look = rd_sheet_get_look (self->sheet, column);

  if (colour != RD_SHEET_NO_COLOUR)
    return find_colour (self, colour);
  return look & RD_SHEET_EXACT ? self->exact : look & RD_SHEET_APART ? self->apart : self->text;
}

static lxw_error
write_text (Writer *self, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format)
{
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (text, -1) > LETTERS_MAX)
    beginning = g_utf8_substring (text, 0, LETTERS_MAX - 1);
  if (beginning != NULL)
    {
      g_autofree char *shortened = g_strconcat (beginning, "…", NULL);

      return worksheet_write_string (self->page, row, column, shortened, format);
    }
  return worksheet_write_string (self->page, row, column, text, format);
}

/* A day that Excel's calendar does not have is written in letters. */
static lxw_error
write_day (Writer *self, lxw_row_t row, lxw_col_t column, RdDay day)
{
  lxw_datetime date = { 0 };
  g_autofree char *iso = rd_day_to_iso (day);

  if (day < FIRST_DAY)
    return write_text (self, row, column, iso, self->text);

  rd_day_get_ymd (day, &date.year, &date.month, &date.day);
  return worksheet_write_datetime (self->page, row, column, &date, self->day);
}

static lxw_error
write_cell (Writer *self, guint row, guint column)
{
  lxw_row_t y = (lxw_row_t) row + 1;
  lxw_col_t x = (lxw_col_t) column;

  if (rd_sheet_is_empty_cell (self->sheet, row, column))
    return LXW_NO_ERROR;

  switch (rd_sheet_get_kind (self->sheet, column))
    {
    case RD_SHEET_DAY:
      return write_day (self, y, x, rd_sheet_get_day (self->sheet, row, column));
    case RD_SHEET_NUMBER:
      return worksheet_write_number (self->page, y, x, (double) rd_sheet_get_number (self->sheet, row, column), self->text);
    case RD_SHEET_TEXT:
    default:
      return write_text (self, y, x, rd_sheet_get_text (self->sheet, row, column), find_format (self, row, column));
    }
}

/* What a form says of the column when one of its cells is chosen. */
static lxw_error
add_hint (Writer *self, lxw_col_t x, guint column)
{
  const char *hint = rd_sheet_get_hint (self->sheet, column), *heading = rd_sheet_get_heading (self->sheet, column);
  g_autofree char *title = g_utf8_substring (heading, 0, MIN (g_utf8_strlen (heading, -1), HINT_TITLE_LETTERS));
  g_autofree char *message = hint != NULL ? g_utf8_substring (hint, 0, MIN (g_utf8_strlen (hint, -1), HINT_LETTERS)) : NULL;
  lxw_data_validation validation = { .validate = LXW_VALIDATION_TYPE_ANY, .input_title = title, .input_message = message };

  return hint != NULL ? worksheet_data_validation_range (self->page, 1, x, HINT_ROWS, x, &validation) : LXW_NO_ERROR;
}

static lxw_error
write_column (Writer *self, guint column)
{
  lxw_col_t x = (lxw_col_t) column;
  double width = CLAMP (rd_sheet_get_letters (self->sheet, column), WIDTH_MIN, WIDTH_MAX);
  gboolean is_exact = (rd_sheet_get_look (self->sheet, column) & RD_SHEET_EXACT) != 0;
  lxw_error result = worksheet_set_column (self->page, x, x, width, is_exact ? self->exact : NULL);

  result = check (worksheet_write_string (self->page, 0, x, rd_sheet_get_heading (self->sheet, column), self->heading), result);
  return check (add_hint (self, x, column), result);
}

/* A warning is a last heading, with nothing below it: whatever reads the first row meets it. */
static lxw_error
write_warning (Writer *self)
{
  const char *warning = rd_sheet_get_warning (self->sheet);
  lxw_col_t x = (lxw_col_t) rd_sheet_get_n_columns (self->sheet);

  if (warning == NULL)
    return LXW_NO_ERROR;
  return check (worksheet_write_string (self->page, 0, x, warning, self->heading),
                worksheet_set_column (self->page, x, x, CLAMP (g_utf8_strlen (warning, -1), WIDTH_MIN, WIDTH_MAX), NULL));
}

static lxw_error
write_rows (Writer *self)
{
  guint n_rows = rd_sheet_get_n_rows (self->sheet), n_columns = rd_sheet_get_n_columns (self->sheet);
  lxw_error result = LXW_NO_ERROR;

  for (guint i = 0; i < n_columns; i++)
    result = check (write_column (self, i), result);
  result = check (write_warning (self), result);
  for (guint row = 0; row < n_rows; row++)
    for (guint i = 0; i < n_columns; i++)
      result = check (write_cell (self, row, i), result);
  return result;
}

/* "&" begins a code in them. (transfer full) */
static char *
escape_margin (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "&", -1);

  return g_strjoinv ("&&", parts);
}

/* The warning above every page, and page x of y below; both may have 255 bytes. */
static void
set_up_margins (Writer *self)
{
  const char *warning = rd_sheet_get_warning (self->sheet);
  g_auto (GStrv) page = rd_sheet_words_split_page (self->words);
  g_autofree char *as_at = escape_margin (self->words->as_at);
  g_autofree char *footer = g_strconcat ("&L", as_at, "&R", page[0], "&P", page[1], "&N", page[2], NULL);
  g_autofree char *escaped = warning != NULL ? escape_margin (warning) : NULL;
  g_autofree char *header = escaped != NULL ? g_strconcat ("&L&\"-,Bold\"", escaped, NULL) : NULL;

  worksheet_set_footer (self->page, footer);
  if (header != NULL)
    worksheet_set_header (self->page, header);
}

/* Paper too: landscape, the headings on every page, as wide as the page. */
static void
set_up_page (Writer *self)
{
  lxw_row_t last = (lxw_row_t) rd_sheet_get_n_rows (self->sheet);

  worksheet_freeze_panes (self->page, 1, 0);
  worksheet_autofilter (self->page, 0, 0, last, (lxw_col_t) (rd_sheet_get_n_columns (self->sheet) - 1));
  worksheet_set_landscape (self->page);
  worksheet_set_paper (self->page, 9);
  worksheet_fit_to_pages (self->page, 1, 0);
  worksheet_repeat_rows (self->page, 0, 0);
  set_up_margins (self);
}

static lxw_error
write_said (Writer *self)
{
  guint n = rd_sheet_get_n_said (self->sheet);
  lxw_worksheet *page = n > 0 ? workbook_add_worksheet (self->book, self->words->explanation) : NULL;
  lxw_error result = LXW_NO_ERROR;
  RdSheetSaid kind;

  if (n == 0)
    return LXW_NO_ERROR;
  if (page == NULL)
    return LXW_ERROR_PARAMETER_VALIDATION;
  result = check (worksheet_set_column (page, 0, 0, SAID_WIDTH, NULL), result);
  for (guint i = 0; i < n; i++)
    {
      const char *text = rd_sheet_get_said (self->sheet, i, &kind);
      g_autofree char *line = kind == RD_SHEET_ITEM ? g_strconcat ("• ", text, NULL) : g_strdup (text);

      double n_lines = (double) (g_utf8_strlen (line, -1) / SAID_LETTERS + 1);

      result = check (worksheet_set_row (page, (lxw_row_t) i, n_lines * LINE_HEIGHT, NULL), result);
      result = check (worksheet_write_string (page, (lxw_row_t) i, 0, line, kind == RD_SHEET_HEADING ? self->heading : self->text), result);
    }
  worksheet_set_paper (page, 9);
  worksheet_set_landscape (page);
  worksheet_fit_to_pages (page, 1, 0);
  return result;
}

/* The library would give the minute of making; the day of the table is enough. */
static void
set_properties (Writer *self)
{
  lxw_doc_properties properties = { 0 };
  RdDay as_at = rd_sheet_get_as_at (self->sheet);

  properties.author = (char *) "";
  properties.created = as_at != RD_DAY_NONE ? (time_t) as_at * 24 * 60 * 60 : 1;
  workbook_set_properties (self->book, &properties);
}

static lxw_error
write_book (Writer *self, const char *name)
{
  g_autofree char *page_name = make_name (name);
  lxw_error result;

  self->page = workbook_add_worksheet (self->book, page_name);
  if (self->page == NULL)
    return LXW_ERROR_PARAMETER_VALIDATION;
  self->heading = add_format (self, NULL);
  self->text = add_format (self, NULL);
  self->day = add_format (self, "ddd d mmm yyyy");
  self->exact = add_format (self, "@");
  self->apart = add_format (self, NULL);
  format_set_bold (self->heading);
  format_set_italic (self->apart);
  format_set_bg_color (self->apart, APART_GROUND);

  result = write_rows (self);
  set_up_page (self);
  result = check (write_said (self), result);
  set_properties (self);
  return result;
}

/* The library says on standard error, with the path, what it returns as well; the caller’s message is the one. */
static lxw_error
close_quietly (lxw_workbook *book)
{
  static GMutex mutex;
  static FILE *nowhere;
  FILE *usual;
  lxw_error closed;

  g_mutex_lock (&mutex);
  if (nowhere == NULL)
    nowhere = fopen ("/dev/null", "w");
  usual = stderr;
  if (nowhere != NULL)
    stderr = nowhere;
  closed = workbook_close (book);
  stderr = usual;
  g_mutex_unlock (&mutex);
  return closed;
}

/* Public API */

gboolean
rd_sheet_write_xlsx (const RdSheet *sheet, const RdSheetWords *words, const char *name, const char *folder,
                     const char *path, GError **error)
{
  g_autoptr (GHashTable) colours = g_hash_table_new (NULL, NULL);
  lxw_workbook_options options = { .tmpdir = (char *) folder };
  Writer writer = { .sheet = sheet, .words = words, .colours = colours };
  lxw_error result, closed;

  g_return_val_if_fail (sheet != NULL && rd_sheet_get_n_columns (sheet) > 0, FALSE);
  g_return_val_if_fail (words != NULL && name != NULL && folder != NULL && path != NULL, FALSE);

  if (!check_size (sheet, error))
    return FALSE;

  writer.book = workbook_new_opt (path, &options);
  if (writer.book == NULL)
    result = closed = LXW_ERROR_MEMORY_MALLOC_FAILED;
  else
    {
      result = write_book (&writer, name);
      closed = close_quietly (writer.book);
    }
  if (result == LXW_NO_ERROR && closed == LXW_NO_ERROR)
    return TRUE;

  g_set_error (error, RD_SHEET_XLSX_ERROR, RD_SHEET_XLSX_ERROR_WRITE, "The workbook cannot be written: %s",
               lxw_strerror (result != LXW_NO_ERROR ? result : closed));
  return FALSE;
}
