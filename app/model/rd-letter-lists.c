/* rd-letter-lists.c — a letter's fields that come more than once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-letter-lists.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-agency-request.h"
#include "core/review/rd-agency.h"
#include "core/review/rd-independence.h"
#include "core/review/rd-involved-board.h"
#include "core/review/rd-person.h"
#include "core/review/rd-reviewer.h"
#include "model/rd-action-sheet.h"
#include "model/rd-register-chases.h"
#include "model/rd-register-findings.h"
#include "model/rd-wording-agencies.h"
#include "model/rd-wording-findings.h"
#include "model/rd-wording-letter.h"
#include "model/rd-wording-people.h"
#include "model/rd-wording-private.h"

static const char * const agency_names[] = {
  "agency.name", "agency.contact", "agency.contact-role", "agency.address", "agency.email", "agency.phone",
  "agency.representative", NULL,
};
static const char * const request_names[] = {
  "request.item", "request.detail", "request.asked", "request.due", "request.reminded", "request.state", NULL,
};
static const char * const action_names[] = {
  "action.number", "action.text", "action.lead", "action.agreed", "action.due", "action.late", "action.progress", "action.told",
  "action.chased", NULL,
};
static const char * const reviewer_names[] = {
  "reviewer.name", "reviewer.role", "reviewer.organisation", "reviewer.qualifications", "reviewer.appointed",
  "reviewer.independence", NULL,
};
static const char * const board_names[] = { "involved.name", "involved.role", "involved.contact", "involved.told", NULL };
static const char * const hold_names[] = {
  "hold.timescale", "hold.reason", "hold.from", "hold.until", "hold.forecast", "hold.agreed-by", NULL,
};
static const char * const child_names[] = { "child.pseudonym", "child.name", "child.born", "child.died", "child.residence", NULL };

/* --- days */

/* "29 February 2016"; NULL for RD_DAY_NONE. (transfer full) */
static char *
word_day (RdDay day)
{
  return day != RD_DAY_NONE ? rd_wording_day_plain (day) : NULL;
}

void
rd_letter_set_day (RdLetterValues *values, const char *name, RdDay day)
{
  g_autofree char *text = word_day (day);

  rd_letter_values_set (values, name, text);
}

/* --- agencies, and what they were asked for */

static void
set_agency (RdLetterValues *values, const RdAgency *agency)
{
  rd_letter_values_set (values, "agency.name", agency != NULL ? agency->name : NULL);
  rd_letter_values_set (values, "agency.contact", agency != NULL ? agency->contact : NULL);
  rd_letter_values_set (values, "agency.contact-role", agency != NULL ? agency->contact_role : NULL);
  rd_letter_values_set (values, "agency.address", agency != NULL ? agency->address : NULL);
  rd_letter_values_set (values, "agency.email", agency != NULL ? agency->email : NULL);
  rd_letter_values_set (values, "agency.phone", agency != NULL ? agency->phone : NULL);
  rd_letter_values_set (values, "agency.representative", agency != NULL ? agency->representative : NULL);
}

static void
add_request (RdLetterValues *values, const RdAgencyRequest *request, RdDay today)
{
  RdLetterValues *item = rd_letter_values_add_item (values, "requests");
  gboolean is_late = request->due != RD_DAY_NONE && request->due < today;

  rd_letter_values_set (item, "request.item", rd_wording_request_item (request->item));
  rd_letter_values_set (item, "request.detail", request->detail);
  rd_letter_set_day (item, "request.asked", request->asked);
  rd_letter_set_day (item, "request.due", request->due);
  rd_letter_set_day (item, "request.reminded", request->reminded);
  rd_letter_values_set (item, "request.state", is_late ? _("Overdue") : _("Not received yet"));
}

/* What has not come back yet. */
static void
fill_agencies (RdLetterValues *values, RdReviewItem *review, const char *agency_id, RdDay today)
{
  const GPtrArray *agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);
  const GPtrArray *requests = rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS);

  for (guint i = 0; i < agencies->len; i++)
    set_agency (rd_letter_values_add_item (values, "agencies"), g_ptr_array_index (agencies, i));
  set_agency (values, agency_id != NULL ? rd_review_item_find_row (review, RD_ROWS_AGENCIES, agency_id) : NULL);
  for (guint i = 0; i < requests->len; i++)
    {
      const RdAgencyRequest *request = g_ptr_array_index (requests, i);

      if (request->received == RD_DAY_NONE && g_strcmp0 (request->agency_id, agency_id) == 0)
        add_request (values, request, today);
    }
}

/* --- overdue actions */

/* Of people it speaks by their pseudonyms, like every letter. */
static void
add_action (RdLetterValues *values, RdRegister *reg, RdReviewItem *review, const RdNaming *naming, const RdAction *action)
{
  RdLetterValues *item = rd_letter_values_add_item (values, "actions");
  g_autofree char *number = g_strdup_printf ("%u", rd_review_item_get_place (review, RD_ROWS_ACTIONS, action->id));
  g_autofree char *shown = rd_naming_show (naming, NULL, NULL, action->text);
  g_autofree char *lead = rd_naming_show (naming, NULL, NULL, action->lead);
  g_autofree char *progress = g_strdup_printf ("%d %%", action->progress);
  g_autofree char *late = NULL;
  const RdActionNote *note = rd_review_item_find_last_note (review, action->id);
  const RdActionChase *chase = rd_review_item_find_last_chase (review, action->id, NULL);
  RdActionState state;

  rd_register_work_out_action (reg, action, &state);
  late = rd_wording_action_state (&state);
  rd_letter_values_set (item, "action.number", number);
  rd_letter_values_set (item, "action.text", shown);
  rd_letter_values_set (item, "action.lead", lead);
  rd_letter_set_day (item, "action.agreed", action->agreed);
  rd_letter_set_day (item, "action.due", action->due);
  rd_letter_values_set (item, "action.late", late);
  rd_letter_values_set (item, "action.progress", progress);
  rd_letter_set_day (item, "action.told", note != NULL ? note->day : RD_DAY_NONE);
  rd_letter_set_day (item, "action.chased", chase != NULL ? chase->day : RD_DAY_NONE);
}

static void
fill_actions (RdLetterValues *values, RdRegister *reg, RdReviewItem *review, const char *agency_id)
{
  g_autoptr(GPtrArray) chased = rd_review_item_list_chased (review, agency_id, rd_register_get_today (reg));
  g_autoptr(RdNaming) naming = rd_naming_new_for_review (review, RD_NAMING_PSEUDONYMS);

  for (guint i = 0; i < chased->len; i++)
    add_action (values, reg, review, naming, chased->pdata[i]);
}

/* --- reviewers */

static gboolean
has_tie (RdReviewItem *review, const RdReviewer *reviewer)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_INDEPENDENCE);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdIndependence *row = g_ptr_array_index (rows, i);

      if (g_str_equal (row->reviewer_id, reviewer->id) && g_str_equal (row->declared, "tied"))
        return TRUE;
    }
  return g_strcmp0 (reviewer->board_independent, "tied") == 0;
}

static void
add_reviewer (RdLetterValues *values, RdReviewItem *review, const RdReviewer *reviewer)
{
  RdLetterValues *item = rd_letter_values_add_item (values, "reviewers");
  g_autofree char *day = word_day (reviewer->declared);
  g_autofree char *declared = day != NULL ? g_strdup_printf (_("Declared on %s"), day) : NULL;

  rd_letter_values_set (item, "reviewer.name", reviewer->name);
  rd_letter_values_set (item, "reviewer.role", rd_wording_reviewer_role (reviewer->role));
  rd_letter_values_set (item, "reviewer.organisation", reviewer->organisation);
  rd_letter_values_set (item, "reviewer.qualifications", reviewer->qualifications);
  rd_letter_set_day (item, "reviewer.appointed", reviewer->appointed);
  rd_letter_values_set (item, "reviewer.independence", has_tie (review, reviewer) ? _("A tie was declared") : declared);
}

/* --- boards, holds, children */

static void
add_board (RdLetterValues *values, const RdInvolvedBoard *board)
{
  RdLetterValues *item = rd_letter_values_add_item (values, "boards");

  rd_letter_values_set (item, "involved.name", board->name);
  rd_letter_values_set (item, "involved.role", rd_wording_letter_board_role (board->role));
  rd_letter_values_set (item, "involved.contact", board->contact);
  rd_letter_set_day (item, "involved.told", board->told);
}

static void
add_hold (RdLetterValues *values, const RdFramework *framework, const RdHold *hold)
{
  RdLetterValues *item = rd_letter_values_add_item (values, "holds");

  rd_letter_values_set (item, "hold.timescale", rd_wording_timescale_label (framework, hold->timescale));
  rd_letter_values_set (item, "hold.reason", rd_wording_hold_reason (hold->reason));
  rd_letter_set_day (item, "hold.from", hold->first_day);
  rd_letter_set_day (item, "hold.until", hold->last_day);
  rd_letter_set_day (item, "hold.forecast", hold->forecast);
  rd_letter_values_set (item, "hold.agreed-by", hold->agreed_by);
}

static void
set_child (RdLetterValues *values, const RdPerson *child)
{
  rd_letter_values_set (values, "child.pseudonym", child != NULL ? child->pseudonym : NULL);
  rd_letter_values_set (values, "child.name", child != NULL ? child->name : NULL);
  rd_letter_values_set (values, "child.residence", child != NULL ? child->residence : NULL);
  rd_letter_set_day (values, "child.born", child != NULL ? child->born : RD_DAY_NONE);
  rd_letter_set_day (values, "child.died", child != NULL ? child->died : RD_DAY_NONE);
}

static void
fill_children (RdLetterValues *values, RdReviewItem *review)
{
  const GPtrArray *people = rd_review_item_get_rows (review, RD_ROWS_PEOPLE);
  const RdPerson *first = NULL;

  for (guint i = 0; i < people->len; i++)
    {
      const RdPerson *person = g_ptr_array_index (people, i);

      if (!g_str_equal (person->role, "subject-child"))
        continue;
      set_child (rd_letter_values_add_item (values, "children"), person);
      first = first != NULL ? first : person;
    }
  set_child (values, first);
}

/* --- operations */

void
rd_letter_lists_declare (RdLetterValues *values)
{
  rd_letter_values_add_list (values, "agencies", agency_names);
  rd_letter_values_add_list (values, "requests", request_names);
  rd_letter_values_add_list (values, "actions", action_names);
  rd_letter_values_add_list (values, "reviewers", reviewer_names);
  rd_letter_values_add_list (values, "boards", board_names);
  rd_letter_values_add_list (values, "holds", hold_names);
  rd_letter_values_add_list (values, "children", child_names);
  set_agency (values, NULL);
  set_child (values, NULL);
}

void
rd_letter_lists_fill (RdLetterValues *values, RdRegister *reg, RdReviewItem *review, const char *agency_id)
{
  const GPtrArray *reviewers = rd_review_item_get_rows (review, RD_ROWS_REVIEWERS);
  const GPtrArray *boards = rd_review_item_get_rows (review, RD_ROWS_INVOLVED_BOARDS);
  const GPtrArray *holds = rd_review_item_get_holds (review);

  fill_agencies (values, review, agency_id, rd_register_get_today (reg));
  fill_actions (values, reg, review, agency_id);
  for (guint i = 0; i < reviewers->len; i++)
    add_reviewer (values, review, g_ptr_array_index (reviewers, i));
  for (guint i = 0; i < boards->len; i++)
    add_board (values, g_ptr_array_index (boards, i));
  for (guint i = 0; i < holds->len; i++)
    add_hold (values, rd_review_item_get_framework (review), g_ptr_array_index (holds, i));
  fill_children (values, review);
}
