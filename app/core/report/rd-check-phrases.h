/* rd-check-phrases.h — checks that look for phrases of a list
 *
 * Internal to the checks (rd-check-*.c).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-check-finder.h"
#include "core/report/rd-phrases.h"

G_BEGIN_DECLS

/* A row of such a check. @phrases have "|" between them. With @code NULL they are right as they stand, although words of them
 * may be in another row. @better is what is usually fairer or plainer, for the sentence; NULL: the help tells.
 */
typedef struct
{
  const char *code;
  RdSeverity  severity;
  const char *phrases;
  const char *better;
} RdCheckPhrase;

/* All places of @rows in the author's own sentences. @at is static and NULL at first. */
void rd_check_run_phrases (const RdCheckType *check, const RdCheckInput *input, GPtrArray *hits, const RdCheckPhrase *rows, guint n_rows,
                           RdPhrases **at);

G_END_DECLS
