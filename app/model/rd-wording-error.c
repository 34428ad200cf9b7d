/* rd-wording-error.c — what went wrong, where, and what to do
 *
 * Errors carry a code, and in their English message the thing that they are
 * about between the first pair of “ ”: a file's name, an id, a field.  From both
 * the sentences are made here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/time/rd-date-entry.h"
#include "core/time/rd-fuzzy-date.h"
#include "draw/rd-draw-file.h"
#include "formats/rd-framework-xml.h"
#include "formats/rd-holiday-list.h"
#include "formats/rd-xml.h"
#include "model/rd-document-file.h"
#include "model/rd-leak-scan.h"
#include "model/rd-register.h"
#include "model/rd-register-fault.h"
#include "model/rd-sheet-file.h"
#include "model/rd-register-plan.h"
#include "model/rd-wording-import.h"
#include "model/rd-wording-plan.h"
#include "model/rd-register-frameworks.h"
#include "model/rd-wording-framework.h"
#include "model/rd-wording-decision.h"
#include "model/rd-wording-letter.h"
#include "model/rd-wording-report-file.h"
#include "model/rd-wording-table-file.h"
#include "model/rd-wording-private.h"
#include "model/rd-wording-publication.h"

/* Auxiliary methods */

/* What stands between the first “ and the ” after it; a path's last part. (transfer full); NULL */
static char *
find_quoted (const char *message)
{
  const char *open = strstr (message, "“");
  const char *close = open != NULL ? strstr (open, "”") : NULL;
  g_autofree char *text = NULL;

  if (close == NULL)
    return NULL;
  open += strlen ("“");
  if (close == open)
    return NULL;
  text = g_strndup (open, close - open);
  return *text == '/' ? g_path_get_basename (text) : g_steal_pointer (&text);
}

static char *
quote (const char *name, const char *otherwise)
{
  return name != NULL ? g_strdup_printf (_("“%s”"), name) : g_strdup (otherwise);
}

/* A technical message as a sentence: no full stop, so that the frame gives one. */
static char *
trim_message (const char *message)
{
  char *text = g_strdup (message);

  g_strchomp (text);
  if (g_str_has_suffix (text, "."))
    text[strlen (text) - 1] = '\0';
  return text;
}

/* The register file */

static char *
word_store_opening (int code, const char *file)
{
  switch (code)
    {
    case RD_STORE_ERROR_NOT_FOUND:
      return g_strdup_printf (_("%s is not there. It may have been moved, renamed or removed: "
                                "look for it and open it from where it is now."), file);
    case RD_STORE_ERROR_EXISTS:
      return g_strdup_printf (_("%s is there already, and has been left as it is. Choose another name or folder."), file);
    case RD_STORE_ERROR_NOT_A_REGISTER:
      return g_strdup_printf (_("%s is not a register of Review Desk. Choose a file that was made with Review Desk; "
                                "its name usually ends in .rdesk."), file);
    case RD_STORE_ERROR_NEWER:
      return g_strdup_printf (_("%s was last used with a newer version of Review Desk, which this one cannot read. "
                                "Install the newer version to open it."), file);
    case RD_STORE_ERROR_DAMAGED:
      return g_strdup_printf (_("%s is damaged and cannot be read reliably. Keep it as it is, "
                                "and open your latest backup instead."), file);
    case RD_STORE_ERROR_LOCKED:
      return g_strdup_printf (_("%s is open in another window or program. "
                                "Close it there and try again, or open it for reading only."), file);
    default:
      return NULL;
    }
}

static char *
word_store_writing (int code, const char *file)
{
  switch (code)
    {
    case RD_STORE_ERROR_PERMISSION:
      return g_strdup_printf (_("%s may not be read or changed by you. Ask whoever looks after the folder for access, "
                                "or choose another folder."), file);
    case RD_STORE_ERROR_FULL:
      return g_strdup_printf (_("%s could not be written, because there is no room left on its disk. "
                                "Make room and try again."), file);
    case RD_STORE_ERROR_READ_ONLY:
      return g_strdup_printf (_("%s is open for reading only, so nothing was changed. "
                                "Close it where it is in use, and open it again."), file);
    case RD_STORE_ERROR_REPLACED:
      return g_strdup_printf (_("%s was removed or replaced while it was open, so nothing was changed. "
                                "Close it and open the file that is there now."), file);
    default:
      return NULL;
    }
}

static char *
word_store_rows (const GError *error, const char *name)
{
  g_autofree char *message = NULL;

  switch (error->code)
    {
    case RD_STORE_ERROR_CONFLICT:
      return g_strdup (_("This was changed elsewhere in the meantime, and that change was kept. "
                         "Look at it again, then make yours."));
    case RD_STORE_ERROR_DUPLICATE:
      return g_strdup (_("There is a review with this reference already. Give this one another reference."));
    case RD_STORE_ERROR_UNKNOWN_ROW:
      return g_strdup (_("What you wanted to change is not in the register any more. Look at the page again."));
    case RD_STORE_ERROR_NOTHING:
      return g_strdup (_("There is nothing to undo or redo."));
    default:
      message = trim_message (error->message);
      return g_strdup_printf (_("The register could not be read or written: %s. "
                                "Check that the disk or network drive is there, then try again."), message);
    }
}

static char *
word_store_error (const GError *error, const char *name)
{
  g_autofree char *file = quote (name, _("The register"));
  char *text = word_store_opening (error->code, file);

  if (text == NULL)
    text = word_store_writing (error->code, file);
  return text != NULL ? text : word_store_rows (error, name);
}

/* What somebody asked of the register */

static char *
word_bad_dates (const char *fault)
{
  static const RdWord words[] = {
    { RD_FAULT_DATE_ORDER, N_("The last day is before the first. Give the earlier day first.") },
    { RD_FAULT_DATE_LENGTH, N_("The board cannot be closed for more than a year. Check both dates.") },
    { RD_FAULT_DATE_BEFORE_HOLD, N_("The hold begins after that day. Give a day on or after its first day.") },
    { RD_FAULT_DATE_FORECAST, N_("The forecast lies before the hold begins. Give a later day, or none.") },
    { RD_FAULT_DATE_ANSWERED, N_("The answer is dated before what it answers. Check both dates.") },
    { RD_FAULT_DATE_DUE_BEFORE_ASKED, N_("The day by which it is wanted is before the day on which the agency was asked. Check both dates.") },
    { RD_FAULT_DATE_BEFORE_ASKED, N_("The agency was asked after that day. Check both dates.") },
    { RD_FAULT_DATE_BEFORE_RECEIVED, N_("The return came after the day on which it was checked. Check both dates.") },
    { RD_FAULT_DATE_NEXT_CONTACT, N_("The next contact lies before this one. Check both dates.") },
    { RD_FAULT_DATE_DUE_BEFORE_AGREED, N_("The action is due before the day on which it was agreed. Check both dates.") },
    { RD_FAULT_DATE_CLOSED_BEFORE_AGREED, N_("The action was closed before the day on which it was agreed. Check both dates.") },
    { RD_FAULT_DATE_CHASED_BEFORE_AGREED, N_("The agency was chased before the day on which the action was agreed. Check both dates.") },
    { RD_FAULT_DATE_CLOSED_BEFORE_OPENED, N_("The establishment closed before the day on which it opened. Check both dates.") },
  };
  const char *word = rd_wording_find_word (words, G_N_ELEMENTS (words), fault);

  return g_strdup (word != NULL ? word : _("The year has to lie between 1900 and 2199. Check the date."));
}

static char *
word_bad_value (const char *field)
{
  const char *text;

  const char *words = rd_wording_value_fault (field);

  if (words != NULL)
    return g_strdup (words);
  if (g_strcmp0 (field, RD_FAULT_REFERENCE) == 0)
    return g_strdup_printf (_("The reference cannot be used. Give one of up to %d characters on a single line, "
                              "such as SCR/2019/03."), RD_REVIEW_REFERENCE_MAX);
  if (g_strcmp0 (field, RD_FAULT_TITLE) == 0)
    return g_strdup_printf (_("The title cannot be used. Give one of up to %d characters on a single line, "
                              "such as Child A."), RD_REVIEW_TITLE_MAX);
  if (g_strcmp0 (field, RD_FAULT_NOTE) == 0)
    return g_strdup_printf (_("The note is too long. Shorten it to %d characters."), RD_NOTE_MAX);
  if (g_strcmp0 (field, RD_FAULT_REASON) == 0)
    return g_strdup (_("The closure needs a reason, on a single line: “Office move”, for example."));
  if (g_strcmp0 (field, RD_FAULT_LEARNING_TEXT) == 0)
    return g_strdup (_("The learning point needs words: say what was learnt."));
  if (g_strcmp0 (field, RD_FAULT_LEARNING_KIND) == 0)
    return g_strdup (_("A learning point is either a point for improvement or good practice. Choose one of both."));
  if (g_strcmp0 (field, RD_FAULT_TEMPLATE_CODE) == 0)
    return g_strdup (_("The template needs an id of small letters, digits and “-”, such as letter-to-school."));
  if (g_strcmp0 (field, RD_FAULT_TEMPLATE_LABEL) == 0)
    return g_strdup (_("The template needs a name, on a single line: “Letter to the school”, for example."));
  if (g_strcmp0 (field, RD_FAULT_DUE_SOON_DAYS) == 0)
    return g_strdup_printf (_("The number of working days has to lie between 0 and %d."), RD_DUE_SOON_MAX);
  text = rd_wording_decision_fault (field);
  if (text != NULL)
    return g_strdup (text);
  return g_strdup_printf (_("The text is too long or has signs in it that cannot be kept. "
                            "Give up to %d characters on a single line."), RD_TEXT_MAX);
}

static char *
word_unknown (int code, const char *name)
{
  const char *id = name != NULL ? name : "";

  switch (code)
    {
    case RD_REGISTER_ERROR_UNKNOWN_REVIEW:
      return g_strdup_printf (_("There is no review “%s” in this register. Check the reference in the list of reviews."), id);
    case RD_REGISTER_ERROR_UNKNOWN_MILESTONE:
      return g_strdup_printf (_("This review’s framework has no milestone “%s”. Choose one from its list of milestones."), id);
    case RD_REGISTER_ERROR_UNKNOWN_RECIPIENT:
      return g_strdup_printf (_("“%s” is not among those who are told of this milestone. Choose one of its recipients, or none."), id);
    case RD_REGISTER_ERROR_UNKNOWN_TIMESCALE:
      return g_strdup_printf (_("This review’s framework has no timescale “%s”. Choose one from its list of timescales."), id);
    case RD_REGISTER_ERROR_UNKNOWN_FRAMEWORK:
      return g_strdup_printf (_("There is no framework “%s”. Choose one from the list of frameworks."), id);
    case RD_REGISTER_ERROR_UNKNOWN_OUTCOME:
      return g_strdup_printf (_("“%s” is not an outcome of this milestone. Choose one of its outcomes, or none."), id);
    case RD_REGISTER_ERROR_UNKNOWN_REASON:
      return g_strdup_printf (_("“%s” is not a reason for a hold. Choose one from the list of reasons."), id);
    case RD_REGISTER_ERROR_UNKNOWN_QUESTION:
      return g_strdup_printf (_("This review’s framework does not ask “%s”. Choose one of the questions of its criteria."), id);
    case RD_REGISTER_ERROR_UNKNOWN_ANSWER:
      return g_strdup_printf (_("“%s” is not an answer that this question takes. Choose one of its answers, or “not known”."), id);
    default:
      return NULL;
    }
}

static char *
word_register_error (const GError *error, const char *name)
{
  switch (error->code)
    {
    case RD_REGISTER_ERROR_FUTURE:
      return g_strdup (_("That day is still to come. Give a day up to today, or plan the milestone instead of recording it."));
    case RD_REGISTER_ERROR_BAD_DATES:
      return word_bad_dates (name);
    case RD_REGISTER_ERROR_BAD_VALUE:
      return word_bad_value (name);
    case RD_REGISTER_ERROR_NOT_RECORDED:
      return g_strdup (_("There is nothing recorded that could be cleared, ended or removed. Look at the page again."));
    case RD_REGISTER_ERROR_CLOSED:
      return g_strdup (_("The register has been closed, so nothing was changed. Open it again."));
    case RD_REGISTER_ERROR_BLOCKED:
    case RD_REGISTER_ERROR_NOTHING_TO_PUBLISH:
      return rd_wording_publication_error (error);
    case RD_REGISTER_ERROR_BROKEN_FRAMEWORK:
      return g_strdup_printf (_("The register cannot be opened, because the framework “%s” that is kept in it cannot be read. "
                                "Open your latest backup, or a newer version of Review Desk."), name != NULL ? name : "");
    default:
      return word_unknown (error->code, name);
    }
}

/* Files of other kinds */

static char *
word_framework_error (const GError *error, const char *name)
{
  g_autofree char *message = trim_message (error->message);

  if (error->domain == RD_XML_ERROR && error->code == RD_XML_ERROR_TOO_LARGE)
    return g_strdup_printf (_("The framework file is too large to be one (%s), and nothing of it was used. "
                              "Choose another file."), message);
  if (error->domain == RD_XML_ERROR && error->code == RD_XML_ERROR_DOCTYPE)
    return g_strdup_printf (_("The framework file has a DOCTYPE or entities in it, which are not accepted (%s). "
                              "Take them out and try again."), message);
  /* Translators: what is wrong with the file; a full stop, unless that ends in a question mark */
  return g_strdup_printf (_("The framework cannot be used, and nothing of it was taken: %1$s%2$s "
                            "Correct the file and try again."), message, g_str_has_suffix (message, "?") ? "" : ".");
}

static char *
word_draw_error (const GError *error, const char *name)
{
  g_autofree char *message = NULL;

  switch (error->code)
    {
    case RD_DRAW_ERROR_UNKNOWN_KIND:
      return g_strdup (_("The kind of drawing is not known. Give a name that ends in .pdf, .svg or .png."));
    case RD_DRAW_ERROR_TOO_LARGE:
      return g_strdup (_("The picture would be too large. Choose fewer days or one review, or make a PDF, which goes over several pages."));
    case RD_DRAW_ERROR_STOPPED:
      return g_strdup (_("Stopped. Nothing was written."));
    default:
      message = trim_message (error->message);
      return g_strdup_printf (_("The file could not be written, and no half of it was left: %s. "
                                "Choose another folder, or make room, and try again."), message);
    }
}

static char *
word_sheet_error (const GError *error, const char *name)
{
  if (error->code == RD_SHEET_FILE_ERROR_UNKNOWN_KIND)
    return g_strdup (_("The kind of table is not known. Give a name that ends in .csv, .xlsx, .pdf, .docx, .odt or .html."));
  return g_strdup (_("The table has more rows than such a file can hold. Export it as CSV, or show fewer rows."));
}

/* The name itself is not told: a message can be seen by anybody who passes. */
static char *
word_leak_error (const GError *error, const char *name)
{
  const char *where = strstr (error->message, "” ");

  if (error->code != RD_LEAK_ERROR_NAME || name == NULL || where == NULL)
    return g_strdup (_("The file could not be looked through for real names, so it was not kept. Try again, or choose another kind of file."));
  return g_strdup_printf (_("A real name of “%s” would be in the file (%s), so it was not kept. Look there, add the name to that person’s "
                            "names or say on the People page that nobody is meant, and export again."), name, where + strlen ("” "));
}

static char *
word_date_example (const char *what)
{
  /* Translators: what was wrong with a date that was typed; examples that are understood stay in English */
  return g_strdup_printf (_("%s Dates can be written as 22/05/2016, 22 May 2016, or “last Friday”."), what);
}

static char *
word_fuzzy_date_error (const GError *error, const char *name)
{
  if (error->code == RD_FUZZY_DATE_ERROR_IMPOSSIBLE)
    return word_date_example (_("There is no such day in the calendar."));
  return word_date_example (_("This is not understood as a date."));
}

static char *
word_date_entry_error (const GError *error, const char *name)
{
  switch (error->code)
    {
    case RD_DATE_ENTRY_ERROR_EMPTY:
      return word_date_example (_("There is no date."));
    case RD_DATE_ENTRY_ERROR_IMPOSSIBLE:
      return word_date_example (_("There is no such day in the calendar."));
    case RD_DATE_ENTRY_ERROR_NOT_A_DAY:
      return word_date_example (_("This is more than one day; a single day is needed."));
    case RD_DATE_ENTRY_ERROR_OUT_OF_RANGE:
      return word_date_example (_("The year has to lie between 1900 and 2199."));
    case RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD:
    default:
      return word_date_example (_("This is not understood as a date."));
    }
}

/* GLib's files; @code is of G_IO_ERROR */

static char *
word_file_code (int code, const char *file)
{
  switch (code)
    {
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      return g_strdup_printf (_("%s is not there. Check the name and the folder."), file);
    case G_IO_ERROR_EXISTS:
      return g_strdup_printf (_("%s is there already, and has been left as it is. Choose another name or folder."), file);
    case G_IO_ERROR_IS_DIRECTORY:
      return g_strdup_printf (_("%s is a folder. Choose a file."), file);
    case G_IO_ERROR_NOT_REGULAR_FILE:
      return g_strdup_printf (_("%s is not an ordinary file. Choose one that is."), file);
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      return g_strdup_printf (_("%s may not be read or written by you. Ask whoever looks after the folder for access, or choose another folder."), file);
    case G_IO_ERROR_NO_SPACE:
      return g_strdup_printf (_("%s could not be written, because there is no room left, and no half of it was kept. Make room and try again."), file);
    case G_IO_ERROR_FILENAME_TOO_LONG:
    case G_IO_ERROR_INVALID_FILENAME:
      return g_strdup_printf (_("%s cannot be the name of a file. Choose a shorter or simpler name."), file);
    case G_IO_ERROR_CANCELLED:
      return g_strdup (_("It was cancelled, and nothing was changed."));
    default:
      return NULL;
    }
}

static int
find_io_code (const GError *error)
{
  if (error->domain == G_IO_ERROR)
    return error->code;
  switch (error->code)
    {
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      return G_IO_ERROR_NOT_FOUND;
    case G_FILE_ERROR_EXIST:
      return G_IO_ERROR_EXISTS;
    case G_FILE_ERROR_ISDIR:
      return G_IO_ERROR_IS_DIRECTORY;
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
      return G_IO_ERROR_PERMISSION_DENIED;
    case G_FILE_ERROR_ROFS:
      return G_IO_ERROR_READ_ONLY;
    case G_FILE_ERROR_NOSPC:
      return G_IO_ERROR_NO_SPACE;
    case G_FILE_ERROR_NAMETOOLONG:
      return G_IO_ERROR_FILENAME_TOO_LONG;
    default:
      return G_IO_ERROR_FAILED;
    }
}

static char *
word_file_error (const GError *error, const char *name)
{
  g_autofree char *file = quote (name, _("The file"));
  g_autofree char *message = NULL;
  char *text = word_file_code (find_io_code (error), file);

  if (text != NULL)
    return text;
  message = trim_message (error->message);
  return g_strdup_printf (_("A file could not be read or written: %s. Check that the disk or network drive is there, then try again."), message);
}

/* Public API */

char *
rd_wording_error (const GError *error)
{
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;
  char *text;

  g_return_val_if_fail (error != NULL, NULL);

  text = rd_wording_letter_error (error);
  if (text == NULL)
    text = rd_wording_table_file_error (error);
  if (text == NULL)
    text = rd_wording_report_file_error (error);
  if (text != NULL)
    return text;
  name = find_quoted (error->message);
  if (error->domain == RD_DOCUMENT_ERROR)
    return rd_wording_document_error (error, name);
  if (error->domain == RD_STORE_ERROR)
    return word_store_error (error, name);
  if (error->domain == RD_REGISTER_ERROR)
    return word_register_error (error, name);
  if (error->domain == RD_FRAMEWORK_ERROR || error->domain == RD_FRAMEWORK_XML_ERROR || error->domain == RD_XML_ERROR)
    return word_framework_error (error, name);
  if (error->domain == RD_COLUMNS_ERROR)
    return rd_wording_columns_error (error, name);
  if (error->domain == RD_PLAN_ERROR)
    return rd_wording_plan_error (error, name);
  if (error->domain == RD_HOLIDAY_LIST_ERROR)
    return rd_wording_holidays_error (error);
  if (error->domain == RD_FRAMEWORK_CHOICE_ERROR)
    return rd_wording_framework_choice_error (error, name);
  if (error->domain == RD_DRAW_ERROR)
    return word_draw_error (error, name);
  if (error->domain == RD_SHEET_FILE_ERROR)
    return word_sheet_error (error, name);
  if (error->domain == RD_LEAK_ERROR)
    return word_leak_error (error, name);
  if (error->domain == RD_FUZZY_DATE_ERROR)
    return word_fuzzy_date_error (error, name);
  if (error->domain == RD_DATE_ENTRY_ERROR)
    return word_date_entry_error (error, name);
  if (error->domain == G_IO_ERROR || error->domain == G_FILE_ERROR)
    return word_file_error (error, name);

  message = trim_message (error->message);
  return g_strdup_printf (_("Something went wrong: %s. Please try again."), message);
}
