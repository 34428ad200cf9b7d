/* rd-record-row.h — one record in a list: what it is, its facts, what can be done with it
 *
 * Signal "pressed" (the key of a button): one of its buttons was pressed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/rules/rd-deadline.h"

G_BEGIN_DECLS

#define RD_TYPE_RECORD_ROW (rd_record_row_get_type ())
G_DECLARE_FINAL_TYPE (RdRecordRow, rd_record_row, RD, RECORD_ROW, AdwPreferencesRow)

/* @id: of the record. Of the texts all but the first may be NULL or empty. */
GtkWidget  *rd_record_row_new        (const char *id, const char *title, const char *subtitle, const char *description);

const char *rd_record_row_get_id     (RdRecordRow *self);

/* A mark before it; @word is what it means here, for a screen reader and as a hint. */
void        rd_record_row_set_mark   (RdRecordRow *self, RdDeadlineStatus status, const char *word);

/* A button with @label; a screen reader hears of which record. */
void        rd_record_row_add_button (RdRecordRow *self, const char *key, const char *label);

/* The same with a picture on it; @label is its hint too. */
void        rd_record_row_add_icon   (RdRecordRow *self, const char *key, const char *icon, const char *label);

/* The button with that key, or NULL. */
GtkWidget  *rd_record_row_get_button (RdRecordRow *self, const char *key);

/* Its buttons always stand below it. */
void        rd_record_row_set_long   (RdRecordRow *self);

/* A text to be read, beneath its title: full size, in Pango’s markup; its buttons stand below it. NULL or empty: there is only the title. */
void        rd_record_row_set_text   (RdRecordRow *self, const char *markup);

G_END_DECLS
