/* rd-draw-file.h — drawings as PDF, SVG and PNG files
 *
 * Files are written beside their name and renamed when they are complete, so
 * that a full disk never leaves half of one.  No title, author, path or other
 * case text goes into a file's metadata.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-draw-gantt.h"
#include "draw/rd-drawing.h"

G_BEGIN_DECLS

typedef enum
{
  RD_FILE_PDF,
  RD_FILE_SVG,
  RD_FILE_PNG,
} RdDrawFileKind;

typedef enum
{
  RD_PAPER_A4,
  RD_PAPER_A3,
} RdPaper;

#define RD_DRAW_ERROR (rd_draw_error_quark ())
typedef enum
{
  RD_DRAW_ERROR_UNKNOWN_KIND,   /* the name ends in none of .pdf .svg .png */
  RD_DRAW_ERROR_TOO_LARGE,      /* the picture would be larger than Cairo or memory can hold */
  RD_DRAW_ERROR_WRITE,          /* the file cannot be written: the message says why */
  RD_DRAW_ERROR_STOPPED,        /* who was told of the progress wanted no more of it */
} RdDrawError;
GQuark   rd_draw_error_quark     (void);

/* By the ending of @path, case-insensitively. */
gboolean rd_draw_file_kind_from_path (const char *path, RdDrawFileKind *out, GError **error);

/* Landscape size in points. */
void     rd_paper_get_size       (RdPaper paper, double *out_width, double *out_height);

/* Margins that any printer can keep, in points. */
#define RD_PAPER_MARGIN 28.35

/* Draws on whatever @drawing is; any thread. */
gboolean rd_drawing_to_file      (const RdDrawing *drawing, const char *path, RdDrawFileKind kind, RdPaper paper,
                                  GError **error);

gboolean rd_draw_gantt_to_file   (const RdGanttChart *chart, const RdDrawStyle *style, const char *path,
                                  RdDrawFileKind kind, RdPaper paper, GError **error);

G_END_DECLS
