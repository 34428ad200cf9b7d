/* rd-command-review-show.c — review show: one review with its milestones and holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-review.h"
#include "model/rd-wording.h"

static const RdColumn milestone_columns[] = {
  { "milestone", N_("Milestone") },
  { "label" },
  { "stage" },
  { "recipient", N_("Recipient") },
  { "date", N_("Date") },
  { "planned", N_("Planned") },
  { "outcome", N_("Outcome") },
  { "note", N_("Note") },
  { "needed" },
  { NULL }
};

static const RdColumn hold_columns[] = {
  { "timescale", N_("Timescale") },
  { "reason", N_("Reason") },
  { "from", N_("From") },
  { "until", N_("Until") },
  { "forecast", N_("Forecast") },
  { "agreed_by", N_("Agreed by") },
  { "note", N_("Note") },
  { NULL }
};

static const RdColumn show_columns[] = {
  { "review", N_("Review") },
  { "title", N_("Title") },
  { "framework", N_("Framework") },
  { "framework_version" },
  { "owner", N_("Owner") },
  { "summary", N_("Summary") },
  { "stage" },
  { "stage_label", N_("Stage") },
  { "outcome", N_("Outcome") },
  { "overdue", N_("Overdue") },
  { "due_soon", N_("Due soon") },
  { "next" },
  { "next_label", N_("Next") },
  { "next_due", N_("Next due") },
  { "milestones", N_("Milestones"), milestone_columns },
  { "holds", N_("Holds"), hold_columns },
  { NULL }
};

/* @recording NULL: nothing is recorded for @recipient. */
static JsonObject *
make_milestone_row (const RdMilestoneState *state,
                    const char             *recipient,
                    const RdMilestone      *recording)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "milestone", state->kind->id);
  rd_row_set_text (row, "label", rd_wording_translate_data (state->kind->label));
  rd_row_set_text (row, "stage", state->kind->stage);
  rd_row_set_text (row, "recipient", recipient != NULL && *recipient != '\0' ? recipient : NULL);
  rd_row_set_flag (row, "needed", state->needed);
  rd_row_set_flag (row, "planned", recording != NULL && recording->planned);
  if (recording == NULL)
    return row;

  rd_row_set_day (row, "date", recording->day);
  rd_row_set_text (row, "outcome", recording->outcome);
  rd_row_set_text (row, "note", recording->note);

  return row;
}

/* What is recorded, then the recipients for whom nothing is. */
static void
add_milestone_rows (JsonArray       *rows,
                    RdMilestoneItem *item)
{
  const RdMilestoneState *state = rd_milestone_item_get_state (item);
  const GPtrArray *recordings = rd_milestone_item_get_recordings (item);
  const RdMilestone *for_all = rd_milestone_item_get_recording (item, NULL);
  guint n_recipients = g_strv_length (state->kind->recipients);

  for (guint i = 0; recordings != NULL && i < recordings->len; i++)
    {
      const RdMilestone *recording = g_ptr_array_index (recordings, i);

      json_array_add_object_element (rows, make_milestone_row (state, recording->recipient, recording));
    }

  if (for_all == NULL && n_recipients == 0)
    json_array_add_object_element (rows, make_milestone_row (state, NULL, NULL));
  for (guint i = 0; for_all == NULL && i < n_recipients; i++)
    if (rd_milestone_item_get_recording (item, state->kind->recipients[i]) == NULL)
      json_array_add_object_element (rows, make_milestone_row (state, state->kind->recipients[i], NULL));
}

static JsonArray *
list_milestones (RdReviewItem *item)
{
  GListModel *milestones = rd_review_item_get_milestones (item);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (milestones); i++)
    {
      g_autoptr (RdMilestoneItem) milestone = g_list_model_get_item (milestones, i);

      add_milestone_rows (rows, milestone);
    }

  return rows;
}

static JsonArray *
list_holds (RdReviewItem *item)
{
  const GPtrArray *holds = rd_review_item_get_holds (item);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; holds != NULL && i < holds->len; i++)
    {
      const RdHold *hold = g_ptr_array_index (holds, i);
      JsonObject *row = json_object_new ();

      rd_row_set_text (row, "timescale", hold->timescale);
      rd_row_set_text (row, "reason", hold->reason);
      rd_row_set_day (row, "from", hold->first_day);
      rd_row_set_day (row, "until", hold->last_day);
      rd_row_set_day (row, "forecast", hold->forecast);
      rd_row_set_text (row, "agreed_by", hold->agreed_by);
      rd_row_set_text (row, "note", hold->note);
      json_array_add_object_element (rows, row);
    }

  return rows;
}

RdExit
rd_command_review_show (RdCall *call)
{
  RdReviewItem *item = rd_call_find_review (call, call->args[0]);
  JsonObject *object;

  if (item == NULL)
    return RD_EXIT_USAGE;

  object = rd_review_make_row (item);
  rd_row_set_text (object, "framework_version", rd_review_item_get_review (item)->framework_version);
  rd_row_set_text (object, "summary", rd_review_item_get_review (item)->summary);
  rd_row_take_rows (object, "milestones", list_milestones (item));
  rd_row_take_rows (object, "holds", list_holds (item));

  return rd_output_object (call, show_columns, object);
}
