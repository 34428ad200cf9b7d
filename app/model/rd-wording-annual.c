/* rd-wording-annual.c — a year's figures in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-annual.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-action-state.h"
#include "core/review/rd-agency.h"
#include "core/review/rd-annual-text.h"
#include "model/rd-register-learning.h"
#include "model/rd-wording-findings.h"
#include "model/rd-wording.h"

/* @kinds: with %s in place of the kind. */
static const struct { const char *place, *words; } figures[] = {
  { "referrals/received", N_("Cases referred to the board") },
  { "referrals/outcome", N_("Of these: %s") },
  { "decisions/made", N_("Decisions made") },
  { "decisions/in-time", N_("Decided in time") },
  { "decisions/late", N_("Decided late") },
  { "decisions/not-measured", N_("Decided, no deadline known") },
  { "decisions/median", N_("Days from referral to decision, median") },
  { "decisions/least", N_("Days from referral to decision, fewest") },
  { "decisions/most", N_("Days from referral to decision, most") },
  { "reviews/running-start", N_("Under way when the year began") },
  { "reviews/begun", N_("Begun in the year") },
  { "reviews/completed", N_("Completed in the year") },
  { "reviews/running-end", N_("Under way at the end") },
  { "reviews/published", N_("Published in the year") },
  { "reviews/not-published", N_("Reported as not to be published") },
  { "reviews/awaiting-publication", N_("Completed, publication awaited at the end") },
  { "reviews/held-end", N_("Held at the end") },
  { "reviews/held-for", N_("Held because of: %s") },
  { "kinds/kind", N_("Worked on in the year: %s") },
  { "days/measured", N_("Measured: %s") },
  { "days/median", N_("Days %s, median") },
  { "days/least", N_("Days %s, fewest") },
  { "days/most", N_("Days %s, most") },
  { "days/out-of-order", N_("Left out: recorded in an order that cannot be") },
  { "timescales/in-time", N_("Timescales met in time") },
  { "timescales/late", N_("Timescales met late") },
  { "timescales/overdue-end", N_("Timescales overdue at the end") },
  { "timescales/held-end", N_("Timescales past their date, but held, at the end") },
  { "actions/agreed", N_("Agreed in the year") },
  { "actions/closed", N_("Closed in the year") },
  { "actions/with-impact", N_("Closed in the year with their impact described") },
  { "actions/open-end", N_("Open at the end") },
  { "actions/overdue-end", N_("Overdue at the end") },
  { "actions/state", N_("State at the end: %s") },
  { "actions/open-age", N_("Open at the end, by age: %s") },
  { "actions/open-agency", N_("Open at the end, by agency: %s") },
  { "findings/findings", N_("Findings of the reviews worked on") },
  { "findings/theme", N_("Findings on: %s") },
  { "findings/recommendations", N_("Recommendations of the reviews worked on") },
  { "findings/repeated", N_("Recommendations that an earlier review made already") },
  { "learning/noted", N_("Noted while reviews went on: %s") },
  { "learning/shared", N_("Learning shared while reviews went on") },
  { "restraint/reported", N_("Reviews of restraint reported") },
  { "restraint/incidents", N_("Uses of restraint that they looked at") },
};

static const struct { const char *key, *words; } outcomes[] = {
  { "review", N_("a review of the case") },
  { "alternative", N_("a review of another kind") },
  { "none", N_("no review") },
  { "undecided", N_("not decided yet") },
  { "notified-decided", N_("from referral to decision") },
  { "decided-begun", N_("from decision to beginning") },
  { "begun-completed", N_("from beginning to completion") },
  { "completed-published", N_("from completion to publication") },
};

static const struct { const char *block, *label, *hint; } blocks[] = {
  { "introduction", N_("Introduction"), N_("Who the board is, and what this year was about") },
  { "reviews", N_("Reviews"), N_("What the reviews of the year looked at, without saying whom") },
  { "holds", N_("Holds"), N_("Why reviews were held, and what was done meanwhile") },
  { "actions", N_("Actions"), N_("How the board follows up what was agreed") },
  { "impact", N_("Impact"), N_("What is better for children because of the reviews") },
  { "themes", N_("Themes"), N_("What the reviews have in common, and what comes again") },
  { "restraint", N_("Restraint"), N_("What the review of restraint found, and to whom it was reported") },
  { "next-year", N_("The next year"), N_("What the board will do next") },
};

/* Helpers */

static const char *
find_framework_label (const RdAnnualYear *year, const RdAnnualFigure *figure)
{
  const RdAnnualCase *one = &g_array_index (figure->cases, RdAnnualCase, 0);

  return figure->cases->len > 0 ? rd_review_item_get_framework (year->reviews->pdata[one->review])->label : figure->key;
}

/* As the first review has it that such an action is of. (transfer full) */
static char *
name_agency (const RdAnnualYear *year, const RdAnnualFigure *figure)
{
  for (guint i = 0; *figure->key != '\0' && i < figure->cases->len; i++)
    {
      const RdAnnualCase *one = &g_array_index (figure->cases, RdAnnualCase, i);
      const GPtrArray *agencies = rd_review_item_get_rows (year->reviews->pdata[one->review], RD_ROWS_AGENCIES);

      for (guint j = 0; j < agencies->len; j++)
        if (g_str_equal (((const RdAgency *) agencies->pdata[j])->code, figure->key))
          return g_strdup (((const RdAgency *) agencies->pdata[j])->name);
    }
  return g_strdup (*figure->key != '\0' ? figure->key : _("no agency"));
}

static const char *
name_status (const char *key)
{
  RdActionStatus status;

  return rd_action_status_from_text (key, &status) ? rd_wording_action_status (status) : key;
}

static const char *
name_age (const char *key)
{
  for (guint i = 0; i < RD_N_ACTION_AGES; i++)
    if (g_str_equal (rd_action_age_to_text (i), key))
      return rd_wording_action_age (i);
  return key;
}

static const char *
name_other (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    if (g_str_equal (outcomes[i].key, key))
      return _(outcomes[i].words);
  return key;
}

/* (transfer full) */
static char *
name_key (const RdAnnualYear *year, const RdAnnualFigure *figure)
{
  if (rd_annual_figure_is (figure, "kinds/kind"))
    return g_strdup (find_framework_label (year, figure));
  if (rd_annual_figure_is (figure, "actions/open-agency"))
    return name_agency (year, figure);
  if (rd_annual_figure_is (figure, "actions/state"))
    return g_strdup (name_status (figure->key));
  if (rd_annual_figure_is (figure, "actions/open-age"))
    return g_strdup (name_age (figure->key));
  if (rd_annual_figure_is (figure, "reviews/held-for"))
    return g_strdup (rd_wording_hold_reason (figure->key));
  if (rd_annual_figure_is (figure, "learning/noted"))
    return g_strdup (rd_wording_learning_kind (figure->key));
  if (rd_annual_figure_is (figure, "findings/theme"))
    return g_strdup (*figure->key != '\0' ? figure->key : _("no theme"));
  return g_strdup (name_other (figure->key));
}

static const char *
find_words (const RdAnnualFigure *figure)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (rd_annual_figure_is (figure, figures[i].place))
      return _(figures[i].words);
  g_return_val_if_reached (figure->code);
}

/* Public API */

char *
rd_wording_annual_year (int year, int first_month)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (year, first_month, 1, 0, 0, 0);
  g_autoptr (GDateTime) last = g_date_time_add_months (first, 11);
  g_autofree char *from = NULL, *to = NULL;

  if (first_month == 1)
    return g_strdup_printf ("%d", year);
  from = g_date_time_format (first, "%B %Y");
  to = g_date_time_format (last, "%B %Y");
  /* Translators: months with their years */
  return g_strdup_printf (_("%s to %s"), from, to);
}

char *
rd_wording_annual_dates (const RdAnnualYear *year)
{
  g_autofree char *first = NULL, *last = NULL, *counted = NULL;

  g_return_val_if_fail (year != NULL, NULL);

  first = rd_wording_day_plain (year->annual->first);
  last = rd_wording_day_plain (year->annual->last);
  if (year->is_over)
    return g_strdup_printf (_("%s to %s"), first, last);
  counted = rd_wording_day_plain (year->annual->counted);
  /* Translators: three dates */
  return g_strdup_printf (_("%s to %s; the year is not over, and is counted up to %s"), first, last, counted);
}

char *
rd_wording_annual_figure (const RdAnnualYear *year, const RdAnnualFigure *figure)
{
  g_autofree char *key = NULL;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (year != NULL && figure != NULL, NULL);

  if (figure->key == NULL)
    return g_strdup (find_words (figure));
  key = name_key (year, figure);
  parts = g_strsplit (find_words (figure), "%s", 2);
  return g_strdup_printf ("%s%s%s", parts[0], key, parts[0] != NULL && parts[1] != NULL ? parts[1] : "");
}

char *
rd_wording_annual_key (const RdAnnualYear *year, const RdAnnualFigure *figure)
{
  char *key;

  g_return_val_if_fail (year != NULL && figure != NULL, NULL);

  if (figure->key == NULL)
    return rd_wording_annual_figure (year, figure);
  key = name_key (year, figure);
  if (g_ascii_islower (*key))
    *key = g_ascii_toupper (*key);
  return key;
}

char *
rd_annual_figure_to_text (const RdAnnualFigure *figure)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_val_if_fail (figure != NULL, NULL);

  return g_strdup (figure->has_value ? g_ascii_formatd (number, sizeof number, "%.10g", figure->value) : "");
}

char *
rd_wording_annual_value (const RdAnnualYear *year, const RdAnnualFigure *figure)
{
  g_autofree char *number = NULL;
  const RdAnnualFigure *least, *most;

  g_return_val_if_fail (year != NULL && figure != NULL, NULL);

  if (!figure->has_value)
    return g_strdup (_("nothing to measure"));
  number = rd_annual_figure_to_text (figure);
  if (figure->unit != RD_ANNUAL_DAYS || !g_str_equal (figure->code, "median"))
    return g_steal_pointer (&number);
  if (figure->cases->len == 1)
    /* Translators: %s is a number of days */
    return g_strdup_printf (_("%s, of one review"), number);
  least = rd_annual_find (year->annual, figure->section, "least", figure->key);
  most = rd_annual_find (year->annual, figure->section, "most", figure->key);
  /* Translators: %s is a number of days; then of how many reviews; then the fewest and the most days */
  return g_strdup_printf (_("%s, of %u reviews: %.0f to %.0f"), number, figure->cases->len, least->value, most->value);
}

char *
rd_wording_annual_case (const RdAnnualFigure *figure G_GNUC_UNUSED, const RdAnnualCase *one)
{
  g_autofree char *from = NULL, *to = NULL;
  int days;

  g_return_val_if_fail (one != NULL, NULL);

  if (one->to == RD_DAY_NONE)
    return g_strdup ("");
  to = rd_wording_day (one->to);
  if (one->from == RD_DAY_NONE)
    return g_steal_pointer (&to);
  from = rd_wording_day (one->from);
  days = one->to - one->from;
  /* Translators: two days, and how many days lie between them */
  return g_strdup_printf (ngettext ("%s to %s, %d day", "%s to %s, %d days", ABS (days)), from, to, days);
}

const char *
rd_wording_annual_block (const char *block)
{
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (g_strcmp0 (blocks[i].block, block) == 0)
      return _(blocks[i].label);
  return NULL;
}

const char *
rd_wording_annual_hint (const char *block)
{
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (g_strcmp0 (blocks[i].block, block) == 0)
      return _(blocks[i].hint);
  return NULL;
}
