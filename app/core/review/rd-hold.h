/* rd-hold.h — a recorded reason why a deadline cannot be met
 *
 * A trial, an inquest, a late agency.  Guidance does not stop the clock, so a
 * hold moves nothing: it says from when until when (both days included), why,
 * who agreed, and what date is forecast instead.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;             /* UUID */
  char *review_id;
  char *timescale;      /* the framework's id of it */
  char *reason;         /* a code of rd_hold_reasons */
  RdDay first_day;
  RdDay last_day;       /* RD_DAY_NONE: until it is ended */
  RdDay forecast;       /* RD_DAY_NONE: none given */
  char *agreed_by;      /* may be NULL */
  char *note;           /* may be NULL */
  int   revision;
} RdHold;

extern const RdRecordType rd_hold_type;

/* "criminal-investigation", "trial", "inquest", "family-court", "other-review",
 * "agency-late", "reviewer-unavailable", "board-cycle", "family", "other"; NULL-terminated.
 */
extern const char * const rd_hold_reasons[];
gboolean rd_hold_is_reason (const char *code);

RdHold  *rd_hold_new       (const char *review_id, const char *timescale, const char *reason, RdDay first_day);
RdHold  *rd_hold_copy      (const RdHold *self);
void     rd_hold_free      (RdHold *self);

/* Whether the hold is in force on @day. */
gboolean rd_hold_covers    (const RdHold *self, RdDay day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdHold, rd_hold_free)

G_END_DECLS
