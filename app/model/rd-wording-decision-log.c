/* rd-wording-decision-log.c — the log of decisions in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-decision.h"

#include <glib/gi18n-lib.h>

#include "model/rd-wording-private.h"
#include "model/rd-wording-publication.h"

/* Auxiliary methods */

/* Whom an outcome was told to is a recipient of the framework, where it is one. */
static const char *
word_party (const RdFramework *framework, const RdDecisionEntry *entry)
{
  return rd_wording_recipient_label (framework, entry->party);
}

static gboolean
is_kind (const RdDecisionEntry *entry, const char *kind)
{
  return g_strcmp0 (entry->kind, kind) == 0;
}

/* Takes @fact; NULL is left out. */
static void
append_fact (GString *facts, char *fact)
{
  g_autofree char *text = fact;

  if (text != NULL && *text != '\0')
    g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", text);
}

/* Public API */

const char *
rd_wording_log_kind (const char *code)
{
  static const RdWord words[] = {
    { "recommendation", N_("Recommendation to the Chair") },
    { "decision", N_("Chair’s decision") },
    { "dissent", N_("Dissent") },
    { "peer-challenge", N_("Peer challenge") },
    { "panel-advice", N_("Advice of the national panel") },
    { "panel-challenge", N_("Challenge by the national panel") },
    { "panel-request", N_("The panel asks for information") },
    { "panel-invitation", N_("The panel invites to a meeting") },
    { "research", N_("Research evidence") },
    { "alternative-review", N_("Alternative review commissioned") },
    { "outcome-told", N_("Final outcome told") },
  };
  const char *word = rd_wording_find_word (words, G_N_ELEMENTS (words), code);

  return word != NULL ? word : code;
}

const char *
rd_wording_log_about (const char *code)
{
  static const RdWord words[] = {
    { "initiation", N_("Whether to initiate a review") },
    { "reviewers", N_("The appointment of reviewers") },
    { "publication", N_("The publication of the report") },
  };
  const char *word = rd_wording_find_word (words, G_N_ELEMENTS (words), code);

  return word != NULL ? word : code;
}

const char *
rd_wording_log_view (const char *code)
{
  static const RdWord words[] = {
    { "agrees", N_("Agrees") },
    { "challenges", N_("Challenges") },
  };
  const char *word = rd_wording_find_word (words, G_N_ELEMENTS (words), code);

  return word != NULL ? word : _("No view stated");
}

char *
rd_wording_log_title (const RdFramework *framework, const RdDecisionEntry *entry)
{
  const char *kind;

  g_return_val_if_fail (entry != NULL, NULL);

  kind = rd_wording_log_kind (entry->kind);
  if (is_kind (entry, "outcome-told"))
    /* Translators: to whom it was told: "Final outcome told to Ofsted" */
    return g_strdup_printf (_("Final outcome told to %s"), word_party (framework, entry));
  if (entry->outcome == NULL)
    return g_strdup (kind);
  if (g_strcmp0 (entry->about, "publication") == 0 && rd_wording_publication_outcome (entry->outcome) != NULL)
    return g_strdup_printf (_("%1$s: %2$s"), is_kind (entry, "decision") ? _("Decision about publication") : kind,
                            rd_wording_publication_outcome (entry->outcome));
  if (is_kind (entry, "decision") || is_kind (entry, "recommendation"))
    return g_strdup_printf (_("%1$s: %2$s"), kind, rd_wording_outcome_label (framework, entry->outcome));
  return g_strdup_printf (_("%1$s: %2$s"), kind, rd_wording_log_view (entry->outcome));
}

char *
rd_wording_log_facts (const RdFramework *framework, const RdDecisionEntry *entry)
{
  g_autoptr (GString) facts = g_string_new (NULL);

  g_return_val_if_fail (entry != NULL, NULL);

  append_fact (facts, rd_wording_day (entry->day));
  if (entry->party != NULL && !is_kind (entry, "outcome-told"))
    append_fact (facts, g_strdup (entry->party));
  if (g_strcmp0 (entry->about, "initiation") != 0)
    append_fact (facts, g_strdup (rd_wording_log_about (entry->about)));
  if (entry->worked_out != NULL)
    append_fact (facts, g_strdup_printf (_("the facts then pointed to “%s”"),
                                         rd_wording_criteria_result (rd_criteria_find_result (framework->criteria, entry->worked_out))));
  return g_string_free (g_steal_pointer (&facts), FALSE);
}

char *
rd_wording_log_answer (const RdDecisionEntry *entry, RdDay today)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  if (!rd_decision_entry_wants_answer (entry))
    return NULL;
  if (entry->answered != RD_DAY_NONE)
    {
      day = rd_wording_day (entry->answered);
      return g_strdup_printf (_("Answered on %s"), day);
    }
  if (entry->due == RD_DAY_NONE)
    return g_strdup (_("Open: not answered yet"));
  day = rd_wording_day (entry->due);
  return g_strdup_printf (entry->due < today ? _("Open and late: an answer was wanted by %s")
                                             : _("Open: an answer is wanted by %s"), day);
}
