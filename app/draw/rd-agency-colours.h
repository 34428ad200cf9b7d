/* rd-agency-colours.h — one colour for each agency of a review
 *
 * The same table for the lanes of the timeline, the bars of the chronology's
 * table and what is exported.  An agency's colour goes by its place among the
 * review's agencies (RD_ROWS_AGENCIES), from 0; after the twelfth they begin
 * again.  A colour never stands alone: the agency's name is always beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-draw-style.h"

G_BEGIN_DECLS

#define RD_N_AGENCY_COLOURS 12

typedef struct
{
  RdColor ink;     /* of marks, bars and text: 4.5 : 1 against every background of the look, 7 : 1 in high contrast */
  RdColor tint;    /* opaque and faint, to write on in the foreground's colour */
} RdAgencyColour;

/* The colour of the agency at place @index, for the screen as the desktop says.  White
 * paper is neither dark nor in high contrast.
 */
void    rd_agency_colours_get     (guint index, gboolean dark, gboolean high_contrast, RdAgencyColour *out);

/* The same for white paper as 0xRRGGBB, for documents that name colours so. */
guint32 rd_agency_colours_get_ink (guint index);
guint32 rd_agency_colours_get_tint (guint index);

/* The contrast of two opaque colours, 1 … 21 (WCAG 2.1, “contrast ratio”). */
double  rd_colour_contrast        (const RdColor *a, const RdColor *b);

G_END_DECLS
