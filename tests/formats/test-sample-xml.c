/* test-sample-xml.c — the sample register's content, made on every day of sixteen years
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-sample-xml.h"

#include <string.h>

#include "core/rules/rd-deadline.h"
#include "core/rules/rd-progress.h"
#include "formats/rd-framework-xml.h"
#include "formats/rd-xml.h"
#include "formats-files.h"

typedef struct
{
  GBytes      *file;
  GBytes      *schema;
  RdFramework *framework;
  RdWorkdays  *workdays;     /* without closures, as a new register has none */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GBytes) framework = read_test_file ("../resources/frameworks/scr-2015.xml");
  g_autoptr (GBytes) framework_schema = read_test_file ("../resources/schemas/framework.rng");
  g_autoptr (GError) error = NULL;

  fixture->file = read_test_file ("../resources/sample/sample.xml");
  fixture->schema = read_test_file ("../resources/schemas/sample.rng");
  fixture->framework = rd_framework_xml_read (framework, NULL, framework_schema, &error);
  g_assert_no_error (error);
  fixture->workdays = rd_workdays_new (NULL, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_bytes_unref (fixture->file);
  g_bytes_unref (fixture->schema);
  rd_framework_unref (fixture->framework);
  rd_workdays_unref (fixture->workdays);
}

static RdSample *
make_sample (Fixture *fixture,
             RdDay    today)
{
  g_autoptr (GError) error = NULL;
  RdSample *sample = rd_sample_xml_read (fixture->file, fixture->schema, today, fixture->workdays, &error);

  g_assert_no_error (error);
  g_assert_nonnull (sample);

  return sample;
}

/* The board's working days once the sample's closures are in its register. */
static RdWorkdays *
make_workdays (const RdSample *sample)
{
  g_autofree RdClosedDays *closed = g_new0 (RdClosedDays, sample->closures->len);

  for (guint i = 0; i < sample->closures->len; i++)
    {
      const RdClosure *closure = g_ptr_array_index (sample->closures, i);

      closed[i] = (RdClosedDays) { closure->first_day, closure->last_day };
    }

  return rd_workdays_new (closed, sample->closures->len);
}

static GPtrArray *
work_out (Fixture        *fixture,
          RdSampleReview *review,
          RdWorkdays     *workdays,
          RdDay           today)
{
  RdDeadlineInput input =
  {
    .framework = fixture->framework,
    .milestones = review->milestones,
    .holds = review->holds,
    .workdays = workdays,
    .today = today,
    .due_soon_days = RD_DUE_SOON_DEFAULT,
  };

  return rd_deadlines_work_out (&input);
}

/* --- Every day ------------------------------------------------------------ */

static void
assert_milestone (Fixture           *fixture,
                  const RdMilestone *milestone,
                  const RdWorkdays  *workdays,
                  RdDay              today)
{
  const RdMilestoneKind *kind = rd_framework_find_milestone (fixture->framework, milestone->milestone);

  g_assert_nonnull (kind);
  g_assert_true (rd_day_is_valid (milestone->day));

  if (milestone->planned)
    g_assert_cmpint (milestone->day, >, today);
  else
    g_assert_cmpint (milestone->day, <=, today);

  /* What happened to a child can happen on any day; what an office does cannot. */
  if (strcmp (kind->id, "incident") != 0)
    g_assert_true (rd_workdays_is_working (workdays, milestone->day));

  if (*milestone->recipient != '\0')
    g_assert_true (g_strv_contains ((const char * const *) kind->recipients, milestone->recipient));
  else
    g_assert_cmpuint (g_strv_length (kind->recipients), ==, 0);

  if (milestone->outcome != NULL)
    g_assert_nonnull (rd_framework_find_outcome (fixture->framework, milestone->outcome));
}

static void
assert_hold (Fixture      *fixture,
             const RdHold *hold,
             RdDay         today)
{
  g_assert_nonnull (rd_framework_find_timescale (fixture->framework, hold->timescale, RD_DAY_NONE));
  g_assert_true (rd_hold_is_reason (hold->reason));
  g_assert_cmpint (hold->first_day, <=, today);
  g_assert_cmpint (hold->forecast, >, hold->first_day);
  g_assert_nonnull (hold->agreed_by);
  if (hold->last_day != RD_DAY_NONE)
    g_assert_cmpint (hold->last_day, >=, hold->first_day);
}

/* What the pages have to show on one day. */
typedef struct
{
  guint       statuses[RD_N_STATUSES];
  guint       in_14, in_30;            /* due within so many days */
  GHashTable *overdue;                 /* ids of timescales */
  GHashTable *stages;                  /* ids */
} Variety;

static void
count_deadlines (const GPtrArray *deadlines,
                 Variety         *variety)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      const RdDeadline *deadline = g_ptr_array_index (deadlines, i);

      variety->statuses[deadline->status]++;
      if (deadline->status == RD_STATUS_OVERDUE)
        g_hash_table_add (variety->overdue, deadline->timescale->id);
      if (!rd_deadline_is_open (deadline) || deadline->days_left < 0)
        continue;

      variety->in_14 += deadline->days_left <= 14;
      variety->in_30 += deadline->days_left <= 30;
    }
}

static void
assert_variety (Fixture       *fixture,
                const Variety *variety,
                RdDay          today)
{
  g_autofree char *iso = rd_day_to_iso (today);

  g_test_message ("%s", iso);
  for (int status = 0; status < RD_N_STATUSES; status++)
    if (variety->statuses[status] == 0)
      g_error ("nothing is %s", rd_deadline_status_get_name (status));

  /* A sample that is late all over would frighten more than it shows. */
  g_assert_cmpuint (variety->statuses[RD_STATUS_OVERDUE], >=, 2);
  g_assert_cmpuint (variety->statuses[RD_STATUS_OVERDUE], <=, 4);
  g_assert_cmpuint (g_hash_table_size (variety->overdue), >=, 2);
  g_assert_cmpuint (variety->statuses[RD_STATUS_HELD], ==, 2);
  g_assert_cmpuint (g_hash_table_size (variety->stages), ==, fixture->framework->stages->len);

  /* Over Christmas five working days are more than a fortnight. */
  g_assert_cmpuint (variety->statuses[RD_STATUS_DUE_SOON], >=, 2);
  g_assert_cmpuint (variety->in_14, >=, 1);
  g_assert_cmpuint (variety->in_30, >=, 4);
}

static void
assert_day (Fixture *fixture,
            RdDay    today)
{
  g_autoptr (RdSample) sample = make_sample (fixture, today);
  g_autoptr (RdWorkdays) workdays = make_workdays (sample);
  g_autoptr (GHashTable) references = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) overdue = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) stages = g_hash_table_new (g_str_hash, g_str_equal);
  Variety variety = { .overdue = overdue, .stages = stages };

  g_assert_cmpuint (sample->reviews->len, ==, 12);

  for (guint i = 0; i < sample->reviews->len; i++)
    {
      RdSampleReview *review = g_ptr_array_index (sample->reviews, i);
      g_autoptr (GArray) faults = rd_progress_order_faults (fixture->framework, review->milestones);
      g_autoptr (GPtrArray) deadlines = work_out (fixture, review, workdays, today);

      g_assert_cmpuint (faults->len, ==, 0);
      g_assert_true (g_hash_table_add (references, review->review->reference));
      for (guint j = 0; j < review->milestones->len; j++)
        assert_milestone (fixture, g_ptr_array_index (review->milestones, j), workdays, today);
      for (guint j = 0; j < review->holds->len; j++)
        assert_hold (fixture, g_ptr_array_index (review->holds, j), today);
      count_deadlines (deadlines, &variety);
      g_hash_table_add (stages, rd_progress_get_stage (fixture->framework, review->milestones)->id);
    }

  assert_variety (fixture, &variety, today);
}

/* Every day of a leap year and of another; of the rest every fifth, so that every day of the week meets every part of the year. */
static void
test_every_day (Fixture       *fixture,
                gconstpointer  data)
{
  int year = GPOINTER_TO_INT (data);
  RdDay last = rd_day_from_ymd (year, 12, 31);

  int step = year == 2020 || year == 2026 ? 1 : 5;

  for (RdDay today = rd_day_from_ymd (year, 1, 1); today <= last; today += step)
    assert_day (fixture, today);
}

/* --- One day, looked at closely ------------------------------------------- */

/* "decide:upcoming complete:waiting …" of the review with this title. */
static char *
describe (Fixture        *fixture,
          const RdSample *sample,
          const char     *title,
          RdDay           today)
{
  g_autoptr (RdWorkdays) workdays = make_workdays (sample);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sample->reviews->len; i++)
    {
      RdSampleReview *review = g_ptr_array_index (sample->reviews, i);
      g_autoptr (GPtrArray) deadlines = NULL;

      if (strcmp (review->review->title, title) != 0)
        continue;

      g_string_append (text, review->review->reference);
      deadlines = work_out (fixture, review, workdays, today);
      for (guint j = 0; j < deadlines->len; j++)
        {
          const RdDeadline *deadline = g_ptr_array_index (deadlines, j);

          g_string_append_printf (text, " %s:%s", deadline->timescale->id, rd_deadline_status_get_name (deadline->status));
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const struct
{
  const char *title;
  const char *expected;
} wednesday[] =
{
  { "Child A", "SCR/2023/01 notify-ofsted:met notify-lscb:met decide:met report-decision:met complete:met send-copies:met keep-published:met" },
  { "Child B", "SCR/2024/01 notify-ofsted:met notify-lscb:met decide:met report-decision:met complete:met-late send-copies:met-late keep-published:upcoming" },
  { "Child C", "SCR/2025/01 notify-ofsted:met notify-lscb:met decide:met-late report-decision:met complete:held send-copies:waiting keep-published:waiting" },
  { "Child D", "SCR/2025/02 notify-ofsted:met notify-lscb:met decide:met report-decision:met complete:met send-copies:upcoming keep-published:upcoming" },
  { "Child E", "SCR/2025/03 notify-ofsted:met notify-lscb:met decide:met report-decision:met complete:overdue send-copies:waiting keep-published:waiting" },
  { "Child F", "SCR/2025/04 notify-ofsted:met notify-lscb:met decide:met report-decision:met complete:met send-copies:waiting keep-published:waiting" },
  { "Child G", "SCR/2025/05 notify-ofsted:met notify-lscb:met decide:met report-decision:met complete:held send-copies:waiting keep-published:waiting" },
  { "Child H", "SCR/2025/06 notify-ofsted:met notify-lscb:met decide:met report-decision:met complete:upcoming send-copies:waiting keep-published:waiting" },
  { "Child J", "SCR/2026/01 notify-ofsted:met notify-lscb:met decide:met report-decision:overdue complete:upcoming send-copies:waiting keep-published:waiting" },
  { "Child K", "SCR/2026/02 notify-ofsted:met notify-lscb:met decide:met report-decision:due-soon complete:not-needed send-copies:not-needed keep-published:not-needed" },
  { "Child L", "SCR/2026/03 notify-ofsted:due-soon notify-lscb:met decide:upcoming report-decision:waiting complete:waiting send-copies:waiting keep-published:waiting" },
  { "Child M", "SCR/2026/04 notify-ofsted:waiting notify-lscb:waiting decide:waiting report-decision:waiting complete:waiting send-copies:waiting keep-published:waiting" },
};

static void
test_wednesday (Fixture       *fixture,
                gconstpointer  data)
{
  RdDay today = rd_day_from_ymd (2026, 3, 11);
  g_autoptr (RdSample) sample = make_sample (fixture, today);

  g_assert_cmpstr (sample->board_name, ==, "Northmoor Safeguarding Children Board");
  for (gsize i = 0; i < G_N_ELEMENTS (wednesday); i++)
    {
      g_autofree char *described = describe (fixture, sample, wednesday[i].title, today);

      g_assert_cmpstr (described, ==, wednesday[i].expected);
    }
}

static void
test_closures (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (RdSample) sample = make_sample (fixture, rd_day_from_ymd (2026, 3, 11));
  const RdClosure *last = g_ptr_array_index (sample->closures, 0);
  const RdClosure *coming = g_ptr_array_index (sample->closures, 1);

  g_assert_cmpuint (sample->closures->len, ==, 2);
  g_assert_cmpint (last->first_day, ==, rd_day_from_ymd (2025, 12, 24));
  g_assert_cmpint (last->last_day, ==, rd_day_from_ymd (2025, 12, 31));
  g_assert_cmpint (coming->first_day, ==, rd_day_from_ymd (2026, 12, 24));
}

/* The review states the version that the framework's file has. */
static void
test_version (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (RdSample) sample = make_sample (fixture, rd_day_from_ymd (2026, 3, 11));

  for (guint i = 0; i < sample->reviews->len; i++)
    {
      const RdSampleReview *review = g_ptr_array_index (sample->reviews, i);

      g_assert_null (review->review->id);
      g_assert_cmpstr (review->review->framework, ==, fixture->framework->id);
      g_assert_cmpstr (review->review->framework_version, ==, fixture->framework->version);
      g_assert_nonnull (review->review->summary);
    }
}

/* The register's own closures count as well: what would fall on them moves before them. */
static void
test_other_closures (Fixture       *fixture,
                     gconstpointer  data)
{
  RdDay today = rd_day_from_ymd (2026, 3, 11);
  RdClosedDays closed = { today - 10, today + 10 };
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (&closed, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdSample) sample = rd_sample_xml_read (fixture->file, fixture->schema, today, workdays, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < sample->reviews->len; i++)
    {
      const RdSampleReview *review = g_ptr_array_index (sample->reviews, i);

      for (guint j = 0; j < review->milestones->len; j++)
        {
          const RdMilestone *milestone = g_ptr_array_index (review->milestones, j);

          if (strcmp (milestone->milestone, "incident") != 0)
            g_assert_true (rd_workdays_is_working (workdays, milestone->day));
        }
    }
}

/* --- Broken files --------------------------------------------------------- */

#define HEAD "<sample framework='f' framework-version='1'><board>B</board><closures>"
#define REVIEW "</closures><reviews><review reference='R' title='T'>"
#define TAIL "</review></reviews></sample>"

static const struct
{
  const char *why;
  const char *text;
  const char *message;
} broken[] =
{
  { "recorded for a day to come", HEAD REVIEW "<milestone id='m' day='1'/>" TAIL,
    "sample.xml, line 1: milestone “m”: day is after today, and so it can only be planned" },
  { "recorded from a weekend to come, which would move to the Friday before it", HEAD REVIEW "<milestone id='m' day='3'/>" TAIL,
    "sample.xml, line 1: milestone “m”: day is after today, and so it can only be planned" },
  { "a hold that begins tomorrow", HEAD REVIEW "<hold timescale='t' reason='trial' from='1'/>" TAIL,
    "sample.xml, line 1: hold: from is after today, and so it can only be planned" },
  { "not an offset", HEAD REVIEW "<milestone id='m' day='yesterday'/>" TAIL,
    "sample.xml, line 1: milestone “m”: day “yesterday” is not a number of days from today (-37), or of working days (-5w); the Monday by then (-37m), and days from that (-37m-400)" },
  { "too far away", HEAD REVIEW "<milestone id='m' day='-99999'/>" TAIL,
    "sample.xml, line 1: milestone “m”: day is further away than days are counted" },
  { "no such reason", HEAD REVIEW "<hold timescale='t' reason='laziness' from='0'/>" TAIL,
    "sample.xml, line 1: hold: reason is none of the reasons that there are" },
  { "closed on a day that there is not", HEAD "<closure first='{year}-02-30' last='{year}-03-01' reason='R'/>" REVIEW TAIL,
    "sample.xml, line 1: closure: first is no day of that year" },
  { "closed backwards", HEAD "<closure first='{year}-02-03' last='{year-1}-03-01' reason='R'/>" REVIEW TAIL,
    "sample.xml, line 1: closure: last is no day of that year, or before the first" },
  { "a reference that no register takes", HEAD "</closures><reviews><review reference=' R' title='T'/></reviews></sample>",
    "sample.xml, line 1: review: reference is none that a register takes" },
  { "a table that there is not", HEAD REVIEW "<row table='pets' name='Rex'/>" TAIL,
    "sample.xml, line 1: row: table is none that a review has" },
  { "a table of the board's", HEAD REVIEW "<row table='holiday_changes' name='Rex'/>" TAIL,
    "sample.xml, line 1: row: table is none that a review has" },
  { "a field that there is not", HEAD REVIEW "<row table='agencies' code='a' nick='A'/>" TAIL,
    "sample.xml, line 1: row: nick is no field of that table" },
  { "an id of one's own", HEAD REVIEW "<row table='agencies' id='a' name='A'/>" TAIL,
    "sample.xml, line 1: row “a”: id is no field of that table" },
  { "a row's day that is none", HEAD REVIEW "<row table='contacts' day='soon' name='A'/>" TAIL,
    "sample.xml, line 1: row: day is not a number of days, or further away than days are counted" },
  { "a flag that is none", HEAD REVIEW "<row table='contacts' explained='2' name='A'/>" TAIL,
    "sample.xml, line 1: row: explained is not such a number" },
  { "a record that comes later", HEAD REVIEW "<row table='agency_requests' agency_id='a' item='other'/><row table='agencies' key='a' code='a'/>" TAIL,
    "sample.xml, line 1: row: agency_id names no record before it" },
  { "not a sample", "<framework/>", "sample.xml, line 1: the file begins with “framework” where <sample> is expected" },
};

static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GBytes) bytes = bytes_from_text (broken[i].text);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", broken[i].why);
      g_assert_null (rd_sample_xml_read (bytes, fixture->schema, rd_day_from_ymd (2026, 3, 11), fixture->workdays, &error));
      g_assert_error (error, RD_XML_ERROR, RD_XML_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, broken[i].message);
    }
}

/* At the ends of the calendar there is no sample, and no crash. */
static void
test_ends_of_calendar (Fixture       *fixture,
                       gconstpointer  data)
{
  static const RdDay days[] = { RD_DAY_FIRST, RD_DAY_FIRST + 400, RD_DAY_LAST, RD_DAY_LAST - 100 };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RdSample) sample = rd_sample_xml_read (fixture->file, fixture->schema, days[i], fixture->workdays, &error);

      g_assert_true ((sample == NULL) == (error != NULL));
    }
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer),
     int         year)
{
  g_test_add (path, Fixture, GINT_TO_POINTER (year), set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (int year = 2015; year <= 2030; year++)
    {
      g_autofree char *path = g_strdup_printf ("/sample-xml/every-day/%d", year);

      add (path, test_every_day, year);
    }
  add ("/sample-xml/wednesday", test_wednesday, 0);
  add ("/sample-xml/closures", test_closures, 0);
  add ("/sample-xml/version", test_version, 0);
  add ("/sample-xml/other-closures", test_other_closures, 0);
  add ("/sample-xml/broken", test_broken, 0);
  add ("/sample-xml/ends-of-calendar", test_ends_of_calendar, 0);

  return g_test_run ();
}
