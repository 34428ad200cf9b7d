/* rd-register-publication-texts.h — what a board publishes with or beside a report
 *
 * Its written response, the impact of what was done, what more will be done, and what opens the learning brief (RD_ROWS_PUBLICATION_TEXTS).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-publication-text.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* The longest of them, in bytes. */
#define RD_PUBLICATION_TEXT_MAX 100000

/* NULL where nothing is written yet. (transfer none), until the next change of the review */
const RdPublicationText *rd_register_find_publication_text (RdReviewItem *review, const char *kind);

/* What is written; without text it is taken back.  A text that becomes another is a draft again, until it is agreed anew.
 * BAD_VALUE “publication-text”.
 */
gboolean rd_register_put_publication_text   (RdRegister *self, RdReviewItem *review, const char *kind, const char *text, GError **error);

/* That the board agreed it on @day, RD_DAY_NONE: it is a draft again.  @by: who agreed it for the board, may be NULL.
 * NOT_RECORDED where nothing is written; FUTURE.
 */
gboolean rd_register_agree_publication_text (RdRegister *self, RdReviewItem *review, const char *kind, RdDay day, const char *by, GError **error);

G_END_DECLS
