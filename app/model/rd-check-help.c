/* rd-check-help.c — what each check of the report looks for, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-check-help.h"

#include <glib/gi18n-lib.h>

#include "model/rd-wording-report-check.h"

#define PUBLICATION N_("Working Together 2015, chapter 4, “Publication of reports”: final reports are to be suitable for publication without needing to be amended or redacted, and written so that publication will not be likely to harm any child or vulnerable adult. Quality marker 14 of SCIE and the NSPCC: the report is clear, with as little of the family as that needs.")
#define PRIVATE_DATA N_("Working Together 2015, chapter 4, “Publication of reports”: boards must comply with data protection law. The Information Commissioner’s code on anonymisation asks whether somebody could be known when the text is put together with what else is public.")
#define PLAIN N_("Working Together 2015, chapter 4, “Publication of reports”: final reports are to be written in plain English, and so that professionals and the public can easily understand them.")
#define HOW_REVIEWED N_("Working Together 2015, chapter 4, “Principles for learning and improvement”: a review seeks to understand precisely who did what and the underlying reasons, from the viewpoint of those involved at the time rather than using hindsight, and professionals contribute without fear of being blamed for what they did in good faith.")
#define ANALYSIS N_("Working Together 2015, chapter 4, “Publication of reports”: final reports are to provide a sound analysis of what happened in the case, and why, and what needs to happen to reduce the risk of recurrence. Quality marker 13 of SCIE and the NSPCC: the analysis is transparent and rigorous.")
#define ACCESSIBLE N_("The Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018, which ask for the Web Content Accessibility Guidelines 2.1 in what a board publishes.")

static const RdCheckHelp pages[] = {
  { "name",
    N_("The names of the people of this review, with every other name, nickname, former name, initial and e-mail address that is recorded or can be made from them. They are looked for everywhere: titles, headings, tables, captions, descriptions of figures, footnotes and comments."),
    N_("One name left in a footnote shows who everybody else is. A name that blacked-out text covers can be copied out from under it; so the words themselves have to go."),
    PUBLICATION,
    N_("Replace it with the pseudonym, or better put in the person with @, which reads as the pseudonym everywhere. What may be an ordinary word (“Grace”, “May”) or an abbreviation says so: let it stand if it is one. First letters (“K.L.”) are as telling as half of the name. Names that the program misses belong to the person’s other names on the page People.") },
  { "misspelt-name",
    N_("Words with a capital letter that the dictionary does not have, and that are one letter away from a name of this review with six letters or more: “Kaitlin” for Kaitlyn."),
    N_("Who searches for the name does not find it so, and who reads it knows who is meant."),
    PUBLICATION,
    N_("Replace it with the pseudonym. If it is somebody else’s name, or another word, let it stand.") },
  { "unknown-name",
    N_("A title and a name (“Mrs Patel”, “PC Jones”) of somebody who is not among the people of this review, its reviewers or agencies."),
    N_("Somebody whom nobody recorded has no pseudonym, and no check can protect them."),
    PUBLICATION,
    N_("Add the person on the page People, or write the role. Authors who are cited, and those who wrote or chaired the review, may stay.") },
  { "date-of-birth",
    N_("The days on which people of this review were born or died, in every usual form and order, digits in a row too, and any full date after “born” or “date of birth”. A day and month without a year are a warning."),
    N_("A date of birth is among the surest ways to find one person in other records."),
    PRIVATE_DATA,
    N_("Give the age: “aged six months”. Children in a small area may need a rounder one: “under one year”.") },
  { "exact-date",
    N_("Days written out where a season would do. Dates of laws, guidance and publications are left alone, as are quotations and the table of key dates."),
    N_("News and judgments have the day. Put together with them, an exact date leads to the family; how long something took matters more than when it was."),
    PRIVATE_DATA,
    N_("Write the season (“early summer 2014”), or the time since something else (“three weeks later”). Keep the day where it matters for what is learnt, and let it stand.") },
  { "address",
    N_("Flats and houses with their numbers, and names of streets."),
    N_("A street and an age are enough to know a family. Families have had to move because one address was left in an attached report."),
    PRIVATE_DATA,
    N_("Write “Address 1”, or what kind of home it was. For a street alone, say what matters about the area.") },
  { "postcode",
    N_("Postcodes of the United Kingdom, with or without the space, and parts of one after the word postcode."),
    N_("A whole postcode is some fifteen homes."),
    PRIVATE_DATA,
    N_("Leave it out. The area of the board is known in any case.") },
  { "establishment",
    N_("Names that end in School, Academy, Nursery and the like; and, as warnings, hospitals, surgeries, churches, children’s centres by name."),
    N_("A school or a nursery shows where a family lives and is known to every parent there."),
    PUBLICATION,
    N_("Write “School 1”, or the kind: “a primary school”. A large hospital may be named where its practice is what was learnt; then let it stand.") },
  { "term",
    N_("Places, schools, addresses and other words that you put on the list of this case."),
    N_("Only who knows the case knows what gives it away: the name of a dog, a shop, a rare illness."),
    PUBLICATION,
    N_("Replace it with its kind. To add words, or take them off, open the list of words beside the report.") },
  { "number",
    N_("NHS numbers (ten digits with a fitting check digit), National Insurance numbers, pupils’ numbers, numbers of records and incidents, officers’ collar numbers; registrations of vehicles as warnings."),
    N_("Each of them stands for one person in somebody’s records."),
    PRIVATE_DATA,
    N_("Leave it out. If a reader has to find the source, refer to the entry of the chronology with #.") },
  { "contact",
    N_("Telephone numbers, e-mail addresses, social media and other accounts. Helplines, offices’ addresses and links to news are warnings."),
    N_("They lead to one person at once; accounts often hold pictures and friends. News may name the family."),
    PRIVATE_DATA,
    N_("Leave it out, or say what kind it was: “a message on social media”. Let helplines for readers stand.") },
  { "court-case",
    N_("Numbers of cases in the family, criminal and coroner’s courts, and citations of judgments as warnings."),
    N_("Judgments of family courts are published without names. With the number of the case, report and judgment are put together; a court’s order may forbid it."),
    N_("Working Together 2015, chapter 4, “Publication of reports”: boards must comply with any restriction on publication, such as court orders, and have due regard to legal proceedings, including an inquest."),
    N_("Leave the number out. A citation that is law in general may stand.") },
  { "long-sentence",
    N_("Sentences of more than 25 words; beyond 40 they are a warning."),
    N_("Who reads a long sentence has forgotten its beginning at the end. Many readers of a report have English as another language."),
    N_("Working Together 2015, chapter 4, “Publication of reports”, on plain English. The number of words is the Government Digital Service’s."),
    N_("Make two of it. Often the second half begins at “and”, “which” or “however”.") },
  { "hard-word",
    N_("Words and phrases for which there is a plainer one, from a list that is this program’s own. The idea is that of the word lists of GOV.UK, the Plain English Campaign and GNU diction."),
    N_("The family and the public read the report too."),
    PLAIN,
    N_("Take the plainer word where it says the same. Where only advice is given the sentence has to be written anew.") },
  { "passive",
    N_("“Was made”, “were not shared”: a form of “to be” with a participle and without “by”."),
    N_("A review has to say who did what. The passive leaves it out, often just where it matters."),
    HOW_REVIEWED,
    N_("Begin with who did it: “The health visitor did not refer”. Where it is unknown or does not matter, let it stand.") },
  { "acronym",
    N_("Acronyms that are explained nowhere, only later, or that are explained and then not used. A table with the acronym in one column and its meaning in the next explains it wherever it stands."),
    N_("Each agency has its own, and nobody knows those of all six."),
    PLAIN,
    N_("Write it in full where it comes first, with the acronym in brackets, or not at all if it comes only once. Acronyms that everybody here knows can be put on the list of words.") },
  { "doubled-word",
    N_("The same word twice."),
    N_("It is what is left when a sentence is written anew."),
    PLAIN,
    N_("Take one away. “That that” and “had had” can be right.") },
  { "hindsight",
    N_("“Should have known”, “with hindsight”, “it is now clear”, “obvious”, “missed opportunity” and the like."),
    N_("Who knows the end sees signs that nobody could see then. What made sense to people at the time is what there is to learn from."),
    HOW_REVIEWED,
    N_("Say what was known, by whom, and what they made of it: instead of “it was obvious that”, “the nurse knew of two bruises and had been told of a fall”. Then say what would have made it easier to see more.") },
  { "blame",
    N_("“Failed to”, “negligent”, “at fault” and the like; “did not attend” of a child; and labels for families and children such as “hard to reach” or “putting herself at risk”."),
    N_("People who fear blame do not say why they acted as they did, and then nothing is learnt. Labels hide what was done, and by whom."),
    HOW_REVIEWED,
    N_("Say what was done or not done, against which guidance of the time, and why: “the school did not refer, because it had been told that the case was open”. For a child write “was not brought”. For a family write what they did and said, and what had been offered.") },
  { "section",
    N_("Sections without words, and those with fewer than the outline asks for. A section with others beneath it may be empty."),
    N_("The outline has what the guidance and published reports expect. What is missing will be missed."),
    ANALYSIS,
    N_("Write it, or take the section away. The note beside the section says what belongs there.") },
  { "placeholder",
    N_("“[…]”, “[insert date]”, “TBC”, “XX”, question marks in a row, fields of templates."),
    N_("They are easily read over, and go out with the report."),
    PUBLICATION,
    N_("Fill it in.") },
  { "finding",
    N_("Findings that rest on no entry, or on entries that were deleted; that do not say why; that lead to no recommendation; that the report does not speak of."),
    N_("A finding without evidence is an opinion, and one without a why tells nobody what to change."),
    ANALYSIS,
    N_("On the page Findings add the entries and the reasons. To put the finding into the report, insert it from the pane Evidence.") },
  { "recommendation",
    N_("Recommendations from which no action follows, or that follow from no finding."),
    N_("What is recommended and not taken up is what the next review finds again."),
    N_("Working Together 2015, chapter 4, “Agreeing improvement action”: the board oversees what action partners take in light of the findings, with timescales and success criteria. Quality marker 15 of SCIE and the NSPCC."),
    N_("On the page Findings add an action, or record why none is needed.") },
  { "reference",
    N_("References to people, entries, findings and sections that are not there any more."),
    N_("Where they stand, the report would say that something was deleted."),
    ANALYSIS,
    N_("Take the reference out, or put in another. Ctrl+Z brings back what was deleted by mistake.") },
  { "heading",
    N_("Sections and headings without words, or a level too deep."),
    N_("Who hears a report read goes through it by its headings, and a table of contents is made of them."),
    ACCESSIBLE,
    N_("Give it words, or the level that follows the one above it.") },
  { "table",
    N_("Tables without a row of headings, or with a column that has none."),
    N_("Who hears a table read has to be told what each column is; and on the next page everybody has to."),
    ACCESSIBLE,
    N_("Make the first row the heading, and fill it.") },
  { "figure",
    N_("Charts and drawings without a description in words."),
    N_("Who cannot see it has only the description."),
    ACCESSIBLE,
    N_("Say in two sentences what it shows that matters: “Contacts are many in spring and stop in July.” The description is checked for names like everything else.") },
};

/* Public API */

const RdCheckHelp *
rd_check_help_find (const char *check)
{
  g_return_val_if_fail (check != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].check, check))
      return &pages[i];
  return NULL;
}

char *
rd_check_help_to_text (const RdCheckHelp *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf ("%s\n\n%s\n%s\n\n%s\n%s\n\n%s\n%s\n\n%s\n%s", rd_wording_check_title (self->check), _("What it looks for"), _(self->looks_for),
                          _("Why"), _(self->why), _("Where it comes from"), _(self->source), _("What to do"), _(self->what_to_do));
}
