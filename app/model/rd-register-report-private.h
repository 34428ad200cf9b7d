/* rd-register-report-private.h — what the files of a report's actions share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register-report.h"

G_BEGIN_DECLS

/* Inside an action: the section's row and its text, both new or changed. @revision: of the text, 0 for a new one. */
gboolean rd_register_write_section (RdRegister *self, RdReportSection *row, const GPtrArray *blocks, int *revision, GError **error);

/* Whether it can be kept: its title, and what its sections are called. */
gboolean rd_register_check_report  (const RdDocument *document, GError **error);

/* Inside an action: all sections as @document has them. */
gboolean rd_register_write_report  (RdRegister *self, RdReviewItem *review, const RdDocument *document, GError **error);

/* Inside an action: the section with its text, comments and waivers. */
gboolean rd_register_erase_section (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* The section's row, or NULL with @error. (transfer none) */
const RdReportSection *rd_register_need_section (RdReviewItem *review, const char *id, GError **error);

/* The place of a section among those of the review, and how many there are beneath it, itself included. */
gboolean rd_review_item_find_section (RdReviewItem *review, const char *id, guint *out_at, guint *out_n);

/* Now, in ISO 8601, UTC. (transfer full) */
char    *rd_register_dup_now       (RdRegister *self);

G_END_DECLS
