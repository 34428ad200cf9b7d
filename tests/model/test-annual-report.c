/* test-annual-report.c — the annual report: what people write, the document, what keeps it back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-annual-report.h"
#include "model/rd-register-annual.h"
#include "model/rd-wording-annual.h"
#include "model-fixture.h"

#include <string.h>

#define TODAY DAY (2026, 11, 23)

static void
put (Fixture *fixture, const char *block, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_register_put_annual_text (fixture->reg, 2026, block, words, &error));
  g_assert_no_error (error);
}

static const char *
get (Fixture *fixture, const char *block)
{
  const RdAnnualText *text = rd_register_find_annual_text (fixture->reg, 2026, block);

  return text != NULL ? text->text : NULL;
}

static void
test_passages (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  Fixture fixture;

  fixture_init (&fixture, TODAY);
  put (&fixture, "actions", "");
  g_assert_cmpuint (fixture.n_changed, ==, 0);
  put (&fixture, "actions", "  Followed up monthly. ");
  g_assert_cmpstr (get (&fixture, "actions"), ==, "Followed up monthly.");
  put (&fixture, "actions", "Followed up monthly.");
  g_assert_cmpuint (fixture.n_changed, ==, 1);
  put (&fixture, "actions", "Weekly.");
  put (&fixture, "actions", NULL);
  g_assert_null (get (&fixture, "actions"));
  g_assert_true (rd_register_undo (fixture.reg, &error));
  g_assert_cmpstr (get (&fixture, "actions"), ==, "Weekly.");
  g_assert_true (rd_register_undo (fixture.reg, &error));
  g_assert_cmpstr (get (&fixture, "actions"), ==, "Followed up monthly.");
  fixture_reopen (&fixture);
  g_assert_cmpstr (get (&fixture, "actions"), ==, "Followed up monthly.");
  g_object_get (fixture.reg, "undo-label", &words, NULL);
  g_assert_cmpstr (words, !=, NULL);
  fixture_clear (&fixture);
}

static void
test_refused (void)
{
  static const struct { int year; const char *block, *text, *fault; } refused[] = {
    { 2026, "preface", "x", "annual-block" }, { 1200, "actions", "x", "annual-year" }, { 2026, "actions", "\xff", "annual-text" },
  };
  Fixture fixture;

  fixture_init (&fixture, TODAY);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *words = NULL;

      g_assert_false (rd_register_put_annual_text (fixture.reg, refused[i].year, refused[i].block, refused[i].text, &error));
      g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE);
      g_assert_nonnull (strstr (error->message, refused[i].fault));
      words = rd_wording_error (error);
      g_assert_null (strstr (words, refused[i].fault));
    }
  g_assert_cmpuint (fixture.n_changed, ==, 0);
  fixture_clear (&fixture);
}

static void
test_month (void)
{
  g_autoptr (GError) error = NULL;
  Fixture fixture;

  fixture_init (&fixture, TODAY);
  g_assert_cmpint (rd_register_get_annual_month (fixture.reg), ==, 1);
  g_assert_false (rd_register_set_annual_month (fixture.reg, 13, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE);
  g_clear_error (&error);
  g_assert_true (rd_register_set_annual_month (fixture.reg, 12, &error));
  fixture_reopen (&fixture);
  g_assert_cmpint (rd_register_get_annual_month (fixture.reg), ==, 12);
  g_assert_cmpint (rd_annual_year_find_this (fixture.reg), ==, 2025);
  g_assert_true (rd_register_undo (fixture.reg, &error));
  g_assert_cmpint (rd_register_get_annual_month (fixture.reg), ==, 1);
  fixture_clear (&fixture);
}

/* The sample in place of the empty register. */
static void
begin_with_sample (Fixture *fixture)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture_init (fixture, TODAY);
  path = g_build_filename (fixture->folder, "sample.rdesk", NULL);
  g_assert_finalize_object (fixture->reg);
  fixture->reg = rd_register_create_sample (path, fixture->clock, &error);
  g_assert_no_error (error);
  fixture_watch (fixture);
}

/* Every figure has words, every part that is told has its own, and what is drawn is told in words too. */
static void
test_document (void)
{
  g_autoptr (RdAnnualYear) year = NULL;
  g_autoptr (RdDocument) document = NULL;
  g_autoptr (RdSheet) sheet = NULL;
  guint n_pictures = 0;
  Fixture fixture;

  begin_with_sample (&fixture);
  year = rd_annual_year_new (fixture.reg, 2026, 0);
  for (guint i = 0; i < year->annual->figures->len; i++)
    {
      g_autofree char *label = rd_wording_annual_figure (year, year->annual->figures->pdata[i]);

      g_assert_null (strchr (label, '%'));
      g_assert_true (g_utf8_validate (label, -1, NULL));
    }
  document = rd_annual_report_new_document (fixture.reg, year);
  for (guint i = 0; i < document->sections->len; i++)
    {
      const RdSection *section = document->sections->pdata[i];

      g_assert_cmpuint (section->blocks->len, >, 0);
      for (guint j = 0; j < section->blocks->len; j++)
        {
          const RdBlock *block = section->blocks->pdata[j];

          n_pictures += block->picture != NULL;
          g_assert_true (block->picture == NULL || strstr (block->description, ": ") != NULL);
        }
    }
  g_assert_cmpuint (n_pictures, >=, 3);
  sheet = rd_annual_report_new_sheet (year);
  g_assert_cmpuint (rd_sheet_get_n_rows (sheet), >, year->annual->figures->len);
  g_clear_pointer (&year, rd_annual_year_free);
  fixture_clear (&fixture);
}

static void
test_empty_year (void)
{
  g_autoptr (RdAnnualYear) year = NULL;
  g_autoptr (RdDocument) document = NULL;
  Fixture fixture;

  fixture_init (&fixture, TODAY);
  year = rd_annual_year_new (fixture.reg, 2020, 0);
  g_assert_false (rd_annual_has_data (year->annual));
  g_assert_true (year->is_over);
  document = rd_annual_report_new_document (fixture.reg, year);
  g_assert_cmpuint (document->sections->len, >, 5);
  for (guint i = 0; rd_annual_parts[i].id != NULL; i++)
    {
      g_autoptr (GArray) bars = rd_annual_report_list_bars (year, &rd_annual_parts[i]);

      g_assert_cmpuint (bars->len, ==, 0);
    }
  g_clear_pointer (&year, rd_annual_year_free);
  fixture_clear (&fixture);
}

/* Every figure is told in one part of the page, but the bounds of a median, which are told with it. */
static void
test_parts (void)
{
  g_autoptr (RdAnnualYear) year = NULL;
  Fixture fixture;

  begin_with_sample (&fixture);
  year = rd_annual_year_new (fixture.reg, 2026, 0);
  for (guint i = 0; i < year->annual->figures->len; i++)
    {
      const RdAnnualFigure *figure = year->annual->figures->pdata[i];
      guint n = 0;

      for (guint j = 0; rd_annual_parts[j].id != NULL; j++)
        for (guint k = 0; rd_annual_parts[j].figures[k] != NULL; k++)
          n += rd_annual_figure_is (figure, rd_annual_parts[j].figures[k]);
      if (g_str_equal (figure->code, "least") || g_str_equal (figure->code, "most") || g_str_equal (figure->code, "measured"))
        g_assert_cmpuint (n, ==, 0);
      else
        g_assert_cmpuint (n, ==, 1);
    }
  g_clear_pointer (&year, rd_annual_year_free);
  fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annual-report/passages", test_passages);
  g_test_add_func ("/annual-report/refused", test_refused);
  g_test_add_func ("/annual-report/month", test_month);
  g_test_add_func ("/annual-report/document", test_document);
  g_test_add_func ("/annual-report/empty-year", test_empty_year);
  g_test_add_func ("/annual-report/parts", test_parts);
  return g_test_run ();
}
