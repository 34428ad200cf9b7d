/* rd-birth-pattern.h — dates of birth found in texts, however they are written
 *
 * "9/6/15", "09.06.2015", "9th June 2015", "June 9th, 2015", "2015-06-09", "09062015", "20150609"; "6/25/2015" too, where the month can stand
 * nowhere else.  "6/9/2015" is the 6th of September: agencies of this country write the day first, and what they wrote stays true.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of all @people (RdPerson) whose date of birth is known; NULL where there is none. (transfer full) */
GRegex *rd_birth_pattern_new     (const GPtrArray *people);

/* @text with @words instead of each date of birth; with NULL for the pattern a copy. (transfer full) */
char   *rd_birth_pattern_replace (const GRegex *pattern, const char *text, const char *words);

G_END_DECLS
