/* rd-flow.h — a report as one long column of pieces
 *
 * Title, contents, headings, paragraphs, rows of tables, figures and footnotes of a resolved document, each measured for the
 * width of a page.  Which page they stand on is another matter (draw/rd-flow-pages.h).  Private to app/draw.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-draw-report.h"
#include "draw/rd-flow-table.h"

G_BEGIN_DECLS

typedef enum
{
  RD_FLOW_BOX,
  RD_FLOW_ROW,
  RD_FLOW_FIGURE,
  RD_FLOW_BREAK,        /* what follows begins on a new page */
} RdFlowKind;

typedef struct
{
  RdFlowKind         kind;
  RdFlowBox         *box;         /* BOX, owned */
  const RdFlowTable *table;       /* ROW */
  guint              row;
  const RdBlock     *figure;      /* FIGURE, borrowed from the document */
  double             width, height;
  double             before, after;
  gboolean           keeps_next;
  int                list_level;  /* of an item; -1: none */
  guint              section;     /* a title of the section with this index, or its line in the contents; else G_MAXUINT */
  int                outline;     /* level of a heading in the file's outline, from 1; 0: none */
} RdFlowPiece;

typedef struct
{
  RdFlowType               type;
  const RdDocument        *document;     /* borrowed */
  const RdDrawReportSetup *setup;        /* borrowed */
  double                   width;        /* of the column */
  GArray                  *pieces;       /* RdFlowPiece */
  GPtrArray               *tables;       /* RdFlowTable */
  GPtrArray               *notes;        /* RdFlowBox: note 1 is the first */
} RdFlow;

/* @document and @setup must outlive it. */
void rd_flow_init  (RdFlow *self, const RdDocument *document, const RdDrawReportSetup *setup, double width, double figure_height);
void rd_flow_clear (RdFlow *self);

G_END_DECLS
