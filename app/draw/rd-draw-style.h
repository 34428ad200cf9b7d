/* rd-draw-style.h — how drawings look, and the words in them
 *
 * Colours, font, sizes and the words that a drawing needs (months, legend).
 * Everything is passed in, so that the same routine serves a dark screen, high
 * contrast, paper and a file.  Colours are told apart by shape and word too,
 * never by colour alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "core/rules/rd-deadline.h"

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue, alpha;
} RdColor;

/* Words, all borrowed; filled by model/rd-wording. */
typedef struct
{
  const char *months_short[12];     /* "Jan" */
  const char *statuses[RD_N_STATUSES];
  const char *today;
  const char *legend_window, *legend_planned, *legend_due, *legend_done, *legend_hold,
             *legend_original, *legend_forecast, *legend_overdue, *legend_not_working;
  const char *page_of;              /* "Page %u of %u" */
  const char *column_review, *column_deadline, *column_due, *column_status;
} RdDrawWords;

typedef struct
{
  RdColor      background, foreground, dim, grid, header;
  RdColor      weekend, holiday, closed;      /* shading, faint: alpha below 1 */
  RdColor      today;
  RdColor      hold;                          /* also of its extension and forecast */
  RdColor      status[RD_N_STATUSES];
  double       fill;                          /* how strongly a window is filled: the alpha of its colour */
  const char  *font_family;                   /* "Sans" */
  double       font_size;                     /* points of the user space */
  double       line_width;
  gboolean     high_contrast;
  RdDrawWords  words;
} RdDrawStyle;

/* "Page 2 of 5" by @words; "" where they have no words for it. (transfer full) */
char *rd_draw_words_make_page  (const RdDrawWords *words, guint page, guint n_pages);

/* Dark marks on white paper; @words is copied. */
void rd_draw_style_init_paper  (RdDrawStyle *style, const RdDrawWords *words);

/* For the screen: @dark and @high_contrast as the desktop says. */
void rd_draw_style_init_screen (RdDrawStyle *style, const RdDrawWords *words, gboolean dark, gboolean high_contrast);

G_END_DECLS
