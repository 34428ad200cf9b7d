/* rd-chronology-who.h — who is named in each entry, for comparing versions of one event
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-entry-link.h"
#include "core/chronology/rd-entry.h"
#include "model/rd-naming.h"

G_BEGIN_DECLS

/* For each of @entries (RdEntry) that one of @links (RdEntryLink) names, the ids of the review's people in what happened and in the
 * response, sorted and apart by blanks; NULL for all others and where nobody is named.  A name that is not sure
 * counts where it was confirmed.  Any thread may ask. (transfer full): as many as there are entries; rd_chronology_who_free()
 */
char **rd_chronology_who_list (RdNaming *naming, const GPtrArray *entries, const GPtrArray *links);
void   rd_chronology_who_free (char **who, guint n);

G_END_DECLS
