/* rd-action-note.h — progress on an action, as it was told on a day
 *
 * Notes are added and seldom changed, so that it can be seen how an action went on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;          /* UUID */
  char  *review_id;
  char  *action_id;
  RdDay  day;
  char  *text;
  char  *author;      /* may be NULL */
  int    revision;
} RdActionNote;

RD_DECLARE_RECORD (RdActionNote, rd_action_note)

G_END_DECLS
