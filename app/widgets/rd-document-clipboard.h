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

/* What GtkTextView’s signals do. */
void rd_document_clipboard_copy        (GtkTextView *view);
void rd_document_clipboard_cut         (GtkTextView *view);
void rd_document_clipboard_paste       (GtkTextView *view);

/* As text, whatever else there is. */
void rd_document_clipboard_paste_plain (GtkTextView *view);

G_END_DECLS
