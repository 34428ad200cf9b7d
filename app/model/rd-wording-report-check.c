/* rd-wording-report-check.c — what a check of the report found, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-report-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/rd-wording-private.h"

/* Of the words that were found so many are quoted. */
#define QUOTED_MAX 60

static const RdWord titles[] = {
  { "name", N_("Real names") },
  { "misspelt-name", N_("Misspelt names") },
  { "unknown-name", N_("Names that nobody recorded") },
  { "date-of-birth", N_("Dates of birth and death") },
  { "exact-date", N_("Exact dates") },
  { "address", N_("Addresses") },
  { "postcode", N_("Postcodes") },
  { "establishment", N_("Schools and other places") },
  { "term", N_("Words of the case") },
  { "number", N_("Personal numbers") },
  { "contact", N_("Telephone, e-mail, accounts") },
  { "court-case", N_("Court cases") },
  { "long-sentence", N_("Long sentences") },
  { "hard-word", N_("Hard words") },
  { "passive", N_("Who did it") },
  { "acronym", N_("Acronyms") },
  { "doubled-word", N_("Doubled words") },
  { "hindsight", N_("Hindsight") },
  { "blame", N_("Blame and labels") },
  { "section", N_("Empty and thin sections") },
  { "placeholder", N_("Words still to come") },
  { "finding", N_("Findings") },
  { "recommendation", N_("Recommendations") },
  { "reference", N_("Lost references") },
  { "heading", N_("Headings") },
  { "table", N_("Tables") },
  { "figure", N_("Figures") },
};

/* In these {text} is what was found and {detail} the hit's detail. @without is for a hit without a detail; NULL: the same. */
static const struct
{
  const char *check, *code, *sentence, *without;
} sentences[] = {
  { "name", "name", N_("“{text}” is a real name. The pseudonym is “{detail}”."), N_("“{text}” is a real name.") },
  { "name", "perhaps-name", N_("“{text}” may be a real name, of “{detail}”."), N_("“{text}” may be a real name.") },
  { "name", "initials", N_("“{text}” are the first letters of the real name of “{detail}”. Write the pseudonym, or say why they may stay."),
    N_("“{text}” are the first letters of a real name. Write what stands for it, or say why they may stay.") },
  { "name", "perhaps-initials", N_("“{text}” may be the initials of “{detail}”."), N_("“{text}” may be somebody’s initials.") },
  { "misspelt-name", "misspelt", N_("“{text}” looks like a misspelt name of “{detail}”."), N_("“{text}” looks like a misspelt name of somebody of this review.") },
  { "unknown-name", "titled", N_("“{text}” is named, and is not among the people of this review."), NULL },
  { "date-of-birth", "born", N_("“{text}” is the date of birth of “{detail}”. Give the age."), N_("“{text}” is a date of birth. Give the age.") },
  { "date-of-birth", "born-otherwise", N_("“{text}” may be the date of birth of “{detail}”, the month or the year first. Give the age."),
    N_("“{text}” may be a date of birth, the month or the year first. Give the age.") },
  { "date-of-birth", "died", N_("“{text}” is the day on which “{detail}” died. Give the season, or the age."), N_("“{text}” is the day of a death. Give the season, or the age.") },
  { "date-of-birth", "birth-words", N_("“{text}” reads as a date of birth. Give the age."), NULL },
  { "exact-date", "day", N_("“{text}”: would “{detail}” do?"), N_("“{text}”: would a season do?") },
  { "exact-date", "incident", N_("“{text}” is the day of the incident, which the news have. Would “{detail}” do?"), NULL },
  { "address", "flat", N_("“{text}” is somebody’s address."), NULL },
  { "address", "house", N_("“{text}” is an address."), NULL },
  { "address", "street", N_("“{text}” may be the name of a street."), NULL },
  { "postcode", "postcode", N_("“{text}” is a postcode."), NULL },
  { "postcode", "postcode-district", N_("“{text}” is part of a postcode."), NULL },
  { "establishment", "school", N_("“{text}” is the name of a school or nursery. Write “School 1”, or what kind it is."), NULL },
  { "establishment", "health", N_("“{text}” is a hospital or surgery by name. Write “Hospital 1”, or what kind it is."), NULL },
  { "establishment", "place", N_("“{text}” is a place by its name. Would its kind do?"), NULL },
  { "term", "place", N_("“{text}” is a place that is not to be named."), NULL },
  { "term", "school", N_("“{text}” is a school that is not to be named."), NULL },
  { "term", "address", N_("“{text}” is an address that is not to be named."), NULL },
  { "term", "identifier", N_("“{text}” is not to stand in the report."), NULL },
  { "number", "nhs-number", N_("“{text}” is an NHS number."), NULL },
  { "number", "national-insurance", N_("“{text}” is a National Insurance number."), NULL },
  { "number", "pupil-number", N_("“{text}” is a pupil’s number."), NULL },
  { "number", "record-number", N_("“{text}” is the number of somebody’s record."), NULL },
  { "number", "collar-number", N_("“{text}” is an officer’s number."), NULL },
  { "number", "registration", N_("“{text}” may be the registration of a vehicle."), NULL },
  { "contact", "email", N_("“{text}” is an e-mail address."), NULL },
  { "contact", "account", N_("“{text}” is somebody’s account."), NULL },
  { "contact", "news", N_("“{text}” leads to news, which may name the family."), NULL },
  { "contact", "telephone", N_("“{text}” is a telephone number."), NULL },
  { "court-case", "family-case", N_("“{text}” is the number of a case in the family court."), NULL },
  { "court-case", "crown-case", N_("“{text}” is the number of a criminal case."), NULL },
  { "court-case", "police-case", N_("“{text}” is the number of a police case."), NULL },
  { "court-case", "case-number", N_("“{text}” is the number of a case."), NULL },
  { "court-case", "citation", N_("“{text}” is a judgment. If it is this family’s, it names the case."), NULL },
  { "long-sentence", "long", N_("A sentence of {detail} words: “{text}” Can it be two?"), NULL },
  { "hard-word", "hard", N_("“{text}”: plainer is “{detail}”."), NULL },
  { "passive", "passive", N_("“{text}” does not say who did it."), NULL },
  { "acronym", "undefined", N_("“{text}” is explained nowhere. Write it in full where it comes first."), NULL },
  { "acronym", "told-later", N_("“{text}” comes before it is explained."), NULL },
  { "acronym", "unused", N_("“{text}” is explained and comes no more. Leave it out."), NULL },
  { "doubled-word", "doubled", N_("“{text}”: the word stands there twice."), NULL },
  { "hindsight", "could-have-known", N_("“{text}” judges by what came out later. What was known then?"), NULL },
  { "hindsight", "now-clear", N_("“{text}” looks back. How did it look at the time?"), NULL },
  { "hindsight", "obvious", N_("“{text}”: to whom, and when? It was not so to those who were there."), NULL },
  { "hindsight", "if-only", N_("“{text}” claims what would have been. Say what might have been done, and what stood in the way."), NULL },
  { "hindsight", "then-or-now", N_("“{text}” is a judgement in passing. Can it go?"), NULL },
  { "blame", "failed", N_("“{text}” blames. Plainer is what was done or not done (“{detail}”), and why."), NULL },
  { "blame", "fault", N_("“{text}” finds somebody guilty. A review looks for reasons."), NULL },
  { "blame", "negligent", N_("“{text}” judges somebody. Say what happened and against which standard."), NULL },
  { "blame", "did-not-bother", N_("“{text}” says what somebody wanted. Say what they did not do, and why."), NULL },
  { "blame", "must-do-better", N_("“{text}”: by which guidance or policy of the time?"), NULL },
  { "blame", "not-brought", N_("“{text}”: a child comes if somebody brings them. Is “{detail}” meant?"), NULL },
  { "blame", "label", N_("“{text}” is a label. Say {detail} instead."), NULL },
  { "section", "empty", N_("The section “{text}” is empty."), NULL },
  { "placeholder", "brackets", N_("“{text}” is still to be filled in."), NULL },
  { "placeholder", "field", N_("“{text}” is a field of a template."), NULL },
  { "placeholder", "to-come", N_("“{text}” stands for words still to come."), NULL },
  { "finding", "no-evidence", N_("The finding “{text}” rests on no entry of the chronology."), NULL },
  { "finding", "no-why", N_("The finding “{text}” does not say why."), NULL },
  { "finding", "no-recommendation", N_("The finding “{text}” leads to no recommendation."), NULL },
  { "finding", "not-mentioned", N_("The finding “{text}” is not in the report."), NULL },
  { "recommendation", "no-action", N_("No action follows from the recommendation “{text}”."), NULL },
  { "recommendation", "no-finding", N_("The recommendation “{text}” follows from no finding."), NULL },
  { "reference", "lost-person", N_("A person who is referred to was deleted."), NULL },
  { "reference", "lost-entry", N_("An entry that is referred to was deleted, or is another review’s."), NULL },
  { "reference", "lost-finding", N_("A finding that is referred to was deleted."), NULL },
  { "reference", "lost-section", N_("A section that is referred to was deleted."), NULL },
  { "heading", "untitled", N_("A section has no title."), NULL },
  { "heading", "section-level", N_("The section “{text}” stands a level deeper than the outline before it allows."), NULL },
  { "heading", "empty", N_("A heading has no words."), NULL },
  { "heading", "level", N_("The heading “{text}” skips a level."), NULL },
  { "table", "no-headings", N_("A table has no row that says what its columns are."), NULL },
  { "table", "empty-heading", N_("A table has a column without a heading."), NULL },
  { "figure", "no-description", N_("A figure is not described in words for those who cannot see it."), NULL },
};

/* Helpers */

/* The beginning of what was found, on one line. (transfer full) */
static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');
  g_autofree char *start = NULL;
  char *blank;

  if (g_utf8_strlen (line, -1) <= QUOTED_MAX)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, QUOTED_MAX);
  blank = strrchr (start, ' ');
  if (blank != NULL && blank > start + QUOTED_MAX / 2)
    *blank = '\0';
  return g_strconcat (start, "…", NULL);
}

/* In the order of the sentence; what is put in is not looked at again. */
static char *
fill (const char *sentence, const char *text, const char *detail)
{
  GString *out = g_string_new (NULL);

  while (*sentence != '\0')
    {
      if (g_str_has_prefix (sentence, "{text}"))
        {
          g_string_append (out, text);
          sentence += strlen ("{text}");
        }
      else if (g_str_has_prefix (sentence, "{detail}"))
        {
          g_string_append (out, detail != NULL ? detail : "");
          sentence += strlen ("{detail}");
        }
      else
        g_string_append_c (out, *sentence++);
    }
  return g_string_free (out, FALSE);
}

/* Sentences with numbers in them; NULL for others. (transfer full) */
static char *
word_count (const RdCheckHit *hit, const char *text)
{
  int n = hit->detail != NULL ? (int) g_ascii_strtoll (hit->detail, NULL, 10) : 0;

  if (g_str_equal (hit->code, "lost-evidence"))
    return g_strdup_printf (ngettext ("%d entry on which the finding “%s” rests was deleted.",
                                      "%d entries on which the finding “%s” rests were deleted.", (gulong) n), n, text);
  if (g_str_equal (hit->check, "section") && g_str_equal (hit->code, "thin"))
    {
      const char *least = hit->detail != NULL ? strchr (hit->detail, '/') : NULL;

      return g_strdup_printf (_("The section “%s” has %d of at least %d words."), text, n, least != NULL ? (int) g_ascii_strtoll (least + 1, NULL, 10) : 0);
    }
  return NULL;
}

static const char *
find_sentence (const RdCheckHit *hit)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_str_equal (sentences[i].check, hit->check) && g_str_equal (sentences[i].code, hit->code))
      return _(hit->detail == NULL && sentences[i].without != NULL ? sentences[i].without : sentences[i].sentence);
  return NULL;
}

static const char *
word_kind (RdParagraphKind kind)
{
  switch (kind)
    {
    case RD_PARAGRAPH_TITLE:
      return _("title");
    case RD_PARAGRAPH_HEADING:
      return _("heading");
    case RD_PARAGRAPH_ITEM:
      return _("list");
    case RD_PARAGRAPH_QUOTATION:
      return _("quotation");
    case RD_PARAGRAPH_CELL:
      return _("table");
    case RD_PARAGRAPH_CAPTION:
      return _("caption");
    case RD_PARAGRAPH_DESCRIPTION:
      return _("description of a figure");
    case RD_PARAGRAPH_NOTE:
      return _("footnote");
    case RD_PARAGRAPH_COMMENT:
      return _("comment");
    case RD_PARAGRAPH_FIGURE:
      return _("figure");
    case RD_PARAGRAPH_BODY:
    default:
      return NULL;
    }
}

/* Public API */

const char *
rd_wording_check_title (const char *check)
{
  const char *title;

  g_return_val_if_fail (check != NULL, NULL);

  title = rd_wording_find_word (titles, G_N_ELEMENTS (titles), check);
  return title != NULL ? title : check;
}

const char *
rd_wording_check_group (RdCheckGroup group)
{
  switch (group)
    {
    case RD_CHECK_GROUP_IDENTITY:
      return _("Who Would Be Known");
    case RD_CHECK_GROUP_LANGUAGE:
      return _("Plain English");
    case RD_CHECK_GROUP_FAIRNESS:
      return _("Fairness");
    case RD_CHECK_GROUP_SUBSTANCE:
    case RD_N_CHECK_GROUPS:
    default:
      return _("Substance");
    }
}

const char *
rd_wording_severity (RdSeverity severity)
{
  switch (severity)
    {
    case RD_SEVERITY_BLOCKING:
      return _("Blocks publication");
    case RD_SEVERITY_WARNING:
      return _("Warning");
    case RD_SEVERITY_HINT:
    case RD_N_SEVERITIES:
    default:
      return _("Hint");
    }
}

const char *
rd_severity_get_code (RdSeverity severity)
{
  static const char * const codes[] = { "hint", "warning", "blocking" };

  return codes[MIN (severity, RD_SEVERITY_BLOCKING)];
}

char *
rd_wording_check_sentence (const RdCheckHit *hit)
{
  g_autofree char *text = NULL;
  const char *sentence;
  char *counted;

  g_return_val_if_fail (hit != NULL, NULL);

  text = shorten (hit->text != NULL ? hit->text : "");
  counted = word_count (hit, text);
  if (counted != NULL)
    return counted;
  sentence = find_sentence (hit);
  return sentence != NULL ? fill (sentence, text, hit->detail) : g_strdup_printf ("%s: “%s”", rd_wording_check_title (hit->check), text);
}

char *
rd_wording_check_fix (const RdCheckHit *hit)
{
  g_return_val_if_fail (hit != NULL, NULL);

  return hit->suggestion != NULL ? g_strdup_printf (_("Replace with “%s”"), hit->suggestion) : NULL;
}

char *
rd_wording_check_place (const RdDocument *document, const RdCheckHit *hit)
{
  g_autofree char *number = NULL;
  const char *kind, *title;

  g_return_val_if_fail (document != NULL && hit != NULL, NULL);

  kind = hit->is_whole && hit->paragraph == 0 ? NULL : word_kind (hit->kind);
  if (hit->section >= document->sections->len)
    return g_strdup (hit->is_whole ? _("The whole report") : hit->kind == RD_PARAGRAPH_COMMENT ? _("A comment of no section") : _("Title page"));
  number = rd_document_number (document, hit->section);
  title = ((const RdSection *) document->sections->pdata[hit->section])->title;
  if (kind == NULL)
    return g_strdup_printf ("%s %s", number, title != NULL ? title : "");
  return g_strdup_printf (_("%s %s, %s"), number, title != NULL ? title : "", kind);
}
