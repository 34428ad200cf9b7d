/* rd-wording-report-check.h — what a check of the report found, in words
 *
 * Sentences say what stands there and what may be done; they hold the words that were found, which
 * may be a name: they are shown to who works on the report and go into no log.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-report-check.h"

G_BEGIN_DECLS

/* "Real names". (transfer none); the id itself where there is no such check */
const char *rd_wording_check_title    (const char *check);

/* "Who would be known", "Plain English", "Fairness", "Substance". (transfer none) */
const char *rd_wording_check_group    (RdCheckGroup group);

/* "Blocks publication", "Warning", "Hint". (transfer none) */
const char *rd_wording_severity       (RdSeverity severity);

/* "blocking", "warning", "hint", for programs. (transfer none) */
const char *rd_severity_get_code      (RdSeverity severity);

/* One sentence: “Mia” is a real name; the pseudonym is “Child A”. (transfer full) */
char       *rd_wording_check_sentence (const RdCheckHit *hit);

/* What the quick fix does: Replace with “Child A”. (transfer full); NULL where there is none */
char       *rd_wording_check_fix      (const RdCheckHit *hit);

/* Where it is: "2.1 Methodology, footnote". @document is the one that was checked. (transfer full) */
char       *rd_wording_check_place    (const RdDocument *document, const RdCheckHit *hit);

G_END_DECLS
