/* bench-gantt.c — the Gantt drawn to PDF and to the screen, beside bare Cairo
 *
 * Prints, a line each and separated by tabs: work, ours, against what, that
 * figure, what is to be reached, unit.  The floor puts the same labels, with
 * Cairo's own text, and an outlined rectangle for each part of a mark on the same
 * pages: no shaping, no measuring, no hatching, no layout but that of the marks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <cairo-pdf.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "draw/rd-draw-file.h"

#define N_RUNS 7
#define N_PAPER 1000
#define N_SCREEN_ROWS 35
#define SCREEN_WIDTH 1000.0
#define SCREEN_ROW 40.0

static const RdDrawWords words = {
  .months_short = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec" },
  .statuses = { "Met", "Met late", "Not needed", "On hold", "Overdue", "Due soon", "Upcoming", "Waiting" },
  .today = "Today",
  .legend_window = "Time allowed", .legend_planned = "Planned", .legend_due = "Due", .legend_done = "Done",
  .legend_hold = "On hold", .legend_original = "Due before the hold", .legend_forecast = "Forecast",
  .legend_overdue = "Overdue or late", .legend_not_working = "Weekend, holiday, closed",
  .page_of = "Page %u of %u",
  .column_review = "Review", .column_deadline = "Deadline", .column_due = "Due", .column_status = "State",
};

static const char * const labels[] = {
  "Notify Ofsted of the incident", "Notify the LSCB of the incident", "Decide whether to initiate an SCR",
  "Report the decision", "Complete the review", "Send copies before publication", "Keep the report published",
};

/* --- a register's worth of deadlines */

typedef struct
{
  RdGanttChart  chart;
  GArray       *rows;
  GPtrArray    *deadlines;
  GPtrArray    *texts;
  RdTimescale  *timescale;
  RdWorkdays   *workdays;
} Register;

static const char *
keep (Register *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

/* States and lengths that differ from row to row, over two years. */
static RdDeadline *
make_deadline (Register *self, guint n, RdDay today)
{
  RdDeadline *deadline = g_new0 (RdDeadline, 1);
  RdHoldSpan hold = { today - 90, RD_DAY_NONE, RD_DAY_NONE };

  deadline->timescale = self->timescale;
  deadline->status = n % RD_N_STATUSES;
  deadline->trigger_day = today - 300 + (int) (n * 37 % 400);
  deadline->due = deadline->trigger_day + 7 + (int) (n * 13 % 150);
  deadline->clear_days = deadline->last_working = deadline->done = RD_DAY_NONE;
  deadline->planned_done = deadline->forecast = RD_DAY_NONE;
  deadline->trigger_planned = deadline->status == RD_STATUS_UPCOMING;
  if (deadline->status <= RD_STATUS_MET_LATE)
    deadline->done = deadline->due + (deadline->status == RD_STATUS_MET ? -3 : 9);
  deadline->holds = g_array_new (FALSE, FALSE, sizeof (RdHoldSpan));
  deadline->steps = g_ptr_array_new ();
  if (deadline->status == RD_STATUS_HELD)
    {
      deadline->forecast = deadline->due + 60;
      g_array_append_val (deadline->holds, hold);
    }
  return deadline;
}

static void
add_row (Register *self, guint n, RdDay today)
{
  int day = (int) (n * 13 % 28) + 1;
  RdGanttRow row = { .label = labels[n % G_N_ELEMENTS (labels)] };

  row.reference = keep (self, g_strdup_printf ("SCR/2026/%03u", n / 7 + 1));
  row.due_text = keep (self, g_strdup_printf ("Mon %d %s 2026", day, words.months_short[n * 7 % 12]));
  row.status_text = keep (self, g_strdup_printf ("%s, %u working days late", words.statuses[n % RD_N_STATUSES], n % 90));
  row.deadline = make_deadline (self, n, today);
  g_ptr_array_add (self->deadlines, (gpointer) row.deadline);
  g_array_append_val (self->rows, row);
}

static Register *
make_register (guint n_rows)
{
  Register *self = g_new0 (Register, 1);
  RdDay today = rd_day_from_ymd (2026, 11, 23);

  self->rows = g_array_new (FALSE, FALSE, sizeof (RdGanttRow));
  self->deadlines = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_deadline_free);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->timescale = rd_timescale_new ();
  self->workdays = rd_workdays_new (NULL, 0);
  for (guint n = 0; n < n_rows; n++)
    add_row (self, n, today);
  self->chart = (RdGanttChart) {
    .title = "Northmoor Safeguarding Children Board", .subtitle = "As at Mon 23 Nov 2026",
    .rows = (const RdGanttRow *) self->rows->data, .n_rows = n_rows,
    .workdays = self->workdays, .today = today, .show_reference = TRUE,
  };
  rd_gantt_layout_range (self->deadlines, today, &self->chart.first, &self->chart.last);
  return self;
}

static void
free_register (Register *self)
{
  g_array_unref (self->rows);
  g_ptr_array_unref (self->deadlines);
  g_ptr_array_unref (self->texts);
  rd_timescale_free (self->timescale);
  rd_workdays_unref (self->workdays);
  g_free (self);
}

/* --- bare Cairo */

static void
draw_bare_box (cairo_t *cr, const RdColor *color, double x, double y, double width, double height)
{
  cairo_rectangle (cr, x, y, width, height);
  cairo_set_source_rgb (cr, color->red * 0.2 + 0.8, color->green * 0.2 + 0.8, color->blue * 0.2 + 0.8);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
  cairo_stroke (cr);
}

static void
draw_bare_line (cairo_t *cr, const RdColor *color, double x, double y, double width, double height)
{
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
draw_bare_text (cairo_t *cr, const char *text, double x, double y)
{
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  cairo_move_to (cr, x, y);
  cairo_show_text (cr, text);
}

/* Of how many parts a mark is: a forecast is a diamond in a diamond with a rim. */
static guint
count_parts (RdMarkKind kind)
{
  static const guint parts[] = {
    [RD_MARK_HOLD] = 2, [RD_MARK_WINDOW] = 1, [RD_MARK_WINDOW_PLANNED] = 2, [RD_MARK_OVERRUN] = 2,
    [RD_MARK_EXTENSION] = 2, [RD_MARK_ORIGINAL] = 2, [RD_MARK_DUE] = 1, [RD_MARK_FORECAST] = 3,
    [RD_MARK_PLANNED_TRIGGER] = 2, [RD_MARK_PLANNED_DONE] = 2, [RD_MARK_DONE] = 3,
  };

  return parts[kind];
}

static void
draw_bare_marks (cairo_t *cr, const RdDrawStyle *style, const RdAxis *axis, const RdDeadline *deadline,
                 RdDay today, double x, double y, double height)
{
  g_autoptr (GArray) marks = rd_gantt_layout_row (axis, deadline, today);
  double width = rd_axis_get_width (axis);

  for (guint i = 0; i < marks->len; i++)
    {
      const RdMark *mark = &g_array_index (marks, RdMark, i);
      double x0 = CLAMP (mark->x0 - 3.0, 0.0, width), x1 = CLAMP (mark->x1 + 3.0, 0.0, width);

      for (guint part = 0; x1 > x0 && part < count_parts (mark->kind); part++)
        draw_bare_box (cr, &style->status[deadline->status], x + x0, y + height * 0.3 + part, x1 - x0,
                       height * 0.4 - 2.0 * part);
    }
}

/* Reference, label, date, state and its shape. */
static void
draw_bare_row (cairo_t *cr, const RdDrawStyle *style, const RdGanttChart *chart, const RdPageMetrics *metrics,
               const RdPage *page, guint i, double y)
{
  const RdGanttRow *row = &chart->rows[page->first_row + i];
  double x = RD_PAPER_MARGIN, label = x + metrics->columns[0];

  draw_bare_text (cr, row->reference, x, y + 10.0);
  draw_bare_text (cr, row->label, label, y + 10.0);
  draw_bare_text (cr, row->due_text, label + metrics->columns[1], y + 10.0);
  draw_bare_box (cr, &style->status[row->deadline->status], label, y + 16.0, 8.0, 8.0);
  draw_bare_text (cr, row->status_text, label + 14.0, y + 22.0);
  draw_bare_line (cr, &style->grid, x, y, metrics->width, 0.6);
  draw_bare_marks (cr, style, &page->axis, row->deadline, chart->today, x + metrics->label_width, y,
                   metrics->row_height);
}

/* Title, ticks with their labels, legend, number of the page. */
static void
draw_bare_frame (cairo_t *cr, const RdDrawStyle *style, const RdGanttChart *chart, const RdPageMetrics *metrics,
                 const RdPage *page)
{
  double x = RD_PAPER_MARGIN + metrics->label_width, y = RD_PAPER_MARGIN + metrics->title_height;
  g_autoptr (GArray) coarse = NULL;
  g_autoptr (GArray) fine = NULL;

  draw_bare_text (cr, chart->title, RD_PAPER_MARGIN, RD_PAPER_MARGIN + 12.0);
  draw_bare_text (cr, chart->subtitle, RD_PAPER_MARGIN + 600.0, RD_PAPER_MARGIN + 12.0);
  draw_bare_line (cr, &style->header, x, y, rd_axis_get_width (&page->axis), metrics->header_height);
  rd_axis_get_ticks (&page->axis, style->font_size * 4.2, &coarse, &fine);
  for (guint i = 0; i < coarse->len + fine->len; i++)
    {
      const RdTick *tick = i < coarse->len ? &g_array_index (coarse, RdTick, i)
                                           : &g_array_index (fine, RdTick, i - coarse->len);

      draw_bare_line (cr, &style->grid, x + tick->x0, y, 0.8, metrics->header_height);
      draw_bare_line (cr, &style->grid, x + tick->x0, y + metrics->header_height, 0.8,
                      page->n_rows * metrics->row_height);
      draw_bare_text (cr, i < coarse->len ? "2026" : "Jan–Mar", x + tick->x0 + 3.0, y + (i < coarse->len ? 10.0 : 25.0));
    }
  for (guint i = 0; i < 9; i++)
    {
      for (guint part = 0; part < 2; part++)
        draw_bare_box (cr, &style->status[i % RD_N_STATUSES], RD_PAPER_MARGIN + i * 80.0, 540.0 + part, 16.0, 6.0);
      draw_bare_text (cr, words.legend_overdue, RD_PAPER_MARGIN + i * 80.0 + 20.0, 546.0);
    }
  draw_bare_text (cr, "Page 1 of 1", RD_PAPER_MARGIN + 700.0, 560.0);
}

static void
draw_bare_page (cairo_t *cr, const RdDrawStyle *style, const RdGanttChart *chart, const RdPageMetrics *metrics,
                const RdPages *pages, guint number)
{
  double y = RD_PAPER_MARGIN + metrics->title_height + metrics->header_height;
  RdPage page;

  rd_gantt_pages_get (pages, number, &page);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_select_font_face (cr, "Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, style->font_size);
  cairo_set_line_width (cr, style->line_width);
  draw_bare_frame (cr, style, chart, metrics, &page);
  for (guint i = 0; i < page.n_rows; i++)
    draw_bare_row (cr, style, chart, metrics, &page, i, y + i * metrics->row_height);
  cairo_show_page (cr);
}

static void
plan_pages (const RdGanttChart *chart, const RdDrawStyle *style, RdPageMetrics *metrics, RdPages *pages)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (RdPen) pen = rd_pen_new (cr, FALSE);
  double width, height;

  rd_paper_get_size (RD_PAPER_A4, &width, &height);
  rd_draw_gantt_metrics (pen, style, chart, width, height, metrics);
  rd_draw_gantt_plan (chart, metrics, pages);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Ours are durable when the call returns. */
static void
make_durable (const char *path)
{
  int fd = open (path, O_RDWR | O_CLOEXEC);

  if (fd < 0 || fsync (fd) != 0)
    g_error ("%s: %s", path, g_strerror (errno));
  close (fd);
}

static void
write_bare_pdf (const RdGanttChart *chart, const RdDrawStyle *style, const RdPageMetrics *metrics,
                const RdPages *pages, const char *path)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  rd_paper_get_size (RD_PAPER_A4, &width, &height);
  surface = cairo_pdf_surface_create (path, width, height);
  cr = cairo_create (surface);
  for (guint i = 0; i < rd_gantt_pages_count (pages); i++)
    draw_bare_page (cr, style, chart, metrics, pages, i);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  make_durable (path);
}

/* --- measuring */

static int
compare_doubles (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
get_median (double times[N_RUNS])
{
  qsort (times, N_RUNS, sizeof (double), compare_doubles);
  return times[N_RUNS / 2];
}

static double
get_ms (void)
{
  return (double) g_get_monotonic_time () / 1000.0;
}

/* One after the other, so that a busy moment of the machine falls on both. */
static void
bench_pdf (const char *folder)
{
  Register *reg = make_register (N_PAPER);
  g_autofree char *path = g_build_filename (folder, "gantt.pdf", NULL);
  double ours[N_RUNS], floor[N_RUNS];
  RdDrawStyle style;
  RdPageMetrics metrics;
  RdPages pages;

  rd_draw_style_init_paper (&style, &words);
  plan_pages (&reg->chart, &style, &metrics, &pages);
  for (int i = -1; i < N_RUNS; i++)
    {
      double begin = get_ms (), middle;
      g_autoptr (GError) error = NULL;

      if (!rd_draw_gantt_to_file (&reg->chart, &style, path, RD_FILE_PDF, RD_PAPER_A4, &error))
        g_error ("%s", error->message);
      middle = get_ms ();
      write_bare_pdf (&reg->chart, &style, &metrics, &pages, path);
      if (i >= 0)
        {
          ours[i] = middle - begin;
          floor[i] = get_ms () - middle;
        }
    }
  printf ("Gantt of %d deadlines to PDF\t%.2f\tbare Cairo\t%.2f\t≤ 1.5 ×\tms\n", N_PAPER,
          get_median (ours), get_median (floor));
  remove (path);
  free_register (reg);
}

/* The rows that a window shows, from the middle of the register. */
static void
draw_screen (cairo_t *cr, const Register *reg, const RdDrawStyle *style, const RdAxis *axis, double x)
{
  g_autoptr (RdPen) pen = rd_pen_new (cr, FALSE);
  guint first = reg->chart.n_rows / 2;

  for (guint i = 0; i < N_SCREEN_ROWS; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, -x, i * SCREEN_ROW);
      rd_draw_gantt_row (pen, style, axis, reg->workdays, reg->chart.today, reg->chart.rows[first + i].deadline,
                         SCREEN_ROW, x, x + SCREEN_WIDTH);
      cairo_restore (cr);
    }
}

static void
draw_bare_screen (cairo_t *cr, const Register *reg, const RdDrawStyle *style, const RdAxis *axis, double x)
{
  guint first = reg->chart.n_rows / 2;

  for (guint i = 0; i < N_SCREEN_ROWS; i++)
    draw_bare_marks (cr, style, axis, reg->chart.rows[first + i].deadline, reg->chart.today, -x, i * SCREEN_ROW,
                     SCREEN_ROW);
}

static void
bench_screen (guint n_rows, double day_width)
{
  Register *reg = make_register (n_rows);
  RdAxis axis = { reg->chart.first, reg->chart.last, day_width };
  double x = MAX (rd_axis_get_middle (&axis, reg->chart.today) - SCREEN_WIDTH / 2.0, 0.0);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) SCREEN_WIDTH,
                                                         (int) (N_SCREEN_ROWS * SCREEN_ROW));
  cairo_t *cr = cairo_create (surface);
  double ours[N_RUNS], floor[N_RUNS];
  RdDrawStyle style;

  rd_draw_style_init_screen (&style, &words, FALSE, FALSE);
  for (int i = -1; i < N_RUNS; i++)
    {
      double begin = get_ms (), middle;

      draw_screen (cr, reg, &style, &axis, x);
      middle = get_ms ();
      draw_bare_screen (cr, reg, &style, &axis, x);
      if (i >= 0)
        {
          ours[i] = middle - begin;
          floor[i] = get_ms () - middle;
        }
    }
  printf ("%d rows of %u redrawn, %g pixels a day\t%.2f\tbare Cairo\t%.2f\t≤ 4 ms, the same at every size\tms\n",
          N_SCREEN_ROWS, n_rows, day_width, get_median (ours), get_median (floor));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  free_register (reg);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rd-bench-XXXXXX", NULL);

  if (folder == NULL)
    return EXIT_FAILURE;
  bench_pdf (folder);
  bench_screen (1000, 1.5);
  bench_screen (10000, 1.5);
  bench_screen (1000, 4.0);
  bench_screen (10000, 4.0);
  bench_screen (10000, 24.0);
  remove (folder);
  return EXIT_SUCCESS;
}
