/* rd-report-return-notes.h — the notes of a returned file
 *
 * Internal to rd-report-return.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-report-return-change.h"

G_BEGIN_DECLS

/* What @self knows of them. */
void  rd_return_notes_init       (RdReturnProposing *self);
void  rd_return_notes_clear      (RdReturnProposing *self);

/* Whether it is the text of one of those. */
gboolean rd_return_note_is       (GHashTable *notes, const RdReturnTheirs *theirs);

#define RD_RETURN_BEFORE   (1u << RD_CHANGE_KEPT | 1u << RD_CHANGE_DELETED)
#define RD_RETURN_AFTER    (1u << RD_CHANGE_KEPT | 1u << RD_CHANGE_INSERTED)
#define RD_RETURN_INSERTED (1u << RD_CHANGE_INSERTED)

/* Adds to @read what @text says, notes told in words, and to @notes (NULL: not wanted) what they say, one each.  Its marks are those of
 * @pieces of the kinds that @kinds has bits for, but the first @skip.
 */
void  rd_return_read_notes       (const RdReturnProposing *self, const char *text, const GPtrArray *pieces, guint kinds, guint skip,
                                  GString *read, GPtrArray *notes);

/* All that comes in: @text is @taken of @facts, and @after and @notes what is read in it. */
void  rd_return_take_words       (const RdReturnProposing *self, RdReturnFacts *facts, const char *text, const RdReturnTheirs *theirs,
                                  guint kinds, guint skip);

/* The last of @notes, which is freed, as they are kept; NULL where there are none. (transfer full) */
char **rd_return_end_notes       (GPtrArray *notes);

/* How many notes stand in the first @length bytes. */
guint rd_return_count_notes      (const char *text, gsize length);

/* @text without marks of notes. (transfer full) */
char *rd_return_drop_notes       (const char *text);

G_END_DECLS
