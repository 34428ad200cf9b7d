/* rd-window.h — a window on one register, or on the way to one
 *
 * Without a register it shows the start page.  Pages know nothing of it: they
 * activate its actions (win.open-review, win.toast, win.error …), which are in
 * rd-window-actions.c.
 *
 * Properties: "register" (RdRegister, may be NULL).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-register.h"
#include "shell/rd-application.h"

G_BEGIN_DECLS

#define RD_TYPE_WINDOW (rd_window_get_type ())
G_DECLARE_FINAL_TYPE (RdWindow, rd_window, RD, WINDOW, AdwApplicationWindow)

GtkWidget  *rd_window_new          (RdApplication *application);
RdRegister *rd_window_get_register (RdWindow *self);   /* (transfer none), may be NULL */
void        rd_window_set_register (RdWindow *self, RdRegister *reg);

/* What is shown. @page: "dashboard" or "deadlines". */
void        rd_window_open_page    (RdWindow *self, const char *page);

/* @timescale: the id of a deadline to select and explain, or NULL. */
void        rd_window_open_review  (RdWindow *self, RdReviewItem *review, const char *timescale);

/* @page of the review that has that reference, or of the register where @reference is ""; @id: what
 * to show there, the timescale to be explained on "timescales"; may be "".  Nothing happens where it is gone.
 */
void        rd_window_open_place   (RdWindow *self, const char *reference, const char *page, const char *id);

/* The same for the review that is called @title, as in the sample register; a toast where there is none. */
void        rd_window_open_titled  (RdWindow *self, const char *title, const char *page);

/* The deadlines in these states: a bit for each RdDeadlineStatus. */
void        rd_window_open_deadlines (RdWindow *self, guint states);

/* The review shown, or NULL. (transfer none) */
RdReviewItem *rd_window_get_review (RdWindow *self);

void        rd_window_toast        (RdWindow *self, const char *text);

/* Says what went wrong, where and what to do, in a dialog. */
void        rd_window_show_error   (RdWindow *self, const char *heading, const GError *error);

/* Opens the register at @path, in this window where it has none, else in another;
 * one that is open already is brought to the front.  Failures are shown.
 */
void        rd_window_open_path    (RdWindow *self, const char *path, gboolean read_only);
void        rd_window_open_sample  (RdWindow *self);

G_END_DECLS
