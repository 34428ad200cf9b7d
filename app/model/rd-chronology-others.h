/* rd-chronology-others.h — who else tells of an event
 *
 * Entries that the reviewer has linked as the same event, directly or by way of
 * others.  A snapshot; it can be used in any thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-entry.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct _RdChronologyOthers RdChronologyOthers;

/* @entries (RdEntry) are borrowed for as long as it lives; those linked to that are not among them are fetched.
 * NULL where the register cannot be read. (transfer full)
 */
RdChronologyOthers *rd_chronology_others_new  (RdRegister *reg, RdReviewItem *review, const GPtrArray *entries, GError **error);
void                rd_chronology_others_free (RdChronologyOthers *self);

/* The other entries of the same event, in their order. (transfer container): of RdEntry, maybe none */
GPtrArray          *rd_chronology_others_find (const RdChronologyOthers *self, const char *entry_id);

G_END_DECLS
