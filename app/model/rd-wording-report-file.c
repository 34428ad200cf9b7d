/* rd-wording-report-file.c — the words of outlines, texts and files of reports
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-report-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/rd-report-input.h"
#include "model/rd-report-outlines.h"

/* What stands between the first “ and the ” after it. (transfer full) */
static char *
take_quoted (const GError *error)
{
  const char *open = strstr (error->message, "“");
  const char *close = open != NULL ? strstr (open, "”") : NULL;

  return close != NULL ? g_strndup (open + strlen ("“"), close - open - strlen ("“")) : g_strdup ("");
}

/* What is said of it after the name, without a full stop. (transfer full) */
static char *
take_reason (const GError *error)
{
  const char *start = strstr (error->message, "”: ");
  char *text = g_strdup (start != NULL ? start + strlen ("”: ") : error->message);

  g_strchomp (text);
  if (g_str_has_suffix (text, "."))
    text[strlen (text) - 1] = '\0';
  return text;
}

static char *
word_outline_error (const GError *error)
{
  g_autofree char *name = take_quoted (error);
  g_autofree char *reason = take_reason (error);

  switch (error->code)
    {
    case RD_REPORT_OUTLINE_ERROR_UNKNOWN:
      return g_strdup_printf (_("There is no outline “%s”. Choose one from the list of outlines."), name);
    case RD_REPORT_OUTLINE_ERROR_EMPTY:
      return g_strdup_printf (_("“%1$s” has no sections, or more than %2$d, and nothing of it was taken. Choose another file."),
                              name, RD_SECTIONS_MAX);
    case RD_REPORT_OUTLINE_ERROR_NAMES:
      return g_strdup_printf (_("The title or the guidance of section %s names somebody of this review, and an outline is used in other reviews. "
                                "Change it there, then keep the outline."), name);
    case RD_REPORT_OUTLINE_ERROR_FILE:
    default:
      return g_strdup_printf (_("“%1$s” is no outline of a report, and nothing of it was taken: %2$s. "
                                "Correct the file, or choose another."), name, reason);
    }
}

static char *
word_input_error (const GError *error)
{
  g_autofree char *name = take_quoted (error);
  g_autofree char *reason = take_reason (error);

  switch (error->code)
    {
    case RD_REPORT_INPUT_ERROR_TOO_LARGE:
      return g_strdup_printf (_("“%s” is too much for one section: 4 MB at most. Divide it into several."), name);
    case RD_REPORT_INPUT_ERROR_NOT_TEXT:
      return g_strdup_printf (_("“%s” is no plain text. Save it as text in UTF-8, and try again."), name);
    case RD_REPORT_INPUT_ERROR_XML:
    default:
      return g_strdup_printf (_("“%1$s” is not what a section can say, and nothing of it was taken: %2$s. "
                                "Correct it, and try again."), name, reason);
    }
}

/* Public API */

char *
rd_wording_report_file_error (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == RD_REPORT_OUTLINE_ERROR)
    return word_outline_error (error);
  if (error->domain == RD_REPORT_INPUT_ERROR)
    return word_input_error (error);
  return NULL;
}
