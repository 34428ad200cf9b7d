/* rd-names.h — finds the people of a review in a text
 *
 * From names, and the ways in which files write them, a matcher is made once; it
 * then reads texts word by word, in time that grows with the text alone.  Whole
 * words only: "Ann" is not in "Annual".  A full name also stands for the given name, the
 * surname (alone, with a title, with initials), the name turned round ("HOLLIS,
 * Mia"), initials ("K.L.", "KL", "K L") and e-mail addresses.  Case and accents do not
 * count, a line's end within a name does not matter, the longest match wins.
 *
 * What is found is certain, or it is to be confirmed, and then it says why: the name
 * is a word too, two people have it, … (P8).  It knows nothing about the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RdNames RdNames;

/* How a name is given, or was made from it. */
typedef enum
{
  RD_NAME_FULL,          /* "Sarah Jane Hollis", and "Hollis, Sarah" */
  RD_NAME_VARIANT,       /* as somebody stated it */
  RD_NAME_CALLED,        /* "the little girl from number 3": means somebody only where it stands */
  RD_NAME_PSEUDONYM,     /* "Child A": its capital letters count */
  /* made from a full name */
  RD_NAME_GIVEN,
  RD_NAME_SURNAME,
  RD_NAME_WITH_INITIAL,  /* "S Hollis" */
  RD_NAME_INITIALS,
  RD_NAME_ACCOUNT,       /* "SarahHollis85" */
  RD_NAME_ADDRESS,       /* "shollis@…" */
} RdNameForm;

/* Why it is to be confirmed; the first that applies. */
typedef enum
{
  RD_DOUBT_NONE,              /* certain */
  RD_DOUBT_SHARED,            /* more than one of the people is called so */
  RD_DOUBT_TITLE,             /* "Mr" before a woman's name */
  RD_DOUBT_MONTH,             /* "in May" */
  RD_DOUBT_WORD,              /* "Grace", "Will": a word too */
  RD_DOUBT_OTHER_SURNAME,     /* "Mia Carter": another name follows */
  RD_DOUBT_OTHER_GIVEN_NAME,  /* "Peter Hollis": another name stands before it */
  RD_DOUBT_HYPHEN,            /* "Mia-Rose" */
  RD_DOUBT_INITIALS,
  RD_DOUBT_LOWER_CASE,        /* "mia" */
  RD_DOUBT_CALLED,            /* "mother", "the baby" */
  RD_N_DOUBTS,
} RdNameDoubt;

#define RD_NAME_MAX_CANDIDATES 6

/* 1. candidates[0] is the likeliest; n_candidates is at least 1.
 * 2. Hits do not overlap, and stand in the order of the text.
 */
typedef struct
{
  guint       start_byte, n_bytes;
  guint       start, length;           /* in characters */
  RdNameForm  form;
  RdNameDoubt doubt;
  gboolean    is_titled;               /* begins with "Mrs", "Dr", … */
  guint       n_candidates;
  guint       candidates[RD_NAME_MAX_CANDIDATES];   /* as rd_names_add_person() numbered them */
} RdNameHit;

/* --- making: by one thread, before anything is found */

/* Empty. (transfer full) */
RdNames    *rd_names_new        (void);

/* Somebody. @sex: "female", "male", else not known; may be NULL. Gives their number, from 0. */
guint       rd_names_add_person (RdNames *self, const char *id, const char *sex);

/* A name of theirs; nothing for one without letters. A full name is added with what is made from it. */
void        rd_names_add        (RdNames *self, guint person, const char *text, RdNameForm form);

RdNames    *rd_names_ref        (RdNames *self);      /* from any thread */
void        rd_names_unref      (RdNames *self);      /* NULL is fine */

/* --- asking: from any thread, with nothing added any more */

const char *rd_names_get_id     (const RdNames *self, guint person);    /* (transfer none) */
guint       rd_names_get_n_people (const RdNames *self);

/* All that is found in @text, valid UTF-8 of @length bytes or, with -1, ended by NUL.
 * (transfer full): a GArray of RdNameHit.
 */
GArray     *rd_names_find       (const RdNames *self, const char *text, gssize length);

/* Whether that form was stated, and not made from a full name. */
gboolean    rd_name_form_is_stated (RdNameForm form);

/* "certain", "shared", "title", … for programs. (transfer none) */
const char *rd_name_doubt_get_code (RdNameDoubt doubt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdNames, rd_names_unref)

G_END_DECLS
