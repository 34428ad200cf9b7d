/* rd-flow-pages-private.h — what the files that fill pages share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-flow-pages.h"

G_BEGIN_DECLS

/* A row is not divided that is no higher than this share of a page; headings higher than it do not come again. */
#define RD_FLOW_ROW_SHARE 0.5

/* For sums of heights. */
#define RD_FLOW_EPSILON 0.01

/* How far a page is filled. 1. With is_full no more notes go on it: one has to go on on the next page. */
typedef struct
{
  double   y, notes;
  gboolean is_full;
} RdFlowCursor;

typedef struct
{
  RdFlowPages  *out;
  const RdFlow *flow;
  RdFlowCursor        cursor;
  double        start;          /* y below headings that came again */
  double        gap;            /* wanted below what was placed last */
  gboolean      is_chain;       /* all that stands on the page has to stay with what follows: another page helps nobody */
  RdFlowPage    page;
  GArray       *carried;        /* RdFlowNote: n lines still to be placed */
  guint         repeat, n_repeats;   /* the pieces that come again at the head of a page */
} RdFilling;

const RdFlowPiece *rd_filling_get_piece      (const RdFilling *self, guint piece);

/* Nothing but what came again stands in its text; and nothing is in the way of anything that could be placed. */
gboolean           rd_filling_is_fresh       (const RdFilling *self);
gboolean           rd_filling_is_bare        (const RdFilling *self);

/* The room between text and notes; what is left free above a piece; the height of a note, from 0. */
double             rd_filling_get_room       (const RdFilling *self, const RdFlowCursor *cursor);
double             rd_filling_get_gap        (const RdFilling *self, const RdFlowPiece *piece);
double             rd_filling_get_note_height (const RdFilling *self, guint note);

/* Moves @cursor past @height with the notes @first … in it (from 1); FALSE, and it stays, where there is no room.  The first line of the
 * first note has to be on the same page.
 */
gboolean           rd_filling_advance        (const RdFilling *self, RdFlowCursor *cursor, double height, guint first, guint n);

/* The notes of a line that stands on the page now. */
void               rd_filling_place_notes_of (RdFilling *self, const RdFlowLine *line);

/* Ends the page and begins another one, with what goes on or comes again at its head. */
void               rd_filling_next_page      (RdFilling *self);

/* --- rows (rd-flow-rows.c) */

double             rd_filling_get_row_height (const RdFlowPiece *piece);

/* On this page or the next, or in parts where it is high; or as it stands, whatever room there is. */
void               rd_filling_place_row      (RdFilling *self, guint number);
void               rd_filling_place_row_whole (RdFilling *self, guint number, gboolean is_repeat);

/* Headings of a table that is not too high come again on every page that it goes on to. */
void               rd_filling_set_repeats    (RdFilling *self, guint number);

G_END_DECLS
