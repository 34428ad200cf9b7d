/* rd-names-hidden.h — names that are seen, and are not in the text as it stands
 *
 * Internal to the check of names.  What a reader sees as a name may stand in two cells of a table beside each other, over a break of
 * lines within a word, or written backwards behind a mark that turns the direction round.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-check-finder.h"
#include "core/review/rd-names.h"

G_BEGIN_DECLS

/* Adds hits for names of the input's people, who come first in @names, in the finder's paragraph: those that are sure, blocking, with
 * the code "name".  @next is the index of the paragraph after it, @from how many hits there were before this paragraph: what blocks among them
 * is not said twice, and a doubt about the same place goes.
 */
void rd_names_hidden_find (RdCheckFinder *finder, const RdNames *names, guint next, guint from);

G_END_DECLS
