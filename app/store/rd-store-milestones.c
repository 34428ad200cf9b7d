/* rd-store-milestones.c — what happened in each review, or is planned
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-milestones.h"

#include "store/rd-store-private.h"
#include "store/rd-store-record.h"

#define BY_KEY "SELECT id, revision FROM milestones WHERE review_id = ?1 AND milestone = ?2 AND recipient = ?3"

/* --- helpers */

/* The row of the same review, milestone and recipient; @out_id is NULL where there is none. */
static gboolean
find_row (RdStore *self, const RdMilestone *milestone, char **out_id, int *out_revision, GError **error)
{
  g_autoptr (RdStatement) statement = NULL;
  RdStep step;

  statement = rd_store_query (self, error, BY_KEY, "sss", milestone->review_id, milestone->milestone,
                              milestone->recipient != NULL ? milestone->recipient : "");
  if (statement == NULL)
    return FALSE;
  step = rd_statement_step (self, statement, error);
  if (step == RD_STEP_ERROR)
    return FALSE;

  *out_id = step == RD_STEP_ROW ? g_strdup (rd_statement_text (statement, 0)) : NULL;
  *out_revision = step == RD_STEP_ROW ? sqlite3_column_int (statement, 1) : 0;
  return TRUE;
}

/* --- operations */

gboolean
rd_store_put_milestone (RdStore *self, RdMilestone *milestone, GError **error)
{
  g_autoptr (RdMilestone) row = NULL;
  g_autofree char *id = NULL;
  int revision;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (milestone != NULL, FALSE);

  if (!rd_store_check_action (self, error) || !find_row (self, milestone, &id, &revision, error))
    return FALSE;

  row = rd_milestone_copy (milestone);
  g_free (row->id);
  row->id = g_steal_pointer (&id);
  row->revision = revision;
  if (!rd_store_record_put (self, &rd_milestone_type, row, error))
    return FALSE;

  g_free (milestone->id);
  milestone->id = g_steal_pointer (&row->id);
  milestone->revision = row->revision;
  return TRUE;
}
