/* draw-fixture.c — a chart with a row in every state, and surfaces to draw on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

const RdDrawWords draw_fixture_words = {
  .months_short = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec" },
  .statuses = { "Met", "Met late", "Not needed", "On hold", "Overdue", "Due soon", "Upcoming", "Waiting" },
  .today = "Today",
  .legend_window = "Time allowed", .legend_planned = "Planned", .legend_due = "Due", .legend_done = "Done",
  .legend_hold = "On hold", .legend_original = "Due before the hold", .legend_forecast = "Forecast",
  .legend_overdue = "Overdue or late", .legend_not_working = "Weekend, holiday, closed",
  .page_of = "Page %u of %u",
  .column_review = "Review", .column_deadline = "Deadline", .column_due = "Due", .column_status = "State",
};

/* A row of each state. */
static const struct
{
  const char *label, *due_text, *status_text;
  RdDeadlineStatus status;
  const char *trigger, *due, *done, *planned_done, *forecast, *hold;
  gboolean planned;
} states[RD_N_STATUSES] = {
  { "Decide whether to initiate an SCR", "Mon 13 Apr 2026", "Met 4 days early", RD_STATUS_MET,
    "2026-03-13", "2026-04-13", "2026-04-09", NULL, NULL, NULL, FALSE },
  { "Report the decision", "Thu 7 May 2026", "Met 6 working days late", RD_STATUS_MET_LATE,
    "2026-04-09", "2026-05-07", "2026-05-15", NULL, NULL, NULL, FALSE },
  { "Keep the report published", "Wed 2 Dec 2026", "Not needed", RD_STATUS_NOT_NEEDED,
    "2026-11-02", "2026-12-02", NULL, NULL, NULL, NULL, FALSE },
  { "Complete the review", "Fri 9 Oct 2026", "On hold, 31 working days late", RD_STATUS_HELD,
    "2026-04-09", "2026-10-09", NULL, NULL, "2027-01-29", "2026-08-03", FALSE },
  { "Notify Ofsted of the incident", "Fri 6 Nov 2026", "Overdue, 11 working days late", RD_STATUS_OVERDUE,
    "2026-10-06", "2026-11-06", NULL, NULL, NULL, NULL, FALSE },
  { "Notify the LSCB of the incident", "Fri 27 Nov 2026", "Due soon, 4 working days left", RD_STATUS_DUE_SOON,
    "2026-11-12", "2026-11-27", NULL, "2026-11-25", NULL, NULL, FALSE },
  { "Send copies before publication", "Fri 12 Feb 2027", "Upcoming, 55 working days left", RD_STATUS_UPCOMING,
    "2027-02-26", "2027-02-12", NULL, NULL, NULL, NULL, TRUE },
  { "Publish the report", "when the review is completed", "Waiting", RD_STATUS_WAITING,
    NULL, NULL, NULL, NULL, NULL, NULL, FALSE },
};

/* --- rows */

RdDay
draw_fixture_day (const char *iso)
{
  return iso != NULL ? rd_day_parse_iso (iso) : RD_DAY_NONE;
}

static RdTimescale *
add_timescale (DrawFixture *self)
{
  RdTimescale *timescale = rd_timescale_new ();

  timescale->trigger = g_strdup ("lscb-notified");
  timescale->met_by = g_strdup ("decision");
  g_ptr_array_add (self->timescales, timescale);
  return timescale;
}

RdDeadline *
draw_fixture_add (DrawFixture *self, RdDeadlineStatus status, const char *trigger, const char *due)
{
  RdDeadline *deadline = g_new0 (RdDeadline, 1);

  deadline->timescale = add_timescale (self);
  deadline->status = status;
  deadline->has_period = TRUE;
  deadline->period_set_on = RD_DAY_NONE;
  deadline->trigger_day = draw_fixture_day (trigger);
  deadline->due = draw_fixture_day (due);
  deadline->clear_days = deadline->last_working = deadline->done = RD_DAY_NONE;
  deadline->planned_done = deadline->forecast = RD_DAY_NONE;
  deadline->holds = g_array_new (FALSE, FALSE, sizeof (RdHoldSpan));
  deadline->steps = g_ptr_array_new ();
  g_ptr_array_add (self->deadlines, deadline);
  return deadline;
}

static const RdDeadline *
add_state (DrawFixture *self, guint state)
{
  RdDeadline *deadline = draw_fixture_add (self, states[state].status, states[state].trigger, states[state].due);
  RdHoldSpan hold = { draw_fixture_day (states[state].hold), RD_DAY_NONE, RD_DAY_NONE };

  deadline->trigger_planned = states[state].planned;
  deadline->done = draw_fixture_day (states[state].done);
  deadline->planned_done = draw_fixture_day (states[state].planned_done);
  deadline->forecast = draw_fixture_day (states[state].forecast);
  if (states[state].hold != NULL)
    g_array_append_val (deadline->holds, hold);
  return deadline;
}

static const char *
keep (DrawFixture *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

static void
add_row (DrawFixture *self, guint n)
{
  guint state = n % G_N_ELEMENTS (states);
  RdGanttRow row = {
    .reference = keep (self, g_strdup_printf ("SCR/%u/%02u", 2015 + n / 160, n / RD_N_STATUSES % 20 + 1)),
    .label = states[state].label,
    .due_text = states[state].due_text,
    .status_text = states[state].status_text,
    .deadline = add_state (self, state),
  };

  g_array_append_val (self->rows, row);
}

void
draw_fixture_set_row (DrawFixture *self, guint row, const char *reference, const char *label)
{
  g_array_index (self->rows, RdGanttRow, row).reference = reference;
  g_array_index (self->rows, RdGanttRow, row).label = label;
}

DrawFixture *
draw_fixture_new (guint n_rows)
{
  RdClosedDays closed = { draw_fixture_day ("2026-12-24"), draw_fixture_day ("2027-01-04") };
  DrawFixture *self = g_new0 (DrawFixture, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (RdGanttRow));
  self->deadlines = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_deadline_free);
  self->timescales = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_timescale_free);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->workdays = rd_workdays_new (&closed, 1);
  for (guint i = 0; i < n_rows; i++)
    add_row (self, i);

  self->chart = (RdGanttChart) {
    .title = "Northmoor Safeguarding Children Board",
    .subtitle = "As at Mon 23 Nov 2026",
    .rows = (const RdGanttRow *) self->rows->data,
    .n_rows = n_rows,
    .workdays = self->workdays,
    .today = draw_fixture_day ("2026-11-23"),
    .show_reference = TRUE,
  };
  rd_gantt_layout_range (self->deadlines, self->chart.today, &self->chart.first, &self->chart.last);
  return self;
}

void
draw_fixture_free (DrawFixture *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_ptr_array_unref (self->deadlines);
  g_ptr_array_unref (self->timescales);
  g_ptr_array_unref (self->texts);
  rd_workdays_unref (self->workdays);
  g_free (self);
}

/* --- pictures */

cairo_surface_t *
draw_fixture_surface (const RdDrawStyle *style, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, style->background.red, style->background.green, style->background.blue);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

guint32
draw_fixture_pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *data;
  guint32 pixel;

  g_assert_cmpint (x, >=, 0);
  g_assert_cmpint (y, >=, 0);
  g_assert_cmpint (x, <, cairo_image_surface_get_width (surface));
  g_assert_cmpint (y, <, cairo_image_surface_get_height (surface));

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  memcpy (&pixel, data + (gsize) y * (gsize) cairo_image_surface_get_stride (surface) + (gsize) x * 4, 4);
  return pixel & 0xffffff;
}

gboolean
draw_fixture_has_other (cairo_surface_t *surface, int x, int y, int width, int height, guint32 color)
{
  for (int row = y; row < y + height; row++)
    for (int column = x; column < x + width; column++)
      if (draw_fixture_pixel (surface, column, row) != color)
        return TRUE;
  return FALSE;
}

guint32
draw_fixture_rgb (const RdColor *color)
{
  return (guint32) (color->red * 255.0 + 0.5) << 16 | (guint32) (color->green * 255.0 + 0.5) << 8 |
         (guint32) (color->blue * 255.0 + 0.5);
}

/* --- programs and folders */

char *
draw_fixture_run (const char *const *argv)
{
  char *output = NULL;
  int status = -1;
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors, &status, &error);
  g_assert_no_error (error);
  if (status != 0)
    g_test_message ("%s: %s", argv[0], errors);
  g_assert_cmpint (status, ==, 0);
  return output;
}

char *
draw_fixture_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("rd-draw-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
draw_fixture_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
draw_fixture_list (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}
