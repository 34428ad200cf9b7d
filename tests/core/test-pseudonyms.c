/* test-pseudonyms.c — pseudonyms as published reviews give them, and none twice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-pseudonyms.h"

static const struct
{
  const char *why, *role, *words, *sex;
  const char *taken;      /* with | between them */
  const char *suggested;
} cases[] = {
  { "the first child", "subject-child", NULL, "female", "", "Child A" },
  { "the next child", "subject-child", NULL, NULL, "Child A", "Child B" },
  { "after the last letter", "subject-child", NULL, NULL, "Child Z", "Child AA" },
  { "a number that was taken away is not given again", "sibling", NULL, NULL, "Sibling 1|Sibling 3", "Sibling 4" },
  { "half siblings are counted by themselves", "sibling", "half sister", NULL, "Sibling 1|Half Sibling 1", "Half Sibling 2" },
  { "a hyphen makes no difference", "sibling", "half-brother", NULL, "", "Half Sibling 1" },
  { "a mother", "parent", NULL, "female", "Child A", "Mother" },
  { "a father", "parent", NULL, "male", "Mother", "Father" },
  { "a parent of whom nobody recorded more", "parent", NULL, NULL, "", "Parent 1" },
  { "who is usually alone is numbered from the second", "parent", "mother", NULL, "Mother", "Mother 2" },
  { "and from the third", "parent", "mother", NULL, "MOTHER|mother 2", "Mother 3" },
  { "a partner", "family", "mother’s partner", "male", "Mother", "Mother’s Partner 1" },
  { "the other apostrophe", "family", "mother's partner", "male", "Mother's Partner 1", "Mother’s Partner 2" },
  { "words with capital letters", "family", "maternal grandmother", NULL, "", "Maternal Grandmother" },
  { "“of” stays small", "family", "father of half sibling 1", NULL, "", "Father of Half Sibling 1" },
  { "of the subject child is not said", "parent", "father of Child A", NULL, "Child A", "Father" },
  { "general practitioners are written close", "professional", "general practitioner", NULL, "GP1", "GP2" },
  { "social workers", "professional", "social worker", NULL, "Social Worker 1", "Social Worker 2" },
  { "a post that one person holds", "professional", "team manager", NULL, "", "Team Manager" },
  { "only what stands before a comma", "professional", "health visitor, Larkfield", NULL, "", "Health Visitor 1" },
  { "a professional of whom nothing is said", "professional", NULL, NULL, "", "Professional 1" },
  { "somebody else", "other", NULL, NULL, "Adult 1", "Adult 2" },
  { "another stem that begins alike is not counted", "sibling", NULL, NULL, "Sibling of Mother", "Sibling 1" },
};

static void
test_suggestions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) taken = g_strsplit (cases[i].taken, "|", -1);
      g_autofree char *suggested = rd_pseudonym_suggest (cases[i].role, cases[i].words, cases[i].sex, (const char * const *) taken);

      if (g_strcmp0 (suggested, cases[i].suggested) == 0)
        continue;
      g_test_message ("%s: “%s”, and not “%s”", cases[i].why, suggested, cases[i].suggested);
      g_test_fail ();
    }
}

static const struct
{
  const char *why, *words, *taken, *called;
  const char *suggested;      /* NULL: none */
} called_cases[] = {
  { "the number of the records", "general practitioner", "", "GP2", "GP2" },
  { "letters of the words", "social worker", "Social Worker 1", "SW3", "Social Worker 3" },
  { "the words themselves", "social worker", "", "social worker 2", "Social Worker 2" },
  { "somebody has the number", "social worker", "Social Worker 1", "SW1", NULL },
  { "another’s letters", "health visitor", "", "SW1", NULL },
  { "no number", "team manager", "", "TM", NULL },
  { "a name", "social worker", "", "Tom", NULL },
  { "nothing", "social worker", "", "", NULL },
};

static void
test_as_called (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (called_cases); i++)
    {
      g_auto(GStrv) taken = g_strsplit (called_cases[i].taken, "|", -1);
      g_autofree char *suggested = rd_pseudonym_suggest_as_called ("professional", called_cases[i].words, NULL,
                                                                   (const char * const *) taken, called_cases[i].called);

      if (g_strcmp0 (suggested, called_cases[i].suggested) == 0)
        continue;
      g_test_message ("%s: “%s”, and not “%s”", called_cases[i].why, suggested, called_cases[i].suggested);
      g_test_fail ();
    }
}

static RdPerson *
make_person (const char *name, const char *pseudonym)
{
  RdPerson *person = rd_person_new ("review");

  g_free (person->name);
  person->name = g_strdup (name);
  g_free (person->pseudonym);
  person->pseudonym = g_strdup (pseudonym);
  return person;
}

static const struct
{
  const char       *why, *pseudonym;
  RdPseudonymFault  fault;
} checks[] = {
  { "free", "Child B", RD_PSEUDONYM_FREE },
  { "none at all", "", RD_PSEUDONYM_FREE },
  { "taken, in other letters", "child  a", RD_PSEUDONYM_TAKEN },
  { "their own name in it", "Little Callum", RD_PSEUDONYM_NAMES_THEM },
  { "somebody else’s name in it", "Mia’s Brother", RD_PSEUDONYM_NAMES_THEM },
  { "with another accent", "Mïa", RD_PSEUDONYM_NAMES_THEM },
};

static void
test_checks (void)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_person_free);
  g_autoptr(RdPerson) person = make_person ("Callum Reeve", NULL);

  g_ptr_array_add (people, make_person ("Mia Hollis", "Child A"));
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      const RdPerson *other = NULL;

      g_test_message ("%s", checks[i].why);
      g_assert_cmpint (rd_pseudonym_check (checks[i].pseudonym, person, people, &other), ==, checks[i].fault);
      g_assert_true ((other != NULL) == (checks[i].fault != RD_PSEUDONYM_FREE));
    }
  g_assert_cmpint (rd_pseudonym_check ("Child A", people->pdata[0], people, NULL), ==, RD_PSEUDONYM_FREE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pseudonyms/suggestions", test_suggestions);
  g_test_add_func ("/pseudonyms/as-called", test_as_called);
  g_test_add_func ("/pseudonyms/checks", test_checks);
  return g_test_run ();
}
