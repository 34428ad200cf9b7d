/* rd-closure.c — days on which the board's office is closed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-closure.h"

static const RdField fields[] = {
  RD_FIELD (RdClosure, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdClosure, first_day, RD_FIELD_DAY, RD_FIELD_PLAIN, "First day"),
  RD_FIELD (RdClosure, last_day, RD_FIELD_DAY, RD_FIELD_PLAIN, "Last day"),
  RD_FIELD (RdClosure, reason, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Reason"),
  RD_FIELD (RdClosure, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

const RdRecordType rd_closure_type = { "closures", sizeof (RdClosure), fields, G_N_ELEMENTS (fields),
                              (GDestroyNotify) rd_closure_free };

RdClosure *
rd_closure_new (RdDay first_day, RdDay last_day, const char *reason)
{
  RdClosure *self = rd_record_new (&rd_closure_type);

  self->id = g_uuid_string_random ();
  self->first_day = first_day;
  self->last_day = last_day;
  self->reason = g_strdup (reason != NULL ? reason : "");
  return self;
}

RdClosure *
rd_closure_copy (const RdClosure *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return rd_record_copy (&rd_closure_type, self);
}

void
rd_closure_free (RdClosure *self)
{
  rd_record_free (&rd_closure_type, self);
}
