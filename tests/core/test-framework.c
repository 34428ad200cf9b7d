/* test-framework.c — frameworks, their look-ups and their check
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-framework.h"

#include "core-days.h"
#include "core-frameworks.h"

static RdTimescale *
get_timescale (RdFramework *framework, guint i)
{
  return g_ptr_array_index (framework->timescales, i);
}

static RdMilestoneKind *
get_milestone (RdFramework *framework, guint i)
{
  return g_ptr_array_index (framework->milestones, i);
}

static void
set_text (char **text, const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

/* --- what spoils a framework; each has one fault */

static void clear_stages (RdFramework *f) { g_ptr_array_set_size (f->stages, 0); }
static void clear_milestones (RdFramework *f) { g_ptr_array_set_size (f->milestones, 0); }
static void clear_timescales (RdFramework *f) { g_ptr_array_set_size (f->timescales, 0); }
static void clear_id (RdFramework *f) { g_clear_pointer (&f->id, g_free); }
static void empty_stage_id (RdFramework *f) { set_text (&((RdStage *) g_ptr_array_index (f->stages, 1))->id, ""); }
static void empty_timescale_id (RdFramework *f) { set_text (&get_timescale (f, 1)->id, NULL); }
static void repeat_stage (RdFramework *f) { g_ptr_array_add (f->stages, rd_stage_new ("deciding", "", NULL)); }
static void repeat_recipient (RdFramework *f) { g_ptr_array_add (f->recipients, rd_recipient_new ("dfe", "")); }
static void repeat_milestone (RdFramework *f) { add_milestone (f, "decision", "deciding", NULL, NULL); }
static void repeat_outcome (RdFramework *f) { g_ptr_array_add (get_milestone (f, 3)->outcomes, rd_outcome_new ("initiate", "")); }
static void repeat_timescale (RdFramework *f) { add_timescale (f, "decide", "lscb-notified", "decision", 1, RD_UNIT_MONTHS); }
static void mislead_milestone (RdFramework *f) { set_text (&get_milestone (f, 1)->stage, "notifyng"); }
static void mislead_follows (RdFramework *f) { set_text (&get_milestone (f, 1)->follows, "incidnt"); }
static void mislead_milestone_outcome (RdFramework *f) { set_text (&get_milestone (f, 5)->outcome, "start"); }
static void mislead_told (RdFramework *f) { set_text (&get_milestone (f, 4)->recipients[1], "dfee"); }
static void repeat_told (RdFramework *f) { set_text (&get_milestone (f, 4)->recipients[1], "ofsted"); }
static void mislead_timescale (RdFramework *f) { set_text (&get_timescale (f, 1)->stage, NULL); }
static void mislead_trigger (RdFramework *f) { set_text (&get_timescale (f, 1)->trigger, "lscb-notifed"); }
static void mislead_met_by (RdFramework *f) { set_text (&get_timescale (f, 1)->met_by, "decided"); }
static void mislead_minimum (RdFramework *f) { set_text (&get_timescale (f, 5)->met_by, "decided"); }
static void clear_met_by (RdFramework *f) { set_text (&get_timescale (f, 1)->met_by, NULL); }
static void meet_by_trigger (RdFramework *f) { set_text (&get_timescale (f, 1)->met_by, "lscb-notified"); }
static void mislead_outcome (RdFramework *f) { set_text (&get_timescale (f, 3)->outcome, "start"); }
static void follow_in_circle (RdFramework *f) { set_text (&get_milestone (f, 0)->follows, "decision"); }
static void follow_itself (RdFramework *f) { set_text (&get_milestone (f, 0)->follows, "incident"); }

static void
mislead_recipient (RdFramework *f)
{
  g_strfreev (get_timescale (f, 1)->recipients);
  get_timescale (f, 1)->recipients = g_strsplit ("ofsted court", " ", -1);
}

static void
overlap_by_a_day (RdFramework *f)
{
  get_timescale (f, 1)->effective_to = D (2018, 6, 29);
  add_timescale (f, "decide", "lscb-notified", "decision", 2, RD_UNIT_MONTHS)->effective_from = D (2018, 6, 29);
}

static void
end_before_beginning (RdFramework *f)
{
  get_timescale (f, 1)->effective_from = D (2018, 6, 29);
  get_timescale (f, 1)->effective_to = D (2018, 6, 28);
}

static void
test_check_refuses (void)
{
  static const struct { void (*spoil) (RdFramework *); RdFrameworkError code; const char *message; } cases[] = {
    { clear_stages, RD_FRAMEWORK_ERROR_EMPTY, "framework “test”: it has no stage" },
    { clear_milestones, RD_FRAMEWORK_ERROR_EMPTY, "framework “test”: it has no milestone" },
    { clear_timescales, RD_FRAMEWORK_ERROR_EMPTY, "framework “test”: it has no timescale" },
    { clear_id, RD_FRAMEWORK_ERROR_EMPTY, "framework has no id" },
    { empty_stage_id, RD_FRAMEWORK_ERROR_EMPTY, "stage 2 has no id" },
    { empty_timescale_id, RD_FRAMEWORK_ERROR_EMPTY, "timescale 2 has no id" },
    { repeat_stage, RD_FRAMEWORK_ERROR_DUPLICATE, "stage “deciding”: the id is there already" },
    { repeat_recipient, RD_FRAMEWORK_ERROR_DUPLICATE, "recipient “dfe”: the id is there already" },
    { repeat_milestone, RD_FRAMEWORK_ERROR_DUPLICATE, "milestone “decision”: the id is there already" },
    { repeat_outcome, RD_FRAMEWORK_ERROR_DUPLICATE, "outcome “initiate”: the id is there already" },
    { repeat_timescale, RD_FRAMEWORK_ERROR_DUPLICATE, "timescale “decide”: the id is there already" },
    { mislead_milestone, RD_FRAMEWORK_ERROR_UNKNOWN, "milestone “la-aware”: no stage “notifyng”" },
    { mislead_follows, RD_FRAMEWORK_ERROR_UNKNOWN, "milestone “la-aware”: no milestone “incidnt”" },
    { mislead_milestone_outcome, RD_FRAMEWORK_ERROR_UNKNOWN, "milestone “initiated”: no outcome “start”" },
    { mislead_told, RD_FRAMEWORK_ERROR_UNKNOWN, "milestone “decision-reported”: no recipient “dfee”" },
    { repeat_told, RD_FRAMEWORK_ERROR_DUPLICATE, "milestone “decision-reported”: the recipient “ofsted” is there twice" },
    { mislead_timescale, RD_FRAMEWORK_ERROR_UNKNOWN, "timescale “decide”: no stage “”" },
    { mislead_trigger, RD_FRAMEWORK_ERROR_UNKNOWN, "timescale “decide”: no milestone “lscb-notifed”" },
    { mislead_met_by, RD_FRAMEWORK_ERROR_UNKNOWN, "timescale “decide”: no milestone “decided”" },
    { mislead_minimum, RD_FRAMEWORK_ERROR_UNKNOWN, "timescale “keep-published”: no milestone “decided”" },
    { clear_met_by, RD_FRAMEWORK_ERROR_EMPTY, "timescale “decide”: no milestone meets it" },
    { meet_by_trigger, RD_FRAMEWORK_ERROR_CYCLE, "timescale “decide”: “lscb-notified” both starts it and meets it" },
    { mislead_outcome, RD_FRAMEWORK_ERROR_UNKNOWN, "timescale “complete”: no outcome “start”" },
    { mislead_recipient, RD_FRAMEWORK_ERROR_UNKNOWN, "timescale “decide”: no recipient “court”" },
    { follow_in_circle, RD_FRAMEWORK_ERROR_CYCLE, "milestone “incident”: following “decision” leads back in a circle" },
    { follow_itself, RD_FRAMEWORK_ERROR_CYCLE, "milestone “incident”: following “incident” leads back in a circle" },
    { overlap_by_a_day, RD_FRAMEWORK_ERROR_OVERLAP, "timescale “decide”: two versions of it are in effect on the same days" },
    { end_before_beginning, RD_FRAMEWORK_ERROR_OVERLAP, "timescale “decide”: its dates of effect end before they begin" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdFramework) framework = make_test_framework ();
      g_autoptr (GError) error = NULL;

      cases[i].spoil (framework);
      g_assert_false (rd_framework_check (framework, &error));
      g_assert_error (error, RD_FRAMEWORK_ERROR, (int) cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_false (rd_framework_check (framework, NULL));
    }
}

static void
test_check_passes (void)
{
  g_autoptr (RdFramework) framework = make_test_framework ();
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_framework_check (framework, &error));
  g_assert_no_error (error);

  /* A new version from the day after the old one ends; a minimum that something ends. */
  get_timescale (framework, 1)->effective_to = D (2018, 6, 28);
  add_timescale (framework, "decide", "lscb-notified", "decision", 2, RD_UNIT_MONTHS)->effective_from = D (2018, 6, 29);
  g_assert_true (rd_framework_check (framework, &error));
  g_assert_no_error (error);
}

static void
test_look_ups (void)
{
  g_autoptr (RdFramework) framework = make_test_framework ();

  g_assert_cmpstr (rd_framework_find_stage (framework, "deciding")->id, ==, "deciding");
  g_assert_cmpstr (rd_framework_find_recipient (framework, "dfe")->id, ==, "dfe");
  g_assert_cmpstr (rd_framework_find_milestone (framework, "decision")->id, ==, "decision");
  g_assert_cmpstr (rd_framework_find_outcome (framework, "do-not-initiate")->label, ==, "Do not initiate");
  g_assert_null (rd_framework_find_stage (framework, "Deciding"));
  g_assert_null (rd_framework_find_stage (framework, NULL));
  g_assert_null (rd_framework_find_recipient (framework, ""));
  g_assert_null (rd_framework_find_recipient (framework, NULL));
  g_assert_null (rd_framework_find_milestone (framework, "x"));
  g_assert_null (rd_framework_find_milestone (framework, NULL));
  g_assert_null (rd_framework_find_outcome (framework, "x"));
  g_assert_null (rd_framework_find_outcome (framework, NULL));
  g_assert_null (rd_framework_find_timescale (framework, "x", 0));
  g_assert_null (rd_framework_find_timescale (framework, NULL, 0));

  g_assert_cmpint (rd_framework_get_stage_index (framework, "notifying"), ==, 0);
  g_assert_cmpint (rd_framework_get_stage_index (framework, "publishing"), ==, 3);
  g_assert_cmpint (rd_framework_get_stage_index (framework, "x"), ==, -1);
  g_assert_cmpint (rd_framework_get_stage_index (framework, NULL), ==, -1);
}

static void
test_versions (void)
{
  /* 1: to the end of 2014; 2: 2016 to 2018; 3: from 2020 on */
  static const struct { const char *day; int version; } cases[] = {
    { "2000-01-01", 1 },
    { "2014-12-31", 1 },
    { "2015-01-01", 1 },     /* between two versions: the nearer */
    { "2015-12-31", 2 },
    { "2016-01-01", 2 },
    { "2018-12-31", 2 },
    { "2019-12-31", 3 },
    { "2020-01-01", 3 },
    { "2050-01-01", 3 },
    { NULL, 3 },             /* no day: the newest */
  };
  g_autoptr (RdFramework) framework = make_test_framework ();
  const RdTimescale *versions[3];
  g_autofree const char **ids = NULL;

  get_timescale (framework, 1)->effective_to = D (2014, 12, 31);
  add_timescale (framework, "decide", "lscb-notified", "decision", 2, RD_UNIT_MONTHS)->effective_from = D (2016, 1, 1);
  add_timescale (framework, "decide", "lscb-notified", "decision", 3, RD_UNIT_MONTHS)->effective_from = D (2020, 1, 1);
  versions[0] = get_timescale (framework, 1);
  versions[1] = get_timescale (framework, framework->timescales->len - 2);
  versions[2] = get_timescale (framework, framework->timescales->len - 1);
  get_timescale (framework, framework->timescales->len - 2)->effective_to = D (2018, 12, 31);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (rd_framework_find_timescale (framework, "decide", rd_day_parse_iso (cases[i].day))
                   == versions[cases[i].version - 1]);

  ids = rd_framework_list_timescales (framework);
  g_assert_cmpuint (g_strv_length ((char **) ids), ==, 6);
  g_assert_cmpstr (ids[0], ==, "notify-lscb");
  g_assert_cmpstr (ids[1], ==, "decide");
  g_assert_cmpstr (ids[5], ==, "keep-published");
}

static void
test_effect (void)
{
  static const struct { const char *from, *to, *day; gboolean in_effect; } cases[] = {
    { NULL, NULL, "2016-01-01", TRUE },
    { "2016-01-01", NULL, "2016-01-01", TRUE },      /* the first day is one of them */
    { "2016-01-01", NULL, "2015-12-31", FALSE },
    { NULL, "2016-01-01", "2016-01-01", TRUE },      /* so is the last */
    { NULL, "2016-01-01", "2016-01-02", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdTimescale) timescale = rd_timescale_new ();

      timescale->effective_from = rd_day_parse_iso (cases[i].from);
      timescale->effective_to = rd_day_parse_iso (cases[i].to);
      g_assert_cmpint (rd_timescale_is_in_effect (timescale, rd_day_parse_iso (cases[i].day)), ==, cases[i].in_effect);
    }
}

static void
test_names (void)
{
  static const char * const strengths[] = { "must", "should", "should-normally", "aim" };
  RdStrength strength = RD_STRENGTH_AIM;
  RdDirection direction = RD_DIRECTION_AFTER;
  RdTimescaleKind kind = RD_TIMESCALE_DEADLINE;

  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    {
      g_assert_true (rd_strength_from_name (strengths[i], &strength));
      g_assert_cmpint (strength, ==, i);
      g_assert_cmpstr (rd_strength_get_name (strength), ==, strengths[i]);
    }
  g_assert_false (rd_strength_from_name ("may", &strength));
  g_assert_false (rd_strength_from_name (NULL, &strength));
  g_assert_cmpint (strength, ==, RD_STRENGTH_AIM);

  g_assert_true (rd_direction_from_name ("before", &direction));
  g_assert_cmpint (direction, ==, RD_DIRECTION_BEFORE);
  g_assert_false (rd_direction_from_name ("around", &direction));
  g_assert_cmpint (direction, ==, RD_DIRECTION_BEFORE);
  g_assert_cmpstr (rd_direction_get_name (RD_DIRECTION_AFTER), ==, "after");

  g_assert_true (rd_timescale_kind_from_name ("minimum", &kind));
  g_assert_cmpint (kind, ==, RD_TIMESCALE_MINIMUM);
  g_assert_false (rd_timescale_kind_from_name ("maximum", &kind));
  g_assert_cmpint (kind, ==, RD_TIMESCALE_MINIMUM);
  g_assert_cmpstr (rd_timescale_kind_get_name (RD_TIMESCALE_DEADLINE), ==, "deadline");
}

static void
test_references (void)
{
  RdFramework *framework = make_test_framework ();

  g_assert_true (rd_framework_ref (framework) == framework);
  rd_framework_unref (framework);
  g_assert_cmpstr (framework->id, ==, "test");
  rd_framework_unref (framework);
  rd_timescale_free (NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/framework/check-refuses", test_check_refuses);
  g_test_add_func ("/framework/check-passes", test_check_passes);
  g_test_add_func ("/framework/look-ups", test_look_ups);
  g_test_add_func ("/framework/versions", test_versions);
  g_test_add_func ("/framework/effect", test_effect);
  g_test_add_func ("/framework/names", test_names);
  g_test_add_func ("/framework/references", test_references);
  return g_test_run ();
}
