/* rd-dashboard-filter.c — what the dashboard shows of a register's reviews and deadlines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-dashboard-filter"

#include "config.h"

#include "views/dashboard/rd-dashboard-filter.h"

#include "core/review/rd-request-state.h"
#include "model/rd-register-publication.h"

#include <string.h>

/* Helpers */

/* Whether only its publication is left, and nothing that can be known without reading the report blocks it. */
static gboolean
is_ready (RdRegister *reg, RdReviewItem *review)
{
  g_autoptr (RdPublication) publication = NULL;

  if (reg == NULL || !rd_due_band_is_ready (rd_review_item_get_framework (review), rd_review_item_get_recordings (review)))
    return FALSE;
  publication = rd_register_work_out_publication (reg, review, -1, RD_DAY_NONE);
  return rd_publication_is_ready (publication);
}

/* How many agencies of the review owe something. */
static guint
count_waiting (RdReviewItem *review,
               RdDay         today)
{
  RdRequestTotals totals;

  rd_request_totals_work_out (rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS), today, &totals);
  return totals.n_agencies - totals.n_returned;
}

static gboolean
contains (const char *text,
          const char *words)
{
  g_autofree char *folded = NULL;

  if (text == NULL)
    return FALSE;

  folded = g_utf8_casefold (text, -1);
  return strstr (folded, words) != NULL;
}

static gboolean
review_has_words (RdReviewItem *item,
                  const char   *words)
{
  const RdReview *review = rd_review_item_get_review (item);

  return contains (review->reference, words) || contains (review->title, words) || contains (review->owner, words);
}

static gboolean
band_covers_review (const RdDashboardFilter *self,
                    RdReviewItem            *review)
{
  RdDueBand band = (RdDueBand) self->band;
  const GPtrArray *deadlines = rd_review_item_get_worked_out (review);

  if (band == RD_BAND_READY)
    return is_ready (self->reg, review);
  if (band == RD_BAND_AGENCIES)
    return count_waiting (review, self->today) > 0;

  for (guint i = 0; i < deadlines->len; i++)
    if (rd_due_band_covers (band, g_ptr_array_index (deadlines, i), self->today))
      return TRUE;

  return FALSE;
}

static void
count_review (RdRegister   *reg,
              RdReviewItem *review,
              guint         counts[RD_N_BANDS])
{
  RdDay today = rd_register_get_today (reg);
  const GPtrArray *deadlines = rd_review_item_get_worked_out (review);

  for (guint i = 0; i < deadlines->len; i++)
    for (int band = 0; band < RD_BAND_AGENCIES; band++)
      counts[band] += rd_due_band_covers ((RdDueBand) band, g_ptr_array_index (deadlines, i), today);

  counts[RD_BAND_AGENCIES] += count_waiting (review, today);
  counts[RD_BAND_READY] += is_ready (reg, review);
}

/* Public API */

void
rd_dashboard_filter_init (RdDashboardFilter *self)
{
  g_return_if_fail (self != NULL);

  *self = (RdDashboardFilter) { .band = RD_DASHBOARD_NO_BAND, .today = RD_DAY_NONE };
}

void
rd_dashboard_filter_clear (RdDashboardFilter *self)
{
  g_return_if_fail (self != NULL);

  self->band = RD_DASHBOARD_NO_BAND;
  g_clear_pointer (&self->words, g_free);
}

gboolean
rd_dashboard_filter_set_words (RdDashboardFilter *self,
                               const char        *words)
{
  g_autofree char *folded = NULL;
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  stripped = g_strstrip (g_strdup (words != NULL ? words : ""));
  folded = *stripped != '\0' ? g_utf8_casefold (stripped, -1) : NULL;
  if (g_strcmp0 (folded, self->words) == 0)
    return FALSE;

  g_free (self->words);
  self->words = g_steal_pointer (&folded);
  return TRUE;
}

gboolean
rd_dashboard_filter_is_active (const RdDashboardFilter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->band != RD_DASHBOARD_NO_BAND || self->words != NULL;
}

gboolean
rd_dashboard_filter_covers_review (const RdDashboardFilter *self,
                                   RdReviewItem            *review)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), FALSE);

  if (self->words != NULL && !review_has_words (review, self->words))
    return FALSE;

  return self->band == RD_DASHBOARD_NO_BAND || band_covers_review (self, review);
}

gboolean
rd_dashboard_filter_covers_deadline (const RdDashboardFilter *self,
                                     RdDeadlineItem          *deadline)
{
  RdReviewItem *review;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (RD_IS_DEADLINE_ITEM (deadline), FALSE);

  review = rd_deadline_item_get_review (deadline);
  if (self->words != NULL && (review == NULL || !review_has_words (review, self->words)))
    return FALSE;
  if (self->band == RD_DASHBOARD_NO_BAND)
    return TRUE;
  if (self->band == RD_BAND_READY)
    return review != NULL && is_ready (self->reg, review);
  if (self->band == RD_BAND_AGENCIES)
    return review != NULL && count_waiting (review, self->today) > 0;

  return rd_due_band_covers ((RdDueBand) self->band, rd_deadline_item_get_deadline (deadline), self->today);
}

void
rd_dashboard_filter_count (RdRegister *reg,
                           guint       counts[RD_N_BANDS])
{
  GListModel *reviews;
  guint n;

  g_return_if_fail (RD_IS_REGISTER (reg));

  reviews = rd_register_get_reviews (reg);
  memset (counts, 0, RD_N_BANDS * sizeof *counts);
  n = g_list_model_get_n_items (reviews);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RdReviewItem) review = g_list_model_get_item (reviews, i);

      count_review (reg, review, counts);
    }
}
