/* rd-contact.h — a contact with the family or a professional
 *
 * Families, including surviving children, should be invited to contribute and
 * understand how they are going to be involved; professionals take part without
 * fear of being blamed (Working Together 2015, chapter 4, “Principles for learning
 * and improvement”).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char     *id;          /* UUID */
  char     *review_id;
  char     *party;       /* a code of rd_contact_parties */
  char     *name;
  char     *relation;    /* "Mother", "Health visitor"; may be NULL */
  char     *state;       /* a code of rd_contact_states */
  RdDay     day;
  char     *by_whom;     /* who made the contact; may be NULL */
  gboolean  explained;   /* how they are going to be involved, and what they can expect, was explained */
  char     *text;        /* what was said, or the reason; may be NULL */
  char     *feedback;    /* on the draft; may be NULL */
  RdDay     next_day;    /* the next contact; RD_DAY_NONE: none set */
  int       revision;
} RdContact;

/* "family", "professional"; NULL-terminated. */
extern const char * const rd_contact_parties[];

/* "offered", "met", "declined", "deferred", "feedback"; NULL-terminated. */
extern const char * const rd_contact_states[];

RD_DECLARE_RECORD (RdContact, rd_contact)

G_END_DECLS
