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

/* A copy of it, or an empty one of that kind. (transfer full) */
RdPublicationText       *rd_register_dup_publication_text  (RdReviewItem *review, const char *kind);

/* As it is written and agreed; without text it is taken back.  A text that becomes another is a draft again, unless the day on which
 * it was agreed is given anew.  BAD_VALUE “publication-text”, “agreed-by”; FUTURE for a day that is still to come.
 */
gboolean                 rd_register_put_publication_text  (RdRegister *self, RdReviewItem *review, const RdPublicationText *text,
                                                            GError **error);

G_END_DECLS
