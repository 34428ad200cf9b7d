/* test-gantt-pages.c — a Gantt cut into sheets of paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-gantt-pages.h"

/* 500 points for the chart, 400 for rows of 20. */
static const RdPageMetrics metrics = {
  .width = 700.0, .height = 500.0, .label_width = 200.0, .title_height = 30.0,
  .header_height = 30.0, .row_height = 20.0, .footer_height = 40.0,
};

static void
test_plan (void)
{
  static const struct
  {
    guint n_rows, n_days; double least; guint rows, days, across, down; double day_width; const char *why;
  } cases[] = {
    { 5, 250, 1.0, 20, 250, 1, 1, 2.0, "fits: fills the sheet" },
    { 5, 500, 1.0, 20, 500, 1, 1, 1.0, "fits exactly" },
    { 5, 501, 1.0, 20, 251, 2, 1, 500.0 / 251, "a day too many: two sheets, evenly filled" },
    { 5, 1200, 1.0, 20, 400, 3, 1, 1.25, "three sheets, evenly filled" },
    { 20, 250, 1.0, 20, 250, 1, 1, 2.0, "as many rows as a sheet holds" },
    { 21, 250, 1.0, 20, 250, 1, 2, 2.0, "a row too many" },
    { 100, 1000, 1.0, 20, 500, 2, 5, 1.0, "across and down" },
    { 0, 250, 1.0, 20, 250, 1, 1, 2.0, "no rows: one sheet all the same" },
    { 5, 1, 1.0, 20, 1, 1, 1, RD_AXIS_MAX_DAY_WIDTH, "one day is not made wider than the widest" },
    { 5, 3, 1000.0, 20, 1, 3, 1, RD_AXIS_MAX_DAY_WIDTH, "days wider than a sheet: one on each" },
    { 5, 4000, 0.0, 20, 4000, 1, 1, 0.125, "no least width: always one sheet across" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdPages pages;

      g_test_message ("%s", cases[i].why);
      rd_gantt_pages_plan (&metrics, cases[i].n_rows, 1000, 1000 + (RdDay) cases[i].n_days - 1, cases[i].least, &pages);
      g_assert_cmpuint (pages.rows_per_page, ==, cases[i].rows);
      g_assert_cmpuint (pages.days_per_page, ==, cases[i].days);
      g_assert_cmpuint (pages.pages_across, ==, cases[i].across);
      g_assert_cmpuint (pages.pages_down, ==, cases[i].down);
      g_assert_cmpfloat_with_epsilon (pages.axis.day_width, cases[i].day_width, 1e-9);
      g_assert_cmpuint (rd_gantt_pages_count (&pages), ==, cases[i].across * cases[i].down);
    }
}

/* "rows 0+20 days 0–499" */
static char *
print_page (const RdPages *pages, guint number)
{
  RdPage page;

  rd_gantt_pages_get (pages, number, &page);
  return g_strdup_printf ("rows %u+%u days %d–%d", page.first_row, page.n_rows,
                          page.axis.first - pages->axis.first, page.axis.last - pages->axis.first);
}

static void
test_pages (void)
{
  static const char * const expected[] = {
    "rows 0+20 days 0–400", "rows 0+20 days 401–801", "rows 0+20 days 802–1201",
    "rows 20+5 days 0–400", "rows 20+5 days 401–801", "rows 20+5 days 802–1201",
  };
  RdPages pages;

  rd_gantt_pages_plan (&metrics, 25, 1000, 2201, 1.0, &pages);
  g_assert_cmpuint (rd_gantt_pages_count (&pages), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *text = print_page (&pages, i);

      g_assert_cmpstr (text, ==, expected[i]);
    }
}

static void
test_empty_page (void)
{
  g_autofree char *text = NULL;
  RdPages pages;

  rd_gantt_pages_plan (&metrics, 0, 1000, 1099, 1.0, &pages);
  text = print_page (&pages, 0);
  g_assert_cmpstr (text, ==, "rows 0+0 days 0–99");
}

/* Whatever the size, every row and every day stands on exactly one sheet, and
 * no sheet holds more than it has room for.
 */
static void
test_everything_once (void)
{
  for (guint n_rows = 1; n_rows < 90; n_rows += 11)
    for (guint n_days = 1; n_days < 6000; n_days = n_days * 2 + 7)
      {
        guint64 cells = 0;
        RdPages pages;
        RdPage page;

        rd_gantt_pages_plan (&metrics, n_rows, -50, -50 + (RdDay) n_days - 1, 0.8, &pages);
        for (guint i = 0; i < rd_gantt_pages_count (&pages); i++)
          {
            rd_gantt_pages_get (&pages, i, &page);
            g_assert_cmpuint (page.n_rows, >, 0);
            g_assert_cmpuint (page.n_rows, <=, pages.rows_per_page);
            g_assert_cmpint (page.axis.first, <=, page.axis.last);
            g_assert_cmpfloat (rd_axis_get_width (&page.axis), <=, pages.chart_width + 1e-6);
            g_assert_cmpfloat (page.axis.day_width, >=, 0.8);
            cells += (guint64) page.n_rows * (guint64) (page.axis.last - page.axis.first + 1);
          }
        g_assert_cmpuint (cells, ==, (guint64) n_rows * n_days);
      }
}

/* References wider than the sheet leave a narrow chart, not none. */
static void
test_no_room (void)
{
  RdPageMetrics narrow = metrics;
  RdPages pages;

  narrow.label_width = 690.0;
  narrow.height = 10.0;
  rd_gantt_pages_plan (&narrow, 3, 0, 99, 1.0, &pages);
  g_assert_cmpfloat (pages.chart_width, >, 10.0);
  g_assert_cmpuint (pages.rows_per_page, ==, 1);
  g_assert_cmpuint (pages.pages_down, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/gantt-pages/plan", test_plan);
  g_test_add_func ("/core/gantt-pages/pages", test_pages);
  g_test_add_func ("/core/gantt-pages/empty-page", test_empty_page);
  g_test_add_func ("/core/gantt-pages/everything-once", test_everything_once);
  g_test_add_func ("/core/gantt-pages/no-room", test_no_room);
  return g_test_run ();
}
