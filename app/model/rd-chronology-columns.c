/* rd-chronology-columns.c — the columns in which a chronology leaves the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-chronology-columns.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *heading;
  guint       letters;
  const char *asked;      /* the heading for agencies */
  const char *hint;
} rows[RD_N_CHRONOLOGY_COLUMNS] = {
  [RD_CHRONOLOGY_DATE] = { "date", N_("Date"), 16, N_("Date"),
    N_("The date of the event as it stands in your record: 22/05/2016, May 2016, c. 2014, early June 2015. Where you are not sure, put a question mark before it. Do not make up a day.") },
  [RD_CHRONOLOGY_TIME] = { "time", N_("Time"), 9, N_("Time"),
    N_("The time as recorded, such as 14:30. Leave it empty where it is not recorded.") },
  [RD_CHRONOLOGY_AGE] = { "age", N_("Age"), 11, NULL, NULL },
  [RD_CHRONOLOGY_AGENCY] = { "agency", N_("Agency"), 15, NULL, NULL },
  [RD_CHRONOLOGY_SOURCE] = { "source", N_("Source"), 16, N_("Source of information"),
    N_("Where it is recorded: case notes, log, letter. Begin the cell with # where the row is a note of yours to the reviewer and not an event.") },
  [RD_CHRONOLOGY_EVENT] = { "event", N_("What happened"), 48, N_("What happened"),
    N_("One event a row, in plain words: who saw, said or did what. As it was known at the time. Write abbreviations out the first time.") },
  [RD_CHRONOLOGY_RESPONSE] = { "response", N_("Response"), 26, N_("Action taken or response"),
    N_("What your agency did about it, and what came of that. Say so where nothing was done.") },
  [RD_CHRONOLOGY_COMMENT] = { "comment", N_("Agency’s comment"), 20, N_("Author’s comment"),
    N_("What you, who fill this in, want to say of it today. Keep it out of the other columns.") },
  [RD_CHRONOLOGY_PEOPLE] = { "people", N_("People"), 16, N_("People involved"),
    N_("Who was there or is spoken of, with their role: full names, so that nobody is mistaken for another.") },
  [RD_CHRONOLOGY_ALSO] = { "also", N_("Also told by"), 16, NULL, NULL },
  [RD_CHRONOLOGY_EPISODE] = { "episode", N_("Key practice episode"), 15, NULL, NULL },
  [RD_CHRONOLOGY_SIGNIFICANCE] = { "significance", N_("Significance"), 14, NULL, NULL },
  [RD_CHRONOLOGY_TAGS] = { "tags", N_("Tags"), 12, NULL, NULL },
  [RD_CHRONOLOGY_REFERENCE] = { "reference", N_("Reference"), 14, N_("Reference"),
    N_("The number of the log, letter or note in your own system, so that it can be found again.") },
  [RD_CHRONOLOGY_EXTRA] = { "extra", N_("Further columns"), 20, NULL, NULL },
  [RD_CHRONOLOGY_FILE] = { "file", N_("File"), 18, NULL, NULL },
  [RD_CHRONOLOGY_ROW] = { "row", N_("Row"), 7, NULL, NULL },
  [RD_CHRONOLOGY_ANALYSIS] = { "analysis", N_("Reviewer’s analysis"), 24, NULL, NULL },
};

const char *
rd_chronology_column_get_name (RdChronologyColumn column)
{
  g_return_val_if_fail (column < RD_N_CHRONOLOGY_COLUMNS, NULL);

  return rows[column].name;
}

gboolean
rd_chronology_column_from_name (const char *name, RdChronologyColumn *out)
{
  g_return_val_if_fail (name != NULL && out != NULL, FALSE);

  for (guint i = 0; i < RD_N_CHRONOLOGY_COLUMNS; i++)
    if (g_str_equal (rows[i].name, name))
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}

const char *
rd_chronology_column_get_heading (RdChronologyColumn column)
{
  g_return_val_if_fail (column < RD_N_CHRONOLOGY_COLUMNS, NULL);

  return _(rows[column].heading);
}

guint
rd_chronology_column_get_letters (RdChronologyColumn column)
{
  g_return_val_if_fail (column < RD_N_CHRONOLOGY_COLUMNS, 1);

  return rows[column].letters;
}

const char *
rd_chronology_column_get_hint (RdChronologyColumn column)
{
  g_return_val_if_fail (column < RD_N_CHRONOLOGY_COLUMNS, NULL);

  return rows[column].hint != NULL ? _(rows[column].hint) : NULL;
}

const char *
rd_chronology_column_get_asked_heading (RdChronologyColumn column)
{
  g_return_val_if_fail (column < RD_N_CHRONOLOGY_COLUMNS, NULL);

  return rows[column].asked != NULL ? _(rows[column].asked) : rd_chronology_column_get_heading (column);
}
