/* rd-command-request.c — agency ask, remind, received, checked, requests: what was asked for in writing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-agency.h"
#include "model/rd-register-documents.h"
#include "model/rd-wording-agencies.h"

/* The id that stands for every agency of the review. */
#define EVERYBODY "all"

static char *ask_on, *ask_due, *ask_detail, *on, *received_on, *received_file, *checked_on;

const GOptionEntry rd_agency_ask_options[] = {
  { "on", 0, 0, G_OPTION_ARG_STRING, &ask_on, N_("When it was asked; else today"), N_("D") },
  { "due", 0, 0, G_OPTION_ARG_STRING, &ask_due, N_("By when it is wanted"), N_("D") },
  { "detail", 0, 0, G_OPTION_ARG_STRING, &ask_detail, N_("Of what time, in what form"), N_("TEXT") },
  { NULL }
};

const GOptionEntry rd_agency_remind_options[] = {
  { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_("When the agency was reminded; else today"), N_("D") },
  { NULL }
};

const GOptionEntry rd_agency_received_options[] = {
  { "on", 0, 0, G_OPTION_ARG_STRING, &received_on, N_("When it came"), N_("D") },
  { "file", 0, 0, G_OPTION_ARG_FILENAME, &received_file, N_("The document, to be kept in the register"), N_("PATH") },
  { NULL }
};

const GOptionEntry rd_agency_checked_options[] = {
  { "on", 0, 0, G_OPTION_ARG_STRING, &checked_on, N_("When it was checked; else today"), N_("D") },
  { NULL }
};

const RdColumn rd_request_columns[] = {
  { "review", N_("Review") },
  { "agency", N_("Agency") },
  { "name" },
  { "item", N_("Item") },
  { "label" },
  { "detail" },
  { "asked", N_("Asked") },
  { "due", N_("Due") },
  { "reminded", N_("Reminded") },
  { "reminders", N_("Reminders") },
  { "received", N_("Received") },
  { "checked", N_("Checked") },
  { "quality", N_("Quality") },
  { "status", N_("State") },
  { "days_late" },
  { "working_days_late", N_("Working days late") },
  { "documents", N_("Documents") },
  { NULL }
};

static const char * const statuses[RD_N_REQUEST_STATUSES] = {
  [RD_REQUEST_LATE] = "late",
  [RD_REQUEST_DUE_SOON] = "due-soon",
  [RD_REQUEST_TO_IMPROVE] = "to-improve",
  [RD_REQUEST_RECEIVED] = "to-check",
  [RD_REQUEST_WAITING] = "waiting",
  [RD_REQUEST_NOT_ASKED] = "not-asked",
  [RD_REQUEST_ACCEPTED] = "accepted",
  [RD_REQUEST_NIL_RETURN] = "nil-return",
};

static void
set_days (JsonObject            *row,
          const RdAgencyRequest *request)
{
  rd_row_set_day (row, "asked", request->asked);
  rd_row_set_day (row, "due", request->due);
  rd_row_set_day (row, "reminded", request->reminded);
  rd_row_set_number (row, "reminders", request->reminders);
  rd_row_set_day (row, "received", request->received);
  rd_row_set_day (row, "checked", request->checked);
}

/* --- one request that is there */

/* NULL where one of the three words is unknown, which has been said. */
static const RdAgencyRequest *
find_request (RdCall          *call,
              RdReviewItem   **out_review,
              const RdAgency **out_agency)
{
  *out_review = rd_call_find_review (call, call->args[0]);
  if (*out_review == NULL)
    return NULL;

  *out_agency = rd_call_find_agency (*out_review, call->args[1]);
  return *out_agency != NULL ? rd_call_find_request (*out_review, *out_agency, call->args[2]) : NULL;
}

static JsonObject *
make_request_row (RdCall                *call,
                  RdReviewItem          *review,
                  const RdAgency        *agency,
                  const RdAgencyRequest *request)
{
  JsonObject *row = json_object_new ();
  RdRequestState state;

  rd_register_get_request_state (call->reg, request, &state);
  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_text (row, "agency", agency->code);
  rd_row_set_text (row, "name", agency->name);
  rd_row_set_text (row, "item", request->item);
  rd_row_set_text (row, "label", rd_wording_request_item (request->item));
  rd_row_set_text (row, "detail", request->detail);
  set_days (row, request);
  rd_row_set_text (row, "quality", request->quality);
  rd_row_set_text (row, "status", statuses[state.status]);
  rd_row_set_number (row, "days_late", state.days_late);
  rd_row_set_number (row, "working_days_late", state.working_days_late);
  rd_row_set_number (row, "documents", rd_review_item_count_documents (review, request->id));

  return row;
}

/* As it is now, for the same words. */
static RdExit
show_request (RdCall *call)
{
  RdReviewItem *review;
  const RdAgency *agency;
  const RdAgencyRequest *request = find_request (call, &review, &agency);

  if (request == NULL)
    return RD_EXIT_USAGE;

  return rd_output_object (call, rd_request_columns, make_request_row (call, review, agency, request));
}

/* The option's day, or today where it was not given. */
static gboolean
read_day_or_today (RdCall     *call,
                   const char *text,
                   RdDay      *out)
{
  if (text != NULL)
    return rd_call_read_day (call, text, out);

  *out = call->today;
  return TRUE;
}

/* --- ask */

static void
add_requests (JsonArray    *rows,
              RdCall       *call,
              RdReviewItem *review,
              const char   *item)
{
  const GPtrArray *requests = rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS);

  for (guint i = 0; i < requests->len; i++)
    {
      const RdAgencyRequest *request = g_ptr_array_index (requests, i);
      const RdAgency *agency = rd_review_item_find_row (review, RD_ROWS_AGENCIES, request->agency_id);

      if (agency != NULL && (item == NULL || g_str_equal (request->item, item)))
        json_array_add_object_element (rows, make_request_row (call, review, agency, request));
    }
}

static RdExit
ask_everybody (RdCall              *call,
               RdReviewItem        *review,
               const RdRequestWish *wish)
{
  g_autoptr (GError) error = NULL;
  JsonArray *rows;

  if (!rd_register_ask_agencies (call->reg, review, wish, NULL, &error))
    return rd_call_fail (error, wish->item);

  rows = json_array_new ();
  add_requests (rows, call, review, wish->item);

  return rd_output_rows (call, rd_request_columns, rows, NULL);
}

static RdExit
ask_one (RdCall              *call,
         RdReviewItem        *review,
         const RdAgency      *agency,
         const RdRequestWish *wish)
{
  g_autoptr (RdAgencyRequest) request = rd_agency_request_new (rd_review_item_get_review (review)->id);
  g_autoptr (GError) error = NULL;

  request->agency_id = g_strdup (agency->id);
  request->item = g_strdup (wish->item);
  request->detail = g_strdup (wish->detail);
  request->asked = wish->asked;
  request->due = wish->due;
  if (!rd_register_put_request (call->reg, review, request, &error))
    return rd_call_fail (error, wish->item);

  return show_request (call);
}

RdExit
rd_agency_ask (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  RdRequestWish wish = { .item = call->args[2], .detail = ask_detail };
  const RdAgency *agency;

  if (review == NULL
      || !rd_call_check_code (_("item"), wish.item, rd_agency_request_items)
      || !read_day_or_today (call, ask_on, &wish.asked)
      || !rd_call_read_option_day (call, ask_due, &wish.due))
    return RD_EXIT_USAGE;
  if (g_str_equal (call->args[1], EVERYBODY) && rd_review_item_find_agency (review, EVERYBODY) == NULL)
    return ask_everybody (call, review, &wish);

  agency = rd_call_find_agency (review, call->args[1]);
  return agency != NULL ? ask_one (call, review, agency, &wish) : RD_EXIT_USAGE;
}

/* --- remind, received, checked */

RdExit
rd_agency_remind (RdCall *call)
{
  RdReviewItem *review;
  const RdAgency *agency;
  const RdAgencyRequest *request = find_request (call, &review, &agency);
  g_autoptr (GError) error = NULL;
  RdDay day;

  if (request == NULL || !read_day_or_today (call, on, &day))
    return RD_EXIT_USAGE;
  if (!rd_register_remind_request (call->reg, review, request->id, day, &error))
    return rd_call_fail (error, call->args[2]);

  return show_request (call);
}

/* The file goes in with the day that it came, as one action. */
static gboolean
keep_file (RdCall                 *call,
           RdReviewItem           *review,
           const RdAgencyRequest  *request,
           RdDay                   day,
           GError                **error)
{
  g_autoptr (RdDocumentFile) file = rd_document_file_read (received_file, NULL, error);
  RdDocumentPlace place = { .request_id = request->id, .received = day };
  g_autofree char *twin = NULL;

  if (file == NULL || !rd_register_keep_document (call->reg, review, &place, file, &twin, error))
    return FALSE;
  if (twin != NULL)
    rd_call_warn (_("the register has the same bytes from another document already; they are kept once"));

  return TRUE;
}

RdExit
rd_agency_received (RdCall *call)
{
  RdReviewItem *review;
  const RdAgency *agency;
  const RdAgencyRequest *request = find_request (call, &review, &agency);
  g_autoptr (GError) error = NULL;
  RdDay day;

  if (request == NULL
      || !rd_call_require ("--on", received_on)
      || !rd_call_read_day (call, received_on, &day))
    return RD_EXIT_USAGE;
  if (received_file != NULL && !keep_file (call, review, request, day, &error))
    return rd_call_fail (error, NULL);
  if (received_file == NULL && !rd_register_receive_request (call->reg, review, request->id, day, &error))
    return rd_call_fail (error, call->args[2]);

  return show_request (call);
}

RdExit
rd_agency_checked (RdCall *call)
{
  RdReviewItem *review;
  const RdAgency *agency;
  const RdAgencyRequest *request = find_request (call, &review, &agency);
  g_autoptr (RdAgencyRequest) changed = NULL;
  g_autoptr (GError) error = NULL;
  RdDay day;

  if (request == NULL
      || !rd_call_check_code (_("quality"), call->args[3], rd_agency_request_qualities)
      || !read_day_or_today (call, checked_on, &day))
    return RD_EXIT_USAGE;

  changed = rd_agency_request_copy (request);
  changed->checked = day;
  g_free (changed->quality);
  changed->quality = g_strdup (call->args[3]);
  if (!rd_register_put_request (call->reg, review, changed, &error))
    return rd_call_fail (error, call->args[2]);

  return show_request (call);
}

/* --- requests */

RdExit
rd_agency_requests (RdCall *call)
{
  GListModel *reviews = rd_register_get_reviews (call->reg);
  RdReviewItem *only = call->n_args > 0 ? rd_call_find_review (call, call->args[0]) : NULL;
  JsonArray *rows;

  if (call->n_args > 0 && only == NULL)
    return RD_EXIT_USAGE;

  rows = json_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (only == NULL || only == review)
        add_requests (rows, call, review, NULL);
    }

  return rd_output_rows (call, rd_request_columns, rows, _("No agency was asked for anything."));
}
