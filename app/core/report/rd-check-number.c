/* rd-check-number.c — numbers that stand for one person
 *
 * NHS numbers (ten digits, the last a check digit modulo 11: NHS Data Dictionary, “NHS number”), National Insurance numbers
 * (HMRC, NIM39110), unique pupil numbers, records' own numbers, officers' collar numbers and vehicles' registrations.
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

static int
weigh_nhs (const char *text, gsize start, gsize end, RdSeverity usual)
{
  g_autofree char *digits = rd_check_get_digits (text, start, end);

  return has_check_digit (digits) ? (int) usual : RD_CHECK_REFUSED;
}

/* Prefixes that are not given out. */
static int
weigh_insurance (const char *text, gsize start, gsize end G_GNUC_UNUSED, RdSeverity usual)
{
  static const char none[] = " BG GB KN NK NT TN ZZ ";
  char prefix[] = { ' ', g_ascii_toupper (text[start]), g_ascii_toupper (text[start + 1]), ' ', '\0' };

  return strstr (none, prefix) == NULL ? (int) usual : RD_CHECK_REFUSED;
}

static RdCheckPattern patterns[] = {
  { "nhs-number", RD_SEVERITY_BLOCKING, "(?<![\\d.])\\d{3}[\\s\\xA0.\\-–]?\\d{3}[\\s\\xA0.\\-–]?\\d{4}(?![\\d]|\\.\\d)", weigh_nhs, NULL },
  { "nhs-number", RD_SEVERITY_BLOCKING, "\\bNHS(?:\\s+(?:number|no\\.?))" "\\s*(?:[:#]|is|was|of)?\\s*(?<hit>\\d[\\d\\s\\-]{5,12}\\d)", NULL, NULL },
  { "national-insurance", RD_SEVERITY_BLOCKING,
    "\\b[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z][\\s\\xA0\\-]?\\d{2}[\\s\\xA0\\-]?\\d{2}[\\s\\xA0\\-]?\\d{2}[\\s\\xA0\\-]?[a-d]\\b", weigh_insurance, NULL },
  { "national-insurance", RD_SEVERITY_BLOCKING, "\\b(?:NI|NINO|National Insurance)(?:\\s*(?:number|no\\.?))?\\s*(?:[:#]|is|was)?\\s*(?<hit>[a-z]{2}\\s?\\d{2}\\s?\\d{2}\\s?\\d{2}[a-d]?)\\b", NULL, NULL },
  { "pupil-number", RD_SEVERITY_BLOCKING, "\\b(?-i:[A-HJ-NP-RT-Z])\\d{11}(?-i:[\\dA-HJ-NP-RT-Z])\\b", NULL, NULL },
  { "record-number", RD_SEVERITY_BLOCKING,
    "\\b(?:hospital|patient|unit|MRN|district|SWIFT|ICS|LCS|mosaic|liquid ?logic|care ?first|client|case|URN|PNC|CRO|passport|UPN|UCI|benefit|rent account|"
    "tenancy|housing benefit|crime|incident|log|custody|NSPIS|niche|Home Office)\\s*(?:record\\s+)?(?:numbers?|nos?\\.|ref(?:erence)?\\.?(?:\\s+(?:number|no\\.?))?|id|URN)\\s*(?:[:#]|is|was|of)?\\s*"
    "(?<hit>(?=[\\w/\\-]*\\d)[\\w][\\w/\\-]{3,20})", NULL, NULL },
  { "collar-number", RD_SEVERITY_BLOCKING, "\\b(?-i:PC|DC|PS|DS|TDC|PCSO|WPC|Sgt|Constable|Officer)\\s?\\d{3,6}\\b", NULL, NULL },
  { "registration", RD_SEVERITY_WARNING, "\\b(?-i:[A-Z]{2}\\d{2}\\s?[A-Z]{3})\\b", NULL, NULL },
};

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  rd_check_run_patterns (&rd_check_number, input, hits, NULL, patterns, G_N_ELEMENTS (patterns));
}

const RdCheckType rd_check_number = { "number", RD_CHECK_GROUP_IDENTITY, TRUE, run };
