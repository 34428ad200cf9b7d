/* rd-wording-fault.c — what is wrong with a value, or with a file that was to be kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-private.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-review-document.h"
#include "model/rd-document-file.h"
#include "model/rd-register-fault.h"

static const struct { const char *fault; const char *words; } faults[] = {
  { RD_FAULT_NAME, N_("The name cannot be used. Give one on a single line that is not too long.") },
  { RD_FAULT_CODE, N_("This is none of the choices that there are. Choose one of them.") },
  { RD_FAULT_AGENCY_CODE, N_("The short name cannot be used, or another agency of this review has it. "
                             "Give one of letters, digits and hyphens, such as police.") },
  { RD_FAULT_ITEM, N_("This cannot be asked for. Choose files secured, information, chronology, agency report or other.") },
  { RD_FAULT_QUALITY, N_("This is no result of a quality check. Choose accepted, to improve or nil return.") },
  { RD_FAULT_QUALITY_WITHOUT_RETURN, N_("Nothing has been received that could be checked. Record the return first.") },
  { RD_FAULT_ASKED_ALREADY, N_("It has been asked for already. Change that request, or record a reminder.") },
  { RD_FAULT_NOTHING_OPEN, N_("There is nothing to remind the agency of: it was not asked, or everything has come.") },
  { RD_FAULT_DECLARATION, N_("This is no declaration. Choose independent, tied or not declared.") },
  { RD_FAULT_KEPT_ALREADY, N_("This very file is kept here already. Nothing was changed.") },
  { RD_FAULT_APPOINTED, N_("The milestone needs the day of the appointment. Give the day, or leave the milestone.") },
  { RD_FAULT_EVENT, N_("An entry needs a date or words. Write what happened, or remove the entry.") },
  { RD_FAULT_ENTRY_TEXT, N_("The text is too long, or has characters that cannot be kept. Shorten it, or put it in several entries.") },
  { RD_FAULT_ENTRY_AGENCY, N_("The entry’s agency is none of this review’s. Add the agency first.") },
  { RD_FAULT_HAS_ENTRIES, N_("Entries of the chronology are this agency’s, so it cannot be removed. Remove its chronology first.") },
  { RD_FAULT_TIME, N_("This is no time of day. Write it as 14:30.") },
  { RD_FAULT_SIGNIFICANCE, N_("This is none of the weights that an entry can have. Choose key, significant, routine or background.") },
  { RD_FAULT_EPISODE, N_("There is no such key practice episode in this review. Add the episode first.") },
  { RD_FAULT_LINK, N_("These two entries cannot be linked in this way. Choose two different entries of this review.") },
  { RD_FAULT_FINDING_TITLE, N_("Say in one line what was found.") },
  { RD_FAULT_FINDING_TEXT, N_("This is too long for one part of a finding: 64 KB at most.") },
  { RD_FAULT_RECOMMENDATION, N_("Say what is recommended, in 4,000 letters at most.") },
  { RD_FAULT_PUBLICATION_TEXT, N_("The text is too long, or has characters that no text has.") },
  { RD_FAULT_PUBLICATION_ITEM, N_("This is no point that people settle before a publication. Choose one of the list.") },
  { RD_FAULT_PUBLICATION_STATE, N_("A point is open, blocks, done or not-needed.") },
  { RD_FAULT_PUBLICATION_PLACE, N_("Say on one line where the report is to be read: an address or a name.") },
  { RD_FAULT_PUBLICATION_KIND, N_("A place is a website, a repository or other.") },
  { RD_FAULT_ANNUAL_BLOCK, N_("The annual report has no such passage.") },
  { RD_FAULT_ANNUAL_YEAR, N_("There are annual reports of the years 1990 to 2200.") },
  { RD_FAULT_ANNUAL_TEXT, N_("The passage is too long, or has characters that no text has.") },
  { RD_FAULT_ANNUAL_MONTH, N_("A month is a number from 1 to 12.") },
  { RD_FAULT_RESPONSE, N_("The board’s response is accepted, accepted-in-part or not-accepted.") },
  { RD_FAULT_ACTION, N_("Say what is to be done, in 4,000 letters at most.") },
  { RD_FAULT_ACTION_OUTCOME, N_("An action is closed as complete, carried-forward or withdrawn.") },
  { RD_FAULT_OUTCOME_CLOSED, N_("Say both how the action was closed and on which day; one that is open has neither.") },
  { RD_FAULT_CLOSING_EVIDENCE, N_("Say what shows that the action is complete.") },
  { RD_FAULT_CARRIED_REASON, N_("Say why the action was carried forward or withdrawn.") },
  { RD_FAULT_PROGRESS, N_("Progress is a number from 0 to 100.") },
  { RD_FAULT_CHASE_MEANS, N_("An action is chased by letter, e-mail, telephone or at a meeting.") },
  { RD_FAULT_CHASE_CLOSED, N_("This action is closed, so there is nothing to chase. Open it again first.") },
  { RD_FAULT_REPORT_BEGUN, N_("The report of this review was begun already. Write on in it, or remove it first.") },
  { RD_FAULT_SECTIONS, N_("A report can have 500 sections at most.") },
  { RD_FAULT_SECTION_LEVEL, N_("A section cannot stand there. Sections have four levels, and none stands beneath itself.") },
  { RD_FAULT_SECTION_TEXT, N_("This is too much for one section: 4 MB at most. Divide it into several.") },
  { RD_FAULT_TERM, N_("Give the word, on one line.") },
  { RD_FAULT_TERM_KIND, N_("Words of the case are kept as word, place, school, address or identifier.") },
  { RD_FAULT_PURPOSE, N_("A version is kept as draft, panel, factual-check, family, final or other.") },
  { RD_FAULT_PERSON, N_("Somebody without a name needs a pseudonym. Give one of the two.") },
  { RD_FAULT_PSEUDONYM_TAKEN, N_("Somebody else of this review has this pseudonym. Give one that nobody has, such as the one proposed.") },
  { RD_FAULT_PSEUDONYM_NAMES, N_("A real name stands in this pseudonym. Give one that says nothing of who they are, such as Child A.") },
  { RD_FAULT_VARIANT, N_("One of the other names cannot be used. Give each on a line of its own, with letters in it and not too long.") },
  { RD_FAULT_RELATED_NOBODY, N_("Choose the two people who are related.") },
  { RD_FAULT_RELATED_SELF, N_("Nobody is related to themselves. Choose two people.") },
  { RD_FAULT_RELATED_ALREADY, N_("This relationship is recorded already. Change it where it stands.") },
};

const char *
rd_wording_value_fault (const char *fault)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    if (g_strcmp0 (fault, faults[i].fault) == 0)
      return _(faults[i].words);
  return NULL;
}

char *
rd_wording_document_error (const GError *error, const char *name)
{
  g_autofree char *limit = g_format_size (RD_DOCUMENT_MAX);
  const char *file = name != NULL ? name : "";

  switch (error->code)
    {
    case RD_DOCUMENT_ERROR_NOT_A_FILE:
      return g_strdup_printf (_("“%s” is not an ordinary file, so it cannot be kept. Choose a document, not a folder or a device."), file);
    case RD_DOCUMENT_ERROR_TOO_LARGE:
      return g_strdup_printf (_("“%s” is larger than the %s that a register takes, so it was not read. "
                                "Ask for it in parts or without scanned pictures, or keep it elsewhere and note where."), file, limit);
    case RD_DOCUMENT_ERROR_EMPTY:
      return g_strdup_printf (_("“%s” is empty. Ask the agency to send it again, or record a nil return."), file);
    case RD_DOCUMENT_ERROR_BAD_NAME:
      return g_strdup (_("The file’s name is too long or cannot be read. Give it a shorter name and try again."));
    case RD_DOCUMENT_ERROR_UNREADABLE:
    default:
      return g_strdup_printf (_("“%s” could not be read. Check that it is still there and that you may open it, then try again."), file);
    }
}
