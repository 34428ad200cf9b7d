/* rd-draw-report.h — a report on pages
 *
 * A resolved document on A4: title, contents with page numbers, numbered headings, text, lists, quotations, tables whose rows and
 * headings go on over pages, footnotes at the foot of their page, figures as lines, what the copy is for at the head of every
 * page.  Headings stay with what follows, and no line of a paragraph stands alone.  The same pages go into a file, to
 * a printer and on the screen.  Comments are not on them.
 *
 * A file has an outline, links, and the tags that Cairo knows; it has no other metadata than the title.  It is no accessible PDF:
 * Cairo writes neither alternative texts nor the language.  LibreOffice does (model/rd-office-convert.h).
 *
 * One thread at a time, the same from rd_draw_report_new() on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"
#include "draw/rd-drawing.h"

G_BEGIN_DECLS

typedef struct _RdDrawReport RdDrawReport;

/* What is beside the document; all borrowed. */
typedef struct
{
  const char *contents;      /* "Contents" */
  const char *page_of;       /* "Page %u of %u" */
  const char *untitled;      /* the title of a report without one */
  gboolean    without_contents;   /* of a short report: it begins beneath its title */
  RdDay       day;           /* the date of the file; RD_DAY_NONE: none */

  /* A figure's drawing; FALSE: the picture in the block, if any.  NULL: always. */
  gboolean  (*get_drawing) (RdFigure figure, RdDrawing *out, gpointer user_data);
  gpointer    user_data;
} RdDrawReportSetup;

/* @document is resolved; it and @setup must outlive it. (transfer full) */
RdDrawReport *rd_draw_report_new         (const RdDocument *document, const RdDrawReportSetup *setup);
void          rd_draw_report_free        (RdDrawReport *self);      /* NULL is fine */

/* In points. */
void          rd_draw_report_get_size    (const RdDrawReport *self, double *out_width, double *out_height);

/* At least one. */
guint         rd_draw_report_count_pages (const RdDrawReport *self);

/* Page @number, from 0, with its paper's corner at 0,0.  No ground is drawn. */
void          rd_draw_report_page        (RdDrawReport *self, cairo_t *cr, guint number);

/* The page on which a section begins, from 0; -1 where there is none of that id. */
int           rd_draw_report_find_section (const RdDrawReport *self, const char *id);

/* All pages into a file, written beside its name and renamed.  RD_DRAW_ERROR_WRITE, _STOPPED. */
typedef gboolean (*RdDrawReportProgress) (guint done, guint all, gpointer user_data);     /* FALSE: stop */
gboolean      rd_draw_report_to_pdf      (RdDrawReport *self, const char *path, RdDrawReportProgress progress, gpointer user_data,
                                          GError **error);

/* The same into memory. (transfer full) */
GBytes       *rd_draw_report_to_bytes    (RdDrawReport *self, RdDrawReportProgress progress, gpointer user_data, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdDrawReport, rd_draw_report_free)

G_END_DECLS
