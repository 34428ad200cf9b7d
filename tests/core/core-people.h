/* core-people.h — the invented people of tests/data/chronologies/people.json, for core's tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-names.h"

static const struct
{
  const char *id, *name, *sex, *pseudonym, *role;
  const char *variants;      /* with | between them */
  const char *called;
} core_people[] = {
  { "p01", "Mia Hollis", "female", "Child A", "subject child", "Mia|Mia HOLLIS|M Hollis|MH|HOLLIS, Mia|Mia’s", "baby Mia|the little girl from number 3" },
  { "p02", "Sarah Hollis", "female", "Mother", "mother", "Sarah|Mrs Sarah Hollis|Ms Hollis|Miss S Hollis|S Hollis|Sarah Jane Hollis|SH|Sarah’s", "mother|Mum|tenant" },
  { "p03", "Łukasz Nowicki", "male", "Father", "father of Child A", "Łukasz|Mr Nowicki|Luke|Lucas Novicki|Łukasz’s|Luke’s", "father|that Polish lad" },
  { "p04", "Craig Mallory", "male", "Mother’s Partner", "mother’s partner", "Craig|Mr Mallory|Mr C Mallory|Craig’s", "a friend|my friend Craig" },
  { "p05", "Callum Reeve", "male", "Half Sibling 1", "half brother", "Callum|C Reeve|CR|Callum’s", "her brother" },
  { "p06", "Grace Mallory", "female", "Half Sibling 2", "half sister", "Grace|Grace’s", "the baby|his new baby sister" },
  { "p07", "Siân Hollis", "female", "Maternal Grandmother", "maternal grandmother", "Siân|Mrs Siân Hollis|Mrs Hollis|Siân’s", "maternal grandmother|grandmother|Nan|his Nan" },
  { "p08", "Dean Reeve", "male", "Father of Half Sibling 1", "father of Callum", "Mr Reeve", "a previous partner" },
  { "p09", "Priya Anand", "female", "Social Worker 1", "social worker", "SW1", "" },
  { "p10", "Tom Whitlow", "male", "Social Worker 2", "social worker", "SW2|Tom|TW", "" },
  { "p11", "Adaeze Okoro", "female", "Social Worker 3", "social worker", "SW3", "" },
  { "p12", "Helen Croft", "female", "Team Manager", "team manager", "", "" },
  { "p13", "Malcolm Teale", "male", "Conference Chair", "child protection conference chair", "M. Teale", "" },
  { "p14", "Rosalind Kemp", "female", "EDT Worker", "emergency duty social worker", "", "" },
  { "p15", "Leanne Briggs", "female", "Family Support Worker", "family support worker", "leanne.briggs@example.org", "" },
  { "p16", "Bernadette Osei", "female", "Health Visitor 1", "health visitor", "HV1|B. Osei", "" },
  { "p17", "Joanne Pike", "female", "Health Visitor 2", "health visitor", "HV2", "" },
  { "p18", "Tilly Marsden", "female", "Nursery Nurse", "community nursery nurse", "CNN", "" },
  { "p19", "Imogen Vale", "female", "GP1", "general practitioner", "Dr Imogen Vale|GP1", "" },
  { "p20", "Anil Chaudhri", "male", "GP2", "general practitioner", "Dr Anil Chaudhri|GP2", "" },
  { "p21", "Maureen Tighe", "female", "Midwife 1", "community midwife", "", "" },
  { "p22", "Carys Bowen", "female", "Safeguarding Midwife", "safeguarding midwife", "", "" },
  { "p23", "Józef Wilk", "male", "Paediatric Registrar", "paediatric registrar", "Dr Józef Wilk", "" },
  { "p24", "Farida Noor", "female", "ED Consultant", "emergency consultant", "Dr Farida Noor", "" },
  { "p25", "Helena Strand", "female", "Consultant Paediatrician", "consultant paediatrician", "Dr Helena Strand|Dr Strand", "" },
  { "p26", "Denise Pratt", "female", "Liaison Nurse", "mental health liaison nurse", "", "" },
  { "p27", "Ruth Amory", "female", "Detective Constable", "detective constable", "DC 1187|DC 1187 Ruth Amory|DC Amory", "" },
  { "p28", "Neil Farrow", "male", "Detective Sergeant", "detective sergeant", "DS Neil Farrow|DS Farrow", "" },
  { "p29", "Judith Fairley", "female", "Headteacher", "headteacher", "Mrs J. Fairley", "" },
  { "p30", "Owen Tranter", "male", "Designated Safeguarding Lead", "designated safeguarding lead", "Mr Tranter|Mr O. Tranter", "" },
  { "p31", "Beth Lumley", "female", "Teacher 1", "class teacher", "Miss Lumley", "" },
  { "p32", "Mr Reece", "male", "Teacher 2", "class teacher", "", "" },
  { "p33", "Mrs Adeyemi", "female", "Teacher 3", "class teacher", "", "" },
  { "p34", "Mrs Kaye", "female", "Key Adult", "teaching assistant", "", "" },
  { "p35", "Polly Garth", "female", "Nursery Teacher", "nursery teacher", "Miss Garth", "" },
  { "p36", "Stella Munro", "female", "Education Welfare Officer", "education welfare officer", "Mrs Munro|EWO", "" },
  { "p37", "Gavin Stroud", "male", "Housing Officer", "housing officer", "Mr Stroud|GS", "" },
  { "p38", "Nadia Bright", "female", "Income Officer", "income officer", "NB", "" },
  { "p39", "Keith Lomas", "male", "Anti-social Behaviour Officer", "anti-social behaviour officer", "KL", "" },
};

static inline void
add_core_names (RdNames *names, guint person, const char *list, RdNameForm form)
{
  g_auto(GStrv) texts = g_strsplit (list, "|", -1);

  for (guint i = 0; texts[i] != NULL; i++)
    rd_names_add (names, person, texts[i], form);
}

/* With all their names. (transfer full) */
static inline RdNames *
make_core_names (void)
{
  RdNames *names = rd_names_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (core_people); i++)
    {
      guint person = rd_names_add_person (names, core_people[i].id, core_people[i].sex);

      rd_names_add (names, person, core_people[i].name, RD_NAME_FULL);
      add_core_names (names, person, core_people[i].variants, RD_NAME_VARIANT);
      add_core_names (names, person, core_people[i].called, RD_NAME_CALLED);
    }
  return names;
}
