/* rd-hold.c — a recorded reason why a deadline cannot be met
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-hold.h"

static const RdField fields[] = {
  RD_FIELD (RdHold, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdHold, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdHold, timescale, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Timescale"),
  RD_FIELD (RdHold, reason, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Reason"),
  RD_FIELD (RdHold, first_day, RD_FIELD_DAY, RD_FIELD_PLAIN, "From"),
  RD_FIELD (RdHold, last_day, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Until"),
  RD_FIELD (RdHold, forecast, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Forecast"),
  RD_FIELD (RdHold, agreed_by, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Agreed by"),
  RD_FIELD (RdHold, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdHold, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

const RdRecordType rd_hold_type = { "holds", sizeof (RdHold), fields, G_N_ELEMENTS (fields),
                              (GDestroyNotify) rd_hold_free };

const char * const rd_hold_reasons[] = {
  "criminal-investigation",
  "trial",
  "inquest",
  "family-court",
  "other-review",
  "agency-late",
  "reviewer-unavailable",
  "board-cycle",
  "family",
  "other",
  NULL
};

gboolean
rd_hold_is_reason (const char *code)
{
  return code != NULL && g_strv_contains (rd_hold_reasons, code);
}

RdHold *
rd_hold_new (const char *review_id, const char *timescale, const char *reason, RdDay first_day)
{
  RdHold *self;

  g_return_val_if_fail (timescale != NULL, NULL);

  self = rd_record_new (&rd_hold_type);
  self->id = g_uuid_string_random ();
  self->review_id = g_strdup (review_id);
  self->timescale = g_strdup (timescale);
  self->reason = g_strdup (reason);
  self->first_day = first_day;
  return self;
}

RdHold *
rd_hold_copy (const RdHold *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return rd_record_copy (&rd_hold_type, self);
}

void
rd_hold_free (RdHold *self)
{
  rd_record_free (&rd_hold_type, self);
}

gboolean
rd_hold_covers (const RdHold *self, RdDay day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!rd_day_is_valid (day) || !rd_day_is_valid (self->first_day) || day < self->first_day)
    return FALSE;
  return self->last_day == RD_DAY_NONE || day <= self->last_day;
}
