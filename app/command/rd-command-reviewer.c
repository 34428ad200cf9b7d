/* rd-command-reviewer.c — reviewer add, list, declare: who leads a review, and what they declare
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-agency.h"
#include "command/rd-command-table.h"
#include "model/rd-register-people.h"
#include "model/rd-wording-people.h"

static char *add_role, *add_organisation, *add_qualifications, *add_appointed, *add_declared, *add_board, *add_told, *add_note;
static gboolean add_milestone;
static char *declare_note;

static const GOptionEntry add_options[] = {
  { "role", 0, 0, G_OPTION_ARG_STRING, &add_role, N_("lead, support, panel-chair or author; else lead"), N_("ROLE") },
  { "organisation", 0, 0, G_OPTION_ARG_STRING, &add_organisation, N_("Where they come from"), N_("NAME") },
  { "qualifications", 0, 0, G_OPTION_ARG_STRING, &add_qualifications, N_("How they have shown that they are qualified"), N_("TEXT") },
  { "appointed", 0, 0, G_OPTION_ARG_STRING, &add_appointed, N_("When they were appointed"), N_("D") },
  { "declared", 0, 0, G_OPTION_ARG_STRING, &add_declared, N_("When they declared their independence"), N_("D") },
  { "board", 0, 0, G_OPTION_ARG_STRING, &add_board, N_("Of the board: independent, tied or not-declared"), N_("HOW") },
  { "milestone", 0, 0, G_OPTION_ARG_NONE, &add_milestone, N_("Record the milestone of the appointment with it"), NULL },
  { "told", 0, 0, G_OPTION_ARG_STRING, &add_told, N_("When the national panel was given the names; a milestone too"), N_("D") },
  { "note", 0, 0, G_OPTION_ARG_STRING, &add_note, N_("A note kept with it"), N_("N") },
  { NULL }
};

static const GOptionEntry declare_options[] = {
  { "note", 0, 0, G_OPTION_ARG_STRING, &declare_note, N_("What the tie is"), N_("N") },
  { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "reviewer", N_("Reviewer") },
  { "role", N_("Role") },
  { "organisation", N_("Organisation") },
  { "qualifications" },
  { "appointed", N_("Appointed") },
  { "declared", N_("Declared") },
  { "board", N_("Of the board") },
  { "tied", N_("Tied to") },
  { "undeclared", N_("Not declared of") },
  { "panel_advice" },
  { "note" },
  { NULL }
};

/* The ids of the agencies of which the reviewer has declared that. (transfer container) */
static GPtrArray *
list_agencies (RdReviewItem     *review,
               const RdReviewer *reviewer,
               const char       *declared)
{
  const GPtrArray *agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);
  const GPtrArray *independence = rd_review_item_get_rows (review, RD_ROWS_INDEPENDENCE);
  GPtrArray *codes = g_ptr_array_new ();

  for (guint i = 0; i < agencies->len; i++)
    {
      const RdAgency *agency = g_ptr_array_index (agencies, i);
      const RdIndependence *row = rd_independence_find (independence, reviewer->id, agency->id);

      if (g_str_equal (row != NULL ? row->declared : "not-declared", declared))
        g_ptr_array_add (codes, agency->code);
    }
  g_ptr_array_add (codes, NULL);

  return codes;
}

static JsonObject *
make_row (RdReviewItem     *review,
          const RdReviewer *reviewer)
{
  JsonObject *row = json_object_new ();
  g_autoptr (GPtrArray) tied = list_agencies (review, reviewer, "tied");
  g_autoptr (GPtrArray) undeclared = list_agencies (review, reviewer, "not-declared");

  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_text (row, "reviewer", reviewer->name);
  rd_row_set_text (row, "role", reviewer->role);
  rd_row_set_text (row, "organisation", reviewer->organisation);
  rd_row_set_text (row, "qualifications", reviewer->qualifications);
  rd_row_set_day (row, "appointed", reviewer->appointed);
  rd_row_set_day (row, "declared", reviewer->declared);
  rd_row_set_text (row, "board", reviewer->board_independent);
  rd_row_set_texts (row, "tied", (const char * const *) tied->pdata);
  rd_row_set_texts (row, "undeclared", (const char * const *) undeclared->pdata);
  rd_row_set_text (row, "panel_advice", reviewer->panel_advice);
  rd_row_set_text (row, "note", reviewer->note);

  return row;
}

/* Says each conflict; gives whether there was one. */
static gboolean
warn_of_conflicts (RdReviewItem *review)
{
  g_autoptr (GArray) faults = rd_appointment_check (rd_review_item_get_rows (review, RD_ROWS_REVIEWERS),
                                                    rd_review_item_get_rows (review, RD_ROWS_INDEPENDENCE),
                                                    rd_review_item_get_rows (review, RD_ROWS_AGENCIES));
  gboolean any = FALSE;

  for (guint i = 0; i < faults->len; i++)
    {
      const RdAppointmentFault *fault = &g_array_index (faults, RdAppointmentFault, i);
      g_autofree char *words = rd_wording_appointment_fault (fault);

      if (!rd_appointment_fault_is_conflict (fault))
        continue;
      rd_call_warn ("%s", words);
      any = TRUE;
    }

  return any;
}

/* A conflict is recorded all the same: what was declared, was declared. */
static RdExit
show_reviewer (RdCall       *call,
               RdReviewItem *review,
               const char   *name)
{
  RdExit status = rd_output_object (call, columns, make_row (review, rd_review_item_find_reviewer (review, name)));

  return warn_of_conflicts (review) && status == RD_EXIT_DONE ? RD_EXIT_FOUND : status;
}

/* --- add */

static gboolean
read_reviewer (RdCall     *call,
               RdReviewer *reviewer,
               RdDay      *out_told)
{
  if ((add_role != NULL && !rd_call_check_code (_("role"), add_role, rd_reviewer_roles))
      || (add_board != NULL && !rd_call_check_code (_("declaration"), add_board, rd_independence_declarations))
      || !rd_call_read_option_day (call, add_appointed, &reviewer->appointed)
      || !rd_call_read_option_day (call, add_declared, &reviewer->declared)
      || !rd_call_read_option_day (call, add_told, out_told))
    return FALSE;

  reviewer->name = g_strdup (call->args[1]);
  reviewer->role = g_strdup (add_role);
  reviewer->board_independent = g_strdup (add_board);
  reviewer->organisation = g_strdup (add_organisation);
  reviewer->qualifications = g_strdup (add_qualifications);
  reviewer->note = g_strdup (add_note);

  return TRUE;
}

static RdExit
run_add (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (RdReviewer) reviewer = NULL;
  g_autoptr (GError) error = NULL;
  RdDay told = RD_DAY_NONE;

  if (review == NULL)
    return RD_EXIT_USAGE;

  reviewer = rd_reviewer_new (rd_review_item_get_review (review)->id);
  if (!read_reviewer (call, reviewer, &told))
    return RD_EXIT_USAGE;
  if (rd_review_item_find_reviewer (review, reviewer->name) != NULL)
    {
      g_autofree char *quoted = rd_call_quote (reviewer->name);

      return rd_call_refuse (_("there is a reviewer %s already; give the other one another name"), quoted);
    }
  if (!rd_register_put_reviewer (call->reg, review, reviewer, add_milestone, told, &error))
    return rd_call_fail (error, NULL);

  return show_reviewer (call, review, g_strstrip (reviewer->name));
}

/* --- declare */

static const RdReviewer *
find_reviewer (RdReviewItem *review,
               const char   *name)
{
  const GPtrArray *reviewers = rd_review_item_get_rows (review, RD_ROWS_REVIEWERS);
  const RdReviewer *reviewer = rd_review_item_find_reviewer (review, name);
  g_autoptr (GPtrArray) known = NULL;

  if (reviewer != NULL)
    return reviewer;

  known = g_ptr_array_new ();
  for (guint i = 0; i < reviewers->len; i++)
    g_ptr_array_add (known, ((const RdReviewer *) g_ptr_array_index (reviewers, i))->name);
  rd_call_refuse_unknown (_("reviewer"), name, known);

  return NULL;
}

static RdExit
run_declare (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const RdReviewer *reviewer = review != NULL ? find_reviewer (review, call->args[1]) : NULL;
  const RdAgency *agency = reviewer != NULL ? rd_call_find_agency (review, call->args[2]) : NULL;
  g_autoptr (GError) error = NULL;

  if (agency == NULL || !rd_call_check_code (_("declaration"), call->args[3], rd_independence_declarations))
    return RD_EXIT_USAGE;
  if (!rd_register_declare_independence (call->reg, review, reviewer->id, agency->id, call->args[3], declare_note, &error))
    return rd_call_fail (error, NULL);

  return show_reviewer (call, review, call->args[1]);
}

/* --- list */

static RdExit
run_list (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const GPtrArray *reviewers;
  JsonArray *rows;

  if (review == NULL)
    return RD_EXIT_USAGE;

  reviewers = rd_review_item_get_rows (review, RD_ROWS_REVIEWERS);
  rows = json_array_new ();
  for (guint i = 0; i < reviewers->len; i++)
    json_array_add_object_element (rows, make_row (review, g_ptr_array_index (reviewers, i)));

  return rd_output_rows (call, columns, rows, _("No reviewers."));
}

const RdCommand rd_command_reviewer[] = {
  { "reviewer", "add", "REVIEW NAME [--role ROLE] [--organisation NAME] [--qualifications TEXT] [--appointed D] [--declared D] [--board HOW] [--milestone] [--told D] [--note N]",
    N_("Appoint a reviewer"),
    2, 2, RD_NEEDS_WRITING, FALSE, add_options, run_add },
  { "reviewer", "declare", "REVIEW NAME AGENCY independent|tied|not-declared [--note N]",
    N_("Record what a reviewer declares of an agency"),
    4, 4, RD_NEEDS_WRITING, FALSE, declare_options, run_declare },
  { "reviewer", "list", "REVIEW", N_("List the reviewers of a review, and what they have declared"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, run_list },
  { NULL }
};
