/* rd-wording-letter.h — the words of letters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-letter-merge.h"

G_BEGIN_DECLS

/* Why a board is concerned, as a letter says it; the code itself where it is unknown. (transfer none) */
const char *rd_wording_letter_board_role    (const char *code);   /* "where the child is normally resident" */

/* What is wrong with a template, or missing for a letter, and where: a sentence. (transfer full) */
char       *rd_wording_letter_problem       (const RdLetterProblem *problem);

/* Of a template or letter that cannot be used; NULL for other errors. (transfer full) */
char       *rd_wording_letter_error         (const GError *error);

G_END_DECLS
