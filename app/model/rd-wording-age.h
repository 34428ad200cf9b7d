/* rd-wording-age.h — an age in as few letters as it can be, for a narrow column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-entry.h"

G_BEGIN_DECLS

/* Of somebody born on @born: "7 y 3 m", "5 m", "3 w", "before birth"; "7 y – 8 y 2 m" where the entry's date is
 * not one day.  "" where a day is not known. (transfer full)
 */
char *rd_wording_age_short (RdDay born, const RdEntry *entry);

G_END_DECLS
