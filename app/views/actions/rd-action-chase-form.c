/* rd-action-chase-form.c — the form in which it is written down that an action was chased
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/actions/rd-action-chase-form.h"

#include <glib/gi18n.h>

#include "model/rd-register-chases.h"
#include "model/rd-wording-findings.h"

static gboolean
save (RdRecordForm *form, gpointer record, GError **error)
{
  const RdActionChase *chase = record;
  const char *ids[] = { chase->action_id, NULL };

  return rd_register_chase_actions (rd_record_form_get_register (form), rd_record_form_get_review (form), ids, chase, error);
}

/* What is sent as a letter is recorded when the letter is. */
static const char * const means[] = { "e-mail", "telephone", "meeting", "letter", NULL };

static const RdFormField fields[] = {
  { .name = "day", .kind = RD_FORM_DAY, .label = N_("Chased on"), .is_needed = TRUE },
  { .name = "means", .kind = RD_FORM_CHOICE, .label = N_("How"), .codes = means, .word = rd_wording_chase_means },
  { .name = "note", .kind = RD_FORM_TEXT, .label = N_("Who was asked, and what they said") },
};

static const RdFormShape shape = {
  &rd_action_chase_type, fields, G_N_ELEMENTS (fields), N_("A letter made here from the template “Overdue actions” is recorded by itself "
                                                           "when it is sent."),
  N_("_Record Chase"), N_("Chase recorded."), save,
};

GtkWidget *
rd_action_chase_form_new (RdRegister *reg, RdReviewItem *review, const RdAction *action)
{
  RdActionChase *chase;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && action != NULL, NULL);

  chase = rd_action_chase_new (NULL);
  chase->action_id = g_strdup (action->id);
  chase->means = g_strdup (means[0]);
  chase->day = rd_register_get_today (reg);
  return rd_record_form_new (&shape, reg, review, chase);
}
