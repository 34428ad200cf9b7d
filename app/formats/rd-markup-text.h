/* rd-markup-text.h — all that can be read in a piece of markup
 *
 * For searching a file that is about to leave: its texts, and the values of those
 * attributes that people read.  It never fails; what is no markup is text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts as they are read, a line's end between paragraphs and cells; then the values of titles, prompts, links, names
 * of sheets and authors, each on a line of its own.  References to characters are replaced. Valid UTF-8. (transfer full)
 */
char *rd_markup_to_text (const char *markup, gsize n_bytes);

G_END_DECLS
