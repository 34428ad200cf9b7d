/* rd-outline-row.h — a section in the outline of a report
 *
 * Signals: "renamed" (string): another title was typed; "dropped" (string: id of another section, boolean: whether before this one).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/report/rd-report-section.h"

G_BEGIN_DECLS

#define RD_TYPE_OUTLINE_ROW (rd_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (RdOutlineRow, rd_outline_row, RD, OUTLINE_ROW, GtkListBoxRow)

/* What was found in a section when somebody last looked. */
typedef struct
{
  guint    n_blocking;      /* in the way of publication */
  guint    n_warnings;      /* without that of an empty section */
  gboolean is_empty;        /* and should not be */
} RdOutlineState;

GtkWidget  *rd_outline_row_new       (void);

/* @number as "2.3"; @open: comments that are not resolved. */
void        rd_outline_row_set       (RdOutlineRow *self, const RdReportSection *section, const char *number, guint open, gboolean editable);
void        rd_outline_row_set_words (RdOutlineRow *self, guint words);
guint       rd_outline_row_get_words (RdOutlineRow *self);
void        rd_outline_row_set_state (RdOutlineRow *self, const RdOutlineState *state);
const char *rd_outline_row_get_id    (RdOutlineRow *self);

/* The title becomes a field. */
void        rd_outline_row_rename    (RdOutlineRow *self);

G_END_DECLS
