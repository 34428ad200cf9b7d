/* test-draw-header.c — the labels of the date header
 *
 * They are read back from a pen that keeps text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>
#include <string.h>

#include "draw-fixture.h"

#define HEIGHT 48.0

typedef struct
{
  double  x0, x1, y;
  char   *text;
} Label;

static void
free_label (gpointer data)
{
  g_free (((Label *) data)->text);
  g_free (data);
}

static double
read_number (const char *element, const char *name)
{
  const char *found = strstr (element, name);

  g_assert_nonnull (found);
  return g_ascii_strtod (found + strlen (name), NULL);
}

/* One element, with the width that its text takes. */
static Label *
read_label (RdPen *pen, const RdDrawStyle *style, const char *element)
{
  const char *begin = strchr (element, '>') + 1;
  Label *label = g_new0 (Label, 1);
  double width;

  label->text = g_strndup (begin, (gsize) (strstr (begin, "</text>") - begin));
  label->y = read_number (element, " y=\"");
  label->x0 = read_number (element, " x=\"");
  width = rd_pen_text_width (pen, style, label->text, strstr (element, "bold") != NULL,
                             read_number (element, "font-size=\"") / style->font_size);
  if (strstr (element, "\"middle\"") != NULL)
    label->x0 -= width / 2.0;
  label->x1 = label->x0 + width;
  return label;
}

/* The labels between @clip_x0 and @clip_x1, in the order drawn. (transfer full) */
static GPtrArray *
draw_header (const RdDrawStyle *style, const RdAxis *axis, const char *today, double clip_x0, double clip_x1)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 8, 8);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (RdPen) pen = rd_pen_new (cr, TRUE);
  g_autofree char *svg = NULL;
  g_auto (GStrv) elements = NULL;
  GPtrArray *labels = g_ptr_array_new_with_free_func (free_label);

  rd_draw_gantt_header (pen, style, axis, draw_fixture_day (today), HEIGHT, clip_x0, clip_x1);
  svg = rd_pen_get_svg_text (pen);
  elements = g_strsplit (svg, "\n", -1);
  for (guint i = 0; elements[i] != NULL && *elements[i] != '\0'; i++)
    g_ptr_array_add (labels, read_label (pen, style, elements[i]));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return labels;
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const Label *one = *(const Label *const *) a, *other = *(const Label *const *) b;

  if (one->y < HEIGHT / 2.0 && other->y > HEIGHT / 2.0)
    return -1;
  if (one->y > HEIGHT / 2.0 && other->y < HEIGHT / 2.0)
    return 1;
  return (one->x0 > other->x0) - (one->x0 < other->x0);
}

/* "2026 2027 / Nov Dec Jan" */
static char *
print_labels (GPtrArray *labels)
{
  GString *text = g_string_new (NULL);
  double y = 0.0;

  g_ptr_array_sort (labels, compare_labels);
  for (guint i = 0; i < labels->len; i++)
    {
      const Label *label = g_ptr_array_index (labels, i);
      gboolean below = label->y > HEIGHT / 2.0;

      g_string_append_printf (text, "%s%s", below && y < HEIGHT / 2.0 ? "/ " : "", label->text);
      g_string_append_c (text, ' ');
      y = label->y;
    }
  return g_strchomp (g_string_free (text, FALSE));
}

static void
test_labels (void)
{
  static const struct { const char *first, *last; double day_width; const char *labels; const char *why; } cases[] = {
    { "2026-11-01", "2027-01-31", 2.6, "2026 2027 / Nov Dec Jan", "months beneath years" },
    { "2026-11-20", "2027-02-20", 2.6, "2026 2027 / Dec Jan Feb", "no room for what is left of November" },
    { "2026-11-02", "2026-12-06", 8.0, "Nov 2026 Dec / 2 9 16 23 30",
      "weeks are named by their Mondays; the month by its name alone where its year has no room" },
    { "2026-11-02", "2026-11-08", 30.0, "Nov 2026 / 2 3 4 5 6 7 8", "days" },
    { "2026-01-01", "2027-06-30", 0.8, "2026 2027 / Jan–Mar Apr–Jun Jul–Sept Oct–Dec Jan–Mar Apr–Jun", "quarters" },
    { "2026-01-01", "2026-12-31", 0.62, "2026 / Jan Apr Jul Oct", "quarters by their first months where they are narrow" },
    { "2019-01-01", "2024-12-31", 0.2, "2010 2020–2029 / 2019 2020 2021 2022 2023 2024",
      "decades; by their first year where they are narrow" },
    { "1990-01-01", "2029-12-31", 0.05, "1900–1999 2000–2099 / 1990–1999 2000–2009 2010–2019 2020–2029", "centuries" },
  };
  RdDrawStyle style;

  rd_draw_style_init_screen (&style, &draw_fixture_words, FALSE, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdAxis axis = { draw_fixture_day (cases[i].first), draw_fixture_day (cases[i].last), cases[i].day_width };
      g_autoptr (GPtrArray) labels = draw_header (&style, &axis, "2050-01-01", 0.0, rd_axis_get_width (&axis));
      g_autofree char *text = print_labels (labels);

      g_test_message ("%s", cases[i].why);
      g_assert_cmpstr (text, ==, cases[i].labels);
    }
}

/* The year stays at the left edge of what is seen. */
static void
test_sticky (void)
{
  RdAxis axis = { draw_fixture_day ("2026-01-01"), draw_fixture_day ("2028-12-31"), 2.6 };
  RdDrawStyle style;

  rd_draw_style_init_screen (&style, &draw_fixture_words, FALSE, FALSE);
  for (double x = 0.0; x < 800.0; x += 250.0)
    {
      g_autoptr (GPtrArray) labels = draw_header (&style, &axis, "2050-01-01", x, x + 300.0);
      const Label *year;

      g_ptr_array_sort (labels, compare_labels);
      year = g_ptr_array_index (labels, 0);
      g_assert_cmpstr (year->text, ==, "2026");
      g_assert_cmpfloat (year->x0, >=, x);
      g_assert_cmpfloat (year->x0, <, x + 10.0);
    }
}

/* At every scale and place: labels of a line do not touch and stay within what is seen. */
static void
test_never_overlap (void)
{
  static const double sizes[] = { 8.5, 13.0, 26.0 };
  guint n = 0;

  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    for (double width = RD_AXIS_MIN_DAY_WIDTH; width <= RD_AXIS_MAX_DAY_WIDTH; width *= 1.19)
      for (double clip = 0.0; clip < 700.0; clip += 73.0)
        {
          RdAxis axis = { draw_fixture_day ("1999-12-30"), draw_fixture_day ("2031-03-01"), width };
          double x = rd_axis_get_x (&axis, draw_fixture_day ("2026-11-23")) - clip;
          g_autoptr (GPtrArray) labels = NULL;
          RdDrawStyle style;

          rd_draw_style_init_screen (&style, &draw_fixture_words, FALSE, FALSE);
          style.font_size = sizes[size];
          labels = draw_header (&style, &axis, "2026-11-23", x, x + 640.0);
          g_ptr_array_sort (labels, compare_labels);
          for (guint i = 0; i < labels->len; i++)
            {
              const Label *label = g_ptr_array_index (labels, i);
              const Label *before = i > 0 ? g_ptr_array_index (labels, i - 1) : NULL;

              n++;
              g_assert_cmpfloat (label->x0, >=, x - 0.01);
              g_assert_cmpfloat (label->x1, <=, x + 640.01);
              if (before != NULL && (before->y < HEIGHT / 2.0) == (label->y < HEIGHT / 2.0))
                g_assert_cmpfloat (before->x1, <=, label->x0);
            }
        }
  g_assert_cmpuint (n, >, 1000);
}

static gboolean
has_label (GPtrArray *labels, const char *text)
{
  for (guint i = 0; i < labels->len; i++)
    if (strcmp (((Label *) g_ptr_array_index (labels, i))->text, text) == 0)
      return TRUE;
  return FALSE;
}

static void
test_today (void)
{
  static const struct { double x0, x1; gboolean shown; const char *why; } cases[] = {
    { 0.0, 400.0, TRUE, "in the middle" },
    { 200.0, 400.0, TRUE, "near the left edge: pushed inwards" },
    { 0.0, 220.0, TRUE, "near the right edge: pushed inwards" },
    { 230.0, 400.0, FALSE, "out of sight" },
    { 200.0, 225.0, FALSE, "no room for it" },
  };
  /* The 23rd is at 215. */
  RdAxis axis = { draw_fixture_day ("2026-11-02"), draw_fixture_day ("2026-12-11"), 10.0 };
  RdDrawStyle style;

  rd_draw_style_init_screen (&style, &draw_fixture_words, FALSE, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) labels = draw_header (&style, &axis, "2026-11-23", cases[i].x0, cases[i].x1);

      g_test_message ("%s", cases[i].why);
      g_assert_cmpint (has_label (labels, "Today"), ==, cases[i].shown);
    }
}

/* A caller that gives no words gets a header of numbers. */
static void
test_no_words (void)
{
  RdAxis axis = { draw_fixture_day ("2026-11-01"), draw_fixture_day ("2027-01-31"), 2.6 };
  g_autoptr (GPtrArray) labels = NULL;
  g_autofree char *text = NULL;
  RdDrawStyle style;

  rd_draw_style_init_screen (&style, NULL, FALSE, FALSE);
  labels = draw_header (&style, &axis, "2026-11-23", 0.0, rd_axis_get_width (&axis));
  text = print_labels (labels);
  g_assert_cmpstr (text, ==, "2026 2027");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/header/labels", test_labels);
  g_test_add_func ("/draw/header/sticky", test_sticky);
  g_test_add_func ("/draw/header/never-overlap", test_never_overlap);
  g_test_add_func ("/draw/header/today", test_today);
  g_test_add_func ("/draw/header/no-words", test_no_words);
  return g_test_run ();
}
