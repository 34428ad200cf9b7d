/* rd-date-names.h — the names of months and weekdays, also misspelt
 *
 * English names in full, their usual abbreviations, and what is one slip of the
 * finger away from exactly one of them ("Febuary", "Spetember", "Wednesay").
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "may", "sept", … in lower case as 1–12; 0 for anything else.  Where @is_mended is not NULL a name with one
 * letter too many, missing, wrong or changed with its neighbour is found too, and *@is_mended becomes TRUE.
 */
int rd_date_names_find_month   (const char *letters, gboolean *is_mended);

/* "monday", "mon", … as RdWeekday; the same. */
int rd_date_names_find_weekday (const char *letters, gboolean *is_mended);

G_END_DECLS
