/* rd-window-private.h — for the files that make up the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "shell/rd-sidebar.h"
#include "shell/rd-start-page.h"
#include "shell/rd-window.h"
#include "views/review/rd-review-page.h"

G_BEGIN_DECLS

struct _RdWindow
{
  AdwApplicationWindow parent_instance;

  /* Owned */
  RdRegister          *reg;
  GSignalGroup        *signals;
  RdReviewItem        *review;       /* the review shown, else NULL */
  GWeakRef             toast;        /* AdwToast that was shown last */

  /* Template children */
  AdwToastOverlay     *toasts;
  GtkStack            *stack;
  GtkWidget           *start_page;
  AdwLeaflet          *leaflet;
  RdSidebar           *sidebar;
  GtkWidget           *read_only_box;
  GtkStack            *pages;

  /* Borrowed: a child of pages, made when it is first shown */
  RdReviewPage        *review_page;
};

/* rd-window.c */
void     rd_window_dismiss_toast    (RdWindow *self);
void     rd_window_show_toast       (RdWindow *self, AdwToast *toast);   /* (transfer full) */

/* rd-window-actions.c */
void     rd_window_install_actions  (GtkWidgetClass *widget_class);
void     rd_window_update_actions   (RdWindow *self);

/* rd-window-chronology.c */
void     rd_window_install_chronology (GtkWidgetClass *widget_class);

/* rd-window-files.c */
void     rd_window_create_register  (RdWindow *self);
void     rd_window_choose_register  (RdWindow *self);
void     rd_window_restart_sample   (RdWindow *self);
void     rd_window_choose_calendar  (RdWindow *self);   /* a file of bank holidays, for the calendar page */
void     rd_window_take_drops       (RdWindow *self);   /* opens registers that are dropped on the window */

/* rd-window-jobs.c */
void     rd_window_back_up          (RdWindow *self);
void     rd_window_verify           (RdWindow *self);

/* rd-window-report.c; @settings may be NULL */
void     rd_window_follow_report    (RdWindow *self, GSettings *settings);
void     rd_window_show_sidebar     (RdWindow *self);

/* rd-window-dialogs.c */
void     rd_window_move_review      (RdWindow *self, RdReviewItem *review);
void     rd_window_edit_review      (RdWindow *self, RdReviewItem *review);   /* NULL: a new one */
void     rd_window_remove_review    (RdWindow *self, RdReviewItem *review);

G_END_DECLS
