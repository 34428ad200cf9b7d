/* test-checks-identity.c — what would show whom a report is about is found, and what would not is left alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rd-test-checks.h"

static const char * const mia[] = { "Mia Hollis", "Mimi", NULL };
static const char * const sarah[] = { "Sarah Hollis", "Sarah Teller", "SH", NULL };
static const char * const may[] = { "May Will", NULL };
static const char * const noor[] = { "Dr Farida Noor", "DR12", NULL };
static const char * const rose[] = { "Rose Court", NULL };
static const char * const whit[] = { "Jo O’Garn-Whit", NULL };

/* A child, her mother with a former name, two whose names are words, a professional, and one with a surname of two parts. */
static RdCheckInput
make_input (void)
{
  static GArray *people;
  RdCheckInput input = rd_test_checks_input ();

  if (people == NULL)
    {
      RdCheckPerson all[] = {
        { "p1", "Child A", mia, rd_day_from_ymd (2014, 6, 9), rd_day_from_ymd (2015, 12, 3), FALSE, 1, "female" },
        { "p2", "Mother", sarah, rd_day_from_ymd (1991, 2, 28), RD_DAY_NONE, FALSE, 2, "female" },
        { "p3", "Aunt", may, RD_DAY_NONE, RD_DAY_NONE, FALSE, 1, NULL },
        { "p4", "Consultant 1", noor, RD_DAY_NONE, RD_DAY_NONE, TRUE, 1, "female" },
        { "p5", "Sister", rose, RD_DAY_NONE, RD_DAY_NONE, FALSE, 1, "female" },
        { "p6", "Lodger", whit, RD_DAY_NONE, RD_DAY_NONE, FALSE, 1, NULL },
      };

      people = g_array_new (FALSE, FALSE, sizeof (RdCheckPerson));
      g_array_append_vals (people, all, G_N_ELEMENTS (all));
    }
  input.people = people;
  input.incident = rd_day_from_ymd (2015, 12, 2);
  return input;
}

static const RdTestCheckCase names[] = {
  { "in full", "Mia Hollis was seen.", "#name “Mia Hollis” (Child A) → Child A" },
  { "a given name, possessive", "Mia’s cot", "#name “Mia” (Child A) → Child A" },
  { "a nickname", "known as Mimi", "#name “Mimi” (Child A) → Child A" },
  { "a former name", "Ms Teller", "#name “Ms Teller” (Mother) → Mother" },
  { "a surname of two blocks, without a fix", "the Hollis family", "#name “Hollis” (Child A)" },
  { "a professional", "Dr Noor’s letter", "#name “Dr Noor” (Consultant 1) → Consultant 1" },
  { "initials that were stated", "SH rang", "#name “SH” (Mother) → Mother" },
  { "a name that is a word", "Then May rang. It will do.", "!perhaps-name “May” (Aunt) → Aunt" },
  { "a name that is a word stands for somebody within a sentence", "Then Rose rang. Rose blushed, a rose.", "#perhaps-name “Rose” (Sister) → Sister\n#perhaps-name “Rose” (Sister) → Sister" },
  { "a surname that is a word does not begin a sentence", "Court papers; at Crown Court. Then Court rang.", "!perhaps-name “Court” (Sister) → Sister\n!perhaps-name “Court” (Sister) → Sister\n#perhaps-name “Court” (Sister) → Sister" },
  { "initials, and an abbreviation that they are too", "M.H. and FN; MH is mental health", "#initials “M.H.” (Child A) → Child A\n#initials “FN” (Consultant 1) → Consultant 1" },
  { "whatever was typed for marks", "the O\u00b4Garn–Whit home; Whit\u2212O\u02bcGarn; O`Garn", "#name “O\u00b4Garn–Whit” (Lodger) → Lodger\n#name “Whit” (Lodger) → Lodger\n#name “O\u02bcGarn” (Lodger) → Lodger\n#name “O`Garn” (Lodger) → Lodger" },
  { "one part of a surname with a hyphen", "the O’Garn family, OGarn, Whit’s and Whit‑Ogarn", "#name “O’Garn” (Lodger) → Lodger\n#name “OGarn” (Lodger) → Lodger\n#name “Whit” (Lodger) → Lodger\n#perhaps-name “Whit” (Lodger) → Lodger\n#perhaps-name “Ogarn” (Lodger) → Lodger" },
  { "with another name at a hyphen", "Mia-Rae", "#perhaps-name “Mia” (Child A) → Child A" },
  { "a month is none", "in May 2015 and on 3 May, between May and October, from March to May", "" },
  { "in full it is sure", "May Will rang", "#name “May Will” (Aunt) → Aunt" },
  { "small letters", "with mia", "#perhaps-name “mia” (Child A) → Child A" },
  { "an address made of it", "sarah.hollis85@example.org", "#name “sarah.hollis85@example.org” (Mother) → Mother" },
  { "another surname", "Mia Carter", "#perhaps-name “Mia” (Child A)" },
  { "another of the family", "Peter Teller", "#name “Teller” (Mother)" },
  { "whole words only", "Miami and Hollister", "" },
  { "in the title, a heading, an item, a quotation, a cell, a note, a caption and a description",
    "title Mia\nsubtitle Noor\n= Mia\n# Mia\n- Mia\n> Mia\n| Mia | b\na[^Mia]\n! Mia | Mia sits",
    "#name “Mia” (Child A) → Child A\n#name “Noor” (Consultant 1) → Consultant 1\n#name “Mia” (Child A) → Child A\n#name “Mia” (Child A) → Child A\n"
    "#name “Mia” (Child A) → Child A\n#name “Mia” (Child A) → Child A\n#name “Mia” (Child A) → Child A\n#name “Mia” (Child A) → Child A\n"
    "#name “Mia” (Child A) → Child A\n#name “Mia” (Child A) → Child A" },
  { "in a comment", "comment c1 HL Ask Mia\n= One\n<here^c1>", "#name “Mia” (Child A) → Child A" },
  { "over two cells, the surname first or last", "| May | Will\n| 1 | 2\n| Will | May\n| 3 | 4", "#name “May” (Aunt)\n!perhaps-name “Will” (Aunt) → Aunt\n#name “Will” (Aunt)\n!perhaps-name “May” (Aunt) → Aunt" },
  { "two cells that are no name together", "| Dates | May\n| He will | May go", "!perhaps-name “May” (Aunt) → Aunt\n!perhaps-name “May” (Aunt) → Aunt" },
  { "written backwards, with the direction turned round", "with \u202esilloH aiM\u202c and others", "#name “\u202esilloH aiM” (Child A)" },
  { "turned round, and nobody’s", "with \u202eydobon\u202c and others", "" },
  { "over a break of lines", "Mia<br>Hollis; Noo<br>r; May<br>Will; So<br>me", "#name “Mia Hollis” (Child A) → Child A\n#name “Noo r” (Consultant 1)\n#name “May Will” (Aunt) → Aunt" },
  { "a post’s code is none", "DR12 wrote", "" },
  { "pseudonyms are none", "Child A lived with Mother and Aunt.", "" },
  { "divided by a run with another look", "= One\n<Mia Hol^c1><lis^c2> came", "#name “Mia Hollis” (Child A) → Child A" },
};

/* A child whose letters are no abbreviation, one whose are, one with three, and somebody who is called by letters. */
static const char * const kaitlyn[] = { "Kaitlyn Lane", NULL };
static const char * const peter[] = { "Peter Stone", NULL };
static const char * const ada[] = { "Una Ruth Yates", NULL };
static const char * const leo[] = { "Leo Price", NULL };
static const char * const gwen[] = { "Gwen Page", NULL };

static const RdTestCheckCase initials[] = {
  { "with stops, in each way", "K.L. was seen; for K. L., of K.L.’s mother", "#initials “K.L.” (Child K) → Child K\n#initials “K. L.” (Child K) → Child K\n#initials “K.L.” (Child K) → Child K" },
  { "the letters alone, which nobody explains", "KL rang. K L rang. With KL’s mother", "#initials “KL” (Child K) → Child K\n#initials “K L” (Child K) → Child K\n#initials “KL” (Child K) → Child K" },
  { "a label made of them", "Child KL was born in spring.", "#initials “KL” (Child K) → Child K" },
  { "three letters, and two of three", "U.R.Y. wrote; UY and U.Y. wrote; URY", "#initials “U.R.Y.” (Aunt) → Aunt\n#initials “UY” (Aunt) → Aunt\n#initials “U.Y.” (Aunt) → Aunt\n#initials “URY” (Aunt) → Aunt" },
  { "pseudonyms and posts of one letter", "Child K and Child L; GP1, HV2 and SW3; Mother and K", "" },
  { "what is written with stops anyway", "P.S. She rang; by G.P. letter", "!perhaps-initials “P.S.” (Sibling) → Sibling\n!perhaps-initials “G.P.” (Friend) → Friend" },
  { "an abbreviation of the field, without stops", "The GP wrote. LP is the lead professional’s note, IMR and PLO are others.", "!perhaps-initials “LP” (Cousin) → Cousin" },
  { "with stops the same is hardly one", "L.P. was told", "#initials “L.P.” (Cousin) → Cousin" },
  { "what the report explains", "A course on knowledge and learning (KL) was held. KL helped.", "!perhaps-initials “KL” (Child K) → Child K\n!perhaps-initials “KL” (Child K) → Child K" },
  { "explained after it, or in a glossary", "UY (unborn and young) came.\n| KL | kinship liaison", "!perhaps-initials “UY” (Aunt) → Aunt\n!perhaps-initials “KL” (Child K) → Child K" },
  { "a pseudonym explains nothing", "Child K (KL) was seen", "#initials “KL” (Child K) → Child K" },
  { "an author", "K.L. Smith (2016); Smith, K.L. and Jones, M.; Smith, K.L. (2009); Dr K.L. Smith",
    "!perhaps-initials “K.L.” (Child K) → Child K\n!perhaps-initials “K.L.” (Child K) → Child K\n!perhaps-initials “K.L.” (Child K) → Child K\n!perhaps-initials “Dr K.L.” (Child K) → Child K" },
  { "a title before them is somebody", "Miss K.L. rang; Ms KL rang", "#initials “Miss K.L.” (Child K) → Child K\n#initials “Ms KL” (Child K) → Child K" },
  { "letters of something longer", "J.K.L. and KLM and K.L.M. and kl, AB/KL1", "" },
  { "a shouted line", "FURTHER KL DETAILS", "" },
};

static const RdTestCheckCase births[] = {
  { "numbers", "9/6/14, 09.06.2014, 9-6-2014 and 2014-06-09",
    "#born “9/6/14” (Child A)\n#born “09.06.2014” (Child A)\n#born “9-6-2014” (Child A)\n#born “2014-06-09” (Child A)" },
  { "words", "9 June 2014; 9th June, 2014; Monday the 9th of June 2014; June 9, 2014; 09 Jun 14; the ninth of June 2014",
    "#born “9 June 2014” (Child A)\n#born “9th June, 2014” (Child A)\n#born “9th of June 2014” (Child A)\n#born “June 9, 2014” (Child A)\n"
    "#born “09 Jun 14” (Child A)\n#born “ninth of June 2014” (Child A)" },
  { "a century that is not written", "28/02/91", "#born “28/02/91” (Mother)" },
  { "the day of death", "He died on 3rd December 2015.", "#died “3rd December 2015” (Child A)" },
  { "the end of a stretch", "seen 7–9 June 2014", "#born “7–9 June 2014” (Child A)" },
  { "a birthday without its year", "on 9 June, Child A’s birthday", "!born “9 June” (Child A)" },
  { "somebody who is in no register", "A cousin, born on 4 May 2011", "#birth-words “4 May 2011”" },
  { "d.o.b.", "Sibling (d.o.b. 4.5.11)", "#birth-words “4.5.11”" },
  { "another day", "seen on 10 June 2014", "" },
  { "digits in a row", "as 09062014, 20140609 and 090614, 140609", "#born “09062014” (Child A)\n#born “20140609” (Child A)\n#born “090614” (Child A)\n#born-otherwise “140609” (Child A)" },
  { "the month first", "06/09/2014, 6-9-14, 06092014", "#born-otherwise “06/09/2014” (Child A)\n#born-otherwise “6-9-14” (Child A)\n#born-otherwise “06092014” (Child A)" },
  { "the month first, and no other way", "2/28/1991 and 2-28-91", "#born “2/28/1991” (Mother)\n#born “2-28-91” (Mother)" },
  { "the year first, short", "14/06/09 or 2014/6/9 or 2014.06.09", "#born-otherwise “14/06/09” (Child A)\n#born “2014/6/9” (Child A)\n#born “2014.06.09” (Child A)" },
  { "in words, turned", "9th of June 2014; June 9th, 2014; June 9 2014", "#born “9th of June 2014” (Child A)\n#born “June 9th, 2014” (Child A)\n#born “June 9 2014” (Child A)" },
  { "whatever dash, blank or line stands between", "09‑06‑2014; 9–6–14; 09−06−2014; 9\u00a0June\u00a02014; 09 06 2014; 09|06|2014",
    "#born “09‑06‑2014” (Child A)\n#born “9–6–14” (Child A)\n#born “09−06−2014” (Child A)\n#born “9\u00a0June\u00a02014” (Child A)\n#born “09 06 2014” (Child A)\n#born “09|06|2014” (Child A)" },
  { "other digits", "in 100614 cases, £09062014, 12345678, 99999999, AB090614, 090614-2", "" },
  { "stated in words", "Date of birth was recorded as 4 May 2011. DOB: 04052011. Birthday (4 May 2011). Born prematurely at home on Monday 4th May 2011. The birth of her cousin on 4 May 2011",
    "#birth-words “4 May 2011”\n#birth-words “04052011”\n#birth-words “4 May 2011”\n#birth-words “4th May 2011”\n#birth-words “4 May 2011”" },
  { "before or after somebody was born, and what was written of it", "before the birth (entry of 10 Feb 2022); after the birth, on 10 Feb 2022; born before 1 September 2014; "
    "was born and on 3 May 2011 was seen; the birth was registered on 10 Feb 2022; babies born between 1 April 2015 and 31 March 2016; told of the birth on 10 Feb 2022; birth plan of 10 Feb 2022", "" },
  { "a month, a year, a score", "June 2014, born in 2014, 9/10, 2/3 of them, 31/06/2014, version 9.6.14.2", "" },
};

static const RdTestCheckCase dates[] = {
  { "a day in summer", "Seen on 10 June 2014 at home.", "?day “on 10 June 2014” (early summer 2014) → in early summer 2014" },
  { "a sentence begins with it", "On Tuesday, 10th June 2014 she", "?day “On Tuesday, 10th June 2014” (early summer 2014) → In early summer 2014" },
  { "winter has two years", "by 3 February 2015; since 24 December 2014; 5/1/15",
    "?day “3 February 2015” (late winter 2014–15) → late winter 2014–15\n?day “24 December 2014” (early winter 2014–15) → early winter 2014–15\n"
    "?day “5/1/15” (winter 2014–15) → winter 2014–15" },
  { "without a year", "On 10 October she", "?day “On 10 October” (autumn) → In autumn" },
  { "the day of the incident", "on 2 December 2015", "!incident “on 2 December 2015” (early winter 2015–16) → in early winter 2015–16" },
  { "a stretch has no fix", "from 10–12 March 2015", "?day “10–12 March 2015” (early spring 2015)" },
  { "what a paper or a law bears", "Guidance published on 26 March 2015; the Act of 1 April 2014; dated 1 May 2015.", "" },
  { "words that only look so", "5 may have been seen; in May 15 children; of whom 12 march on", "" },
  { "the day of a person is another check’s", "on 9 June 2014", "" },
};

static const RdTestCheckCase addresses[] = {
  { "a house", "lived at 14 Marsh Lane until", "#house “14 Marsh Lane”" },
  { "a flat in a house", "Flat 3, 27 Beech Road", "#flat “Flat 3, 27 Beech Road”" },
  { "a flat by itself", "of flat 2b.", "#flat “flat 2b”" },
  { "a letter, a stretch, a word for the number", "14a Mill Street; 2-4 High St; No. 7, Elm Grove", "#house “14a Mill Street”\n#house “2-4 High St”\n#house “7, Elm Grove”" },
  { "in small letters", "at 14 marsh lane, with", "#house “14 marsh lane”" },
  { "a court is a street too", "22 Beech Court", "#house “22 Beech Court”" },
  { "a number in words", "at twenty-two Beech Close", "#house “twenty-two Beech Close”" },
  { "a street in one word, and a number alone", "at 27 Kingsway; house number 14", "!house “27 Kingsway”\n#house “14”" },
  { "a street alone is a warning", "a house in Marsh Lane", "!street “Marsh Lane”" },
  { "courts of law, laws, years, amounts", "In 2016 Family Court; section 8 Family Court; the 2 main roads; 3 Crown Court hearings; 12 Children in care; 5 Health Visitor Drive-ins", "" },
  { "pseudonyms", "Address 4, Hospital 1, GP1", "" },
};

static const RdTestCheckCase postcodes[] = {
  { "each form", "M1 1AA, M60 1NW, CR2 6XH, DN55 1PT, W1A 1HQ, EC1A 1BB",
    "#postcode “M1 1AA”\n#postcode “M60 1NW”\n#postcode “CR2 6XH”\n#postcode “DN55 1PT”\n#postcode “W1A 1HQ”\n#postcode “EC1A 1BB”" },
  { "in small letters and in one", "m14 5tp and PR54AB", "#postcode “m14 5tp”\n#postcode “PR54AB”" },
  { "with a hyphen", "PR5-4AB", "#postcode “PR5-4AB”" },
  { "small letters, in one, and a letter for the nought", "pr54ab; sw1a1aa; PR5 OAB", "#postcode “pr54ab”\n#postcode “sw1a1aa”\n#postcode “PR5 OAB”" },
  { "those of a bank and of the forces", "GIR 0AA; gir0aa; BFPO 57; BF1 2AU", "#postcode “GIR 0AA”\n#postcode “gir0aa”\n#postcode “BFPO 57”\n#postcode “BF1 2AU”" },
  { "a district", "the postcode area PR5", "!postcode-district “PR5”" },
  { "pseudonyms and pages", "GP1 2ND visit, SW2 3rd call, HV1 4ME", "" },
  { "codes", "RG5, L4, A4 paper, EH3", "" },
};

static const RdTestCheckCase numbers[] = {
  { "an NHS number with its check digit", "943 476 5919 and 9434765919 and 943-476-5919", "#nhs-number “943 476 5919”\n#nhs-number “9434765919”\n#nhs-number “943-476-5919”" },
  { "with other marks, blanks and letters for noughts", "943.476.5919; 943 – 476 – 5919; 943/476/5919; 4O1 023 2137; 401O232137; 943‑476‑5919",
    "#nhs-number “943.476.5919”\n#nhs-number “943 – 476 – 5919”\n#nhs-number “943/476/5919”\n#nhs-number “4O1 023 2137”\n#nhs-number “401O232137”\n#nhs-number “943‑476‑5919”" },
  { "said to be one, however", "NHS no. 943.476.5918; NHS: 943 476 59; NHS #9434765918; the NHS number 943-476-591O", "#nhs-number “943.476.5918”\n#nhs-number “943 476 59”\n#nhs-number “9434765918”\n#nhs-number “943-476-591O”" },
  { "words after it", "NHS number: not known; NHS: 12 trusts; the NHS no longer", "" },
  { "a wrong check digit is any number", "943 476 5918", "" },
  { "unless it is called one", "NHS number: 943 476 5918", "#nhs-number “943 476 5918”" },
  { "National Insurance", "AB123456C, ab 12 34 56 c, AB.12.34.56.C, AB-123456-C; QQ123456C and GB 12 34 56 A are nobody’s, with a letter wrong perhaps",
    "#national-insurance “AB123456C”\n#national-insurance “ab 12 34 56 c”\n#national-insurance “AB.12.34.56.C”\n#national-insurance “AB-123456-C”\n!national-insurance “QQ123456C”\n!national-insurance “GB 12 34 56 A”" },
  { "without its letter, but called so", "NI number AB 12 34 56", "#national-insurance “AB 12 34 56”" },
  { "records", "hospital number X123456; crime reference 12A/3456/16; case no. 00123/B", "#record-number “X123456”\n#record-number “12A/3456/16”\n#record-number “00123/B”" },
  { "a pupil", "UPN A123456789012", "#pupil-number “A123456789012”" },
  { "an officer", "PC 1234 attended", "#collar-number “PC 1234”" },
  { "a car", "the car AB12 CDE", "!registration “AB12 CDE”" },
  { "an older one, said to be one", "registration A123 BCD; reg. no. ABC 123D; number plate DIL 1234; the A123 BCD road", "!registration “A123 BCD”\n!registration “ABC 123D”\n!registration “DIL 1234”" },
  { "pseudonyms and counts", "PC1, 12 hospitals, incident number two, case numbers rose by 1,200,300,400", "" },
};

static const RdTestCheckCase contacts[] = {
  { "numbers as they are written", "01772 123456; (01772) 123 456; 0161 496 0123; 07700 900123; 07700900123; +44 7700 900 123; +44 (0)20 7946 0123; 0044 20 7946 0123",
    "#telephone “01772 123456”\n#telephone “(01772) 123 456”\n#telephone “0161 496 0123”\n#telephone “07700 900123”\n#telephone “07700900123”\n"
    "#telephone “+44 7700 900 123”\n#telephone “+44 (0)20 7946 0123”\n#telephone “0044 20 7946 0123”" },
  { "from abroad, in brackets, with dots and strokes", "+44 (0) 1772 123456; +44(0)7700-900-123; +44.7700.900123; (+44) 7700 900123; 01772.123.456; 01772/123456; 0 7700 900123; 01772–123‑456; 00 44 7700 900123; +44 [0]1772 123456",
    "#telephone “+44 (0) 1772 123456”\n#telephone “+44(0)7700-900-123”\n#telephone “+44.7700.900123”\n#telephone “+44) 7700 900123”\n#telephone “01772.123.456”\n#telephone “01772/123456”\n"
    "#telephone “0 7700 900123”\n#telephone “01772–123‑456”\n#telephone “00 44 7700 900123”\n#telephone “+44 [0]1772 123456”" },
  { "a number of the town’s, said to be one", "Tel: 872 341; mobile number 445566, phone 999 or 111", "!telephone “872 341”\n!telephone “445566”" },
  { "mail in words", "write to sal dot h at example dot org", "#email “sal dot h at example dot org”" },
  { "an account after a colon", "Snapchat: salh", "#account “salh”" },
  { "a helpline is a warning", "0808 800 5000", "!telephone “0808 800 5000”" },
  { "a date, a count, a page", "01/02/2015 0930 hrs, 02.06.2014, 1,234,567, 0.12345678, 2014-06-09", "" },
  { "mail", "sal.h@example.org; info@board.gov.uk; sal (at) example (dot) org", "#email “sal.h@example.org”\n!email “info@board.gov.uk”\n#email “sal (at) example (dot) org”" },
  { "accounts", "facebook.com/sal.h and https://www.instagram.com/salh_85 and @sal_h85; Snapchat name: sal.h85",
    "#account “facebook.com/sal.h”\n#account “https://www.instagram.com/salh_85”\n#account “@sal_h85”\n#account “sal.h85”" },
  { "news", "https://www.bbc.co.uk/news/uk-england-123", "!news “https://www.bbc.co.uk/news/uk-england-123”" },
  { "other addresses", "www.gov.uk/government/publications and https://www.nspcc.org.uk/x", "" },
};

static const RdTestCheckCase courts[] = {
  { "a family case", "AB14C01234 and LV 15 P 00123", "#family-case “AB14C01234”\n#family-case “LV 15 P 00123”" },
  { "a trial", "T20157123; URN 05AB1234514", "#crown-case “T20157123”\n#police-case “05AB1234514”" },
  { "said to be one", "case number 2015/0042", "#case-number “2015/0042”" },
  { "a judgment", "[2015] EWFC B12 and [2014] EWHC 123 (Fam)", "!citation “[2015] EWFC B12”\n!citation “[2014] EWHC 123 (Fam)”" },
  { "none", "the case of Child C; case number two; court 3; [2015]", "" },
};

static const RdTestCheckCase establishments[] = {
  { "a school", "went to Marsh Lane Primary School.", "#school “Marsh Lane Primary School”" },
  { "saints and apostrophes", "St Mary’s RC Primary School; St. Anne's Academy; Our Lady of Lourdes School",
    "#school “St Mary’s RC Primary School”\n#school “St. Anne's Academy”\n#school “Lady of Lourdes School”" },
  { "a nursery", "at Little Acorns Nursery", "#school “Little Acorns Nursery”" },
  { "a school without the word", "Northmoor High was told", "#school “Northmoor High”" },
  { "kinds, pseudonyms, services and posts",
    "Early Years Nursery; the Virtual School; Very High; Forest School; NSPCC School Service; a risk of High; The School; Primary School 2; School Nurse; the Local Authority Nursery; Northmoor School Nursing Service; Her School; When School closed; High School", "" },
  { "infants", "at Corby Infants", "#school “Corby Infants”" },
  { "health", "Northmoor General Hospital and Elm Tree Surgery; the Royal Hospital; Hospital 1", "!health “Northmoor General Hospital”\n!health “Elm Tree Surgery”" },
  { "other places", "Marsh Lane Children’s Centre", "!place “Marsh Lane Children’s Centre”" },
};

static const RdTestCheckCase misspelt[] = {
  { "a letter is another, too many, missing, or changed places with the next", "Holliz, Hollins, Holis, Hollsi", "!misspelt “Holliz” (Child A)\n!misspelt “Hollins” (Child A)\n!misspelt “Holis” (Child A)\n!misspelt “Hollsi” (Child A)" },
  { "the first letter, an accent more, capital letters", "Faxida said; Hóllins; HOLLIZ", "!misspelt “Faxida” (Consultant 1)\n!misspelt “Hóllins” (Child A)\n!misspelt “HOLLIZ” (Child A)" },
  { "another name that dictionaries have too", "Farina rang", "!misspelt “Farina” (Consultant 1)" },
  { "the name itself, its plural and possessive are other checks’", "Hollis, the Hollises, Hollis’s, HOLLIS, Tellers", "" },
  { "a word of the language", "Holler and Telles; Tiller", "" },
  { "small letters, short names, two letters", "hollins; Mya and Noot; Hollons and Holinss", "" },
  { "what has a number or an address", "Hollin5 and hollins@example.org", "" },
  { "pseudonyms, words of the case, agencies", "Child B, Hollit, Hollix House", "" },
};

/* A dictionary of a few words. */
static gboolean
is_word (const char *word, gpointer data)
{
  static const char * const words[] = { "holler", "tiller", "telles", "said", NULL };

  g_assert_null (data);
  return g_strv_contains (words, word);
}

static const RdTestCheckCase unknown[] = {
  { "somebody whom nobody recorded", "Mrs Patel and PC Ann O’Hara rang. Dr. J Smith-Jones wrote.", "!titled “Mrs Patel”\n!titled “PC Ann O’Hara”\n!titled “Dr. J Smith-Jones”" },
  { "the people of the review are the name check’s", "Ms Hollis; Dr Noor", "" },
  { "pseudonyms, relations and posts", "Ms Q, Mr G; Sister 2; Miss A; Dr 1; the DC On duty; Father and Mother", "" },
};

static const RdTestCheckCase terms[] = {
  { "a place", "moved to Northmoor-on-Sea, NORTHMOOR", "#place “Northmoor”\n#place “NORTHMOOR”" },
  { "as hurried hands write it", "St. Mary's; ST MARYS; St Mary’s’", "#school “St. Mary's”\n#school “ST MARYS”\n#school “St Mary’s”" },
  { "whole words only", "Northmoorland", "" },
};

static void
assert_all (const char *check, const RdTestCheckCase *cases, guint n)
{
  RdCheckInput input = make_input ();

  rd_test_checks_assert (check, cases, n, &input);
}

static void test_names (void) { assert_all ("name", names, G_N_ELEMENTS (names)); }
static void test_births (void) { assert_all ("date-of-birth", births, G_N_ELEMENTS (births)); }
static void test_dates (void) { assert_all ("exact-date", dates, G_N_ELEMENTS (dates)); }
static void test_addresses (void) { assert_all ("address", addresses, G_N_ELEMENTS (addresses)); }
static void test_postcodes (void) { assert_all ("postcode", postcodes, G_N_ELEMENTS (postcodes)); }
static void test_numbers (void) { assert_all ("number", numbers, G_N_ELEMENTS (numbers)); }
static void test_contacts (void) { assert_all ("contact", contacts, G_N_ELEMENTS (contacts)); }
static void test_courts (void) { assert_all ("court-case", courts, G_N_ELEMENTS (courts)); }
static void test_establishments (void) { assert_all ("establishment", establishments, G_N_ELEMENTS (establishments)); }

static void test_unknown (void) { assert_all ("unknown-name", unknown, G_N_ELEMENTS (unknown)); }

static void
test_misspelt (void)
{
  RdCheckInput input = make_input ();
  g_autoptr(GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) allowed = g_ptr_array_new ();
  static const RdTestCheckCase without[] = { { "nobody knows the language", "Hollins", "" } };

  rd_test_checks_assert ("misspelt-name", without, G_N_ELEMENTS (without), &input);
  g_hash_table_add (words, (char *) "hollit");
  g_ptr_array_add (allowed, (char *) "Hollix House");
  input.words = words;
  input.allowed = allowed;
  input.is_word = is_word;
  rd_test_checks_assert ("misspelt-name", misspelt, G_N_ELEMENTS (misspelt), &input);
}

static void
test_terms (void)
{
  RdCheckInput input = make_input ();
  RdCheckTerm all[] = { { "place", "Northmoor" }, { "school", "St Mary’s" } };
  g_autoptr(GArray) list = g_array_new (FALSE, FALSE, sizeof (RdCheckTerm));

  g_array_append_vals (list, all, G_N_ELEMENTS (all));
  input.terms = list;
  rd_test_checks_assert ("term", terms, G_N_ELEMENTS (terms), &input);
}

static void
test_initials (void)
{
  RdCheckPerson all[] = {
    { "k", "Child K", kaitlyn, RD_DAY_NONE, RD_DAY_NONE, FALSE, 1, "female" }, { "s", "Sibling", peter, RD_DAY_NONE, RD_DAY_NONE, FALSE, 1, NULL },
    { "a", "Aunt", ada, RD_DAY_NONE, RD_DAY_NONE, FALSE, 1, NULL }, { "c", "Cousin", leo, RD_DAY_NONE, RD_DAY_NONE, FALSE, 1, NULL },
    { "f", "Friend", gwen, RD_DAY_NONE, RD_DAY_NONE, FALSE, 1, NULL },
  };
  g_autoptr(GArray) people = g_array_new (FALSE, FALSE, sizeof (RdCheckPerson));
  RdCheckInput input = rd_test_checks_input ();

  g_array_append_vals (people, all, G_N_ELEMENTS (all));
  input.people = people;
  rd_test_checks_assert ("name", initials, G_N_ELEMENTS (initials), &input);
}

/* What the reviewer said means nobody, and the names of agencies. */
static void
test_allowed (void)
{
  static const RdTestCheckCase cases[] = {
    { "an agency bears the name", "Hollis House sent it. Mia Hollis came.", "#name “Mia Hollis” (Child A) → Child A" },
    { "it means nobody", "Then May rang.", "" },
  };
  RdCheckInput input = make_input ();
  g_autoptr(GHashTable) harmless = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) allowed = g_ptr_array_new ();

  /* Who puts a name among the words that are spelt right does not say that it may stand there. */
  g_hash_table_add (words, (char *) "mia hollis");
  g_hash_table_add (harmless, (char *) "may");
  g_ptr_array_add (allowed, (char *) "Hollis House");
  input.harmless = harmless;
  input.allowed = allowed;
  input.words = words;
  rd_test_checks_assert ("name", cases, G_N_ELEMENTS (cases), &input);
}

/* An agency's own name is no warning; a school's blocks although it is one of them. */
static void
test_agencies (void)
{
  static const RdTestCheckCase streets[] = { { "a surgery in a street", "Alder Road Surgery, and Elm Road", "!street “Elm Road”" } };
  static const RdTestCheckCase places[] = { { "a surgery and a school", "Alder Road Surgery; Marsh Lane Primary School", "#school “Marsh Lane Primary School”" } };
  RdCheckInput input = make_input ();
  g_autoptr(GPtrArray) allowed = g_ptr_array_new ();

  g_ptr_array_add (allowed, (char *) "Alder Road Surgery");
  g_ptr_array_add (allowed, (char *) "Marsh Lane Primary School");
  input.allowed = allowed;
  rd_test_checks_assert ("address", streets, G_N_ELEMENTS (streets), &input);
  rd_test_checks_assert ("establishment", places, G_N_ELEMENTS (places), &input);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checks-identity/name", test_names);
  g_test_add_func ("/checks-identity/initials", test_initials);
  g_test_add_func ("/checks-identity/allowed", test_allowed);
  g_test_add_func ("/checks-identity/agencies", test_agencies);
  g_test_add_func ("/checks-identity/misspelt-name", test_misspelt);
  g_test_add_func ("/checks-identity/unknown-name", test_unknown);
  g_test_add_func ("/checks-identity/date-of-birth", test_births);
  g_test_add_func ("/checks-identity/exact-date", test_dates);
  g_test_add_func ("/checks-identity/address", test_addresses);
  g_test_add_func ("/checks-identity/postcode", test_postcodes);
  g_test_add_func ("/checks-identity/number", test_numbers);
  g_test_add_func ("/checks-identity/contact", test_contacts);
  g_test_add_func ("/checks-identity/court-case", test_courts);
  g_test_add_func ("/checks-identity/establishment", test_establishments);
  g_test_add_func ("/checks-identity/term", test_terms);
  return g_test_run ();
}
