/* rd-record-pane.h — a list of records with a heading, a button that adds one, and a form
 *
 * Whoever fills it calls begin, append for each row, end.  A form that is saved
 * says so with win.toast-undo; it is taken away when it is closed.
 *
 * Properties: "title", "description" (may be empty), "add-label" (empty: nothing is
 * added), "empty-title", "empty-text".  Signal "add": the button was pressed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-record-form.h"

G_BEGIN_DECLS

#define RD_TYPE_RECORD_PANE (rd_record_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdRecordPane, rd_record_pane, RD, RECORD_PANE, GtkWidget)

GtkWidget *rd_record_pane_new        (void);

/* Empties the list. */
void       rd_record_pane_begin      (RdRecordPane *self, gboolean may_change);
void       rd_record_pane_append     (RdRecordPane *self, GtkWidget *row);
/* What the rows after it are, within the list. */
void       rd_record_pane_append_heading (RdRecordPane *self, const char *text);
/* Shows what an empty list says; gives the keyboard back where it was in the list: to the button, else to the
 * row that stands in the same place. */
void       rd_record_pane_end        (RdRecordPane *self);

/* Shows the form, an RdRecordForm or another widget with its signals, which takes the keyboard, above the list; one that is open is closed first. */
void       rd_record_pane_open_form  (RdRecordPane *self, GtkWidget *form);
void       rd_record_pane_close_form (RdRecordPane *self);

/* Something of the page's own between heading and list. */
void       rd_record_pane_set_extra  (RdRecordPane *self, GtkWidget *extra);

/* What went wrong with something that was done in a row. Takes @error. */
void       rd_record_pane_fail       (RdRecordPane *self, GError *error);

G_END_DECLS
