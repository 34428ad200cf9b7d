/* rd-document-view-private.h — what the files of the page share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-document-view.h"

G_BEGIN_DECLS

struct _RdDocumentView
{
  GtkTextView       parent_instance;

  RdDocumentBuffer *text;
  gboolean          is_dense;
  double            em;          /* height of body text in pixels; 0: not known yet */
};

void rd_document_view_activate   (RdDocumentView *self, RdDocumentTag *atom);

/* --- rd-document-marks.c: what stands beside lines: bullets, numbers, the bar of a quotation */

void rd_document_view_draw_marks (RdDocumentView *self, GtkSnapshot *snapshot);

G_END_DECLS
