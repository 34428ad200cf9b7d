/* rd-gantt-view-private.h — what the files of the Gantt view share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-gantt-drag.h"
#include "widgets/rd-gantt-header.h"
#include "widgets/rd-gantt-line.h"
#include "widgets/rd-gantt-view.h"

G_BEGIN_DECLS

#define RD_GANTT_ZOOM_STEP 1.25

struct _RdGanttView
{
  GtkWidget           parent_instance;

  /* Owned */
  RdGanttScene       *scene;
  RdRegister         *reg;
  GListModel         *model;
  GtkSingleSelection *selection;
  RdGanttDrag        *drag;
  GSignalGroup       *register_signals;
  GSignalGroup       *model_signals;

  /* Template children */
  RdGanttHeader      *header;
  GtkWidget          *scroller;
  GtkListView        *list;
  GtkLabel           *hint;
  GtkScrollbar       *scrollbar;
  GtkBox             *preview;        /* what a dragged date would move */

  gboolean            hint_is_help;   /* the hint speaks of keys, not of a date */
  gboolean            keep_focus;     /* while rows are replaced */
  guint               range_idle;
  guint               wake_idle;
  double              rows_value;     /* how far the rows were scrolled when they were last laid out */
  double              pointer_x;
};

/* The days that the chart has to reach, anew: rd-gantt-view.c */
void         _rd_gantt_view_update_range       (RdGanttView *self);

/* Keys, actions and menu: rd-gantt-view-actions.c */
void         _rd_gantt_view_class_actions_init (GtkWidgetClass *widget_class);
gboolean     _rd_gantt_view_handle_key         (RdGanttView *self, guint keyval, GdkModifierType state);
void         _rd_gantt_view_open_menu          (RdGanttView *self, const GdkRectangle *rect);

/* Goes to the action that @item stands for; FALSE where it is a deadline. */
gboolean     _rd_gantt_view_open_action        (RdGanttView *self, RdDeadlineItem *item);

/* Pointer, wheel and keys: rd-gantt-view-input.c */
void         _rd_gantt_view_add_input          (RdGanttView *self);

/* Places: rd-gantt-view-layout.c */
void         _rd_gantt_view_measure            (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                                int *minimum, int *natural, int *minimum_baseline, int *natural_baseline);
void         _rd_gantt_view_size_allocate      (GtkWidget *widget, int width, int height, int baseline);

/* The row of the selected item, NULL while it is out of sight. (transfer none) */
RdGanttLine *_rd_gantt_view_find_line          (RdGanttView *self, RdDeadlineItem *item);

/* The row under a point of the view. (transfer none) */
RdGanttLine *_rd_gantt_view_pick_line          (RdGanttView *self, double x, double y);

/* Where something about the selected row is to be shown. */
void         _rd_gantt_view_get_row_rect       (RdGanttView *self, GdkRectangle *out);

/* The line of words at the bottom. */
void         _rd_gantt_view_show_hint          (RdGanttView *self, const char *words);

G_END_DECLS
