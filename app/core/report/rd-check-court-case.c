/* rd-check-court-case.c — the number of proceedings
 *
 * What families say in published judgments can be put together with a report; the number of the case leads there.  Case
 * numbers of the family court (AB14C01234), criminal cases (T20157123; police URN 05AB1234514), claims, and neutral
 * citations ([2015] EWFC B12).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"

static RdCheckPattern patterns[] = {
  { "family-case", RD_SEVERITY_BLOCKING, "\\b(?-i:[A-Z]{2}\\s?\\d{2}\\s?[CPDZF]\\s?\\d{4,5}|[a-z]{2}\\d{2}[cpdzf]\\d{5})\\b", NULL, NULL },
  { "crown-case", RD_SEVERITY_BLOCKING, "\\b(?-i:[TSA])(?:19|20)\\d{2}[ ]?\\d{4}\\b", NULL, NULL },
  { "police-case", RD_SEVERITY_BLOCKING, "\\b\\d{2}(?-i:[A-Z]{2}|[A-Z]\\d)/?\\d{5}/?\\d{2}\\b", NULL, NULL },
  { "case-number", RD_SEVERITY_BLOCKING,
    "\\b(?:case|claim|court|cause|indictment|inquest|petition)\\s+(?:numbers?|nos?\\.?|refs?\\.?|reference)\\s*(?:[:#]|is|was)?\\s*(?<hit>(?=[\\w/\\-]*\\d)[\\w][\\w/\\-]{2,20})", NULL, NULL },
  { "citation", RD_SEVERITY_WARNING, "\\[(?:19|20)\\d{2}\\]\\s+(?:EWFC|EWHC|EWCA|UKSC|EWCOP|EWCC|EWMC|UKUT)\\s+(?:Civ\\s+|Crim\\s+|Fam\\s+)?(?:\\(?B\\)?\\s?)?\\d+(?:\\s+\\((?:Fam|B|Admin|QB|Ch)\\))?", NULL, NULL },
};

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  rd_check_run_patterns (&rd_check_court_case, input, hits, NULL, patterns, G_N_ELEMENTS (patterns));
}

const RdCheckType rd_check_court_case = { "court-case", RD_CHECK_GROUP_IDENTITY, TRUE, run };
