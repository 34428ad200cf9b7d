/* rd-kinship.c — how two people are related, as codes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-kinship.h"

#define W "female"
#define M "male"

static const RdKinship kinships[] = {
  { "mother", RD_KIN_PARENT, RD_BOND_BIRTH, W, "daughter", "son", "child" },
  { "father", RD_KIN_PARENT, RD_BOND_BIRTH, M, "daughter", "son", "child" },
  { "parent", RD_KIN_PARENT, RD_BOND_BIRTH, NULL, "daughter", "son", "child" },
  { "daughter", RD_KIN_CHILD, RD_BOND_BIRTH, W, "mother", "father", "parent" },
  { "son", RD_KIN_CHILD, RD_BOND_BIRTH, M, "mother", "father", "parent" },
  { "child", RD_KIN_CHILD, RD_BOND_BIRTH, NULL, "mother", "father", "parent" },
  { "unborn-child", RD_KIN_CHILD, RD_BOND_BIRTH, NULL, "mother", "father", "parent" },
  { "sister", RD_KIN_SIBLING, RD_BOND_BIRTH, W, "sister", "brother", "sibling" },
  { "brother", RD_KIN_SIBLING, RD_BOND_BIRTH, M, "sister", "brother", "sibling" },
  { "sibling", RD_KIN_SIBLING, RD_BOND_BIRTH, NULL, "sister", "brother", "sibling" },
  { "twin", RD_KIN_SIBLING, RD_BOND_BIRTH, NULL, "twin", "twin", "twin" },
  { "half-sister", RD_KIN_SIBLING, RD_BOND_HALF, W, "half-sister", "half-brother", "half-sibling" },
  { "half-brother", RD_KIN_SIBLING, RD_BOND_HALF, M, "half-sister", "half-brother", "half-sibling" },
  { "half-sibling", RD_KIN_SIBLING, RD_BOND_HALF, NULL, "half-sister", "half-brother", "half-sibling" },
  { "step-sister", RD_KIN_SIBLING, RD_BOND_STEP, W, "step-sister", "step-brother", "step-sibling" },
  { "step-brother", RD_KIN_SIBLING, RD_BOND_STEP, M, "step-sister", "step-brother", "step-sibling" },
  { "step-sibling", RD_KIN_SIBLING, RD_BOND_STEP, NULL, "step-sister", "step-brother", "step-sibling" },
  { "wife", RD_KIN_UNION, RD_BOND_MARRIED, W, "wife", "husband", "spouse" },
  { "husband", RD_KIN_UNION, RD_BOND_MARRIED, M, "wife", "husband", "spouse" },
  { "spouse", RD_KIN_UNION, RD_BOND_MARRIED, NULL, "wife", "husband", "spouse" },
  { "partner", RD_KIN_UNION, RD_BOND_PARTNERS, NULL, "partner", "partner", "partner" },
  { "former-partner", RD_KIN_UNION, RD_BOND_SEPARATED, NULL, "former-partner", "former-partner", "former-partner" },
  { "separated-spouse", RD_KIN_UNION, RD_BOND_SEPARATED, NULL, "separated-spouse", "separated-spouse", "separated-spouse" },
  { "former-spouse", RD_KIN_UNION, RD_BOND_DIVORCED, NULL, "former-spouse", "former-spouse", "former-spouse" },
  { "step-mother", RD_KIN_PARENT, RD_BOND_STEP, W, "step-child", "step-child", "step-child" },
  { "step-father", RD_KIN_PARENT, RD_BOND_STEP, M, "step-child", "step-child", "step-child" },
  { "step-parent", RD_KIN_PARENT, RD_BOND_STEP, NULL, "step-child", "step-child", "step-child" },
  { "step-child", RD_KIN_CHILD, RD_BOND_STEP, NULL, "step-mother", "step-father", "step-parent" },
  { "adoptive-mother", RD_KIN_PARENT, RD_BOND_ADOPTED, W, "adopted-child", "adopted-child", "adopted-child" },
  { "adoptive-father", RD_KIN_PARENT, RD_BOND_ADOPTED, M, "adopted-child", "adopted-child", "adopted-child" },
  { "adoptive-parent", RD_KIN_PARENT, RD_BOND_ADOPTED, NULL, "adopted-child", "adopted-child", "adopted-child" },
  { "adopted-child", RD_KIN_CHILD, RD_BOND_ADOPTED, NULL, "adoptive-mother", "adoptive-father", "adoptive-parent" },
  { "foster-carer", RD_KIN_PARENT, RD_BOND_FOSTERED, NULL, "foster-child", "foster-child", "foster-child" },
  { "foster-child", RD_KIN_CHILD, RD_BOND_FOSTERED, NULL, "foster-carer", "foster-carer", "foster-carer" },
  { "grandmother", RD_KIN_GRANDPARENT, RD_BOND_BIRTH, W, "granddaughter", "grandson", "grandchild" },
  { "grandfather", RD_KIN_GRANDPARENT, RD_BOND_BIRTH, M, "granddaughter", "grandson", "grandchild" },
  { "grandparent", RD_KIN_GRANDPARENT, RD_BOND_BIRTH, NULL, "granddaughter", "grandson", "grandchild" },
  { "granddaughter", RD_KIN_GRANDCHILD, RD_BOND_BIRTH, W, "grandmother", "grandfather", "grandparent" },
  { "grandson", RD_KIN_GRANDCHILD, RD_BOND_BIRTH, M, "grandmother", "grandfather", "grandparent" },
  { "grandchild", RD_KIN_GRANDCHILD, RD_BOND_BIRTH, NULL, "grandmother", "grandfather", "grandparent" },
  { "aunt", RD_KIN_RELATIVE, RD_BOND_NONE, W, "niece", "nephew", "relative" },
  { "uncle", RD_KIN_RELATIVE, RD_BOND_NONE, M, "niece", "nephew", "relative" },
  { "aunt-or-uncle", RD_KIN_RELATIVE, RD_BOND_NONE, NULL, "niece", "nephew", "relative" },
  { "niece", RD_KIN_RELATIVE, RD_BOND_NONE, W, "aunt", "uncle", "aunt-or-uncle" },
  { "nephew", RD_KIN_RELATIVE, RD_BOND_NONE, M, "aunt", "uncle", "aunt-or-uncle" },
  { "cousin", RD_KIN_RELATIVE, RD_BOND_NONE, NULL, "cousin", "cousin", "cousin" },
  { "relative", RD_KIN_RELATIVE, RD_BOND_NONE, NULL, "relative", "relative", "relative" },
  { "guardian", RD_KIN_OTHER, RD_BOND_NONE, NULL, "ward", "ward", "ward" },
  { "ward", RD_KIN_OTHER, RD_BOND_NONE, NULL, "guardian", "guardian", "guardian" },
  { "carer", RD_KIN_OTHER, RD_BOND_NONE, NULL, "cared-for", "cared-for", "cared-for" },
  { "cared-for", RD_KIN_OTHER, RD_BOND_NONE, NULL, "carer", "carer", "carer" },
  { "friend", RD_KIN_OTHER, RD_BOND_NONE, NULL, "friend", "friend", "friend" },
  { "neighbour", RD_KIN_OTHER, RD_BOND_NONE, NULL, "neighbour", "neighbour", "neighbour" },
  { "lodger", RD_KIN_OTHER, RD_BOND_NONE, NULL, "landlord", "landlord", "landlord" },
  { "landlord", RD_KIN_OTHER, RD_BOND_NONE, NULL, "lodger", "lodger", "lodger" },
  { "professional", RD_KIN_OTHER, RD_BOND_NONE, NULL, "worked-with", "worked-with", "worked-with" },
  { "worked-with", RD_KIN_OTHER, RD_BOND_NONE, NULL, "professional", "professional", "professional" },
  { "other", RD_KIN_OTHER, RD_BOND_NONE, NULL, "other", "other", "other" },
};

/* Words for what has another code. */
static const struct
{
  const char *words, *code;
} others[] = {
  { "ex-partner", "former-partner" }, { "ex", "former-partner" }, { "previous-partner", "former-partner" },
  { "girlfriend", "partner" }, { "boyfriend", "partner" }, { "fiance", "partner" }, { "fiancee", "partner" }, { "cohabitee", "partner" },
  { "ex-wife", "former-spouse" }, { "ex-husband", "former-spouse" }, { "divorced-spouse", "former-spouse" },
  { "stepmother", "step-mother" }, { "stepfather", "step-father" }, { "stepchild", "step-child" },
  { "stepson", "step-child" }, { "stepdaughter", "step-child" }, { "step-son", "step-child" }, { "step-daughter", "step-child" },
  { "stepbrother", "step-brother" }, { "stepsister", "step-sister" },
  { "adopted-son", "adopted-child" }, { "adopted-daughter", "adopted-child" },
  { "foster-mother", "foster-carer" }, { "foster-father", "foster-carer" },
  { "maternal-grandmother", "grandmother" }, { "paternal-grandmother", "grandmother" },
  { "maternal-grandfather", "grandfather" }, { "paternal-grandfather", "grandfather" },
  { "mum", "mother" }, { "mam", "mother" }, { "dad", "father" }, { "nan", "grandmother" }, { "grandad", "grandfather" },
};

static const RdKinship *
find_code (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinships); i++)
    if (g_str_equal (kinships[i].code, code))
      return &kinships[i];
  return NULL;
}

const RdKinship *
rd_kinship_find (const char *words)
{
  g_autofree char *code = NULL;

  if (words == NULL)
    return NULL;
  code = g_strstrip (g_utf8_strdown (words, -1));
  g_strdelimit (code, " _", '-');
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i].words, code))
      return find_code (others[i].code);
  return find_code (code);
}

const RdKinship *
rd_kinship_turn (const RdKinship *kinship, const char *sex)
{
  g_return_val_if_fail (kinship != NULL, NULL);

  if (g_strcmp0 (sex, W) == 0)
    return find_code (kinship->backwards);
  return find_code (g_strcmp0 (sex, M) == 0 ? kinship->backwards_male : kinship->backwards_any);
}
