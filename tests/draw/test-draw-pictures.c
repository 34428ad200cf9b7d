/* test-draw-pictures.c — rows in every state against kept pictures
 *
 * Nothing is written in them, so that fonts do not matter.  With the
 * environment variable RD_KEEP_PICTURES set the pictures are written anew into
 * the source folder: look at them before they are kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw-fixture.h"

#define WIDTH 480
#define ROW 30

/* The largest difference of a channel that smoothing of edges may make, and how
 * many in a thousand pixels may differ by more.
 */
#define TOLERANCE 48
#define STRAY_PER_MILLE 3

typedef struct
{
  const char *name;
  gboolean    dark, high_contrast;
  double      day_width;
  const char *first;
} Picture;

static const Picture pictures[] = {
  { "rows-light-months", FALSE, FALSE, 1.2, "2026-03-01" },
  { "rows-dark-months", TRUE, FALSE, 1.2, "2026-03-01" },
  { "rows-light-days", FALSE, FALSE, 12.0, "2026-10-30" },
  { "rows-contrast-weeks", FALSE, TRUE, 6.0, "2026-10-20" },
};

static cairo_surface_t *
draw_picture (const Picture *picture)
{
  g_autoptr (DrawFixture) fixture = draw_fixture_new (RD_N_STATUSES);
  RdAxis axis = { draw_fixture_day (picture->first), 0, picture->day_width };
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr (RdPen) pen = NULL;
  RdDrawStyle style;

  rd_draw_style_init_screen (&style, NULL, picture->dark, picture->high_contrast);
  axis.last = axis.first + (RdDay) (WIDTH / picture->day_width) - 1;
  surface = draw_fixture_surface (&style, WIDTH, ROW * RD_N_STATUSES);
  cr = cairo_create (surface);
  pen = rd_pen_new (cr, FALSE);
  for (guint i = 0; i < RD_N_STATUSES; i++)
    {
      rd_draw_gantt_row (pen, &style, &axis, fixture->workdays, fixture->chart.today, fixture->chart.rows[i].deadline,
                         ROW, 0.0, WIDTH);
      cairo_translate (cr, 0.0, ROW);
    }
  cairo_destroy (cr);
  return surface;
}

static gboolean
is_near (guint32 a, guint32 b)
{
  for (guint shift = 0; shift < 24; shift += 8)
    if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > TOLERANCE)
      return FALSE;
  return TRUE;
}

static void
compare (cairo_surface_t *drawn, cairo_surface_t *kept)
{
  guint strays = 0;

  g_assert_cmpint (cairo_surface_status (kept), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (kept), ==, WIDTH);
  g_assert_cmpint (cairo_image_surface_get_height (kept), ==, ROW * RD_N_STATUSES);
  for (int y = 0; y < ROW * RD_N_STATUSES; y++)
    for (int x = 0; x < WIDTH; x++)
      strays += !is_near (draw_fixture_pixel (drawn, x, y), draw_fixture_pixel (kept, x, y));
  g_test_message ("%u strays", strays);
  g_assert_cmpuint (strays, <=, WIDTH * ROW * RD_N_STATUSES * STRAY_PER_MILLE / 1000);
}

static void
test_picture (gconstpointer data)
{
  const Picture *picture = data;
  g_autofree char *name = g_strconcat (picture->name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "draw", "pictures", name, NULL);
  cairo_surface_t *drawn = draw_picture (picture);
  cairo_surface_t *kept;

  if (g_getenv ("RD_KEEP_PICTURES") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (drawn, path), ==, CAIRO_STATUS_SUCCESS);
  kept = cairo_image_surface_create_from_png (path);
  compare (drawn, kept);
  cairo_surface_destroy (kept);
  cairo_surface_destroy (drawn);
}

/* The comparison itself: a picture with a row missing is not the same. */
static void
test_notices (void)
{
  cairo_surface_t *one = draw_picture (&pictures[0]), *other = draw_picture (&pictures[0]);
  guint strays = 0;
  cairo_t *cr = cairo_create (other);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_rectangle (cr, 0.0, ROW * 3.0, WIDTH, ROW);
  cairo_fill (cr);
  cairo_destroy (cr);
  for (int y = 0; y < ROW * RD_N_STATUSES; y++)
    for (int x = 0; x < WIDTH; x++)
      strays += !is_near (draw_fixture_pixel (one, x, y), draw_fixture_pixel (other, x, y));
  g_assert_cmpuint (strays, >, WIDTH * ROW * RD_N_STATUSES * STRAY_PER_MILLE / 1000);
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/draw/pictures/", pictures[i].name, NULL);

      g_test_add_data_func (path, &pictures[i], test_picture);
    }
  g_test_add_func ("/draw/pictures/notices", test_notices);
  return g_test_run ();
}
