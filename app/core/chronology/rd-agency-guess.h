/* rd-agency-guess.h — whose chronology a file is, by its name and what stands at its top
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-columns.h"

G_BEGIN_DECLS

#define RD_AGENCY_GUESS_NONE G_MAXUINT

/* Which of @names (NULL-terminated; "Northmoor Police") the file @file ("police-addendum.xlsx") or else the @titles (NULL-terminated)
 * in it speak of: the one with most words in common, common words ("service", "NHS", "trust") aside.
 * RD_AGENCY_GUESS_NONE where there is none, or several are as good.
 */
guint    rd_agency_guess            (const char * const *names, const char *file, const char * const *titles);

/* The words above the chronology's headings, and its sheet's name. (transfer full): NULL-terminated */
GStrv    rd_agency_guess_titles     (const RdTableSet *tables, const RdColumnMap *map);

/* A name to begin with: "Housing" of "housing.csv", "School chronology" of "School_chronology v2.docx". (transfer full) */
char    *rd_agency_guess_propose    (const char *file);

G_END_DECLS
