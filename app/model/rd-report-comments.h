/* rd-report-comments.h — the comments of a report, as a copy of it shows them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"
#include "model/rd-naming.h"
#include "model/rd-review-item.h"

G_BEGIN_DECLS

/* Those on sections of @document, in the order in which they were made; an answer to one that is gone stands by itself.  Who
 * wrote them is "Reviewer 1", counted as they come; under real names it is their name.  What they say stays as it was
 * typed.  Made in UTC. (transfer full): GPtrArray of RdDocumentComment
 */
GPtrArray *rd_report_comments_gather (RdReviewItem *review, const RdDocument *document, RdNamingMode mode);

G_END_DECLS
