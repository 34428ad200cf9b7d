/* test-review-timeline.c — the chart of a review's chronology
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include <string.h>

#include "core/review/rd-person.h"
#include "model/rd-register-agencies.h"
#include "model/rd-register-chronology.h"
#include "model/rd-register-people.h"
#include "model/rd-review-timeline.h"
#include "model/rd-wording-timeline.h"

#define TODAY DAY (2019, 6, 3)

typedef struct
{
  Fixture           base;
  RdReviewItem     *review;
  RdReviewTimeline *timeline;
  guint             n_changed;
} Case;

static void
put_agency (Case *self, const char *code, const char *name)
{
  g_autoptr(RdAgency) agency = rd_agency_new (rd_review_item_get_review (self->review)->id);
  g_autoptr(GError) error = NULL;

  agency->code = g_strdup (code);
  agency->name = g_strdup (name);
  rd_register_put_agency (self->base.reg, self->review, agency, &error);
  g_assert_no_error (error);
}

static void
put_child (Case *self)
{
  g_autoptr(RdPerson) person = rd_person_new (rd_review_item_get_review (self->review)->id);
  g_autoptr(GError) error = NULL;

  g_free (person->name);
  person->name = g_strdup ("Mia Example");
  g_free (person->pseudonym);
  person->pseudonym = g_strdup ("Child A");
  g_free (person->role);
  person->role = g_strdup ("subject-child");
  person->born = DAY (2014, 2, 3);
  person->died = DAY (2018, 1, 9);
  rd_register_put_person (self->base.reg, self->review, person, &error);
  g_assert_no_error (error);
}

/* "" for no date. Returns its number. */
static gint64
put_entry (Case *self, const char *agency, const char *day, const char *time, const char *event, const char *episode_id)
{
  g_autoptr(RdEntry) entry = rd_entry_new (rd_review_item_get_review (self->review)->id);
  g_autoptr(GError) error = NULL;
  RdFuzzyDate date = { rd_day_parse_iso (day), rd_day_parse_iso (day), RD_PRECISION_DAY, RD_QUALIFIER_NONE };

  entry->agency_id = g_strdup (rd_review_item_find_agency (self->review, agency)->id);
  rd_entry_set_date (entry, *day != '\0' ? &date : NULL);
  entry->time = g_strdup (time);
  g_free (entry->event);
  entry->event = g_strdup (event);
  entry->episode_id = g_strdup (episode_id);
  entry->significance = g_strdup (episode_id != NULL ? "key" : NULL);
  rd_register_put_entry (self->base.reg, self->review, entry, &error);
  g_assert_no_error (error);
  return rd_register_find_entry_number (self->base.reg, entry->id);
}

static void
case_init (Case *self)
{
  fixture_init (&self->base, TODAY);
  self->review = add_review (&self->base, "SCR/1", "Child A");
  put_agency (self, "police", "Northmoor Police");
  put_agency (self, "housing", "Example Homes");
  put_agency (self, "school", "St Brannock’s School");
  put_child (self);
  self->timeline = rd_review_timeline_new (self->base.reg, self->review);
  self->n_changed = 0;
  g_signal_connect_swapped (self->timeline, "changed", G_CALLBACK (rd_test_count_cb), &self->n_changed);
}

static void
case_clear (Case *self)
{
  g_assert_finalize_object (self->timeline);
  fixture_clear (&self->base);
}

static const RdTimelineChart *
get_chart (Case *self)
{
  return rd_timeline_source_get_chart (RD_TIMELINE_SOURCE (self->timeline));
}

static const char *
get_label (const RdTimelineChart *chart, gint64 number)
{
  return chart->get_label (number, chart->label_data);
}

/* Its place among the review's agencies. */
static guint
find_agency (Case *self, const char *code)
{
  const GPtrArray *rows = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);
  guint place = 0;

  while (strcmp (((const RdAgency *) rows->pdata[place])->code, code) != 0)
    place++;
  return place;
}

/* Lanes are of the agencies that have entries, with their own colours. */
static void
test_lanes (void)
{
  Case c;
  const RdTimelineChart *chart;
  const RdTimelineEntry *entry;
  gint64 number;

  case_init (&c);
  chart = get_chart (&c);
  g_assert_cmpuint (rd_timeline_index_get_n (chart->index, RD_TIMELINE_ALL_LANES), ==, 0);
  number = put_entry (&c, "school", "2016-05-22", "09:30", "First day", NULL);
  put_entry (&c, "school", "", NULL, "No date", NULL);
  put_entry (&c, "police", "2016-05-21", NULL, "A call", NULL);
  g_assert_cmpuint (c.n_changed, ==, 3);

  chart = get_chart (&c);
  g_assert_cmpuint (rd_timeline_index_get_n_lanes (chart->index), ==, 2);
  g_assert_cmpstr (chart->lanes[0].name, ==, "Northmoor Police");
  g_assert_cmpstr (chart->lanes[0].detail, ==, "1 entry");
  g_assert_cmpuint (chart->lanes[0].colour, ==, find_agency (&c, "police"));
  g_assert_cmpstr (chart->lanes[1].detail, ==, "2 entries, 1 without a date");
  g_assert_cmpuint (chart->lanes[1].colour, ==, find_agency (&c, "school"));
  entry = rd_timeline_index_get (chart->index, rd_timeline_index_find (chart->index, number));
  g_assert_cmpint (entry->minutes, ==, 9 * 60 + 30);
  g_assert_cmpuint (entry->label_length, ==, strlen ("First day"));
  g_assert_cmpint (entry->weight, ==, RD_WEIGHT_NONE);
  g_assert_cmpstr (get_label (chart, number), ==, "First day");
  g_assert_cmpstr (get_label (chart, 12345), ==, "");
  case_clear (&c);
}

/* Names, the birth and what tells it. */
static void
test_names (void)
{
  Case c;
  const RdTimelineChart *chart;
  g_autofree char *said = NULL;
  gint64 number;

  case_init (&c);
  number = put_entry (&c, "school", "2016-05-22", NULL, "Mia Example’s first\nday", NULL);
  chart = get_chart (&c);
  g_assert_cmpstr (get_label (chart, number), ==, "Child A’s first day");
  g_assert_cmpint (chart->born, ==, RD_DAY_NONE);
  g_assert_cmpint (chart->died, ==, DAY (2018, 1, 9));
  g_assert_nonnull (strstr (chart->subtitle, "pseudonyms"));
  said = rd_timeline_source_describe (RD_TIMELINE_SOURCE (c.timeline), number);
  g_assert_nonnull (strstr (said, "Child A’s first"));
  g_assert_nonnull (strstr (said, "St Brannock’s School"));
  g_assert_null (strstr (said, "Mia"));

  /* The child's surname is in its name, and it is not called after her. */
  put_entry (&c, "housing", "2016-05-23", NULL, "Rent paid", NULL);
  chart = get_chart (&c);
  g_assert_cmpstr (chart->lanes[0].name, ==, "Example Homes");

  rd_review_timeline_set_naming (c.timeline, RD_NAMING_REAL);
  chart = get_chart (&c);
  g_assert_cmpstr (get_label (chart, number), ==, "Mia Example’s first day");
  g_assert_cmpint (chart->born, ==, DAY (2014, 2, 3));
  g_assert_nonnull (strstr (chart->subtitle, "real names"));
  g_assert_null (rd_timeline_source_describe (RD_TIMELINE_SOURCE (c.timeline), 999));
  case_clear (&c);
}

/* From the first to the last day of its entries; one without a date has no place. */
static void
test_episodes (void)
{
  Case c;
  g_autoptr(GError) error = NULL;
  const char *names[] = { "The move", "Nothing yet" };
  const GPtrArray *rows;
  const RdTimelineChart *chart;

  case_init (&c);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(RdEpisode) episode = rd_episode_new (rd_review_item_get_review (c.review)->id);

      g_free (episode->name);
      episode->name = g_strdup (names[i]);
      episode->position = (int) i;
      rd_register_put_episode (c.base.reg, c.review, episode, &error);
      g_assert_no_error (error);
    }
  rows = rd_review_item_get_rows (c.review, RD_ROWS_EPISODES);
  for (guint i = 0; i < rows->len; i++)
    if (strcmp (((const RdEpisode *) rows->pdata[i])->name, names[0]) == 0)
      {
        g_autofree char *id = g_strdup (((const RdEpisode *) rows->pdata[i])->id);

        put_entry (&c, "school", "2016-05-22", NULL, "One", id);
        put_entry (&c, "police", "2016-07-02", NULL, "Two", id);
        break;
      }
  put_entry (&c, "police", "2017-07-02", NULL, "Not of it", NULL);
  chart = get_chart (&c);
  g_assert_cmpuint (chart->n_episodes, ==, 1);
  g_assert_cmpstr (chart->episodes[0].name, ==, "The move");
  g_assert_cmpint (chart->episodes[0].first, ==, DAY (2016, 5, 22));
  g_assert_cmpint (chart->episodes[0].last, ==, DAY (2016, 7, 2));
  g_assert_cmpint (rd_timeline_index_get (chart->index, 0)->weight, ==, RD_WEIGHT_KEY);
  case_clear (&c);
}

static void
test_filter_and_range (void)
{
  Case c;
  g_autoptr(RdEntryFilter) filter = rd_entry_filter_new ();
  const RdTimelineChart *chart;

  case_init (&c);
  put_entry (&c, "school", "2016-05-22", NULL, "One", NULL);
  put_entry (&c, "police", "2016-07-02", NULL, "Two", NULL);
  put_entry (&c, "police", "2109-07-02", NULL, "A slip", NULL);
  chart = get_chart (&c);
  g_assert_cmpint (chart->first, <, DAY (2016, 5, 22));
  g_assert_cmpint (chart->last, >, DAY (2018, 1, 9));
  g_assert_cmpint (chart->last, <, DAY (2019, 1, 1));

  filter->search = g_strdup ("one");
  rd_review_timeline_set_filter (c.timeline, filter);
  chart = get_chart (&c);
  g_assert_cmpuint (rd_timeline_index_get_n_lanes (chart->index), ==, 1);
  g_assert_cmpstr (chart->lanes[0].name, ==, "St Brannock’s School");
  rd_review_timeline_set_range (c.timeline, DAY (2016, 1, 1), DAY (2016, 12, 31));
  g_assert_cmpint (get_chart (&c)->first, ==, DAY (2016, 1, 1));
  rd_review_timeline_set_range (c.timeline, RD_DAY_NONE, DAY (2010, 1, 1));
  chart = get_chart (&c);
  g_assert_cmpint (chart->first, ==, DAY (2010, 1, 1));
  g_assert_cmpint (chart->last, ==, DAY (2010, 1, 1));
  case_clear (&c);
}

/* Gaps go to the lane of their agency; one without entries has no lane. */
static void
test_gaps (void)
{
  Case c;
  RdReviewTimelineGap gaps[2];
  const RdTimelineChart *chart;

  case_init (&c);
  put_entry (&c, "school", "2016-05-22", NULL, "One", NULL);
  gaps[0] = (RdReviewTimelineGap) { rd_review_item_find_agency (c.review, "housing")->id, DAY (2016, 1, 1), DAY (2016, 2, 1) };
  gaps[1] = (RdReviewTimelineGap) { rd_review_item_find_agency (c.review, "school")->id, DAY (2017, 1, 1), DAY (2017, 2, 1) };
  rd_review_timeline_set_gaps (c.timeline, gaps, 2);
  chart = get_chart (&c);
  g_assert_cmpuint (chart->n_gaps, ==, 1);
  g_assert_cmpuint (chart->gaps[0].lane, ==, 0);
  g_assert_cmpint (chart->gaps[0].first, ==, DAY (2017, 1, 1));
  case_clear (&c);
}

/* Of the school, on one day, as one action. */
static void
put_many (Case *self, guint n)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);
  g_autofree RdEntryChange *changes = g_new0 (RdEntryChange, n);
  g_autoptr(GError) error = NULL;
  RdFuzzyDate date = { DAY (2016, 5, 22), DAY (2016, 5, 22), RD_PRECISION_DAY, RD_QUALIFIER_NONE };

  for (guint i = 0; i < n; i++)
    {
      RdEntry *entry = rd_entry_new (rd_review_item_get_review (self->review)->id);

      entry->agency_id = g_strdup (rd_review_item_find_agency (self->review, "school")->id);
      rd_entry_set_date (entry, &date);
      g_free (entry->event);
      entry->event = g_strdup_printf ("Event %u", i);
      g_ptr_array_add (entries, entry);
      changes[i].entry = entry;
    }
  rd_register_change_entries (self->base.reg, self->review, NULL, changes, n, &error);
  g_assert_no_error (error);
}

/* What was fetched needs no register, and does not follow it. */
static void
test_fetch (void)
{
  Case c;
  g_autoptr(GError) error = NULL;
  const RdTimelineChart *chart;
  RdDrawStyle style;
  RdDrawing drawing;

  case_init (&c);
  put_many (&c, 300);
  g_assert_true (rd_review_timeline_fetch (c.timeline, &error));
  g_assert_no_error (error);
  rd_draw_style_init_paper (&style, NULL);
  rd_review_timeline_get_drawing (c.timeline, &style, &drawing);
  chart = drawing.chart;
  for (guint i = 0; i < 300; i++)
    g_assert_true (g_str_has_prefix (get_label (chart, rd_timeline_index_get (chart->index, i)->key), "Event "));
  g_assert_cmpint (drawing.day, ==, TODAY);
  c.n_changed = 0;
  put_entry (&c, "police", "2016-05-22", NULL, "Later", NULL);
  g_assert_cmpuint (c.n_changed, ==, 0);
  case_clear (&c);
}

static void
test_words (void)
{
  RdTimelineWords words = { 0 };

  rd_wording_fill_timeline_words (&words);
  g_assert_cmpstr (words.weekdays_short[0], ==, "Mon");
  g_assert_cmpstr (words.weekdays_short[6], ==, "Sun");
  for (guint i = 0; i < RD_N_WEIGHTS; i++)
    g_assert_nonnull (words.weights[i]);
  g_assert_nonnull (words.legend_episode);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/review-timeline/lanes", test_lanes);
  g_test_add_func ("/model/review-timeline/names", test_names);
  g_test_add_func ("/model/review-timeline/episodes", test_episodes);
  g_test_add_func ("/model/review-timeline/filter-and-range", test_filter_and_range);
  g_test_add_func ("/model/review-timeline/gaps", test_gaps);
  g_test_add_func ("/model/review-timeline/fetch", test_fetch);
  g_test_add_func ("/model/review-timeline/words", test_words);
  return g_test_run ();
}
