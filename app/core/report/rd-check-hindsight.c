/* rd-check-hindsight.c — what only those know who come after
 *
 * “Seeks to understand practice from the viewpoint of the individuals and organisations involved at the time rather than using
 * hindsight” (Working Together 2015, chapter 4, “Principles for learning and improvement”).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-phrases.h"
#include "core/report/rd-checks.h"

static const RdCheckPhrase rows[] = {
  { "could-have-known", RD_SEVERITY_WARNING, "should have known|ought to have known|must have known|should have realised|should have recognised|should have seen|should have noticed|"
    "should have been aware|should have spotted|should have been obvious|could have been predicted|could have been foreseen|could and should|ought to have realised|should have anticipated|"
    "should have identified|should have understood|had to know", NULL },
  { "now-clear", RD_SEVERITY_WARNING, "it is now clear|it is now evident|it is now apparent|it is now known|we now know|as we now know|now knowing|with hindsight|in hindsight|"
    "with the benefit of hindsight|benefit of hindsight|in retrospect|retrospectively|looking back|knowing what we know|as it turned out|it later transpired|"
    "would later prove|would later|was to prove", NULL },
  { "obvious", RD_SEVERITY_WARNING, "obvious|obviously|clearly should|glaring|glaringly|self evident|plain to see|plain for all to see|blatant|blatantly|unmistakable|red flags|warning signs|"
    "warning signs were|writing was on the wall|tell tale signs|alarm bells|clear signs|should have rung", NULL },
  { "if-only", RD_SEVERITY_WARNING, "if only|had they|would have prevented|would have been prevented|could have prevented|could have been prevented|could have saved|would have saved|"
    "was preventable|were preventable|was avoidable|preventable death|predictable and preventable|was predictable|would still be alive|missed opportunity|missed opportunities|missed chance|missed chances|"
    "opportunity was missed|opportunities were missed|too little too late|inevitable|inevitably|doomed", NULL },
  { NULL, 0, "looking back at|red flags training", NULL },
  { "then-or-now", RD_SEVERITY_HINT, "simply|merely|surprisingly|astonishingly|inexplicably|incredibly|remarkably|unsurprisingly|of course|needless to say", NULL },
};

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  static RdPhrases *phrases;

  rd_check_run_phrases (&rd_check_hindsight, input, hits, rows, G_N_ELEMENTS (rows), &phrases);
}

const RdCheckType rd_check_hindsight = { "hindsight", RD_CHECK_GROUP_FAIRNESS, TRUE, run };
