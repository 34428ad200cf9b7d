/* rd-response-document.h — the board's response and action plan, as a document
 *
 * Actions that have already been taken, the impact that they have had, and what more will be done are published with a report or
 * beside it (Working Together 2015, chapter 4, SCR checklist, “Publication of reports”; R13).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"
#include "model/rd-naming.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* Whether there is anything to publish: a text, a recommendation or an action. */
gboolean    rd_response_document_has_content (RdReviewItem *review);

/* As it is today, under pseudonyms and resolved: what the board says, its answer to each recommendation, what has been done and with
 * what impact, and what more will be done.  Whoever leads an action is not in it: the agency answers to the public. (transfer full)
 */
RdDocument *rd_response_document_new         (RdRegister *reg, RdReviewItem *review);

/* The same sections at the end of @report, which is resolved. */
void        rd_response_document_append      (RdRegister *reg, RdReviewItem *review, RdNamingMode mode, RdDocument *report);

/* The paragraphs of a plain text, which an empty line divides, at the end of @blocks. NULL adds none. */
void        rd_response_document_add_text    (GPtrArray *blocks, const char *text);

G_END_DECLS
