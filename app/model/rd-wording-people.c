/* rd-wording-people.c — people, reviewers and contacts in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-people.h"

#include <glib/gi18n-lib.h>

#include "model/rd-wording-private.h"

static const RdWord person_roles[] = {
  { "subject-child", N_("Subject child") },
  { "sibling", N_("Sibling") },
  { "parent", N_("Parent") },
  { "carer", N_("Carer") },
  { "family", N_("Family member") },
  { "professional", N_("Professional") },
  { "other", N_("Other person") },
};

static const RdWord person_groups[] = {
  { "subject-child", N_("Subject child or children") },
  { "parent", N_("Parents") },
  { "sibling", N_("Brothers and sisters") },
  { "carer", N_("Carers") },
  { "family", N_("Family") },
  { "professional", N_("Professionals") },
  { "other", N_("Others") },
};

static const RdWord person_sexes[] = {
  { "female", N_("Female") },
  { "male", N_("Male") },
  { "other", N_("Other") },
};

/* As in: Sarah is MOTHER of Mia. */
static const RdWord relationships[] = {
  { "mother", N_("Mother") },
  { "father", N_("Father") },
  { "parent", N_("Parent") },
  { "daughter", N_("Daughter") },
  { "son", N_("Son") },
  { "child", N_("Child") },
  { "unborn-child", N_("Unborn child") },
  { "sister", N_("Sister") },
  { "brother", N_("Brother") },
  { "sibling", N_("Sibling") },
  { "twin", N_("Twin") },
  { "half-sister", N_("Half-sister") },
  { "half-brother", N_("Half-brother") },
  { "half-sibling", N_("Half-sibling") },
  { "step-sister", N_("Step-sister") },
  { "step-brother", N_("Step-brother") },
  { "step-sibling", N_("Step-sibling") },
  { "wife", N_("Wife") },
  { "husband", N_("Husband") },
  { "spouse", N_("Spouse") },
  { "partner", N_("Partner") },
  { "former-partner", N_("Former partner") },
  { "separated-spouse", N_("Separated spouse") },
  { "former-spouse", N_("Former spouse") },
  { "step-mother", N_("Step-mother") },
  { "step-father", N_("Step-father") },
  { "step-parent", N_("Step-parent") },
  { "step-child", N_("Step-child") },
  { "adoptive-mother", N_("Adoptive mother") },
  { "adoptive-father", N_("Adoptive father") },
  { "adoptive-parent", N_("Adoptive parent") },
  { "adopted-child", N_("Adopted child") },
  { "foster-carer", N_("Foster carer") },
  { "foster-child", N_("Foster child") },
  { "guardian", N_("Guardian") },
  { "ward", N_("Ward") },
  { "grandmother", N_("Grandmother") },
  { "grandfather", N_("Grandfather") },
  { "grandparent", N_("Grandparent") },
  { "granddaughter", N_("Granddaughter") },
  { "grandson", N_("Grandson") },
  { "grandchild", N_("Grandchild") },
  { "aunt", N_("Aunt") },
  { "uncle", N_("Uncle") },
  { "aunt-or-uncle", N_("Aunt or uncle") },
  { "niece", N_("Niece") },
  { "nephew", N_("Nephew") },
  { "cousin", N_("Cousin") },
  { "relative", N_("Relative") },
  { "carer", N_("Carer") },
  { "cared-for", N_("Person cared for") },
  { "friend", N_("Friend") },
  { "neighbour", N_("Neighbour") },
  { "lodger", N_("Lodger") },
  { "landlord", N_("Landlord") },
  { "professional", N_("Professional") },
  { "worked-with", N_("Person worked with") },
  { "other", N_("Other") },
};

static const RdWord reviewer_roles[] = {
  { "lead", N_("Lead reviewer") },
  { "support", N_("Supporting reviewer") },
  { "panel-chair", N_("Chair of the review panel") },
  { "author", N_("Author of the report") },
};

static const RdWord declarations[] = {
  { "independent", N_("Independent") },
  { "tied", N_("Tied") },
  { "not-declared", N_("Not declared") },
};

static const RdWord contact_parties[] = {
  { "family", N_("Family") },
  { "professional", N_("Professional") },
};

static const RdWord contact_states[] = {
  { "offered", N_("Offered") },
  { "met", N_("Met") },
  { "declined", N_("Declined") },
  { "deferred", N_("Deferred") },
  { "feedback", N_("Feedback on the draft") },
};

#define WORD(table, code) find_or_code (table, G_N_ELEMENTS (table), code)

static const char *
find_or_code (const RdWord *words, gsize n_words, const char *code)
{
  const char *text = rd_wording_find_word (words, n_words, code);

  return text != NULL ? text : code;
}

static void
append_text (GString *out, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (out->len > 0)
    g_string_append (out, " · ");
  g_string_append (out, text);
}

/* Appends a part with a day in it: @format has one %s. Nothing for no day. */
static void
append_day (GString *out, const char *format, RdDay day)
{
  g_autofree char *text = NULL;
  g_autofree char *part = NULL;
  g_auto(GStrv) halves = NULL;

  if (day == RD_DAY_NONE)
    return;
  text = rd_wording_day (day);
  halves = g_strsplit (format, "%s", 2);
  part = g_strjoinv (text, halves);
  append_text (out, part);
}

/* Public API */

const char *
rd_wording_person_role (const char *code)
{
  return WORD (person_roles, code);
}

const char *
rd_wording_person_group (const char *code)
{
  return WORD (person_groups, code);
}

const char *
rd_wording_person_sex (const char *code)
{
  return WORD (person_sexes, code);
}

const char *
rd_wording_relationship (const char *code)
{
  return WORD (relationships, code);
}

char *
rd_wording_with_capital (const char *text)
{
  const char *next;
  g_autofree char *first = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  next = *text != '\0' ? g_utf8_next_char (text) : text;
  first = g_utf8_strup (text, (gssize) (next - text));
  return g_strconcat (first, next, NULL);
}

char *
rd_wording_relationship_within (const char *code)
{
  const char *word = WORD (relationships, code);
  const char *next = *word != '\0' ? g_utf8_next_char (word) : word;
  g_autofree char *first = g_utf8_strdown (word, (gssize) (next - word));

  return g_strconcat (first, next, NULL);
}

const char *
rd_wording_reviewer_role (const char *code)
{
  return WORD (reviewer_roles, code);
}

const char *
rd_wording_declaration (const char *code)
{
  return WORD (declarations, code);
}

const char *
rd_wording_contact_party (const char *code)
{
  return WORD (contact_parties, code);
}

const char *
rd_wording_contact_state (const char *code)
{
  return WORD (contact_states, code);
}

char *
rd_wording_appointment_fault (const RdAppointmentFault *fault)
{
  const char *name, *agency;

  g_return_val_if_fail (fault != NULL, NULL);

  name = fault->reviewer != NULL ? fault->reviewer->name : "";
  agency = fault->agency != NULL ? fault->agency->name : "";
  switch (fault->kind)
    {
    case RD_APPOINTMENT_TIED_TO_BOARD:
      return g_strdup_printf (_("%s is tied to the board. The lead reviewer should be independent of it: appoint somebody else, "
                                "or record why the appointment stands and ask the national panel for advice."), name);
    case RD_APPOINTMENT_TIED_TO_AGENCY:
      return g_strdup_printf (_("%s is tied to %s, which is involved in the case. The lead reviewer should be independent of it: "
                                "appoint somebody else, or record why the appointment stands and ask the national panel for advice."),
                              name, agency);
    case RD_APPOINTMENT_NO_LEAD:
      return g_strdup (_("Nobody leads the review yet. The board must appoint one or more suitable individuals to lead it."));
    case RD_APPOINTMENT_UNDECLARED_TO_BOARD:
      return g_strdup_printf (_("%s has not declared whether they are independent of the board. Ask for the declaration in writing."), name);
    case RD_APPOINTMENT_UNDECLARED_TO_AGENCY:
      return g_strdup_printf (_("%s has not declared whether they are independent of %s. Ask for the declaration in writing."),
                              name, agency);
    case RD_APPOINTMENT_NO_QUALIFICATIONS:
    default:
      return g_strdup_printf (_("How %s has shown that they are qualified is not recorded. Write it down with the appointment."), name);
    }
}

char *
rd_wording_undeclared (const RdReviewer *reviewer, guint n_agencies)
{
  g_return_val_if_fail (reviewer != NULL, NULL);

  return g_strdup_printf (ngettext ("%s has not declared whether they are independent of %u agency. Ask for the declaration in writing.",
                                    "%s has not declared whether they are independent of %u agencies. Ask for the declaration in writing.",
                                    n_agencies), reviewer->name, n_agencies);
}

char *
rd_wording_person_facts (const RdPerson *person)
{
  g_autoptr(GString) out = NULL;

  g_return_val_if_fail (person != NULL, NULL);

  out = g_string_new (NULL);
  append_day (out, _("born on %s"), person->born);
  append_day (out, _("died on %s"), person->died);
  if (person->residence != NULL)
    {
      g_autofree char *text = g_strdup_printf (_("normally resident in %s"), person->residence);

      append_text (out, text);
    }
  append_text (out, person->note);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
rd_wording_reviewer_facts (const RdReviewer *reviewer)
{
  g_autoptr(GString) out = NULL;

  g_return_val_if_fail (reviewer != NULL, NULL);

  out = g_string_new (NULL);
  append_text (out, reviewer->organisation);
  append_day (out, _("appointed on %s"), reviewer->appointed);
  if (reviewer->appointed == RD_DAY_NONE)
    append_text (out, _("not appointed yet"));
  append_day (out, _("independence declared on %s"), reviewer->declared);
  append_text (out, reviewer->qualifications);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
rd_wording_contact_facts (const RdContact *contact)
{
  g_autoptr(GString) out = NULL;

  g_return_val_if_fail (contact != NULL, NULL);

  out = g_string_new (NULL);
  append_day (out, "%s", contact->day);
  if (contact->by_whom != NULL)
    {
      g_autofree char *text = g_strdup_printf (_("by %s"), contact->by_whom);

      append_text (out, text);
    }
  append_text (out, contact->explained ? _("expectations explained") : NULL);
  append_day (out, _("next contact on %s"), contact->next_day);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
rd_wording_relationship_period (const RdRelationship *relationship)
{
  g_autoptr(GString) out = NULL;

  g_return_val_if_fail (relationship != NULL, NULL);

  out = g_string_new (NULL);
  append_day (out, _("from %s"), relationship->first_day);
  append_day (out, _("until %s"), relationship->last_day);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
rd_wording_name_doubt (RdNameDoubt doubt)
{
  switch (doubt)
    {
    case RD_DOUBT_SHARED:           return g_strdup (_("More than one person is called so."));
    case RD_DOUBT_TITLE:            return g_strdup (_("The title does not fit."));
    case RD_DOUBT_MONTH:            return g_strdup (_("It may be the month."));
    case RD_DOUBT_WORD:             return g_strdup (_("It is a word too."));
    case RD_DOUBT_OTHER_SURNAME:    return g_strdup (_("Another name follows."));
    case RD_DOUBT_OTHER_GIVEN_NAME: return g_strdup (_("Another name stands before it."));
    case RD_DOUBT_HYPHEN:           return g_strdup (_("It is part of a longer word."));
    case RD_DOUBT_INITIALS:         return g_strdup (_("The letters may stand for something else."));
    case RD_DOUBT_LOWER_CASE:       return g_strdup (_("It is written in small letters."));
    case RD_DOUBT_CALLED:           return g_strdup (_("These words can mean somebody else."));
    case RD_DOUBT_NONE:
    case RD_N_DOUBTS:
    default:                        return g_strdup ("");
    }
}
