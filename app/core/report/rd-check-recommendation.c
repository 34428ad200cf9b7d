/* rd-check-recommendation.c — recommendations that nothing follows from
 *
 * “What needs to happen in order to reduce the risk of recurrence”, and which actions are taken (Working Together 2015, chapter 4,
 * “Publication of reports”, “Agreeing improvement action”).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"

static void
add (RdCheckFinder *finder, const RdCheckRecommendation *recommendation, const char *code, RdSeverity severity)
{
  rd_check_finder_add_section (finder, code, severity, RD_PARAGRAPH_NO_SECTION, recommendation->text)->subject_id = g_strdup (recommendation->id);
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_recommendation, input, hits);
  for (guint i = 0; i < input->recommendations->len; i++)
    {
      const RdCheckRecommendation *recommendation = &g_array_index (input->recommendations, RdCheckRecommendation, i);

      if (recommendation->n_actions == 0)
        add (&finder, recommendation, "no-action", RD_SEVERITY_WARNING);
      if (recommendation->finding_id == NULL && input->findings->len > 0)
        add (&finder, recommendation, "no-finding", RD_SEVERITY_HINT);
    }
}

const RdCheckType rd_check_recommendation = { "recommendation", RD_CHECK_GROUP_SUBSTANCE, FALSE, run };
