/* rd-quality-markers.c — what a good review looks like, as questions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-quality-markers.h"

#include <glib/gi18n-lib.h>

static const RdQualityMarker markers[RD_N_QUALITY_MARKERS] = {
  { 1, RD_MARKERS_SET_UP, N_("Referral"),
    N_("The case was put forward in good time, with reasons that fit the criteria."),
    { N_("Who put it forward, when, and with which information?"),
      N_("What held it up, if anything did?"),
      N_("Are the reasons recorded so that somebody else could follow them?") } },
  { 2, RD_MARKERS_SET_UP, N_("Decision making"),
    N_("Whether to review, and in which way, was decided in good time on clear grounds that fit the case."),
    { N_("Which facts decided, and what was still unknown?"),
      N_("Was another kind of review considered, and why not chosen?"),
      N_("Would the reasons stand up to the national panel?") } },
  { 3, RD_MARKERS_SET_UP, N_("Advising board members"),
    N_("Members of the board know of the decision and what follows from it."),
    { N_("Who was told, when, and how could they object?"),
      N_("What do members expect of the review?"),
      N_("Do agencies know what will be asked of them?") } },
  { 4, RD_MARKERS_SET_UP, N_("Informing the family"),
    N_("The family was told what the review is for, how it goes, and what it cannot do, with respect for what has happened to them."),
    { N_("Who told them, in which words, and in a language that they use?"),
      N_("Do they know how they can take part, and that they need not?"),
      N_("Who keeps in touch with them until the report is out, and after?") } },
  { 5, RD_MARKERS_SET_UP, N_("Clarity of purpose"),
    N_("Everybody knows that the review is for learning, and what else is going on beside it."),
    { N_("What do those who take part think that it is for?"),
      N_("Who fears blame, and what was said to them?"),
      N_("Where do other purposes press: a trial, an inquest, the media?") } },
  { 6, RD_MARKERS_RUNNING, N_("Commissioning"),
    N_("The form and the focus of the review fit the case and what the board wants to learn."),
    { N_("Which questions is the review to answer?"),
      N_("Is the period under review long enough, and no longer?"),
      N_("Did the lead reviewer have a say in it?") } },
  { 7, RD_MARKERS_RUNNING, N_("Governance"),
    N_("The review is independent, and the board makes its findings its own."),
    { N_("Who could press the reviewers, and what protects them?"),
      N_("How does the board hear what is emerging?"),
      N_("How are disagreements settled, and where are they recorded?") } },
  { 8, RD_MARKERS_RUNNING, N_("Management"),
    N_("The review is managed well: on time, within its means, without surprises."),
    { N_("Who does what by when, and who notices when it is late?"),
      N_("Have people and time been made free for it?"),
      N_("If it takes longer, is the reason recorded and has what was learnt so far been shared?") } },
  { 9, RD_MARKERS_RUNNING, N_("Parallel processes"),
    N_("The review and the proceedings beside it neither repeat, harm nor delay one another, and families are not confused by them."),
    { N_("Which proceedings are there, and who speaks with each?"),
      N_("What was agreed on evidence, witnesses and what may be said?"),
      N_("How often is the family asked the same thing?") } },
  { 10, RD_MARKERS_RUNNING, N_("Assembling information"),
    N_("There is enough information to understand what happened in its surroundings, and no more than that."),
    { N_("Whose view is missing?"),
      N_("What shows how work was done then: caseloads, policies, supervision?"),
      N_("Where do sources contradict one another, and what was made of it?") } },
  { 11, RD_MARKERS_RUNNING, N_("Practitioner involvement"),
    N_("Those who worked with the family, and their managers, could contribute and found it worth their while."),
    { N_("Who was asked, who came, and who did not?"),
      N_("Did they recognise what was written of their work?"),
      N_("Who supported them?") } },
  { 12, RD_MARKERS_RUNNING, N_("Family involvement"),
    N_("What the family and the child knew and lived through informs the review."),
    { N_("What do we know from them that no record says?"),
      N_("Where is it in the report?"),
      N_("Have they seen the draft, and what became of what they said?") } },
  { 13, RD_MARKERS_RUNNING, N_("Analysis"),
    N_("The analysis is open and rigorous, and explains why people did what they did, in the light of research."),
    { N_("For each turning point: how did it look to those who were there?"),
      N_("What in the way of working made it likely, here and elsewhere?"),
      N_("Which other explanations were considered?") } },
  { 14, RD_MARKERS_OUTPUTS, N_("The report"),
    N_("The report says clearly what was found and why, with as little of the family as that needs."),
    { N_("Can somebody who knows nothing of it understand it in one reading?"),
      N_("Which detail of the family could go without loss?"),
      N_("Does each finding show its evidence and matter beyond this case?") } },
  { 15, RD_MARKERS_OUTPUTS, N_("Improvement action"),
    N_("What is to be done follows from an informed discussion of the findings."),
    { N_("Who took part in it, from which agencies, and from the front line?"),
      N_("What was tried before, and why did it not last?"),
      N_("Does each action say what will be different for children?") } },
  { 16, RD_MARKERS_OUTPUTS, N_("The board’s written response"),
    N_("The board says in plain words what it accepts, what it will do and how it will follow it up, ready to be published."),
    { N_("Are the findings accepted, and where not, why?"),
      N_("What comes first, who leads it, and by when?"),
      N_("Which findings are for others: the government, national bodies?") } },
  { 17, RD_MARKERS_OUTPUTS, N_("Publication"),
    N_("Whether, when and how to publish is decided with care for all whom it touches."),
    { N_("What will it mean for the children and the family on that day?"),
      N_("Do proceedings, orders or an inquest bear on the date?"),
      N_("Who will be told before, and who answers questions after?") } },
  { 18, RD_MARKERS_OUTPUTS, N_("Implementation and evaluation"),
    N_("Actions are part of the board’s plan, and it is tested whether services are better for it."),
    { N_("How will the board know that it worked, a year on?"),
      N_("Who looks, with which evidence, and when?"),
      N_("What has this review shown that an earlier one had shown before?") } },
};

/* Public API */

const RdQualityMarker *
rd_quality_markers_list (void)
{
  return markers;
}

const RdQualityMarker *
rd_quality_markers_find (int number)
{
  return number >= 1 && number <= RD_N_QUALITY_MARKERS ? &markers[number - 1] : NULL;
}

const char *
rd_quality_markers_group (RdMarkerGroup group)
{
  switch (group)
    {
    case RD_MARKERS_SET_UP:
      return _("Setting Up");
    case RD_MARKERS_RUNNING:
      return _("Running");
    case RD_MARKERS_OUTPUTS:
    case RD_N_MARKER_GROUPS:
    default:
      return _("Outputs and Impact");
    }
}

const char *
rd_quality_markers_source (void)
{
  return _("After the Serious Case Review Quality Markers of the Social Care Institute for Excellence and the NSPCC (2016), in our own words. They are prompts, not a score.");
}
