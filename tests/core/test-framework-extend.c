/* test-framework-extend.c — the board's own milestones among the guidance's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-framework-extend.h"

#include "core/rules/rd-deadline.h"
#include "core/rules/rd-progress.h"
#include "core-review.h"

static RdLocalMilestone *
add_local (GPtrArray *locals, const char *code, const char *anchor, int amount, const char *direction)
{
  RdLocalMilestone *local = rd_local_milestone_new ("review");

  local->code = g_strdup (code);
  local->label = g_strdup (code);
  local->stage = g_strdup ("reviewing");
  local->anchor = g_strdup (anchor);
  local->amount = amount;
  local->unit = g_strdup ("working-days");
  local->direction = g_strdup (direction);
  local->position = (int) locals->len;
  g_ptr_array_add (locals, local);
  return local;
}

static GPtrArray *
make_locals (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rd_local_milestone_free);
}

/* The review runs under the framework with @locals. */
static void
extend (Review *review, const GPtrArray *locals)
{
  g_autoptr (GError) error = NULL;
  RdFramework *extended = rd_framework_extend (review->framework, locals, &error);

  g_assert_no_error (error);
  g_assert_true (rd_framework_check (extended, &error));
  g_assert_no_error (error);
  rd_framework_unref (review->framework);
  review->framework = extended;
}

/* "id; id; …" of whatever has its id first. */
static char *
list_ids (const GPtrArray *things)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < things->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", *(char **) things->pdata[i]);
  return g_string_free (text, FALSE);
}

static void
test_places (Review *review, gconstpointer data)
{
  g_autoptr (GPtrArray) locals = make_locals ();
  g_autofree char *milestones = NULL;
  g_autofree char *timescales = NULL;
  const RdMilestoneKind *kind;
  const RdTimescale *timescale;

  add_local (locals, "panel", "initiated", 10, "after");
  add_local (locals, "draft", "local-panel", 5, "after");
  extend (review, locals);
  milestones = list_ids (review->framework->milestones);
  timescales = list_ids (review->framework->timescales);
  g_assert_cmpstr (milestones, ==, "incident la-aware lscb-notified decision decision-reported initiated completed "
                                   "local-panel local-draft copies-sent published");
  /* Every timescale of this framework stands in its second stage. */
  g_assert_cmpstr (timescales, ==, "notify-lscb decide report-decision complete send-copies keep-published "
                                   "local-panel local-draft");
  kind = rd_framework_find_milestone (review->framework, "local-draft");
  g_assert_true (kind->is_local && kind->optional);
  g_assert_cmpstr (kind->outcome, ==, "initiate");     /* what rules its anchor's anchor out rules it out */
  timescale = rd_framework_find_timescale (review->framework, "local-draft", RD_DAY_NONE);
  g_assert_cmpint (timescale->strength, ==, RD_STRENGTH_LOCAL);
  g_assert_cmpstr (timescale->paragraph, ==, RD_LOCAL_PARAGRAPH);
  g_assert_cmpstr (timescale->met_by, ==, "local-draft");
}

/* What the guidance says is worked out exactly as without the board's own. */
static void
test_guidance_stays (Review *review, gconstpointer data)
{
  g_autoptr (GPtrArray) locals = make_locals ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  const char *stage;
  RdLocalMilestone *local;

  record (review->milestones, "la-aware", NULL, "2016-04-01");
  record (review->milestones, "lscb-notified", NULL, "2016-04-04");
  record (review->milestones, "decision", NULL, "2016-05-02")->outcome = g_strdup ("initiate");
  plan (review->milestones, "published", NULL, "2016-11-30");
  before = work_out_all (review, "2016-05-03");
  stage = rd_progress_get_stage (review->framework, review->milestones)->id;
  g_assert_cmpstr (stage, ==, "deciding");
  local = add_local (locals, "panel", "decision", 0, "after");
  g_free (local->stage);
  local->stage = g_strdup ("notifying");
  extend (review, locals);
  after = work_out_all (review, "2016-05-03");
  g_assert_cmpuint (after->len, ==, before->len + 1);
  for (guint i = 0; i < before->len; i++)
    {
      const RdDeadline *old = before->pdata[i];
      gboolean found = FALSE;

      for (guint j = 0; j < after->len; j++)
        found |= rd_deadline_equal (old, after->pdata[j]);
      g_assert_true (found);
    }
  g_assert_cmpstr (rd_progress_get_stage (review->framework, review->milestones)->id, ==, "deciding");
}

static void
assert_due (Review *review, const char *timescale, const char *iso)
{
  g_autoptr (RdDeadline) deadline = work_out (review, timescale, "2016-04-01");

  g_test_message ("%s", timescale);
  assert_day (deadline->due, iso);
}

/* A chain: the whole of it moves with the planned publication. */
static void
test_chain (Review *review, gconstpointer data)
{
  g_autoptr (GPtrArray) locals = make_locals ();

  add_local (locals, "sign-off", "published", 10, "before");
  add_local (locals, "draft", "local-sign-off", 5, "before");
  add_local (locals, "check", "local-draft", 1, "after");
  extend (review, locals);
  assert_due (review, "local-check", NULL);              /* nothing planned: no date */
  plan (review->milestones, "published", NULL, "2016-05-18");
  assert_due (review, "local-sign-off", "2016-05-04");   /* Monday 2 May is a holiday */
  assert_due (review, "local-draft", "2016-04-26");
  assert_due (review, "local-check", "2016-04-27");
  ((RdMilestone *) review->milestones->pdata[0])->day = rd_day_parse_iso ("2016-05-25");
  assert_due (review, "send-copies", "2016-05-16");
  assert_due (review, "local-sign-off", "2016-05-11");
  assert_due (review, "local-draft", "2016-05-04");
  assert_due (review, "local-check", "2016-05-05");
  plan (review->milestones, "local-sign-off", NULL, "2016-05-12");   /* planned by hand: what hangs on it follows that */
  assert_due (review, "local-sign-off", "2016-05-11");
  assert_due (review, "local-draft", "2016-05-05");
  record (review->milestones, "local-draft", NULL, "2016-03-31");
  assert_due (review, "local-check", "2016-04-01");
}

static void
test_refused (Review *review, gconstpointer data)
{
  static const struct { const char *code, *anchor, *unit, *stage; int amount; RdFrameworkError error; } cases[] = {
    { "panel", "initiated", "working-days", "nowhere", 1, RD_FRAMEWORK_ERROR_UNKNOWN },
    { "panel", "nothing", "working-days", "reviewing", 1, RD_FRAMEWORK_ERROR_UNKNOWN },
    { "panel", "initiated", "moons", "reviewing", 1, RD_FRAMEWORK_ERROR_UNKNOWN },
    { "panel", "initiated", "working-days", "reviewing", -1, RD_FRAMEWORK_ERROR_EMPTY },
    { "panel", "initiated", "working-days", "reviewing", RD_PERIOD_MAX_AMOUNT + 1, RD_FRAMEWORK_ERROR_EMPTY },
    { "Panel 1", "initiated", "working-days", "reviewing", 1, RD_FRAMEWORK_ERROR_EMPTY },
    { "other", "initiated", "working-days", "reviewing", 1, RD_FRAMEWORK_ERROR_DUPLICATE },
    { "panel", "local-panel", "working-days", "reviewing", 1, RD_FRAMEWORK_ERROR_CYCLE },
    { "panel", "local-third", "working-days", "reviewing", 1, RD_FRAMEWORK_ERROR_CYCLE },   /* other ← third ← panel */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) locals = make_locals ();
      g_autoptr (GError) error = NULL;
      RdLocalMilestone *local = add_local (locals, cases[i].code, cases[i].anchor, cases[i].amount, "after");

      g_free (local->unit);
      local->unit = g_strdup (cases[i].unit);
      g_free (local->stage);
      local->stage = g_strdup (cases[i].stage);
      add_local (locals, "other", i == 8 ? "local-panel" : "decision", 1, "after");
      add_local (locals, "third", "local-other", 1, "after");
      g_test_message ("case %u", i);
      g_assert_null (rd_framework_extend (review->framework, locals, &error));
      g_assert_error (error, RD_FRAMEWORK_ERROR, (int) cases[i].error);
    }
}

static void
test_codes (void)
{
  g_autoptr (GPtrArray) locals = make_locals ();
  g_autofree char *first = rd_local_milestone_make_code ("First panel’s meeting (part 1)", locals);
  g_autofree char *odd = rd_local_milestone_make_code ("…", locals);
  g_autofree char *second = NULL;

  g_assert_cmpstr (first, ==, "first-panels-meeting-part-1");
  g_assert_true (rd_local_milestone_is_code (first) && rd_local_milestone_is_code (odd));
  add_local (locals, first, "decision", 1, "after");
  second = rd_local_milestone_make_code ("First panel’s meeting (part 1)", locals);
  g_assert_cmpstr (second, ==, "first-panels-meeting-part-1-2");
  g_assert_false (rd_local_milestone_is_code ("a--b"));
  g_assert_false (rd_local_milestone_is_code ("-a"));
  g_assert_false (rd_local_milestone_is_code (""));
  g_assert_true (rd_local_milestone_find (locals, "local-first-panels-meeting-part-1") == locals->pdata[0]);
  g_assert_null (rd_local_milestone_find (locals, "decision"));
}

/* A label, or the day of a hold, that changes is seen although the date stays. */
static void
test_change_is_seen (Review *review, gconstpointer data)
{
  g_autoptr (GPtrArray) locals = make_locals ();
  g_autoptr (RdFramework) plain = rd_framework_ref (review->framework);
  g_autoptr (RdDeadline) before = NULL;
  g_autoptr (RdDeadline) after = NULL;
  RdLocalMilestone *local = add_local (locals, "panel", "decision", 1, "after");

  extend (review, locals);
  before = work_out (review, "local-panel", "2016-04-01");
  rd_framework_unref (review->framework);
  review->framework = rd_framework_ref (plain);
  g_free (local->label);
  local->label = g_strdup ("Panel");
  extend (review, locals);
  after = work_out (review, "local-panel", "2016-04-01");
  g_assert_false (rd_deadline_equal (before, after));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/framework-extend/" path, Review, NULL, set_up, func, tear_down)
  ADD ("places", test_places);
  ADD ("guidance-stays", test_guidance_stays);
  ADD ("chain", test_chain);
  ADD ("refused", test_refused);
  ADD ("change-is-seen", test_change_is_seen);
#undef ADD
  g_test_add_func ("/framework-extend/codes", test_codes);
  return g_test_run ();
}
