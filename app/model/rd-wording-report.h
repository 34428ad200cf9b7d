/* rd-wording-report.h — what a report refers to, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-entry.h"

G_BEGIN_DECLS

/* "entry of 12 May 2014, Health".  No number, which would be another one after the next import.  A day, a month, a year is said in
 * words, as agencies write it in many ways; what is not sure, or a stretch, as the agency wrote it, where that is short.  @date_text is
 * the entry's as it may be shown; it and @agency may be NULL. (transfer full)
 */
char *rd_wording_entry_reference   (const RdEntry *entry, const char *date_text, const char *agency);

/* "Finding 2: title"; the title may be NULL. (transfer full) */
char *rd_wording_finding_reference (guint number, const char *title);

/* "section 3.1". (transfer full) */
char *rd_wording_section_reference (const char *number);

/* Who wrote a comment, without their name: "Reviewer 2". (transfer full) */
char *rd_wording_comment_author    (guint number);

G_END_DECLS
