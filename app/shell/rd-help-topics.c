/* rd-help-topics.c — the pages of the help, as words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "shell/rd-help-topics.h"

#include "shell/rd-help-walk-through.h"

#include <glib/gi18n.h>
#include <string.h>

static const RdHelpBlock first_minutes[] = {
  { RD_HELP_TEXT, N_("Review Desk keeps a board’s case reviews and works out every deadline from the guidance. Nothing has to be saved: each change is kept as you make it, and each can be undone with Ctrl+Z.") },
  { RD_HELP_STEP, N_("Start with the sample: “Explore the Sample Register” in the main menu. Its reviews are invented, and you can try anything.") },
  { RD_HELP_STEP, N_("For your own work choose “New Register…” and say where the file is to be. One file holds everything of one board.") },
  { RD_HELP_STEP, N_("Press Ctrl+N for a review: its reference and a title that names nobody, such as “Child A”.") },
  { RD_HELP_STEP, N_("On its Overview record what has happened, beginning with the day on which the local authority became aware.") },
  { RD_HELP_STEP, N_("The dashboard now shows what is due next. A click on a deadline shows it on the chart, with the reason for its date.") },
  { RD_HELP_TEXT, N_("F10 opens the main menu, Ctrl+? lists all keys.") },
  { RD_HELP_END },
};

static const RdHelpBlock recording[] = {
  { RD_HELP_TEXT, N_("The Overview of a review lists its milestones in the order of the framework. From their days every deadline is worked out; a deadline is never typed in.") },
  { RD_HELP_STEP, N_("Choose “Record…” beside a milestone and type the day as you would write it: 22/05/2026, 22 May, “last Friday”.") },
  { RD_HELP_STEP, N_("Where several are told, such as Ofsted and the national panel, record each of them, or all at once.") },
  { RD_HELP_STEP, N_("A day in the future is a plan. Plans show on the chart with an outline, and their deadlines count from them.") },
  { RD_HELP_HEADING, N_("Why this date?") },
  { RD_HELP_TEXT, N_("The question mark beside a deadline, or Enter on its row, explains the date: the rule in the guidance’s words, the day that it counts from, weekends and holidays passed over, and what follows if the day is not a working day.") },
  { RD_HELP_POINT, N_("A milestone earlier than the one it follows is recorded, with a warning: what happened, happened.") },
  { RD_HELP_POINT, N_("“History”, under “Board and Register” in the main menu, lists who changed what and when. Nothing can be taken out of it.") },
  { RD_HELP_END },
};

static const RdHelpBlock timescales[] = {
  { RD_HELP_TEXT, N_("The Timescales of a review are a chart of what has to be done by when; a button above turns it into a table.") },
  { RD_HELP_POINT, N_("Ctrl with + and − or with the mouse wheel makes days wider and narrower, F shows all of them, T today.") },
  { RD_HELP_POINT, N_("A planned date can be dragged, or moved by a working day with Alt and the arrow keys. What else would move is shown before you let go.") },
  { RD_HELP_POINT, N_("Each state has a shape of its own, so that the chart can be read without its colours; “Key” explains them.") },
  { RD_HELP_POINT, N_("“Show Actions” in the menu above the chart adds the review’s actions after its deadlines; Enter opens the action of a row.") },
  { RD_HELP_POINT, N_("Ctrl+P prints the chart, Ctrl+E exports it as PDF, SVG or PNG.") },
  { RD_HELP_END },
};

static const RdHelpBlock holds[] = {
  { RD_HELP_TEXT, N_("The guidance never stops the clock. Where a trial, an inquest or an agency holds a review up, record a hold: the due date stays where it was, and the new forecast stands beside it wherever the deadline is shown.") },
  { RD_HELP_STEP, N_("On the Overview choose “Add Hold…”, the deadline, the reason and the first day.") },
  { RD_HELP_STEP, N_("Give the forecast, and who agreed to it. Leave the last day empty while nobody knows it.") },
  { RD_HELP_STEP, N_("When the reason is gone, end the hold on that day.") },
  { RD_HELP_POINT, N_("While a deadline is held it is not counted as overdue; its original date remains on the chart and on paper.") },
  { RD_HELP_END },
};

static const RdHelpBlock decision[] = {
  { RD_HELP_TEXT, N_("The Decision page of a review takes the questions of the guidance one by one. For each say whether it is known, suspected, not so or not known yet, with the evidence and the agency that it came from.") },
  { RD_HELP_POINT, N_("The outcome and the paragraph that decides it follow from the answers. If facts change, the outcome changes and says so.") },
  { RD_HELP_POINT, N_("The Chair’s own decision is recorded with its reasons and never changes by itself.") },
  { RD_HELP_POINT, N_("Advice of the panel, peer challenge and the answers to them are kept in the log below, with their days.") },
  { RD_HELP_END },
};

static const RdHelpBlock agencies[] = {
  { RD_HELP_TEXT, N_("The Agencies page of a review lists who is involved, what each was asked for and what has come back. The Agencies page of the register shows the same for all reviews, so that nothing late is missed.") },
  { RD_HELP_POINT, N_("A request has the day on which it was made, when it is due, reminders, the day of receipt and of the quality check.") },
  { RD_HELP_POINT, N_("A document that was returned can be kept in the register; it is opened for reading only.") },
  { RD_HELP_HEADING, N_("People") },
  { RD_HELP_TEXT, N_("The People page has the reviewers with their independence, and the contacts with family members and professionals: offered, met, declined, and what was explained.") },
  { RD_HELP_END },
};

static const RdHelpBlock chronology[] = {
  { RD_HELP_TEXT, N_("The Chronology of a review is what all agencies told, in one order. Each entry keeps its agency, its file and its row, and says a date only as far as it was written: ≈ stands before one that is not exact.") },
  { RD_HELP_STEP, N_("Send agencies an empty form: “Empty Template for an Agency…” in the menu of the page.") },
  { RD_HELP_STEP, N_("“Import…” takes in what they return, also when it is a table of their own. What was odd about a file stays in its log, under “Checks”.") },
  { RD_HELP_STEP, N_("Choose an entry to read the whole of it beside the table. The pencil beside a text changes it; what is typed is kept when you leave it, and can be undone.") },
  { RD_HELP_STEP, N_("Significance, episode, tags and analysis are the reviewer’s own. They are tinted and stand apart from what was recorded at the time.") },
  { RD_HELP_STEP, N_("An entry that was changed here says so beside where it came from, and which of its fields. Undoing the change takes that away.") },
  { RD_HELP_STEP, N_("Drag entries from the table onto an episode beside it: all that are chosen go into it, in one step.") },
  { RD_HELP_HEADING, N_("Finding things") },
  { RD_HELP_POINT, N_("The buttons above the table narrow it: agency, period, person, significance, episode, tag. Ctrl+F looks for words, which are then marked.") },
  { RD_HELP_POINT, N_("Two chosen entries say below the table how far apart they are. Several chosen entries can be marked at once.") },
  { RD_HELP_POINT, N_("“Checks” proposes what two agencies told of one event, and why; you say whether it is the same. Both entries stay. Linked entries that do not agree are listed under “Conflicts”, silences under “Gaps”.") },
  { RD_HELP_POINT, N_("F6 turns the table into a timeline and back; what is chosen stays chosen.") },
  { RD_HELP_POINT, N_("“Pseudonyms” hides every name on the screen. Files are written under pseudonyms unless you ask for names.") },
  { RD_HELP_END },
};

static const RdHelpBlock publication[] = {
  { RD_HELP_TEXT, N_("The Publication page of a review is read like a list before take-off: each point is done, open or blocks, with the reason and a button that leads to where it is mended.") },
  { RD_HELP_STEP, N_("Plan the day of publication. The day by which copies go out follows it, and is counted in working days.") },
  { RD_HELP_STEP, N_("Settle what only people can say: court orders, proceedings, an inquest, data protection, what publication does to children and family, who was told.") },
  { RD_HELP_STEP, N_("Write the board’s response, and record the day on which it was agreed; write the letters with the copies, and record them as sent.") },
  { RD_HELP_STEP, N_("When nothing blocks, record the publication and where the report is to be read. From then on the days are counted that are left of the twelve months.") },
  { RD_HELP_POINT, N_("A hold for a trial, an inquest or the family court blocks by itself until it is ended.") },
  { RD_HELP_POINT, N_("A report that was published all the same can be recorded on the Overview: what was open is said first.") },
  { RD_HELP_HEADING, N_("Not publishing") },
  { RD_HELP_TEXT, N_("Record the decision and its reasons, that DfE and the panel were informed, what the panel asked and advised, and whom the final decision was told. Each can come again: the latest decision counts. It all stands in the decision log too.") },
  { RD_HELP_END },
};

static const RdHelpBlock letters[] = {
  { RD_HELP_TEXT, N_("Letters and forms are made from templates, which are ordinary Word or OpenDocument files with fields. What the register knows is put in for you.") },
  { RD_HELP_STEP, N_("On the Letters page of a review choose a template and, where it needs one, the agency or recipient.") },
  { RD_HELP_STEP, N_("Look at the preview: a field that the register cannot fill is marked.") },
  { RD_HELP_STEP, N_("Save the letter, finish it in your word processor, and record it as sent.") },
  { RD_HELP_POINT, N_("Your own templates can take the place of those that come with the program.") },
  { RD_HELP_END },
};

static const RdHelpBlock calendar[] = {
  { RD_HELP_TEXT, N_("Working days leave out weekends, the bank holidays of England and Wales, and the days on which your board is closed.") },
  { RD_HELP_STEP, N_("Closures are entered on the Calendar page or in the “Board Settings”, under “Board and Register” in the main menu.") },
  { RD_HELP_STEP, N_("Which deadlines a closure moves, from and to which day, is listed.") },
  { RD_HELP_POINT, N_("Holidays are known for the years that have been published; a deadline beyond them says so in its explanation.") },
  { RD_HELP_POINT, N_("“Due soon” begins five working days before a deadline, unless the board sets another number.") },
  { RD_HELP_END },
};

static const RdHelpBlock frameworks[] = {
  { RD_HELP_TEXT, N_("A framework is a set of rules: stages, milestones, timescales and their wording, each with its paragraph. The Frameworks page shows what each of them says, from when to when it is in effect, and where it comes from.") },
  { RD_HELP_POINT, N_("A review keeps the version of the framework under which it began.") },
  { RD_HELP_POINT, N_("A framework is a file that can be read and checked; a fault in it is said with its line.") },
  { RD_HELP_END },
};

static const RdHelpBlock chronologies[] = {
  { RD_HELP_TEXT, N_("Agencies send their chronologies as they have them: Word, OpenDocument, Excel or CSV. On the Chronology page of a review choose “Import…”, or drop the files there, several at once. Nothing is taken in before you have seen what each file holds.") },
  { RD_HELP_STEP, N_("Choose a file at the left. “Agency and Columns” shows whose it is thought to be and what each column is taken for; change what is wrong, the file stands below.") },
  { RD_HELP_STEP, N_("“Problems” lists the rows whose date or time is not understood, impossible or in doubt, and how each is taken. Type what is meant, or leave it: the entry is kept in any case, with what the agency wrote.") },
  { RD_HELP_STEP, N_("“What Will Change” lists what would be added, changed and removed, before and after side by side.") },
  { RD_HELP_STEP, N_("“Import” (Ctrl+Return) takes in all files that are ready, as one step. Ctrl+Z takes them out again.") },
  { RD_HELP_HEADING, N_("A corrected file") },
  { RD_HELP_POINT, N_("Import it like the first. Only what differs is taken; your analysis, significance, episodes and tags stay with the entries.") },
  { RD_HELP_POINT, N_("The very file again changes nothing, and is said to be so.") },
  { RD_HELP_POINT, N_("Columns that you chose are remembered for the agency’s next file.") },
  { RD_HELP_POINT, N_("Old .doc and .xls files are read where LibreOffice is installed; else save them as .docx or .xlsx first.") },
  { RD_HELP_END },
};

static const RdHelpBlock findings[] = {
  { RD_HELP_TEXT, N_("The Findings page of a review holds what was found, what is recommended and what is done about it. Each finding says what happened, why, as it was at the time, and what needs to happen.") },
  { RD_HELP_STEP, N_("“Add Finding…” asks for it in one line first. “Evidence…” finds the entries of the chronology that it rests on; one that was deleted since is said to be. On the Chronology page entries are dragged onto a finding, or “Add to Finding” in their menu (Shift+F10) does it.") },
  { RD_HELP_STEP, N_("“Recommend…” adds what should be done and to whom it is said. The board’s response is recorded with it.") },
  { RD_HELP_STEP, N_("“Add Action…” says who leads it, by when, and how it will be known that it worked.") },
  { RD_HELP_STEP, N_("“Progress…” and “Close…” follow it to its end. A complete one needs evidence, one that is carried forward a reason.") },
  { RD_HELP_POINT, N_("What an earlier review recommended already is pointed out while you write, with what became of its actions. “The Same Again” links both, “Another One” says that it is something else.") },
  { RD_HELP_POINT, N_("What is learnt while a review is still running stands on its Overview; the action taken about it is one of the review’s actions.") },
  { RD_HELP_POINT, N_("“Export Table…” takes the actions out; under pseudonyms nothing is written that still has a real name in it.") },
  { RD_HELP_END },
};

static const RdHelpBlock learning[] = {
  { RD_HELP_TEXT, N_("The Learning page (Alt+7) shows what reviews teach together. Choose a year above it to see only the reviews that were published or completed, or began, in it.") },
  { RD_HELP_POINT, N_("“Themes” groups findings across reviews. “Rename…” gives a theme another name in all of them, or puts it together with another, as one step.") },
  { RD_HELP_POINT, N_("“Made Before” lists recommendations that an earlier review made, or seems to have made, and what became of them then.") },
  { RD_HELP_POINT, N_("“Quality Markers” shows which of the 18 markers each review has answered. They are prompts and give no score.") },
  { RD_HELP_POINT, N_("“Good Practice” gathers what went well, from the learning points of all reviews.") },
  { RD_HELP_HEADING, N_("Restraint in secure establishments") },
  { RD_HELP_STEP, N_("“Add Establishment…” puts down each secure establishment in the area, and since when it is open. Years without a review are listed as missing.") },
  { RD_HELP_STEP, N_("“New Review…” begins the review of a year. It counts as reported once “Findings reported” is recorded on its Overview, which goes to the Youth Justice Board.") },
  { RD_HELP_END },
};

static const RdHelpBlock actions[] = {
  { RD_HELP_TEXT, N_("The Actions page of the register (Alt+6) shows what was agreed in all reviews, with what needs doing first at the top. The line above the table says how many are open and overdue; the buttons and lists narrow it.") },
  { RD_HELP_STEP, N_("Choose in the column “Done” how much is done; it is kept at once, and Ctrl+Z takes it back.") },
  { RD_HELP_STEP, N_("Open a row to note progress, to close it with evidence, to carry it forward with a reason, or to go to its review. Escape leads back.") },
  { RD_HELP_STEP, N_("“Chase by Letter…” makes a letter to the lead agency that lists its overdue actions of that review. When the letter is recorded as sent, each of them says on which day it was chased, and whether anything was told since.") },
  { RD_HELP_STEP, N_("“Record a Chase…” writes down an e-mail, a call or a meeting.") },
  { RD_HELP_POINT, N_("“Make Letters That Chase”, in the menu, makes one for each agency and review that the chosen rows are of, or all that are shown: filter by agency first. They wait in the letters of each review.") },
  { RD_HELP_POINT, N_("“Month by Month” counts open and overdue actions over the last twelve months, from when each was agreed, due and closed.") },
  { RD_HELP_POINT, N_("Overdue actions are counted on the dashboard and beside “Actions”. “Export Calendar…” has open ones with a due date too, by number and without a word of the case.") },
  { RD_HELP_END },
};

static const RdHelpBlock annual[] = {
  { RD_HELP_TEXT, N_("The Annual Report page (Alt+8) tells a year of the board: cases and decisions, reviews and why they were held, how long it took, actions, what was learnt. The figures are counted from the register each time, and are never typed.") },
  { RD_HELP_STEP, N_("Choose the year with the arrows, or with Ctrl+Page Up and Ctrl+Page Down. “Years from January” beneath them says in which month the board’s years begin; it is kept in the register, for everybody.") },
  { RD_HELP_STEP, N_("Press a figure to see the reviews that it was counted from; each leads to its review.") },
  { RD_HELP_STEP, N_("Write the board’s words where they stand. They are kept as you go, and Ctrl+Z takes them back.") },
  { RD_HELP_STEP, N_("“Export…” writes the report for Word, OpenDocument, PDF or the web. “Export Table…” in the main menu takes every figure out with what it was counted from.") },
  { RD_HELP_POINT, N_("A real name of anybody in any review keeps the report back, and its place is shown.") },
  { RD_HELP_POINT, N_("A year that is not over is counted up to today, and the report says so.") },
  { RD_HELP_END },
};

static const RdHelpBlock report[] = {
  { RD_HELP_TEXT, N_("The Report page begins with an outline: choose one, and each of its sections says what belongs there. Write section by section; what you write is kept as you go.") },
  { RD_HELP_POINT, N_("Ctrl+1 to Ctrl+3 make headings, Ctrl+B and Ctrl+I bold and italic, “- ” or “1. ” at the beginning of a line a list. Ctrl+Z takes back formatting too.") },
  { RD_HELP_POINT, N_("@ refers to somebody, who reads as their pseudonym, # to an entry of the chronology. No real name need be typed.") },
  { RD_HELP_POINT, N_("Tables, footnotes and figures come from “Insert”. Chart, timeline, genogram, key dates and methodology are drawn from the review as it is when the report goes out.") },
  { RD_HELP_POINT, N_("A word that the dictionary does not know is underlined in red. Its menu, by the right button or the Menu key, offers what may be meant and adds it to the words of this case. Ctrl+F7 goes to the next, through tables too.") },
  { RD_HELP_POINT, N_("Ctrl+F finds words in the section or the whole report, Ctrl+H puts others in their place, one by one or all at once: in tables and footnotes too. What a reference reads as stays.") },
  { RD_HELP_POINT, N_("What you paste from Word or LibreOffice keeps headings, lists and tables, and drops fonts and colours. Ctrl+Shift+V pastes the words alone.") },
  { RD_HELP_POINT, N_("Ctrl with plus, minus and 0, or with the wheel, makes the text on the page larger, smaller, and as it was. The report itself stays as it is. Ctrl+Alt+0 makes a line body text again.") },
  { RD_HELP_POINT, N_("Ctrl+Shift+F11 is focus mode: the page alone. Escape brings back what was around it.") },
  { RD_HELP_POINT, N_("The line at the foot counts the words of the section, the report, and what is selected. Press it to see how many stand in tables, footnotes and headings.") },
  { RD_HELP_POINT, N_("In the outline a section says what stands in the way of publication there, how many warnings it has, and whether it is empty or short.") },
  { RD_HELP_POINT, N_("In the outline Alt with the arrow keys moves a section or changes its level, F2 renames it.") },
  { RD_HELP_HEADING, N_("Checks") },
  { RD_HELP_TEXT, N_("Checks look for what could identify somebody, for long sentences, hard words, hindsight and blame, for empty sections, and for findings without evidence. Each leads to its sentence and says why it matters. What is right as it is can stand, with a reason.") },
  { RD_HELP_POINT, N_("“How easy it is to read”, above the checks, says what readability formulas make of the section and the report: for information, no score.") },
  { RD_HELP_HEADING, N_("Comments and versions") },
  { RD_HELP_POINT, N_("Keep a version when the report goes to somebody. Versions can be compared word by word and restored; restoring can be undone.") },
  { RD_HELP_POINT, N_("A Word file that comes back is read: each tracked change and comment is shown against your text, to be taken or declined.") },
  { RD_HELP_HEADING, N_("Out of the program") },
  { RD_HELP_TEXT, N_("Export asks for whom the copy is and shows what will be in the file. The file is searched before it is kept: where a real name, a date of birth or an address is left, nothing is written and the place is named.") },
  { RD_HELP_END },
};

static const RdHelpBlock report_checks[] = {
  { RD_HELP_TEXT, N_("A report is to be published as it is, without anything blacked out. The checks look for what would stand in the way: who would be known by it, words that are hard or unfair, and what is missing. They look everywhere: in titles, tables, captions, descriptions of figures, footnotes and comments.") },
  { RD_HELP_POINT, N_("What blocks is not written into a copy under pseudonyms. A warning should be mended, or looked at and left with a reason. A hint is a thought, and there may be many.") },
  { RD_HELP_POINT, N_("“Why?” beside each says what is looked for, why, which paragraph of the guidance it comes from, and what to do.") },
  { RD_HELP_POINT, N_("A quick fix is offered only where it is safe: a pseudonym for a name, a season for a date, a plainer word, a doubled word.") },
  { RD_HELP_STEP, N_("Put the words that would give this case away on its list: a place, a school, the name of a pet. The checks then find them too.") },
  { RD_HELP_STEP, N_("Let a finding stand where it is right, and give the reason. It stays away while the words are the same.") },
  { RD_HELP_POINT, N_("The readability figures are formulas that count sentences and syllables. They know nothing of what is said, and are no score.") },
  { RD_HELP_HEADING, N_("Quality markers") },
  { RD_HELP_TEXT, N_("The 18 quality markers of SCIE and the NSPCC stand beside the report as questions, with room for what you say to each. There is nothing to tick and nothing is counted.") },
  { RD_HELP_END },
};

static const RdHelpBlock search[] = {
  { RD_HELP_TEXT, N_("Ctrl+K searches the whole register: reviews, people, deadlines, milestones, agencies, contacts, letters and documents. Type the beginnings of words, choose with the arrow keys, and Enter goes there.") },
  { RD_HELP_POINT, N_("Several words narrow the search: “child c police” finds the police in that review.") },
  { RD_HELP_POINT, N_("Capitals and accents make no difference.") },
  { RD_HELP_POINT, N_("Ctrl+F searches the page that you see.") },
  { RD_HELP_END },
};

static const RdHelpBlock export[] = {
  { RD_HELP_TEXT, N_("“Print and Export” in the main menu takes the table of the page that you see out of the program: “Export Table…” as a workbook for Excel, as CSV or as PDF, “Print Table…” on paper. What is filtered out stays out.") },
  { RD_HELP_POINT, N_("Ctrl+C copies rows, to be pasted into a spreadsheet or a letter. Ctrl or Shift with a click or the arrow keys selects them; with none selected the whole table is copied.") },
  { RD_HELP_POINT, N_("“Export Calendar…” writes the deadlines of the review shown, or of all, for Outlook and other calendars. Take the file in again after a change: the same entries move, none is doubled.") },
  { RD_HELP_POINT, N_("Entries in a calendar have the reference and the deadline, never a name.") },
  { RD_HELP_POINT, N_("Files that you export are no longer protected by the register. Keep them where case records belong.") },
  { RD_HELP_HEADING, N_("Notifications") },
  { RD_HELP_TEXT, N_("Once a day the desktop says how many deadlines are overdue or due soon, with the first one’s reference. “Preferences” turns this off.") },
  { RD_HELP_END },
};

static const RdHelpBlock safekeeping[] = {
  { RD_HELP_POINT, N_("“Back Up…” copies the register, also while you work. Do it regularly, onto another disk.") },
  { RD_HELP_POINT, N_("“Verify…” checks that the file is whole and that its history has not been tampered with.") },
  { RD_HELP_POINT, N_("Only one person at a time can change a register. Others can open it to read.") },
  { RD_HELP_POINT, N_("Nothing leaves this computer by itself: the program never uses the network.") },
  { RD_HELP_END },
};

static const RdHelpTopic topics[] = {
  { "first-minutes", N_("First Five Minutes"), first_minutes },
  { "ten-minutes", N_("Ten Minutes With the Sample"), rd_help_walk_through },
  { "recording", N_("Recording What Happened"), recording },
  { "timescales", N_("Timescales"), timescales },
  { "holds", N_("Holds and Forecasts"), holds },
  { "decision", N_("The Decision"), decision },
  { "agencies", N_("Agencies and People"), agencies },
  { "chronologies", N_("Taking Chronologies In"), chronologies },
  { "chronology", N_("The Chronology"), chronology },
  { "findings", N_("Findings and Actions"), findings },
  { "learning", N_("Learning Across Reviews"), learning },
  { "actions", N_("Actions of All Reviews"), actions },
  { "report", N_("The Report"), report },
  { "report-checks", N_("Checks of the Report"), report_checks },
  { "publication", N_("Publication"), publication },
  { "annual", N_("The Annual Report"), annual },
  { "letters", N_("Letters"), letters },
  { "calendar", N_("Calendar"), calendar },
  { "frameworks", N_("Frameworks"), frameworks },
  { "search", N_("Searching"), search },
  { "export", N_("Out of the Program"), export },
  { "safekeeping", N_("Safekeeping"), safekeeping },
};

/* Helpers */

static gboolean
has_word (const RdHelpTopic *self,
          const char        *word)
{
  g_autofree char *title = g_utf8_casefold (_(self->title), -1);

  if (strstr (title, word) != NULL)
    return TRUE;

  for (const RdHelpBlock *block = self->blocks; block->kind != RD_HELP_END; block++)
    {
      g_autofree char *text = g_utf8_casefold (_(block->text), -1);

      if (strstr (text, word) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Public API */

const RdHelpTopic *
rd_help_topics_list (gsize *out_n)
{
  g_return_val_if_fail (out_n != NULL, NULL);

  *out_n = G_N_ELEMENTS (topics);
  return topics;
}

gboolean
rd_help_topic_has (const RdHelpTopic *self,
                   const char        *words)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) split = NULL;

  g_return_val_if_fail (self != NULL && words != NULL, FALSE);

  folded = g_utf8_casefold (words, -1);
  split = g_strsplit (folded, " ", -1);
  for (gsize i = 0; split[i] != NULL; i++)
    if (*split[i] != '\0' && !has_word (self, split[i]))
      return FALSE;

  return TRUE;
}
