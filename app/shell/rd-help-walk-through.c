/* rd-help-walk-through.c — ten minutes with the sample register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "shell/rd-help-walk-through.h"

#include <glib/gi18n.h>

const RdHelpBlock rd_help_walk_through[] = {
  { RD_HELP_TEXT, N_("A review from its first day to its last, in the sample register, where everybody is invented. “Show” beside a step goes to its place; leave this window open next to it. Try what you like: Ctrl+Z takes it back, and “Start the Sample Afresh” in the main menu takes all of it back.") },
  { RD_HELP_HEADING, N_("Notification") },
  { RD_HELP_STEP, N_("Begin with the dashboard. The tiles count what is overdue and what is due; a click on one leaves only those reviews in the table."), "", "dashboard" },
  { RD_HELP_STEP, N_("Child L was notified a few days ago, and Ofsted has still to be told. “Record…” beside “Ofsted notified”, type “today”, and the deadline is met."), "Child L", "overview" },
  { RD_HELP_STEP, N_("Why was it that date? On the Timescales press Enter on a row: the rule, its paragraph, and each day that was passed over."), "Child L", "timescales" },
  { RD_HELP_HEADING, N_("Decision") },
  { RD_HELP_STEP, N_("The Decision page asks the questions of the guidance. Change an answer: the outcome and the paragraph that decides follow. The Chair’s own decision stands beside it, with its reasons."), "Child K", "decision" },
  { RD_HELP_STEP, N_("“Write the Letter…” in a milestone’s menu fills the letter to Ofsted, the DfE and the panel from the register; it can be changed in Word before it goes."), "Child K", "letters" },
  { RD_HELP_HEADING, N_("Chronology") },
  { RD_HELP_STEP, N_("Child C has the files of six agencies, merged into one chronology. F6 changes between table and timeline; the checks beside it find events that several agencies told, and gaps."), "Child C", "chronology" },
  { RD_HELP_STEP, N_("“Real names” and “Pseudonyms” switch everywhere at once. What leaves the program is under pseudonyms unless you ask otherwise."), "Child C", "people" },
  { RD_HELP_STEP, N_("The findings say what happened, why, and what needs to happen. Each rests on entries of the chronology; recommendations and actions follow from it."), "Child C", "findings" },
  { RD_HELP_HEADING, N_("Report") },
  { RD_HELP_STEP, N_("Write in a section. What would tell whom the report is about is underlined as you type; the list of checks leads to each sentence and says why."), "Child C", "report" },
  { RD_HELP_STEP, N_("“Export…” in the header shows what will be in the file before it is written. While a real name is left in it, nothing is."), "Child C", "report" },
  { RD_HELP_HEADING, N_("Publication") },
  { RD_HELP_STEP, N_("The Publication page reads like a list before a flight. For Child D something still blocks: the list says what, why, and where it is mended."), "Child D", "publication" },
  { RD_HELP_STEP, N_("Child B is published: the page counts down to the end of the twelve months, and has the board’s response beside it."), "Child B", "publication" },
  { RD_HELP_HEADING, N_("What follows") },
  { RD_HELP_STEP, N_("Actions of all reviews are followed on one page. One of Child B’s is overdue and was chased twice: note progress on it, or close it with evidence."), "", "actions" },
  { RD_HELP_STEP, N_("The Learning page shows themes across reviews, and recommendations that were made before."), "", "learning" },
  { RD_HELP_STEP, N_("The annual report of the year is there already: the figures are the register’s, the words are yours."), "", "annual" },
  { RD_HELP_TEXT, N_("That is the whole of it. For a register of your own choose “New Register…” in the main menu.") },
  { RD_HELP_END },
};
