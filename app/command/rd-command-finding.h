/* rd-command-finding.h — what the commands of findings, recommendations and actions share
 *
 * Each is named by its place in its review: 1, 2, 3 … in the order in which `list` shows them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command.h"

G_BEGIN_DECLS

/* The record at the place that @text names; says what is wrong, and gives NULL. @what is for the message. (transfer none) */
gconstpointer rd_call_find_place (RdReviewItem *review, RdRowsKind kind, const char *text, const char *what);

/* The place of the record with that id, from 1; 0 where there is none, or @id is NULL. */
guint         rd_review_item_get_place (RdReviewItem *review, RdRowsKind kind, const char *id);

/* Takes the value of an option where it was given; "" takes away. */
void          rd_call_take_text  (char **field, const char *option);

G_END_DECLS
