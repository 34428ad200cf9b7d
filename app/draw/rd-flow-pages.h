/* rd-flow-pages.h — which piece of a report stands on which page
 *
 * Numbers only.  A heading stays with what follows it, at least two lines of a paragraph stand together, a row that fits on half
 * a page is not divided, the headings of a table come again, a footnote begins at the foot of the page where its number is and
 * goes on on the next one where it has to.  Private to app/draw.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-flow.h"

G_BEGIN_DECLS

/* Above the notes of a page: half of it, then a line, then the other half. */
#define RD_FLOW_NOTE_GAP 14.0

/* A part of a piece on a page. */
typedef struct
{
  guint    piece;
  guint    first, n;      /* BOX: lines */
  guint    ranges;        /* ROW: the place of its columns' RdFlowRange */
  gboolean is_repeat;     /* ROW: of headings that come again */
  double   y, height;     /* from where the text of a page begins */
} RdFlowFragment;

typedef struct
{
  guint  note;            /* from 0 */
  guint  first, n;        /* lines */
} RdFlowNote;

typedef struct
{
  guint  first_fragment, n_fragments;
  guint  first_note, n_notes;
  double notes_height;    /* with the gap above them; 0 where there are none */
} RdFlowPage;

typedef struct
{
  double  height;         /* of the text of a page */
  GArray *fragments;      /* RdFlowFragment */
  GArray *ranges;         /* RdFlowRange */
  GArray *notes;          /* RdFlowNote */
  GArray *pages;          /* RdFlowPage: at least one */
} RdFlowPages;

void rd_flow_pages_init  (RdFlowPages *self, const RdFlow *flow, double height);
void rd_flow_pages_clear (RdFlowPages *self);

/* The page on which a piece begins. */
guint rd_flow_pages_find (const RdFlowPages *self, guint piece, double *out_y);

G_END_DECLS
