/* rd-request-form.c — the forms of the agencies' page: an agency, a request, asking all of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/agencies/rd-request-form.h"

#include <glib/gi18n.h>

#include "model/rd-wording-agencies.h"

/* --- an agency */

static gboolean
save_agency (RdRecordForm *form, gpointer record, GError **error)
{
  return rd_register_put_agency (rd_record_form_get_register (form), rd_record_form_get_review (form), record, error);
}

static const RdFormField agency_fields[] = {
  { .name = "name", .kind = RD_FORM_LINE, .label = N_("Agency") },
  { .name = "contact", .kind = RD_FORM_LINE, .label = N_("Contact") },
  { .name = "contact_role", .kind = RD_FORM_LINE, .label = N_("Contact’s role") },
  { .name = "representative", .kind = RD_FORM_LINE, .label = N_("Represented on the review’s panel by") },
  { .name = "email", .kind = RD_FORM_LINE, .label = N_("E-mail") },
  { .name = "phone", .kind = RD_FORM_LINE, .label = N_("Telephone") },
  { .name = "code", .kind = RD_FORM_LINE, .label = N_("Short name (for files and scripts; empty: made from the name)") },
  { .name = "address", .kind = RD_FORM_TEXT, .label = N_("Postal address") },
  { .name = "note", .kind = RD_FORM_TEXT, .label = N_("Note") },
};

#define AGENCY_INTRO N_("Professionals and organisations that were involved with the child and family should be represented in the review.")

static const RdFormShape new_agency = {
  &rd_agency_type, agency_fields, G_N_ELEMENTS (agency_fields), AGENCY_INTRO, N_("_Add Agency"), N_("Agency added."), save_agency,
};

static const RdFormShape changed_agency = {
  &rd_agency_type, agency_fields, G_N_ELEMENTS (agency_fields), AGENCY_INTRO, N_("_Save"), N_("Agency changed."), save_agency,
};

GtkWidget *
rd_agency_form_new (RdRegister *reg, RdReviewItem *review, const RdAgency *agency)
{
  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  return rd_record_form_new (agency != NULL ? &changed_agency : &new_agency, reg, review,
                             agency != NULL ? rd_agency_copy (agency) : rd_agency_new (rd_review_item_get_review (review)->id));
}

/* --- a request */

/* A day of a last reminder is one reminder at least, and without it there was none. */
static void
count_reminders (RdAgencyRequest *request)
{
  request->reminders = request->reminded != RD_DAY_NONE ? MAX (request->reminders, 1) : 0;
}

/* A result of the check without its day was found today. */
static gboolean
save_request (RdRecordForm *form, gpointer record, GError **error)
{
  RdAgencyRequest *request = record;

  count_reminders (request);
  if (request->quality != NULL && request->checked == RD_DAY_NONE)
    {
      request->checked = rd_register_get_today (rd_record_form_get_register (form));
      rd_record_form_set_day (form, "checked", request->checked);
    }
  return rd_register_put_request (rd_record_form_get_register (form), rd_record_form_get_review (form), request, error);
}

static const RdFormField request_fields[] = {
  { .name = "asked", .kind = RD_FORM_DAY, .label = N_("Asked in writing on") },
  { .name = "due", .kind = RD_FORM_COMING, .label = N_("Due by") },
  { .name = "reminded", .kind = RD_FORM_DAY, .label = N_("Last reminded on") },
  { .name = "received", .kind = RD_FORM_DAY, .label = N_("Received on") },
  { .name = "checked", .kind = RD_FORM_DAY, .label = N_("Quality checked on") },
  { .name = "quality", .kind = RD_FORM_CHOICE, .label = N_("Result of the check"), .codes = rd_agency_request_qualities,
    .word = rd_wording_request_quality, .none = N_("Not checked yet") },
  { .name = "detail", .kind = RD_FORM_TEXT, .label = N_("What exactly was asked for") },
  { .name = "note", .kind = RD_FORM_TEXT, .label = N_("Note") },
};

static const RdFormShape new_request = {
  &rd_agency_request_type, request_fields, G_N_ELEMENTS (request_fields), NULL, N_("_Ask"), N_("Request recorded."), save_request,
};

static const RdFormShape changed_request = {
  &rd_agency_request_type, request_fields, G_N_ELEMENTS (request_fields), NULL, N_("_Save"), N_("Request changed."), save_request,
};

static RdAgencyRequest *
make_request (RdRegister *reg, RdReviewItem *review, const char *agency_id, const char *item)
{
  RdAgencyRequest *request = rd_agency_request_new (rd_review_item_get_review (review)->id);

  g_free (request->agency_id);
  g_free (request->item);
  request->agency_id = g_strdup (agency_id);
  request->item = g_strdup (item);
  request->asked = rd_register_get_today (reg);
  return request;
}

GtkWidget *
rd_request_form_new (RdRegister *reg, RdReviewItem *review, const char *agency_id, const char *item)
{
  const RdAgencyRequest *request;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  request = rd_request_find (rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS), agency_id, item);
  return rd_record_form_new (request != NULL ? &changed_request : &new_request, reg, review,
                             request != NULL ? rd_agency_request_copy (request) : make_request (reg, review, agency_id, item));
}

/* --- all of them */

static gboolean
save_wish (RdRecordForm *form, gpointer record, GError **error)
{
  const RdAgencyRequest *request = record;
  RdRequestWish wish = { request->item, request->detail, request->asked, request->due };

  return rd_register_ask_agencies (rd_record_form_get_register (form), rd_record_form_get_review (form), &wish, NULL, error);
}

static const RdFormField ask_fields[] = {
  { .name = "item", .kind = RD_FORM_CHOICE, .label = N_("Ask every agency for"), .codes = rd_agency_request_items,
    .word = rd_wording_request_item },
  { .name = "asked", .kind = RD_FORM_DAY, .label = N_("Asked in writing on"), .is_needed = TRUE },
  { .name = "due", .kind = RD_FORM_COMING, .label = N_("Due by") },
  { .name = "detail", .kind = RD_FORM_TEXT, .label = N_("What exactly is asked for") },
};

static const RdFormShape ask_all = {
  &rd_agency_request_type, ask_fields, G_N_ELEMENTS (ask_fields),
  N_("Agencies that were asked for it already are left as they are. One undo takes all of it back."),
  N_("_Ask All Agencies"), N_("All agencies asked."), save_wish,
};

GtkWidget *
rd_ask_form_new (RdRegister *reg, RdReviewItem *review)
{
  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  return rd_record_form_new (&ask_all, reg, review, make_request (reg, review, NULL, rd_agency_request_items[0]));
}
