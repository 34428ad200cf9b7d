/* rd-wording.c — codes, labels and rows in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording.h"
#include "model/rd-wording-private.h"

#include <glib/gi18n-lib.h>

/* Auxiliary methods */

static const char *
translate_or (const char *label, const char *id)
{
  return label != NULL && *label != '\0' ? rd_wording_translate_data (label) : id;
}

/* Actions */

/* "decision-reported:ofsted" is one recipient of a milestone. */
static char *
word_milestone_subject (const char *subject, const RdFramework *framework)
{
  g_auto(GStrv) parts = g_strsplit (subject, ":", 2);
  const char *milestone = rd_wording_milestone_label (framework, parts[0] != NULL ? parts[0] : "");

  if (parts[0] == NULL || parts[1] == NULL || *parts[1] == '\0')
    return g_strdup (milestone);
  /* Translators: a milestone and to whom it was told: "Decision reported (Ofsted)" */
  return g_strdup_printf (_("%1$s (%2$s)"), milestone, rd_wording_recipient_label (framework, parts[1]));
}

/* NULL where the code is not one about a milestone. */
static char *
word_milestone_action (const char *code, const char *subject, const RdFramework *framework)
{
  g_autofree char *what = NULL;

  if (!g_str_has_prefix (code, "milestone-") || subject == NULL)
    return NULL;
  what = word_milestone_subject (subject, framework);
  if (g_str_equal (code, "milestone-recorded"))
    return g_strdup_printf (_("Record %s"), what);
  if (g_str_equal (code, "milestone-planned"))
    return g_strdup_printf (_("Plan %s"), what);
  if (g_str_equal (code, "milestone-cleared"))
    return g_strdup_printf (_("Clear %s"), what);
  return NULL;
}

static char *
word_hold_action (const char *code, const char *subject, const RdFramework *framework)
{
  const char *timescale;

  if (subject == NULL)
    return NULL;
  timescale = rd_wording_timescale_label (framework, subject);
  if (g_str_equal (code, "hold-added"))
    return g_strdup_printf (_("Hold “%s”"), timescale);
  if (g_str_equal (code, "hold-ended"))
    return g_strdup_printf (_("End the hold of “%s”"), timescale);
  return NULL;
}

static const char *
word_setting_action (const char *subject)
{
  static const RdWord words[] = {
    { "board-name", N_("Change the board’s name") },
    { "due-soon-days", N_("Change what is due soon") },
    { "annual-month", N_("Change when reported years begin") },
  };
  const char *word = rd_wording_find_word (words, G_N_ELEMENTS (words), subject);

  return word != NULL ? word : _("Change a setting");
}

/* For the other parts of the wording */

const char *
rd_wording_find_word (const RdWord *words, gsize n_words, const char *code)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].code, code) == 0)
      return _(words[i].text);
  return NULL;
}

const char *
rd_wording_milestone_label (const RdFramework *framework, const char *id)
{
  const RdMilestoneKind *kind = framework != NULL && id != NULL ? rd_framework_find_milestone (framework, id) : NULL;

  return translate_or (kind != NULL ? kind->label : NULL, id);
}

const char *
rd_wording_recipient_label (const RdFramework *framework, const char *id)
{
  const RdRecipient *recipient = framework != NULL && id != NULL ? rd_framework_find_recipient (framework, id) : NULL;

  return translate_or (recipient != NULL ? recipient->label : NULL, id);
}

const char *
rd_wording_timescale_label (const RdFramework *framework, const char *id)
{
  const RdTimescale *timescale = framework != NULL && id != NULL
                                 ? rd_framework_find_timescale (framework, id, RD_DAY_NONE) : NULL;

  return translate_or (timescale != NULL ? timescale->label : NULL, id);
}

const char *
rd_wording_outcome_label (const RdFramework *framework, const char *id)
{
  const RdOutcome *outcome = framework != NULL && id != NULL ? rd_framework_find_outcome (framework, id) : NULL;

  return translate_or (outcome != NULL ? outcome->label : NULL, id);
}

/* Public API */

const char *
rd_wording_translate_data (const char *text)
{
  /* The empty message is the catalogue's header. */
  return text != NULL && *text != '\0' ? g_dgettext (GETTEXT_PACKAGE, text) : text;
}

char *
rd_wording_milestone_date (const RdMilestoneState *state)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (state != NULL, NULL);

  if (state->day != RD_DAY_NONE)
    return rd_wording_day (state->day);
  if (state->n_told > 0)
    return g_strdup_printf (ngettext ("%1$u of %2$u told", "%1$u of %2$u told", state->n_told),
                            state->n_told, state->n_to_tell);
  if (state->planned == RD_DAY_NONE)
    return g_strdup ("");
  day = rd_wording_day (state->planned);
  return g_strdup_printf (_("Planned for %s"), day);
}

char *
rd_wording_milestone_row (const RdMilestoneState *state)
{
  g_autofree char *date = NULL;
  const char *label;

  g_return_val_if_fail (state != NULL, NULL);

  label = rd_wording_translate_data (state->kind->label);
  date = rd_wording_milestone_date (state);
  if (*date != '\0')
    return g_strdup_printf (_("%1$s, %2$s"), label, date);
  if (!state->needed)
    return g_strdup_printf (_("%s, not needed"), label);
  return g_strdup_printf (_("%s, not recorded yet"), label);
}

char *
rd_wording_review_row (const char *reference, const char *title, const char *stage_label,
                       int n_overdue, int n_due_soon, const char *next_label, const char *next_text)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (reference != NULL && title != NULL, NULL);

  g_string_append_printf (text, _("%1$s, %2$s"), reference, title);
  if (stage_label != NULL)
    g_string_append_printf (text, _(", stage: %s"), stage_label);
  if (n_overdue > 0)
    g_string_append_printf (text, ngettext (", %d overdue", ", %d overdue", (gulong) n_overdue), n_overdue);
  if (n_due_soon > 0)
    g_string_append_printf (text, ngettext (", %d due soon", ", %d due soon", (gulong) n_due_soon), n_due_soon);
  if (next_label != NULL && next_text != NULL)
    g_string_append_printf (text, _(", next: %1$s, %2$s"), next_label, next_text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const char *
rd_wording_hold_reason (const char *code)
{
  static const RdWord words[] = {
    { "criminal-investigation", N_("Criminal investigation") },
    { "trial", N_("Trial") },
    { "inquest", N_("Inquest") },
    { "family-court", N_("Family court proceedings") },
    { "other-review", N_("Another review") },
    { "agency-late", N_("An agency is late") },
    { "reviewer-unavailable", N_("Reviewer unavailable") },
    { "board-cycle", N_("Waiting for the board’s meeting") },
    { "family", N_("At the family’s wish") },
    { "other", N_("Another reason") },
  };
  const char *word = rd_wording_find_word (words, G_N_ELEMENTS (words), code);

  return word != NULL ? word : _("Another reason");
}

const char *
rd_wording_unit (RdUnit unit)
{
  switch (unit)
    {
    case RD_UNIT_WORKING_DAYS: return _("working days");
    case RD_UNIT_DAYS:         return _("days");
    case RD_UNIT_WEEKS:        return _("weeks");
    case RD_UNIT_MONTHS:       return _("months");
    case RD_UNIT_YEARS:        return _("years");
    case RD_UNIT_HOURS:        return _("hours");
    default:                   return "";
    }
}

char *
rd_wording_order_fault (const RdOrderFault *fault)
{
  g_autofree char *day = NULL;
  g_autofree char *follows_day = NULL;

  g_return_val_if_fail (fault != NULL, NULL);

  day = rd_wording_day (fault->day);
  follows_day = rd_wording_day (fault->follows_day);
  return g_strdup_printf (_("“%1$s” (%2$s) is earlier than “%3$s” (%4$s), which comes before it. "
                            "It has been recorded as it is; please check both dates."),
                          rd_wording_translate_data (fault->kind->label), day,
                          rd_wording_translate_data (fault->follows->label), follows_day);
}

char *
rd_wording_plan_over_record (const RdMilestoneKind *kind, RdDay recorded)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (kind != NULL, NULL);

  day = rd_wording_day (recorded);
  return g_strdup_printf (_("“%1$s” had been recorded for %2$s; the plan stands in its place. Undo it if it did happen."),
                          rd_wording_translate_data (kind->label), day);
}

char *
rd_wording_action (const char *code, const char *subject, const RdFramework *framework)
{
  char *text;

  g_return_val_if_fail (code != NULL, NULL);

  text = word_milestone_action (code, subject, framework);
  if (text == NULL)
    text = word_hold_action (code, subject, framework);
  if (text == NULL && g_str_equal (code, "setting-changed"))
    text = g_strdup (word_setting_action (subject));
  return text != NULL ? text : g_strdup (rd_wording_plain_action (code));
}

void
rd_wording_fill_draw_words (RdDrawWords *words)
{
  g_return_if_fail (words != NULL);

  for (int i = 0; i < 12; i++)
    words->months_short[i] = rd_wording_month_short (i + 1);
  for (int i = 0; i < RD_N_STATUSES; i++)
    words->statuses[i] = rd_wording_status (i);
  words->today = C_("chart", "Today");
  words->legend_window = C_("chart", "Time allowed");
  words->legend_planned = C_("chart", "Planned");
  words->legend_due = C_("chart", "Due date");
  words->legend_done = C_("chart", "Done");
  words->legend_hold = C_("chart", "On hold");
  words->legend_original = C_("chart", "Original due date");
  words->legend_forecast = C_("chart", "Forecast");
  words->legend_overdue = C_("chart", "Overdue");
  words->legend_not_working = C_("chart", "Not a working day");
  words->page_of = _("Page %u of %u");
  words->column_review = C_("chart", "Review");
  words->column_deadline = C_("chart", "Deadline");
  words->column_due = C_("chart", "Due");
  words->column_status = C_("chart", "Status");
}
