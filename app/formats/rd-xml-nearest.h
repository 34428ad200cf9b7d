/* rd-xml-nearest.h — what a misspelt word was probably meant to be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one of @candidates, an array of const char *, from which @word differs in
 * the fewest letters; NULL where none is near enough to be meant. (transfer none)
 */
const char *rd_xml_find_nearest (const char *word, const GPtrArray *candidates);

/* "; did you mean “unit”?", or where nothing is near " (amount, direction, unit)",
 * or "" where that would be too long. (transfer full)
 */
char       *rd_xml_suggest      (const char *word, const GPtrArray *candidates);

G_END_DECLS
