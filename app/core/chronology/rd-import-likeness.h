/* rd-import-likeness.h — how like two entries' words are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-entry.h"

G_BEGIN_DECLS

/* The words of what an entry tells, as numbers, sorted. */
typedef struct
{
  guint  *words;      /* hashes; each as often as the word stands there */
  guint   n_words;
} RdEntryWords;

void   rd_entry_words_init  (RdEntryWords *self, const RdEntry *entry);
void   rd_entry_words_clear (RdEntryWords *self);

/* 0 … 1: twice what they have in common, of all that both have (Dice). Two without words are not alike. */
double rd_entry_words_compare (const RdEntryWords *a, const RdEntryWords *b);

G_END_DECLS
