/* rd-register-people.c — people of a review, and whom reviewers met
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-people.h"

#include "core/review/rd-pseudonyms.h"
#include "model/rd-register-family.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"

/* Checking */

static gboolean
check_code (const char *code, const char * const *codes, GError **error)
{
  return (code != NULL && g_strv_contains (codes, code)) || rd_register_fail_value (error, RD_FAULT_CODE);
}

static gboolean
check_person (const RdPerson *person, GError **error)
{
  if (!rd_register_has_text (person->name) && person->pseudonym == NULL)
    return rd_register_fail_value (error, RD_FAULT_PERSON);
  if (person->born != RD_DAY_NONE && !rd_register_check_day (person->born, error))
    return FALSE;
  if (person->died != RD_DAY_NONE && !rd_register_check_day (person->died, error))
    return FALSE;
  if (person->born != RD_DAY_NONE && person->died != RD_DAY_NONE && person->died < person->born)
    return rd_register_fail_dates (error, RD_FAULT_DATE_ORDER);
  return check_code (person->role, rd_person_roles, error)
         && rd_register_check_text (person->name, RD_TEXT_MAX, TRUE, RD_FAULT_NAME, error)
         && rd_register_check_text (person->pseudonym, RD_TEXT_MAX, TRUE, RD_FAULT_NAME, error)
         && rd_register_check_text (person->residence, RD_TEXT_MAX, TRUE, RD_FAULT_CONTACT, error)
         && rd_register_check_text (person->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error);
}

/* One that two people have tells nobody apart; one with a name in it tells too much. */
static gboolean
check_pseudonym (RdReviewItem *review, const RdPerson *person, GError **error)
{
  switch (rd_pseudonym_check (person->pseudonym, person, rd_review_item_get_rows (review, RD_ROWS_PEOPLE), NULL))
    {
    case RD_PSEUDONYM_TAKEN:
      return rd_register_fail_value (error, RD_FAULT_PSEUDONYM_TAKEN);
    case RD_PSEUDONYM_NAMES_THEM:
      return rd_register_fail_value (error, RD_FAULT_PSEUDONYM_NAMES);
    case RD_PSEUDONYM_FREE:
    default:
      return TRUE;
    }
}

static gboolean
check_contact (RdRegister *self, const RdContact *contact, GError **error)
{
  if (!rd_register_has_text (contact->name))
    return rd_register_fail_value (error, RD_FAULT_NAME);
  if (!rd_register_check_day (contact->day, error) || !rd_register_check_past (self, contact->day, error))
    return FALSE;
  if (contact->next_day != RD_DAY_NONE && !rd_register_check_day (contact->next_day, error))
    return FALSE;
  if (contact->next_day != RD_DAY_NONE && contact->next_day < contact->day)
    return rd_register_fail_dates (error, RD_FAULT_DATE_NEXT_CONTACT);
  return check_code (contact->party, rd_contact_parties, error)
         && check_code (contact->state, rd_contact_states, error)
         && rd_register_check_text (contact->name, RD_TEXT_MAX, TRUE, RD_FAULT_NAME, error)
         && rd_register_check_text (contact->relation, RD_TEXT_MAX, TRUE, RD_FAULT_CONTACT, error)
         && rd_register_check_text (contact->by_whom, RD_TEXT_MAX, TRUE, RD_FAULT_CONTACT, error)
         && rd_register_check_text (contact->text, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_check_text (contact->feedback, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error);
}

/* Public API */

gboolean
rd_register_check_person (RdReviewItem *review, const RdPerson *person, GError **error)
{
  return check_person (person, error) && check_pseudonym (review, person, error);
}

gboolean
rd_register_put_person (RdRegister *self, RdReviewItem *review, const RdPerson *person, GError **error)
{
  return rd_register_put_person_with (self, review, person, NULL, error);
}

static gboolean
remove_row (RdRegister *self, RdReviewItem *review, const char *code, RdRowsKind kind, const char *id, GError **error)
{
  gconstpointer record = rd_review_item_find_row (review, kind, id);

  if (record == NULL)
    return rd_register_fail_missing (error);
  return rd_register_remove_row (self, review, code, NULL, kind, record, error);
}

gboolean
rd_register_put_contact (RdRegister *self, RdReviewItem *review, const RdContact *contact, GError **error)
{
  g_autoptr(RdContact) row = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && contact != NULL, FALSE);

  row = rd_contact_copy (contact);
  rd_register_tidy_texts (&rd_contact_type, row);
  if (!rd_register_check_ready (self, error) || !check_contact (self, row, error))
    return FALSE;
  return rd_register_put_row (self, review, row->revision == 0 ? "contact-added" : "contact-changed", NULL,
                              RD_ROWS_CONTACTS, row, error);
}

gboolean
rd_register_remove_contact (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  return remove_row (self, review, "contact-removed", RD_ROWS_CONTACTS, id, error);
}
