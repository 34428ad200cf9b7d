/* test-draw-genogram.c — every symbol and line of a genogram against kept pictures, and on pages
 *
 * Nothing is written in them, so that fonts do not matter.  With the
 * environment variable RD_KEEP_PICTURES set the pictures are written anew into
 * the source folder: look at them before they are kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw-fixture.h"

#include <math.h>

#include "draw/rd-draw-genogram.h"

/* The largest difference of a channel that smoothing of edges may make, and how
 * many in a thousand pixels may differ by more.
 */
#define TOLERANCE 48
#define STRAY_PER_MILLE 3

static const struct
{
  const char *id, *sex, *role;
  int         born, died;
} everybody[] = {
  { "grandmother", "female", "family", 1950, 0 },
  { "grandfather", "male", "family", 1948, 2010 },
  { "mother", "female", "parent", 1980, 0 },
  { "father", "male", "parent", 1978, 0 },
  { "former-husband", "male", "family", 1975, 0 },
  { "child", "male", "subject-child", 2010, 2015 },
  { "sister", "female", "sibling", 2008, 0 },
  { "adopted", NULL, "sibling", 2006, 0 },
  { "half-brother", "male", "sibling", 2002, 0 },
  { "unborn", NULL, "sibling", 0, 0 },
  { "aunt", "female", "family", 1982, 0 },
  { "uncle", "male", "family", 1981, 0 },
};

static const struct
{
  const char *person, *kind, *other;
} ties[] = {
  { "grandmother", "wife", "grandfather" }, { "grandmother", "mother", "mother" }, { "grandfather", "father", "mother" },
  { "grandmother", "mother", "aunt" }, { "grandfather", "father", "aunt" }, { "aunt", "separated-spouse", "uncle" },
  { "mother", "partner", "father" }, { "mother", "former-spouse", "former-husband" },
  { "mother", "mother", "child" }, { "father", "father", "child" }, { "mother", "mother", "sister" }, { "father", "father", "sister" },
  { "mother", "adoptive-mother", "adopted" }, { "father", "adoptive-father", "adopted" },
  { "mother", "mother", "half-brother" }, { "former-husband", "father", "half-brother" },
  { "unborn", "unborn-child", "mother" }, { "unborn", "unborn-child", "father" },
};

typedef struct
{
  GPtrArray       *people, *relationships;
  RdFamily        *family;
  RdGenogram      *genogram;
  RdGenogramLabel  labels[G_N_ELEMENTS (everybody)];
  RdGenogramChart  chart;
} Drawn;

static void
replace (char **text, const char *with)
{
  g_free (*text);
  *text = g_strdup (with);
}

static void
add_people (Drawn *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (everybody); i++)
    {
      RdPerson *person = rd_person_new ("review");

      replace (&person->id, everybody[i].id);
      replace (&person->name, everybody[i].id);
      replace (&person->sex, everybody[i].sex);
      replace (&person->role, everybody[i].role);
      person->born = everybody[i].born != 0 ? rd_day_from_ymd (everybody[i].born, 6, 1) : RD_DAY_NONE;
      person->died = everybody[i].died != 0 ? rd_day_from_ymd (everybody[i].died, 6, 1) : RD_DAY_NONE;
      g_ptr_array_add (self->people, person);
    }
}

static void
add_ties (Drawn *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ties); i++)
    {
      RdRelationship *tie = rd_relationship_new ("review");

      replace (&tie->person_id, ties[i].person);
      replace (&tie->kind, ties[i].kind);
      replace (&tie->other_id, ties[i].other);
      g_ptr_array_add (self->relationships, tie);
    }
}

static void
drawn_init (Drawn *self)
{
  *self = (Drawn) { 0 };
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_person_free);
  self->relationships = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_relationship_free);
  add_people (self);
  add_ties (self);
  self->family = rd_family_new (self->people, self->relationships);
  self->genogram = rd_genogram_new (self->family);
  for (gsize i = 0; i < G_N_ELEMENTS (self->labels); i++)
    self->labels[i].name = "";
  self->chart.title = self->chart.subtitle = "";
  self->chart.genogram = self->genogram;
  self->chart.labels = self->labels;
  for (guint i = 0; i < RD_GENOGRAM_N_WORDS; i++)
    self->chart.words[i] = "";
}

static void
drawn_clear (Drawn *self)
{
  rd_genogram_free (self->genogram);
  rd_family_free (self->family);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->relationships);
}

typedef struct
{
  const char *name;
  gboolean    dark, high_contrast;
} Picture;

static const Picture pictures[] = {
  { "genogram-light", FALSE, FALSE },
  { "genogram-dark", TRUE, FALSE },
  { "genogram-contrast", FALSE, TRUE },
};

/* With the legend, as it is in a file. */
static cairo_surface_t *
draw_picture (const Drawn *drawn, const Picture *picture)
{
  cairo_surface_t *surface;
  double width, height;
  RdDrawStyle style;
  cairo_t *cr;
  RdPen *pen;

  rd_draw_style_init_screen (&style, NULL, picture->dark, picture->high_contrast);
  surface = draw_fixture_surface (&style, 1, 1);
  cr = cairo_create (surface);
  pen = rd_pen_new (cr, FALSE);
  rd_genogram_drawing.measure (pen, &style, &drawn->chart, &width, &height);
  rd_pen_free (pen);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  surface = draw_fixture_surface (&style, (int) ceil (width), (int) ceil (height));
  cr = cairo_create (surface);
  pen = rd_pen_new (cr, FALSE);
  rd_genogram_drawing.sheet (pen, &style, &drawn->chart, width, height);
  rd_pen_free (pen);
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

/* In a thousand pixels; everything where the sizes differ. */
static double
count_strays (cairo_surface_t *drawn, cairo_surface_t *kept)
{
  int width = cairo_image_surface_get_width (drawn), height = cairo_image_surface_get_height (drawn);
  guint strays = 0;

  if (width != cairo_image_surface_get_width (kept) || height != cairo_image_surface_get_height (kept))
    return 1000;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      strays += !is_near (draw_fixture_pixel (drawn, x, y), draw_fixture_pixel (kept, x, y));
  return strays * 1000.0 / (width * height);
}

static void
test_picture (gconstpointer data)
{
  const Picture *picture = data;
  g_autofree char *name = g_strconcat (picture->name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "draw", "pictures", name, NULL);
  cairo_surface_t *surface, *kept;
  Drawn drawn;

  drawn_init (&drawn);
  surface = draw_picture (&drawn, picture);
  if (g_getenv ("RD_KEEP_PICTURES") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  kept = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (kept), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpfloat (count_strays (surface, kept), <=, STRAY_PER_MILLE);
  cairo_surface_destroy (kept);
  cairo_surface_destroy (surface);
  drawn_clear (&drawn);
}

/* The comparison itself: a picture without a grandfather is not the same. */
static void
test_notices (void)
{
  const RdGenogramNode *node;
  cairo_surface_t *one, *other;
  Drawn drawn;
  cairo_t *cr;

  drawn_init (&drawn);
  one = draw_picture (&drawn, &pictures[0]);
  other = draw_picture (&drawn, &pictures[0]);
  node = rd_genogram_find_person (drawn.genogram, 1);
  cr = cairo_create (other);
  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_rectangle (cr, node->x - RD_GENOGRAM_SYMBOL / 2, node->y, RD_GENOGRAM_SYMBOL * 2, RD_GENOGRAM_SYMBOL * 2);
  cairo_fill (cr);
  cairo_destroy (cr);
  g_assert_cmpfloat (count_strays (one, other), >, STRAY_PER_MILLE);
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
  drawn_clear (&drawn);
}

static guint
count_pages (const Drawn *drawn, double width, double height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  cairo_t *cr = cairo_create (surface);
  RdPen *pen = rd_pen_new (cr, FALSE);
  guint n_pages = 0, n_inked = 0;
  RdDrawStyle style;
  gpointer plan;

  rd_draw_style_init_paper (&style, NULL);
  plan = rd_genogram_drawing.plan (pen, &style, &drawn->chart, width, height, &n_pages);
  for (guint i = 0; i < n_pages; i++)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      rd_genogram_drawing.page (pen, &style, &drawn->chart, plan, i);
      n_inked += draw_fixture_has_other (surface, 0, 0, (int) width, (int) height, 0xffffff);
    }
  rd_genogram_drawing.free_plan (plan);
  rd_pen_free (pen);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (n_inked, ==, n_pages);
  return n_pages;
}

/* A family of this size is one landscape page of A4; on smaller paper it goes on to the next, and no page is blank. */
static void
test_pages (void)
{
  Drawn drawn;

  drawn_init (&drawn);
  g_assert_cmpuint (count_pages (&drawn, 842, 595), ==, 1);
  g_assert_cmpuint (count_pages (&drawn, 298, 420), >, 1);
  drawn_clear (&drawn);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/draw/genogram/", pictures[i].name, NULL);

      g_test_add_data_func (path, &pictures[i], test_picture);
    }
  g_test_add_func ("/draw/genogram/notices", test_notices);
  g_test_add_func ("/draw/genogram/pages", test_pages);
  return g_test_run ();
}
