/* test-publication.c — whether a report may be published, point by point
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-publication.h"

#include "core/review/rd-action.h"
#include "core/review/rd-contact.h"
#include "core/review/rd-decision-entry.h"
#include "core/review/rd-publication-place.h"
#include "core/review/rd-publication-text.h"

#include "core-review.h"

#define TODAY "2026-11-27"        /* a Friday; no bank holiday is near before Christmas */

/* A review whose report is ready to go out on Tuesday 8 December: copies were due, and sent, on Friday 27 November. */
typedef struct
{
  Review     review;
  GPtrArray *items, *places, *texts, *decisions, *contacts, *actions;
} Desk;

static void
say (Desk *desk, const char *code, const char *state)
{
  RdPublicationItem *item = rd_publication_item_new ("review");

  item->item = g_strdup (code);
  item->state = g_strdup (state);
  item->expected = item->settled = RD_DAY_NONE;
  for (guint i = 0; i < desk->items->len; i++)
    if (g_str_equal (((RdPublicationItem *) desk->items->pdata[i])->item, code))
      g_ptr_array_remove_index (desk->items, i);
  g_ptr_array_add (desk->items, item);
}

static RdPublicationText *
write_text (Desk *desk, const char *kind, const char *agreed)
{
  RdPublicationText *text = rd_publication_text_new ("review");

  text->kind = g_strdup (kind);
  text->text = g_strdup ("Words.");
  text->agreed = rd_day_parse_iso (agreed);
  g_ptr_array_add (desk->texts, text);
  return text;
}

static RdPublicationPlace *
put_place (Desk *desk, const char *last_day, const char *taken_down)
{
  RdPublicationPlace *place = rd_publication_place_new ("review");

  place->kind = g_strdup ("website");
  place->place = g_strdup ("https://board.example/reports");
  place->first_day = RD_DAY_NONE;
  place->last_day = rd_day_parse_iso (last_day);
  place->taken_down = rd_day_parse_iso (taken_down);
  g_ptr_array_add (desk->places, place);
  return place;
}

static void
decide (Desk *desk, const char *kind, const char *outcome, const char *day)
{
  RdDecisionEntry *entry = rd_decision_entry_new ("review");

  entry->kind = g_strdup (kind);
  entry->about = g_strdup ("publication");
  entry->outcome = g_strdup (outcome);
  entry->day = rd_day_parse_iso (day);
  entry->position = (int) desk->decisions->len;
  g_ptr_array_add (desk->decisions, entry);
}

static void
open_desk (Desk *desk, gconstpointer data)
{
  static const char * const done[] = {
    "court-orders", "criminal-proceedings", "inquest", "data-protection", "effect", "family-told", "professionals-told", "media-plan",
  };
  GPtrArray *milestones;

  set_up (&desk->review, NULL);
  milestones = desk->review.milestones;
  desk->items = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_publication_item_free);
  desk->places = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_publication_place_free);
  desk->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_publication_text_free);
  desk->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_decision_entry_free);
  desk->contacts = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_contact_free);
  desk->actions = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_action_free);
  record (milestones, "la-aware", NULL, "2026-01-05");
  record (milestones, "lscb-notified", NULL, "2026-01-06");
  record (milestones, "decision", NULL, "2026-01-12")->outcome = g_strdup ("initiate");
  record (milestones, "decision-reported", NULL, "2026-01-13");
  record (milestones, "initiated", NULL, "2026-01-14");
  record (milestones, "completed", NULL, "2026-07-01");
  record (milestones, "copies-sent", NULL, TODAY);
  plan (milestones, "published", NULL, "2026-12-08");
  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    say (desk, done[i], "done");
  write_text (desk, "response", "2026-11-01");
}

static void
close_desk (Desk *desk, gconstpointer data)
{
  g_ptr_array_unref (desk->actions);
  g_ptr_array_unref (desk->contacts);
  g_ptr_array_unref (desk->decisions);
  g_ptr_array_unref (desk->texts);
  g_ptr_array_unref (desk->places);
  g_ptr_array_unref (desk->items);
  tear_down (&desk->review, NULL);
}

static void
drop_milestone (Desk *desk, const char *milestone)
{
  GPtrArray *rows = desk->review.milestones;

  for (guint i = rows->len; i-- > 0;)
    if (g_str_equal (((RdMilestone *) rows->pdata[i])->milestone, milestone))
      g_ptr_array_remove_index (rows, i);
}

static RdPublicationInput
make_input (Desk *desk)
{
  return (RdPublicationInput) {
    .framework = desk->review.framework, .milestones = desk->review.milestones, .holds = desk->review.holds,
    .items = desk->items, .places = desk->places, .texts = desk->texts, .decisions = desk->decisions, .contacts = desk->contacts,
    .actions = desk->actions, .workdays = desk->review.workdays, .today = rd_day_parse_iso (TODAY), .asked = RD_DAY_NONE,
    .has_report = TRUE, .n_findings = 0,
  };
}

/* "state reason", and the two days where there are any; free it. */
static char *
print_point (const RdPublication *publication, const char *code)
{
  const RdPublicationPoint *point = rd_publication_find (publication, code);
  g_autofree char *day = NULL, *until = NULL;

  if (point == NULL)
    return g_strdup ("none");
  day = rd_day_to_iso (point->day);
  until = rd_day_to_iso (point->until);
  return g_strdup_printf ("%s %s %s…%s", rd_publication_state_get_name (point->state), point->reason, day != NULL ? day : "",
                          until != NULL ? until : "");
}

static void
assert_point_of (const RdPublicationInput *input, const char *code, const char *expected)
{
  g_autoptr (RdPublication) publication = rd_publication_work_out (input);
  g_autofree char *printed = print_point (publication, code);

  g_assert_cmpstr (printed, ==, expected);
}

static void
assert_point (Desk *desk, const char *code, const char *expected)
{
  RdPublicationInput input = make_input (desk);

  assert_point_of (&input, code, expected);
}

/* Everything is as it should be: the days are those that can be counted by hand. */
static void
test_ready (Desk *desk, gconstpointer data)
{
  RdPublicationInput input = make_input (desk);
  g_autoptr (RdPublication) publication = rd_publication_work_out (&input);

  g_assert_true (rd_publication_is_ready (publication));
  g_assert_cmpuint (publication->n_blocking, ==, 0);
  g_assert_cmpuint (publication->n_open, ==, 1);     /* where it is to be read */
  assert_day (publication->planned, "2026-12-08");
  assert_day (publication->copies_by, TODAY);
  g_assert_cmpint (publication->working_days, ==, 0);
  assert_day (publication->keep_until, "2027-12-08");
  assert_day (publication->first_day, "2026-12-08");
  assert_point (desk, "copies", "done in-time 2026-11-27…2026-12-08");
  assert_point (desk, "decision", "done as-a-rule …");
  assert_point (desk, "response", "done agreed 2026-11-01…");
  assert_point (desk, "place", "open no-place …");
  assert_point (desk, "agreement", "none");
}

/* One thing is otherwise, and the point that says so. */
static void
test_items (Desk *desk, gconstpointer data)
{
  static const struct { const char *code, *said, *expected; } cases[] = {
    { "court-orders", NULL, "blocks not-looked-at …" },          /* nobody may assume that there are none */
    { "court-orders", "open", "blocks said …" },                 /* looked at, and not settled */
    { "court-orders", "blocks", "blocks said …" },
    { "court-orders", "done", "done said …" },
    { "court-orders", "not-needed", "not-needed said …" },
    { "criminal-proceedings", NULL, "blocks not-looked-at …" },
    { "inquest", NULL, "blocks not-looked-at …" },
    { "data-protection", NULL, "blocks not-looked-at …" },
    { "effect", NULL, "blocks not-looked-at …" },
    { "family-told", "open", "blocks said …" },
    { "professionals-told", NULL, "open not-looked-at …" },      /* good practice: it does not stop the board */
    { "media-plan", "open", "open said …" },
    { "media-plan", "blocks", "blocks said …" },                 /* where the board says that it does */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      say (desk, cases[i].code, cases[i].said != NULL ? cases[i].said : "done");
      if (cases[i].said == NULL)
        g_ptr_array_remove_index (desk->items, desk->items->len - 1);
      g_test_message ("row %u: %s", (guint) i, cases[i].code);
      assert_point (desk, cases[i].code, cases[i].expected);
    }
}

/* A hold says it by itself, whatever somebody ticked; its end settles what it held, and nothing else. */
static void
test_holds (Desk *desk, gconstpointer data)
{
  static const struct { const char *reason, *from, *until, *said, *code, *expected; } cases[] = {
    { "inquest", "2026-08-01", NULL, NULL, "inquest", "blocks hold 2026-08-01…" },
    { "inquest", "2026-08-01", NULL, "done", "inquest", "blocks hold 2026-08-01…" },
    { "inquest", "2026-08-01", TODAY, NULL, "inquest", "blocks hold 2026-08-01…2026-11-27" },   /* both ends belong to it */
    { "inquest", "2026-08-01", "2026-11-26", NULL, "inquest", "done hold-ended 2026-08-01…2026-11-26" },
    { "inquest", "2026-08-01", "2026-11-26", "blocks", "inquest", "blocks said …" },            /* somebody knows better */
    { "inquest", "2026-12-01", NULL, NULL, "inquest", "blocks not-looked-at …" },               /* not begun yet */
    { "trial", "2026-08-01", NULL, "done", "criminal-proceedings", "blocks hold 2026-08-01…" },
    { "criminal-investigation", "2026-08-01", NULL, NULL, "criminal-proceedings", "blocks hold 2026-08-01…" },
    { "family-court", "2026-08-01", NULL, NULL, "court-orders", "blocks hold 2026-08-01…" },
    { "family-court", "2026-08-01", "2026-11-01", NULL, "court-orders", "blocks not-looked-at …" },   /* an order outlives the hearing */
    { "agency-late", "2026-08-01", NULL, "done", "inquest", "done said …" },                    /* no legal matter */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdHold *held = hold (&desk->review, "complete", cases[i].from, cases[i].until, NULL);

      g_free (held->reason);
      held->reason = g_strdup (cases[i].reason);
      say (desk, cases[i].code, cases[i].said != NULL ? cases[i].said : "done");
      if (cases[i].said == NULL)
        g_ptr_array_remove_index (desk->items, desk->items->len - 1);
      g_test_message ("row %u: %s", (guint) i, cases[i].reason);
      assert_point (desk, cases[i].code, cases[i].expected);
      g_ptr_array_set_size (desk->review.holds, 0);
    }
}

static void
test_copies (Desk *desk, gconstpointer data)
{
  static const struct { const char *sent, *planned, *published, *asked, *expected; } cases[] = {
    { TODAY, "2026-12-08", NULL, NULL, "done in-time 2026-11-27…2026-12-08" },
    { TODAY, "2026-12-07", NULL, NULL, "blocks too-late 2026-11-27…2026-12-08" },    /* six working days */
    { TODAY, NULL, NULL, NULL, "blocks too-late 2026-11-27…2026-12-08" },           /* today is too soon */
    { TODAY, "2026-12-08", NULL, TODAY, "blocks too-late 2026-11-27…2026-12-08" },  /* brought forward */
    { NULL, "2026-12-08", NULL, NULL, "blocks not-sent …2026-11-27" },
    { NULL, NULL, NULL, NULL, "blocks not-sent …" },
    { NULL, NULL, "2026-10-01", NULL, "blocks published-without …2026-09-22" },
    { "2026-09-23", NULL, "2026-10-01", NULL, "done sent-late 2026-09-23…2026-10-02" },
    { "2026-09-22", NULL, "2026-10-01", NULL, "done in-time 2026-09-22…2026-10-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdPublicationInput input;

      drop_milestone (desk, "copies-sent");
      drop_milestone (desk, "published");
      if (cases[i].sent != NULL)
        record (desk->review.milestones, "copies-sent", NULL, cases[i].sent);
      if (cases[i].planned != NULL)
        plan (desk->review.milestones, "published", NULL, cases[i].planned);
      if (cases[i].published != NULL)
        record (desk->review.milestones, "published", NULL, cases[i].published);
      input = make_input (desk);
      input.asked = rd_day_parse_iso (cases[i].asked);
      g_test_message ("row %u", (guint) i);
      assert_point_of (&input, "copies", cases[i].expected);
    }
}

/* Each recipient counts. */
static void
test_copies_missing (Desk *desk, gconstpointer data)
{
  RdPublicationInput input = make_input (desk);
  g_autoptr (RdPublication) publication = NULL;
  const RdPublicationPoint *point;

  drop_milestone (desk, "copies-sent");
  record (desk->review.milestones, "copies-sent", "ofsted", TODAY);
  publication = rd_publication_work_out (&input);
  point = rd_publication_find (publication, "copies");
  g_assert_cmpstr (point->reason, ==, "not-sent");
  g_assert_cmpuint (point->n, ==, 1);
  g_assert_cmpuint (point->n_all, ==, 3);
}

static void
test_decision (Desk *desk, gconstpointer data)
{
  decide (desk, "decision", RD_OUTCOME_DO_NOT_PUBLISH, "2026-11-02");
  assert_point (desk, "decision", "blocks under-advice 2026-11-02…");
  decide (desk, "panel-challenge", NULL, "2026-11-05");
  assert_point (desk, "decision", "blocks under-advice 2026-11-02…");
  decide (desk, "decision", RD_OUTCOME_DO_NOT_PUBLISH, "2026-11-09");
  decide (desk, "outcome-told", NULL, "2026-11-10");
  assert_point (desk, "decision", "blocks not-publishing 2026-11-09…");
  decide (desk, "decision", RD_OUTCOME_PUBLISH, "2026-11-20");      /* the board changed its mind once more */
  assert_point (desk, "decision", "done decided 2026-11-20…");
}

/* DfE and the panel were told before anything stood in the log. */
static void
test_decision_by_milestone (Desk *desk, gconstpointer data)
{
  tell_three (add_milestone (desk->review.framework, "non-publication-reported", "publishing", "completed", "initiate"));
  record (desk->review.milestones, "non-publication-reported", "dfe", "2026-11-03");
  assert_point (desk, "decision", "blocks under-advice 2026-11-03…");
}

static void
test_report (Desk *desk, gconstpointer data)
{
  static const struct { gboolean has_report; int n_findings; const char *expected; } cases[] = {
    { FALSE, -1, "blocks no-report …" },
    { TRUE, -1, "open not-checked …" },
    { TRUE, 0, "done clean …" },
    { TRUE, 3, "blocks findings …" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdPublicationInput input = make_input (desk);

      input.has_report = cases[i].has_report;
      input.n_findings = cases[i].n_findings;
      assert_point_of (&input, "report", cases[i].expected);
    }
}

static void
test_response (Desk *desk, gconstpointer data)
{
  ((RdPublicationText *) desk->texts->pdata[0])->agreed = RD_DAY_NONE;
  assert_point (desk, "response", "blocks draft …");
  g_ptr_array_set_size (desk->texts, 0);
  assert_point (desk, "response", "blocks no-text …");
}

static void
test_completed (Desk *desk, gconstpointer data)
{
  assert_point (desk, "completed", "done done 2026-07-01…");
  drop_milestone (desk, "completed");
  assert_point (desk, "completed", "blocks not-yet …");
}

/* Published on 1 October 2026, or a year and more before. */
static void
test_place (Desk *desk, gconstpointer data)
{
  static const struct { const char *published, *last_day, *taken_down; gboolean says_how; const char *expected; } cases[] = {
    { "2026-10-01", NULL, NULL, FALSE, "done published …2027-10-01" },
    { "2026-10-01", "2027-10-01", NULL, FALSE, "done published …2027-10-01" },
    { "2026-10-01", "2027-09-30", NULL, FALSE, "blocks too-short 2027-09-30…2027-10-01" },
    { "2026-10-01", NULL, "2026-11-20", FALSE, "blocks taken-down-early 2026-11-20…2027-10-01" },
    { "2025-10-01", NULL, NULL, FALSE, "done published …2026-10-01" },            /* longer than it has to */
    { "2025-10-01", NULL, "2026-10-05", FALSE, "open say-how …" },
    { "2025-10-01", NULL, "2026-10-05", TRUE, "done on-request …" },
    { NULL, NULL, NULL, FALSE, "done planned …" },
    { NULL, "2027-06-01", NULL, FALSE, "blocks too-short 2027-06-01…2027-12-08" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      drop_milestone (desk, "published");
      g_ptr_array_set_size (desk->places, 0);
      put_place (desk, cases[i].last_day, cases[i].taken_down);
      if (cases[i].published != NULL)
        record (desk->review.milestones, "published", NULL, cases[i].published);
      else
        plan (desk->review.milestones, "published", NULL, "2026-12-08");
      if (cases[i].says_how)
        write_text (desk, "how-to-get-it", NULL);
      g_test_message ("row %u", (guint) i);
      assert_point (desk, "place", cases[i].expected);
    }
}

/* What was published cannot be held up any more, but what is not known stays open. */
static void
test_published (Desk *desk, gconstpointer data)
{
  RdPublicationInput input;

  drop_milestone (desk, "published");
  record (desk->review.milestones, "published", NULL, "2026-11-26");
  g_ptr_array_set_size (desk->items, 0);
  g_ptr_array_set_size (desk->texts, 0);
  assert_point (desk, "inquest", "open not-looked-at …");
  assert_point (desk, "response", "open no-text …");
  assert_point (desk, "copies", "done sent-late 2026-11-27…2026-12-08");
  input = make_input (desk);
  input.has_report = FALSE;
  input.n_findings = 0;
  assert_point_of (&input, "report", "not-needed no-report …");
}

static void
test_actions (Desk *desk, gconstpointer data)
{
  assert_point (desk, "actions-with-copies", "not-needed no-actions …");
  g_ptr_array_add (desk->actions, rd_action_new ("review"));
  assert_point (desk, "actions-with-copies", "open not-looked-at …");
  say (desk, "actions-with-copies", "done");
  assert_point (desk, "actions-with-copies", "done said …");
}

/* Neither a kind of review that is never published nor one that never was. */
static void
test_nothing_to_publish (Desk *desk, gconstpointer data)
{
  RdPublicationInput input = make_input (desk);
  g_autoptr (RdPublication) none = NULL, unpublished = NULL;
  RdMilestone *decision = desk->review.milestones->pdata[2];

  g_free (decision->outcome);
  decision->outcome = g_strdup ("do-not-initiate");
  none = rd_publication_work_out (&input);
  g_assert_cmpint (none->stage, ==, RD_PUBLICATION_NO_REVIEW);
  g_assert_cmpuint (none->points->len, ==, 0);
  g_assert_false (rd_publication_is_ready (none));
  for (guint i = desk->review.framework->milestones->len; i-- > 0;)
    if (g_str_equal (((RdMilestoneKind *) desk->review.framework->milestones->pdata[i])->id, "published"))
      g_ptr_array_remove_index (desk->review.framework->milestones, i);
  unpublished = rd_publication_work_out (&input);
  g_assert_cmpint (unpublished->stage, ==, RD_PUBLICATION_NO_MILESTONE);
  g_assert_cmpuint (unpublished->points->len, ==, 0);
}

#define ADD(name, test) g_test_add ("/publication/" name, Desk, NULL, open_desk, test, close_desk)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("ready", test_ready);
  ADD ("items", test_items);
  ADD ("holds", test_holds);
  ADD ("copies", test_copies);
  ADD ("copies-missing", test_copies_missing);
  ADD ("decision", test_decision);
  ADD ("decision-by-milestone", test_decision_by_milestone);
  ADD ("report", test_report);
  ADD ("response", test_response);
  ADD ("completed", test_completed);
  ADD ("place", test_place);
  ADD ("published", test_published);
  ADD ("actions", test_actions);
  ADD ("nothing-to-publish", test_nothing_to_publish);
  return g_test_run ();
}
