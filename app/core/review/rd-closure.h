/* rd-closure.h — days on which the board's office is closed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;            /* UUID */
  RdDay first_day;
  RdDay last_day;      /* both included */
  char *reason;
  int   revision;
} RdClosure;

/* The longest closure that is taken, in days: longer is a mistake. */
#define RD_CLOSURE_MAX_DAYS 366

extern const RdRecordType rd_closure_type;

RdClosure *rd_closure_new  (RdDay first_day, RdDay last_day, const char *reason);
RdClosure *rd_closure_copy (const RdClosure *self);
void       rd_closure_free (RdClosure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdClosure, rd_closure_free)

G_END_DECLS
