/* rd-merge-words.h — the words of entries, weighed by how rare they are
 *
 * Internal to rd-merge.  A word is taken without its ending and case; common
 * words are left out.  Each entry's words stand sorted, so that two entries are
 * compared in one pass.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-entry.h"

G_BEGIN_DECLS

typedef struct _RdMergeWords RdMergeWords;

/* Of entries (RdEntry): what happened and what was done. (transfer full) */
RdMergeWords *rd_merge_words_new     (const GPtrArray *entries);
void          rd_merge_words_free    (RdMergeWords *self);      /* NULL is fine */

/* 0: no word shared; 1: the same words. */
double        rd_merge_words_compare (const RdMergeWords *self, guint a, guint b);

/* The shared words as first written, the rarest first; at most @max. (transfer full) */
char        **rd_merge_words_share   (const RdMergeWords *self, guint a, guint b, guint max);

/* The words of a text, without case and endings, in order, and as written. (transfer full): both of the same length, NULL-terminated */
void          rd_merge_words_cut     (const char *text, char ***out_stems, char ***out_written);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdMergeWords, rd_merge_words_free)

G_END_DECLS
