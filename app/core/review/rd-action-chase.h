/* rd-action-chase.h — somebody was asked how an overdue action goes on
 *
 * By letter, e-mail, telephone or at a meeting.  That an action was chased can be shown afterwards; it changes nothing of the action.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;         /* UUID */
  char  *review_id;
  char  *action_id;
  RdDay  day;
  char  *means;      /* a code of rd_action_chase_means */
  char  *letter_id;  /* the letter; may be NULL */
  char  *note;       /* may be NULL */
  int    revision;
} RdActionChase;

/* "letter", "e-mail", "telephone", "meeting"; NULL-terminated. */
extern const char * const rd_action_chase_means[];

RD_DECLARE_RECORD (RdActionChase, rd_action_chase)

G_END_DECLS
