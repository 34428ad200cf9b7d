/* rd-document-typing.h — what keys mean while a report is written
 *
 * Lists begin by typing “- ” or “1. ”, quotation marks and dashes become those of print, Enter after a heading begins a paragraph, Enter on an
 * empty item ends the list.  What was put in the place of what was typed is a step of its own: undoing it
 * brings back what was typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-document-buffer.h"

G_BEGIN_DECLS

/* Whether the key meant something here; else it does what it does in every text. */
gboolean rd_document_typing_enter      (RdDocumentBuffer *buffer);
gboolean rd_document_typing_backspace  (RdDocumentBuffer *buffer);

/* @by 1 or -1: items of the selection deeper, or less deep. */
gboolean rd_document_typing_shift      (RdDocumentBuffer *buffer, int by);

/* After that character was typed. */
void     rd_document_typing_typed      (RdDocumentBuffer *buffer, gunichar character);

/* The mark of an item as it is printed: "•", "2.", "b)". @number 0: without number. (transfer full) */
char    *rd_document_typing_mark       (int level, guint number);

G_END_DECLS
