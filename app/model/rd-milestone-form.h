/* rd-milestone-form.h — what a person is about to record of a milestone
 *
 * The values of a form, apart from any widget: each edit is a pure function
 * that returns the values after it, and what the form shows follows from them.
 * Nothing is changed in the register until its edits are made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-progress.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* One of those who are to be told. */
typedef struct
{
  char    *id;
  char    *label;
  gboolean chosen;
  RdDay    day;
  RdDay    before;     /* what is recorded already, or RD_DAY_NONE */
} RdFormRecipient;

/* Invariants:
 *
 *  (1) recipients is empty unless the milestone has recipients.
 *  (2) unless each is set, every chosen recipient stands for day.
 */
typedef struct
{
  RdFramework           *framework;    /* owned reference */
  const RdMilestoneKind *kind;         /* of framework */
  RdDay                  today;
  gboolean               planned;
  RdDay                  day;          /* RD_DAY_NONE: none that can be taken */
  char                  *outcome;      /* id; NULL: none chosen */
  char                  *note;         /* NULL: leave it as it is */
  gboolean               each;         /* a date for each recipient */
  GArray                *recipients;   /* RdFormRecipient */
} RdMilestoneForm;

typedef enum
{
  RD_FORM_READY,
  RD_FORM_NO_DAY,
  RD_FORM_FUTURE,          /* recorded for a day after today */
  RD_FORM_NO_OUTCOME,      /* a decision without its outcome */
  RD_FORM_NO_RECIPIENT,
  RD_FORM_NO_RECIPIENT_DAY,
} RdFormProblem;

/* The form as it opens: the day that stands, else today (recorded) or none (planned);
 * everybody chosen who has not been told. (transfer full)
 */
RdMilestoneForm *rd_milestone_form_new           (RdFramework *framework, const RdMilestoneKind *kind,
                                                  const GPtrArray *recordings, RdDay today, gboolean planned);
RdMilestoneForm *rd_milestone_form_copy          (const RdMilestoneForm *self);
void             rd_milestone_form_free          (RdMilestoneForm *self);

/* Edits. (transfer full) */
RdMilestoneForm *rd_milestone_form_set_planned   (const RdMilestoneForm *self, gboolean planned);
RdMilestoneForm *rd_milestone_form_set_day       (const RdMilestoneForm *self, RdDay day);
RdMilestoneForm *rd_milestone_form_set_outcome   (const RdMilestoneForm *self, const char *outcome);
RdMilestoneForm *rd_milestone_form_set_note      (const RdMilestoneForm *self, const char *note);
RdMilestoneForm *rd_milestone_form_set_each      (const RdMilestoneForm *self, gboolean each);
RdMilestoneForm *rd_milestone_form_set_recipient (const RdMilestoneForm *self, guint index, gboolean chosen, RdDay day);

/* Questions. */
RdFormProblem    rd_milestone_form_get_problem   (const RdMilestoneForm *self);
gboolean         rd_milestone_form_asks_outcome  (const RdMilestoneForm *self);

/* What is to be done in the register; its texts are borrowed from @self. (transfer full): a GArray of RdMilestoneEdit */
GArray          *rd_milestone_form_list_edits    (const RdMilestoneForm *self);

/* What stands in the way, as a sentence; NULL where nothing does. (transfer none) */
const char      *rd_milestone_form_word_problem  (RdFormProblem problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdMilestoneForm, rd_milestone_form_free)

G_END_DECLS
