/* rd-register-publication.h — settling what stands before a publication, and publishing
 *
 * Points that people settle (RD_ROWS_PUBLICATION_ITEMS), where a report is to be read (RD_ROWS_PUBLICATION_PLACES), the decision whether to
 * publish (the decision log, about "publication").  Each call that changes something is one action that can be undone
 * (Working Together 2015, chapter 4, SCR checklist, “Publication of reports”).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-publication-place.h"
#include "core/review/rd-publication.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* --- how it stands */

/* @n_findings: of the report's checks, or -1 where they were not run; @asked: RD_DAY_NONE for the planned day, else today.
 * Lives until the register's next "changed". (transfer full)
 */
RdPublication *rd_register_work_out_publication (RdRegister *self, RdReviewItem *review, int n_findings, RdDay asked);

/* Runs the checks of the report, which takes a moment: how many of their findings forbid to publish it.  0 without a report. */
gboolean       rd_register_count_forbidding     (RdRegister *self, RdReviewItem *review, int *out_n, GError **error);

/* --- points: new, or in the place of the one of that code.  BAD_VALUE “publication-item”, “publication-state”, “note”; FUTURE for a
 * day on which it was settled.  Settled without a day is settled today.
 */
gboolean       rd_register_put_publication_item (RdRegister *self, RdReviewItem *review, const RdPublicationItem *item, GError **error);

/* NULL where nobody has said anything yet. (transfer none) */
const RdPublicationItem *rd_register_find_publication_item (RdReviewItem *review, const char *code);

/* --- places: new, or in the place of the one with its id.  BAD_VALUE “publication-place”, “publication-kind”, “note”; BAD_DATES “order”;
 * FUTURE where it has not been taken down yet.
 */
gboolean       rd_register_put_publication_place    (RdRegister *self, RdReviewItem *review, const RdPublicationPlace *place, GError **error);
gboolean       rd_register_remove_publication_place (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* --- publishing */

/* Records on @day that the report was published, and at @place, which is kept with it and may be NULL: then places without a
 * first day begin with @day.  BLOCKED where something blocks on that day, with the codes of the points in the message; NOT_RECORDED where
 * there is nothing to publish; FUTURE.  @n_findings as above; -1: the checks are run first.
 */
gboolean       rd_register_publish (RdRegister *self, RdReviewItem *review, RdDay day, const RdPublicationPlace *place, int n_findings,
                                    GError **error);

/* --- not publishing */

/* That the final decision about publication was told on @day to each of @recipients, NULL-terminated ids of the framework: an entry of the
 * log for each.  The milestone of those who had not been informed before follows.
 */
gboolean       rd_register_tell_publication_decision (RdRegister *self, RdReviewItem *review, RdDay day, const char * const *recipients,
                                                      GError **error);

/* Who is told: those of the milestones non-publication-reported and copies-sent. (transfer container); NULL-terminated */
const char   **rd_review_item_list_told_of_publication (RdReviewItem *review);

G_END_DECLS
