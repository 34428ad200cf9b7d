/* rd-wording-annual.h — a year's figures in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-annual-year.h"

G_BEGIN_DECLS

/* "2026", or "April 2026 to March 2027". (transfer full) */
char       *rd_wording_annual_year    (int year, int first_month);

/* "1 January 2026 to 31 December 2026"; of a year that is not over: "…, counted on 27 November 2026". (transfer full) */
char       *rd_wording_annual_dates   (const RdAnnualYear *year);

/* "Cases referred to the board", "Held at the end of the year: inquest". (transfer full) */
char       *rd_wording_annual_figure  (const RdAnnualYear *year, const RdAnnualFigure *figure);

/* What its kind is called, as a bar has it: "Inquest"; of one without a kind the whole. (transfer full) */
char       *rd_wording_annual_key     (const RdAnnualYear *year, const RdAnnualFigure *figure);

/* "12"; of days "31 days, of 4: the fewest 12, the most 60"; "nothing to measure". (transfer full) */
char       *rd_wording_annual_value   (const RdAnnualYear *year, const RdAnnualFigure *figure);

/* The number by itself: "12", "31.5"; "" where there is none. Never translated. (transfer full) */
char       *rd_annual_figure_to_text  (const RdAnnualFigure *figure);

/* What one of its cases says beside the review: "Mon 2 Nov 2026", "Mon 2 Nov 2026 to Fri 4 Dec 2026, 32 days"; "" for none. (transfer full) */
char       *rd_wording_annual_case    (const RdAnnualFigure *figure, const RdAnnualCase *one);

/* Of a passage: "Introduction", and what belongs there. (transfer none); NULL for a code that is not one */
const char *rd_wording_annual_block   (const char *block);
const char *rd_wording_annual_hint    (const char *block);

G_END_DECLS
