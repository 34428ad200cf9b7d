/* rd-document-view-private.h — what the files of the page share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-document-selection.h"
#include "widgets/rd-document-view.h"

G_BEGIN_DECLS

struct _RdDocumentView
{
  GtkTextView       parent_instance;

  RdDocumentBuffer *text;
  gboolean          is_dense;
  RdDocumentView   *outer;       /* borrowed */
  char             *hint;
  char             *home;        /* id of the review; NULL within a page */
  RdDocumentSelection *selection;
  RdFiguresFunc     figures;
  gpointer          figures_data;
  GtkWidget        *to_reveal;   /* weak: of a table, once its place is known */
  guint             revealing;
  int               column;      /* width of the text */
  double            em;          /* height of body text in pixels; 0: not known yet */
};

void rd_document_view_activate   (RdDocumentView *self, RdDocumentTag *atom);

/* --- rd-document-keys.c */

void rd_document_view_install_keys (GtkWidgetClass *widget_class);

/* --- rd-document-objects.c */

void     rd_document_view_add_object    (RdDocumentView *self, RdDocumentAnchor *anchor);
void     rd_document_view_fit_objects   (RdDocumentView *self);

/* Brings a text of a table into sight: as soon as the page knows where that is. */
void     rd_document_view_reveal_text   (RdDocumentView *self, RdDocumentView *text);
void     rd_document_view_forget_reveal (RdDocumentView *self);

/* The keyboard into the table that comes next; FALSE where there is none. */
gboolean rd_document_view_enter_object  (RdDocumentView *self, gboolean below);

/* --- rd-document-marks.c: what stands beside lines: bullets, numbers, the bar of a quotation */

void rd_document_view_draw_marks (RdDocumentView *self, GtkSnapshot *snapshot);
void rd_document_view_draw_hint  (RdDocumentView *self, GtkSnapshot *snapshot);

G_END_DECLS
