/* rd-wording-import.c — chronologies' faults in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-import.h"

#include <glib/gi18n-lib.h>

char *
rd_wording_columns_error (const GError *error, const char *name)
{
  g_return_val_if_fail (error != NULL, NULL);

  switch (error->code)
    {
    case RD_COLUMNS_ERROR_EMPTY:
      return g_strdup (_("There is nothing in the file’s tables, or nothing under their headings, so nothing was taken. "
                         "Ask the agency to send it again, or record a nil return."));
    case RD_COLUMNS_ERROR_UNKNOWN_SHEET:
      return g_strdup_printf (_("The file has no sheet “%s”. Choose one of its sheets."), name != NULL ? name : "");
    case RD_COLUMNS_ERROR_UNKNOWN_COLUMN:
      return g_strdup_printf (_("The file has no column “%s”. Choose one of its headings, or a column’s letter."), name != NULL ? name : "");
    case RD_COLUMNS_ERROR_TWICE:
      return g_strdup (_("Two columns are taken for the same. Only one column can hold the date, the end date or the time."));
    case RD_COLUMNS_ERROR_NO_CHRONOLOGY:
    default:
      return g_strdup (_("No chronology was found in the file, and nothing was taken: it needs a table with a column of dates and one of "
                         "what happened. Say which column is which."));
    }
}

const char *
rd_wording_import_problem (RdImportProblemKind kind)
{
  switch (kind)
    {
    case RD_IMPORT_IMPOSSIBLE_DATE:
      return _("There is no such day in the calendar");
    case RD_IMPORT_DATE_NOT_UNDERSTOOD:
      return _("Not understood as a date");
    case RD_IMPORT_NO_DATE:
      return _("There is no date, and none above it");
    case RD_IMPORT_DATE_AFTER_TODAY:
      return _("The date is later than today, or before 1900");
    case RD_IMPORT_SEVERAL_DATES:
      return _("Several dates: taken as from the first to the last");
    case RD_IMPORT_END_BEFORE_START:
      return _("The end is before the beginning: the beginning alone was taken");
    case RD_IMPORT_US_ORDER:
      return _("Taken as month before day, since there is no such day otherwise");
    case RD_IMPORT_AMBIGUOUS_ORDER:
      return _("Taken as day before month, but the file has dates the other way round");
    case RD_IMPORT_TIME_NOT_UNDERSTOOD:
      return _("Not understood as a time");
    case RD_IMPORT_NO_EVENT:
      return _("Nothing says what happened");
    case RD_N_IMPORT_PROBLEMS:
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
rd_wording_column_field (RdColumnField field)
{
  switch (field)
    {
    case RD_COLUMN_IGNORE:
      return _("Not taken");
    case RD_COLUMN_DATE:
      return _("Date");
    case RD_COLUMN_END_DATE:
      return _("End date");
    case RD_COLUMN_TIME:
      return _("Time");
    case RD_COLUMN_SOURCE:
      return _("Source of information");
    case RD_COLUMN_EVENT:
      return _("What happened");
    case RD_COLUMN_RESPONSE:
      return _("Agency’s response");
    case RD_COLUMN_COMMENT:
      return _("Agency’s comment");
    case RD_COLUMN_PEOPLE:
      return _("People");
    case RD_COLUMN_REFERENCE:
      return _("Reference");
    case RD_COLUMN_EXTRA:
      return _("Kept under its heading");
    case RD_N_COLUMN_FIELDS:
    default:
      g_return_val_if_reached (NULL);
    }
}
