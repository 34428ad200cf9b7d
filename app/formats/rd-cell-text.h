/* rd-cell-text.h — text of a cell as a chronology keeps it
 *
 * Lines apart by '\n', no empty ones; within a line one space for any run of
 * spaces and tabs, none at the ends; no control characters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Adds @text (UTF-8, @length bytes) to the text that begins at byte @start of @out, which is in that form already.
 * @text is a new line of it.
 */
void rd_cell_text_append    (GString *out, gsize start, const char *text, gsize length);

/* _x000D_ and the like, by which Excel writes characters that XML cannot hold, become the characters; in place. */
void rd_cell_text_unescape  (GString *text);

G_END_DECLS
