/* rd-agency.h — an organisation involved with the child and family
 *
 * Who represents it in the review and how it is reached.  What it was asked for
 * in writing is rd-agency-request's matter (Working Together 2015, chapter 4, SCR
 * checklist, “Engagement of organisations”).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;               /* UUID */
  char *review_id;
  char *code;             /* "police"; unique in the review, case-insensitively; scripts name the agency by it */
  char *name;
  char *contact;          /* whom to write to; may be NULL */
  char *contact_role;     /* may be NULL */
  char *email;            /* may be NULL */
  char *phone;            /* may be NULL */
  char *address;          /* may be NULL */
  char *representative;   /* who sits on the review's panel for it; may be NULL */
  char *note;             /* may be NULL */
  int   revision;
} RdAgency;

RD_DECLARE_RECORD (RdAgency, rd_agency)

G_END_DECLS
