/* rd-chronology-checks.h — what is to be looked through in a chronology
 *
 * Events that seem to be told twice, versions that do not agree, and gaps, in words.
 * Nothing is changed by it.  It works on a snapshot in a thread of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/chronology/rd-merge.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef enum
{
  RD_CHECK_DUPLICATES,
  RD_CHECK_CONFLICTS,
  RD_CHECK_GAPS,
  RD_N_CHECKS
} RdCheck;

/* Title and reason may name people: they are shown under the names that are wanted. */
typedef struct
{
  RdCheck   check;
  char     *title;       /* "Sat 16 Aug 2008: told by 2 agencies" */
  char     *reason;      /* "1 day apart; both say “bruise”, “cheek”" */
  char    **ids;         /* of the entries that it is about, in their order */
  gboolean  is_linked;   /* the reviewer has said that it is one event */
} RdFinding;

/* Of each check GPtrArray of RdFinding, in the order of the chronology. */
typedef struct
{
  GPtrArray *findings[RD_N_CHECKS];
} RdChronologyChecks;

void                rd_chronology_checks_run_async  (RdRegister *reg, RdReviewItem *review, GCancellable *cancellable,
                                                     GAsyncReadyCallback callback, gpointer user_data);

/* NULL where it was cancelled or the register cannot be read. (transfer full) */
RdChronologyChecks *rd_chronology_checks_run_finish (GAsyncResult *result, GError **error);
void                rd_chronology_checks_free       (RdChronologyChecks *self);      /* NULL is fine */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdChronologyChecks, rd_chronology_checks_free)

G_END_DECLS
