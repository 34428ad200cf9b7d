/* rd-milestone-form.c — what a person is about to record of a milestone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-milestone-form.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"

static void
clear_recipient (gpointer data)
{
  RdFormRecipient *recipient = data;

  g_free (recipient->id);
  g_free (recipient->label);
}

static GArray *
new_recipients (void)
{
  GArray *recipients = g_array_new (FALSE, TRUE, sizeof (RdFormRecipient));

  g_array_set_clear_func (recipients, clear_recipient);
  return recipients;
}

static void
add_recipient (GArray *recipients, const char *id, const char *label, gboolean chosen, RdDay day, RdDay before)
{
  RdFormRecipient recipient = { g_strdup (id), g_strdup (label), chosen, day, before };

  g_array_append_val (recipients, recipient);
}

/* The row of one recipient, or the one that counts for everybody. */
static const RdMilestone *
find_recording (const GPtrArray *recordings, const char *milestone, const char *recipient)
{
  const RdMilestone *found = NULL;

  for (guint i = 0; recordings != NULL && i < recordings->len; i++)
    {
      const RdMilestone *row = g_ptr_array_index (recordings, i);

      if (!g_str_equal (row->milestone, milestone))
        continue;
      if (g_strcmp0 (row->recipient, recipient) == 0)
        return row;
      if (row->recipient == NULL || row->recipient[0] == '\0')
        found = row;
    }
  return found;
}

static const RdMilestone *
find_any (const GPtrArray *recordings, const char *milestone)
{
  for (guint i = 0; recordings != NULL && i < recordings->len; i++)
    {
      const RdMilestone *row = g_ptr_array_index (recordings, i);

      if (g_str_equal (row->milestone, milestone))
        return row;
    }
  return NULL;
}

/* The day that a form opens with, for something that stands in the register as @row. */
static RdDay
choose_day (const RdMilestone *row, RdDay today, gboolean planned)
{
  if (row != NULL && row->planned == planned)
    return row->day;
  return planned ? RD_DAY_NONE : today;
}

/* Whether somebody has been told, and somebody else has not. */
static gboolean
is_partly_told (const RdMilestoneKind *kind, const GPtrArray *recordings)
{
  guint n_told = 0;
  guint n = 0;

  for (; kind->recipients[n] != NULL; n++)
    {
      const RdMilestone *row = find_recording (recordings, kind->id, kind->recipients[n]);

      n_told += row != NULL && !row->planned ? 1 : 0;
    }
  return n_told > 0 && n_told < n;
}

static void
list_recipients (RdMilestoneForm *self, const GPtrArray *recordings)
{
  gboolean open = FALSE;

  for (guint i = 0; self->kind->recipients[i] != NULL; i++)
    {
      const char *id = self->kind->recipients[i];
      const RdRecipient *recipient = rd_framework_find_recipient (self->framework, id);
      const RdMilestone *row = find_recording (recordings, self->kind->id, id);
      gboolean told = row != NULL && !row->planned;

      add_recipient (self->recipients, id, recipient != NULL ? rd_wording_translate_data (recipient->label) : id, !told,
                     told ? row->day : self->day, told ? row->day : RD_DAY_NONE);
      open = open || !told;
    }
  /* Where everybody has been told, the form corrects it: everybody is chosen, each with the day that stands. */
  for (guint i = 0; !open && i < self->recipients->len; i++)
    {
      RdFormRecipient *recipient = &g_array_index (self->recipients, RdFormRecipient, i);

      recipient->chosen = TRUE;
      self->each = self->each || recipient->day != self->day;
    }
}

RdMilestoneForm *
rd_milestone_form_new (RdFramework           *framework,
                       const RdMilestoneKind *kind,
                       const GPtrArray       *recordings,
                       RdDay                  today,
                       gboolean               planned)
{
  g_return_val_if_fail (framework != NULL && kind != NULL, NULL);

  RdMilestoneForm *self = g_new0 (RdMilestoneForm, 1);
  const RdMilestone *row = find_any (recordings, kind->id);

  self->framework = rd_framework_ref (framework);
  self->kind = kind;
  self->today = today;
  self->planned = planned;
  /* The day that others were told is not proposed for those who still have to be. */
  self->day = choose_day (is_partly_told (kind, recordings) ? NULL : row, today, planned);
  self->outcome = g_strdup (row != NULL ? row->outcome : NULL);
  self->note = g_strdup (row != NULL ? row->note : NULL);
  self->recipients = new_recipients ();
  list_recipients (self, recordings);
  return self;
}

RdMilestoneForm *
rd_milestone_form_copy (const RdMilestoneForm *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  RdMilestoneForm *copy = g_memdup2 (self, sizeof *self);

  copy->framework = rd_framework_ref (self->framework);
  copy->outcome = g_strdup (self->outcome);
  copy->note = g_strdup (self->note);
  copy->recipients = new_recipients ();
  for (guint i = 0; i < self->recipients->len; i++)
    {
      const RdFormRecipient *recipient = &g_array_index (self->recipients, RdFormRecipient, i);

      add_recipient (copy->recipients, recipient->id, recipient->label, recipient->chosen, recipient->day,
                     recipient->before);
    }
  return copy;
}

void
rd_milestone_form_free (RdMilestoneForm *self)
{
  if (self == NULL)
    return;
  rd_framework_unref (self->framework);
  g_free (self->outcome);
  g_free (self->note);
  g_array_unref (self->recipients);
  g_free (self);
}

/* Edits */

RdMilestoneForm *
rd_milestone_form_set_planned (const RdMilestoneForm *self,
                               gboolean               planned)
{
  RdMilestoneForm *changed = rd_milestone_form_copy (self);

  changed->planned = planned;
  /* What is only planned is planned for everybody. */
  changed->each = changed->each && !planned;
  if (!planned && changed->day != RD_DAY_NONE && changed->day > changed->today)
    return changed;
  if (planned && changed->day != RD_DAY_NONE && changed->day <= changed->today)
    changed->day = RD_DAY_NONE;
  return changed;
}

RdMilestoneForm *
rd_milestone_form_set_day (const RdMilestoneForm *self,
                           RdDay                  day)
{
  RdMilestoneForm *changed = rd_milestone_form_copy (self);

  changed->day = day;
  for (guint i = 0; !changed->each && i < changed->recipients->len; i++)
    g_array_index (changed->recipients, RdFormRecipient, i).day = day;
  return changed;
}

RdMilestoneForm *
rd_milestone_form_set_outcome (const RdMilestoneForm *self,
                               const char            *outcome)
{
  RdMilestoneForm *changed = rd_milestone_form_copy (self);

  g_free (changed->outcome);
  changed->outcome = g_strdup (outcome);
  return changed;
}

RdMilestoneForm *
rd_milestone_form_set_note (const RdMilestoneForm *self,
                            const char            *note)
{
  RdMilestoneForm *changed = rd_milestone_form_copy (self);

  g_free (changed->note);
  changed->note = g_strdup (note);
  return changed;
}

RdMilestoneForm *
rd_milestone_form_set_each (const RdMilestoneForm *self,
                            gboolean               each)
{
  RdMilestoneForm *changed = rd_milestone_form_copy (self);

  changed->each = each;
  for (guint i = 0; !each && i < changed->recipients->len; i++)
    g_array_index (changed->recipients, RdFormRecipient, i).day = changed->day;
  return changed;
}

RdMilestoneForm *
rd_milestone_form_set_recipient (const RdMilestoneForm *self,
                                 guint                  index,
                                 gboolean               chosen,
                                 RdDay                  day)
{
  g_return_val_if_fail (self != NULL && index < self->recipients->len, NULL);

  RdMilestoneForm *changed = rd_milestone_form_copy (self);
  RdFormRecipient *recipient = &g_array_index (changed->recipients, RdFormRecipient, index);

  recipient->chosen = chosen;
  recipient->day = changed->each ? day : changed->day;
  return changed;
}

/* Questions */

gboolean
rd_milestone_form_asks_outcome (const RdMilestoneForm *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !self->planned && self->kind->outcomes != NULL && self->kind->outcomes->len > 0;
}

static guint
count_chosen (const RdMilestoneForm *self)
{
  guint n = 0;

  for (guint i = 0; i < self->recipients->len; i++)
    n += g_array_index (self->recipients, RdFormRecipient, i).chosen ? 1 : 0;
  return n;
}

static RdFormProblem
check_day (const RdMilestoneForm *self, RdDay day, RdFormProblem missing)
{
  if (day == RD_DAY_NONE)
    return missing;
  return !self->planned && day > self->today ? RD_FORM_FUTURE : RD_FORM_READY;
}

static RdFormProblem
check_recipients (const RdMilestoneForm *self)
{
  for (guint i = 0; i < self->recipients->len; i++)
    {
      const RdFormRecipient *recipient = &g_array_index (self->recipients, RdFormRecipient, i);
      RdFormProblem problem = recipient->chosen ? check_day (self, recipient->day, RD_FORM_NO_RECIPIENT_DAY)
                                                : RD_FORM_READY;

      if (problem != RD_FORM_READY)
        return problem;
    }
  return RD_FORM_READY;
}

RdFormProblem
rd_milestone_form_get_problem (const RdMilestoneForm *self)
{
  g_return_val_if_fail (self != NULL, RD_FORM_NO_DAY);

  RdFormProblem problem = self->each ? check_recipients (self) : check_day (self, self->day, RD_FORM_NO_DAY);

  if (problem != RD_FORM_READY)
    return problem;
  if (rd_milestone_form_asks_outcome (self) && self->outcome == NULL)
    return RD_FORM_NO_OUTCOME;
  if (self->recipients->len > 0 && !self->planned && count_chosen (self) == 0)
    return RD_FORM_NO_RECIPIENT;
  return RD_FORM_READY;
}

static void
add_edit (const RdMilestoneForm *self, GArray *edits, const char *recipient, RdDay day)
{
  RdMilestoneEdit edit = {
    .milestone = self->kind->id,
    .recipient = recipient,
    .day = day,
    .planned = self->planned,
    .outcome = rd_milestone_form_asks_outcome (self) ? self->outcome : NULL,
    .note = self->note,
  };

  g_array_append_val (edits, edit);
}

GArray *
rd_milestone_form_list_edits (const RdMilestoneForm *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GArray *edits = g_array_new (FALSE, TRUE, sizeof (RdMilestoneEdit));
  gboolean everybody = self->planned || count_chosen (self) == self->recipients->len;

  if (rd_milestone_form_get_problem (self) != RD_FORM_READY)
    return edits;
  if (everybody && !self->each)
    {
      add_edit (self, edits, NULL, self->day);
      return edits;
    }
  for (guint i = 0; i < self->recipients->len; i++)
    {
      const RdFormRecipient *recipient = &g_array_index (self->recipients, RdFormRecipient, i);

      if (recipient->chosen)
        add_edit (self, edits, recipient->id, recipient->day);
    }
  return edits;
}

const char *
rd_milestone_form_word_problem (RdFormProblem problem)
{
  switch (problem)
    {
    case RD_FORM_NO_DAY:
    case RD_FORM_NO_RECIPIENT_DAY: return _("A date is needed.");
    case RD_FORM_FUTURE:           return _("This day has not come yet. Plan it instead, or record it when it has happened.");
    case RD_FORM_NO_OUTCOME:       return _("Choose what was decided.");
    case RD_FORM_NO_RECIPIENT:     return _("Choose who was told.");
    case RD_FORM_READY:
    default:                       return NULL;
    }
}
