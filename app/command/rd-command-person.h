/* rd-command-person.h — what the commands about people share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"
#include "core/review/rd-person.h"

G_BEGIN_DECLS

/* By name or pseudonym; NULL where there is none, which has been said. (transfer none) */
const RdPerson *rd_call_find_person (RdReviewItem *review, const char *words);

/* --- person find: rd-command-person-find.c */
RdExit          rd_person_find      (RdCall *call);

G_END_DECLS
