/* bench-scroll.c — what a frame costs while a chronology is scrolled
 *
 *   bench-scroll FOLDER
 *
 * The page is shown with 1,000 and with 100,000 entries and scrolled from frame to
 * frame, as by a wheel, at first and once every row that GTK keeps has its cells, and
 * then from place to place as by dragging the bar.  A frame’s figure is the process’s
 * processor time from the moment at which the place changes until the frame is painted
 * and nothing is left to be done.  The floor draws the same texts, in the same rows and
 * columns, on a picture: Cairo and Pango, and nothing else.  Then things are done that a
 * page of so many entries has to answer at once: the longest single turn of the main
 * loop until all is quiet, in processor time.  Needs a display.  Writes lines as
 * bench-chronology does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "made-chronology.h"

#include "model/rd-register-chronology.h"
#include "model/rd-wording-chronology.h"
#include "views/chronology/rd-chronology-view.h"
#include "views/chronology/rd-entry-look.h"
#include "views/chronology/rd-entry-table.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define FRAMES     240
#define WHEEL      60.0        /* pixels that a turn of the wheel moves the rows by */
#define QUIET_US   200000
#define ROW        67.0
#define LINES      3
#define N_COLUMNS  5
#define ROUNDS     7

typedef struct
{
  RdRegister    *reg;
  RdReviewItem  *review;
  GtkWidget     *window;
  GtkWidget     *page;
  GtkWidget     *table;
  GtkAdjustment *adjustment;
  guint          n_painted;
} Bench;

static double
cpu_ms (void)
{
  struct timespec t;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* --- the page */

static void
painted_cb (Bench *self)
{
  self->n_painted++;
}

/* Until nothing has happened for a while; the longest turn, @begun being when the first one began. */
static double
settle (double begun)
{
  double longest = cpu_ms () - begun;
  gint64 latest = g_get_monotonic_time ();

  while (g_get_monotonic_time () - latest < QUIET_US)
    {
      double before = cpu_ms ();

      if (g_main_context_iteration (NULL, FALSE))
        latest = g_get_monotonic_time ();
      else
        g_usleep (500);
      longest = MAX (longest, cpu_ms () - before);
    }
  return longest;
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
open_window (Bench *self)
{
  GtkWidget *page = self->page = rd_chronology_view_new ();
  GtkWidget *view;

  self->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->window), page);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 780);
  rd_chronology_view_set_review (RD_CHRONOLOGY_VIEW (page), self->reg, self->review);
  gtk_window_present (GTK_WINDOW (self->window));
  settle (cpu_ms ());
  self->table = find (page, RD_TYPE_ENTRY_TABLE);
  view = find (self->table, GTK_TYPE_COLUMN_VIEW);
  g_assert_nonnull (view);
  g_assert_true (rd_entry_table_is_wide (RD_ENTRY_TABLE (self->table)));
  self->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (self->window), "after-paint", G_CALLBACK (painted_cb), self);
}

static double
time_frame (Bench *self, double place)
{
  guint before = self->n_painted;
  double begun = cpu_ms ();

  gtk_adjustment_set_value (self->adjustment, place);
  while (self->n_painted == before || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  return cpu_ms () - begun;
}

/* @step: pixels from frame to frame, on from where it is. The median, and what nineteen of twenty frames keep within. */
static double
time_frames (Bench *self, double step, double *out_most)
{
  double figures[FRAMES];
  double range = gtk_adjustment_get_upper (self->adjustment) - gtk_adjustment_get_page_size (self->adjustment);

  for (guint i = 0; i < FRAMES; i++)
    {
      double place = gtk_adjustment_get_value (self->adjustment) + step;

      place = place > range ? 0 : place;
      figures[i] = time_frame (self, place);
    }
  qsort (figures, FRAMES, sizeof *figures, compare);
  *out_most = figures[FRAMES * 19 / 20];
  return figures[FRAMES / 2];
}

/* --- the page at work */

static double
show_again (Bench *self, G_GNUC_UNUSED guint round)
{
  double begun;

  rd_chronology_view_set_review (RD_CHRONOLOGY_VIEW (self->page), self->reg, NULL);
  settle (cpu_ms ());
  begun = cpu_ms ();
  rd_chronology_view_set_review (RD_CHRONOLOGY_VIEW (self->page), self->reg, self->review);
  return settle (begun);
}

static double
search (Bench *self, guint round)
{
  static const char * const texts[] = { "visit", "letter", "word12345", "mother" };
  GtkWidget *entry = find (self->page, GTK_TYPE_SEARCH_ENTRY);
  double begun = cpu_ms (), longest;

  gtk_editable_set_text (GTK_EDITABLE (entry), texts[round % G_N_ELEMENTS (texts)]);
  longest = settle (begun);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  settle (cpu_ms ());
  return longest;
}

static double
go_to_end (Bench *self, guint round)
{
  guint n = round % 2 == 0 ? (guint) rd_register_count_entries (self->reg, self->review, NULL, NULL) : 1;
  double begun = cpu_ms ();

  rd_entry_table_show_row (RD_ENTRY_TABLE (self->table), n - 1, TRUE);
  return settle (begun);
}

static double
edit (Bench *self, guint round)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) entries = NULL;
  RdEntry *entry;
  double begun;

  rd_register_list_entry_numbers (self->reg, self->review, NULL, 0, 10, numbers, NULL);
  entries = rd_register_get_entries (self->reg, (const gint64 *) (void *) numbers->data, numbers->len, NULL);
  entry = entries->pdata[round];
  g_free (entry->analysis);
  entry->analysis = g_strdup_printf ("Nobody asked why: %u.", g_random_int ());
  begun = cpu_ms ();
  g_assert_true (rd_register_put_entry (self->reg, self->review, entry, NULL));
  return settle (begun);
}

static double
time_turn (Bench *self, double (*work) (Bench *self, guint round))
{
  double figures[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    figures[i] = work (self, i);
  qsort (figures, ROUNDS, sizeof *figures, compare);
  return figures[ROUNDS / 2];
}

/* --- the floor */

static void
draw_row (cairo_t *cr, PangoContext *context, RdEntryLook *look, const RdEntry *entry, double y, double width)
{
  g_autofree char *date = rd_wording_entry_date (entry);
  const char *texts[N_COLUMNS] = { date, entry->time, rd_entry_look_get_agency (look, entry->agency_id, NULL), entry->event, entry->response };
  static const double shares[N_COLUMNS + 1] = { 0, 0.11, 0.18, 0.30, 0.84, 1 };

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autoptr (PangoLayout) layout = pango_layout_new (context);

      pango_layout_set_text (layout, texts[i] != NULL ? texts[i] : "", -1);
      pango_layout_set_width (layout, (int) ((shares[i + 1] - shares[i]) * width - 24) * PANGO_SCALE);
      pango_layout_set_height (layout, -LINES);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      cairo_move_to (cr, shares[i] * width + 12, y + 6);
      pango_cairo_show_layout (cr, layout);
    }
}

static double
time_floor (Bench *self)
{
  double figures[FRAMES], width = gtk_widget_get_width (self->table), height = gtk_widget_get_height (self->table);
  g_autoptr (RdEntryLook) look = rd_entry_look_new ();
  g_autoptr (GPtrArray) entries = rd_register_list_entries (self->reg, self->review, NULL, NULL);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);

  rd_entry_look_set_review (look, self->reg, self->review);
  for (guint frame = 0; frame < FRAMES; frame++)
    {
      double begun = cpu_ms ();
      cairo_t *cr = cairo_create (picture);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      for (guint row = 0; row * ROW < height; row++)
        draw_row (cr, gtk_widget_get_pango_context (self->table), look, entries->pdata[frame + row], row * ROW, width);
      cairo_destroy (cr);
      cairo_surface_flush (picture);
      figures[frame] = cpu_ms () - begun;
    }
  cairo_surface_destroy (picture);
  rd_entry_look_set_review (look, NULL, NULL);
  qsort (figures, FRAMES, sizeof *figures, compare);
  return figures[FRAMES / 2];
}

/* --- figures */

static void
say (const char *work, const char *count, double ours, double floor)
{
  printf ("chronology of %s entries, %s\t%.3f\tbare Cairo\t%.3f\t≤ 4 ms\tms\n", count, work, ours, floor);
}

static void
say_turn (const char *work, const char *count, double ours)
{
  printf ("chronology of %s entries, %s, longest turn\t%.3f\t—\t0\t≤ 50 ms\tms\n", count, work, ours);
}

static void
bench (const char *path, RdClock *clock, guint n_entries, const char *count)
{
  Bench self = { 0 };
  double floor, median, most;

  self.reg = rd_made_chronology_open (path, clock, n_entries, &self.review);
  open_window (&self);
  floor = time_floor (&self);
  median = time_frames (&self, WHEEL, &most);
  say ("a frame of the wheel, at first", count, median, floor);
  median = time_frames (&self, WHEEL, &most);
  say ("a frame of the wheel", count, median, floor);
  say ("19 of 20 frames of the wheel", count, most, floor);
  median = time_frames (&self, gtk_adjustment_get_upper (self.adjustment) / FRAMES, &most);
  say ("a frame of the bar", count, median, floor);
  say_turn ("shown", count, time_turn (&self, show_again));
  say_turn ("searched", count, time_turn (&self, search));
  say_turn ("to its end and back", count, time_turn (&self, go_to_end));
  say_turn ("one edited", count, time_turn (&self, edit));
  gtk_window_destroy (GTK_WINDOW (self.window));
  settle (cpu_ms ());
  rd_register_close (self.reg);
  g_object_unref (self.reg);
}

int
main (int argc, char *argv[])
{
  g_autofree char *few = g_build_filename (argc > 1 ? argv[1] : ".", "chronology-few.rdesk", NULL);
  g_autofree char *small = g_build_filename (argc > 1 ? argv[1] : ".", "chronology-small.rdesk", NULL);
  g_autoptr (RdClock) clock = rd_clock_new_fixed (rd_day_from_ymd (2026, 11, 23));

  gtk_init ();
  adw_init ();
  bench (few, clock, 1000, "1,000");
  bench (small, clock, 100000, "100,000");
  return 0;
}
