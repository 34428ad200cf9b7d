/* rd-mention.h — who is meant in the words of an entry
 *
 * What the reviewer has decided about a name that could be somebody’s or could be
 * a word: “May” the month, “Grace” the child, a father and son of one name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;          /* UUID */
  char *review_id;
  char *entry_id;
  char *field;       /* the name of a text field of RdEntry */
  int   start;       /* in characters */
  int   length;      /* in characters */
  char *text;        /* the words there when it was decided: where they differ by now, it says nothing */
  char *person_id;   /* NULL: nobody is meant */
  int   revision;
} RdMention;

RD_DECLARE_RECORD (RdMention, rd_mention)

G_END_DECLS
