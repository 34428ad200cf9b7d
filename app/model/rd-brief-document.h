/* rd-brief-document.h — a learning brief, while a report is still to come
 *
 * When a review cannot be completed in time, what it has taught is shared while it goes on (Working Together 2015, chapter 4, SCR
 * checklist, “Timescale for SCR completion”): on a page or two, without saying whom it is about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* Whether there is anything to tell: a learning point, or what opens the brief. */
gboolean    rd_brief_document_has_content (RdReviewItem *review);

/* As it is today, under pseudonyms and resolved. (transfer full) */
RdDocument *rd_brief_document_new         (RdRegister *reg, RdReviewItem *review);

G_END_DECLS
