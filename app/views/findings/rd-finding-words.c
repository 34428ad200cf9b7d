/* rd-finding-words.c — what the rows of findings, recommendations and actions say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/findings/rd-finding-words.h"

#include <glib/gi18n.h>

#include "core/review/rd-agency.h"
#include "model/rd-register-chronology.h"
#include "model/rd-register-findings.h"
#include "model/rd-wording-chronology.h"
#include "model/rd-wording-findings.h"
#include "model/rd-wording.h"

/* So much of an entry is shown with the finding that rests on it. */
#define EVENT_LETTERS 160

/* "Heading: text", on a line of its own, where there is text; the heading stands out. */
static void
append_part (GString *out, const RdNaming *naming, const char *heading, const char *text)
{
  g_autofree char *shown = rd_naming_show (naming, NULL, NULL, text);

  if (shown != NULL && *shown != '\0')
    {
      g_autofree char *markup = g_markup_printf_escaped ("<b>%s:</b> %s", heading, shown);

      g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", markup);
    }
}

char *
rd_finding_words_shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= EVENT_LETTERS)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, EVENT_LETTERS);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static void
append_evidence (RdRegister *reg, RdReviewItem *review, const RdNaming *naming, const RdFinding *finding, GString *out)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_FINDING_EVIDENCE);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdFindingEvidence *evidence = rows->pdata[i];
      g_autoptr(RdEntry) entry = NULL;
      g_autofree char *when = NULL;
      g_autofree char *event = NULL;
      g_autofree char *line = NULL;
      g_autofree char *markup = NULL;

      if (!g_str_equal (evidence->finding_id, finding->id))
        continue;
      entry = rd_register_get_entry (reg, evidence->entry_id, NULL);
      if (entry == NULL)
        {
          g_string_append_printf (out, "%s• %s", out->len > 0 ? "\n" : "", _("An entry that was deleted since"));
          continue;
        }
      when = rd_wording_entry_when (entry);
      event = rd_naming_show (naming, entry->id, "event", entry->event);
      line = rd_finding_words_shorten (event);
      markup = g_markup_printf_escaped ("• %s: %s", when, line);
      g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", markup);
    }
}

static guint
count (RdReviewItem *review, RdRowsKind kind, const char *name, const char *id)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, kind);
  const RdField *field = rd_record_find_field (rd_rows_get_type (kind), name);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += g_strcmp0 (rd_record_get_text (rows->pdata[i], field), id) == 0;
  return n;
}

/* Of its evidence, entries that are in the chronology no more. */
static guint
count_lost (RdRegister *reg, RdReviewItem *review, const RdFinding *finding)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_FINDING_EVIDENCE);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const RdFindingEvidence *evidence = rows->pdata[i];
      g_autoptr(RdEntry) entry = NULL;

      if (!g_str_equal (evidence->finding_id, finding->id))
        continue;
      entry = rd_register_get_entry (reg, evidence->entry_id, NULL);
      n += entry == NULL;
    }
  return n;
}

char *
rd_finding_words_facts (RdRegister *reg, RdReviewItem *review, const RdFinding *finding)
{
  guint n_evidence = count (review, RD_ROWS_FINDING_EVIDENCE, "finding_id", finding->id);
  guint n_lost = count_lost (reg, review, finding);
  guint n_recommendations = count (review, RD_ROWS_RECOMMENDATIONS, "finding_id", finding->id);
  g_autofree char *evidence = n_evidence == 0 ? g_strdup (_("no evidence yet"))
    : g_strdup_printf (ngettext ("rests on %u entry", "rests on %u entries", n_evidence), n_evidence);
  g_autofree char *recommended = n_recommendations == 0 ? g_strdup (_("nothing recommended yet"))
    : g_strdup_printf (ngettext ("%u recommendation", "%u recommendations", n_recommendations), n_recommendations);

  g_autofree char *lost = n_lost == 0 ? g_strdup ("")
    : g_strdup_printf (ngettext (" (%u of them was deleted since)", " (%u of them were deleted since)", n_lost), n_lost);

  return finding->theme != NULL ? g_strdup_printf ("%s · %s%s · %s", finding->theme, evidence, lost, recommended)
                                : g_strdup_printf ("%s%s · %s", evidence, lost, recommended);
}

char *
rd_finding_words_text (RdRegister *reg, RdReviewItem *review, const RdNaming *naming, const RdFinding *finding)
{
  GString *text = g_string_new (NULL);

  append_part (text, naming, _("What happened"), finding->what_happened);
  append_part (text, naming, _("Why"), finding->why);
  append_part (text, naming, _("What needs to happen"), finding->what_next);
  append_evidence (reg, review, naming, finding, text);
  return g_string_free (text, FALSE);
}

char *
rd_finding_words_recommendation (RdReviewItem *review, const RdRecommendation *recommendation)
{
  const GPtrArray *findings = rd_review_item_get_rows (review, RD_ROWS_FINDINGS);
  guint n = count (review, RD_ROWS_ACTIONS, "recommendation_id", recommendation->id);
  GString *out = g_string_new (NULL);

  for (guint i = 0; recommendation->finding_id != NULL && i < findings->len; i++)
    if (g_str_equal (((const RdFinding *) findings->pdata[i])->id, recommendation->finding_id))
      g_string_append_printf (out, _("From finding %u · "), i + 1);
  if (recommendation->addressee != NULL)
    g_string_append_printf (out, _("To: %s · "), recommendation->addressee);
  if (recommendation->is_national)
    g_string_append_printf (out, "%s · ", _("For national bodies"));
  g_string_append_printf (out, "%s · ", rd_wording_response (recommendation->response));
  if (n == 0)
    g_string_append (out, _("no action yet"));
  else
    g_string_append_printf (out, ngettext ("%u action", "%u actions", n), n);
  return g_string_free (out, FALSE);
}

char *
rd_finding_words_action (RdReviewItem *review, const RdAction *action, const RdActionState *state)
{
  const RdAgency *agency = action->agency_id != NULL ? rd_review_item_find_row (review, RD_ROWS_AGENCIES, action->agency_id) : NULL;
  g_autofree char *words = rd_wording_action_state (state);
  GString *out = g_string_new (words);

  if (action->learning_id != NULL)
    g_string_append_printf (out, " · %s", _("from what was learnt on the way"));
  if (agency != NULL)
    g_string_append_printf (out, " · %s", agency->name);
  if (action->lead != NULL)
    g_string_append_printf (out, " · %s", action->lead);
  if (action->progress > 0 && rd_action_status_is_open (state->status))
    g_string_append_printf (out, _(" · %d%% done"), action->progress);
  return g_string_free (out, FALSE);
}

static void
append_day (GString *line, const char *what, RdDay day)
{
  g_autofree char *words = day != RD_DAY_NONE ? rd_wording_day (day) : NULL;

  if (words != NULL)
    g_string_append_printf (line, "%s%s %s", line->len > 0 ? " · " : "", what, words);
}

/* "Agreed Mon 4 Jan 2016 · due Tue 24 May 2016 · looked at next Fri 1 Jul 2016". */
static void
append_days (GString *out, const RdAction *action)
{
  g_autoptr(GString) line = g_string_new (NULL);

  append_day (line, _("Agreed"), action->agreed);
  append_day (line, line->len > 0 ? _("due") : _("Due"), action->due);
  if (action->closed == RD_DAY_NONE)
    append_day (line, line->len > 0 ? _("looked at next") : _("Looked at next"), action->next_review);
  g_string_append (out, line->str);
}

/* When it was closed, and by whom. */
static void
append_closing (GString *out, const RdNaming *naming, const RdAction *action)
{
  g_autofree char *day = action->closed != RD_DAY_NONE ? rd_wording_day (action->closed) : NULL;
  g_autofree char *words = day != NULL && action->closed_by != NULL ? g_strdup_printf (_("%1$s, by %2$s"), day, action->closed_by) : NULL;

  append_part (out, naming, _("Closed"), words != NULL ? words : day);
}

char *
rd_finding_words_course (RdReviewItem *review, const RdNaming *naming, const RdAction *action)
{
  const GPtrArray *notes = rd_review_item_get_rows (review, RD_ROWS_ACTION_NOTES);
  GString *out = g_string_new (NULL);

  append_days (out, action);
  append_part (out, naming, _("It worked if"), action->success);
  for (guint i = 0; i < notes->len; i++)
    {
      const RdActionNote *note = notes->pdata[i];
      g_autofree char *day = rd_wording_day (note->day);

      if (g_str_equal (note->action_id, action->id))
        append_part (out, naming, day, note->text);
    }
  append_part (out, naming, _("Evidence"), action->evidence);
  append_part (out, naming, _("Reason"), action->reason);
  append_part (out, naming, _("Impact on children"), action->impact);
  append_closing (out, naming, action);
  return g_string_free (out, FALSE);
}

RdDeadlineStatus
rd_finding_words_get_mark (RdActionStatus status)
{
  switch (status)
    {
    case RD_ACTION_OVERDUE:         return RD_STATUS_OVERDUE;
    case RD_ACTION_DUE_SOON:        return RD_STATUS_DUE_SOON;
    case RD_ACTION_UNDATED:         return RD_STATUS_WAITING;
    case RD_ACTION_CARRIED_FORWARD: return RD_STATUS_HELD;
    case RD_ACTION_COMPLETE_LATE:   return RD_STATUS_MET_LATE;
    case RD_ACTION_COMPLETE:        return RD_STATUS_MET;
    case RD_ACTION_WITHDRAWN:       return RD_STATUS_NOT_NEEDED;
    case RD_ACTION_UNDER_WAY:
    case RD_ACTION_NOT_STARTED:
    case RD_N_ACTION_STATUSES:
    default:                        return RD_STATUS_UPCOMING;
    }
}
