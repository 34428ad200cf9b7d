/* rd-name-divided.h — a name divided at a line's end: "Hol-" and "lis"
 *
 * Where a text has been set in lines, a hyphen may stand within a word, with the
 * line's end, blanks or nothing after it.  Together the parts are a name; each for
 * itself is none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-name-tokens.h"
#include "core/review/rd-names.h"

G_BEGIN_DECLS

/* Makes one token of those that are one word of a name of @self; "Smith-Jones", of which each is one, stays two. */
void rd_names_join_divided (const RdNames *self, RdNameTokens *tokens);

G_END_DECLS
