/* rd-due-band.h — how soon something is due, as a board asks it
 *
 * "What is overdue, what is due this week, within 14 and 30 days, which
 * agencies are waited for, what is ready to publish?"  Each question is one band.  Pure functions
 * of a deadline or a review's milestones and of today; they know nothing about
 * registers or windows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-deadline.h"

G_BEGIN_DECLS

typedef enum
{
  RD_BAND_OVERDUE,
  RD_BAND_THIS_WEEK,     /* today up to and including Sunday */
  RD_BAND_14_DAYS,       /* today up to and including the 14th day after it */
  RD_BAND_30_DAYS,
  RD_BAND_AGENCIES,      /* of reviews: an agency owes something that it was asked for */
  RD_BAND_READY,         /* of reviews: the report is complete, the publication is what is left */
  RD_N_BANDS,
} RdDueBand;

/* The last day of a band that counts days; RD_DAY_NONE for the others. */
RdDay    rd_due_band_get_last_day (RdDueBand band, RdDay today);

/* Whether a deadline belongs to @band.  A held one belongs to the days of its
 * forecast; one whose date has passed is overdue or held, never "this week".
 * No deadline belongs to RD_BAND_AGENCIES and RD_BAND_READY.
 */
gboolean rd_due_band_covers       (RdDueBand band, const RdDeadline *deadline, RdDay today);

/* Whether a review is ready to publish: the framework has a publication (the
 * trigger of a timescale that runs "at least … before"), it is needed and has
 * not happened, and every needed milestone of the stages before its own has: what
 * is left belongs to publishing.  @milestones is a GPtrArray of RdMilestone, or NULL.
 */
gboolean rd_due_band_is_ready     (const RdFramework *framework, const GPtrArray *milestones);

G_END_DECLS
