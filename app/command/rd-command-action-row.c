/* rd-command-action-row.c — an action as the commands write it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-action-row.h"

#include <glib/gi18n.h>

#include "core/review/rd-agency.h"
#include "model/rd-action-sheet.h"
#include "model/rd-register-chases.h"
#include "model/rd-register-findings.h"

static const RdColumn chase_columns[] = {
  { "date", N_("Chased on") }, { "means", N_("How") }, { "note", N_("Note") }, { "letter" }, { "id" }, { NULL }
};

static const RdColumn note_columns[] = {
  { "date", N_("Date") }, { "text", N_("Progress") }, { "from", N_("From") }, { NULL }
};

const RdColumn rd_action_columns[] = {
  { "review", N_("Review") }, { "number", N_("No") }, { "text", N_("Action") }, { "recommendation", N_("Recommendation") },
  { "agency", N_("Agency") }, { "lead", N_("Lead") }, { "agreed" }, { "due", N_("Due") }, { "status", N_("State") },
  { "days_late" }, { "working_days_late" }, { "working_days_left" }, { "progress", N_("%") }, { "success" }, { "evidence" }, { "impact" },
  { "next_review" }, { "closed", N_("Closed") }, { "closed_by" }, { "outcome" }, { "reason" }, { "notes", NULL, note_columns },
  { "chases", NULL, chase_columns }, { "id" },
  { NULL }
};

/* Auxiliary methods */

static JsonArray *
make_notes (RdReviewItem *review, const char *action_id)
{
  const GPtrArray *notes = rd_review_item_get_rows (review, RD_ROWS_ACTION_NOTES);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < notes->len; i++)
    {
      const RdActionNote *note = notes->pdata[i];
      JsonObject *row;

      if (!g_str_equal (note->action_id, action_id))
        continue;
      row = json_object_new ();
      rd_row_set_day (row, "date", note->day);
      rd_row_set_text (row, "text", note->text);
      rd_row_set_text (row, "from", note->author);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static JsonArray *
make_chases (RdReviewItem *review, const char *action_id)
{
  const GPtrArray *chases = rd_review_item_get_rows (review, RD_ROWS_ACTION_CHASES);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < chases->len; i++)
    {
      const RdActionChase *chase = chases->pdata[i];
      JsonObject *row;

      if (!g_str_equal (chase->action_id, action_id))
        continue;
      row = json_object_new ();
      rd_row_set_day (row, "date", chase->day);
      rd_row_set_text (row, "means", chase->means);
      rd_row_set_text (row, "note", chase->note);
      rd_row_set_text (row, "letter", chase->letter_id);
      rd_row_set_text (row, "id", chase->id);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static void
set_state (RdCall *call, const RdAction *action, JsonObject *row)
{
  RdActionState state;

  rd_register_work_out_action (call->reg, action, &state);
  rd_row_set_text (row, "status", rd_action_status_to_text (state.status));
  rd_row_set_number (row, "days_late", state.days_late);
  rd_row_set_number (row, "working_days_late", state.working_days_late);
  rd_row_set_number (row, "working_days_left", state.working_days_left);
}

/* Public API */

JsonObject *
rd_action_row_new (RdCall *call, RdReviewItem *review, const RdAction *action)
{
  JsonObject *row = json_object_new ();
  const RdAgency *leader = action->agency_id != NULL ? rd_review_item_find_row (review, RD_ROWS_AGENCIES, action->agency_id) : NULL;
  guint place = rd_review_item_get_place (review, RD_ROWS_RECOMMENDATIONS, action->recommendation_id);

  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_number (row, "number", rd_review_item_get_place (review, RD_ROWS_ACTIONS, action->id));
  rd_row_set_text (row, "text", action->text);
  if (place > 0)
    rd_row_set_number (row, "recommendation", place);
  rd_row_set_text (row, "agency", leader != NULL ? leader->code : NULL);
  rd_row_set_text (row, "lead", action->lead);
  rd_row_set_day (row, "agreed", action->agreed);
  rd_row_set_day (row, "due", action->due);
  set_state (call, action, row);
  rd_row_set_number (row, "progress", action->progress);
  rd_row_set_text (row, "success", action->success);
  rd_row_set_text (row, "evidence", action->evidence);
  rd_row_set_text (row, "impact", action->impact);
  rd_row_set_day (row, "next_review", action->next_review);
  rd_row_set_day (row, "closed", action->closed);
  rd_row_set_text (row, "closed_by", action->closed_by);
  rd_row_set_text (row, "outcome", action->outcome);
  rd_row_set_text (row, "reason", action->reason);
  rd_row_take_rows (row, "notes", make_notes (review, action->id));
  rd_row_take_rows (row, "chases", make_chases (review, action->id));
  rd_row_set_text (row, "id", action->id);
  return row;
}
