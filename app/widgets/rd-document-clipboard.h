/* rd-document-clipboard.h — copying, cutting and pasting in the page of a report
 *
 * What is copied is offered in the program’s own form, as a page and as text; what is pasted is taken in the best of them.
 * Reading goes on beside; what is pasted goes where the cursor was.  Where it cannot be, "win.toast" says why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-document-view.h"

G_BEGIN_DECLS

/* The review that references of the page are of: what is pasted from another comes as words, and a toast says so.  Texts within the page
 * have that of the page.
 */
void rd_document_clipboard_set_home    (GtkTextView *view, const char *home);

/* A middle click pastes what is selected elsewhere with its structure, and what is selected here is given with it. */
void rd_document_clipboard_set_up      (GtkTextView *view);

/* What GtkTextView’s signals do. */
void rd_document_clipboard_copy        (GtkTextView *view);
void rd_document_clipboard_cut         (GtkTextView *view);
void rd_document_clipboard_paste       (GtkTextView *view);

/* What is selected, as the clipboard has it; NULL where nothing is. (transfer full) */
GBytes *rd_document_clipboard_write    (GtkTextView *view, const char *type);

/* As text, whatever else there is. */
void rd_document_clipboard_paste_plain (GtkTextView *view);

G_END_DECLS
