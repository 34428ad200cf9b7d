/* rd-wording-chronology.h — entries of a chronology in words
 *
 * What is shown of a date is what was written, or what was understood; never a
 * part that is only assumed for sorting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-age.h"
#include "core/chronology/rd-chronology-import.h"
#include "core/chronology/rd-entry.h"
#include "core/time/rd-date-reading.h"

G_BEGIN_DECLS

/* A code that is not known is shown as it is; "" for NULL. (transfer none) */
const char *rd_wording_significance   (const char *code);                /* "Key event" */

/* A precise date; a fuzzy one never shows a day that it has not got. "" for NULL. (transfer full) */
char       *rd_wording_fuzzy_date     (const RdFuzzyDate *date);         /* "May 2016", "c. 2014", "before 3 May 2016" */

/* As written, else as understood; "≈ " before what is fuzzy; "No date". (transfer full) */
char       *rd_wording_entry_date     (const RdEntry *entry);

/* The same with its time, where what was written has it not already: "22 May 2016, 14:30". (transfer full) */
char       *rd_wording_entry_when     (const RdEntry *entry);

/* Of somebody born on @born: "2 years 3 months", "3 weeks", "12 weeks before birth"; "2 to 3 years" on a fuzzy date.
 * "" without a date. (transfer full)
 */
char       *rd_wording_age            (RdDay born, const RdEntry *entry);

/* How long it is from one entry to another: "3 months 12 days (104 days)"; NULL where one has no date. (transfer full) */
char       *rd_wording_interval       (const RdEntry *first, const RdEntry *second);

/* Where it comes from: "Row 12 of “chronology.docx”, taken in on Mon 29 Feb 2016"; "Entered by hand". @import may be NULL. (transfer full) */
char       *rd_wording_provenance     (const RdEntry *entry, const RdChronologyImport *import);

/* In which of its fields an entry says something else than @brought, as its file brought it, what the reviewer makes of it aside:
 * "Changed since it was taken in: date, what happened". NULL where it says the same, or @brought is NULL. (transfer full)
 */
char       *rd_wording_entry_changed  (const RdEntry *entry, const RdEntry *brought);

/* What is made of a date as somebody types it: the date and the time understood, or what is wrong with it. (transfer full) */
char       *rd_wording_date_reading   (const RdDateReading *reading);

/* What is odd about a row of a file: a code of RdImportProblemKind's names; one that is not known is shown as it is. (transfer none) */
const char *rd_wording_logged_problem (const char *code);

/* The whole of it for a screen reader; @agency and @event as they are shown. (transfer full) */
char       *rd_wording_entry_row      (const RdEntry *entry, const char *agency, const char *event);

G_END_DECLS
