/* rd-command-finding.h — what the commands of findings, recommendations and actions share
 *
 * Each is named by its place in its review: 1, 2, 3 … in the order in which `list` shows them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command.h"
#include "model/rd-register-findings.h"

G_BEGIN_DECLS

/* The record at the place that @text names; says what is wrong, and gives NULL. @what is for the message. (transfer none) */
gconstpointer rd_call_find_place (RdReviewItem *review, RdRowsKind kind, const char *text, const char *what);

/* Takes the value of an option where it was given; "" takes away. */
void          rd_call_take_text  (char **field, const char *option);

G_END_DECLS
