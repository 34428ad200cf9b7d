/* rd-wording-publication.c — whether a report may be published, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-publication.h"

#include <glib/gi18n-lib.h>

#include "model/rd-register.h"
#include "model/rd-wording-private.h"

/* --- codes */

const char *
rd_wording_publication_point (const char *code)
{
  static const RdWord words[] = {
    { "decision", N_("Decision to publish") },
    { "completed", N_("Review completed") },
    { "court-orders", N_("Court orders") },
    { "criminal-proceedings", N_("Criminal proceedings") },
    { "inquest", N_("Inquest") },
    { "data-protection", N_("Data protection") },
    { "effect", N_("Effect on children and family") },
    { "family-told", N_("Family told") },
    { "professionals-told", N_("Professionals told") },
    { "media-plan", N_("Media plan") },
    { "report", N_("Report checks") },
    { "response", N_("Board’s written response") },
    { "copies", N_("Copies before publication") },
    { "actions-with-copies", N_("Action taken, with the copies") },
    { "agreement", N_("Agreement to publish") },
    { "place", N_("Where and how long") },
  };
  const char *word = rd_wording_find_word (words, G_N_ELEMENTS (words), code);

  return word != NULL ? word : code;
}

const char *
rd_wording_publication_state (RdPublicationState state)
{
  switch (state)
    {
    case RD_PUBLICATION_OPEN:       return _("Open");
    case RD_PUBLICATION_BLOCKS:     return _("Blocks");
    case RD_PUBLICATION_DONE:       return _("Done");
    case RD_PUBLICATION_NOT_NEEDED: return _("Not needed");
    case RD_N_PUBLICATION_STATES:
    default:                        return "";
    }
}

const char *
rd_wording_publication_state_code (const char *code)
{
  RdPublicationState state;

  return rd_publication_state_from_name (code, &state) ? rd_wording_publication_state (state) : "";
}

const char *
rd_wording_place_kind (const char *code)
{
  static const RdWord words[] = {
    { "website", N_("The board’s website") },
    { "repository", N_("National repository of case reviews") },
    { "other", N_("Another place") },
  };
  const char *word = rd_wording_find_word (words, G_N_ELEMENTS (words), code);

  return word != NULL ? word : code;
}

const char *
rd_wording_publication_text (const char *code)
{
  static const RdWord words[] = {
    { "response", N_("Board’s written response") },
    { "impact", N_("Impact of what was done") },
    { "more-to-do", N_("What more will be done") },
    { "brief", N_("Opening of the learning brief") },
    { "how-to-get-it", N_("How to get the report on request") },
  };
  const char *word = rd_wording_find_word (words, G_N_ELEMENTS (words), code);

  return word != NULL ? word : code;
}

const char *
rd_wording_publication_outcome (const char *code)
{
  static const RdWord words[] = {
    { RD_OUTCOME_PUBLISH, N_("The report is to be published") },
    { RD_OUTCOME_DO_NOT_PUBLISH, N_("The report should not be published") },
  };

  return rd_wording_find_word (words, G_N_ELEMENTS (words), code);
}

/* --- why a point is as it is */

/* A reason as it is said where @point has the days that it names: %1$s its day, %2$s its until. */
typedef struct
{
  const char *code;      /* NULL: any point */
  const char *reason;
  const char *text;
  const char *undated;   /* where until is not known; NULL: text */
} Sentence;

static const Sentence sentences[] = {
  { "decision", "as-a-rule", N_("Reports are published as a rule, and nothing else was decided.") },
  { "decision", "decided", N_("Decided on %1$s.") },
  { "decision", "under-advice", N_("The board considers that the report should not be published, since %1$s. The panel’s advice and the final decision are awaited.") },
  { "decision", "not-publishing", N_("The final decision of %1$s is not to publish the report.") },
  { "completed", "done", N_("All that comes before was recorded, the last on %1$s.") },
  { "court-orders", "not-looked-at", N_("Nobody has said yet whether a court’s order restricts what may be published.") },
  { "criminal-proceedings", "not-looked-at", N_("Nobody has said yet whether an investigation or a trial is going on.") },
  { "inquest", "not-looked-at", N_("Nobody has said yet whether there is an inquest to wait for.") },
  { "data-protection", "not-looked-at", N_("Nobody has said yet that data protection law is complied with.") },
  { "family-told", "not-looked-at", N_("Nobody has said yet that the family knows of the publication.") },
  { "professionals-told", "not-looked-at", N_("Nobody has said yet that the professionals involved know of the publication.") },
  { "media-plan", "not-looked-at", N_("Nobody has said yet how enquiries of the press are answered.") },
  { "actions-with-copies", "not-looked-at", N_("Nobody has said yet that the action taken was sent with the copies.") },
  { "actions-with-copies", "no-actions", N_("No action is recorded that could go with the copies.") },
  { "report", "clean", N_("No finding of the checks forbids to publish the report.") },
  { "report", "no-report", N_("No report was begun here.") },
  { "report", "not-checked", N_("The report was not checked yet.") },
  { "response", "agreed", N_("Agreed on %1$s.") },
  { "response", "draft", N_("It is a draft: record the day on which the board agreed it.") },
  { "response", "no-text", N_("Nothing is written yet.") },
  { "copies", "in-time", N_("Sent on %1$s, in time for a publication from %2$s on.") },
  { "copies", "too-late", N_("Sent on %1$s: the report can be published from %2$s on.") },
  { "copies", "sent-late", N_("Sent on %1$s, too late: the report should not have been published before %2$s.") },
  { "copies", "sent", N_("Sent on %1$s.") },
  { "agreement", "done", N_("Agreed on %1$s.") },
  { "agreement", "not-yet", N_("The agreement to publish has not been recorded.") },
  { "place", "planned", N_("A place is named.") },
  { "place", "no-place", N_("No place is named yet.") },
  { "place", "published", N_("To be kept published until %2$s at least."), N_("Published.") },
  { "place", "too-short", N_("It ends on %1$s, but is to be kept published until %2$s at least.") },
  { "place", "taken-down-early", N_("It was taken down on %1$s, but is to be kept published until %2$s at least. Put it back.") },
  { "place", "on-request", N_("The twelve months are over; the report is to be had on request.") },
  { "place", "say-how", N_("The twelve months are over. Say how the report is to be had on request.") },
};

static char *
word_sentence (const Sentence *sentence, const RdPublicationPoint *point)
{
  g_autofree char *day = point->day != RD_DAY_NONE ? rd_wording_day (point->day) : g_strdup ("");
  g_autofree char *until = point->until != RD_DAY_NONE ? rd_wording_day (point->until) : g_strdup ("");
  const char *text = point->until == RD_DAY_NONE && sentence->undated != NULL ? sentence->undated : sentence->text;
  g_autoptr (GString) words = g_string_new (_(text));

  g_string_replace (words, "%1$s", day, 0);
  g_string_replace (words, "%2$s", until, 0);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
word_hold (const RdPublicationPoint *point)
{
  const char *reason = rd_wording_hold_reason (point->note);
  g_autofree char *day = rd_wording_day (point->day);
  g_autofree char *until = point->until != RD_DAY_NONE ? rd_wording_day (point->until) : NULL;

  if (point->state != RD_PUBLICATION_BLOCKS)
    return g_strdup_printf (_("The hold “%1$s” ended on %2$s."), reason, until);
  if (until == NULL)
    return g_strdup_printf (_("The review is held since %1$s: “%2$s”. End the hold when it is over."), day, reason);
  return g_strdup_printf (_("The review is held from %1$s to %3$s: “%2$s”."), day, reason, until);
}

/* What somebody said, and when. */
static char *
word_said (const RdPublicationPoint *point)
{
  g_autoptr (GString) words = g_string_new (point->note);
  g_autofree char *day = point->day != RD_DAY_NONE ? rd_wording_day (point->day) : NULL;
  g_autofree char *until = point->until != RD_DAY_NONE ? rd_wording_day (point->until) : NULL;

  if (words->len > 0 && !g_str_has_suffix (words->str, "."))
    g_string_append_c (words, '.');
  if (words->len > 0 && (day != NULL || until != NULL))
    g_string_append_c (words, ' ');
  if (day != NULL)
    g_string_append_printf (words, _("Settled on %s."), day);
  else if (until != NULL)
    g_string_append_printf (words, _("Expected to be settled on %s."), until);
  else if (words->len == 0)
    g_string_append (words, point->state == RD_PUBLICATION_BLOCKS ? _("It is not settled, and no reason is given.") : _("It is not settled yet."));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
word_effect (const RdPublicationPoint *point)
{
  if (point->n == 0)
    return g_strdup (_("Nobody has said yet what publication does to children and family, and no contact with the family is logged."));
  return g_strdup_printf (ngettext ("Nobody has said yet what publication does to children and family. %u contact with the family is logged.",
                                    "Nobody has said yet what publication does to children and family. %u contacts with the family are logged.",
                                    point->n), point->n);
}

static char *
word_copies_missing (const RdPublicationPoint *point)
{
  g_autofree char *by = point->until != RD_DAY_NONE ? rd_wording_day (point->until) : NULL;

  if (g_str_equal (point->reason, "published-without"))
    return g_strdup_printf (by != NULL ? _("The report was published, but %1$u of %2$u copies are recorded as sent. They were due by %3$s.")
                                       : _("The report was published, but %1$u of %2$u copies are recorded as sent."),
                            point->n, point->n_all, by);
  return by != NULL ? g_strdup_printf (_("%1$u of %2$u sent; they are due by %3$s."), point->n, point->n_all, by)
                    : g_strdup_printf (_("%1$u of %2$u sent."), point->n, point->n_all);
}

static char *
word_not_completed (const RdFramework *framework, const RdPublicationPoint *point)
{
  return g_strdup_printf (_("“%s” has not been recorded."), rd_wording_milestone_label (framework, point->note));
}

char *
rd_wording_publication_reason (const RdFramework *framework, const RdPublicationPoint *point, RdDay today)
{
  g_return_val_if_fail (point != NULL, NULL);

  if (g_str_has_prefix (point->reason, "hold"))
    return word_hold (point);
  if (g_str_equal (point->reason, "said"))
    return word_said (point);
  if (g_str_equal (point->code, "effect"))
    return word_effect (point);
  if (g_str_equal (point->reason, "not-sent") || g_str_equal (point->reason, "published-without"))
    return word_copies_missing (point);
  if (g_str_equal (point->code, "completed") && point->note != NULL)
    return word_not_completed (framework, point);
  if (g_str_equal (point->reason, "findings"))
    return g_strdup_printf (ngettext ("%u finding of the checks forbids to publish it.", "%u findings of the checks forbid to publish it.",
                                      point->n), point->n);
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_str_equal (sentences[i].code, point->code) && g_str_equal (sentences[i].reason, point->reason))
      return word_sentence (&sentences[i], point);
  return g_strdup (point->reason);
}

/* --- all of it */

static char *
word_published (const RdPublication *publication, RdDay today)
{
  g_autofree char *day = rd_wording_day (publication->published);
  int left = publication->keep_until != RD_DAY_NONE ? publication->keep_until - today : 0;

  if (publication->keep_until == RD_DAY_NONE)
    return g_strdup_printf (_("Published on %s."), day);
  if (left < 0)
    return g_strdup_printf (_("Published on %s. The twelve months are over: the report is to be had on request."), day);
  return g_strdup_printf (ngettext ("Published on %1$s. %2$d day left of the twelve months.",
                                    "Published on %1$s. %2$d days left of the twelve months.", (gulong) left), day, left);
}

/* Translators: the number of points before a publication that are still open, after a sentence on those that block */
static char *
word_open (const RdPublication *publication)
{
  if (publication->n_open == 0)
    return g_strdup ("");
  return g_strdup_printf (ngettext (" %u more is open.", " %u more are open.", publication->n_open), publication->n_open);
}

char *
rd_wording_publication (const RdPublication *publication, RdDay today)
{
  g_autofree char *open = NULL;

  g_return_val_if_fail (publication != NULL, NULL);

  switch (publication->stage)
    {
    case RD_PUBLICATION_NO_MILESTONE:
      return g_strdup (_("Reviews of this kind are not published."));
    case RD_PUBLICATION_NO_REVIEW:
      return g_strdup (_("It was decided that there is no review, so there is nothing to publish."));
    case RD_PUBLICATION_PUBLISHED:
      return word_published (publication, today);
    case RD_PUBLICATION_PREPARED:
    default:
      break;
    }
  open = word_open (publication);
  if (publication->n_blocking == 0)
    return g_strconcat (_("Ready to publish: nothing blocks."), open, NULL);
  else
    {
      g_autofree char *blocking = g_strdup_printf (ngettext ("%u point blocks.", "%u points block.", publication->n_blocking),
                                                   publication->n_blocking);

      return g_strconcat (blocking, open, NULL);
    }
}

char *
rd_wording_copies_by (const RdPublication *publication)
{
  g_autofree char *day = NULL;
  int n;

  g_return_val_if_fail (publication != NULL, NULL);

  if (publication->copies_by == RD_DAY_NONE || publication->published != RD_DAY_NONE)
    return NULL;
  day = rd_wording_day (publication->copies_by);
  n = publication->working_days;
  if (n == 0)
    return g_strdup_printf (_("Copies by %s: no working day left"), day);
  if (n < 0)
    return g_strdup_printf (ngettext ("Copies were due by %1$s, %2$d working day ago", "Copies were due by %1$s, %2$d working days ago",
                                      (gulong) -n), day, -n);
  return g_strdup_printf (ngettext ("Copies by %1$s: %2$d working day left", "Copies by %1$s: %2$d working days left", (gulong) n), day, n);
}

char *
rd_wording_publication_blocking (const RdPublication *publication)
{
  g_autoptr (GString) names = g_string_new (NULL);

  g_return_val_if_fail (publication != NULL, NULL);

  for (guint i = 0; i < publication->points->len; i++)
    {
      const RdPublicationPoint *point = &g_array_index (publication->points, RdPublicationPoint, i);

      if (point->state == RD_PUBLICATION_BLOCKS)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", rd_wording_publication_point (point->code));
    }
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

char *
rd_wording_publication_error (const GError *error)
{
  g_auto (GStrv) list = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  g_return_val_if_fail (error != NULL, NULL);

  if (error->code != RD_REGISTER_ERROR_BLOCKED)
    return g_strdup (_("There is no report to be published: this review is not published, or was published already."));
  list = g_strsplit (error->message, " ", -1);
  for (guint i = 0; list[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", rd_wording_publication_point (list[i]));
  return g_strdup_printf (_("The report cannot be published on that day, because this blocks: %s. Settle it first."), names->str);
}
