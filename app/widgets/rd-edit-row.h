/* rd-edit-row.h — a row that says what something is, with small buttons to change it
 *
 * Used in lists of what people write themselves: closures, milestones of the board's
 * own, learning points.  It knows only texts and actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_EDIT_ROW (rd_edit_row_get_type ())
G_DECLARE_FINAL_TYPE (RdEditRow, rd_edit_row, RD, EDIT_ROW, AdwPreferencesRow)

/* @subtitle and @note, a further line, may be NULL. */
GtkWidget *rd_edit_row_new        (const char *title, const char *subtitle, const char *note);

/* A button that activates @action with @target, a text, on the widget tree. @label is its name and
 * tooltip, "Edit Panel meeting"; with @icon NULL it is written on it.
 */
void       rd_edit_row_add_button (RdEditRow *self, const char *icon, const char *label,
                                   const char *action, const char *target);

G_END_DECLS
