/* rd-report-clip.h — stretches of reports on the clipboard
 *
 * Within the program references, notes and tables survive; other programs are given a page and a text.  Comments’
 * marks are left where they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/report/rd-document.h"

G_BEGIN_DECLS

/* The program's own: the review's id and a line feed, the blocks, a form feed, and the blocks again without references. */
#define RD_REPORT_CLIP_TYPE "application/x-review-desk-report"

/* What is asked for, best first; NULL-terminated. */
extern const char * const rd_report_clip_types[];

/* More is not read from the clipboard. */
#define RD_REPORT_CLIP_MAX_BYTES (8 * 1024 * 1024)

/* @resolved: references with their texts, people under pseudonyms; @home: the review that they are of, NULL: none. Of one of the types;
 * NULL for another. (transfer full)
 */
GBytes    *rd_report_clip_write (const char *type, const GPtrArray *resolved, const char *home);

/* RdBlocks for @home.  What refers to people, entries, findings and sections of another review is words here: @out_is_foreign.
 * @error is a sentence for who pasted, G_IO_ERROR. (transfer full)
 */
GPtrArray *rd_report_clip_read  (const char *type, GBytes *bytes, const char *home, gboolean *out_is_foreign, GError **error);

/* What fits into a cell of a table or a footnote: paragraphs and items only, and without footnotes. (transfer full) */
GPtrArray *rd_report_clip_fit   (const GPtrArray *blocks);

G_END_DECLS
