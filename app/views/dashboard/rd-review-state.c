/* rd-review-state.c — the mark of a review's state
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-review-state"

#include "config.h"

#include "views/dashboard/rd-review-state.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"

RdDeadlineStatus
rd_review_state_get_status (RdReviewState state)
{
  switch (state)
    {
    case RD_REVIEW_OVERDUE:
      return RD_STATUS_OVERDUE;

    case RD_REVIEW_DUE_SOON:
      return RD_STATUS_DUE_SOON;

    case RD_REVIEW_HELD:
      return RD_STATUS_HELD;

    case RD_REVIEW_DONE:
      return RD_STATUS_MET;

    case RD_REVIEW_RUNNING:
    default:
      return RD_STATUS_UPCOMING;
    }
}

/* A forecast and the due date that it stands instead of, each on a line of its own. */
static void
split_forecast (RdReviewItem *review, const char *original, char **when, char **what)
{
  g_autofree char *label = g_steal_pointer (what);
  g_autofree char *day = NULL;
  int due;

  g_object_get (review, "next-due", &due, NULL);
  day = rd_wording_day (due);
  g_free (*when);
  *when = g_strdup_printf (_("Forecast %s"), day);
  /* Translators: a deadline and its date: "Complete the review", "due Tue 5 Jan 2027" */
  *what = g_strdup_printf (_("%1$s · %2$s"), label, original);
}

void
rd_review_state_word_next (RdReviewItem  *review,
                           char         **out_when,
                           char         **out_what)
{
  g_autofree char *when = NULL;
  g_autofree char *what = NULL;
  g_autofree char *original = NULL;

  g_return_if_fail (RD_IS_REVIEW_ITEM (review));
  g_return_if_fail (out_when != NULL && out_what != NULL);

  g_object_get (review, "next-text", &when, "next-label", &what, "next-original", &original, NULL);
  if (when == NULL || *when == '\0')
    {
      g_free (when);
      when = g_strdup (rd_review_item_get_state (review) == RD_REVIEW_DONE ? _("All done") : _("No date yet"));
    }
  else if (original != NULL)
    split_forecast (review, original, &when, &what);

  *out_when = g_steal_pointer (&when);
  *out_what = what != NULL ? g_steal_pointer (&what) : g_strdup ("");
}
