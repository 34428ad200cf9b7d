/* test-request-state.c — how it stands with what an agency was asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-request-state.h"

#define DAY(mday) rd_day_from_ymd (2016, 5, mday)
#define NONE RD_DAY_NONE

/* Counted on from the first of May. */
#define OR_NONE(mday) ((mday) != 0 ? DAY (1) + (mday) - 1 : RD_DAY_NONE)

/* Wednesday; the bank holiday before it is Monday 30 May. */
#define TODAY rd_day_from_ymd (2016, 6, 1)

static const struct
{
  const char      *why;
  int              asked, due, received;   /* days of May; 0: none */
  const char      *quality;
  RdRequestStatus  status;
  int              days_late, working_days_late, working_days_left;
  gboolean         is_open;
} cases[] = {
  { "nobody was asked", 0, 0, 0, NULL, RD_REQUEST_NOT_ASKED, 0, 0, 0, FALSE },
  { "a due day alone asks nobody", 0, 3, 0, NULL, RD_REQUEST_NOT_ASKED, 0, 0, 0, FALSE },
  { "asked without a day is waited for", 3, 0, 0, NULL, RD_REQUEST_WAITING, 0, 0, 0, TRUE },
  { "due today is not late", 3, 32, 0, NULL, RD_REQUEST_DUE_SOON, 0, 0, 0, TRUE },
  { "one day late", 3, 31, 0, NULL, RD_REQUEST_LATE, 1, 1, 0, TRUE },
  { "the holiday and the weekend do not count", 3, 27, 0, NULL, RD_REQUEST_LATE, 5, 2, 0, TRUE },
  { "five working days left is soon", 3, 39, 0, NULL, RD_REQUEST_DUE_SOON, 0, 0, 5, TRUE },
  { "six is not", 3, 40, 0, NULL, RD_REQUEST_WAITING, 0, 0, 6, TRUE },
  { "came in time", 3, 27, 27, NULL, RD_REQUEST_RECEIVED, 0, 0, 0, FALSE },
  { "came on the Sunday after: no working day late", 3, 27, 29, NULL, RD_REQUEST_RECEIVED, 2, 0, 0, FALSE },
  { "came late and stays so once accepted", 3, 27, 31, "accepted", RD_REQUEST_ACCEPTED, 4, 1, 0, FALSE },
  { "to be improved is owed again", 3, 27, 26, "to-improve", RD_REQUEST_TO_IMPROVE, 0, 0, 0, TRUE },
  { "nothing to tell is an answer", 3, 27, 26, "nil-return", RD_REQUEST_NIL_RETURN, 0, 0, 0, FALSE },
  { "what came unasked is there", 0, 0, 26, NULL, RD_REQUEST_RECEIVED, 0, 0, 0, FALSE },
};

static RdAgencyRequest *
make_request (const char *agency, RdDay asked, RdDay due, RdDay received, const char *quality)
{
  RdAgencyRequest *request = rd_agency_request_new ("review");

  g_free (request->agency_id);
  g_free (request->item);
  request->agency_id = g_strdup (agency);
  request->item = g_strdup ("chronology");
  request->asked = asked;
  request->due = due;
  request->received = received;
  request->quality = g_strdup (quality);
  return request;
}

static void
test_states (void)
{
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (NULL, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdAgencyRequest) request =
        make_request ("a", OR_NONE (cases[i].asked), OR_NONE (cases[i].due), OR_NONE (cases[i].received), cases[i].quality);
      RdRequestState state;

      g_test_message ("%s", cases[i].why);
      rd_request_state_work_out (request, workdays, TODAY, 5, &state);
      g_assert_cmpint (state.status, ==, cases[i].status);
      g_assert_cmpint (state.days_late, ==, cases[i].days_late);
      g_assert_cmpint (state.working_days_late, ==, cases[i].working_days_late);
      g_assert_cmpint (state.working_days_left, ==, cases[i].working_days_left);
      g_assert_cmpint (rd_request_is_open (request), ==, cases[i].is_open);
      g_assert_cmpint (rd_request_status_is_open (state.status), ==, cases[i].is_open);
    }
}

/* A closure of the board's own office is no working day either. */
static void
test_closures (void)
{
  RdClosedDays closed = { DAY (31), DAY (31) };
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (&closed, 1);
  g_autoptr (RdAgencyRequest) request = make_request ("a", DAY (3), DAY (27), NONE, NULL);
  RdRequestState state;

  rd_request_state_work_out (request, workdays, TODAY, 5, &state);
  g_assert_cmpint (state.working_days_late, ==, 1);
}

static void
test_totals (void)
{
  g_autoptr (GPtrArray) requests = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_agency_request_free);
  RdRequestTotals totals;

  rd_request_totals_work_out (requests, TODAY, &totals);
  g_assert_cmpuint (totals.n_agencies, ==, 0);
  g_ptr_array_add (requests, make_request ("police", DAY (3), DAY (27), DAY (27), "accepted"));
  g_ptr_array_add (requests, make_request ("police", DAY (3), DAY (27), NONE, NULL));
  g_ptr_array_add (requests, make_request ("gp", DAY (3), DAY (27), DAY (27), "nil-return"));
  g_ptr_array_add (requests, make_request ("school", DAY (3), NONE, DAY (27), "to-improve"));
  g_ptr_array_add (requests, make_request ("housing", NONE, DAY (27), NONE, NULL));
  rd_request_totals_work_out (requests, TODAY, &totals);
  g_assert_cmpuint (totals.n_agencies, ==, 3);
  g_assert_cmpuint (totals.n_returned, ==, 1);
  g_assert_cmpuint (totals.n_open, ==, 2);
  g_assert_cmpuint (totals.n_late, ==, 1);
  g_assert_true (rd_request_find (requests, "gp", "chronology") == requests->pdata[2]);
  g_assert_null (rd_request_find (requests, "gp", "information"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/request-state/states", test_states);
  g_test_add_func ("/request-state/closures", test_closures);
  g_test_add_func ("/request-state/totals", test_totals);
  return g_test_run ();
}
