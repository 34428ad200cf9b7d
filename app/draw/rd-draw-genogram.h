/* rd-draw-genogram.h — a genogram drawn with Cairo
 *
 * The usual symbols: squares, circles, diamonds where the sex is not recorded, a
 * triangle for a pregnancy, a cross for a death, a double outline for the subject child; one
 * or two strokes across the line of those who parted.  One routine for the
 * screen, the printer, PDF, SVG and PNG.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-genogram-layout.h"
#include "draw/rd-drawing.h"

G_BEGIN_DECLS

/* What stands beneath a symbol; borrowed. */
typedef struct
{
  const char *name;      /* on at most two lines */
  const char *detail;    /* "aged 3"; may be NULL */
} RdGenogramLabel;

typedef enum
{
  RD_GENOGRAM_WORD_FEMALE,
  RD_GENOGRAM_WORD_MALE,
  RD_GENOGRAM_WORD_UNKNOWN,
  RD_GENOGRAM_WORD_PREGNANCY,
  RD_GENOGRAM_WORD_SUBJECT,
  RD_GENOGRAM_WORD_DEAD,
  RD_GENOGRAM_WORD_MARRIED,
  RD_GENOGRAM_WORD_PARTNERS,
  RD_GENOGRAM_WORD_SEPARATED,
  RD_GENOGRAM_WORD_DIVORCED,
  RD_GENOGRAM_WORD_ADOPTED,
  RD_GENOGRAM_N_WORDS,
} RdGenogramWord;

typedef struct
{
  const char            *title;       /* "" for none */
  const char            *subtitle;
  const RdGenogram      *genogram;
  const RdGenogramLabel *labels;      /* by the numbers of the family's people */
  const char            *words[RD_GENOGRAM_N_WORDS];    /* of the legend */
} RdGenogramChart;

/* Functions for files and printers; their chart is an RdGenogramChart. */
extern const RdDrawingType rd_genogram_drawing;

/* The genogram alone, its corner at 0,0.  @chosen: the person around whom a mark stands; G_MAXUINT: nobody. */
void rd_draw_genogram (RdPen *pen, const RdDrawStyle *style, const RdGenogramChart *chart, guint chosen);

G_END_DECLS
