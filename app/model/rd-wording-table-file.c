/* rd-wording-table-file.c — why a file with a chronology was not taken, and what to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-table-file.h"

#include <glib/gi18n-lib.h>

#include "formats/rd-table-file-error.h"
#include "model/rd-office-convert.h"

/* What the file is instead, or which part of it is at fault. */
static char *
word_with_detail (int code, const char *detail)
{
  switch (code)
    {
    case RD_TABLE_FILE_ERROR_UNKNOWN_KIND:
      return g_strdup_printf (_("No chronology can be read from the file: %s. Use a .docx, .odt, .xlsx, .ods or .csv file."), detail);
    case RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS:
      return g_strdup_printf (_("The file is not what it is said to be, and nothing of it was taken: %s. "
                                "Give it the right ending, ask for the right file, or open it and save it anew as .docx, .xlsx or .csv."), detail);
    case RD_TABLE_FILE_ERROR_DAMAGED:
      return g_strdup_printf (_("The file is damaged or cut short, and nothing of it was taken: %s. "
                                "Ask the agency to send it again, or open it and save it anew."), detail);
    case RD_TABLE_FILE_ERROR_TOO_LARGE:
      return g_strdup_printf (_("Nothing of the file was taken: %s. Ask the agency what it has sent."), detail);
    case RD_TABLE_FILE_ERROR_UNREADABLE:
    default:
      return g_strdup_printf (_("The file cannot be read: %s. Choose another file, or ask who may open it."), detail);
    }
}

static char *
word_file (int code, const char *detail)
{
  switch (code)
    {
    case RD_TABLE_FILE_ERROR_EMPTY:
      return g_strdup (_("The file is empty. Ask the agency to send it again."));
    case RD_TABLE_FILE_ERROR_OLD_FORMAT:
      return g_strdup (_("The file is of an old kind, which cannot be read here. Open it in Word, Excel or LibreOffice, "
                         "save it as .docx or .xlsx, and try again."));
    case RD_TABLE_FILE_ERROR_ENCRYPTED:
      return g_strdup (_("The file has a password. Ask for a copy without one, or open it and save it without, and try again."));
    case RD_TABLE_FILE_ERROR_NUL_BYTES:
      return g_strdup (_("There are NUL bytes in what should be text, so the file is damaged or none of text; nothing of it was taken. "
                         "Ask the agency to send it again."));
    case RD_TABLE_FILE_ERROR_DOCTYPE:
      return g_strdup (_("The file has a DOCTYPE or entities in it, which no office program writes and which are not accepted. "
                         "Nothing of it was taken. Ask the agency what it has sent."));
    case RD_TABLE_FILE_ERROR_TOO_DEEP:
      return g_strdup (_("The file nests deeper than any real document, and nothing of it was taken. "
                         "If it is one, copy the chronology’s table into a new document."));
    case RD_TABLE_FILE_ERROR_NO_TABLE:
      return g_strdup (_("There is no table in the file, and a chronology has to be one. If its lines are set with tabs, make a table of them "
                         "(in Word: Insert, Table, Convert Text to Table), save it, and try again."));
    default:
      return word_with_detail (code, detail);
    }
}

static char *
word_conversion (int code)
{
  switch (code)
    {
    case RD_OFFICE_CONVERT_ERROR_NOT_INSTALLED:
      return word_file (RD_TABLE_FILE_ERROR_OLD_FORMAT, "");
    case RD_OFFICE_CONVERT_ERROR_TOO_SLOW:
      return g_strdup (_("LibreOffice takes too long to read this old file. Open it in Word or Excel, save it as .docx or .xlsx, and try again."));
    case RD_OFFICE_CONVERT_ERROR_NO_FOLDER:
      return g_strdup (_("There is no room for the temporary files that reading an old file takes. Make room, or save it as .docx or .xlsx, and try again."));
    case RD_OFFICE_CONVERT_ERROR_FAILED:
    default:
      return g_strdup (_("LibreOffice cannot read this old file: it is damaged, or has a password. Open it in Word or Excel, save it without a password as .docx or .xlsx, "
                         "and try again."));
    }
}

char *
rd_wording_table_file_error (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == RD_TABLE_FILE_ERROR)
    return word_file (error->code, error->message);
  if (error->domain == RD_OFFICE_CONVERT_ERROR)
    return word_conversion (error->code);
  return NULL;
}
