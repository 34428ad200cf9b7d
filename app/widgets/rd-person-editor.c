/* rd-person-editor.c — the form for a person of a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-person-editor.h"

#include <glib/gi18n.h>

#include "model/rd-register-people.h"
#include "model/rd-wording-people.h"

static gboolean
save_person (RdRecordForm *form, gpointer record, GError **error)
{
  return rd_register_put_person (rd_record_form_get_register (form), rd_record_form_get_review (form), record, error);
}

static const RdFormField fields[] = {
  { .name = "pseudonym", .kind = RD_FORM_LINE, .label = N_("Pseudonym, such as Child A or Mother") },
  { .name = "name", .kind = RD_FORM_LINE, .label = N_("Real name (stays in the register)") },
  { .name = "role", .kind = RD_FORM_CHOICE, .label = N_("Role"), .codes = rd_person_roles, .word = rd_wording_person_role },
  { .name = "residence", .kind = RD_FORM_LINE, .label = N_("Normally resident in") },
  { .name = "born", .kind = RD_FORM_DAY, .label = N_("Date of birth") },
  { .name = "died", .kind = RD_FORM_DAY, .label = N_("Date of death") },
  { .name = "note", .kind = RD_FORM_TEXT, .label = N_("Note") },
};

static const RdFormShape new_person = {
  &rd_person_type, fields, G_N_ELEMENTS (fields), NULL, N_("_Add Person"), N_("Person added."), save_person,
};

static const RdFormShape changed_person = {
  &rd_person_type, fields, G_N_ELEMENTS (fields), NULL, N_("_Save"), N_("Person changed."), save_person,
};

GtkWidget *
rd_person_editor_new (RdRegister *reg, RdReviewItem *review, const RdPerson *person, const char *role)
{
  RdPerson *record;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  record = person != NULL ? rd_person_copy (person) : rd_person_new (rd_review_item_get_review (review)->id);
  if (person == NULL && role != NULL)
    {
      g_free (record->role);
      record->role = g_strdup (role);
    }
  return rd_record_form_new (person != NULL ? &changed_person : &new_person, reg, review, record);
}
