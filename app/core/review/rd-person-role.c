/* rd-person-role.c — the role of a person, by the words that say who they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-person-role.h"

#include <string.h>

#include "core/review/rd-kinship.h"
#include "core/review/rd-person.h"

/* Words that somebody's role may begin or end with, in small letters. */
static const struct
{
  const char *words, *role;
} known[] = {
  { "subject child", "subject-child" }, { "subject", "subject-child" }, { "young person", "subject-child" }, { "child", "subject-child" },
  { "mother", "parent" }, { "father", "parent" }, { "parent", "parent" }, { "mum", "parent" }, { "dad", "parent" },
  { "foster carer", "carer" }, { "carer", "carer" }, { "guardian", "carer" }, { "special guardian", "carer" },
  { "friend", "other" }, { "family friend", "other" }, { "neighbour", "other" }, { "lodger", "other" }, { "landlord", "other" },
  { "adult", "other" }, { "witness", "other" }, { "member of the public", "other" },
};

static const char *
find_known (const char *words)
{
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i].words, words))
      return known[i].role;
  return NULL;
}

/* "father of Callum": family, unless of a subject child, who has a letter for a name. */
static const char *
find_of (const char *words)
{
  const char *of = strstr (words, " of ");
  g_autofree char *before = of != NULL ? g_strndup (words, (gsize) (of - words)) : NULL;
  const char *role = before != NULL ? find_known (before) : NULL;

  if (role == NULL)
    return before != NULL && rd_kinship_find (before) != NULL ? "family" : NULL;
  return g_str_has_prefix (of + 4, "child ") || g_str_equal (of + 4, "subject child") || !g_str_equal (role, "parent") ? role : "family";
}

static const char *
find_kin (const char *words)
{
  const RdKinship *kinship = rd_kinship_find (words);

  if (kinship == NULL)
    return strstr (words, "partner") != NULL || strstr (words, "’s ") != NULL || strstr (words, "'s ") != NULL ? "family" : NULL;
  switch (kinship->kin)
    {
    case RD_KIN_SIBLING:
      return "sibling";
    case RD_KIN_OTHER:
      return g_str_equal (kinship->code, "professional") ? "professional" : "other";
    case RD_KIN_PARENT:
    case RD_KIN_CHILD:
    case RD_KIN_UNION:
    case RD_KIN_GRANDPARENT:
    case RD_KIN_GRANDCHILD:
    case RD_KIN_RELATIVE:
    default:
      return "family";
    }
}

const char *
rd_person_role_find (const char *words)
{
  g_autofree char *small = NULL;
  const char *role;

  g_return_val_if_fail (words != NULL, "other");

  small = g_strstrip (g_utf8_strdown (words, -1));
  for (guint i = 0; rd_person_roles[i] != NULL; i++)
    if (g_str_equal (rd_person_roles[i], small))
      return rd_person_roles[i];
  role = find_known (small);
  if (role == NULL)
    role = find_of (small);
  if (role == NULL)
    role = find_kin (small);
  return role != NULL ? role : "professional";
}
