/* rd-explain-view.h — why a deadline is the date that it is
 *
 * The rule in the guidance's words, its paragraph, and each step of the working
 * out as a sentence of a list; everything can be copied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-deadline-item.h"

G_BEGIN_DECLS

#define RD_TYPE_EXPLAIN_VIEW (rd_explain_view_get_type ())
G_DECLARE_FINAL_TYPE (RdExplainView, rd_explain_view, RD, EXPLAIN_VIEW, GtkWidget)

GtkWidget *rd_explain_view_new     (RdDeadlineItem *item);

/* All of it as text, as it is copied. (transfer full) */
char      *rd_explain_view_get_text (RdExplainView *self);

/* Shows it beside @rect of @anchor. */
void       rd_explain_view_present (RdDeadlineItem *item, GtkWidget *anchor, const GdkRectangle *rect);

G_END_DECLS
