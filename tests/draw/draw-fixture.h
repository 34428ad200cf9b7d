/* draw-fixture.h — a chart with a row in every state, and surfaces to draw on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-draw-gantt.h"

G_BEGIN_DECLS

typedef struct
{
  RdGanttChart  chart;
  GArray       *rows;        /* RdGanttRow */
  GPtrArray    *deadlines;   /* RdDeadline */
  GPtrArray    *timescales;
  GPtrArray    *texts;
  RdWorkdays   *workdays;
} DrawFixture;

/* Words for every place. */
extern const RdDrawWords draw_fixture_words;

/* @n_rows rows of reviews with references of their own, every state among them;
 * today is Monday 23 November 2026.
 */
DrawFixture     *draw_fixture_new        (guint n_rows);
void             draw_fixture_free       (DrawFixture *self);

/* One more deadline, in no row, with no dates but these. (transfer none) */
RdDeadline      *draw_fixture_add        (DrawFixture *self, RdDeadlineStatus status,
                                          const char *trigger, const char *due);
void             draw_fixture_set_row    (DrawFixture *self, guint row, const char *reference, const char *label);

RdDay            draw_fixture_day        (const char *iso);

/* A picture filled with the style's background. */
cairo_surface_t *draw_fixture_surface    (const RdDrawStyle *style, int width, int height);

/* A pixel as 0xRRGGBB. */
guint32          draw_fixture_pixel      (cairo_surface_t *surface, int x, int y);

/* Whether any pixel of a rectangle differs from @color. */
gboolean         draw_fixture_has_other  (cairo_surface_t *surface, int x, int y, int width, int height, guint32 color);

guint32          draw_fixture_rgb        (const RdColor *color);

/* Runs a program and returns what it printed; fails the test where it fails. (transfer full) */
char            *draw_fixture_run        (const char *const *argv);

/* An empty folder under the temporary one. (transfer full) */
char            *draw_fixture_folder     (void);
void             draw_fixture_remove     (const char *folder);

/* The names in a folder, sorted, with spaces between. (transfer full) */
char            *draw_fixture_list       (const char *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DrawFixture, draw_fixture_free)

G_END_DECLS
