/* rd-calendar-export.c — deadlines for other calendars
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-calendar-export"

#include "config.h"

#include "shell/rd-calendar-export.h"

#include "model/rd-register-ics.h"
#include "shell/rd-file-question.h"

#include <glib/gi18n.h>

/* Helpers */

static char *
propose_name (RdWindow *window)
{
  RdReviewItem *review = rd_window_get_review (window);
  g_autofree char *reference = NULL;

  if (review == NULL)
    return g_strdup (_("Deadlines.ics"));

  reference = rd_file_question_name (rd_review_item_get_reference (review));
  /* Translators: the name proposed for a file; %s is a review’s reference */
  return g_strdup_printf (_("Deadlines %s.ics"), reference);
}

/* Callbacks */

static void
answered_cb (GtkWindow  *parent,
             const char *path,
             const char *paper)
{
  if (path != NULL)
    rd_calendar_export_to_path (RD_WINDOW (parent), path);
}

/* Public API */

void
rd_calendar_export_to_path (RdWindow   *window,
                            const char *path)
{
  g_autofree char *complete = NULL;
  g_autofree char *name = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  g_return_if_fail (RD_IS_WINDOW (window));
  g_return_if_fail (path != NULL);

  complete = rd_file_question_complete (path, "ics");
  if (!rd_register_export_calendar_of (rd_window_get_register (window), RD_CALENDAR_DEADLINES | RD_CALENDAR_ACTIONS, rd_window_get_review (window), RD_DAY_NONE, RD_DAY_NONE,
                                    complete, &n, &error))
    {
      rd_window_show_error (window, _("Not Exported"), error);
      return;
    }

  name = g_filename_display_basename (complete);
  /* Translators: %u is a number of deadlines, %s the name of a file */
  said = g_strdup_printf (ngettext ("Exported %u date as “%s”", "Exported %u dates as “%s”", n), n, name);
  rd_window_toast (window, said);
}

void
rd_calendar_export (RdWindow *window)
{
  static const char *const suffixes[] = { "ics", NULL };
  g_autofree char *name = NULL;
  RdFileQuestion question = {
    .action = GTK_FILE_CHOOSER_ACTION_SAVE,
    .suffixes = suffixes,
    .answered = answered_cb,
  };

  g_return_if_fail (RD_IS_WINDOW (window));

  name = propose_name (window);
  question.title = _("Export Calendar");
  question.accept = _("_Export");
  question.filter_name = _("Calendar Files");
  question.proposal = name;
  rd_file_question_ask (GTK_WINDOW (window), &question);
}
