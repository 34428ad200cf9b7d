/* rd-flow-box.h — a paragraph set in lines
 *
 * The words of a paragraph, a heading, a cell or a footnote, in the width that it has.  What is kept of it is how high its
 * lines are and which notes stand in them.  The letters are kept until they are drawn only as far as there is room for them
 * (RD_FLOW_KEPT_MAX), and else shaped again, so that a long report needs little memory.  Private to app/draw.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "core/report/rd-document.h"

G_BEGIN_DECLS

typedef enum
{
  RD_FLOW_TITLE,
  RD_FLOW_SUBTITLE,
  RD_FLOW_ISSUED,
  RD_FLOW_CONTENTS_TITLE,
  RD_FLOW_CONTENTS_1,
  RD_FLOW_CONTENTS_2,
  RD_FLOW_CONTENTS_3,
  RD_FLOW_HEADING_1,
  RD_FLOW_HEADING_2,
  RD_FLOW_HEADING_3,
  RD_FLOW_HEADING_4,
  RD_FLOW_HEADING_5,
  RD_FLOW_HEADING_6,
  RD_FLOW_BODY,
  RD_FLOW_ITEM,
  RD_FLOW_QUOTATION,
  RD_FLOW_CAPTION,
  RD_FLOW_CELL,
  RD_FLOW_CELL_HEADING,
  RD_FLOW_NOTE,
  RD_FLOW_MARGIN,         /* above and below the text of a page */
  RD_FLOW_N_ROLES,
} RdFlowRole;

/* How a role looks: points; colours from 0 to 1. */
typedef struct
{
  double      size, leading;      /* of letters; a line's height as a share of theirs */
  double      before, after;      /* between it and its neighbours the larger one stands */
  gboolean    is_bold, is_italic, keeps_next;
  double      red, green, blue;
  const char *tag;                /* of tagged PDF */
} RdFlowLook;

const RdFlowLook *rd_flow_get_look (RdFlowRole role);

/* 1. Notes of a line are numbers from 1 that follow one another: first_note … first_note + n_notes - 1.
 */
typedef struct
{
  double height;
  guint  first_note, n_notes;
} RdFlowLine;

/* A reference to a section: characters of a box that lead there. */
typedef struct
{
  guint       start, end;       /* bytes of the box's text */
  const char *section_id;       /* borrowed from the document */
} RdFlowLink;

/* The most bytes of text whose letters are kept as they were shaped: some 100 pages, in about fifty times as much memory. */
#define RD_FLOW_KEPT_MAX (400 * 1024)

/* What all boxes of one document share. */
typedef struct
{
  PangoContext *context;
  GHashTable   *note_numbers;   /* RdRun → its number */
  gsize         n_kept;         /* bytes of text whose letters are kept */
} RdFlowType;

/* 1. Either runs or text is not NULL.
 * 2. lines is empty until it is measured, never after.
 * 3. kept, where not NULL, is as it was measured, and of n_kept bytes.
 */
typedef struct
{
  RdFlowRole       role;
  const GPtrArray *runs;      /* borrowed */
  char            *text;
  char            *mark;      /* a number or a bullet at the left of the first line; may be NULL */
  double           indent;    /* of the text; the mark stands in it */
  double           width;     /* of indent and text */
  GArray          *lines;     /* RdFlowLine */
  PangoLayout     *kept;      /* owned */
  gsize            n_kept;
} RdFlowBox;

/* For fonts and languages. (transfer full): to be cleared */
void       rd_flow_type_init   (RdFlowType *self, const char *language);
void       rd_flow_type_clear  (RdFlowType *self);

/* @runs are borrowed, @text is copied; one of them. (transfer full) */
RdFlowBox *rd_flow_box_new     (RdFlowRole role, const GPtrArray *runs, const char *text);
void       rd_flow_box_free    (RdFlowBox *self);       /* NULL is fine */

/* Sets it in lines of its width less its indent. */
void       rd_flow_box_measure (RdFlowBox *self, RdFlowType *type);

/* The width of its longest word, and of all of it in one line; without the indent. */
void       rd_flow_box_stretch (RdFlowBox *self, const RdFlowType *type, double *out_word, double *out_whole);

double     rd_flow_box_get_height (const RdFlowBox *self, guint first, guint n);

/* Told of each link that is drawn: where its words stand on the page. */
typedef void (*RdFlowLinkFunc) (const RdFlowLink *link, double x, double y, double width, double height, gpointer user_data);

/* Lines @first … of it, its left upper corner at @x,@y; @link may be NULL.  After its last line the letters are kept no more. */
void       rd_flow_box_draw    (RdFlowBox *self, RdFlowType *type, cairo_t *cr, guint first, guint n, double x, double y,
                                RdFlowLinkFunc link, gpointer user_data);

G_END_DECLS
