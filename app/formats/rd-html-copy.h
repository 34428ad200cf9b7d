/* rd-html-copy.h — a stretch of a report for other programs’ clipboards
 *
 * As plain as it can be, so that it takes the look of where it is pasted: footnotes are written as Word writes them, so that they
 * become footnotes there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"

G_BEGIN_DECLS

/* Resolved blocks as a page. Figures are their caption and description. (transfer full) */
char *rd_html_copy_write  (const GPtrArray *resolved);

/* As text: a paragraph a line, items with "- " or a number, cells with tabs between them. (transfer full) */
char *rd_plain_copy_write (const GPtrArray *resolved);

G_END_DECLS
