/* rd-xlsx-format.c — how Excel shows a number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xlsx-format.h"

#include <math.h>
#include <string.h>

#include "formats/rd-iso-time.h"

#define MAX_LITERAL      64
#define MAX_DIGITS       30
#define SECONDS_PER_DAY  86400
#define DAY_1900         ((RdDay) -25569)   /* 1899-12-30, from which days after 28 February 1900 count */
#define DAY_1904         ((RdDay) -24107)   /* 1904-01-01 */
#define FALSE_LEAP_DAY   60
#define LARGEST_INTEGER  1e15

/* What has been seen of a format code. */
typedef struct
{
  const char *at;
  char        part;           /* the last of y m d h s that was seen; 0 for none */
  gboolean    has_date, has_time, is_elapsed, is_odd;
  gboolean    has_digits, has_point;
  guint       n_before, n_after, n_commas;
  GString    *prefix, *suffix;
} Scan;

/* --- format codes */

static void
add_literal (Scan *self, const char *text, gsize length)
{
  GString *to = self->has_digits ? self->suffix : self->prefix;

  if (to->len + length < MAX_LITERAL)
    g_string_append_len (to, text, (gssize) length);
}

/* [h], [Red], [$£-809], [<100] */
static void
scan_brackets (Scan *self)
{
  const char *end = strchr (self->at, ']');
  const char *inner = self->at + 1;

  if (end == NULL)
    {
      self->at += strlen (self->at);
      return;
    }
  if (*inner == '$')
    add_literal (self, inner + 1, strcspn (inner + 1, "-]"));
  else if (strspn (inner, "hHmMsS") == (gsize) (end - inner) && end > inner)
    {
      self->is_elapsed = TRUE;
      self->part = 'h';
    }
  self->at = end + 1;
}

static void
scan_quoted (Scan *self)
{
  const char *inner = self->at + 1;
  const char *end = strchr (inner, '"');

  if (end == NULL)
    end = inner + strlen (inner);
  add_literal (self, inner, (gsize) (end - inner));
  self->at = *end == '"' ? end + 1 : end;
}

/* Whether "m" here means minutes: after hours, or before seconds. */
static gboolean
is_minutes (const Scan *self)
{
  const char *at = self->at + strspn (self->at, "mM");

  at += strcspn (at, "yYdDhHsSmM;");
  return self->part == 'h' || g_ascii_tolower (*at) == 's';
}

static void
scan_part (Scan *self, char letter)
{
  if (letter == 'h' || letter == 's' || (letter == 'm' && strspn (self->at, "mM") < 3 && is_minutes (self)))
    self->has_time = TRUE;
  else
    self->has_date = TRUE;
  self->part = letter;
  while (g_ascii_tolower (*self->at) == letter)
    self->at++;
}

static void
scan_placeholder (Scan *self, char c)
{
  self->at++;
  if (c == '.')
    self->has_point = TRUE;
  else if (c == ',')
    self->n_commas += self->has_digits && !self->has_point;
  else
    {
      self->is_odd |= self->suffix->len > 0 || c == '?';
      self->has_digits = TRUE;
      if (self->has_point)
        self->n_after++;
      else
        self->n_before += c == '0';
    }
}

static void
scan_one (Scan *self)
{
  const char c = *self->at;
  gsize length = (gsize) (g_utf8_next_char (self->at) - self->at);

  if (c == '[')
    scan_brackets (self);
  else if (c == '"')
    scan_quoted (self);
  else if ((c == '\\' || c == '_' || c == '*') && self->at[1] != '\0')
    {
      length = (gsize) (g_utf8_next_char (self->at + 1) - (self->at + 1));
      if (c == '\\')
        add_literal (self, self->at + 1, length);
      self->at += 1 + length;
    }
  else if (g_ascii_strncasecmp (self->at, "am/pm", 5) == 0 || g_ascii_strncasecmp (self->at, "a/p", 3) == 0)
    {
      self->has_time = TRUE;
      self->at += g_ascii_tolower (self->at[1]) == 'm' ? 5 : 3;
    }
  else if (strchr ("ydmhs", g_ascii_tolower (c)) != NULL)
    scan_part (self, g_ascii_tolower (c));
  else if (strchr ("0#?.,", c) != NULL)
    scan_placeholder (self, c);
  else
    {
      self->is_odd |= strchr ("Ee@/", c) != NULL;
      add_literal (self, self->at, length);
      self->at += length;
    }
}

static RdXlsxFormat *
make_format (Scan *scan)
{
  RdXlsxFormat *self = g_new0 (RdXlsxFormat, 1);

  if (scan->is_elapsed && !scan->has_date)
    self->kind = RD_XLSX_ELAPSED;
  else if (scan->has_date)
    self->kind = RD_XLSX_DATE;
  else if (scan->has_time)
    self->kind = RD_XLSX_TIME;
  else if (scan->has_digits && !scan->is_odd)
    self->kind = RD_XLSX_NUMBER;
  self->digits = MIN (scan->n_before, MAX_DIGITS);
  self->decimals = MIN (scan->n_after, MAX_DIGITS);
  self->has_commas = scan->n_commas > 0;
  self->is_percent = strchr (scan->prefix->str, '%') != NULL || strchr (scan->suffix->str, '%') != NULL;
  self->prefix = g_string_free (scan->prefix, FALSE);
  self->suffix = g_string_free (scan->suffix, FALSE);
  return self;
}

RdXlsxFormat *
rd_xlsx_format_parse (const char *code)
{
  Scan scan = { .at = code, .prefix = g_string_new (NULL), .suffix = g_string_new (NULL) };

  g_return_val_if_fail (code != NULL, NULL);

  if (g_ascii_strncasecmp (code, "general", 7) == 0)
    scan.at += strlen (code);
  while (*scan.at != '\0' && *scan.at != ';')
    scan_one (&scan);
  return make_format (&scan);
}

/* ISO/IEC 29500-1, 18.8.30; those of 27 to 58 that a workbook does not define are dates of eastern Asia. */
RdXlsxFormat *
rd_xlsx_format_new_builtin (guint id)
{
  static const char * const codes[] = {
    "General", "0", "0.00", "#,##0", "#,##0.00", "#,##0", "#,##0", "#,##0.00", "#,##0.00", "0%", "0.00%", "General",
    "General", "General", "dd/mm/yyyy", "d-mmm-yy", "d-mmm", "mmm-yy", "h:mm AM/PM", "h:mm:ss AM/PM", "h:mm", "h:mm:ss",
    "dd/mm/yyyy h:mm",
  };

  if (id < G_N_ELEMENTS (codes))
    return rd_xlsx_format_parse (codes[id]);
  if (id == 46)
    return rd_xlsx_format_parse ("[h]:mm:ss");
  if ((id >= 32 && id <= 35) || id == 45 || id == 47)
    return rd_xlsx_format_parse ("h:mm:ss");
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return rd_xlsx_format_parse ("dd/mm/yyyy");
  if (id >= 37 && id <= 44)
    return rd_xlsx_format_parse (id % 2 == 1 && id < 41 ? "#,##0" : id < 41 ? "#,##0.00" : id < 43 ? "#,##0" : "#,##0.00");
  return rd_xlsx_format_parse ("General");
}

void
rd_xlsx_format_free (RdXlsxFormat *self)
{
  if (self == NULL)
    return;
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self);
}

/* --- numbers */

static void
append_general (double value, GString *out)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (value == floor (value) && fabs (value) < LARGEST_INTEGER)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, (gint64) value);
  else
    g_string_append (out, g_ascii_formatd (digits, sizeof digits, "%.15g", value));
}

static void
append_number (const RdXlsxFormat *self, double value, GString *out)
{
  char pattern[16], digits[400];
  const char *point;
  guint n;

  g_snprintf (pattern, sizeof pattern, "%%.%uf", self->decimals);
  g_ascii_formatd (digits, sizeof digits, pattern, fabs (self->is_percent ? value * 100 : value));
  point = strchr (digits, '.');
  n = (guint) (point != NULL ? (gsize) (point - digits) : strlen (digits));
  if (value < 0 && strspn (digits, "0.") < strlen (digits))
    g_string_append_c (out, '-');
  g_string_append (out, self->prefix);
  for (guint i = n; i < self->digits; i++)
    g_string_append_c (out, '0');
  for (guint i = 0; i < n; i++)
    {
      g_string_append_c (out, digits[i]);
      if (self->has_commas && i + 1 < n && (n - i - 1) % 3 == 0)
        g_string_append_c (out, ',');
    }
  g_string_append (out, digits + n);
  g_string_append (out, self->suffix);
}

static void
apply_number (const RdXlsxFormat *self, double value, RdCell *cell, GString *out)
{
  cell->kind = RD_CELL_NUMBER;
  cell->number = value;
  if (self->kind == RD_XLSX_NUMBER && fabs (value) < LARGEST_INTEGER)
    append_number (self, value, out);
  else
    append_general (value, out);
}

/* --- dates and times */

/* Days and seconds, to the nearest second: 22:10 is stored as 0.92361111111111116. */
static void
split (double value, gint64 *out_days, int *out_seconds)
{
  gint64 seconds = (gint64) floor (value * SECONDS_PER_DAY + 0.5);

  *out_days = seconds / SECONDS_PER_DAY;
  *out_seconds = (int) (seconds % SECONDS_PER_DAY);
}

static void
apply_date (gint64 days, int seconds, gboolean is_1904, RdCell *cell, GString *out)
{
  RdDay day = is_1904 ? DAY_1904 + (RdDay) days : DAY_1900 + (RdDay) days + (days < FALSE_LEAP_DAY);

  if (!is_1904 && (days == 0 || days == FALSE_LEAP_DAY))
    {
      g_string_append (out, days == 0 ? "00/01/1900" : "29/02/1900");
      return;
    }
  cell->kind = RD_CELL_DATE;
  cell->day = day;
  /* A day without a time is stored as its midnight. */
  if (seconds >= 60)
    cell->minutes = seconds / 60;
  rd_iso_time_show (cell, out);
}

static void
apply_time (int seconds, RdCell *cell, GString *out)
{
  cell->kind = RD_CELL_TIME;
  cell->minutes = seconds / 60;
  rd_iso_time_show (cell, out);
}

static gboolean
is_day (double value, gboolean is_1904)
{
  return value >= 0 && value < 2958466 - (is_1904 ? 1462 : 0);
}

void
rd_xlsx_format_apply (const RdXlsxFormat *self, double value, gboolean is_1904, RdCell *cell, GString *out)
{
  gint64 days;
  int seconds;

  g_return_if_fail (self != NULL && cell != NULL && out != NULL);

  g_string_truncate (out, 0);
  cell->kind = RD_CELL_TEXT;
  cell->day = RD_DAY_NONE;
  cell->minutes = RD_MINUTES_NONE;
  if (self->kind <= RD_XLSX_NUMBER || !is_day (value, is_1904))
    {
      apply_number (self, value, cell, out);
      return;
    }
  split (value, &days, &seconds);
  /* 930 typed into a cell that shows times is no day of 1902. */
  if (self->kind == RD_XLSX_TIME && days > 0 && value == floor (value))
    apply_number (self, value, cell, out);
  else if (self->kind == RD_XLSX_ELAPSED && days > 0)
    g_string_append_printf (out, "%" G_GINT64_FORMAT ":%02d", days * 24 + seconds / 3600, seconds / 60 % 60);
  else if (self->kind != RD_XLSX_DATE && days == 0)
    apply_time (seconds, cell, out);
  else if (days == 0 && seconds > 0)
    apply_time (seconds, cell, out);
  else if (days < 2958466)
    apply_date (days, seconds, is_1904, cell, out);
}
