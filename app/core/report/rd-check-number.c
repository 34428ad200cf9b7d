/* rd-check-number.c — numbers that stand for one person
 *
 * NHS numbers (ten digits, the last a check digit modulo 11: NHS Data Dictionary, “NHS number”; with the letter O for a nought too, as
 * it is misread), National Insurance numbers (HMRC, NIM39110), unique pupil numbers, records' own numbers, officers' collar numbers and
 * vehicles' registrations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"

#include <string.h>

/* Helpers */

/* Ten digits whose last is 11 less the remainder of their weighed sum; 10 is none, 11 is 0. */
static gboolean
has_check_digit (const char *digits)
{
  guint sum = 0, check;

  if (strlen (digits) != 10)
    return FALSE;
  for (guint i = 0; i < 9; i++)
    sum += (guint) (digits[i] - '0') * (10 - i);
  check = 11 - sum % 11;
  return check != 10 && check % 11 == (guint) (digits[9] - '0');
}

/* The digits, with a letter O read as 0. (transfer full) */
static char *
read_digits (const char *text, gsize start, gsize end)
{
  GString *digits = g_string_new (NULL);

  for (gsize i = start; i < end; i++)
    if (g_ascii_isdigit (text[i]) || text[i] == 'O' || text[i] == 'o')
      g_string_append_c (digits, g_ascii_isdigit (text[i]) ? text[i] : '0');
  return g_string_free (digits, FALSE);
}

static int
weigh_nhs (const char *text, gsize start, gsize end, RdSeverity usual)
{
  g_autofree char *digits = read_digits (text, start, end);

  return has_check_digit (digits) ? (int) usual : RD_CHECK_REFUSED;
}

/* Said to be one: with as many digits as one may have when some are missing. */
static int
weigh_called_nhs (const char *text, gsize start, gsize end, RdSeverity usual)
{
  g_autofree char *digits = read_digits (text, start, end);

  return strlen (digits) >= 6 ? (int) usual : RD_CHECK_REFUSED;
}

/* With a prefix that is not given out it is nobody's as it stands, and may be somebody's with a letter wrong. */
static int
weigh_insurance (const char *text, gsize start, gsize end G_GNUC_UNUSED, RdSeverity usual)
{
  static const char none[] = " BG GB KN NK NT TN ZZ ";
  char prefix[] = { ' ', g_ascii_toupper (text[start]), g_ascii_toupper (text[start + 1]), ' ', '\0' };
  gboolean is_given = strpbrk (prefix, "DFIQUV") == NULL && prefix[2] != 'O' && strstr (none, prefix) == NULL;

  return is_given ? (int) usual : RD_SEVERITY_WARNING;
}

static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

/* What stands between the groups of a number. */
#define DASHES "\\-\\x{2010}-\\x{2015}\\x{2212}"
#define SEP "[\\s\\xA0]?[.,/" DASHES "]?[\\s\\xA0]?"

static RdCheckPattern patterns[] = {
  { "nhs-number", RD_SEVERITY_BLOCKING, "(?<![\\w.])[\\do]{3}" SEP "[\\do]{3}" SEP "[\\do]{4}(?!\\w|\\.\\d)", weigh_nhs, NULL, has_digit },
  { "nhs-number", RD_SEVERITY_BLOCKING, "\\bNHS(?:(?:\\s+(?:number|num|no)\\.?)?\\s*[:#]|\\s+(?:number|num|no)\\b\\.?)\\s*(?:is|was|of)?\\s*(?<hit>[\\do](?:[\\s\\xA0./" DASHES "]{0,3}[\\do]){5,12})(?!\\w)", weigh_called_nhs, NULL, has_digit },
  { "national-insurance", RD_SEVERITY_BLOCKING,
    "\\b[a-z]{2}" SEP "\\d{2}" SEP "\\d{2}" SEP "\\d{2}" SEP "[a-d]\\b", weigh_insurance, NULL, has_digit },
  { "national-insurance", RD_SEVERITY_BLOCKING, "\\b(?:NI|NINO|National Insurance)(?:\\s*(?:number|no\\.?))?\\s*(?:[:#]|is|was)?\\s*(?<hit>[a-z]{2}" SEP "\\d{2}" SEP "\\d{2}" SEP "\\d{2}(?:" SEP "[a-d])?)\\b", NULL, NULL, has_digit },
  { "pupil-number", RD_SEVERITY_BLOCKING, "\\b(?-i:[A-HJ-NP-RT-Z])\\d{11}(?-i:[\\dA-HJ-NP-RT-Z])\\b", NULL, NULL },
  { "record-number", RD_SEVERITY_BLOCKING,
    "\\b(?:hospital|patient|unit|MRN|district|SWIFT|ICS|LCS|mosaic|liquid ?logic|care ?first|client|case|URN|PNC|CRO|passport|UPN|UCI|benefit|rent account|"
    "tenancy|housing benefit|crime|incident|log|custody|NSPIS|niche|Home Office)\\s*(?:record\\s+)?(?:numbers?|nos?\\.|ref(?:erence)?\\.?(?:\\s+(?:number|no\\.?))?|id|URN)\\s*(?:[:#]|is|was|of)?\\s*"
    "(?<hit>(?=[\\w/\\-]*\\d)[\\w][\\w/\\-]{3,20})", NULL, NULL },
  { "collar-number", RD_SEVERITY_BLOCKING, "\\b(?-i:PC|DC|PS|DS|TDC|PCSO|WPC|Sgt|Constable|Officer)\\s?\\d{3,6}\\b", NULL, NULL },
  { "registration", RD_SEVERITY_WARNING, "\\b(?-i:[A-Z]{2}\\d{2}\\s?[A-Z]{3})\\b", NULL, NULL, has_digit },
  { "registration", RD_SEVERITY_WARNING,
    "\\b(?:registrations?|reg|index|number ?plates?|plates?)\\b\\.?(?:\\s+(?:number|no|mark)\\b\\.?)?\\s*(?:[:#]|is|was|of)?\\s*(?<hit>(?-i:[A-Z]{2}\\d{2}\\s?[A-Z]{3}|[A-Z]\\d{1,3}\\s?[A-Z]{3}|[A-Z]{3}\\s?\\d{1,4}[A-Z]?|[A-Z]{1,3}\\s?\\d{1,4}))\\b", NULL, NULL, has_digit },
};

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  rd_check_run_patterns (&rd_check_number, input, hits, NULL, patterns, G_N_ELEMENTS (patterns));
}

const RdCheckType rd_check_number = { "number", RD_CHECK_GROUP_IDENTITY, TRUE, run };
