/* rd-document-selection.h — what is selected in the page of a report, for whoever pastes with the middle button
 *
 * A GdkContentProvider: what is selected is written when it is asked for, with its structure, so that nothing is done while
 * somebody selects.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_DOCUMENT_SELECTION (rd_document_selection_get_type ())
G_DECLARE_FINAL_TYPE (RdDocumentSelection, rd_document_selection, RD, DOCUMENT_SELECTION, GdkContentProvider)

/* In place of what GtkTextView gives, which is text. (transfer full) */
RdDocumentSelection *rd_document_selection_new (GtkTextView *view);

G_END_DECLS
