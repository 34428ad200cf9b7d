/* rd-name-changes.h — words that have a name in them, and something at its end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-name-tokens.h"
#include "core/review/rd-names.h"

G_BEGIN_DECLS

/* The number of the word whose plural @word, folded, may be: "hollises", "carters". 0: of none. */
guint rd_names_find_plural   (const RdNames *self, const char *word);

/* The number of the word after which @word, folded, has digits only: "sarahhollis85". 0: of none. */
guint rd_names_find_numbered (const RdNames *self, const char *word);

/* The number of @word, folded, as it stands, else of that which it is a plural of, else of that before its digits. 0: of none. */
guint rd_names_find_changed  (const RdNames *self, const char *word);

/* The number of each of the words of @tokens, as it stands or changed; 0 where no name has it. (transfer full) */
guint *rd_names_number_words (const RdNames *self, const RdNameTokens *tokens);

G_END_DECLS
