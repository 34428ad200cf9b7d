/* rd-csv-guess.c — how a CSV file parts its fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-csv-guess.h"

#include <string.h>

#define MAX_RECORDS 500
#define MAX_FIELDS  256
#define GOOD_SHARE  0.5     /* of records that have the same number of fields */
#define ALIKE       0.1     /* shares that are no further apart are told apart by the number of fields */

/* What records look like if fields are parted so. */
typedef struct
{
  guint  n_records;                 /* that are not blank */
  guint  n_with[MAX_FIELDS + 1];    /* that have so many fields */
  guint  n_good_quotes;
  guint  n_bad_quotes;              /* after which a field goes on */
  guint  fields;                    /* what most records of more than one field have */
  double share;                     /* of records that do */
  double parted;                    /* share of records of more than one field */
} Look;

typedef struct
{
  const char *text;
  gsize       length;
  gsize       at;
  char        delimiter;
  gboolean    has_quotes;
} Scan;

static gboolean
is_end (const Scan *self, gsize at)
{
  return at >= self->length || self->text[at] == '\n' || self->text[at] == '\r';
}

static void
skip_quoted (Scan *self, Look *look)
{
  for (self->at++; self->at < self->length; self->at++)
    {
      gsize next = self->at + 1;

      if (self->text[self->at] != '"')
        continue;
      if (next < self->length && self->text[next] == '"')
        {
          self->at++;
          continue;
        }
      while (next < self->length && self->text[next] == ' ')
        next++;
      if (is_end (self, next) || self->text[next] == self->delimiter)
        {
          look->n_good_quotes++;
          self->at = next;
          return;
        }
      look->n_bad_quotes++;
    }
}

static void
skip_field (Scan *self, Look *look)
{
  gsize first = self->at;

  while (first < self->length && self->text[first] == ' ' && self->delimiter != ' ')
    first++;
  if (self->has_quotes && first < self->length && self->text[first] == '"')
    {
      self->at = first;
      skip_quoted (self, look);
    }
  while (!is_end (self, self->at) && self->text[self->at] != self->delimiter)
    self->at++;
}

/* How many fields the record has. */
static guint
skip_record (Scan *self, Look *look)
{
  guint n = 1;

  skip_field (self, look);
  for (; self->at < self->length && self->text[self->at] == self->delimiter; n++)
    {
      self->at++;
      skip_field (self, look);
    }
  return n;
}

static void
judge (Look *look)
{
  guint n_parted = 0;

  for (guint i = 2; i <= MAX_FIELDS; i++)
    {
      n_parted += look->n_with[i];
      if (look->n_with[i] > 0 && look->n_with[i] >= (look->fields > 0 ? look->n_with[look->fields] : 0))
        look->fields = i;
    }
  if (look->n_records == 0 || look->fields == 0)
    return;
  look->share = (double) look->n_with[look->fields] / look->n_records;
  look->parted = (double) n_parted / look->n_records;
}

static Look
look_at (const char *text, gsize length, gboolean is_whole, char delimiter, gboolean has_quotes)
{
  Scan scan = { text, length, 0, delimiter, has_quotes };
  Look look = { 0 };

  while (scan.at < length && look.n_records < MAX_RECORDS)
    {
      guint n;

      if (is_end (&scan, scan.at))
        {
          scan.at++;
          continue;
        }
      n = skip_record (&scan, &look);
      /* The last record of a piece may go on. */
      if (scan.at >= length && !is_whole && look.n_records > 0)
        break;
      look.n_with[MIN (n, MAX_FIELDS)]++;
      look.n_records++;
    }
  judge (&look);
  return look;
}

static gboolean
is_better (const Look *a, const Look *b)
{
  gboolean a_good = a->share >= GOOD_SHARE, b_good = b->share >= GOOD_SHARE;

  if (a_good != b_good)
    return a_good;
  if (!a_good)
    return a->parted > b->parted;
  if (a->share > b->share + ALIKE || b->share > a->share + ALIKE)
    return a->share > b->share;
  /* Quotation marks beside it speak for a delimiter. */
  if ((a->n_good_quotes > 0) != (b->n_good_quotes > 0))
    return a->n_good_quotes > 0;
  return a->fields > b->fields;
}

/* "sep=;", as Excel writes and reads it. */
static gboolean
read_told (const char *text, gsize length, char *out)
{
  if (length < 5 || g_ascii_strncasecmp (text, "sep=", 4) != 0 || (length > 5 && text[5] != '\r' && text[5] != '\n'))
    return FALSE;
  *out = text[4];
  return *out != '"' && *out != '\r' && *out != '\n' && (guint8) *out < 0x80;
}

RdCsvDialect
rd_csv_guess (const char *text, gsize length, gboolean is_whole)
{
  static const char delimiters[] = { ',', ';', '\t', '|' };
  RdCsvDialect dialect = { RD_CSV_NO_DELIMITER, TRUE, FALSE };
  Look best = { 0 };

  g_return_val_if_fail (text != NULL, dialect);

  dialect.is_told = read_told (text, length, &dialect.delimiter);
  for (guint i = 0; !dialect.is_told && i < G_N_ELEMENTS (delimiters); i++)
    {
      Look look = look_at (text, length, is_whole, delimiters[i], TRUE);

      if (look.n_bad_quotes > look.n_good_quotes)
        look = look_at (text, length, is_whole, delimiters[i], FALSE);
      if (!is_better (&look, &best))
        continue;
      best = look;
      dialect.delimiter = delimiters[i];
    }
  /* Commas of ordinary sentences part nothing. */
  if (!dialect.is_told && best.share < GOOD_SHARE && best.parted < 0.9)
    dialect.delimiter = RD_CSV_NO_DELIMITER;
  best = look_at (text, length, is_whole, dialect.delimiter, TRUE);
  dialect.has_quotes = best.n_bad_quotes <= best.n_good_quotes;
  return dialect;
}
