/* test-frameworks.c — the frameworks that come with the program
 *
 * Each is sound and says where it comes from; the figures in them are exactly those
 * in the table below, with a reason for each, and give the days that they should.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/rules/rd-deadline.h"
#include "formats-files.h"
#include "formats/rd-framework-xml.h"

#define FOLDER "../resources/frameworks"
#define SCHEMA "../resources/schemas/framework.rng"

static RdFramework *
read_framework (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);
  g_autofree char *path = g_build_filename (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = read_test_file (path);
  g_autoptr (GBytes) schema = read_test_file (SCHEMA);
  g_autoptr (GError) error = NULL;
  RdFramework *framework = rd_framework_xml_read (bytes, name, schema, &error);

  g_assert_no_error (error);
  return framework;
}

/* The ids of all of them, in order. (transfer full) */
static GPtrArray *
list_ids (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (ids, g_strndup (name, strlen (name) - strlen (".xml")));
  g_ptr_array_sort (ids, (GCompareFunc) (void (*) (void)) g_strcmp0);
  g_assert_cmpuint (ids->len, ==, 13);
  return ids;
}

static gboolean
has_words (const char *text)
{
  return text != NULL && strlen (text) > 3;
}

static void
check_said (const RdFramework *framework, const char *id)
{
  g_test_message ("%s", id);
  g_assert_cmpstr (framework->id, ==, id);
  g_assert_true (has_words (framework->source));
  g_assert_true (has_words (framework->legal_basis));
  g_assert_true (has_words (framework->purpose));
  for (guint i = 0; i < framework->timescales->len; i++)
    {
      const RdTimescale *timescale = g_ptr_array_index (framework->timescales, i);

      g_test_message ("%s", timescale->id);
      g_assert_true (has_words (timescale->wording) && has_words (timescale->paragraph) && has_words (timescale->owner));
      g_assert_true (timescale->verified || strstr (timescale->wording, " sets ") != NULL);
    }
}

/* Where a figure comes from stands beside it; one that is not known says who sets it. */
static void
test_sources (void)
{
  g_autoptr (GPtrArray) ids = list_ids ();

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (RdFramework) framework = read_framework (ids->pdata[i]);

      check_said (framework, ids->pdata[i]);
      if (framework->supersedes != NULL)
        {
          g_autoptr (RdFramework) older = read_framework (framework->supersedes);

          g_assert_cmpint (framework->effective_from, !=, RD_DAY_NONE);
          g_assert_true (older->effective_to == RD_DAY_NONE || older->effective_to < framework->effective_from);
        }
    }
}

/* --- figures */

typedef struct
{
  const char *framework, *timescale, *trigger, *due, *reason;
} Case;

static const Case cases[] = {
  { "rapid-review-2018", "notify-panel", "2018-12-20", "2018-12-31", "5 working days; Christmas and Boxing Day lie between" },
  { "rapid-review-2018", "notify-partners", "2018-12-20", "2018-12-31", "the same five days" },
  { "rapid-review-2018", "rapid-review", "2019-04-10", "2019-05-03", "15 working days over Easter" },
  { "rapid-review-2018", "rapid-review", "2019-12-16", "2020-01-09", "15 working days over Christmas" },
  { "rapid-review-2018", "rapid-review", "2020-05-06", "2020-05-29", "relaxed, but the aim stays; May Day moved to the 8th" },
  { "rapid-review-2018", "panel-answer", "2019-05-03", "2019-05-13", "about ten days, in calendar days" },
  { "rapid-review-2023", "notify-panel", "2024-03-27", "2024-04-05", "5 working days over Easter" },
  { "rapid-review-2023", "rapid-review", "2023-12-15", "2024-01-10", "15 working days from the first day of effect" },
  { "lcspr-2018", "rapid-review", "2019-04-10", "2019-05-03", "the rapid review that comes first" },
  { "lcspr-2018", "publish", "2018-08-31", "2019-02-28", "6 months, no 31 February" },
  { "lcspr-2018", "publish", "2020-04-30", "2020-10-30", "relaxed, but the aim stays" },
  { "lcspr-2023", "publish", "2024-01-31", "2024-07-31", "6 months" },
  { "rapid-review-2023", "notify-partners", "2024-03-27", "2024-04-05", "the same five days" },
  { "rapid-review-2023", "panel-answer", "2024-01-10", "2024-01-20", "about ten days; a Saturday stays" },
  { "lcspr-2018", "notify-panel", "2018-12-20", "2018-12-31", "5 working days over Christmas" },
  { "lcspr-2018", "notify-partners", "2018-12-20", "2018-12-31", "the same five days" },
  { "lcspr-2023", "notify-panel", "2024-03-27", "2024-04-05", "5 working days over Easter" },
  { "lcspr-2023", "notify-partners", "2024-03-27", "2024-04-05", "the same five days" },
  { "lcspr-2023", "rapid-review", "2024-12-16", "2025-01-09", "15 working days over Christmas" },
  { "restraint-review", "review-yearly", "2016-02-29", "2017-02-28", "a year from a leap day" },
  { "restraint-review", "next-review", "2016-06-30", "2017-06-30", "yearly" },
  { "dhr-2004", "decide", "2016-01-31", "2016-02-29", "1 month, corresponding date" },
  { "dhr-2004", "complete", "2015-08-31", "2016-02-29", "6 months" },
  { "dhr-2004", "keep-published", "2016-02-29", "2017-02-28", "12 months" },
  { "dardr-2024", "decide", "2024-05-31", "2024-06-30", "1 month; a Sunday stays" },
  { "dardr-2024", "keep-published", "2024-12-30", "2025-12-30", "12 months" },
  { "dardr-2024", "complete", "2024-06-30", "2024-12-30", "6 months" },
  { "scr-2015", "notify-ofsted", "2016-03-24", "2016-04-04", "5 working days over Easter" },
  { "scr-2015", "notify-lscb", "2016-03-24", "2016-04-04", "the same five days" },
  { "scr-2015", "report-decision", "2016-12-22", "2017-01-03", "5 working days over Christmas and the New Year" },
  { "scr-2015", "complete", "2015-08-31", "2016-02-29", "6 months" },
  { "scr-2015", "keep-published", "2016-02-29", "2017-02-28", "12 months" },
  { "scr-2015", "decide", "2016-09-30", "2016-10-30", "1 month; a Sunday stays" },
  { "scr-2015", "send-copies", "2016-06-08", "2016-05-27", "at least 7 working days before" },
};

static void
test_due (void)
{
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autoptr (RdFramework) framework = read_framework (c->framework);
      RdDay trigger = rd_day_parse_iso (c->trigger);
      const RdTimescale *timescale = rd_framework_find_timescale (framework, c->timescale, trigger);
      g_autoptr (RdDeadline) deadline = NULL;
      g_autofree char *due = NULL;

      g_test_message ("%s %s: %s", c->framework, c->timescale, c->reason);
      g_assert_nonnull (timescale);
      deadline = rd_deadline_from_date (framework, timescale, trigger, workdays, trigger);
      due = rd_day_to_iso (deadline->due);
      g_assert_cmpstr (due, ==, c->due);
    }
}

static gboolean
has_case (const char *framework, const char *timescale)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (g_str_equal (cases[i].framework, framework) && g_str_equal (cases[i].timescale, timescale))
      return TRUE;
  return FALSE;
}

/* Whoever adds a figure to a file gives a case, and so a source, for it. */
static void
test_no_figure_without_a_case (void)
{
  g_autoptr (GPtrArray) ids = list_ids ();

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (RdFramework) framework = read_framework (ids->pdata[i]);

      for (guint j = 0; j < framework->timescales->len; j++)
        {
          const RdTimescale *timescale = g_ptr_array_index (framework->timescales, j);

          g_test_message ("%s %s", framework->id, timescale->id);
          g_assert_cmpint (timescale->verified, ==, has_case (framework->id, timescale->id));
        }
    }
}

/* The relaxing of 2020 changes how strongly it is put, on its first day and not before. */
static void
test_easing (void)
{
  g_autoptr (RdFramework) framework = read_framework ("rapid-review-2018");

  g_assert_cmpint (rd_framework_find_timescale (framework, "rapid-review", rd_day_parse_iso ("2020-03-29"))->strength, ==, RD_STRENGTH_SHOULD);
  g_assert_cmpint (rd_framework_find_timescale (framework, "rapid-review", rd_day_parse_iso ("2020-03-30"))->strength, ==, RD_STRENGTH_AIM);
  g_assert_cmpint (rd_framework_find_timescale (framework, "notify-panel", rd_day_parse_iso ("2020-03-30"))->strength, ==, RD_STRENGTH_SHOULD);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frameworks/sources", test_sources);
  g_test_add_func ("/frameworks/due", test_due);
  g_test_add_func ("/frameworks/no-figure-without-a-case", test_no_figure_without_a_case);
  g_test_add_func ("/frameworks/easing", test_easing);

  return g_test_run ();
}
