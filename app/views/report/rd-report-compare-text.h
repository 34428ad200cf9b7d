/* rd-report-compare-text.h — a comparison as text in one column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/report/rd-compare.h"

G_BEGIN_DECLS

/* The text of @buffer becomes the comparison's. @changes receives a GtkTextMark for each stretch that differs, in order; marks are the
 * buffer's.
 */
void rd_report_compare_text_fill (GtkTextBuffer *buffer, const RdComparison *comparison, GPtrArray *changes);

/* Colours for what was put in and taken out, which are struck through and underlined too. After the first fill. */
void rd_report_compare_text_colour (GtkTextBuffer *buffer, gboolean is_dark, gboolean has_high_contrast);

G_END_DECLS
