/* rd-milestone.c — something that happened in a review, or is planned
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-milestone.h"

static const RdField fields[] = {
  RD_FIELD (RdMilestone, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdMilestone, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdMilestone, milestone, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Milestone"),
  RD_FIELD (RdMilestone, recipient, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Recipient"),
  RD_FIELD (RdMilestone, day, RD_FIELD_DAY, RD_FIELD_PLAIN, "Date"),
  RD_FIELD (RdMilestone, planned, RD_FIELD_FLAG, RD_FIELD_PLAIN, "Planned"),
  RD_FIELD (RdMilestone, outcome, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Outcome"),
  RD_FIELD (RdMilestone, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdMilestone, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

const RdRecordType rd_milestone_type = { "milestones", sizeof (RdMilestone), fields, G_N_ELEMENTS (fields),
                              (GDestroyNotify) rd_milestone_free };

RdMilestone *
rd_milestone_new (const char *review_id, const char *milestone, const char *recipient,
                  RdDay day, gboolean planned)
{
  RdMilestone *self;

  g_return_val_if_fail (milestone != NULL, NULL);

  self = rd_record_new (&rd_milestone_type);
  self->id = g_uuid_string_random ();
  self->review_id = g_strdup (review_id);
  self->milestone = g_strdup (milestone);
  self->recipient = g_strdup (recipient != NULL ? recipient : "");
  self->day = day;
  self->planned = planned != FALSE;
  return self;
}

RdMilestone *
rd_milestone_copy (const RdMilestone *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return rd_record_copy (&rd_milestone_type, self);
}

void
rd_milestone_free (RdMilestone *self)
{
  rd_record_free (&rd_milestone_type, self);
}
