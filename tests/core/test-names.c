/* test-names.c — the people of a review are found in texts, and nobody else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-names.h"

#include <string.h>

#include "core-people.h"

/* What is found, as "what:who[,who]:doubt", with blanks between. */
static char *
describe (const RdNames *names, const char *text)
{
  g_autoptr(GArray) hits = rd_names_find (names, text, -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const RdNameHit *hit = &g_array_index (hits, RdNameHit, i);
      const char *at = g_utf8_offset_to_pointer (text, hit->start);
      g_autofree char *what = g_strndup (text + hit->start_byte, hit->n_bytes);

      g_assert_true (at == text + hit->start_byte);
      g_assert_cmpint (g_utf8_strlen (what, -1), ==, hit->length);
      g_assert_true (hit->n_candidates >= 1 && (hit->doubt == RD_DOUBT_SHARED) == (hit->n_candidates > 1));
      g_strdelimit (what, " \n", '_');
      g_string_append_printf (out, "%s%s:", i > 0 ? " " : "", what);
      for (guint j = 0; j < hit->n_candidates; j++)
        g_string_append_printf (out, "%s%s", j > 0 ? "," : "", rd_names_get_id (names, hit->candidates[j]));
      g_string_append_printf (out, ":%s", rd_name_doubt_get_code (hit->doubt));
    }
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *why, *text, *found;
} people_cases[] = {
  { "a full name", "Mia Hollis was seen.", "Mia_Hollis:p01:certain" },
  { "a given name of one person", "The midwife saw Mia at home.", "Mia:p01:certain" },
  { "a possessive, either apostrophe", "Mia’s bruise, Mia's cot", "Mia:p01:certain Mia:p01:certain" },
  { "a possessive after s", "the Hollis’ home", "Hollis:p01,p02,p07:shared" },
  { "a surname turned round, in capitals", "Child: HOLLIS, Mia", "HOLLIS,_Mia:p01:certain" },
  { "turned round with an initial, and two have it", "HOLLIS, S attended", "HOLLIS,_S:p02,p07:shared" },
  { "a title belongs to it", "spoke to Mrs Hollis today", "Mrs_Hollis:p07:certain" },
  { "a stated title leaves others out", "Ms Hollis rang", "Ms_Hollis:p02:certain" },
  { "a title with a full stop", "Mr. Nowicki was rude", "Mr._Nowicki:p03:certain" },
  { "a title no woman has, and two with the surname", "Mr Hollis", "Mr_Hollis:p01,p02,p07:shared" },
  { "a title that fits nobody of that surname", "Mrs Nowicki", "Mrs_Nowicki:p03:title" },
  { "a title before a surname that is a word", "asked Miss Bright", "Miss_Bright:p38:certain" },
  { "a title nobody stated", "asked Dr Noor about it", "Dr_Noor:p24:certain" },
  { "title, initial and surname", "Mrs J. Fairley", "Mrs_J._Fairley:p29:certain" },
  { "title, initial without a stop", "Mrs J Fairley", "Mrs_J_Fairley:p29:certain" },
  { "a rank, a number and a name", "DC 1187 Ruth Amory attended", "DC_1187_Ruth_Amory:p27:certain" },
  { "a rank with a number alone was stated", "DC 1187 attended", "DC_1187:p27:certain" },
  { "a rank and surname", "DS Farrow rang", "DS_Farrow:p28:certain" },
  { "a line’s end within a name", "seen by Helena\nStrand on the ward", "Helena_Strand:p25:certain" },
  { "a name does not go on over an empty line", "Helena\n\nStrand House", "Helena:p25:certain Strand:p25:word" },
  { "a name does not go on over the end of a sentence", "It was Mia. Hollis left.", "Mia:p01:certain Hollis:p01,p02,p07:shared" },
  { "accents do not count", "Sian and SIÂN and Lukasz", "Sian:p07:certain SIÂN:p07:certain Lukasz:p03:certain" },
  { "accents taken apart", "Sia\xcc\x82n rang", "Sia\xcc\x82n:p07:certain" },
  { "a variant spelt otherwise", "Lucas Novicki and Luke", "Lucas_Novicki:p03:certain Luke:p03:certain" },
  { "whole words only", "Miami, Mialyn; Carysfort", "" },
  { "a name that is a word, in small letters, is none", "by the grace of God; a bright day; a pike", "" },
  { "the same with a capital letter is asked", "Then Grace was fed.", "Grace:p06:word" },
  { "in full it is certain", "Grace Mallory was fed", "Grace_Mallory:p06:certain" },
  { "a surname that is a word, alone", "Then Bright left.", "Bright:p38:word" },
  { "initials as stated", "TW visited; (TW)", "TW:p10:certain TW:p10:certain" },
  { "initials of two people", "SH rang again", "SH:p02,p07:shared" },
  { "initials with stops", "K.L. said; K. L. said; K L said", "K.L.:p39:certain K._L.:p39:certain K_L:p39:certain" },
  { "initials nobody stated are asked", "RK took the call", "RK:p14:initials" },
  { "initials within others are none", "J.K.L. and KLM and klm and kl", "" },
  { "initials that are an abbreviation too", "NB. She left", "NB:p38:initials" },
  { "an abbreviation is nobody’s initials unless stated", "the CP plan; GP; DV", "" },
  { "initials within a shouted line are none", "FURTHER RK DETAILS", "" },
  { "roles as stated", "SW2 and HV1 and GP1", "SW2:p10:certain HV1:p16:certain GP1:p19:certain" },
  { "roles in small letters are not they", "sw2", "" },
  { "another surname follows", "Callum Barker’s bag", "Callum:p05:other-surname" },
  { "another given name stands before it", "met Peter Nowicki", "Nowicki:p03:other-given-name" },
  { "a word that begins a sentence is no given name", "The Nowicki family", "Nowicki:p03:certain" },
  { "small letters are asked", "told mia to wait", "mia:p01:lower-case" },
  { "small letters in full are certain", "told mia hollis to wait", "mia_hollis:p01:certain" },
  { "part of a double name", "Mia-Rose came", "Mia:p01:hyphen" },
  { "an address", "leanne.briggs@example.org wrote", "leanne.briggs@example.org:p15:certain" },
  { "an address made from a name", "to craig.mallory85@example.org.", "craig.mallory85@example.org:p04:certain" },
  { "an address with the initial before it", "(cmallory@example.org)", "cmallory@example.org:p04:certain" },
  { "the plural of a surname", "The Hollises and the Mallorys came; reeves", "Hollises:p01,p02,p07:shared Mallorys:p04,p06:shared" },
  { "a plural is none of given names, titles or words", "Callums; Craigs; Brights; Strands", "" },
  { "an account’s name", "as SarahHollis85 and #miahollis; @CraigMallory", "SarahHollis85:p02:certain miahollis:p01:lower-case CraigMallory:p04:certain" },
  { "an account’s name with initials is a word", "shollis", "" },
  { "a number in an address", "cmallory85@example.org", "cmallory85@example.org:p04:certain" },
  { "a number is no part of a name elsewhere", "Mia2 and SW12 and Hollis3", "" },
  { "a nickname and the surname are one name", "Luke Nowicki’s van", "Luke_Nowicki:p03:certain" },
  { "two people beside each other are two", "Mia Craig", "Mia:p01:other-surname Craig:p04:certain" },
  { "a bracket and quotation marks", "(Mia) “Callum” ‘Craig’", "Mia:p01:certain Callum:p05:certain Craig:p04:certain" },
  { "what somebody is called is asked", "the little girl from number 3 cried", "the_little_girl_from_number_3:p01:called" },
  { "a name within it goes first", "my friend Craig rang", "Craig:p04:certain" },
  { "several people at once", "Sarah, Craig and Siân", "Sarah:p02:certain Craig:p04:certain Siân:p07:certain" },
  { "nothing", "", "" },
  { "nobody", "No concerns were raised at the clinic.", "" },
};

static void
test_people (void)
{
  g_autoptr(RdNames) names = make_core_names ();

  for (gsize i = 0; i < G_N_ELEMENTS (people_cases); i++)
    {
      g_autofree char *found = describe (names, people_cases[i].text);

      if (g_str_equal (found, people_cases[i].found))
        continue;
      g_test_message ("%s: found “%s”, and not “%s”", people_cases[i].why, found, people_cases[i].found);
      g_test_fail ();
    }
}

static const struct
{
  const char *why, *text, *found;
} hard_cases[] = {
  { "a month with a year is no name", "in May 2015, 12 May, June 2016", "" },
  { "a month after a word like “in” is asked", "She left in June with him", "June:n:month" },
  { "a name that is a month", "Then June cried", "June:n:word" },
  { "a given name here, a surname there", "Then May cried", "May:m,w:shared" },
  { "a verb", "She may go; will he?", "" },
  { "a sentence that begins with a verb", "Will attended. Will he?", "Will:w:word Will:w:word" },
  { "within a longer word", "The Annual review; Annex; Ann", "Ann:a:word" },
  { "father and son of one name", "John Carter came", "John_Carter:j1,j2:shared" },
  { "a surname of two words with a hyphen", "Mrs Smith-Jones and Smith Jones", "Mrs_Smith-Jones:a:certain Smith_Jones:a:certain" },
  { "not half of it", "Smith rang; Jones rang", "" },
  { "an apostrophe within a name", "Pat O’Brien, O'Brien’s, OBrien, Obrien", "Pat_O’Brien:o:certain O'Brien:o:certain OBrien:o:certain Obrien:o:certain" },
  { "whatever was typed for the apostrophe", "O\u02bcBrien; O\u00b4Brien; O`Brien; O\u2032Brien; O\u201bBrien; O\u02b9Brien; O\uff07Brien; O\ua78cBrien",
    "O\u02bcBrien:o:certain O\u00b4Brien:o:certain O`Brien:o:certain O\u2032Brien:o:certain O\u201bBrien:o:certain O\u02b9Brien:o:certain "
    "O\uff07Brien:o:certain O\ua78cBrien:o:certain" },
  { "a surname of two with a dash", "Mrs Smith–Jones; Smith\u2011Jones; Smith\u2212Jones", "Mrs_Smith–Jones:a:certain Smith\u2011Jones:a:certain Smith\u2212Jones:a:certain" },
  { "a particle belongs to the surname", "de Souza; Souza", "de_Souza:s:certain" },
  { "a middle name left out, and in letters", "Ana de Souza; Ana Maria de Souza; AMDS", "Ana_de_Souza:s:certain Ana_Maria_de_Souza:s:certain AMDS:s:initials" },
  { "the longest wins", "William May", "William_May:w:certain" },
  { "a family of whom one begins with S", "the Hartleys; Hartleys’ home", "Hartleys:h1,h2:shared Hartleys:h1,h2:shared" },
  { "her address is hers", "hartleys@example.org", "hartleys@example.org:h1:certain" },
  { "small letters are neither", "hartleys", "" },
  { "a family whose name is a word", "met the Carters; Carters; the carters", "Carters:m,j1,j2:shared" },
};

static void
test_hard (void)
{
  static const struct { const char *id, *name, *variant; } people[] = {
    { "m", "May Carter", NULL }, { "w", "William May", "Will" }, { "a", "Ann Smith-Jones", NULL }, { "j1", "John Carter", NULL },
    { "j2", "John Carter", NULL }, { "n", "June Barker", NULL }, { "o", "Pat O’Brien", NULL }, { "s", "Ana Maria de Souza", NULL },
    { "h1", "Sarah Hartley", NULL }, { "h2", "Mia Hartley", NULL },
  };
  g_autoptr(RdNames) names = rd_names_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      guint person = rd_names_add_person (names, people[i].id, NULL);

      rd_names_add (names, person, people[i].name, RD_NAME_FULL);
      rd_names_add (names, person, people[i].variant, RD_NAME_VARIANT);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (hard_cases); i++)
    {
      g_autofree char *found = describe (names, hard_cases[i].text);

      if (g_str_equal (found, hard_cases[i].found))
        continue;
      g_test_message ("%s: found “%s”, and not “%s”", hard_cases[i].why, found, hard_cases[i].found);
      g_test_fail ();
    }
}

/* What a reader sees as the name is the name, however it was typed; the text is found whole, as it stands. */
static const struct
{
  const char *why, *text, *found;
} seen_cases[] = {
  { "a Cyrillic а", "Mi\u0430 cried", "Mi\u0430:p01:certain" },
  { "a name wholly in Cyrillic letters that look Latin", "\u041c\u0456\u0430 cried", "\u041c\u0456\u0430:p01:certain" },
  { "a Greek capital Ν in capitals", "\u039dOWICKI, Lukasz", "\u039dOWICKI,_Lukasz:p03:certain" },
  { "a Greek omicron", "Mrs H\u03bfllis rang", "Mrs_H\u03bfllis:p07:certain" },
  { "full-width letters", "\uff2d\uff49\uff41 cried", "\uff2d\uff49\uff41:p01:certain" },
  { "mathematical letters", "\U0001d40c\U0001d422\U0001d41a cried", "\U0001d40c\U0001d422\U0001d41a:p01:certain" },
  { "small capitals", "M\u026a\u1d00 cried", "M\u026a\u1d00:p01:certain" },
  { "a soft hyphen", "Hol\u00adlis, Mia", "Hol\u00adlis,_Mia:p01:certain" },
  { "a space without width", "M\u200bia cried", "M\u200bia:p01:certain" },
  { "joiners and what keeps from breaking", "M\u200ci\u200da H\u2060ollis", "M\u200ci\u200da_H\u2060ollis:p01:certain" },
  { "marks of direction", "M\u200eia; Mi\u202ea", "M\u200eia:p01:certain Mi\u202ea:p01:certain" },
  { "a byte order mark between", "Mia\ufeff Hollis", "Mia\ufeff_Hollis:p01:certain" },
  { "a Korean filler", "Mi\u3164a cried", "Mi\u3164a:p01:certain" },
  { "accents taken apart, and others than it has", "Mi\u0301a\u0308 cried", "Mi\u0301a\u0308:p01:certain" },
  { "an initial with its accent apart", "S\u0302. Hollis", "S\u0302._Hollis:p02,p07:shared" },
  { "a footnote’s number", "Nowicki\u00b9 and Mallory\u00b2", "Nowicki:p03:certain Mallory:p04,p06:shared" },
  { "Russian stays Russian", "\u041c\u0438\u0430 and \u0420\u043e\u0441\u0441\u0438\u044f", "" },
  { "divided at a line’s end", "Sarah Hol-\nlis came", "Sarah_Hol-_lis:p02:certain" },
  { "divided at a line’s end with blanks about it", "Nowi- \n  cki came", "Nowi-____cki:p03:certain" },
  { "divided with the line’s end gone", "Nowi-cki, Nowi- cki, Nowi\u2010cki", "Nowi-cki:p03:certain Nowi-_cki:p03:certain Nowi\u2010cki:p03:certain" },
  { "divided by a soft hyphen at a line’s end", "Nowi\u00ad\ncki came", "Nowi\u00ad_cki:p03:certain" },
  { "divided twice, with a possessive", "Now-ic-ki’s van", "Now-ic-ki:p03:certain" },
  { "divided in capitals", "NOWI-\nCKI", "NOWI-_CKI:p03:certain" },
  { "a divided word that is no name", "the pro-\ngramme and re-\nferral", "" },
  { "a dash between blanks divides nothing", "Nowi - cki, Nowi -\ncki, Nowi – cki, Nowi—cki", "" },
  { "divided by what a word processor made of a hyphen", "Nowi–cki, Nowi\u2012cki, Nowi\u2212cki, Nowi\ufe63cki, Nowi\uff0dcki",
    "Nowi–cki:p03:certain Nowi\u2012cki:p03:certain Nowi\u2212cki:p03:certain Nowi\ufe63cki:p03:certain Nowi\uff0dcki:p03:certain" },
  { "two people with a dash between them are no double name", "the Mia–Craig visits", "Mia:p01:certain Craig:p04:certain" },
  { "embedded and overridden directions within it", "M\u202dia\u202c; M\u2067ia\u2069 H\u061collis", "M\u202dia\u202c:p01:certain M\u2067ia\u2069_H\u061collis:p01:certain" },
  { "a blank that is a braille cell", "Mia\u2800Hollis", "Mia\u2800Hollis:p01:certain" },
  { "a break of lines, as Word and the web have it", "Mia\vHollis; Mia\r\nHollis; Mia\u2028Hollis", "Mia\vHollis:p01:certain Mia\r_Hollis:p01:certain Mia\u2028Hollis:p01:certain" },
  { "a possessive with an odd apostrophe", "Mia\u02bcs; Mia\u00b4s; Mia`s; Mia\u2032s", "Mia:p01:certain Mia:p01:certain Mia:p01:certain Mia:p01:certain" },
  { "an empty line divides nothing", "Nowi-\n\ncki", "" },
  { "a double name over a line’s end stays two words", "Mia-\nCraig", "Mia:p01:hyphen Craig:p04:hyphen" },
};

static void
test_seen (void)
{
  g_autoptr(RdNames) names = make_core_names ();

  for (gsize i = 0; i < G_N_ELEMENTS (seen_cases); i++)
    {
      g_autofree char *found = describe (names, seen_cases[i].text);

      if (g_str_equal (found, seen_cases[i].found))
        continue;
      g_test_message ("%s: found “%s”, and not “%s”", seen_cases[i].why, found, seen_cases[i].found);
      g_test_fail ();
    }
}

/* It is the same the other way round: a name that was typed so is found where it is typed plainly. */
static void
test_stated_otherwise (void)
{
  static const char * const ways[] = { "Jo\u0430n Grif\ufb01n", "\uff2a\uff4f\uff41\uff4e Griffin", "Joa\u0301n Gr\u200biffin", "Joan\u00a0Griffin" };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr(RdNames) names = rd_names_new ();
      g_autofree char *found = NULL;

      rd_names_add (names, rd_names_add_person (names, "g", NULL), ways[i], RD_NAME_FULL);
      found = describe (names, "JOAN GRIFFIN; Grif-\nfin; Joan");
      g_assert_cmpstr (found, ==, "JOAN_GRIFFIN:g:certain Grif-_fin:g:certain Joan:g:certain");
    }
}

/* The time grows with the text: a hundred thousand entries are read in about a second. */
static void
test_long (void)
{
  static const char entry[] = "Telephone call to Sarah Hollis. She said that Mia was asleep and that Mr Mallory had gone to work; "
                              "the visit agreed for Tuesday was moved to Friday at her request, and SW2 was told of it by e-mail. ";
  g_autoptr(RdNames) names = make_core_names ();
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GArray) hits = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append (text, entry);
  hits = rd_names_find (names, text->str, (gssize) text->len);
  g_assert_cmpuint (hits->len, ==, 4 * 2000);
}

static void
test_bad_names (void)
{
  g_autoptr(RdNames) names = rd_names_new ();
  guint person = rd_names_add_person (names, "x", NULL);
  g_autofree char *found = NULL;

  rd_names_add (names, person, NULL, RD_NAME_VARIANT);
  rd_names_add (names, person, "", RD_NAME_FULL);
  rd_names_add (names, person, " … ", RD_NAME_FULL);
  rd_names_add (names, person, "\xff", RD_NAME_FULL);
  rd_names_add (names, person, "a b c d e f g h i j k l m n o p", RD_NAME_VARIANT);
  found = describe (names, "… a b c d and … 1 2 3");
  g_assert_cmpstr (found, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/people", test_people);
  g_test_add_func ("/names/hard", test_hard);
  g_test_add_func ("/names/seen", test_seen);
  g_test_add_func ("/names/stated-otherwise", test_stated_otherwise);
  g_test_add_func ("/names/long", test_long);
  g_test_add_func ("/names/bad-names", test_bad_names);
  return g_test_run ();
}
