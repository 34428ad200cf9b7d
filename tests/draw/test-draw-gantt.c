/* test-draw-gantt.c — what the pixels of a row and of the header say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-gantt.h"

#include <cairo-svg.h>

#include "draw-fixture.h"

#define WIDTH 400
#define HEIGHT 40
#define MIDDLE (HEIGHT / 2)

/* Ten pixels a day from Monday 2 November 2026; today is the 23rd, at 215. */
#define FIRST "2026-11-02"
#define TODAY "2026-11-23"

typedef struct
{
  RdDrawStyle      style;
  RdAxis           axis;
  DrawFixture     *rows;
  cairo_surface_t *surface;
  cairo_t         *cr;
  RdPen           *pen;
  guint32          ground;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  rd_draw_style_init_screen (&fixture->style, &draw_fixture_words, FALSE, FALSE);
  fixture->axis = (RdAxis) { draw_fixture_day (FIRST), draw_fixture_day (FIRST) + WIDTH / 10 - 1, 10.0 };
  fixture->rows = draw_fixture_new (0);
  fixture->surface = draw_fixture_surface (&fixture->style, WIDTH, HEIGHT);
  fixture->cr = cairo_create (fixture->surface);
  fixture->pen = rd_pen_new (fixture->cr, FALSE);
  fixture->ground = draw_fixture_rgb (&fixture->style.background);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rd_pen_free (fixture->pen);
  cairo_destroy (fixture->cr);
  cairo_surface_destroy (fixture->surface);
  draw_fixture_free (fixture->rows);
}

static void
draw (Fixture *fixture, const RdDeadline *deadline, const RdWorkdays *workdays, double x0, double x1)
{
  rd_draw_gantt_row (fixture->pen, &fixture->style, &fixture->axis, workdays, draw_fixture_day (TODAY),
                     deadline, HEIGHT, x0, x1);
}

static guint32
at (Fixture *fixture, int x, int y)
{
  return draw_fixture_pixel (fixture->surface, x, y);
}

static guint32
get_status_rgb (Fixture *fixture, RdDeadlineStatus status)
{
  return draw_fixture_rgb (&fixture->style.status[status]);
}

/* How often the middle line changes between @color and others from @x0 to @x1. */
static guint
count_changes (Fixture *fixture, guint32 color, int x0, int x1, int y)
{
  guint n = 0;

  for (int x = x0 + 1; x < x1; x++)
    n += (at (fixture, x, y) == color) != (at (fixture, x - 1, y) == color);
  return n;
}

/* --- the frame */

static void
test_today (Fixture *fixture, gconstpointer data)
{
  guint32 today = draw_fixture_rgb (&fixture->style.today);
  int x = (int) rd_axis_get_middle (&fixture->axis, draw_fixture_day (TODAY));

  draw (fixture, NULL, NULL, 0, WIDTH);
  g_assert_cmpint (x, ==, 215);
  for (int y = 0; y < HEIGHT; y++)
    g_assert_true (at (fixture, x, y) == today || at (fixture, x - 1, y) == today);
  for (int other = x - 4; other <= x + 4; other += 8)
    g_assert_cmphex (at (fixture, other, MIDDLE), !=, today);
}

static void
test_today_elsewhere (Fixture *fixture, gconstpointer data)
{
  rd_draw_gantt_row (fixture->pen, &fixture->style, &fixture->axis, NULL, draw_fixture_day ("2030-01-01"), NULL,
                     HEIGHT, 0, WIDTH);
  for (int x = 0; x < WIDTH; x++)
    g_assert_cmphex (at (fixture, x, MIDDLE), !=, draw_fixture_rgb (&fixture->style.today));
}

static void
test_clip (Fixture *fixture, gconstpointer data)
{
  RdDeadline *deadline = draw_fixture_add (fixture->rows, RD_STATUS_OVERDUE, "2026-11-03", "2026-11-12");

  draw (fixture, deadline, fixture->rows->workdays, 100, 200);
  g_assert_false (draw_fixture_has_other (fixture->surface, 0, 0, 100, HEIGHT, fixture->ground));
  g_assert_false (draw_fixture_has_other (fixture->surface, 200, 0, WIDTH - 200, HEIGHT, fixture->ground));
  g_assert_true (draw_fixture_has_other (fixture->surface, 100, 0, 100, HEIGHT, fixture->ground));
}

/* What is drawn in pieces is what is drawn at once, but for the softness of edges. */
static void
test_pieces (Fixture *fixture, gconstpointer data)
{
  RdDeadline *deadline = draw_fixture_add (fixture->rows, RD_STATUS_OVERDUE, "2026-11-03", "2026-11-12");
  cairo_surface_t *whole = draw_fixture_surface (&fixture->style, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (whole);
  g_autoptr (RdPen) pen = rd_pen_new (cr, FALSE);

  rd_draw_gantt_row (pen, &fixture->style, &fixture->axis, fixture->rows->workdays, draw_fixture_day (TODAY),
                     deadline, HEIGHT, 0, WIDTH);
  for (int x = 0; x < WIDTH; x += 50)
    draw (fixture, deadline, fixture->rows->workdays, x, x + 50);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        guint32 one = draw_fixture_pixel (whole, x, y), other = at (fixture, x, y);

        for (guint shift = 0; shift < 24; shift += 8)
          g_assert_cmpint (ABS ((int) (one >> shift & 0xff) - (int) (other >> shift & 0xff)), <=, 32);
      }
  cairo_destroy (cr);
  cairo_surface_destroy (whole);
}

static void
test_nothing_to_see (Fixture *fixture, gconstpointer data)
{
  RdDeadline *deadline = draw_fixture_add (fixture->rows, RD_STATUS_OVERDUE, "2026-11-03", "2026-11-12");

  draw (fixture, deadline, fixture->rows->workdays, 200, 200);
  draw (fixture, deadline, fixture->rows->workdays, 300, 100);
  draw (fixture, deadline, fixture->rows->workdays, -500, -100);
  g_assert_false (draw_fixture_has_other (fixture->surface, 0, 0, WIDTH, HEIGHT, fixture->ground));
}

/* --- stretches */

static void
test_window (Fixture *fixture, gconstpointer data)
{
  RdDeadline *deadline = draw_fixture_add (fixture->rows, RD_STATUS_UPCOMING, "2026-11-25", "2026-12-09");
  guint32 color = get_status_rgb (fixture, RD_STATUS_UPCOMING), fill;

  draw (fixture, deadline, NULL, 0, WIDTH);
  fill = at (fixture, 260, MIDDLE);
  g_assert_cmphex (fill, !=, fixture->ground);
  g_assert_cmphex (fill, !=, color);
  /* One soft colour along the bar, nothing before it. */
  for (int x = 251; x < 270; x++)
    g_assert_cmphex (at (fixture, x, MIDDLE), ==, fill);
  g_assert_cmphex (at (fixture, 225, MIDDLE), ==, fixture->ground);
}

/* The dotted outline of what is planned has gaps, the other has none. */
static void
test_planned (Fixture *fixture, gconstpointer data)
{
  RdDeadline *deadline = draw_fixture_add (fixture->rows, RD_STATUS_UPCOMING, "2026-11-24", "2026-12-09");
  guint changes[2];

  for (guint planned = 0; planned < 2; planned++)
    {
      int top = MIDDLE;

      cairo_set_source_rgb (fixture->cr, 1.0, 1.0, 1.0);
      cairo_paint (fixture->cr);
      deadline->trigger_planned = planned;
      draw (fixture, deadline, NULL, 0, WIDTH);
      while (at (fixture, 300, top - 1) != fixture->ground && top > 0)
        top--;
      changes[planned] = 0;
      for (int x = 261; x < 350; x++)
        changes[planned] += at (fixture, x, top) != at (fixture, x - 1, top);
    }
  g_assert_cmpuint (changes[0], <=, 4);
  g_assert_cmpuint (changes[1], >=, 20);
}

static void
test_overrun (Fixture *fixture, gconstpointer data)
{
  RdDeadline *deadline = draw_fixture_add (fixture->rows, RD_STATUS_OVERDUE, "2026-11-03", "2026-11-12");
  guint32 color = get_status_rgb (fixture, RD_STATUS_OVERDUE);

  draw (fixture, deadline, NULL, 0, WIDTH);
  /* Before the due date soft, after it strong and striped up to today, then nothing. */
  g_assert_cmpuint (count_changes (fixture, color, 30, 90, MIDDLE), ==, 0);
  g_assert_cmpuint (count_changes (fixture, color, 120, 210, MIDDLE), >=, 10);
  g_assert_false (draw_fixture_has_other (fixture->surface, 221, 0, 9, HEIGHT, fixture->ground));
}

static void
test_hold (Fixture *fixture, gconstpointer data)
{
  RdDeadline *deadline = draw_fixture_add (fixture->rows, RD_STATUS_HELD, "2026-11-02", "2026-11-04");
  RdHoldSpan hold = { draw_fixture_day ("2026-11-09"), draw_fixture_day ("2026-11-18"), RD_DAY_NONE };
  guint32 color = draw_fixture_rgb (&fixture->style.hold);

  g_array_append_val (deadline->holds, hold);
  draw (fixture, deadline, NULL, 0, WIDTH);
  /* Whole days: from the beginning of the 9th to the end of the 18th. */
  g_assert_cmphex (at (fixture, 70, MIDDLE), ==, color);
  g_assert_cmphex (at (fixture, 169, MIDDLE), ==, color);
  g_assert_cmphex (at (fixture, 69, MIDDLE), !=, color);
  g_assert_false (draw_fixture_has_other (fixture->surface, 171, 0, 9, HEIGHT, fixture->ground));
  /* Diagonal: a line that is at x here is farther on higher up. */
  g_assert_true (draw_fixture_has_other (fixture->surface, 90, MIDDLE, 40, 1, at (fixture, 90, MIDDLE)));
  g_assert_true (draw_fixture_has_other (fixture->surface, 100, MIDDLE - 6, 1, 12, at (fixture, 100, MIDDLE)));
}

/* --- points */

static void
test_diamonds (Fixture *fixture, gconstpointer data)
{
  RdDeadline *deadline = draw_fixture_add (fixture->rows, RD_STATUS_HELD, "2026-10-01", "2026-11-06");
  guint32 color = get_status_rgb (fixture, RD_STATUS_HELD), hold = draw_fixture_rgb (&fixture->style.hold);

  /* Filled where it stands alone. */
  draw (fixture, deadline, NULL, 0, WIDTH);
  g_assert_cmphex (at (fixture, 45, MIDDLE), ==, color);
  g_assert_cmphex (at (fixture, 45, MIDDLE - 5), ==, color);

  /* Outlined beside a forecast, which has a core in a rim. */
  deadline->forecast = draw_fixture_day ("2026-11-26");
  draw (fixture, deadline, NULL, 0, WIDTH);
  g_assert_cmphex (at (fixture, 45, MIDDLE), ==, fixture->ground);
  g_assert_cmphex (at (fixture, 245, MIDDLE), ==, hold);
  g_assert_cmphex (at (fixture, 245, MIDDLE - 5), ==, fixture->ground);
  g_assert_true (draw_fixture_has_other (fixture->surface, 245, MIDDLE - 10, 1, 5, fixture->ground));
}

static void
test_done (Fixture *fixture, gconstpointer data)
{
  RdDeadline *deadline = draw_fixture_add (fixture->rows, RD_STATUS_MET, "2026-10-01", "2026-12-05");
  guint32 color = get_status_rgb (fixture, RD_STATUS_MET);
  gboolean ink = FALSE;

  deadline->done = draw_fixture_day ("2026-11-12");
  draw (fixture, deadline, NULL, 0, WIDTH);
  /* A solid disc with a light tick in it. */
  g_assert_cmphex (at (fixture, 105, MIDDLE - 6), ==, color);
  for (int x = 99; x <= 111; x++)
    for (int y = MIDDLE - 4; y <= MIDDLE + 4; y++)
      ink = ink || at (fixture, x, y) == fixture->ground;
  g_assert_true (ink);
}

static void
test_rings (Fixture *fixture, gconstpointer data)
{
  RdDeadline *deadline = draw_fixture_add (fixture->rows, RD_STATUS_DUE_SOON, "2026-11-03", "2026-12-05");

  deadline->planned_done = draw_fixture_day ("2026-11-12");
  draw (fixture, deadline, NULL, 0, WIDTH);
  /* Open in the middle, something round it. */
  g_assert_cmphex (at (fixture, 105, MIDDLE), ==, fixture->ground);
  g_assert_true (draw_fixture_has_other (fixture->surface, 98, MIDDLE, 6, 1, fixture->ground));
}

/* With all colours the same, each kind of mark still has a picture of its own. */
static void
test_shapes_of_marks (Fixture *fixture, gconstpointer data)
{
  static const char * const cases[][4] = {
    /* trigger, due, done, forecast */
    { "2026-11-04", NULL, NULL, NULL },
    { NULL, "2026-11-12", NULL, NULL },
    { NULL, "2026-11-12", NULL, "2026-12-08" },
    { NULL, NULL, "2026-11-12", NULL },
    { NULL, NULL, NULL, "2026-11-12" },
    { "2026-11-04", "2026-11-12", NULL, NULL },
  };
  cairo_surface_t *pictures[G_N_ELEMENTS (cases)];

  for (guint i = 0; i < RD_N_STATUSES; i++)
    fixture->style.status[i] = fixture->style.foreground;
  fixture->style.hold = fixture->style.foreground;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdDeadline *deadline = draw_fixture_add (fixture->rows, RD_STATUS_UPCOMING, cases[i][0], cases[i][1]);
      cairo_t *cr;
      g_autoptr (RdPen) pen = NULL;

      deadline->done = draw_fixture_day (cases[i][2]);
      deadline->forecast = draw_fixture_day (cases[i][3]);
      deadline->trigger_planned = i == 0;
      pictures[i] = draw_fixture_surface (&fixture->style, WIDTH, HEIGHT);
      cr = cairo_create (pictures[i]);
      pen = rd_pen_new (cr, FALSE);
      rd_draw_gantt_row (pen, &fixture->style, &fixture->axis, NULL, RD_DAY_FIRST, deadline, HEIGHT, 0, WIDTH);
      cairo_destroy (cr);
    }

  for (guint a = 0; a < G_N_ELEMENTS (cases); a++)
    {
      for (guint b = a + 1; b < G_N_ELEMENTS (cases); b++)
        {
          guint differing = 0;

          for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++)
              differing += draw_fixture_pixel (pictures[a], x, y) != draw_fixture_pixel (pictures[b], x, y);
          g_assert_cmpuint (differing, >, 25);
        }
      cairo_surface_destroy (pictures[a]);
    }
}

/* --- shading */

static void
test_shading (Fixture *fixture, gconstpointer data)
{
  /* 7 and 8 November are a weekend. */
  guint32 weekend;

  draw (fixture, NULL, fixture->rows->workdays, 0, WIDTH);
  weekend = at (fixture, 55, MIDDLE);
  g_assert_cmphex (weekend, !=, fixture->ground);
  g_assert_cmphex (at (fixture, 65, MIDDLE), ==, weekend);
  g_assert_cmphex (at (fixture, 45, MIDDLE), ==, fixture->ground);
  g_assert_cmphex (at (fixture, 75, MIDDLE), ==, fixture->ground);
}

/* Christmas Day 2026 is a Friday within the closure from the 24th to 4 January. */
static void
test_kinds_of_shading (Fixture *fixture, gconstpointer data)
{
  guint32 weekend, holiday;

  fixture->axis.first = draw_fixture_day ("2026-12-20");
  fixture->axis.last = fixture->axis.first + WIDTH / 10 - 1;
  draw (fixture, NULL, fixture->rows->workdays, 0, WIDTH);
  weekend = at (fixture, 65, MIDDLE);
  holiday = at (fixture, 55, MIDDLE);
  g_assert_cmphex (weekend, !=, fixture->ground);
  g_assert_cmphex (holiday, !=, weekend);
  g_assert_cmphex (holiday, !=, fixture->ground);
  /* 29 to 31 December are hatched. */
  g_assert_true (draw_fixture_has_other (fixture->surface, 92, 0, 16, HEIGHT, at (fixture, 92, 0)));
  g_assert_false (draw_fixture_has_other (fixture->surface, 52, 0, 6, HEIGHT, holiday));
}

static void
test_no_shading (Fixture *fixture, gconstpointer data)
{
  fixture->axis.day_width = 1.9;
  fixture->axis.last = fixture->axis.first + 30;
  g_assert_false (rd_draw_gantt_has_shades (&fixture->style, &fixture->axis));
  rd_draw_gantt_row (fixture->pen, &fixture->style, &fixture->axis, fixture->rows->workdays, RD_DAY_FIRST, NULL,
                     HEIGHT, 0, 55);
  for (RdDay day = fixture->axis.first; day <= fixture->axis.last; day++)
    if (rd_day_get_weekday (day) == RD_SATURDAY)
      g_assert_cmphex (at (fixture, (int) rd_axis_get_x (&fixture->axis, day) + 1, MIDDLE), ==, fixture->ground);
  fixture->axis.day_width = 2.0;
  g_assert_true (rd_draw_gantt_has_shades (&fixture->style, &fixture->axis));
}

/* --- states */

/* Without their colours the eight shapes can still be told apart. */
static void
test_states (Fixture *fixture, gconstpointer data)
{
  static const int size = 16;

  for (guint i = 0; i < RD_N_STATUSES; i++)
    {
      fixture->style.status[i] = fixture->style.foreground;
      rd_draw_status (fixture->pen, &fixture->style, i, 20.0 + 40.0 * i, MIDDLE, size);
    }
  for (guint a = 0; a < RD_N_STATUSES; a++)
    for (guint b = 0; b < a; b++)
      {
        guint differing = 0;

        for (int y = 0; y < size; y++)
          for (int x = 0; x < size; x++)
            differing += at (fixture, 12 + 40 * (int) a + x, 12 + y) != at (fixture, 12 + 40 * (int) b + x, 12 + y);
        g_assert_cmpuint (differing, >, 20);
      }
}

/* Each stays within its square. */
static void
test_states_stay_inside (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < RD_N_STATUSES; i++)
    rd_draw_status (fixture->pen, &fixture->style, i, 20.0 + 40.0 * i, MIDDLE, 16.0);
  g_assert_false (draw_fixture_has_other (fixture->surface, 0, 0, WIDTH, 11, fixture->ground));
  g_assert_false (draw_fixture_has_other (fixture->surface, 0, 29, WIDTH, 11, fixture->ground));
  for (int i = 0; i < RD_N_STATUSES; i++)
    g_assert_false (draw_fixture_has_other (fixture->surface, 29 + 40 * i, 0, 22, HEIGHT, fixture->ground));
}

/* --- cost */

static cairo_status_t
bytes_counted_cb (void *closure, const unsigned char *bytes, unsigned int n_bytes)
{
  *(gsize *) closure += n_bytes;
  return CAIRO_STATUS_SUCCESS;
}

/* How many bytes of SVG the part of a row takes that shows November 2026. */
static gsize
measure_drawing (Fixture *fixture, RdDay first, RdDay last, const RdDeadline *deadline)
{
  RdAxis axis = { first, last, 10.0 };
  gsize size = 0;
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (bytes_counted_cb, &size, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (RdPen) pen = rd_pen_new (cr, TRUE);
  double x = rd_axis_get_x (&axis, draw_fixture_day (FIRST));

  cairo_translate (cr, -x, 0.0);
  rd_draw_gantt_row (pen, &fixture->style, &axis, fixture->rows->workdays, draw_fixture_day (TODAY), deadline,
                     HEIGHT, x, x + WIDTH);
  rd_draw_gantt_header (pen, &fixture->style, &axis, draw_fixture_day (TODAY), HEIGHT, x, x + WIDTH);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return size;
}

/* A month of an axis of ages, with bars across all of it, is drawn with as little as a month alone. */
static void
test_cost (Fixture *fixture, gconstpointer data)
{
  RdDeadline *deadline = draw_fixture_add (fixture->rows, RD_STATUS_HELD, "1583-01-01", "9999-12-31");
  RdHoldSpan hold = { RD_DAY_FIRST, RD_DAY_LAST, RD_DAY_NONE };
  gsize month, ages;

  deadline->trigger_planned = TRUE;
  g_array_append_val (deadline->holds, hold);
  month = measure_drawing (fixture, draw_fixture_day (FIRST), draw_fixture_day (FIRST) + WIDTH / 10, deadline);
  ages = measure_drawing (fixture, RD_DAY_FIRST, RD_DAY_LAST, deadline);
  g_assert_cmpuint (month, >, 1000);
  g_assert_cmpuint (ages, <, month * 2);
}

int
main (int argc, char **argv)
{
  static const struct { const char *path; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "/draw/gantt/today", test_today },
    { "/draw/gantt/today-elsewhere", test_today_elsewhere },
    { "/draw/gantt/clip", test_clip },
    { "/draw/gantt/pieces", test_pieces },
    { "/draw/gantt/nothing-to-see", test_nothing_to_see },
    { "/draw/gantt/window", test_window },
    { "/draw/gantt/planned", test_planned },
    { "/draw/gantt/overrun", test_overrun },
    { "/draw/gantt/hold", test_hold },
    { "/draw/gantt/diamonds", test_diamonds },
    { "/draw/gantt/done", test_done },
    { "/draw/gantt/rings", test_rings },
    { "/draw/gantt/shapes-of-marks", test_shapes_of_marks },
    { "/draw/gantt/shading", test_shading },
    { "/draw/gantt/kinds-of-shading", test_kinds_of_shading },
    { "/draw/gantt/no-shading", test_no_shading },
    { "/draw/gantt/states", test_states },
    { "/draw/gantt/states-stay-inside", test_states_stay_inside },
    { "/draw/gantt/cost", test_cost },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
