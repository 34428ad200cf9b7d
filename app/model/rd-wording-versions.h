/* rd-wording-versions.h — versions, comparisons and returned reports in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-compare.h"
#include "model/rd-return-item.h"

G_BEGIN_DECLS

/* "For the agencies’ factual check"; the code itself where it is none of rd_report_version_purposes. (transfer none) */
const char *rd_wording_version_purpose (const char *code);

/* "12 May 2019, 14:05" in this place's time; as it is where it is no time of ISO 8601. (transfer full) */
char       *rd_wording_moment          (const char *iso);

/* "Words changed", "Paragraph added", "Section moved". (transfer none) */
const char *rd_wording_compare_entry   (const RdCompareEntry *entry);

/* "120 words added, 14 removed", or that nothing differs. (transfer full) */
char       *rd_wording_comparison      (const RdComparison *comparison);

/* "Words put in", "Comment". (transfer none) */
const char *rd_wording_return_kind     (const RdReturnFacts *facts);

/* Why it cannot be taken; NULL where it can. (transfer none) */
const char *rd_wording_return_bar      (RdReturnBar bar);

/* "Ann, 12 May 2019, 14:05", or that it was not tracked. (transfer full) */
char       *rd_wording_return_who      (const RdReturnFacts *facts);

/* For programs: "words", "new" …; "" and "no-place" …. (transfer none) */
const char *rd_return_kind_get_code    (RdReturnKind kind);
const char *rd_return_bar_get_code     (RdReturnBar bar);

/* Why a returned file was not read, and what to do. (transfer full) */
char       *rd_wording_return_error    (const GError *error);

G_END_DECLS
