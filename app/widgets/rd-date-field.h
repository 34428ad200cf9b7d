/* rd-date-field.h — a field for a day, as people type one
 *
 * Understands what core/time/rd-date-entry reads ("last Friday", "1/3/19",
 * "today"), says underneath which day that is, and what is wrong where it is
 * none.  Up and Down move by a day, Page Up and Page Down by a week; a calendar
 * opens beside it.
 *
 * Properties: "day" (int, RdDay; RD_DAY_NONE while there is none), "today" (int),
 * "leaning" (int, RdDateEntryLeaning), "title" (its name for a screen reader and
 * above it), "optional" (boolean: empty is no mistake).  Signal "activate": Enter was pressed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/time/rd-date-entry.h"

G_BEGIN_DECLS

#define RD_TYPE_DATE_FIELD (rd_date_field_get_type ())
G_DECLARE_FINAL_TYPE (RdDateField, rd_date_field, RD, DATE_FIELD, GtkWidget)

GtkWidget *rd_date_field_new       (void);

RdDay      rd_date_field_get_day   (RdDateField *self);
void       rd_date_field_set_day   (RdDateField *self, RdDay day);   /* RD_DAY_NONE empties it */
void       rd_date_field_set_today (RdDateField *self, RdDay today);
void       rd_date_field_set_leaning (RdDateField *self, RdDateEntryLeaning leaning);
void       rd_date_field_set_title (RdDateField *self, const char *title);

/* Whether what stands in it cannot be taken: something that is no day, or nothing where a day is needed. */
gboolean   rd_date_field_is_wrong  (RdDateField *self);

/* Shows what is wrong as a mistake, and takes the keyboard there. */
void       rd_date_field_show_fault (RdDateField *self);

/* The line underneath, as it stands. (transfer none) */
const char *rd_date_field_get_words (RdDateField *self);

/* What stands in it. (transfer none) */
const char *rd_date_field_get_text (RdDateField *self);
void        rd_date_field_set_text (RdDateField *self, const char *text);

G_END_DECLS
