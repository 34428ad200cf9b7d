/* rd-letter-nodes.h — nodes of a letter's tree taken out and copied
 *
 * Internal to rd-letter-merge.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-letter-text.h"

G_BEGIN_DECLS

/* Out of the tree, and freed with all that is in it. */
void  rd_letter_node_drop           (xmlNode *node);

/* The same for a paragraph; a cell or a text box without any would not be one, so
 * that its last is emptied only.
 */
void  rd_letter_node_drop_paragraph (const RdLetterDialect *dialect, xmlNode *paragraph);

/* The node and all that is in it. */
guint rd_letter_node_count          (const xmlNode *node);

/* Takes what may be in a document only once from a copy: ids. */
void  rd_letter_node_strip_identity (xmlNode *node);

G_END_DECLS
