/* rd-office-sheets.c — agencies, contacts, letters and the decision log, as tables for paper and files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-office-sheets.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-contact.h"
#include "core/review/rd-decision-entry.h"
#include "core/review/rd-letter.h"
#include "model/rd-letter-fields.h"
#include "model/rd-letter-sheet.h"
#include "model/rd-request-item.h"
#include "model/rd-wording-decision.h"
#include "model/rd-wording-people.h"
#include "model/rd-wording.h"

/* Auxiliary methods */

static void
add_texts (RdSheet *sheet, gpointer item, const char * const *properties)
{
  for (gsize i = 0; properties[i] != NULL; i++)
    {
      char *text = NULL;

      g_object_get (item, properties[i], &text, NULL);
      rd_sheet_take_text (sheet, text);
    }
}

static void
add_request (RdSheet *sheet, RdRequestItem *item, gboolean of_several)
{
  static const char * const whose[] = { "reference", "title", NULL };
  static const char * const what[] = { "agency", "item-text", "detail", NULL };
  static const char * const how[] = { "status-text", "late-text", "reminders-text", NULL };
  int due;

  if (of_several)
    add_texts (sheet, item, whose);
  add_texts (sheet, item, what);
  g_object_get (item, "due", &due, NULL);
  rd_sheet_add_day (sheet, due == G_MAXINT ? RD_DAY_NONE : due);
  add_texts (sheet, item, how);
}

static void
add_contact (RdSheet *sheet, const RdContact *contact)
{
  rd_sheet_add_text (sheet, rd_wording_contact_party (contact->party));
  rd_sheet_add_text (sheet, contact->name);
  rd_sheet_add_text (sheet, contact->relation);
  rd_sheet_add_text (sheet, rd_wording_contact_state (contact->state));
  rd_sheet_add_day (sheet, contact->day);
  rd_sheet_add_text (sheet, contact->by_whom);
  rd_sheet_add_text (sheet, contact->explained ? _("Yes") : _("No"));
  rd_sheet_add_text (sheet, contact->text);
  rd_sheet_add_text (sheet, contact->feedback);
  rd_sheet_add_day (sheet, contact->next_day);
}

static void
add_letter (RdSheet *sheet, RdRegister *self, RdReviewItem *review, const RdLetter *letter)
{
  RdFramework *framework = rd_review_item_get_framework (review);
  g_autoptr(RdLetterSheet) template = rd_letter_sheet_find (self, letter->template, NULL);
  const RdMilestoneKind *kind = letter->milestone != NULL ? rd_framework_find_milestone (framework, letter->milestone) : NULL;

  rd_sheet_add_text (sheet, template != NULL ? template->label : letter->template);
  rd_sheet_add_text (sheet, rd_letter_fields_word_recipient (framework, letter->recipient));
  rd_sheet_add_day (sheet, letter->made);
  rd_sheet_add_day (sheet, letter->sent);
  rd_sheet_add_text (sheet, kind != NULL ? rd_wording_translate_data (kind->label) : letter->milestone);
  rd_sheet_add_text (sheet, letter->note);
}

static void
add_entry (RdSheet *sheet, RdReviewItem *review, const RdDecisionEntry *entry)
{
  rd_sheet_add_day (sheet, entry->day);
  rd_sheet_take_text (sheet, rd_wording_log_title (rd_review_item_get_framework (review), entry));
  rd_sheet_add_text (sheet, rd_wording_log_about (entry->about));
  rd_sheet_add_text (sheet, entry->party);
  rd_sheet_add_text (sheet, entry->text);
  rd_sheet_add_day (sheet, entry->due);
  rd_sheet_add_day (sheet, entry->answered);
  rd_sheet_add_text (sheet, entry->answer);
}

/* Public API */

RdSheet *
rd_register_sheet_requests (RdRegister *self, RdReviewItem *review, GListModel *requests)
{
  RdSheet *sheet;

  g_return_val_if_fail (RD_IS_REGISTER (self) && G_IS_LIST_MODEL (requests), NULL);

  sheet = review != NULL ? rd_register_new_review_sheet (self, review, _("Agencies")) : rd_register_new_sheet (self, _("Agencies"));
  if (review == NULL)
    {
      rd_sheet_add_column (sheet, _("Reference"), RD_SHEET_TEXT, 14);
      rd_sheet_add_column (sheet, _("Review"), RD_SHEET_TEXT, 14);
    }
  rd_sheet_add_column (sheet, _("Agency"), RD_SHEET_TEXT, 22);
  rd_sheet_add_column (sheet, _("Asked for"), RD_SHEET_TEXT, 18);
  rd_sheet_add_column (sheet, _("Detail"), RD_SHEET_TEXT, 24);
  rd_sheet_add_column (sheet, _("Due"), RD_SHEET_DAY, 14);
  rd_sheet_add_column (sheet, _("State"), RD_SHEET_TEXT, 14);
  rd_sheet_add_column (sheet, _("How late"), RD_SHEET_TEXT, 18);
  rd_sheet_add_column (sheet, _("Reminders"), RD_SHEET_TEXT, 18);
  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr(RdRequestItem) item = g_list_model_get_item (requests, i);

      if (review == NULL || g_strcmp0 (rd_request_item_get_reference (item), rd_review_item_get_reference (review)) == 0)
        add_request (sheet, item, review == NULL);
    }
  return sheet;
}

RdSheet *
rd_register_sheet_requests_of (RdRegister *self, RdReviewItem *review)
{
  g_autoptr(GListStore) requests = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), NULL);

  requests = rd_request_item_list (self);
  return rd_register_sheet_requests (self, review, G_LIST_MODEL (requests));
}

RdSheet *
rd_register_sheet_contacts (RdRegister *self, RdReviewItem *review)
{
  const GPtrArray *contacts;
  RdSheet *sheet;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), NULL);

  sheet = rd_register_new_review_sheet (self, review, _("Contacts"));
  rd_sheet_add_column (sheet, _("Party"), RD_SHEET_TEXT, 12);
  rd_sheet_add_column (sheet, _("Name"), RD_SHEET_TEXT, 18);
  rd_sheet_add_column (sheet, _("Relation"), RD_SHEET_TEXT, 14);
  rd_sheet_add_column (sheet, _("State"), RD_SHEET_TEXT, 12);
  rd_sheet_add_column (sheet, _("Day"), RD_SHEET_DAY, 14);
  rd_sheet_add_column (sheet, _("By"), RD_SHEET_TEXT, 16);
  rd_sheet_add_column (sheet, _("Explained"), RD_SHEET_TEXT, 10);
  rd_sheet_add_column (sheet, _("What was said"), RD_SHEET_TEXT, 36);
  rd_sheet_add_column (sheet, _("Feedback on the draft"), RD_SHEET_TEXT, 30);
  rd_sheet_add_column (sheet, _("Next contact"), RD_SHEET_DAY, 14);
  contacts = rd_review_item_get_rows (review, RD_ROWS_CONTACTS);
  for (guint i = 0; contacts != NULL && i < contacts->len; i++)
    add_contact (sheet, contacts->pdata[i]);
  return sheet;
}

RdSheet *
rd_register_sheet_letters (RdRegister *self, RdReviewItem *review)
{
  const GPtrArray *letters;
  RdSheet *sheet;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), NULL);

  sheet = rd_register_new_review_sheet (self, review, _("Letters"));
  rd_sheet_add_column (sheet, _("Letter"), RD_SHEET_TEXT, 26);
  rd_sheet_add_column (sheet, _("To"), RD_SHEET_TEXT, 20);
  rd_sheet_add_column (sheet, _("Made on"), RD_SHEET_DAY, 14);
  rd_sheet_add_column (sheet, _("Sent on"), RD_SHEET_DAY, 14);
  rd_sheet_add_column (sheet, _("Milestone"), RD_SHEET_TEXT, 20);
  rd_sheet_add_column (sheet, _("Note"), RD_SHEET_TEXT, 30);
  letters = rd_review_item_get_rows (review, RD_ROWS_LETTERS);
  for (guint i = 0; i < letters->len; i++)
    add_letter (sheet, self, review, letters->pdata[i]);
  return sheet;
}

RdSheet *
rd_register_sheet_decision_log (RdRegister *self, RdReviewItem *review)
{
  const GPtrArray *entries;
  RdSheet *sheet;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), NULL);

  sheet = rd_register_new_review_sheet (self, review, _("Decision log"));
  rd_sheet_add_column (sheet, _("Date"), RD_SHEET_DAY, 14);
  rd_sheet_add_column (sheet, _("Step"), RD_SHEET_TEXT, 26);
  rd_sheet_add_column (sheet, _("About"), RD_SHEET_TEXT, 18);
  rd_sheet_add_column (sheet, _("Who"), RD_SHEET_TEXT, 18);
  rd_sheet_add_column (sheet, _("What was said"), RD_SHEET_TEXT, 36);
  rd_sheet_add_column (sheet, _("Answer wanted by"), RD_SHEET_DAY, 14);
  rd_sheet_add_column (sheet, _("Answered on"), RD_SHEET_DAY, 14);
  rd_sheet_add_column (sheet, _("Answer"), RD_SHEET_TEXT, 30);
  entries = rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG);
  for (guint i = 0; i < entries->len; i++)
    add_entry (sheet, review, entries->pdata[i]);
  return sheet;
}
