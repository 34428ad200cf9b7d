/* rd-check-placeholder.c — words that stand for words still to come
 *
 * “[…]”, “[insert date]”, “TBC”, “XX”, “???”, “lorem ipsum”.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"

static RdCheckPattern patterns[] = {
  { "brackets", RD_SEVERITY_WARNING,
    "\\[\\s*(?:…|\\.{2,}|\\?+|x+|_+|-+|tbc|tba|tbd|blank|(?:insert|add|enter|name|date|number|check|confirm|complete|ref|reference|source|citation|details|author|agency|to be|needs?|see)\\b[^\\]]{0,80})\\s*\\]",
    NULL, NULL },
  { "field", RD_SEVERITY_WARNING, "\\{\\{[^}]{0,80}\\}\\}|<<[^>]{1,80}>>|«[^»]{1,80}»", NULL, NULL },
  { "to-come", RD_SEVERITY_WARNING, "\\b(?-i:TBC|TBA|TBD|T\\.B\\.C\\.|TO" "DO|FIX" "ME|TK)\\b|\\blorem ipsum\\b", NULL, NULL },
  { "to-come", RD_SEVERITY_WARNING, "(?<![\\w/])(?-i:X{2,}(?:[/.]X{2,}){0,2})(?![\\w])|\\?{2,}|_{3,}|\\.{5,}|…{2,}", NULL, NULL },
};

static gboolean
is_published (const RdParagraph *paragraph)
{
  return paragraph->kind != RD_PARAGRAPH_COMMENT;
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  rd_check_run_patterns (&rd_check_placeholder, input, hits, is_published, patterns, G_N_ELEMENTS (patterns));
}

const RdCheckType rd_check_placeholder = { "placeholder", RD_CHECK_GROUP_SUBSTANCE, TRUE, run };
