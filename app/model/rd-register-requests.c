/* rd-register-requests.c — what agencies are asked for, and what has come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-agencies.h"

#include "core/review/rd-review-document.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"

/* Checking */

static gboolean
check_days (RdRegister *self, const RdAgencyRequest *request, GError **error)
{
  if (!rd_register_check_event (self, request->asked, error) || !rd_register_check_event (self, request->reminded, error)
      || !rd_register_check_event (self, request->received, error) || !rd_register_check_event (self, request->checked, error))
    return FALSE;
  if (request->due != RD_DAY_NONE && !rd_register_check_day (request->due, error))
    return FALSE;
  if (request->asked == RD_DAY_NONE)
    return TRUE;
  if (request->due != RD_DAY_NONE && request->due < request->asked)
    return rd_register_fail_dates (error, RD_FAULT_DATE_DUE_BEFORE_ASKED);
  if ((request->reminded != RD_DAY_NONE && request->reminded < request->asked)
      || (request->received != RD_DAY_NONE && request->received < request->asked))
    return rd_register_fail_dates (error, RD_FAULT_DATE_BEFORE_ASKED);
  return TRUE;
}

static gboolean
check_return (const RdAgencyRequest *request, GError **error)
{
  gboolean is_checked = request->checked != RD_DAY_NONE || request->quality != NULL;

  if (is_checked && request->received == RD_DAY_NONE)
    return rd_register_fail_value (error, RD_FAULT_QUALITY_WITHOUT_RETURN);
  if (request->checked != RD_DAY_NONE && request->checked < request->received)
    return rd_register_fail_dates (error, RD_FAULT_DATE_BEFORE_RECEIVED);
  if (request->quality != NULL && !g_strv_contains (rd_agency_request_qualities, request->quality))
    return rd_register_fail_value (error, RD_FAULT_QUALITY);
  return TRUE;
}

static gboolean
check_subject (RdReviewItem *review, const RdAgencyRequest *request, GError **error)
{
  const RdAgencyRequest *other;

  if (request->item == NULL || !g_strv_contains (rd_agency_request_items, request->item))
    return rd_register_fail_value (error, RD_FAULT_ITEM);
  if (request->agency_id == NULL || rd_review_item_find_row (review, RD_ROWS_AGENCIES, request->agency_id) == NULL)
    return rd_register_fail_missing (error);
  other = rd_request_find (rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS), request->agency_id, request->item);
  if (other != NULL && !g_str_equal (other->id, request->id))
    return rd_register_fail_value (error, RD_FAULT_ASKED_ALREADY);
  return TRUE;
}

static gboolean
check_request (RdRegister *self, RdReviewItem *review, const RdAgencyRequest *request, GError **error)
{
  if (request->reminders < 0)
    return rd_register_fail_value (error, RD_FAULT_REMINDERS);
  return check_subject (review, request, error)
         && check_days (self, request, error)
         && check_return (request, error)
         && rd_register_check_text (request->detail, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_check_text (request->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error);
}

/* Auxiliary methods */

/* What the history calls the change from @before, which may be NULL. */
static const char *
find_code (const RdAgencyRequest *before, const RdAgencyRequest *after)
{
  if (before == NULL)
    return "request-added";
  if (before->received == RD_DAY_NONE && after->received != RD_DAY_NONE)
    return "request-received";
  if (after->checked != before->checked || g_strcmp0 (after->quality, before->quality) != 0)
    return "request-checked";
  return after->reminders > before->reminders ? "request-reminded" : "request-changed";
}

/* The request as it is kept. (transfer full); NULL with @error where it is not there */
static RdAgencyRequest *
copy_request (RdReviewItem *review, const char *id, GError **error)
{
  const RdAgencyRequest *request = rd_review_item_find_row (review, RD_ROWS_AGENCY_REQUESTS, id);

  if (request != NULL)
    return rd_agency_request_copy (request);
  rd_register_fail_missing (error);
  return NULL;
}

/* The request that asks @agency for it; NULL where it was asked already. (transfer full) */
static RdAgencyRequest *
make_request (RdReviewItem *review, const RdAgency *agency, const RdRequestWish *wish)
{
  const GPtrArray *requests = rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS);
  const RdAgencyRequest *kept = rd_request_find (requests, agency->id, wish->item);
  RdAgencyRequest *request;

  if (kept != NULL && (kept->asked != RD_DAY_NONE || kept->received != RD_DAY_NONE))
    return NULL;
  request = kept != NULL ? rd_agency_request_copy (kept) : rd_agency_request_new (rd_review_item_get_review (review)->id);
  g_free (request->agency_id);
  g_free (request->item);
  request->agency_id = g_strdup (agency->id);
  request->item = g_strdup (wish->item);
  request->asked = wish->asked;
  if (wish->due != RD_DAY_NONE)
    request->due = wish->due;
  if (wish->detail != NULL && *wish->detail != '\0')
    {
      g_free (request->detail);
      request->detail = g_strdup (wish->detail);
    }
  return request;
}

/* A request for each agency that is still to be asked. (transfer full) */
static GPtrArray *
make_requests (RdReviewItem *review, const RdRequestWish *wish)
{
  const GPtrArray *agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);
  GPtrArray *requests = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_agency_request_free);

  for (guint i = 0; i < agencies->len; i++)
    {
      RdAgencyRequest *request = make_request (review, agencies->pdata[i], wish);

      if (request != NULL)
        g_ptr_array_add (requests, request);
    }
  return requests;
}

/* Public API */

gboolean
rd_register_put_request (RdRegister *self, RdReviewItem *review, const RdAgencyRequest *request, GError **error)
{
  g_autoptr(RdAgencyRequest) row = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && request != NULL, FALSE);

  row = rd_agency_request_copy (request);
  rd_register_tidy_texts (&rd_agency_request_type, row);
  if (!rd_register_check_ready (self, error) || !check_request (self, review, row, error))
    return FALSE;
  return rd_register_put_row (self, review, find_code (rd_review_item_find_row (review, RD_ROWS_AGENCY_REQUESTS, row->id), row),
                              row->item, RD_ROWS_AGENCY_REQUESTS, row, error);
}

gboolean
rd_register_remove_request (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  const GPtrArray *documents;
  g_autoptr(GPtrArray) freed = NULL;
  g_autoptr(GArray) changes = NULL;
  RdRowChange removal = { RD_ROWS_AGENCY_REQUESTS, NULL, TRUE };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  removal.record = (gpointer) rd_review_item_find_row (review, RD_ROWS_AGENCY_REQUESTS, id);
  if (removal.record == NULL)
    return rd_register_fail_missing (error);
  documents = rd_review_item_get_rows (review, RD_ROWS_DOCUMENTS);
  freed = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_review_document_free);
  changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));
  for (guint i = 0; i < documents->len; i++)
    if (g_strcmp0 (((const RdReviewDocument *) documents->pdata[i])->request_id, id) == 0)
      {
        RdReviewDocument *document = rd_review_document_copy (documents->pdata[i]);
        RdRowChange change = { RD_ROWS_DOCUMENTS, document, FALSE };

        g_clear_pointer (&document->request_id, g_free);
        g_ptr_array_add (freed, document);
        g_array_append_val (changes, change);
      }
  g_array_append_val (changes, removal);
  return rd_register_change_rows (self, review, "request-removed", NULL, (const RdRowChange *) changes->data,
                                  changes->len, NULL, error);
}

gboolean
rd_register_remind_request (RdRegister *self, RdReviewItem *review, const char *id, RdDay day, GError **error)
{
  g_autoptr(RdAgencyRequest) request = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  request = copy_request (review, id, error);
  if (request == NULL)
    return FALSE;
  if (!rd_request_is_open (request))
    return rd_register_fail_value (error, RD_FAULT_NOTHING_OPEN);
  request->reminded = MAX (request->reminded, day);
  request->reminders++;
  return rd_register_put_request (self, review, request, error);
}

gboolean
rd_register_receive_request (RdRegister *self, RdReviewItem *review, const char *id, RdDay day, GError **error)
{
  g_autoptr(RdAgencyRequest) request = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  request = copy_request (review, id, error);
  if (request == NULL)
    return FALSE;
  request->received = day;
  /* What comes after “to improve” is another return: its quality is still to be checked. */
  request->checked = RD_DAY_NONE;
  g_clear_pointer (&request->quality, g_free);
  return rd_register_put_request (self, review, request, error);
}

gboolean
rd_register_ask_agencies (RdRegister *self, RdReviewItem *review, const RdRequestWish *wish,
                          guint *out_n_asked, GError **error)
{
  g_autoptr(GPtrArray) requests = NULL;
  g_autoptr(GArray) changes = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && wish != NULL, FALSE);

  if (!rd_register_check_ready (self, error))
    return FALSE;
  if (wish->item == NULL || !g_strv_contains (rd_agency_request_items, wish->item))
    return rd_register_fail_value (error, RD_FAULT_ITEM);
  requests = make_requests (review, wish);
  if (requests->len == 0)
    return rd_register_fail_value (error, RD_FAULT_ASKED_ALREADY);
  changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));
  for (guint i = 0; i < requests->len; i++)
    {
      RdRowChange change = { RD_ROWS_AGENCY_REQUESTS, requests->pdata[i], FALSE };

      rd_register_tidy_texts (&rd_agency_request_type, requests->pdata[i]);
      if (!check_request (self, review, requests->pdata[i], error))
        return FALSE;
      g_array_append_val (changes, change);
    }
  if (!rd_register_change_rows (self, review, "request-added", wish->item, (const RdRowChange *) changes->data,
                                changes->len, NULL, error))
    return FALSE;
  if (out_n_asked != NULL)
    *out_n_asked = requests->len;
  return TRUE;
}

void
rd_register_get_request_state (RdRegister *self, const RdAgencyRequest *request, RdRequestState *out)
{
  g_return_if_fail (RD_IS_REGISTER (self) && request != NULL && out != NULL);

  rd_request_state_work_out (request, self->workdays, self->today, self->due_soon_days, out);
}

void
rd_register_get_request_totals (RdRegister *self, RdReviewItem *review, RdRequestTotals *out)
{
  g_return_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && out != NULL);

  rd_request_totals_work_out (rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS), self->today, out);
}
