/* rd-pseudonyms.h — the pseudonym that comes next, and whether one may be given
 *
 * As published reviews name people: children by letters ("Child A"), the family by
 * how they are related ("Mother", "Half Sibling 1", "Maternal Grandmother", "Mother’s
 * Partner 1"), professionals by what they do ("GP1", "Social Worker 2").  Who is one
 * of several is numbered from the first, who is usually alone from the second.  A number is
 * never given again to somebody else while a higher one is there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-person.h"

G_BEGIN_DECLS

/* @role: a code of rd_person_roles. @words: who they are in words ("maternal grandmother",
 * "social worker", "mother’s partner"); may be NULL. @sex: "female", "male", or else;
 * may be NULL. @taken: pseudonyms of the review, NULL-terminated; may be NULL.
 * (transfer full)
 */
char     *rd_pseudonym_suggest (const char *role, const char *words, const char *sex, const char * const *taken);

/* As rd_pseudonym_suggest(), with the number that the records give them: @called is "GP2", "SW1" or "social worker 1".
 * NULL where it is no such designation, or somebody has that number. (transfer full) (nullable)
 */
char     *rd_pseudonym_suggest_as_called (const char *role, const char *words, const char *sex, const char * const *taken,
                                          const char *called);

typedef enum
{
  RD_PSEUDONYM_FREE,
  RD_PSEUDONYM_TAKEN,        /* somebody else of the review has it */
  RD_PSEUDONYM_NAMES_THEM,   /* a word of their own, or of somebody's, real name stands in it */
} RdPseudonymFault;

/* Whether @person (of @people, RdPerson, or new) may be called @pseudonym; @out_other, which
 * may be NULL, receives who stands against it. (transfer none)
 */
RdPseudonymFault rd_pseudonym_check (const char *pseudonym, const RdPerson *person, const GPtrArray *people, const RdPerson **out_other);

G_END_DECLS
