/* rd-command-agency.c — agency add, agency list: who is involved in a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-agency.h"

#include <glib/gi18n.h>

#include "command/rd-command-table.h"

static char *add_name, *add_contact, *add_contact_role, *add_email, *add_phone, *add_address, *add_representative, *add_note;

static const GOptionEntry add_options[] = {
  { "name", 0, 0, G_OPTION_ARG_STRING, &add_name, N_("What the agency is called"), N_("N") },
  { "contact", 0, 0, G_OPTION_ARG_STRING, &add_contact, N_("Whom to write to"), N_("NAME") },
  { "contact-role", 0, 0, G_OPTION_ARG_STRING, &add_contact_role, N_("What they are there"), N_("ROLE") },
  { "email", 0, 0, G_OPTION_ARG_STRING, &add_email, N_("Their e-mail address"), N_("ADDRESS") },
  { "phone", 0, 0, G_OPTION_ARG_STRING, &add_phone, N_("Their telephone number"), N_("NUMBER") },
  { "address", 0, 0, G_OPTION_ARG_STRING, &add_address, N_("Their postal address"), N_("ADDRESS") },
  { "representative", 0, 0, G_OPTION_ARG_STRING, &add_representative, N_("Who sits on the review’s panel for it"), N_("NAME") },
  { "note", 0, 0, G_OPTION_ARG_STRING, &add_note, N_("A note kept with it"), N_("N") },
  { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "agency", N_("Agency") },
  { "name", N_("Name") },
  { "contact", N_("Contact") },
  { "contact_role" },
  { "email", N_("E-mail") },
  { "phone", N_("Telephone") },
  { "address" },
  { "representative", N_("Represented by") },
  { "asked", N_("Asked") },
  { "due", N_("Due") },
  { "received", N_("Received") },
  { "late", N_("Late") },
  { "reminders", N_("Reminders") },
  { "note" },
  { NULL }
};

/* --- shared */

const RdAgency *
rd_call_find_agency (RdReviewItem *review,
                     const char   *code)
{
  const GPtrArray *agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);
  const RdAgency *agency = rd_review_item_find_agency (review, code);
  g_autoptr (GPtrArray) known = NULL;

  if (agency != NULL)
    return agency;

  known = g_ptr_array_new ();
  for (guint i = 0; i < agencies->len; i++)
    g_ptr_array_add (known, ((const RdAgency *) g_ptr_array_index (agencies, i))->code);
  rd_call_refuse_unknown (_("agency"), code, known);

  return NULL;
}

gboolean
rd_call_check_code (const char         *what,
                    const char         *code,
                    const char * const *codes)
{
  g_autoptr (GPtrArray) known = NULL;

  if (g_strv_contains (codes, code))
    return TRUE;

  known = g_ptr_array_new ();
  for (guint i = 0; codes[i] != NULL; i++)
    g_ptr_array_add (known, (gpointer) codes[i]);
  rd_call_refuse_unknown (what, code, known);

  return FALSE;
}

const RdAgencyRequest *
rd_call_find_request (RdReviewItem   *review,
                      const RdAgency *agency,
                      const char     *item)
{
  const RdAgencyRequest *request;
  g_autofree char *quoted = NULL;

  if (!rd_call_check_code (_("item"), item, rd_agency_request_items))
    return NULL;

  request = rd_request_find (rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS), agency->id, item);
  if (request != NULL)
    return request;

  quoted = rd_call_quote (agency->code);
  rd_call_warn (_("%s has not been asked for %s; “agency ask” asks for it"), quoted, item);

  return NULL;
}

/* --- rows */

/* What it was asked for: how much, how much of it has come, and the first day that is still to be kept. */
static void
set_requests (JsonObject     *row,
              RdCall         *call,
              RdReviewItem   *review,
              const RdAgency *agency)
{
  const GPtrArray *requests = rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS);
  RdDay due = RD_DAY_NONE;
  int n_asked = 0, n_received = 0, n_late = 0, n_reminders = 0;

  for (guint i = 0; i < requests->len; i++)
    {
      const RdAgencyRequest *request = g_ptr_array_index (requests, i);
      RdRequestState state;

      if (!g_str_equal (request->agency_id, agency->id))
        continue;

      rd_register_get_request_state (call->reg, request, &state);
      n_asked += request->asked != RD_DAY_NONE;
      n_received += request->received != RD_DAY_NONE;
      n_late += state.status == RD_REQUEST_LATE;
      n_reminders += request->reminders;
      if (rd_request_is_open (request) && request->due != RD_DAY_NONE && (due == RD_DAY_NONE || request->due < due))
        due = request->due;
    }

  rd_row_set_number (row, "asked", n_asked);
  rd_row_set_day (row, "due", due);
  rd_row_set_number (row, "received", n_received);
  rd_row_set_number (row, "late", n_late);
  rd_row_set_number (row, "reminders", n_reminders);
}

static JsonObject *
make_row (RdCall         *call,
          RdReviewItem   *review,
          const RdAgency *agency)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_text (row, "agency", agency->code);
  rd_row_set_text (row, "name", agency->name);
  rd_row_set_text (row, "contact", agency->contact);
  rd_row_set_text (row, "contact_role", agency->contact_role);
  rd_row_set_text (row, "email", agency->email);
  rd_row_set_text (row, "phone", agency->phone);
  rd_row_set_text (row, "address", agency->address);
  rd_row_set_text (row, "representative", agency->representative);
  rd_row_set_text (row, "note", agency->note);
  set_requests (row, call, review, agency);

  return row;
}

/* --- commands */

static RdAgency *
make_agency (RdReviewItem *review,
             const char   *code)
{
  RdAgency *agency = rd_agency_new (rd_review_item_get_review (review)->id);

  agency->code = g_strdup (code);
  agency->name = g_strdup (add_name);
  agency->contact = g_strdup (add_contact);
  agency->contact_role = g_strdup (add_contact_role);
  agency->email = g_strdup (add_email);
  agency->phone = g_strdup (add_phone);
  agency->address = g_strdup (add_address);
  agency->representative = g_strdup (add_representative);
  agency->note = g_strdup (add_note);

  return agency;
}

static RdExit
run_add (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (RdAgency) agency = NULL;
  g_autoptr (GError) error = NULL;

  if (review == NULL || !rd_call_require ("--name", add_name))
    return RD_EXIT_USAGE;
  if (*call->args[1] == '\0')
    return rd_call_refuse (_("an empty id; give the agency one such as police"));

  agency = make_agency (review, call->args[1]);
  if (!rd_register_put_agency (call->reg, review, agency, &error))
    return rd_call_fail (error, call->args[1]);

  return rd_output_object (call, columns, make_row (call, review, rd_review_item_find_agency (review, agency->code)));
}

static RdExit
run_list (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const GPtrArray *agencies;
  JsonArray *rows;

  if (review == NULL)
    return RD_EXIT_USAGE;

  agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);
  rows = json_array_new ();
  for (guint i = 0; i < agencies->len; i++)
    json_array_add_object_element (rows, make_row (call, review, g_ptr_array_index (agencies, i)));

  return rd_output_rows (call, columns, rows, _("No agencies."));
}

static RdExit
run_remove (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const RdAgency *agency = review != NULL ? rd_call_find_agency (review, call->args[1]) : NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *row;

  if (agency == NULL)
    return RD_EXIT_USAGE;

  row = make_row (call, review, agency);
  if (rd_register_remove_agency (call->reg, review, agency->id, &error))
    return rd_output_object (call, columns, row);

  json_object_unref (row);
  return rd_call_fail (error, call->args[1]);
}

const RdCommand rd_command_agency[] = {
  { "agency", "add", "REVIEW ID --name N [--contact NAME] [--contact-role ROLE] [--email ADDRESS] [--phone NUMBER] [--address ADDRESS] [--representative NAME] [--note N]",
    N_("Add an agency that was involved"),
    2, 2, RD_NEEDS_WRITING, FALSE, add_options, run_add },
  { "agency", "list", "REVIEW", N_("List the agencies of a review, and how it stands with what they were asked for"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, run_list },
  { "agency", "remove", "REVIEW ID", N_("Remove an agency, with what it was asked for and returned"),
    2, 2, RD_NEEDS_WRITING, FALSE, NULL, run_remove },
  { "agency", "ask", "REVIEW ID|all ITEM [--due D] [--on D] [--detail TEXT]",
    N_("Record what an agency, or every agency, was asked for in writing"),
    3, 3, RD_NEEDS_WRITING, FALSE, rd_agency_ask_options, rd_agency_ask },
  { "agency", "remind", "REVIEW ID ITEM [--on D]", N_("Record one more reminder"),
    3, 3, RD_NEEDS_WRITING, FALSE, rd_agency_remind_options, rd_agency_remind },
  { "agency", "received", "REVIEW ID ITEM --on D [--file PATH]", N_("Record what has come, and keep the document"),
    3, 3, RD_NEEDS_WRITING, FALSE, rd_agency_received_options, rd_agency_received },
  { "agency", "checked", "REVIEW ID ITEM QUALITY [--on D]", N_("Record the quality check of what has come"),
    4, 4, RD_NEEDS_WRITING, FALSE, rd_agency_checked_options, rd_agency_checked },
  { "agency", "requests", "[REVIEW]", N_("List what agencies were asked for, and how it stands with it"),
    0, 1, RD_NEEDS_READING, FALSE, NULL, rd_agency_requests },
  { NULL }
};
