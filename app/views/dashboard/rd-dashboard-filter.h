/* rd-dashboard-filter.h — what the dashboard shows of a register's reviews and deadlines
 *
 * The question of one tile, or none, and the words searched for.  A value:
 * nothing here knows about widgets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-due-band.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_DASHBOARD_NO_BAND -1

typedef struct
{
  int         band;    /* RdDueBand, or RD_DASHBOARD_NO_BAND */
  RdDay       today;
  RdRegister *reg;     /* borrowed; NULL: no review is ready */
  char       *words;   /* folded; NULL where nothing is searched for */
} RdDashboardFilter;

void     rd_dashboard_filter_init            (RdDashboardFilter *self);
void     rd_dashboard_filter_clear           (RdDashboardFilter *self);

/* What a person typed; NULL and "" search for nothing. Returns whether it is another search. */
gboolean rd_dashboard_filter_set_words       (RdDashboardFilter *self, const char *words);
gboolean rd_dashboard_filter_is_active       (const RdDashboardFilter *self);

gboolean rd_dashboard_filter_covers_review   (const RdDashboardFilter *self, RdReviewItem *review);
gboolean rd_dashboard_filter_covers_deadline (const RdDashboardFilter *self, RdDeadlineItem *deadline);

/* How many deadlines (agencies for RD_BAND_AGENCIES, reviews for RD_BAND_READY) answer each question. */
void     rd_dashboard_filter_count           (RdRegister *reg, guint counts[RD_N_BANDS]);

G_END_DECLS
