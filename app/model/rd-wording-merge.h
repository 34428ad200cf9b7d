/* rd-wording-merge.h — duplicates, conflicts and gaps of a chronology in words
 *
 * @naming says under which names people and texts are shown; NULL: as they are
 * written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-merge.h"
#include "model/rd-naming.h"

G_BEGIN_DECLS

/* Why its entries seem to tell of one event: "the same day", "about the same time", "shared words: “bruise”, “cheek”". (transfer full) */
char      **rd_wording_duplicate_reasons (const RdMergeGroup *group, RdNaming *naming);

/* "Different days". (transfer none) */
const char *rd_wording_conflict_kind     (RdConflictKind kind);

/* What one of the two entries says: a day, a time, names, words. (transfer full) */
char       *rd_wording_conflict_side     (const RdConflict *conflict, gboolean is_b, RdNaming *naming);

/* "45 days, Tue 1 Mar 2016 – Thu 14 Apr 2016". (transfer full) */
char       *rd_wording_gap               (const RdGap *gap);

G_END_DECLS
