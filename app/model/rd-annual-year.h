/* rd-annual-year.h — a year of the board, counted from the register
 *
 * The figures (core/review/rd-annual.h) with the reviews behind them, and the order in which page, document and table tell them.  True
 * until the register’s next "changed": the ids of records are borrowed from it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-annual.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct
{
  int        year;
  int        first_month;
  gboolean   is_over;      /* its last day has passed */
  RdAnnual  *annual;
  GPtrArray *reviews;      /* RdReviewItem, by RdAnnualCase.review; references */
} RdAnnualYear;

/* A part of the annual report. */
typedef struct
{
  const char         *id;         /* "decisions" */
  const char         *title;      /* in English, to be translated */
  const char         *block;      /* the passage that opens it; NULL: none */
  const char * const *figures;    /* "section/code" of those that are told in it; NULL-terminated */
  const char         *chart;      /* "section/code" of what is drawn: one bar of each key; NULL: nothing */
  const char         *caption;    /* what the chart shows, in English, to be translated */
} RdAnnualPart;

/* In order; NULL-terminated by an id. */
extern const RdAnnualPart rd_annual_parts[];

/* @first_month 0: that of the board. (transfer full) */
RdAnnualYear *rd_annual_year_new       (RdRegister *reg, int year, int first_month);
void          rd_annual_year_free      (RdAnnualYear *self);

/* That of a figure whose place is told as "section/code". */
gboolean      rd_annual_figure_is      (const RdAnnualFigure *figure, const char *place);

/* The year that has today in it, as the board counts. */
int           rd_annual_year_find_this (RdRegister *reg);

/* The first year of which something is recorded; this year where there is nothing. */
int           rd_annual_year_find_first (RdRegister *reg);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdAnnualYear, rd_annual_year_free)

G_END_DECLS
