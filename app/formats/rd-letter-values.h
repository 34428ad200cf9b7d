/* rd-letter-values.h — what the fields of a letter stand for
 *
 * Names and texts, and lists of items that have names and texts of their own
 * (the reviewers, what an agency was asked for).  An item knows what stands
 * outside it.  Nothing here knows where the texts come from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RdLetterValues RdLetterValues;

RdLetterValues *rd_letter_values_new       (void);                       /* (transfer full) */
void            rd_letter_values_free      (RdLetterValues *self);       /* NULL is fine */

/* Whether @name can be that of a field: small letters, digits, "-", parts divided by ".". */
gboolean        rd_letter_values_is_name   (const char *name);

/* NULL is "": known, and not filled in. */
void            rd_letter_values_set       (RdLetterValues *self, const char *name, const char *value);

/* A list of which an item has the fields @names, NULL-terminated; empty so far. */
void            rd_letter_values_add_list  (RdLetterValues *self, const char *list, const char * const *names);

/* A further item of that list, whose fields are all "" so far. (transfer none) */
RdLetterValues *rd_letter_values_add_item  (RdLetterValues *self, const char *list);

/* The text of a field, of this item or of what it stands in; NULL where there is none of that name. (transfer none) */
const char     *rd_letter_values_find      (const RdLetterValues *self, const char *name);

/* The items, RdLetterValues, of a list; NULL where there is no list of that name. (transfer none) */
const GPtrArray *rd_letter_values_find_list (const RdLetterValues *self, const char *list);

/* Whether a letter may use @name at all: a field, a list, or a field of some list's items. */
gboolean        rd_letter_values_knows     (const RdLetterValues *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdLetterValues, rd_letter_values_free)

G_END_DECLS
