/* rd-document-spelling.h — misspelt words underlined in the page of a report
 *
 * What is in sight is looked at, a few lines at a time while nothing else is to be done, and again after it was edited; not the
 * word that is being typed, nor references, footnotes and words in another language.  The underline is never kept.
 * The menu of the page offers what may be meant; Ctrl+F7 goes to the next misspelt word.
 *
 * Signals: "add-word" (string): the user says that this word is right in this case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-spelling.h"
#include "widgets/rd-document-view.h"

G_BEGIN_DECLS

#define RD_TYPE_DOCUMENT_SPELLING (rd_document_spelling_get_type ())
G_DECLARE_FINAL_TYPE (RdDocumentSpelling, rd_document_spelling, RD, DOCUMENT_SPELLING, GObject)

/* @view is borrowed: dispose of this before it. (transfer full) */
RdDocumentSpelling *rd_document_spelling_new       (RdDocumentView *view);

/* (transfer none); NULL once it was disposed of */
RdDocumentView     *rd_document_spelling_get_view  (RdDocumentSpelling *self);

/* By which words are looked at; NULL: nothing is underlined. A reference is kept, and everything is looked at again. */
void                rd_document_spelling_set_words (RdDocumentSpelling *self, RdSpelling *words);

/* Whether there is an underline at @iter, and where it begins and ends (may be NULL). */
gboolean            rd_document_spelling_find      (RdDocumentSpelling *self, const GtkTextIter *iter, GtkTextIter *out_start, GtkTextIter *out_end);

/* Selects the first misspelt word after the cursor, in tables too, from the beginning again after the end; FALSE where there is none. */
gboolean            rd_document_spelling_go_next   (RdDocumentSpelling *self);

G_END_DECLS
