/* rd-wording-people.h — people, reviewers and contacts in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-appointment-check.h"
#include "core/review/rd-contact.h"
#include "core/review/rd-names.h"
#include "core/review/rd-person.h"
#include "core/review/rd-relationship.h"

G_BEGIN_DECLS

/* A code that is not known is shown as it is. */
const char *rd_wording_person_role   (const char *code);     /* "Subject child" */
const char *rd_wording_person_group  (const char *code);     /* "Parents": the heading of several */
const char *rd_wording_person_sex    (const char *code);     /* "Female" */
const char *rd_wording_relationship  (const char *code);     /* "Half-sister" */
const char *rd_wording_reviewer_role (const char *code);     /* "Lead reviewer" */
const char *rd_wording_declaration   (const char *code);     /* "Not declared" */
const char *rd_wording_contact_party (const char *code);     /* "Family" */
const char *rd_wording_contact_state (const char *code);     /* "Declined" */

/* Each is (transfer full). */

/* "from Mon 29 Feb 2016 · until …"; "" where neither is known */
char       *rd_wording_relationship_period (const RdRelationship *relationship);

/* Why somebody has to look: "It is a word too." */
char       *rd_wording_name_doubt   (RdNameDoubt doubt);

/* What was typed, as a row begins: "Consultant paediatrician". */
char       *rd_wording_with_capital (const char *text);

/* Within a sentence: "half-sister". */
char       *rd_wording_relationship_within (const char *code);

/* What is wrong and what to do: "… is tied to Northmoor Police. …" */
char       *rd_wording_appointment_fault (const RdAppointmentFault *fault);

/* The same for several agencies of which one reviewer has declared nothing. */
char       *rd_wording_undeclared    (const RdReviewer *reviewer, guint n_agencies);

/* "Born Mon 29 Feb 2016 · died … · normally resident in …" */
char       *rd_wording_person_facts  (const RdPerson *person);

/* "Appointed on … · independence declared on … · organisation"; "Not appointed yet" */
char       *rd_wording_reviewer_facts (const RdReviewer *reviewer);

/* "Mon 29 Feb 2016 · by the lead reviewer · expectations explained · next contact on …" */
char       *rd_wording_contact_facts (const RdContact *contact);

G_END_DECLS
