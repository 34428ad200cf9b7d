/* test-report-figures.c — what is drawn live from a review, in its report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-report-figures.h"

#include <string.h>

#include "core/review/rd-contact.h"
#include "core/review/rd-person.h"
#include "draw/rd-draw-figure.h"
#include "model/rd-register-chronology.h"
#include "model/rd-register-private.h"
#include "model/rd-report-resolve.h"
#include "model/rd-wording-season.h"
#include "model-fixture.h"

#define TODAY DAY (2026, 11, 23)

/* --- seasons */

static const struct
{
  RdFuzzyDate date;
  const char *text;
  const char *reason;
} seasons[] = {
  { { 0 }, "early spring 2014", "a day in March" },
  { { 0 }, "midsummer 2014", "a day in July" },
  { { 0 }, "late winter 2014/15", "February is of the winter that began the year before" },
  { { 0 }, "early winter 2014/15", "December" },
  { { 0 }, "midwinter 1999/00", "the turn of the century" },
  { { 0 }, "summer 2014", "two months of one season" },
  { { 0 }, "spring 2014 to winter 2014/15", "several seasons" },
  { { 0 }, "2014", "a whole year" },
  { { 0 }, "about 2014", "about a year" },
  { { 0 }, "possibly early summer 2014", "uncertain" },
  { { 0 }, "before early summer 2014", "before 2 June" },
  { { 0 }, "after late spring 2014", "after 30 May" },
  { { 0 }, "", "no date at all" },
};

static RdFuzzyDate
get_date (guint row)
{
  switch (row)
    {
    case 0:  return (RdFuzzyDate) { DAY (2014, 3, 1), DAY (2014, 3, 1), RD_PRECISION_DAY, RD_QUALIFIER_NONE };
    case 1:  return (RdFuzzyDate) { DAY (2014, 7, 15), DAY (2014, 7, 15), RD_PRECISION_DAY, RD_QUALIFIER_NONE };
    case 2:  return (RdFuzzyDate) { DAY (2015, 2, 28), DAY (2015, 2, 28), RD_PRECISION_DAY, RD_QUALIFIER_NONE };
    case 3:  return (RdFuzzyDate) { DAY (2014, 12, 1), DAY (2014, 12, 31), RD_PRECISION_MONTH, RD_QUALIFIER_NONE };
    case 4:  return (RdFuzzyDate) { DAY (2000, 1, 1), DAY (2000, 1, 1), RD_PRECISION_DAY, RD_QUALIFIER_NONE };
    case 5:  return (RdFuzzyDate) { DAY (2014, 6, 30), DAY (2014, 7, 1), RD_PRECISION_RANGE, RD_QUALIFIER_NONE };
    case 6:  return (RdFuzzyDate) { DAY (2014, 5, 31), DAY (2015, 1, 1), RD_PRECISION_RANGE, RD_QUALIFIER_NONE };
    case 7:  return (RdFuzzyDate) { DAY (2014, 1, 1), DAY (2014, 12, 31), RD_PRECISION_YEAR, RD_QUALIFIER_NONE };
    case 8:  return (RdFuzzyDate) { DAY (2014, 1, 1), DAY (2014, 12, 31), RD_PRECISION_YEAR, RD_QUALIFIER_CIRCA };
    case 9:  return (RdFuzzyDate) { DAY (2014, 6, 2), DAY (2014, 6, 2), RD_PRECISION_DAY, RD_QUALIFIER_UNCERTAIN };
    case 10: return (RdFuzzyDate) { RD_DAY_NONE, DAY (2014, 6, 1), RD_PRECISION_DAY, RD_QUALIFIER_BEFORE };
    case 11: return (RdFuzzyDate) { DAY (2014, 5, 31), RD_DAY_NONE, RD_PRECISION_DAY, RD_QUALIFIER_AFTER };
    default: return (RdFuzzyDate) { RD_DAY_NONE, RD_DAY_NONE, RD_PRECISION_DAY, RD_QUALIFIER_NONE };
    }
}

static void
test_seasons (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    {
      RdFuzzyDate date = get_date (i);
      g_autofree char *text = rd_wording_season_of (&date);

      g_test_message ("%s", seasons[i].reason);
      g_assert_cmpstr (text, ==, seasons[i].text);
    }
}

/* --- figures */

/* All that can be read in @blocks, block by block, cells apart by “ | ”. (transfer full) */
static char *
read_blocks (const GPtrArray *blocks)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *block = blocks->pdata[i];
      g_autofree char *text = rd_runs_to_text (block->runs);

      g_string_append_printf (out, "%s%s\n", block->kind == RD_BLOCK_HEADING ? "# " : block->kind == RD_BLOCK_ITEM ? "- "
                              : block->kind == RD_BLOCK_TABLE ? "= " : "", text);
      for (guint c = 0; block->cells != NULL && c < block->cells->len; c++)
        {
          g_autofree char *cell = rd_runs_to_text (((const RdBlock *) ((const RdReportCell *) block->cells->pdata[c])->blocks->pdata[0])->runs);

          g_string_append_printf (out, "%s%s", cell, (c + 1) % block->n_columns == 0 ? "\n" : " | ");
        }
    }
  return g_string_free (out, FALSE);
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

static void
assert_hides (const char *text, const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("“%s” is in:\n%s", words, text);
}

typedef struct
{
  Fixture       base;
  RdReviewItem *review;
} Sample;

/* References go by the year. */
static RdReviewItem *
find_by_title (RdRegister *reg, const char *title)
{
  GListModel *reviews = rd_register_get_reviews (reg);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (g_str_equal (rd_review_item_get_title (review), title))
        return review;
    }
  return NULL;
}

static void
open_sample (Sample *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  self->base.folder = make_folder ();
  self->base.path = g_build_filename (self->base.folder, "board.rdesk", NULL);
  self->base.clock = rd_clock_new_fixed (TODAY);
  self->base.reg = rd_register_create_sample (self->base.path, self->base.clock, &error);
  g_assert_no_error (error);
  fixture_watch (&self->base);
  self->review = find_by_title (self->base.reg, "Child C");
  g_assert_nonnull (self->review);
}

static void
close_sample (Sample *self, gconstpointer unused G_GNUC_UNUSED)
{
  fixture_clear (&self->base);
}

static RdReportFigures *
gather (Sample *self, RdNamingMode mode)
{
  g_autoptr (GError) error = NULL;
  RdReportFigures *figures = rd_report_figures_new (self->base.reg, self->review, RD_FIGURE_BITS_ALL, mode, &error);

  g_assert_no_error (error);
  return figures;
}

static char *
read_figure (const RdReportFigures *figures, RdFigure figure)
{
  g_autoptr (GPtrArray) blocks = rd_report_figures_make_blocks (figures, figure);
  char *text = read_blocks (blocks);

  g_test_message ("%s", text);
  return text;
}

/* No real name, nor a date of birth, of anybody in the review. */
static void
assert_no_names (Sample *self, const char *text)
{
  const GPtrArray *people = rd_review_item_get_rows (self->review, RD_ROWS_PEOPLE);

  g_assert_cmpuint (people->len, >, 3);
  for (guint i = 0; i < people->len; i++)
    {
      const RdPerson *person = people->pdata[i];
      g_autofree char *born = person->born != RD_DAY_NONE ? rd_wording_day_plain (person->born) : NULL;

      if (*person->name != '\0')
        assert_hides (text, person->name);
      if (born != NULL)
        assert_hides (text, born);
    }
}

static void
test_key_dates (Sample *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (RdReportFigures) figures = gather (self, RD_NAMING_PSEUDONYMS);
  g_autoptr (RdReportFigures) real = gather (self, RD_NAMING_REAL);
  g_autofree char *text = read_figure (figures, RD_FIGURE_KEY_DATES);
  g_autofree char *named = read_figure (real, RD_FIGURE_KEY_DATES);
  const RdMilestone *incident = rd_milestone_item_get_recording (rd_review_item_find_milestone (self->review, "incident"), NULL);
  g_autofree char *day = rd_wording_day_plain (incident->day);

  assert_says (text, "= Key dates of the review\nDate | What happened | Timescale\n");
  assert_says (text, "Decision reported (DfE, National panel, Ofsted) | Due ");
  assert_says (text, "Held up: ");
  assert_says (text, "(planned)");
  assert_says (text, "Trial, expected to last until ");
  assert_says (text, " winter ");
  assert_says (text, "late winter 2021/22 | The pre-birth assessment | ");
  assert_hides (text, "Larkspur");
  assert_says (named, "Larkspur");
  assert_hides (text, day);
  assert_no_names (self, text);
  assert_says (named, day);
}

static void
test_methodology (Sample *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (RdReportFigures) figures = gather (self, RD_NAMING_PSEUDONYMS);
  g_autoptr (RdReportFigures) real = gather (self, RD_NAMING_REAL);
  g_autofree char *text = read_figure (figures, RD_FIGURE_METHODOLOGY);
  g_autofree char *named = read_figure (real, RD_FIGURE_METHODOLOGY);

  assert_says (text, "Serious Case Review (Working Together 2015)");
  assert_says (text, "- Lead reviewer: Dr Marian Fell, Independent. Accredited lead reviewer; three published reviews.");
  assert_says (text, "Declared to be independent of 6 of the 8 agencies in the review.");
  assert_says (text, "- Head of safeguarding, Northmoor Children’s Services\n");
  assert_says (text, "- A representative of Northmoor Police\n");
  assert_hides (text, "Owen Marsh");
  assert_says (named, "- Owen Marsh, head of safeguarding, Northmoor Children’s Services\n");
  assert_says (text, "8 agencies were asked for information in writing. 8 have returned everything that they were asked for.");
  assert_says (text, "4 letters are kept.");
  assert_says (text, "2 members of the family were invited to contribute. 1 person was met. 1 person asked to be met later.");
  assert_says (text, "Grandmother | Was met; said what they thought of the draft\n");
  assert_says (text, "409 entries from 6 agencies. It reaches from 2005 to 2025.");
  assert_says (text, "closely at 6 key practice episodes.");
  assert_says (text, "- Complete the review: Trial, since 16 July 2026.");
  assert_says (text, "3 points were noted before the review ended. 2 of them were shared with the agencies at once.");
  assert_no_names (self, text);
}

static const struct
{
  RdFigure    figure;
  const char *says;
} pictures[] = {
  { RD_FIGURE_GANTT, "Complete the review: " },
  { RD_FIGURE_TIMELINE, "Northmoor Police: " },
  { RD_FIGURE_GENOGRAM, "Child C" },
};

static void
test_pictures (Sample *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (RdReportFigures) figures = gather (self, RD_NAMING_PSEUDONYMS);

  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *words = rd_report_figures_describe (figures, pictures[i].figure);
      g_autoptr (GBytes) png = NULL;
      g_autoptr (GError) error = NULL;
      RdDrawing drawing;
      guint width, height;

      g_test_message ("%s", words);
      assert_says (words, pictures[i].says);
      assert_no_names (self, words);
      assert_hides (words, "GP1");
      g_assert_null (rd_report_figures_make_blocks (figures, pictures[i].figure));
      g_assert_true (rd_report_figures_get_drawing (figures, pictures[i].figure, &drawing));
      png = rd_draw_figure_to_png (&drawing, RD_FIGURE_WIDTH, RD_FIGURE_HEIGHT, RD_FIGURE_DPI, &width, &height, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (width, <=, 1261);
      g_assert_cmpuint (height, <=, 1779);
      g_assert_cmpuint (MAX (width, height), >, 300);
      if (g_getenv ("RD_PICTURES") != NULL)
        {
          g_autofree char *path = g_strdup_printf ("%s/figure-%u.png", g_getenv ("RD_PICTURES"), pictures[i].figure);

          g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png), NULL);
        }
    }
}

/* Every figure in a report, as the copy is made. */
static void
test_resolve (Sample *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (RdDocument) document = rd_document_new ("Report", RD_REPORT_LANGUAGE);
  RdSection *section = rd_section_new ("s", "All of them", 1);
  RdReportCopy copy = { .mode = RD_NAMING_PSEUDONYMS, .with_figures = TRUE, .with_pictures = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (RdDocument) resolved = NULL;

  for (guint i = 0; i < RD_N_FIGURES; i++)
    {
      RdBlock *block = rd_block_new (RD_BLOCK_FIGURE);

      block->figure = (RdFigure) i;
      block->description = i == RD_FIGURE_GANTT ? g_strdup ("The author’s own words.") : NULL;
      g_ptr_array_add (section->blocks, block);
    }
  g_ptr_array_add (document->sections, section);
  resolved = rd_report_resolve (self->base.reg, self->review, document, &copy, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < RD_N_FIGURES; i++)
    {
      const RdBlock *block = ((const RdSection *) resolved->sections->pdata[0])->blocks->pdata[i];

      g_assert_true ((block->picture != NULL) == rd_report_figure_is_picture ((RdFigure) i));
      g_assert_true ((block->content != NULL) != rd_report_figure_is_picture ((RdFigure) i));
      g_assert_true ((block->description != NULL) == rd_report_figure_is_picture ((RdFigure) i));
      if (i == RD_FIGURE_GANTT)
        g_assert_cmpstr (block->description, ==, "The author’s own words.");
    }
}

/* --- where there is nothing */

static void
test_empty (void)
{
  Sample self = { 0 };
  g_autoptr (RdReportFigures) figures = NULL;
  g_autofree char *methodology = NULL;
  g_autofree char *dates = NULL;
  g_autofree char *family = NULL;
  g_autofree char *timeline = NULL;

  fixture_init (&self.base, TODAY);
  self.review = add_review (&self.base, "SCR/2026/01", "Child A");
  figures = gather (&self, RD_NAMING_PSEUDONYMS);
  methodology = read_figure (figures, RD_FIGURE_METHODOLOGY);
  dates = read_figure (figures, RD_FIGURE_KEY_DATES);
  family = read_figure (figures, RD_FIGURE_GENOGRAM);
  timeline = read_figure (figures, RD_FIGURE_TIMELINE);

  g_assert_cmpstr (dates, ==, "No dates of the review are recorded yet.\nNo key practice episodes are marked in the chronology yet.\n");
  g_assert_cmpstr (family, ==, "No family is recorded yet.\n");
  g_assert_cmpstr (timeline, ==, "The chronology has no entries yet.\n");
  assert_says (methodology, "No reviewers are recorded yet. No members of a panel are recorded yet.\n");
  assert_says (methodology, "No agency has been asked for information yet.\n");
  assert_says (methodology, "No documents are kept with the review yet.\n");
  assert_says (methodology, "No member of the family has been invited yet. No professional has been invited yet.\n");
  assert_says (methodology, "No chronology has been put together yet.\n");
  assert_says (methodology, "Nothing is recorded that held the review up.\n");
  g_assert_null (rd_report_figures_describe (figures, RD_FIGURE_GENOGRAM));
  fixture_clear (&self.base);
}

/* --- hostile records */

static void
add_contact (Sample *self, const char *name, const char *relation, const char *state, const char *party)
{
  g_autoptr (RdContact) contact = rd_contact_new (rd_review_item_get_review (self->review)->id);
  g_autoptr (GError) error = NULL;

  contact->name = g_strdup (name);
  contact->relation = g_strdup (relation);
  contact->state = g_strdup (state);
  contact->party = g_strdup (party);
  contact->day = TODAY;
  rd_register_put_row (self->base.reg, self->review, "review-edited", NULL, RD_ROWS_CONTACTS, contact, &error);
  g_assert_no_error (error);
}

/* Names never show under pseudonyms, whoever they are of; what breaks a line does not break a cell. */
static void
test_hostile (void)
{
  Sample self = { 0 };
  g_autoptr (RdReportFigures) figures = NULL;
  g_autofree char *text = NULL;

  fixture_init (&self.base, TODAY);
  self.review = add_review (&self.base, "SCR/2026/01", "Child A");
  add_contact (&self, "Norma Unlisted", "Health\nvisitor\t", "met", "professional");
  add_contact (&self, "Paul Nobody", NULL, "declined", "family");
  add_contact (&self, "Paul Nobody", NULL, "met", "family");
  figures = gather (&self, RD_NAMING_PSEUDONYMS);
  text = read_figure (figures, RD_FIGURE_METHODOLOGY);
  assert_hides (text, "Norma");
  assert_hides (text, "Nobody");
  assert_says (text, "Health visitor | Was met\n");
  assert_says (text, "Family | Was met\n");
  assert_says (text, "1 member of the family was invited to contribute. 1 person was met. 1 professional was invited to take part. 1 person was met.");
  fixture_clear (&self.base);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-figures/seasons", test_seasons);
  g_test_add_func ("/report-figures/empty", test_empty);
  g_test_add_func ("/report-figures/hostile", test_hostile);
  g_test_add ("/report-figures/key-dates", Sample, NULL, open_sample, test_key_dates, close_sample);
  g_test_add ("/report-figures/methodology", Sample, NULL, open_sample, test_methodology, close_sample);
  g_test_add ("/report-figures/pictures", Sample, NULL, open_sample, test_pictures, close_sample);
  g_test_add ("/report-figures/resolve", Sample, NULL, open_sample, test_resolve, close_sample);

  return g_test_run ();
}
