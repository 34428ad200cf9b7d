/* rd-check-address.c — where somebody lives
 *
 * A house or flat with its number, a street, a postcode.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"

#include <string.h>

/* Words that are hardly ever anything but a street’s, and words that are other things as well. */
#define STRONG "street|st|road|rd|lane|ln|avenue|ave|crescent|cres|terrace|terr|grove|mews|gardens|gdns|boulevard|cul[- ]de[- ]sac"
#define WEAK "close|drive|dr|court|ct|place|pl|way|walk|square|sq|hill|row|rise|view|park|parade|green|gate|fold|croft|mount|yard|bank|brow|" \
             "buildings|house|villas?|cottages?|estate|heights|wharf|quay|bridge|towers?|point|meadows?|vale|fields?|wood|chase|garth|nook|wynd"
#define NAME "(?-i:[A-Z](?:[\\w’'.\\-]{0,40}\\w)?)"
#define NUMBER "\\d{1,4}\\s?[a-z]?(?:\\s?[-–/]\\s?\\d{1,4}[a-z]?)?"
#define COUNTED "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|" \
                "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)"

static gboolean
starts_with_year (const char *text, gsize start)
{
  return (text[start] == '1' && text[start + 1] == '9') || (text[start] == '2' && text[start + 1] == '0');
}

/* “2016 Family Court”, “Section 8 Children Act … Park”: a year or a law before words that only sometimes are a street’s. */
static int
weigh_weak (const char *text, gsize start, gsize end, RdSeverity usual)
{
  static GRegex *others, *laws;
  g_autofree char *place = g_strndup (text + start, end - start), *before = g_strndup (text, start);
  gsize n_digits = strspn (text + start, "0123456789");

  if (n_digits == 4 && starts_with_year (text, start))
    return RD_CHECK_REFUSED;
  if (g_regex_match (rd_check_pattern (&others, "\\b(?:family|crown|county|high|youth|supreme|magistrates.?|coroner.?s|appeal|care|children.?s|open|safe|halfway|case|"
                                                "health|public|next|general|full|act|order)\\s+(?:court|house|view|place|way|drive|bank|point|park|hill)$"), place, 0, NULL))
    return RD_CHECK_REFUSED;
  if (g_regex_match (rd_check_pattern (&laws, "\\b(?:section|sections|article|regulation|paragraph|chapter|schedule|part|page|rule|s|stage|step|finding|"
                                              "recommendation|table|figure)\\.?\\s*$"), before, 0, NULL))
    return RD_CHECK_REFUSED;
  return (int) usual;
}

static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

static gboolean
has_street (const char *text)
{
  static const char * const kinds[] = { "Street", "Road", "Lane", "Avenue", "Crescent", "Terrace", "Grove", "Mews" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strstr (text, kinds[i]) != NULL)
      return TRUE;
  return FALSE;
}

static RdCheckPattern patterns[] = {
  { "flat", RD_SEVERITY_BLOCKING, "\\b(?:flat|apartment|apt\\.?|bedsit|maisonette|plot|caravan)\\s+(?:no\\.?\\s*|number\\s+)?(?:\\d{1,4}[a-z]?|(?-i:[A-Z]))\\b(?:,?\\s*" NUMBER
    "(?:,?\\s+" NAME "){1,3})?(?:,\\s+" NAME "(?:\\s+" NAME "){0,3}\\s+(?:" STRONG "|" WEAK ")\\b)?", NULL, NULL, NULL },
  { "house", RD_SEVERITY_BLOCKING, "(?<![\\d./])\\b" NUMBER ",?\\s+(?:" NAME "\\s+){1,4}(?:" STRONG ")\\b(?!['’]s|-)", weigh_weak, NULL, has_digit },
  { "house", RD_SEVERITY_BLOCKING, "(?<![\\d./])\\b" NUMBER ",?\\s+(?:(?!in\\b|at\\b|of\\b)[a-z’']{1,40}\\s+){1,2}(?:street|road|lane|avenue|crescent|terrace|close|grove)\\b(?=\\s*[,.;)]|\\s+(?:in|"
    "with|where|and|to|on|since|was)\\b|$)", weigh_weak, NULL, has_digit },
  { "house", RD_SEVERITY_BLOCKING, "(?<![\\d./])\\b" NUMBER ",?\\s+(?:" NAME "\\s+){1,3}(?-i:(?:(?i:" WEAK ")))\\b(?!['’]s|-)", weigh_weak, NULL, has_digit },
  { "house", RD_SEVERITY_BLOCKING, "\\b(?:(?:at|number|no\\.?)\\s+)(?<hit>" COUNTED "\\s+(?:" NAME "\\s+){1,3}(?:" STRONG "|" WEAK "))\\b", NULL, NULL, NULL },
  { "house", RD_SEVERITY_WARNING, "(?<![\\d./])\\b" NUMBER ",?\\s+(?-i:[A-Z][a-z]{2,20}(?:way|gate|croft|side|mead|brow|fold))\\b(?!['’]s|-)", weigh_weak, NULL, has_digit },
  { "house", RD_SEVERITY_BLOCKING, "\\bhouse\\s+(?:number|no\\.?)\\s+(?<hit>\\d{1,4}[a-z]?)\\b", NULL, NULL, has_digit },
  { "street", RD_SEVERITY_WARNING, "\\b(?:" NAME "\\s+){1,3}(?-i:Street|Road|Lane|Avenue|Crescent|Terrace|Grove|Mews)\\b(?!['’]s|-)", NULL, NULL, has_street },
};

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  guint first = hits->len;

  rd_check_run_patterns (&rd_check_address, input, hits, NULL, patterns, G_N_ELEMENTS (patterns));
  rd_check_drop_allowed (input, hits, first);
}

const RdCheckType rd_check_address = { "address", RD_CHECK_GROUP_IDENTITY, TRUE, run };
