/* rd-check-blame.c — blame, and words for people that say more about who writes
 *
 * Professionals contribute “without fear of being blamed for actions they took in good faith” (Working Together 2015, chapter 4,
 * “Principles for learning and improvement”).  Children are brought to appointments or are not; families are described by what they did.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-phrases.h"
#include "core/report/rd-checks.h"

static const RdCheckPhrase rows[] = {
  { "failed", RD_SEVERITY_WARNING, "failed to|fails to|failing to|failure to|failures to|failed in|failed him|failed her|failed them|failed the child|failed this child|failings|"
    "failing|failed|failure|failures", "did not" },
  { NULL, 0, "failure to thrive|persistent failure to meet|heart failure|organ failure|renal failure|kidney failure|liver failure|respiratory failure|multi organ failure", NULL },
  { "fault", RD_SEVERITY_WARNING, "at fault|their fault|his fault|her fault|fault of|to blame|is to blame|were to blame|was to blame|blame for|blameworthy|culpable|culpability|"
    "responsible for the death|responsible for her death|responsible for his death|guilty of|fault lies|fault lay", NULL },
  { "negligent", RD_SEVERITY_WARNING, "negligent|negligently|negligence|incompetent|incompetence|incompetently|careless|carelessly|carelessness|reckless|recklessly|lazy|sloppy|unprofessional|"
    "unprofessionally|inexcusable|unforgivable|shameful|disgraceful|appalling|appallingly|woeful|woefully|shocking|shockingly|unacceptable|unacceptably|dereliction|lamentable|dire|"
    "scandalous|derisory|shoddy|slapdash|poor practice|bad practice", NULL },
  { "did-not-bother", RD_SEVERITY_WARNING, "did not bother|didn’t bother|could not be bothered|turned a blind eye|turn a blind eye|looked the other way|washed their hands|ignored|ignoring|"
    "neglected to|omitted to|chose not to|chose to ignore|disregarded|dismissed|brushed aside|swept under|covered up|took no notice|paid no attention|overlooked|fobbed off", "did not, and why" },
  { NULL, 0, "should have a|should have an|should have the|should have access|should have clear|should have training|dna test|dna tests|dna sample|dna evidence|dna profile|"
    "no fault|not at fault", NULL },
  { "must-do-better", RD_SEVERITY_HINT, "should have|ought to have|could have|must have|needed to have", NULL },
  { "not-brought", RD_SEVERITY_WARNING, "did not attend|failed to attend|fails to attend|failure to attend|failed appointments|missed appointments|non attendance|dna|dnas|dna’d|cancelled again", "was not brought" },
  { "label", RD_SEVERITY_WARNING, "hard to reach|non compliant|non compliance|uncooperative|non engaging|non engagement|failed to engage|refused to engage|did not engage|disengaged|resistant|hostile|"
    "attention seeking|promiscuous|lifestyle choice|lifestyle choices|putting herself at risk|putting himself at risk|put herself at risk|put himself at risk|placed herself at risk|"
    "placed himself at risk|risky behaviour|streetwise|mature for her age|mature for his age|chaotic|dysfunctional|feckless|workshy|problem family|toxic trio|manipulative|child prostitute|"
    "prostituting herself|bed hopping|absconded|absconding|absconder|toxic|troubled family|young offender|known to services|well known to|illegal immigrant|illegal immigrants|mentally ill mother|drug addict|"
    "drug addicts|alcoholic|alcoholics|druggie|self confessed|broken home", "what was done and said" },
};

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  static RdPhrases *phrases;

  rd_check_run_phrases (&rd_check_blame, input, hits, rows, G_N_ELEMENTS (rows), &phrases);
}

const RdCheckType rd_check_blame = { "blame", RD_CHECK_GROUP_FAIRNESS, TRUE, run };
