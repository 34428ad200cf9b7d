/* rd-chronology-sheet.h — entries of a chronology as a table on its way out
 *
 * A source is a snapshot: made on the main loop, it knows all that a table needs
 * and can then be used in a thread.  Every text goes through the naming, under
 * pseudonyms unless real names are asked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/chronology/rd-entry-filter.h"
#include "core/layout/rd-sheet.h"
#include "model/rd-chronology-columns.h"
#include "model/rd-leak-scan.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct _RdChronologySource RdChronologySource;

/* Which entries, and how. */
typedef struct
{
  RdChronologyColumns  columns;         /* 0: the usual ones, without those of them that stay empty */
  const RdEntryFilter *filter;          /* NULL: all */
  gboolean             with_real_names;
} RdChronologyOrder;

/* NULL where the register cannot be read: RD_STORE_ERROR. (transfer full) */
RdChronologySource *rd_chronology_source_new           (RdRegister *reg, RdReviewItem *review, const RdChronologyOrder *order, GError **error);
void                rd_chronology_source_free          (RdChronologySource *self);      /* NULL is fine */

guint               rd_chronology_source_get_n_entries (const RdChronologySource *self);

gboolean            rd_chronology_source_has_real_names (const RdChronologySource *self);

/* The agencies' names as the table has them: what of them may be a person's name too is not one there. */
void                rd_chronology_source_allow_agencies (const RdChronologySource *self, RdLeakScan *scan);

/* The table; NULL with G_IO_ERROR_CANCELLED. @progress, which may be NULL, is set to thousandths done. (transfer full) */
RdSheet            *rd_chronology_source_make_sheet    (const RdChronologySource *self, GCancellable *cancellable, gint *progress, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdChronologySource, rd_chronology_source_free)

G_END_DECLS
