/* rd-people-form.c — the forms of the people's page: a reviewer, a declaration, a contact
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/people/rd-people-form.h"

#include <glib/gi18n.h>

#include "model/rd-register-people.h"
#include "model/rd-wording-people.h"

/* Answers of the reviewer's form that are no fields of the record. */
#define WITH_MILESTONE "with-milestone"
#define TOLD           "told"

/* --- a reviewer */

static gboolean
save_reviewer (RdRecordForm *form, gpointer record, GError **error)
{
  return rd_register_put_reviewer (rd_record_form_get_register (form), rd_record_form_get_review (form), record,
                                   rd_record_form_get_check (form, WITH_MILESTONE), rd_record_form_get_day (form, TOLD), error);
}

static const RdFormField reviewer_fields[] = {
  { .name = "name", .kind = RD_FORM_LINE, .label = N_("Name") },
  { .name = "role", .kind = RD_FORM_CHOICE, .label = N_("Role"), .codes = rd_reviewer_roles, .word = rd_wording_reviewer_role },
  { .name = "organisation", .kind = RD_FORM_LINE, .label = N_("Organisation, or “independent”") },
  { .name = "appointed", .kind = RD_FORM_DAY, .label = N_("Appointed on") },
  { .name = WITH_MILESTONE, .kind = RD_FORM_CHECK, .label = N_("Record the milestone “Reviewers appointed” on that day") },
  { .name = "board_independent", .kind = RD_FORM_CHOICE, .label = N_("Independent of the board"), .codes = rd_independence_declarations,
    .word = rd_wording_declaration },
  { .name = "declared", .kind = RD_FORM_DAY, .label = N_("Independence declared on") },
  { .name = TOLD, .kind = RD_FORM_DAY, .label = N_("Name given to the national panel on (records the milestone)") },
  { .name = "qualifications", .kind = RD_FORM_TEXT, .label = N_("How they have shown that they are qualified") },
  { .name = "panel_advice", .kind = RD_FORM_TEXT, .label = N_("The panel’s advice, and how it was considered") },
  { .name = "note", .kind = RD_FORM_TEXT, .label = N_("Note") },
};

#define REVIEWER_INTRO N_("The board appoints one or more suitable individuals who have shown that they are qualified. " \
                          "The lead reviewer should be independent of the board and of the organisations involved " \
                          "(Working Together 2015, SCR checklist, “Appointing reviewers”).")

static const RdFormShape new_reviewer = {
  &rd_reviewer_type, reviewer_fields, G_N_ELEMENTS (reviewer_fields), REVIEWER_INTRO, N_("_Add Reviewer"), N_("Reviewer added."),
  save_reviewer,
};

static const RdFormShape changed_reviewer = {
  &rd_reviewer_type, reviewer_fields, G_N_ELEMENTS (reviewer_fields), REVIEWER_INTRO, N_("_Save"), N_("Reviewer changed."),
  save_reviewer,
};

/* What the framework has no milestone for, or was recorded already, is not offered. */
static void
offer_milestones (RdRecordForm *form, RdReviewItem *review)
{
  RdFramework *framework = rd_review_item_get_framework (review);
  gboolean may_appoint = rd_framework_find_milestone (framework, RD_MILESTONE_APPOINTED) != NULL
                         && rd_review_item_get_milestone_day (review, RD_MILESTONE_APPOINTED) == RD_DAY_NONE;
  gboolean may_tell = rd_framework_find_milestone (framework, RD_MILESTONE_REPORTED) != NULL
                      && rd_review_item_get_milestone_day (review, RD_MILESTONE_REPORTED) == RD_DAY_NONE;

  gtk_widget_set_visible (rd_record_form_get_entry (form, WITH_MILESTONE), may_appoint);
  gtk_widget_set_visible (rd_record_form_get_entry (form, TOLD), may_tell);
}

static RdReviewer *
make_reviewer (RdReviewItem *review)
{
  RdReviewer *reviewer = rd_reviewer_new (rd_review_item_get_review (review)->id);

  g_free (reviewer->board_independent);
  reviewer->board_independent = g_strdup ("not-declared");
  return reviewer;
}

GtkWidget *
rd_reviewer_form_new (RdRegister *reg, RdReviewItem *review, const RdReviewer *reviewer)
{
  GtkWidget *form;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  form = rd_record_form_new (reviewer != NULL ? &changed_reviewer : &new_reviewer, reg, review,
                             reviewer != NULL ? rd_reviewer_copy (reviewer) : make_reviewer (review));
  offer_milestones (RD_RECORD_FORM (form), review);
  return form;
}

/* --- a declaration */

static gboolean
save_declaration (RdRecordForm *form, gpointer record, GError **error)
{
  const RdIndependence *row = record;

  return rd_register_declare_independence (rd_record_form_get_register (form), rd_record_form_get_review (form),
                                           row->reviewer_id, row->agency_id, row->declared, row->note, error);
}

static const RdFormField declaration_fields[] = {
  { .name = "declared", .kind = RD_FORM_CHOICE, .label = N_("Declared"), .codes = rd_independence_declarations,
    .word = rd_wording_declaration },
  { .name = "note", .kind = RD_FORM_TEXT, .label = N_("What the tie is, or how it was established that there is none") },
};

static const RdFormShape declaration = {
  &rd_independence_type, declaration_fields, G_N_ELEMENTS (declaration_fields), NULL, N_("_Save"), N_("Declaration recorded."),
  save_declaration,
};

GtkWidget *
rd_declaration_form_new (RdRegister *reg, RdReviewItem *review, const char *reviewer_id, const char *agency_id)
{
  const RdIndependence *kept;
  RdIndependence *row;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  kept = rd_independence_find (rd_review_item_get_rows (review, RD_ROWS_INDEPENDENCE), reviewer_id, agency_id);
  if (kept != NULL)
    return rd_record_form_new (&declaration, reg, review, rd_independence_copy (kept));
  row = rd_independence_new (rd_review_item_get_review (review)->id);
  g_free (row->reviewer_id);
  g_free (row->agency_id);
  row->reviewer_id = g_strdup (reviewer_id);
  row->agency_id = g_strdup (agency_id);
  return rd_record_form_new (&declaration, reg, review, row);
}

/* --- a contact */

static gboolean
save_contact (RdRecordForm *form, gpointer record, GError **error)
{
  return rd_register_put_contact (rd_record_form_get_register (form), rd_record_form_get_review (form), record, error);
}

static const RdFormField contact_fields[] = {
  { .name = "party", .kind = RD_FORM_CHOICE, .label = N_("With"), .codes = rd_contact_parties, .word = rd_wording_contact_party },
  { .name = "name", .kind = RD_FORM_LINE, .label = N_("Name, or pseudonym") },
  { .name = "relation", .kind = RD_FORM_LINE, .label = N_("Relation to the child, or post") },
  { .name = "state", .kind = RD_FORM_CHOICE, .label = N_("What happened"), .codes = rd_contact_states, .word = rd_wording_contact_state },
  { .name = "day", .kind = RD_FORM_DAY, .label = N_("Date"), .is_needed = TRUE },
  { .name = "by_whom", .kind = RD_FORM_LINE, .label = N_("Made by") },
  { .name = "explained", .kind = RD_FORM_CHECK, .label = N_("How they will be involved and what they can expect was explained") },
  { .name = "next_day", .kind = RD_FORM_COMING, .label = N_("Next contact on") },
  { .name = "text", .kind = RD_FORM_TEXT, .label = N_("What was said, or the reason") },
  { .name = "feedback", .kind = RD_FORM_TEXT, .label = N_("Feedback on the draft") },
};

#define CONTACT_INTRO N_("Families, including surviving children, should be invited to contribute, and understand how they will be " \
                         "involved; professionals should be involved fully, without fear of being blamed.")

static const RdFormShape new_contact = {
  &rd_contact_type, contact_fields, G_N_ELEMENTS (contact_fields), CONTACT_INTRO, N_("_Add Contact"), N_("Contact added."), save_contact,
};

static const RdFormShape changed_contact = {
  &rd_contact_type, contact_fields, G_N_ELEMENTS (contact_fields), CONTACT_INTRO, N_("_Save"), N_("Contact changed."), save_contact,
};

GtkWidget *
rd_contact_form_new (RdRegister *reg, RdReviewItem *review, const RdContact *contact)
{
  RdContact *record;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  if (contact != NULL)
    return rd_record_form_new (&changed_contact, reg, review, rd_contact_copy (contact));
  record = rd_contact_new (rd_review_item_get_review (review)->id);
  record->day = rd_register_get_today (reg);
  return rd_record_form_new (&new_contact, reg, review, record);
}
