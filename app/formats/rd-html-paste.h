/* rd-html-paste.h — what word processors and browsers put on the clipboard
 *
 * Structure is kept: headings, paragraphs, bold and italic, lists (Word’s, which are no lists in HTML, among them), tables, quotations,
 * footnotes, line breaks.  Fonts, colours, pictures, links’ targets, scripts, comments and tracked deletions are not.
 * Nothing is fetched, no tree is built, and nothing grows past the limits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"

G_BEGIN_DECLS

#define RD_HTML_PASTE_MAX_DEPTH    200
#define RD_HTML_PASTE_MAX_ELEMENTS 400000

/* RdBlocks; none where there are no words. Errors of RD_PASTE_ERROR (formats/rd-plain-paste.h). (transfer full) */
GPtrArray *rd_html_paste_read (GBytes *html, GError **error);

G_END_DECLS
