/* rd-document-spelling-private.h — what the files of the underlines share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-document-spelling.h"

G_BEGIN_DECLS

struct _RdDocumentSpelling
{
  GObject         parent_instance;

  RdDocumentView *view;         /* borrowed */
  GtkTextBuffer  *buffer;
  RdSpelling     *words;        /* may be NULL */
  RdDocumentTag  *wrong, *seen; /* borrowed from the table */
  GtkAdjustment  *scrolled;     /* of the view */
  GActionGroup   *actions;
  GtkTextMark    *start, *end;  /* of the word that the menu is for */
  GtkTextMark    *typed;        /* in the word that is being typed, while is_typing */
  gboolean        is_typing;
  guint           timer, idle;
};

void rd_document_spelling_emit_add_word (RdDocumentSpelling *self, const char *word);

/* RdSpellingHit: of the line that begins at @line, in the text of the view or another on its page; those in the report's language. (transfer full) */
GArray *rd_document_spelling_find_in_line (RdDocumentSpelling *self, const GtkTextIter *line);

/* --- rd-document-spelling-menu.c: suggestions */

void rd_document_spelling_set_up_menu    (RdDocumentSpelling *self);
void rd_document_spelling_tear_down_menu (RdDocumentSpelling *self);

G_END_DECLS
