/* rd-wording-letter.h — the words of letters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-letter-merge.h"

G_BEGIN_DECLS

/* Labels of codes as a letter has them; the code itself where it is unknown. (transfer none) */
const char *rd_wording_letter_request_item  (const char *code);   /* "Agency report" */
const char *rd_wording_letter_reviewer_role (const char *code);   /* "Lead reviewer" */
const char *rd_wording_letter_board_role    (const char *code);   /* "where the child is normally resident" */

/* What is wrong with a template, or missing for a letter, and where: a sentence. (transfer full) */
char       *rd_wording_letter_problem       (const RdLetterProblem *problem);

/* Of a template or letter that cannot be used; NULL for other errors. (transfer full) */
char       *rd_wording_letter_error         (const GError *error);

G_END_DECLS
