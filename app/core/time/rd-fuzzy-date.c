/* rd-fuzzy-date.c — a date as people write it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-fuzzy-date.h"

#include "core/time/rd-date-span.h"

G_DEFINE_QUARK (rd-fuzzy-date-error-quark, rd_fuzzy_date_error)

static gboolean
fail (RdFuzzyDateError code, const char *text, GError **error)
{
  const char *reason = code == RD_FUZZY_DATE_ERROR_IMPOSSIBLE ? "there is no such date" : "not understood as a date";

  if (rd_date_words_is_quotable (text))
    g_set_error (error, RD_FUZZY_DATE_ERROR, code, "“%s”: %s", text, reason);
  else
    g_set_error_literal (error, RD_FUZZY_DATE_ERROR, code, reason);
  return FALSE;
}

gboolean
rd_fuzzy_date_parse (const char *text, RdDay today, RdFuzzyDate *out, GError **error)
{
  RdDateWord words[RD_DATE_WORDS_MAX + 1];
  const RdDateWord *word = words;
  RdDateSpan span;

  g_return_val_if_fail (out != NULL, FALSE);
  g_return_val_if_fail (rd_day_is_valid (today), FALSE);

  if (!rd_date_words_cut (text, words) || !rd_date_span_read (&word, today, &span))
    return fail (RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD, text, error);
  rd_date_span_skip_end (&word);
  if (word->kind != RD_DATE_WORD_END || span.is_several || span.is_out_of_range || span.minutes >= 0)
    return fail (RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD, text, error);
  if (span.is_impossible || span.is_us_order || span.is_backwards)
    return fail (RD_FUZZY_DATE_ERROR_IMPOSSIBLE, text, error);
  *out = span.date;
  return TRUE;
}

static const char * const precisions[] = { "day", "month", "year", "part-of-month", "part-of-year", "range" };
static const char * const qualifiers[] = { "none", "uncertain", "circa", "before", "after" };

/* The place of @name among @names; -1 where it is none of them. */
static int
find_name (const char * const *names, guint n_names, const char *name)
{
  for (guint i = 0; name != NULL && i < n_names; i++)
    if (g_str_equal (names[i], name))
      return (int) i;
  return -1;
}

const char *
rd_precision_get_name (RdPrecision precision)
{
  g_return_val_if_fail ((guint) precision < G_N_ELEMENTS (precisions), NULL);
  return precisions[precision];
}

gboolean
rd_precision_from_name (const char *name, RdPrecision *out)
{
  int place = find_name (precisions, G_N_ELEMENTS (precisions), name);

  if (place < 0)
    return FALSE;
  *out = (RdPrecision) place;
  return TRUE;
}

const char *
rd_qualifier_get_name (RdQualifier qualifier)
{
  g_return_val_if_fail ((guint) qualifier < G_N_ELEMENTS (qualifiers), NULL);
  return qualifiers[qualifier];
}

gboolean
rd_qualifier_from_name (const char *name, RdQualifier *out)
{
  int place = find_name (qualifiers, G_N_ELEMENTS (qualifiers), name);

  if (place < 0)
    return FALSE;
  *out = (RdQualifier) place;
  return TRUE;
}
