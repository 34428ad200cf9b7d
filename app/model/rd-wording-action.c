/* rd-wording-action.c — actions that need no more than a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-private.h"

#include <glib/gi18n-lib.h>

static const RdWord words[] = {
  { "review-added", N_("Add review") },
  { "review-edited", N_("Edit review") },
  { "review-removed", N_("Remove review") },
  { "milestone-recorded", N_("Record a milestone") },
  { "milestone-planned", N_("Plan a milestone") },
  { "milestone-cleared", N_("Clear a milestone") },
  { "hold-added", N_("Add a hold") },
  { "hold-changed", N_("Change a hold") },
  { "hold-ended", N_("End a hold") },
  { "hold-removed", N_("Remove a hold") },
  { "closure-added", N_("Add closure") },
  { "closure-changed", N_("Change closure") },
  { "closure-removed", N_("Remove closure") },
  { "sample-loaded", N_("Load the sample") },
  { "criterion-answered", N_("Answer a question of the criteria") },
  { "criterion-cleared", N_("Take an answer to the criteria back") },
  { "consideration-kept", N_("Write down reasons") },
  { "decision-logged", N_("Add to the decision log") },
  { "decision-entry-changed", N_("Change the decision log") },
  { "decision-entry-removed", N_("Remove from the decision log") },
  { "decision-recorded", N_("Record the Chair’s decision") },
  { "person-added", N_("Add a person") },
  { "person-changed", N_("Change a person") },
  { "person-removed", N_("Remove a person") },
  { "board-added", N_("Add a board") },
  { "board-changed", N_("Change a board") },
  { "board-removed", N_("Remove a board") },
  { "reviewer-added", N_("Add a reviewer") },
  { "reviewer-changed", N_("Change a reviewer") },
  { "reviewer-removed", N_("Remove a reviewer") },
  { "independence-declared", N_("Record a declaration of independence") },
  { "agency-added", N_("Add an agency") },
  { "agency-changed", N_("Change an agency") },
  { "agency-removed", N_("Remove an agency") },
  { "request-added", N_("Ask an agency") },
  { "request-changed", N_("Change what an agency was asked for") },
  { "request-removed", N_("Remove a request") },
  { "request-reminded", N_("Record a reminder") },
  { "request-received", N_("Record a return") },
  { "request-checked", N_("Record a quality check") },
  { "document-added", N_("Keep a document") },
  { "document-removed", N_("Remove a document") },
  { "contact-added", N_("Add a contact") },
  { "contact-changed", N_("Change a contact") },
  { "contact-removed", N_("Remove a contact") },
  { "learning-added", N_("Add a learning point") },
  { "learning-changed", N_("Change a learning point") },
  { "learning-removed", N_("Remove a learning point") },
  { "local-milestone-added", N_("Add a milestone of the board’s own") },
  { "local-milestone-changed", N_("Change a milestone of the board’s own") },
  { "local-milestone-removed", N_("Remove a milestone of the board’s own") },
  { "template-applied", N_("Take milestones from the board’s template") },
  { "template-changed", N_("Change the board’s template of milestones") },
  { "letter-made", N_("Make a letter") },
  { "letter-sent", N_("Record a letter as sent") },
  { "letter-changed", N_("Change a letter") },
  { "letter-removed", N_("Remove a letter") },
  { "letter-template-added", N_("Add a letter template") },
  { "letter-template-removed", N_("Remove a letter template") },
  { "holidays-changed", N_("Take bank holidays from a file") },
  { "holidays-reset", N_("Go back to the bank holidays by rule") },
  { "framework-added", N_("Add a framework") },
  { "framework-removed", N_("Remove a framework") },
  { "framework-period-set", N_("Set how long something may take") },
  { "framework-period-cleared", N_("Take back how long something may take") },
  { "review-framework-moved", N_("Move to another framework") },
};

const char *
rd_wording_plain_action (const char *code)
{
  const char *word = rd_wording_find_word (words, G_N_ELEMENTS (words), code);

  return word != NULL ? word : _("Change");
}
