/* rd-wording-report.c — what a report refers to, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/rd-wording-chronology.h"
#include "model/rd-wording.h"

/* The longest date, in characters, that is quoted as it was written. */
#define DATE_TEXT_MAX 40

/* Helpers */

/* What an agency wrote, on one line; NULL where it cannot stand in a sentence. (transfer full) */
static char *
tidy_date (const char *text)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  if (text == NULL || g_utf8_strlen (text, -1) > DATE_TEXT_MAX)
    return NULL;
  words = g_strsplit_set (text, " \t\r\n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (kept, words[i]);
  g_ptr_array_add (kept, NULL);
  return kept->len > 1 ? g_strjoinv (" ", (char **) kept->pdata) : NULL;
}

/* In words where it is sure, else as it was written. (transfer full) */
static char *
word_date (const RdFuzzyDate *date, const char *written)
{
  gboolean is_sure = date->qualifier == RD_QUALIFIER_NONE && date->precision != RD_PRECISION_RANGE;
  g_autofree char *tidied = is_sure ? NULL : tidy_date (written);

  if (tidied != NULL)
    return g_steal_pointer (&tidied);
  if (is_sure && date->precision == RD_PRECISION_DAY && date->earliest == date->latest)
    return rd_wording_day_plain (date->earliest);
  return rd_wording_fuzzy_date (date);
}

/* Public API */

char *
rd_wording_entry_reference (const RdEntry *entry, const char *date_text, const char *agency)
{
  g_autofree char *when = NULL;
  RdFuzzyDate date;

  g_return_val_if_fail (entry != NULL, NULL);

  if (agency == NULL)
    agency = _("an agency");
  if (!rd_entry_get_date (entry, &date))
    /* Translators: how an entry without a date is cited; an agency: "undated entry, Health" */
    return g_strdup_printf (_("undated entry, %s"), agency);
  when = word_date (&date, date_text);
  /* Translators: how an entry is cited: its date, an agency: "entry of 12 May 2014, Health" */
  return g_strdup_printf (_("entry of %1$s, %2$s"), when, agency);
}

char *
rd_wording_finding_reference (guint number, const char *title)
{
  if (title == NULL || *title == '\0')
    return g_strdup_printf (_("Finding %u"), number);
  /* Translators: how a finding is cited: its number and its title */
  return g_strdup_printf (_("Finding %1$u: %2$s"), number, title);
}

char *
rd_wording_section_reference (const char *number)
{
  /* Translators: how a section is cited; its number: "section 3.1" */
  return g_strdup_printf (_("section %s"), number);
}

char *
rd_wording_comment_author (guint number)
{
  return g_strdup_printf (_("Reviewer %u"), number);
}
