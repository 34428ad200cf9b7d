/* rd-csv-read.c — the one table of a CSV file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-csv-read.h"

#include <csv.h>
#include <string.h>

#include "formats/rd-cell-text.h"
#include "formats/rd-csv-guess.h"
#include "formats/rd-text-decode.h"

#define MANY_ALIKE   8
#define BLOCK_LENGTH (256 * 1024)    /* by which libcsv lets a field grow */

/* Invariant: the table has the current record's row where it has text so far. */
typedef struct
{
  RdTable      *table;
  RdTableText  *scratch;
  guint         record;       /* of those that have ended */
  guint         column;       /* of the next field */
  gboolean      has_row;
  int           ended_by;     /* what ended the last record, where nothing came since */
  gboolean      skips;        /* the record is the line "sep=" */
  guint         n_fields;     /* of every record so far; G_MAXUINT: they differ */
  guint         n_alike;      /* records of so many */
  GError       *fault;
} CsvReading;

static gboolean
refuse (CsvReading *self, RdTableFileError code, const char *why)
{
  if (self->fault == NULL)
    g_set_error (&self->fault, RD_TABLE_FILE_ERROR, code, "record %u: %s", self->record + 1, why);
  return FALSE;
}

static void
add_cell (CsvReading *self, const char *text)
{
  RdCell cell = { .text = text, .day = RD_DAY_NONE, .minutes = RD_MINUTES_NONE };

  if (!self->has_row)
    rd_table_add_row (self->table, self->record + 1, RD_ROW_PLAIN);
  self->has_row = TRUE;
  if (!rd_table_add_cell (self->table, self->column, &cell) && self->column < RD_TABLE_MAX_COLUMNS)
    refuse (self, RD_TABLE_FILE_ERROR_TOO_LARGE, "the file holds more than any real chronology");
}

static void
field_read_cb (void *field, size_t length, void *data)
{
  CsvReading *self = data;
  char *text = field;

  if (length > 0 && !self->skips && self->fault == NULL)
    {
      const char *tidy;

      if (length >= 3 && text[0] == '=' && text[1] == '"' && text[length - 1] == '"')
        {
          text[length - 1] = '\0';
          text += 2;
          length -= 3;
        }
      tidy = rd_cell_text_tidy (self->scratch, text, length);
      if (tidy == NULL)
        refuse (self, RD_TABLE_FILE_ERROR_TOO_LARGE, "a field longer than in any real chronology");
      else if (*tidy != '\0')
        add_cell (self, tidy);
    }
  self->column++;
}

/* The last record ends with the file: among many that have all the same fields, one that has fewer breaks off. */
static void
check_record (CsvReading *self, gboolean is_last)
{
  if (self->column == 0 || self->skips)
    return;
  if (is_last && self->n_alike >= MANY_ALIKE && self->n_fields != G_MAXUINT && self->column < self->n_fields)
    refuse (self, RD_TABLE_FILE_ERROR_DAMAGED, "it has fewer fields than all the others, and no end");
  if (self->n_alike++ > 0 && self->column != self->n_fields)
    self->n_fields = G_MAXUINT;
  else
    self->n_fields = self->column;
}

/* Every CR and LF is told; the LF of a CR LF ends nothing. */
static void
record_read_cb (int end, void *data)
{
  CsvReading *self = data;

  if (end == '\n' && self->ended_by == '\r' && self->column == 0)
    {
      self->ended_by = 0;
      return;
    }
  check_record (self, end < 0);
  self->ended_by = end;
  self->record++;
  self->column = 0;
  self->has_row = self->skips = FALSE;
}

/* --- the file */

static RdCsvDialect
guess_dialect (GBytes *bytes, GError **error)
{
  g_auto (RdTextDecoder) decoder = { 0 };
  RdCsvDialect dialect = { 0 };
  const char *piece;
  gsize length;

  if (!rd_text_decoder_init (&decoder, bytes, error))
    return dialect;
  piece = rd_text_decoder_next (&decoder, &length);
  return rd_csv_guess (piece, length, decoder.at == decoder.end);
}

static gboolean
open_parser (struct csv_parser *parser, const RdCsvDialect *dialect)
{
  if (csv_init (parser, CSV_REPALL_NL | CSV_APPEND_NULL) != 0)
    return FALSE;
  csv_set_delim (parser, (unsigned char) dialect->delimiter);
  csv_set_blk_size (parser, BLOCK_LENGTH);
  /* No text has a NUL. */
  if (!dialect->has_quotes)
    csv_set_quote (parser, '\0');
  return TRUE;
}

static gboolean
parse_piece (CsvReading *self, struct csv_parser *parser, const char *piece, gsize length)
{
  if (csv_parse (parser, piece, length, field_read_cb, record_read_cb, self) != length)
    return refuse (self, RD_TABLE_FILE_ERROR_TOO_LARGE, "not enough memory to read it");
  if (csv_get_buffer_size (parser) > RD_TABLE_TEXT_MAX + BLOCK_LENGTH)
    return refuse (self, RD_TABLE_FILE_ERROR_TOO_LARGE, "a field longer than in any real chronology");
  return self->fault == NULL;
}

static gboolean
parse (CsvReading *self, RdTextDecoder *decoder, struct csv_parser *parser, GCancellable *cancellable)
{
  const char *piece;
  gsize length;

  while ((piece = rd_text_decoder_next (decoder, &length)) != NULL)
    if (g_cancellable_set_error_if_cancelled (cancellable, &self->fault) || !parse_piece (self, parser, piece, length))
      return FALSE;
  /* Only the end is looked at strictly: a field that is quoted still is no sound one. */
  csv_set_opts (parser, (unsigned char) csv_get_opts (parser) | CSV_STRICT | CSV_STRICT_FINI);
  if (csv_fini (parser, field_read_cb, record_read_cb, self) != 0)
    return refuse (self, RD_TABLE_FILE_ERROR_DAMAGED, "a quotation mark opens a field and none closes it");
  return self->fault == NULL;
}

static gboolean
read_table (CsvReading *self, GBytes *bytes, const RdCsvDialect *dialect, GCancellable *cancellable)
{
  g_auto (RdTextDecoder) decoder = { 0 };
  struct csv_parser parser;
  gboolean done;

  if (!rd_text_decoder_init (&decoder, bytes, &self->fault) || !open_parser (&parser, dialect))
    return FALSE;
  self->skips = dialect->is_told;
  done = parse (self, &decoder, &parser, cancellable);
  csv_free (&parser);
  return done;
}

RdTableSet *
rd_csv_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (RdTableSet) set = rd_table_set_new ();
  g_autoptr (RdTableText) scratch = rd_table_text_new ();
  CsvReading reading = { .table = rd_table_set_add_table (set, NULL), .scratch = scratch };
  RdCsvDialect dialect;

  g_return_val_if_fail (bytes != NULL, NULL);

  dialect = guess_dialect (bytes, &reading.fault);
  if (reading.fault == NULL && read_table (&reading, bytes, &dialect, cancellable))
    {
      rd_table_set_last_number (reading.table, reading.record);
      if (rd_table_get_n_rows (reading.table) > 0)
        return g_steal_pointer (&set);
      rd_table_file_refuse (&reading.fault, RD_TABLE_FILE_ERROR_NO_TABLE, "there is nothing in the file but spaces and separators");
    }
  g_propagate_error (error, reading.fault);
  return NULL;
}
