/* rd-register-pseudonyms.c — pseudonyms that are proposed for a review's people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-family.h"

#include "core/review/rd-family.h"
#include "core/review/rd-person-name.h"
#include "core/review/rd-pseudonyms.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-people.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"

/* (transfer container) */
static GPtrArray *
list_pseudonyms (RdReviewItem *review, const char *but_of)
{
  const GPtrArray *people = rd_review_item_get_rows (review, RD_ROWS_PEOPLE);
  GPtrArray *taken = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    {
      const RdPerson *person = people->pdata[i];

      if (person->pseudonym != NULL && g_strcmp0 (person->id, but_of) != 0)
        g_ptr_array_add (taken, person->pseudonym);
    }
  return taken;
}

/* In the order of rd_person_roles. */
static guint
get_role_order (const RdPerson *person)
{
  guint i = 0;

  while (rd_person_roles[i] != NULL && g_strcmp0 (rd_person_roles[i], person->role) != 0)
    i++;
  return i;
}

static int
compare_roles (gconstpointer a, gconstpointer b)
{
  const RdPerson *first = *(const RdPerson * const *) a, *second = *(const RdPerson * const *) b;
  int order = (int) get_role_order (first) - (int) get_role_order (second);

  if (order == 0 && first->born != RD_DAY_NONE && second->born != RD_DAY_NONE)
    order = (first->born > second->born) - (first->born < second->born);
  return order;
}

/* Those without a pseudonym, in the order in which they get theirs. (transfer container) */
static GPtrArray *
list_nameless (const GPtrArray *people)
{
  GPtrArray *nameless = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    if (!rd_register_has_text (((const RdPerson *) people->pdata[i])->pseudonym))
      g_ptr_array_add (nameless, people->pdata[i]);
  g_ptr_array_sort (nameless, compare_roles);
  return nameless;
}

/* By who they are, else by their relationships, else by their role: the first in which nobody's name stands. (transfer full) */
static char *
propose (RdReviewItem *review, const GPtrArray *people, const RdPerson *person, const char *post, const char * const *taken)
{
  g_autoptr(RdFamily) family = rd_family_new (people, rd_review_item_get_rows (review, RD_ROWS_RELATIONSHIPS));
  g_autofree char *recorded = rd_review_item_get_post (review, person->id);
  g_autofree char *described = NULL;
  guint number;

  if (rd_family_find (family, person->id, &number))
    described = rd_family_describe (family, number);
  for (guint i = 0; i < 3; i++)
    {
      const char *words = i == 0 ? (rd_register_has_text (post) ? post : recorded) : i == 1 ? described : NULL;
      g_autofree char *pseudonym = i < 2 && words == NULL ? NULL : rd_pseudonym_suggest (person->role, words, person->sex, taken);

      if (pseudonym != NULL && rd_pseudonym_check (pseudonym, person, people, NULL) == RD_PSEUDONYM_FREE)
        return g_steal_pointer (&pseudonym);
    }
  return rd_pseudonym_suggest ("other", NULL, NULL, taken);
}

/* "GP2" where files call them so: another number would be read as somebody else. (transfer full) (nullable) */
static char *
propose_as_called (RdReviewItem *review, const GPtrArray *people, const RdPerson *person, const char *post, const char * const *taken)
{
  const GPtrArray *names = rd_review_item_get_rows (review, RD_ROWS_PERSON_NAMES);
  g_autofree char *recorded = rd_review_item_get_post (review, person->id);
  const char *words = rd_register_has_text (post) ? post : recorded;

  for (guint i = 0; words != NULL && i < names->len; i++)
    {
      const RdPersonName *name = names->pdata[i];
      g_autofree char *pseudonym = NULL;

      if (!g_str_equal (name->person_id, person->id) || (g_strcmp0 (name->kind, "variant") != 0 && g_strcmp0 (name->kind, "initials") != 0))
        continue;
      pseudonym = rd_pseudonym_suggest_as_called (person->role, words, person->sex, taken, name->text);
      if (pseudonym != NULL && rd_pseudonym_check (pseudonym, person, people, NULL) == RD_PSEUDONYM_FREE)
        return g_steal_pointer (&pseudonym);
    }
  return NULL;
}

char *
rd_review_item_suggest_pseudonym (RdReviewItem *review, const RdPerson *person, const char *post)
{
  g_autoptr(GPtrArray) taken = NULL;
  g_autofree char *called = NULL;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && person != NULL, NULL);

  taken = list_pseudonyms (review, person->id);
  g_ptr_array_add (taken, NULL);
  called = propose_as_called (review, rd_review_item_get_rows (review, RD_ROWS_PEOPLE), person, post, (const char * const *) taken->pdata);
  if (called != NULL)
    return g_steal_pointer (&called);
  return propose (review, rd_review_item_get_rows (review, RD_ROWS_PEOPLE), person, post, (const char * const *) taken->pdata);
}

GPtrArray *
rd_review_item_propose_pseudonyms (RdReviewItem *review)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_person_free);
  g_autoptr(GPtrArray) nameless = NULL;
  g_autoptr(GPtrArray) taken = NULL;
  const GPtrArray *rows;
  GPtrArray *proposed;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  rows = rd_review_item_get_rows (review, RD_ROWS_PEOPLE);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (people, rd_person_copy (rows->pdata[i]));
  nameless = list_nameless (people);
  taken = list_pseudonyms (review, NULL);
  proposed = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_person_free);
  for (guint i = 0; i < nameless->len; i++)
    {
      RdPerson *person = nameless->pdata[i];

      g_clear_pointer (&person->pseudonym, g_free);
      g_ptr_array_add (taken, NULL);
      person->pseudonym = propose_as_called (review, people, person, NULL, (const char * const *) taken->pdata);
      taken->pdata[taken->len - 1] = person->pseudonym;
      if (person->pseudonym == NULL)
        g_ptr_array_set_size (taken, (int) taken->len - 1);
    }
  for (guint i = 0; i < nameless->len; i++)
    {
      RdPerson *person = nameless->pdata[i];

      if (person->pseudonym == NULL)
        {
          g_ptr_array_add (taken, NULL);
          person->pseudonym = propose (review, people, person, NULL, (const char * const *) taken->pdata);
          taken->pdata[taken->len - 1] = person->pseudonym;
        }
      g_ptr_array_add (proposed, rd_person_copy (person));
    }
  return proposed;
}
